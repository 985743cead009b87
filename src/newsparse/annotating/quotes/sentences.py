"""Sentences of an article as rows of tokens, cut outside quotation marks only."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any, NamedTuple

from newsparse.annotating.quotes.cues import Cue, find
from newsparse.annotating.quotes.marks import Marked
from newsparse.annotating.quotes.tokens import Name, Token, tokenize
from newsparse.article import Paragraph

__all__ = ["LONGEST", "Sentence", "cut"]

LONGEST = 250
"""Tokens of a sentence: the longest of the press seen had 140; beyond, the text is a list or no prose, and the
rules, which look back and forth in a sentence, would take too long."""

_ENDS = {".", "!", "?", "…", "..."}


class Sentence(NamedTuple):
    """`paragraph`: the number of the paragraph it starts in; `heading`: a crosshead, which says nothing new."""

    tokens: list[Token]
    cues: list[Cue]
    paragraph: int
    heading: bool
    memo: dict[int, Any]
    """Subjects found so far, by the token of their verb: a rule may ask again."""

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end


def cut(
    text: str,
    paragraphs: Sequence[Paragraph],
    marks: Sequence[Marked],
    names: Sequence[Name],
    told: Collection[int] = (),
) -> list[Sentence]:
    """Every sentence of the article, in order. A quotation of several paragraphs joins them to one block.

    `told`: the indices of marks with an incise in them; a line that tells who speaks is no crosshead.
    """
    out: list[Sentence] = []
    for first, start, end in _blocks(paragraphs, marks):
        quotes = [(m.outer[0], m.outer[1], i) for i, m in enumerate(marks) if start <= m.outer[0] < end]
        local = [n for n in names if start <= n.start < end]
        tokens = tokenize(text, start, end, quotes, local)
        kind = paragraphs[first].kind
        spoken = any(index in told for _, _, index in quotes)
        heading = (kind == "crosshead" and not spoken) or (
            kind == "text" and _is_heading(text, tokens, marks, end - start)
        )
        for row in _sentences(text, tokens, marks):
            out.append(Sentence(row, find(row), first, heading, {}))
    return out


def _blocks(paragraphs: Sequence[Paragraph], marks: Sequence[Marked]) -> Iterator[tuple[int, int, int]]:
    """(number of the first paragraph, start, end) of paragraphs, joined where marks run over their border."""
    i = 0
    spans = sorted(m.outer for m in marks)
    k = 0
    while i < len(paragraphs):
        first, start, end = i, paragraphs[i].start, paragraphs[i].end
        while k < len(spans) and spans[k][0] < end:
            while spans[k][1] > end and i + 1 < len(paragraphs):
                i += 1
                end = paragraphs[i].end
            k += 1
        yield first, start, end
        i += 1


def _sentences(text: str, tokens: Sequence[Token], marks: Sequence[Marked]) -> Iterator[list[Token]]:
    row: list[Token] = []
    for at, token in enumerate(tokens):
        row.append(token)
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if following is None:
            break
        if token.kind == "punct" and token.text in _ENDS:
            if _initial(row) and following.text[0].isupper() and following.kind != "quote":
                continue
            done = (
                following.kind in {"quote", "name"} or following.text[0].isupper() or following.text[0].isdigit()
            )
            done = done or following.text in "—–-" or (following.kind == "punct" and following.text in '([«“"')
        elif token.kind == "quote":
            ends = text[marks[token.quote].end - 1] in ".!?…"
            done = ends and (
                following.kind in {"quote", "name"} or (following.kind == "word" and following.text[0].isupper())
            )
        else:
            done = False
        if done or len(row) >= LONGEST:
            yield row
            row = []
    if row:
        yield row


def _initial(row: Sequence[Token]) -> bool:
    """« Yassin E. »: a single letter before the point, after a capitalised word."""
    return (
        len(row) >= 3
        and len(row[-2].text) == 1
        and row[-2].text.isupper()
        and row[-2].end == row[-1].start
        and row[-3].text[0].isupper()
    )


def _is_heading(text: str, tokens: Sequence[Token], marks: Sequence[Marked], size: int) -> bool:
    """A short line without a final point: a crosshead where the page does not say so."""
    if not tokens or size > 120:
        return False
    last = tokens[-1]
    if last.kind == "quote":
        if marks[last.quote].dash or not marks[last.quote].closed:
            return False
        return text[marks[last.quote].end - 1] not in ".!?…" and not any(t.text in _ENDS for t in tokens)
    return last.kind != "punct"
