"""Pairs of quotation marks, found before any sentence is cut.

A stack over the article for « » and “ ”, in turn for ", a mark that opens a paragraph inside an open
quotation continues it, a mark never closed ends at its incise or its paragraph, marks turned round count,
and a dash that opens a paragraph is dialogue where somebody is said to speak in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from newsparse.article import Paragraph

__all__ = ["Marked", "pair"]

FAR = 8
"""Paragraphs that an open quotation may run on without a mark of its own at their start."""

NEAR = 3000
"""How far, in characters, a mark looks for its fellow where the marks of a paragraph do not agree."""

_MARK = re.compile(r"<<|>>|''|[«»“”„‟\"＂‹›‘]|(?<=\w)'(?!\w)")
_DASH = re.compile(r"[—–-]\s+(?=\S)")
_FAMILY = {"«": "«", "»": "«", "<<": "«", ">>": "«", "“": "“", "”": "“", "„": "“", "‟": "“", "‹": "‹", "›": "‹"}
_FAMILY |= {'"': '"', "＂": '"', "''": '"', "‘": "‘", "'": "‘"}
_OPENS = {"«", "<<", "“", "„", "‟", "‹", "‘"}
_CLOSES = {"»", ">>", "”", "›", "'"}
_BLANK = " \n"
_AFTER = " \n.,;:!?…)]»”\"'›*-–—"


class Marked(NamedTuple):
    """Words between marks: `start:end` without blanks and marks, `outer` with them.

    `segments` are the stretches of one paragraph each, `nested` the marked words inside.
    """

    start: int
    end: int
    outer: tuple[int, int]
    segments: tuple[tuple[int, int], ...]
    closed: bool = True
    dash: bool = False
    nested: tuple[tuple[int, int], ...] = ()


class _Open(NamedTuple):
    family: str
    outer: int
    inner: int
    pieces: list[tuple[int, int]]  # stretches of earlier paragraphs
    nested: list[tuple[int, int]]


class _Glyph(NamedTuple):
    start: int
    end: int
    family: str
    role: str  # open | close | either


def pair(text: str, paragraphs: Sequence[Paragraph], incise: Callable[[int, int], int | None]) -> list[Marked]:
    """Every outermost pair of marks, in order. `incise(start, end)` says where « , dit-il » begins, or None."""
    found: list[Marked] = []
    glyphs = [_glyphs(text, p) for p in paragraphs]
    stack: list[_Open] = []
    for number, paragraph in enumerate(paragraphs):
        row = glyphs[number]
        if stack:
            row = _resume(text, paragraph, stack, row)
        elif (dash := _dialogue(text, paragraph, incise)) is not None:
            found.append(dash)
            continue
        if not stack:
            row = _turned(text, row)
        for glyph in row:
            _step(text, stack, glyph, found, paragraph)
        if stack:
            _paragraph_end(
                text,
                paragraphs=paragraphs,
                glyphs=glyphs,
                number=number,
                stack=stack,
                found=found,
                incise=incise,
            )
    return sorted(_outermost(found))


def _glyphs(text: str, paragraph: Paragraph) -> list[_Glyph]:
    row: list[_Glyph] = []
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        glyph, start, end = match.group(), match.start(), match.end()
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        family = _FAMILY[glyph]
        if family == '"' and before.isdigit() and not any(g.family == '"' for g in row):
            continue  # inches, seconds
        leans_open = before in _BLANK + "-–—:«“/'" and after not in _AFTER
        leans_open = leans_open or before in "([" or _elided(text, start)
        leans_close = not leans_open and after in _AFTER and (before not in _BLANK or after in ",.;)]…")
        if glyph in _OPENS and not (leans_close and before not in "(['-–—«“"):
            role = "open"
        elif glyph in _CLOSES and not leans_open:
            role = "close"
        elif leans_open:
            role = "open"
        elif leans_close:
            role = "close"
        else:
            role = "either"
        if glyph in _OPENS | _CLOSES and family != "“":
            role = "open" if glyph in _OPENS else "close"
        row.append(_Glyph(start, end, family, role))
    return row


def _elided(text: str, at: int) -> bool:
    """d'"…, qu'"…: no mark closes after an elided word."""
    return at > 1 and text[at - 1] == "'" and text[at - 2].isalpha()


def _turned(text: str, row: list[_Glyph]) -> list[_Glyph]:
    """»so« for «so»: guillemets that close before they open, all through the paragraph."""
    roles = [g.role for g in row if g.family == "«"]
    if len(roles) < 2 or len(roles) % 2 or roles[::2] != ["close"] * (len(roles) // 2) or "close" in roles[1::2]:
        return row
    swap = {"open": "close", "close": "open"}
    return [g._replace(role=swap[g.role]) if g.family == "«" else g for g in row]


def _resume(text: str, paragraph: Paragraph, stack: list[_Open], row: list[_Glyph]) -> list[_Glyph]:
    """Take the continuing mark off a paragraph inside an open quotation, which goes on after it."""
    top = stack[0]
    inner = paragraph.start
    if row and row[0].start == paragraph.start and _kin(row[0].family, top.family):
        inner, row = row[0].end, row[1:]
    stack[0] = top._replace(inner=inner)
    return row


def _kin(a: str, b: str) -> bool:
    return a == b or {a, b} == {'"', "“"}


def _step(text: str, stack: list[_Open], glyph: _Glyph, found: list[Marked], paragraph: Paragraph) -> None:
    family, role = glyph.family, glyph.role
    if family in "‹‘" and not stack and not (family == "‘" and role == "open"):
        return
    innermost = next((o for o in reversed(stack) if _kin(o.family, family)), None)
    inside = [] if innermost is None else [innermost]
    if role == "either":
        role = "close" if inside else "open"
    if role == "open" and inside and family == '"' and not _balanced(text, glyph, paragraph):
        role = "close" if text[glyph.start - 1] not in _BLANK else role
    if role == "open":
        stack.append(_Open(family, glyph.start, glyph.end, [], []))
        return
    if not inside:
        if stack and len(stack) == 1 and family in '«“"' and text[glyph.start - 1] not in "'":
            inside = [stack[0]]  # a closer of another kind: „x" or «x”
            if any(
                g
                for g in _MARK.findall(text[glyph.end : min(paragraph.end, glyph.end + NEAR)])
                if _FAMILY[g] == stack[0].family
            ):
                return
        else:
            _orphan(text, glyph, found, paragraph, stack)
            return
    top = inside[-1]
    while stack and stack[-1] is not top:
        stack.pop()
    stack.pop()
    marked = _close(text, top, glyph.start, glyph.end)
    if marked is None:
        return
    if stack:
        stack[-1].nested.append((marked.start, marked.end))
    else:
        found.append(marked)


def _balanced(text: str, glyph: _Glyph, paragraph: Paragraph) -> bool:
    """Whether two closers of the kind are still to come: one for this mark, one for the mark around it."""
    return text.count('"', glyph.end, min(paragraph.end, glyph.end + NEAR)) >= 2


def _orphan(text: str, glyph: _Glyph, found: list[Marked], paragraph: Paragraph, stack: list[_Open]) -> None:
    """A mark that closes what nobody opened, before a comma: the sentence up to it was spoken."""
    if stack or glyph.family != "«" or not re.match(r"\s*,", text[glyph.end : glyph.end + 3]):
        return
    floor = max(found[-1].outer[1] if found else 0, paragraph.start, glyph.start - NEAR)
    starts = [m.end() for m in re.finditer(r"[.!?:…] +", text[floor : glyph.start])]
    start = floor + (starts[-1] if starts else 0)
    marked = _close(text, _Open("«", start, start, [], []), glyph.start, glyph.end)
    if marked is not None:
        found.append(marked._replace(closed=False))


def _close(text: str, top: _Open, end: int, outer_end: int) -> Marked | None:
    pieces = [piece for piece in (*top.pieces, _trim(text, top.inner, end)) if piece[0] < piece[1]]
    if not pieces or not any(c.isalnum() for s, e in pieces for c in text[s:e]):
        return None
    nested = tuple(top.nested)
    return Marked(pieces[0][0], pieces[-1][1], (top.outer, outer_end), tuple(pieces), True, False, nested)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _paragraph_end(
    text: str,
    *,
    paragraphs: Sequence[Paragraph],
    glyphs: Sequence[list[_Glyph]],
    number: int,
    stack: list[_Open],
    found: list[Marked],
    incise: Callable[[int, int], int | None],
) -> None:
    """A quotation is open where its paragraph ends: it goes on, or it was never closed."""
    top, end = stack[0], paragraphs[number].end
    deeper = list(stack[1:])
    del stack[1:]
    cut = incise(top.inner, end)
    if cut is None and not deeper and _goes_on(paragraphs, glyphs, number, top.family):
        piece = _trim(text, top.inner, end)
        stack[0] = top._replace(pieces=[*top.pieces, piece])
        return
    stack.clear()
    after = [span for span in top.nested if cut is not None and span[0] > cut]
    if cut is None and top.nested and not top.pieces:
        # « A. « B », dit X: the second opens a quotation of its own
        first = top.nested[0][0]
        cut = text.rfind(". ", top.inner, first)
        cut = first - 2 if cut < 0 else cut + 1
        after = top.nested
    stop = end if cut is None else cut
    kept = top._replace(nested=[span for span in top.nested if span[1] <= stop])
    if (marked := _close(text, kept, stop, stop)) is not None:
        found.append(marked._replace(closed=False))
    for s, e in after:
        outer = text.rfind(next((g for g in '«“"' if g in text[max(0, s - 3) : s]), "«"), 0, s)
        found.append(Marked(s, e, (outer if s - outer <= 3 and outer >= 0 else s, min(e + 2, end)), ((s, e),)))


def _goes_on(paragraphs: Sequence[Paragraph], glyphs: Sequence[list[_Glyph]], number: int, family: str) -> bool:
    """Whether the next paragraph opens with a continuing mark, or the closing mark comes before another opens."""
    for ahead in range(number + 1, min(number + 1 + FAR, len(paragraphs))):
        row = [g for g in glyphs[ahead] if _kin(g.family, family)]
        if ahead == number + 1 and row and row[0].start == paragraphs[ahead].start:
            return True
        if row:
            return family != '"' and row[0].role == "close"
    return False


def _dialogue(text: str, paragraph: Paragraph, incise: Callable[[int, int], int | None]) -> Marked | None:
    """— Et après ? demande le reporter."""
    match = _DASH.match(text, paragraph.start, paragraph.end)
    if match is None:
        return None
    cut = incise(match.end(), paragraph.end)
    if cut is None or _MARK.search(text, match.end(), cut):
        return None
    start, end = _trim(text, match.end(), paragraph.end)
    return Marked(start, end, (paragraph.start, paragraph.end), ((start, end),), True, True)


def _outermost(found: list[Marked]) -> list[Marked]:
    out: list[Marked] = []
    for marked in sorted(found, key=lambda m: (m.outer[0], -m.outer[1])):
        if out and marked.outer[0] < out[-1].outer[1]:
            continue
        out.append(marked)
    return out
