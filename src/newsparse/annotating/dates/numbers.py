"""Numbers in words and digits: « vingt et un », « quatre-vingt-dix-huit », « 1 500 », « 2,5 »."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsparse.annotating.dates.vocabulary import COLLECTIVES, ONES, TENS

if TYPE_CHECKING:
    from newsparse.annotating.dates.words import Words

__all__ = ["cardinal", "two_digit_past", "two_digit_year", "words_value"]


def cardinal(words: Words, start: int, end: int) -> float | None:
    """The number that the words `start:end` say; None where they say none."""
    if start in words.value:
        return words.value[start]
    first = words.word[start]
    if first[:1].isdigit():
        whole, _, rest = first.replace(",", ".").partition(".")
        return float(f"{whole}.{rest}") if whole.isdigit() and rest.isdigit() else None
    if end - start == 1 and first in COLLECTIVES:
        return COLLECTIVES[first]
    return words_value(words.word[start:end])


def words_value(parts: Sequence[str]) -> float | None:
    """The number that spelled words say; None where a word is no number.

    « soixante-dix » adds, « quatre-vingt » and « deux cents » multiply: a smaller number before vingt, cent or
    mille is its factor.
    """
    total = current = 0
    for word in parts:
        if word in ("et", "-"):
            continue
        if word in ONES:
            current += ONES[word]
        elif word in ("mille", "mil"):
            total, current = total + max(current, 1) * 1000, 0
        elif word in ("cent", "cents"):
            current = max(current, 1) * 100
        elif word in ("vingt", "vingts"):
            current = current + 76 if current % 100 == 4 else current + 20
        elif word in TENS:
            current += TENS[word]
        else:
            return None
    return total + current if parts else None


def two_digit_year(number: int) -> int:
    """98 → 1998, 14 → 2014: the hundred years that end in 2049."""
    return 1900 + number if number >= 50 else 2000 + number


def two_digit_past(number: int) -> int:
    """« juin 40 », « l'hiver 44 » → 1940, 1944: the hundred years that end in 2031."""
    return 1900 + number if number >= 32 else 2000 + number
