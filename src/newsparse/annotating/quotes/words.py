"""The word lists of data/quote_words.txt, by the rule that looks at them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

__all__ = ["lines", "word_set"]


@cache
def _sections() -> dict[str, tuple[str, ...]]:
    out: dict[str, list[str]] = {}
    heading = ""
    source = files("newsparse.annotating") / "data" / "quote_words.txt"
    for line in source.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[]")
        elif line and not line.startswith("#"):
            out.setdefault(heading, []).append(line)
    return {heading: tuple(rows) for heading, rows in out.items()}


def word_set(section: str) -> frozenset[str]:
    """The words of a section."""
    return frozenset(word for line in _sections()[section] for word in line.split())


def lines(section: str) -> tuple[str, ...]:
    """The lines of a section, for expressions of several words."""
    return _sections()[section]
