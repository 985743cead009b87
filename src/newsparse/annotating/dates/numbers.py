"""Numbers in words and digits: « vingt et un », « quatre-vingt-dix-huit », « 1 500 », « 2,5 »."""

from __future__ import annotations

from newsparse.annotating.dates.vocabulary import COLLECTIVES, ONES, TENS
from newsparse.annotating.dates.words import Words

__all__ = ["cardinal", "two_digit_year"]


def cardinal(words: Words, start: int, end: int) -> float | None:
    """The number that the words `start:end` say; None where they say none.

    « quatre-vingt » multiplies, « soixante-dix » adds, « deux cents » multiplies: a smaller number before
    vingt, cent or mille is its factor.
    """
    if start in words.value:
        return words.value[start]
    total = current = 0
    seen = False
    for i in range(start, end):
        word = words.word[i]
        if word in ("-", "–", "—", "et"):
            continue
        if words.text[words.start[i]].isdigit():
            return float(word.replace(",", ".")) if not seen and word.count(".") + word.count(",") == 1 else None
        seen = True
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
        elif word in COLLECTIVES:
            return COLLECTIVES[word]
        else:
            return None
    return total + current if seen else None


def two_digit_year(number: int) -> int:
    """98 → 1998, 14 → 2014: the hundred years that end in 2049."""
    return 1900 + number if number >= 50 else 2000 + number
