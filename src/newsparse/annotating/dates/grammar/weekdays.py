"""Weekdays: « vendredi », « ce vendredi », « lundi dernier », « mardi de la semaine prochaine », « jeudi en huit »."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.annotating.dates import friends
from newsparse.annotating.dates.construction import Found, Piece, construction
from newsparse.annotating.dates.meanings import DayPart, Fixed, Meaning, Timed, Weekday

_HOW = {"LAST": "last", "NEXT": "next", "FOLLOWING": "following", "PREVIOUS": "previous"}


def _how(found: Found) -> str:
    return next((how for name, how in _HOW.items() if found.has(name)), "")


@construction("THIS? WEEKDAY:WDAY (DASH ci | DASH là)?")
def weekday(found: Found) -> Meaning | None:
    """« vendredi », « ce vendredi »."""
    place = found.start("WDAY")
    if friends.is_alone_in_quotes(found.words, found.first, found.last) or found.before() in (
        "un",
        "le",
        "les",
        "des",
        "chaque",
    ):
        return None
    if found.words.glued(place) and found.words.at(place - 1) == "-":
        return None
    if not friends.is_sentence_start(found.words, place) and friends.is_name(found.words, place):
        return None  # « Sud-Ouest Dimanche », « Jeudi Noir »
    if found.words.at(found.last - 1) == "là":
        return Weekday(found.weekday() or 1, "this")
    return Weekday(found.weekday() or 1, "this" if found.has("THIS") else "")


@construction("DEF? THIS? WEEKDAY:WDAY (COMMA)? (LAST | NEXT | FOLLOWING | PREVIOUS | d' après | d' avant)")
def weekday_last_or_next(found: Found) -> Meaning | None:
    """« lundi dernier », « le mercredi suivant »."""
    last_word = found.words.word[found.last - 1]
    how = {"après": "following", "avant": "previous"}.get(last_word) or _how(found)
    return Weekday(found.weekday() or 1, how)


@construction("DEF? WEEKDAY:A (et | ou | COMMA) WEEKDAY:B (LAST | NEXT)")
def weekdays_last_or_next(found: Found) -> Sequence[Piece]:
    """« lundi et mardi derniers »."""
    how = _how(found)
    first, second = found.weekday("A") or 1, found.weekday("B") or 1
    return [
        found.piece("A", "A", Weekday(first, how)),
        Piece(found.start("B"), found.last, Weekday(second, how), found.rule),
    ]


@construction("DEF? WEEKDAY:WDAY en (huit | quinze | NUM12:N | NUM24:N2)")
def weekday_in_eight(found: Found) -> Meaning | None:
    """« mardi en huit », « lundi en quinze »."""
    said = (
        {"huit": 8, "quinze": 15}.get(found.words.word[found.last - 1]) or found.number("N") or found.number("N2")
    )
    if said not in (8, 15):
        return None
    return Weekday(found.weekday() or 1, later=1 if said == 8 else 2)


@construction(
    "DEF? WEEKDAY:WDAY (de | COMMA)? (THIS:T semaine | la semaine (LAST | NEXT | FOLLOWING | PREVIOUS | d' après | d' avant | qui suit | qui vient))"
)
def weekday_of_week(found: Found) -> Meaning | None:
    """« mardi de la semaine prochaine », « dimanche de la semaine dernière », « mercredi cette semaine »."""
    words = {found.words.word[i] for i in range(found.end("WDAY"), found.last)}
    forward = found.has("NEXT") or found.has("FOLLOWING") or words & {"après", "suit", "vient"}
    weeks = 0 if found.has("T") else 1 if forward else -1
    return Weekday(found.weekday() or 1, weeks=weeks)


@construction(
    "DEF? (nuit | nuitée | soirée) (de | du) (WEEKDAY:A | hier) (à | au) (WEEKDAY:B | aujourd'hui)",
    "DEF? nuit WEEKDAY:A (à | au | DASH) WEEKDAY:B",
)
def night_between_weekdays(found: Found) -> Meaning | None:
    """« la nuit de lundi à mardi »: the night that begins on the first day."""
    first = found.weekday("A")
    return Timed(Weekday(first), DayPart("NI")) if first else None


@construction("le WEEKDAY:WDAY")
def weekday_with_article(found: Found) -> Meaning | None:
    """« le lundi »: every Monday, where no date and no story says which."""
    hours = found.after() == "de" and found.after(2)[:1].isdigit()  # « le lundi de 14 h à 16 h »
    if (found.after() in ("de", "d'", "du") and not hours) or friends.is_name(found.words, found.start("WDAY")):
        return None
    return Fixed(f"XXXX-WXX-{found.weekday()}", "SET")


@construction("[du] WEEKDAY:A au WEEKDAY:B")
def weekdays_from_to(found: Found) -> Sequence[Piece]:
    """« du lundi au vendredi »: every week."""
    return [
        found.piece("A", "A", Fixed(f"XXXX-WXX-{found.weekday('A')}", "SET")),
        found.piece("B", "B", Fixed(f"XXXX-WXX-{found.weekday('B')}", "SET"), range_end=True),
    ]
