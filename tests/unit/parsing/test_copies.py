"""Copies from a browser: which lines are the page's, where the headline stands, where the article ends."""

from __future__ import annotations

import pytest

from newsparse.parsing import copies, copylines

PROSE = "Le conseil municipal a voté mardi soir la rénovation de la halle, un chantier de deux millions d’euros."

FURNITURE = (
    "Aller au contenu|Partager sur Facebook|PartagerPartager|OffrirOffrir l’article|00:00/02:10|#Crozon #Pêche|OK|"
    "Facebook Twitter WhatsApp Imprimer|Accueil > Société > Halles|Accueil / Bretagne / Crozon|Recommander (112)|"
    "Passer la publicité|© Le Large 2023. Tous droits réservés|•|1254 vues|Read in English|Votre e-mail"
)


@pytest.mark.parametrize("line", FURNITURE.split("|"))
def test_lines_of_the_page(line: str) -> None:
    assert copylines.is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        PROSE,
        "« Partager les richesses »",
        "400 000 € de travaux",
        "Contribuer à l’effort commun",
        "L’accueil des réfugiés en question",
        "Une déviation de 80 kilomètres",
    ],
)
def test_lines_of_the_article(line: str) -> None:
    assert not copylines.is_furniture(line)


@pytest.mark.parametrize(
    ("line", "minutes"),
    [
        ("Temps de Lecture 5 min.", 5),
        ("Temps de lecture3 min", 3),
        ("Lecture : 9 minutes", 9),
        ("2 min", 2),
        ("La lecture dure 5 minutes", None),
        ("Il y a 3 minutes de marche", None),
    ],
)
def test_reading_minutes(line: str, minutes: int | None) -> None:
    assert copylines.reading_minutes(line) == minutes


@pytest.mark.parametrize(
    ("lines", "title", "standfirst", "signed"),
    [
        (["La halle sera rénovée", "Par Anne Roy"], "La halle sera rénovée", None, []),
        (["Halle", "Un chantier de deux ans.", "Par Anne Roy"], "Halle", "Un chantier de deux ans.", []),
        (
            [
                "Menu",
                "Société",
                "La halle sera enfin rénovée",
                "Un chantier de deux ans attend la ville.",
                "12 mars 2024",
            ],
            "La halle sera enfin rénovée",
            "Un chantier de deux ans attend la ville.",
            [],
        ),
        (
            [
                "S’abonner",
                "Faut-il rénover la vieille halle ?",
                "Lucie Vergnaud et Tom Estève",
                "9 mai 2023 à 18h33",
            ],
            "Faut-il rénover la vieille halle ?",
            None,
            ["Lucie Vergnaud et Tom Estève"],
        ),
        (
            [
                "Menu",
                "La halle de Saint-Aubin sera rénovée en 2025",
                "INSOLITE Le marché déménage sous un chapiteau",
                "J.U. avec AFP",
            ],
            "La halle de Saint-Aubin sera rénovée en 2025",
            "INSOLITE Le marché déménage sous un chapiteau",
            [],
        ),
    ],
)
def test_head(lines: list[str], title: str, standfirst: str | None, signed: list[str]) -> None:
    head = copies.head([*lines, PROSE])
    assert head is not None
    assert (head.title, head.standfirst, head.beside) == (title, standfirst, signed)


@pytest.mark.parametrize(
    "lines", [[PROSE, PROSE], ["La halle sera rénovée", PROSE, "Elle ferme le 12 mars 2024."]]
)
def test_no_head_without_date_or_signature(lines: list[str]) -> None:
    assert copies.head(lines) is None


def test_related_links_take_their_title_along() -> None:
    assert copies.without_furniture(
        [PROSE, "À lire aussi", "La crise du lait s’installe", "Le marché reprend mardi."]
    ) == [
        PROSE,
        "Le marché reprend mardi.",
    ]


def test_a_newsletters_box_goes_whole() -> None:
    box = ["Newsletter La Matinale", "Le monde vu d’ici", "Chaque matin, le meilleur du jour", "S’inscrire"]
    assert copies.without_furniture([PROSE, *box, "Un vote aura lieu mardi."]) == [
        PROSE,
        "Un vote aura lieu mardi.",
    ]


@pytest.mark.parametrize("heading", ["3 commentaires", "Commentaires (3)", "Vos réactions"])
def test_comments_end_the_article(heading: str) -> None:
    assert copies.without_furniture([PROSE, heading, "Paul", f"Bravo ! {PROSE} {PROSE}"]) == [PROSE]


def test_a_text_without_furniture_is_left_as_it_is() -> None:
    lines = ["Les étapes", PROSE, "Un crosshead", PROSE, "Anne Roy"]
    assert copies.without_furniture(lines) == lines


def test_the_headline_may_stand_under_the_date() -> None:
    lines = [
        "Le Léman",
        "Blogs",
        "Publié le 11 novembre 2022 à 11:40.",
        "Environnement",
        "Le glacier a perdu 90 mètres",
    ]
    head = copies.head([*lines, "Corinne Delessert", PROSE])
    assert head is not None
    assert (head.title, head.section, head.beside) == (lines[4], "Environnement", [lines[2]])


def test_a_related_link_with_genre_and_date_goes_whole() -> None:
    box = ["À lire aussi", "Tribune", "Le soleil ne se loue pas", "19 juin 2023 abonnés"]
    assert copies.without_furniture([PROSE, *box, "Le juge tranchera."]) == [PROSE, "Le juge tranchera."]
