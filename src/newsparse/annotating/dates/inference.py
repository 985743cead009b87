"""The day an article is told from, when nothing outside the text says so.

News tells its day between the lines: a weekday beside a date fixes the year (a date falls on the same weekday only
every five, six or eleven years); what is told in the past lies before that day, what is told in the future after
it; « plus tôt dans la semaine » puts it in the week of the date beside it. Each is a bound on the day; what
survives them all is the answer, a day or an interval. Without a year in the text, or without an upper bound, there
is none. A line « Publié le … » or a dateline (`stamps`) says the day outright.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from newsparse.annotating.dates.meanings import FUTURE, PAST, Shift, Weekday
from newsparse.annotating.dates.mentions import Mention
from newsparse.annotating.dates.points import SURE, Point, Reading, inner_of, points_of, wording, years_written
from newsparse.annotating.dates.reference import Known
from newsparse.annotating.dates.stamps import stamp
from newsparse.annotations import ReferenceDate

__all__ = ["infer"]

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WINDOW = 14  # days that an article may be younger than the latest day it tells
_MONTH = 31  # days ahead of what it announces


class _Bounds:
    """The days still possible, and why the others are not."""

    def __init__(self, first: date, last: date) -> None:
        self.days = [first + timedelta(n) for n in range((last - first).days + 1)]
        self.why: list[str] = []
        self.confidence = 1.0
        self.closed = False

    def keep(self, days: list[date], why: str, confidence: float, *, closes: bool = True) -> None:
        """Only `days` of those left survive; a bound that would leave none is no bound."""
        left = [day for day in self.days if day in days]
        if not left:
            return
        if len(left) < len(self.days) or closes:
            self.why.append(why)
        if len(left) < len(self.days):
            self.confidence *= confidence
        self.days = left
        self.closed = self.closed or closes


def infer(readings: Sequence[Reading]) -> Known | None:
    """The reference day that the article's own words leave, or None."""
    if told := stamp(readings):
        return _known(told.days, 0.95, [told.why])
    past_years, years_ahead = years_written(readings)
    if not past_years and not years_ahead:
        return None
    points, why, sure = points_of(readings, past_years, years_ahead)
    if not points:
        return None
    past = [p for p in points if p.direction != FUTURE]
    if not past:
        return _before_what_comes(points, why, sure)
    latest = max(past, key=lambda p: p.day)
    bounds = _Bounds(latest.day, latest.day + timedelta(_WINDOW - 1))
    bounds.why += why
    bounds.confidence = sure
    how = "is told as past" if latest.direction == PAST else "is not told as still to come"
    bounds.why.append(f"“{latest.text}” {how}: not before {latest.day}")
    for step in (_coming, _this_day, _same_week, _run_of_days, _same_weekday, _between_weekdays):
        if len(bounds.days) > 1:
            step(readings, points, bounds)
    if not bounds.closed and not (latest.pointing and sure >= SURE):
        return None
    return _known(bounds.days, bounds.confidence, bounds.why)


def _known(days: list[date], confidence: float, why: Sequence[str]) -> Known:
    first, last = days[0], days[-1]
    value = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return Known(ReferenceDate(value, "inferred", round(confidence, 2), tuple(dict.fromkeys(why))), days)


def _before_what_comes(points: Sequence[Point], why: Sequence[str], sure: float) -> Known | None:
    """Nothing but what is still to come, in a year that is certain: « rouvrira samedi 4 octobre » is said in the
    weeks before.
    """
    ahead = [p for p in points if p.pointing]
    if not ahead or sure < SURE:
        return None
    first = min(ahead, key=lambda p: p.day)
    days = [first.day - timedelta(n) for n in range(_MONTH, -1, -1)]
    return _known(days, 0.9, [*why, f"“{first.text}” is still to come: in the month before {first.day}"])


def _coming(readings: Sequence[Reading], points: Sequence[Point], bounds: _Bounds) -> None:
    """What is told as still to come bounds the day from above."""
    ahead = [p for p in points if p.direction == FUTURE and p.day >= bounds.days[0]]
    if ahead:
        first = min(ahead, key=lambda p: p.day)
        bounds.keep(
            [d for d in bounds.days if d <= first.day],
            f"“{first.text}” is still to come: not after {first.day}",
            0.97,
        )


def _this_day(readings: Sequence[Reading], points: Sequence[Point], bounds: _Bounds) -> None:
    """« ce jeudi 18 juillet »: that day; « ce 8 décembre »: that day or the next."""
    for point in points:
        if point.this and point.direction != FUTURE and point.body:
            reach = 0 if point.weekday else 1
            days = [point.day + timedelta(n) for n in range(reach + 1)]
            bounds.keep(days, f"“{point.text}” points at the day of the article: {point.day}", 0.92)


def _same_week(readings: Sequence[Reading], points: Sequence[Point], bounds: _Bounds) -> None:
    """« plus tôt dans la semaine » beside a date: the same week."""
    for reading in readings:
        for mention in reading.mentions:
            if not reading.body or mention.piece.rule != "earlier-in":
                continue
            meaning = mention.piece.meaning
            if not isinstance(meaning, Shift) or meaning.unit != "week":
                continue
            place = reading.words.start[mention.piece.first]
            near = [p for p in points if p.body and p.direction != FUTURE and abs(p.place - place) < 400]
            if near:
                point = min(near, key=lambda p: abs(p.place - place))
                monday = point.day - timedelta(point.day.weekday())
                week = [monday + timedelta(n) for n in range(7)]
                said = wording(reading, mention)
                why = f"“{said}” stands beside “{point.text}”: the same week, {monday} to {week[-1]}"
                bounds.keep(week, why, 0.98)


def _bare(readings: Sequence[Reading]) -> list[tuple[Reading, Mention, Weekday]]:
    out = []
    for reading in readings:
        for mention in reading.mentions:
            inner = inner_of(mention)
            if (
                reading.body
                and isinstance(inner, Weekday)
                and inner.how in ("", "this")
                and inner.weeks is None
                and not inner.later
            ):
                out.append((reading, mention, inner))
    return out


def _run_of_days(readings: Sequence[Reading], points: Sequence[Point], bounds: _Bounds) -> None:
    """« lundi », « mardi », « mercredi » all told as past: days that follow each other, so the day is none of the
    first ones; on a Tuesday « mercredi » would be six days ago.
    """
    told = {day.weekday for _, mention, day in _bare(readings) if mention.evidence.direction == PAST}
    if len(told) < _RUN:
        return
    ends = [end for end in told if all((end - day) % 7 < _RUN for day in told)]
    if len(ends) != 1:
        return
    inside = {day for day in told if day != ends[0]}
    bounds.keep(
        [d for d in bounds.days if d.isoweekday() not in inside],
        "weekdays in a row are told as past: the day is not before the last of them",
        0.95,
        closes=bounds.closed,
    )


_RUN = 3  # so many weekdays in a row


def _same_weekday(readings: Sequence[Reading], points: Sequence[Point], bounds: _Bounds) -> None:
    """A bare weekday in the past that is the weekday of a date just named: that date, less than a week ago.

    A date that the story gives its year is rather of another year: there the same weekday is chance.
    """
    latest = max((p for p in points if p.direction != FUTURE), key=lambda p: p.day)
    if latest.body and (latest.exact or latest.direction != PAST):
        return
    for reading, mention, weekday in _bare(readings):
        if mention.evidence.direction == PAST and weekday.weekday == latest.day.isoweekday():
            days = [latest.day + timedelta(n) for n in range(3)]
            name = _NAMES[weekday.weekday - 1]
            bounds.keep(
                days,
                f"“{wording(reading, mention)}” is the {name} of “{latest.text}”: a day or two ago at most",
                0.9,
            )
            return


def _between_weekdays(readings: Sequence[Reading], points: Sequence[Point], bounds: _Bounds) -> None:
    """A past weekday and a coming one in one sentence: the day lies between them."""
    bare = _bare(readings)
    for i, (reading, mention, weekday) in enumerate(bare):
        if mention.evidence.direction != PAST:
            continue
        for other, later, coming in bare[max(i - 4, 0) : i + 5]:
            if other is not reading or later.sentence != mention.sentence or later.evidence.direction != FUTURE:
                continue
            gap = (coming.weekday - weekday.weekday) % 7
            allowed = {(weekday.weekday + n - 1) % 7 + 1 for n in range(gap + 1)}
            first, last = wording(reading, mention), wording(other, later)
            why = f"“{first}” is over, “{last}” still to come in one sentence: from the one to the other"
            bounds.keep([d for d in bounds.days if d.isoweekday() in allowed], why, 0.98, closes=bounds.closed)
            return
