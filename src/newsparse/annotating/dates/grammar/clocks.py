"""Clock times: « 14h30 », « 6 h 12 », « vers 20 heures », « midi et demi », « 8 heures du matin »."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsparse.annotating.dates.construction import Found, Piece, construction
from newsparse.annotating.dates.meanings import Clock, Meaning
from newsparse.annotating.dates.wordlist import split_words
from newsparse.annotating.dates.words import Words
from newsparse.lexicon.calendar import MONTHS, WEEKDAYS

_OF_DAY = "((du | de la | de l' | dans la | de | le) (PART | après DASH? midi))?"
_LASTING = {
    "pendant", "durant", "dure", "dura", "durée", "durer", "durera", "duré", "dureront", "en", "toutes", "tous",
    "chaque", "sous", "moins", "plus", "quelque",
}  # fmt: skip
_AT_CLOCK = {
    "",
    "\n",
    "à",
    "vers",
    "dès",
    "avant",
    "est",
    "jusqu'à",
    "entre",
    "et",
    "environ",
    "de",
    "sur",
    "les",
    ":",
}
_THE = frozenset("le la l' du au ce cette son sa mon ma notre votre leur".split())
_TIMETABLE = frozenset(
    "train tgv ter vol avion bus car autocar ferry bateau métro tram navette celui celle messe messes office séance "
    "séances concert spectacle match journal jt flash bulletin édition rendez-vous représentation audience cours "
    "projection visite vêpres culte départ bac convoi rame point".split()
)
"""What leaves or begins at an hour: « le concert de 20 h »."""
_FRACTIONS = {"quart": 15, "demie": 30, "demi": 30}


def _clock(found: Found, hour: float | None, minute: float | None) -> Clock | None:
    if hour is None or minute is None or not 0 <= minute <= 59 or not 0 <= hour <= 24 or hour != int(hour):
        return None
    part = found.look("PART") if found.has("PART") else None
    words = [found.words.word[i] for i in range(found.first, found.last)]
    if "après" in words:
        part = "AF"
    hour = int(hour)
    if part in ("AF", "EV") and 1 <= hour < 12:
        hour += 12
    if part == "NI" and 8 <= hour < 12:
        hour += 12
    if hour == 24 and minute:
        return None
    return Clock(hour, int(minute))


def _lasts(found: Found) -> bool:
    """Whether the words around say how long, not when."""
    before = found.before()
    if before in _LASTING:
        return True
    if _chained(found):
        return False
    if (
        before == "("
        and found.after() == ")"
        and found.has("CLOCK")
        and found.surface("CLOCK")[:2] in _SHORT_HOURS
    ):
        return True  # « le film (1h52) »
    if before in ("de", "d'") and found.before(2) in ("bout", "espace", "durée"):
        return True
    if before in ("de", "d'") and not _to_follows(found) and found.before(2) not in _ABOUT_WORDS:
        # « le train de 18h12 » leaves then; « un film de 2h15 » lasts.
        return found.before(2) not in _TIMETABLE and found.before(3) not in _THE
    if before in ("km", "/") or found.before(2) in ("durée", "duré", "durer", "dure"):
        return True
    return (
        found.after() in ("de", "d'")
        and not found.has("PART")
        and before in ("après", "à", "les", "près", "une", "des")
    )


_STOPS = frozenset(("", ",", ".", ";", ":", "(", ")", "\n", "-", "–", "—"))


def _names_day(word: str) -> bool:
    return word in MONTHS or word in WEEKDAYS or word in ("demain", "soir", "prochain") or word.isdigit()


_CHAIN_LINKS = frozenset((",", "et", "ou", "puis", "-", "–", "/", "h", "heures", "heure", "midi", "minuit"))
_CHAIN_HEADS = frozenset(("à", "vers", "dès", "jusqu'", "entre", ":", "pour", "autour", "séances", "départs"))


def _chained(found: Found) -> bool:
    """« à 15 h, 17 h et 21 h », « fermeront à 18 heures, 20 heures dans les grandes villes »: one more of a list."""
    words = found.words
    place = found.first - 1
    if words.at(place) not in (",", "et", "ou", "puis", "-", "–", "/") or not _is_clock(words, place - 1):
        return False
    first = max(found.first - 14, 0)
    while place >= first and (words.word[place] in _CHAIN_LINKS or words.word[place][:1].isdigit()):
        place -= 1
    return words.at(place) in _CHAIN_HEADS


def _is_clock(words: Words, i: int) -> bool:
    """Whether the word at `i` ends a clock time: « 15 h », « 15 h 30 », « 15h30 », « midi »."""
    word = words.at(i)
    if word in ("h", "heures", "heure", "midi", "minuit"):
        return True
    return word[:1].isdigit() and ("h" in word or ":" in word or words.at(i - 1) in ("h", "heures"))


def _to_follows(found: Found) -> bool:
    """« de 14h30 à 16h »: the other end of a range."""
    return found.after() in ("à", "jusqu'", "-", "–", "au") or found.before(2) in ("début",)


@construction(f"CLOCK {_OF_DAY}")
def clock_in_figures(found: Found) -> Meaning | None:
    """« 14h30 », « 15:30 », « 22h », « 8h40 du matin »."""
    surface = found.surface("CLOCK")
    numbers = [int(n) for n in re.findall(r"\d+", surface)]
    if _lasts(found) and not (":" in surface and found.before() not in _LASTING):
        return None
    return _clock(found, numbers[0], numbers[1] if len(numbers) > 1 else 0)


@construction(
    f"HOURNUM (h | heures | heure) MINNUM (min | mn | minutes)? {_OF_DAY}",
    f"(HOURNUM | WORDS:H) (heures | heure | h) (et quart | et demie | et demi | moins le quart | moins WORDS:LESS | WORDS:M) {_OF_DAY}",
)
def clock_with_minutes(found: Found) -> Meaning | Piece | None:
    """« 6 h 12 », « huit heures et demie », « quinze heures quinze », « dix heures moins le quart »."""
    if _lasts(found):
        return None
    hour = found.number("HOURNUM" if found.has("HOURNUM") else "H")
    words = [found.words.word[i] for i in range(found.first, found.last)]
    if hour is None:
        return None
    if found.has("MINNUM"):
        # « à 12 h 5 »; elsewhere one figure is a count (« 3 h 5 km plus loin »).
        exact = len(found.surface("MINNUM")) == 2 or found.before() in ("à", "vers", "dès")
        if not exact or found.after() in ("%", "ans", "km"):
            return None
        return _clock(found, hour, found.number("MINNUM"))
    if not found.has("HOURNUM") and found.before() not in _AT_CLOCK and not found.has("PART"):
        # « une heure et demie » is how long, but beside a day.
        alone = _clock(
            found,
            hour,
            30 if "demie" in words or "demi" in words else 15 if "quart" in words else found.number("M"),
        )
        return found.whole(alone, weak=True) if alone else None
    less = found.number("LESS")
    if less:
        return _clock(found, hour - 1, 60 - less)
    if found.has("M"):
        return _clock(found, hour, found.number("M"))
    fraction = next((m for word, m in _FRACTIONS.items() if word in words), 0)
    return _clock(found, hour - 1, 45) if "moins" in words else _clock(found, hour, fraction)


_AT = "à | vers | dès | avant | après | entre | jusqu' à | est | sur les | aux alentours de | aux environs de | autour de | à partir de | environ | depuis | pour | COMMA | OPEN | c' est | et"


@construction(
    f"[{_AT}] (HOURNUM | WORDS:H) (heures | heure | h) {_OF_DAY}",
    "(HOURNUM | WORDS:H) (heures | heure | h) (du | de l' | de la) (PART | après DASH? midi)",
    "[de | ou | puis | DASH | SLASH] (HOURNUM | WORDS:H) (heures | heure | h)",
    "HOURNUM (heures | heure | h) [gmt | utc | locales | locale]",
    "HOURNUM du (PART:PART)",
)
def clock_on_the_hour(found: Found) -> Meaning | Piece | None:
    """« vers 20 heures », « à sept heures », « 9 heures du matin »."""
    hour = found.number("HOURNUM" if found.has("HOURNUM") else "H")
    before = found.before()
    sure = (
        found.has("PART")
        or "après" in found.words.word[found.first : found.last]
        or found.after() in ("gmt", "utc", "locales")
    )
    if before == "(" and found.after() == "à" and found.words.surface(found.last + 1)[:1].isupper():
        sure = True  # (9 heures à Paris)
    if before == "(" and found.after() == ")" and hour is not None and hour >= 10:
        sure = True  # « à Angers samedi (15 heures) »
    if hour is None or not 0 <= hour <= 24:
        return None
    if not sure and _chained(found):
        return _clock(found, hour, 0)
    if before == "," and not sure and found.after() in _STOPS and _names_day(found.words.at(found.first - 2)):
        return _clock(found, hour, 0)  # « lundi 15 décembre, 18 h, salle des fêtes »
    if before in ("de", "ou", "puis", "-", "–", "—", "/") and not sure:
        # « le journal de 20 heures » begins then; « un trajet de trois heures » lasts.
        begins = before == "de" and found.before(2) in _TIMETABLE and hour >= 5
        return _clock(found, hour, 0) if begins and found.after() not in ("de", "d'") else None
    if not sure:
        between = before == "et" and "entre" in found.words.word[max(found.first - 6, 0) : found.first]
        if (
            before in ("depuis", "environ", "pour", ",", "(")
            or (before == "et" and not between)
            or (before == "est" and found.before(2) not in ("il", "c'"))
        ):
            return found.whole(clock, weak=True) if (clock := _clock(found, hour, 0)) else None
        if before == "à" and found.after() in ("de", "du", "d'") and _towards(found):
            return None  # « à deux heures du coup d'envoi »
        if (
            found.after() in ("de", "d'", "et", "plus", "par")
            and not _sets_out(found)
            and (before in ("après", "à", "avant") or found.after() == "plus")
        ):
            if found.after() != "et" or found.words.at(found.last + 1) in ("demie", "quart"):
                return None
        if hour == 1 and before not in ("à", "vers", "avant", "après", "dès"):
            return None
    return _clock(found, hour, 0)


def _towards(found: Found) -> bool:
    """Whether an event follows that the hours count down to."""
    return not _EVENTS.isdisjoint(found.words.word[found.last + 1 : found.last + 4])


def _sets_out(found: Found) -> bool:
    """« Départ à 14 heures de la place », « parti à 6 heures de Gap »: when, and where from."""
    before = found.words.word[max(found.first - 4, 0) : found.first - 1]
    return found.before() == "à" and not _DEPARTURES.isdisjoint(before)


_EVENTS = split_words(
    "coup verdict départ scrutin fermeture ouverture clôture début fin match échéance élection vote lancement procès "
    "rendez-vous arrivée tour finale délibéré dépouillement décollage tirage cérémonie premier second ultimatum"
)
_DEPARTURES = split_words(
    "départ départs rendez-vous rassemblement embarquement part partent parti partie partis parties partira partiront "
    "partait décolle décollé décollera s'élance élancé élancera élanceront sort sorti sortira quitté"
)


@construction("[de] (HOURNUM | WORDS:H) (heures | heure | h) [à | jusqu' à | DASH]", "HOURNUM DASH HOURNUM:TO h")
def clock_range_start(found: Found) -> Meaning | Piece | None:
    """« de 22 heures à 6 heures »: the first of the two."""
    if found.has("TO"):
        return None
    hour = found.number("HOURNUM" if found.has("HOURNUM") else "H")
    following = found.words.at(found.last + 1)
    return (
        _clock(found, hour, 0)
        if following[:1].isdigit() or following in ("midi", "minuit") or following in _HOURS
        else None
    )


@construction(
    f"[entre | de] (HOURNUM:A | WORDS:WA) (et | à) (HOURNUM:B | WORDS:WB | CLOCK) (heures | heure | h)? {_OF_DAY}",
)
def clock_range_short(found: Found) -> Sequence[Piece] | None:
    """« entre 16 et 17 heures », « de 9 à 12 h »: the first hour leaves its unit to the second."""
    words = found.words
    group = "A" if found.has("A") else "WA"
    first, place = found.number(group), found.end(group)
    end = found.start("B" if found.has("B") else "WB" if found.has("WB") else "CLOCK")
    if first is None or words.at(place) != ("et" if found.before() == "entre" else "à"):
        return None
    if found.has("CLOCK"):
        numbers = [int(n) for n in re.findall(r"\d+", found.surface("CLOCK"))]
        hour, minute, short = float(numbers[0]), numbers[1] if len(numbers) > 1 else 0, True
    else:
        said = found.number("B" if found.has("B") else "WB")
        if said is None or words.at(end + 1) not in ("heures", "heure", "h"):
            return None
        hour, minute, short = said, 0, words.word[end + 1] == "h"
    part = found.has("PART") or "après" in words.word[found.first : found.last]
    if not first < hour or found.before(2) in _LASTING or (found.after() in ("de", "d'") and not part):
        return None
    # « de 9 à 12 heures » may last; abbreviated, after noon or with its part of the day it is a time.
    if found.before() == "de" and not (short or part or hour > 12):
        return None
    start, stop = _clock(found, first, 0), _clock(found, hour, minute)
    if start is None or stop is None:
        return None
    return [found.piece(group, group, start), Piece(end, found.last, stop, found.rule, range_end=True)]


@construction("[à | vers | dès | jusqu' à | de | entre] DECIMAL (h | heures)")
def clock_with_a_stop(found: Found) -> Meaning | None:
    """« à 13.45 h », as Belgium and Switzerland write it."""
    hour, dot, minute = found.surface("DECIMAL").partition(".")
    if not dot or len(minute) != 2 or not hour.isdigit() or not minute.isdigit():
        return None
    if found.before() == "de" and found.before(2) not in _TIMETABLE and not _to_follows(found):
        return None
    return _clock(found, int(hour), int(minute))


_SHORT_HOURS = {f"{hour}{mark}" for hour in range(5) for mark in "hH"}
_ABOUT_WORDS = {"partir", "compter", "alentours", "environs", "autour", "loin", "lieu", "vers"}
_HOURS = split_words(
    "une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept vingt"
)


@construction("(HOURNUM | WORDS:H) (heures | heure | h) [END | DOT | COLON | DASH | COMMA]")
def clock_that_opens_a_line(found: Found) -> Meaning | None:
    """« 20 heures : les urnes ferment »: a chronicle, a programme."""
    if found.before() not in ("", "\n"):
        return None
    return _clock(found, found.number("HOURNUM" if found.has("HOURNUM") else "H"), 0)


@construction(
    "[COLON] (HOURNUM | WORDS:H) (heures | heure | h) [(COMMA | et) (HOURNUM | WORDS | CLOCK | midi | minuit)]"
)
def clock_that_opens_a_list(found: Found) -> Meaning | None:
    """« Départs : 7 heures, midi et 19 heures »."""
    words, last = found.words, found.last
    if not any(_is_clock(words, i) for i in range(last + 1, min(last + 4, len(words.word)))):
        return None
    return _clock(found, found.number("HOURNUM" if found.has("HOURNUM") else "H"), 0)


@construction("(HOURNUM | WORDS:H) (heures | heure)")
def clock_beside_a_day(found: Found) -> Piece | None:
    """« dix heures » of « dix heures mercredi matin »: a clock time only beside a day."""
    hour = found.number("HOURNUM" if found.has("HOURNUM") else "H")
    if _lasts(found) or found.before() in ("depuis", "il", "a", "de"):
        return None
    clock = _clock(found, hour, 0)
    return found.whole(clock, weak=True) if clock else None


@construction("(midi | minuit) (et demi | et demie | et quart | moins le quart | MINNUM | WORDS:M)?")
def midday(found: Found) -> Meaning | None:
    """« midi », « minuit », « midi et demi »."""
    word = found.words.word[found.first]
    words = found.words.word[found.first : found.last]
    surface = found.words.surface(found.first)
    if word == "midi" and (surface[:1].isupper() or found.before() in ("le", "du", "après", "-", "au", "les")):
        return None
    hour = 12 if word == "midi" else 24
    if "moins" in words:
        return Clock(hour - 1, 45)
    minute = (
        found.number("MINNUM") or found.number("M") or next((m for w, m in _FRACTIONS.items() if w in words), 0)
    )
    if minute:
        return Clock(hour % 24, int(minute)) if minute < 60 else None
    return Clock(hour)
