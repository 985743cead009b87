"""Names of months and weekdays, as headers and running text write them (lower case, plain or curly forms alike).

Source: « Lexique des règles typographiques en usage à l'Imprimerie nationale » for the names and the short forms
(janv., févr., avr., juill., sept., oct., nov., déc.; lun. … dim.); the others are what newsrooms type.
"""

from __future__ import annotations

__all__ = ["MONTHS", "MONTH_NAMES", "WEEKDAYS", "WEEKDAY_NAMES", "unaccented"]

MONTH_NAMES = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip

WEEKDAY_NAMES = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")

_SHORT_MONTHS = {
    1: "jan janv", 2: "fév févr", 4: "avr", 7: "juil juill jul", 8: "aoû",
    9: "sep sept", 10: "oct", 11: "nov", 12: "déc",
}  # fmt: skip

_UNACCENTED = str.maketrans("àâäéèêëîïôöùûüç", "aaaeeeeiioouuuc")


def unaccented(word: str) -> str:
    """`word` without its French accents: DECEMBRE and decembre are typed as often as décembre."""
    return word.translate(_UNACCENTED)


def _with_plain(forms: dict[str, int]) -> dict[str, int]:
    return {unaccented(form): number for form, number in forms.items()} | forms


MONTHS: dict[str, int] = _with_plain(
    {name: i for i, name in enumerate(MONTH_NAMES, 1)}
    | {form: i for i, forms in _SHORT_MONTHS.items() for form in forms.split()}
)
"""Every form → 1…12: « décembre », « decembre », « déc », « dec » (a full stop stays outside)."""

WEEKDAYS: dict[str, int] = {name: i for i, name in enumerate(WEEKDAY_NAMES, 1)}
"""« lundi » → 1 … « dimanche » → 7, as ISO 8601 counts."""
