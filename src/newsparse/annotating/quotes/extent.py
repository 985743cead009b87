"""How far a noun phrase goes: its complements and adjectives are in, the verb after it is not."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from newsparse.annotating.quotes.adverbs import skip_adverb
from newsparse.annotating.quotes.nouns import noun, person
from newsparse.annotating.quotes.smallwords import (
    ARTICLES,
    BEFORE_NOUN,
    DETERMINERS,
    INNER,
    OF,
    PLURALS,
    PREPOSITIONS,
    STOPS,
    TIMES,
    TITLES,
)
from newsparse.annotating.quotes.tokens import Token
from newsparse.annotating.quotes.verbs import BE, FINITE, HAVE, NOUNS, table
from newsparse.annotating.quotes.words import lines, word_set

__all__ = ["extent", "is_person", "is_verb"]


def is_person(token: Token) -> bool:
    return token.name is not None and token.name.kind == "person"


def extent(tokens: Sequence[Token], at: int, limit: int) -> tuple[int, int, int]:
    """(end, head, person) of the noun phrase whose words after the determiner start at `at`; -1 without."""
    head = first_word = name = -1
    end = at
    while end < limit:
        token = tokens[end]
        low = token.low
        if token.kind == "name":
            end += 1
            if is_person(token) and not (head >= 0 and _complement(tokens, head, end - 1)):
                name = end - 1
                break
        elif token.kind == "quote" and head >= 0 and end == head + 1 and end + 1 < limit:
            end += 1
        elif token.kind != "word":
            break
        elif low == "et" and head >= 0 and end + 1 < limit and tokens[end + 1].low in OF:
            end += 1
        elif (
            low in STOPS
            or low.startswith("-")
            or (
                head >= 0
                and (
                    is_verb(low) or _plural_verb(tokens, at, low) or (end > head and _noun_verb(tokens, head, end))
                )
            )
        ):
            break
        elif low in OF:
            if head < 0:
                break
            end += 1
            while end < limit and tokens[end].low in DETERMINERS:
                end += 1
        elif low in INNER and head >= 0 and end + 1 < limit and _inner(tokens, head, end):
            end += 2 if tokens[end + 1].low in ARTICLES else 1
        elif low in {"un", "deux", "une"} and head == end - 1 and tokens[head].low == "numéro":
            end += 1
        elif head >= 0 and low in PREPOSITIONS and _fixed(tokens, end, limit):
            end += _fixed(tokens, end, limit)
        elif (head >= 0 and end > head and _participle(tokens, end)) or (
            low in PREPOSITIONS
            or low in DETERMINERS
            or (head >= 0 and (low in TIMES or skip_adverb(tokens, end) > end))
        ):
            break
        else:
            if first_word < 0:
                first_word = end
            if head < 0 and not (low in BEFORE_NOUN and not _is_head(tokens, end, limit)):
                head = end
            end += 1
    return end, head if head >= 0 else first_word, name


@lru_cache(maxsize=2048)
def is_verb(low: str) -> bool:
    """« L'agence | recommande »: a finite form of a reporting verb that is no noun or adjective too."""
    return low in VERBS or (
        (low not in NOUNS and noun(low) is None)
        and any(entry.tense in FINITE and not entry.lemma.startswith("y ") for entry in table().get(low, ()))
    )


# Forms of reporting verbs that are nouns too, but never adjectives: after a noun, without « de », they are verbs.
VERBS_HERE = word_set("phrases.verbs_here")


def _noun_verb(tokens: Sequence[Token], head: int, end: int) -> bool:
    """« l'institution | juge »: French sets no bare noun after a noun."""
    low = tokens[end].low
    if low not in VERBS_HERE or tokens[end - 1].low in OF | DETERMINERS | INNER:
        return False
    if noun(low) is not None and end + 1 < len(tokens) and tokens[end + 1].kind != "word":
        return False
    return tokens[end].text[0].islower()


def _plural_verb(tokens: Sequence[Token], at: int, low: str) -> bool:
    """« les élus | attendent »: after a plural determiner no adjective ends in -ent."""
    return low.endswith("ent") and at > 0 and tokens[at - 1].low in PLURALS


# What a preposition adds to a role: le maire sans étiquette de Lyon, la préfète par intérim.
FIXED = [tuple(line.split()) for line in lines("phrases.fixed")]


def _fixed(tokens: Sequence[Token], at: int, limit: int) -> int:
    """How many tokens from `at` on are such an addition; 0 without."""
    for words in FIXED:
        if at + len(words) <= limit and tuple(t.low for t in tokens[at : at + len(words)]) == words:
            return len(words)
    return 0


VERBS = HAVE | BE | word_set("subjects.verbs")


_PARTICIPLE = (
    "é",
    "ée",
    "és",
    "ées",
    "u",
    "ue",
    "us",
    "ues",
    "is",
    "ise",
    "ises",
    "it",
    "ite",
    "its",
    "ites",
    "ant",
)


def _participle(tokens: Sequence[Token], at: int) -> bool:
    """« le quotidien | connu pour », « l'entreprise | basée à »: the phrase was over before its participle."""
    low = tokens[at].low
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return (
        len(low) > 4
        and low.endswith(_PARTICIPLE)
        and following
        in {"par", "pour", "à", "dans", "sur", "en", "comme", "depuis", "au", "aux", "sous", "chez", "contre"}
    )


def _is_head(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """An adjective that is the noun here: « le premier », but not in « le premier ministre »."""
    return noun(tokens[at].low) is not None and (at + 1 >= limit or noun(tokens[at + 1].low) is None)


def _complement(tokens: Sequence[Token], head: int, at: int) -> bool:
    """Whether the person's name at `at` belongs to « de … » inside the phrase, not to its head.

    du bureau de X, du président X: they do; le ministre de la Santé X: the name is the minister's.
    """
    back = at - 1
    while back > head and (tokens[back].low in TITLES or tokens[back].low in DETERMINERS):
        back -= 1
    if back > head and tokens[back].low in OF | {"à", "au"}:
        return True
    inner = next((i for i in range(back, head, -1) if tokens[i].low in OF), -1)
    if inner < 0:
        return False
    return person(tokens[head].low) is None or any(person(t.low) is not None for t in tokens[inner:at])


_AT = word_set("phrases.at")


def _inner(tokens: Sequence[Token], head: int, at: int) -> bool:
    """Whether the preposition at `at` stays inside the phrase: l'ambassadeur à Paris, le parti au pouvoir."""
    if tokens[at].low == "en":
        return tokens[at + 1].low in {"chef"}
    if tokens[at + 1].low in {"des", "un", "une"}:
        return False  # « a déclaré la directrice à des journalistes »
    return tokens[at - 1].low in _AT or (tokens[head].low in _AT and at - head <= 2)
