"""Which country a word of a role points to: russe, Kremlin, Moscou → RU."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

from newsparse.annotating.names.folding import fold
from newsparse.annotating.names.tables import demonyms

__all__ = ["countries_in", "country_of", "is_demonym"]


@cache
def _seats() -> dict[str, str]:
    out: dict[str, str] = {}
    source = files("newsparse.annotating") / "data" / "seats.txt"
    for line in source.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            code, _, words = line.partition(": ")
            for word in words.split():
                out.setdefault(word, code)
    return out


@lru_cache(maxsize=2048)
def country_of(word: str) -> str | None:
    """The country that `word` (lower case, hyphens for spaces) names, else None."""
    return _seats().get(word) or demonyms().get(fold(word))


def is_demonym(word: str) -> bool:
    """Whether `word` is what a country's people are called: russe, suédoise."""
    return fold(word) in demonyms()


def countries_in(phrase: str) -> set[str]:
    """The countries that the words of `phrase` point to."""
    low = phrase.lower().replace("'", " ")
    found = {code for word in low.split() if (code := country_of(word.strip(",.;()"))) is not None}
    joined = f"-{'-'.join(low.split())}-"
    return found | {_seats()[wide] for wide in _wide() if f"-{wide}-" in joined}


@cache
def _wide() -> tuple[str, ...]:
    return tuple(word for word in _seats() if "-" in word)
