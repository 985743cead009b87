"""Article + Annotations + provenance: the JSON object that users' scripts read."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import UNSET, UnsetType

from newsparse.annotations import (
    Annotations,
    DateExpression,
    Organization,
    Person,
    Place,
    Quote,
    ReferenceDate,
    TraceEntry,
)
from newsparse.article import Article, Author, Figure, Paragraph, SourceInfo

__all__ = ["SCHEMA", "WARNINGS", "Document", "Failure", "Generator", "ModelInfo", "json_schema"]

SCHEMA = "newsparse/1"

WARNINGS = {
    "not-french": "does not look French, so nothing was annotated; --force annotates it all the same",
    "paywall": "shows only its beginning, the rest is for subscribers; save the page while signed in",
    "scrambled-text": "ends in letters scrambled for who does not pay, left out; save the page while signed in",
    "gallery": "is more pictures than text",
    "broken-json-ld": "has broken JSON-LD; headline, authors and dates are what the rest of the page says",
    "mojibake": "has some garbled accents (« Ã© »), left as they are; --repair mends them",
    "mojibake-repaired": "had garbled accents (« Ã© »), which have been mended",
    "mixed-encodings": "is in two encodings at once; each was read as what it is",
    "decoding-errors": "has bytes that are no text in its encoding; they stand as \ufffd",
    "weekday-mismatch": "names a weekday that contradicts the date beside it; the date was kept",
}
"""Slug → what it tells of the article: all that `warnings` may hold. Later versions may add some."""


class Generator(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The program that wrote the document."""

    name: str
    version: str


class ModelInfo(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The language model that was used."""

    name: str
    version: str


class Document(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What newsparse prints of one article: `Document.from_json(document.to_json()) == document`.

    Dates are ISO 8601 strings as precise as the page is; every `start` and `end` counts Unicode code points in
    `text`, half open. Unknown is None, an empty tuple means looked and found none. With annotation off, and for a
    text that is not French, every annotation field is None.
    """

    schema: str
    generator: Generator
    model: ModelInfo | None
    source: SourceInfo
    publisher: str | None
    url: str | None
    language: str | None
    section: str | None
    title: str | None
    standfirst: str | None
    authors: tuple[Author, ...]
    published: str | None
    modified: str | None
    reading_minutes: int | None
    figures: tuple[Figure, ...]
    agencies: tuple[str, ...]
    keywords: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]
    text: str
    reference_date: ReferenceDate | None
    people: tuple[Person, ...] | None
    places: tuple[Place, ...] | None
    organizations: tuple[Organization, ...] | None
    dates: tuple[DateExpression, ...] | None
    quotes: tuple[Quote, ...] | None
    warnings: tuple[str, ...]
    trace: tuple[TraceEntry, ...] | UnsetType = UNSET

    @classmethod
    def of(
        cls,
        article: Article,
        annotations: Annotations | None = None,
        model: ModelInfo | None = None,
        warnings: tuple[str, ...] = (),
    ) -> Document:
        """Join what was read and what was found; `warnings` go after the article's and the annotations'."""
        from newsparse import __version__

        fields: dict[str, Any] = {name: getattr(article, name) for name in article.__struct_fields__}
        found = ("reference_date", "people", "places", "organizations", "dates", "quotes")
        fields |= {name: getattr(annotations, name, None) for name in found}
        fields["warnings"] = (*article.warnings, *(annotations.warnings if annotations else ()), *warnings)
        if annotations is not None and annotations.trace is not None:
            fields["trace"] = annotations.trace
        generator = Generator("newsparse", __version__)
        return cls(schema=SCHEMA, generator=generator, model=model, **fields)

    def to_json(self) -> bytes:
        """One line of UTF-8 JSON, without a final newline."""
        return msgspec.json.encode(self)

    @classmethod
    def from_json(cls, line: bytes | str) -> Document:
        """Read back what `to_json` wrote; raises `msgspec.ValidationError` on anything else."""
        return msgspec.json.decode(line, type=cls)


class Failure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An input that could not be read: its URI, the error's slug and its one line."""

    source: str
    slug: str
    message: str


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a Document: every field required but `trace`, nothing unknown allowed."""
    schema = msgspec.json.schema(Document)
    definitions = schema["$defs"]
    for definition in definitions.values():
        if definition.get("type") == "object":
            names = definition["properties"]
            definition["required"] = [name for name in names if name != "trace"]
            definition["additionalProperties"] = False
            for value in names.values():
                value.pop("default", None)
    fields = definitions["Document"]["properties"]
    fields["schema"] = {"const": SCHEMA}
    fields["warnings"]["description"] = "; ".join(f"{slug}: {words}" for slug, words in WARNINGS.items())
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "newsparse document",
        **schema,
    }
