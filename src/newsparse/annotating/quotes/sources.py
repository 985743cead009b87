"""What a rule about speakers returns: the phrase that says who, and the verb that says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsparse.annotating.quotes.cues import Cue
from newsparse.annotating.quotes.phrases import Phrase
from newsparse.annotating.quotes.sentences import Sentence
from newsparse.annotating.quotes.subjects import subject
from newsparse.annotating.quotes.tokens import Token

__all__ = ["Source", "from_cue"]


class Source(NamedTuple):
    """`phrase` in `tokens` says who; None where the cue has nobody. `cue` is a span of the text, or None.

    `carry`: instead of a phrase, « previous » or « next » attributed words, or « subject » of what went before.
    """

    tokens: Sequence[Token]
    phrase: Phrase | None
    method: str
    cue: tuple[int, int] | None = None
    carry: str | None = None
    lemma: str = ""


def span(tokens: Sequence[Token], cue: Cue) -> tuple[int, int]:
    """The verb alone, with its complement (fait savoir), in the text."""
    last = cue.last
    while last > cue.head and tokens[last].low.startswith("-"):
        last -= 1
    return tokens[cue.head].start, tokens[last].end


def from_cue(sentence: Sentence, cue: Cue, method: str) -> Source | None:
    """The subject of `cue` as a source."""
    found = subject(sentence, cue)
    where = span(sentence.tokens, cue)
    if found is None:
        if cue.form in {"gerund", "infinitive"}:  # « Et d'ajouter que … »: whoever spoke before
            return Source(sentence.tokens, None, f"{method}:same", where, "previous", cue.entry.lemma)
        return None
    return Source(sentence.tokens, found.phrase, f"{method}:{found.how}", where, None, cue.entry.lemma)
