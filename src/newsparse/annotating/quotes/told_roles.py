"""Roles that a sentence tells without naming them: who is tried, who coaches."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.annotating.quotes.adverbs import skip_adverb
from newsparse.annotating.quotes.smallwords import OF
from newsparse.annotating.quotes.tokens import Token
from newsparse.annotating.quotes.verbs import BE, CLITICS
from newsparse.annotating.quotes.words import word_set

__all__ = ["coaches", "is_tried", "stands_trial"]

TEAMS = word_set("roles.teams")
TRIED = word_set("roles.tried")
STANDS_TRIAL = word_set("roles.stands_trial")
FAR = 16
"""Tokens between a name and the verb that says so."""


def coaches(tokens: Sequence[Token], at: int) -> bool:
    """les hommes de | X, l'équipe de | X: X coaches them."""
    if at < 3 or tokens[at - 1].low not in OF:
        return False
    if tokens[at - 2].low in TEAMS:
        return tokens[at - 3].low in {"les", "des", "aux"}
    return tokens[at - 2].low in {"équipe", "formation", "onze", "quinze"} and tokens[at - 3].low in {
        "l'",
        "la",
        "le",
    }


def is_tried(tokens: Sequence[Token], at: int) -> bool:
    """X est jugé, X, 52 ans, comparaît, X, poursuivi pour, le procès de X: tokens[at] is the accused."""
    if at > 1 and tokens[at - 1].low in OF:
        return tokens[at - 2].low == "procès"
    return stands_trial(tokens, at + 1)


def stands_trial(tokens: Sequence[Token], first: int) -> bool:
    """Whether « est jugé », « , 52 ans, comparaît » stands from token `first` on, right after somebody."""
    if first < len(tokens) and tokens[first].low in {",", "("}:
        if _trial(tokens, first + 1, alone=True):
            return True
        for comma in range(first + 1, min(first + FAR, len(tokens))):
            token = tokens[comma]
            if token.low in {",", ")"} and _trial(tokens, comma + 1, alone=True):
                return True
            if token.low in {";", ":", "."} or token.kind == "quote":
                return False
        return False
    return _trial(tokens, first, alone=False)


def _trial(tokens: Sequence[Token], at: int, *, alone: bool) -> bool:
    """Whether « est jugé », « doit répondre de », « comparaît » starts at `at`; `alone`: a participle will do."""
    at = skip_adverb(tokens, at)
    while at < len(tokens) and tokens[at].low in CLITICS:
        at += 1
    if at >= len(tokens):
        return False
    low = tokens[at].low
    if low in STANDS_TRIAL:
        return True
    if low in {"a", "avait", "doit", "devait"} and at + 1 < len(tokens):
        if low.startswith("d") and tokens[at + 1].low in {"comparaître", "répondre"}:
            return True
        at = skip_adverb(tokens, at + 1)
        low = tokens[at].low if at < len(tokens) else ""
    if low in BE:
        at, alone = skip_adverb(tokens, at + 1), True
    if not alone or at >= len(tokens):
        return False
    if tokens[at].low in {"mis", "mise"}:
        return [t.low for t in tokens[at + 1 : at + 3]] == ["en", "examen"]
    return tokens[at].low in TRIED
