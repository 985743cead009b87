"""Reports without « que »: the clause around « , a dit X, », beside « selon X », after « selon laquelle »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.annotating.quotes.according import Prep, according_to_which, preps, somebody
from newsparse.annotating.quotes.adverbs import skip_adverb
from newsparse.annotating.quotes.finite import has_verb
from newsparse.annotating.quotes.nouns import noun
from newsparse.annotating.quotes.phrases import read
from newsparse.annotating.quotes.sentences import Sentence
from newsparse.annotating.quotes.smallwords import DETERMINERS, OF, PREPOSITIONS, PRONOUNS, TITLES
from newsparse.annotating.quotes.sources import Source, from_cue
from newsparse.annotating.quotes.statements import Clause, end_of, first_of, is_clause, only_quote
from newsparse.annotating.quotes.subjects import subject, turned
from newsparse.annotating.quotes.tokens import Token

__all__ = ["around_preposition", "around_verb", "around_which"]


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
            tokens[opener - 1].kind == "quote" and only_quote(tokens, opener - 1)
        ):
            continue
        found = subject(sentence, cue)
        if found is None or found.phrase is None or found.how not in {"inverted", "inverted-pronoun"}:
            continue
        start = first_of(tokens)
        if tokens[opener - 1].low in {"que", "qu'"}:
            continue
        if _verb_ends(tokens, opener) and (inner := _relative_before(tokens, opener)) >= 0:
            start = inner  # « …, dont le poste se trouve, disent-ils, à plus de 60 kilomètres »
        told = [c.head for c in sentence.cues if c.form == "finite" and c.head < opener]
        for at in range(opener - 1, start - 1, -1):
            if tokens[at].low == ":" and (min(told, default=at) < at or tokens[at + 1].low in {"il", "elle"}):
                start = at + 1  # « Le juge insiste : la loi, rappelle-t-il, … »
                break
        stop = max(cue.last + 1, found.phrase.end)
        rest = _rest(sentence, stop)
        whole = rest > stop + 2 and not only_quote(tokens, opener)  # « Paris, a-t-il dit, n'a rien promis »
        if not is_clause(tokens, start, opener) and not (whole and opener > start):
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
    if after.kind == "quote":  # « Il ne s'agit pas, dit-elle, « d'un remède » »: the sentence goes on in marks
        return end_of(tokens) if after.text.lstrip('«“" ')[:1].islower() else -1
    clause = read(tokens, at + 1)  # « Si elle échoue, préviennent-ils, le mouvement sera … »
    if clause is not None and has_verb(tokens, clause.end, clause.end + 1):
        return end_of(tokens)
    if after.low == "tout" and at + 2 < len(tokens) and tokens[at + 2].low == "en":
        return -1
    if after.low in {
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
    }:
        return -1
    first = at + 2 if after.low in DETERMINERS else at + 1
    if first < len(tokens) and noun(tokens[first].low) is not None:
        return -1
    end = len(tokens)
    while end > at and tokens[end - 1].kind == "punct":
        end -= 1
    return end if end > at + 1 else -1


def around_preposition(sentence: Sentence) -> Iterator[Clause]:
    """Selon X, …; …, selon X; pour X, …"""
    tokens = sentence.tokens
    for prep in preps(sentence):
        if prep.word in {"de", "dixit"}:
            continue
        clause = _at_start(tokens, prep) if _opens(tokens, prep) else _later(sentence, prep)
        if clause is None:
            continue
        start, end = clause
        subject_outside = _opens(tokens, prep) and _opens_phrase(tokens[start]) and tokens[start].kind != "quote"
        if prep.word == "pour" and _opens(tokens, prep) and _assesses(tokens, start, end):
            continue
        if not is_clause(tokens, start, end) and not (subject_outside and end - start >= 3):
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
    end = end_of(tokens)
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
        if (inner := _relative_before(tokens, opener)) >= 0:
            return inner, _clause_on(tokens, prep.end, opener)
        if _told_there(sentence, prep, opener):
            return None
    elif _verb_ends(tokens, opener) and (inner := _relative_before(tokens, opener)) >= 0:
        # « dont le rôle n'était, selon lui, « pas central » »
        rest = next((i for i in range(prep.end + 1, len(tokens)) if tokens[i].low in {",", ";"}), end_of(tokens))
        return (inner, rest) if rest > prep.end + 1 else None
    start = first_of(tokens)
    quoted = [
        c
        for c in sentence.cues
        if c.head < prep.first and c.form == "finite" and subject(sentence, c) is not None and turned(sentence, c)
    ]
    if quoted:
        return None
    if opener > 0 and tokens[opener - 1].kind == "quote" and only_quote(tokens, opener - 1):
        return None
    end = opener
    rest = _rest(sentence, prep.end)
    if rest >= 0 and tokens[opener].low == ",":
        end = rest
    elif has_verb(tokens, opener - 1, opener) and prep.end + 1 < len(tokens):
        end = end_of(tokens)  # « Le phénomène est, selon l'institut, « rare » »
    elif opener == prep.first and _goes_on(tokens, prep.end):
        end = end_of(tokens)
    return (start, end) if end > start else None


def _verb_ends(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb that wants more stands right before `at`: « dont le rôle n'était | », « qui coûte | »."""
    if has_verb(tokens, at - 1, at):
        return True
    return at > 1 and tokens[at - 2].low in {"qui", "se", "s'"} and tokens[at - 1].low.endswith(("e", "ent", "t"))


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """« Le site présente selon elle | « un intérêt » »: what the verb before « selon » governs comes after it."""
    return at < len(tokens) and (tokens[at].kind == "quote" or tokens[at].low in DETERMINERS - {"leur"})


def _clause_on(tokens: Sequence[Token], at: int, opener: int) -> int:
    """End of the relative clause in which « selon X » stands: its comma, or `opener` where nothing goes on."""
    if not _goes_on(tokens, at):
        return opener
    return next((i for i in range(at, len(tokens)) if tokens[i].low in {",", ";"}), end_of(tokens))


def _relative_before(tokens: Sequence[Token], at: int) -> int:
    """« En Europe, où | les ventes ont reculé de 2 % selon X, Y … »: where the clause of the relative begins."""
    for i in range(at - 2, 0, -1):
        if tokens[i].low == "," or tokens[i].kind == "quote":
            return -1
        if tokens[i].low in {"où", "dont", "qui"}:
            return i + 1 if tokens[i - 1].low == "," and tokens[i - 1].kind == "punct" else -1
    return -1


def _told_there(sentence: Sentence, prep: Prep, opener: int) -> bool:
    """« Elle évoque « un drame », lié selon elle au climat »: the aside of who speaks, or about one word."""
    tokens = sentence.tokens
    comma = next((i for i in range(opener - 1, -1, -1) if tokens[i].low == ","), -1)
    if prep.phrase.kind != "pronoun" and not (comma >= 0 and not has_verb(tokens, comma, opener)):
        return False
    return any(c.head < prep.first and c.form == "finite" and somebody(sentence, c) for c in sentence.cues)


def around_which(sentence: Sentence) -> Iterator[Clause]:
    """une étude de X selon laquelle …"""
    tokens = sentence.tokens
    for at in range(1, len(tokens) - 4):
        if tokens[at].low != "selon":
            continue
        antecedent = according_to_which(tokens, at)
        end = end_of(tokens)
        if antecedent is not None and end - at > 4:
            source = Source(tokens, antecedent, "according", (tokens[at].start, tokens[at].end))
            yield Clause(tokens[at + 2].start, tokens[end - 1].end, source)
            return
