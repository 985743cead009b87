"""The verbs of a sentence and where each of them points: the past, the future, or the nearest such day."""

from __future__ import annotations

from typing import NamedTuple

from newsparse.annotating.dates import verbs
from newsparse.annotating.dates.meanings import FUTURE, NEAR, PAST
from newsparse.annotating.dates.words import Words

__all__ = ["Event", "events", "is_infinitive"]


class Event(NamedTuple):
    """A verb (words `first:last`) and where it points."""

    first: int
    last: int
    direction: int


def is_infinitive(word: str) -> bool:
    return len(word) > 3 and word.endswith(("er", "ir", "re", "oir")) and word not in _NOT_INFINITIVE


_NOT_INFINITIVE = set(
    "hier dernier premier entre contre notre votre autre leur février janvier septembre octobre novembre décembre "
    "ministre centre affaire guerre lettre encore ordre outre titre nombre membre quatre histoire victoire "
    "mémoire territoire militaire judiciaire sanitaire nucléaire salaire maire père mère frère terre cadre".split()
)


def _participle(word: str) -> bool:
    if word in verbs.STATES:
        return False
    if word.endswith(("é", "ée", "és", "ées")):
        return True
    return word in verbs.IRREGULAR_PARTICIPLES or (
        len(word) > 4 and word.endswith(("i", "is", "it", "u", "us", "ie", "ue", "ert"))
    )


def _find(words: Words, start: int, end: int, reach: int, *, participle: bool) -> int | None:
    """The participle or infinitive within `reach` words, before any comma or noun phrase that goes on too long."""
    for i in range(start, min(start + reach, end)):
        word = words.word[i]
        if word in (",", ";", "»", ":", "("):
            return None
        if (_participle if participle else is_infinitive)(word) and word not in ("depuis", "puis"):
            if participle and word == "été" and i + 1 < end:
                following = _find(words, i + 1, end, 3, participle=True)
                return following if following is not None else i
            return i
    return None


def events(words: Words, start: int, end: int) -> list[Event]:
    """The verbs of a sentence that point somewhere, in order."""
    out: list[Event] = []
    i = start
    asked: Event | None = None
    while i < end:
        word = words.word[i]
        if asked is not None and i == asked.first:
            event: Event | None = asked
        else:
            event = _event(words, word, i, end) if word[0].isalpha() else None
        if event is not None:
            out.append(event)
            asked = _asked(words, event, end) or (asked if asked != event else None)
            i = max(event.last, i + 1)
        else:
            i += 1
    return out


def _asked(words: Words, event: Event, end: int) -> Event | None:
    """« a appelé à débrayer », « a demandé aux clubs de payer », « a appelé à la grève »: what is asked, promised
    or planned is still to come, or near where the asking itself is of a story long told.
    """
    if words.word[event.last - 1] not in verbs.PLEDGED or words.word[event.first] in verbs.BE_PRESENT:
        return None
    way = NEAR if words.word[event.first] in verbs.HAVE_BE_PAST else FUTURE
    for i in range(event.last, min(event.last + _OBJECT, end)):
        word = words.word[i]
        if not word[0].isalnum() or word in verbs.SUBORDINATORS:
            return None
        if is_infinitive(word) and word not in verbs.HAVING and words.at(i - 1) in _INFINITIVE_LEADS:
            return Event(i, i + 1, way)
        if word in verbs.STRIKES and words.word[event.last] in ("à", "au", "aux"):
            return Event(i, i + 1, way)
        planned = words.word[event.last - 1] in ("prévu", "programmé") and words.word[event.last] in _SOME
        if planned and word in verbs.EVENTS_AHEAD | verbs.STRIKES:
            return Event(i, i + 1, way)  # « a prévu une réunion lundi »
    return None


def _called_to(words: Words, i: int, end: int) -> Event | None:
    """« appelle à la grève mardi », « l'appel à manifester mardi »: what people are called to is still to come."""
    if words.at(i + 1) not in ("à", "au", "aux"):
        return None
    for k in range(i + 2, min(i + 6, end)):
        word = words.word[k]
        if not word[0].isalnum():
            return None
        if word in verbs.STRIKES or (k == i + 2 and is_infinitive(word)):
            return Event(i, k + 1, FUTURE)
    return None


_SOME = frozenset("un une des deux trois plusieurs".split())


_OBJECT = 9  # how many words on what is asked may stand, behind whom it is asked of
_INFINITIVE_LEADS = frozenset("à de d' se s' le la les l' y en pas ne".split())


def _event(words: Words, word: str, i: int, end: int) -> Event | None:
    if word in verbs.HAVE_PRESENT and words.surface(i) != "A":
        if words.at(i - 1) == "y" or words.at(i - 1) in ("d'", "de"):
            return None
        if words.at(i + 1) == "lieu":
            return Event(i, i + 2, FUTURE)  # « la vente a lieu jeudi »
        found = _find(words, i + 1, end, 4, participle=True)
        if found is None:
            return None
        return Event(
            i,
            found + 1,
            FUTURE
            if words.word[found] in verbs.RESCHEDULED and words.at(found + 1) in ("à", "au", "pour", "du", "le")
            else PAST,
        )
    if word in verbs.BE_PRESENT:
        found = _find(words, i + 1, end, 3, participle=True)
        if found is None:
            return None
        participle = words.word[found]
        if words.at(i - 1) in ("s'", "se", "m'", "nous", "t'") or participle in verbs.MOTION:
            return Event(i, found + 1, PAST)
        if participle in verbs.SCHEDULED or participle in verbs.CALLED:
            return Event(i, found + 1, FUTURE)
        return None
    if word in verbs.HAVE_BE_PAST:
        found = _find(words, i + 1, end, 3, participle=True)
        if found is not None and words.word[found] in verbs.SCHEDULED:
            return Event(i, found + 1, NEAR)
        return Event(i, i + 1 if found is None else found + 1, PAST)
    if word in verbs.HAVE_BE_FUTURE:
        found = _find(words, i + 1, end, 3, participle=True)
        # « il aura fallu attendre dimanche »: the press sums up what is over.
        way = FUTURE
        if found is not None and word.startswith("aur"):
            way = PAST if words.word[found] in _SUMMED_UP else NEAR
        return Event(i, i + 1 if found is None else found + 1, way)
    if word in verbs.HAVE_BE_CONDITIONAL:
        found = _find(words, i + 1, end, 3, participle=True)
        if found is None:
            return Event(i, i + 1, FUTURE)
        # « une voie d'eau se serait déclarée » is told of the past; « elle serait inaugurée » of what may come.
        itself = words.at(i - 1) in ("s'", "se", "m'", "me", "t'", "te")
        past = word.startswith("aur") or itself or words.word[found] in verbs.MOTION
        return Event(i, found + 1, PAST if past else FUTURE)
    if word in verbs.ENDING:
        return Event(i, i + 1, NEAR)
    if word in verbs.MODALS or word in verbs.MODALS_PAST or word in verbs.AIMING:
        found = _find(words, i + 1, end, 7, participle=False)
        if word in verbs.AIMING and found is None:
            noun = words.at(i - 1) in _DETERMINERS or words.surface(i)[:1].isupper()
            return None if noun else Event(i, i + 1, FUTURE)
        if found is not None:
            return Event(i, found + 1, NEAR if word in verbs.MODALS_PAST else FUTURE)
        if word in ("appelle", "appellent"):
            return _called_to(words, i, end)
        return Event(i, i + 1, PAST) if word in verbs.MODALS_PAST else None
    if word in ("appel", "appels", "invitation", "invitations"):
        return _called_to(words, i, end)
    if word in ("vient", "viennent") and words.at(i + 1) in ("de", "d'"):
        return Event(i, i + 2, PAST)
    if word in verbs.PROSPECTS and words.at(i + 1) in ("de", "d'"):
        found = _find(words, i + 2, end, 3, participle=False)
        return Event(i, found + 1, FUTURE) if found is not None else None
    if word in ("soit", "soient"):
        found = _find(words, i + 1, end, 3, participle=True)
        return Event(i, i + 1 if found is None else found + 1, FUTURE)
    if word in verbs.SCHEDULED and words.at(i - 1) == "que":
        return None  # « plus forte que prévu »
    if word in verbs.SCHEDULED or word in verbs.SUBJUNCTIVE:
        return Event(i, i + 1, FUTURE)
    if word in verbs.SIMPLE_PAST:
        return Event(i, i + 1, PAST)
    if word in verbs.PRESENT_AHEAD:
        return (
            Event(i, i + 1, FUTURE)
            if words.surface(i)[:1].islower() and words.at(i - 1) not in _DETERMINERS
            else None
        )
    return _by_ending(words, word, i)


_SUMMED_UP = frozenset("fallu suffi duré tenu manqué attendu coûté".split())


_DETERMINERS = {
    "le",
    "la",
    "les",
    "l'",
    "un",
    "une",
    "des",
    "ce",
    "cet",
    "cette",
    "son",
    "sa",
    "de",
    "d'",
    "du",
    "au",
    "en",
    "par",
    "à",
}


def _by_ending(words: Words, word: str, i: int) -> Event | None:
    if len(word) < 5 or not word.isalpha():
        return None
    before = words.at(i - 1)
    if words.surface(i)[:1].isupper() and before not in ("", "\n", "."):
        return None
    noun = before in _DETERMINERS and before not in _PRONOUNS
    if word.endswith(verbs.CONDITIONAL) and word not in verbs.NOT_CONDITIONAL:
        imperfect = word.endswith(verbs.NOT_CONDITIONAL_ENDINGS) or not word.endswith(verbs.CONDITIONAL_AFTER)
        return Event(i, i + 1, PAST if imperfect else FUTURE)
    if word.endswith(("ait", "aient")):
        return None if word in verbs.NOT_IMPERFECT or before in _DETERMINERS else Event(i, i + 1, PAST)
    if word.endswith(verbs.FUTURE_ENDINGS) and word not in verbs.NOT_FUTURE and not noun:
        if word.endswith(("rez", "rons")) and before not in ("vous", "nous", "n'", "ne", *_PRONOUNS):
            return None
        return Event(i, i + 1, FUTURE)
    if word.endswith(("èrent", "irent")) and word not in verbs.NOT_SIMPLE_PAST:
        return Event(i, i + 1, PAST)
    return None


_PRONOUNS = ("le", "la", "les", "l'", "en", "y")
