"""Fault matrix, pages: F05 depth and size, F06 entities, F09 encodings, F11 and F12 odd files (parsing's side).

Seconds are guards against hanging, tenfold slack; memory is asserted where the matrix promises it.
"""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

import newsparse
from newsparse import NewsparseError
from newsparse.parsing.sources import find

TEXT = "Le conseil municipal de Saint-Aubin a voté mardi la rénovation de la halle, un chantier de deux millions."
LAST = "Une réunion publique est prévue en mars à la salle des fêtes, où les plans seront affichés jusqu’au bout."
HEAD = (
    f"<html><head><title>La halle</title></head><body><h1>La halle de Saint-Aubin sera rénovée</h1><p>{TEXT}</p>"
)
MIB = 2**20


@pytest.mark.parametrize("depth", [256, 3_000, 100_000])
@pytest.mark.parametrize("tag", ["div", "span", "b", "blockquote", "section"])
def test_f05_nesting(depth: int, tag: str) -> None:
    page = f"{HEAD}{f'<{tag}>' * depth}<p>{LAST}</p>{f'</{tag}>' * depth}</body></html>"
    assert newsparse.parse(page).text == f"{TEXT}\n{LAST}"


@pytest.mark.parametrize("depth", [256, 3_000])
def test_f05_lists_in_lists(depth: int) -> None:
    page = f"{HEAD}{'<ul><li>' * depth}{LAST}{'</li></ul>' * depth}</body></html>"
    assert newsparse.parse(page).text == f"{TEXT}\n{LAST}"


@pytest.mark.parametrize(
    "between",
    [
        '<img src="data:image/png;base64,' + "A" * 12_000_000 + '">',
        '<img alt="' + "A b " * 3_000_000 + '">',
        "<script>" + "x " * 6_000_000 + "</script>",
        "<style>" + "x " * 6_000_000 + "</style>",
        "<!--" + "x " * 6_000_000 + "-->",
    ],
    ids=["data", "attribute", "script", "style", "comment"],
)
def test_f05_large_nodes(between: str) -> None:
    assert newsparse.parse(f"{HEAD}{between}<p>{LAST}</p></body></html>").text == f"{TEXT}\n{LAST}"


def test_f05_a_text_beyond_the_limit_is_an_error_never_a_shorter_text() -> None:
    with pytest.raises(NewsparseError) as caught:
        newsparse.parse(f"{HEAD}<p>{'Le mot est dit. ' * 750_000}</p><p>{LAST}</p></body></html>")
    assert caught.value.slug == "too-large"


@pytest.mark.parametrize("sibling", ["<p>mot</p>", "<div>mot</div>", "<p>mot<b>", "<td>mot", "<br>mot<br>"])
def test_f05_many_siblings(sibling: str) -> None:
    began = time.process_time()
    article = newsparse.parse(f"{HEAD}{sibling * 30_000}<p>{LAST}</p></body></html>")
    assert time.process_time() - began < 30
    assert TEXT in article.text


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads the peak from /proc")
@pytest.mark.parametrize(
    "page",
    [
        "'<div>' * 100_000 + LAST + '</div>' * 100_000",
        "'<img src=\"data:x,' + 'A' * 12_000_000 + '\">' + LAST",
        "'<p>x</p>' * 300_000 + LAST",
    ],
)
def test_f05_memory(page: str) -> None:
    """A process of its own, for its peak."""
    code = f"""
        import newsparse
        TEXT, LAST = {TEXT!r}, "<p>" + {LAST!r} + "</p>"
        article = newsparse.parse({HEAD!r} + {page})
        assert {LAST!r} in article.text
        peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
        print(int(peak.split()[1]) * 1024)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, check=True, timeout=120
    )
    assert int(done.stdout) < 300 * MIB


def test_f06_entities_stay_words(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("ne pas lire", encoding="utf-8")
    bomb = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 10))
    page = (
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e0 "lol">{bomb}<!ENTITY x SYSTEM "file://{secret}">'
        f'<!ENTITY y SYSTEM "http://127.0.0.1:9/">]>{HEAD}<p>{LAST} &e9; &x; &y;</p></body></html>'
    )
    text = newsparse.parse(page).text
    assert "ne pas lire" not in text
    assert "lollol" not in text
    assert LAST in text


STORIES = [
    f"« {noun} » : l’{place} s’en mêle, {word} — 12 000 {unit} de plus pour les cœurs brisés de {town}, où naît l’été…"
    for noun, place, word, unit, town in zip(
        ["Ça suffit", "Où va-t-on ?", "À l’aide", "Noël en août"] * 10,
        ["Élysée", "opposition", "hôpital", "île d’Yeu", "abbé"] * 8,
        ["déjà", "peut-être", "bientôt", "naïvement", "même là-bas"] * 8,
        ["tonnes", "mètres", "kilomètres", "années", "pâtés"] * 8,
        ["Besançon", "Nîmes", "Orléans", "Liège", "Genève", "Trois-Rivières", "Bouaké", "Cayenne"] * 5,
        strict=True,
    )
]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("story", STORIES)
def test_f09_plain_text_in_every_encoding(story: str, codec: str) -> None:
    article = newsparse.parse(f"{story}\n{story}".encode(codec))
    assert article.text == f"{story}\n{story}"
    assert "\ufffd" not in article.text


@pytest.mark.parametrize("story", STORIES)
def test_f09_iso_8859_15(story: str) -> None:
    story = story.replace("’", "'").replace("—", "-").replace("…", "...")
    assert newsparse.parse(f"{story}\n{story}".encode("iso-8859-15")).text == f"{story}\n{story}"


@pytest.mark.parametrize("lie", ["utf-8", "iso-8859-1", "windows-1250", "us-ascii"])
@pytest.mark.parametrize("codec", ["utf-8", "cp1252"])
def test_f09_a_lying_meta(codec: str, lie: str) -> None:
    for story in STORIES[:10]:
        page = f'<html><head><meta charset="{lie}"></head><body><h1>La halle de Saint-Aubin</h1><p>{story}</p></body></html>'
        assert newsparse.parse(page.encode(codec)).text == story


@pytest.mark.parametrize(
    ("content", "slug"),
    [
        (b"", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(1000), "not-text"),
        (bytes(range(256)) * 40, "not-text"),
        (gzip.compress(b"a" * 200_000_000), "too-large"),
        (gzip.compress(TEXT.encode())[:-6], "unreadable"),
    ],
    ids=["empty", "png", "binary", "bomb", "cut gzip"],
)
def test_f11_content(tmp_path: Path, content: bytes, slug: str) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(content)
    began = time.monotonic()
    with pytest.raises(NewsparseError) as caught:
        newsparse.parse(path)
    assert caught.value.slug == slug
    assert time.monotonic() - began < 10


def test_f11_a_hundred_megabytes_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    with path.open("wb") as file:
        file.truncate(100 * MIB)
    with pytest.raises(NewsparseError) as caught:
        newsparse.parse(path)
    assert caught.value.slug == "too-large"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFOs here")
def test_f11_a_fifo_does_not_hang(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    os.mkfifo(path)
    with pytest.raises(NewsparseError) as caught:
        newsparse.parse(path)
    assert caught.value.slug == "not-a-file"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_f11_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    path.chmod(0)
    with pytest.raises(NewsparseError) as caught:
        newsparse.parse(path)
    assert caught.value.slug == "unreadable"


def test_f11_vanished_and_folders(tmp_path: Path) -> None:
    for path, slug in ((tmp_path / "gone.txt", "no-such-file"), (tmp_path, "not-a-file")):
        with pytest.raises(NewsparseError) as caught:
            newsparse.parse(path)
        assert caught.value.slug == slug


def test_f12_loops_and_links_are_read_once(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a\nb.txt").write_text(TEXT, encoding="utf-8")
    os.link(folder / "a\nb.txt", folder / "c.txt")
    (folder / "d.txt").symlink_to(folder / "c.txt")
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "up").symlink_to(tmp_path, target_is_directory=True)
    assert len(find(tmp_path).paths) == 1
    (source,) = newsparse.sources(tmp_path)
    assert source.uri.isprintable()
    assert newsparse.parse(source).text == TEXT


@pytest.mark.parametrize(
    "script",
    [
        '{"@type":"NewsArticle","headline":"x",,"author":{"name":"Lola Mercadier"}',
        '{"@type":"NewsArticle","datePublished":"2025-01-21","author":{"name":"Lola\nMercadier"},}',
        "[" * 100_000,
        '{"@graph":' * 5_000 + "{}" + "}" * 5_000,
        "<!-- not json -->",
        '"just a string"',
        '{"@type":["NewsArticle",7],"author":[null,[],{"name":null},{"name":["Lola Mercadier"]}],"keywords":{"a":1}}',
        '{"@type":"NewsArticle","image":[7,null,{"@type":"ImageObject","caption":7}],"publisher":[[]],"articleBody":7}',
    ],
)
def test_broken_json_ld_costs_nothing(script: str) -> None:
    page = HEAD.replace("</head>", f'<script type="application/ld+json">{script}</script></head>')
    article = newsparse.parse(f"{page}<p>{LAST}</p></body></html>")
    assert article.text == f"{TEXT}\n{LAST}"
