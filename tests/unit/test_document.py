"""The document is a contract: its fields, its schema, its round trip."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator

import newsparse
from newsparse.analysis import NOT_FRENCH
from newsparse.annotating.dates.anchoring import WEEKDAY_MISMATCH
from newsparse.annotations import (
    Annotations,
    DateExpression,
    Organization,
    Person,
    Place,
    Quote,
    ReferenceDate,
    Segment,
    Span,
    Speaker,
    TraceEntry,
)
from newsparse.article import Article, Author, Figure, Paragraph, SourceInfo
from newsparse.document import WARNINGS, Document, ModelInfo, json_schema

FIELDS = [
    "schema",
    "generator",
    "model",
    "source",
    "publisher",
    "url",
    "language",
    "section",
    "title",
    "standfirst",
    "authors",
    "published",
    "modified",
    "reading_minutes",
    "figures",
    "agencies",
    "keywords",
    "paragraphs",
    "text",
    "reference_date",
    "people",
    "places",
    "organizations",
    "dates",
    "quotes",
    "warnings",
]

TEXT = "Jeanne Le Guen, maire de Brest, a dit lundi : « Non. »"


def span(word: str) -> Span:
    start = TEXT.index(word)
    return Span(start, start + len(word), word)


def full(trace: bool = False) -> Document:
    name = span("Jeanne Le Guen")
    said = span("Non.")
    article = Article(
        source=SourceInfo("a.html", "text/html", "generic", "utf-8", "0" * 64, 10),
        title="Brest dit non",
        authors=(Author("Paul Abgrall", "Il écrit."),),
        figures=(Figure("Le port.", "AFP", "https://example.org/a.jpg"),),
        paragraphs=(Paragraph("text", 0, len(TEXT)),),
        text=TEXT,
        warnings=("mojibake",),
    )
    speaker = Speaker("Jeanne Le Guen", "person", name.text, name.start, name.end)
    day = span("lundi")
    found = Annotations(
        reference_date=ReferenceDate("2025-12-05/2025-12-06", "inferred", 0.6, ("« lundi »",)),
        people=(Person("Jeanne Le Guen", ("maire de Brest",), (name,)),),
        places=(Place("Brest", "city", "FR", 48.39, -4.49, False, (span("Brest"),)),),
        organizations=(Organization("Ville", None, ()),),
        dates=(DateExpression("lundi", day.start, day.end, "DATE", "2025-12-01", "2025-12-01", "2025-12-01"),),
        quotes=(
            Quote(
                said.text,
                said.start,
                said.end,
                (Segment(said.start, said.end),),
                "direct",
                speaker,
                (),
                span("dit"),
                "subject",
                0.9,
            ),
        ),
        trace=(TraceEntry("person", name.start, name.end, name.text, "title", ("maire",)),) if trace else None,
    )
    return Document.of(article, found, ModelInfo("fr_core_news_md", "3.8.0"), ("late",))


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    schema = json_schema()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def as_json(document: Document) -> dict[str, Any]:
    value: dict[str, Any] = msgspec.json.decode(document.to_json())
    return value


@pytest.mark.parametrize(
    "document", [full(), full(trace=True), Document.of(Article())], ids=["full", "trace", "bare"]
)
def test_documents_validate_and_come_back(document: Document, validator: Draft202012Validator) -> None:
    validator.validate(as_json(document))
    assert Document.from_json(document.to_json()) == document


def test_fields_stand_in_the_promised_order() -> None:
    assert list(as_json(full())) == FIELDS
    assert list(as_json(full(trace=True))) == [*FIELDS, "trace"]


def test_without_annotation_every_annotation_field_is_null() -> None:
    value = as_json(Document.of(Article()))
    for name in ("model", "reference_date", "people", "places", "organizations", "dates", "quotes"):
        assert value[name] is None


def test_every_slug_that_warns_has_its_words() -> None:
    """Slugs are appended to `warnings`, or stand in the last argument of what decoding gives."""
    slugs = set()
    for path in Path(newsparse.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            called = ast.unparse(node.func)
            if called.endswith("warnings.append"):
                slugs.update(part.value for part in node.args if isinstance(part, ast.Constant))
            elif called in ("Decoded", "_checked") and len(node.args) > 2:
                slugs.update(part.value for part in ast.walk(node.args[2]) if isinstance(part, ast.Constant))
    slugs = {slug for slug in slugs if isinstance(slug, str) and slug.isascii()} | {NOT_FRENCH, WEEKDAY_MISMATCH}
    assert slugs == set(WARNINGS)


def test_warnings_are_joined_in_order() -> None:
    assert full().warnings == ("mojibake", "late")


@pytest.mark.parametrize("path", [(), ("source",), ("people", 0), ("quotes", 0), ("quotes", 0, "speaker")])
def test_nothing_unknown_and_nothing_missing(path: tuple[str | int, ...], validator: Draft202012Validator) -> None:
    for change in ("unknown", "missing"):
        value = as_json(full())
        target: Any = value
        for step in path:
            target = target[step]
        if change == "unknown":
            target["colour"] = 1
        else:
            target.pop(next(iter(target)))
        assert not validator.is_valid(value)
