"""The day that a text states as its own: a dateline (« BREST, 5 décembre 2025 – »), a line « Publié le … »."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from newsparse.annotating.dates import values
from newsparse.annotating.dates.meanings import Day, Timed
from newsparse.annotating.dates.wordlist import split_words

if TYPE_CHECKING:
    from newsparse.annotating.dates.points import Reading

__all__ = ["Stamp", "stamp"]


class Stamp(NamedTuple):
    """The days that the stamp leaves, and its words."""

    days: list[date]
    why: str


_PUBLISHED = split_words("publié publiée publication paru parue posté postée diffusé diffusée ligne")
_UPDATED = split_words("jour modifié modifiée actualisé actualisée")
_AROUND = (
    split_words("mis mise à en le date de du dernière jour : , - – | heure article par afp")
    | _PUBLISHED
    | _UPDATED
)
_DATELINE = 6  # words before the date of a dateline: the town, its department


def stamp(readings: Sequence[Reading]) -> Stamp | None:
    """The day of the line that says when the text was published, else of its dateline, else of its last update."""
    found: list[tuple[int, Stamp]] = []
    for reading in readings:
        if not reading.body:
            continue
        words = reading.words
        for mention in reading.mentions:
            meaning = mention.piece.meaning
            inner = meaning.day if isinstance(meaning, Timed) else meaning
            if not isinstance(inner, Day) or inner.year is None or inner.month is None:
                continue
            bounds = values.bounds(inner.open())
            if bounds is None or not 1900 <= inner.year <= 2100:
                continue
            first, last = mention.piece.first, mention.piece.last
            start = first
            while start > 0 and first - start < 12 and words.word[start - 1] != "\n":
                start -= 1
            if start and words.word[start - 1] != "\n":
                continue
            lead, day = words.word[start:first], bounds[0]
            said = words.text[words.start[start] : words.end[last - 1]]
            if lead and set(lead) <= _AROUND:
                if _PUBLISHED & set(lead):
                    found.append((0, Stamp([day], f"“{said}” is when the text says it was published")))
                elif (_UPDATED & set(lead) and "jour" in lead[1:]) or {"modifié", "modifiée"} & set(lead):
                    days = [day - timedelta(n) for n in (2, 1, 0)]
                    found.append((2, Stamp(days, f"“{said}” is when the text says it was last changed")))
            elif start == 0 and 0 < len(lead) <= _DATELINE and _is_dateline(reading, start, first, last):
                days = [day, day + timedelta(1)]
                found.append((1, Stamp(days, f"“{said}” opens the story as its dateline")))
    return min(found, key=lambda item: item[0])[1] if found else None


def _is_dateline(reading: Reading, start: int, first: int, last: int) -> bool:
    """« BREST (Finistère), le 5 décembre 2025 – »: a town, the date, a dash or the name of an agency."""
    words = reading.words
    if not words.surface(start)[:1].isupper() or words.at(first - 1) not in (",", "le", "(", "-", "–"):
        return False
    if words.at(first - 1) == "le" and words.at(first - 2) != ",":
        return False
    return words.at(last) in ("-", "–", "—") or (words.at(last) == "(" and words.surface(last + 1).isupper())
