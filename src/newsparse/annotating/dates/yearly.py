"""Dates of every year: « chaque année du 1er octobre au 28 février », « il neige rarement avant décembre »."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsparse.annotating.dates.construction import Piece
from newsparse.annotating.dates.habits import every_time, is_imperfect, is_present
from newsparse.annotating.dates.meanings import UNKNOWN, Day, Month
from newsparse.annotating.dates.tense import AHEAD_LEADS, Evidence
from newsparse.annotating.dates.wordlist import split_words
from newsparse.annotating.dates.words import Words

if TYPE_CHECKING:
    from newsparse.annotating.dates.mentions import Mention

__all__ = ["yearly_ranges"]

_RULES = split_words(
    "interdit interdite interdits interdites autorisé autorisée autorisés autorisées obligatoire obligatoires "
    "réglementé réglementée limité limitée limitée permis permise ouvert ouverte ouverts ouvertes fermé fermée "
    "fermés fermées accueille accueillent s'étend étend court navigue circule circulent dure saison période trêve "
    "chasse "
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
        held = told.words in ("a lieu", "ont lieu")
        if not is_present(told) and not is_imperfect(told) and told.words not in _RULES and not held:
            continue
        if _of_each_year(words, found, i):
            found[i] = mention._replace(piece=every_time(mention.piece), habit=True)
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
    if not is_present(told) and tuple(told.words.split()) not in AHEAD_LEADS:
        return False
    first = mention.piece.first
    return bool(_USUALLY & set(words.word[max(first - 8, starts[mention.sentence]) : first]))


def _of_each_year(words: Words, found: Sequence[Mention], i: int) -> bool:
    """« Tous les deux ans, en juillet, le festival attire … », « chaque année, la foire a lieu le 3 mai », « le 15
    août de chaque année »; not « comme chaque année ».
    """
    mention = found[i]
    for other in found[max(i - 3, 0) : i]:
        piece = other.piece
        if other.sentence == mention.sentence and _YEARLY.fullmatch(piece.meaning.open()):
            before, said = words.word[max(piece.first - 3, 0) : piece.first], words.word[piece.first : piece.last]
            return "comme" not in before and not {"chaque", "tous", "toutes"}.isdisjoint(said)
    if i + 1 == len(found) or not _YEARLY.fullmatch(found[i + 1].piece.meaning.open()):
        return False
    return words.word[mention.piece.last : found[i + 1].piece.first] == ["de"]


_YEARLY = re.compile(r"P\d{1,3}Y")


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
