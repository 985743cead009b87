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
from newsparse.annotating.dates.verbs import BE_PRESENT, HAVE_BE_FUTURE, HAVE_BE_PAST, HAVE_PRESENT, SAID
from newsparse.annotating.dates.wordlist import split_words
from newsparse.annotating.dates.words import Words

__all__ = ["Story", "agreed", "follows", "named_before", "next_of_the_programme", "not_after", "year_told"]


_AUXILIARIES = HAVE_PRESENT | BE_PRESENT | HAVE_BE_PAST | HAVE_BE_FUTURE


class Story:
    """What the text has named so far, in reading order."""

    def __init__(self) -> None:
        self.day: date | None = None
        self.any: date | None = None
        self.until: date | None = None  # the last day of what was named last
        self.told: date | None = None  # the last day that is no « la veille »: what « ce soir-là » means
        self.days: list[date] = []
        self.coarse = False  # the last time named was a month
        self.weekdays: dict[int, str] = {}
        self.dates: dict[tuple[int | None, int], date] = {}
        self.explicit: tuple[int, date] | None = None  # (sentence, first day) of the last date with its year
        self.explicit_aside = False
        self.main: date | None = None  # the last day that no aside named
        self.end = 0  # where the last time expression ended
        self.aside = False  # whether that was an aside

    def over(self, today: date) -> date | None:
        """The last day named that is over, among the last few."""
        return next((day for day in reversed(self.days[-SIGHT:]) if day <= today), None)

    def near(self, day: date) -> bool:
        """Whether the story is at that day still."""
        return self.any is not None and abs(self.any - day) <= timedelta(10)

    def go_on(self, words: Words, mention: Mention) -> None:
        """A new paragraph goes on from the story, not from what the one before said in passing."""
        if not self.aside or "\n" not in words.word[self.end : mention.piece.first]:
            return
        # « l'accord conclu la veille » without any other day is of the eve of the news.
        if self.main is not None or words.at(mention.piece.first - 1) == mention.evidence.words:
            self.day = self.any = self.until = self.told = self.main
            self.aside = False

    def note(self, words: Words, mention: Mention, value: str) -> None:
        meaning = mention.piece.meaning
        if meaning.timex not in ("DATE", "TIME"):
            return
        found = values.bounds(value)
        if found is None and "X" in value and not isinstance(meaning, Clock | DayPart):
            self.any = self.until = self.day = self.told = (
                None  # a day that nobody knows: what hangs on it is unknown too
            )
        if found is None or isinstance(meaning, Clock | DayPart):
            return  # a time of day hangs on a day named elsewhere
        self.any, self.until = found
        self.end, self.aside = mention.piece.last, in_passing(words, mention)
        self.coarse = isinstance(meaning, Month)
        if found[0] == found[1]:
            inner = meaning.day if isinstance(meaning, Timed) else meaning
            if not isinstance(meaning, Within):
                self.day = found[0]
                self.main = self.main if self.aside else found[0]
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
            self.explicit, self.explicit_aside = (mention.sentence, found[0]), self.aside


def in_passing(words: Words, mention: Mention) -> bool:
    """Whether a time stands in an aside: « le ministre, démissionnaire le 7 septembre, », « (élue en 2020) »."""
    first, last = mention.piece.first, mention.piece.last
    if words.at(last) not in _CLOSES:
        return False
    for i in range(first - 1, max(first - _ASIDE, 0), -1):
        word = words.word[i]
        if word in (",", "("):
            head = words.at(i + 1)
            return i + 1 < first and (
                head in _RELATIVES or (len(head) > 2 and head not in _CLAUSES and _no_verb(words, i + 1, first))
            )
        if not word[0].isalnum():
            return False
    return False


def _no_verb(words: Words, start: int, end: int) -> bool:
    return not any(word in _AUXILIARIES for word in words.word[start:end])


_ASIDE = 12  # how many words an aside may run before its date
_CLOSES = frozenset((",", ")", ".", ";", "\n", "–", "—", ""))
_RELATIVES = frozenset(("qui", "dont", "que", "qu'", "où"))
_CLAUSES = split_words(
    "elle elles ils lui les des aux une son ses mes nos tes sur par nous vous avant après depuis pendant durant "
    "dans pour sans sous avec chez vers mais donc alors puis ensuite jusqu' lors cette leur leurs notre votre "
    "selon comme tandis lorsque quand"
)


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
    bare = meaning.day if isinstance(meaning, Timed) else meaning
    if at.direction != PAST or not isinstance(bare, Shift | Ago):
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
    if story.explicit_aside and mention.evidence.words.rpartition(" ")[2].lower() in SAID:
        return None  # « le père de l'élue, tuée en juillet 2022, avait déclaré début octobre … »
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
