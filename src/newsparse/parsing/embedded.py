"""Text that a page carries as data: `articleBody` of its JSON-LD, or the state of the program that draws it.

Used to find the article's box, and in its place where the page shows little or nothing of the text.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from newsparse.lexicon.lazily import lazily
from newsparse.parsing import boilerplate, tree
from newsparse.parsing.blocks import RawBlock, walk
from newsparse.parsing.draft import Draft
from newsparse.parsing.metadata import Metadata, strings
from newsparse.parsing.page import Page, weight

__all__ = ["article_body", "complete", "reconcile"]

_ENOUGH = 250
"""Letters below which a text says too little to stand for an article."""
_TAGS = lazily(r"<(?:p|br|h[2-6]|div|ul|li|blockquote)\b", re.IGNORECASE)


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


def reconcile(page: Page, chosen: list[RawBlock], stated: str, taken: set[int]) -> list[RawBlock]:
    """`chosen` checked against the text that the page states: what it lacks comes in, what is not of it goes.

    Done only where most of the stated text stands on the page word for word; dropped is only prose, and only
    where the stated text reaches the end of the article. `taken`: places of headline, standfirst, byline.
    """
    if len(stated) < 2 * _ENOUGH:
        return chosen
    whole = _letters(stated)
    known = {b.at for b in page.blocks if weight(b) and b.at not in taken and _letters(b.text) in whole}
    if sum(len(_letters(page.blocks[at].text)) for at in known) < 0.6 * len(whole):
        return chosen
    have = {b.at for b in chosen}
    wordings = {_letters(b.text) for b in chosen}
    added = [page.blocks[at] for at in known - have if _letters(page.blocks[at].text) not in wordings]
    merged = sorted([*chosen, *added], key=lambda block: block.at)
    prose = [b for b in merged if weight(b)]
    if not any(b.at in known for b in prose[-2:]) or sum(b.at in known for b in prose) < 0.75 * len(prose):
        return merged
    return [b for b in merged if not weight(b) or b.at in known or b.tag != "p" or _partly(b.text, whole)]


def _letters(text: str) -> str:
    return "".join(re.findall(r"\w+", text.casefold()))


def _partly(text: str, whole: str) -> bool:
    """Whether a good part of a paragraph stands in the stated text, in other clothes."""
    words = re.findall(r"\w+", text.casefold())
    grams = ["".join(words[i : i + 4]) for i in range(0, max(1, len(words) - 3), 2)]
    return sum(gram in whole for gram in grams) >= 0.3 * len(grams)


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


_TEXT_TYPES = lazily(
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
