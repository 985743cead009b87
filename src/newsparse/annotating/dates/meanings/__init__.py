"""What time expressions mean, as values that resolve themselves against a day."""

from __future__ import annotations

from newsparse.annotating.dates.meanings.base import FUTURE, NEAR, PAST, UNKNOWN, Meaning, Moment
from newsparse.annotating.dates.meanings.clock import Clock, DayPart, Timed, day_of
from newsparse.annotating.dates.meanings.days import Day, Feast, Weekday
from newsparse.annotating.dates.meanings.periods import (
    BeforeChrist,
    Century,
    Decade,
    Month,
    Neighbour,
    OfYear,
    Part,
    Year,
)
from newsparse.annotating.dates.meanings.plain import NOTHING, Fixed, duration
from newsparse.annotating.dates.meanings.relative import (
    Ago,
    Around,
    Beside,
    Operator,
    Shift,
    ThisWeekend,
    WeekEdge,
    WholeYear,
    Within,
)

__all__ = [
    "FUTURE",
    "NEAR",
    "NOTHING",
    "PAST",
    "UNKNOWN",
    "Ago",
    "Around",
    "BeforeChrist",
    "Beside",
    "Century",
    "Clock",
    "Day",
    "DayPart",
    "Decade",
    "Feast",
    "Fixed",
    "Meaning",
    "Moment",
    "Month",
    "Neighbour",
    "OfYear",
    "Operator",
    "Part",
    "Shift",
    "ThisWeekend",
    "Timed",
    "WeekEdge",
    "Weekday",
    "WholeYear",
    "Within",
    "Year",
    "day_of",
    "duration",
]  # fmt: skip
