"""What time expressions mean, as values that resolve themselves against a day."""

from __future__ import annotations

from newsparse.annotating.dates.meanings.base import FUTURE, PAST, UNKNOWN, Meaning, Moment
from newsparse.annotating.dates.meanings.calendar import Century, Day, Decade, Feast, Month, Part, Weekday, Year
from newsparse.annotating.dates.meanings.clock import Clock, DayPart, Timed, day_of
from newsparse.annotating.dates.meanings.plain import Fixed, duration
from newsparse.annotating.dates.meanings.relative import Ago, Around, Shift, ThisWeekend, Within

__all__ = [
    "FUTURE", "PAST", "UNKNOWN", "Ago", "Around", "Century", "Clock", "Day", "DayPart", "Decade", "Feast", "Fixed",
    "Meaning", "Moment", "Month", "Part", "Shift", "ThisWeekend", "Timed", "Weekday", "Within", "Year", "day_of",
    "duration",
]  # fmt: skip
