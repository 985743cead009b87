"""Write the README's table of what is understood about time, from the examples that the tests hold it to.

python tools/readme_dates.py          rewrite the block between the marks in README.md
python tools/readme_dates.py --check  exit 1 where the block is out of date
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
BEGIN, END = "<!-- dates:begin -->", "<!-- dates:end -->"
PER_FAMILY = 4

sys.path.insert(0, str(ROOT / "tests"))

from support.date_examples import EXAMPLES, FRIENDS, read_example  # noqa: E402


def block() -> str:
    """The marks and the table between them."""
    rows = ["| | told on Saturday 6 December 2025 | value |", "|---|---|---|"]
    for family, examples in EXAMPLES.items():
        step = max(1, len(examples) // PER_FAMILY)
        for i, example in enumerate(examples[::step][:PER_FAMILY]):
            text, found = read_example(example)
            shown, at = "", 0
            for start, end, _ in found:
                shown += f"{text[at:start]}**{text[start:end]}**"
                at = end
            values = ", ".join(f"`{value}`" for _, _, value in found)
            rows.append(f"| {family if i == 0 else ''} | {shown}{text[at:]} | {values} |")
    friends = [example for examples in FRIENDS.values() for example in examples[:2]]
    return "\n".join([BEGIN, *rows, "", "No time at all, and left alone: " + " ".join(friends), END])


def renewed(readme: str) -> str:
    """`readme` with the block as it should be; raises ValueError where the marks are missing."""
    start, end = readme.index(BEGIN), readme.index(END) + len(END)
    return readme[:start] + block() + readme[end:]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 where it is out of date")
    args = parser.parse_args()
    path = ROOT / "README.md"
    old = path.read_text(encoding="utf-8")
    new = renewed(old)
    if args.check:
        return int(new != old)
    path.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
