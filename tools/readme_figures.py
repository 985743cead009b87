"""Put the measured figures into README.md: accuracy from the quality gate, speed from the benchmark's table.

python -m tests.quality.score --json figures.json && python tools/readme_figures.py figures.json
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent

ROWS = [
    ("people: spans, persons, their mentions together", ("PER", "people", "linked")),
    ("places: spans, places, the right country", ("LOC", "places", "country")),
    ("organisations: spans, bodies", ("ORG", "organizations")),
    ("dates: spans, span and value", ("dates_core", "dates_value")),
    ("marked quotations: words, words and speaker", ("quoted_exact", "quoted_e2e")),
    ("reported speech: words, words and speaker", ("indirect_exact", "indirect_e2e")),
    ("pages: words of the body, headline, authors", ("page_body_words", "page_title", "page_authors")),
]


def accuracy(figures: dict[str, dict[str, float]]) -> str:
    """A table of F1 or shares in per cent; the held half is what nobody tuned on."""
    lines = ["| per cent | held half | open half |", "|---|---|---|"]
    for label, names in ROWS:
        cells = (" · ".join(f"{figures[half][name]:.1f}" for name in names) for half in ("held", "open"))
        lines.append(f"| {label} | {' | '.join(cells)} |")
    return "\n".join(lines)


def speed(benchmarks: str) -> str:
    """The rows of benchmarks/README.md without the seconds, which depend on the machine."""
    lines = ["| what | beside | ratio |", "|---|---|---|"]
    for row in re.findall(r"^\|(.+)\|$", benchmarks, re.MULTILINE):
        what, beside, _, _, ratio, *_ = (cell.strip() for cell in row.split("|"))
        if "**" in ratio:
            lines.append(f"| {what} | {beside} | {ratio} |")
    return "\n".join(lines)


def put(readme: str, name: str, table: str) -> str:
    """`readme` with `table` between the marks `name`."""
    marks = re.compile(rf"(<!-- {name}:begin -->\n).*?(<!-- {name}:end -->)", re.DOTALL)
    if not marks.search(readme):
        sys.exit(f"README.md has no marks {name}:begin and {name}:end")
    return marks.sub(lambda found: f"{found[1]}{table}\n{found[2]}", readme)


def main() -> None:
    figures = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    path = ROOT / "README.md"
    readme = put(path.read_text(encoding="utf-8"), "accuracy", accuracy(figures))
    benchmarks = (ROOT / "benchmarks" / "README.md").read_text(encoding="utf-8")
    path.write_text(put(readme, "speed", speed(benchmarks)), encoding="utf-8")


if __name__ == "__main__":
    main()
