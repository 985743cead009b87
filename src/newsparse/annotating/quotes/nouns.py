"""Nouns that can speak: people by their role, bodies, texts; with gender and number."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal, NamedTuple

from newsparse.annotating.quotes.countries import country_of, is_demonym
from newsparse.annotating.quotes.words import word_set

__all__ = ["Noun", "noun", "person"]

Class = Literal["person", "body", "text"]


class Noun(NamedTuple):
    """`lemma`: the masculine singular; `gender`: m, f, or None for both; `number`: s or p."""

    lemma: str
    kind: Class
    gender: str | None
    number: str


# Words in these endings are people: politologue, économiste, chercheuse … (French word formation).
_AGENT = re.compile(
    r"[a-zà-ÿ]{3,}(?:logue|iste|crate|graphe|iatre|nome|euse|trice|ateur|ologiste|mane|phile|ien|ienne|paire|eur)s?"
)
_NOT_AGENT = word_set("nouns.not_agent")
IRREGULAR_PLURALS = {"travaux": "travail", "généraux": "général", "maréchaux": "maréchal", "amiraux": "amiral"}


@cache
def _table() -> dict[str, Noun]:
    out: dict[str, Noun] = {}
    kind: Class = "person"
    source = files("newsparse.annotating") / "data" / "speakers.txt"
    for line in source.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")  # type: ignore[assignment]
        elif not line.startswith("#"):
            for entry in line.split():
                _enter(out, entry, kind)
    return out


def _enter(out: dict[str, Noun], entry: str, kind: Class) -> None:
    if "/" in entry:
        masculine, feminine = entry.split("/")
        forms: list[tuple[str, str | None]] = [(masculine, "m"), (feminine, "f")]
    elif entry.endswith(("-m", "-f")):
        masculine = entry[:-2]
        forms = [(masculine, entry[-1])]
    else:
        masculine = entry
        forms = [(entry, None)]
    for form, gender in forms:
        out.setdefault(form, Noun(masculine, kind, gender, "s"))
        out.setdefault(_plural(form), Noun(masculine, kind, gender, "p"))


def _plural(form: str) -> str:
    if form[-1] in "sxz":
        return form
    if form.endswith("al") and form not in {"cardinal"}:
        return form[:-1] + "ux"
    if form.endswith(("eau", "eu")):
        return form + "x"
    if "-" in form and form.startswith(("porte-", "ex-", "vice-", "co")):
        return form + "s"
    return form + "s"


_PLURALS = {"porte-paroles", "porte-parole"}


@lru_cache(maxsize=2048)
def noun(word: str) -> Noun | None:
    """What `word` (lower case) is as a speaker, or None."""
    found = _table().get(word)
    if found is not None:
        return found
    for prefix in ("ex-", "vice-", "néo-", "co-", "co"):
        if word.startswith(prefix) and (found := _table().get(word[len(prefix) :])) is not None:
            return found
    if (country := country_of(word)) is not None and not word[0].isdigit() and is_demonym(word):
        return Noun("@" + country, "person", None, "p" if word.endswith("s") and country_of(word[:-1]) else "s")
    if word not in _NOT_AGENT and word.rstrip("s") not in _NOT_AGENT and _AGENT.fullmatch(word):
        number = "p" if word.endswith("s") else "s"
        bare = word.rstrip("s")
        if bare.endswith(("euse", "trice", "ienne")):
            return Noun(_masculine(bare), "person", "f", number)
        return Noun(bare, "person", "m" if bare.endswith(("eur", "ien")) else None, number)
    return None


def _masculine(word: str) -> str:
    if word.endswith("trice"):
        return word[:-5] + "teur"
    if word.endswith("euse"):
        return word[:-2] + "r"
    return word[:-2]


def person(word: str) -> Noun | None:
    """What `word` is where it is a person's role, else None."""
    found = noun(word)
    return found if found is not None and found.kind == "person" else None
