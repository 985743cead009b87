"""Documents as tables: the columns that CSV, Parquet and SQLite share.

`id` counts rows from 1 in the order of the output; `article_id` is `articles.id`; `start` and `end` count code
points in `articles.text`, half open (of people, places and organizations: the first mention; `mentions` has
them all).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any, Literal

from newsparse.document import Document

__all__ = ["TABLES", "Row", "Type", "rows"]

Type = Literal["text", "list", "integer", "real", "boolean"]
"""Of a column; `list` is a tuple of strings."""

Row = tuple[Any, ...]

_ROW: dict[str, Type] = {"id": "integer", "article_id": "integer"}
_SPAN: dict[str, Type] = {"start": "integer", "end": "integer"}

TABLES: dict[str, dict[str, Type]] = {
    "articles": {
        "id": "integer",
        "uri": "text",
        "url": "text",
        "publisher": "text",
        "language": "text",
        "section": "text",
        "title": "text",
        "standfirst": "text",
        "authors": "list",
        "published": "text",
        "modified": "text",
        "reference_date": "text",
        "reading_minutes": "integer",
        "agencies": "list",
        "keywords": "list",
        "text": "text",
        "layout": "text",
        "sha256": "text",
        "warnings": "list",
        "model": "text",
        "newsparse": "text",
    },
    "people": {**_ROW, "name": "text", "roles": "list", "mentions": "integer", **_SPAN},
    "places": {
        **_ROW,
        "name": "text",
        "kind": "text",
        "country": "text",
        "latitude": "real",
        "longitude": "real",
        "inferred": "boolean",
        "mentions": "integer",
        **_SPAN,
    },
    "organizations": {**_ROW, "name": "text", "acronym": "text", "mentions": "integer", **_SPAN},
    "dates": {
        **_ROW,
        "text": "text",
        **_SPAN,
        "type": "text",
        "value": "text",
        "earliest": "text",
        "latest": "text",
    },
    "quotes": {
        **_ROW,
        "text": "text",
        **_SPAN,
        "kind": "text",
        "speaker": "text",
        "speaker_kind": "text",
        "speaker_text": "text",
        "other_speakers": "list",
        "cue": "text",
        "method": "text",
        "confidence": "real",
    },
    "mentions": {**_ROW, "kind": "text", "name": "text", "text": "text", **_SPAN},
}


def rows(lines: Iterable[bytes]) -> Iterator[tuple[str, Row]]:
    """(table, row) for each document, a line of JSON each; an article comes before what belongs to it."""
    ids = {table: count(1) for table in TABLES}
    for line in lines:
        document = Document.from_json(line)
        article = next(ids["articles"])
        yield "articles", (article, *_article(document))
        for table, row in _found(document):
            yield table, (next(ids[table]), article, *row)


def _article(d: Document) -> Row:
    return (
        d.source.uri,
        d.url,
        d.publisher,
        d.language,
        d.section,
        d.title,
        d.standfirst,
        tuple(author.name for author in d.authors),
        d.published,
        d.modified,
        d.reference_date.value if d.reference_date else None,
        d.reading_minutes,
        d.agencies,
        d.keywords,
        d.text,
        d.source.layout,
        d.source.sha256,
        d.warnings,
        f"{d.model.name} {d.model.version}" if d.model else None,
        d.generator.version,
    )


def _found(d: Document) -> Iterator[tuple[str, Row]]:
    for person in d.people or ():
        yield "people", (person.name, person.roles, *_mentions(person))
    for place in d.places or ():
        where = (place.kind, place.country, place.latitude, place.longitude, place.inferred)
        yield "places", (place.name, *where, *_mentions(place))
    for body in d.organizations or ():
        yield "organizations", (body.name, body.acronym, *_mentions(body))
    for date in d.dates or ():
        yield "dates", (date.text, date.start, date.end, date.type, date.value, date.earliest, date.latest)
    for q in d.quotes or ():
        who = (q.speaker.name, q.speaker.kind, q.speaker.text) if q.speaker else (None, None, None)
        others = tuple(speaker.name for speaker in q.other_speakers)
        cue = q.cue.text if q.cue else None
        yield "quotes", (q.text, q.start, q.end, q.kind, *who, others, cue, q.method, q.confidence)
    for kind, entities in (("person", d.people), ("place", d.places), ("organization", d.organizations)):
        for entity in entities or ():
            for mention in entity.mentions:
                yield "mentions", (kind, entity.name, mention.text, mention.start, mention.end)


def _mentions(entity: Any) -> Row:
    first = min(entity.mentions, key=lambda mention: mention.start, default=None)
    return (len(entity.mentions), first and first.start, first and first.end)
