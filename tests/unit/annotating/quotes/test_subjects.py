"""Whose verb it is: (text, the subject of its first cue, the rule that told)."""

from __future__ import annotations

import pytest
from tests.unit.annotating.quotes.stage import named

from newsparse.annotating.frame import Frame
from newsparse.annotating.quotes.cast import names_of
from newsparse.annotating.quotes.sentences import cut
from newsparse.annotating.quotes.subjects import subject

PEOPLE = "Anne Dufour, Paul Martel"
BODIES = "CFDT, ONU"
PLACES = "Lyon, Moscou, Paris"


@pytest.mark.parametrize(
    ("text", "phrase", "rule"),
    [
        # hyphen_pronoun
        ("Rien n'est joué, explique-t-elle.", "-t-elle", "inverted-pronoun"),
        ("Rien n'est joué, a-t-on appris.", None, "nobody"),
        # agent
        ("La loi a été dénoncée par la CFDT.", "la CFDT", "agent"),
        # inverted
        ("La dette recule, a annoncé lundi à Lyon Paul Martel.", "Paul Martel", "inverted"),
        ("Comme le souligne Anne Dufour, la dette recule.", "Anne Dufour", "inverted"),
        (
            "La dette recule, a écrit sur sa chaîne le gouverneur de l'île, Paul Martel.",
            "le gouverneur de l'île, Paul Martel",
            "inverted",
        ),
        ("La dette recule, a rappelé un peu plus tôt dans la semaine Anne Dufour.", "Anne Dufour", "inverted"),
        ("Rien n'est joué, résume, sourire aux lèvres, Paul Martel.", "Paul Martel", "inverted"),
        ("Cette loi nous coûte, a insisté sa directrice, Anne Dufour.", "sa directrice, Anne Dufour", "inverted"),
        ("Rien n'est joué, de dire le maire.", "le maire", "inverted"),
        ("Rien n'est joué, rapporte un de ses proches.", "un de ses proches", "inverted"),
        ("Rien n'est joué, reconnaissent plusieurs d'entre eux.", "plusieurs d'entre eux", "inverted"),
        # subject_pronoun
        ("Il a assuré que tout va bien.", "Il", "pronoun"),
        ("On dit que tout va bien.", None, "nobody"),
        ("La lettre d'Anne Dufour, qui affirme que non.", "Anne Dufour", "relative"),
        # after_noun
        ("Le maire de Lyon a dit que oui.", "Le maire de Lyon", "before"),
        ("L'institution juge que non.", "L'institution", "before"),
        ("Leur syndicat, la CFDT, dit que non.", "la CFDT", "inserted"),
        ("Dans un discours tenu à Paris, Paul Martel a dit que oui.", "Paul Martel", "before"),
        (
            "Le ministre de la Défense Paul Martel a dit que oui.",
            "Le ministre de la Défense Paul Martel",
            "before",
        ),
        ("Le porte-parole d'Anne Dufour a dit que oui.", "Le porte-parole d'Anne Dufour", "before"),
        ("Moscou et Paris ont dit que oui.", "Moscou", "before"),
        ("Tout le monde dit que oui.", None, "nobody"),
        # inserted
        ("Paul Martel, maire depuis dix ans, a dit que oui.", "Paul Martel", "inserted"),
        ("Le maire, Paul Martel, a dit que oui.", "Paul Martel", "inserted"),
        ("Paul Martel, qui vit à Lyon, a dit que oui.", "Paul Martel", "inserted"),
        ("La CFDT, pour sa part, a dit que oui.", "La CFDT", "inserted"),
        # coordinated
        ("Paul Martel a reçu Anne Dufour et a affirmé que oui.", "Paul Martel", "main-subject"),
        ("Le débat se tend alors que Moscou est furieux et dénonce un piège.", "Moscou", "clause"),
        ("Paul Martel est apparu à Lyon, affirmant que oui.", "Paul Martel", "main-subject"),
    ],
)
def test_subject(text: str, phrase: str | None, rule: str) -> None:
    frame = Frame.of(text)
    (sentence,) = cut(frame.text, frame.paragraphs, [], names_of(named(frame.text, PEOPLE, BODIES, PLACES)))
    found = subject(sentence, sentence.cues[0])
    assert found is not None
    worded = None
    if found.phrase is not None:
        worded = text[sentence.tokens[found.phrase.first].start : sentence.tokens[found.phrase.end - 1].end]
    assert (worded, found.how) == (phrase, rule)
