"""Days: of the calendar, of the week, feasts."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from newsparse.annotating.dates import values
from newsparse.annotating.dates.feasts import feast_day
from newsparse.annotating.dates.meanings.base import (
    FUTURE,
    NEAR,
    PAST,
    Meaning,
    Moment,
    Yearly,
    nearest,
    years_about,
)

__all__ = ["Day", "Feast", "Weekday"]


def _valid(year: int, month: int, day: int) -> date | None:
    if 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
        return date(year, month, day)
    return None


class Day(Yearly, frozen=True):
    """« lundi 2 décembre 2025 » with any part but the day missing. `shift`: last, next, this or empty."""

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    shift: str = ""

    def possible(self) -> bool:
        """Whether the calendar knows such a day (29 February only in a leap year)."""
        if self.month is None:
            return 1 <= self.day <= 31
        return _valid(self.year if self.year is not None else 2000, self.month, self.day) is not None

    def resolve(self, at: Moment) -> str:
        if self.year is not None:
            return self.open()
        days = list(self._candidates(at))
        if not days:
            return self.open()
        if self.weekday is not None:
            days = [when for when in days if when.isoweekday() == self.weekday] or days
        if self.shift == "last":
            days = [when for when in days if when < at.today] or days
            return values.day(max(days))
        if self.shift == "next":
            days = [when for when in days if when > at.today] or days
            return values.day(min(days))
        return values.day(nearest(days, at))

    def _candidates(self, at: Moment) -> Iterator[date]:
        if self.month is not None:
            years = [at.hint] if at.hint else list(years_about(at.today))
            leap = (self.month, self.day) == (2, 29)
            found = [] if leap else [when for y in years if (when := _valid(y, self.month, self.day))]
            if not found:  # 29 February
                found = [when for y in years_about(at.today, 4) if (when := _valid(y, self.month, self.day))]
            yield from found
            return
        if at.before and not self.shift:
            when = _valid(at.before.year, at.before.month, self.day)
            if when and when < at.before and at.direction == NEAR:  # « prévoyait le 7 »
                ahead = values.shift_months(at.before.replace(day=1), 1)
                when = _valid(ahead.year, ahead.month, self.day)
            if when and (self.weekday is None or when.isoweekday() == self.weekday):
                yield when
                return
        reach = range(-6, 7) if self.weekday is not None else range(-2, 3)
        for months in reach:
            first = values.shift_months(at.today.replace(day=1), months)
            if when := _valid(first.year, first.month, self.day):
                yield when

    def open(self) -> str:
        year = "XXXX" if self.year is None else f"{self.year:04d}"
        month = "XX" if self.month is None else f"{self.month:02d}"
        return f"{year}-{month}-{self.day:02d}"


class Weekday(Meaning, frozen=True):
    """« vendredi ». `how`: empty, this, last, next, following, previous; `weeks`: of the week so many weeks on;
    `later`: so many weeks after the next one (« en huit » 1, « en quinze » 2).
    """

    directed = True
    weekday: int
    how: str = ""
    weeks: int | None = None
    later: int = 0

    @property
    def hangs_on(self) -> str:
        return "text" if self.how in ("following", "previous") else "reference"

    @property
    def needs_direction(self) -> bool:
        return self.how in ("", "this") and self.weeks is None and not self.later

    def resolve(self, at: Moment) -> str:
        return values.day(self.on(at))

    def on(self, at: Moment) -> date:
        """The day itself."""
        today = at.today
        ahead = (self.weekday - today.isoweekday()) % 7  # 0 … 6
        if self.weeks is not None:
            return values.shift_days(today, self.weekday - today.isoweekday() + 7 * self.weeks)
        if self.later:
            return values.shift_days(today, ahead + 7 * self.later)
        if self.how in ("following", "previous"):
            base = at.before or today
            gap = (self.weekday - base.isoweekday()) % 7
            return values.shift_days(base, (gap or 7) if self.how == "following" else gap - 7)
        if self.how == "last":
            return values.shift_days(today, ahead - 7)
        if self.how == "next":
            return values.shift_days(today, ahead or 7)
        if at.direction == FUTURE:
            return values.shift_days(today, ahead)
        back = ahead - 7 if ahead else 0
        if at.direction == NEAR or (self.how == "this" and at.direction != PAST):
            return values.shift_days(today, min(ahead, back, key=abs))
        return values.shift_days(today, back)

    def open(self) -> str:
        return f"XXXX-WXX-{self.weekday}"


class Feast(Yearly, frozen=True):
    """« Noël », « Pâques 2018 », « le 14-Juillet »."""

    directed = True
    name: str
    year: int | None = None
    shift: str = ""

    @property
    def needs_direction(self) -> bool:
        return self.year is None and not self.shift

    def resolve(self, at: Moment) -> str:
        if self.year is not None:
            return values.day(feast_day(self.name, self.year))
        years = [at.hint] if at.hint else list(years_about(at.today))
        days = [feast_day(self.name, year) for year in years]
        if self.shift == "last":
            return values.day(max(when for when in days if when < at.today))
        if self.shift == "next":
            return values.day(min(when for when in days if when > at.today))
        return values.day(nearest(days, at, against=4))

    def open(self) -> str:
        if self.year is not None:
            return values.day(feast_day(self.name, self.year))
        first, second = feast_day(self.name, 2023), feast_day(self.name, 2024)
        fixed = (first.month, first.day) == (second.month, second.day)
        return f"XXXX-{first.month:02d}-{first.day:02d}" if fixed else "XXXX-XX-XX"
