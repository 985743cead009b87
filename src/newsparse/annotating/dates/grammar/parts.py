"""Parts of day: « ce matin », « en fin d'après-midi », « dans la soirée »; « soir » counts only beside a day."""

from __future__ import annotations

from newsparse.annotating.dates.construction import Found, Piece, construction
from newsparse.annotating.dates.meanings import NOTHING, DayPart, Meaning, Shift, Timed
from newsparse.lexicon.calendar import WEEKDAYS

_WEEKDAYS = frozenset(WEEKDAYS) | {"hier", "demain", "veille", "lendemain"}

_AFTERNOON = "après DASH? midi"


def _part(found: Found) -> DayPart:
    if "matinée" in found.words.word[found.first : found.last]:
        return DayPart("MO")
    if found.has("PART") and "tombée" not in found.words.word[found.first : found.last]:
        return DayPart(found.look("PART"))
    words = [found.words.word[i] for i in range(found.first, found.last)]
    if "heures" in words or words[-1] == "aurores":
        return DayPart("MO")
    if words[-1] in ("crépuscule", "tombante"):
        return DayPart("EV")
    if "soirée" in words:
        return DayPart("EV")
    if "matin" in words or words[-1:] == ["jour"]:
        return DayPart("MO")
    if "journée" in words:
        edge = found.look("EDGE") or "MID"
        return DayPart({"START": "MO", "MID": "MI", "END": "EV"}[edge])
    if "lever" in words:
        return DayPart("MO")
    if "coucher" in words or "tombée" in words:
        return DayPart("EV")
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
    """« ce soir-là », « le soir même »: of the day the text just named; « le soir même du vote » names another."""
    there = found.words.word[found.last - 1] == "là"
    if not there and found.after() in ("de", "d'", "du", "des"):
        return None
    return Timed(Shift("day", 0, from_text=True, strict=there), _part(found))


@construction(
    "(en | au | à la | dès le | dès la)? DEF? EDGE (de | d') DEF? (PART | journée | après DASH? midi)",
    "[dans | dès | vers] (la | l' | le) (PART | après DASH? midi)",
    "en (PART | après DASH? midi)",
    "(pleine | plein) (PART | midi | après DASH? midi)",
    "[au | dès le] petit (matin | jour)", "le petit matin",
    "[à | dès | avant] l' DAYBREAK",
    "en cours (de | d') (PART | après DASH? midi)",
    "[à | vers | dès | depuis] la mi DASH? journée",
    "(lever | coucher) (du | de) (jour | soleil)", "(la tombée | tombée) de la nuit", "[à] la nuit tombée",
    "[heures de | heure de] la PART",
    "les? premières heures (du jour | de la journée)", "[aux] aurores",
    "[au] point du jour", "[au] crépuscule", "[à] la nuit tombante",
    "[toute] la (matinée | soirée)", "[tout] l' après DASH? midi",
)  # fmt: skip
def part_of_the_day(found: Found) -> Meaning | Piece | None:
    """« en fin de matinée », « dans la soirée », « au petit matin »: of the day named near it, else today."""
    first = found.first
    if found.before() == "comme" or (found.before() == "en" and found.before(2) == "comme"):
        return NOTHING  # « il faisait jour comme en plein midi »
    if found.words.word[first] in ("en", "au", "à", "dès"):
        first += 2 if found.words.word[first] == "à" or found.words.word[first] == "dès" else 1
    if found.words.word[found.last - 1] == "journée" and found.word("EDGE") in ("cours", "courant"):
        return None
    if found.words.word[found.last - 1] in ("matins", "soirs", "nuits"):
        return None
    return Piece(first, found.last, _part(found), found.rule)


_PLACES = frozenset("sur dans en au aux chez".split())
_TAKES = frozenset(
    "de d' du des dans pour depuis avant après dès jusqu' vers durant pendant toute tout passer passé passe passent "
    "attendre attend à au en par sur et ou contre sous quand".split()
)


@construction(
    "DEF PART [COMMA | STOP | END | et DEF PART | uniquement | seulement]",
    "l' après DASH? midi [COMMA | STOP | END | uniquement | seulement]",
    "DEF (PART | après DASH? midi) [sur | dans | en | au | aux | chez]",
)
def the_part(found: Found) -> Piece | None:
    """« Le matin, elle prend le bus »: of every day, or of the day just named; `habits` tells."""
    before = found.before()
    word = found.words.word[found.last - 1]
    if before in _TAKES or word.endswith("ée") or word.endswith("ées") or word in ("soirs", "matins", "nuits"):
        return None
    if found.after() in _PLACES and not (
        before.endswith("ent") and not before.endswith("ment") and len(before) > 5
    ):
        return None
    opens = before in ("", "\n", ",", ".", ";", ":", "«", "(", "!", "?") and found.after() == ","
    if not opens and (before in _WEEKDAYS or not (before[:1].isalnum() or before == ",")):
        return None
    return found.whole(Timed(Shift("day", 0, from_text=True), _part(found)))


@construction(
    "PART", "après DASH? midi", "DEF PART", "[au | en | dans] PART", "(tôt | tard) (le | la | dans la)? PART"
)
def part_alone(found: Found) -> Piece | None:
    """« soir » of « jeudi soir », « lundi 6 au soir »."""
    return found.whole(_part(found), weak=True)
