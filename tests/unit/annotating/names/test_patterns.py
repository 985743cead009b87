"""Names that the words around them give away, with nothing marked by the model."""

from __future__ import annotations

import pytest
from tests.support.rawspans import names_in


def found(marked: str) -> set[tuple[str, str]]:
    names = names_in(marked)
    lists = (("PER", names.people), ("LOC", names.places), ("ORG", names.organizations))
    return {(label, m.text) for label, entries in lists for e in entries for m in e.mentions}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hier, Mme Ferrand est venue.", {("PER", "Ferrand")}),
        ("MM. Duval et Kowal sont venus.", {("PER", "Duval"), ("PER", "Kowal")}),
        ("Le roi Baudry III est mort.", {("PER", "Baudry III")}),
        ("La famille Delmotte attend.", {("PER", "Delmotte")}),
        ("Selon Odile Ferrand, rien ne presse.", {("PER", "Odile Ferrand")}),
        ("Il est né à Limoges.", {("LOC", "Limoges")}),
        ("Au stade Pierre-Delmas, rien.", {("LOC", "stade Pierre-Delmas")}),
        ("Près du cloître des Augustins, rien.", {("LOC", "cloître des Augustins")}),
        ("Il est soigné à l'hôpital Ravelin.", {("ORG", "hôpital Ravelin")}),
        ("Elle enseigne à l'université de Poitiers.", {("ORG", "université de Poitiers")}),
        ("Un message publié sur X.", {("ORG", "X")}),
        ("Le Brésil et l'Unesco signent.", {("LOC", "Brésil"), ("ORG", "Unesco")}),
        ("La cour de cassation a jugé.", {("ORG", "cour de cassation")}),
        # and what only looks like it
        ("La famille Française attend.", set()),
        ("Il parle à Odile.", set()),
        ("Il monte sur X2.", set()),
        ("L'église de France se tait.", {("LOC", "France")}),
        ("La place du marché est vide.", set()),
        ("Le prix des melons monte.", set()),
        ("Aurore boréale Place nette.", set()),
        ("Le chef Yves « Le Renard » Morel part.", {("PER", "Yves « Le Renard » Morel")}),
    ],
)
def test_without_a_model(text: str, expected: set[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("marked", "label"),
    [
        # what it does, who leads it, what it is called
        ("[P:Varnex] emploie 300 personnes.", "ORG"),
        ("[L:Varnex] a racheté un rival.", "ORG"),
        ("Odile Roux, qui préside [P:Varnex], nie.", "ORG"),
        ("La jeune pousse [P:Varnex] grandit.", "ORG"),
        ("Elle est économiste chez [P:Varnex].", "ORG"),
        ("Chez [P:Varnex], Odile Roux attend.", "ORG"),
        ("Le navire passe le canal de [O:Varsh].", "LOC"),
        ("La Ligue et l'[P:Adelma] attendent.", "ORG"),
        ("La mère de [L:Varnouk] pleure.", "PER"),
        ("Depuis la chute d'[L:Ahmed al-Zarouf], il attend.", "PER"),
        ("Depuis la chute de [L:Varnouk], il attend.", "LOC"),
        ("Le ministère revient à [M:Odili Vassa].", "PER"),
        ("Les salariés de [L:Varnex] défilent.", "ORG"),
        ("[L:Varnex], une entreprise de Lyon, ferme.", "ORG"),
        ("[L:Varnex Belgique] ferme.", "ORG"),
        ("[P:BlueKelp] ferme.", "ORG"),
        ("L'[L:IRD Vannes Santé] recrute.", "ORG"),
        ("Le [L:Varnexo] a relevé ses prix.", "ORG"),
        # persons
        ("[L:Soumalo], 34 ans, attend.", "PER"),
        ("Marié à [L:Soumala], il attend.", "PER"),
        ("Mme [L:Soumala] attend.", "PER"),
        ("Le maire [O:Soumalo] attend.", "PER"),
        ("[L:Kassim-Ali Toura] attend.", "PER"),
        ("[L:Odile Toura] attend.", "PER"),
        # places
        ("Il vit à [P:Soumalovka] depuis un an.", "LOC"),
        ("Le village de [P:Soumalovka] attend.", "LOC"),
        ("[P:Soumalovka], une localité du nord, attend.", "LOC"),
        ("À [P:Nancy], il pleut.", "LOC"),
    ],
)
def test_the_words_around_decide_the_label(marked: str, label: str) -> None:
    name = marked[marked.index(":") + 1 : marked.index("]")]
    assert (label, name) in found(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "La course [L:Paris-Nice] part demain.",
        "[L:Rugby]. Le match est fini.",
        "Les [L:24 Heures] du Mans partent.",
        "Le traité sur le [M:Climat] est signé ; le climat change.",
    ],
)
def test_no_name(marked: str) -> None:
    assert not found(marked)


def test_the_tables_name_wins_over_a_part_of_it() -> None:
    assert found("Il lit [L:Nice] Matin et écoute [L:France] Bleu.") == {
        ("ORG", "Nice Matin"),
        ("ORG", "France Bleu"),
    }
