"""The reading page of one article: the newspaper column, voices in its margin, who, where and when beside it."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import UNSET

from newsparse.document import WARNINGS, Document
from newsparse.rendering import sidecolumn, wording
from newsparse.rendering.column import anchors, blocks
from newsparse.rendering.page import fill
from newsparse.rendering.runs import marks, runs
from newsparse.rendering.voices import UNSURE, nested, spoken_words, voices

__all__ = ["render"]


def render(document: Document) -> str:
    """The whole page as HTML text: one file, no network, no script needed to read it."""
    found = document.people is not None
    order = {(mark.start, mark.kind): number for number, mark in enumerate(marks(document))}
    people = sidecolumn.people(document, order)
    places = sidecolumn.places(document, order)
    line, beside = sidecolumn.times(document, order)
    return fill(
        "article.html",
        styles=("base.css", "article.css"),
        script="article.js",
        document=document,
        found=found,
        signed=_signed(document),
        told=_told(document),
        blocks=list(blocks(document, order)),
        people=people,
        places=places,
        bodies=sidecolumn.bodies(document, order),
        line=line,
        beside=beside,
        voices=[(voice, [(n, (document.quotes or ())[n]) for n in voice.quotes]) for voice in voices(document)],
        anchors=anchors(document),
        nested=nested(document),
        words=lambda quote: spoken_words(document, quote),
        map=Markup(sidecolumn.atlas(document)),
        legend=_legend(document),
        place=_places_of_quotes(document),
        trace=document.trace if document.trace is not UNSET else (),
        unsure=UNSURE,
        warnings=WARNINGS,
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
