"""Dates and counts in the words of the interface (English); values that are no date stay as they are."""

from __future__ import annotations

import re
from datetime import date

from newsparse.annotations import DateExpression, ReferenceDate
from newsparse.rendering.untrusted import one_line

__all__ = ["count", "day", "expression", "interval", "moment", "told_from"]

_MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_VAGUE = {"PAST_REF": "in the past", "PRESENT_REF": "now", "FUTURE_REF": "in the future"}


def count(number: int, singular: str, plural: str | None = None) -> str:
    """« 1 quotation », « 1,204 quotations »."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def day(iso: str, *, weekday: bool = False) -> str:
    """« 5 Dec 2025 », « Fri 5 Dec 2025 »; what is no ISO day comes back cleaned."""
    try:
        value = date.fromisoformat(iso)
    except ValueError:
        return one_line(iso)
    words = f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
    return f"{_DAYS[value.weekday()]} {words}" if weekday else words


def interval(earliest: str, latest: str) -> str:
    """Two inclusive ISO days, said once: « 1–7 Dec 2025 », « Dec 2025 », « 2025 », « 30 Nov – 6 Dec 2025 »."""
    try:
        first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
    except ValueError:
        return f"{one_line(earliest)} – {one_line(latest)}"
    if first == last:
        return day(earliest, weekday=True)
    whole_months = first.day == 1 and _ends_month(last)
    if whole_months and (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if whole_months:
        start, end = (f"{_MONTHS[value.month - 1]}" for value in (first, last))
        if first.year != last.year:
            return f"{start} {first.year} – {end} {last.year}"
        return f"{start} {last.year}" if first.month == last.month else f"{start}–{end} {last.year}"
    if first.year != last.year:
        return f"{day(earliest)} – {day(latest)}"
    if first.month != last.month:
        return f"{first.day} {_MONTHS[first.month - 1]} – {day(latest)}"
    return f"{first.day}–{day(latest)}"


def _ends_month(value: date) -> bool:
    return date.fromordinal(value.toordinal() + 1).day == 1 if value < date.max else True


def expression(found: DateExpression) -> str:
    """What a time expression means: a day, an interval, « 6 years », « every Saturday »; else its value."""
    value = one_line(found.value)
    if found.earliest is not None and found.latest is not None:
        words = interval(found.earliest, found.latest)
        clock = value.partition("T")[2] if found.type == "TIME" else ""
        return f"{words}, {_PARTS.get(clock, clock)}" if clock else words
    if found.type == "SET":
        return _repeated(value) or value
    return _VAGUE.get(value) or _length(value) or _unresolved(value) or value


_PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_UNITS = ("year", "month", "week", "day", "hour", "minute", "second")


def _length(value: str) -> str | None:
    """« 2 hours 15 minutes » for PT2H15M, « some years » for PXY; None for what is no ISO 8601 duration."""
    number = r"(?:(\d+(?:[.,]\d+)?|X)"
    found = re.fullmatch(
        rf"P{number}Y)?{number}M)?{number}W)?{number}D)?(?:T{number}H)?{number}M)?{number}S)?)?", value
    )
    if found is None or not any(found.groups()):
        return None
    parts = []
    for amount, unit in zip(found.groups(), _UNITS, strict=True):
        if amount == "X":
            parts.append(f"some {unit}s")
        elif amount:
            parts.append(f"{amount} {unit}" if amount == "1" else f"{amount} {unit}s")
    return " ".join(parts)


def _unresolved(value: str) -> str | None:
    """« some Tuesday », « 3 March of some year »: what nobody could place on the calendar."""
    weekday = re.fullmatch(r"XXXX-WXX-([1-7])", value)
    if weekday:
        return f"some {_WEEKDAYS[int(weekday[1]) - 1]}"
    found = re.fullmatch(r"XXXX-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?", value)
    if found is None:
        return None
    month = _MONTHS[int(found[1]) - 1]
    return f"{int(found[2])} {month} of some year" if found[2] else f"{month} of some year"


def _repeated(value: str) -> str | None:
    """« every Saturday », « every 2 months », « every morning »; None for what cannot be said so."""
    length = _length(value)
    if length is not None:
        return f"every {length.removeprefix('1 ')}"
    days, _, part = value.partition("T")
    weekday = re.fullmatch(r"XXXX-WXX-([1-7])", days)
    named = _WEEKDAYS[int(weekday[1]) - 1] if weekday else _SEASONS.get(days.removeprefix("XXXX-"))
    if named:
        return f"every {named} {_PARTS[part]}" if part in _PARTS else f"every {named}"
    return f"every {_PARTS[part]}" if days == "XXXX-XX-XX" and part in _PARTS else None


def moment(published: str) -> str:
    """A publication date as precise as the page is: « 5 Dec 2025, 14:30 », « Dec 2025 »."""
    head, _, rest = published.partition("T")
    if len(head) == 7 and head[:4].isdigit() and head[5:].isdigit() and 1 <= int(head[5:]) <= 12:
        return f"{_MONTHS[int(head[5:]) - 1]} {head[:4]}"
    clock = rest[:5]
    return f"{day(head)}, {clock}" if len(clock) == 5 and clock[2] == ":" and clock[:2].isdigit() else day(head)


def told_from(reference: ReferenceDate) -> str | None:
    """The day (or days) that the article is told from, in words; None where nobody knows."""
    if reference.value is None:
        return None
    first, _, last = reference.value.partition("/")
    return interval(first, last or first)
