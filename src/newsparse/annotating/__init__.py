"""Article → Annotations: dates first, then names, then who said what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from newsparse.annotating.frame import Frame
from newsparse.annotations import Annotations
from newsparse.article import Article

__all__ = ["annotate", "annotate_many"]


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
    """`annotate` for each of `articles`, in order, with the model run over many paragraphs at once."""
    from newsparse.annotating import dates, names, pipeline, quotes

    nlp = pipeline.load(model)
    for article in articles:
        frame = Frame.of(article)
        when = dates.read(frame, reference_date)
        raw = nlp.entities([frame.text[p.start : p.end] for p in frame.paragraphs])
        found = names.read(frame, raw, when.dates)
        said = quotes.read(frame, found, nlp.parse)
        trace = (*when.trace, *found.trace, *said.trace) if explain else None
        yield frame.restore(
            Annotations(
                reference_date=when.reference_date,
                people=found.people,
                places=found.places,
                organizations=found.organizations,
                dates=when.dates,
                quotes=said.quotes,
                warnings=when.warnings,
                trace=trace,
            )
        )
