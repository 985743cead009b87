"""Patterns that open with one of some nouns: a page without those nouns need not be searched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsparse.annotating.names.mention import Page

__all__ = ["Headed", "headed"]

_FIRST = re.compile(r"[^\W\d_]+")


class Headed(NamedTuple):
    """A pattern and the first words of its nouns."""

    pattern: re.Pattern[str]
    heads: frozenset[str]

    def finditer(self, page: Page) -> Iterator[re.Match[str]]:
        """The matches on `page`, in order."""
        return iter(()) if self.heads.isdisjoint(page.words) else self.pattern.finditer(page.text)

    def match(self, text: str) -> re.Match[str] | None:
        return self.pattern.match(text)


def headed(nouns: str, rest: str, before: str = r"\b") -> Headed:
    """The pattern `before`, one of `nouns` (split by |; ? after an s that may be missing), `rest`."""
    heads = set()
    for noun in nouns.split("|"):
        word = _FIRST.match(noun)
        if word is not None:
            heads.add(word.group())
            if noun[word.end() : word.end() + 1] == "?":
                heads.add(word.group()[:-1])
    return Headed(re.compile(f"{before}(?:{nouns}){rest}"), frozenset(heads))
