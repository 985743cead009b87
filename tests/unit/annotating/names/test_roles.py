"""Roles as the article words them, from both sides of the name."""

from __future__ import annotations

import pytest
from tests.support.rawspans import names_in


@pytest.mark.parametrize(
    ("marked", "roles"),
    [
        # before
        ("Le président [P:Paul Ardouin] parle.", ["président"]),
        ("Sur une frappe de [P:Paul Ardouin], les hommes d'[P:Éric Roux] ont gagné.", []),
        ("Sur une frappe de [P:Paul Ardouin], les joueurs ont gagné.", []),
        (
            "L'administratrice par intérim de l'agence, [P:Odile Roux], parle.",
            ["administratrice par intérim de l'agence"],
        ),
        ("[P:Odile Roux], planétologue à Lyon, parle.", ["planétologue à Lyon"]),
        ("L'ancien patron du bar Le Sphinx, [P:Paul Ardouin], rit.", ["ancien patron du bar Le Sphinx"]),
        ("Le Haut-Commissaire de l'ONU, [P:Paul Ardouin], parle.", ["Haut-Commissaire de l'ONU"]),
        ("[P:Paul Ardouin], homme d'affaires, parle.", ["homme d'affaires"]),
        ("[P:Paul Ardouin], homme d'État, parle.", ["homme d'État"]),
        ("Le président russe [P:Paul Ardouin] parle.", ["président russe"]),
        ("L'envoyé spécial [P:Paul Ardouin] parle.", ["envoyé spécial"]),
        ("Le ministre de la Défense [P:Paul Ardouin] parle.", ["ministre de la Défense"]),
        ("La ministre des Sports et de la Jeunesse [P:Odile Roux].", ["ministre des Sports et de la Jeunesse"]),
        ("L'ancien maire de Brest [P:Paul Ardouin] parle.", ["ancien maire de Brest"]),
        ("L'ex-patronne [P:Odile Roux] parle.", ["ex-patronne"]),
        ("Le jeune prêtre [P:Paul Ardouin] parle.", ["prêtre"]),
        ("Son homologue chinois [P:Paul Ardouin] parle.", ["homologue chinois"]),
        # before, with a comma
        ("Le chef du parti, [P:Paul Ardouin], parle.", ["chef du parti"]),
        ("Le gendre du président [P:Paul Ardouin], [P:Luc Petit], parle.", ["président"]),
        ("Le chef d'état-major, le général [P:Luc Petit], parle.", ["chef d'état-major", "général"]),
        (
            "Le directeur de l'Agence du climat (ADC), [P:Luc Petit], parle.",
            ["directeur de l'Agence du climat"],
        ),
        # behind
        ("[P:Paul Ardouin], maire de Brest, parle.", ["maire de Brest"]),
        ("[P:Paul Ardouin], 52 ans, maire de Brest, parle.", ["maire de Brest"]),
        ("[P:Odile Roux], la patronne du groupe, parle.", ["patronne du groupe"]),
        ("[P:Odile Roux], économiste à l'Institut du climat.", ["économiste à l'Institut du climat"]),
        ("[P:Odile Roux], qui est avocate, parle.", ["avocate"]),
        ("[P:Odile Roux], ingénieure et conseillère municipale.", ["ingénieure", "conseillère municipale"]),
        (
            "[P:Odile Roux], ancienne conseillère de [P:Paul Ardouin], rit.",
            ["ancienne conseillère de Paul Ardouin"],
        ),
        # taken up by the next sentence
        ("Le suspect, [P:Paul Ardouin], s'est tu. Le ministre de l'Intérieur s'y rendra.", ["suspect"]),
        ("[P:Paul Ardouin] montre son champ. Cet éleveur de 42 ans dort là.", ["éleveur"]),
        # none
        ("[P:Paul Ardouin] parle au maire.", []),
        ("Le maire a vu [P:Paul Ardouin].", []),
        ("Le maire, les élus et [P:Paul Ardouin] parlent.", []),
        ("Devant le président, qui riait, [P:Paul Ardouin] parle.", []),
        ("[P:Paul Ardouin], accusé d'avoir menti, nie.", []),
        ("[P:Paul Ardouin] part. Le maire Luc Petit reste.", []),
    ],
)
def test_roles_of_the_first_person(marked: str, roles: list[str]) -> None:
    assert list(names_in(marked).people[0].roles) == roles


def test_the_kin_of_somebody_takes_the_whole_phrase() -> None:
    found = names_in("Le gendre du président [P:Paul Ardouin], [P:Luc Petit], parle.")
    assert found.people[1].roles == ("gendre du président Paul Ardouin",)


def test_a_plural_role_is_shared() -> None:
    found = names_in("Les ministres [P:Odile Roux] et [P:Paul Ardouin] parlent.")
    assert [p.roles for p in found.people] == [("ministres",), ("ministres",)]


def test_a_role_tells_its_span_gender_and_number() -> None:
    role = names_in("La directrice générale, [P:Odile Roux], parle.").profiles[0].roles[0]
    assert (role.text, role.start, role.end) == ("directrice générale", 3, 22)
    assert (role.head, role.gender, role.number) == ("directrice", "f", "sg")
    assert names_in("La maire [P:Camille Roux].").profiles[0].roles[0].gender == "f"


@pytest.mark.parametrize(
    ("marked", "name", "roles"),
    [
        ("Me [P:Sophie Morel] conteste. « C'est un couteau », plaide l'avocate.", "Sophie Morel", ("avocate",)),
        ("[P:Luc Faure] sourit. « Oui », a dit le président.", "Luc Faure", ()),
        ("[P:Luc Faure] voit [P:Anne Morel]. « Oui », dit le pêcheur.", "Luc Faure", ()),
        ("Un homme, [P:Luc Faure], salarié depuis onze ans, part.", "Luc Faure", ("salarié",)),
        ("[P:Anne Morel], députée du Var, élue sous l'étiquette verte, part.", "Anne Morel", ("députée du Var",)),
    ],
)
def test_roles_behind_spoken_words_and_participles(marked: str, name: str, roles: tuple[str, ...]) -> None:
    assert {p.name: p.roles for p in names_in(marked).people}[name] == roles
