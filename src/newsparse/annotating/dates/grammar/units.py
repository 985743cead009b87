"""Units pointed at: « la semaine dernière », « cette année », « le mois prochain », « la fin de l'année »."""

from __future__ import annotations

from newsparse.annotating.dates.construction import Found, Piece, construction
from newsparse.annotating.dates.friends import no_noun_follows
from newsparse.annotating.dates.meanings import (
    Around,
    Day,
    Fixed,
    Meaning,
    OfYear,
    Shift,
    ThisWeekend,
    WeekEdge,
    WholeYear,
    Within,
)
from newsparse.annotating.dates.vocabulary import ORDINALS, UNITS
from newsparse.annotating.dates.wordlist import split_words

_SHIFTED = {"year", "month", "week", "weekend", "quarter", "half", "decade", "century", "day", "session"}


def _unit(found: Found, group: str = "LONGUNIT") -> str:
    return UNITS[found.word(group)]


def _singular(found: Found, group: str = "LONGUNIT") -> bool:
    word = found.word(group)
    return word in ("mois", "an") or not word.endswith("s")


@construction(
    "DEF? LONGUNIT (LAST | NEXT | PREVIOUS | FOLLOWING | PRESENT | d' après | d' avant | qui suit | qui vient | qui précède | à venir | en cours | écoulé | écoulée)",
    "DEF? (LAST | NEXT | PREVIOUS) LONGUNIT",
)
def unit_last_or_next(found: Found) -> Meaning | None:
    """« la semaine dernière », « l'an prochain », « l'année suivante », « le mois en cours »."""
    unit, tail = _unit(found), found.words.word[found.first : found.last]
    if unit not in _SHIFTED or not _singular(found):
        return None
    if unit == "session" and found.word("LONGUNIT") != "saison" and found.word("LONGUNIT") != "exercice":
        return None
    if found.has("PREVIOUS") or "avant" in tail or "précède" in tail:
        return Shift(unit, -1, from_text=True)
    if found.has("FOLLOWING") or "après" in tail or "suit" in tail:
        return Shift(unit, 1, from_text=True)
    if found.has("LAST"):
        leading = found.start("LAST") < found.start("LONGUNIT")
        if unit == "day" or (leading and unit in ("decade", "century")):
            # le dernier jour: of what, the text must say.
            if leading and unit == "decade":
                return Fixed("P10Y", "DURATION")
            return None if leading else Shift(unit, -1)
        return Shift(unit, -1)
    if found.has("NEXT") or "vient" in tail or "venir" in tail:
        return Shift(unit, 1)
    if "écoulé" in tail or "écoulée" in tail:
        return Shift(unit, -1)
    return Shift(unit, 0)


@construction("DEF? LONGUNIT après DEF (NEXT | LAST)", "DEF LONGUNIT d' après", "DEF? avant DASH LAST LONGUNIT")
def unit_after_next(found: Found) -> Meaning | None:
    """« le mois après le prochain »."""
    if found.has("NEXT"):
        return Shift(_unit(found), 2)
    return Shift(_unit(found), 1, from_text=True) if not found.has("LAST") else None


@construction("THIS LONGUNIT (DASH ci)? !(DASH là)")
def this_unit(found: Found) -> Meaning | None:
    """« cette année », « ce mois-ci », « ce week-end »."""
    unit = _unit(found)
    if unit not in _SHIFTED or (unit == "session" and found.word("LONGUNIT") != "saison"):
        return None
    if unit == "day":
        return (
            None
            if found.word("LONGUNIT") == "journée" and found.after() not in ("", ".", ",")
            else Shift("day", 0)
        )
    return ThisWeekend() if unit == "weekend" else Shift(unit, 0)


@construction(
    "(plus tôt | plus tard) (dans | en cours de | au cours de) (DEF | THIS)? LONGUNIT (PRESENT | LAST)?",
    "(plus tôt | plus tard) THIS LONGUNIT (DASH ci)?",
    "(plus tôt | plus tard) (dans | en cours de | au cours de) (DEF | THIS) (matinée | soirée | après-midi)",
)
def earlier_in(found: Found) -> Meaning | None:
    """« plus tôt dans la semaine », « plus tard cette année »."""
    unit = _unit(found) if found.has("LONGUNIT") else "day"
    return Shift(unit if unit in _SHIFTED else "day", 0)


_DAYS_OF_EDGE = {"début": (1, 2), "milieu": (2, 4)}


@construction(
    "THIS? DEF? EDGE (de | du | d') DEF? (LONGUNIT | LONGUNIT:U2 civile) (LAST | NEXT | PRESENT | FOLLOWING | PREVIOUS | en cours)?",
    "(le | la) (reste | restant) (de | du | d') DEF? THIS? LONGUNIT",
    "THIS EDGE (de | d') LONGUNIT",
)
def edge_of_unit(found: Found) -> Meaning | Piece | None:
    """« la fin du mois », « le début de l'année », « en milieu de semaine », « le reste de l'année »."""
    if not found.has("LONGUNIT"):
        return None
    unit = _unit(found)
    if unit not in _SHIFTED or not _singular(found) or unit == "session":
        return None
    if unit == "weekend":
        return ThisWeekend() if not found.has("LAST") and not found.has("NEXT") else None
    edge = found.word("EDGE")
    if unit == "day" and found.word("LONGUNIT") == "jour":
        return None
    if edge == "milieu" and found.before() == "au" and unit == "century":
        return Shift(unit, 0)
    if edge in ("cours", "courant") and found.words.word[found.end("EDGE")] not in ("de", "d'", "du"):
        return None
    # « au cours de l'année », « en cours d'année »: the unit itself; « au cours du mois de mai » is a month.
    if found.after() in ("de", "d'", "du", "des") and unit in ("day", "week", "decade", "century"):
        return None
    if unit == "week" and edge == "fin" and found.before() == "en" and found.last - found.first == 3:
        return ThisWeekend("week")
    if unit == "week" and edge in _DAYS_OF_EDGE and found.before() == "en" and found.last - found.first == 3:
        return WeekEdge(*_DAYS_OF_EDGE[edge])
    count = -1 if found.has("LAST") else 1 if found.has("NEXT") else 0
    when = Shift(unit, count)
    if found.has("FOLLOWING") or found.has("PREVIOUS"):
        when = Shift(unit, 1 if found.has("FOLLOWING") else -1, from_text=True)
    if edge == "cours" and found.before() == "au":  # « au cours de la décennie suivante »: the unit alone
        place = found.end("EDGE") + (found.words.word[found.end("EDGE")] != "du")
        return Piece(place, found.last, when, found.rule)
    return when


@construction(
    "[de] l' année !(LAST | NEXT | YEAR4 | PREVIOUS | FOLLOWING | de | d' | du | des | scolaire | civile | DASH)"
)
def of_the_year(found: Found) -> Meaning | None:
    """« le 24e mort de l'année », « la journée la plus chaude de l'année »; not « la personnalité de l'année »."""
    words = found.words
    for i in range(found.first - 3, max(found.first - 7, -1), -1):
        if words.surface(i)[:1].isdigit() or words.word[i] in ORDINALS or words.word[i] in ("plus", "moins"):
            return Shift("year", 0)
        if not words.word[i][:1].isalpha():
            return None
    return None


_FRAMES = split_words(
    "terminé termine terminent fini finit finissent clôturé clôture clôturent achevé achève achèvent débuté débute "
    "débutent entamé entame entament commencé commence commencent ouvert ouvre bouclé boucle"
)


@construction("DEF (semaine | trimestre | semestre | année) [en | sur | dans | à | par | avec | STOP | END]")
def unit_begun_or_ended(found: Found) -> Meaning | None:
    """« les cours ont terminé la semaine en repli »."""
    return Shift(UNITS[found.words.word[found.last - 1]], 0) if found.before() in _FRAMES else None


@construction("l' ensemble de l' année !(LAST | NEXT | YEAR4)")
def whole_year(found: Found) -> Meaning | None:
    """« sur l'ensemble de l'année »."""
    return WholeYear()


@construction(
    "[dans | en cours de | au cours de | durant | pendant | sur] DEF (semaine | année | mois | journée) !(LAST | NEXT | de | d' | du | des | qui | FOLLOWING | PREVIOUS | MONTH)"
)
def within_the_unit(found: Found) -> Meaning | None:
    """« dans la semaine », « dans l'année »."""
    if found.words.word[found.last - 1] == "mois" and found.words.word[found.first] == "les":
        return None
    unit = UNITS[found.words.word[found.last - 1]]
    if found.before() == "sur":  # « le titre a perdu 3 % sur la semaine »
        return Shift(unit, 0) if "%" in found.words.word[max(found.first - 3, 0) : found.first] else None
    return Shift(unit, 0) if found.before() in ("dans", "de") else None


@construction(
    "[le | ce | du | au] (week-end | weekend) !(LAST | NEXT | de | du | des | prolongé | FOLLOWING | PREVIOUS)",
    "le (week-end | weekend) !(LAST | NEXT | de | du | des | prolongé | FOLLOWING | PREVIOUS)",
)
def the_weekend(found: Found) -> Meaning | None:
    """« le week-end »."""
    return ThisWeekend()


@construction(
    "THIS? DEF? (week-end | weekend | semaine) (du | de | des) (WDAY)? DAY:D1 (et (WDAY:W2)? DAY:D2 | au DAY:D3)? (MON (de? YEAR4)?)?"
)
def week_of_day(found: Found) -> Meaning | None:
    """« la semaine du 7 octobre », « le week-end du 1er mai »."""
    day = found.integer("D1")
    words = found.words.word[found.first : found.last]
    if day is None or (not found.has("MON") and found.words.word[found.start("D1") - 1] != "du"):
        return None
    when = Day(day, found.month() if found.has("MON") else None, found.integer("YEAR4"))
    return Around(when, "week" if "semaine" in words else "weekend") if when.possible() else None


@construction(
    "DEF? (ORDINAL | LAST) (WEEKDAY:WDAY | semaine | jour | week-end | quinzaine) (de | du | d') (DEF | THIS)? (mois | année) (LAST:L2 | NEXT | de)?"
)
def nth_of_unit(found: Found) -> Meaning | None:
    """« le premier mercredi du mois », « la dernière semaine de l'année »."""
    n = -1 if found.has("LAST") else found.ordinal("ORDINAL")
    words = found.words.word[found.first : found.last]
    if not n or words[-1] == "de":
        return None
    shift = -1 if found.has("L2") else 1 if found.has("NEXT") else 0
    container = Shift("year" if "année" in words else "month", shift)
    weekday = found.weekday()
    if weekday:
        return Within(container, n, weekday=weekday)
    unit = next(
        u
        for w, u in (("semaine", "week"), ("jour", "day"), ("week-end", "weekend"), ("quinzaine", "fortnight"))
        if w in words
    )
    return Within(container, n, unit=unit)


@construction("DEF? semaine MINNUM:N (de? YEAR4)?")
def numbered_week(found: Found) -> Meaning | None:
    """« la semaine 12 de 2018 »: as ISO 8601 counts them."""
    n, year = found.integer("N") or 0, found.integer("YEAR4")
    if not 1 <= n <= 53 or not no_noun_follows(found.words, found.last):
        return None
    return Fixed(f"{year:04d}-W{n:02d}", "DATE") if year else OfYear(f"W{n:02d}", 0)


@construction("DEF même période (de DEF? (an | année) (LAST | PREVIOUS) | (en | de) YEAR4)")
def same_period(found: Found) -> Meaning | None:
    """« la même période de l'an dernier »: the period, a year before."""
    year = found.integer("YEAR4")
    return Fixed(f"{year:04d}", "DATE") if year else Shift("year", -1)
