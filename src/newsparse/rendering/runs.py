"""The body cut into runs that each wear one set of marks: what a view colours, underlines or links."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from newsparse.document import Document

__all__ = ["EntityKind", "Mark", "Run", "marks", "runs"]

EntityKind = Literal["person", "place", "organization", "date"]


@dataclass(frozen=True, slots=True)
class Mark:
    """`text[start:end]` is a mention; `index` counts in the document's list of that kind."""

    start: int
    end: int
    kind: EntityKind
    index: int


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text under one entity mark (or none) and inside one quotation (or none)."""

    start: int
    end: int
    mark: Mark | None
    quote: int | None


def marks(document: Document) -> list[Mark]:
    """Every mention of every entity, in order, none inside another: the longest wins, then the first kind."""
    size = len(document.text)
    found: list[Mark] = []
    for index, person in enumerate(document.people or ()):
        found += [Mark(span.start, span.end, "person", index) for span in person.mentions]
    for index, place in enumerate(document.places or ()):
        found += [Mark(span.start, span.end, "place", index) for span in place.mentions]
    for index, body in enumerate(document.organizations or ()):
        found += [Mark(span.start, span.end, "organization", index) for span in body.mentions]
    found += [Mark(date.start, date.end, "date", index) for index, date in enumerate(document.dates or ())]
    kept: list[Mark] = []
    for mark in sorted(found, key=lambda mark: (mark.start, -mark.end)):
        if not (0 <= mark.start < mark.end <= size) or document.text[mark.start : mark.end].isspace():
            continue
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


def runs(document: Document) -> list[list[Run]]:
    """The runs of each paragraph, in the order of `document.paragraphs`; together they are the paragraph."""
    entities = marks(document)
    starts = [mark.start for mark in entities]
    longest = max((mark.end - mark.start for mark in entities), default=0)
    spoken = sorted(
        (segment.start, segment.end, index)
        for index, quote in enumerate(document.quotes or ())
        for segment in quote.segments
    )
    said = [start for start, _, _ in spoken]
    widest = max((end - start for start, end, _ in spoken), default=0)
    found = []
    for p in document.paragraphs:
        inside = entities[bisect_left(starts, p.start - longest) : bisect_left(starts, p.end)]
        words = spoken[bisect_left(said, p.start - widest) : bisect_left(said, p.end)]
        found.append(list(_paragraph(p.start, p.end, inside, words)))
    return found


def _paragraph(start: int, end: int, entities: list[Mark], spoken: list[tuple[int, int, int]]) -> Iterator[Run]:
    """Sweep over the edges: at each, the mark that is open and the innermost quotation."""
    edges = {start, end}
    edges.update(edge for mark in entities for edge in (mark.start, mark.end))
    edges.update(edge for s, e, _ in spoken for edge in (s, e))
    waiting, saying = deque(entities), deque(spoken)
    mark: Mark | None = None
    opened: list[tuple[int, int, int]] = []
    for left, right in pairwise(sorted(edge for edge in edges if start <= edge <= end)):
        while waiting and waiting[0].start <= left:
            mark = waiting.popleft()
        while saying and saying[0][0] <= left:
            opened.append(saying.popleft())
        opened = [words for words in opened if words[1] > left]
        # where one quotation holds another (reported words with a marked part), the inner one counts
        inner = min(opened, key=lambda words: words[1] - words[0], default=None)
        yield Run(left, right, mark if mark and mark.end > left else None, inner[2] if inner else None)
