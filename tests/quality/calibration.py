"""How honest the confidences of quotations are: `python -m tests.quality.calibration`.

Every quotation of our own gold that was found, direct, partial or indirect: was its speaker right, and how
sure was the tool? Prints the Brier score beside the base rate's (the score of who always says the share of right
speakers), and the share for each way of finding a speaker, from which quotes/confidence.py is set.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import newsparse
from tests.quality.marked import Marked, read
from tests.quality.score import articles
from tests.quality.scoring.quotes import matched

__all__ = ["Attribution", "attributions", "base_rate_brier", "brier", "passages"]

PASSAGES = Path(__file__).with_name("quotes")


class Attribution(NamedTuple):
    """One quotation that was found: by what its speaker was told, how surely, and whether rightly."""

    method: str
    confidence: float
    right: bool


def passages() -> list[Marked]:
    """The short articles that are marked for their quotations alone."""
    return [read(path) for path in sorted(PASSAGES.glob("*.txt"))]


def attributions(gold: Iterable[Marked]) -> list[Attribution]:
    """What was said of the speakers of every found quotation."""
    out = []
    for marked in gold:
        found = newsparse.annotate(marked.text)
        out += [Attribution(q.method, q.confidence, right) for q, right in matched(marked, found)]
    return out


def brier(found: list[Attribution]) -> float:
    """The mean squared distance of the confidence from what was right."""
    return sum((a.confidence - a.right) ** 2 for a in found) / len(found)


def base_rate_brier(found: list[Attribution]) -> float:
    """The Brier score of saying the overall share every time."""
    share = sum(a.right for a in found) / len(found)
    return share * (1 - share)


def main() -> None:
    """Print the table."""
    found = attributions([*articles(), *passages()])
    print(f"{len(found)} quotations, Brier {brier(found):.4f}, base rate {base_rate_brier(found):.4f}")
    for name, part in (("evidence", 0), ("resolved", -1)):
        groups: dict[str, list[bool]] = defaultdict(list)
        for a in found:
            groups[a.method.split(":")[part]].append(a.right)
        print(name)
        for key, rights in sorted(groups.items(), key=lambda item: -len(item[1])):
            print(f"  {key:16} {sum(rights):4} of {len(rights):4}  {sum(rights) / len(rights):.2f}")


if __name__ == "__main__":
    main()
