"""Whom a sentence is about: (text, the phrase that leads it)."""

from __future__ import annotations

import pytest
from tests.unit.annotating.quotes.stage import named

from newsparse.annotating.frame import Frame
from newsparse.annotating.quotes.cast import names_of
from newsparse.annotating.quotes.leads import main_subject
from newsparse.annotating.quotes.sentences import cut


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Anne Dufour a reçu Paul Martel.", "Anne Dufour"),
        ("(Lyon) Le maire a cédé.", "Le maire"),
        ("LYON – Le maire a cédé.", "Le maire"),
        ("À Lyon, le maire a cédé.", "le maire"),
        ("Quant au maire, il a cédé.", "maire"),
        ("Celui qui brigue un mandat a cédé.", "Celui"),
        ("Le verrier Cristallia a cédé.", "Le verrier Cristallia"),
        ("Il pleut.", "Il"),
    ],
)
def test_lead(text: str, lead: str) -> None:
    frame = Frame.of(text)
    names = names_of(named(frame.text, "Anne Dufour, Paul Martel", "Cristallia", "Lyon"))
    sentence = next(iter(cut(frame.text, frame.paragraphs, (), names)))
    phrase = main_subject(sentence)
    assert phrase is not None
    tokens = sentence.tokens
    assert frame.text[tokens[phrase.first].start : tokens[phrase.end - 1].end] == lead
