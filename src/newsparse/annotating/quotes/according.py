"""Selon X, d'après X, aux yeux de X, pour X: sources that are told without a verb."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsparse.annotating.quotes.cues import Cue
from newsparse.annotating.quotes.neighbours import apposed, before
from newsparse.annotating.quotes.nouns import person
from newsparse.annotating.quotes.phrases import Phrase, read
from newsparse.annotating.quotes.sentences import Sentence
from newsparse.annotating.quotes.smallwords import BEFORE_NOUN, DETERMINERS, OF
from newsparse.annotating.quotes.sources import Source
from newsparse.annotating.quotes.subjects import subject
from newsparse.annotating.quotes.tokens import Token
from newsparse.annotating.quotes.words import lines

__all__ = ["Prep", "according", "according_to_which", "preps", "somebody", "which"]


class Prep(NamedTuple):
    """selon X: tokens `first:end` with the phrase."""

    first: int
    end: int
    phrase: Phrase
    cue: tuple[int, int]
    word: str


# The expressions that name a source without a verb, as rows of tokens; longest first.
PREPOSITIONS = sorted((tuple(line.split()) for line in lines("evidence.prepositions")), key=len, reverse=True)


OPENED_BY = {words[0]: [w for w in PREPOSITIONS if w[0] == words[0]] for words in PREPOSITIONS}


_MEMO = -1
"""Where a sentence remembers its own; its verbs have the numbers from 0."""


def preps(sentence: Sentence) -> list[Prep]:
    """Every « selon X » of the sentence, read once; « pour X » only where a comma closes it."""
    if _MEMO not in sentence.memo:
        sentence.memo[_MEMO] = _read(sentence.tokens)
    found: list[Prep] = sentence.memo[_MEMO]
    return found


def _read(tokens: Sequence[Token]) -> list[Prep]:
    out = []
    for at, token in enumerate(tokens):
        if token.kind != "word":
            continue
        if (own := _own(tokens, at)) is not None:
            out.append(own)
            continue
        for words in OPENED_BY.get(token.low, ()):
            if tuple(t.low for t in tokens[at : at + len(words)]) != words:
                continue
            after = at + len(words)
            phrase = read(tokens, after, bare=words[-1] in OF or words[0] in {"dixit", "de"})
            if phrase is None and words == ("selon",) and after < len(tokens) and tokens[after].kind == "quote":
                phrase = Phrase(after, after + 1, after, "title")
            if phrase is None or (phrase.kind == "pronoun" and words[0] != "pour" and phrase.gender is None):
                break
            if tokens[phrase.first].low in {"nos", "notre", "mes", "mon", "toute", "tout"}:
                break
            phrase = apposed(tokens, phrase, len(tokens))
            if words == ("pour",) and not _pour(tokens, at, phrase):
                break
            if phrase.kind == "other" and words[0] in {"suivant", "pour"}:
                break
            out.append(
                Prep(
                    at,
                    phrase.end,
                    phrase,
                    (token.start, tokens[at + _cue_length(words) - 1].end),
                    words[0],
                )
            )
            break
    return out


def _cue_length(words: tuple[str, ...]) -> int:
    """selon; d'après; aux yeux; à en croire: how many of the words are the cue."""
    if words[:2] == ("à", "en"):
        return len(words)
    return min(len(words), 2) if words[0] in {"d'", "à", "aux"} else 1


_OWN = {
    ("à", "ses", "yeux"): "s",
    ("à", "leurs", "yeux"): "p",
    ("à", "l'", "en", "croire"): "s",
    ("à", "les", "en", "croire"): "p",
    ("à", "l'", "entendre"): "s",
    ("à", "les", "entendre"): "p",
    ("à", "son", "avis"): "s",
    ("à", "leur", "avis"): "p",
    ("de", "son", "propre", "aveu"): "s",
}


def _own(tokens: Sequence[Token], at: int) -> Prep | None:
    """à ses yeux, à l'en croire: the source is a pronoun inside the expression."""
    if tokens[at].low not in {"à", "de"}:
        return None
    for words, number in _OWN.items():
        end = at + len(words)
        if tuple(t.low for t in tokens[at:end]) == words and end < len(tokens) and tokens[end].low == ",":
            phrase = Phrase(at + 1, at + 2, at + 1, "pronoun", -1, None, None, number)
            return Prep(at, end, phrase, (tokens[at].start, tokens[end - 1].end), "selon")
    return None


def _is_place(token: Token) -> bool:
    return token.name is not None and token.name.kind == "place"


def _pour(tokens: Sequence[Token], at: int, phrase: Phrase) -> bool:
    """« Pour X, … » opens its clause and X is somebody; « …, pour X » does not count."""
    if phrase.kind not in {"name", "role", "pronoun", "last", "order"}:
        return False
    if phrase.kind == "name" and phrase.person < 0 and phrase.noun is None and _is_place(tokens[phrase.head]):
        return False
    opens = at == 0 or tokens[at - 1].kind == "punct" or tokens[at - 1].low in {"mais", "et", "car"}
    end = phrase.end
    closed = end < len(tokens) and tokens[end].low in {",", "comme", "et"}
    return opens and closed and (phrase.person >= 0 or phrase.kind in {"pronoun", "last", "role", "name"})


def according(sentence: Sentence, at: int) -> Source | None:
    """Selon X, « … »; « … », selon X."""
    tokens = sentence.tokens
    best: tuple[int, Prep] | None = None
    for prep in preps(sentence):
        gap = tokens[prep.end : at] if prep.first < at else tokens[at + 1 : prep.first]
        if any(t.low in {";", ":"} for t in gap):
            continue
        if best is None or len(gap) < best[0]:
            best = (len(gap), prep)
    if best is None:
        return None
    prep = best[1]
    cues = [
        c
        for c in sentence.cues
        if c.form in {"finite", "gerund"} and c.head < at and c.first > prep.end and somebody(sentence, c)
    ]
    if prep.first > at and any(c.head < at for c in sentence.cues):
        return None
    if cues and best[0] > 3:
        return None
    return Source(tokens, prep.phrase, "according", prep.cue)


def which(sentence: Sentence, at: int) -> Source | None:
    """une étude de X selon laquelle les prix ont « bondi »"""
    tokens = sentence.tokens
    for i in range(at - 1, 0, -1):
        if (found := according_to_which(tokens, i)) is not None:
            return Source(tokens, found, "according", (tokens[i].start, tokens[i].end))
    return None


def according_to_which(tokens: Sequence[Token], at: int) -> Phrase | None:
    """The antecedent of « selon laquelle » at `at`."""
    if tokens[at].low not in {"selon", "pour"} or at + 1 >= len(tokens) or tokens[at + 1].low not in WHICH:
        return None
    if tokens[at].low == "pour" and tokens[at + 1].low != "qui":
        return None
    if tokens[at + 1].low == "qui":
        end = at - 1 if tokens[at - 1].low == "," else at
        somebody = before(tokens, end, 0)
        if somebody is not None and somebody.kind == "role" and somebody.noun is not None and somebody.person < 0:
            inner = next((i for i in range(end - 1, somebody.head, -1) if person(tokens[i].low)), -1)
            if somebody.noun.kind != "person" and inner >= 0:
                while inner > 0 and tokens[inner - 1].low in DETERMINERS | BEFORE_NOUN:
                    inner -= 1
                if tokens[inner - 1].low in OF or tokens[inner].low in DETERMINERS:
                    return read(tokens, inner, end, bare=True)  # not « les associations écologistes, pour qui »
        return somebody
    for start in range(max(0, at - 14), at):
        found = read(tokens, start, at)
        if found is not None and found.kind == "role" and found.noun is not None and found.noun.kind == "text":
            return found
    return None


WHICH = {"laquelle", "lequel", "lesquelles", "lesquels", "qui"}


def somebody(sentence: Sentence, cue: Cue) -> bool:
    """Whether the subject of the verb can speak by itself: no analysis, no hausse."""
    found = subject(sentence, cue)
    if found is None or found.phrase is None:
        return found is None
    phrase = found.phrase
    return phrase.kind != "other" and (phrase.noun is None or phrase.noun.kind != "text" or phrase.person >= 0)
