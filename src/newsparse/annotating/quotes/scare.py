"""Marked words that nobody says: titles, nicknames, terms, « so-called » words."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.annotating.quotes.adverbs import back_adverbs
from newsparse.annotating.quotes.evidence import predicate
from newsparse.annotating.quotes.leads import main_subject
from newsparse.annotating.quotes.marks import Marked
from newsparse.annotating.quotes.sentences import Sentence
from newsparse.annotating.quotes.smallwords import DETERMINERS, OF
from newsparse.annotating.quotes.sources import Source
from newsparse.annotating.quotes.tokens import Token
from newsparse.annotating.quotes.verbs import HAVE, table
from newsparse.annotating.quotes.words import word_set

__all__ = ["unsaid"]

# What is called by a name of its own: the marked words right after it are that name.
WORKS = word_set("scare.works")
CALLED = word_set("scare.called")
TERMS = word_set("scare.terms")
QUALITY = word_set("scare.quality")


def unsaid(
    text: str, sentence: Sentence, at: int, marked: Marked, source: Source | None, *, repeated: bool
) -> bool:
    """Whether the marked words tokens[at] are no quotation."""
    tokens = sentence.tokens
    words = text[marked.start : marked.end]
    count = len(words.split())
    if sentence.heading:
        return True
    adjacent = source is not None and source.method.startswith(("after", "incise"))
    if not marked.dash and _charged(tokens, at):
        return True
    if adjacent or marked.dash:
        return False
    back = at - 1
    while back >= 0 and tokens[back].low in {"des", "de", "d'", "du", "le", "la", "l'", "les"}:
        back -= 1
    before = tokens[back] if back >= 0 else None
    direct = tokens[at - 1] if at else None
    if direct is not None and direct.low == ":" and source is not None and source.phrase is not None:
        return False
    opened = source is not None and source.method.startswith("before") and _close(source, tokens[at].start, text)
    if (
        direct is not None
        and direct.low in CALLED
        and at > 2
        and tokens[at - 2].low in {",", "("}
        and tokens[at - 3].kind == "name"
    ):
        return True  # « Karim Belkacem, dit « le Grand » »
    reflexive = any(c.reflexive and c.first <= at - 1 <= c.last for c in sentence.cues)  # « s'est dit « sonné » »
    if direct is not None and direct.low in CALLED and not reflexive:
        phrase = source.phrase if source is not None else None
        told = source is not None and source.cue is not None and source.cue[1] >= direct.start
        somebody = phrase is not None and phrase.kind not in {"other", "title"}
        written = phrase is not None and phrase.noun is not None and phrase.noun.kind == "text"
        if not (told and somebody) or written:  # « un accord dit « de Paris » »
            return True
    if direct is not None and (direct.low in WORKS or direct.low in TERMS) and _titled(words, direct.low):
        return True
    if (
        opened
        and source is not None
        and source.lemma == "appeler"
        and not words.lower().startswith(("à ", "au ", "aux "))  # « a appelé « au calme » »
        and direct is not None
        and source.cue
        and direct.end == source.cue[1]
    ):
        return True
    if _called(tokens, at, source) and count <= 4:
        return True
    works = source is not None and source.lemma in {"écrire", "lire", "entonner", "réciter"}
    if works and direct is not None and direct.low != ":" and count <= 3 and opened and _title_case(words):
        return True  # « a écrit « Les Vagues » »
    if adjacent_medium(sentence, at, count):
        return True
    if direct is not None and direct.low in {"selon", "et"} and count <= 4 and _title_case(words):
        return True
    if direct is not None and source is not None and count <= 6 and not opened and _named_thing(direct, words):
        return True
    if direct is not None and count <= 3 and _said_by_nobody(direct, source):
        return True
    if direct is not None and direct.low in QUALITY:
        return True
    if (
        before is not None
        and before.low in TERMS
        and direct is not before
        and count <= 4
        and not _named(sentence, source)
    ):
        return True
    if (
        direct is not None
        and (direct.low in OF | {"pour", "dans", "à", "au", "du", "par", "sur"} | DETERMINERS)
        and _title_case(words)
        and count <= 5
    ):
        return True
    if direct is not None and direct.low in DETERMINERS and count <= 4 and not opened and words[:1].isupper():
        return True
    if source is not None and source.method.startswith("subject") and predicate(tokens, at, words):
        return False
    if source is None or (source.phrase is None and source.carry is None):
        first = words.split()[0].lower()
        if first == "sans" or (count >= 3 and first in {"pour", "par", "de", "à", "avec", "en", "contre"}):
            return main_subject(sentence, at) is None
        if count <= 4 or (count <= 7 and words[:1].isupper()):
            return True
        return not _utterance(text, sentence, at, marked)
    if repeated and count <= 4 and not opened:
        return True
    return bool(source.method.startswith(("around", "subject", "noun-cue")) and count <= 3)


CHARGED = word_set("scare.charged")
CHARGE_NOUNS = word_set("scare.charge_nouns")
_FACTS = {
    "des",
    "de",
    "d'",
    "du",
    "le",
    "les",
    "faits",
    "chef",
    "chefs",
    "soupçons",
    "motif",
    "motifs",
    "et",
    "ou",
    ",",
}


def _charged(tokens: Sequence[Token], at: int) -> bool:
    """« mis en examen pour « … » », « une enquête pour « … » et « … » », « du chef de « … » »: a charge."""
    back = at - 1
    while back > 0 and (tokens[back].low in _FACTS or (tokens[back].kind == "quote" and back < at - 1)):
        back -= 1
    if back < 1 or tokens[back].low != "pour":
        chefs = any(t.low in {"chef", "chefs"} for t in tokens[max(0, back) : at])
        return chefs and tokens[back].kind == "word" and tokens[at - 1].low in OF | {"et", "ou", ","}
    at = back
    for i in range(at - 1, max(-1, at - 9), -1):
        token = tokens[i]
        if token.kind == "quote" or token.low in {";", ":", ",", "que", "qu'", "qui"}:
            return False
        stem = token.low.rstrip("s").removesuffix("e") if token.low.endswith(("e", "es", "s")) else token.low
        if token.low in CHARGE_NOUNS or (stem in CHARGED and not _tells_of(tokens, i)):
            return True
    return False


def _tells_of(tokens: Sequence[Token], at: int) -> bool:
    """« Le maire a condamné « … » »: a verb of speech, no sentence; a court's « a été condamné » is one."""
    back = back_adverbs(tokens, at, 0)
    return back > 0 and tokens[back - 1].low in HAVE


def _named(sentence: Sentence, source: Source | None) -> bool:
    """« dénonce une politique de « terre brûlée » »: the verb says that the words are somebody's."""
    if source is None or source.cue is None:
        return False
    return any(c.entry.kind == "name" and sentence.tokens[c.head].start == source.cue[0] for c in sentence.cues)


def _called(tokens: Sequence[Token], at: int, source: Source | None) -> bool:
    """« ce que l'on appelle le « dégazage » »"""
    if source is None or source.lemma != "appeler" or source.cue is None or at < 2:
        return False
    phrase = source.phrase  # « ce qu'il appelle des « rumeurs » »: his word for it
    if phrase is not None and phrase.number != "p" and (phrase.kind == "pronoun" or phrase.person >= 0):
        return False
    return tokens[at - 1].low in DETERMINERS and tokens[at - 2].end == source.cue[1]


def adjacent_medium(sentence: Sentence, at: int, count: int) -> bool:
    """« …, ironise X dans « 24 heures » »: after a speaker and a preposition stands a title."""
    tokens = sentence.tokens
    if at < 3 or count > 4 or tokens[at - 1].low not in {"dans", "à", "au", "sur", "pour"}:
        return False
    return tokens[at - 2].kind == "name" and any(t.kind == "quote" for t in tokens[: at - 2])


def _named_thing(direct: Token, words: str) -> bool:
    """« assis devant « Ruy Blas », d'après X »: a capital inside the narrator's sentence, no verb before it."""
    lower = (
        direct.kind == "word"
        and direct.text[0].islower()
        and direct.low not in {"que", "qu'", "et", "mais", "car"}
    )
    return lower and words[:1].isupper() and words.split(maxsplit=1)[0].lower().strip("'") not in SPOKEN


SPOKEN = word_set("scare.spoken")


def _said_by_nobody(direct: Token, source: Source | None) -> bool:
    """« on peut écrire « plat » »: the verb right before the words is not the one whose subject was found."""
    if source is not None and source.cue is not None and source.cue[1] == direct.end:
        return False
    return any(entry.tense == "infinitive" for entry in table().get(direct.low, ()))


def _close(source: Source, at: int, text: str) -> bool:
    return source.cue is not None and at - source.cue[1] <= 60


def _titled(words: str, noun: str) -> bool:
    return words[:1].isupper() or noun in TERMS


def _title_case(words: str) -> bool:
    """« Les Echos », « Global Times »: every full word has a capital."""
    row = [w for w in words.replace("'", " ").split() if len(w) > 3 or w[0].isupper()]
    article = words.startswith(("Le ", "La ", "Les ", "L'", "The ")) and len(words.split()) <= 4
    return bool(row) and (article or all(w[0].isupper() for w in row)) and words[-1] not in ".!?"


def _utterance(text: str, sentence: Sentence, at: int, marked: Marked) -> bool:
    """Whether marked words without a source may still be speech: a whole sentence, not one of a list."""
    tokens = sentence.tokens
    if at and tokens[at - 1].low == "(":
        return False
    return (
        at == 0
        or tokens[at - 1].kind == "punct"
        or text[marked.end - 1] in ".!?…"
        or len(text[marked.start : marked.end].split()) >= 8
    )
