"""The days that a text names, with their years: what the inference of its own day stands on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from newsparse.annotating.dates import values
from newsparse.annotating.dates.meanings import FUTURE, PAST, Day, Moment, Month, Part, Timed, Year
from newsparse.annotating.dates.mentions import Mention
from newsparse.annotating.dates.words import Words

__all__ = ["NEAR", "SURE", "Point", "Reading", "inner_of", "points_of", "wording", "years_written"]


# A date without a year beside one with its year belongs to the same weeks.
NEAR = timedelta(21)

SURE = 0.95
"""How sure a year must be for a day without an upper bound."""


class Reading(NamedTuple):
    """A text of the article with its mentions; `body` is false for titles and captions."""

    words: Words
    mentions: Sequence[Mention]
    body: bool


class Point(NamedTuple):
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


def inner_of(mention: Mention) -> object:
    meaning = mention.piece.meaning
    return meaning.day if isinstance(meaning, Timed) else meaning


def wording(reading: Reading, mention: Mention) -> str:
    words, piece = reading.words, mention.piece
    return words.text[words.start[piece.first] : words.end[piece.last - 1]]


def years_written(readings: Sequence[Reading]) -> tuple[list[int], list[int]]:
    """The years that the text writes out: those told as past, those of plans and forecasts."""
    past: list[int] = []
    ahead: list[int] = []
    for reading in readings:
        for mention in reading.mentions:
            inner = inner_of(mention)
            if (
                isinstance(inner, Day | Month | Part | Year)
                and inner.year is not None
                and 1900 <= inner.year <= 2100
            ):
                (ahead if mention.evidence.direction == FUTURE else past).append(inner.year)
    return past, ahead


def points_of(
    readings: Sequence[Reading], past_years: list[int], years_ahead: list[int]
) -> tuple[list[Point], list[str], float]:
    """The days of the text with their years, why those years, and how sure that is."""
    exact: list[Point] = []
    loose: list[tuple[Reading, Mention, Day]] = []
    for reading in readings:
        for mention in reading.mentions:
            inner = inner_of(mention)
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


def _point(reading: Reading, mention: Mention, day: date, inner: Day, *, exact: bool = False) -> Point:
    place = reading.words.start[mention.piece.first]
    this = inner.shift == "this"
    text = wording(reading, mention)
    pointing = reading.body and bool(inner.weekday) and _pointing(reading.words, mention.piece.first)
    return Point(day, mention.evidence.direction, text, place, reading.body, this, inner.weekday, exact, pointing)


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
    exact: Sequence[Point], loose: Sequence[tuple[Reading, Mention, Day]]
) -> tuple[list[Point], list[str], float]:
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
    text = wording(pairs[0][0], pairs[0][1])
    if bracket:
        why = f"“{text}”: between {latest}, told as past, and {top}, still to come, it falls on that weekday"
        return agree[0], f"{why} only in {agree[0]}", SURE
    if sum(1 for year in years if abs(year - agree[0]) <= 1) < 2:
        return None, "", 0.0
    return (
        agree[0],
        f"“{text}”: of the years about {latest}, only in {agree[0]} does it fall on that weekday",
        0.94,
    )
