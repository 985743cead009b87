"""What the text has named so far, and what hangs on it: « la veille », « ce soir-là », a date told again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from newsparse.annotating.dates import values
from newsparse.annotating.dates.meanings import (
    FUTURE,
    PAST,
    UNKNOWN,
    Ago,
    Clock,
    Day,
    DayPart,
    Feast,
    Fixed,
    Meaning,
    Moment,
    Month,
    Part,
    Shift,
    Timed,
    Weekday,
    Within,
)  # fmt: skip
from newsparse.annotating.dates.mentions import OPENERS, SIGHT, Mention, Resolved
from newsparse.annotating.dates.ranges import TO, opened, words_between
from newsparse.annotating.dates.words import Words

__all__ = ["Story", "agreed", "follows", "named_before", "next_of_the_programme", "not_after", "year_told"]


class Story:
    """What the text has named so far, in reading order."""

    def __init__(self) -> None:
        self.day: date | None = None
        self.any: date | None = None
        self.told: date | None = None  # the last day that is no « la veille »: what « ce soir-là » means
        self.days: list[date] = []
        self.coarse = False  # the last time named was a month
        self.weekdays: dict[int, str] = {}
        self.dates: dict[tuple[int | None, int], date] = {}
        self.explicit: tuple[int, date] | None = None  # (sentence, first day) of the last date with its year

    def over(self, today: date) -> date | None:
        """The last day named that is over, among the last few."""
        return next((day for day in reversed(self.days[-SIGHT:]) if day <= today), None)

    def near(self, day: date) -> bool:
        """Whether the story is at that day still."""
        return self.any is not None and abs(self.any - day) <= timedelta(10)

    def note(self, mention: Mention, value: str) -> None:
        meaning = mention.piece.meaning
        if meaning.timex not in ("DATE", "TIME"):
            return
        found = values.bounds(value)
        if found is None and "X" in value and not isinstance(meaning, Clock | DayPart):
            self.any = self.day = self.told = None  # a day that nobody knows: what hangs on it is unknown too
        if found is None or isinstance(meaning, Clock | DayPart):
            return  # a time of day hangs on a day named elsewhere
        self.any = found[0]
        self.coarse = isinstance(meaning, Month)
        if found[0] == found[1]:
            inner = meaning.day if isinstance(meaning, Timed) else meaning
            if not isinstance(meaning, Within):
                self.day = found[0]
                self.days.append(found[0])
                if isinstance(inner, Day | Weekday | Feast | Fixed):
                    self.told = found[0]
            if mention.piece.rule == "weekday-with-article":
                self.weekdays[found[0].isoweekday()] = values.day(found[0])
            weekday = getattr(inner, "weekday", None)
            if isinstance(inner, Day):
                self.dates[inner.month, inner.day] = found[0]
            if isinstance(inner, Weekday | Day) and weekday:
                self.weekdays[weekday] = values.day(found[0])
        meaning = meaning.day if isinstance(meaning, Timed) else meaning
        if isinstance(meaning, Day | Month) and meaning.year is not None:
            self.explicit = (mention.sentence, found[0])


def next_of_the_programme(words: Words, mention: Mention, last: Resolved | None, story: Story) -> Mention:
    """« vendredi 4, ouverture. Le samedi, concert ; le dimanche, repas »: the days after the one just dated."""
    piece, value = mention.piece, mention.piece.meaning.open()
    if piece.rule != "weekday-with-article" or story.day is None or story.day != story.told or last is None:
        return mention
    if mention.sentence - last.mention.sentence > 1 or words.at(piece.last) != ",":
        return mention
    if words.at(piece.first - 1) not in OPENERS | {";", ","}:
        return mention
    ahead = (int(value[-1]) - story.day.isoweekday()) % 7
    if not 1 <= ahead <= 3 or story.day.isoweekday() not in story.weekdays:
        return mention
    day = values.day(values.shift_days(story.day, ahead))
    return mention._replace(piece=piece._replace(meaning=Fixed(day, "DATE")))


def agreed(bare: Meaning, meaning: Meaning, found: Sequence[str], story: Story) -> str:
    """What several possible days leave: a weekday whose date the text has told, else nothing certain."""
    if isinstance(bare, Weekday) and (told := story.weekdays.get(bare.weekday)):
        return next((value for value in found if value.startswith(told)), meaning.open())
    return meaning.open()


def not_after(meaning: Meaning, at: Moment, story: Story) -> str:
    """« reçus la veille », « quinze jours plus tard » in the past: from a day that is over, and over too."""
    if at.direction != PAST or not isinstance(meaning, Shift | Ago):
        return meaning.resolve(at)
    if at.before is not None and at.before > at.today:
        at = at._replace(before=story.over(at.today))
    if isinstance(meaning, Ago) and story.coarse and meaning.unit in ("day", "week", "fortnight"):
        return "PAST_REF"  # « en mars … quinze jours plus tard »: nobody says of which day
    value = meaning.resolve(at)
    found = values.bounds(value)
    if found is None or found[0] <= at.today:
        return value
    return "PAST_REF" if isinstance(meaning, Ago) else meaning.open()


def named_before(words: Words, mention: Mention, bare: Meaning, story: Story, days: Sequence[date]) -> str | None:
    """« l'attaque du 7 octobre » told again, « la réunion de vendredi » without a verb: as the text named it."""
    if isinstance(bare, Day) and bare.month is not None and not bare.shift:
        told = story.dates.get((bare.month, bare.day))
        ahead = mention.evidence.direction == FUTURE
        if told is None or (ahead and told < max(days, default=date.max) and not story.near(told)):
            return None  # born on 3 May 1937, remembered next 3 May; not the future of a story told of that May
        agrees = bare.weekday in (None, told.isoweekday())
        return values.day(told) if agrees else None
    if not isinstance(bare, Weekday) or bare.how or bare.weeks is not None or bare.later:
        return None
    if mention.evidence.direction != UNKNOWN and words.at(mention.piece.first - 1) not in ("de", "du"):
        return None
    return story.weekdays.get(bare.weekday)


def follows(meaning: Meaning, story: Story, mention: Mention, last: Resolved | None, words: Words) -> bool:
    """Whether a day without a year goes on from one with its year, in the same breath: a range, or what came next
    in the same sentence (« arrêté le 3 mars 2014 et libéré le 12 mai »).
    """
    inner = meaning.day if isinstance(meaning, Timed) else meaning
    if last is None or story.explicit is None or not isinstance(inner, Day | Month) or inner.shift:
        return False
    if isinstance(inner, Day) and inner.month is None:
        return False
    if mention.sentence == story.explicit[0] and mention.evidence.direction == PAST:
        return True
    return (mention.piece.range_end or opened(words, last)) and words_between(words, last.mention, mention) in TO


def year_told(meaning: Meaning, mention: Mention, story: Story, today: date) -> int | None:
    """The year that the narrative has set: « arrêté le 3 mars 2014 puis libéré le 12 mai »."""
    if story.explicit is None or mention.evidence.direction != PAST:
        return None
    sentence, when = story.explicit
    inner = meaning.day if isinstance(meaning, Timed) else meaning
    if (
        mention.sentence - sentence > 1
        or when.year >= today.year
        or not isinstance(inner, Day | Month | Part | Feast)
    ):
        return None
    if getattr(inner, "shift", "") or (isinstance(inner, Day) and inner.month is None):
        return None
    then = values.bounds(inner.resolve(Moment(when, FUTURE, None, when.year)))
    if then and isinstance(inner, Day) and inner.weekday not in (None, then[0].isoweekday()):
        return None
    return when.year if then is not None and then[0] >= when else None
