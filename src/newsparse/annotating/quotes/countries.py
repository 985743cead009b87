"""Which country a word of a role points to: russe, Kremlin, Moscou → RU."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

__all__ = ["countries_in", "country_of", "is_demonym"]


@cache
def _table() -> dict[str, str]:
    out: dict[str, str] = {}
    source = files("newsparse.annotating") / "data" / "demonyms.txt"
    for line in source.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        code, *columns = line.split("|")
        for i, column in enumerate(columns):
            for word in column.split():
                out.setdefault(word, code)
                if i == 1:
                    out.setdefault(word + "s", code)
    return out


def country_of(word: str) -> str | None:
    """The country that `word` (lower case, hyphens for spaces) names, else None."""
    word = word.strip("'").removeprefix("l'").removeprefix("d'").replace(" ", "-")
    return _table().get(word)


@cache
def _demonyms() -> frozenset[str]:
    source = files("newsparse.annotating") / "data" / "demonyms.txt"
    lines = [line for line in source.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    words = {word for line in lines for word in line.split("|")[2].split()}
    return frozenset(words | {word + "s" for word in words})


def is_demonym(word: str) -> bool:
    """Whether `word` is what a country's people are called: russe, suédoise."""
    return word in _demonyms()


def countries_in(phrase: str) -> set[str]:
    """The countries that the words of `phrase` point to."""
    low = phrase.lower().replace("'", " ")
    found = {code for word in low.split() if (code := country_of(word.strip(",.;()"))) is not None}
    joined = low.replace(" ", "-")
    for wide in _wide():
        if wide in joined:
            found.add(_table()[wide])
    return found


@cache
def _wide() -> tuple[str, ...]:
    return tuple(word for word in _table() if "-" in word)
