"""Words that a colon, a noun or the news announces: la réponse de X : « … », un avis de X : « … »."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.annotating.quotes.adverbs import back_adverbs
from newsparse.annotating.quotes.finite import has_verb
from newsparse.annotating.quotes.leads import main_subject
from newsparse.annotating.quotes.neighbours import apposed, before
from newsparse.annotating.quotes.one import where_one_is
from newsparse.annotating.quotes.phrases import Phrase, read
from newsparse.annotating.quotes.sentences import Sentence
from newsparse.annotating.quotes.smallwords import OF
from newsparse.annotating.quotes.sources import Source
from newsparse.annotating.quotes.tokens import Token
from newsparse.annotating.quotes.verbs import CLITICS, NEGATION, NOT
from newsparse.annotating.quotes.words import word_set

__all__ = ["NOUN_CUES", "ascribed", "before_colon", "brought_in", "colon", "noun_cue"]


def colon(sentence: Sentence, at: int) -> Source | None:
    """Le ministre a été plus sec : « Non »; la réponse de X : « … »."""
    tokens = sentence.tokens
    if at == 0 or tokens[at - 1].low != ":":
        return None
    for i in range(at - 2, -1, -1):
        if tokens[i].low in NOUN_CUES:
            if i + 1 < at and tokens[i + 1].low in OF:
                phrase = read(tokens, i + 2, at, bare=True)
                if phrase is not None and phrase.kind in {"name", "role"}:
                    return Source(
                        tokens, apposed(tokens, phrase, at), "noun-cue", (tokens[i].start, tokens[i].end)
                    )
            if i and tokens[i - 1].low in {"son", "sa", "ses"}:
                return Source(tokens, None, "noun-cue", (tokens[i].start, tokens[i].end), "subject")
            break
    if (spoken := made_to_speak(tokens, at - 1) or _echo(sentence, at - 1)) is not None:
        return Source(tokens, spoken, "colon")
    on = next((i for i in range(at) if tokens[i].low == "on"), -1)
    phrase = (where_one_is(tokens, on) if on > 0 else None) or main_subject(sentence, at)
    if phrase is not None and phrase.kind == "role" and tokens[phrase.head].low in NOUN_CUES:
        return Source(tokens, None, "noun-cue", (tokens[phrase.head].start, tokens[phrase.head].end), "subject")
    if phrase is not None:
        return Source(tokens, phrase, "colon")
    return Source(tokens, None, "colon", None, "previous")


NOUN_CUES = word_set("evidence.noun_cues")


def _echo(sentence: Sentence, at: int) -> Phrase | None:
    """Même son de cloche chez Zoé, fleuriste : « … »: no verb, and the last one named speaks."""
    tokens = sentence.tokens
    if sentence.cues or has_verb(tokens, 0, at):
        return None
    for i in range(at - 1, max(0, at - 12), -1):
        if tokens[i].low in {"chez", "pour"}:
            phrase = read(tokens, i + 1, at)
            return apposed(tokens, phrase, at) if phrase is not None and phrase.kind in {"name", "role"} else None
    return None


SHARED = {f"{stem}{end}" for stem in ("partagé", "relayé", "repris", "résumé") for end in ("", "e", "s", "es")}


ASCRIBED = {f"{stem}{end}" for stem in ("attribué", "prêté", "emprunté") for end in ("", "e", "s", "es")}


def _shares(tokens: Sequence[Token], at: int) -> bool:
    """« Une analyse que (ne) partage (pas) | X »: the subject behind the verb of a relative clause."""
    at = back_adverbs(tokens, at, 0)
    if at < 3:
        return False
    verb = at - 1 if tokens[at - 1].low not in NOT else at - 2
    first = verb
    while first > 1 and tokens[first - 1].low in CLITICS | NEGATION:
        first -= 1
    return first > 0 and tokens[first - 1].low in {"que", "qu'"} and tokens[verb].kind == "word"


MOVES = word_set("announced.moves")


def _moves(tokens: Sequence[Token], at: int) -> bool:
    """« Un discours qui (ne) convainc (guère) | X »: whom the verb of a relative clause moves."""
    at = back_adverbs(tokens, at, 0)
    while at > 0 and tokens[at - 1].low in NOT | {"guère", "point"}:
        at = back_adverbs(tokens, at - 1, 0)
    verb = at - 1
    while at > 1 and (tokens[at - 1].low in MOVES | NEGATION | {"a", "avait"}):
        at -= 1
    return verb > 0 and tokens[verb].low in MOVES and tokens[at - 1].low == "qui"


def ascribed(sentence: Sentence, at: int) -> Source | None:
    """X cite une phrase attribuée à Y : « … »"""
    tokens = sentence.tokens
    if at < 4 or tokens[at - 1].low != ":":
        return None
    phrase = before(tokens, at - 1, 0)
    if phrase is None or phrase.kind not in {"name", "role"} or phrase.first < 2:
        return None
    for i in range(phrase.first, max(1, phrase.first - 4), -1):
        if tokens[i].low in {"à", "au", "aux"} or tokens[i - 1].low in ASCRIBED:
            return Source(tokens, phrase, "colon") if tokens[i - 1].low in ASCRIBED else None
    return None


def brought_in(sentence: Sentence) -> Phrase | None:
    """« Un avis que ne partage pas la ministre. »: the news brings in who speaks next."""
    tokens = sentence.tokens
    end = len(tokens)
    while end and tokens[end - 1].kind == "punct":
        end -= 1
    return made_to_speak(tokens, end) if end > 3 else None


def made_to_speak(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Un argument qui fait bondir X : « … », un avis partagé par X : « … »: whom the news makes speak."""
    phrase = before(tokens, at, 0)
    for comma in range(at - 1, max(2, at - 14), -1):  # « … par Lucie Tran, sa collègue : »
        if tokens[comma].low == ",":
            host = before(tokens, comma, 0)
            if host is not None and host.person >= 0 and host.end == comma:
                phrase = host
                break
    if phrase is None or phrase.kind not in {"name", "role"} or phrase.first < 2:
        return None
    opener = tokens[phrase.first - 1].low
    if opener == "par" and tokens[phrase.first - 2].low in SHARED:
        return phrase
    if opener in {"à", "au", "aux"} and tokens[phrase.first - 2].low in ASCRIBED:
        return phrase
    if _shares(tokens, phrase.first) or _moves(tokens, phrase.first):
        return phrase
    return (
        phrase
        if tokens[phrase.first - 2].low in {"fait", "font", "faisait", "laisse", "a"}
        and (tokens[phrase.first - 1].low.endswith(("er", "ir", "re")))
        else None
    )


def before_colon(sentence: Sentence, at: int) -> Source | None:
    """« Le texte est prêt » : X n'a pas varié."""
    tokens = sentence.tokens
    if at != 0 or len(tokens) < 4 or tokens[1].low != ":":
        return None
    phrase = main_subject(sentence)
    if phrase is None or (phrase.person < 0 and phrase.kind != "name"):
        return None
    return Source(tokens, phrase, "colon")


def noun_cue(sentence: Sentence, at: int) -> Source | None:
    """les propos de X, qui « … »; le message du maire « … »: a noun that announces words, with its owner."""
    tokens = sentence.tokens
    for i in range(at - 1, max(-1, at - 12), -1):
        if tokens[i].low in NOUN_CUES and i + 1 < at and tokens[i + 1].low in OF:
            phrase = read(tokens, i + 2, at, bare=True)
            if (
                phrase is not None
                and phrase.kind in {"name", "role"}
                and (phrase.noun is None or phrase.noun.kind != "text")
            ):
                return Source(tokens, apposed(tokens, phrase, at), "noun-cue", (tokens[i].start, tokens[i].end))
    return None
