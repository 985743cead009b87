"""A construction of the grammar: a pattern in the notation, and what a match of it means."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from newsparse.annotating.dates import numbers
from newsparse.annotating.dates.meanings import Meaning
from newsparse.annotating.dates.notation import compile_pattern, kind_of_word
from newsparse.annotating.dates.vocabulary import CATEGORIES
from newsparse.annotating.dates.words import Words
from newsparse.lexicon.calendar import MONTHS

__all__ = ["Found", "Piece", "Rule", "construction"]


class Piece(NamedTuple):
    """Words `first:last` and what they mean. `weak`: stands only beside a day (« soir » in « jeudi soir »)."""

    first: int
    last: int
    meaning: Meaning
    rule: str
    weak: bool = False
    range_end: bool = False
    weight: int = 0
    """How many words the whole construction covers: the longest one wins."""


class Found:
    """One match of a construction in a text: its groups as words, numbers, months."""

    __slots__ = ("_spans", "first", "last", "match", "rule", "words")

    def __init__(self, words: Words, match: re.Match[str], rule: str) -> None:
        self.words = words
        self.match = match
        self.rule = rule
        back = words.back
        first, last = match.span("span")
        self.first, self.last = back[first], back[last - 1] + 1
        self._spans: dict[str, tuple[int, int]] = {}
        for group, index in match.re.groupindex.items():
            if match.start(index) >= 0:
                start, end = match.span(index)
                if start < end:
                    self._spans.setdefault(group.partition("_")[0], (back[start], back[end - 1] + 1))

    def has(self, name: str) -> bool:
        """Whether the group took part."""
        return name in self._spans

    def start(self, name: str) -> int:
        """The first word of a group that took part."""
        return self._spans[name][0]

    def end(self, name: str) -> int:
        """One past the last word of a group that took part."""
        return self._spans[name][1]

    def number(self, name: str) -> float | None:
        """The number that the group says, in digits or words."""
        if not self.has(name):
            return None
        first, last = self._spans[name]
        return 1 if self.words.word[first] == "premier" else numbers.cardinal(self.words, first, last)

    def integer(self, name: str) -> int | None:
        """The whole number that the group says; None where it says none."""
        number = self.number(name)
        return int(number) if number is not None and number == int(number) else None

    def ordinal(self, name: str) -> int | None:
        """« 3e », « troisième » → 3."""
        first = self.start(name)
        if first in self.words.value:
            return self.words.value[first]
        found = CATEGORIES["ORDWORD"].get(self.words.word[first])
        return found if isinstance(found, int) else None

    def word(self, name: str) -> str:
        """The first word of the group; empty where the group is missing."""
        return self.words.word[self.start(name)] if self.has(name) else ""

    def look(self, name: str, table: str = "") -> Any:
        """What the group's word stands for in its category (or in `table`)."""
        return CATEGORIES[table or name][self.word(name)] if self.has(name) else None

    def month(self, name: str = "MON") -> int:
        """1 … 12 of a group that is a month."""
        return MONTHS[self.word(name)]

    def weekday(self, name: str = "WDAY") -> int | None:
        """1 … 7 of a group that is a weekday; None where it is missing."""
        if not self.has(name):
            return None
        word = self.word(name)
        found = CATEGORIES["WEEKDAY"].get(word, CATEGORIES["SHORTDAY"].get(word))
        return found if isinstance(found, int) else None

    def widen(self, name: str, first: int) -> None:
        """Let the group start at an earlier word: its determiner."""
        self._spans[name] = (first, self._spans[name][1])

    def before(self, back: int = 1) -> str:
        """The word so many before the span."""
        return self.words.at(self.first - back)

    def after(self, ahead: int = 1) -> str:
        """The word so many after the span."""
        return self.words.at(self.last - 1 + ahead)

    def surface(self, name: str) -> str:
        """The first word of the group as the text writes it."""
        return self.words.surface(self.start(name))

    def piece(self, first_group: str, last_group: str, meaning: Meaning, **more: bool) -> Piece:
        """A piece from the start of one group to the end of another."""
        return Piece(self.start(first_group), self.end(last_group), meaning, self.rule, **more)

    def whole(self, meaning: Meaning, **more: bool) -> Piece:
        """A piece over the whole span."""
        return Piece(self.first, self.last, meaning, self.rule, **more)


Action = Callable[[Found], "Meaning | Piece | Sequence[Piece] | None"]


class Rule(NamedTuple):
    """A construction ready to run."""

    name: str
    patterns: tuple[re.Pattern[str], ...]
    action: Action
    needs: str = ""
    """The kinds of words one of which it always holds: what is rare is not looked for in every text."""

    def pieces(self, words: Words) -> list[Piece]:
        """Every reading of this construction in a text."""
        out: list[Piece] = []
        if self.needs and not any(kind in words.view for kind in self.needs):
            return out
        for pattern in self.patterns:
            for match in pattern.finditer(words.view):
                found = Found(words, match, self.name)
                meaning = self.action(found)
                if meaning is None:
                    continue
                if isinstance(meaning, Meaning):
                    meaning = found.whole(meaning)
                pieces = [meaning] if isinstance(meaning, Piece) else meaning
                out.extend(piece._replace(weight=found.last - found.first) for piece in pieces)
        return out


RULES: list[Rule] = []


def construction(*patterns: str, needs: str = "") -> Callable[[Action], Action]:
    """Register a function as the meaning of the constructions written in `patterns`. `needs`: words, one of which
    each of them always holds.
    """

    def register(action: Action) -> Action:
        kinds = "".join(kind_of_word(word) for word in needs.split())
        name = action.__name__.replace("_", "-")
        RULES.append(Rule(name, tuple(compile_pattern(p) for p in patterns), action, kinds))
        return action

    return register
