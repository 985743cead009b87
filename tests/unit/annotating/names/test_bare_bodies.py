"""Bare firms, papers, unions, clubs: told by the table or by the words around. The passages are invented."""

from __future__ import annotations

import pytest
from tests.support.rawspans import names_in


@pytest.mark.parametrize(
    ("marked", "bodies", "people"),
    [
        (
            "Le fabricant chinois Zentrox tient la start-up Moltava & Fils. [P:Leroy Merlin] et Castorama.",
            ["Zentrox", "Moltava & Fils", "Leroy Merlin", "Castorama"],
            [],
        ),
        (
            "[P:Paul Vernet], directeur général de [P:Brelan], répond dans Libération. [L:Ovantis] (+3,2 %).",
            ["Brelan", "Libération", "Ovantis"],
            ["Paul Vernet"],
        ),
        (
            "La CNIL, l'Arcom et l'Inrae ont saisi la Cour des comptes. [P:Doctolib] et Qonto recrutent.",
            ["CNIL", "Arcom", "Inrae", "Cour des comptes", "Doctolib", "Qonto"],
            [],
        ),
        (
            "Le RC Vannes reçoit Oyonnax Rugby, les Celtics battent les Lakers.",
            ["RC Vannes", "Oyonnax Rugby", "Celtics", "Lakers"],
            [],
        ),
        (
            "[P:Anthropic], OpenAI et Mistral AI se disputent le marché ; [L:DeepSeek] inquiète Nvidia.",
            ["Anthropic", "OpenAI", "Mistral AI", "DeepSeek", "Nvidia"],
            [],
        ),
        (
            "Unsa Police et Synergie-Officiers rejoignent la grève, la FSU et Unité SGP Police aussi.",
            ["Unsa Police", "Synergie-Officiers", "FSU", "Unité SGP Police"],
            [],
        ),
        (
            "[P:Rheinmetall] et KNDS livrent l'armée. [P:Barry Callebaut] a fermé une usine à [L:Gand].",
            ["Rheinmetall", "KNDS", "Barry Callebaut"],
            [],
        ),
        (
            "Comme Le Soir et De Standaard, TelQuel et Hespress l'ont écrit, selon [M:Challenges].",
            ["Le Soir", "De Standaard", "TelQuel", "Hespress", "Challenges"],
            [],
        ),
        (
            "Les FARDC reculent devant le M23, rapporte Radio Okapi.",
            ["FARDC", "M23", "Radio Okapi"],
            [],
        ),
        (
            "[P:Claire Marsh] a parlé. Ce que [P:Marsh] regrette, l'Agence Ecofin le dit.",
            ["Agence Ecofin"],
            ["Claire Marsh"],
        ),
    ],
)
def test_bare_bodies(marked: str, bodies: list[str], people: list[str]) -> None:
    found = names_in(marked)
    assert [body.name for body in found.organizations] == bodies
    assert [person.name for person in found.people] == people


@pytest.mark.parametrize(
    "text",
    [
        "Le groupe Français a gagné.",
        "Son entreprise Bretonne ferme.",
        "Orange amère, casino fermé, vinci tout.",
    ],
)
def test_no_body(text: str) -> None:
    assert names_in(text).organizations == ()


@pytest.mark.parametrize(
    ("marked", "bodies"),
    [
        ("[P:Jean Morel] (Renaissance) et [P:Luc Faure] (Horizons) votent.", ["Renaissance", "Horizons"]),
        ("Une information du [M:Télégramme et du Monde], reprise aux Échos.", ["Télégramme", "Monde", "Échos"]),
        ("L'étude paraît dans Nature.", ["Nature"]),
        ("La BRI et le TAS enquêtent.", ["BRI", "TAS"]),
        ("Un [O:Lidl voisin] a ouvert.", ["Lidl"]),
        ("Les éditions du [O:Seuil] publient.", ["éditions du Seuil"]),
        ("L'institut [P:Montaigne] publie une note.", ["institut Montaigne"]),
        ("La [O:Ligue des champions] reprend.", []),
    ],
)
def test_the_words_around_tell_a_body(marked: str, bodies: list[str]) -> None:
    found = [m for o in names_in(marked).organizations for m in o.mentions]
    assert [m.text for m in sorted(found, key=lambda m: m.start)] == bodies


def test_a_firm_that_bears_a_name_of_the_page_is_the_person() -> None:
    found = names_in("[P:Vincent Bolloré] parle. [O:Bolloré] insiste. [O:Michelin] se tait.")
    assert [p.name for p in found.people] == ["Vincent Bolloré"]
    assert len(found.people[0].mentions) == 2
    assert [o.name for o in found.organizations] == ["Michelin"]


def test_a_paper_is_one_with_and_without_its_article() -> None:
    (paper,) = names_in("[O:Le Télégramme] l'écrit. Selon une source du Télégramme, c'est vrai.").organizations
    assert len(paper.mentions) == 2


def test_a_stretch_that_the_model_cannot_name_hides_no_town() -> None:
    found = names_in("L'[L:Ukraine] résiste. Nous tenons [M:Myrnohrad maison par maison].")
    assert [p.name for p in found.places] == ["Ukraine", "Myrnohrad"]
