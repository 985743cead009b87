"""Feasts and days of note: fixed days, days from Easter (computus), n-th weekdays of a month.

Sources: Code du travail, art. L3133-1 (public holidays); Meeus, Astronomical Algorithms, ch. 8, for Easter; the
fête des mères and fête des pères: Code de l'action sociale et des familles, art. D215-1, and usage.
"""

from __future__ import annotations

from datetime import date, timedelta

from newsparse.annotating.dates.values import shift_days

__all__ = ["FEASTS", "feast_day"]

# Name (plain form, lower case, words as the lexer cuts them) → rule:
#   (month, day) fixed; ("easter", days after); ("nth", month, ISO weekday, n or -1 for the last).
Rule = tuple[int | str, ...]

FEASTS: dict[str, Rule] = {
    "noël": (12, 25),
    "jour de noël": (12, 25),
    "veille de noël": (12, 24),
    "réveillon de noël": (12, 24),
    "réveillon du nouvel an": (12, 31),
    "réveillon de la saint sylvestre": (12, 31),
    "nuit de la saint sylvestre": (12, 31),
    "saint sylvestre": (12, 31),
    "veille du nouvel an": (12, 31),
    "jour de l' an": (1, 1),
    "premier de l' an": (1, 1),
    "nouvel an": (1, 1),
    "épiphanie": (1, 6),
    "fête des rois": (1, 6),
    "chandeleur": (2, 2),
    "saint valentin": (2, 14),
    "saint patrick": (3, 17),
    "poisson d' avril": (4, 1),
    "jour de la terre": (4, 22),
    "journée de la terre": (4, 22),
    "fête du travail": (5, 1),
    "fête de la victoire": (5, 8),
    "fête de l' europe": (5, 9),
    "journée de l' europe": (5, 9),
    "fête de la musique": (6, 21),
    "saint jean": (6, 24),
    "fête nationale": (7, 14),
    "assomption": (8, 15),
    "halloween": (10, 31),
    "toussaint": (11, 1),
    "fête des morts": (11, 2),
    "jour des morts": (11, 2),
    "armistice": (11, 11),
    "saint nicolas": (12, 6),
    "journée internationale des droits des femmes": (3, 8),
    "journée internationale de la femme": (3, 8),
    "journée de la femme": (3, 8),
    "mardi gras": ("easter", -47),
    "mercredi des cendres": ("easter", -46),
    "dimanche des rameaux": ("easter", -7),
    "rameaux": ("easter", -7),
    "jeudi saint": ("easter", -3),
    "vendredi saint": ("easter", -2),
    "pâques": ("easter", 0),
    "dimanche de pâques": ("easter", 0),
    "jour de pâques": ("easter", 0),
    "lundi de pâques": ("easter", 1),
    "ascension": ("easter", 39),
    "jeudi de l' ascension": ("easter", 39),
    "pentecôte": ("easter", 49),
    "dimanche de pentecôte": ("easter", 49),
    "dimanche de la pentecôte": ("easter", 49),
    "lundi de pentecôte": ("easter", 50),
    "lundi de la pentecôte": ("easter", 50),
    "trinité": ("easter", 56),
    "fête dieu": ("easter", 60),
    "fête des grands mères": ("nth", 3, 7, 1),
    "fête des mères": ("nth", 5, 7, -1),
    "fête des pères": ("nth", 6, 7, 3),
    "thanksgiving": ("nth", 11, 4, 4),
    "action de grâce": ("nth", 11, 4, 4),
    "action de grâces": ("nth", 11, 4, 4),
    "black friday": ("black", 0),
    "vendredi noir": ("black", 0),
}


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, n: int) -> date | None:
    """The n-th (from 1; -1 is the last) ISO weekday of a month; None where the month has no fifth one."""
    first = date(year, month, 1)
    if n < 0:
        following = date(year + month // 12, month % 12 + 1, 1)
        last = following - timedelta(1)
        return last - timedelta((last.isoweekday() - weekday) % 7)
    when = first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (n - 1))
    return when if when.month == month else None


def feast_day(name: str, year: int) -> date:
    """The day of a feast in a year of 1 … 9999."""
    rule = FEASTS[name]
    match rule:
        case ("easter", int(days)):
            return shift_days(easter(year), days)
        case ("black", _):
            thanksgiving = nth_weekday(year, 11, 4, 4)
            assert thanksgiving is not None
            return thanksgiving + timedelta(1)
        case ("nth", int(month), int(weekday), int(n)):
            when = nth_weekday(year, month, weekday, n)
            assert when is not None
            # By law the fête des mères gives way to Pentecost.
            return (
                when + timedelta(7) if name == "fête des mères" and when == easter(year) + timedelta(49) else when
            )
        case (int(month), int(number)):
            return date(year, month, number)
    raise AssertionError(rule)
