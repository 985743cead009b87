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
