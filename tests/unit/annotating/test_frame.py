"""The plain form is one for one, and spans come back as the user's own characters."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.annotating.frame import Frame, plain
from newsparse.annotations import Annotations, Person, Quote, ReferenceDate, Segment, Span, Speaker
from newsparse.article import Article, Figure, Paragraph

FRENCH = st.text(
    alphabet=st.sampled_from("abeéèêçôûïE É’'«» \u00a0\u202f\u2011-.\n\u0301\u0327\u0302"), max_size=80
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l’Élysée", "l'Élysée"),
        ("«\u00a0oui\u202f»", "« oui »"),
        ("Covid\u201119", "Covid-19"),
        ("a\x00b\x1b[31m", "a b [31m"),
        ("un \ud800 seul", "un \ufffd seul"),
        ("tab\tici", "tab ici"),
    ],
)
def test_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


@given(st.text(max_size=200))
def test_plain_keeps_every_offset(text: str) -> None:
    assert len(plain(text)) == len(text)


@pytest.mark.parametrize("line_end", ["\n", "\n\n", "\n \n"])
def test_a_bare_text_has_a_paragraph_a_line(line_end: str) -> None:
    frame = Frame.of(f"Première ligne.{line_end}  Deuxième.{line_end}")
    assert [frame.wording(p.start, p.end) for p in frame.paragraphs] == ["Première ligne.", "Deuxième."]


def test_decomposed_accents_are_composed_and_come_back() -> None:
    original = unicodedata.normalize("NFD", "Rémy Buée est né à Orléans.\nÀ l’été, il part.")
    frame = Frame.of(original)
    assert frame.text == "Rémy Buée est né à Orléans.\nÀ l'été, il part."
    start = frame.text.index("Orléans")
    assert frame.wording(start, start + 7) == unicodedata.normalize("NFD", "Orléans")


@given(FRENCH)
def test_wording_of_the_whole_is_the_original(text: str) -> None:
    frame = Frame.of(text)
    assert frame.wording(0, len(frame.text)) == text
    for p in frame.paragraphs:
        assert unicodedata.normalize("NFC", plain(frame.wording(p.start, p.end))) == frame.text[p.start : p.end]


@given(FRENCH, st.data())
def test_every_span_is_restored_with_its_text(text: str, data: st.DataObject) -> None:
    frame = Frame.of(text)
    start = data.draw(st.integers(0, len(frame.text)))
    end = data.draw(st.integers(start, len(frame.text)))
    span = Span(start, end, frame.text[start:end])
    speaker = Speaker("X", "person", span.text, start, end)
    found = Annotations(
        reference_date=ReferenceDate(None, "none", 0.0, ()),
        people=(Person("X", (), (span, span)),),
        quotes=(
            Quote(span.text, start, end, (Segment(start, end),), "direct", speaker, (speaker,), span, "m", 1.0),
        ),
    )
    back = frame.restore(found)
    quote = back.quotes[0]
    for value in (*back.people[0].mentions, quote, quote.speaker, *quote.other_speakers, quote.cue):
        assert text[value.start : value.end] == value.text
    assert (quote.segments[0].start, quote.segments[0].end) == (quote.start, quote.end)


def test_title_standfirst_and_captions_are_evidence() -> None:
    article = Article(
        title="L’accord",
        standfirst=None,
        figures=(Figure("À Brest, le 3\u00a0mai.", "AFP", None), Figure(None, "AFP", None)),
        paragraphs=(Paragraph("text", 0, 4),),
        text="Oui.",
    )
    assert Frame.of(article).evidence == ("L'accord", "À Brest, le 3 mai.")
    assert Frame.of("Oui.").evidence == ()
