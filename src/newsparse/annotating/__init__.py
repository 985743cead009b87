"""Article → Annotations: dates first, then names, then who said what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING

from newsparse.annotating.frame import Frame
from newsparse.annotations import Annotations
from newsparse.article import Article

if TYPE_CHECKING:
    from newsparse.annotating.dates import DatesReading
    from newsparse.annotating.pipeline import RawEntity

__all__ = ["annotate", "annotate_many", "findings"]

BATCH = 100_000
"""Characters of articles that the model sees at once: some twenty articles, 50 MB."""


def annotate(
    article_or_text: Article | str,
    *,
    reference_date: date | datetime | None = None,
    model: str | None = None,
    explain: bool = False,
) -> Annotations:
    """Find people, places, organisations, dates and quotations.

    A str is read a paragraph a line; offsets count code points in that very str (an article's: in
    `article.text`). `reference_date` is the day the text is told from; without it the article's own date,
    its URL or its evidence decide. `model` names a spaCy pipeline. `explain` fills `trace`.

    Raises NewsparseError `no-such-model`.
    """
    if not isinstance(article_or_text, Article | str):
        raise TypeError(f"annotate takes an Article or a str, not {type(article_or_text).__name__}")
    if not isinstance(reference_date, date | None):
        raise TypeError(f"reference_date is a date, a datetime or None, not {type(reference_date).__name__}")
    return next(
        iter(annotate_many([article_or_text], reference_date=reference_date, model=model, explain=explain))
    )


def annotate_many(
    articles: Iterable[Article | str],
    *,
    reference_date: date | datetime | None = None,
    model: str | None = None,
    explain: bool = False,
) -> Iterator[Annotations]:
    """`annotate` for each of `articles`, in order, with the model run over many paragraphs at once.

    Articles are read ahead, up to BATCH characters of them.
    """
    for batch in _batches(articles):
        yield from _annotate_batch(batch, reference_date, model, explain)


def _batches(articles: Iterable[Article | str]) -> Iterator[list[Article | str]]:
    batch: list[Article | str] = []
    size = 0
    for article in articles:
        batch.append(article)
        size += len(article.text if isinstance(article, Article) else article)
        if size >= BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _annotate_batch(
    batch: Sequence[Article | str], reference_date: date | datetime | None, model: str | None, explain: bool
) -> list[Annotations]:
    from newsparse.annotating import dates, pipeline

    nlp = pipeline.load(model)
    frames = [Frame.of(article) for article in batch]
    whens = [dates.read(frame, reference_date) for frame in frames]
    with nlp.zone():
        entities = iter(nlp.entities([f.text[p.start : p.end] for f in frames for p in f.paragraphs]))
        return [
            findings(frame, when, list(islice(entities, len(frame.paragraphs))), explain)
            for frame, when in zip(frames, whens, strict=True)
        ]


def findings(
    frame: Frame, when: DatesReading, raw: Sequence[Sequence[RawEntity]], explain: bool = False
) -> Annotations:
    """What the dates and the model's `raw` spans of each paragraph make of `frame`, in the user's own offsets."""
    from newsparse.annotating import names, quotes

    found = names.read(frame, raw, when.dates)
    said = quotes.read(frame, found)
    annotations: Annotations = frame.restore(
        Annotations(
            reference_date=when.reference_date,
            people=found.people,
            places=found.places,
            organizations=found.organizations,
            dates=when.dates,
            quotes=said.quotes,
            warnings=when.warnings,
            trace=(*when.trace, *found.trace, *said.trace) if explain else None,
        )
    )
    return annotations
