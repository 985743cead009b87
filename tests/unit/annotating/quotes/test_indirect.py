"""Indirect speech: (text, what was reported, by whom)."""

from __future__ import annotations

import pytest
from tests.unit.annotating.quotes.stage import said

PEOPLE = "Anne Dufour, Paul Martel"
BODIES = "Insee, CFDT"
PLACES = "Moscou, Lyon"


def reported(text: str) -> list[tuple[str, str | None]]:
    found = [q for q in said(text, PEOPLE, BODIES, PLACES) if q.kind == "indirect"]
    return [(q.text, q.speaker.name if q.speaker else None) for q in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # que
        ("Anne Dufour a indiqué que la dette reculait.", [("la dette reculait", "Anne Dufour")]),
        ("Selon Anne Dufour, de l’Insee, la dette reculait.", [("la dette reculait", "Anne Dufour")]),
        ("Selon Anne Dufour, de nombreux élus partiront.", [("de nombreux élus partiront", "Anne Dufour")]),
        ("Anne Dufour part. À l’en croire, la dette reculait.", [("la dette reculait", "Anne Dufour")]),
        ("Anne Dufour nous a dit que la dette reculait.", [("la dette reculait", "Anne Dufour")]),
        ("Nous avons dit que la dette reculait.", []),
        ("Les élus ont longtemps cru tenir leur budget.", []),
        ("Anne Dufour espérait réduire la dette.", []),
        ("Anne Dufour dit croire réduire la dette.", [("croire réduire la dette", "Anne Dufour")]),
        # the sentence goes on after the incise
        (
            "Si elle monte, prévient la CFDT, la dette sera payée.",
            [("Si elle monte, prévient la CFDT, la dette sera payée", "CFDT")],
        ),
        (
            "Il ne s’agit pas, prévient Anne Dufour, « d’une dette folle ».",
            [("Il ne s'agit pas, prévient Anne Dufour, « d'une dette folle »", "Anne Dufour")],
        ),
        (
            "La CFDT, qui dit avoir payé la dette, assure en rire.",
            [("avoir payé la dette", "CFDT")],
        ),
        # « on », and who that is
        ("La dette a reculé, a-t-on appris auprès de la CFDT.", [("La dette a reculé", "CFDT")]),
        (
            "La dette a reculé, a-t-on appris de sources judiciaires.",
            [("La dette a reculé", "sources judiciaires")],
        ),
        ("La dette a reculé, a-t-on indiqué de source policière.", [("La dette a reculé", "source policière")]),
        ("Au ministère, on assure que la dette recule.", [("la dette recule", "ministère")]),
        ("Du côté de la CFDT, on assure que la dette recule.", [("la dette recule", "CFDT")]),
        ("À Lyon, où vit Paul Martel, on assure que la dette recule.", []),
        # « selon X » inside a sentence
        (
            "En Europe, où la dette a reculé de 2 % selon l’Insee, le groupe attend.",
            [("la dette a reculé de 2 %", "Insee")],
        ),
        ("La ville, dont la dette recule selon l’Insee, attend.", [("la dette recule", "Insee")]),
        (
            "Une dette, dont le poids n’est, selon Anne Dufour, « pas un sujet », sera payée.",
            [("le poids n'est, selon Anne Dufour, « pas un sujet »", "Anne Dufour")],
        ),
        (
            "Les élus ont une dette, qui coûte, dit la CFDT, deux euros par an.",
            [("coûte, dit la CFDT, deux euros par an", "CFDT")],
        ),
        (
            "La dette est, selon l’Insee, « rare mais réelle ».",
            [("La dette est, selon l'Insee, « rare mais réelle »", "Insee")],
        ),
        (
            "La dette présente selon l’Insee « un risque certain » pour tous.",
            [("La dette présente selon l'Insee « un risque certain » pour tous", "Insee")],
        ),
        ("Anne Dufour assure à Paul Martel un rabais, que la CFDT réclame depuis mars.", []),
        ("La dette a reculé de 2 % selon l’Insee.", [("La dette a reculé de 2 %", "Insee")]),
        ("Anne Dufour a évoqué une dette, liée selon elle au climat.", []),
        (
            "Cette dette, a dit Anne Dufour, ne recule plus.",
            [("Cette dette, a dit Anne Dufour, ne recule plus", "Anne Dufour")],
        ),
        (
            "D’ici là, promet Anne Dufour, la dette aura reculé.",
            [("D'ici là, promet Anne Dufour, la dette aura reculé", "Anne Dufour")],
        ),
        (
            "Anne Dufour a averti que la dette montait, lors d’une audition organisée à Lyon.",
            [("la dette montait", "Anne Dufour")],
        ),
        (
            "Anne Dufour a annoncé que la dette reculait, une décision saluée par la CFDT.",
            [("la dette reculait", "Anne Dufour")],
        ),
        ("Pour la CFDT, en revanche, c’est un coup dur.", []),
        ("D’autres estiment que la dette recule.", [("la dette recule", "d'autres")]),
        (
            "La dette a reculé, a indiqué l’un de ses conseillers.",
            [("La dette a reculé", "l'un de ses conseillers")],
        ),
        ("Anne Dufour a déclaré lundi à la presse que la dette reculait.", [("la dette reculait", "Anne Dufour")]),
        ("Anne Dufour a dit que A recule et que B monte.", [("A recule et que B monte", "Anne Dufour")]),
        (
            "Anne Dufour dit que la dette recule, ajoutant que l'emploi va mieux.",
            [("la dette recule", "Anne Dufour"), ("l'emploi va mieux", "Anne Dufour")],
        ),
        (
            "Anne Dufour regrette que la loi soit votée et demande un délai.",
            [("la loi soit votée", "Anne Dufour")],
        ),
        (
            "Anne Dufour assure que la dette recule, mais la CFDT dément ces chiffres.",
            [("la dette recule", "Anne Dufour")],
        ),
        ("Paul Martel a nié que l'usine ferme en juin.", [("l'usine ferme en juin", "Paul Martel")]),
        ("Paul Martel a tort, même s'il affirme que la dette recule.", [("la dette recule", "Paul Martel")]),
        ("Si Paul Martel assure que la dette recule, la CFDT en doute.", [("la dette recule", "Paul Martel")]),
        # selon X
        ("Selon l'Insee, la dette recule.", [("la dette recule", "Insee")]),
        ("La dette recule depuis mai, selon l'Insee.", [("La dette recule depuis mai", "Insee")]),
        (
            "Selon Anne Dufour, directrice de recherche, la dette recule.",
            [("la dette recule", "Anne Dufour")],
        ),
        (
            "Selon l'Insee, un ménage, installé à Lyon, consomme moins.",
            [("un ménage, installé à Lyon, consomme moins", "Insee")],
        ),
        ("Pour Paul Martel, la dette recule.", [("la dette recule", "Paul Martel")]),
        ("D'après une note de l'Insee, la dette recule.", [("la dette recule", "Insee")]),
        (
            "Une étude de l'Insee selon laquelle la dette recule fait débat.",
            [("la dette recule fait débat", "Insee")],
        ),
        # X said so at the end, or in between
        ("La dette recule depuis mai, a annoncé l'Insee.", [("La dette recule depuis mai", "Insee")]),
        ("PARIS – La dette recule, a annoncé Paul Martel.", [("La dette recule", "Paul Martel")]),
        # dit vouloir
        ("Paul Martel dit vouloir quitter Lyon.", [("vouloir quitter Lyon", "Paul Martel")]),
        # nobody reports, or nobody knows
        ("On dit que la dette recule.", []),
        ("S'il dit que la dette recule, Paul Martel a tort.", []),
        ("Paul Martel n'a pas dit que la dette reculait.", []),
        ("Cela montre que la dette recule.", []),
        ("La hausse confirme que la dette recule.", []),
        ("Pour l'instant, la dette recule.", []),
        ("Selon nos informations, la dette recule.", []),
        ("Paul Martel a plus de poids que la CFDT.", []),
        ("Il faut que la dette recule.", []),
    ],
)
def test_reported(text: str, found: list[tuple[str, str | None]]) -> None:
    assert reported(text) == found


def test_the_cue_is_the_verb_nearest_to_the_report() -> None:
    text = "« Non », a ajouté Anne Dufour, avant de préciser que la dette reculait."
    (report,) = [q for q in said(text, PEOPLE, BODIES, PLACES) if q.kind == "indirect"]
    assert report.cue is not None
    assert report.cue.text == "préciser"
