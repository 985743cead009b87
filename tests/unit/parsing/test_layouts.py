"""Layouts by selectors: the documented ones, each on a page written in its markup."""

from __future__ import annotations

from importlib import import_module

import newsparse
from newsparse.parsing import layouts
from newsparse.parsing.layouts import Layout

TEXT = (
    "Le conseil municipal de Saint-Aubin a voté mardi la rénovation de la halle, un chantier de deux millions d’euros.",
    "« Nous avons attendu que les subventions tombent, pas que le toit tombe », a lancé la maire, Odile Kermarrec.",
    "L’opposition dénonce un calendrier « intenable » : les travaux commencent en mars et durent quatorze mois.",
)
CHAPO = "Le conseil municipal a tranché après trois heures de débat."


def test_every_module_is_a_layout() -> None:
    for name in layouts.MODULES:
        assert isinstance(import_module(f"newsparse.parsing.layouts.{name}").LAYOUT, Layout)


def test_epochtimes_2020() -> None:
    article = newsparse.parse(
        f"""<html lang="fr"><head><meta property="og:site_name" content="Epoch Times"><meta property="og:description"
        content="{CHAPO}"><meta name="article:published_time" content="2021-03-04T10:11:12+01:00"><script
        type="application/ld+json">{{"@type":"NewsArticle","author":{{"@type":"Organization","name":"Epoch Times"}}}}</script>
        </head><body><div id="ntd_cookie_bar"><p>Nous utilisons des cookies, et nos partenaires aussi, sur ce site.</p></div>
        <div id="news-header"><h1>La halle de Saint-Aubin sera rénovée</h1><div class="news-meta"><span class="author">Par Dr.
        Lola Mercadier</span><span class="publish-date">4 mars 2021</span></div></div><div id="news-content"><p>{CHAPO}</p>
        <p>{TEXT[0]}</p><h2>Un marché sur le parking</h2><blockquote><p>{TEXT[1]}</p></blockquote><p>{TEXT[2]}</p>
        <ul class="mu-related"><li class="related-article"><a href="/1">La piscine rouvre</a></li></ul>
        <h2 class="x">Soutenez-nous</h2><p>Un texte de la maison, assez long pour passer pour un paragraphe de l’article.</p>
        </div></body></html>"""
    )
    assert article.source.layout == "epochtimes-2020"
    assert article.title == "La halle de Saint-Aubin sera rénovée"
    assert article.standfirst == CHAPO
    assert [author.name for author in article.authors] == ["Lola Mercadier"]
    assert article.published == "2021-03-04T10:11:12+01:00"
    assert [p.kind for p in article.paragraphs] == ["text", "crosshead", "quote", "text"]
    assert "maison" not in article.text


def test_theepochtimes_2023() -> None:
    article = newsparse.parse(
        f"""<html lang="fr"><head><meta property="og:site_name" content="The Epoch Times"></head><body><article><h1>La halle de
        Saint-Aubin sera rénovée</h1><div class="post_content"><p>{TEXT[0]}</p><div class="shortcode"><p>Une boîte de la maison
        au milieu du texte, longue comme un paragraphe.</p></div><p>{TEXT[1]}</p><p>{TEXT[2]}</p></div></article></body></html>"""
    )
    assert article.source.layout == "theepochtimes-2023"
    assert article.text == "\n".join(TEXT)


def test_scrambled_premium_text_goes_and_is_said() -> None:
    noise = "Qvr Cwvqoqdknkpfwuvtkg uvgjv xqt gkpgo Wodtwej, fgt cnngu xgtäpfgtp yktf, ucivg gkp Urtgejgt fgt Htcevkqp."
    article = newsparse.parse(
        f"""<html><head><meta property="og:site_name" content="Epoch Times"></head><body><h1>La halle de Saint-Aubin sera rénovée</h1><div id="news-content"><p>{TEXT[0]}</p><p>{TEXT[1]}</p>
        <p>{noise}</p><p>{noise}</p></div></body></html>"""
    )
    assert article.text == "\n".join(TEXT[:2])
    assert "scrambled-text" in article.warnings


def test_a_layout_needs_its_own_host() -> None:
    layout = Layout(name="x", needs="p", hosts=("gazette.example",), sites=("La Gazette",))
    from newsparse.parsing.tree import parse

    root = parse("<html><body><p>x</p></body></html>")
    assert layout.fits(root, "https://www.gazette.example/1", None)
    assert layout.fits(root, None, "la gazette")
    assert not layout.fits(root, None, None)
    assert not layout.fits(root, "https://other.example/1", "Other")
