"""What happens each time: « ils se couchent à 23 heures », « l'hiver, les bêtes rentrent », « fermé le matin ».

No particular day, season or evening is meant, so none is given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsparse.annotating.dates import verbs
from newsparse.annotating.dates.construction import Piece
from newsparse.annotating.dates.meanings import (
    UNKNOWN,
    Feast,
    Fixed,
    Part,
    Shift,
    ThisWeekend,
    Timed,
    Weekday,
    Within,
)
from newsparse.annotating.dates.tense import AHEAD_LEADS, Evidence
from newsparse.annotating.dates.wordlist import split_words
from newsparse.annotating.dates.words import Words

if TYPE_CHECKING:
    from newsparse.annotating.dates.mentions import Mention

__all__ = ["clock_time", "every_time", "is_imperfect", "is_present", "repeats"]

_OPENERS = frozenset(("", "\n", *", ; : « “ ( — – - . et mais car que qu' où alors puis là or".split()))
# After these a season or a part of the day is a particular one.
_PARTICULAR = split_words(
    "de d' du des pour depuis avant après dès jusqu' jusque vers durant pendant ce cet cette tout toute sur "
    "dans d'ici "
    "lors suivant contre passer passé passe passent attendre attend attendent"
)


_COMING = split_words("se déjà approche approchent arrive arrivent s' commence touche tombe tombée")


def is_present(told: Evidence) -> bool:
    """Whether the verb is a plain present, or there is none."""
    return told.direction == UNKNOWN or told.words in verbs.PRESENT_AHEAD


def is_imperfect(told: Evidence) -> bool:
    return told.words.endswith(("ait", "aient")) and " " not in told.words and told.direction < 0


def _is(words: Words, i: int) -> bool:
    """« l'hiver est froid »; not « l'hiver est arrivé »."""
    return words.at(i) in verbs.BE_PRESENT and words.at(i + 1) not in verbs.MOTION


def _one_more(before: Piece, piece: Piece) -> bool:
    """« du mardi au samedi, l'après-midi », « en hiver trois heures, l'été deux »."""
    near = before.rule == piece.rule or piece.first - before.last < 3
    return near and not isinstance(piece.meaning, Within)


def every_time(piece: Piece) -> Piece:
    """The piece as a set: of every year, month, week or day."""
    meaning = (
        piece.meaning.time if piece.rule == "the-part" and isinstance(piece.meaning, Timed) else piece.meaning
    )
    return piece._replace(meaning=Fixed(meaning.open(), "SET"))


def repeats(words: Words, start: int, piece: Piece, told: Evidence, last_said: Mention | None) -> bool:
    """Whether a season, a part of the day, a week-end or « le premier dimanche du mois » is of every time.

    `start` opens the sentence; `told` is where the clause points; `last_said` came before in the sentence.
    """
    meaning = piece.meaning
    first, last = piece.first, piece.last
    before, after = words.at(first - 1), words.at(last)
    if isinstance(meaning, Weekday):
        plain = not meaning.how and meaning.weeks is None and not meaning.later and told.direction == UNKNOWN
        return plain and bool(_TIMETABLES & set(words.word[max(first - 40, start) : first]))
    if isinstance(meaning, Part):
        if meaning.year is not None or meaning.shift or meaning.part[0] in "QH" or "fin" in words.word[first:last]:
            return False
        if any(word in _EDGES for word in words.word[first:last]):
            return False
    elif isinstance(meaning, Within):
        if not meaning.weekday or not isinstance(meaning.container, Shift) or meaning.container.count:
            return False
    elif isinstance(meaning, Feast):
        return meaning.year is None and not meaning.shift and before in ("à", "pour") and is_imperfect(told)
    elif not (isinstance(meaning, ThisWeekend) and words.at(first) == "le") and piece.rule != "the-part":
        return False
    if isinstance(meaning, ThisWeekend) and before in _ABOVE_ALL:
        return True
    if last_said is not None and last_said.piece.meaning.timex == "SET" and _one_more(last_said.piece, piece):
        return before not in _PARTICULAR
    if (
        piece.rule == "the-part"
        and words.word[last - 1] == "nuit"
        and (before not in _OPENERS or before in ("que", "qu'"))
    ):
        return True  # « écrite la nuit »; of one night French says « dans la nuit »
    if (
        isinstance(meaning, Part)
        and after == ","
        and told.direction > 0
        and told.words.endswith(("rait", "raient"))
    ):
        return first == start or before in _OPENERS  # « l'hiver, on finirait dans le noir »
    if not is_present(told) and not is_imperfect(told) and not _is(words, last):
        return False
    if before in _PARTICULAR or after in _COMING or after in ("de", "d'", "du", "des", "prochain"):
        return False
    opens = (first == start or before in _OPENERS) and after == ","
    if isinstance(meaning, Part) and words.at(first) not in ("l'", "le"):
        place = first - 1
        opens = (place == start or words.at(place - 1) in _OPENERS) and after == ","
        if words.at(place - 1) in _ABOVE_ALL and is_present(told):
            return True
        if before == "en":
            return opens or told.direction == UNKNOWN
        return opens and words.at(last + 1) in _GENERIC
    if isinstance(meaning, Part) and before == "à":
        return (first - 1 == start or words.at(first - 2) in _OPENERS) and words.at(last + 1) in _GENERIC
    return opens or (
        (told.direction == UNKNOWN or _is(words, last)) and before not in ("à", "au", "aux", "par", "avec", "sans")
    )


_ABOVE_ALL = split_words("surtout notamment uniquement seulement essentiellement principalement sauf même")


_TIMETABLES = split_words("horaires horaire permanence permanences ouvertures créneaux")


_EDGES = split_words("début fin milieu cours courant")


_GENERIC = split_words("les on toujours souvent chaque tous toutes")  # « au printemps, les cerisiers fleurissent »


def clock_time(words: Words, start: int, first: int, told: Evidence) -> bool:
    """Whether the clause before a clock time tells what happens every day: « ils se couchent à 23 heures », « le
    matin, de 5 heures à 8 heures », « on s'arrêtait à 18 heures ». `told` is where the clause points.
    """
    way = UNKNOWN if tuple(told.words.split()) in AHEAD_LEADS else told.direction  # « dès 6 heures » is no future
    if told.words in verbs.ROUTINE and told.words.endswith(("ait", "aient")):
        return True
    if told.words in verbs.ROUTINE and told.words in verbs.PRESENT_AHEAD and _pronoun_before(words, first, start):
        way = UNKNOWN
    if told.words in ("lèvera", "lèveront", "couchera", "coucheront"):  # people, not curtains
        return bool(_PERSONS & set(words.word[max(first - 8, start) : first]))
    if words.at(first - 1) in ("est", "était") or way > 0:
        return False
    subjects: set[str] = set()
    for i in range(first - 1, max(first - _CLAUSE, start) - 1, -1):
        word = words.word[i]
        if word in _BREAKS:
            if word in (";", ":") and not set(told.words.split()) & set(words.word[i + 1 : first]):
                way = UNKNOWN  # the verb of another clause
            if word == ":" and _OPEN_HOURS & set(words.word[max(i - 8, start) : i]):
                return way == UNKNOWN
            break
        if word in ("prochain", "prochaine"):
            return False
        if word in verbs.HABITS or (word in _DAY_PARTS and words.at(i - 1) in ("le", "la", "l'")):
            return way == UNKNOWN or told.words.endswith(("ait", "aient"))
        if word in _SUBJECTS and words.at(i - 1) != "-":
            subjects.add(word)
        if word in _OPEN_HOURS and way == UNKNOWN:
            return True
    if way == UNKNOWN:
        return bool(subjects)
    if told.words in verbs.ROUTINE:
        return True
    imperfect = told.words.endswith(("ait", "aient")) and told.words not in verbs.HAVE_BE_PAST
    return imperfect and ("on" in subjects or ("qui" in subjects and told.words.endswith("aient")))


def _pronoun_before(words: Words, first: int, start: int) -> bool:
    """« elle sort son chien à 6 heures »: a verb of every day with a pronoun before it, and no day beside."""
    clause = words.word[max(first - _CLAUSE, start) : first]
    return any(
        word in _SUBJECTS and words_after & verbs.ROUTINE
        for i, word in enumerate(clause)
        if (words_after := set(clause[i + 1 : i + 3]))
    )


_OPEN_HOURS = split_words(
    "ouvert ouverte ouverts ouvertes fermé fermée fermés fermées ouvre ouvrent ferme ferment horaires permanence "
    "tourne tournent fonctionne fonctionnent circule circulent travaille travaillent "
    "permanences accueil joignable joignables visible visibles renseignements réservations guichet sauf"
)


_PERSONS = frozenset(("il", "elle", "on", "ils", "elles"))


_CLAUSE = 16  # how many words before a clock time its subject may stand


_BREAKS = frozenset(("«", "»", ";", ":", "\n", "“", "”", "("))


_SUBJECTS = frozenset("je j' tu on il elle ils elles nous vous qui se s'".split())


_DAY_PARTS = frozenset("matin soir midi après-midi nuit week-end".split())
