"""TIMEX3 values: how a day, a week, a season … is written, and the days that a value covers.

Source: TimeML 1.2.1 and ISO 8601. Parts of day are TMO, TMI, TAF, TEV, TNI; a decade is three digits (`198`), a
century two (`19` is the 20th); seasons are SP, SU, FA, WI, and WI of a year begins in its December.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta

__all__ = [
    "bounds",
    "day",
    "decade",
    "half",
    "instant",
    "month",
    "quarter",
    "season_of",
    "shift_months",
    "week",
    "weekend",
    "year",
]

# First day and last day of the seasons by the calendar of the almanac (solstices and equinoxes, to the day).
SEASON_DAYS = {
    "SP": ((3, 20), (6, 20)),
    "SU": ((6, 21), (9, 21)),
    "FA": ((9, 22), (12, 20)),
    "WI": ((12, 21), (3, 19)),
}

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?(?:T.*)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)")


def day(when: date) -> str:
    """`2025-12-05`."""
    return when.isoformat()


def week(when: date) -> str:
    """The ISO week that holds a day: `2025-W49`."""
    iso = when.isocalendar()
    return f"{iso.year:04d}-W{iso.week:02d}"


def weekend(when: date) -> str:
    """The week-end of the ISO week that holds a day: `2025-W49-WE`."""
    return week(when) + "-WE"


def month(when: date) -> str:
    """`2025-12`."""
    return f"{when.year:04d}-{when.month:02d}"


def quarter(when: date) -> str:
    """`2025-Q4`."""
    return f"{when.year:04d}-Q{(when.month + 2) // 3}"


def half(when: date) -> str:
    """`2025-H2`."""
    return f"{when.year:04d}-H{1 if when.month < 7 else 2}"


def year(number: int) -> str:
    """`2025`."""
    return f"{number:04d}"


def decade(number: int) -> str:
    """The decade of a year: `202`."""
    return f"{number // 10:03d}"


def season_of(when: date) -> tuple[str, int]:
    """The season of a day and the year it belongs to: 5 January 2025 → WI, 2024."""
    for name, (first, last) in SEASON_DAYS.items():
        if first <= (when.month, when.day) <= last:
            return name, when.year
    return "WI", when.year - ((when.month, when.day) <= (3, 19))


def shift_months(when: date, months: int) -> date:
    """The same day so many months on, or the last of that month; clipped to years 1 … 9999."""
    index = min(max(when.year * 12 + when.month - 1 + months, 12), 9999 * 12 + 11)
    y, m = divmod(index, 12)
    return date(y, m + 1, min(when.day, monthrange(y, m + 1)[1]))


def shift_days(when: date, days: int) -> date:
    """So many days on; clipped to years 1 … 9999."""
    return date.fromordinal(min(max(when.toordinal() + days, 1), date.max.toordinal()))


def _year_end(number: int) -> date:
    return date(number, 12, 31)


def instant(value: str) -> datetime | None:
    """The day and clock time that a value names; None where it names no clock time of a day."""
    return datetime.fromisoformat(value) if _INSTANT.fullmatch(value) else None


def bounds(value: str) -> tuple[date, date] | None:
    """First and last day that a TIMEX3 value covers; None for durations, sets and what is left open."""
    try:
        return _bounds(value)
    except ValueError:  # 30 February, week 54: a value that is no day
        return None


def _bounds(value: str) -> tuple[date, date] | None:
    if match := _DAY.fullmatch(value):
        when = date(*map(int, match.groups()))
        return when, when
    if match := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday + timedelta(5 if match[3] else 0), monday + timedelta(6)
    if match := _MONTH.fullmatch(value):
        y, m = int(match[1]), int(match[2])
        return date(y, m, 1), date(y, m, monthrange(y, m)[1])
    if match := _PART.fullmatch(value):
        y, part = int(match[1]), match[2]
        if part in SEASON_DAYS:
            first, last = SEASON_DAYS[part]
            return date(y, *first), date(y + (part == "WI"), *last)
        length = 3 if part[0] == "Q" else 6
        last_month = int(part[1]) * length
        return date(y, last_month - length + 1, 1), date(y, last_month, monthrange(y, last_month)[1])
    if not value.isdigit():
        return None
    if len(value) == 4:
        return date(int(value), 1, 1), _year_end(int(value))
    if len(value) == 3:
        return date(int(value) * 10, 1, 1), _year_end(int(value) * 10 + 9)
    if len(value) == 2:
        # The 20th century as historians count it: 1901 … 2000.
        return date(int(value) * 100 + 1, 1, 1), _year_end(int(value) * 100 + 100)
    return None
