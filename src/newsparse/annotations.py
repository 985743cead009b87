"""What analysis found in an article's text: frozen values, offsets in Unicode code points, half open."""

from __future__ import annotations

from typing import Literal

import msgspec

__all__ = [
    "Annotations",
    "DateExpression",
    "Organization",
    "Person",
    "Place",
    "PlaceKind",
    "Quote",
    "ReferenceDate",
    "Segment",
    "Span",
    "Speaker",
    "TraceEntry",
]

PlaceKind = Literal["country", "region", "city", "area", "sea", "facility"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
QuoteKind = Literal["direct", "partial", "indirect"]
SpeakerKind = Literal["person", "organization", "role"]
ReferenceSource = Literal["option", "page", "url", "inferred", "none"]


class Span(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`text` is the article's `text[start:end]`."""

    start: int
    end: int
    text: str


class Segment(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A run of spoken words inside a quotation."""

    start: int
    end: int


class Person(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One person of the story: the fullest name in the article, the roles as the article words them."""

    name: str
    roles: tuple[str, ...]
    mentions: tuple[Span, ...]


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One place: canonical French name, ISO 3166-1 alpha-2 country of the sovereign state, WGS 84 degrees.

    `inferred` is true where context chose between namesakes, not the gazetteer.
    """

    name: str
    kind: PlaceKind | None
    country: str | None
    latitude: float | None
    longitude: float | None
    inferred: bool
    mentions: tuple[Span, ...]


class Organization(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One body: the long form where the article gives it, with its acronym."""

    name: str
    acronym: str | None
    mentions: tuple[Span, ...]


class DateExpression(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A time expression with its TIMEX3 value and, where it is a calendar interval, inclusive ISO days."""

    text: str
    start: int
    end: int
    type: TimexType
    value: str
    earliest: str | None
    latest: str | None


class ReferenceDate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The day the article is told from: a day, an interval day/day, or None; and why."""

    value: str | None
    source: ReferenceSource
    confidence: float
    evidence: tuple[str, ...]


class Speaker(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who said it: `name` resolved, `text` the mention that told us."""

    name: str
    kind: SpeakerKind
    text: str
    start: int
    end: int


class Quote(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that somebody said. `start`/`end` is the hull, `segments` the spoken words alone.

    `confidence` is the probability that the speaker is right; `method` names the evidence that found them.
    """

    text: str
    start: int
    end: int
    segments: tuple[Segment, ...]
    kind: QuoteKind
    speaker: Speaker | None
    other_speakers: tuple[Speaker, ...]
    cue: Span | None
    method: str
    confidence: float


class TraceEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Why: the rule that decided about a span, and what it saw."""

    kind: Literal["person", "place", "organization", "date", "quote"]
    start: int
    end: int
    text: str
    rule: str
    evidence: tuple[str, ...] = ()


class Annotations(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Everything found in one text: a str given to `annotate`, or an article's `text`, in which offsets count."""

    reference_date: ReferenceDate
    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    organizations: tuple[Organization, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    quotes: tuple[Quote, ...] = ()
    warnings: tuple[str, ...] = ()
    trace: tuple[TraceEntry, ...] | None = None
