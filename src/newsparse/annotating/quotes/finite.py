"""Whether a finite verb stands among some words, and in which tense, from its form alone."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.annotating.quotes.adverbs import skip_adverb
from newsparse.annotating.quotes.tokens import Token
from newsparse.annotating.quotes.verbs import BE, CLITICS, HAVE, NEGATION, table
from newsparse.annotating.quotes.words import word_set

__all__ = ["has_verb", "tense_of"]

_VERBS = HAVE | BE | word_set("subjects.verbs")


def has_verb(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether one of the tokens is surely a finite verb."""
    for token in tokens[max(start, 0) : end]:
        low = token.low
        if token.kind == "word" and (
            low in _VERBS
            or (
                len(low) > 5
                and low.endswith(("aient", "èrent", "erait", "irait", "eront", "iront", "ait"))
                and low not in {"souhait", "portrait", "retrait", "extrait", "attrait", "forfait", "bienfait"}
            )
        ):
            return True
    return False


def tense_of(tokens: Sequence[Token], at: int) -> str | None:
    """A rough tense of the verb group at `at`: compound, pluperfect, present, imperfect, conditional."""
    while at < len(tokens) and tokens[at].low in CLITICS | NEGATION:
        at += 1
    if at >= len(tokens) or tokens[at].kind != "word":
        return None
    low = tokens[at].low
    entries = table().get(low, ())
    if low in {"avait", "avaient"}:
        return "pluperfect"
    if low in {"a", "ont"}:
        nxt = skip_adverb(tokens, at + 1)
        return "compound" if nxt < len(tokens) and tokens[nxt].low.endswith(_PARTICIPLES) else "present"
    if any(e.tense == "present" for e in entries) or low in _VERBS:
        return "imperfect" if low.endswith(("ait", "aient")) and low not in {"fait", "sait"} else "present"
    if low.endswith(("rait", "raient")):
        return "conditional"
    if low.endswith(("ait", "aient")):
        return "imperfect"
    return "present" if low.endswith(("e", "ent", "t")) else None


_PARTICIPLES = ("é", "u", "is", "it", "i", "ert", "ue", "ée")
