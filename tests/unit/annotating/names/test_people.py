"""One entry a person: surnames, initials, couples, particles, namesakes."""

from __future__ import annotations

import pytest
from tests.support.rawspans import names_in


def people(marked: str) -> dict[str, list[str]]:
    return {p.name: [m.text for m in p.mentions] for p in names_in(marked).people}


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # the surname joins the full name, wherever it stands
        (
            "[P:Odile Ferrand] parle. Mme [P:Ferrand] insiste. [P:Ferrand] part.",
            {"Odile Ferrand": ["Odile Ferrand", "Ferrand", "Ferrand"]},
        ),
        ("M. [P:Ardouin] parle. Puis [P:Paul Ardouin] part.", {"Paul Ardouin": ["Ardouin", "Paul Ardouin"]}),
        # one unlabelled by the model
        ("[P:Paul Ardouin] parle. Selon Ardouin, rien.", {"Paul Ardouin": ["Paul Ardouin", "Ardouin"]}),
        ("Hier, M. Ardouin est venu.", {"Ardouin": ["Ardouin"]}),
        ("Me Sanz et Mme de Brossard plaident.", {"Sanz": ["Sanz"], "de Brossard": ["de Brossard"]}),
        # given names and initials
        ("[P:Élise Morel], 8 ans, rit. [P:Élise] dort.", {"Élise Morel": ["Élise Morel", "Élise"]}),
        ("[P:P. Ardouin] est venu. [P:Paul Ardouin] aussi.", {"Paul Ardouin": ["P. Ardouin", "Paul Ardouin"]}),
        ("[P:J-M Ardouin] est venu. M. [P:Ardouin] aussi.", {"J-M Ardouin": ["J-M Ardouin", "Ardouin"]}),
        (
            "[P:Mohammed ben Salmane] (MBS) est venu. [O:MBS] a ri.",
            {"Mohammed ben Salmane": ["Mohammed ben Salmane", "MBS", "MBS"]},
        ),
        # the longest form names, its parts join it
        (
            "[P:Ana Pastor] rit. [P:Ana Pastor Ruiz] aussi. [P:Pastor] part.",
            {"Ana Pastor Ruiz": ["Ana Pastor", "Ana Pastor Ruiz", "Pastor"]},
        ),
        # namesakes stay apart; a form of address tells them
        (
            "[P:Odile Ferrand] et [P:Paul Ferrand] parlent. Mme [P:Ferrand] rit, M. [P:Ferrand] non.",
            {"Odile Ferrand": ["Odile Ferrand", "Ferrand"], "Paul Ferrand": ["Paul Ferrand", "Ferrand"]},
        ),
        ("[P:Rita Morel] et [P:Jean Morel].", {"Rita Morel": ["Rita Morel"], "Jean Morel": ["Jean Morel"]}),
        # couples and plurals
        ("MM. [P:Duval] et [P:Kowal] partent.", {"Duval": ["Duval"], "Kowal": ["Kowal"]}),
        ("Le couple Ferrand rit. [P:Odile Ferrand] aussi.", {"Odile Ferrand": ["Ferrand", "Odile Ferrand"]}),
        ("Le gouvernement Ardouin tombe.", {"Ardouin": ["Ardouin"]}),
        # particles
        (
            "[P:Charles de Brossard] est là. De [P:Brossard] rit. Le général [P:de Brossard] part.",
            {"Charles de Brossard": ["Charles de Brossard", "De Brossard", "de Brossard"]},
        ),
        (
            "[P:Marine Le Guen] est là. Le [P:Guen] rit.",
            {"Marine Le Guen": ["Marine Le Guen", "Le Guen"]},
        ),
        # one name, crowned or not
        ("Le pape Clément est mort.", {"Clément": ["Clément"]}),
        ("Le roi [P:Charles III] rit.", {"Charles III": ["Charles III"]}),
        ("Le président [P:Xi Jinping] et M. [P:Xi].", {"Xi Jinping": ["Xi Jinping", "Xi"]}),
        ("[P:Odile Roux] rit. [P:Frau Roux] aussi.", {"Odile Roux": ["Odile Roux", "Roux"]}),
        # what is no person
        ("[P:Le M. ] de la rue.", {}),
        ("Un film, [P:The Long Road], sort.", {}),
    ],
)
def test_forms_of_a_name_join(marked: str, expected: dict[str, list[str]]) -> None:
    assert people(marked) == expected


@pytest.mark.parametrize(
    ("marked", "gender"),
    [
        ("Mme [P:Ferrand] parle.", "f"),
        ("M. [P:Ferrand] parle.", "m"),
        ("MM. [P:Duval] et [P:Kowal] parlent.", "m"),
        ("La ministre [P:Camille Roux] parle.", "f"),
        ("Le ministre [P:Camille Roux] parle.", "m"),
        ("L'avocate [P:Camille Roux] parle.", "f"),
        ("[P:Camille Roux], âgée de 30 ans, parle.", "f"),
        ("[P:Camille Roux] a été élue hier.", "f"),
        ("[P:Dominique Roux], 58 ans, a été condamnée.", None),
        ("[P:Odile Roux] parle.", "f"),
        ("[P:Jean-Luc Roux] parle.", "m"),
        ("[P:Camille Roux] parle.", None),
    ],
)
def test_gender_comes_from_titles_roles_agreement_and_given_names(marked: str, gender: str | None) -> None:
    assert names_in(marked).profiles[0].gender == gender


def test_a_profile_tells_how_each_mention_names_the_person() -> None:
    found = names_in("[P:Odile de Brossard] (ODB) rit. [P:Odile] part. Mme [P:de Brossard] aussi.")
    assert found.profiles[0].forms == ("full", "initials", "given", "surname")
    assert found.profiles[0].surname == "de Brossard"
    assert [p.name for p in found.people] == [p.name for p in found.profiles]


@pytest.mark.parametrize(
    ("marked", "people"),
    [
        ("La ministre, [L:France-Élaine Duval], parle. Mme [P:Duval] insiste.", ["France-Élaine Duval"]),
        ("La ministre, [L:Wyxa-Bora Duval], parle. Mme [P:Duval] insiste.", ["Wyxa-Bora Duval"]),
        ("Le ministre sénégalais [P:Cheikh Oumar Anne] est là.", ["Cheikh Oumar Anne"]),
        ("Le [P:cheikh Tamim] reçoit.", ["Tamim"]),
        ("[P:Louis Bernier], surnommé « [P:Tito] », joue.", ["Louis Bernier"]),
        ("La présidente de la [O:Confédération Karin Meier-Suter] parle.", ["Karin Meier-Suter"]),
        ("Le dirigeant [P:Vladimir Poutine] parle. [P:Poutine] insiste.", ["Vladimir Poutine"]),
    ],
)
def test_names_of_the_world(marked: str, people: list[str]) -> None:
    assert [p.name for p in names_in(marked).people] == people


@pytest.mark.parametrize(
    ("marked", "people"),
    [
        ("[P:Staffan] de Mistura est attendu.", ["Staffan de Mistura"]),
        ("[P:Louis] de Paris est attendu.", ["Louis"]),
        ("Le Brésilien Zuma et l'Argentin Milor ne se parlent plus.", ["Zuma", "Milor"]),
        ("Le Brésilien Zuma rencontre l'Italien La Repubblica.", ["Zuma"]),
    ],
)
def test_particles_and_demonyms_open_a_surname(marked: str, people: list[str]) -> None:
    assert [p.name for p in names_in(marked).people] == people


def test_a_firm_beside_firms_is_one_though_somebody_is_called_so() -> None:
    found = names_in("[O:Lidl], [O:Aldi] et [P:Leclerc] vendent. [P:Michel-Édouard Leclerc] se tait.")
    assert [o.name for o in found.organizations] == ["Lidl", "Aldi", "Leclerc"]
