"""Who may speak in an article, and what is remembered of them."""

from __future__ import annotations

from typing import NamedTuple

from newsparse.annotations import SpeakerKind

__all__ = ["Character", "Found", "Role", "Seen"]


class Character(NamedTuple):
    """Somebody or something that may speak."""

    name: str
    kind: SpeakerKind
    gender: str | None
    number: str | None


class Found(NamedTuple):
    """Who a phrase means, and how that was known: name, role, office, pronoun, last …"""

    who: Character
    how: str


class Role(NamedTuple):
    """A role that the article puts beside a name: its noun, its other words, the countries that they tell."""

    head: str
    words: frozenset[str]
    countries: frozenset[str]
    who: Character
    at: int


class Seen(NamedTuple):
    """`who` was named (1), led a sentence (2) or spoke (3)."""

    who: Character
    sentence: int
    weight: float
    paragraph: int
