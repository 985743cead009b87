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


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """`name` in lower case without accents; hyphens, apostrophes and stops count as one space."""
    if name.isascii():
        return _NO_LETTER.sub(" ", name.lower()).strip()
    bare = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS))
    bare = "".join(c for c in bare if not unicodedata.combining(c))
    return _NO_LETTER.sub(" ", bare).strip()


def words(name: str) -> list[str]:
    """The folded words of `name`."""
    return fold(name).split()
