"""direct or partial: do the marked words stand as an utterance, or inside the narrator's sentence?"""

from __future__ import annotations

from newsparse.annotating.quotes.marks import Marked
from newsparse.annotating.quotes.sentences import Sentence
from newsparse.annotating.quotes.words import word_set
from newsparse.annotations import QuoteKind

__all__ = ["kind_of"]


def kind_of(text: str, sentence: Sentence, at: int, marked: Marked) -> QuoteKind:
    """The kind of the marked words tokens[at] of `sentence`."""
    if marked.dash:
        return "direct"
    tokens = sentence.tokens
    words = text[marked.start : marked.end]
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if before is not None and before.low in {
        "que",
        "qu'",
        "de",
        "d'",
        "par",
        "un",
        "une",
        "des",
        "le",
        "la",
        "les",
        "l'",
    }:
        return "partial"
    if before is not None and before.low == ":":
        return "direct"
    closed = after is None or after.kind in {"punct", "quote"} or words[-1] in "!?…." or _cue_next(sentence, at)
    opens = before is None or before.kind in {"punct", "quote"} or before.low in {"mais", "et"}
    if not (closed and opens):
        return "direct" if opens and words[:1].isupper() and len(words.split()) > 3 else "partial"
    if words[:1].isupper() and _capital_counts(words):
        return "direct"
    if before is None:
        return "direct"
    return "direct" if len(words.split()) >= 5 and _finite(words) else "partial"


def _cue_next(sentence: Sentence, at: int) -> bool:
    return any(c.first == at + 1 for c in sentence.cues)


def _capital_counts(words: str) -> bool:
    return True


def _finite(words: str) -> bool:
    low = set(words.lower().replace("'", "' ").split())
    return bool(low & _FINITE) or any(
        w.endswith(("ons", "ez", "aient", "ait", "ent", "era", "eront", "erait")) for w in low
    )


_FINITE = word_set("kinds.finite")
