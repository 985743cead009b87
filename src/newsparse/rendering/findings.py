"""What was found in an article, set for a terminal: people, places, organisations, dates, quotations."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import UNSET
from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from newsparse.annotations import DateExpression, Organization, Place
from newsparse.document import Document
from newsparse.rendering import wording
from newsparse.rendering.typesetting import HELD, STYLES, hanging, heading, joined, plain, spaced
from newsparse.rendering.untrusted import one_line
from newsparse.rendering.voices import UNSURE, nested, spoken_words, voices

__all__ = ["quotations", "who_where_when", "why"]


def who_where_when(document: Document, width: int) -> RenderableType:
    """People, places, organisations and dates, one block under the other."""
    return Group(
        *spaced(
            [
                _people(document, width),
                _places(document, width),
                _organizations(document, width),
                _dates(document, width),
            ]
        )
    )


def _people(document: Document, width: int) -> RenderableType:
    people = document.people or ()
    title = heading("People", len(people), width)
    if not people:
        return title
    said = {voice.person: len(voice.quotes) for voice in voices(document) if voice.person is not None}
    wide = width >= 50  # roles beside the names; else below them
    names = min(max(cell_len(one_line(person.name)) for person in people), width * 2 // 5)
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.width = width
    grid.add_column(width=names if wide else None, ratio=None if wide else 1)
    if wide:
        grid.add_column(ratio=1)
    grid.add_column(justify="right", style="dim", no_wrap=True)
    for index in sorted(range(len(people)), key=lambda index: -len(people[index].mentions)):
        person = people[index]
        counts = f"×{len(person.mentions)}"
        counts = f"{said[index]} quoted  {counts:>3}" if index in said and width >= 34 else counts
        name = plain(person.name, STYLES["person"])
        roles = joined([plain(role, "" if wide else "dim") for role in person.roles], ", ")
        if wide:
            grid.add_row(name, roles, counts)
        else:
            grid.add_row(Group(name, Padding(roles, (0, 0, 0, 2))) if roles else name, counts)
    return Group(title, grid)


def _places(document: Document, width: int) -> RenderableType:
    places = document.places or ()
    title = heading("Places", len(places), width)
    if not places:
        return title
    by_country: dict[str, list[Place]] = {}
    for place in sorted(places, key=lambda place: (place.kind != "country", -len(place.mentions))):
        by_country.setdefault(place.country or "··", []).append(place)
    order = sorted(
        by_country,
        key=lambda code: (code == "··", -sum(len(place.mentions) for place in by_country[code]), code),
    )
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=2, style="dim")
    grid.add_column()
    for code in order:
        grid.add_row(
            plain(code), joined([_counted(p.name, len(p.mentions), "place") for p in by_country[code]], ", ")
        )
    return Group(title, grid)


def _organizations(document: Document, width: int) -> RenderableType | None:
    bodies = document.organizations or ()
    if not bodies:
        return heading("Organisations", 0, width)
    items = [
        _counted(_full(body), len(body.mentions), "organization")
        for body in sorted(bodies, key=lambda body: -len(body.mentions))
    ]
    return Group(heading("Organisations", len(bodies), width), joined(items, ", "))


def _full(body: Organization) -> str:
    known = body.acronym and body.acronym != body.name
    return f"{body.name} ({body.acronym})" if known else body.name


def _counted(name: str, number: int, style: str) -> Text:
    text = plain(name, STYLES[style])
    return Text.assemble(text, (f"{HELD}×{number}", "dim")) if number > 1 else text


def _dates(document: Document, width: int) -> RenderableType:
    dates = document.dates or ()
    title = heading("Dates", len(dates), width)
    if not dates:
        return title
    line: dict[tuple[str, str], list[DateExpression]] = {}
    beside: list[DateExpression] = []
    for found in dates:
        if found.earliest is not None and found.latest is not None:
            line.setdefault((found.earliest, found.latest), []).append(found)
        else:
            beside.append(found)
    parts: list[RenderableType] = [title]
    if line:
        reference = document.reference_date
        now = reference.value if reference and reference.value else ""
        first, _, last = now.partition("/")
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(justify="right")
        grid.add_column(width=1, style="dim")
        grid.add_column()
        for earliest, latest in sorted(line):
            here = bool(first) and earliest <= (last or first) and latest >= first and earliest == latest
            labels = [_counted(text, number, "date") for text, number in _tally(line[earliest, latest])]
            when = plain(wording.interval(earliest, latest))
            grid.add_row(when, "●" if here else "○", joined(labels, ", "))
        parts.append(grid)
    if beside:
        labels = []
        for text, number in _tally(beside):
            meaning = next(wording.expression(found) for found in beside if found.text == text)
            labels.append(Text.assemble(_counted(text, number, "date"), (f"{HELD}({meaning})", "dim")))
        parts += [Text(""), joined(labels)] if line else [joined(labels)]
    return Group(*parts)


def _tally(dates: Iterable[DateExpression]) -> list[tuple[str, int]]:
    tally: dict[str, int] = {}
    for found in dates:
        tally[found.text] = tally.get(found.text, 0) + 1
    return list(tally.items())


def quotations(document: Document, width: int) -> RenderableType:
    """Quotations under their speakers."""
    quotes = document.quotes or ()
    parts: list[RenderableType] = [heading("Quotations", len(quotes), width)]
    inside = nested(document)
    for number, voice in enumerate(voices(document)):
        if number:
            parts.append(Text(""))
        style = STYLES["person"] if voice.kind == "person" else STYLES["organization"]
        name = (
            plain(voice.name, style if voice.kind != "role" else "bold")
            if voice.name
            else Text("Speaker unknown", "dim")
        )
        if voice.roles:
            name = Text.assemble(name, "  ", (plain(voice.roles[0], "dim")))
        parts.append(name)
        for index in voice.quotes:
            quote = quotes[index]
            words = spoken_words(document, quote)
            if quote.kind == "indirect":
                sign, text = "›", plain(words)
            else:
                sign, text = "«", plain(f"{words} »", STYLES["quote"])
            tail = []
            if quote.cue and index not in inside:
                tail.append(quote.cue.text)
            if quote.other_speakers:
                tail.append("with " + ", ".join(speaker.name for speaker in quote.other_speakers))
            if quote.speaker and quote.confidence < UNSURE:
                tail.append("unsure")
            if tail:
                text = Text.assemble(text, (f" —{HELD}", "dim"), plain(", ".join(tail), "dim"))
            line = hanging(sign, text, "dim")
            parts.append(Padding(line, (0, 0, 0, 2)) if index in inside else line)
    return Group(*parts)


def why(document: Document, width: int) -> RenderableType | None:
    """With --explain: the rule and the evidence that decided about each finding."""
    if document.trace is UNSET or not document.trace:
        return None
    parts: list[RenderableType] = [heading("Why", len(document.trace), width)]
    for entry in document.trace:
        style = STYLES.get(entry.kind, "")
        evidence = (f" · {reason}" for reason in entry.evidence)
        parts.append(
            Text.assemble(plain(entry.text, style), "  ", plain(entry.rule), plain("".join(evidence), "dim"))
        )
    return Group(*parts)
