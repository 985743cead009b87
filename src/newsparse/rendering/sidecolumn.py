"""The side column of the reading page: people, places, organisations with their mentions; the line of time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from newsparse.annotations import Quote, Span
from newsparse.document import Document
from newsparse.rendering import wording
from newsparse.rendering.column import Order
from newsparse.rendering.runs import EntityKind
from newsparse.rendering.voices import voices
from newsparse.rendering.worldmap import Pin, world_map

__all__ = ["Entry", "When", "atlas", "bodies", "people", "places", "times"]

_CONTEXT = 46  # characters of a mention's surroundings on each side


@dataclass(frozen=True, slots=True)
class Snippet:
    """A mention with its surroundings."""

    href: str
    before: str
    text: str
    after: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A person, a place or an organisation in the side column."""

    key: str
    name: str
    detail: str
    total: int
    ticks: tuple[int, ...]  # where it is named, in thousandths of the text
    snippets: tuple[Snippet, ...]
    quotes: tuple[Quote, ...] = ()
    quote_numbers: tuple[int, ...] = ()
    code: str | None = None
    inferred: bool = False


@dataclass(slots=True)
class When:
    """One point or stretch on the line of time."""

    words: str
    earliest: str
    here: bool
    gap: str | None = None
    mentions: dict[str, list[str]] = field(default_factory=dict)  # text → where it stands


def _entry_parts(
    document: Document, kind: EntityKind, mentions: Sequence[Span], order: Order
) -> tuple[tuple[int, ...], tuple[Snippet, ...]]:
    size = max(1, len(document.text))
    ticks = tuple(mention.start * 1000 // size for mention in mentions)
    snippets = tuple(_snippet(document, mention, order.get((mention.start, kind))) for mention in mentions)
    return ticks, snippets


def _snippet(document: Document, mention: Span, number: int | None) -> Snippet:
    place = bisect_right(document.paragraphs, mention.start, key=lambda p: p.start) - 1
    paragraph = document.paragraphs[place] if place >= 0 else None
    start, end = (paragraph.start, paragraph.end) if paragraph else (0, len(document.text))
    left, right = max(start, mention.start - _CONTEXT), min(end, mention.end + _CONTEXT)
    before, after = document.text[left : mention.start], document.text[mention.end : right]
    if left > start:
        before = "…" + before.partition(" ")[2]
    if right < end:
        after = after.rpartition(" ")[0] + "…"
    return Snippet(f"#m{number}" if number is not None else "#article", before, mention.text, after)


def people(document: Document, order: Order) -> list[Entry]:
    """People by number of mentions, with what they said."""
    persons = document.people or ()
    quotes = document.quotes or ()
    said = {voice.person: voice.quotes for voice in voices(document) if voice.person is not None}
    entries = []
    for index, person in enumerate(persons):
        ticks, snippets = _entry_parts(document, "person", person.mentions, order)
        numbers = said.get(index, ())
        entries.append(
            Entry(
                key=f"person-{index}",
                name=person.name,
                detail=", ".join(person.roles),
                total=len(person.mentions),
                ticks=ticks,
                snippets=snippets,
                quotes=tuple(quotes[number] for number in numbers),
                quote_numbers=numbers,
            )
        )
    return sorted(entries, key=lambda entry: -entry.total)


def places(document: Document, order: Order) -> list[Entry]:
    """Places by number of mentions."""
    entries = []
    for index, place in enumerate(document.places or ()):
        ticks, snippets = _entry_parts(document, "place", place.mentions, order)
        kind = place.kind or ""
        entries.append(
            Entry(
                key=f"place-{index}",
                name=place.name,
                detail=kind,
                total=len(place.mentions),
                ticks=ticks,
                snippets=snippets,
                code=place.country,
                inferred=place.inferred,
            )
        )
    return sorted(entries, key=lambda entry: -entry.total)


def bodies(document: Document, order: Order) -> list[Entry]:
    """Organisations by number of mentions, with what they said."""
    said = {voice.name: voice.quotes for voice in voices(document) if voice.kind == "organization"}
    quotes = document.quotes or ()
    entries = []
    for index, body in enumerate(document.organizations or ()):
        ticks, snippets = _entry_parts(document, "organization", body.mentions, order)
        numbers = said.get(body.name, ())
        entries.append(
            Entry(
                key=f"organization-{index}",
                name=body.name,
                detail=body.acronym if body.acronym and body.acronym != body.name else "",
                total=len(body.mentions),
                ticks=ticks,
                snippets=snippets,
                quotes=tuple(quotes[number] for number in numbers),
                quote_numbers=numbers,
            )
        )
    return sorted(entries, key=lambda entry: -entry.total)


def atlas(document: Document) -> str:
    """The map of the places that have coordinates, as SVG; empty where none has."""
    pins = [
        Pin(
            place.name,
            place.latitude,
            place.longitude,
            len(place.mentions),
            place.kind == "country",
            f"#place-{index}",
        )
        for index, place in enumerate(document.places or ())
        if place.latitude is not None and place.longitude is not None
    ]
    countries = {place.country: 1 for place in document.places or () if place.country}
    return world_map(pins, countries, title="Map of the places named", text_size=34)


def times(document: Document, order: Order) -> tuple[list[When], list[tuple[str, str, str]]]:
    """The line of time, earliest first; and what has no place on it: text, meaning, link."""
    reference = document.reference_date
    first, _, last = (reference.value if reference and reference.value else "").partition("/")
    points: dict[tuple[str, str], When] = {}
    beside = []
    for found in document.dates or ():
        number = order.get((found.start, "date"))
        href = f"#m{number}" if number is not None else "#article"
        if found.earliest is None or found.latest is None:
            beside.append((found.text, wording.expression(found), href))
            continue
        key = (found.earliest, found.latest)
        if key not in points:
            here = bool(first) and key[0] == key[1] and first <= key[0] <= (last or first)
            points[key] = When(wording.interval(*key), found.earliest, here)
        points[key].mentions.setdefault(found.text, []).append(href)
    line = [points[key] for key in sorted(points)]
    for before, after in pairwise(line):
        after.gap = _gap(before.earliest, after.earliest)
    return line, beside


def _gap(before: str, after: str) -> str | None:
    try:
        days = (date.fromisoformat(after) - date.fromisoformat(before)).days
    except ValueError:
        return None
    if days < 60:
        return None
    return (
        wording.count(round(days / 365.25), "year") if days >= 548 else wording.count(round(days / 30.4), "month")
    )
