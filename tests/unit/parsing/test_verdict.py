"""Pages that are no article say so, and nothing of them passes for one."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

import newsparse
from newsparse import NewsparseError

LINKS = "".join(
    f'<article><h3><a href="/{i}.html">Le conseil municipal a voté la rénovation de la halle numéro {i}</a></h3>'
    f"<p>Les élus ont tranché mardi soir, après trois heures de débat.</p></article>"
    for i in range(20)
)


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (f"<html><head><title>La Gazette</title></head><body><main>{LINKS}</main></body></html>", "article"),
        ("<html><head><title>404 - Page introuvable</title></head><body><h1>Page introuvable</h1><p>La page que vous "
         "cherchez n’existe plus, ou a changé d’adresse.</p></body></html>", "error page"),
        ("<html><head><title>La Gazette</title></head><body><div><p>Avec votre consentement, nos partenaires et nous utilisons "
         "des cookies pour personnaliser la publicité.</p><p>Vos données personnelles et vos choix de cookies sont conservés six "
         "mois par nos partenaires.</p></div></body></html>", "consent"),
        ("<html><body></body></html>", "no article"),
        ("<html><body><p>…</p></body></html>", "no article"),
    ],
)  # fmt: skip
def test_no_article(page: str, reason: str) -> None:
    with pytest.raises(NewsparseError, match=reason) as caught:
        newsparse.parse(page)
    assert caught.value.slug == "no-article"


def test_a_gallery_says_so() -> None:
    figures = "".join(
        f'<figure><img src="/{i}.jpg"><figcaption>La halle, vue {i}.</figcaption></figure>' for i in range(9)
    )
    page = f"<html><body><article><h1>La halle en images</h1><p>Retour en images sur un siècle de marché à Saint-Aubin.</p>{figures}"
    assert "gallery" in newsparse.parse(page + "</article></body></html>").warnings


def test_a_short_wire_is_an_article() -> None:
    page = "<html><body><article><h1>Séisme de magnitude 5 en Crète</h1><p>Aucun blessé n’a été signalé mardi matin.</p></article></body></html>"
    assert newsparse.parse(page).warnings == ()


@pytest.mark.parametrize(
    ("data", "slug"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "not-text"),
        (b"%PDF-1.7 x", "not-text"),
    ],
)
def test_no_text(data: bytes, slug: str) -> None:
    with pytest.raises(NewsparseError) as caught:
        newsparse.parse(data)
    assert caught.value.slug == slug
    assert "\n" not in caught.value.message


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            '<?xml version="1.0"?><rss version="2.0"><channel><item><title>La halle</title></item></channel></rss>',
            "feed",
        ),
        ('<?xml version="1.0"?><!-- a --><feed xmlns="http://www.w3.org/2005/Atom"><entry/></feed>', "feed"),
        ('<rdf:RDF xmlns="http://purl.org/rss/1.0/"><item/></rdf:RDF>', "feed"),
        ('<?xml version="1.0"?>\n<urlset><url><loc>https://g.example/1</loc></url></urlset>', "map of a site"),
        ('{"title": "La halle", "content": "<p>Le conseil a voté mardi la rénovation de la halle.</p>"}', "JSON"),
        ('{"id": 1}\n{"id": 2}\n', "JSON"),
    ],
)
def test_feeds_and_data_say_what_they_are(text: str, reason: str) -> None:
    with pytest.raises(NewsparseError, match=reason) as caught:
        newsparse.parse(text, media_type="text/html")
    assert caught.value.slug == "no-article"
    assert "save" in caught.value.message


def test_text_in_brackets_is_no_json() -> None:
    text = "[Reportage] Le conseil municipal a voté mardi la rénovation de la halle, après trois heures [de débat]"
    assert newsparse.parse(text).text == text


@pytest.mark.parametrize("member", ["[Content_Types].xml", "mimetype"])
def test_an_office_document_says_so(tmp_path: Path, member: str) -> None:
    path = tmp_path / "texte.docx"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr(member, "application/vnd.oasis.opendocument.text")
    with pytest.raises(NewsparseError, match="office document") as caught:
        newsparse.parse(path)
    assert caught.value.slug == "not-text"


def test_a_pdf_says_what_to_do() -> None:
    with pytest.raises(NewsparseError, match=r"is a PDF.*\.txt"):
        newsparse.parse(b"%PDF-1.7 x")
