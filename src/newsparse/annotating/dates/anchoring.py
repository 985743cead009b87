"""From meanings to values: each expression against the reference day, the tense and what the text said before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from newsparse.annotating.dates import habits, values
from newsparse.annotating.dates.construction import Piece
from newsparse.annotating.dates.events import Event, events
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
    day_of,
)  # fmt: skip
from newsparse.annotating.dates.sentences import sentences
from newsparse.annotating.dates.tense import Evidence, direction
from newsparse.annotating.dates.verbs import HAVE_PLUPERFECT
from newsparse.annotating.dates.wordlist import split_words
from newsparse.annotating.dates.words import Words

__all__ = ["Mention", "Resolved", "mentions", "resolve"]

_ANY = Moment(date(2000, 1, 1))  # what is absolute comes out the same on every day
WEEKDAY_MISMATCH = "weekday-mismatch"


class Mention(NamedTuple):
    """A time expression in its place: the sentence it stands in, and where its clause points."""

    piece: Piece
    sentence: int
    evidence: Evidence
    habit: bool = False
    """What happens each time: « ils se couchent à 23 heures », « l'hiver, les bêtes rentrent »."""


class Resolved(NamedTuple):
    """A mention with its value; `anchor` is what the value hangs on: reference, text or none."""

    mention: Mention
    value: str
    anchor: str
    evidence: tuple[str, ...]
    mismatch: bool = False


def mentions(words: Words, pieces: Sequence[Piece]) -> list[Mention]:
    """The pieces with their sentences; the tense is read only where a value needs it."""
    starts = sentences(words) if pieces else [0]
    verbs: dict[int, list[Event]] = {}
    out: list[Mention] = []
    for said in pieces:
        piece = said
        number = bisect_right(starts, piece.first) - 1
        evidence, habit = Evidence(UNKNOWN, ""), False
        meaning = piece.meaning
        if meaning.needs_direction or meaning.hangs_on in ("none", "text") or isinstance(meaning, Clock | Within):
            start, end = starts[number], starts[number + 1]
            if number not in verbs:
                verbs[number] = events(words, start, end)
            if out and _goes_on(words, out[-1].piece, piece):
                evidence = out[-1].evidence
            else:
                evidence = direction(words, verbs[number], start, end, piece.first, piece.last)
            habit = isinstance(meaning, Clock) and habits.clock_time(words, start, piece.first, evidence)
            of_a_day = piece.rule == "the-part" and _of_the_story(words, piece, evidence, number, out)
            before = out[-1] if out and out[-1].sentence == number else None
            if not of_a_day and habits.repeats(words, start, piece, evidence, before):
                piece, habit = habits.every_time(piece), True
            if piece.rule == "the-part" and not of_a_day and not habit:
                continue  # « passer la nuit », « attendre le matin »: nobody says which
        out.append(Mention(piece, number, evidence, habit))
    return habits.yearly_ranges(words, starts, out)


def _of_the_story(words: Words, piece: Piece, told: Evidence, sentence: int, before: Sequence[Mention]) -> bool:
    """« Lundi, il a plu. Le soir, la rivière a débordé »: of the day named a sentence or two before."""
    fronted = words.at(piece.first - 1) in _OPENERS and words.at(piece.last) == ","
    if told.direction != PAST or not (fronted or words.word[piece.last - 1] != "nuit"):
        return False
    return any(m.piece.meaning.timex in ("DATE", "TIME") and sentence - m.sentence <= 2 for m in before[-3:])


_LINKS = {",", "et", "ou", "puis", "au", "à", "le", "du", "-", "–", "—"}


def _goes_on(words: Words, before: Piece, piece: Piece) -> bool:
    """Whether a piece is the next of a list or range: « les 4 et 5 novembre »."""
    if before.rule != piece.rule or piece.first - before.last > 3:
        return False
    return all(word in _LINKS for word in words.word[before.last : piece.first])


class _Story:
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
        return next((day for day in reversed(self.days[-_SIGHT:]) if day <= today), None)

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


def resolve(
    words: Words, found: Sequence[Mention], days: Sequence[date], now: datetime | None = None
) -> list[Resolved]:
    """Every mention with its value. `days`: the days the text may have been told on; none at all leaves open
    what depends on them, several resolve what comes out the same for each.
    """
    story = _Story()
    out: list[Resolved] = []
    for said in found:
        mention = _next_of_the_programme(words, said, out[-1] if out else None, story)
        resolved = _resolve(words, mention, days, now, story, out[-1] if out else None)
        if out and (mention.piece.range_end or _linked(words, out[-1], mention)):
            out[-1] = _before(out[-1], resolved)
        story.note(mention, resolved.value)
        out.append(resolved)
    for i, resolved in enumerate(out):
        out[i] = _later(words, _hook(words, resolved, i, out), out[i - 1] if i else None)
    return out


def _next_of_the_programme(words: Words, mention: Mention, last: Resolved | None, story: _Story) -> Mention:
    """« vendredi 4, ouverture. Le samedi, concert ; le dimanche, repas »: the days after the one just dated."""
    piece, value = mention.piece, mention.piece.meaning.open()
    if piece.rule != "weekday-with-article" or story.day is None or story.day != story.told or last is None:
        return mention
    if mention.sentence - last.mention.sentence > 1 or words.at(piece.last) != ",":
        return mention
    if words.at(piece.first - 1) not in _OPENERS | {";", ","}:
        return mention
    ahead = (int(value[-1]) - story.day.isoweekday()) % 7
    if not 1 <= ahead <= 3 or story.day.isoweekday() not in story.weekdays:
        return mention
    day = values.day(values.shift_days(story.day, ahead))
    return mention._replace(piece=piece._replace(meaning=Fixed(day, "DATE")))


def _resolve(
    words: Words,
    mention: Mention,
    days: Sequence[date],
    now: datetime | None,
    story: _Story,
    last: Resolved | None,
) -> Resolved:
    meaning, evidence = mention.piece.meaning, mention.evidence
    why: tuple[str, ...] = (evidence.words,) if evidence.words and meaning.needs_direction else ()
    if meaning.hangs_on == "none":
        value = meaning.resolve(_ANY)
        return Resolved(mention, value, "none", why, _mismatch(meaning, value))
    bare = meaning.day if isinstance(meaning, Timed) else meaning
    from_text = meaning.hangs_on == "text"
    if (said := _named_before(words, mention, bare, story, days)) is not None:
        value = meaning.time.on(said) if isinstance(meaning, Timed) else said
        return Resolved(mention, value, "text", (said,))
    coarse = isinstance(bare, Shift | Ago) and bare.unit not in ("day", "week", "night", "hour", "minute")
    before = story.any if coarse else story.day
    if isinstance(bare, Shift) and bare.strict and not coarse:
        before = story.told or before
    if not days:
        if from_text and before is not None:
            value = meaning.resolve(Moment(before, evidence.direction, before))
            return Resolved(mention, value, "text", (values.day(before),))
        if story.explicit is not None and _follows(meaning, story, mention, last, words):
            value = meaning.resolve(Moment(story.explicit[1], FUTURE, before))
            return Resolved(mention, value, "text", (values.day(story.explicit[1]),))
        return Resolved(mention, meaning.open(), "none", why)
    found = []
    for day in days:
        hint = _hint(meaning, mention, story, day)
        at = Moment(day, evidence.direction, before, hint, now, evidence.sure)
        found.append(_not_after(meaning, at, story) if from_text else meaning.resolve(at))
    value = found[0] if len(set(found)) == 1 else _agreed(bare, meaning, found, story)
    value = _after(words, mention, value, last, days)
    anchor = "text" if from_text and before is not None else "reference"
    return Resolved(mention, value, anchor, why, _mismatch(meaning, value))


def _agreed(bare: Meaning, meaning: Meaning, found: Sequence[str], story: _Story) -> str:
    """What several possible days leave: a weekday whose date the text has told, else nothing certain."""
    if isinstance(bare, Weekday) and (told := story.weekdays.get(bare.weekday)):
        return next((value for value in found if value.startswith(told)), meaning.open())
    return meaning.open()


def _not_after(meaning: Meaning, at: Moment, story: _Story) -> str:
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


def _named_before(
    words: Words, mention: Mention, bare: Meaning, story: _Story, days: Sequence[date]
) -> str | None:
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


def _mismatch(meaning: Meaning, value: str) -> bool:
    inner = meaning.day if isinstance(meaning, Timed) else meaning
    when = day_of(value)
    return (
        isinstance(inner, Day) and bool(inner.weekday) and when is not None and when.isoweekday() != inner.weekday
    )


def _follows(meaning: Meaning, story: _Story, mention: Mention, last: Resolved | None, words: Words) -> bool:
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
    return (mention.piece.range_end or _opened(words, last)) and _between(words, last.mention, mention) in _TO


def _opened(words: Words, first: Resolved) -> bool:
    """Whether a range may start here: « du 28 novembre … », « entre mars … »."""
    start = first.mention.piece.first
    return words.at(start - 1) in ("du", "de", "d'", "entre", "depuis") or words.at(start) in ("le", "la", "l'")


_TO = {
    ("au",),
    ("à",),
    ("et",),
    ("et", "le"),
    ("-",),
    ("–",),
    ("jusqu'", "au"),
    ("jusqu'", "à"),
    ("jusqu'", "en"),
    ("et", "jusqu'", "à"),
    ("et", "jusqu'", "au"),
    ("jusqu'",),
}


def _between(words: Words, first: Mention, second: Mention) -> tuple[str, ...]:
    return (
        tuple(words.word[first.piece.last : second.piece.first])
        if second.piece.first - first.piece.last < 5
        else ()
    )


def _hint(meaning: Meaning, mention: Mention, story: _Story, today: date) -> int | None:
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


def _after(words: Words, mention: Mention, value: str, last: Resolved | None, days: Sequence[date]) -> str:
    """The second end of a range lies after the first: « du 28 novembre au 4 janvier »."""
    if last is None:
        return value
    meaning = mention.piece.meaning
    between = _between(words, last.mention, mention)
    if not (mention.piece.range_end or (_opened(words, last) and between in _TO)):
        return value
    first, second = values.bounds(last.value), values.bounds(value)
    if first is None or second is None or second[0] >= first[0] or not meaning.needs_direction:
        return value
    return meaning.resolve(Moment(first[0], FUTURE))


def _linked(words: Words, first: Resolved, second: Mention) -> bool:
    """Whether two expressions are the ends of a range: « entre le 21 juin et le 15 novembre »."""
    return _opened(words, first) and _between(words, first.mention, second) in _TO


def _before(first: Resolved, second: Resolved) -> Resolved:
    """The first end of a range lies before the second, whose weekday or written year may have chosen the year."""
    start, end = values.bounds(first.value), values.bounds(second.value)
    meaning = first.mention.piece.meaning
    if end is None or not meaning.needs_direction:
        return first
    told = second.anchor == "none" and isinstance(meaning, Day | Month)
    if not told and (start is None or start[0] <= end[0]):
        return first
    return first._replace(value=meaning.resolve(Moment(end[0], PAST)))


_SIGHT = 8  # how many expressions away the day of a clock time may stand in its sentence


def _hook(words: Words, resolved: Resolved, i: int, every: Sequence[Resolved]) -> Resolved:
    """A clock time alone hangs on the day that its sentence names, before it or right after; else on the day of
    its paragraph, where the story is still there. One of every day has no day.
    """
    meaning = resolved.mention.piece.meaning
    if not isinstance(meaning, Clock | DayPart):
        return resolved
    sentence = resolved.mention.sentence
    if _through_the_night(words, i, every) and _rules_the_night(words, i, every):
        return resolved._replace(value=meaning.on(""), anchor="none", evidence=())
    if (
        i
        and isinstance(meaning, Clock)
        and (
            _beside_a_set(words, every[i - 1].mention, resolved.mention)
            or _goes_on_daily(words, every[i - 1], resolved)
        )
    ):
        return resolved._replace(value=meaning.on(""), anchor="none", evidence=())
    around = [*reversed(every[max(i - _SIGHT, 0) : i]), *every[i + 1 : i + 1 + _SIGHT]]
    for other in around:
        if other.mention.sentence != sentence:
            continue
        inner = other.mention.piece.meaning
        if isinstance(inner, Clock | DayPart) or inner.timex not in ("DATE", "TIME"):
            continue
        day = other.value.partition("T")[0]
        if (len(day) == 10 and day_of(day) is not None) or day.startswith("XXXX-WXX-"):
            day = _past_midnight(meaning, other.value) or day
            return resolved._replace(value=meaning.on(day), anchor="text", evidence=(day,))
    if isinstance(meaning, DayPart):
        return resolved
    if resolved.mention.habit or _through_the_night(words, i, every):
        return resolved._replace(value=meaning.on(""), anchor="none", evidence=())
    told = _heading(words, resolved, every[:i]) or _told_before(words, resolved, every[max(i - _SIGHT, 0) : i])
    return resolved if told is None else resolved._replace(value=meaning.on(told), anchor="text", evidence=(told,))


def _beside_a_set(words: Words, before: Mention, mention: Mention) -> bool:
    """« du mardi au dimanche, de 9 h 30 à 18 h », « le lundi de 14 h à 16 h »: of each of those days."""
    if before.sentence != mention.sentence or mention.piece.first - before.piece.last > 4:
        return False
    return before.piece.meaning.timex == "SET" or before.habit


def _goes_on_daily(words: Words, before: Resolved, resolved: Resolved) -> bool:
    """« de 9 h 30 à 18 h », « de 9 h à 12 h et de 14 h à 18 h »: as the time before it, of every day."""
    if not isinstance(before.mention.piece.meaning, Clock) or not before.value.startswith("T"):
        return False
    between = words.word[before.mention.piece.last : resolved.mention.piece.first]
    return len(between) < 4 and set(between) <= _CLOCK_LINKS


_CLOCK_LINKS = frozenset(("à", "et", "de", ",", "puis", "ou", "jusqu'", "au"))


def _heading(words: Words, resolved: Resolved, before: Sequence[Resolved]) -> str | None:
    """The day that heads a programme: « Samedi 21 juin. À 15 h, concert », « Samedi 21 juin » on its own line."""
    mention = resolved.mention
    if mention.evidence.direction == PAST:
        return None
    for other in reversed(before[-_PROGRAMME:]):
        piece = other.mention.piece
        if isinstance(piece.meaning, Clock | DayPart) or words.at(piece.first - 1) not in _OPENERS:
            continue
        after = words.at(piece.last)
        alone = after == "\n" or (after in (".", ":") and words.at(piece.last + 1) == "\n")
        if after not in (".", ":", "–", "—", "-") and not alone:
            continue
        day = other.value.partition("T")[0]
        if alone or "\n" not in words.word[piece.last : mention.piece.first]:
            return day if len(day) == 10 and day_of(day) is not None else None
    return None


_PROGRAMME = 24  # how many times of day a heading may govern
_OPENERS = frozenset(("", "\n", "•", "-", "–", "—", "*", "."))


def _later(words: Words, resolved: Resolved, before: Resolved | None) -> Resolved:
    """« coupée à 13h30, elle a rouvert deux heures plus tard »: from the time just told, where it is of a day."""
    meaning = resolved.mention.piece.meaning
    if before is None or resolved.mention.sentence - before.mention.sentence > 1:
        return resolved
    if isinstance(meaning, Clock):
        return _next_day(words, resolved, before)
    if not isinstance(meaning, Ago) or not meaning.from_text or meaning.timex != "TIME":
        return resolved
    now = values.instant(before.value)
    if now is None or (value := meaning.from_clock(now)) is None:
        return resolved
    return resolved._replace(value=value, anchor="text", evidence=(before.value,))


def _next_day(words: Words, resolved: Resolved, before: Resolved) -> Resolved:
    """« de 20 h 30 à 1 h », « bal à 21 h, jusqu'à 1 h du matin »: the end of an evening is on the next day."""
    start, end = values.instant(before.value), values.instant(resolved.value)
    if start is None or end is None or start.date() != end.date() or start.hour < 17 or end.hour > 9:
        return resolved
    lead = words.word[max(resolved.mention.piece.first - 2, 0) : resolved.mention.piece.first]
    ranged = resolved.mention.piece.range_end or _between(words, before.mention, resolved.mention) in _TO
    if not ranged and "jusqu'" not in lead:
        return resolved
    return resolved._replace(value=(end + timedelta(1)).strftime("%Y-%m-%dT%H:%M"))


def _through_the_night(words: Words, i: int, every: Sequence[Resolved]) -> bool:
    """« l'éclairage public de 22 h à 6 h 30 »: from one day to the next, so every night."""
    for first, second in ((i, i + 1), (i - 1, i)):
        if first < 0 or second >= len(every):
            continue
        one, other = every[first].mention, every[second].mention
        start, end = one.piece.meaning, other.piece.meaning
        if not isinstance(start, Clock) or not isinstance(end, Clock) or start.hour < 18 or end.hour > 11:
            continue
        if words.at(one.piece.first - 1) in ("de", "entre") and _between(words, one, other) in _TO:
            return True
    return False


def _rules_the_night(words: Words, i: int, every: Sequence[Resolved]) -> bool:
    """« ont voté mardi l'extinction de l'éclairage de 22 h à 6 h »: of every night, not of the day named."""
    first = every[i].mention.piece.first
    return bool(_NIGHT_RULES & set(words.word[max(first - 14, 0) : first]))


_NIGHT_RULES = split_words(
    "extinction éteint éteints couvre-feu couvre interdiction interdite interdit interdits éclairage fermeture "
    "tapage circulation vente horaires permanence ouvert ouverte rondes"
)


def _past_midnight(meaning: Meaning, told: str) -> str | None:
    """The small hours of a night belong to the day after the one that it is named by."""
    night = day_of(told) if told.endswith(("TNI", "TEV")) else None
    if night is None or not isinstance(meaning, Clock) or not meaning.hour < (9 if told.endswith("TNI") else 6):
        return None
    return values.day(values.shift_days(night, 1))


def _pluperfect(mention: Mention) -> bool:
    """« Il avait quitté la maison vers 14 h 30 » goes back to what the paragraph before has told."""
    return mention.evidence.words.partition(" ")[0] in HAVE_PLUPERFECT and " " in mention.evidence.words


def _told_before(words: Words, resolved: Resolved, before: Sequence[Resolved]) -> str | None:
    """The day that the story was at, in the same paragraph and the same tense, one or two sentences before."""
    mention = resolved.mention
    if mention.evidence.direction not in (PAST, FUTURE):
        return None
    for other in reversed(before):
        if mention.sentence - other.mention.sentence > 2:
            return None
        breaks = words.word[other.mention.piece.last : mention.piece.first].count("\n")
        if breaks > (1 if _pluperfect(mention) else 0):
            return None
        inner = other.mention.piece.meaning
        if isinstance(inner, Clock | DayPart) or inner.timex not in ("DATE", "TIME"):
            continue
        day = other.value.partition("T")[0]
        if not (len(day) == 10 and day_of(day) is not None) and not day.startswith("XXXX-WXX-"):
            continue
        if other.mention.evidence.direction != mention.evidence.direction:
            continue
        return _past_midnight(mention.piece.meaning, other.value) or day
    return None
