"""What a page says of itself for machines: JSON-LD (with `@graph`), OpenGraph, meta, link.

Nothing is decided here; `Metadata` keeps each source apart so that `header.py` can weigh them in the open.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from newsparse.lexicon.lazily import lazily
from newsparse.parsing.cleaning import collapse
from newsparse.parsing.tree import HtmlElement

__all__ = ["Metadata", "read"]

_ARTICLE_TYPES = frozenset(
    "article newsarticle reportagenewsarticle opinionnewsarticle analysisnewsarticle backgroundnewsarticle "
    "askpublicnewsarticle "
    "reviewnewsarticle advertisercontentarticle blogposting liveblogposting socialmediaposting scholarlyarticle "
    "techarticle "
    "report review interview".split()
)
_MAX_NODES = 5000


@dataclass(slots=True)
class Metadata:
    """The page's own statements; every value is plain text, unweighed."""

    meta: dict[str, list[str]] = field(default_factory=dict)
    """name or property (lower case) → contents, in order"""
    canonical: str | None = None
    language: str | None = None
    title: str | None = None
    """the `title` element"""
    article: dict[str, Any] = field(default_factory=dict)
    """the JSON-LD object of the article"""
    nodes: list[dict[str, Any]] = field(default_factory=list)
    """every JSON-LD object"""
    broken: bool = False
    """a JSON-LD script that could not be read even leniently"""

    def first(self, *names: str) -> str | None:
        """The first non-empty content among several meta names."""
        for name in names:
            for value in self.meta.get(name, ()):
                if value:
                    return value
        return None

    def every(self, *names: str) -> list[str]:
        """All contents of several meta names."""
        return [value for name in names for value in self.meta.get(name, ()) if value]

    def text(self, *names: str) -> str | None:
        """The first non-empty string among properties of the article's JSON-LD."""
        for name in names:
            for value in strings(self.article.get(name)):
                return value
        return None


_ESCAPES = lazily(r"\x1b\[[0-?]{0,30}[@-~]")
"""A terminal's colours: without its escape, « [31m » would cut a name short."""


def strings(value: Any) -> Iterator[str]:
    """The strings of a JSON-LD value: itself, a list's, or the name or @value of an object."""
    if isinstance(value, str):
        text = _ESCAPES.sub("", html.unescape(value)).strip()
        if text:
            yield text
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, dict):
        yield from strings(value.get("name") or value.get("@value"))


def read(root: HtmlElement) -> Metadata:
    """Collect the statements of a page."""
    found = Metadata(language=root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang"))
    for element in root.iter("meta"):
        name = (
            element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        )
        content = element.get("content")
        if name and content is not None:
            found.meta.setdefault(name.strip().lower(), []).append(collapse(html.unescape(content)))
    for element in root.iter("link"):
        if "canonical" in (element.get("rel") or "").lower().split() and element.get("href"):
            found.canonical = found.canonical or element.get("href")
    title = next(root.iter("title"), None)
    if title is not None:
        found.title = collapse(title.text_content()) or None
    found.language = found.language or found.first(
        "og:locale", "content-language", "language", "dc.language", "inlanguage"
    )
    _json_ld(root, found)
    return found


def _json_ld(root: HtmlElement, found: Metadata) -> None:
    for script in root.iter("script"):
        kind = (script.get("type") or "").lower()
        if "ld+json" not in kind or not script.text:
            continue
        value = lenient_json(script.text)
        if value is None:
            found.broken = True
            continue
        for node in _nodes(value):
            found.nodes.append(node)
            if len(found.nodes) > _MAX_NODES:
                break
    articles = [node for node in found.nodes if types(node) & _ARTICLE_TYPES]
    if articles:
        # The richest one: pages list related articles as bare stubs.
        found.article = max(articles, key=_richness)


def _richness(node: dict[str, Any]) -> int:
    return sum(
        bool(node.get(k))
        for k in ("headline", "author", "datePublished", "articleBody", "description", "image", "publisher")
    )


def types(node: dict[str, Any]) -> set[str]:
    """The types of a JSON-LD object, lower case, without a schema prefix."""
    value = node.get("@type") or node.get("type")
    values = value if isinstance(value, list) else [value]
    return {v.rsplit("/", 1)[-1].rsplit(":", 1)[-1].lower() for v in values if isinstance(v, str)}


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    stack = [value]
    seen = 0
    while stack and seen < _MAX_NODES:
        seen += 1
        item = stack.pop()
        if isinstance(item, list):
            stack.extend(reversed(item))
        elif isinstance(item, dict):
            yield item
            stack.extend(
                v
                for k, v in reversed(item.items())
                if k in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "about")
                and isinstance(v, dict | list)
            )


_CONTROL = lazily(r"[\x00-\x1f]+")


def lenient_json(text: str) -> Any:
    """JSON as pages write it: raw line breaks in strings, HTML comments and CDATA round it, commas too many."""
    body = text.strip().lstrip("\ufeff")
    body = re.sub(r"^(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)", "", body).strip()
    body = re.sub(r"(?:-->|//\s*\]\]>|\]\]>|/\*\s*\]\]>\s*\*/|;)\s*$", "", body).strip()
    for attempt in (
        lambda: json.loads(body, strict=False),
        lambda: json.loads(_CONTROL.sub(" ", body), strict=False),
        lambda: json.loads(re.sub(r",\s*([}\]])", r"\1", _CONTROL.sub(" ", body)), strict=False),
        lambda: json.loads(html.unescape(body), strict=False),
        lambda: _fields(body),
    ):
        try:
            return attempt()
        except (ValueError, RecursionError):
            continue
    return None


_FIELD = lazily(
    r'"(@type|headline|datePublished|dateModified|description|articleSection|inLanguage|url)"\s*:\s*"((?:[^"\\\n]|\\.){1,2000})"'
)


def _fields(text: str) -> dict[str, Any]:
    """The plain fields of JSON that is beyond repair, as far as they can be read."""
    found: dict[str, Any] = {}
    for match in _FIELD.finditer(text[:200_000]):
        try:
            found.setdefault(match[1], json.loads(f'"{match[2]}"', strict=False))
        except ValueError:
            continue
    author = re.search(r'"author"[^}\]]{0,200}?"name"\s*:\s*"((?:[^"\\\n]|\\.){1,200})"', text[:200_000])
    if author:
        found["author"] = author[1]
    if "headline" not in found and "datePublished" not in found:
        raise ValueError("no field")
    return found
