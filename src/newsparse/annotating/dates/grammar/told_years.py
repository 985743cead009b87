"""The year of a month, a day or a season as this one's neighbour: « mars de l'an dernier », « l'automne de l'année d'après »."""

from __future__ import annotations

from newsparse.annotating.dates.construction import Found
from newsparse.annotating.dates.vocabulary import CATEGORIES

__all__ = ["OF_YEAR", "years_on"]

OF_YEAR = "de (l' (an | année) (LAST:Y | NEXT:Y | PREVIOUS:Y | FOLLOWING:Y | d' avant | d' après) | cette année)"


def years_on(found: Found) -> tuple[int, bool]:
    """How many years on the year of `OF_YEAR` is, and whether from the one that the text has named."""
    last = found.words.word[found.last - 1]
    if last in CATEGORIES["LAST"] or last in CATEGORIES["NEXT"]:
        return (-1 if last in CATEGORIES["LAST"] else 1), False
    if last == "année":
        return 0, False
    return (-1 if last in CATEGORIES["PREVIOUS"] or last == "avant" else 1), True
