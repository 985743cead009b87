"""Text that a page carries as data: `articleBody` of its JSON-LD, or the state of the program that draws it.

Used to find the article's box, and in its place where the page shows little or nothing of the text.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from newsparse.article import Author
from newsparse.lexicon.lazily import lazily
from newsparse.parsing import boilerplate, tree
from newsparse.parsing.blocks import RawBlock, walk
from newsparse.parsing.box import letters
from newsparse.parsing.bylines import read_byline
from newsparse.parsing.draft import Draft
from newsparse.parsing.frenchdates import machine
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
        best, holders = max(_texts(page), key=lambda found: len(found[0]), default=("", ()))
        if len(best) > max(_ENOUGH, 2 * shown):
            found = _paragraphs(best)
            if sum(weight(b) for b in found) > max(_ENOUGH, 2 * shown):
                draft.layout = "embedded-json"
                _fill(draft, holders)
                return found
    return blocks


_FACTS = {
    "standfirst": "chapo chapeau standfirst subtitle subheadline lead dek excerpt summary description intro",
    "author": "author authors byline signature writers creator",
    "published": "datepublished publishedat publicationdate publishdate firstpublished published date createdat",
    "modified": "datemodified updatedat modifiedat lastmodified updated modified",
    "section": "section rubrique rubric category",
}
"""What programs call the fields beside a text; compared in lower case, without hyphens."""


def _fill(draft: Draft, holders: Sequence[dict[str, Any]]) -> None:
    """Take from the objects round an embedded text what nothing else on the page said."""
    for holder in reversed(holders):
        values = {re.sub(r"[-_]", "", str(key)).lower(): value for key, value in holder.items()}
        said = {
            name: next((values[key] for key in keys.split() if values.get(key)), None)
            for name, keys in _FACTS.items()
        }
        words = {name: next(strings(value), None) for name, value in said.items()}
        lead = re.sub(r"<[^<>]*>", " ", words["standfirst"] or "")
        draft.standfirst = draft.standfirst or (lead if 20 <= len(lead) <= 600 else None)
        draft.published = draft.published or machine(said["published"])
        draft.modified = draft.modified or machine(said["modified"])
        draft.section = draft.section or (words["section"] if len(words["section"] or "") <= 60 else None)
        if not draft.authors:
            bylines = [read_byline(text, draft.publisher) for text in strings(said["author"])]
            draft.authors = [Author(name) for byline in bylines for name in byline.names]
            draft.agencies += [agency for byline in bylines for agency in byline.agencies]


def reconcile(page: Page, chosen: list[RawBlock], stated: str, taken: set[int]) -> list[RawBlock]:
    """`chosen` checked against the text that the page states: what it lacks comes in, what is not of it goes.

    Done only where most of the stated text stands on the page word for word; dropped is only prose, and only
    where the stated text reaches the end of the article. `taken`: places of headline, standfirst, byline.
    """
    if len(stated) < 2 * _ENOUGH:
        return chosen
    whole = letters(stated)
    known = {b.at for b in page.blocks if weight(b) and b.at not in taken and letters(b.text) in whole}
    if sum(len(letters(page.blocks[at].text)) for at in known) < 0.6 * len(whole):
        return chosen
    have = {b.at for b in chosen}
    wordings = {letters(b.text) for b in chosen}
    added = [page.blocks[at] for at in known - have if letters(page.blocks[at].text) not in wordings]
    merged = sorted([*chosen, *added], key=lambda block: block.at)
    prose = [b for b in merged if weight(b)]
    if not any(b.at in known for b in prose[-2:]) or sum(b.at in known for b in prose) < 0.75 * len(prose):
        return merged
    return [b for b in merged if not weight(b) or b.at in known or b.tag != "p" or _partly(b.text, whole)]


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


_Found = tuple[str, tuple[dict[str, Any], ...]]
"""A text, and the objects that it stands in, the outermost first."""


def _texts(page: Page) -> Iterator[_Found]:
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


def _strings(value: Any) -> Iterator[_Found]:
    """Long texts in a JSON value: one string of markup, or the texts of a list of content elements."""
    stack: list[tuple[Any, tuple[dict[str, Any], ...]]] = [(value, ())]
    seen = 0
    while stack and seen < _LIMIT:
        seen += 1
        item, holders = stack.pop()
        if isinstance(item, str):
            if len(item) > _ENOUGH and (_TAGS.search(item) or item.count(". ") > 3):
                yield item, holders
        elif isinstance(item, list):
            texts = [t for t in map(_element, item) if t]
            if len(texts) >= 2 and sum(map(len, texts)) > _ENOUGH:
                yield "".join(texts), holders
            stack.extend((inner, holders) for inner in reversed(item))
        elif isinstance(item, dict):
            inside = (*holders[-2:], item)
            stack.extend((v, inside) for v in item.values() if isinstance(v, str | list | dict))


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
