"""The name that an apposition describes, and whether a preposition governs a phrase."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.annotating.quotes.neighbours import before
from newsparse.annotating.quotes.nouns import person
from newsparse.annotating.quotes.phrases import Phrase
from newsparse.annotating.quotes.smallwords import OF, PREPOSITIONS
from newsparse.annotating.quotes.tokens import Token

__all__ = ["described_by", "governed", "with_host"]


def described_by(tokens: Sequence[Token], end: int) -> Phrase | None:
    """X, élu de la Loire, qui …: the name before an apposition without a determiner."""
    comma = next((i for i in range(end - 1, max(0, end - 14), -1) if tokens[i].low == ","), -1)
    if comma <= 0 or person(tokens[comma + 1].low) is None:
        return None
    host = before(tokens, comma, 0)
    return host if host is not None and host.person >= 0 else None


def with_host(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """A role in apposition to a name just before it: « X, maire de Y, » means X."""
    if (
        phrase.person < 0
        and phrase.kind in {"role", "other"}
        and phrase.first > 1
        and tokens[phrase.first - 1].low == ","
    ):
        host = before(tokens, phrase.first - 1, 0)
        if host is not None and host.person >= 0:
            return host
    return phrase


CONJUNCTIONS = {"quand", "lorsque", "lorsqu'", "alors", "tandis", "comme"}


def governed(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a preposition stands before the phrase, or before what « et » joins it to."""
    if phrase.first == 0:
        return False
    opener = tokens[phrase.first - 1].low
    if opener == "et" and phrase.first > 1 and tokens[phrase.first - 2].low != ",":
        other = before(tokens, phrase.first - 1, 0)
        return other is not None and governed(tokens, other)
    return opener in (PREPOSITIONS | OF) - CONJUNCTIONS
