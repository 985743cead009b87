"""How the tables write a set of words: one string of them."""

from __future__ import annotations

__all__ = ["split_words"]


def split_words(text: str) -> frozenset[str]:
    """The words of a string as a set."""
    return frozenset(text.split())
