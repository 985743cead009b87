"""Before our era and after: « en 52 avant J.-C. », « le IIIe siècle avant notre ère », « en 79 après J.-C. »."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.annotating.dates.construction import Found, Piece, construction
from newsparse.annotating.dates.meanings import BeforeChrist, Day, Meaning, Year

_NEEDS = "ère c jc christ"
_CHRIST = "jésus DASH? christ | j DOT? DASH? c DOT? | jc"
_OURS = "notre ère | l' ère (chrétienne | commune)"
BEFORE = f"(avant | av DOT?) ({_CHRIST} | {_OURS})"
AFTER = f"((après | apr DOT?) ({_CHRIST}) | de ({_OURS}))"


def _year(found: Found, group: str) -> str | None:
    year = found.integer(group)
    return f"{year:04d}" if year else None


@construction(f"(DEF (an | année))? CARD:N (ans)? {BEFORE}", needs=_NEEDS)
def year_before_christ(found: Found) -> Meaning | None:
    """« en 52 avant J.-C. », « l'an 44 avant notre ère », « 3 000 ans avant Jésus-Christ »."""
    year = _year(found, "N")
    return BeforeChrist(year) if year else None


@construction(f"CARD:A (à | et | ou | DASH | au) CARD:B {BEFORE}", needs=_NEEDS)
def years_before_christ(found: Found) -> Sequence[Piece] | None:
    """« de 500 à 250 avant notre ère »: years that go down."""
    first, last = _year(found, "A"), _year(found, "B")
    if not first or not last:
        return None
    return [
        found.piece("A", "A", BeforeChrist(first)),
        Piece(found.start("B"), found.last, BeforeChrist(last), found.rule, range_end=True),
    ]


@construction(f"DEF? DAY:D MON CARD:N {BEFORE}", needs=_NEEDS)
def day_before_christ(found: Found) -> Meaning | None:
    """« le 15 mars 44 avant J.-C. »."""
    year, day, month = _year(found, "N"), found.integer("D") or 0, found.month()
    return BeforeChrist(f"{year}-{month:02d}-{day:02d}") if year and Day(day, month).possible() else None


def _period(found: Found, number: int | None, unit: str) -> Meaning | None:
    if not number or number > 30:
        return None
    return BeforeChrist(f"{number - 1:02d}" if unit.startswith("siècle") else f"{number - 1}")


@construction(
    f"(DEF | THIS)? (EDGE (de | du) DEF?)? (ROMAN | ORDINAL) (siècle | millénaire) {BEFORE}",
    f"DEF? (ROMAN:R1 | ORDNUM:O1) (et | au | ou | DASH | à) (DEF | du)? (ROMAN | ORDINAL) (siècle | siècles | millénaire | millénaires) {BEFORE}",
    needs=_NEEDS,
)
def century_before_christ(found: Found) -> Meaning | Sequence[Piece] | None:
    """« le IIIe siècle avant notre ère », « du VIe au IVe siècle avant J.-C. », « le Ve millénaire avant J.-C. »."""
    group = "ROMAN" if found.has("ROMAN") else "ORDINAL"
    unit = found.words.word[found.end(group)]
    second = _period(found, _number(found, group), unit)
    if second is None or not (found.has("R1") or found.has("O1")):
        return second
    one = "R1" if found.has("R1") else "O1"
    first = _period(found, _number(found, one), unit)
    if first is None:
        return None
    return [
        Piece(found.first, found.end(one), first, found.rule),
        Piece(found.start(group), found.last, second, found.rule, range_end=True),
    ]


def _number(found: Found, group: str) -> int | None:
    return found.words.value.get(found.start(group)) or found.ordinal(group)


@construction(f"(DEF (an | année))? DIGITS:N {AFTER}", needs=_NEEDS)
def year_after_christ(found: Found) -> Meaning | None:
    """« en 79 après J.-C. », « l'an 14 de notre ère »."""
    year = found.integer("N") or 0
    return Year(year) if 1 <= year <= 2199 else None
