"""What comes back: « tous les lundis », « chaque année », « une semaine sur deux », « par an »."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.annotating.dates.construction import Found, Piece, construction
from newsparse.annotating.dates.grammar.offsets import count_of, unit_of
from newsparse.annotating.dates.meanings import Fixed, Meaning, duration


def _every(value: str) -> Fixed:
    return Fixed(value, "SET")


def _weekday(found: Found, group: str) -> int:
    from newsparse.lexicon.calendar import WEEKDAYS

    return WEEKDAYS[found.word(group).rstrip("s")]


@construction(
    "ALL DEF CARD:N? UNIT",
    "ALL DEF SPAN:COUNT UNIT",
    "ALL DEF CARD:N? UNIT (ouvrable | ouvrables | ouvré | ouvrés)",
)
def every_so_many(found: Found) -> Meaning | None:
    """« tous les jours », « toutes les deux semaines »."""
    if found.words.word[found.first + 1] not in ("les",):
        return None
    count = count_of(found) if found.has("COUNT") else found.number("N")
    unit = unit_of(found)
    if (found.has("N") or found.has("COUNT")) and count is None:
        return None
    return None if unit in ("session", "night") else _every(duration((count or 1, unit)))


@construction("EVERY UNIT", "EVERY UNIT (ouvrable | ouvré)")
def each_unit(found: Found) -> Meaning | None:
    """« chaque année », « chaque trimestre »."""
    unit = unit_of(found)
    if unit == "night":
        return _every("XXXX-XX-XXTNI")
    return None if unit == "session" else _every(duration((1, unit)))


@construction(
    "ALL DEF PART", "ALL DEF nuits", "EVERY PART", "ALL DEF (après DASH? midi)", "les (matins | soirs | nuits)"
)
def every_part(found: Found) -> Meaning | None:
    """« tous les matins », « chaque soir »."""
    if found.after() in ("de", "d'", "du", "des") and found.words.word[found.first] == "les":
        return None  # « les nuits du 8 au 12 »
    if found.words.word[found.first] in ("toute", "tout") or (
        found.first + 1 < found.last and found.words.word[found.first + 1] in ("la", "le")
    ):
        return None
    return _every(
        f"XXXX-XX-XXT{found.look('PART') if found.has('PART') else _PLURAL.get(found.words.word[found.last - 1], 'AF')}"
    )


_PLURAL = {"matins": "MO", "soirs": "EV", "nuits": "NI"}


@construction(
    "ALL DEF ORDINAL (WEEKDAYS:A | WEEKDAY:A2) (du mois | de chaque mois | de DEF? mois)",
    "ALL DEF (deux | ORDINAL)? (WEEKDAYS:A | WEEKDAY:A2) (et (les)? (WEEKDAYS:B | WEEKDAY:B2))?",
    "EVERY ORDINAL? WEEKDAY:A2 (du mois | de DEF? mois)? (et WEEKDAY:B2)?",
    "DEF? (ORDINAL | LAST) WEEKDAY:A2 (de chaque | de tous les) (mois | trimestre | semestre | année)",
    "EVERY LAST WEEKDAY:A2 (du mois | de DEF? mois)?",
    "(les | des) WEEKDAYS:A (et (les)? WEEKDAYS:B)?",
    "un WEEKDAY:A2 sur CARD",
)
def every_weekday(found: Found) -> Meaning | Sequence[Piece] | None:
    """« tous les samedis », « chaque dimanche », « les mardis et jeudis », « un vendredi sur deux »."""
    groups = [g for g in ("A", "A2", "B", "B2") if found.has(g)]
    values = [_every(f"XXXX-WXX-{_weekday(found, g)}") for g in groups]
    if found.words.word[found.first] == "des" or not groups:
        return None
    if len(groups) == 1:
        return values[0]
    middle = found.end(groups[0])
    return [
        Piece(found.first, middle, values[0], found.rule),
        Piece(found.start(groups[1]), found.last, values[1], found.rule),
    ]


@construction(
    "DEF? (ORDINAL | LAST) (week-end | weekend) de chaque mois",
    "EVERY (ORDINAL | LAST) (week-end | weekend) (du mois)?",
)
def every_weekend(found: Found) -> Meaning | None:
    """« le premier week-end de chaque mois »."""
    return _every("XXXX-WXX-WE")


@construction("DEF? DAYNUM:DAY (de chaque mois | du mois de chaque)", "ALL DEF DAYNUM:DAY du mois")
def every_month_day(found: Found) -> Meaning | None:
    """« le 13 de chaque mois »."""
    day = found.integer("DAY") or 0
    return _every(f"XXXX-XX-{day:02d}") if 1 <= day <= 31 else None


@construction("EVERY MONTH:MON", "(EVERY | ALL DEF) DAY DASH? MONTH:MON", "(EVERY | ALL DEF) SEASON")
def every_date(found: Found) -> Meaning | None:
    """« chaque été », « tous les 14 juillet », « chaque mois de mai »."""
    if found.has("SEASON"):
        return _every(f"XXXX-{found.look('SEASON')}")
    day = found.integer("DAY")
    return _every(f"XXXX-{found.month():02d}" + (f"-{day:02d}" if day else ""))


@construction("(un | une) UNIT sur CARD", "(un | une) UNIT par UNIT:PER")
def one_in_so_many(found: Found) -> Meaning | None:
    """« une semaine sur deux »; « un jour par semaine »: once in each."""
    if found.has("PER"):
        return _every(duration((1, unit_of(found, "PER"))))
    count = found.number("CARD")
    unit = unit_of(found)
    return _every(duration((count, unit))) if count and unit not in ("session", "night") else None


@construction(
    "quotidiennement | hebdomadairement | mensuellement | trimestriellement | semestriellement | annuellement"
)
def by_adverb(found: Found) -> Meaning | None:
    """« quotidiennement », « annuellement »."""
    return _every(_ADVERBS[found.words.word[found.first][:4]])


_ADVERBS = {"quot": "P1D", "hebd": "P1W", "mens": "P1M", "trim": "P3M", "seme": "P6M", "annu": "P1Y"}


@construction("par UNIT")
def per_unit(found: Found) -> Meaning | None:
    """« par an », « par semaine »; not « km par heure »."""
    if found.word("UNIT").endswith("s") and found.word("UNIT") not in ("mois",):
        return None
    if unit_of(found) in ("second", "minute", "night", "session", "weekend", "fortnight"):
        return None
    if unit_of(found) == "hour" and found.before() in ("kilomètres", "km", "litres", "mètres"):
        return None  # a speed
    return _every(duration((1, unit_of(found))))
