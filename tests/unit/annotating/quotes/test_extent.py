"""How far a noun phrase goes: (text, the phrase that starts it)."""

from __future__ import annotations

import pytest

from newsparse.annotating.quotes.phrases import read
from newsparse.annotating.quotes.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("le maire sans étiquette de la commune dit non", "le maire sans étiquette de la commune"),
        ("la préfète par intérim annonce un plan", "la préfète par intérim"),
        ("l'institution juge que non", "l'institution"),
        ("les élus attendent", "les élus"),
        ("l'entreprise basée à Lyon ferme", "l'entreprise"),
        ("un de ses proches rit", "un de ses proches"),
        ("plusieurs d'entre eux rient", "plusieurs d'entre eux"),
        ("celui-ci a dit non", "celui-ci"),
    ],
)
def test_the_phrase_ends_before_what_is_not_its_own(text: str, words: str) -> None:
    tokens = tokenize(text, 0, len(text))
    phrase = read(tokens, 0)
    assert phrase is not None
    assert text[tokens[phrase.first].start : tokens[phrase.end - 1].end] == words
