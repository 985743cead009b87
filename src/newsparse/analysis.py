"""parsing → annotating → Document, for one article."""

from __future__ import annotations

from datetime import date, datetime
from os import PathLike

from newsparse.article import Article
from newsparse.document import Document
from newsparse.parsing import parse
from newsparse.parsing.sources import Source

__all__ = ["analyze", "is_french"]

NOT_FRENCH = "not-french"


def analyze(
    source: Source | PathLike[str] | bytes | str,
    *,
    media_type: str | None = None,
    uri: str | None = None,
    repair: bool = False,
    reference_date: date | datetime | None = None,
    model: str | None = None,
    annotate: bool = True,
    explain: bool = False,
    force: bool = False,
) -> Document:
    """Parse and annotate one article.

    `source`, `media_type`, `uri`, `repair` are those of `parse`; `reference_date`, `model`, `explain` those of
    `annotate`. A text that is not French is parsed, not annotated, and carries the warning `not-french`; `force`
    annotates it all the same. `annotate=False` loads no model. Raises NewsparseError on bad input.
    """
    article = parse(source, media_type=media_type, uri=uri, repair=repair)
    if not annotate:
        return Document.of(article)
    if not force and not is_french(article):
        return Document.of(article, warnings=(NOT_FRENCH,))
    from newsparse import annotating
    from newsparse.annotating import pipeline

    annotations = annotating.annotate(article, reference_date=reference_date, model=model, explain=explain)
    return Document.of(article, annotations, pipeline.load(model).info)


def is_french(article: Article) -> bool:
    """Whether to annotate: an article whose language nobody could tell counts as French."""
    return article.language is None or article.language.split("-")[0].lower() == "fr"
