"""The body cut into runs that each wear one set of marks: what a view colours, underlines or links."""

from __future__ import annotations

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
        if 0 <= mark.start < mark.end <= size and (not kept or mark.start >= kept[-1].end):
            kept.append(mark)
    return kept


def runs(document: Document) -> list[list[Run]]:
    """The runs of each paragraph, in the order of `document.paragraphs`; together they are the paragraph."""
    entities = marks(document)
    spoken = sorted(
        (segment.start, segment.end, index)
        for index, quote in enumerate(document.quotes or ())
        for segment in quote.segments
    )
    return [list(_paragraph(p.start, p.end, entities, spoken)) for p in document.paragraphs]


def _paragraph(start: int, end: int, entities: list[Mark], spoken: list[tuple[int, int, int]]) -> Iterator[Run]:
    inside = [mark for mark in entities if mark.start < end and mark.end > start]
    words = [(s, e, index) for s, e, index in spoken if s < end and e > start]
    cuts = {start, end}
    cuts.update(edge for mark in inside for edge in (mark.start, mark.end))
    cuts.update(edge for s, e, _ in words for edge in (s, e))
    edges = sorted(edge for edge in cuts if start <= edge <= end)
    for left, right in pairwise(edges):
        mark = next((mark for mark in inside if mark.start <= left and right <= mark.end), None)
        # where one quotation holds another (reported words with a marked part), the inner one counts
        quote = min(((e - s, index) for s, e, index in words if s <= left and right <= e), default=(0, None))
        yield Run(left, right, mark, quote[1])
