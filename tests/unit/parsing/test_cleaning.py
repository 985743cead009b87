"""Every field is one safe line in the page's own wording."""

from __future__ import annotations

import msgspec
import pytest

import newsparse
from newsparse.parsing.cleaning import clean, clean_url

BAD = "\x00\x1b[31m\x9b31m\u202e\u2066\u200e\u00ad\u200b\ufeff\ud800\x07"


@pytest.mark.parametrize(
    ("dirty", "clear"),
    [
        ("a\u00adb\u200bc\ufeffd", "abcd"),
        ("a\u2028b\nc\td", "a b c d"),
        ("a\ud800b", "a\ufffdb"),
        ("a\x1b[31mb", "a[31mb"),
        ("\u202ea\u2066b\u200f", "ab"),
        ("« mot\u00a0» l’été sino\u2011russe", "« mot\u00a0» l’été sino\u2011russe"),
        ("  a   b  ", "a b"),
        ("a\u0085b", "a b"),
        ("", ""),
    ],
)
def test_clean(dirty: str, clear: str) -> None:
    assert clean(dirty) == clear


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://a.example/b c", "https://a.example/b%20c"),
        ("/relative.html", "/relative.html"),
        ("javascript:alert(1)", None),
        ("data:image/png;base64,AAAA", None),
        (" \n", None),
        (None, None),
    ],
)
def test_urls(url: str | None, kept: str | None) -> None:
    assert clean_url(url) == kept


def test_no_field_lets_a_control_character_through() -> None:
    numbers = "".join(f"&#{ord(c)};" for c in "\x1b\x07\u202e\u200b\u00ad")
    page = f"""<html lang="fr{BAD}"><head><meta property="og:site_name" content="Le {BAD}Journal">
    <meta property="article:section" content="Vie {numbers}locale"><meta name="keywords" content="halle{BAD}, marché{numbers}">
    <script type="application/ld+json">{{"@type": "NewsArticle", "headline": "La halle \\u001b[31m de Saint-Aubin",
    "author": {{"name": "Lola \\u202eMercadier"}}}}</script></head><body><article><h1>La halle {numbers}de {BAD}Saint-Aubin
    sera rénovée</h1><p class="chapo">Le conseil {numbers} a tranché après {BAD} trois heures.</p><figure><img src="/a{BAD}.jpg">
    <figcaption>La halle {numbers}fermée. Photo : Yves {BAD}Le Bihan</figcaption></figure><p>Le conseil{BAD} municipal a voté
    {numbers} mardi la rénovation de la halle, un chantier de deux millions d’euros.</p></article></body></html>"""
    article = newsparse.parse(page.encode("utf-8", "surrogatepass"), media_type="text/html")
    bad = {c for c in msgspec.json.encode(article).decode() if c < " " or "\x7f" <= c <= "\x9f" or c in BAD[4:]}
    assert not bad - set("[31m")
    assert article.title is not None
    assert article.title.startswith("La halle")


def test_a_break_inside_a_paragraph_is_a_space_and_two_part_it() -> None:
    one = "Le conseil a voté mardi la rénovation de la halle,<br>un chantier de deux millions d’euros."
    two = (
        "L’opposition dénonce un calendrier trop court,<br/> <br/>et la maire promet une réunion publique en mars."
    )
    article = newsparse.parse(
        f"<html><body><h1>La halle de Saint-Aubin</h1><div><p>{one}</p><p>{two}</p></div></body></html>"
    )
    assert [article.text[p.start : p.end] for p in article.paragraphs] == [
        one.replace("<br>", " "),
        "L’opposition dénonce un calendrier trop court,",
        "et la maire promet une réunion publique en mars.",
    ]
