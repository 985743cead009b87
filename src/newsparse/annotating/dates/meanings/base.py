"""What every meaning answers: its value on a given day, and its value when no day is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import ClassVar, NamedTuple

import msgspec

from newsparse.annotations import TimexType

__all__ = [
    "FUTURE",
    "NEAR",
    "PAST",
    "UNKNOWN",
    "Absolute",
    "Meaning",
    "Moment",
    "Yearly",
    "nearest",
    "years_about",
]

PAST, UNKNOWN, FUTURE, NEAR = -1, 0, 1, 2
"""Where a verb points; NEAR: to the nearest such day, before or after (« il devait comparaître vendredi »)."""


class Moment(NamedTuple):
    """Where an expression stands: the day the text is told from, and what the text says around it.

    `direction`: where the clause's verb points. `before`: the last full day named in the text. `hint`: a year
    that the narrative has set. `now`: the reference with its clock time, where one is known. `sure`: the verb
    leaves no doubt.
    """

    today: date
    direction: int = UNKNOWN
    before: date | None = None
    hint: int | None = None
    now: datetime | None = None
    sure: bool = False


class Meaning(msgspec.Struct, frozen=True):
    """What a time expression says, before anybody knows which day it is said on."""

    type: ClassVar[TimexType] = "DATE"
    directed: ClassVar[bool] = False
    """Whether the tense of the clause decides the value."""
    anchor: ClassVar[str] = "reference"
    """What the value hangs on: `reference`, `text` (a day named before), or `none`: it is absolute."""

    @property
    def hangs_on(self) -> str:
        return self.anchor

    @property
    def needs_direction(self) -> bool:
        return self.directed

    @property
    def timex(self) -> TimexType:
        return self.type

    def resolve(self, at: Moment) -> str:
        """The TIMEX3 value as said `at` that moment."""
        raise NotImplementedError

    def open(self) -> str:
        """The TIMEX3 value when nobody knows the day."""
        raise NotImplementedError


class Absolute(Meaning, frozen=True):
    """What means the same on every day: a year, a century, a duration. `open` says it."""

    anchor = "none"

    def resolve(self, at: Moment) -> str:
        return self.open()


class Yearly(Meaning, frozen=True):
    """A day or period that may be given its year, or a shift (last, next, this) instead of it."""

    @property
    def year(self) -> int | None:
        raise NotImplementedError

    @property
    def shift(self) -> str:
        raise NotImplementedError

    @property
    def hangs_on(self) -> str:
        return "none" if self.year is not None else "reference"

    @property
    def needs_direction(self) -> bool:
        return self.year is None and self.shift not in ("last", "next")


def years_about(today: date, reach: int = 1) -> Iterator[int]:
    """The years around a day."""
    return (y for y in range(today.year - reach, today.year + reach + 1) if 1 <= y <= 9999)


# How much farther a day on the wrong side of the verb counts: tense is nearly always right, but « le 20 décembre »
# on the 6th, in the past tense, is rather a verb misread than a year ago.
AGAINST = 12


def nearest(days: Iterable[date], at: Moment, *, against: int = AGAINST) -> date:
    """The likeliest of some days: the nearest to today, those that the tense speaks against counting far off."""
    days = list(days)
    if at.sure and at.direction == PAST:
        days = [when for when in days if when <= at.today] or days

    def cost(when: date) -> tuple[int, bool]:
        gap = (when - at.today).days
        wrong = at.direction in (PAST, FUTURE) and gap and (gap > 0) != (at.direction > 0)
        return abs(gap) * (against if wrong else 1), gap > 0

    return min(days, key=cost)
