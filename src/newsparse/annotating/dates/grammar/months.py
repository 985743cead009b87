"""Months: « en mars », « mars 2022 », « début juin », « mi-novembre », « janvier dernier », « Mai 68 »."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.annotating.dates import friends
from newsparse.annotating.dates.construction import Found, Piece, construction
from newsparse.annotating.dates.grammar.told_years import OF_YEAR, years_on
from newsparse.annotating.dates.meanings import Day, Fixed, Meaning, Month, Neighbour, OfYear, Within, Year
from newsparse.annotating.dates.numbers import two_digit_past
from newsparse.annotating.dates.wordlist import split_words
from newsparse.lexicon.calendar import WEEKDAYS


def _shift(found: Found) -> str:
    if found.has("SOON"):
        return "last" if found.word("SOON").startswith(("dern", "pass")) else "next"
    return "this" if found.has("THIS") else ""


@construction(
    "THIS? DEF? (EDGE:E1 (de | du | d')?)? (mois (de | d')) MON ((COMMA? (de | d')? | DASH) YEAR4 | SOON)?",
    "THIS? DEF? EDGE:E1 (de | du | d')? MON ((COMMA? (de | d')? | DASH) YEAR4 | SOON)?",
    "DEF? mi DASH? MON ((COMMA? de? | DASH) YEAR4 | SOON)?",
    "MON ((COMMA? de? | DASH) YEAR4 | SOON)",
)
def month(found: Found) -> Meaning | None:
    """« mars 2022 », « au mois de mai », « fin mars », « la mi-novembre », « janvier dernier »."""
    place = found.start("MON")
    if found.first == place and found.words.at(place - 1) in _DAY_MARKS and found.words.glued(place):
        return None
    if found.first == place and not found.has("YEAR4") and friends.is_name(found.words, place):
        return None
    if found.before() in _ANY_ONE and found.word("MON") and not found.has("YEAR4") and not _shift(found):
        return Fixed(f"XXXX-{found.month():02d}", "DATE")  # « jamais un mois de mai n'avait été si froid »
    return Month(found.month(), found.integer("YEAR4"), _shift(found))


_ANY_ONE = frozenset(("un", "aucun", "tel", "quel", "chaque"))


@construction(
    f"(THIS | DEF)? (EDGE (de | du | d')? | mi DASH?)? (mois (de | d'))? MON {OF_YEAR}",
    f"DEF? (WDAY COMMA?)? DAY:D MON {OF_YEAR}",
    needs="an année",
)
def month_of_a_year(found: Found) -> Meaning | None:
    """« mars de l'an dernier », « début juin de l'année prochaine », « le 3 mai de l'an passé »."""
    years, from_text = years_on(found)
    if not found.has("D"):
        return OfYear(f"{found.month():02d}", years, from_text)
    day = found.integer("D") or 0
    return (
        OfYear(f"{found.month():02d}-{day:02d}", years, from_text) if Day(day, found.month()).possible() else None
    )


@construction(
    "DEF? (mois (de | d'))? MON (FOLLOWING | PREVIOUS | d' après)",
    "DEF? DAY:D MON (FOLLOWING | PREVIOUS)",
)
def month_after_next(found: Found) -> Meaning | None:
    """« en mars suivant », « le 3 mai suivant », « au mois de juin précédent »: from the day last named."""
    if not found.has("D"):
        return Neighbour(f"{found.month():02d}", found.has("PREVIOUS"))
    day = found.integer("D") or 0
    if not Day(day, found.month()).possible() or (day, found.month()) == (29, 2):
        return None
    return Neighbour(f"{found.month():02d}-{day:02d}", found.has("PREVIOUS"))


_DAY_MARKS = ("-", "/")


@construction("(EDGE:E1 | mi DASH)? MON NUM2:YY")
def month_short_year(found: Found) -> Meaning | None:
    """« juillet 98 », « Mai 68 »."""
    if not friends.no_noun_follows(found.words, found.last):
        return None
    if len(found.surface("YY")) != 2 or int(found.surface("YY")) in range(24, 32):
        return None
    return Month(found.month(), two_digit_past(int(found.surface("YY"))))


# What stands before a month that is meant as a time: prepositions, another date, brackets.
_LEADS = split_words(
    "en de d' depuis dès avant après jusqu'en jusqu'à jusqu' pour et à entre ou ni que qu' vers ( , "
    "courant pendant durant sur contre"
)


_TITLES = split_words("m mm mme mmes mlle me dr pr monsieur madame maître docteur")


@construction("THIS? MONTH:MON")
def month_alone(found: Found) -> Meaning | None:
    """« en mars »; never « Mars » the planet or « Avril » the name."""
    surface, before = found.surface("MON"), found.before()
    capital = surface[:1].isupper() and not (surface.isupper() and len(surface) > 1)
    if capital and not (friends.is_sentence_start(found.words, found.first) and before not in ("«", "“", '"')):
        if found.word("MON") == "mars" or friends.is_name(found.words, found.last - 1) or before not in _LEADS:
            return None
    if capital and found.word("MON") == "mars":
        return None
    place = found.start("MON")
    if capital and (before in _TITLES or (before == "." and found.words.at(place - 2) in _TITLES)):
        return None  # « M. Février »
    if friends.is_street(found.words, place):
        return None
    if friends.is_alone_in_quotes(found.words, found.first, found.last) or found.words.glued(found.first):
        if before not in ("d'", "l'", "(", "«", "“"):
            return None
    if found.word("MON") in ("mars", "mai") and before not in _LEADS and not found.has("THIS"):
        return None
    return Month(found.month(), None, "this" if found.has("THIS") else "")


@construction(
    "(EDGE | mi DASH)? MON:M1 (à | et | ou | DASH | au | jusqu' à | jusqu' en) (EDGE:E2 | mi DASH)? MON:M2 (de? YEAR4 | SOON)?",
    "MON:M1 COMMA MON:M3 (et | ou | à) MON:M2 (de? YEAR4 | SOON)?",
)
def months(found: Found) -> Sequence[Piece] | None:
    """« de mai à octobre 2020 », « en mars et avril », « janvier-février 2024 »."""
    if any(friends.is_name(found.words, found.start(g)) for g in ("M1", "M2")):
        return None
    year = found.integer("YEAR4")
    last = found.month("M2")
    shift = _shift(found) if found.has("SOON") else ""
    pieces = []
    for group in ("M1", "M3"):
        if found.has(group):
            own = found.month(group)
            pieces.append(
                found.piece(group, group, Month(own, year if year is None or own <= last else year - 1, shift))
            )
    if found.start("M1") > found.first:
        pieces[0] = pieces[0]._replace(first=found.first)
    end = next((group for group in ("YEAR4", "SOON") if found.has(group)), "M2")
    second = found.piece("M2", end, Month(last, year, shift), range_end=True)
    if found.words.at(second.first - 2) == "mi" and second.first - 2 > pieces[-1].last:
        second = second._replace(first=second.first - 2)
    return [*pieces, second._replace(first=found.start("E2")) if found.has("E2") else second]


@construction(
    "DEF? (ORDINAL | LAST) (WEEKDAY:WDAY | week-end | weekend | semaine | quinzaine) (de | d' | du) (mois (de | d'))? MON (de? YEAR4)?",
    "DEF? (ORDINAL | LAST) semaine de (DEF année)? YEAR4",
    needs="semaine week-end weekend quinzaine " + " ".join(WEEKDAYS),
)
def part_of_month(found: Found) -> Meaning | None:
    """« le premier week-end de septembre », « la première quinzaine d'avril », « le dernier lundi de mai »."""
    n = -1 if found.has("LAST") else found.ordinal("ORDINAL")
    if not n:
        return None
    if not found.has("MON"):
        return Within(Year(found.integer("YEAR4") or 0), n, unit="week")
    container = Month(found.month(), found.integer("YEAR4"))
    weekday = found.weekday()
    if weekday:
        return Within(container, n, weekday=weekday)
    words = {found.words.word[i] for i in range(found.first, found.last)}
    unit = "week" if "semaine" in words else "fortnight" if "quinzaine" in words else "weekend"
    return Within(container, n, unit=unit)
