"""Whom a sentence is about: its first phrase that no preposition governs, past a dateline."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.annotating.quotes.adverbs import skip_adverb
from newsparse.annotating.quotes.extent import is_person
from newsparse.annotating.quotes.neighbours import apposed, called
from newsparse.annotating.quotes.phrases import Phrase, read
from newsparse.annotating.quotes.sentences import Sentence
from newsparse.annotating.quotes.smallwords import DETERMINERS, OF, PREPOSITIONS, TIMES
from newsparse.annotating.quotes.tokens import Token
from newsparse.annotating.quotes.words import word_set

__all__ = ["BEARING", "THOSE_WHO", "WHO", "dateline", "main_subject", "topic_of"]

# How somebody looks or sounds: « le visage fermé, », « la voix brisée. »
BEARING = word_set("subjects.bearing")


_BEFORE_DASH = {",", "(", ")", "/", ".", "le", "1er"}


def dateline(tokens: Sequence[Token]) -> int:
    """The token after « QUÉBEC – », « Tunis, 12 mars 2024 (AFP) - »; 0 without a dateline."""
    if len(tokens) > 3 and tokens[0].low == "(" and tokens[2].low == ")" and tokens[1].kind == "name":
        return 3  # « (Québec) Le ministre … »
    if not tokens or not tokens[0].text[0].isupper() or is_person(tokens[0]):
        return 0
    for at, token in enumerate(tokens[:16]):
        if token.low in {"–", "—", "-"}:
            placed = tokens[0].kind == "name" or tokens[0].text.isupper()
            return at + 1 if placed and at + 1 < len(tokens) and tokens[at + 1].text[0].isupper() else 0
        if not (
            token.kind == "name"
            or token.text[0].isupper()
            or token.text.isdigit()
            or token.low in TIMES
            or token.low in _BEFORE_DASH
        ):
            return 0
    return 0


def main_subject(sentence: Sentence, limit: int | None = None) -> Phrase | None:
    """The first phrase of the sentence that no preposition governs: as a rule its subject."""
    tokens = sentence.tokens
    limit = len(tokens) if limit is None else limit
    at = dateline(tokens)
    while 0 <= at < limit:
        token = tokens[at]
        later = skip_adverb(tokens, at)
        if later > at:
            at = later
        elif token.kind in {"punct", "quote"} or token.low in JOINS:
            at += 1
        elif token.low == "quant" and (topic := topic_of(tokens, at, limit)) is not None:
            return topic
        elif token.low in THOSE_WHO and at + 1 < limit and tokens[at + 1].low in WHO:
            gender = "f" if token.low == "celle" else "m"
            return Phrase(at, at + 1, at, "pronoun", -1, None, gender, "s")  # « Celle qui brigue … a dit »
        elif token.low in PREPOSITIONS | OF | RELATIVES:
            at = _past_comma(tokens, at, limit)
        elif (phrase := read(tokens, at, limit)) is None:
            at += 1
        elif phrase.kind == "other" and phrase.person < 0 and tokens[phrase.head].low in BEARING:
            at = _past_comma(tokens, at, limit)  # « La voix posée, X … »
        elif phrase.kind == "other" and phrase.person < 0 and token.low in DETERMINERS:
            if _firm(tokens, phrase):
                return phrase
            return None
        elif phrase.person < 0 and phrase.kind in {"other", "role"} and token.low not in DETERMINERS:
            at = _past_comma(tokens, at, limit)  # « Laissé seul, X … », « Finaliste en mai, X … »
        else:
            return called(tokens, apposed(tokens, phrase, limit), limit)
    return None


def _firm(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """« Le verrier Cristallia »: a noun that no table knows, and the name of a body right after it."""
    at = phrase.head + 1
    name = tokens[at].name if at < phrase.end else None
    return name is not None and name.kind == "organization"


THOSE_WHO = {"celui", "celle"}


WHO = {"qui", "que", "qu'", "dont", "où"}


def topic_of(tokens: Sequence[Token], at: int, limit: int) -> Phrase | None:
    """Quant au ministre, il …: whom the sentence is about, where its subject takes that up."""
    first = at + 2
    phrase = read(tokens, first, limit, bare=True)
    if phrase is None or phrase.kind not in {"name", "role"}:
        return None
    phrase = apposed(tokens, phrase, limit)
    comma = phrase.end - 1
    while 0 <= comma < len(tokens) and tokens[comma].low not in {"il", "elle", "ils", "elles"}:
        comma = _past_comma(tokens, comma + 1, min(limit, phrase.end + 20))
    if not 0 <= comma < len(tokens):
        return None
    number = "p" if tokens[first - 1].low == "aux" or tokens[comma].low.endswith("s") else "s"
    return phrase._replace(number=number)


JOINS = {"et", "mais", "or", "car", "si", "que", "qu'", "alors"}


RELATIVES = {"qui", "dont", "où"}


def _past_comma(tokens: Sequence[Token], at: int, limit: int) -> int:
    """The token after the next comma; -1 where none is near."""
    return next((i + 1 for i in range(at, min(limit, at + 25)) if tokens[i].low == ","), -1)
