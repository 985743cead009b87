"""The reading page of one article: the newspaper column, voices in its margin, who, where and when beside it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby, pairwise

from markupsafe import Markup
from msgspec import UNSET

from newsparse.annotations import DateExpression, Quote, Span
from newsparse.document import Document
from newsparse.rendering import wording
from newsparse.rendering.page import fill, show
from newsparse.rendering.runs import EntityKind, Mark, Run, marks, runs
from newsparse.rendering.voices import UNSURE, Voice, nested, spoken_words, voices
from newsparse.rendering.worldmap import Pin, world_map

__all__ = ["render"]

_CONTEXT = 46  # characters of a mention's surroundings on each side


@dataclass(frozen=True, slots=True)
class _Note:
    """A speaker in the margin, beside the quotation that begins in this paragraph; unnamed where the note
    above is about the same."""

    name: str | None
    href: str | None
    quote: int
    kind: str
    cue: str | None
    at: int | None  # where the cue stands
    unsure: bool
    again: bool = False


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph, or the items of one list, as markup; with the notes of its margin."""

    kind: str
    items: tuple[Markup, ...]
    notes: tuple[_Note, ...] = ()
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class _Snippet:
    """A mention with its surroundings."""

    href: str
    before: str
    text: str
    after: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """A person, a place or an organisation in the side column."""

    key: str
    name: str
    detail: str
    total: int
    ticks: tuple[int, ...]  # where it is named, in thousandths of the text
    snippets: tuple[_Snippet, ...]
    quotes: tuple[Quote, ...] = ()
    quote_numbers: tuple[int, ...] = ()
    code: str | None = None
    inferred: bool = False


@dataclass(slots=True)
class _When:
    """One point or stretch on the line of time."""

    words: str
    earliest: str
    here: bool
    gap: str | None = None
    mentions: dict[str, list[str]] = field(default_factory=dict)  # text → where it stands


def render(document: Document) -> str:
    """The whole page as HTML text: one file, no network, no script needed to read it."""
    found = document.people is not None
    order = {(mark.start, mark.kind): number for number, mark in enumerate(marks(document))}
    people = _people(document, order)
    places = _places(document, order)
    line, beside = _times(document, order)
    return fill(
        "article.html",
        styles=("base.css", "article.css"),
        script="article.js",
        document=document,
        found=found,
        signed=_signed(document),
        told=_told(document),
        blocks=list(_blocks(document, order)),
        people=people,
        places=places,
        bodies=_bodies(document, order),
        line=line,
        beside=beside,
        voices=[(voice, [(n, (document.quotes or ())[n]) for n in voice.quotes]) for voice in voices(document)],
        anchor=_anchor_of_voice,
        nested=nested(document),
        words=lambda quote: spoken_words(document, quote),
        map=Markup(_map(document)),
        legend=_legend(document),
        place=_places_of_quotes(document),
        trace=document.trace if document.trace is not UNSET else (),
        unsure=UNSURE,
    )


def _places_of_quotes(document: Document) -> dict[int, str]:
    """Where each quotation stands in the column: its own mark, or that of the one that covers it."""
    places: dict[int, str] = {}
    pieces = [run for paragraph in runs(document) for run in paragraph]
    shown = {run.quote for run in pieces}
    for number, quote in enumerate(document.quotes or ()):
        if number in shown:
            places[number] = f"#q{number}"
            continue
        over = next((run.quote for run in pieces if run.end > quote.start and run.quote is not None), None)
        places[number] = f"#q{over}" if over is not None else "#article"
    return places


def _signed(document: Document) -> str:
    names = ", ".join(author.name for author in document.authors)
    agencies = ", ".join(document.agencies)
    return f"{names} with {agencies}" if names and agencies else names or agencies


def _told(document: Document) -> str | None:
    reference = document.reference_date
    if reference is None or reference.source == "page":
        return None
    words = wording.told_from(reference)
    return f"told from {words} ({reference.source})" if words else None


def _legend(document: Document) -> list[tuple[str, str, int]]:
    return [
        ("person", "People", len(document.people or ())),
        ("place", "Places", len(document.places or ())),
        ("organization", "Organisations", len(document.organizations or ())),
        ("date", "Dates", len(document.dates or ())),
        ("said", "Quotations", len(document.quotes or ())),
    ]


def _anchor_of_voice(voice: Voice) -> str | None:
    return f"#person-{voice.person}" if voice.person is not None else None


# — the column —


def _blocks(document: Document, order: dict[tuple[int, EntityKind], int]) -> Iterator[_Block]:
    cut = list(zip(document.paragraphs, runs(document), strict=True))
    notes = _notes(document)
    opened: set[str] = set()
    speaker = None
    for kind, group in groupby(cut, key=lambda pair: pair[0].kind):
        members = list(group)
        if kind == "list":
            items = tuple(_markup(document, pieces, order, opened) for _, pieces in members)
            beside = _beside(document, notes, members[0][0].start, members[-1][0].end)
            yield _Block(kind, items, beside)
            continue
        for paragraph, pieces in members:
            label = paragraph.speaker if paragraph.speaker != speaker else None
            if label and document.text[paragraph.start : paragraph.end].startswith(label):
                label = None
            speaker = paragraph.speaker or speaker
            beside = _beside(document, notes, paragraph.start, paragraph.end)
            yield _Block(kind, (_markup(document, pieces, order, opened),), beside, label)


def _notes(document: Document) -> list[_Note]:
    people = {person.name: index for index, person in enumerate(document.people or ())}
    found = []
    for index, quote in enumerate(document.quotes or ()):
        speaker = quote.speaker
        known = people.get(speaker.name) if speaker and speaker.kind == "person" else None
        others = "".join(f", {other.name}" for other in quote.other_speakers)
        found.append(
            _Note(
                name=speaker.name + others if speaker else None,
                href=f"#person-{known}" if known is not None else None,
                quote=index,
                kind=quote.kind,
                cue=quote.cue.text if quote.cue else None,
                at=quote.cue.start if quote.cue else None,
                unsure=speaker is not None and quote.confidence < UNSURE,
            )
        )
    return sorted(found, key=lambda note: (document.quotes or ())[note.quote].start)


def _beside(document: Document, notes: list[_Note], start: int, end: int) -> tuple[_Note, ...]:
    """The notes on quotations that begin between `start` and `end`, in that order."""
    quotes = document.quotes or ()
    first, last = (bisect_left(notes, edge, key=lambda note: quotes[note.quote].start) for edge in (start, end))
    beside: list[_Note] = []
    above: _Note | None = None
    for note in notes[first:last]:
        same = above is not None and (note.name, note.at) == (above.name, above.at) and note.at is not None
        if not same:  # reported words with marked words in them have one speaker and one verb
            beside.append(replace(note, again=above is not None and note.name == above.name))
        above = note
    return tuple(beside)


def _markup(
    document: Document, pieces: Sequence[Run], order: dict[tuple[int, EntityKind], int], opened: set[str]
) -> Markup:
    """A paragraph's runs as markup; `opened` holds the ids given so far, for each may stand once."""
    out = Markup("")
    for number, group in groupby(pieces, key=lambda run: run.quote):
        inner = Markup("").join(_run(document, run, order, opened) for run in group)
        if number is None:
            out += inner
            continue
        kind = (document.quotes or ())[number].kind
        out += Markup('<span class="said {}"{} data-q="{}">{}</span>').format(
            kind, _once(f"q{number}", opened), number, inner
        )
    return out


def _run(document: Document, run: Run, order: dict[tuple[int, EntityKind], int], opened: set[str]) -> Markup:
    words = show(document.text[run.start : run.end])
    mark = run.mark
    if mark is None:
        return Markup("{}").format(words)
    identity = _once(f"m{order[mark.start, mark.kind]}", opened)
    if mark.kind == "date":
        found = (document.dates or ())[mark.index]
        return Markup('<time class="e date"{}{} title="{}">{}</time>').format(
            identity, _datetime(found), wording.expression(found), words
        )
    key = f"{mark.kind}-{mark.index}"
    return Markup('<a class="e {}"{} href="#{}" data-e="{}" title="{}">{}</a>').format(
        mark.kind, identity, key, key, _about(document, mark), words
    )


def _about(document: Document, mark: Mark) -> str:
    """What a mention is, in a few words: « Solenn Kervella, maire de Quimper », « Quimper, city, FR »."""
    match mark.kind:
        case "person":
            person = (document.people or ())[mark.index]
            return show(", ".join((person.name, *person.roles)))
        case "place":
            place = (document.places or ())[mark.index]
            return show(", ".join(fact for fact in (place.name, place.kind, place.country) if fact))
        case _:
            body = (document.organizations or ())[mark.index]
            return show(f"{body.name} ({body.acronym})" if body.acronym not in (None, body.name) else body.name)


def _once(identity: str, opened: set[str]) -> Markup:
    if identity in opened:
        return Markup("")
    opened.add(identity)
    return Markup(' id="{}"').format(identity)


def _datetime(found: DateExpression) -> Markup:
    """The attribute where the value is one that HTML knows as a day."""
    try:
        date.fromisoformat(found.value)
    except ValueError:
        return Markup("")
    return Markup(' datetime="{}"').format(found.value) if len(found.value) == 10 else Markup("")


# — the side column —


def _entry_parts(
    document: Document, kind: EntityKind, mentions: Sequence[Span], order: dict[tuple[int, EntityKind], int]
) -> tuple[tuple[int, ...], tuple[_Snippet, ...]]:
    size = max(1, len(document.text))
    ticks = tuple(mention.start * 1000 // size for mention in mentions)
    snippets = tuple(_snippet(document, mention, order.get((mention.start, kind))) for mention in mentions)
    return ticks, snippets


def _snippet(document: Document, mention: Span, number: int | None) -> _Snippet:
    place = bisect_right(document.paragraphs, mention.start, key=lambda p: p.start) - 1
    paragraph = document.paragraphs[place] if place >= 0 else None
    start, end = (paragraph.start, paragraph.end) if paragraph else (0, len(document.text))
    left, right = max(start, mention.start - _CONTEXT), min(end, mention.end + _CONTEXT)
    before, after = document.text[left : mention.start], document.text[mention.end : right]
    if left > start:
        before = "…" + before.partition(" ")[2]
    if right < end:
        after = after.rpartition(" ")[0] + "…"
    return _Snippet(f"#m{number}" if number is not None else "#article", before, mention.text, after)


def _people(document: Document, order: dict[tuple[int, EntityKind], int]) -> list[_Entry]:
    people = document.people or ()
    quotes = document.quotes or ()
    said = {voice.person: voice.quotes for voice in voices(document) if voice.person is not None}
    entries = []
    for index, person in enumerate(people):
        ticks, snippets = _entry_parts(document, "person", person.mentions, order)
        numbers = said.get(index, ())
        entries.append(
            _Entry(
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


def _places(document: Document, order: dict[tuple[int, EntityKind], int]) -> list[_Entry]:
    entries = []
    for index, place in enumerate(document.places or ()):
        ticks, snippets = _entry_parts(document, "place", place.mentions, order)
        kind = place.kind or ""
        entries.append(
            _Entry(
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


def _bodies(document: Document, order: dict[tuple[int, EntityKind], int]) -> list[_Entry]:
    entries = []
    for index, body in enumerate(document.organizations or ()):
        ticks, snippets = _entry_parts(document, "organization", body.mentions, order)
        entries.append(
            _Entry(
                key=f"organization-{index}",
                name=body.name,
                detail=body.acronym if body.acronym and body.acronym != body.name else "",
                total=len(body.mentions),
                ticks=ticks,
                snippets=snippets,
            )
        )
    return sorted(entries, key=lambda entry: -entry.total)


def _map(document: Document) -> str:
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


def _times(
    document: Document, order: dict[tuple[int, EntityKind], int]
) -> tuple[list[_When], list[tuple[str, str, str]]]:
    """The line of time, earliest first; and what has no place on it: text, meaning, link."""
    reference = document.reference_date
    first, _, last = (reference.value if reference and reference.value else "").partition("/")
    points: dict[tuple[str, str], _When] = {}
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
            points[key] = _When(wording.interval(*key), found.earliest, here)
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
