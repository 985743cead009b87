"""The text as annotators see it: one plain form, and the one place where offsets are mapped back.

Annotators match on `Frame.text`: curly apostrophes, no-break spaces and hyphens are plain, accents are
composed (NFC), lone surrogates and control characters are replaced, runs of hundreds of characters without
a blank are blanked. Their spans count in that text;
`Frame.restore` turns them into spans of the text that the user gave.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import msgspec

from newsparse.annotating.model.runs import blank_runs
from newsparse.article import Article, Paragraph

__all__ = ["Frame", "plain"]

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
_PLAIN = (
    dict.fromkeys(map(ord, "\u2019\u02bc\u201b\u00b4\u2032`"), "'")
    | dict.fromkeys(map(ord, _SPACES), " ")
    | dict.fromkeys(map(ord, "\u2010\u2011\ufe63\uff0d"), "-")
    | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
    | {code: " " for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"}
)


def plain(text: str) -> str:
    """`text` changed one character for one: plain apostrophes, spaces and hyphens; nothing unprintable."""
    return text.translate(_PLAIN)


class Frame(msgspec.Struct, frozen=True):
    """One text to annotate.

    `text` is the plain form that every annotator reads; `paragraphs` and all annotators' spans count code
    points in it. `original` is what the user gave. `article` is the evidence (title, captions) or None.
    """

    original: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    article: Article | None = None
    starts: tuple[int, ...] | None = None
    """Where each character of `text` starts in `original`, and its end; None when they agree one to one."""

    @classmethod
    def of(cls, source: Article | str) -> Frame:
        """The frame of an article, or of a bare text with a paragraph a line."""
        if isinstance(source, Article):
            original, paragraphs = source.text, source.paragraphs
        else:
            original, paragraphs = source, tuple(_lines(source))
        text, starts = _compose(original)
        text = blank_runs(text)
        if starts is not None:
            back = {at: i for i, at in reversed(list(enumerate(starts)))}
            paragraphs = tuple(
                msgspec.structs.replace(p, start=_floor(back, p.start), end=_floor(back, p.end))
                for p in paragraphs
            )
        return cls(original, text, paragraphs, source if isinstance(source, Article) else None, starts)

    @property
    def evidence(self) -> tuple[str, ...]:
        """Title, standfirst and captions in plain form: not annotated, but they hold full names and years."""
        if self.article is None:
            return ()
        a = self.article
        parts = (a.title, a.standfirst, *(figure.caption for figure in a.figures))
        return tuple(plain(unicodedata.normalize("NFC", part)) for part in parts if part)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """A span of `text` as a span of `original`."""
        return (start, end) if self.starts is None else (self.starts[start], self.starts[end])

    def wording(self, start: int, end: int) -> str:
        """The user's own characters behind a span of `text`."""
        start, end = self.place(start, end)
        return self.original[start:end]

    def restore(self, value: Any) -> Any:
        """`value` (a struct, or a tuple of them) with every `start`, `end`, `text` in the user's text."""
        if isinstance(value, tuple):
            return tuple(self.restore(item) for item in value)
        if not isinstance(value, msgspec.Struct):
            return value
        changed = {}
        for name in value.__struct_fields__:
            old = getattr(value, name)
            if isinstance(old, tuple | msgspec.Struct) and (new := self.restore(old)) is not old:
                changed[name] = new
        if "start" in value.__struct_fields__:
            start, end = self.place(value.start, value.end)  # type: ignore[attr-defined]
            changed |= {"start": start, "end": end}
            if "text" in value.__struct_fields__:
                changed["text"] = self.original[start:end]
        return msgspec.structs.replace(value, **changed) if changed else value


def _lines(text: str) -> Iterable[Paragraph]:
    for line in re.finditer(r"[^\n]+", text):
        bare = line.group().strip()
        if bare:
            start = line.start() + line.group().index(bare)
            yield Paragraph("text", start, start + len(bare))


def _compose(original: str) -> tuple[str, tuple[int, ...] | None]:
    """The plain NFC form, and where its characters start in the original (None: everywhere the same)."""
    if unicodedata.is_normalized("NFC", original):
        return plain(original), None
    pieces: list[str] = []
    starts: list[int] = []
    # Composition never reaches over a starter that no mark follows, so each cluster is composed alone.
    cuts = [i for i, c in enumerate(original) if not unicodedata.combining(c)]
    if not cuts or cuts[0]:
        cuts.insert(0, 0)
    for start, end in pairwise([*cuts, len(original)]):
        piece = unicodedata.normalize("NFC", original[start:end])
        pieces.append(piece)
        spare = end - start - len(piece)  # what the first character swallowed; the rest stand one to one
        starts += [start, *(start + max(0, spare + i) for i in range(1, len(piece)))]
    return plain("".join(pieces)), (*starts, len(original))


def _floor(back: dict[int, int], at: int) -> int:
    while at not in back:
        at -= 1
    return back[at]
