"""Files, folders and containers: each article once, by a name that leads back to it."""

from __future__ import annotations

import gzip
import os
import plistlib
from pathlib import Path

import pytest

import newsparse
from newsparse import NewsparseError
from newsparse.parsing.sources import find, path_of, uri_of

TEXT = "Le conseil municipal de Saint-Aubin a voté mardi la rénovation de la halle, un chantier de deux millions."
PAGE = (
    f"<html><head><title>La halle</title></head><body><h1>La halle de Saint-Aubin</h1><p>{TEXT}</p></body></html>"
)


def test_a_folder_gives_its_articles_in_order_and_counts_the_rest(tmp_path: Path) -> None:
    (tmp_path / "b.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "c.txt.gz").write_bytes(gzip.compress(TEXT.encode()))
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    (tmp_path / "b_files").mkdir()
    (tmp_path / "b_files" / "frame.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "z").mkdir()
    (tmp_path / "z" / "d.md").write_text(TEXT, encoding="utf-8")
    listing = find(tmp_path)
    assert [path.name for path in listing.paths] == ["a.txt", "b.html", "c.txt.gz", "d.md"]
    assert sum(listing.skipped.values()) == 2
    assert [newsparse.parse(source).text for source in newsparse.sources(tmp_path)] == [TEXT] * 4


def test_a_pattern_gives_what_it_matches_and_a_file_called_so_comes_first(tmp_path: Path) -> None:
    for name in ("2024/a.html", "2024/b.txt", "2025/c.html", "2025/[d].html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(PAGE, encoding="utf-8")

    def names(pattern: str) -> list[str]:
        return [path.name for path in find(tmp_path / pattern).paths]

    assert names("*/*.html") == ["a.html", "[d].html", "c.html"]
    assert names("**/?.txt") == ["b.txt"]
    assert names("2025/[d].html") == ["[d].html"]
    assert names("202?") == ["a.html", "b.txt", "[d].html", "c.html"]
    with pytest.raises(NewsparseError, match="no file matches this pattern"):
        find(tmp_path / "*.mht")


def test_a_match_that_leads_nowhere_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "*.txt").symlink_to(tmp_path / "gone")
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    listing = find(tmp_path / "?.txt")
    assert [path.name for path in listing.paths] == ["b.txt"]
    assert [(uri, error.slug) for uri, error in listing.problems] == [(str(tmp_path / "*.txt"), "no-such-file")]


def test_a_file_by_name_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    path = tmp_path / "article.data"
    path.write_text(PAGE, encoding="utf-8")
    assert newsparse.parse(path).source.media_type == "text/html"


def test_one_bad_file_does_not_end_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").symlink_to(tmp_path / "gone")
    (tmp_path / "c.txt").write_text(TEXT, encoding="utf-8")
    failed: list[tuple[str, str]] = []
    found = list(newsparse.sources(tmp_path, on_error=lambda uri, error: failed.append((uri, error.slug))))
    assert [Path(source.uri).name for source in found] == ["a.txt", "c.txt"]
    assert [(Path(uri).name, slug) for uri, slug in failed] == [("b.txt", "no-such-file")]


@pytest.mark.parametrize("name", ["à l’œuvre.txt", "a b#c?.txt", "two\nlines.txt", "tab\t.txt", "file:x.txt"])
def test_uris_lead_back(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(TEXT, encoding="utf-8")
    assert uri_of(path).isprintable()
    assert path_of(uri_of(path)) == path
    assert path_of(uri_of(Path(name))) == Path(name)


def test_bad_utf_8_in_a_name_leads_back(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    try:
        path.write_text(TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes UTF-8 names alone")
    assert uri_of(path).startswith("file:")
    assert uri_of(path).encode("utf-8")
    assert path_of(uri_of(path)) == path
    assert newsparse.parse(path).source.uri == uri_of(path)


def test_a_str_is_content_and_a_file_name_is_a_mistake(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert newsparse.parse(TEXT).text == TEXT
    with pytest.raises(NewsparseError, match="Path"):
        newsparse.parse(str(path))


def test_mhtml_as_browsers_save(tmp_path: Path) -> None:
    import quopri

    body = quopri.encodestring(PAGE.encode()).decode()
    path = tmp_path / "page.mhtml"
    path.write_text(
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://gazette.example/halle.html\r\nSubject: La halle\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="--b"\r\n\r\n\r\n----b\r\n'
        "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        f"Content-Location: https://gazette.example/halle.html\r\n\r\n{body}\r\n----b\r\n"
        "Content-Type: text/css\r\nContent-Location: https://gazette.example/a.css\r\n\r\nbody {}\r\n----b--\r\n",
        encoding="utf-8",
    )
    article = newsparse.parse(path)
    assert article.text == TEXT
    assert article.url == "https://gazette.example/halle.html"
    assert article.source.media_type == "text/html"


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_webarchive_as_safari_saves(tmp_path: Path, form: plistlib.PlistFormat) -> None:
    main = {
        "WebResourceData": PAGE.encode(),
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
        "WebResourceURL": "https://gazette.example/halle.html",
    }
    path = tmp_path / "page.webarchive"
    path.write_bytes(plistlib.dumps({"WebMainResource": main, "WebSubresources": []}, fmt=form))
    article = newsparse.parse(path)
    assert article.text == TEXT
    assert article.url == "https://gazette.example/halle.html"
    assert [source.uri for source in newsparse.sources(tmp_path)] == [str(path)]


@pytest.mark.parametrize(
    "data",
    [
        b"bplist00" + bytes(40) + b"WebMainResource",
        b"<plist><dict><key>WebMainResource</key>",
        plistlib.dumps({"WebMainResource": "none"}),
        plistlib.dumps({"WebMainResource": {}}),
    ],
)
def test_a_damaged_webarchive_says_so(data: bytes) -> None:
    with pytest.raises(NewsparseError, match="Safari") as caught:
        newsparse.parse(data)
    assert caught.value.slug == "unreadable"


def warc(*pages: tuple[str, str, str]) -> bytes:
    """An archive of (url, status, content type) responses, each with the same page."""
    out = b""
    for i, (url, status, kind) in enumerate(pages):
        http = (
            f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Length: {len(PAGE.encode())}\r\n\r\n".encode()
        )
        block = http + PAGE.encode()
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2025-01-21T18:05:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000{i}>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
        ).encode()
        out += head + block + b"\r\n\r\n"
    return out


@pytest.mark.parametrize("packed", [False, True])
def test_warc_gives_every_page_and_parse_refuses_to_choose(tmp_path: Path, packed: bool) -> None:
    pytest.importorskip("fastwarc")
    data = warc(
        ("https://a.example/1", "200", "text/html; charset=utf-8"),
        ("https://a.example/i.png", "200", "image/png"),
        ("https://a.example/2", "404", "text/html"),
        ("https://a.example/3", "200", "text/html"),
    )
    path = tmp_path / ("x.warc.gz" if packed else "x.warc")
    path.write_bytes(gzip.compress(data) if packed else data)
    found = list(newsparse.sources(path))
    assert [source.url for source in found] == ["https://a.example/1", "https://a.example/3"]
    assert len({source.uri for source in found}) == 2
    assert newsparse.parse(found[0]).text == TEXT
    with pytest.raises(NewsparseError) as caught:
        newsparse.parse(path)
    assert caught.value.slug == "several-articles"


@pytest.mark.parametrize(
    ("page", "url"),
    [
        ('<link rel="canonical" href="https://a.example/c">', "https://a.example/c"),
        ('<meta property="og:url" content="https://a.example/o">', "https://a.example/o"),
        ("<!-- saved from url=(0022)https://a.example/s -->", "https://a.example/s"),
        (
            "<!--\n Page saved with SingleFile \n url: https://a.example/f \n saved date: x\n-->",
            "https://a.example/f",
        ),
    ],
)
def test_where_the_address_comes_from(page: str, url: str) -> None:
    assert newsparse.parse(page + PAGE, media_type="text/html").url == url


def test_a_page_with_its_pictures_inside() -> None:
    picture = "data:image/png;base64," + "A" * 200_000
    page = PAGE.replace("<p>", f'<figure><img src="{picture}"><figcaption>La halle.</figcaption></figure><p>')
    article = newsparse.parse(page)
    assert article.text == TEXT
    assert article.figures[0].url is None
