"""Adverbs and adverbial phrases, which rules about verbs and subjects pass over."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as Collection
from functools import cache

from newsparse.annotating.quotes.tokens import Token
from newsparse.annotating.quotes.words import lines, word_set

__all__ = ["ADVERBS", "back_adverbs", "back_inner", "skip_adverb"]

ADVERBS = word_set("cues.adverbs")


# Adverbial phrases that stand inside a verb group or between a verb and its subject.
PHRASES = [tuple(line.split()) for line in lines("cues.phrases")]


@cache
def _by_start() -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    out: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for phrase in PHRASES:
        out.setdefault(phrase[:2], []).append(phrase)
    for row in out.values():
        row.sort(key=len, reverse=True)
    return out


_NOUN_NEXT = word_set("cues.determiners") | {"le", "la", "les", "l'", "et"}


def skip_adverb(tokens: Sequence[Token], at: int) -> int:
    """The token after the adverb or adverbial phrase that starts at `at`; `at` where there is none."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return at
    low = tokens[at].low
    second = tokens[at + 1].low if at + 1 < len(tokens) else ""
    for phrase in _by_start().get((low, second), ()):
        if tuple(t.low for t in tokens[at : at + len(phrase)]) == phrase:
            return at + len(phrase)
    if low in ADVERBS:
        return at + 1
    if (
        low.endswith("ment")
        and len(low) > 6
        and low not in _MENT
        and not (at and tokens[at - 1].low in _NOUN_NEXT)
    ):
        return at + 1
    return at


_MENT = word_set("cues.ment")


def back_adverbs(tokens: Sequence[Token], at: int, floor: int) -> int:
    """The first token of the adverbs that end right before `at`."""
    while at > floor:
        for size in (6, 5, 4, 3, 2, 1):
            if at - size >= floor and skip_adverb(tokens, at - size) == at:
                at -= size
                break
        else:
            return at
    return at


_STRESSED = {"lui", "elle", "eux", "elles", "lui-même", "elle-même", "eux-mêmes", "elles-mêmes"}
_ASIDE = 12
"""Tokens that two commas may enclose inside a verb group: « a, dans la soirée de mardi, appelé »."""


def back_inner(tokens: Sequence[Token], at: int, auxiliaries: Collection[str]) -> int:
    """The first token of what stands between one of the `auxiliaries` and its participle at `at`.

    Adverbs, « lui (aussi) », and what two commas enclose: « a, quant à lui, appelé ».
    """
    while True:
        back = back_adverbs(tokens, at, 0)
        if back > 1 and tokens[back - 1].low in _STRESSED and tokens[back - 2].low in auxiliaries | {","}:
            back -= 1
        if back > 1 and tokens[back - 1].low == ",":
            back = _opened(tokens, back - 1, auxiliaries)
        if back == at or back < 0:
            return at
        at = back


def _opened(tokens: Sequence[Token], comma: int, auxiliaries: Collection[str]) -> int:
    """The comma right after an auxiliary that the `comma` closes; -1 where there is none."""
    for i in range(comma - 1, max(0, comma - _ASIDE), -1):
        token = tokens[i]
        if token.kind == "quote" or token.low in auxiliaries or token.low in {";", ":"}:
            return -1
        if token.low == ",":
            return i if tokens[i - 1].low in auxiliaries else -1
    return -1
