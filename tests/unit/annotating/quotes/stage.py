"""Hand-made names for texts, so that the rules are tested without the model."""

from __future__ import annotations

import re

from newsparse.annotating import quotes
from newsparse.annotating.frame import Frame
from newsparse.annotating.names import NamesReading
from newsparse.annotations import Organization, Person, Place, Quote, Span


def mentions(text: str, forms: list[str]) -> tuple[Span, ...]:
    pattern = "|".join(rf"(?<!\w){re.escape(form)}(?!\w)" for form in sorted(forms, key=len, reverse=True))
    return tuple(Span(m.start(), m.end(), m.group()) for m in re.finditer(pattern, text))


def named(text: str, people: str = "", bodies: str = "", places: str = "") -> NamesReading:
    """`people`, `bodies`, `places`: « Full Name=Short, Other »; wherever one stands in `text` is a mention."""

    def read(row: str) -> list[tuple[str, tuple[Span, ...]]]:
        out = []
        for entry in filter(None, (part.strip() for part in row.split(","))):
            full, *short = entry.split("=")
            out.append((full, mentions(text, [full, full.split()[-1], *short])))
        return out

    return NamesReading(
        tuple(Person(name, (), spans) for name, spans in read(people)),
        tuple(Place(name, None, None, None, None, False, spans) for name, spans in read(places)),
        tuple(Organization(name, None, spans) for name, spans in read(bodies)),
        (),
    )


def said(text: str, people: str = "", bodies: str = "", places: str = "") -> tuple[Quote, ...]:
    """The quotations of `text` with the names given."""
    frame = Frame.of(text)
    return quotes.read(frame, named(frame.text, people, bodies, places)).quotes
