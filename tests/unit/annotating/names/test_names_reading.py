"""The whole reading: spans, trace, and any text at all."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.support.rawspans import names_in

from newsparse.annotating.frame import Frame
from newsparse.annotating.names import read
from newsparse.annotating.pipeline import RawEntity

PIECES = st.sampled_from(
    "«|»|(|)|'|’|,|.|:|;| |-|\n|Le |La |de |d'|M. |Mme |Odile |Ferrand|Paris|ONU|(ONU)|le maire |président |"
    "Premier ministre|Gaza|X| et |Conseil |de l'|national |É|ß|\u0301|𝕏|ministre |52 ans, |université |Les |Nord|"
    "tempête |MM. |B. ".split("|")
)


Drawn = tuple[str, list[list[tuple[float, float, str]]]]


@st.composite
def pages(draw: st.DrawFn) -> Drawn:
    text = "".join(draw(st.lists(PIECES, max_size=40)))
    labels = st.sampled_from(["PER", "LOC", "ORG", "MISC"])
    span = st.tuples(st.floats(0, 1), st.floats(0, 1), labels)
    return text, [draw(st.lists(span, max_size=6)) for _ in Frame.of(text).paragraphs]


@given(pages())
def test_any_text_and_any_raw_spans_give_sound_spans(
    page: tuple[str, list[list[tuple[float, float, str]]]],
) -> None:
    text, raws = page
    frame = Frame.of(text)
    raw = []
    for paragraph, spans in zip(frame.paragraphs, raws, strict=True):
        length = paragraph.end - paragraph.start
        ends = [(sorted((int(a * length), int(b * length))), label) for a, b, label in spans]
        raw.append([RawEntity(a, b, label) for (a, b), label in ends if a < b])
    found = read(frame, raw, ())
    everything = [
        m for kind in (found.people, found.places, found.organizations) for e in kind for m in e.mentions
    ]
    assert all(frame.text[m.start : m.end] == m.text != "" for m in everything)
    ordered = sorted(everything, key=lambda m: m.start)
    assert all(a.end <= b.start for a, b in pairwise(ordered))
    assert len(found.profiles) == len(found.people)
    for profile in found.profiles:
        assert all(frame.text[r.start : r.end] == r.text for r in profile.roles)


def test_the_trace_says_which_rule_decided_and_what_it_saw() -> None:
    found = names_in("Mme [L:Ferrand], maire de [L:Brest], cite l'[O:ONU].")
    by_text = {entry.text: entry for entry in found.trace}
    assert by_text["Ferrand"].kind == "person"
    assert any("form of address" in words for words in by_text["Ferrand"].evidence)
    assert by_text["Brest"].kind == "place"
    assert by_text["Brest"].rule == "gazetteer: city"
    assert by_text["ONU"].kind == "organization"
    assert len(found.trace) == 3


def test_one_decision_for_all_mentions_of_a_form() -> None:
    found = names_in("À [L:Soumalovka], rien. [P:Soumalovka] dort. Le village de [M:Soumalovka] attend.")
    assert [len(p.mentions) for p in found.places] == [3]
    assert not found.people


def test_an_empty_text() -> None:
    frame = Frame.of("")
    assert read(frame, [], ()).people == ()
