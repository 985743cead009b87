"""The rubric and the keywords of an article: JSON-LD, meta, crumbs, the kicker link over the headline."""

from __future__ import annotations

import itertools
import re

from newsparse.lexicon.lazily import lazily
from newsparse.parsing.blocks import RawBlock
from newsparse.parsing.cleaning import collapse
from newsparse.parsing.draft import Draft
from newsparse.parsing.header import alike, tokens
from newsparse.parsing.metadata import Metadata, strings, types
from newsparse.parsing.page import Page

__all__ = ["keywords", "section"]

_NO_SECTION = lazily(
    r"(?:accueil|home|une|actualités?|articles?|news|fil info|à la une|infos?|le journal|site|page)$",
    re.IGNORECASE,
)


def section(page: Page, draft: Draft, title: int) -> str | None:
    """The rubric: JSON-LD, meta, breadcrumb, the kicker link over the headline."""
    meta = page.meta
    for value in (
        meta.article.get("articleSection"),
        *meta.every("article:section", "og:article:section", "cxenseparse:section", "section"),
    ):
        for text in strings(value):
            if 1 < len(text) <= 60 and not _NO_SECTION.match(text):
                return collapse(text)
    for node in meta.nodes:
        if "breadcrumblist" in types(node):
            names = [n for item in _items(node) for n in strings(item.get("name") or item.get("item"))]
            good = [n for n in names if not _NO_SECTION.match(n) and 1 < len(n) <= 50 and n != draft.publisher]
            if draft.title and good and alike(good[-1], draft.title) > 0.6:
                good.pop()
            if good:
                return collapse(good[0])
    common: str | None = None
    """« Actualités »: better than nothing"""
    kicker = _kicker(page, title)
    if kicker:
        return kicker
    for block in reversed(page.blocks[max(0, title - 6) : title]):
        round_it = [block.owner, *itertools.islice(block.owner.iterancestors("ul", "ol", "nav", "li"), 2)]
        label = " ".join(f"{e.get('class') or ''} {e.get('itemprop') or ''}" for e in round_it).lower()
        if len(block.text) <= 50 and re.search(
            r"rubri|section|categ|kicker|surtitre|ariane|breadcrumb|topic|thema", label
        ):
            crumbs = _crumbs(page, block, draft.publisher)
            if crumbs:
                return crumbs
            words = [s.text for s in block.segments if s.text.strip(" >/|»›")] or [block.text]
            word = words[-1].strip(" >/|»›")
            if word and not _NO_SECTION.match(word):
                return word
            common = common or word or None
    return _filed(page, title) or common


def _crumbs(page: Page, block: RawBlock, publisher: str | None) -> str | None:
    """The first rubric of the list of crumbs that a block is the last item of."""
    home = next(block.owner.iterancestors("ul", "ol"), None)
    if home is None or block.owner.tag not in ("li", "a", "span"):
        return None
    items = [
        b.text.strip(" >/|»›")
        for b in page.blocks[max(0, block.at - 5) : block.at + 1]
        if home in b.owner.iterancestors()
    ]
    names = (name for name in items if 1 < len(name) <= 50 and not _NO_SECTION.match(name) and name != publisher)
    return next(names, None)


_CATEGORY = lazily(r"/(?:categor(?:y|ies?)|rubriques?|sections?|themes?|thematiques?|topics?)/[^/]")


def _filed(page: Page, title: int) -> str | None:
    """The category that a link of the header names: « dans Société », `rel="category tag"`."""
    for block in page.blocks[max(0, title - 4) : title + 6]:
        for segment in block.segments:
            link = segment.link
            if link is None or not 2 < len(segment.text.strip()) <= 40:
                continue
            if "category" in (link.get("rel") or "") or _CATEGORY.search(link.get("href") or ""):
                word = collapse(segment.text).strip(" >/|»›#,")
                if word and not _NO_SECTION.match(word):
                    return word
    return None


def _kicker(page: Page, title: int) -> str | None:
    """A short link of its own right over the headline, in the headline's box."""
    home = page.title.owner.getparent() if page.title is not None else None
    for block in reversed(page.blocks[max(0, title - 2) : title]):
        link = block.segments[0].link if block.segments else None
        path = re.sub(r"^https?://[^/]+", "", link.get("href") or "") if link is not None else ""
        short = 2 < len(block.text) <= 40 and len(tokens(block.text)) <= 5
        if link is not None and block.link_share <= 0.95:  # « Liban - Crise », the first of them a link
            path = path if re.match(r"\s*[-–—|/·•>]", "".join(s.text for s in block.segments[1:])) else ""
        near = home is not None and home in (block.owner.getparent(), block.owner)
        if near and short and re.match(r"/.", path) and not _NO_SECTION.match(block.text):
            words = block.text if block.link_share > 0.95 else collapse(block.segments[0].text)
            return None if "junk" in page.roles(block.owner) else words
    return None


def _items(node: dict[str, object]) -> list[dict[str, object]]:
    items = node.get("itemListElement")
    return [i for i in items if isinstance(i, dict)] if isinstance(items, list) else []


def keywords(meta: Metadata) -> list[str]:
    """Keywords of JSON-LD and meta."""
    found: list[str] = []
    for value in (
        meta.article.get("keywords"),
        *meta.every("article:tag", "og:article:tag", "news_keywords", "keywords"),
    ):
        for text in strings(value):
            found += [collapse(x) for x in re.split(r"\s*[,;|]\s*", text)]
    kept: dict[str, str] = {}
    for word in found:
        if 1 < len(word) <= 80 and "://" not in word:
            kept.setdefault(word.casefold(), word.removeprefix("#"))
    return list(kept.values())[:40]
