"""Indirect speech: X a indiqué que …; selon X, …; …, a annoncé X; X dit vouloir …"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.annotating.quotes.adverbs import skip_adverb
from newsparse.annotating.quotes.clauses import clause_end, que_of
from newsparse.annotating.quotes.cues import Cue
from newsparse.annotating.quotes.nouns import noun
from newsparse.annotating.quotes.parenthetical import around_preposition, around_verb, around_which
from newsparse.annotating.quotes.sentences import Sentence
from newsparse.annotating.quotes.sources import from_cue
from newsparse.annotating.quotes.statements import Clause
from newsparse.annotating.quotes.tokens import Token
from newsparse.annotating.quotes.words import word_set

__all__ = ["find"]


def find(sentence: Sentence) -> list[Clause]:
    """The reported clauses of the sentence, in order; of two that overlap, the outer one."""
    found: list[Clause] = []
    for rule in (after_que, around_which, around_verb, around_preposition, infinitive):
        for clause in rule(sentence):
            if not any(clause.start < c.end and c.start < clause.end for c in found):
                found.append(clause)
    return sorted(found)


def after_que(sentence: Sentence) -> Iterator[Clause]:
    """X a indiqué que …, précisant que …, avant d'ajouter que …"""
    tokens = sentence.tokens
    floor = 0
    for cue in sentence.cues:
        if cue.head < floor or cue.form == "passive" or not _may_report(sentence, cue):
            continue
        at = que_of(tokens, cue)
        if at < 0 or any(_nearer(tokens, cue, other, at) for other in sentence.cues):
            continue
        source = from_cue(sentence, cue, "que")
        if source is None or source.phrase is None:
            continue
        end = clause_end(sentence, at + 1, cue)
        if not _worth(tokens, at + 1, end):
            continue
        yield Clause(tokens[at + 1].start, tokens[end - 1].end, source)
        floor = end


def _nearer(tokens: Sequence[Token], cue: Cue, other: Cue, que: int) -> bool:
    """« a ajouté, avant de préciser que »: what is reported is the object of the later verb."""
    if not cue.last < other.first < que or other.form not in {"infinitive", "gerund"}:
        return False
    return (other.form == "gerund" or tokens[other.first].low in {"avant", "et"}) and que_of(tokens, other) == que


def _may_report(sentence: Sentence, cue: Cue) -> bool:
    if cue.entry.kind not in {"say", "judge"} and cue.entry.lemma not in {
        "répondre",
        "rétorquer",
        "répliquer",
        "reprocher",
        "demander",
        "réclamer",
        "exiger",
        "proposer",
        "recommander",
        "préconiser",
        "conclure",
        "poursuivre",
        "trancher",
    }:
        return False
    if cue.negated and cue.entry.polarity not in {"denies"} and cue.entry.lemma not in {"exclure", "cacher"}:
        return False
    tokens = sentence.tokens
    before = cue.subject if cue.subject >= 0 else cue.first
    conditional = before > 0 and tokens[before - 1].low in {"si", "s'"}
    return not conditional or (before > 1 and tokens[before - 2].low == "même")


def _worth(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the narrator's words outside the marks are a clause of their own."""
    words = [t for t in tokens[start:end] if t.kind in {"word", "name"} and t.low not in LINKS]
    if not any(t.kind == "quote" for t in tokens[start:end]):
        return len(words) >= 3
    return len(words) >= 1


LINKS = {"et", "ou", "mais", "que", "qu'", "ni"}


def infinitive(sentence: Sentence) -> Iterator[Clause]:
    """X dit vouloir partir; X affirme avoir visé le port."""
    tokens = sentence.tokens
    for cue in sentence.cues:
        if (
            cue.form not in {"finite", "gerund"}
            or cue.entry.kind not in {"say", "judge"}
            or not _may_report(sentence, cue)
        ):
            continue
        if cue.entry.lemma in BELIEFS and _past(tokens, cue):
            continue  # « Les Lillois ont cru tenir leur succès »: nobody said so
        at = skip_adverb(tokens, cue.last + 1)
        if at + 1 < len(tokens) and tokens[at].low in {"ne"} and tokens[at + 1].low in {"pas", "plus"}:
            first = at
            at += 2
        else:
            first = at
        while (
            at < len(tokens)
            and tokens[at].low in {"l'", "le", "la", "les", "s'", "se", "y", "en"}
            and at - first < 4
        ):
            at += 1
        if at >= len(tokens) or not _is_infinitive(tokens[at]):
            continue
        source = from_cue(sentence, cue, "infinitive")
        if source is None or source.phrase is None:
            continue
        end = clause_end(sentence, first, cue)
        if end - first >= 3:
            yield Clause(tokens[first].start, tokens[end - 1].end, source)


BELIEFS = {
    "croire",
    "penser",
    "espérer",
    "imaginer",
    "supposer",
    "craindre",
    "redouter",
    "se souvenir",
    "se rappeler",
}


def _past(tokens: Sequence[Token], cue: Cue) -> bool:
    """a cru, croyait, crut: not « croit », not « dit croire »."""
    return cue.form == "finite" and cue.entry.tense in {"participle", "imperfect", "past"}


_NOT_INFINITIVE = word_set("indirect.not_infinitive") - {"voir", "pouvoir", "devoir", "savoir"}


def _is_infinitive(token: Token) -> bool:
    if (
        token.kind != "word"
        or token.text[0].isupper()
        or token.low in _NOT_INFINITIVE
        or noun(token.low) is not None
    ):
        return False
    if token.low.endswith("aire") and token.low not in {"faire", "satisfaire", "plaire", "taire", "extraire"}:
        return False
    return token.low in {"avoir", "être", "faire", "vouloir", "pouvoir", "devoir", "savoir"} or (
        len(token.low) > 3 and token.low.endswith(("er", "ir", "oir", "dre", "tre", "ire", "vre", "pre"))
    )
