"""Who speaks: the quotations of an article under their speakers."""

from __future__ import annotations

from typing import NamedTuple

from newsparse.annotations import Quote
from newsparse.document import Document

__all__ = ["UNSURE", "Voice", "nested", "spoken_words", "voices"]

UNSURE = 0.5
"""Below this probability a speaker is shown with a question mark."""


_MARKS = ' \u00a0\u202f\n«»“”"‹›–—-'
_CLOSING, _OPENING = "»”", "«“"


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


def nested(document: Document) -> frozenset[int]:
    """The quotations that stand inside another one of the same speaker: marked words in reported ones."""
    found: set[int] = set()
    around: list[Quote] = []
    numbered = enumerate(document.quotes or ())
    for number, quote in sorted(
        numbered, key=lambda pair: (pair[1].start, -pair[1].end, pair[1].kind != "indirect")
    ):
        around = [outer for outer in around if outer.end > quote.start]
        name = quote.speaker and quote.speaker.name
        if any(outer.end >= quote.end and (outer.speaker and outer.speaker.name) == name for outer in around):
            found.add(number)
        around.append(quote)
    return frozenset(found)


def spoken_words(document: Document, quote: Quote) -> str:
    """The words as they were said, on one line: without the incise (« dit-elle ») or the marks of a further
    paragraph; […] where the article closes its marks and opens them again.
    """
    text = document.text
    out = ""
    end = quote.start
    for segment in quote.segments:
        words = text[segment.start : segment.end].strip()
        if words:
            out += (_joint(out, text[end : segment.start]) if out else "") + words
        end = segment.end
    return out or quote.text


def _joint(said: str, gap: str) -> str:
    """What stands between two runs of spoken words, given what the article has between them."""
    between = gap.strip(_MARKS)
    if not between:  # nothing but marks: a further paragraph
        return " "
    closed = min((gap.find(mark) for mark in _CLOSING if mark in gap), default=-1)
    if closed >= 0 and any(mark in gap[closed:] for mark in _OPENING):
        return " […] "
    stop = between[-1] if between[-1] in ".,;:!?…" and said[-1] not in ".,;:!?…" else ""
    return f"\u00a0{stop} " if stop and stop in ";:!?" else f"{stop} "
