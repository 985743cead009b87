"""Distances in time: « il y a trois ans », « dans dix jours », « deux mois plus tard », « cinq jours après »."""

from __future__ import annotations

from newsparse.annotating.dates import numbers
from newsparse.annotating.dates.construction import Found, Piece, construction
from newsparse.annotating.dates.meanings import Ago, Fixed, Meaning, Operator, duration
from newsparse.annotating.dates.vocabulary import COLLECTIVES, UNITS
from newsparse.lexicon.calendar import WEEKDAYS

_HALF = "(et (demi | demie))?"


def count_of(found: Found, group: str = "COUNT") -> float | None:
    """The number of a COUNT group: « deux », « environ trois », « une quinzaine de », « quelques » (None)."""
    first, last = (found.start(group), found.end(group))
    words = found.words
    while first < last and words.word[first] in (
        "environ",
        "quasi",
        "quasiment",
        "presque",
        "seulement",
        "encore",
        "exactement",
        "précisément",
    ):
        first += 1
    if first == last:
        return None
    for i in range(first, last):
        if words.word[i] in ("ou", "à", "-", "–", "—") and i > first and not _inside_number(found, i):
            last = i
            break
    for i in range(first, last):
        if words.word[i] in COLLECTIVES:
            number: float = COLLECTIVES[words.word[i]]
            if "demi" in words.word[first:i]:
                number /= 2
            return None if words.word[first] in ("plusieurs", "quelques") else number
    return numbers.cardinal(words, first, last)


def ascending(found: Found, group: str = "COUNT") -> bool:
    """Whether a span of numbers rises: « deux à trois », not « (mardi) 12 à trois (ans de prison) »."""
    first, last = found.start(group), found.end(group)
    for i in range(first + 1, last - 1):
        if found.words.word[i] in ("ou", "à", "-", "–", "—"):
            low, high = (numbers.cardinal(found.words, *ends) for ends in ((i - 1, i), (i + 1, last)))
            day = found.before() in _DAY_BEFORE or found.words.word[first - 1 : first] == ["le"]  # le 15 à 20 h
            return low is not None and high is not None and low < high and not day
    return True


_DAY_BEFORE = {"le", *WEEKDAYS}


def _inside_number(found: Found, i: int) -> bool:
    """Whether a dash joins the words of one number: « dix-huit », not « trois-quatre »."""
    if found.words.word[i] not in ("-", "–"):
        return False
    before, after = found.words.at(i - 1), found.words.at(i + 1)
    return (
        (
            before
            in ("dix", "vingt", "trente", "quarante", "cinquante", "soixante", "quatre", "septante", "nonante")
            and (before != "quatre" or after in ("vingt", "vingts"))
        )
        or after in ("et", "vingt", "vingts")
        or before in ("et", "vingts")
    )


def unit_of(found: Found, group: str = "UNIT") -> str:
    """The unit of a group, « year » … « second »."""
    return UNITS[found.word(group)]


def _half(found: Found) -> float:
    words = found.words.word[found.end("UNIT") : found.last]
    return 0.5 if "demi" in words or "demie" in words else 0


def _ago(found: Found, sign: int, *, from_text: bool = False) -> Meaning | None:
    unit = unit_of(found)
    if unit == "session":
        return None
    if not found.has("COUNT"):
        return Ago(unit, None, sign, from_text)
    count = count_of(found)
    if count is None and not any(w in _VAGUE for w in found.words.word[found.first : found.last]):
        return None
    return Ago(unit, None if count is None else count + _half(found), sign, from_text)


_VAGUE = {"quelques", "plusieurs", "quelque", "des", "nombreux", "nombreuses", "certains", "certaines"}


@construction(
    f"(il y a | il ya | y a | voilà | voici | cela fait | ça fait | voilà déjà | il y a déjà | cela fait déjà | voici déjà) (ABOUT | tout juste | à peine | près de | plus de | moins d' | plus d' | moins de | bientôt | maintenant | un peu plus de | un peu plus d' | un peu moins de)? COUNT LONG? UNIT {_HALF}",
    "(il y a | voilà | voici) (des | de | bien des) (nombreuses | longues)? UNIT",
    "(il y a | voilà | voici) DEF? (demi DASH? UNIT)",
    f"[il y a] COUNT UNIT {_HALF}",
    "(il y a | voilà | voici | cela fait) ABOUT? SPAN:COUNT UNIT",
)
def ago(found: Found) -> Meaning | None:
    """« il y a trois ans », « voilà deux mois », « cela fait dix jours »."""
    return _ago(found, -1)


@construction("il y a (une | un) demi DASH? UNIT", "il y a un quart d' heure")
def half_ago(found: Found) -> Meaning | None:
    """« il y a une demi-heure », « il y a un demi-siècle »."""
    if not found.has("UNIT"):
        return Ago("minute", 15, -1)
    return Ago(unit_of(found), 0.5, -1)


@construction(
    f"dans (à peine | moins de | plus de | moins d' | tout juste | ABOUT)? COUNT LONG? UNIT {_HALF}",
    f"d' ici (à)? (à peine | moins de | moins d')? COUNT LONG? UNIT {_HALF}",
    f"[d' ici à] COUNT UNIT {_HALF}",
    "(dans | d' ici) ABOUT? SPAN:COUNT UNIT",
)
def ahead(found: Found) -> Meaning | None:
    """« dans dix jours », « d'ici deux mois »."""
    if found.words.word[found.first] not in ("dans", "d'") and found.before() != "à":
        return None
    return _ago(found, 1)


@construction(
    f"COUNT LONG? UNIT {_HALF} (plus tard | après | plus tôt | auparavant | avant | avant cela | en arrière)",
    "(une | un) demi DASH? UNIT (plus tard | après | plus tôt | auparavant | avant)",
    "SPAN:COUNT UNIT (plus tard | après | plus tôt | auparavant)",
    "(des UNIT) (plus tard | plus tôt | auparavant)",
)
def from_the_text(found: Found) -> Meaning | Piece | None:
    """« vingt ans plus tard », « cinq jours après », « deux mois plus tôt »: from the last day named."""
    tail = found.words.word[found.end("UNIT") : found.last]
    sign = -1 if {"tôt", "auparavant", "avant", "arrière"} & set(tail) else 1
    if tail[-1] in ("tôt", "tard") and found.after() in ("que", "qu'"):
        # « les vendanges ont commencé dix jours plus tôt que l'an dernier »: a difference
        count = count_of(found) if found.has("COUNT") else None
        if count is None:
            return None
        return found.piece("COUNT", "UNIT", Fixed(duration((count + _half(found), unit_of(found))), "DURATION"))
    if tail[-1] in ("après", "avant") and not _stops(found.after()):
        # « un an après la mort de … »: the text names the event, not its day.
        count = count_of(found) if found.has("COUNT") else 0.5
        count = count if count is None else count + (_half(found) if found.has("COUNT") else 0)
        unit = unit_of(found)
        return None if unit == "session" else Fixed(duration((count, unit)), "DURATION")
    if not found.has("COUNT"):
        return Ago(
            unit_of(found), None if "des" in found.words.word[found.first : found.last] else 0.5, sign, True
        )
    return _ago(found, sign, from_text=True)


def _stops(word: str) -> bool:
    return word in (
        "",
        ",",
        ".",
        ";",
        ":",
        "!",
        "?",
        "…",
        ")",
        "»",
        "\n",
        "-",
        "–",
        "—",
        "(",
        "il",
        "elle",
        "ils",
        "elles",
        "on",
        "et",
        "dans",
        "chez",
        "par",
        "sur",
        "au",
    )


@construction("COUNT UNIT (avant | après)", "(une | un) demi DASH? UNIT (avant | après)")
def distance_from_a_day(found: Found) -> Piece | None:
    """« deux jours avant » of « deux jours avant Noël »."""
    unit = unit_of(found)
    count = count_of(found) if found.has("COUNT") else None
    if count is None or count != int(count) or unit not in ("day", "week", "month", "year"):
        return None
    sign = -1 if found.words.word[found.last - 1] == "avant" else 1
    return found.whole(Operator(unit, int(count) * sign), weak=True)


@construction("DEF? (lendemain | surlendemain | veille | avant DASH veille)")
def day_beside_a_day(found: Found) -> Piece | None:
    """« le lendemain » of « le lendemain du 11 février », « la veille » of « la veille du 14-Juillet »."""
    words = found.words.word[found.first : found.last]
    count = 1 if "lendemain" in words else 2 if "surlendemain" in words else -2 if "avant" in words else -1
    return found.whole(Operator("day", count), weak=True)
