"""A role first and the name after it: « La ministre a promis un plan. « … », a ajouté Camille Martel. »

The press tells who a newcomer is. Where a new name comes bare, without a role, an age or an apposition, its
reader has been told already: by the role that led, or spoke in, the sentence before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from newsparse.annotating.quotes.characters import Character
from newsparse.annotating.quotes.leads import main_subject
from newsparse.annotating.quotes.phrases import Phrase
from newsparse.annotating.quotes.sentences import Sentence
from newsparse.annotating.quotes.smallwords import DETERMINERS, TITLES
from newsparse.annotating.quotes.subjects import subject
from newsparse.annotating.quotes.tokens import Token

__all__ = ["Introduction", "introductions"]

BACK = 2
"""Sentences between the role and the name."""

DEFINITE = {"le", "la", "l'", "son", "sa", "leur"}


class Introduction(NamedTuple):
    """`words`, a role whose noun starts at `at` of the text, means person `key`."""

    words: list[str]
    at: int
    key: int


def introductions(
    sentences: Sequence[Sentence],
    people: Sequence[Character],
    described: Callable[[int, int, int], bool],
    taken: Callable[[list[str]], bool],
) -> Iterator[Introduction]:
    """Roles told before the names of their holders, in reading order.

    `described`: whether the sentence from here to there says what that person is;
    `taken`: whether these words are somebody's.
    """
    named: set[int] = set()
    before: list[tuple[int, Sentence, Sequence[Token], list[Phrase]]] = []
    for number, sentence in enumerate(sentences):
        phrases = list(_acting(sentence))
        for phrase in phrases:
            key = _bare(sentence.tokens, phrase)
            if key is None or key in named or described(key, sentence.start, sentence.end):
                continue
            found = _role(sentences, people, before, number, sentence, people[key], taken)
            if found is not None:
                yield Introduction(*found, key)
                break
        named.update(t.name.key for t in sentence.tokens if t.name is not None and t.name.kind == "person")
        before = [*before[-BACK:], (number, sentence, sentence.tokens, phrases)]


def _acting(sentence: Sentence) -> Iterator[Phrase]:
    """The phrase that leads the sentence, then those whose words it reports."""
    lead = main_subject(sentence)
    if lead is not None:
        yield lead
    for cue in sentence.cues:
        found = subject(sentence, cue)
        if found is not None and found.phrase is not None and found.phrase != lead:
            yield found.phrase


def _bare(tokens: Sequence[Token], phrase: Phrase) -> int | None:
    """The person whose full name is the phrase, with nothing to say who that is."""
    at = phrase.person
    if at < 0 or phrase.first < at - 1 or (phrase.first == at - 1 and tokens[at - 1].low not in TITLES):
        return None
    name = tokens[at].name
    if name is None or (phrase.first == at and " " not in tokens[at].text):
        return None
    row = [t.low for t in tokens[at + 1 : at + 3]]
    if row[:1] == ["("] or (row[:1] == [","] and row[1:] and row[1] in {"pour", "de", "du", "d'", "des"}):
        return None  # « X (LREM) », « X, pour le PS, »
    return name.key


def _role(
    sentences: Sequence[Sentence],
    people: Sequence[Character],
    before: Sequence[tuple[int, Sentence, Sequence[Token], list[Phrase]]],
    number: int,
    sentence: Sentence,
    who: Character,
    taken: Callable[[list[str]], bool],
) -> tuple[list[str], int] | None:
    for back, earlier, tokens, phrases in reversed(before):
        if number - back > BACK or sentence.paragraph - earlier.paragraph > 1:
            return None
        if sentence.paragraph != earlier.paragraph and back > 1:
            return None  # across paragraphs only from the opening of the article
        for phrase in phrases:
            what = phrase.noun
            if phrase.kind != "role" or what is None or what.kind != "person" or phrase.person >= 0:
                continue
            determiner = tokens[phrase.first].low
            opens = number == 1 and determiner in {"un", "une"}  # « Un ingénieur a averti … X, qui … »
            if what.number != "s" or phrase.number == "p" or not (determiner in DEFINITE or opens):
                continue
            if what.lemma.startswith("@"):
                continue  # « la Suédoise » was named before
            gender = phrase.gender or what.gender
            if _somebody_before(sentences, back, tokens[phrase.first].start, people, gender):
                continue  # « … », ironise le chef de file: of whom the paragraph has just spoken
            if gender and who.gender and gender != who.gender and not (gender == "m" and not what.gender):
                continue
            words = [t.low for t in tokens[phrase.first : phrase.end] if t.low not in DETERMINERS]
            if taken(words):
                continue
            return words, tokens[phrase.head].start
    return None


def _somebody_before(
    sentences: Sequence[Sentence], number: int, at: int, people: Sequence[Character], gender: str | None
) -> bool:
    """Whether the paragraph names a person of that gender before `at`, in this sentence or the one before."""
    for sentence in sentences[max(0, number - 1) : number + 1]:
        if sentence.paragraph != sentences[number].paragraph:
            continue
        for token in sentence.tokens:
            if token.name is not None and token.name.kind == "person" and token.start < at:
                who = people[token.name.key]
                if not gender or who.gender in {None, gender}:
                    return True
    return False
