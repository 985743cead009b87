"""Whatever is annotated, however it overlaps: the views hold the whole text, their links lead somewhere."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html
from rich.cells import cell_len

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
)
from newsparse.article import Article, Paragraph
from newsparse.document import Document
from newsparse.rendering import html, listing, markdown, text
from newsparse.rendering.runs import marks, runs

WORDS = st.text(alphabet="aéL’ \u00a0«»,.:!?-–(漢\u202e<&*[#_0", min_size=1, max_size=24)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A text of a few paragraphs with spans anywhere in it."""
    lines = draw(st.lists(WORDS, min_size=1, max_size=5))
    body = "\n".join(lines)
    paragraphs, at = [], 0
    for line in lines:
        kind = draw(st.sampled_from(["text", "crosshead", "quote", "list", "question", "answer"]))
        paragraphs.append(Paragraph(kind, at, at + len(line), draw(st.none() | WORDS)))
        at += len(line) + 1

    def span() -> Span:
        start = draw(st.integers(0, len(body) - 1))
        end = draw(st.integers(start + 1, len(body)))
        return Span(start, end, body[start:end])

    def some() -> tuple[Span, ...]:
        return tuple(span() for _ in range(draw(st.integers(1, 3))))

    def quote() -> Quote:
        hull = span()
        cut = draw(st.integers(hull.start, hull.end))
        segments = tuple(Segment(s, e) for s, e in ((hull.start, cut), (cut, hull.end)) if s < e)
        said = span()
        speaker = draw(st.sampled_from([None, Speaker(said.text, "person", said.text, said.start, said.end)]))
        kind = draw(st.sampled_from(["direct", "partial", "indirect"]))
        return Quote(hull.text, hull.start, hull.end, segments, kind, speaker, (), span(), "rule", 0.5)

    def date() -> DateExpression:
        found = span()
        days = draw(st.sampled_from([(None, None), ("2025-03-03", "2025-03-03"), ("2024-02-01", "2025-12-31")]))
        return DateExpression(found.text, found.start, found.end, "DATE", "2025-03-03", *days)

    count = st.integers(0, 3)
    annotations = Annotations(
        reference_date=ReferenceDate("2025-03-03", "page", 1.0, ()),
        people=tuple(Person(draw(WORDS), (draw(WORDS),), some()) for _ in range(draw(count))),
        places=tuple(Place(draw(WORDS), "city", "FR", 48.0, 2.0, False, some()) for _ in range(draw(count))),
        organizations=tuple(Organization(draw(WORDS), None, some()) for _ in range(draw(count))),
        dates=tuple(date() for _ in range(draw(count))),
        quotes=tuple(quote() for _ in range(draw(count))),
    )
    return Document.of(
        Article(title=draw(st.none() | WORDS), text=body, paragraphs=tuple(paragraphs)), annotations
    )


@given(documents())
def test_runs_are_the_paragraphs_and_marks_do_not_overlap(document: Document) -> None:
    found = marks(document)
    assert all(before.end <= after.start for before, after in pairwise(found))
    for paragraph, pieces in zip(document.paragraphs, runs(document), strict=True):
        assert (
            "".join(document.text[r.start : r.end] for r in pieces)
            == document.text[paragraph.start : paragraph.end]
        )
        for run in pieces:
            assert run.mark is None or run.mark.start <= run.start < run.end <= run.mark.end


@given(documents(), st.integers(20, 220))
def test_the_terminal_view_fits_its_width(document: Document, width: int) -> None:
    for shown in (text.render(document, width), listing.render(document, width)):
        assert max(map(cell_len, shown.splitlines())) <= width
        assert "\x1b" not in shown


@given(documents())
def test_the_page_holds_the_text_and_its_links_lead_somewhere(document: Document) -> None:
    page = lxml_html.fromstring(html.render(document))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in page.xpath("//@href")} <= set(ids)
    blocks = page.xpath(
        "//div[@class='body']//*[self::p or self::h2 or self::li][not(ancestor::div[@class='notes'])]"
    )
    shown = "".join(block.text_content() for block in blocks if block.get("class") != "speaker")
    assert squeezed(shown) == squeezed(document.text)


@given(documents())
def test_every_footnote_is_defined(document: Document) -> None:
    note = markdown.render(document)
    used = set(re.findall(r"(?<!\\)\[\^(\d+)\](?!:)", note))
    assert used == set(re.findall(r"^\[\^(\d+)\]: ", note, re.MULTILINE))


def squeezed(words: str) -> str:
    return re.sub(r"[\s\u202e\ufffd]", "", words)
