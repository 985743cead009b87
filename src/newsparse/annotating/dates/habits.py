"""What happens each time: « ils se couchent à 23 heures », « l'hiver, les bêtes rentrent », « du 1er avril au 30
septembre » of a by-law. No particular day, season or evening is meant, so none is given.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsparse.annotating.dates import verbs
from newsparse.annotating.dates.construction import Piece
from newsparse.annotating.dates.meanings import (
    UNKNOWN,
    Day,
    Feast,
    Fixed,
    Month,
    Part,
    Shift,
    ThisWeekend,
    Timed,
    Weekday,
    Within,
)  # fmt: skip
from newsparse.annotating.dates.tense import AHEAD_LEADS, Evidence
from newsparse.annotating.dates.wordlist import split_words
from newsparse.annotating.dates.words import Words

if TYPE_CHECKING:
    from newsparse.annotating.dates.mentions import Mention

__all__ = ["clock_time", "every_time", "repeats", "yearly_ranges"]

_OPENERS = frozenset(
    (
        "",
        "\n",
        ",",
        ";",
        ":",
        "«",
        "“",
        "(",
        "—",
        "–",
        "-",
        ".",
        "et",
        "mais",
        "car",
        "que",
        "qu'",
        "où",
        "alors",
        "puis",
        "là",
        "or",
    )
)
# After these a season or a part of the day is a particular one.
_PARTICULAR = split_words(
    "de d' du des pour depuis avant après dès jusqu' jusque vers durant pendant ce cet cette tout toute sur "
    "dans d'ici "
    "lors suivant contre passer passé passe passent attendre attend attendent"
)
_COMING = split_words("se déjà approche approchent arrive arrivent s' commence touche tombe tombée")


def _present(told: Evidence) -> bool:
    """Whether the verb is a plain present, or there is none."""
    return told.direction == UNKNOWN or told.words in verbs.PRESENT_AHEAD


def _imperfect(told: Evidence) -> bool:
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
        return meaning.year is None and not meaning.shift and before in ("à", "pour") and _imperfect(told)
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
    if not _present(told) and not _imperfect(told) and not _is(words, last):
        return False
    if before in _PARTICULAR or after in _COMING or after in ("de", "d'", "du", "des", "prochain"):
        return False
    opens = (first == start or before in _OPENERS) and after == ","
    if isinstance(meaning, Part) and words.at(first) not in ("l'", "le"):
        place = first - 1
        opens = (place == start or words.at(place - 1) in _OPENERS) and after == ","
        if words.at(place - 1) in _ABOVE_ALL and _present(told):
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

_RULES = split_words(
    "interdit interdite interdits interdites autorisé autorisée autorisés autorisées obligatoire obligatoires "
    "réglementé réglementée limité limitée limitée permis permise ouvert ouverte ouverts ouvertes fermé fermée "
    "fermés "
    "fermées accueille accueillent s'étend étend court navigue circule circulent dure saison période trêve chasse "
    "pêche tarif tarifs"
)
"""Words of by-laws and timetables, which hold every year."""
_ONCE = split_words(
    "exposition expo festival salon foire travaux chantier procès tournée édition enquête vacances programme "
    "congrès "
    "concours soldes tournoi championnat championnats stage visible consultation inscriptions grève préavis"
)
"""What is held once, and never on the same days."""
_EACH_YEAR = frozenset(("année", "ans", "an", "hiver", "été", "printemps", "automne"))


def yearly_ranges(words: Words, starts: Sequence[int], found: list[Mention]) -> list[Mention]:
    """`found` with the dates of every year as sets: « chaque année du 1er octobre au 28 février », « la plage est
    interdite aux chiens du 1er avril au 30 septembre ».
    """
    for i, mention in enumerate(found):
        meaning = mention.piece.meaning
        if not isinstance(meaning, Day | Month) or meaning.year is not None or meaning.shift:
            continue
        told = mention.evidence
        if _usually(words, starts, mention):
            found[i] = mention._replace(piece=every_time(mention.piece), habit=True)
            continue
        if not _present(told) and not _imperfect(told) and told.words not in _RULES:
            continue
        sentence = words.word[starts[mention.sentence] : starts[mention.sentence + 1]][:_LONG]
        other = found[i + 1] if i + 1 < len(found) else None
        if other is None or words.word[mention.piece.last : other.piece.first] not in (["au"], ["à"], ["et"]):
            continue
        if _general(words, mention.piece, other.piece, told):
            for k in (i, i + 1):
                found[k] = found[k]._replace(piece=every_time(found[k].piece), habit=True)
            continue
        if _each_year(sentence) or _season_of_rules(sentence, meaning, other.piece.meaning):
            for k in (i, i + 1):
                found[k] = found[k]._replace(piece=every_time(found[k].piece), habit=True)
    return found


_LONG = 80  # words of a sentence that are looked at


_USUALLY = split_words("rarement généralement habituellement traditionnellement ordinairement souvent d'ordinaire")


def _usually(words: Words, starts: Sequence[int], mention: Mention) -> bool:
    """« la récolte commence généralement fin août », « il neige rarement avant décembre »."""
    told = mention.evidence
    if not _present(told) and tuple(told.words.split()) not in AHEAD_LEADS:
        return False
    first = mention.piece.first
    return bool(_USUALLY & set(words.word[max(first - 8, starts[mention.sentence]) : first]))


def _each_year(sentence: Sequence[str]) -> bool:
    for i, word in enumerate(sentence[:-1]):
        if word == "chaque" and sentence[i + 1] in _EACH_YEAR and "comme" not in sentence[max(i - 2, 0) : i]:
            return True
        if word in ("tous", "toutes") and sentence[i + 1 : i + 3] in (
            ["les", "ans"],
            ["les", "hivers"],
            ["les", "étés"],
        ):
            return "comme" not in sentence[max(i - 2, 0) : i]
    return False


def _general(words: Words, first: Piece, last: Piece, told: Evidence) -> bool:
    """« les petits naissent entre mai et juillet », « les crues, de novembre à mai, interdisent … »: a range of
    months beside the plural of a present, which tells what is so every year.
    """
    if not isinstance(first.meaning, Month) or not isinstance(last.meaning, Month) or told.direction != UNKNOWN:
        return False
    if words.at(first.first - 1) not in ("de", "d'", "entre"):
        return False
    around = [*words.word[max(first.first - 4, 0) : first.first], *words.word[last.last : last.last + 3]]
    return any(_plural_present(word) for word in around)


def _plural_present(word: str) -> bool:
    return len(word) > 5 and word.endswith("ent") and not word.endswith("ment") and word not in _ONCE_VERBS


_ONCE_VERBS = split_words(
    "durent déroulent étalent étendent tiennent débutent commencent poursuivent prennent souvent absent présent "
    "récent décent accident incident président vent argent agent évident client patient"
)


def _season_of_rules(sentence: Sequence[str], first: object, last: object) -> bool:
    """Four months or more between the edges of months, in the words of a by-law or a timetable."""
    if not isinstance(first, Day) or not isinstance(last, Day) or not first.month or not last.month:
        return False
    if first.weekday or last.weekday or (last.month - first.month) % 12 < 3:
        return False
    ends = {1, 14, 15, 16, 30, 31, monthrange(2023, last.month)[1]}
    if first.day not in (1, 15, 16) or last.day not in ends:
        return False
    return any(word in _RULES for word in sentence) and not any(word in _ONCE for word in sentence)


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
