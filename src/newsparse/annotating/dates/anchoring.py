"""From meanings to values: each expression against the reference day, the tense and what the text said before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from newsparse.annotating.dates import values
from newsparse.annotating.dates.meanings import (
    FUTURE,
    Ago,
    Day,
    Meaning,
    Moment,
    Neighbour,
    OfYear,
    Shift,
    Timed,
    day_of,
)
from newsparse.annotating.dates.mentions import Mention, Resolved
from newsparse.annotating.dates.ranges import after_the_first, before_the_second, linked
from newsparse.annotating.dates.story import (
    Story,
    agreed,
    follows,
    named_before,
    next_of_the_programme,
    not_after,
    year_told,
)
from newsparse.annotating.dates.timing import later, on_its_day
from newsparse.annotating.dates.words import Words

__all__ = ["WEEKDAY_MISMATCH", "resolve"]

_ANY = Moment(date(2000, 1, 1))  # what is absolute comes out the same on every day
WEEKDAY_MISMATCH = "weekday-mismatch"


def resolve(
    words: Words, found: Sequence[Mention], days: Sequence[date], now: datetime | None = None
) -> list[Resolved]:
    """Every mention with its value. `days`: the days the text may have been told on; none at all leaves open
    what depends on them, several resolve what comes out the same for each.
    """
    story = Story()
    out: list[Resolved] = []
    for said in found:
        mention = next_of_the_programme(words, said, out[-1] if out else None, story)
        story.go_on(words, mention)
        resolved = _resolve(words, mention, days, now, story, out[-1] if out else None)
        if out and (mention.piece.range_end or linked(words, out[-1], mention)):
            out[-1] = before_the_second(out[-1], resolved)
        story.note(words, mention, resolved.value)
        out.append(resolved)
    for i, resolved in enumerate(out):
        out[i] = later(words, on_its_day(words, resolved, i, out), out[i - 1] if i else None)
    return out


def _resolve(
    words: Words,
    mention: Mention,
    days: Sequence[date],
    now: datetime | None,
    story: Story,
    last: Resolved | None,
) -> Resolved:
    meaning, evidence = mention.piece.meaning, mention.evidence
    why: tuple[str, ...] = (evidence.words,) if evidence.words and meaning.needs_direction else ()
    if meaning.hangs_on == "none":
        value = meaning.resolve(_ANY)
        return Resolved(mention, value, "none", why, _mismatch(meaning, value))
    bare = meaning.day if isinstance(meaning, Timed) else meaning
    from_text = meaning.hangs_on == "text"
    if (said := named_before(words, mention, bare, story, days)) is not None:
        value = meaning.time.on(said) if isinstance(meaning, Timed) else said
        return Resolved(mention, value, "text", (said,))
    coarse = isinstance(bare, Shift | Ago) and bare.unit not in ("day", "week", "night", "hour", "minute")
    before = story.any if coarse or isinstance(bare, OfYear) else story.day
    if isinstance(bare, Neighbour):
        before = story.any if bare.back else story.until
    if isinstance(bare, Shift) and bare.strict and not coarse:
        before = story.told or before
    if not days:
        if from_text and before is not None:
            value = meaning.resolve(Moment(before, evidence.direction, before))
            return Resolved(mention, value, "text", (values.day(before),))
        if story.explicit is not None and follows(meaning, story, mention, last, words):
            value = meaning.resolve(Moment(story.explicit[1], FUTURE, before))
            return Resolved(mention, value, "text", (values.day(story.explicit[1]),))
        return Resolved(mention, meaning.open(), "none", why)
    found = []
    for day in days:
        hint = year_told(meaning, mention, story, day)
        at = Moment(day, evidence.direction, before, hint, now, evidence.sure)
        found.append(not_after(meaning, at, story) if from_text else meaning.resolve(at))
    value = found[0] if len(set(found)) == 1 else agreed(bare, meaning, found, story)
    value = after_the_first(words, mention, value, last, days)
    anchor = "text" if from_text and before is not None else "reference"
    return Resolved(mention, value, anchor, why, _mismatch(meaning, value))


def _mismatch(meaning: Meaning, value: str) -> bool:
    inner = meaning.day if isinstance(meaning, Timed) else meaning
    when = day_of(value)
    return (
        isinstance(inner, Day) and bool(inner.weekday) and when is not None and when.isoweekday() != inner.weekday
    )
