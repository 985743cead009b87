"""Names as keys: what two spellings of one name have in common."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["fold", "words"]

_LETTERS = str.maketrans(
    {
        "œ": "oe",
        "æ": "ae",
        "ß": "ss",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ı": "i",
        "ð": "d",
        "þ": "th",
        "ħ": "h",
        "ə": "e",
    }
)
_NO_LETTER = re.compile(r"[^\w]+|_")


def _bare(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(c for c in bare if not unicodedata.combining(c))


_LATIN = str.maketrans({c: _bare(c) for c in map(chr, range(0xC0, 0x180)) if c.isalpha() and c == c.lower()})
"""The Latin letters of Europe without their accents: nearly all names need no more than this table."""


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """`name` in lower case without accents; hyphens, apostrophes and stops count as one space."""
    bare = name.lower()
    if not bare.isascii():
        bare = bare.translate(_LATIN)
        if not bare.isascii():
            bare = _bare(bare)
    return _NO_LETTER.sub(" ", bare).strip()


def words(name: str) -> list[str]:
    """The folded words of `name`."""
    return fold(name).split()
