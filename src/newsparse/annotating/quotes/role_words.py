"""What the words of a role say: its noun, the wider words for it, the trades that titles and ages tell."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from newsparse.annotating.quotes.nouns import noun
from newsparse.annotating.quotes.smallwords import BEFORE_NOUN, DETERMINERS, TITLES
from newsparse.annotating.quotes.tokens import Token
from newsparse.annotating.quotes.words import word_set

__all__ = [
    "AGES",
    "AGE_WORDS",
    "ANYBODY",
    "COURT",
    "DECADES",
    "HELD",
    "JUDGED",
    "NEWCOMERS",
    "OFFICES",
    "OF_HEADS",
    "PLAIN",
    "TRADES",
    "general",
    "head_of",
    "owner_of",
    "wider",
]

# Words that any person already named may take up with « ce », « cette », « le », « la ».
ANYBODY = word_set("cast.anybody")


OFFICES = word_set("cast.offices")


NEWCOMERS = word_set("cast.newcomers")


HELD = word_set("cast.held")


JUDGED = word_set("cast.judged")


COURT = word_set("cast.court")


TRADES = {"me": "avocat", "mes": "avocat", "dr": "docteur", "dre": "docteur", "pr": "professeur", "mgr": "évêque"}


DECADES = {
    2: "vingtenaire",
    3: "trentenaire",
    4: "quadragénaire",
    5: "quinquagénaire",
    6: "sexagénaire",
    7: "septuagénaire",
    8: "octogénaire",
    9: "nonagénaire",
}


AGES = frozenset(DECADES.values())


PLAIN = word_set("cast.plain") | DETERMINERS | BEFORE_NOUN | TITLES


@cache
def _kinds() -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    source = files("newsparse.annotating") / "data" / "role_kinds.txt"
    out: dict[str, set[str]] = {}
    general = set()
    for line in source.read_text(encoding="utf-8").splitlines():
        if line.startswith(("=", "~")):
            group = line[1:].split()
            for word in group:
                kin = group if line[0] == "=" or word == group[0] else group[:1]
                out.setdefault(word, set()).update(other for other in kin if other != word)
        elif not line.startswith("#"):
            word, _, rest = line.partition(":")
            general.add(word)
            out.setdefault(word, set()).update(rest.split())
    return {word: frozenset(roles) for word, roles in out.items()}, frozenset(general)


def wider() -> dict[str, frozenset[str]]:
    """A word → the roles of whoever it may take up: élu → maire, député …; cinéaste ↔ réalisateur."""
    return _kinds()[0]


def general() -> frozenset[str]:
    """The words that say little of somebody: élu, responsable, patron …"""
    return _kinds()[1]


AGE_WORDS = {"ans", "an", "tout", "juste"}  # « la skippeuse de 29 ans » is the skippeuse


OF_HEADS = {"état", "etat", "gouvernement", "premier", "première", "ministre", "magistrat", "magistrate"}


def head_of(word: str, words: Sequence[str]) -> str:
    """The lemma of a role's noun; « Premier ministre » and « chef du gouvernement » are one office: premier."""
    found = noun(word)
    lemma = found.lemma if found is not None else word
    if lemma in {"chef", "président"} and "gouvernement" in words:
        return "premier"
    if lemma == "président" and "conseil" in words and {"italien", "italienne", "ministres"} & set(words):
        return "premier"  # « la présidente du Conseil italien »
    if lemma == "représentant" and {"état", "etat", "l'état", "l'etat"} & set(words):
        return "préfet"
    if lemma == "avocat" and {"général", "générale", "généraux"} & set(words):
        return "procureur"
    if lemma == "chef" and {"état", "etat", "l'état", "l'etat"} & set(words):
        return "président"
    if lemma == "magistrat" and {"premier", "première"} & set(words[: words.index(word)]):
        return "maire"
    for prefix in ("vice-", "ex-"):
        lemma = lemma.removeprefix(prefix)
    return (
        "premier" if lemma == "ministre" and {"premier", "première"} & set(words[: words.index(word)]) else lemma
    )


def owner_of(tokens: Sequence[Token], at: int) -> int:
    """The token of the person whom the apposition after tokens[at] describes: « X, 52 ans, maire »."""
    back = at - 1
    steps = 0
    while back >= 0 and steps < 5:
        token = tokens[back]
        if token.name is not None and token.name.kind == "person":
            return back
        if not (token.text.isdigit() or token.low in {"ans", ",", "est"}):
            return -1
        back -= 1
        steps += 1
    return -1
