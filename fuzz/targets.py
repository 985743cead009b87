"""What is fuzzed: each target takes bytes, and any exception but NewsparseError is a crash.

Targets assert what newsparse promises: offsets point at their text, a document validates and comes back
from its JSON, a spreadsheet cell is inert, nothing but newsparse's own colour codes reaches a terminal.
"""

from __future__ import annotations

import contextlib
import csv
import io
import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import msgspec

from newsparse import NewsparseError, parse
from newsparse.annotating import dates, findings
from newsparse.annotating.frame import Frame
from newsparse.annotating.pipeline import RawEntity
from newsparse.annotations import Annotations
from newsparse.article import Article
from newsparse.document import Document

__all__ = ["TARGETS"]

DAY = date(2025, 12, 6)
OWN_CODES = re.compile(r"\x1b\[[0-9;]*m")
FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
CAPITALIZED = re.compile(r"[A-ZÉÈÀ]\w+(?:[ '-][A-ZÉÈÀ]\w+)*")


def as_text(data: bytes) -> str:
    """Any bytes as a str, lone surrogates included."""
    return data.decode("utf-8", "surrogateescape")


def spans(value: Any) -> Iterator[tuple[int, int, str]]:
    """Every (start, end, text) inside a value."""
    if isinstance(value, tuple):
        for item in value:
            yield from spans(item)
    elif isinstance(value, msgspec.Struct):
        fields = value.__struct_fields__
        if {"start", "end", "text"} <= set(fields):
            yield value.start, value.end, value.text  # type: ignore[attr-defined]
        for name in fields:
            yield from spans(getattr(value, name))


def check_article(article: Article) -> None:
    text = article.text
    assert "\n".join(text[p.start : p.end] for p in article.paragraphs) == text
    assert not FORBIDDEN.search(text)
    document = Document.of(article)
    assert Document.from_json(document.to_json()) == document


def guess_entities(frame: Frame) -> list[list[RawEntity]]:
    """What a model might say, without one: capitalised runs, their labels in turn."""
    labels = ("PER", "LOC", "ORG", "MISC")
    found = []
    for p in frame.paragraphs:
        runs = CAPITALIZED.finditer(frame.text[p.start : p.end])
        found.append([RawEntity(m.start(), m.end(), labels[i % 4]) for i, m in enumerate(runs)])
    return found


def annotate(source: Article | str) -> tuple[str, Annotations]:
    """The annotators in their order, without a model."""
    frame = Frame.of(source)
    return frame.original, findings(frame, dates.read(frame, DAY), guess_entities(frame))


def fuzz_decoding(data: bytes) -> None:
    with contextlib.suppress(NewsparseError):
        check_article(parse(data, media_type="text/plain"))


def fuzz_any(data: bytes) -> None:
    with contextlib.suppress(NewsparseError):
        check_article(parse(data))


def fuzz_html(data: bytes) -> None:
    with contextlib.suppress(NewsparseError):
        check_article(parse(data, media_type="text/html"))


def fuzz_text(data: bytes) -> None:
    with contextlib.suppress(NewsparseError):
        check_article(parse("Logo Epoch Times\n\nplus-icon" + as_text(data), media_type="text/plain"))


def fuzz_jsonld(data: bytes) -> None:
    body = "<p>Le maire de Brest a ouvert lundi une longue séance du conseil municipal.</p>" * 4
    page = f"<script type='application/ld+json'>{as_text(data)}</script><article><h1>Titre</h1>{body}</article>"
    with contextlib.suppress(NewsparseError):
        check_article(parse(page.encode("utf-8", "surrogateescape"), media_type="text/html"))


def fuzz_dates(data: bytes) -> None:
    frame = Frame.of(as_text(data))
    for day in (DAY, None):
        reading = frame.restore(dates.read(frame, day).dates)
        for start, end, text in spans(reading):
            assert frame.original[start:end] == text
            assert text


def fuzz_quotes(data: bytes) -> None:
    original, found = annotate(as_text(data))
    for start, end, text in spans(found.quotes):
        assert original[start:end] == text
    for quote in found.quotes:
        assert 0.0 <= quote.confidence <= 1.0
        assert quote.segments[0].start == quote.start
        assert quote.segments[-1].end == quote.end


def fuzz_names(data: bytes) -> None:
    original, found = annotate(as_text(data))
    for start, end, text in spans((found.people, found.places, found.organizations)):
        assert original[start:end] == text


def fuzz_terminal(data: bytes) -> None:
    from newsparse.rendering import text

    document = _document(as_text(data))
    if document is not None:
        for width in (20, 80):
            shown = OWN_CODES.sub("", text.render(document, width=width, color=True))
            assert not FORBIDDEN.search(shown.replace("\n", ""))


def fuzz_csv(data: bytes) -> None:
    from newsparse.exporting.csv import safe

    cell = as_text(data).replace("\0", "")
    out = io.StringIO(newline="")
    csv.writer(out).writerow([safe(cell)])
    out.seek(0)
    (row,) = list(csv.reader(out))
    assert not row[0].startswith(("=", "+", "-", "@", "\t", "\r"))


def _document(text: str) -> Document | None:
    try:
        article = parse(text, media_type="text/plain")
    except NewsparseError:
        return None
    return Document.of(article, annotate(article)[1])


TARGETS: dict[str, Callable[[bytes], None]] = {
    name.removeprefix("fuzz_"): value for name, value in list(globals().items()) if name.startswith("fuzz_")
}
