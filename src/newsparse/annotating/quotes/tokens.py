"""Words, punctuation, marked words and names of a stretch of text, as one row of tokens.

A rule about who speaks reads best where a quotation and a name are one token each: « Q, a dit N. ».
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

__all__ = ["Name", "Token", "tokenize"]

Kind = Literal["word", "punct", "quote", "name"]

_TOKEN = re.compile(
    r"""
    (?:MM?|Mmes?|Mlles?|Mgr|Mes?|Drs?|Prs?|St|Ste)\.(?=\s)          # a title keeps its point
  | -(?:t-)?(?:ils?|elles?|on|je|nous|vous|tu|ce)\b               # explique | -t-il
  | aujourd'hui\b | quelqu'une?\b | presqu'île\b | prud'hom\w+
  | [^\W\d_]{1,8}'                                                # l' qu' lorsqu'
  | \d+(?:[.,\ ]\d+)*
  | [^\W_]+(?:-(?!(?:t-)?(?:ils?|elles?|on|je|nous|vous|tu|ce)\b)[^\W_]+)*
  | \.\.\. | …
  | [^\s\w] | _
    """,
    re.VERBOSE,
)


class Name(NamedTuple):
    """A mention of somebody or something named: `key` is its place in the list of its kind."""

    start: int
    end: int
    kind: Literal["person", "organization", "place"]
    key: int


class Token(NamedTuple):
    """`low` is the lower-case text; `ref` is the index of the marked words, or the Name."""

    start: int
    end: int
    text: str
    low: str
    kind: Kind
    quote: int = -1
    name: Name | None = None


def tokenize(
    text: str,
    start: int,
    end: int,
    quotes: Iterable[tuple[int, int, int]] = (),
    names: Iterable[Name] = (),
) -> list[Token]:
    """The tokens of `text[start:end]`. `quotes` are (start, end, index) with their marks; all are sorted."""
    out: list[Token] = []
    blocks = [(s, e, index, None) for s, e, index in quotes if s < end and e > start]
    inside = [(s, e) for s, e, _, _ in blocks]
    holes: list[tuple[int, int, int, Name | None]] = list(blocks)
    for name in names:
        if name.start >= start and name.end <= end and not any(s < name.end and name.start < e for s, e in inside):
            holes.append((name.start, name.end, -1, name))
    at = start
    for s, e, index, found in sorted(holes, key=lambda hole: hole[0]):
        if s < at:
            continue
        out.extend(_words(text, at, s))
        piece = text[s:e]
        if found is not None:
            out.append(Token(s, e, piece, piece.lower(), "name", -1, found))
        else:
            out.append(Token(s, e, piece, "«»", "quote", index))
        at = e
    out.extend(_words(text, at, end))
    return out


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        kind: Kind = "word" if word[0].isalnum() or (word[0] == "-" and len(word) > 1) else "punct"
        yield Token(match.start(), match.end(), word, word.lower(), kind)
