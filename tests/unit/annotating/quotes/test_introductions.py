"""A role first and the name after it: (text, the speaker of its first quotation)."""

from __future__ import annotations

import pytest
from tests.unit.annotating.quotes.stage import said

PEOPLE = "Anne Dufour, Paul Martel"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("La ministre de la Santé a parlé d’un « drame ». « Il le faut », a ajouté Anne Dufour.", "Anne Dufour"),
        ("Un ingénieur a parlé d’un « drame » à Lyon.\nPaul Martel, qui a fui, se tait.", "Paul Martel"),
        # somebody else: another gender, a role of his own, a party beside the name
        (
            "La ministre de la Santé a parlé d’un « drame ». « Il le faut », a dit Paul Martel.",
            "la ministre de la Santé",
        ),
        ("Le ministre a parlé d’un « drame ». Le maire de Lyon, Paul Martel, a dit « oui ».", "le ministre"),
        ("Le ministre a parlé d’un « drame ». Paul Martel (PS) a dit « oui ».", "le ministre"),
    ],
)
def test_a_role_before_its_name(text: str, name: str) -> None:
    speaker = said(text, PEOPLE)[0].speaker
    assert speaker is not None
    assert speaker.name == name
