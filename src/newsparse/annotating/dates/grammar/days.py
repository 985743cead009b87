"""Days of the calendar: « lundi 2 décembre 2025 », « le 12 », « 05/12/2025 », « les 11 et 12 mai »."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsparse.annotating.dates import friends
from newsparse.annotating.dates.construction import Found, Piece, construction
from newsparse.annotating.dates.meanings import NOTHING, Day, DayPart, Fixed, Meaning, Month, Shift, Timed, Within
from newsparse.annotating.dates.numbers import two_digit_year
from newsparse.lexicon.calendar import MONTHS

# Days that the press writes as names, without their year: « le 11-Septembre », « le 7-Octobre ».
_NAMED = {(11, 9): 2001, (13, 11): 2015, (7, 10): 2023, (6, 1): 2021}
_AFTER = "END | STOP | à | au | aux | vers | dès | en | et | ou | dans | pour | par | sur | avec | sans | chez | devant | puis | mais | a | ont"


def _day(found: Found, month: int | None, year: int | None, *, group: str = "DAY", weekday: str = "WDAY",
         shift: str = "") -> Day | None:  # fmt: skip
    number = found.integer(group)
    if number is None or not 1 <= number <= 31:
        return None
    first = found.start(group)
    if first in found.words.value and found.words.surface(first)[-1:] in "eᵉ" and number > 1:
        return None  # « le 3e mai » is no date
    day = Day(number, month, year, found.weekday(weekday), shift)
    return day if day.possible() else None


def _shift(found: Found) -> str:
    if found.has("SOON"):
        return "last" if found.word("SOON").startswith(("dern", "pass")) else "next"
    return "this" if found.has("THIS") else ""


@construction("(DEF | THIS)? (WDAY COMMA?)? le? DAY DASH? (de | d')? MON ((COMMA? de? | DASH) YEAR4 | SOON)?")
def day_month_year(found: Found) -> Meaning | None:
    """« lundi 2 décembre 2025 », « le 1er mai », « ce 8 décembre », « le 11 janvier dernier »."""
    year = found.integer("YEAR4")
    if friends.is_street(found.words, found.first):
        return NOTHING
    surface = found.surface("MON")
    if (
        year is None
        and surface[:1].isupper()
        and not surface.isupper()
        and not friends.is_sentence_start(found.words, found.first)
    ):
        day = _day(found, found.month(), None)
        if (
            day is not None
            and day.weekday is None
            and found.words.at(found.start("DAY") - 1) in ("du", "le", "au", "l'")
        ):
            year = _NAMED.get((day.day, found.month()))
    day = _day(found, found.month(), year, shift=_shift(found))
    if day is not None and year is None and not day.shift and found.before() == "un":
        return Fixed(day.open(), "DATE")  # « du jamais-vu un 4 décembre »
    return day


@construction("(DEF | THIS)? (WDAY COMMA?)? DAY MON NUM2:YY")
def day_month_short_year(found: Found) -> Meaning | None:
    """« 3 janvier 99 »."""
    if len(found.surface("YY")) != 2 or not friends.no_noun_follows(found.words, found.last):
        return None
    return _day(found, found.month(), two_digit_year(int(found.surface("YY"))))


@construction("(DEF | THIS)? DAYNUM:DAY (SLASH | DASH | DOT) MON (SLASH | DASH | DOT) (YEAR4 | NUM2:YY)")
def day_in_slashes(found: Found) -> Meaning | None:
    """« 01/août/2019 », « 15-mai-2020 »."""
    if friends.is_street(found.words, found.first):
        return NOTHING
    year = found.integer("YEAR4") if found.has("YEAR4") else two_digit_year(int(found.number("YY") or 0))
    return _day(found, found.month(), year)


@construction("(DEF | THIS)? (WDAY COMMA?)? (ISO | DMY)")
def day_in_figures(found: Found) -> Meaning | None:
    """« 05/12/2025 », « 05.12.25 », « 2025-12-05 »."""
    iso = found.has("ISO")
    numbers = [int(n) for n in re.findall(r"\d+", found.surface("ISO" if iso else "DMY"))]
    year, month, day = numbers if iso else reversed(numbers)
    if not iso and len(re.findall(r"\d+", found.surface("DMY"))[2]) == 2:
        year = two_digit_year(year)
    if iso and not 1000 <= year <= 2199:
        return None
    when = Day(day, month, year, found.weekday())
    return when if 1 <= month <= 12 and when.possible() else None


@construction("DEF? (WDAY COMMA?)? DM (COMMA YEAR4)?")
def day_and_month_in_figures(found: Found) -> Meaning | None:
    """« le 2/3 », « 17/02 », « 12/08, 2015 »; not a fraction, not a mark out of ten."""
    day, month = map(int, found.surface("DM").split("/"))
    sure = (
        found.has("DEF")
        or found.has("WDAY")
        or found.before() in ("du", "au", "le")
        or "/0" in found.surface("DM")
    )
    if not sure and (day < 13 and (day <= month or month == 10)):
        return None
    when = Day(day, month, found.integer("YEAR4"), found.weekday())
    return when if 1 <= month <= 12 and when.possible() else None


@construction(
    f"[<!(dans | numéro | composer | composez | appeler | appelez | sur)] le DAY [{_AFTER}]",
    "THIS? WEEKDAY:WDAY DAYNUM:DAY",
    "[au | du] DAYNUM:DAY [COMMA YEAR4]",
    "[jusqu' au] DAYNUM:DAY [STOP | END | à | et | pour]",
    "[du] DAYNUM:DAY [STOP | END]",
)
def day_alone(found: Found) -> Meaning | None:
    """« le 12 », « samedi 16 »."""
    if found.word("DAY") in ("un", "premier") or found.before() in (
        "dans",
        "composer",
        "composez",
        "appeler",
        "appelez",
        "sur",
    ):
        return None
    if found.has("WDAY") and (found.surface("WDAY")[:1].isupper() and found.integer("DAY") == 13):
        return NOTHING  # the film, the superstition
    if found.has("WDAY") and (
        not friends.no_noun_follows(found.words, found.last) or found.after() in ("heures", "h")
    ):
        return None
    if not found.has("WDAY") and found.after() == "-":
        return None
    if found.before() == "du" and found.first == found.start("DAY") and not _month_before(found):
        return None
    return _day(found, None, None)


def _month_before(found: Found) -> bool:
    """« versé le 28 mai, après l'assemblée du 15 »: a day of a month that the sentence has named."""
    before = found.words.at(found.first - 2)
    return before[:1].isalpha() and before not in _NUMBERED and _month_near(found) is not None


def _month_near(found: Found) -> int | None:
    """The month that the paragraph has named right before."""
    words = found.words
    for i in range(found.first - 2, max(found.first - 26, -1), -1):
        if words.word[i] == "\n":
            return None
        if words.word[i] in MONTHS and (
            words.word[i - 1][:1].isdigit() or words.word[i - 1] in ("en", "fin", "début")
        ):
            return MONTHS[words.word[i]]
    return None


_NUMBERED = frozenset(
    "page article numéro bus ligne tramway département préfecture poste porte chambre lot groupe dossard maillot".split()
)


@construction("DEF? (WDAY COMMA?)? DAYNUM:DAY NUM12:M (YEAR4 | NUM2:YY)?")
def day_in_spaced_figures(found: Found) -> Meaning | None:
    """« 20 02 2014 », « le 24 12 14 »: figures of two, with a year or an article; a telephone number is neither."""
    words = found.words
    if len(found.surface("M")) != 2 or words.at(found.first - 1).isdigit() or words.at(found.last).isdigit():
        return None
    if not found.has("YEAR4") and found.words.word[found.first] != "le":
        return None
    if not friends.no_noun_follows(words, found.last) or (found.has("YY") and len(found.surface("YY")) != 2):
        return None
    year = found.integer("YEAR4")
    if found.has("YY"):
        year = two_digit_year(int(found.surface("YY")))
    if year is not None and not 1900 <= year <= 2100:
        return None
    return _day(found, found.integer("M"), year)


@construction("DEF? DAY (de ce mois | du mois (SOON | PRESENT)) (DASH ci)?", "le DAYNUM:DAY du mois [STOP | END]")
def day_of_this_month(found: Found) -> Meaning | None:
    """« le 15 du mois prochain »."""
    month = Shift("month", {"last": -1, "next": 1}.get(_shift(found), 0))
    return Within(month, found.integer("DAY") or 0, unit="day")


@construction("DEF? (ORDINAL | LAST) jour (de | d' | du) (mois de | mois d')? (MON (de? YEAR4)? | mois SOON?)")
def nth_day(found: Found) -> Meaning | None:
    """« le 3e jour d'octobre », « le dernier jour du mois »."""
    n = -1 if found.has("LAST") else found.ordinal("ORDINAL")
    container: Meaning = Shift("month", {"last": -1, "next": 1}.get(_shift(found), 0))
    if found.has("MON"):
        if n and n > 0:
            day = Day(n, found.month(), found.integer("YEAR4"))
            return day if day.possible() else None
        container = Month(found.month(), found.integer("YEAR4"))
    return Within(container, n, unit="day") if n else None


def _shared(found: Found, groups: Sequence[str], *, ranged: bool = False) -> list[Piece] | None:
    """Days that share the month and year of the last one; a larger number first belongs to the month before."""
    month = found.month() if found.has("MON") else None
    year = found.integer("YEAR4")
    pieces: list[Piece] = []
    last = found.integer(groups[-1])
    for group in groups:
        if not found.has(group):
            continue
        final = group == groups[-1]
        number = found.integer(group)
        if number is None or last is None:
            return None
        own_month, own_year = month, year
        if month is not None and number > last and not final:
            own_month, own_year = (month - 1, year) if month > 1 else (12, year - 1 if year else None)
        weekday = "W" + group[1:]
        shift = _shift(found) if found.has("SOON") else ""
        day = _day(found, own_month, own_year, group=group, weekday=weekday, shift=shift)
        if day is None:
            return None
        start = weekday if found.has(weekday) else group
        if found.words.word[found.first] == "les" and found.start(start) == found.first + 1:
            found.widen(start, found.first)
        end = next((g for g in ("YEAR4", "SOON", "MON") if final and found.has(g)), group)
        pieces.append(found.piece(start, end, day, range_end=ranged and final))
    return pieces if len(pieces) > 1 else None


@construction(
    "(les | des | aux)? (WDAY:W1 COMMA?)? DAY:D1 (COMMA (WDAY:W2)? DAYNUM:D2)? (COMMA (WDAY:W3)? DAYNUM:D3)? (COMMA (WDAY:W4)? DAYNUM:D4)?"
    " (et | ou | puis) (le | du | au)? (WDAY:W5 COMMA?)? DAY:D5 MON (COMMA? de? YEAR4 | SOON)?"
)
def days_of_one_month(found: Found) -> Sequence[Piece] | None:
    """« les 11 et 12 mai », « lundi 8 et mardi 9 décembre », « les 3, 4 et 5 juin 2024 »."""
    return _shared(found, ["D1", "D2", "D3", "D4", "D5"])


@construction("les DAYNUM:D1 (COMMA DAYNUM:D2)? et DAYNUM:D5 [STOP | END | à]")
def days_of_a_month_named(found: Found) -> Sequence[Piece] | None:
    """« championnats du 7 au 9 mars. Les 22 et 23 : cross »: days of the month that the text has just named."""
    numbers = [found.integer(g) or 0 for g in ("D1", "D2", "D5") if found.has(g)]
    month = _month_near(found)
    if month is None or numbers != sorted(numbers):
        return None
    pieces = _shared(found, ["D1", "D2", "D5"])
    return pieces and [p._replace(meaning=Day(n, month)) for p, n in zip(pieces, numbers, strict=True)]


@construction(
    "(WDAY:W1 COMMA?)? DAY:D1 (au | à | DASH | et le | et) (WDAY:W2 COMMA?)? DAY:D2 MON (COMMA? de? YEAR4 | SOON)?",
    f"[du | entre le | entre | de] (WDAY:W1 COMMA?)? DAYNUM:D1 (au | et le | à) (WDAY:W2 COMMA?)? DAYNUM:D2 [{_AFTER}]",
)
def days_from_to(found: Found) -> Sequence[Piece] | None:
    """« du 3 au 5 mai », « entre le 13 et le 15 juillet », « du vendredi 11 au mardi 15 »."""
    if not found.has("MON"):
        if found.before() in ("entre", "de") or (found.integer("D1") or 0) >= (found.integer("D2") or 0):
            return None
        if friends.is_street(found.words, found.first):
            return None
    return _shared(found, ["D1", "D2"], ranged=True)


@construction("DAYNUM:D1 (au | et le) DAYNUM:D2 (ce mois (DASH ci)? | (le | du)? mois SOON)")
def days_of_this_month(found: Found) -> Sequence[Piece] | None:
    """« entre le 4 et le 22 ce mois-ci », « du 4 au 23 du mois prochain »."""
    month = Shift("month", {"last": -1, "next": 1}.get(_shift(found), 0))
    first, last = found.integer("D1"), found.integer("D2")
    if not first or not last or first >= last:
        return None
    return [
        found.piece("D1", "D1", Within(month, first, unit="day")),
        Piece(found.start("D2"), found.last, Within(month, last, unit="day"), found.rule, range_end=True),
    ]


@construction(
    "DEF? nuit du (WDAY:W1)? DAY:D1 MON:M1? (au | à) (WDAY:W2)? DAY:D2 MON (YEAR4 | SOON)?",
    "DEF? nuit de (WDAY:W1)? DAY:D1 MON:M1? (au | à) (WDAY:W2)? DAY:D2 MON (YEAR4 | SOON)?",
    needs="nuit",
)
def night_between_days(found: Found) -> Meaning | None:
    """« la nuit du 3 au 4 mai », « la nuit de samedi 3 à dimanche 4 mai »: the night that begins on the first day."""
    month = found.month()
    if found.has("M1"):
        month = found.month("M1")
    elif (found.integer("D1") or 0) > (found.integer("D2") or 0):
        month = month - 1 or 12
    shift = _shift(found) if found.has("SOON") else ""
    day = _day(found, month, found.integer("YEAR4"), group="D1", weekday="W1", shift=shift)
    return Timed(day, DayPart("NI")) if day else None
