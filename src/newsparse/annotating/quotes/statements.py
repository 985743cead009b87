"""What stands as a clause of its own in a sentence: where it begins and where it ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsparse.annotating.quotes.finite import has_verb
from newsparse.annotating.quotes.leads import dateline
from newsparse.annotating.quotes.sources import Source
from newsparse.annotating.quotes.tokens import Token

__all__ = ["Clause", "end_of", "first_of", "is_clause", "only_quote"]


class Clause(NamedTuple):
    """What was reported, `start:end` of the text, without « que »."""

    start: int
    end: int
    source: Source


def only_quote(tokens: Sequence[Token], at: int) -> bool:
    """Whether the sentence before the verb is the marked words and little else."""
    words = [t for t in tokens[:at] if t.kind in {"word", "name"}]
    if not words:
        return True
    if tokens[at - 1].low == ":":
        return True
    opening = max((i for i in range(at) if tokens[i].low == ","), default=-1)
    return opening == at - 1 and not has_verb(tokens, 0, at)


def first_of(tokens: Sequence[Token]) -> int:
    """Past what joins the sentence to the one before: Mais, Et, Or, LONDRES –"""
    at = 0
    for i in range(min(6, len(tokens))):
        if tokens[i].low in {"–", "—", "-"}:
            if all(t.text.isupper() or t.kind == "punct" or t.text[0].isupper() for t in tokens[:i]):
                at = i + 1
            break
    at = max(at, dateline(tokens))
    for i in range(at, len(tokens) - 3):
        if tokens[i].low == ":" and tokens[i + 1].text[0].isupper() and tokens[i + 1].kind == "word":
            at = i + 1  # « À lire : La suite »: a sentence of its own begins after the colon
    while at < len(tokens) - 1 and tokens[at].low in {"mais", "et", "or", "car", "-", "–", "—", "•"}:
        at += 1
    return at


def is_clause(tokens: Sequence[Token], start: int, end: int) -> bool:
    words = [t for t in tokens[start:end] if t.kind in {"word", "name"}]
    if not any(t.kind == "quote" for t in tokens[start:end]):
        return len(words) >= 3
    return len(words) >= 4


def end_of(tokens: Sequence[Token]) -> int:
    end = len(tokens)
    while end and tokens[end - 1].kind == "punct" and tokens[end - 1].low not in {")", "]", "%", "€"}:
        end -= 1
    return end
