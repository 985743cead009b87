"""Time expressions: grammar, TIMEX3 values, reference date. Reads the character string; needs no model.

    words → grammar (constructions) → joining → anchoring (tense, story, reference) → values

A text is cut into words and its *shape* (`words`); each construction of the `grammar` is a pattern over shapes
whose matches are `meanings`; days and times that stand together are joined; a mention is one of them in its
sentence, with where the verb points (`events`, `tense`) or what is so each time (`habits`); `anchoring` gives it
its value, against what the `story` has named and the reference date that the user, the page, the address or the
text itself (`inference`) tells.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from newsparse.annotating.frame import Frame
from newsparse.annotations import DateExpression, ReferenceDate, TraceEntry

if TYPE_CHECKING:
    from newsparse.annotating.dates.mentions import Resolved
    from newsparse.annotating.dates.points import Reading

__all__ = ["DatesReading", "read"]


class DatesReading(NamedTuple):
    """What was read about time; spans count in `frame.text`."""

    reference_date: ReferenceDate
    dates: tuple[DateExpression, ...]
    warnings: tuple[str, ...]
    trace: tuple[TraceEntry, ...]


def read(frame: Frame, reference_date: date | datetime | None = None) -> DatesReading:
    """Every time expression of `frame`, resolved against `reference_date` or what the article says of it."""
    from newsparse.annotating.dates import anchoring, inference, reference
    from newsparse.annotating.dates.values import bounds

    body = _reading(frame.text, body=True)
    known = (
        reference.from_option(reference_date)
        if reference_date is not None
        else reference.from_article(frame.article)
    )
    if known is None:
        known = inference.infer([body, *(_reading(text, body=False) for text in frame.evidence)])
    if known is None:
        known = reference.Known(ReferenceDate(None, "none", 0.0, ()), [])
    dates, trace, warnings = [], [], []
    for found in anchoring.resolve(body.words, body.mentions, known.days, known.now):
        piece = found.mention.piece
        start, end = body.words.start[piece.first], body.words.end[piece.last - 1]
        text = frame.text[start:end]
        span = bounds(found.value) if piece.meaning.timex in ("DATE", "TIME") else None
        first, last = (span[0].isoformat(), span[1].isoformat()) if span else (None, None)
        dates.append(DateExpression(text, start, end, piece.meaning.timex, found.value, first, last))
        trace.append(TraceEntry("date", start, end, text, piece.rule, _why(found, known.reference)))
        if found.mismatch:
            warnings.append(anchoring.WEEKDAY_MISMATCH)
    return DatesReading(known.reference, tuple(dates), tuple(dict.fromkeys(warnings)), tuple(trace))


def _reading(text: str, *, body: bool) -> Reading:
    from newsparse.annotating.dates import grammar, joining
    from newsparse.annotating.dates.mentions import mentions
    from newsparse.annotating.dates.points import Reading
    from newsparse.annotating.dates.words import split

    words = split(text)
    pieces = [piece for rule in grammar.rules() for piece in rule.pieces(words)]
    chosen = joining.choose(joining.join(words, pieces))
    return Reading(words, mentions(words, chosen), body)


def _why(found: Resolved, reference: ReferenceDate) -> tuple[str, ...]:
    """The evidence of one value: what it hangs on, the verb that turned it, what contradicts it."""
    anchor = {
        "reference": f"reference date {reference.value}" if reference.value else "no reference date",
        "text": "a day the text names: " + ", ".join(found.evidence),
        "none": "absolute",
    }[found.anchor]
    out = [anchor]
    if found.anchor != "text" and found.evidence:
        way = {-1: "past", 0: "unknown", 1: "future", 2: "nearest"}[found.mention.evidence.direction]
        out.append(f"direction {way}: “{' '.join(found.evidence)}”")
    if found.mismatch:
        out.append("the weekday contradicts the date")
    return tuple(out)
