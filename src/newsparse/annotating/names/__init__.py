"""People, places, organisations: from the model's raw spans to lists that a journalist would sign."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsparse.annotating.frame import Frame
from newsparse.annotating.pipeline import RawEntity
from newsparse.annotations import DateExpression, Organization, Person, Place, Span, TraceEntry

__all__ = ["NamesReading", "read"]


class NamesReading(NamedTuple):
    """Who and what is named; spans count in `frame.text`."""

    people: tuple[Person, ...]
    places: tuple[Place, ...]
    organizations: tuple[Organization, ...]
    trace: tuple[TraceEntry, ...]


def read(frame: Frame, raw: Sequence[Sequence[RawEntity]], dates: Sequence[DateExpression]) -> NamesReading:
    """People, places and organisations. `raw[i]` counts from the start of `frame.paragraphs[i]`."""
    groups: dict[tuple[str, str], list[Span]] = {}
    for paragraph, entities in zip(frame.paragraphs, raw, strict=True):
        for entity in entities:
            start, end = paragraph.start + entity.start, paragraph.start + entity.end
            span = Span(start, end, frame.text[start:end])
            groups.setdefault((entity.label, span.text), []).append(span)
    people = tuple(Person(name, (), tuple(m)) for (label, name), m in groups.items() if label == "PER")
    places = tuple(
        Place(name, None, None, None, None, False, tuple(m))
        for (label, name), m in groups.items()
        if label == "LOC"
    )
    organizations = tuple(
        Organization(name, None, tuple(m)) for (label, name), m in groups.items() if label == "ORG"
    )
    return NamesReading(people, places, organizations, ())
