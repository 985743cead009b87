"""Quarters, halves, seasons, decades and centuries."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.annotating.dates.construction import Found, Piece, construction
from newsparse.annotating.dates.friends import no_noun_follows
from newsparse.annotating.dates.grammar.told_years import OF_YEAR, years_on
from newsparse.annotating.dates.meanings import Century, Decade, Meaning, Month, Neighbour, OfYear, Part
from newsparse.annotating.dates.numbers import two_digit_past
from newsparse.annotating.dates.vocabulary import SEASONS


def _shift(found: Found) -> str:
    if found.has("SOON"):
        return "last" if found.word("SOON").startswith(("dern", "pass")) else "next"
    return "this" if found.has("THIS") else ""


@construction(
    "(DEF | THIS)? (EDGE (de | du | d') DEF?)? (ORDINAL | LAST) (trimestre | semestre) ((de | COMMA)? (l' année | année | an)? YEAR4 | (de | d') l' (année | an) (LAST:L2 | NEXT)? | de THIS année)?",
    needs="trimestre semestre",
)
def quarter_or_half(found: Found) -> Meaning | None:
    """« le troisième trimestre », « le premier semestre 2024 », « le dernier trimestre 2023 »."""
    words = found.words.word[found.first : found.last]
    letter, count = ("Q", 4) if "trimestre" in words else ("H", 2)
    year = found.integer("YEAR4")
    if found.has("LAST"):
        years = -1 if found.has("L2") else 1 if found.has("NEXT") else 0
        if year:
            return Part(f"{letter}{count}", year)
        return OfYear(f"{letter}{count}", years) if "année" in words or "an" in words else None
    n = found.ordinal("ORDINAL") or 0
    years = -1 if found.has("L2") else 1 if found.has("NEXT") else 0
    if years or (words[-1] == "année" and found.has("THIS") and found.start("THIS") > found.first):
        return OfYear(f"{letter}{n}", years) if 1 <= n <= count else None
    return Part(f"{letter}{n}", year) if 1 <= n <= count else None


@construction(
    "(t | q | s | h) NUM12:N (DASH? YEAR4)?", "YEAR4 DASH? (t | q | s | h) NUM12:N", "NUM12:N (t | s) DASH? YEAR4"
)
def quarter_in_figures(found: Found) -> Meaning | None:
    """« T1 2024 », « S2 », « 2016 H2 »."""
    letters = [found.words.surface(i) for i in range(found.first, found.last)]
    letter = next((x for x in letters if x in ("T", "Q", "S", "H")), "")
    n, year = found.integer("N") or 0, found.integer("YEAR4")
    place = found.start("N")
    glued = found.words.glued(place) or (place + 1 < found.last and found.words.glued(place + 1))
    if not letter or not glued or (year is None and letter in "HQ"):
        return None
    if letter in "TQ":
        return Part(f"Q{n}", year) if 1 <= n <= 4 else None
    return Part(f"H{n}", year) if 1 <= n <= 2 else None


@construction(
    "(DEF | THIS)? (EDGE (de | d' | du) DEF?)? SEASON (de? YEAR4 ((DASH | SLASH) (YEAR4:Y2 | NUM2))? | SOON)?",
    "[au | en] SEASON (de? YEAR4 ((DASH | SLASH) (YEAR4:Y2 | NUM2))? | SOON)?",
    needs=" ".join(SEASONS),
)
def season(found: Found) -> Meaning | None:
    """« l'automne 2018 », « cet été », « au printemps dernier »; never « été » the participle."""
    words, place = found.words, found.start("SEASON")
    word, before = words.word[place], words.at(place - 1)
    named = found.has("YEAR4") or found.has("SOON") or found.has("THIS") or found.has("EDGE")
    if word == "été" and before not in ("l'", "cet", "en") and not named:
        return None
    if word == "été" and (
        words.at(found.last) in ("indien", "meurtrier") or before in ("a", "ont", "avait", "ayant")
    ):
        return None
    if words.at(found.last) in ("arabe", "arabes", "érable", "haussmann", "démographique", "nucléaire"):
        return None
    if not named and before not in ("l'", "le", "au", "en", "à", "du", "dès", "cet", "ce", "avant", "après"):
        return None
    surface = words.surface(place)
    if surface[:1].isupper() and not surface.isupper() and not named:
        return None
    if (
        words.at(found.last) in ("de", "des")
        and words.surface(found.last + 1)[:1].isupper()
        and surface[:1].isupper()
    ):
        return None
    return Part(found.look("SEASON"), found.integer("YEAR4"), _shift(found))


@construction(f"DEF? (EDGE (de | d' | du) DEF?)? SEASON {OF_YEAR}", needs="an année")
def season_of_a_year(found: Found) -> Meaning | None:
    """« l'automne de l'an dernier »."""
    return OfYear(found.look("SEASON"), *years_on(found))


@construction("(l' | le | au) SEASON (FOLLOWING | PREVIOUS | d' après | d' avant)", needs=" ".join(SEASONS))
def season_after_next(found: Found) -> Piece:
    """« l'été suivant », « le printemps d'avant »: from the day last named."""
    last = found.words.word[found.last - 1]
    first = found.first + (found.words.word[found.first] == "au")
    back = found.has("PREVIOUS") or last == "avant"
    return Piece(first, found.last, Neighbour(found.look("SEASON"), back), found.rule)


@construction("DEF? années folles", needs="folles")
def roaring_twenties(found: Found) -> Meaning | None:
    """« les Années folles »."""
    return Decade(1920)


@construction(
    "(DEF | THIS)? (EDGE (de | d' | du) DEF?)? SEASON NUM2:YY !(DIGITS | WORDS)", needs=" ".join(SEASONS)
)
def season_short_year(found: Found) -> Meaning | None:
    """« l'hiver 54 », « l'été 44 »."""
    if len(found.surface("YY")) != 2 or not no_noun_follows(found.words, found.last):
        return None
    if found.word("SEASON") == "été" and found.words.at(found.start("SEASON") - 1) not in ("l'", "cet", "d'"):
        return None
    return Part(found.look("SEASON"), two_digit_past(int(found.surface("YY"))))


_TENS = "vingt | trente | quarante | cinquante | soixante | soixante DASH dix | quatre DASH vingt | quatre DASH vingts | quatre DASH vingt DASH dix | nonante | septante"


@construction(
    "DEF? (EDGE (des | de) DEF?)? (années | décennie) (YEAR4:A | NUM2:A2 | WORDS:W) ((DASH | et | ou | à) (YEAR4:B | NUM2:B2 | WORDS:W2))?",
    "DEF? mi DASH? années (YEAR4:A | NUM2:A2)",
    needs="années décennie",
)
def decade(found: Found) -> Meaning | Sequence[Piece] | None:
    """« les années 1990 », « les années 80 », « le début des années 2000 », « les années soixante »."""
    first = _decade(found, "A", "A2", "W")
    if first is None:
        return None
    if found.has("B") or found.has("B2") or found.has("W2"):
        second = _decade(found, "B", "B2", "W2")
        if second is None:
            return None
        start = found.start(next(g for g in ("B", "B2", "W2") if found.has(g)))
        middle = found.end(next(g for g in ("A", "A2", "W") if found.has(g)))
        return [
            Piece(found.first, middle, Decade(first), found.rule),
            Piece(start, found.last, Decade(second), found.rule, range_end=True),
        ]
    return Decade(first)


def _decade(found: Found, four: str, two: str, word: str) -> int | None:
    year = found.integer(four)
    if year is not None:
        return year if year % 10 == 0 else None
    short = found.integer(two) if found.has(two) else found.integer(word)
    if short is None or short % 10 or not 0 <= short <= 90:
        return None
    if found.has(two) and len(found.surface(two)) != 2:
        return None
    # « les années 20 » are the twenties of the last century; « les années 10 » those of this one.
    return (2000 if short <= 10 else 1900) + short


_ERA = "!(avant | av)"


@construction(
    f"(DEF | THIS)? (EDGE (de | du) DEF?)? (ROMAN | ORDINAL) siècle {_ERA}",
    f"DEF? (ROMAN:R1 | ORDNUM:O1) (et | au | ou | DASH | à) (DEF | du)? (ROMAN | ORDINAL) (siècle | siècles) {_ERA}",
    needs="siècle siècles",
)
def century(found: Found) -> Meaning | Sequence[Piece] | None:
    """« le XIXe siècle », « la fin du vingtième siècle », « les XIXe et XXe siècles »."""
    number = _century(found, "ROMAN", "ORDINAL")
    if not number:
        return None
    if found.has("R1") or found.has("O1"):
        first = _century(found, "R1", "O1")
        if not first:
            return None
        group = "R1" if found.has("R1") else "O1"
        start = found.start("ROMAN" if found.has("ROMAN") else "ORDINAL")
        return [
            Piece(found.first, found.end(group), Century(first), found.rule),
            Piece(start, found.last, Century(number), found.rule, range_end=True),
        ]
    return Century(number)


@construction("[du | au | le] ROMAN [COMMA | et | ou | au | à | puis]", needs="siècle siècles")
def century_shared(found: Found) -> Meaning | None:
    """« la chapelle date du XVe, le clocher du XVIIe siècle »."""
    ahead = "\n".join(found.words.word[found.last : found.last + 8]).partition(".")[0].split()
    number = _century(found, "ROMAN", "ORDINAL")
    return Century(number) if number and {"siècle", "siècles"} & set(ahead) else None


def _century(found: Found, roman: str, ordinal: str) -> int | None:
    number = found.words.value.get(found.start(roman)) if found.has(roman) else found.ordinal(ordinal)
    return number if number and 1 <= number <= 30 else None


@construction("[à | depuis | dès] la rentrée (SOON | YEAR4)? !(de | des | scolaire de | littéraire)")
def back_to_school(found: Found) -> Meaning | None:
    """« à la rentrée »: September."""
    return Month(9, found.integer("YEAR4"), _shift(found))
