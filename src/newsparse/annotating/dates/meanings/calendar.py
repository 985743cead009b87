"""Places in the calendar: a day, a month, a year, a weekday, a feast, a quarter, a season, a decade, a century."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from newsparse.annotating.dates import values
from newsparse.annotating.dates.feasts import feast_day
from newsparse.annotating.dates.meanings.base import FUTURE, NEAR, PAST, Meaning, Moment, nearest

__all__ = ["Century", "Day", "Decade", "Feast", "Month", "OfYear", "Part", "Weekday", "Year"]


def _valid(year: int, month: int, day: int) -> date | None:
    if 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
        return date(year, month, day)
    return None


def _years(today: date, reach: int = 1) -> Iterator[int]:
    return (y for y in range(today.year - reach, today.year + reach + 1) if 1 <= y <= 9999)


class Day(Meaning, frozen=True):
    """« lundi 2 décembre 2025 » with any part but the day missing. `shift`: last, next, this or empty."""

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    shift: str = ""

    @property
    def hangs_on(self) -> str:
        return "none" if self.year is not None else "reference"

    @property
    def needs_direction(self) -> bool:
        return self.year is None and self.shift not in ("last", "next")

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
            years = [at.hint] if at.hint else list(_years(at.today))
            leap = (self.month, self.day) == (2, 29)
            found = [] if leap else [when for y in years if (when := _valid(y, self.month, self.day))]
            if not found:  # 29 February
                found = [when for y in _years(at.today, 4) if (when := _valid(y, self.month, self.day))]
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


class Month(Meaning, frozen=True):
    """« mars », « mars 2022 », « janvier dernier »."""

    month: int
    year: int | None = None
    shift: str = ""

    @property
    def hangs_on(self) -> str:
        return "none" if self.year is not None else "reference"

    @property
    def needs_direction(self) -> bool:
        return self.year is None and self.shift not in ("last", "next")

    def resolve(self, at: Moment) -> str:
        if self.year is not None:
            return self.open()
        if at.hint and not self.shift:
            return f"{at.hint:04d}-{self.month:02d}"
        ahead = (self.month - at.today.month) % 12
        back = ahead - 12
        if self.shift == "last":
            gap = back
        elif self.shift == "next":
            gap = ahead or 12
        elif self.shift == "this" or not ahead or at.direction == NEAR:
            gap = min(ahead, back, key=abs)
        elif at.direction in (PAST, FUTURE):
            gap = back if at.direction == PAST else ahead
        else:
            # Without a verb the press looks back: « en janvier » said in September is the January before.
            gap = ahead if ahead * 2 < -back else back
        return values.month(values.shift_months(at.today.replace(day=1), gap))

    def open(self) -> str:
        return f"{'XXXX' if self.year is None else format(self.year, '04d')}-{self.month:02d}"


class Year(Meaning, frozen=True):
    """« 2022 »."""

    anchor = "none"
    year: int

    def resolve(self, at: Moment) -> str:
        return values.year(self.year)

    def open(self) -> str:
        return values.year(self.year)


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


class Feast(Meaning, frozen=True):
    """« Noël », « Pâques 2018 », « le 14-Juillet »."""

    directed = True
    name: str
    year: int | None = None
    shift: str = ""

    @property
    def hangs_on(self) -> str:
        return "none" if self.year is not None else "reference"

    @property
    def needs_direction(self) -> bool:
        return self.year is None and not self.shift

    def resolve(self, at: Moment) -> str:
        if self.year is not None:
            return values.day(feast_day(self.name, self.year))
        years = [at.hint] if at.hint else list(_years(at.today))
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


class Part(Meaning, frozen=True):
    """A part of a year: a quarter (`Q3`), a half (`H1`) or a season (`SU`)."""

    part: str
    year: int | None = None
    shift: str = ""

    @property
    def hangs_on(self) -> str:
        return "none" if self.year is not None else "reference"

    @property
    def needs_direction(self) -> bool:
        return self.year is None and self.shift not in ("last", "next")

    def resolve(self, at: Moment) -> str:
        if self.year is not None:
            return self.open()
        if at.hint and not self.shift:
            return f"{at.hint:04d}-{self.part}"
        spans = []
        for year in _years(at.today, 2):
            bounds = values.bounds(f"{year:04d}-{self.part}")
            if bounds:
                spans.append((*bounds, year))
        return f"{self._year(spans, at):04d}-{self.part}"

    def _year(self, spans: list[tuple[date, date, int]], at: Moment) -> int:
        """The year of the likeliest of the same part of some years, in order."""
        today = at.today
        if self.shift == "last":
            return [year for _, end, year in spans if end < today][-1]
        if self.shift == "next":
            return next(year for start, _, year in spans if start > today)
        if not self.shift and at.direction == PAST:
            return [year for start, _, year in spans if start <= today][-1]
        if not self.shift and at.direction == FUTURE:
            # One that is nearly over is not what is still to come; and a quarter just over beats one that is far
            # off: results are told before they are due again.
            left = [
                s for s in spans if not (s[0] <= today <= s[1] and (today - s[0]).days > 0.8 * (s[1] - s[0]).days)
            ]
            soon = any(0 <= (s[0] - today).days <= _SOON for s in left)
            over = 1000 if soon else 6
            return min(left, key=lambda s: max((s[0] - today).days, (today - s[1]).days * over, 0))[2]
        # Nobody says which way: the nearest; without « ce » the press rather looks back.
        ahead = 1 if self.shift else 2
        return min(spans, key=lambda s: max((s[0] - today).days * ahead, (today - s[1]).days, 0))[2]

    def open(self) -> str:
        return f"{'XXXX' if self.year is None else format(self.year, '04d')}-{self.part}"


_SOON = 184  # days: within half a year, what is to come is meant


class OfYear(Meaning, frozen=True):
    """A part of the year that is so many years from this one: « le premier trimestre de l'année prochaine »."""

    part: str
    years: int

    def resolve(self, at: Moment) -> str:
        return f"{min(max(at.today.year + self.years, 1), 9999):04d}-{self.part}"

    def open(self) -> str:
        return f"XXXX-{self.part}"


class Decade(Meaning, frozen=True):
    """« les années 1990 »: `first` is the decade's first year."""

    anchor = "none"
    first: int

    def resolve(self, at: Moment) -> str:
        return values.decade(self.first)

    def open(self) -> str:
        return values.decade(self.first)


class Century(Meaning, frozen=True):
    """« le XIXe siècle »."""

    anchor = "none"
    number: int

    def resolve(self, at: Moment) -> str:
        return f"{self.number - 1:02d}"

    def open(self) -> str:
        return f"{self.number - 1:02d}"
