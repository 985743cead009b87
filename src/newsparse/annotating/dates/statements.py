"""The dated statements of an article: each time expression that has days, with the sentence that holds it."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, datetime

import msgspec

from newsparse.annotating.dates import read
from newsparse.annotating.dates.sentences import sentences
from newsparse.annotating.dates.words import split
from newsparse.annotating.frame import Frame
from newsparse.annotations import ReferenceDate, Span, TimexType
from newsparse.article import Article

__all__ = ["Statement", "statements"]


class Statement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an article says of a day. Offsets count code points in the article's text; `earliest` and `latest`
    are inclusive ISO days, None where the expression names none.
    """

    earliest: str | None
    latest: str | None
    value: str
    type: TimexType
    text: str
    start: int
    end: int
    sentence: Span
    source: str | None
    title: str | None
    reference_date: ReferenceDate


def statements(article: Article, reference_date: date | datetime | None = None) -> list[Statement]:
    """Every time expression of `article` with its sentence, in reading order. Loads no model."""
    frame = Frame.of(article)
    reading = read(frame, reference_date)
    if not reading.dates:
        return []
    words = split(frame.text)
    starts = [words.start[i] if i < len(words.start) else len(frame.text) for i in sentences(words)]
    out = []
    for found in reading.dates:
        place = bisect_right(starts, found.start) - 1
        start, end = starts[place], starts[place + 1] if place + 1 < len(starts) else len(frame.text)
        paragraph = next((p for p in frame.paragraphs if p.start <= found.start < p.end), None)
        if paragraph is not None:  # a sentence never leaves its paragraph
            start, end = max(start, paragraph.start), min(end, paragraph.end)
        raw = frame.text[start:end]
        start, end = start + len(raw) - len(raw.lstrip()), end - (len(raw) - len(raw.rstrip()))
        sentence = frame.restore(Span(start, end, frame.text[start:end]))
        shown = frame.restore(found)
        out.append(
            Statement(
                shown.earliest, shown.latest, shown.value, shown.type, shown.text, shown.start, shown.end,
                sentence, article.source.uri, article.title, reading.reference_date,
            )
        )  # fmt: skip
    return out
