"""Quotations: marks, kinds, cues, speakers.

One line: marks → incises → sentences → cues → evidence (whose words) → cast (who that is) → confidence.
"""

from __future__ import annotations

from typing import NamedTuple

from newsparse.annotating.frame import Frame
from newsparse.annotating.names import NamesReading
from newsparse.annotations import Quote, TraceEntry

__all__ = ["QuotesReading", "read"]


class QuotesReading(NamedTuple):
    """What was said; spans count in `frame.text`."""

    quotes: tuple[Quote, ...]
    trace: tuple[TraceEntry, ...]


def read(frame: Frame, names: NamesReading) -> QuotesReading:
    """Every quotation of `frame` with its speaker.

    No sentence is parsed: on our gold the surface told the subject in all but a few sentences, and inverted
    subjects are where the model's dependency parser errs most.
    """
    from newsparse.annotating.quotes.reading import Reader

    quotes, trace = Reader(frame, names).run()
    return QuotesReading(quotes, trace)
