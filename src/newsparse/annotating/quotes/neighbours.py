"""The noun phrase behind a verb or before it, and the name that stands in apposition to it."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.annotating.quotes.adverbs import ADVERBS, skip_adverb
from newsparse.annotating.quotes.extent import is_person
from newsparse.annotating.quotes.nouns import noun
from newsparse.annotating.quotes.phrases import Phrase, read
from newsparse.annotating.quotes.smallwords import (
    ARTICLES,
    BEFORE_NOUN,
    DETERMINERS,
    OF,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
    TIMES,
    TITLES,
)
from newsparse.annotating.quotes.tokens import Token
from newsparse.annotating.quotes.verbs import BE, HAVE

__all__ = ["after", "apposed", "before", "called", "skip_adverbials"]


def skip_adverbials(tokens: Sequence[Token], at: int, limit: int) -> int:
    """Past adverbs, days and prepositional phrases between a verb and its inverted subject."""
    while at < limit:
        token = tokens[at]
        later = skip_adverb(tokens, at)
        if later > at:
            whose = later > at + 1 and later < limit and tokens[later].low in OF  # « au micro | de France Bleu »
            at = _prepositional(tokens, later, limit) if whose else later
            continue
        if (
            token.low in TIMES
            or token.text.isdigit()
            or token.low in {"dernier", "dernière", "prochain", "toujours"}
        ):
            at += 1
            continue
        if (
            token.low in {"ce", "cette", "le", "l'", "la"}
            and at + 1 < limit
            and (tokens[at + 1].low in TIMES or tokens[at + 1].text.isdigit())
        ):
            at += 2
            continue
        if token.low in {
            "à",
            "au",
            "aux",
            "dans",
            "sur",
            "lors",
            "en",
            "devant",
            "auprès",
            "après",
            "avant",
            "depuis",
            "pendant",
            "avec",
            "par",
            "face",
            "sous",
            "pour",
            "chez",
            "dès",
            "via",
            "durant",
        }:
            at = _prepositional(tokens, at, limit)
            continue
        return at
    return at


def _prepositional(tokens: Sequence[Token], at: int, limit: int) -> int:
    """The token after the prepositional phrase at `at`: à Kiev, dans un communiqué, sur sa chaîne Telegram."""
    at += 1
    if at < limit and tokens[at].low in OF:  # lors de, auprès de
        at += 1
    while at < limit and tokens[at].low in DETERMINERS:
        at += 1
    while at < limit and tokens[at].low in BEFORE_NOUN:
        at += 1
    if at < limit and tokens[at].kind in {"word", "name", "quote"}:
        at += 1
    while at < limit:
        token = tokens[at]
        if token.low in OF and at + 1 < limit:
            at += 1
            while at < limit and tokens[at].low in DETERMINERS:
                at += 1
            at += 1
            continue
        if (
            token.kind == "name"
            and not is_person(token)
            and tokens[at - 1].kind == "word"
            and tokens[at - 1].low not in DETERMINERS
        ):
            at += 1
            continue
        if (
            token.kind == "word"
            and token.text[0].islower()
            and token.low not in (DETERMINERS | PREPOSITIONS | STOPS | TIMES | ADVERBS | set(PRONOUNS))
        ):
            at += 1
            continue
        break
    return at


def after(tokens: Sequence[Token], at: int, limit: int) -> Phrase | None:
    """The inverted subject after a verb group that ends before `at`, with the name in apposition to it."""
    start = skip_adverbials(tokens, at, limit)
    phrase = read(tokens, start, limit)
    if phrase is None or phrase.kind == "pronoun":
        return None
    return apposed(tokens, phrase, limit)


def apposed(tokens: Sequence[Token], phrase: Phrase, limit: int) -> Phrase:
    """`phrase` with the person who stands in apposition after it: le maire, Jean Dupont; la région (est), X."""
    if phrase.person >= 0 or phrase.kind in {"pronoun", "last"}:
        return phrase
    at = phrase.end
    if at < limit and tokens[at].low == "(":
        close = next((i for i in range(at, min(at + 12, limit)) if tokens[i].low == ")"), -1)
        if close < 0:
            return phrase
        at = close + 1
    if at < limit and is_person(tokens[at]) and phrase.kind == "role":
        return phrase._replace(person=at, end=at + 1, kind="name")
    if at + 1 < limit and tokens[at].low == "," and phrase.kind == "role":
        nxt = at + 1
        if tokens[nxt].low in ARTICLES and nxt + 2 < limit and tokens[nxt + 1].low in TITLES:
            nxt += 1  # « la cheffe de service, la Dre X »
        if tokens[nxt].low in TITLES and nxt + 1 < limit:
            nxt += 1
        elif tokens[nxt].low in DETERMINERS:
            inner = read(tokens, nxt, limit)
            if inner is not None and inner.person >= 0 and inner.kind == "name" and noun(tokens[inner.head].low):
                return phrase._replace(person=inner.person, end=inner.end, kind="name")
        if is_person(tokens[nxt]) and not _enumerates(tokens, nxt, limit):
            return phrase._replace(person=nxt, end=nxt + 1, kind="name")
    return phrase


def called(tokens: Sequence[Token], phrase: Phrase, limit: int) -> Phrase:
    """`phrase` about a body, or the name of the body that stands after it: leur syndicat, l'Uspo, ."""
    if phrase.kind != "role" or phrase.noun is None or phrase.noun.kind != "body" or phrase.person >= 0:
        return phrase
    at = phrase.end
    if at + 2 >= limit or tokens[at].low != ",":
        return phrase
    named = read(tokens, at + 1, limit)
    if named is None or named.kind != "name" or named.noun is not None or named.end >= len(tokens):
        return phrase
    name = tokens[named.head].name
    if name is None or name.kind != "organization" or tokens[named.end].low != ",":
        return phrase
    return named


def _enumerates(tokens: Sequence[Token], at: int, limit: int) -> bool:
    return at + 1 < limit and tokens[at + 1].low in {"et", "ou"}


def before(tokens: Sequence[Token], at: int, floor: int) -> Phrase | None:
    """The noun phrase that ends right before `at`: back to the determiner that opens it."""
    if at <= floor:
        return None
    last = tokens[at - 1]
    start = at - 1
    if last.kind == "punct":
        return None
    best: Phrase | None = None
    steps = 0
    while start >= floor and steps < 16:
        token = tokens[start]
        if token.kind == "punct" or token.low in {"que", "qu'", "qui", "dont", "où", "mais", "car", "si"}:
            break
        found = read(tokens, start, at)
        if found is not None and (found.end == at or (found.kind == "name" and found.end >= at)):
            best = found
            before_it = tokens[start - 1] if start > floor else None
            inside = before_it is not None and (
                before_it.low in OF
                or before_it.low in {"au", "aux", "à", "en", "du"}
                or (before_it.kind in {"word", "name"} and before_it.low not in PREPOSITIONS | STOPS | HAVE | BE)
            )
            if not inside:
                return best
        start -= 1
        steps += 1
    return best
