"""Source → Article: decode, decide what the text is, read it, say what was done."""

from __future__ import annotations

import hashlib
import re

from newsparse import limits
from newsparse.article import Article, SourceInfo
from newsparse.errors import NewsparseError
from newsparse.lexicon.lazily import lazily
from newsparse.parsing import language, plaintext
from newsparse.parsing.decoding import decode
from newsparse.parsing.draft import Draft
from newsparse.parsing.sources import Source

__all__ = ["read"]

_HTML = lazily(
    r"\A\s*(?:<!doctype\s+html|<\?xml|<!--|<(?:html|head|body|meta|title|article|main|section|div|p|h[1-6]|link|"
    r"script|style)\b)",
    re.IGNORECASE,
)
_TAG = lazily(r"</?(?:p|div|span|h[1-6]|article|section|a|br|ul|li|body|html|head|meta)\b[^<>]*>", re.IGNORECASE)


def read(source: Source) -> Article:
    """The article of an unpacked source. Raises NewsparseError empty, not-text, no-article, too-large."""
    if not source.content.strip(b" \t\r\n\f\0\xef\xbb\xbf\xff\xfe"):
        raise NewsparseError("empty", "is empty; save the page again")
    if kind := _binary(source.content):
        raise NewsparseError("not-text", f"is {kind}, not a saved article; save the page as HTML or text")
    if _OURS.match(source.content):
        raise NewsparseError("no-article", "is what newsparse wrote, not an article; sum it up: newsparse report")
    if source.content.startswith(_TABLES):
        raise NewsparseError("no-article", "is a table that newsparse wrote, not an article")
    decoded = decode(source.content, source.charset)
    html = _is_html(decoded.text, source.media_type)
    draft = _read_html(decoded.text, source) if html else plaintext.read(_lines(decoded.text, source))
    draft.warnings[:0] = decoded.warnings
    body = "\n".join(block.text for block in draft.blocks)
    if not re.search(r"\w", body):
        raise NewsparseError("no-article", _nothing(draft))
    if len(body) > limits.current().characters:
        raise limits.too_long(len(body))
    draft.language = language.detect(body, draft.language)
    if draft.url is None:
        draft.url = source.url
    info = SourceInfo(
        uri=source.uri or None,
        media_type=source.media_type or ("text/html" if html else "text/plain"),
        layout=draft.layout,
        encoding=decoded.encoding,
        sha256=hashlib.sha256(source.content).hexdigest(),
        bytes=len(source.content),
    )
    return draft.finish(info)


def _read_html(text: str, source: Source) -> Draft:
    from newsparse.parsing import html

    return html.read(text, source.url)


def _lines(text: str, source: Source) -> str:
    """The text as `plaintext` reads it: without the markup of a Markdown file."""
    from newsparse.parsing import markdown

    named = source.media_type == "text/markdown" or markdown.says_markdown(source.uri)
    return markdown.plain(text) if named else text


def _nothing(draft: Draft) -> str:
    for slug, reason in (
        ("consent-wall", "holds only a consent notice; save the page after accepting or refusing cookies"),
        ("error-page", "is an error page of its server; save the article again"),
        ("paywall", "shows only a paywall; save the page while signed in"),
    ):
        if slug in draft.warnings:
            return reason
    return "holds no article text; check that the saved page shows the article"


def _is_html(text: str, media_type: str | None) -> bool:
    """By content: a document opens with a tag; else the media type, else whether tags are all over it."""
    head = text[:4096].lstrip("\ufeff \t\r\n\0")
    if _HTML.match(head):
        return True
    if media_type in ("text/html", "application/xhtml+xml"):
        return "<" in text
    if media_type and media_type.startswith("text/"):
        return False
    return len(_TAG.findall(text[:20_000])) >= 5


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
    (b"%PDF", "a PDF"),
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
    (b"bplist00", "a Safari web archive"),
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
