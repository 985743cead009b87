"""The newspaper column of the reading page: paragraphs as markup, speakers in the margin beside their words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from markupsafe import Markup

from newsparse.annotations import DateExpression
from newsparse.document import Document
from newsparse.rendering import wording
from newsparse.rendering.page import show
from newsparse.rendering.runs import EntityKind, Mark, Run, runs
from newsparse.rendering.voices import UNSURE

__all__ = ["Block", "Note", "Order", "anchors", "blocks"]

Order = dict[tuple[int, EntityKind], int]
"""Start and kind of a mention → its number, which makes its anchor."""


@dataclass(frozen=True, slots=True)
class Note:
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
class Block:
    """A paragraph, or the items of one list, as markup; with the notes of its margin."""

    kind: str
    items: tuple[Markup, ...]
    notes: tuple[Note, ...] = ()
    speaker: str | None = None


def blocks(document: Document, order: Order) -> Iterator[Block]:
    """The body from the first paragraph to the last; neighbouring list items are one block."""
    cut = list(zip(document.paragraphs, runs(document), strict=True))
    notes = _notes(document)
    opened: set[str] = set()
    speaker = None
    for kind, group in groupby(cut, key=lambda pair: pair[0].kind):
        members = list(group)
        if kind == "list":
            items = tuple(_markup(document, pieces, order, opened) for _, pieces in members)
            beside = _beside(document, notes, members[0][0].start, members[-1][0].end)
            yield Block(kind, items, beside)
            continue
        for paragraph, pieces in members:
            label = paragraph.speaker if paragraph.speaker != speaker else None
            if label and document.text[paragraph.start : paragraph.end].startswith(label):
                label = None
            speaker = paragraph.speaker or speaker
            beside = _beside(document, notes, paragraph.start, paragraph.end)
            yield Block(kind, (_markup(document, pieces, order, opened),), beside, label)


def anchors(document: Document) -> dict[tuple[str | None, str | None], str]:
    """Kind and name of those who may speak → the key of their entry in the side column."""
    found: dict[tuple[str | None, str | None], str] = {}
    for index, person in enumerate(document.people or ()):
        found.setdefault(("person", person.name), f"person-{index}")
    for index, body in enumerate(document.organizations or ()):
        found.setdefault(("organization", body.name), f"organization-{index}")
    return found


def _notes(document: Document) -> list[Note]:
    known = anchors(document)
    found = []
    for index, quote in enumerate(document.quotes or ()):
        speaker = quote.speaker
        key = known.get((speaker.kind, speaker.name)) if speaker else None
        others = "".join(f", {other.name}" for other in quote.other_speakers)
        found.append(
            Note(
                name=speaker.name + others if speaker else None,
                href=f"#{key}" if key else None,
                quote=index,
                kind=quote.kind,
                cue=quote.cue.text if quote.cue else None,
                at=quote.cue.start if quote.cue else None,
                unsure=speaker is not None and quote.confidence < UNSURE,
            )
        )
    return sorted(found, key=lambda note: (document.quotes or ())[note.quote].start)


def _beside(document: Document, notes: list[Note], start: int, end: int) -> tuple[Note, ...]:
    """The notes on quotations that begin between `start` and `end`, in that order."""
    quotes = document.quotes or ()
    first, last = (bisect_left(notes, edge, key=lambda note: quotes[note.quote].start) for edge in (start, end))
    beside: list[Note] = []
    above: Note | None = None
    for note in notes[first:last]:
        same = above is not None and (note.name, note.at) == (above.name, above.at) and note.at is not None
        if not same:  # reported words with marked words in them have one speaker and one verb
            beside.append(replace(note, again=above is not None and note.name == above.name))
        above = note
    return tuple(beside)


def _markup(document: Document, pieces: Sequence[Run], order: Order, opened: set[str]) -> Markup:
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


def _run(document: Document, run: Run, order: Order, opened: set[str]) -> Markup:
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
