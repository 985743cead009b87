"""Indirect speech: X a indiqué que …; selon X, …; …, a annoncé X; X dit vouloir …"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.annotating.quotes.according import Prep, according_to_which, preps
from newsparse.annotating.quotes.clauses import clause_end, que_of
from newsparse.annotating.quotes.cues import Cue, skip_adverb
from newsparse.annotating.quotes.nouns import noun
from newsparse.annotating.quotes.phrases import DETERMINERS, OF, PREPOSITIONS, PRONOUNS, TITLES
from newsparse.annotating.quotes.sentences import Sentence
from newsparse.annotating.quotes.sources import Source, from_cue
from newsparse.annotating.quotes.subjects import dateline, has_verb, subject, turned
from newsparse.annotating.quotes.tokens import Token
from newsparse.annotating.quotes.words import word_set

__all__ = ["Clause", "find"]


class Clause(NamedTuple):
    """What was reported, `start:end` of the text, without « que »."""

    start: int
    end: int
    source: Source


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


def around_verb(sentence: Sentence) -> Iterator[Clause]:
    """La dette a doublé, a annoncé X. Il n'a pas exclu, a-t-il dit, un nouvel emprunt."""
    tokens = sentence.tokens
    for cue in sentence.cues:
        if (
            cue.form != "finite"
            or cue.first < 2
            or (cue.entry.kind in {"order", "name"} and cue.entry.lemma not in {"demander"})
        ):
            continue
        opener = cue.first - 1
        if tokens[opener].low not in {",", "–", "—"} or (
            tokens[opener - 1].kind == "quote" and _only_quote(tokens, opener - 1)
        ):
            continue
        found = subject(sentence, cue)
        if found is None or found.phrase is None or found.how not in {"inverted", "inverted-pronoun"}:
            continue
        start = _start(tokens)
        if tokens[opener - 1].low in {"que", "qu'"}:
            continue
        stop = max(cue.last + 1, found.phrase.end)
        rest = _rest(sentence, stop)
        whole = rest > stop + 2 and not _only_quote(tokens, opener)  # « Paris, a-t-il dit, n'a rien promis »
        if not _clause(tokens, start, opener) and not (whole and opener > start):
            continue
        if tokens[start].low in PREPOSITIONS | OF and opener - start < 5 and not whole:
            continue  # « D'ici là, promet-il, « … » »: no clause of its own
        source = from_cue(sentence, cue, "closing")
        if source is None:
            continue
        end = opener
        if rest >= 0:
            end = rest
        yield Clause(tokens[start].start, tokens[end - 1].end, source)
        return


def _rest(sentence: Sentence, at: int) -> int:
    """End of the sentence's words after an incise, where they go on: « , a-t-il dit, un emprunt »; or -1."""
    tokens = sentence.tokens
    if at >= len(tokens) or tokens[at].low not in {",", "–", "—"} or at + 1 >= len(tokens):
        return -1
    after = tokens[at + 1]
    if any(c.first == at + 1 and c.form == "gerund" for c in sentence.cues):
        return -1
    if after.low == "tout" and at + 2 < len(tokens) and tokens[at + 2].low == "en":
        return -1
    if (
        after.low
        in {
            "qui",
            "dont",
            "avant",
            "précisant",
            "lors",
            "selon",
            "dans",
            "alors",
            "tandis",
            "porte-parole",
            "président",
            "présidente",
            "directeur",
            "directrice",
        }
        or after.kind == "quote"
    ):
        return -1
    first = at + 2 if after.low in DETERMINERS else at + 1
    if first < len(tokens) and noun(tokens[first].low) is not None:
        return -1
    end = len(tokens)
    while end > at and tokens[end - 1].kind == "punct":
        end -= 1
    return end if end > at + 1 else -1


def _only_quote(tokens: Sequence[Token], at: int) -> bool:
    """Whether the sentence before the verb is the marked words and little else."""
    words = [t for t in tokens[:at] if t.kind in {"word", "name"}]
    if not words:
        return True
    if tokens[at - 1].low == ":":
        return True
    opening = max((i for i in range(at) if tokens[i].low == ","), default=-1)
    return opening == at - 1 and not has_verb(tokens, 0, at)


def _start(tokens: Sequence[Token]) -> int:
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


def _clause(tokens: Sequence[Token], start: int, end: int) -> bool:
    words = [t for t in tokens[start:end] if t.kind in {"word", "name"}]
    if not any(t.kind == "quote" for t in tokens[start:end]):
        return len(words) >= 3
    return len(words) >= 4


def around_preposition(sentence: Sentence) -> Iterator[Clause]:
    """Selon X, …; …, selon X; pour X, …"""
    tokens = sentence.tokens
    for prep in preps(tokens):
        if prep.word in {"de", "dixit"}:
            continue
        clause = _at_start(tokens, prep) if _opens(tokens, prep) else _later(sentence, prep)
        if clause is None:
            continue
        start, end = clause
        subject_outside = _opens(tokens, prep) and _opens_phrase(tokens[start]) and tokens[start].kind != "quote"
        if prep.word == "pour" and _opens(tokens, prep) and _assesses(tokens, start, end):
            continue
        if not _clause(tokens, start, end) and not (subject_outside and end - start >= 3):
            continue
        source = Source(tokens, prep.phrase, "according", prep.cue)
        yield Clause(tokens[start].start, tokens[end - 1].end, source)
        return


def _assesses(tokens: Sequence[Token], start: int, end: int) -> bool:
    """« Pour le club, (en revanche,) c'est un coup dur »: what it means for them, as a rule."""
    while start < end and (skip_adverb(tokens, start) > start or tokens[start].low == ","):
        start = max(skip_adverb(tokens, start), start + 1)
    if start >= end or tokens[start].low not in {"c'", "ce"}:
        return False
    return not any(t.kind == "quote" for t in tokens[start:end])


def _opens(tokens: Sequence[Token], prep: Prep) -> bool:
    if prep.first and tokens[prep.first - 1].low in {":", ";"}:
        return True
    return all(t.kind == "punct" or t.low in OPENINGS for t in tokens[: prep.first])


OPENINGS = {"mais", "et", "or", "car", "toujours", "ainsi", "en", "effet"}


def _at_start(tokens: Sequence[Token], prep: Prep) -> tuple[int, int] | None:
    at = next((i for i in range(prep.end, len(tokens)) if tokens[i].low == ","), -1)
    if at < 0 or at + 1 >= len(tokens):
        return None
    start = at + 1
    while True:
        comma = next((i for i in range(start, len(tokens)) if tokens[i].low == ","), -1)
        if comma < 0:
            break
        relative = tokens[start].low in {"qui", "dont", "où"}
        if tokens[start].kind == "quote":
            break
        if not relative and (has_verb(tokens, start, comma) or not _descriptive(tokens, start, comma)):
            break
        if tokens[start].low in DETERMINERS and not _opens_phrase(tokens[comma + 1]):
            break  # « selon X, un témoin, installé à Y, refuse »: the witness is the subject
        start = comma + 1
    end = _end(tokens)
    for i in range(start, end):
        if tokens[i].low == ";" or (tokens[i].low == ":" and tokens[i + 1].kind != "quote"):
            end = i
            break
    return (start, end) if end > start else None


def _opens_phrase(token: Token) -> bool:
    return token.low in DETERMINERS | set(PRONOUNS) or token.kind in {"name", "quote"} or token.text[0].isupper()


def _descriptive(tokens: Sequence[Token], start: int, end: int) -> bool:
    """An apposition to the source: directeur de X; une organisation de Y; contrôlé par Z."""
    first = tokens[start]
    if first.low in OF:  # « selon X, de l'Insee, », « selon X, du syndicat des routiers, »
        inner = start + 1
        while inner < end and tokens[inner].low in DETERMINERS:
            inner += 1
        what = noun(tokens[inner].low)
        return inner < end and (tokens[inner].kind == "name" or (what is not None and what.kind == "body"))
    if first.low in DETERMINERS or first.kind == "name" or first.low in TITLES:
        head = next((t for t in tokens[start + 1 : start + 4] if noun(t.low) is not None), None)
        return head is not None or first.kind == "name"
    return (
        noun(first.low) is not None
        or (first.low.endswith(_PARTICIPLE) and len(first.low) > 1 and first.low not in PREPOSITIONS)
        or (first.text.isdigit())
    )


_STEMS = ("é", "lu", "nu", "du", "çu", "vu", "ru", "tu", "is", "it", "ert")
_PARTICIPLE = ("ant", *(stem + end for stem in _STEMS for end in ("", "e", "s", "es")))


def _end(tokens: Sequence[Token]) -> int:
    end = len(tokens)
    while end and tokens[end - 1].kind == "punct" and tokens[end - 1].low not in {")", "]", "%", "€"}:
        end -= 1
    return end


def _later(sentence: Sentence, prep: Prep) -> tuple[int, int] | None:
    tokens = sentence.tokens
    opener = prep.first - 1
    while opener > 0 and skip_adverb(tokens, opener) > opener:  # toujours selon X
        opener -= 1
    if tokens[opener].low not in {",", "(", "–", "—"}:
        if prep.word == "pour":
            return None
        opener += 1
        if opener < 3:
            return None
    start = _start(tokens)
    quoted = [
        c
        for c in sentence.cues
        if c.head < prep.first and c.form == "finite" and subject(sentence, c) is not None and turned(sentence, c)
    ]
    if quoted:
        return None
    if opener > 0 and tokens[opener - 1].kind == "quote" and _only_quote(tokens, opener - 1):
        return None
    end = opener
    rest = _rest(sentence, prep.end)
    if rest >= 0 and tokens[opener].low == ",":
        end = rest
    return (start, end) if end > start else None


def around_which(sentence: Sentence) -> Iterator[Clause]:
    """une étude de X selon laquelle …"""
    tokens = sentence.tokens
    for at in range(1, len(tokens) - 4):
        if tokens[at].low != "selon":
            continue
        antecedent = according_to_which(tokens, at)
        end = _end(tokens)
        if antecedent is not None and end - at > 4:
            source = Source(tokens, antecedent, "according", (tokens[at].start, tokens[at].end))
            yield Clause(tokens[at + 2].start, tokens[end - 1].end, source)
            return


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
