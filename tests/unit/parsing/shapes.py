"""Pages in the shapes that French publishers' systems write, with invented text, and what is to be read.

Each shape is (page, expected fields). `P` are paragraphs of the article, `OTHER` words of other articles and of the
house, none of which may reach the body.
"""

from __future__ import annotations

from typing import Any, NamedTuple

P = (
    "Le conseil municipal de Saint-Aubin-des-Landes a voté mardi soir la rénovation de la halle, un chantier de deux "
    "millions d’euros que les commerçants réclamaient depuis douze ans.",
    "« Nous avons attendu que les subventions tombent, pas que le toit tombe », a lancé la maire, Odile Kermarrec, devant "
    "une salle comble.",
    "L’opposition, elle, dénonce un calendrier « intenable » : les travaux doivent commencer en mars et durer quatorze mois, "
    "pendant lesquels le marché sera déplacé sur le parking de la gare.",
    "Pour Régis Tanguy, président de l’union des commerçants, la place ne suffira pas. « On nous promet soixante étals, il "
    "en faut quatre-vingt-dix », calcule-t-il.",
    "La région apportera 40 % du budget, le département 15 %. Le reste sera emprunté sur vingt ans, a précisé l’adjoint aux "
    "finances, sans hausse d’impôts avant 2029.",
    "Une réunion publique est prévue le 14 février à la salle des fêtes. Les plans y seront affichés.",
)
CROSSHEAD = "Un marché sur le parking"
TITLE = "Saint-Aubin-des-Landes : la halle sera rénovée, le marché déménage pour quatorze mois"
CHAPO = "Le conseil municipal a tranché après trois heures de débat. Le chantier débutera en mars."
CAPTION = "La halle de Saint-Aubin-des-Landes, fermée depuis l’automne."
RELATED = (
    "Dans le Finistère, ces villages qui rachètent leur dernier café",
    "Piscine intercommunale : pourquoi la facture a doublé",
    "Le maire de Plounévez démissionne, la préfecture prend acte",
    "Tempête : les trains à l’arrêt entre Quimper et Landerneau",
)
TEASER = (
    "Après des mois de travaux, la piscine rouvre avec un bassin de moins et une facture qui a doublé ; les élus se "
    "renvoient la responsabilité du dérapage."
)
COMMENT = (
    "Moi je trouve que cette halle est une honte pour la commune, on aurait pu la rénover il y a dix ans pour la moitié du "
    "prix, mais personne n’a écouté les habitants du quartier, comme d’habitude dans cette mairie."
)
NEWSLETTER = "Recevez chaque matin l’essentiel de l’actualité de votre commune dans notre newsletter."
PAYWALL = "Cet article est réservé aux abonnés. Il vous reste 57 % de l’article à lire."
BIO = "Maëlle Guivarc’h est journaliste à la rédaction de Quimper, où elle suit les collectivités."
OTHER = (*RELATED, TEASER, COMMENT, NEWSLETTER, PAYWALL)
AUTHOR = "Maëlle Guivarc’h"


class Shape(NamedTuple):
    """A page and the fields that it must give; `text` is the body, a paragraph a line."""

    page: str
    expected: dict[str, Any]


def p(*numbers: int, tag: str = "p", attributes: str = "") -> str:
    return "".join(f"<{tag}{attributes}>{P[i]}</{tag}>\n" for i in numbers)


def links(*numbers: int) -> str:
    return "".join(f'<li><a href="/a-{i}.html">{RELATED[i]}</a></li>' for i in numbers)


def ld(**fields: Any) -> str:
    import json

    base = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE, **fields}
    return f'<script type="application/ld+json">{json.dumps(base, ensure_ascii=False)}</script>'


def html(body: str, head: str = "", lang: str = "fr") -> str:
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'
    )


ALL = "\n".join([*P[:3], CROSSHEAD, *P[3:]])
PLAIN = "\n".join(P)

SHAPES: dict[str, Shape] = {
    "hashed class names": Shape(
        html(
            f"""<div id="__next"><div class="sc-1f2 hKxyz"><nav class="sc-a1"><a href="/">Accueil</a></nav>
            <div class="sc-99 bBcc"><h1 class="sc-88 fOo">{TITLE}</h1><p class="sc-77 qUx">{CHAPO}</p>
            <div class="sc-66"><span>Par <a href="/auteurs/maelle-guivarch">{AUTHOR}</a></span></div>
            <div class="sc-65"><span>Publié le 21 janv. 2025 à 19:05</span></div>
            <figure class="sc-fi"><img src="/h.jpg"><figcaption>{CAPTION} (Yves Le Bihan/AFP)</figcaption></figure>
            <div class="sc-b1 post"><p class="sc-p1">{P[0]}</p><p class="sc-p1">{P[1]}</p>
            <div class="sc-z1"><p class="sc-p9">{NEWSLETTER}</p><button>S’inscrire</button></div>
            <p class="sc-p1">{P[2]}</p><h3 class="sc-h3">{CROSSHEAD}</h3>
            <div class="sc-z2"><span>À lire aussi :</span><ul>{links(0, 1)}</ul></div>
            <p class="sc-p1">{P[3]}</p><p class="sc-p1">{P[4]}</p><p class="sc-p1">{P[5]}</p></div></div>
            <div class="sc-q1"><h2>Les plus lus</h2>
            <div class="sc-q2"><a href="/x"><h3>{RELATED[2]}</h3></a><p>{TEASER}</p></div>
            <div class="sc-q2"><a href="/y"><h3>{RELATED[3]}</h3></a><p>{TEASER}</p></div></div></div></div>""",
            f'<title>{TITLE} | Le Courrier du Ponant</title><meta property="og:site_name" content="Le Courrier du Ponant">',
        ),
        {
            "title": TITLE,
            "standfirst": CHAPO,
            "authors": [AUTHOR],
            "published": "2025-01-21T19:05",
            "text": ALL,
            "caption": (CAPTION, "Yves Le Bihan/AFP"),
            "publisher": "Le Courrier du Ponant",
        },
    ),
    "blog with more comments than text": Shape(
        html(
            f"""<div id="page" class="site"><header id="masthead" class="site-header"><h1 class="site-title"><a href="/">Le
            Courrier du Ponant</a></h1></header><div id="content" class="site-content has-sidebar">
            <article id="post-4512" class="post-4512 post type-post category-commentaires tag-newsletter tag-social hentry">
            <header class="entry-header"><h1 class="entry-title">{TITLE}</h1><div class="entry-meta">
            <span class="posted-on">Publié le <time class="entry-date published" datetime="2025-01-21T19:05:00+01:00">21
            janvier 2025</time></span><span class="byline"> par <span class="author vcard"><a class="url fn n" rel="author"
            href="/author/maelle/">{AUTHOR}</a></span></span></div></header>
            <div class="entry-content"><div class="wp-caption"><img src="/h.jpg"><p class="wp-caption-text">{CAPTION} © Yves
            Le Bihan</p></div>{p(0, 1, 2)}<h3>{CROSSHEAD}</h3>{p(3)}<p><strong>Lire aussi :
            <a href="/a">{RELATED[0]}</a></strong></p>{p(4, 5)}
            <div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Partager :</h3><ul><li>Facebook</li></ul></div>
            <div id="jp-relatedposts" class="jp-relatedposts"><h3>Articles similaires</h3><ul>{links(1, 2)}</ul></div></div>
            <footer class="entry-footer"><span class="tags-links">Étiquettes : <a href="/t">halle</a></span></footer></article>
            <nav class="navigation post-navigation"><a href="/p">{RELATED[3]}</a></nav>
            <div id="comments" class="comments-area"><h2 class="comments-title">9 réflexions sur « {TITLE} »</h2>
            <ol class="comment-list">{"".join(f"<li class='comment'><p>{COMMENT} ({i})</p></li>" for i in range(9))}</ol>
            <div id="respond"><h3>Laisser un commentaire</h3></div></div></div>
            <aside class="widget-area"><p>{NEWSLETTER}</p></aside></div>""",
            f'<title>{TITLE} – Le Courrier du Ponant</title><meta property="og:title" content="{TITLE}">'
            '<meta property="og:site_name" content="Le Courrier du Ponant">',
        ),
        {
            "title": TITLE,
            "authors": [AUTHOR],
            "published": "2025-01-21T19:05:00+01:00",
            "text": ALL,
            "caption": (CAPTION, "Yves Le Bihan"),
        },
    ),
    "paragraphs by line breaks in a table": Shape(
        html(
            f"""<table width="760"><tr><td class="menu"><a href="/">Accueil</a><br><a href="/s">Sports</a></td>
            <td class="texte"><font size="5"><b>{TITLE}</b></font><br><br><i>Mis en ligne le mardi 21 janvier 2025</i><br><br>
            {"<br><br>".join(P)}<br><br><b>{AUTHOR}</b></td>
            <td class="droite"><a href="/1">{RELATED[0]}</a><br><a href="/2">{RELATED[1]}</a></td></tr></table>
            <div align="center">© 2025 Le Courrier du Ponant - Tous droits réservés</div>""",
            f"<title>{TITLE}</title>",
        ),
        {"title": TITLE, "published": "2025-01-21", "text": PLAIN, "authors": [AUTHOR]},
    ),
    "each paragraph in a box of its own": Shape(
        html(
            f"""<main><article><h1 class="headline">{TITLE}</h1><div class="subheadline">{CHAPO}</div>
            <div class="author_container">Par <span class="author_name">{AUTHOR}</span></div>
            <div class="article-section margin_bottom_article"><section class="content">"""
            + "".join(
                f'<div class="paragraph-wrap"><p class="paragraph text_align_left">{text}</p></div>'
                for text in P[:3]
            )
            + f"""<div class="inline-related"><a href="/1"><span>À lire aussi</span>{RELATED[0]}</a></div>
            <div class="heading-wrap"><h2 class="inline_title">{CROSSHEAD}</h2></div>"""
            + "".join(
                f'<div class="paragraph-wrap"><p class="paragraph text_align_left">{text}</p></div>'
                for text in P[3:]
            )
            + f"""</section></div><div class="most-read"><ul>{links(1, 2, 3)}</ul></div></article></main>""",
            f'<meta property="og:title" content="{TITLE}">'
            + ld(datePublished="2025-01-21T18:05:00.000Z", author=[{"@type": "Person", "name": AUTHOR}]),
        ),
        {
            "title": TITLE,
            "standfirst": CHAPO,
            "authors": [AUTHOR],
            "published": "2025-01-21T18:05:00Z",
            "text": ALL,
        },
    ),
    "fields of a node": Shape(
        html(
            f"""<div class="layout-content"><div class="node node--type-article node--view-mode-full"><h1 class="page-title">
            <span class="field field--name-title">{TITLE}</span></h1><div class="node__content">
            <div class="field field--name-field-chapo field--type-text-long field__item"><p>{CHAPO}</p></div>
            <div class="field field--name-field-auteur"><div class="field__label">Auteur: </div><div class="field__item">{AUTHOR}
            </div></div><div class="field field--name-field-date">21/01/2025 - 19h05</div>
            <div class="clearfix text-formatted field field--name-body field--type-text-with-summary field__item">{p(0, 1, 2)}
            <h2>{CROSSHEAD}</h2>{p(3, 4, 5)}</div>
            <div class="field field--name-field-tags"><div class="field__item"><a href="/t">Halles</a></div></div>
            <div class="field field--name-field-articles-lies"><div class="field__label">Articles liés</div><div><a
            href="/1">{RELATED[0]}</a><p>{TEASER}</p></div></div></div></div></div>""",
            f"<title>{TITLE} | Le Courrier du Ponant</title>",
        ),
        {"title": TITLE, "standfirst": CHAPO, "authors": [AUTHOR], "published": "2025-01-21T19:05", "text": ALL},
    ),
    "texte and chapo": Shape(
        html(
            f"""<div id="conteneur"><div id="contenu"><div class="cartouche"><h1 class="crayon article-titre-77">{TITLE}</h1>
            <p class="info-publi"><abbr class="published" title="2025-01-21T18:05:00Z">21 janvier 2025</abbr> par <span
            class="vcard author"><a class="url fn spip_in" href="auteur12">{AUTHOR}</a></span></p></div>
            <div class="crayon article-chapo-77 chapo"><p>{CHAPO}</p></div>
            <div class="crayon article-texte-77 texte">{p(0, 1, 2)}<h3 class="spip">{CROSSHEAD}</h3>{p(3, 4, 5)}</div>
            <div class="notes surlignable"></div><div class="menu articles"><h2>Dans la même rubrique</h2><ul>{links(0, 1)}</ul></div>
            </div></div>""",
            f"<title>{TITLE} - Le Courrier du Ponant</title>",
        ),
        {
            "title": TITLE,
            "standfirst": CHAPO,
            "authors": [AUTHOR],
            "published": "2025-01-21T18:05:00Z",
            "text": ALL,
        },
    ),
    "two articles on one page": Shape(
        html(
            f"""<main><article class="article" data-id="1"><h1>{TITLE}</h1><p class="chapo">{CHAPO}</p>
            <div class="article__body">{p(0, 1, 2)}<h2>{CROSSHEAD}</h2>{p(3, 4, 5)}</div></article>
            <article class="article" data-id="2"><h1>{RELATED[1]}</h1><div class="article__body"><p>{TEASER}</p><p>{COMMENT}</p>
            <p>{TEASER} Encore.</p><p>{COMMENT} Et puis.</p></div></article></main>""",
            f'<title>{TITLE}</title><meta property="og:title" content="{TITLE}">',
        ),
        {"title": TITLE, "standfirst": CHAPO, "text": ALL},
    ),
    "links to other articles inside paragraphs": Shape(
        html(
            f"""<article><h1>{TITLE}</h1><div class="content">{p(0)}<p>{P[1]} <span class="c">À LIRE AUSSI <strong><a
            href="/1">{RELATED[0]}</a></strong></span></p><p><b>LIRE AUSSI &gt;&gt; </b><a href="/2">{RELATED[1]}</a><br>{P[2]}</p>
            <h2>{CROSSHEAD}</h2>{p(3)}<p>&gt;&gt; <a href="/3">À lire aussi : {RELATED[2]}</a></p>{p(4)}<p><em>→ Voir également :
            <a href="/4">{RELATED[3]}</a></em></p>{p(5)}<p>Suivez toute l’actualité de vos villes en vous inscrivant à notre
            newsletter.</p></div></article>""",
            f"<title>{TITLE}</title>",
        ),
        {"title": TITLE, "text": ALL},
    ),
    "paywalled": Shape(
        html(
            f"""<article><h1>{TITLE}</h1><p class="article__desc">{CHAPO}</p><section class="article__content">{p(0, 1)}
            <p class="article__status">{PAYWALL}</p><div class="paywall"><h2>Pour lire la suite, abonnez-vous</h2><p>Accédez à
            tous nos articles en illimité, sans engagement, à partir de 1 € le premier mois.</p></div></section></article>""",
            f"<title>{TITLE}</title>",
        ),
        {"title": TITLE, "text": "\n".join(P[:2]), "warnings": ["paywall"]},
    ),
    "data only": Shape(
        html(
            '<div id="root"></div><noscript>Activez JavaScript.</noscript>',
            f"<title>{TITLE} - Le Courrier du Ponant</title>"
            + ld(
                articleBody="\n".join(P),
                datePublished="2025-01-21T19:05:00+01:00",
                author={"@type": "Person", "name": AUTHOR},
                publisher={"@type": "Organization", "name": "Le Courrier du Ponant"},
            ),
        ),
        {"title": TITLE, "authors": [AUTHOR], "text": PLAIN, "published": "2025-01-21T19:05:00+01:00"},
    ),
    "state of a program": Shape(
        html(
            '<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"post":{"content":['
            + ",".join(f'{{"type":"p","content":"{text}"}}' for text in P)
            + "]}}}}</script>",
            f'<title>{TITLE}</title><meta property="og:title" content="{TITLE}">',
        ),
        {"title": TITLE, "text": PLAIN},
    ),
    "headline below a logo": Shape(
        html(
            f"""<h1 class="logo"><a href="/">Le Courrier du Ponant</a></h1><div class="art"><h2 class="titre">{TITLE}</h2>
            <h3 class="chapo">{CHAPO}</h3><div class="art-txt">{p(0, 1, 2)}<p><strong>{CROSSHEAD}</strong></p>{p(3, 4, 5)}</div></div>
            <div class="bloc"><h3>Sur le même sujet</h3><ul>{links(0, 1)}</ul></div>""",
            f"<title>{TITLE} - Le Courrier du Ponant</title>",
        ),
        {"title": TITLE, "standfirst": CHAPO, "text": ALL},
    ),
    "two names on the page, one in the data": Shape(
        html(
            f"""<article><h1>{TITLE}</h1><div class="meta"><span class="signature">Par {AUTHOR} et Jean-Noël Abgrall (avec
            AFP)</span></div><div class="article-text">{p(0, 1, 2, 3, 4, 5)}</div></article>""",
            ld(author={"@type": "Person", "name": AUTHOR}, datePublished="2025-01-21"),
        ),
        {"authors": [AUTHOR, "Jean-Noël Abgrall"], "agencies": ["AFP"], "published": "2025-01-21", "text": PLAIN},
    ),
    "the newspaper as its own author": Shape(
        html(
            f"""<article><h1>{TITLE}</h1><p class="byline">La rédaction avec AFP</p><div class="article-text">
            {p(0, 1, 2, 3, 4, 5)}</div></article>""",
            ld(
                author={"@type": "Organization", "name": "Le Courrier du Ponant"},
                publisher={"@type": "Organization", "name": "Le Courrier du Ponant"},
            ),
        ),
        {"authors": [], "agencies": ["AFP"], "text": PLAIN},
    ),
    "a text that starts outside any paragraph": Shape(
        html(
            f"""<article><h1>{TITLE}</h1><div class="article-content">{P[0]}{p(1, 2)}<h2>{CROSSHEAD}</h2>{P[3]}<div class="pub">
            Publicité</div>{p(4, 5)}</div></article>""",
            f"<title>{TITLE}</title>",
        ),
        {"text": ALL},
    ),
    "pull quote, tweet, table of contents": Shape(
        html(
            f"""<article><h1>{TITLE}</h1><div class="article-content"><div class="ez-toc-container"><p>Sommaire</p><ul><li><a
            href="#un">{CROSSHEAD}</a></li></ul></div>{p(0, 1)}<blockquote class="exergue"><p>« On nous promet soixante étals, il
            en faut quatre-vingt-dix »</p></blockquote>{p(2)}<blockquote class="twitter-tweet"><p>La halle, enfin ! pic.twitter.com/abc
            </p>— Odile Kermarrec (@okermarrec) <a href="https://twitter.com/okermarrec">January 21, 2025</a></blockquote>
            <h2 id="un">{CROSSHEAD}</h2>{p(3, 4, 5)}</div></article>""",
            f"<title>{TITLE}</title>",
        ),
        {"text": ALL},
    ),
    "box and bio after the text": Shape(
        html(
            f"""<div class="wrapper"><h1>{TITLE}</h1><div class="story-body">{p(0, 1, 2)}<h2>{CROSSHEAD}</h2>{p(3, 4, 5)}
            <p>Avec AFP</p></div><div class="author-box"><a href="/auteur/maelle">{AUTHOR}</a><p>{BIO}</p></div>
            <div class="recommended"><h3>À lire également</h3><div><a href="/1">{RELATED[0]}</a><p>{TEASER}</p></div></div></div>""",
            ld(author={"@type": "Person", "name": AUTHOR}),
        ),
        {"authors": [AUTHOR], "bio": BIO, "agencies": ["AFP"], "text": ALL},
    ),
}

SHAPES |= {
    "amp": Shape(
        html(
            f"""<amp-sidebar id="menu"><ul><li><a href="/s">Sports</a></li></ul></amp-sidebar><header class="amp-header"><a
            href="/"><amp-img src="/logo.png"></amp-img></a></header><article class="amp-article"><header class="amp-article-header">
            <h1 class="amp-title">{TITLE}</h1><div class="amp-meta"><span class="amp-author">Par {AUTHOR}</span><time
            datetime="2025-01-21T18:05:00Z">21 janvier 2025</time></div></header><amp-social-share type="twitter"></amp-social-share>
            <figure class="amp-featured"><amp-img src="/h.jpg" width="9" height="9"></amp-img><figcaption>{CAPTION} | Yves Le
            Bihan / Sipa</figcaption></figure><div class="amp-content"><p>{P[0]}</p><amp-ad width="300" type="x"><p>Publicité</p>
            </amp-ad><p>{P[1]}</p><p>{P[2]}</p><h2>{CROSSHEAD}</h2><amp-iframe src="x"><p placeholder>Chargement…</p></amp-iframe>
            {p(3, 4)}<p>Lire aussi : <a href="/1">{RELATED[0]}</a></p>{p(5)}</div><footer><p>{NEWSLETTER}</p></footer></article>
            <section class="amp-related"><h3>À lire aussi</h3><amp-list src="/r"><div><a href="/1">{RELATED[1]}</a><p>{TEASER}</p>
            </div></amp-list></section>""",
            f'<title>{TITLE}</title><link rel="canonical" href="https://courrierduponant.example/halle-77.html">'
            + ld(author=[{"@type": "Person", "name": AUTHOR}], datePublished="2025-01-21T18:05:00Z"),
        ),
        {
            "title": TITLE,
            "authors": [AUTHOR],
            "text": ALL,
            "url": "https://courrierduponant.example/halle-77.html",
            "caption": (CAPTION, "Yves Le Bihan / Sipa"),
        },
    ),
    "paragraphs of a page builder": Shape(
        html(
            f"""<div class="node node--type-article"><div class="node__content"><h1><span class="field field--name-title">{TITLE}
            </span></h1><div class="field field--name-field-paragraphs field__items">
            <div class="field__item"><div class="paragraph paragraph--type--chapo"><div class="field field--name-field-text"><p>{CHAPO}
            </p></div></div></div>
            <div class="field__item"><div class="paragraph paragraph--type--texte"><div class="field field--name-field-text">{p(0, 1)}
            </div></div></div>
            <div class="field__item"><div class="paragraph paragraph--type--newsletter"><p>{NEWSLETTER}</p></div></div>
            <div class="field__item"><div class="paragraph paragraph--type--texte"><div class="field field--name-field-text">{p(2)}
            <h2>{CROSSHEAD}</h2></div></div></div>
            <div class="field__item"><div class="paragraph paragraph--type--a-lire-aussi"><div class="field__label">À lire aussi</div>
            <a href="/1">{RELATED[0]}</a><p>{TEASER}</p></div></div>
            <div class="field__item"><div class="paragraph paragraph--type--texte"><div class="field field--name-field-text">{p(3, 4, 5)}
            </div></div></div>
            <div class="field__item"><div class="paragraph paragraph--type--encadre"><h3>Repères</h3><p>1952 : construction de la
            halle par l’architecte Louis Ferrec. 1987 : première rénovation, après l’incendie du 3 mai.</p></div></div></div></div></div>""",
            f'<title>{TITLE} | Le Courrier du Ponant</title><meta property="article:published_time" content="2025-01-21T19:05:00+0100">'
            f'<meta name="author" content="{AUTHOR}">',
        ),
        {
            "title": TITLE,
            "authors": [AUTHOR],
            "published": "2025-01-21T19:05:00+01:00",
            "text": ALL,
        },
    ),
    "microdata": Shape(
        html(
            f"""<div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">{TITLE}</h1>
            <p itemprop="description">{CHAPO}</p><p>Publié le <span itemprop="datePublished" content="2025-01-21T19:05:00+01:00">21/01/25
            à 19h05</span> - Mis à jour le <span itemprop="dateModified" content="2025-01-22T08:00:00+01:00">22/01/25</span>
            par <span itemprop="author" itemscope><span itemprop="name">{AUTHOR}</span></span></p><p>Temps de lecture : 3 min</p>
            <div itemprop="articleBody">{p(0, 1, 2)}<h2>{CROSSHEAD}</h2>{p(3, 4, 5)}</div></div>
            <div id="plus-lus"><h3>Les plus lus</h3><ol>{links(0, 1, 2)}</ol></div>""",
            f"<title>{TITLE}</title>",
        ),
        {
            "title": TITLE,
            "standfirst": CHAPO,
            "authors": [AUTHOR],
            "published": "2025-01-21T19:05:00+01:00",
            "modified": "2025-01-22T08:00:00+01:00",
            "reading_minutes": 3,
            "text": ALL,
        },
    ),
    "teaser shown, whole text as data": Shape(
        html(
            f"""<div id="__next"><main class="css-1ab"><h1 class="css-2bc">{TITLE}</h1><div class="css-3cd"><a class="css-4de"
            href="/journalistes/maelle">{AUTHOR}</a><span>21 janvier 2025, 19:05</span></div><div class="css-5ef"><p class="css-6fg">{P[0]}
            </p><p class="css-6fg">{P[1]}</p></div><div class="css-7gh"><h2>Cet article est réservé aux abonnés</h2><p>Déjà abonné ?
            <a href="/login">Connectez-vous</a></p><p>Sans engagement, 1 € le premier mois.</p></div></main></div>""",
            f"<title>{TITLE}</title>"
            + ld(isAccessibleForFree=False, author=[{"@type": "Person", "name": AUTHOR}]),
        ),
        {
            "title": TITLE,
            "authors": [AUTHOR],
            "published": "2025-01-21T19:05",
            "text": "\n".join(P[:2]),
            "warnings": ["paywall"],
        },
    ),
    "a portal with its sources": Shape(
        html(
            f"""<div id="wrap"><div id="gauche"><ul class="rubriques"><li><a href="/pol">Politique</a></li></ul></div><div id="centre">
            <div class="titre_article">{TITLE}</div><div class="infos_article">Publié le mardi 21 janvier 2025 | AIP | Lu 1 245 fois</div>
            <div class="photo"><img src="/h.jpg"><br><span class="legende">{CAPTION}</span></div><div class="texte_article">
            {"<br /><br />".join(P)}<br /><br />{AUTHOR}<br /><br />Source : AIP</div><div class="partage">Partager sur Facebook</div>
            <div class="commentaires"><b>Commentaires (2)</b><p>{COMMENT}</p><p>{COMMENT} Non mais.</p></div></div>
            <div id="droite"><h3>Dernières dépêches</h3>{"".join(f'<p><a href="/{i}">{t}</a></p>' for i, t in enumerate(RELATED))}</div></div>""",
            f"<title>{TITLE} - Portail d’Abidjan</title>",
        ),
        {"title": TITLE, "published": "2025-01-21", "text": PLAIN, "authors": [AUTHOR]},
    ),
    "kicker in the headline, Swiss dates": Shape(
        html(
            f"""<main><article><header class="ContentHead_root"><h2 class="ContentHead_title"><span class="ContentHead_kicker">Travaux</span>
            <span>{TITLE}</span></h2><p class="ContentHead_lead">{CHAPO}</p></header><div class="Authors_root"><a href="/author/77/m">
            {AUTHOR}</a></div><div class="Date_root">Publié: 21.01.2025, 19h05</div><div class="Date_root">Mis à jour: 22.01.2025, 08h00</div>
            <div class="ArticleContent_root"><p class="ArticleParagraph_root">{P[0]}</p><p class="ArticleParagraph_root">{P[1]}</p>
            <p class="ArticleParagraph_root">{P[2]}</p><h3 class="ArticleTitle_root">{CROSSHEAD}</h3><div class="Newsletter_root">
            <p>{NEWSLETTER}</p></div><p class="ArticleParagraph_root">{P[3]}</p><p class="ArticleParagraph_root">{P[4]}</p>
            <p class="ArticleParagraph_root">{P[5]}</p></div><div class="Feedback_root"><p>Vous avez trouvé une erreur? Merci de nous
            la signaler.</p></div></article></main>""",
            f'<title>{TITLE} | Le Courrier du Ponant</title><meta property="og:title" content="{TITLE}">',
        ),
        {
            "title": TITLE,
            "standfirst": CHAPO,
            "authors": [AUTHOR],
            "published": "2025-01-21T19:05",
            "modified": "2025-01-22T08:00",
            "text": ALL,
        },
    ),
    "an encyclopaedia's news": Shape(
        html(
            f"""<div id="content" class="mw-body"><h1 id="firstHeading" class="firstHeading"><span
            class="mw-page-title-main">{TITLE}</span></h1><div id="mw-content-text"><div class="mw-content-ltr mw-parser-output" lang="fr">
            <div id="toc" class="toc"><h2>Sommaire</h2><ul><li><a href="#u">{CROSSHEAD}</a></li></ul></div>
            <p><strong class="published"><span id="publishDate" class="value-title" title="2025-01-21">21 janvier 2025</span></strong></p>
            <p>{P[0]}<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup></p>{p(1, 2)}<h2><span
            class="mw-headline" id="u">{CROSSHEAD}</span><span class="mw-editsection">[<a href="/e">modifier</a>]</span></h2>{p(3, 4, 5)}
            <h2>Voir aussi</h2><ul>{links(0, 1)}</ul><h2>Sources</h2><ol class="references"><li><a href="http://x.example">Ouest</a></li></ol>
            </div><div class="printfooter">Récupérée de « https://fr.wikinews.example »</div></div></div>""",
            f"<title>{TITLE} — Wikinews</title>",
        ),
        {"title": TITLE, "published": "2025-01-21", "text": ALL},
    ),
    "a consent notice before everything": Shape(
        html(
            f"""<div class="didomi-popup"><div><p>Avec votre accord, nos partenaires et nous utilisons des cookies ou technologies
            similaires pour stocker et accéder à des informations personnelles comme votre visite sur ce site.</p><p>Vous pouvez retirer
            votre consentement à tout moment en cliquant sur « En savoir plus » ou dans notre politique de confidentialité.</p></div></div>
            <div class="page"><h1>{TITLE}</h1><div class="article__text">{p(0, 1, 2, 3, 4, 5)}</div></div>""",
            f"<title>{TITLE}</title>",
        ),
        {"title": TITLE, "text": PLAIN},
    ),
    "pictures between paragraphs": Shape(
        html(
            f"""<article><h1>{TITLE}</h1><div class="content">{p(0)}<p><img src="/h.jpg" alt=""><br><em>{CAPTION} Photo Yves Le Bihan /
            AFP</em></p>{p(1)}<div class="image"><img data-src="/i.jpg"><span class="legende">Odile Kermarrec, mardi soir. © Yves Le
            Bihan</span></div>{p(2, 3, 4)}<p class="credit">Photo : Yves Le Bihan</p>{p(5)}</div></article>""",
            f"<title>{TITLE}</title>",
        ),
        {"title": TITLE, "text": PLAIN},
    ),
    "lists, tables, quotations are text": Shape(
        html(
            f"""<article><h1>{TITLE}</h1><div class="content">{p(0)}<ul><li>Coût : deux millions d’euros.</li><li>Durée : quatorze mois.
            </li></ul>{p(1)}<blockquote><p>« Le toit tient, c’est le reste qui bouge. »</p></blockquote>{p(2)}<table><tr><th>Étals</th>
            <td>60</td></tr></table>{p(3)}</div></article>""",
            f"<title>{TITLE}</title>",
        ),
        {
            "kinds": ["text", "list", "list", "text", "quote", "text", "text", "text"],
            "text": "\n".join(
                [
                    P[0],
                    "Coût : deux millions d’euros.",
                    "Durée : quatorze mois.",
                    P[1],
                    "« Le toit tient, c’est le reste qui bouge. »",
                    P[2],
                    "Étals 60",
                    P[3],
                ]
            ),
        },
    ),
}

SHAPES |= {
    "the stated text brings back a paragraph and drops a box": Shape(
        html(
            f"""<article><h1>{TITLE}</h1><div class="x1">{p(0, 1)}<div class="promo">{p(2)}</div>{p(3)}<p>La rédaction de ce journal
            organise le 3 mars un grand jeu, avec un voyage à gagner ; les inscriptions sont ouvertes à l’accueil.</p>{p(4, 5)}</div></article>""",
            ld(articleBody=" ".join(P)),
        ),
        {"title": TITLE, "text": PLAIN},
    ),
    "a stated text that is cut short drops nothing": Shape(
        html(
            f"""<article><h1>{TITLE}</h1><div class="x1">{p(0, 1, 2, 3, 4, 5)}</div></article>""",
            ld(articleBody=" ".join(P[:4])),
        ),
        {"title": TITLE, "text": PLAIN},
    ),
}

SHAPES |= {
    "dates of other articles before and after": Shape(
        html(
            f"""<div class="fil"><article><time datetime="2025-02-11T08:00:00+01:00">11 février</time><a href="/1">{RELATED[0]}</a></article>
            {"".join(f"<p><a href='/{i}'>{t}</a></p>" for i, t in enumerate(RELATED * 3))}</div><article class="story"><h1>{TITLE}</h1>
            <p><time datetime="2025-01-21T19:05:00+01:00">mardi 21 janvier</time></p><div class="story-text">{p(0, 1, 2, 3, 4, 5)}</div></article>
            <div class="suite"><time datetime="2025-02-12T08:00:00+01:00">12 février</time><a href="/2">{RELATED[1]}</a></div>""",
            f"<title>{TITLE}</title>",
        ),
        {"title": TITLE, "published": "2025-01-21T19:05:00+01:00", "text": PLAIN},
    ),
    "only a date of change": Shape(
        html(
            f"""<article><h1>{TITLE}</h1><p>Mis à jour le 22/01/2025 à 8h</p><div class="story-text">{p(0, 1, 2, 3, 4, 5)}</div></article>""",
            f"<title>{TITLE}</title>",
        ),
        {"published": None, "modified": "2025-01-22T08:00", "text": PLAIN},
    ),
}

SHAPES |= {
    "text in the box that a paywall opens": Shape(
        html(
            f"""<section class="detailArticle"><h1>{TITLE}</h1><p class="chapo">{CHAPO}</p><div class="infos">
            <span class="author">Par {AUTHOR} Suivre</span></div><div class="paywall-content"><div class="textComponent">
            {p(0, 1)}<ul class="relatedLinks">{links(0, 1)}</ul></div><div class="textComponent">{p(2)}<h2>{CROSSHEAD}</h2>
            {p(3)}<ul>{links(2)}</ul></div><div class="textComponent">{p(4, 5)}</div></div></section>""",
        ),
        {"title": TITLE, "standfirst": CHAPO, "authors": [AUTHOR], "text": ALL},
    ),
    "kicker glued to the headline": Shape(
        html(
            f"""<article><h1 class="ArticleTitle_root"><span class="ArticleTitle_catchword">Vieux marché</span>{TITLE}</h1>
            <div class="ArticleBody">{p(0, 1, 2, 3, 4, 5)}</div><p>ATS</p></article>""",
        ),
        {"title": TITLE, "agencies": ["ATS"], "text": PLAIN},
    ),
    "credit beside the caption's box": Shape(
        html(
            f"""<article><h1>{TITLE}</h1><p class="meta">Mis à jour le 22/01/2025 à 8h12 Par {AUTHOR} et la rédaction</p>
            <figure class="photoModule"><img src="/h.jpg"><p class="photoModule__credit">PHOTO YVES LE BIHAN, ARCHIVES</p>
            <figcaption>{CAPTION}</figcaption></figure><div class="articleBody">{p(0, 1, 2)}<p>16h05</p>{p(3, 4, 5)}</div></article>""",
        ),
        {
            "authors": [AUTHOR],
            "modified": "2025-01-22T08:12",
            "caption": (CAPTION, "YVES LE BIHAN, ARCHIVES"),
            "text": PLAIN,
        },
    ),
    "drop cap drawn apart from the word that is read out": Shape(
        html(
            f"""<article><h1>{TITLE}</h1><div class="article-text"><p><span class="screen-reader-only">Le</span><span
            class="dropcap" aria-hidden="true">L</span><span aria-hidden="true">e</span>{P[0][2:]}</p>{p(1, 2, 3, 4, 5)}</div>
            </article>""",
        ),
        {"text": PLAIN},
    ),
    "colour codes in a stated name": Shape(
        html(
            f"""<article><h1>{TITLE}</h1><div class="article-text">{p(0, 1, 2, 3, 4, 5)}</div></article>""",
            ld(author={"@type": "Person", "name": "\x1b[31mYves\x1b[0m Le Bihan"}),
        ),
        {"authors": ["Yves Le Bihan"], "text": PLAIN},
    ),
}

SHAPES |= {
    "dated and credited under the text": Shape(
        html(
            f"""<article><h1>{TITLE}</h1><div class="video-caption"><span>{CAPTION}</span> / 19h30 / 2 min. / le 20 janvier 2025
            </div><div class="article-text">{p(0, 1, 2, 3, 4, 5)}<p><em>Avec Associated Press</em></p><p><em>Ce reportage a été
            financé grâce au soutien du Fonds des Landes.</em></p></div><div class="article-dates"><span>Publié le 21 janvier 2025
            à 19:05</span> - <span>Modifié le 22 janvier 2025 à 08:12</span></div></article>""",
        ),
        {"published": "2025-01-21T19:05", "modified": "2025-01-22T08:12", "agencies": ["AP"], "text": PLAIN},
    ),
}

SHAPES |= {
    "appeal in the box of a paywall": Shape(
        html(
            f"""<article><h1>{TITLE}</h1><div class="story">{p(0, 1, 2)}<div class="paywall"><p>Nos reporters parcourent la
            commune pour vous, jour après jour, depuis 1944. Une presse libre a un prix, et ce prix est celui d’un café par
            semaine. {TEASER}</p><p>{TEASER} Nos lecteurs le savent bien.</p></div></div></article>""",
        ),
        {"text": "\n".join(P[:3])},
    ),
}
