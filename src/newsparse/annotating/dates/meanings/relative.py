"""Distances: « hier », « la semaine dernière », « il y a trois ans », « le lendemain », « le dernier lundi »."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from newsparse.annotating.dates import values
from newsparse.annotating.dates.feasts import nth_weekday
from newsparse.annotating.dates.meanings.base import FUTURE, PAST, UNKNOWN, Meaning, Moment
from newsparse.annotations import TimexType

__all__ = ["Ago", "Around", "Beside", "Operator", "Shift", "ThisWeekend", "WeekEdge", "WholeYear", "Within"]

_OPEN = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX",
    "half": "XXXX-HX", "year": "XXXX", "session": "XXXX", "decade": "XXX", "century": "XX", "millennium": "X",
    "fortnight": "XXXX-WXX", "night": "XXXX-XX-XX",
}  # fmt: skip


def unit_value(when: date, unit: str) -> str:
    """The value of the unit (week, month, decade …) that holds a day."""
    match unit:
        case "week" | "fortnight":
            return values.week(when)
        case "weekend":
            return values.weekend(when)
        case "month":
            return values.month(when)
        case "quarter":
            return values.quarter(when)
        case "half":
            return values.half(when)
        case "year" | "session":
            return values.year(when.year)
        case "decade":
            return values.decade(when.year)
        case "century":
            return f"{(when.year - 1) // 100:02d}"
        case "millennium":
            return f"{(when.year - 1) // 1000}"
    return values.day(when)


def move(when: date, unit: str, count: int) -> date:
    """`when`, so many units on."""
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12, "session": 12, "decade": 120, "century": 1200,
              "millennium": 12000}  # fmt: skip
    if unit in months:
        return values.shift_months(when, months[unit] * count)
    return values.shift_days(when, count * {"week": 7, "weekend": 7, "fortnight": 14}.get(unit, 1))


class Shift(Meaning, frozen=True):
    """The unit `count` units from this one: hier (day, -1), la semaine prochaine (week, 1), cette année (year, 0).

    `from_text`: counted from the last day named in the text (la veille, l'année suivante).
    """

    unit: str
    count: int = 0
    from_text: bool = False
    strict: bool = False
    """« cette année-là »: not this one, so nothing where the text names none."""

    @property
    def hangs_on(self) -> str:
        return "text" if self.from_text else "reference"

    def resolve(self, at: Moment) -> str:
        if self.strict and at.before is None:
            return self.open()
        base = (at.before if self.from_text else None) or at.today
        return unit_value(move(base, self.unit, self.count), self.unit)

    def open(self) -> str:
        return _OPEN[self.unit]


class WeekEdge(Meaning, frozen=True):
    """« en début de semaine », « en milieu de semaine »: of this week while its days fit the tense."""

    directed = True
    first: int
    last: int

    def resolve(self, at: Moment) -> str:
        day, weeks = at.today.isoweekday(), 0
        if at.direction == FUTURE and day > self.last:
            weeks = 1
        elif at.direction == PAST and day < self.first:
            weeks = -1
        return values.week(values.shift_days(at.today, 7 * weeks))

    def open(self) -> str:
        return _OPEN["week"]


class WholeYear(Meaning, frozen=True):
    """« l'ensemble de l'année »: this one, but the last one while its figures are being told."""

    directed = True

    def resolve(self, at: Moment) -> str:
        over = at.today.month <= 3 and at.direction != FUTURE
        return values.year(at.today.year - over)

    def open(self) -> str:
        return _OPEN["year"]


class ThisWeekend(Meaning, frozen=True):
    """« ce week-end », « en fin de semaine »: the coming one, or the one just over where the verb is past."""

    directed = True
    unit: str = "weekend"

    def resolve(self, at: Moment) -> str:
        over = (
            at.today.isoweekday() <= 4
            if at.direction == PAST
            else at.today.isoweekday() == 1 and at.direction != FUTURE
        )
        # On a Saturday the end of the week that is still to come is the next one's.
        later = self.unit == "week" and at.direction == FUTURE and at.today.isoweekday() > 5
        return unit_value(values.shift_days(at.today, -7 if over else 7 if later else 0), self.unit)

    def open(self) -> str:
        return _OPEN[self.unit]


_YEARS = {"decade": 10, "century": 100, "millennium": 1000}


class Ago(Meaning, frozen=True):
    """« il y a trois ans » (-3 years), « dans dix jours » (+10 days), « deux jours plus tard » (from the text).

    `count` None: nobody says how many. The value is as precise as the unit: years give a year, months a month,
    weeks and days a day, hours a clock time where the reference has one.
    """

    unit: str
    count: float | None
    sign: int
    from_text: bool = False

    @property
    def hangs_on(self) -> str:
        return "text" if self.from_text else "reference"

    @property
    def needs_direction(self) -> bool:
        return self.from_text and (self.count is None or self.timex == "TIME")

    @property
    def timex(self) -> TimexType:
        return "TIME" if self.unit in ("hour", "minute", "second") else "DATE"

    def resolve(self, at: Moment) -> str:
        if self.count is None:
            # A story's « quelques jours après » is past where its verb is.
            return "PAST_REF" if self.from_text and at.direction == PAST else self._vague()
        base = (at.before if self.from_text else None) or at.today
        if self.unit in ("hour", "minute", "second"):
            if self.from_text and at.direction == PAST:
                return "PAST_REF"
            if at.now is None or (self.from_text and at.before):
                return self._vague()
            then = _clock_shift(at.now, self.unit, self.count * self.sign)
            return then.strftime("%Y-%m-%dT%H:%M") if then else self._vague()
        unit, count = self.unit, self.count
        if self.from_text and self.sign > 0 and at.before is None and (unit in _YEARS or unit == "year"):
            return _OPEN["year"]  # a story's later, counted from nobody knows when
        if unit in _YEARS:  # « il y a un siècle » is as precise as « il y a cent ans »
            unit, count = "year", count * _YEARS[unit]
        if self.sign < 0 and unit == "year" and count >= base.year:
            return "PAST_REF"  # before our era
        half = {"year": ("month", 12), "month": ("day", 30), "week": ("day", 7)}
        if count != int(count) and unit in half:
            unit, factor = half[unit]
            count *= factor
        if unit in ("weekend",):
            return values.weekend(move(base, unit, round(count) * self.sign))
        when = move(base, unit, min(round(count), 10**5) * self.sign)
        return values.day(when) if unit in ("week", "day", "fortnight", "night") else unit_value(when, unit)

    def from_clock(self, when: datetime) -> str | None:
        """The clock time so many hours or minutes from one that the text tells."""
        then = None if self.count is None else _clock_shift(when, self.unit, self.count * self.sign)
        return then.strftime("%Y-%m-%dT%H:%M") if then else None

    def _vague(self) -> str:
        return "PAST_REF" if self.sign < 0 else "FUTURE_REF"

    def open(self) -> str:
        return self._vague()


def _clock_shift(now: datetime, unit: str, count: float) -> datetime | None:
    try:
        return now + timedelta(seconds=count * {"hour": 3600, "minute": 60, "second": 1}[unit])
    except OverflowError:
        return None


class Operator(Meaning, frozen=True):
    """« deux jours avant », « le lendemain de »: a distance that waits for its day; nothing without it."""

    unit: str
    count: int

    def resolve(self, at: Moment) -> str:
        return ""

    def open(self) -> str:
        return ""


class Beside(Meaning, frozen=True):
    """A distance from a day that is named: « deux jours avant Noël », « le lendemain du 11 février »."""

    day: Meaning
    unit: str
    count: int

    @property
    def hangs_on(self) -> str:
        return self.day.hangs_on

    @property
    def needs_direction(self) -> bool:
        return self.day.needs_direction

    def resolve(self, at: Moment) -> str:
        found = values.bounds(self.day.resolve(at))
        return values.day(move(found[0], self.unit, self.count)) if found else self.open()

    def open(self) -> str:
        return _OPEN["day"]


def _this_year(at: Moment) -> Moment:
    """Where no verb says which way, a month that holds a week or a weekday is this year's."""
    return at._replace(hint=at.today.year) if at.direction == UNKNOWN and at.hint is None else at


class Within(Meaning, frozen=True):
    """A unit or weekday counted inside a month or year: « le premier mercredi du mois », n from 1, -1 the last."""

    container: Meaning
    n: int
    unit: str = ""
    weekday: int = 0

    @property
    def hangs_on(self) -> str:
        return self.container.hangs_on

    @property
    def needs_direction(self) -> bool:
        return self.container.needs_direction

    def resolve(self, at: Moment) -> str:
        inside = self.container.resolve(_this_year(at))
        found = values.bounds(inside)
        if found is None:
            return self.open()
        first, last = found
        n = self.n
        if self.weekday or self.unit == "weekend":
            weekday = self.weekday or 6
            edge = last if n < 0 else first
            when = nth_weekday(edge.year, edge.month, weekday, n)
            if when is None:
                return self.open()
            return values.weekend(when) if self.unit == "weekend" else values.day(when)
        if self.unit == "fortnight":
            return inside
        # The first week of a month is the one that holds its 4th, as ISO 8601 counts the weeks of a year.
        start = values.shift_days(first, 3) if self.unit == "week" else first
        edge = last if n < 0 else move(start, self.unit, n - 1)
        if not first <= edge <= last:
            return self.open()
        return unit_value(edge, self.unit)

    def open(self) -> str:
        return f"XXXX-WXX-{self.weekday}" if self.weekday else _OPEN[self.unit]


class Around(Meaning, frozen=True):
    """The week or week-end of a day: « la semaine du 7 octobre », « le week-end du 1er mai »."""

    inside: Meaning
    unit: str

    @property
    def hangs_on(self) -> str:
        return self.inside.hangs_on

    @property
    def needs_direction(self) -> bool:
        return self.inside.needs_direction

    def resolve(self, at: Moment) -> str:
        found = values.bounds(self.inside.resolve(_this_year(at)))
        return unit_value(found[0], self.unit) if found else self.open()

    def open(self) -> str:
        return _OPEN[self.unit]
