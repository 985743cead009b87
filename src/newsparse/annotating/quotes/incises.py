"""Incises inside the marks: « Cette fermeture, a-t-il lancé, est une faute. »"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.annotating.quotes.cues import Cue
from newsparse.annotating.quotes.cues import find as find_cues
from newsparse.annotating.quotes.finite import has_verb
from newsparse.annotating.quotes.leads import BEARING
from newsparse.annotating.quotes.marks import Marked
from newsparse.annotating.quotes.neighbours import apposed
from newsparse.annotating.quotes.nouns import person
from newsparse.annotating.quotes.phrases import read
from newsparse.annotating.quotes.sentences import LONGEST, Sentence
from newsparse.annotating.quotes.smallwords import BEFORE_NOUN, DETERMINERS
from newsparse.annotating.quotes.sources import Source, from_cue
from newsparse.annotating.quotes.tokens import Name, Token, tokenize

__all__ = ["Incise", "find", "split"]


class Incise(NamedTuple):
    """`start:end` of the text is the narrator's, from its comma on; `source` says whose words stand around."""

    start: int
    end: int
    source: Source
    tokens: tuple[Token, ...] = ()


def find(
    text: str, start: int, end: int, names: Sequence[Name], nested: Sequence[tuple[int, int]] = ()
) -> list[Incise]:
    """The incises between `start` and `end`."""
    if "," not in text[start:end] and "?" not in text[start:end] and "!" not in text[start:end]:
        return []
    local = [n for n in names if start <= n.start and n.end <= end]
    holes = [(s, e, -1) for s, e in nested]
    tokens = tokenize(text, start, end, holes, local)
    out: list[Incise] = []
    for piece in _pieces(tokens):
        out += _within(piece, piece[-1].end if piece[-1] is not tokens[-1] else end)
    return out


def _pieces(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The tokens in stretches of some sentences, so that a speech of many pages takes no longer a word."""
    first = 0
    for at, token in enumerate(tokens):
        size = at + 1 - first
        if size >= LONGEST or (size >= LONGEST // 2 and token.low in {".", "…"}):
            yield tokens[first : at + 1]
            first = at + 1
    if first < len(tokens):
        yield tokens[first:]


def _within(tokens: Sequence[Token], end: int) -> list[Incise]:
    out: list[Incise] = []
    cues = find_cues(tokens)
    sentence = Sentence(list(tokens), cues, 0, False, {})
    for cue in cues:
        if cue.form != "finite" or cue.first == 0 or (out and tokens[cue.head].start < out[-1].end):
            continue
        opener = tokens[cue.first - 1]
        if opener.low not in {",", "?", "!", "…", "...", "–", "—"}:
            continue
        if cue.entry.kind == "order" and cue.pronoun < 0:
            continue
        source = _turned(sentence, cue) or from_cue(sentence, cue, "incise")
        if source is None or source.phrase is None or not source.method.endswith(("inverted", "inverted-pronoun")):
            continue
        if cue.pronoun >= 0 and opener.low in {"?", "!"} and tokens[-1].low == "?" and cue.last >= len(tokens) - 2:
            continue
        last = max(cue.last, source.phrase.end - 1)
        stop = _stop(tokens, last + 1, described=cue.pronoun < 0)
        begin = opener.start if opener.low in {",", "–", "—"} else opener.end
        finish = tokens[stop].start if stop < len(tokens) else end
        out.append(Incise(begin, finish, source, tuple(tokens[cue.first : stop])))
    return out


def _turned(sentence: Sentence, cue: Cue) -> Source | None:
    """« …, soupire l'aînée, … »: after a verb that tells how one speaks, any noun is its subject."""
    if cue.entry.kind != "manner" or cue.pronoun >= 0 or cue.subject >= 0:
        return None
    tokens = sentence.tokens
    phrase = read(tokens, cue.last + 1)
    if phrase is None or phrase.kind == "pronoun" or phrase.end - phrase.first > 4:
        return None
    if phrase.end < len(tokens) and tokens[phrase.end].low not in {",", ".", "!", "?", "…"}:
        return None
    where = (tokens[cue.head].start, tokens[cue.head].end)
    return Source(tokens, apposed(tokens, phrase, len(tokens)), "incise:inverted", where, None, cue.entry.lemma)


def _stop(tokens: Sequence[Token], at: int, *, described: bool) -> int:
    """The punctuation that ends the incise: a comma, unless an apposition follows it; a full stop."""
    while at < len(tokens):
        token = tokens[at]
        if token.kind == "punct" and token.low in {".", "!", "?", "…", "...", ";", ":"}:
            return at
        if token.low in {",", "–", "—"} and not (
            (described and _apposition(tokens, at + 1)) or _bearing(tokens, at + 1)
        ):
            return at
        at += 1
    return at


def _bearing(tokens: Sequence[Token], at: int) -> bool:
    """« , le visage noirci. », « , les larmes aux yeux. »: how the speaker looked; a full stop comes after it."""
    end = next((i for i in range(at, min(at + 8, len(tokens))) if tokens[i].kind == "punct"), -1)
    if end < 0 or tokens[end].low != "." or has_verb(tokens, at, end):
        return False
    first = at
    while first < end and tokens[first].low in DETERMINERS | BEFORE_NOUN:
        first += 1
    return first < end and tokens[first].low in BEARING


def _apposition(tokens: Sequence[Token], at: int) -> bool:
    """« , le maire de Brest. », « , 34 ans, »: what still describes the speaker."""
    if at >= len(tokens):
        return False
    end = next((i for i in range(at, len(tokens)) if tokens[i].kind == "punct"), len(tokens))
    if end >= len(tokens) and end - at > 12:
        return False
    if tokens[at].text.isdigit() and at + 1 < len(tokens) and tokens[at + 1].low == "ans":
        return True
    row = tokens[at:end]
    if any(t.low in {"est", "sont", "a", "ont", "qui"} for t in row) and row[0].low not in {"qui"}:
        return False
    if tokens[at].kind == "name":
        return end == at + 1
    first = at
    while first < end and tokens[first].low in DETERMINERS | BEFORE_NOUN:
        first += 1
    return first < end and person(tokens[first].low) is not None and not any(t.low in {"que", "qu'"} for t in row)


def split(marked: Marked, incises: Sequence[Incise], text: str) -> list[tuple[int, int]]:
    """The spoken stretches of `marked`: its segments without the incises."""
    out: list[tuple[int, int]] = []
    for start, end in marked.segments:
        at = start
        for incise in incises:
            if start <= incise.start < end:
                out.append((at, min(incise.start, end)))
                at = incise.end
        if at < end:
            out.append((at, end))
    cleaned = []
    for start, end in out:
        s, e = start, end
        while s < e and (text[s].isspace() or text[s] in ",.;:–—" or (s > marked.start and text[s] in "!?…")):
            s += 1
        while e > s and text[e - 1].isspace():
            e -= 1
        if e > s and any(c.isalnum() for c in text[s:e]):
            cleaned.append((s, e))
    return cleaned
