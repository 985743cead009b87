"""Streets, buildings and schools keep the town or the person that they are named after."""

from __future__ import annotations

import pytest
from tests.support.rawspans import names_in


@pytest.mark.parametrize(
    ("marked", "places", "bodies"),
    [
        ("Le feu a pris rue de [L:Strasbourg], à [L:Brest].", ["rue de Strasbourg", "Brest"], []),
        (
            "De l'avenue de [L:Verdun] à la rue [P:Jean Moulin].",
            ["avenue de Verdun", "rue Jean Moulin"],
            [],
        ),
        ("Des bus attendent place d'[L:Italie].", ["place d'Italie"], []),
        ("Le pont de [L:Normandie] et le [L:parc] du Pilat.", ["pont de Normandie", "parc du Pilat"], []),
        ("Il vit rue [P:Jean] de La Fontaine depuis mai.", ["rue Jean de La Fontaine"], []),
        ("Au lycée [P:Victor-Hugo] et à l'école [P:Pasteur].", [], ["lycée Victor-Hugo", "école Pasteur"]),
        ("Le collège privé [L:Saint-Joseph] ferme.", [], ["collège privé Saint-Joseph"]),
        ("Au lycée du [L:Havre], on attend.", ["Havre"], []),
        ("La place de la [L:France] dans le monde recule.", ["France"], []),
        ("La place de [P:Camille Dumont] est menacée.", [], []),
        ("Le stade de [L:Brest] est plein.", ["Brest"], []),
    ],
)
def test_streets_and_schools_are_named_whole(marked: str, places: list[str], bodies: list[str]) -> None:
    found = names_in(marked)
    assert [m.text for p in found.places for m in p.mentions] == places
    assert [m.text for o in found.organizations for m in o.mentions] == bodies


@pytest.mark.parametrize(
    "marked",
    [
        "Éliminé de la Coupe de [L:France], il joue l'Open d'[L:Australie].",
        "La maladie de [L:Lyme] et la fièvre de [L:Lassa] progressent.",
    ],
)
def test_a_competition_or_a_disease_names_no_place(marked: str) -> None:
    assert not names_in(marked).places


def test_the_country_of_a_cup_is_still_a_country_elsewhere() -> None:
    found = names_in("La Coupe de [L:France] passionne la [L:France].")
    assert [m.start for p in found.places for m in p.mentions] == [32]


def test_a_street_is_a_facility_of_the_country_at_hand() -> None:
    (place,) = names_in("Le feu a pris boulevard de [L:Strasbourg].").places
    assert (place.name, place.kind, place.country) == ("boulevard de Strasbourg", "facility", "FR")


@pytest.mark.parametrize(
    ("marked", "kind", "name"),
    [
        ("À [P:Murat], on attend. Rien ne bouge.", "places", "Murat"),
        ("Les Russes disent la prise de [O:Velyka Tarnivka], dans le [L:Donbass].", "places", "Velyka Tarnivka"),
        ("Des missiles Atacms ont été tirés sur [L:Belgorod].", "places", "Belgorod"),
        ("L'équipementier belge [P:Lumenova] recrute. [P:Lumenova] paie.", "organizations", "Lumenova"),
        (
            "Le ministre, [P:Kestutis Radvilas], part. « Non », a dit [L:Radvilas].",
            "people",
            "Kestutis Radvilas",
        ),
        ("Le chef [P:Iyad ag Moussa] menace.", "people", "Iyad ag Moussa"),
        ("Le capitaine [P:Karim Aït-Belkacem] sort. [L:Aït-Belkacem] boite.", "people", "Karim Aït-Belkacem"),
    ],
)
def test_the_words_around_decide(marked: str, kind: str, name: str) -> None:
    assert getattr(names_in(marked), kind)[0].name == name
