"""Source → Article: decode, decide what the text is, read it, say what was done."""

from __future__ import annotations

import hashlib
import re

from newsparse import limits
from newsparse.article import Article, SourceInfo
from newsparse.errors import NewsparseError
from newsparse.lexicon.lazily import lazily
from newsparse.parsing import language, plaintext, strangers
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


def read(source: Source, *, repair: bool = False) -> Article:
    """The article of an unpacked source. Raises NewsparseError empty, not-text, no-article, too-large."""
    if not source.content.strip(b" \t\r\n\f\0\xef\xbb\xbf\xff\xfe"):
        raise NewsparseError("empty", "is empty; save the page again")
    strangers.refuse_bytes(source.content)
    decoded = decode(source.content, source.charset, repair=repair)
    strangers.refuse_text(decoded.text)
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
