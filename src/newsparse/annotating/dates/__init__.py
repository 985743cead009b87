"""Time expressions: grammar, TIMEX3 values, reference date. Reads the character string; needs no model."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from newsparse.annotating.frame import Frame
from newsparse.annotations import DateExpression, ReferenceDate, TraceEntry

__all__ = ["DatesReading", "read"]


class DatesReading(NamedTuple):
    """What was read about time; spans count in `frame.text`."""

    reference_date: ReferenceDate
    dates: tuple[DateExpression, ...]
    warnings: tuple[str, ...]
    trace: tuple[TraceEntry, ...]


def read(frame: Frame, reference_date: date | datetime | None = None) -> DatesReading:
    """Every time expression of `frame`, resolved against `reference_date` or what the article says of it."""
    return DatesReading(ReferenceDate(None, "none", 0.0, ()), (), (), ())
