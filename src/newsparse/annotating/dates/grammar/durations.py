"""How long: « trois ans », « une heure et demie », « les deux dernières semaines », « ces derniers jours »."""

from __future__ import annotations

import re

from newsparse.annotating.dates import ages, friends
from newsparse.annotating.dates.construction import Found, construction
from newsparse.annotating.dates.grammar.offsets import ascending, count_of, unit_of
from newsparse.annotating.dates.meanings import Fixed, Meaning, duration


def _lasting(*parts: tuple[float | None, str]) -> Fixed:
    return Fixed(duration(*parts), "DURATION")


_ALWAYS = {
    "year",
    "month",
    "week",
    "hour",
    "minute",
    "second",
    "decade",
    "century",
    "quarter",
    "half",
    "millennium",
}
_LEADS = {
    "en",
    "pendant",
    "durant",
    "d'",
    "de",
    "sur",
    "depuis",
    "après",
    "pour",
    "dans",
    "toute",
    "sous",
    "à",
    "dure",
    "duré",
    "encore",
    "moins",
    "plus",
    "au",
}


@construction(
    "COUNT LONG? UNIT (et (demi | demie))? ENTIRE?",
    "DEF (LAST | NEXT) CARD:COUNT UNIT",
    "SPAN:COUNT LONG? UNIT ENTIRE?",
    "DEF SPAN:COUNT (LAST | NEXT | premiers | premières)? UNIT (LAST:L2 | NEXT:N2 | à venir)?",
    "COUNT (LAST | NEXT | FOLLOWING | PREVIOUS | premiers | premières) UNIT",
    "COUNT UNIT (LAST | NEXT | FOLLOWING | PREVIOUS | à venir | ENTIRE | écoulés | écoulées | PRESENT)",
    "DEF CARD:COUNT (LAST | NEXT | FOLLOWING | PREVIOUS | premiers | premières)? LONG? UNIT (LAST:L2 | NEXT:N2 | FOLLOWING:F2 | PREVIOUS:P2 | à venir | qui viennent | écoulés | écoulées)?",
    "THESE CARD:COUNT (LAST | NEXT | premiers | premières)? UNIT (LAST:L2 | NEXT:N2)?",
)
def how_long(found: Found) -> Meaning | None:
    """« trois ans », « 48 heures », « une quinzaine de jours », « les deux dernières semaines »."""
    words, unit = found.words, unit_of(found)
    start, count = found.start("COUNT"), count_of(found)
    last = found.last
    vague = words.word[start] in (
        "quelques",
        "plusieurs",
        "quelque",
        "nombreux",
        "nombreuses",
        "certains",
        "certaines",
        "maintes",
        "maints",
    ) or ("plusieurs" in words.word[start:last] or "quelques" in words.word[start:last])
    if count is not None and not ascending(found):
        return None
    if (count is None and not vague) or (count is not None and count > 100_000):
        return None
    if words.word[start] in ("certains", "certaines"):
        return None
    if (unit == "session" and not _seasons(found, count)) or (
        words.word[start] == "quelque" and count is None and unit not in ("day",)
    ):
        return None
    single = count == 1 and words.word[start] in ("un", "une")
    if unit in ("day", "night", "weekend", "fortnight") and single and found.before() not in _LEADS:
        return None
    if (
        unit in ("day", "night")
        and single
        and found.before() in ("d'", "de", "pour", "à", "après", "plus", "moins")
    ):
        if "entière" not in words.word[start:last] and "entier" not in words.word[start:last]:
            return None
    if unit == "fortnight" and found.after() in ("de", "d'", "des"):
        return None
    if unit == "hour" and "le" in (found.before(), words.word[found.first]) and count != 1:
        return None  # the news at eight
    if unit == "hour" and count in (32, 35, 39) and found.words.at(start - 1) in ("les", "aux", "des", "accord"):
        return None  # the working week
    if unit == "night" and count is None:
        return None
    if _idiom(found, unit):
        return None
    if friends.is_reading_time(words, found.first):
        return None
    if unit in ("year", "month") and ages.is_age(words, start, last):
        return None
    if unit in ("day", "week") and ages.is_newborn(words, start):
        return None
    tail = words.word[found.end("UNIT") : last]
    half = 0.5 if "demi" in tail or "demie" in tail else 0
    return _lasting((None if count is None else count + half, unit))


def _seasons(found: Found, count: float | None) -> bool:
    """« sous contrat pour trois saisons »: years of sport; not the seasons of a series."""
    if found.word("UNIT") != "saisons" or count is None or found.after() in ("de", "d'", "du"):
        return False
    return found.before() in ("pour", "sur", "depuis", "pendant", "durant", "après", "en", "encore", "reste")


def _idiom(found: Found, unit: str) -> bool:
    """« 24 heures sur 24 », « 130 km/h », « années-lumière », « les 24 Heures du Mans »."""
    after, before = found.after(), found.before()
    words = found.words
    if after == "-" and words.at(found.last + 1) == "lumière":
        return True
    if after in ("sur", "/") and words.at(found.last + 1)[:1].isdigit():
        return True
    surface = words.surface(found.start("UNIT"))
    if surface.istitle() and len(surface) > 1 and words.surface(found.start("COUNT"))[:1].isdigit():
        return True  # 20 Minutes, 24 Heures: newspapers, races
    if unit == "second" and found.word("UNIT") == "seconde" and friends.is_noun(after):
        return True  # une seconde publication
    if before == "/" or (before in ("-", "/") and words.glued(found.first)):
        return True
    return found.word("UNIT") == "h" and words.at(found.end("UNIT"))[:1].isdigit()


@construction(
    "(DIGITS:H (h | heure | heures))? DIGITS:M (min | mn | minute | minutes) NUM2:S (s | sec)",
    "CLOCK min? NUM2:S (s | sec)",
)
def split_time(found: Found) -> Meaning | None:
    """« 1 min 57 s », « 2 h 11 min 9 s »: the times of sport."""
    seconds = found.integer("S") or 0
    if found.has("CLOCK"):
        numbers = [int(n) for n in re.findall(r"\d+", found.surface("CLOCK"))]
        hours, minutes = numbers if len(numbers) == 2 else (0, 60)
    else:
        hours, minutes = found.integer("H") or 0, found.integer("M") or 0
    if minutes > 59 or seconds > 59:
        return None
    parts = [(hours, "hour"), (minutes, "minute"), (seconds, "second")]
    return _lasting(*(part for part in parts if part[0]))


@construction(
    "COUNT UNIT (et | COMMA | DASH)? CARD:C2 UNIT:U2 (et CARD:C3 UNIT:U3)?", "COUNT UNIT et (un)? quart", "CARD:COUNT UNIT MINNUM:MM (min | mn | minutes)",
    "CARD:COUNT UNIT CARD:MM",
)  # fmt: skip
def how_long_together(found: Found) -> Meaning | None:
    """« deux heures et quart », « un an et trois mois », « 1 h 30 »."""
    count, unit = count_of(found), unit_of(found)
    if count is None or unit == "session" or ages.is_age(found.words, found.first, found.last):
        return None
    if found.has("MM"):
        if unit != "hour":
            return None
        minutes = found.number("MM")
        return _lasting((count, "hour"), (minutes, "minute")) if minutes is not None and minutes < 60 else None
    if found.has("C2"):
        pairs = [(count, unit), (found.number("C2"), unit_of(found, "U2"))]
        if found.has("C3"):
            pairs.append((found.number("C3"), unit_of(found, "U3")))
        order = [
            "millennium",
            "century",
            "decade",
            "year",
            "half",
            "quarter",
            "month",
            "week",
            "day",
            "night",
            "hour",
            "minute",
            "second",
        ]
        if any(u not in order or c is None for c, u in pairs) or len(
            {"day" if u == "night" else u for _, u in pairs}
        ) < len(pairs):
            return None
        units = [order.index(u) for _, u in pairs]
        commas = found.words.word[found.end("UNIT")] == ","
        if units != sorted(units) and (commas or len(units) > 2):
            return None
        return _lasting(*sorted(pairs, key=lambda pair: order.index(pair[1])))
    return _lasting((count, unit), (15, "minute")) if unit == "hour" else None


@construction("[dont] CARD:COUNT [ferme | fermes | avec sursis | assorti | assortis | de sursis | assortie]")
def rest_of_a_sentence(found: Found) -> Meaning | None:
    """« dix-huit mois de prison, dont six ferme »: in the unit of the sentence before it."""
    words, count = found.words, found.number("COUNT")
    for i in range(found.first - 2, max(found.first - 12, -1), -1):
        if words.word[i] in ("mois", "an", "ans"):
            return _lasting((count, "month" if words.word[i] == "mois" else "year")) if count else None
    return None


@construction("[sous] (quinzaine | huitaine | dizaine) !(de | d')")
def within_a_fortnight(found: Found) -> Meaning | None:
    """« sous quinzaine », « sous huitaine »."""
    return _lasting(({"quinzaine": 15, "dizaine": 10}.get(found.words.word[found.first], 8), "day"))


@construction(
    "COUNT (million | millions | milliard | milliards) d' années",
    "(il y a | voilà | voici) (ABOUT | près de | plus de | moins de | quelque)? COUNT (million | millions | milliard | milliards) d' années",
)
def ages_of_the_earth(found: Found) -> Meaning | None:
    """« il y a 16 millions d'années », « pendant dix millions d'années »."""
    words = found.words
    if found.last - found.first > 3 and words.word[found.first] in ("il", "voilà", "voici"):
        return Fixed("PAST_REF", "DATE")
    if found.before() in ("de", "d'") and words.at(found.first - 2) in _OLD:
        return None
    factor = 10**9 if words.word[found.last - 3].startswith("milliard") else 10**6
    count = count_of(found)
    return _lasting((None if count is None else count * factor, "year"))


_OLD = frozenset("vieux vieille vieilles âgé âgée âgés âgées".split())


@construction("CLOCK")
def how_long_in_figures(found: Found) -> Meaning | None:
    """« pendant 1h30 », « une durée de 2h15 »."""
    from newsparse.annotating.dates.grammar.clocks import _lasts

    if "h" not in found.surface("CLOCK").lower() or not _lasts(found) or found.before() == "/":
        return None
    hours, _, minutes = found.surface("CLOCK").lower().partition("h")
    minutes = "".join(c for c in minutes if c.isdigit())
    parts = [(float(hours), "hour"), (float(minutes or 0), "minute")]
    return _lasting(*[p for p in parts if p[0]]) if float(hours) or float(minutes or 0) else None


@construction(
    "(un | une | CARD:N)? (bonne | petite | bon)? demi DASH? UNIT", "(un | une | CARD:N) (quart | quarts) d' heure",
    "CARD:N (et demi | et demie) UNIT",
)  # fmt: skip
def half_unit(found: Found) -> Meaning | None:
    """« une demi-heure », « un demi-siècle », « trois quarts d'heure »."""
    words = found.words.word[found.first : found.last]
    if "quart" in words or "quarts" in words:
        n = found.number("N") or 1
        return _lasting((15 * n, "minute")) if n <= 3 else None
    unit = unit_of(found)
    if unit in ("session", "night", "weekend", "fortnight", "half", "quarter"):
        return None
    if (
        words[-1] in ("journées", "journée")
        and found.before() not in ("pendant", "en", "d'", "par")
        and found.first == found.start("UNIT") - 1
    ):
        return None
    if "et" in words:
        number = found.number("N")
        return _lasting((number + 0.5, unit)) if number else None
    return _lasting(((found.number("N") or 1) * 0.5, unit))


@construction(
    "(THESE | les | des) (LAST | NEXT | toutes LAST) UNIT",
    "(THESE | les) UNIT (LAST | NEXT | FOLLOWING | PREVIOUS | à venir | qui viennent | écoulés | écoulées | qui ont suivi | qui suivent)",
    "[au cours des | dans les | pendant les | durant les | ces | aux | des | lors des] (LAST | NEXT) UNIT",
    "[au cours des | dans les | pendant les | durant les] UNIT (LAST | NEXT | FOLLOWING | PREVIOUS | à venir | qui viennent | écoulés | écoulées)",
    "[des] UNIT (à venir | LAST | PREVIOUS)",
)
def lately(found: Found) -> Meaning | None:
    """« ces derniers jours », « les prochaines heures », « les années précédentes »: nobody says how many."""
    word = found.word("UNIT")
    if not word.endswith("s") or unit_of(found) in ("session", "weekend", "night"):
        return None
    if word == "mois" and found.words.word[found.first] in ("le", "ce", "du", "au"):
        return None
    return _lasting((None, unit_of(found)))


@construction(
    "[pendant | depuis | durant | après | en | voilà | pour | sur] des (longues | longs | nombreuses | nombreux)? UNIT",
    "des UNIT [de | d' | durant | entiers | entières]", "de (longs | longues | nombreux | nombreuses) UNIT",
    "(au fil des | à travers les | pendant | durant) UNIT",
)  # fmt: skip
def for_ages(found: Found) -> Meaning | None:
    """« pendant des années », « des mois de négociations »."""
    word, unit = found.word("UNIT"), unit_of(found)
    if not word.endswith("s") or unit in ("session", "weekend", "night", "quarter", "half"):
        return None
    if found.words.word[found.first] == "des" and found.before() not in (
        "pendant",
        "depuis",
        "durant",
        "après",
        "en",
        "voilà",
        "pour",
        "sur",
    ):
        if unit not in ("year", "month", "week", "decade", "hour", "century") or found.before() not in (
            "",
            ".",
            ",",
            "\n",
        ):
            return None
    return _lasting((None, unit))


@construction(
    "[toute] la (journée | semaine | nuit)",
    "[toute] l' année",
    "[tout] DEF mois",
    "toute DEF (journée | semaine | nuit | année)",
    "(une | un)? (année | semaine | journée | mois | plein mois | heure) ENTIRE",
    "plein mois",
)
def all_through(found: Found) -> Meaning | None:
    """« toute la journée », « une semaine entière »."""
    from newsparse.annotating.dates.vocabulary import UNITS

    unit = next((UNITS[w] for w in reversed(found.words.word[found.first : found.last]) if w in UNITS), "")
    return _lasting((1, unit)) if unit else None
