"""The two ends of a range: « du 28 novembre au 4 janvier », « entre le 21 juin et le 15 novembre 2019 »."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from newsparse.annotating.dates import values
from newsparse.annotating.dates.meanings import FUTURE, PAST, Day, Moment, Month
from newsparse.annotating.dates.mentions import Mention, Resolved
from newsparse.annotating.dates.words import Words

__all__ = ["TO", "after_the_first", "before_the_second", "linked", "opened", "words_between"]


def opened(words: Words, first: Resolved) -> bool:
    """Whether a range may start here: « du 28 novembre … », « entre mars … »."""
    start = first.mention.piece.first
    return words.at(start - 1) in ("du", "de", "d'", "entre", "depuis") or words.at(start) in ("le", "la", "l'")


TO = {
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


def words_between(words: Words, first: Mention, second: Mention) -> tuple[str, ...]:
    return (
        tuple(words.word[first.piece.last : second.piece.first])
        if second.piece.first - first.piece.last < 5
        else ()
    )


def after_the_first(
    words: Words, mention: Mention, value: str, last: Resolved | None, days: Sequence[date]
) -> str:
    """The second end of a range lies after the first: « du 28 novembre au 4 janvier »."""
    if last is None:
        return value
    meaning = mention.piece.meaning
    between = words_between(words, last.mention, mention)
    if not (mention.piece.range_end or (opened(words, last) and between in TO)):
        return value
    first, second = values.bounds(last.value), values.bounds(value)
    if first is None or second is None or second[0] >= first[0] or not meaning.needs_direction:
        return value
    return meaning.resolve(Moment(first[0], FUTURE))


def linked(words: Words, first: Resolved, second: Mention) -> bool:
    """Whether two expressions are the ends of a range: « entre le 21 juin et le 15 novembre »."""
    return opened(words, first) and words_between(words, first.mention, second) in TO


def before_the_second(first: Resolved, second: Resolved) -> Resolved:
    """The first end of a range lies before the second, whose weekday or written year may have chosen the year."""
    start, end = values.bounds(first.value), values.bounds(second.value)
    meaning = first.mention.piece.meaning
    if end is None or not meaning.needs_direction:
        return first
    told = second.anchor == "none" and isinstance(meaning, Day | Month)
    if not told and (start is None or start[0] <= end[0]):
        return first
    return first._replace(value=meaning.resolve(Moment(end[0], PAST)))
