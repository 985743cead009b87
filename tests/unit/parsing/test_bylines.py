"""Signatures: who signs, without roles, titles, desks and agencies."""

from __future__ import annotations

import pytest

from newsparse.parsing.agencies import agencies_of_text, agency_credit, agency_line
from newsparse.parsing.bylines import is_byline, person, read_byline


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Par Maëlle Guivarc’h", ["Maëlle Guivarc’h"]),
        ("Par Dr. Yannick Morvan et Marina Zhang", ["Yannick Morvan", "Marina Zhang"]),
        ("Par 李明 et Wei Chen", ["李明", "Wei Chen"]),
        ("PAR MAËLLE GUIVARC’H ET JEAN-NOËL ABGRALL Envoyés spéciaux à Toulon", ["Maëlle Guivarc’h", "Jean-Noël Abgrall"]),
        ("Propos recueillis par Basile Thévenet", ["Basile Thévenet"]),
        ("Author, Favour Mensah", ["Favour Mensah"]),
        ("Live animé par Jeanne Bravard", ["Jeanne Bravard"]),
        ("Par Marc ROUSSEL vendredi 11 mars 2005 (06:00)", ["Marc Roussel"]),
        ("Prosper Kiemtoré Lekibare.net", ["Prosper Kiemtoré"]),
        ("Recueilli par Ismaël Diop, à Dakar", ["Ismaël Diop"]),
        ("Auteur: Lola Mercadier", ["Lola Mercadier"]),
        ("Texte : Éléonore de La Tour-Maubert", ["Éléonore de La Tour-Maubert"]),
        ("Le Courrier du Ponant et AFP", []),
        ("Lola Mercadier (avec Karim Ould Ahmed et Anne Roy)", ["Lola Mercadier", "Karim Ould Ahmed", "Anne Roy"]),
        ("Lola Mercadier avec AFP", ["Lola Mercadier"]),
        ("Par Lola Mercadier, journaliste au service politique", ["Lola Mercadier"]),
        ("De notre correspondante à Rome, Chiara Bellini", ["Chiara Bellini"]),
        ("Par Lola Mercadier, Anne Roy et Paul N’Guessan", ["Lola Mercadier", "Anne Roy", "Paul N’Guessan"]),
        ("Par Lola Mercadier | Publié le 12/03/2024", ["Lola Mercadier"]),
        ("Par\u00a0Lola Mercadier — 12 mars 2024", ["Lola Mercadier"]),
        ("Par La rédaction", []),
        ("Rédaction web", []),
        ("Par J.-M. Le Goff", ["J.-M. Le Goff"]),
        ("E.P.", ["E.P."]),
        ("J.B. - Le Courrier du Ponant", ["J.B."]),
        ("Par : Lola Mercadier Suivre", ["Lola Mercadier"]),
        ("Lola Mercadier S’abonner", ["Lola Mercadier"]),
        ("Lola Mercadier Voir tous ses articles", ["Lola Mercadier"]),
        ("Publié par Lola Mercadier à 07:30", ["Lola Mercadier"]),
        ("Publié par Lola Mercadier à", ["Lola Mercadier"]),
        ("Jean d’Ormeval & Zoé van den Berghe", ["Jean d’Ormeval", "Zoé van den Berghe"]),
        ("Publié par Lola Mercadier", ["Lola Mercadier"]),
        ("Écrit par Lola Mercadier", ["Lola Mercadier"]),
        ("La Presse Canadienne", []),
        ("Agence France-Presse", []),
        ("Lola MERCADIER", ["Lola Mercadier"]),
    ],
)  # fmt: skip
def test_names(line: str, names: list[str]) -> None:
    assert read_byline(line, "Le Courrier du Ponant").names == names


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("Avec Reuters", ["Reuters"]),
        ("(AFP)", ["AFP"]),
        ("(Avec AFP et Reuters)", ["AFP", "Reuters"]),
        ("Avec l’Agence France-Presse", ["AFP"]),
        ("Source : AFP", ["AFP"]),
        ("Avec les informations de La Presse canadienne", ["La Presse canadienne"]),
        ("– Avec l’Agence France-Presse et Associated Press", ["AFP", "AP"]),
        ("Keystone-ATS", ["Keystone-ATS"]),
        ("Avec Belga, Reuters", ["Belga", "Reuters"]),
        ("Avec les informations de La Gazette et de La Presse canadienne", ["La Presse canadienne"]),
        ("Avec Le Courrier du Ponant et l’AFP", ["AFP"]),
        ("Reuters a contribué à cet article.", ["Reuters"]),
        ("L’AFP a annoncé la nouvelle.", []),
        ("Avec l’AFP, le maire a réussi.", []),
        ("L’AFP a contribué à cette belle victoire.", []),
        ("Avec Marie", []),
        ("Sur la map, rien.", []),
    ],
)
def test_agency_lines(line: str, agencies: list[str]) -> None:
    assert agency_credit(line) == agencies


@pytest.mark.parametrize(
    ("line", "signs"),
    [
        ("Par Lola Mercadier", True),
        ("Par ailleurs, la mairie a fermé.", False),
        ("Par la rédaction", False),
        ("De Gaulle revient", False),
        ("Par exemple", False),
        ("Propos recueillis par Anne Roy", True),
    ],
)
def test_lines_that_sign(line: str, signs: bool) -> None:
    assert is_byline(line) is signs


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anne Roy", "Anne Roy"),
        ("M. Anselme Roy", "Anselme Roy"),
        ("Partager sur Facebook", None),
        ("Lire plus tard", None),
        ("lemonde.fr", None),
        ("12 mars 2024", None),
        ("Service Politique", None),
        ("Le Courrier du Ponant", None),
    ],
)
def test_persons(text: str, name: str | None) -> None:
    assert person(text, "Le Courrier du Ponant") == name


@pytest.mark.parametrize(
    ("first", "last", "agencies"),
    [
        ("BAMAKO, 12 mai (AFP) – Les camions sont arrivés.", "La ville attend.", ["AFP"]),
        ("Les camions sont arrivés.", "La ville compte 33 000 habitants. (Belga)", ["Belga"]),
        ("Les camions (dix) sont arrivés.", "La ville compte 33 000 habitants (en 2009).", []),
    ],
)
def test_agencies_of_a_dispatch(first: str, last: str, agencies: list[str]) -> None:
    assert agencies_of_text(first, last) == agencies


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("Le Fil avec AFP et Reuters", ["AFP", "Reuters"]),
        ("Source : Le Fil/AFP", ["AFP"]),
        ("MM/ac/APA", ["APA"]),
        ("Avec le printemps, les tracteurs", []),
        ("Le préfet a parlé avec l’AFP.", []),
    ],
)
def test_lines_that_sign_together_with_an_agency(line: str, agencies: list[str]) -> None:
    assert agency_line(line) == agencies
