"""Which characters of a page are taken by names already: asked and told in time that the names' lengths bound."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsparse.annotating.names.mention import Mention, Page

__all__ = ["Cover", "loose", "merge"]

_LOWER = re.compile(r" [a-zà-ÿ]")


class Cover:
    """The characters of a page that `mentions` hold, and which mention holds each."""

    def __init__(self, page: Page, mentions: Iterable[Mention] = ()) -> None:
        self._taken = bytearray(len(page.text))
        self._by_start: dict[int, Mention] = {}
        for mention in mentions:
            self.add(mention)

    def add(self, mention: Mention) -> None:
        self._taken[mention.start : mention.end] = b"\x01" * (mention.end - mention.start)
        self._by_start[mention.start] = mention

    def free(self, start: int, end: int) -> bool:
        """Whether no name holds a character from `start` to `end`."""
        return self._taken.find(1, start, end) < 0

    def touching(self, start: int, end: int) -> list[Mention]:
        """The names that hold characters from `start` to `end`."""
        first = start
        while first and self._taken[first - 1] and first not in self._by_start:
            first -= 1
        found = []
        at = self._taken.find(1, first, end)
        while at >= 0:
            mention = self._by_start.get(at)
            if mention is not None and start < mention.end:
                found.append(mention)
            at = self._taken.find(1, at + 1 if mention is None else max(mention.end, at + 1), end)
        return found


def loose(mention: Mention) -> bool:
    """Whether the model called a stretch with lower-case words a thing: it must not hide the names in it."""
    return mention.label == "MISC" and _LOWER.search(mention.text) is not None


def merge(mentions: list[Mention], more: list[Mention], page: Page) -> list[Mention]:
    """`mentions` with `more`, which win over what they overlap, in order."""
    if not more:
        return mentions
    cover = Cover(page, more)
    return sorted([*(m for m in mentions if cover.free(m.start, m.end)), *more], key=lambda m: m.start)
