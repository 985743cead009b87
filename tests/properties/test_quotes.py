"""What holds of quotations in every text."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.annotating.quotes.stage import said

from newsparse.annotating.frame import Frame
from newsparse.annotations import Quote

PEOPLE = "Anne Dufour, Paul Martel, Karim Belkacem"
BODIES = "Reuters, CFDT"
PLACES = "Moscou, Lyon"

SENTENCES = [
    "Anne Dufour, la maire de la ville, a pris la parole lundi.",
    "« Nous ne céderons pas », a déclaré Anne Dufour à Reuters.",
    "« L’accord, explique Paul Martel, n’est pas signé. Il le sera. »",
    "M. Martel a dénoncé « une trahison » et promis de « se battre ».",
    "Selon Karim Belkacem, « rien n’est joué » : les discussions continuent.",
    "La CFDT a affirmé que l’usine fermerait en juin, ajoutant qu’elle « se battrait ».",
    "« Jamais ! »",
    "Les travaux, a-t-il précisé, dureront deux ans.",
    "— On verra bien, répond-elle.",
    "Il a nié que l’accord ait été « bradé », comme l’écrit le quotidien.",
    "« Il m’a dit : “C’est fini” », raconte la maire.",
    "Le livre « Les Jours d’après » sort jeudi à Lyon.",
    "« Nous attendons\u00a0! » a lancé, un peu plus tard, Mme Dufour.",
    "D’après un conseiller, Moscou jugerait l’offre « insuffisante ».",
]
PIECES = [
    *SENTENCES,
    "«",
    "»",
    '"',
    "“",
    "”",
    " a dit ",
    " que ",
    ", ",
    ". ",
    "’",
    "\n",
    "selon ",
    "M. ",
    "l’",
    "- ",
    "a-t-il",
    ")",
    "(",
    ":",
]

articles = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8).flatmap(
    lambda chosen: st.lists(st.sampled_from([" ", "\n"]), min_size=len(chosen), max_size=len(chosen)).map(
        lambda joints: "".join(a + b for a, b in zip(chosen, joints, strict=True)).strip()
    )
)
scraps = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


def read(text: str) -> tuple[Quote, ...]:
    return said(text, PEOPLE, BODIES, PLACES)


def shape(quotes: tuple[Quote, ...]) -> list[tuple[object, ...]]:
    """What must not change: where, of what kind, by whom."""
    return [(q.start, q.end, q.kind, q.speaker and (q.speaker.name, q.speaker.start)) for q in quotes]


@given(articles | scraps | st.text(max_size=80))
def test_every_offset_is_right(text: str) -> None:
    plain = Frame.of(text).text
    for quote in read(text):
        spans = [quote, *quote.other_speakers, *filter(None, (quote.speaker, quote.cue))]
        for span in spans:
            assert 0 <= span.start < span.end
            assert plain[span.start : span.end] == span.text
        assert quote.segments
        assert quote.segments[0].start == quote.start
        assert quote.segments[-1].end == quote.end
        assert all(a.end <= b.start for a, b in pairwise(quote.segments))


@given(articles | scraps)
def test_quotations_of_one_kind_do_not_overlap(text: str) -> None:
    quotes = read(text)
    for marked in (("direct", "partial"), ("indirect",)):
        row = sorted((q.start, q.end) for q in quotes if q.kind in marked)
        assert all(a[1] <= b[0] for a, b in pairwise(row))


@given(articles | scraps)
def test_a_speaker_has_a_name_and_a_confidence(text: str) -> None:
    for quote in read(text):
        assert 0 <= quote.confidence <= 1
        assert quote.method
        if quote.speaker is None:
            assert quote.confidence == 0
            assert quote.other_speakers == ()
        for speaker in (*filter(None, [quote.speaker]), *quote.other_speakers):
            assert speaker.name.strip()
            assert speaker.kind != "person" or speaker.name in PEOPLE.split(", ")


@given(articles)
def test_a_paragraph_about_nothing_changes_nothing_before_it(text: str) -> None:
    dull = "Il pleuvait. Les volets restaient clos et les rues vides."
    assert shape(read(f"{text}\n{dull}")) == shape(read(text))


@given(
    articles | scraps, st.sampled_from([("’", "'"), ("\u00a0", " "), ("\u202f", " "), ("'", "’"), ("’", "\u02bc")])
)
def test_other_apostrophes_and_spaces_change_nothing(text: str, change: tuple[str, str]) -> None:
    before, after = change
    assert shape(read(text.replace(before, after))) == shape(read(text))


@pytest.mark.parametrize("marks", ["“”", "«»"])
@given(text=articles.filter(lambda text: "“" not in text))
def test_other_marks_change_nothing(marks: str, text: str) -> None:
    rewritten = re.sub("«(.*?)»", rf"{marks[0]}\1{marks[1]}", text)
    assert shape(read(rewritten)) == shape(read(text))
