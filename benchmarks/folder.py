"""`python -m benchmarks.folder FOLDER [--articles 20000]`: articles for a batch job, as one finds them.

Half of them are pages with what stands round an article, half are texts copied from a page; every seventh page
is in cp1252, every eleventh is packed. One file in a hundred is a copy of an earlier one, one in two hundred
is no article (empty, or a picture with the name of a page). The same folder for the same number, always.
"""

from __future__ import annotations

import argparse
import gzip
import html
import json
from pathlib import Path

from benchmarks.texts import articles

PAGE = """<!DOCTYPE html>
<html lang="fr"><head><meta charset="{charset}"><title>{title} - Le Quotidien du banc</title>
<link rel="canonical" href="{url}">
<meta property="og:type" content="article"><meta property="og:site_name" content="Le Quotidien du banc">
<script type="application/ld+json">{data}</script>
<style>{style}</style></head>
<body><header><nav><ul>{links}</ul></nav></header>
<main><article><h1>{title}</h1>
<p class="signature">Par la rédaction – <time datetime="2024-05-{day:02}T07:30:00+02:00">{day} mai 2024</time></p>
<figure><img src="/photo.jpg" alt=""><figcaption>Vue du chantier, mardi. Photo : Archives</figcaption></figure>
{body}
<aside><p>À lire aussi : <a href="/avant">Ce que l’on savait déjà</a></p></aside>
</article></main>
<section><h2>Les plus lus</h2><ol>{links}</ol></section>
<footer><p>Mentions légales. Tous droits réservés.</p></footer></body></html>
"""
LINKS = "".join(f'<li><a href="/rubrique/{n}">Rubrique numéro {n}</a></li>' for n in range(40))
STYLE = "".join(f".c{n}{{margin:{n}px;color:#{n:06x}}}" for n in range(400))


def make(folder: Path, count: int) -> None:
    """Write `count` files below `folder`, a thousand to a subfolder."""
    earlier: list[bytes] = []
    for number, text in enumerate(articles(count, words=450)):
        home = folder / f"{number // 1000:03}"
        home.mkdir(parents=True, exist_ok=True)
        if number % 200 == 150:
            (home / f"{number:06}.html").write_bytes(
                b"" if number % 400 == 150 else b"\x89PNG\r\n\x1a\n" + bytes(999)
            )
        elif number % 100 == 99:
            (home / f"{number:06}.txt").write_bytes(earlier[-1])
        elif number % 2:
            content = text.encode()
            earlier[:] = [content]
            (home / f"{number:06}.txt").write_bytes(content)
        else:
            _write_page(home / f"{number:06}.html", text, number)


def _write_page(path: Path, text: str, number: int) -> None:
    title, _, day, _, *paragraphs = text.splitlines()
    charset = "windows-1252" if number % 7 == 0 else "utf-8"
    url = f"https://quotidien.example/2024/05/{number}"
    data = {"@type": "NewsArticle", "headline": title, "datePublished": f"2024-05-{int(day.split()[0]):02}"}
    page = PAGE.format(
        charset=charset,
        title=html.escape(title),
        url=url,
        data=json.dumps({"@context": "https://schema.org", **data}),
        style=STYLE,
        links=LINKS,
        day=int(day.split()[0]),
        body="\n".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in paragraphs),
    )
    content = page.encode(charset, "xmlcharrefreplace")
    if number % 11 == 0:
        path.with_suffix(".html.gz").write_bytes(gzip.compress(content, mtime=0))
    else:
        path.write_bytes(content)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.folder", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=20_000)
    options = parser.parse_args()
    make(options.folder, options.articles)


if __name__ == "__main__":
    main()
