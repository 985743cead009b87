"""Files that are no saved article: pictures, office documents, feeds, data. Each is told what to do instead."""

from __future__ import annotations

import re

from newsparse.errors import NewsparseError
from newsparse.lexicon.lazily import lazily

__all__ = ["is_our_page", "refuse_bytes", "refuse_text"]


def refuse_bytes(data: bytes) -> None:
    """Raise NewsparseError `not-text` for bytes that are no text, `no-article` for what newsparse itself wrote."""
    if data.startswith(b"%PDF"):
        raise NewsparseError(
            "not-text", "is a PDF, not a saved article; save the page as HTML, or copy its text into a .txt file"
        )
    if kind := _binary(data):
        raise NewsparseError("not-text", f"is {kind}, not a saved article; save the page as HTML or text")
    if _OURS.match(data):
        raise NewsparseError("no-article", "is what newsparse wrote, not an article; sum it up: newsparse report")
    if data.startswith(_TABLES):
        raise NewsparseError("no-article", "is a table that newsparse wrote, not an article")
    if is_our_page(data):
        raise NewsparseError("no-article", "is a page that newsparse made of an article; read the article itself")


def is_our_page(data: bytes) -> bool:
    """Whether newsparse wrote this page or note (`-f html`, `-f md`, `report`): its head says so."""
    if data.startswith(b"<!doctype html>"):
        return b'<meta name="generator" content="newsparse ' in data[:2000]
    return data.startswith(b"---\n") and b'\ngenerator: "newsparse ' in data.partition(b"\n---\n")[0]


def refuse_text(text: str) -> None:
    """Raise NewsparseError `no-article` for feeds, maps of a site and JSON, whatever the file is called."""
    head = text[:4096].lstrip("\ufeff \t\r\n")
    if head.startswith("<") and (found := _FEED.search(head)):
        raise NewsparseError("no-article", _FEEDS[found[1].lower()])
    if head[:1] in ("{", "[") and text.rstrip()[-1:] in ("}", "]") and _is_json(text):
        raise NewsparseError("no-article", "is JSON data, not an article; save the page itself as HTML or text")


_FEED = lazily(
    r"\A(?:\s*<(?:\?[^<>]*|!--[^<>]*--|!doctype[^<>]*)>){0,6}\s*<(rss|feed|rdf:rdf|urlset|sitemapindex|opml)\b",
    re.IGNORECASE,
)
_NEWS = "is a news feed, a list of articles; open one of its links in a browser and save that page"
_MAP = "is the map of a site, a list of addresses; open one of them in a browser and save that page"
_FEEDS = {
    "rss": _NEWS,
    "feed": _NEWS,
    "rdf:rdf": _NEWS,
    "urlset": _MAP,
    "sitemapindex": _MAP,
    "opml": "is a list of feeds (OPML), not an article; open an article in a browser and save its page",
}


def _is_json(text: str) -> bool:
    """Whether a text is one JSON value, or one a line."""
    import json

    for some in (text, text.lstrip().partition("\n")[0]):
        try:
            return isinstance(json.loads(some.lstrip("\ufeff")), dict | list)
        except (ValueError, RecursionError):
            continue
    return False


_OURS = re.compile(rb'\s*(?:\[\s*)?\{\s*"schema":\s*"newsparse/')
"""The beginning of newsparse's own JSON."""

_TABLES = (
    b"id,uri,url,publisher,",
    b"id,article_id,",
    b"source,title,published,speaker,",
    b"earliest,latest,value,",
)
"""And of its CSV."""

_MAGIC = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "a rich-text document"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a rar archive"),
    (b"SQLite format 3", "a database"),
    (b"OggS", "an audio file"),
    (b"ID3", "an audio file"),
    (b"bplist00", "a property list"),
)


def _binary(data: bytes) -> str | None:
    """What the bytes are if they are no text."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "a WebP image"
    if data[4:8] == b"ftyp":
        return "a video or image"
    head = data[:8192]
    if (
        data.startswith((b"\xff\xfe", b"\xfe\xff"))
        or 0.35 <= head[:2000].count(0) / max(1, len(head[:2000])) <= 0.55
    ):
        return None  # UTF-16
    controls = sum(head.count(bytes([code])) for code in (*range(9), *range(14, 27), 28, 29, 30, 31))
    return "binary data" if controls > 0.1 * len(head) else None
