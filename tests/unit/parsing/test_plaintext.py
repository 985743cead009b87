"""Plain text: the three layouts of Epoch Times copies with their traps, and any other text."""

from __future__ import annotations

import pytest

import newsparse
from newsparse import Article

BODY = (
    "Le conseil municipal de Saint-Aubin a voté mardi la rénovation de la halle, un chantier de deux millions d’euros.",
    "« Nous avons attendu que les subventions tombent, pas que le toit tombe », a lancé la maire, Odile Kermarrec.",
    "L’opposition dénonce un calendrier « intenable » : les travaux commencent en mars et durent quatorze mois.",
)
TITLE = "La halle de Saint-Aubin sera rénovée, le marché déménage"
CHAPO = "Le conseil municipal a tranché après trois heures de débat."


def parse(*lines: str) -> Article:
    return newsparse.parse("\n".join(lines), media_type="text/plain")


def names(article: Article) -> list[str]:
    return [author.name for author in article.authors]


def test_layout_a_with_everything() -> None:
    bio = "Lola Mercadier est journaliste pour Epoch Times. Elle suit les collectivités."
    article = parse(
        "Logo Epoch Times",
        "",
        "Recommandation",
        "",
        "plus-iconVie locale",
        "",
        TITLE,
        "",
        CHAPO,
        "",
        "top-article-image",
        "",
        "La halle, fermée depuis l’automne.",
        "",
        "Photo: Yves Le Bihan/AFP via Getty Images",
        "",
        "author-image",
        "Lola Mercadier",
        "Partager un article",
        "",
        "Durée de lecture: 4 Min.",
        "",
        *BODY,
        "Avec AFP",
        bio,
        "",
        "Articles actuels de l’auteur",
        "La piscine rouvre",
    )
    assert article.source.layout == "epochtimes-text-a"
    assert article.publisher == "Epoch Times"
    assert (article.section, article.title, article.standfirst) == ("Vie locale", TITLE, CHAPO)
    assert (article.figures[0].caption, article.figures[0].credit) == (
        "La halle, fermée depuis l’automne.",
        "Yves Le Bihan/AFP via Getty Images",
    )
    assert names(article) == ["Lola Mercadier"]
    assert article.authors[0].bio == bio
    assert article.reading_minutes == 4
    assert article.agencies == ("AFP",)
    assert article.published is article.modified is None
    assert article.text == "\n".join(BODY)


@pytest.mark.parametrize(
    ("head", "section", "title", "standfirst"),
    [
        (["Logo Epoch Times", TITLE, CHAPO], None, TITLE, CHAPO),
        (["Logo Epoch Times", "International", TITLE, CHAPO], "International", TITLE, CHAPO),
        (["Logo Epoch Times", "plus-icon", "Vie locale", TITLE], "Vie locale", TITLE, None),
        (["Logo Epoch Times", TITLE], None, TITLE, None),
        ([TITLE], None, TITLE, None),
    ],
)
def test_layout_a_headers(head: list[str], section: str | None, title: str, standfirst: str | None) -> None:
    article = parse(*head, "top-article-image", "author-image", "Partager un article", *BODY)
    assert (article.section, article.title, article.standfirst) == (section, title, standfirst)
    assert article.text == "\n".join(BODY)


@pytest.mark.parametrize(
    ("lines", "authors", "published", "modified"),
    [
        (["Par Lola Mercadier", "27 juin 2024 12:40 Mis à jour: 27 juin 2024 13:11"], ["Lola Mercadier"], "2024-06-27T12:40", "2024-06-27T13:11"),
        (["Par Dr. Lola Mercadier et 李明", "27 juin 2024"], ["Lola Mercadier", "李明"], "2024-06-27", None),
        (["25 mars 2017 16:02"], [], "2017-03-25T16:02", None),
        (["Par Lola Mercadier"], ["Lola Mercadier"], None, None),
        (["Publié le 1er mars 2024 par Lola Mercadier"], ["Lola Mercadier"], "2024-03-01", None),
    ],
)  # fmt: skip
def test_layout_b(lines: list[str], authors: list[str], published: str | None, modified: str | None) -> None:
    article = parse(TITLE, "", CHAPO, "", *lines, "", *BODY)
    assert (article.title, article.standfirst) == (TITLE, CHAPO)
    assert names(article) == authors
    assert (article.published, article.modified) == (published, modified)
    assert article.text == "\n".join(BODY)


def test_layout_b_inline_pictures_are_figures() -> None:
    article = parse(
        TITLE,
        "Par Lola Mercadier",
        "27 juin 2024",
        BODY[0],
        "Epoch Times Photo",
        "La halle. (Yves Le Bihan/AFP)",
        *BODY[1:],
    )
    assert article.text == "\n".join(BODY)
    assert [(f.caption, f.credit) for f in article.figures] == [("La halle.", "Yves Le Bihan/AFP")]


def test_layout_c_has_no_header_and_no_date() -> None:
    article = parse(*BODY, "Les pourparlers ont repris vendredi, après ceux du 2 décembre.")
    assert article.title is article.published is None
    assert article.text.startswith(BODY[0])
    assert len(article.paragraphs) == 4


def test_a_consent_notice_before_the_text() -> None:
    notice = [
        "Nous utilisons des cookies et d’autres traceurs.",
        "Vous pouvez retirer votre consentement à tout moment.",
        "Accepter les cookies",
        "Tout refuser",
    ]
    article = parse(*notice, *BODY)
    assert article.text == "\n".join(BODY)


def test_house_promotion_after_the_text() -> None:
    article = parse(
        TITLE,
        "Par Lola Mercadier",
        "27 juin 2024",
        *BODY,
        "Comment pouvez-vous nous aider à vous tenir informés ?",
        "Epoch Times est un média libre et indépendant, ne recevant aucune aide publique.",
    )
    assert article.text == "\n".join(BODY)


def test_genre_words_stay_with_their_paragraph() -> None:
    article = parse(TITLE, "Par Lola Mercadier", "27 juin 2024", "ENTRETIEN – " + BODY[0], *BODY[1:])
    assert article.text.startswith("ENTRETIEN – Le conseil")


def test_the_pages_own_characters_are_kept() -> None:
    line = "Le Covid\u201119 a «\u00a0changé\u00a0» l’accord sino\u2011russe, d'après «Une source» et »  Ceinture et Route « ."
    article = parse(*BODY, line)
    assert article.text.split("\n")[-1] == line.replace("  ", " ")


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("La halle sera rénovée", "La halle sera rénovée"),
        ("La halle sera-t-elle rénovée ?", "La halle sera-t-elle rénovée ?"),
        ("La halle sera rénovée.", None),
        ("Un mot " * 40, None),
        ("# La halle sera rénovée", "La halle sera rénovée"),
    ],
)
def test_a_plain_text_has_a_title_if_its_first_line_is_one(first: str, title: str | None) -> None:
    assert parse(first, "", *BODY).title == title


@pytest.mark.parametrize("house", ["Radio-Canada", "Ouest-France", "gazette-exemple.net"])
def test_a_house_under_the_headline_is_the_publisher(house: str) -> None:
    article = parse(TITLE, house, "Anne Le Gall", "Publié le 12 mars 2024", *BODY)
    assert (article.publisher, article.standfirst, names(article)) == (house, None, ["Anne Le Gall"])


def test_crossheads_and_lists() -> None:
    article = parse(
        *BODY, "Un marché sur le parking", BODY[0], "- Coût : deux millions.", "- Durée : quatorze mois.", BODY[1]
    )
    assert [p.kind for p in article.paragraphs] == ["text"] * 3 + ["crosshead", "text", "list", "list", "text"]


def test_hard_wrapped_lines_are_joined() -> None:
    wrapped = [
        "Le conseil municipal de Saint-Aubin a voté mardi la rénovation de la",
        "halle, un chantier de deux millions d’euros que les commerçants avaient",
        "réclamé pendant douze ans.",
        "",
        "L’opposition dénonce un calendrier intenable, les travaux commencent en",
        "mars et durent quatorze mois, pendant lesquels le marché déménage sur le",
        "parking de la gare.",
    ]
    article = parse(*wrapped)
    assert len(article.paragraphs) == 2
    assert "avaient réclamé" in article.text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_any_line_end(end: str) -> None:
    article = newsparse.parse(end.join(BODY), media_type="text/plain")
    assert article.text == "\n".join(BODY)
