"""Counts that add up over articles, and the figures made of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

__all__ = ["Tally", "overlaps"]


@dataclass
class Tally:
    """`hit`, `predicted` and `gold` a figure (F1), or `right` of `asked` (a share); and the misses in words."""

    counts: defaultdict[tuple[str, str], float] = field(default_factory=lambda: defaultdict(float))
    errors: list[tuple[str, str]] = field(default_factory=list)
    """(figure, what went wrong), in the order found."""

    def f1(self, figure: str, *, hit: int, predicted: int, gold: int) -> None:
        """Add to a figure scored as F1."""
        for key, n in (("hit", hit), ("predicted", predicted), ("gold", gold)):
            self.counts[figure, key] += n

    def share(self, figure: str, right: float, asked: int = 1) -> None:
        """Add to a figure scored as a share of what was asked."""
        self.counts[figure, "right"] += right
        self.counts[figure, "asked"] += asked

    def error(self, figure: str, words: str) -> None:
        """Keep a mistake for whoever looks into it."""
        self.errors.append((figure, " ".join(words.split())))

    def add(self, other: Tally) -> None:
        """Join another article's counts to these."""
        for key, n in other.counts.items():
            self.counts[key] += n
        self.errors += other.errors

    def figures(self) -> dict[str, float]:
        """Every figure in per cent, in the order it was first counted; the Brier score as it is."""
        out: dict[str, float] = {}
        for name, _ in tuple(self.counts):
            if name in out:
                continue
            n = {key: self.counts.get((name, key), 0) for key in ("hit", "predicted", "gold", "right", "asked")}
            if n["asked"]:
                share = n["right"] / n["asked"]
                out[name] = round(share if "brier" in name else 100 * share, 3 if "brier" in name else 1)
            elif n["predicted"] + n["gold"]:
                out[name] = round(200 * n["hit"] / (n["predicted"] + n["gold"]), 1)
        return out


def overlaps(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether two half-open spans share a character."""
    return a[0] < b[1] and b[0] < a[1]
