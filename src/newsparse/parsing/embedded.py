"""Text that a page carries as data: `articleBody` of its JSON-LD, or the state of the program that draws it.

Used to find the article's box, and in its place where the page shows little or nothing of the text.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from newsparse.parsing import boilerplate, tree
from newsparse.parsing.blocks import RawBlock, walk
from newsparse.parsing.draft import Draft
from newsparse.parsing.metadata import Metadata, strings
from newsparse.parsing.page import Page, weight

__all__ = ["article_body", "complete"]

_ENOUGH = 250
"""Letters below which a text says too little to stand for an article."""
_TAGS = re.compile(r"<(?:p|br|h[2-6]|div|ul|li|blockquote)\b", re.IGNORECASE)


def article_body(meta: Metadata) -> str:
    """The text of the article as JSON-LD states it, without tags; empty where it states none."""
    value = next(strings(meta.article.get("articleBody") or meta.article.get("text")), "")
    return re.sub(r"<[^<>]*>", " ", value) if "<" in value else value


def complete(draft: Draft, page: Page, blocks: list[RawBlock], stated: str) -> list[RawBlock]:
    """`blocks`, or what the page carries as data where that is far more than the page shows."""
    shown = sum(len(b.text) for b in blocks)
    if len(stated) > _ENOUGH and len(stated) > 2 * shown and not _cut(stated):
        draft.layout = "json-ld"
        raw = next(strings(page.meta.article.get("articleBody") or page.meta.article.get("text")), "")
        return _paragraphs(raw)
    if sum(weight(b) for b in blocks) < _ENOUGH:
        best = max(_texts(page), key=len, default="")
        if len(best) > max(_ENOUGH, 2 * shown):
            found = _paragraphs(best)
            if sum(weight(b) for b in found) > max(_ENOUGH, 2 * shown):
                draft.layout = "embedded-json"
                return found
    return blocks


def _cut(text: str) -> bool:
    return text.rstrip().endswith(("…", "...", "[…]", "[...]"))


def _paragraphs(text: str) -> list[RawBlock]:
    """The blocks of a text with or without tags."""
    if not _TAGS.search(text):
        lines = (html.escape(line) for line in re.split(r"\n+|\r+|\u2029", text) if line.strip())
        text = "".join(f"<p>{line}</p>" for line in lines)
    blocks = walk(tree.parse(f"<html><body>{text}</body></html>"))
    return [b for b in blocks if not boilerplate.is_related(b.text) and not boilerplate.is_promotion(b.text)]


def _texts(page: Page) -> Iterator[str]:
    """Candidates in the page's scripts: long strings of markup, and lists of paragraphs."""
    for script in page.root.iter("script"):
        text = script.text or ""
        kind = (script.get("type") or "").lower()
        if len(text) < _ENOUGH or "ld+json" in kind:
            continue
        value = _state(text, "json" in kind)
        if value is not None:
            yield from _strings(value)


def _state(text: str, is_json: bool) -> Any:
    """The JSON of a script: all of it, or what is assigned to a variable."""
    start = 0 if is_json else next((m.end() - 1 for m in re.finditer(r"=\s*[{\[]", text[:2000])), -1)
    if start < 0:
        return None
    try:
        return json.JSONDecoder(strict=False).raw_decode(text[start:].lstrip())[0]
    except (ValueError, RecursionError):
        return None


_LIMIT = 200_000


def _strings(value: Any) -> Iterator[str]:
    """Long texts in a JSON value: one string of markup, or the texts of a list of content elements."""
    stack = [value]
    seen = 0
    while stack and seen < _LIMIT:
        seen += 1
        item = stack.pop()
        if isinstance(item, str):
            if len(item) > _ENOUGH and (_TAGS.search(item) or item.count(". ") > 3):
                yield item
        elif isinstance(item, list):
            texts = [t for t in map(_element, item) if t]
            if len(texts) >= 2 and sum(map(len, texts)) > _ENOUGH:
                yield "".join(texts)
            stack.extend(reversed(item))
        elif isinstance(item, dict):
            stack.extend(v for v in item.values() if isinstance(v, str | list | dict))


_TEXT_TYPES = re.compile(
    r"text|paragraph|^p$|raw_html|html|header|heading|^h[2-4]$|subtitle|intertitre|quote", re.IGNORECASE
)


def _element(item: Any) -> str:
    """One content element (`{type: "p", content: "…"}`) as markup; empty for pictures and other articles."""
    if not isinstance(item, dict):
        return ""
    kind = str(item.get("type") or item.get("_type") or item.get("__typename") or item.get("name") or "")
    if not kind or not _TEXT_TYPES.search(kind):
        return ""
    for key in ("content", "text", "html", "value", "body"):
        text = item.get(key)
        if isinstance(text, str) and text.strip():
            tag = "h2" if re.search(r"head|^h[2-4]$|title|intertitre", kind, re.IGNORECASE) else "p"
            return text if _TAGS.match(text.lstrip()) else f"<{tag}>{text}</{tag}>"
    return ""
