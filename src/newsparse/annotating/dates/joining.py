"""Pieces that stand beside each other: a day and its time, « jeudi soir », « 13h30 samedi 21 septembre »."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from newsparse.annotating.dates.construction import Piece
from newsparse.annotating.dates.meanings import (
    NOTHING,
    Beside,
    Clock,
    Day,
    DayPart,
    Feast,
    Fixed,
    Meaning,
    Operator,
    Shift,
    Timed,
    Weekday,
    Within,
)
from newsparse.annotating.dates.words import Words

__all__ = ["choose", "join"]

# Between a day and its time; between a time and its day.
_DAY_TIME = tuple(
    tuple(between.split())
    for between in (
        "|à|vers|au|en|dans|dès|aux alentours de|à environ|autour de|aux environs de|vers les|tôt|tard|à partir de"
    ).split("|")
)
_TIME_DAY = tuple(tuple(between.split()) for between in "|le|du|de|de ce|ce|de la".split("|"))


def _is_day(meaning: Meaning) -> bool:
    if isinstance(meaning, Day | Weekday | Feast | Beside):
        return True
    if isinstance(meaning, Within):
        return bool(meaning.weekday) or meaning.unit == "day"
    if isinstance(meaning, Fixed):
        return meaning.kind == "SET" and (meaning.value.startswith("XXXX-WXX-") or meaning.value == "P1D")
    return isinstance(meaning, Shift) and meaning.unit == "day"


def join(words: Words, pieces: list[Piece]) -> list[Piece]:
    """`pieces` and every day joined to the time beside it."""
    made: list[Piece] = []
    for _ in range(2):  # a day, its part, its clock
        every = pieces + made
        starts: dict[int, list[Piece]] = defaultdict(list)
        for piece in every:
            starts[piece.first].append(piece)
        fresh = []
        known = {(p.first, p.last, p.meaning) for p in every}
        for piece in every:
            for other in _beside(words, piece, starts):
                if other.rule == "per-unit":
                    continue  # « trois heures par jour » is how long
                meaning = _together(piece.meaning, other.meaning)
                if meaning is None or (piece.first, other.last, meaning) in known:
                    continue
                weight = piece.weight + other.weight + max(0, other.first - piece.last)
                fresh.append(Piece(piece.first, other.last, meaning, f"{piece.rule}+{other.rule}", weight=weight))
                known.add((piece.first, other.last, meaning))
        if not fresh:
            break
        made += fresh
    return pieces + made


def _beside(words: Words, piece: Piece, starts: dict[int, list[Piece]]) -> Iterable[Piece]:
    timed = isinstance(piece.meaning, Clock | DayPart | Operator)
    for between in _TIME_DAY if timed else _DAY_TIME:
        place = piece.last + len(between)
        if place in starts and tuple(words.word[piece.last : place]) == between:
            yield from starts[place]


def _together(first: Meaning, second: Meaning) -> Meaning | None:
    if isinstance(first, Operator):
        return Beside(second, first.unit, first.count) if _is_day(second) and second.timex == "DATE" else None
    if isinstance(second, Clock | DayPart):
        if isinstance(first, Fixed) and first.value.startswith("XXXX-XX-XXT") and isinstance(second, Clock):
            part = DayPart(first.value.partition("T")[2])
            return Timed(Fixed("P1D", "SET"), _by_part(second, part))  # tous les soirs à 20h
        if _is_day(first):
            return Timed(first, second)
        if isinstance(first, Timed) and isinstance(first.time, DayPart) and isinstance(second, Clock):
            return Timed(first.day, _by_part(second, first.time))
        return None
    if not isinstance(first, Clock | DayPart):
        return None
    if _is_day(second):
        return Timed(second, first)
    if isinstance(second, Timed) and isinstance(second.time, DayPart) and isinstance(first, Clock):
        return Timed(second.day, _by_part(first, second.time))
    return None


def _by_part(clock: Clock, part: DayPart) -> Clock:
    """« ce soir à 8 heures » is 20:00."""
    late = part.part in ("AF", "EV") and 1 <= clock.hour < 12
    return Clock(clock.hour + 12, clock.minute) if late else clock


def choose(pieces: list[Piece]) -> list[Piece]:
    """The pieces that stay: the longest first, none over another, none that stands only beside a day."""
    strong = [piece for piece in pieces if not piece.weak]
    order = sorted(range(len(strong)), key=lambda i: (-max(strong[i].weight, strong[i].last - strong[i].first), i))
    taken: set[int] = set()
    kept = []
    for i in order:
        piece = strong[i]
        span = range(piece.first, piece.last)
        if taken.isdisjoint(span):
            taken.update(span)
            kept.append(piece)
    return sorted(piece for piece in kept if piece.meaning is not NOTHING)
