"""Quotations: marks, kinds, cues, speakers.

One line: marks → incises → sentences → cues → evidence (whose words) → cast (who that is) → confidence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from newsparse.annotating.frame import Frame
from newsparse.annotating.names import NamesReading
from newsparse.annotations import Quote, TraceEntry

__all__ = ["QuotesReading", "read"]


class QuotesReading(NamedTuple):
    """What was said; spans count in `frame.text`."""

    quotes: tuple[Quote, ...]
    trace: tuple[TraceEntry, ...]


def read(frame: Frame, names: NamesReading, parse: Callable[[Iterable[str]], list[Any]]) -> QuotesReading:
    """Every quotation of `frame` with its speaker.

    `parse` would run the dependency parser on the sentences given. No rule asks for it: on our gold the
    surface told the subject in all but a few sentences, and inverted subjects are where the parser errs most.
    """
    from newsparse.annotating.quotes.reading import Reader

    quotes, trace = Reader(frame, names).run()
    return QuotesReading(quotes, trace)
