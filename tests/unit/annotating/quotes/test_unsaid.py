"""Marked words that nobody says, and those that look so and are said: (text, the words returned)."""

from __future__ import annotations

import pytest
from tests.unit.annotating.quotes.stage import said

PEOPLE = "Anne Dufour, Paul Martel"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # titles, nicknames, terms, so-called words
        ("Son livre « Cuire sans feu » sort lundi.", []),
        ("Le film, intitulé « Les Jours d’après », sort lundi.", []),
        ("Surnommé « le Viking », Paul Martel cuisine.", []),
        ("Le visage fermé, Paul Martel, dit « le Viking », a plaidé.", []),
        ("Une politique dite de « ligne claire » a été choisie.", []),
        ("Le terme « boomer » agace.", []),
        ("Les « boomers » et la « génération Z » s’y retrouvent.", []),
        ("Paul Martel écrit dans « Le Matin ».", []),
        ("Ses adversaires les appellent « mégabassines ».", []),
        ("La « Fête du pain » commence lundi.", []),
        ("Le menu (« Du bon », « Du beau ») change lundi.", []),
        (
            "« Un mépris total »\nPaul Martel, qui vit ici depuis dix ans, n’a pas répondu à nos questions hier.",
            [],
        ),
        ("Ce que les savants appellent le « dégazage » dure.", []),
        ("Paul Martel a écrit « Les Vagues » en 2019.", []),
        ("Paul Martel a écrit « Les Français ont eu raison » sur X.", ["Les Français ont eu raison"]),
        ("La mairie a, pour sa part, « pris acte » du calendrier.", ["pris acte"]),
        # what somebody is charged with
        ("Le parquet a ouvert une enquête pour « abus de confiance ».", []),
        ("Le juge a annoncé une enquête pour « abus de confiance » et « faux ».", []),
        ("Paul Martel a été mis en examen pour « abus de confiance ».", []),
        ("Anne Dufour a porté plainte lundi pour « diffamation ».", []),
        ("Paul Martel, condamné en 2021 pour des faits de « vol aggravé », a parlé.", []),
        ("Paul Martel a été mis en examen des chefs de « faux » et « abus de confiance ».", []),
        ("Anne Dufour a condamné pour sa part « un vol aggravé ».", ["un vol aggravé"]),
        ("À Troyes, on parle de « bousin ».", []),
        ("Anne Dufour a relevé la barre, tandis que Paul Martel reste à « conserver ».", []),
        ("Paul Martel est mis en examen pour « faux » et « vol aggravé », a annoncé Anne Dufour.", []),
        # said, all the same
        ("Paul Martel dénonce une politique de « terre brûlée ».", ["terre brûlée"]),
        ("Paul Martel a parlé d’un « phénomène ».", ["phénomène"]),
        ("Le « Grand Matin » évoque un « désastre ».", ["désastre"]),
        ("« Non », dit Anne Dufour.", ["Non"]),
        ("Anne Dufour a démissionné « pour raisons personnelles ».", ["pour raisons personnelles"]),
    ],
)
def test_unsaid(text: str, words: list[str]) -> None:
    assert [q.text for q in said(text, PEOPLE) if q.kind != "indirect"] == [w.replace("’", "'") for w in words]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("« La dette recule », a dit Anne Dufour.", "direct"),
        ("« Non », dit Anne Dufour.", "direct"),
        ("Selon Anne Dufour, « la dette recule vraiment beaucoup ».", "direct"),
        ("Anne Dufour a répondu : « rien ».", "direct"),
        ("Anne Dufour a dit que « la dette recule ».", "partial"),
        ("Anne Dufour se dit « confiante ».", "partial"),
        ("Anne Dufour dénonce un « mépris » de classe.", "partial"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert [q.kind for q in said(text, PEOPLE) if q.kind != "indirect"] == [kind]
