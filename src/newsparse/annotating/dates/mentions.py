"""Time expressions in their places: the sentence, where its clause points, and whether each time is meant."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from newsparse.annotating.dates import habits, yearly
from newsparse.annotating.dates.construction import Piece
from newsparse.annotating.dates.events import Event, events
from newsparse.annotating.dates.meanings import PAST, UNKNOWN, Clock, DayPart, Within
from newsparse.annotating.dates.sentences import sentences
from newsparse.annotating.dates.tense import Evidence, direction
from newsparse.annotating.dates.words import Words

__all__ = ["OPENERS", "SIGHT", "Mention", "Resolved", "mentions"]

SIGHT = 8
"""How many expressions away the day of a clock time may stand in its sentence."""
OPENERS = frozenset(("", "\n", "•", "-", "–", "—", "*", "."))
"""What stands before a word that opens a line or a sentence."""


class Mention(NamedTuple):
    """A time expression in its place: the sentence it stands in, and where its clause points."""

    piece: Piece
    sentence: int
    evidence: Evidence
    habit: bool = False
    """What happens each time: « ils se couchent à 23 heures », « l'hiver, les bêtes rentrent »."""


class Resolved(NamedTuple):
    """A mention with its value; `anchor` is what the value hangs on: reference, text or none."""

    mention: Mention
    value: str
    anchor: str
    evidence: tuple[str, ...]
    mismatch: bool = False


def mentions(words: Words, pieces: Sequence[Piece]) -> list[Mention]:
    """The pieces with their sentences; the tense is read only where a value needs it."""
    starts = sentences(words) if pieces else [0]
    verbs: dict[int, list[Event]] = {}
    out: list[Mention] = []
    for said in pieces:
        piece = said
        number = bisect_right(starts, piece.first) - 1
        evidence, habit = Evidence(UNKNOWN, ""), False
        meaning = piece.meaning
        if (
            meaning.needs_direction
            or meaning.hangs_on in ("none", "text")
            or isinstance(meaning, Clock | DayPart | Within)
        ):
            start, end = starts[number], starts[number + 1]
            if number not in verbs:
                verbs[number] = events(words, start, end)
            if out and out[-1].piece.meaning.needs_direction and _goes_on(words, out[-1].piece, piece):
                evidence = out[-1].evidence
            else:
                evidence = direction(words, verbs[number], start, end, piece.first, piece.last)
            habit = isinstance(meaning, Clock) and habits.clock_time(words, start, piece.first, evidence)
            of_a_day = piece.rule == "the-part" and _of_the_story(words, piece, evidence, number, out)
            before = out[-1] if out and out[-1].sentence == number else None
            if not of_a_day and habits.repeats(words, start, piece, evidence, before):
                piece, habit = habits.every_time(piece), True
            if piece.rule == "the-part" and not of_a_day and not habit:
                continue  # « passer la nuit », « attendre le matin »: nobody says which
        out.append(Mention(piece, number, evidence, habit))
    return yearly.yearly_ranges(words, starts, out)


def _of_the_story(words: Words, piece: Piece, told: Evidence, sentence: int, before: Sequence[Mention]) -> bool:
    """« Lundi, il a plu. Le soir, la rivière a débordé »: of the day named a sentence or two before."""
    fronted = words.at(piece.first - 1) in OPENERS and words.at(piece.last) == ","
    if told.direction != PAST or not (fronted or words.word[piece.last - 1] != "nuit"):
        return False
    return any(m.piece.meaning.timex in ("DATE", "TIME") and sentence - m.sentence <= 2 for m in before[-3:])


_LINKS = {",", "et", "ou", "puis", "au", "à", "le", "du", "-", "–", "—"}


def _goes_on(words: Words, before: Piece, piece: Piece) -> bool:
    """Whether a piece is the next of a list or range: « les 4 et 5 novembre »."""
    if before.rule != piece.rule or piece.first - before.last > 3:
        return False
    return all(word in _LINKS for word in words.word[before.last : piece.first])
