"""The day an article is told from, when nothing outside the text says so.

News tells its day between the lines: a weekday beside a date fixes the year (a date falls on the same weekday only
every five, six or eleven years); what is told in the past lies before that day, what is told in the future after
it; « plus tôt dans la semaine » puts it in the week of the date beside it. Each is a bound on the day; what
survives them all is the answer, a day or an interval. Without a year in the text, or without an upper bound, there
is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from newsparse.annotating.dates import values
from newsparse.annotating.dates.meanings import FUTURE, PAST, Day, Moment, Month, Part, Shift, Timed, Weekday, Year
from newsparse.annotating.dates.mentions import Mention
from newsparse.annotating.dates.reference import Known
from newsparse.annotating.dates.stamps import stamp
from newsparse.annotating.dates.words import Words
from newsparse.annotations import ReferenceDate

__all__ = ["Reading", "infer"]

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# A date without a year beside one with its year belongs to the same weeks.
NEAR = timedelta(21)
WINDOW = 14


class Reading(NamedTuple):
    """A text of the article with its mentions; `body` is false for titles and captions."""

    words: Words
    mentions: Sequence[Mention]
    body: bool


class _Point(NamedTuple):
    """A day that the text names, with its year found: `direction` is where its clause points."""

    day: date
    direction: int
    text: str
    place: int
    body: bool
    this: bool
    weekday: int | None
    exact: bool
    pointing: bool = False
    """A weekday with its date and without an article: of the weeks about the article's day."""

    @property
    def recent(self) -> bool:
        """« mercredi 5 février 2020 » in the past: the year is written, and yet it is this one."""
        return self.pointing and self.direction == PAST


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


def _inner(mention: Mention) -> object:
    meaning = mention.piece.meaning
    return meaning.day if isinstance(meaning, Timed) else meaning


def _text(reading: Reading, mention: Mention) -> str:
    words, piece = reading.words, mention.piece
    return words.text[words.start[piece.first] : words.end[piece.last - 1]]


def infer(readings: Sequence[Reading]) -> Known | None:
    """The reference day that the article's own words leave, or None."""
    if told := stamp(readings):
        return _known(told.days, 0.95, [told.why])
    past_years, years_ahead = _years(readings)
    if not past_years and not years_ahead:
        return None
    points, why, sure = _points(readings, past_years, years_ahead)
    if not points:
        return None
    past = [p for p in points if p.direction != FUTURE]
    if not past:
        return _before_what_comes(points, why, sure)
    latest = max(past, key=lambda p: p.day)
    bounds = _Bounds(latest.day, latest.day + timedelta(WINDOW - 1))
    bounds.why += why
    bounds.confidence = sure
    how = "is told as past" if latest.direction == PAST else "is not told as still to come"
    bounds.why.append(f"“{latest.text}” {how}: not before {latest.day}")
    for step in (_coming, _this_day, _same_week, _same_weekday, _between_weekdays):
        if len(bounds.days) > 1:
            step(readings, points, bounds)
    if not bounds.closed and not (latest.pointing and sure >= _SURE):
        return None
    return _known(bounds.days, bounds.confidence, bounds.why)


def _known(days: list[date], confidence: float, why: Sequence[str]) -> Known:
    first, last = days[0], days[-1]
    value = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return Known(ReferenceDate(value, "inferred", round(confidence, 2), tuple(dict.fromkeys(why))), days)


_SURE = 0.95
_MONTH = 31


def _before_what_comes(points: Sequence[_Point], why: Sequence[str], sure: float) -> Known | None:
    """Nothing but what is still to come, in a year that is certain: « rouvrira samedi 4 octobre » is said in the
    weeks before.
    """
    ahead = [p for p in points if p.pointing]
    if not ahead or sure < _SURE:
        return None
    first = min(ahead, key=lambda p: p.day)
    days = [first.day - timedelta(n) for n in range(_MONTH, -1, -1)]
    return _known(days, 0.9, [*why, f"“{first.text}” is still to come: in the month before {first.day}"])


def _years(readings: Sequence[Reading]) -> tuple[list[int], list[int]]:
    """The years that the text writes out: those told as past, those of plans and forecasts."""
    past: list[int] = []
    ahead: list[int] = []
    for reading in readings:
        for mention in reading.mentions:
            inner = _inner(mention)
            if (
                isinstance(inner, Day | Month | Part | Year)
                and inner.year is not None
                and 1900 <= inner.year <= 2100
            ):
                (ahead if mention.evidence.direction == FUTURE else past).append(inner.year)
    return past, ahead


def _points(
    readings: Sequence[Reading], past_years: list[int], years_ahead: list[int]
) -> tuple[list[_Point], list[str], float]:
    """The days of the text with their years, why those years, and how sure that is."""
    exact: list[_Point] = []
    loose: list[tuple[Reading, Mention, Day]] = []
    for reading in readings:
        for mention in reading.mentions:
            inner = _inner(mention)
            if not isinstance(inner, Day) or inner.month is None:
                continue
            if inner.year is None:
                if not inner.shift or inner.shift == "this":
                    loose.append((reading, mention, inner))
                continue
            day = values.bounds(inner.open())
            if day:
                exact.append(_point(reading, mention, day[0], inner, exact=True))
    if not loose:
        return exact, [], 0.9
    year, why, sure = _year_by_weekday(loose, past_years, years_ahead)
    if year is None:
        return _by_caption(exact, loose)
    points = [p for p in exact if p.day.year == year]
    middle, count = date(year, 7, 1), 0
    pairs = [(r, m, d) for r, m, d in loose if d.weekday]
    for reading, mention, inner in loose:
        anchor = pairs[0][2]
        near_pair = values.bounds(Day(anchor.day, anchor.month, year).open())
        day = values.bounds(inner.resolve(Moment(near_pair[0] if near_pair else middle)))
        if day:
            points.append(_point(reading, mention, day[0], inner))
            count += 1
    return points, [why], sure


def _point(reading: Reading, mention: Mention, day: date, inner: Day, *, exact: bool = False) -> _Point:
    place = reading.words.start[mention.piece.first]
    this = inner.shift == "this"
    text = _text(reading, mention)
    pointing = reading.body and bool(inner.weekday) and _pointing(reading.words, mention.piece.first)
    return _Point(day, mention.evidence.direction, text, place, reading.body, this, inner.weekday, exact, pointing)


def _pointing(words: Words, first: int) -> bool:
    """« mardi 7 mai » points at a day of these weeks; « le mardi 7 mai » is any."""
    return words.at(first) not in ("le", "la", "les") and words.at(first - 1) not in (
        "du",
        "le",
        "au",
        "les",
        "un",
    )


def _by_caption(
    exact: Sequence[_Point], loose: Sequence[tuple[Reading, Mention, Day]]
) -> tuple[list[_Point], list[str], float]:
    """A full date beside the story, as captions have it, gives its year to the dates of the same weeks.

    In the story itself a written year rather says that it is another one than this; but not where its weekday
    stands without an article, and its verb in the past.
    """
    base = max((p.day for p in exact if p.direction != FUTURE and (not p.body or p.recent)), default=None)
    if base is None:
        return [], [], 0.0
    near = []
    for reading, mention, inner in loose:
        day = values.bounds(inner.resolve(Moment(base)))
        if not day or abs(day[0] - base) > NEAR:
            continue
        if inner.weekday not in (None, day[0].isoweekday()):
            return [], [], 0.0
        near.append(_point(reading, mention, day[0], inner))
    if not near:
        return [], [], 0.0
    told = next(p for p in exact if p.day == base and (not p.body or p.recent))
    beside = "in the story" if told.body else "beside the story (headline, standfirst, caption)"
    why = f"“{told.text}” {beside} gives the year of “{near[0].text}”"
    return [p for p in exact if p.day <= base] + near, [why], 0.94 if told.body else 0.98


def _year_by_weekday(
    loose: Sequence[tuple[Reading, Mention, Day]], past_years: Sequence[int], years_ahead: Sequence[int]
) -> tuple[int | None, str, float]:
    """The one year among those about the latest in the text on which weekdays and dates agree.

    One agreement in seven is chance: the text must speak of the year, or of the one before it, more than once.
    """
    pairs = [(reading, mention, day) for reading, mention, day in loose if day.weekday]
    if not pairs:
        return None, "", 0.0
    years = past_years or years_ahead
    latest, agree = max(years), []
    top = min((year for year in years_ahead if year >= latest), default=0) if past_years else 0
    bracket = latest <= top <= latest + 3
    for year in range(latest, top + 1) if bracket else (latest - 1, latest, latest + 1):
        days = [values.bounds(f"{year:04d}-{day.month:02d}-{day.day:02d}") for _, _, day in pairs]
        right = sum(
            1 for d, (_, _, pair) in zip(days, pairs, strict=True) if d and d[0].isoweekday() == pair.weekday
        )
        if right * 2 > len(pairs):
            agree.append(year)
    if len(agree) != 1:
        return None, "", 0.0
    text = _text(pairs[0][0], pairs[0][1])
    if bracket:
        why = f"“{text}”: between {latest}, told as past, and {top}, still to come, it falls on that weekday"
        return agree[0], f"{why} only in {agree[0]}", _SURE
    if sum(1 for year in years if abs(year - agree[0]) <= 1) < 2:
        return None, "", 0.0
    return (
        agree[0],
        f"“{text}”: of the years about {latest}, only in {agree[0]} does it fall on that weekday",
        0.94,
    )


def _coming(readings: Sequence[Reading], points: Sequence[_Point], bounds: _Bounds) -> None:
    """What is told as still to come bounds the day from above."""
    ahead = [p for p in points if p.direction == FUTURE and p.day >= bounds.days[0]]
    if ahead:
        first = min(ahead, key=lambda p: p.day)
        bounds.keep(
            [d for d in bounds.days if d <= first.day],
            f"“{first.text}” is still to come: not after {first.day}",
            0.97,
        )


def _this_day(readings: Sequence[Reading], points: Sequence[_Point], bounds: _Bounds) -> None:
    """« ce jeudi 18 juillet »: that day; « ce 8 décembre »: that day or the next."""
    for point in points:
        if point.this and point.direction != FUTURE and point.body:
            reach = 0 if point.weekday else 1
            days = [point.day + timedelta(n) for n in range(reach + 1)]
            bounds.keep(days, f"“{point.text}” points at the day of the article: {point.day}", 0.92)


def _same_week(readings: Sequence[Reading], points: Sequence[_Point], bounds: _Bounds) -> None:
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
                said = _text(reading, mention)
                why = f"“{said}” stands beside “{point.text}”: the same week, {monday} to {week[-1]}"
                bounds.keep(week, why, 0.98)


def _bare(readings: Sequence[Reading]) -> list[tuple[Reading, Mention, Weekday]]:
    out = []
    for reading in readings:
        for mention in reading.mentions:
            inner = _inner(mention)
            if (
                reading.body
                and isinstance(inner, Weekday)
                and inner.how in ("", "this")
                and inner.weeks is None
                and not inner.later
            ):
                out.append((reading, mention, inner))
    return out


def _same_weekday(readings: Sequence[Reading], points: Sequence[_Point], bounds: _Bounds) -> None:
    """A bare weekday in the past that is the weekday of a date just named: that date, less than a week ago.

    A date that the story gives its year is rather of another year: there the same weekday is chance.
    """
    latest = max((p for p in points if p.direction != FUTURE), key=lambda p: p.day)
    if latest.exact and latest.body:
        return
    for reading, mention, weekday in _bare(readings):
        if mention.evidence.direction == PAST and weekday.weekday == latest.day.isoweekday():
            days = [latest.day + timedelta(n) for n in range(3)]
            name = _NAMES[weekday.weekday - 1]
            bounds.keep(
                days,
                f"“{_text(reading, mention)}” is the {name} of “{latest.text}”: a day or two ago at most",
                0.9,
            )
            return


def _between_weekdays(readings: Sequence[Reading], points: Sequence[_Point], bounds: _Bounds) -> None:
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
            first, last = _text(reading, mention), _text(other, later)
            why = f"“{first}” is over, “{last}” still to come in one sentence: from the one to the other"
            bounds.keep([d for d in bounds.days if d.isoweekday() in allowed], why, 0.98, closes=bounds.closed)
            return
