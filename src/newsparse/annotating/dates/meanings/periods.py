"""Stretches of the calendar: a month, a year, a quarter or season, a decade, a century."""

from __future__ import annotations

from datetime import date

from newsparse.annotating.dates import values
from newsparse.annotating.dates.meanings.base import (
    FUTURE,
    NEAR,
    PAST,
    Absolute,
    Meaning,
    Moment,
    Yearly,
    years_about,
)

__all__ = ["BeforeChrist", "Century", "Decade", "Month", "OfYear", "Part", "Year"]


class Month(Yearly, frozen=True):
    """« mars », « mars 2022 », « janvier dernier »."""

    month: int
    year: int | None = None
    shift: str = ""

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


class Year(Absolute, frozen=True):
    """« 2022 »."""

    year: int

    def open(self) -> str:
        return values.year(self.year)


class Part(Yearly, frozen=True):
    """A part of a year: a quarter (`Q3`), a half (`H1`) or a season (`SU`)."""

    part: str
    year: int | None = None
    shift: str = ""

    def resolve(self, at: Moment) -> str:
        if self.year is not None:
            return self.open()
        if at.hint and not self.shift:
            return f"{at.hint:04d}-{self.part}"
        spans = []
        for year in years_about(at.today, 2):
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
    """A part of the year that is so many years from this one: « le premier trimestre de l'année prochaine », « en
    mars de l'an dernier »; `from_text`: from the year last named (« en mars de l'année suivante »).
    """

    part: str
    years: int
    from_text: bool = False

    @property
    def hangs_on(self) -> str:
        return "text" if self.from_text else "reference"

    def resolve(self, at: Moment) -> str:
        base = at.before if self.from_text else at.today
        if base is None:
            return self.open()
        return f"{min(max(base.year + self.years, 1), 9999):04d}-{self.part}"

    def open(self) -> str:
        return f"XXXX-{self.part}"


class Neighbour(Meaning, frozen=True):
    """The first such part of a year after the day last named, or the last one before it: « l'été suivant », « en
    mars précédent ».
    """

    anchor = "text"
    part: str
    back: bool

    def resolve(self, at: Moment) -> str:
        if at.before is None:
            return self.open()
        found = [f"{year:04d}-{self.part}" for year in years_about(at.before, 2)]
        spans = [(span, value) for value in found if (span := values.bounds(value))]
        if self.back:
            return next((value for span, value in reversed(spans) if span[1] < at.before), self.open())
        return next((value for span, value in spans if span[0] > at.before), self.open())

    def open(self) -> str:
        return f"XXXX-{self.part}"


class Decade(Absolute, frozen=True):
    """« les années 1990 »: `first` is the decade's first year."""

    first: int

    def open(self) -> str:
        return values.decade(self.first)


class Century(Absolute, frozen=True):
    """« le XIXe siècle »."""

    number: int

    def open(self) -> str:
        return f"{self.number - 1:02d}"


class BeforeChrist(Absolute, frozen=True):
    """« en 52 avant J.-C. », « le IIIe siècle avant notre ère »: TIMEX3 writes BC before the digits."""

    digits: str

    def open(self) -> str:
        return f"BC{self.digits}"
