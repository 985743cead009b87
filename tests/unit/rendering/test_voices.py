"""Quotations under their speakers, and the words without what the reporter put between them."""

from __future__ import annotations

import re

import pytest

from newsparse.annotations import Annotations, Quote, ReferenceDate, Segment, Speaker
from newsparse.article import Article
from newsparse.document import Document
from newsparse.rendering.voices import nested, spoken_words, voices
from support.stories import story


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« ⟨Tout va bien⟩ », dit-elle.", "Tout va bien"),
        (
            "« ⟨Je connais la chanson⟩, dit-elle. ⟨Mais tout seul, non.⟩ »",
            "Je connais la chanson. Mais tout seul, non.",
        ),
        ("« ⟨Je crois⟩, reprend le maire, ⟨que c’est fini⟩ »", "Je crois, que c’est fini"),
        ("« ⟨Vraiment ?⟩ s’étonne-t-il. ⟨Jamais !⟩ »", "Vraiment ? Jamais !"),
        ("« ⟨Nous tenons⟩ », a dit Anne Roux lundi, « ⟨et nous tiendrons⟩ »", "Nous tenons […] et nous tiendrons"),
        ("« ⟨Un jour.⟩\n« ⟨Puis un autre.⟩ »", "Un jour. Puis un autre."),
        ("“⟨Un jour⟩”, dit-il, “⟨puis deux⟩”", "Un jour […] puis deux"),
        ("« ⟨Le reste⟩, ajoute-t-elle : ⟨rien⟩ »", "Le reste\u00a0: rien"),
    ],
)
def test_spoken_words(text: str, expected: str) -> None:
    edges = [found.start() - number for number, found in enumerate(re.finditer("[⟨⟩]", text))]
    plain = re.sub("[⟨⟩]", "", text)
    segments = tuple(Segment(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True))
    hull = plain[edges[0] : edges[-1]]
    quote = Quote(hull, edges[0], edges[-1], segments, "direct", None, (), None, "marks", 0.0)
    told = ReferenceDate(None, "none", 0.0, ())
    document = Document.of(Article(text=plain), Annotations(reference_date=told, quotes=(quote,)))
    assert spoken_words(document, quote) == expected


def test_voices_are_ordered_by_number_and_the_unattributed_are_last() -> None:
    assert [(voice.name, len(voice.quotes), voice.person) for voice in voices(story())] == [
        ("Solenn Kervella", 1, 0),
        ("Granit du Léon", 1, None),
        ("Hugo Lemarec", 1, 1),
        (None, 1, None),
    ]


def test_marked_words_in_reported_ones_are_nested() -> None:
    text = "Elle dit que tout va « très bien » et rit : « bon »."
    who = Speaker("Anne Roux", "person", "Elle", 0, 4)
    spans = {"tout va « très bien »": "indirect", "très bien": "partial", "bon": "direct"}
    quotes = tuple(
        Quote(words, at, at + len(words), (Segment(at, at + len(words)),), kind, who, (), None, "marks", 0.9)  # type: ignore[arg-type]
        for words, kind in spans.items()
        for at in [text.index(words)]
    )
    told = ReferenceDate(None, "none", 0.0, ())
    document = Document.of(Article(text=text), Annotations(reference_date=told, quotes=quotes))
    assert nested(document) == {1}
