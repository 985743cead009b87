"""Tables of wordings that a line may open with; each pattern is compiled once a line opens as it does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

__all__ = ["Wording", "Wordings", "openings"]


class Wording(NamedTuple):
    """One family of wordings: how its lines open, and the pattern that they match from there."""

    openings: tuple[str, ...]
    pattern: str


class Wordings:
    """Families of wordings, compared with lines in lower case whose blanks are single spaces.

    An article matches next to none of them, and compiling them all takes longer than reading it: so a pattern is
    compiled only for a line that begins with one of its openings. A test holds that no match begins otherwise.
    `end` is a pattern of what may follow where a whole line is compared.
    """

    def __init__(self, *families: Wording, end: str = "") -> None:
        self.families = families
        self._end = end
        self._openings = tuple({opening for family in families for opening in family.openings})
        self._compiled: dict[str, re.Pattern[str]] = {}

    @property
    def alternation(self) -> str:
        """All the patterns as one, to be searched elsewhere than at the start of a line."""
        return "(?:" + "|".join(family.pattern for family in self.families) + ")"

    def open(self, line: str) -> bool:
        """Whether `line` begins with one of the wordings."""
        return any(pattern.match(line) for pattern in self._candidates(line))

    def fill(self, line: str) -> bool:
        """Whether `line` is one of the wordings and nothing else."""
        return any(pattern.fullmatch(line) for pattern in self._candidates(line))

    def compiled(self, family: Wording) -> re.Pattern[str]:
        """The pattern of a family. A blank is one space there: a third cheaper to compile than `\\s+`."""
        pattern = self._compiled.get(family.pattern)
        if pattern is None:
            source = f"(?:{family.pattern}){self._end}".replace(r"\s+", " ")
            pattern = self._compiled[family.pattern] = re.compile(source)
        return pattern

    def _candidates(self, line: str) -> Iterator[re.Pattern[str]]:
        if line.startswith(self._openings):
            for family in self.families:
                if line.startswith(family.openings):
                    yield self.compiled(family)


def openings(*choices: str) -> tuple[str, ...]:
    """Every sequence of one word of each choice: "à |a |" and "lire|voir" → « à lire », « a lire », « lire » …"""
    found = [""]
    for choice in choices:
        found = [before + word for before in found for word in choice.split("|")]
    return tuple(found)
