"""Where the verb points: past or future, from the verb forms of the sentence around an expression.

Each verb of the sentence is an event with a direction; the one that governs an expression is the nearest, a
comma, a conjunction or a quotation mark between them counting as distance.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from newsparse.annotating.dates import verbs
from newsparse.annotating.dates.events import Event, is_infinitive
from newsparse.annotating.dates.hints import (
    compared,
    counts_down,
    event_ahead,
    next_one,
    put_off,
    role_of,
    through_days,
    upheld,
)
from newsparse.annotating.dates.meanings import FUTURE, NEAR, PAST, UNKNOWN
from newsparse.annotating.dates.words import Words

__all__ = ["AHEAD_LEADS", "Evidence", "direction"]


REACH = 60
"""How many words away a verb may govern: no clause of the press is longer."""


class Evidence(NamedTuple):
    """Where an expression's clause points, and the words that say so."""

    direction: int
    words: str
    sure: bool = False
    """A pluperfect right before: over, however near the day would be ahead."""


AHEAD_LEADS = tuple(
    tuple(lead.split())
    for lead in (
        "à partir de|à partir du|à compter de|à compter du|jusqu' à|jusqu' au|jusqu' en|d' ici|d' ici à|d' ici au|"
        "dès|avant|en vue de|pour"
    ).split("|")
)


def direction(words: Words, found: list[Event], start: int, end: int, first: int, last: int) -> Evidence:
    """Where the clause of the expression `first:last` points, among the events of its sentence `start:end`."""
    since = words.word[max(first - 4, start) : first]
    if "depuis" in since and "," not in since:
        return Evidence(PAST, "depuis")
    figure = next((w for w in words.word[max(first - 4, start) : first - 1] if w in verbs.FIGURES), "")
    if figure and words.at(first - 1) in ("de", "d'", "du"):
        return Evidence(PAST, figure)  # « l'Insee publiera l'inflation de septembre »
    if counts_down(words, start, first) or put_off(words, start, first):
        return Evidence(FUTURE, words.at(first - 1))
    best: Event | None = None
    least = 10_000
    near = slice(
        bisect_left(found, first - REACH, key=lambda e: e.last),
        bisect_left(found, last + REACH, key=lambda e: e.first),
    )
    found = found[near]
    for event in found:
        if event.first < last and event.last > first:
            continue
        cost = _distance(words, event, start, first, last)
        if cost < least:
            best, least = event, cost
    lead = next((p for p in AHEAD_LEADS if tuple(words.word[max(first - len(p), 0) : first]) == p), ())
    adjacent, place = _adjacent_participle(words, first)
    told = best is not None and best.direction == PAST and lead and lead[0] == "jusqu'"
    if adjacent == PAST and lead and lead[0] in _UNTIL and not told:
        adjacent = FUTURE if lead == ("pour",) and words.word[place] in verbs.ANNOUNCED else UNKNOWN
    if adjacent and not any(event.last > place and event.first < first for event in found if event.first != place):
        return Evidence(adjacent, words.at(place))
    if role := role_of(words, found, start, first):
        return Evidence(PAST, role)
    if (
        told
        and best is not None
        and not verbs.PROLONGED.isdisjoint(words.word[best.first : min(best.last, first)])
    ):
        return Evidence(FUTURE, " ".join(lead))
    if lead and _still_to_do(words, best, lead, start, first):
        return Evidence(FUTURE, " ".join(lead))
    if best is None:
        if lead:
            return Evidence(FUTURE, " ".join(lead))
        noun = event_ahead(words, first) or next_one(words, start, first) or upheld(words, start, first)
        noun = noun or through_days(words, first, last)
        return Evidence(FUTURE, noun) if noun else Evidence(UNKNOWN, "")
    if lead and lead[0] in ("d'", "à", "jusqu'") and best.direction == PAST and least > 6:
        return Evidence(FUTURE, " ".join(lead))
    if best.direction == FUTURE and (beside := compared(words, start, first, last)):
        return Evidence(PAST, beside)
    if best.direction == PAST and words.word[best.last - 1] in verbs.CONFIRMED and upheld(words, start, first):
        return Evidence(FUTURE, words.word[best.last - 1])
    said = words.text[words.start[best.first] : words.end[best.last - 1]]
    return Evidence(best.direction, said, not lead and _long_over(words, best, first))


def _long_over(words: Words, event: Event, first: int) -> bool:
    """« la température n'avait pas dépassé 14 degrés du 9 au 14 janvier »: what had been done, not said."""
    if words.word[event.first] not in verbs.HAVE_PLUPERFECT or event.last - event.first < 2 or event.last > first:
        return False
    if words.word[event.last - 1] in verbs.ANNOUNCED | verbs.ASKED | verbs.SCHEDULED:
        return False
    between = words.word[event.last : first]
    return not any(word in _STOPS or word in verbs.SUBORDINATORS or is_infinitive(word) for word in between)


_STOPS = frozenset((",", ";", ":", "«", "»", "(", ")"))


_UNTIL = frozenset(("pour", "jusqu'", "d'"))


def _still_to_do(words: Words, best: Event | None, lead: tuple[str, ...], start: int, first: int) -> bool:
    """« exhortés à signer avant le 11 novembre », « réclamé un débat avant l'été »: what is asked or promised for
    a day is still to come, whatever the tense of asking; what somebody managed to do by a day is not.
    """
    if lead[0] not in ("avant", "d'", "pour") or (best is not None and best.direction != PAST):
        return False
    if best is not None:
        if best.last > first or any(words.word[i] in verbs.ACHIEVED for i in range(best.first, best.last)):
            return False
        between = words.word[best.last : first]
        if words.word[best.last - 1] in verbs.ASKED and not verbs.SUBORDINATORS & set(between):
            return True
    for i in range(first - len(lead) - 1, max(first - len(lead) - 9, start), -1):
        word = words.word[i]
        if not word[0].isalnum() or word in verbs.SUBORDINATORS or (best is not None and i < best.last):
            return False
        if is_infinitive(word) and word not in verbs.HAVING and not words.surface(i)[:1].isupper():
            return words.at(i - 1) in _INFINITIVE_LEADS
    return False


_INFINITIVE_LEADS = frozenset("à de d' se s' le la les l' y en pas ne".split())


def _adjacent_participle(words: Words, first: int) -> tuple[int, int]:
    """« un communiqué publié vendredi », « la visite prévue lundi », « entré en vigueur le 10 octobre »: the
    participle without an auxiliary that the date hangs on: where it points, and its place.
    """
    for i in range(first - 1, max(first - 10, -1), -1):
        word = words.word[i]
        if not word[0].isalpha():
            if word[0].isdigit() or word == "%":
                continue  # « augmentés de 2 % au 1er avril »
            break
        regular = word.endswith(("é", "ée", "és", "ées")) and not word.endswith(("ité", "ités")) and len(word) > 3
        if word not in verbs.SCHEDULED and not regular and word not in verbs.IRREGULAR_PARTICIPLES:
            continue
        before = words.at(i - 1)
        if before == "que":
            continue  # « plus forte que prévu »
        if before in _NO_PARTICIPLE_AFTER or word in verbs.STATES or word in verbs.NOUNS_LIKE_PARTICIPLES:
            continue
        if word in verbs.SCHEDULED:
            return (NEAR if before in ("initialement", "abord") else FUTURE), i
        if i < first - 3 and before != ",":
            continue
        return PAST, i
    return UNKNOWN, -1


_NO_PARTICIPLE_AFTER = frozenset(
    "est sont sera seront être soit le la l' un une les des en de d' a ont avait avaient était étaient par du au "
    "ce cette son sa leur été".split()
)


def _distance(words: Words, event: Event, start: int, first: int, last: int) -> int:
    if event.last <= first:
        gap = range(event.last, first)
        cost = 0
    else:
        gap = range(last, event.first)
        # A date that opens its clause belongs to the verb after it.
        opens = first == start or words.at(first - 1) in (
            "",
            "\n",
            ",",
            "«",
            ";",
            ":",
            "et",
            "mais",
            "que",
            "qu'",
            "où",
        )
        near = first - start <= 3
        cost = 0 if opens or near else 7
    for i in gap:
        word = words.word[i]
        cost += 1
        if word == ",":
            cost += 3
        elif word in verbs.SUBORDINATORS:
            cost += 6
        elif word in ("«", "»", "“", "”") or word in (";", ":", "(", ")"):
            cost += 8
    return cost
