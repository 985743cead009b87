"""Who speaks: the quotations of an article under their speakers."""

from __future__ import annotations

from typing import NamedTuple

from newsparse.annotations import Quote
from newsparse.document import Document

__all__ = ["UNSURE", "Voice", "spoken_words", "voices"]

UNSURE = 0.5
"""Below this probability a speaker is shown with a question mark."""


class Voice(NamedTuple):
    """A speaker (None: nobody could be named), what is known of them, and the indices of their quotations."""

    name: str | None
    kind: str | None
    roles: tuple[str, ...]
    person: int | None
    quotes: tuple[int, ...]


def voices(document: Document) -> list[Voice]:
    """Speakers by number of quotations, then by their first; the unattributed last."""
    people = {person.name: index for index, person in enumerate(document.people or ())}
    grouped: dict[tuple[str | None, str | None], list[int]] = {}
    for index, quote in enumerate(document.quotes or ()):
        speaker = quote.speaker
        key = (speaker.name, speaker.kind) if speaker else (None, None)
        grouped.setdefault(key, []).append(index)
    found = []
    for (name, kind), quotes in grouped.items():
        person = people.get(name) if name is not None and kind == "person" else None
        roles = (document.people or ())[person].roles if person is not None else ()
        found.append(Voice(name, kind, roles, person, tuple(quotes)))
    return sorted(found, key=lambda voice: (voice.name is None, -len(voice.quotes), voice.quotes[0]))


def spoken_words(document: Document, quote: Quote) -> str:
    """The words as they were said: the segments of a quotation without the incise between them."""
    parts = [document.text[segment.start : segment.end].strip() for segment in quote.segments]
    return " ".join(part for part in parts if part) or quote.text
