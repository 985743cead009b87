"""Forms of address and roles around a name: how they are told from the name, and what they tell of the person."""

from __future__ import annotations

import re

from newsparse.annotating.names.mention import Page
from newsparse.annotating.names.tables import role, words

__all__ = ["honorific", "is_honorific", "past", "stands_before"]

HONORIFICS: dict[str, tuple[str | None, str]] = {
    "M.": ("m", "sg"),
    "Mr": ("m", "sg"),
    "Mr.": ("m", "sg"),
    "MM.": ("m", "pl"),
    "MM": ("m", "pl"),
    "Mme": ("f", "sg"),
    "Mme.": ("f", "sg"),
    "Mmes": ("f", "pl"),
    "Mlle": ("f", "sg"),
    "Mlles": ("f", "pl"),
    "Mrs": ("f", "sg"),
    "Ms": ("f", "sg"),
    "Monsieur": ("m", "sg"),
    "monsieur": ("m", "sg"),
    "Madame": ("f", "sg"),
    "madame": ("f", "sg"),
    "Mademoiselle": ("f", "sg"),
    "Messieurs": ("m", "pl"),
    "Mesdames": ("f", "pl"),
    "Me": (None, "sg"),
    "Mes": (None, "pl"),
    "Maître": (None, "sg"),
    "maître": (None, "sg"),
    "Mgr": ("m", "sg"),
    "Monseigneur": ("m", "sg"),
    "Dr": (None, "sg"),
    "Dr.": (None, "sg"),
    "Docteur": (None, "sg"),
    "Pr": (None, "sg"),
    "Pr.": (None, "sg"),
    "Sir": ("m", "sg"),
    "Frau": ("f", "sg"),
    "Herr": ("m", "sg"),
    "Mister": ("m", "sg"),
    "Señor": ("m", "sg"),
    "Señora": ("f", "sg"),
    "Signor": ("m", "sg"),
    "Signora": ("f", "sg"),
    "Lord": ("m", "sg"),
    "Lady": ("f", "sg"),
    "Dom": ("m", "sg"),
    "Don": ("m", "sg"),
    "Doña": ("f", "sg"),
    "Sœur": ("f", "sg"),
    "sœur": ("f", "sg"),
    "Père": ("m", "sg"),
    "Frère": ("m", "sg"),
    "Cheikh": ("m", "sg"),
    "cheikh": ("m", "sg"),
}
"""A form of address → (gender, number). Cheikh, Don and the like may also be given names: see `past`."""

_PREMIER = re.compile(r"(?:[Vv]ice-)?[Pp]remi(?:er|ère)[\s-](?:[Mm]inistre|[Ss]ecrétaire)\s*(?:[a-zà-ÿ]+\s+)?")
_WORD = re.compile(r"[\w'.-]+")


def is_honorific(word: str) -> bool:
    """Whether `word` is a form of address (M., Mme, Me, Dr …)."""
    return word in HONORIFICS


def is_title(word: str) -> bool:
    """Whether `word` is a form of address or a role noun."""
    return word in HONORIFICS or role(word) is not None


def honorific(page: Page, start: int) -> str | None:
    """The form of address right before `start`: « M. » for the Petit of « M. Petit »."""
    word = page.word_before(start)
    return word if word in HONORIFICS else None


def stands_before(page: Page, start: int) -> bool:
    """Whether a form of address or a role noun stands right before `start`."""
    word = page.word_before(start)
    return word in HONORIFICS or role(word) is not None


def works_before(before: str) -> bool:
    """Whether a role noun stands before « chez »: « économiste chez »."""
    found = re.search(r"([\w-]+)(?:\s[a-zà-ÿ]+)?\schez\s$", before)
    return found is not None and role(found.group(1)) is not None


def past(text: str, start: int, end: int) -> int:
    """Where the name begins in a span that may open with forms of address and roles in capitals."""
    if office := _PREMIER.match(text, start, end):
        start = min(end, office.end())
    while (word := _WORD.match(text, start, end)) is not None:
        found = word.group()
        if found == "Cheikh" and _more_than_one(text[word.end() : end]):
            return start  # a given name where no article stands before it: Cheikh Anta X
        if found not in HONORIFICS and role(found) is None and found.rstrip(".") not in ("M", "MM"):
            return start
        rest = text[word.end() : end].lstrip()
        if not rest or not any(c.isupper() for c in rest):
            return end if found in words("honorific") or found.islower() else start
        if (
            found not in words("honorific")
            and found[0].isupper()
            and not _more_than_one(rest)
            and role(found) is None
        ):
            return start
        start = end - len(rest)
    return start


def _more_than_one(rest: str) -> bool:
    return len(re.findall(r"[A-ZÀ-Þ][\w'-]+", rest)) > 1
