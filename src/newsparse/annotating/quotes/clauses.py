"""The clause that « que » opens after a reporting verb: where it begins, where it ends."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.annotating.quotes.adverbs import back_adverbs, skip_adverb
from newsparse.annotating.quotes.cues import Cue
from newsparse.annotating.quotes.sentences import Sentence
from newsparse.annotating.quotes.subjects import subject
from newsparse.annotating.quotes.tokens import Token
from newsparse.annotating.quotes.verbs import BE, HAVE, table
from newsparse.annotating.quotes.words import word_set

__all__ = ["clause_end", "que_of"]


def que_of(tokens: Sequence[Token], cue: Cue) -> int:
    """The token of the « que » that the verb opens, past whom it was said to and when; -1 without."""
    at = first = skip_adverb(tokens, cue.last + 1)
    limit = min(len(tokens), at + 16)
    commas = 0
    while at < limit:
        token = tokens[at]
        if token.low == "il" and [t.low for t in tokens[at + 1 : at + 3]] == ["y", "a"]:
            at += 3  # il y a six ans
            continue
        if token.low in {"que", "qu'"}:
            joined = at > cue.last + 1 and tokens[at - 1].low in NOT_QUE  # chaque fois que
            joined = joined or (
                commas == 1 and tokens[at - 1].low == "," and at - 1 > first
            )  # « son coach, que suit Y »
            joined = joined or (
                tokens[at - 1].low == "ce" and tokens[at - 2].low != "à"
            )  # « pour ce qu'elle appelle »
            joined = joined or [t.low for t in tokens[at - 2 : at]] == [",", "alors"]
            return at if at + 1 < len(tokens) and not joined else -1
        if token.low in {"si", "s'", "pourquoi", "comment"} and cue.entry.polarity == "asks":
            return -1
        if any(e.tense == "gerund" for e in table().get(token.low, ())):
            return -1  # « …, précisant que »: that verb opens it
        if token.low == ",":
            commas += 1
            if commas > 2:
                return -1
        elif (
            (token.kind in {"punct", "quote"} and token.low not in {"(", ")"})
            or (
                token.low
                in {
                    "qui",
                    "dont",
                    "où",
                    "et",
                    "mais",
                    "ou",
                    "plus",
                    "moins",
                    "aussi",
                    "tel",
                    "même",
                    "est",
                    "sont",
                    "a",
                    "ont",
                }
                and not (skip_adverb(tokens, at) > at and token.low not in {"plus", "moins"})
            )
            or (
                at == first
                and token.low in {"le", "la", "les", "l'", "un", "une", "des"}
                and cue.entry.lemma
                not in {
                    "informer",
                    "prévenir",
                    "avertir",
                    "assurer",
                    "convaincre",
                    "alerter",
                    "aviser",
                    "mettre en garde",
                    "rassurer",
                    "persuader",
                }
            )
        ):
            return -1
        at += 1
    return -1


NOT_QUE = word_set("clauses.not_que")
MAIN = {"le", "la", "les", "l'", "il", "elle", "ils", "elles", "on", "ce", "c'", "ses", "son", "sa"}


def clause_end(sentence: Sentence, start: int, cue: Cue) -> int:
    """One past the last token of the clause that starts at `start`."""
    tokens = sentence.tokens
    end = len(tokens)
    while end > start and tokens[end - 1].kind == "punct" and tokens[end - 1].low not in {")", "]", "%", "€", "$"}:
        end -= 1
    for other in sentence.cues:
        if other.head < start or other.first >= end:
            continue
        at = other.subject if other.subject >= 0 else other.first
        at = back_adverbs(tokens, at, start)
        if at <= start:
            continue
        if tokens[at - 1].low == "et" and other.form == "infinitive" and tokens[other.first].low in {"d'", "de"}:
            end = min(end, at - 1)
            break
        if (
            tokens[at - 1].low == "et"
            and other.form == "finite"
            and other.subject < 0
            and _alike(tokens, cue, other)
        ):
            end = at - 1
            if tokens[end - 1].low == ",":
                end -= 1
            break
        found = subject(sentence, other) if other.form == "finite" else None
        if found is not None and found.phrase is not None and found.how == "before" and found.phrase.first > start:
            opener = found.phrase.first - 1
            if tokens[opener].low in {"mais", "or", "et"} and tokens[opener - 1].low == ",":
                end = opener - 1
                break
        if tokens[at - 1].low in {",", "–", "—", "."}:
            found = subject(sentence, other)
            breaks = (
                (other.form in {"gerund", "infinitive"} and other.entry.kind != "name")
                or (found is not None and found.how in {"inverted", "inverted-pronoun"})
                or (other.subject >= 0 and que_of(tokens, other) >= 0)
                or (found is not None and found.how == "inserted" and _is_relative(tokens, cue))
            )
            if breaks:
                end = at - 1
                break
    concedes = tokens[0].low in {"si", "alors", "tandis", "bien", "quand", "lorsque", "quoique"}
    for i in range(start, end):
        low = tokens[i].low
        if concedes and low == "," and i + 1 < end and tokens[i + 1].low in MAIN:
            return i  # « Si X assure que …, les syndicats en doutent »
        if low == ";" or (low == ":" and i > start):
            return i
        if low == "," and i + 1 < end:
            following = tokens[i + 1].low
            if (
                following in {"avant"}
                and i + 2 < end
                and tokens[i + 2].low in {"de", "d'"}
                and any(c.head in {i + 3, i + 4} for c in sentence.cues)
            ):
                return i
            if _told_where(tokens, i + 1, end) or _remarked(tokens, i + 1, end):
                return i
            if following == "ce" and i + 2 < end and tokens[i + 2].low in {"qui", "que", "qu'"}:
                return i
            if following in {"selon", "d'"} and (following == "selon" or tokens[i + 2].low == "après"):
                return i
    return max(end, start)


def _is_relative(tokens: Sequence[Token], cue: Cue) -> bool:
    """« L'entreprise, qui dit avoir payé, | assure »: the main verb ends what the relative clause reports."""
    return cue.subject >= 0 and tokens[cue.subject].low == "qui"


OCCASIONS = word_set("clauses.occasions")
REMARKS = word_set("clauses.remarks")


def _told_where(tokens: Sequence[Token], at: int, end: int) -> bool:
    """« , lors d'une audition … », « , dans un communiqué … »: where it was said, and no part of it."""
    if tokens[at].low not in {"lors", "dans", "devant", "à", "au", "en", "sur"}:
        return False
    first = at + 1
    while first < end and tokens[first].low in {
        "d'",
        "de",
        "du",
        "un",
        "une",
        "l'",
        "la",
        "le",
        "son",
        "sa",
        "des",
        "cours",
    }:
        first += 1
    return first < end and first > at and tokens[first].low in OCCASIONS


def _remarked(tokens: Sequence[Token], at: int, end: int) -> bool:
    """« , une décision saluée par … »: what the narrator adds about the whole."""
    if at + 2 >= end or tokens[at].low not in {"un", "une"} or tokens[at + 1].low not in REMARKS:
        return False
    following = tokens[at + 2].low
    return following in {
        "que",
        "qu'",
        "qui",
        "dont",
        "aussitôt",
        "vivement",
        "largement",
        "déjà",
    } or following.endswith(("é", "ée", "ie", "ue", "ise", "ite"))


def _alike(tokens: Sequence[Token], cue: Cue, other: Cue) -> bool:
    """Whether two verbs have one tense and number, so that « et » may join them."""
    if cue.form != "finite" or not _tenses(tokens, cue) & _tenses(tokens, other):
        return False
    if cue.entry.tense == "participle":
        return tokens[cue.first : cue.head][-1:] != [] and _aux(tokens, cue) == _aux(tokens, other)
    return cue.entry.tense != "present" or tokens[cue.head].low.endswith("ent") == tokens[other.head].low.endswith(
        "ent"
    )


def _tenses(tokens: Sequence[Token], cue: Cue) -> set[str]:
    """dit is a present, a past and a participle; with « a » it is the participle."""
    if cue.entry.tense == "participle":
        return {"participle"}
    return {e.tense for e in table().get(tokens[cue.head].low, (cue.entry,))} - {"participle"}


def _aux(tokens: Sequence[Token], cue: Cue) -> str:
    return next((t.low for t in tokens[cue.first : cue.head] if t.low in HAVE | BE), "")
