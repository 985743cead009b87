"""Parts of day: « ce matin », « en fin d'après-midi », « dans la soirée »; « soir » counts only beside a day."""

from __future__ import annotations

from newsparse.annotating.dates.construction import Found, Piece, construction
from newsparse.annotating.dates.meanings import DayPart, Meaning, Shift, Timed

_AFTERNOON = "après DASH? midi"


def _part(found: Found) -> DayPart:
    if found.has("PART"):
        return DayPart(found.look("PART"))
    words = [found.words.word[i] for i in range(found.first, found.last)]
    if "matin" in words:
        return DayPart("MO")
    if "journée" in words:
        edge = found.look("EDGE") or "MID"
        return DayPart({"START": "MO", "MID": "MI", "END": "EV"}[edge])
    if "aube" in words or "aurore" in words:
        return DayPart("MO")
    return DayPart("AF" if "après" in words else "MI")


@construction("THIS (PART | après DASH? midi | midi)", "THIS PART (DASH ci)")
def this_part(found: Found) -> Meaning | None:
    """« ce matin », « cette nuit », « cet après-midi »."""
    if found.after() == "-" and found.words.at(found.last + 1) == "là":
        return None
    return Timed(Shift("day", 0), _part(found))


@construction("THIS PART DASH? là", "DEF PART même")
def that_part(found: Found) -> Meaning | None:
    """« ce soir-là »: of the day the text just named."""
    return Timed(Shift("day", 0, from_text=True), _part(found))


@construction(
    "(en | au | à la | dès le | dès la)? DEF? EDGE (de | d') DEF? (PART | journée | après DASH? midi)",
    "[dans | dès | vers] (la | l' | le) (PART | après DASH? midi)",
    "en (PART | après DASH? midi)",
    "[au | dès le] petit matin", "le petit matin",
    "[à | dès | avant] l' DAYBREAK",
    "en cours (de | d') (PART | après DASH? midi)",
    "[à | vers | dès | depuis] la mi DASH? journée",
)  # fmt: skip
def part_of_the_day(found: Found) -> Meaning | Piece | None:
    """« en fin de matinée », « dans la soirée », « au petit matin »: of the day named near it, else today."""
    first = found.first
    if found.words.word[first] in ("en", "au", "à", "dès"):
        first += 2 if found.words.word[first] == "à" or found.words.word[first] == "dès" else 1
    if found.words.word[found.last - 1] == "journée" and found.word("EDGE") in ("cours", "courant"):
        return None
    if found.words.word[found.last - 1] in ("matins", "soirs", "nuits"):
        return None
    return Piece(first, found.last, _part(found), found.rule)


@construction(
    "PART", "après DASH? midi", "DEF PART", "[au | en | dans] PART", "(tôt | tard) (le | la | dans la)? PART"
)
def part_alone(found: Found) -> Piece | None:
    """« soir » of « jeudi soir », « lundi 6 au soir »."""
    return found.whole(_part(found), weak=True)
