"""French months and days of the week, in full and as the press shortens them."""

from __future__ import annotations

__all__ = ["MONTHS", "WEEKDAYS"]

MONTHS: dict[str, int] = {
    form: number
    for number, forms in enumerate(
        (
            "janvier janv jan",
            "février fevrier févr fevr fév fev",
            "mars mar",
            "avril avr",
            "mai",
            "juin jun",
            "juillet juil jul",
            "août aout aoû",
            "septembre sept sep",
            "octobre oct",
            "novembre nov",
            "décembre decembre déc dec",
        ),
        start=1,
    )
    for form in forms.split()
}
"""Month name or abbreviation (lower case, no full stop) → 1…12."""

WEEKDAYS: tuple[str, ...] = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
"""Monday first, as `date.weekday()` counts."""
