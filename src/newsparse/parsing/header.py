"""Title, standfirst, authors, dates, section: the page's statements weighed against what it shows.

In general what a reader sees wins over what machines are told: the displayed headline over `og:title`, every
name of the byline over the one of the JSON-LD, the shown day over a later machine time.
"""

from __future__ import annotations

import re
from typing import Any

from newsparse.article import Author
from newsparse.parsing.agencies import agencies_in
from newsparse.parsing.blocks import RawBlock, roles_of
from newsparse.parsing.bylines import is_byline, read_byline
from newsparse.parsing.cleaning import collapse
from newsparse.parsing.draft import Draft
from newsparse.parsing.frenchdates import day_of, machine, stamps
from newsparse.parsing.metadata import Metadata, strings
from newsparse.parsing.page import Page

__all__ = ["fill", "title_of"]


def tokens(text: str) -> list[str]:
    """Case-folded words, for comparing wordings."""
    return re.findall(r"\w+", text.casefold())


def alike(a: str, b: str) -> float:
    """The share of words that two texts share (Dice)."""
    x, y = set(tokens(a)), set(tokens(b))
    return 2 * len(x & y) / (len(x) + len(y)) if x and y else 0.0


def publisher_of(meta: Metadata) -> str | None:
    """The newspaper: JSON-LD publisher, og:site_name."""
    for value in (meta.article.get("publisher"), *(n.get("publisher") for n in meta.nodes)):
        for name in strings(value):
            if not name.startswith("http"):
                return collapse(name)
    stated = meta.first("og:site_name", "application-name", "dc.publisher", "twitter:app:name:iphone")
    if stated:
        return stated
    for node in meta.nodes:
        kind = node.get("@type")
        if kind in ("NewsMediaOrganization", "Organization", "WebSite"):
            for name in strings(node):
                return collapse(name)
    return None


def title_of(page: Page, publisher: str | None) -> tuple[str | None, RawBlock | None]:
    """The displayed headline and its block, else the page's own title without the site's name."""
    meta = page.meta
    stated = [
        collapse(t) for t in (meta.first("og:title", "twitter:title"), meta.text("headline"), meta.title) if t
    ]
    shown = [b for b in page.headings if re.search(r"\w", b.text)]

    def score(block: RawBlock) -> float:
        best = max((alike(block.text, t) for t in stated), default=0.0)
        words = len(tokens(block.text))
        home = publisher is not None and alike(block.text, publisher) > 0.8
        return best + (0.2 if words >= 4 else 0) - (1 if home else 0)

    ranked = sorted(shown, key=score, reverse=True)
    if ranked and (score(ranked[0]) >= 0.4 or (len(shown) == 1 and len(tokens(shown[0].text)) >= 3)):
        return ranked[0].text, ranked[0]
    # No h1 fits: a displayed line that is the stated title in other clothes.
    for block in page.blocks:
        if (
            10 <= len(block.text) <= 250
            and block.link_share < 0.5
            and any(alike(block.text, t) > 0.9 for t in stated)
        ):
            return block.text, block
    if stated:
        return _without_site(stated[0], publisher), None
    return (shown[0].text, shown[0]) if shown else (None, None)


def _without_site(title: str, publisher: str | None) -> str:
    """« Titre - Le Journal » → « Titre »; a hyphen inside a name is no separator."""
    pieces = re.split(r"\s+[|–—·•:-]\s+|\s*\|\s*", title)
    if len(pieces) > 1 and publisher:
        for i in range(len(pieces) - 1, 0, -1):
            if alike(pieces[i], publisher) > 0.5 or re.search(r"\.(?:fr|com|ch|be|ca|org|net|info)$", pieces[i]):
                return title[: title.rindex(pieces[i])].rstrip(" |–—·•:-")
    return title


def fill(draft: Draft, page: Page, title_block: RawBlock | None, body_start: int, body_end: int) -> set[int]:
    """Fill the header fields; give back the ids of the blocks that they took.

    `body_start` and `body_end` are indices into `page.blocks`.
    """
    meta = page.meta
    used: set[int] = set()
    if title_block is not None:
        used.add(id(title_block))
    start = page.blocks.index(title_block) if title_block is not None else 0
    head = page.blocks[max(0, start - 15) : max(body_start, start) + 1]
    used |= _standfirst(draft, page, start, body_start)
    used |= _authors(draft, page, head, page.blocks[body_start : body_end + 12])
    _dates(draft, meta, head)
    draft.section = draft.section or _section(page)
    draft.keywords = _keywords(meta)
    draft.url = draft.url or meta.canonical or meta.first("og:url")
    draft.language = meta.language
    for block in page.blocks[: body_end + 5]:
        if match := re.search(
            r"(?:lecture|lire|read)\D{0,25}?(\d{1,3})\s?min|(\d{1,3})\s?min(?:utes?|\.)?\s(?:de\s)?(?:lecture|"
            r"read)",
            block.text[:120],
            re.IGNORECASE,
        ):
            draft.reading_minutes = int(match[1] or match[2])
            break
    return used


def _standfirst(draft: Draft, page: Page, start: int, body_start: int) -> set[int]:
    described = (
        page.meta.first("og:description", "description", "twitter:description")
        or page.meta.text("description")
        or ""
    )
    best: list[RawBlock] = []
    for block in page.blocks[start + 1 : body_start + 3]:
        roles = page.roles(block.owner)
        if (
            "caption" in roles
            or len(block.text) < 25
            or block.link_share > 0.5
            or "byline" in roles_of(block.owner)
        ):
            continue
        if "standfirst" in roles and "keypoints" not in roles:
            best.append(block)
            if len(best) == 3:
                break
        elif (
            not best and described and alike(block.text, described) > 0.8 and block.tag in ("h2", "h3", "p", "div")
        ):
            index = page.blocks.index(block)
            if index < body_start or block.bold_share > 0.9 or block.tag in ("h2", "h3"):
                best.append(block)
                break
    if not best:
        return set()
    draft.standfirst = " ".join(b.text for b in best)
    return {id(b) for b in best}


def _authors(draft: Draft, page: Page, head: list[RawBlock], rest: list[RawBlock]) -> set[int]:
    meta, publisher = page.meta, draft.publisher
    stated: list[str] = []
    for value in _list(meta.article.get("author")):
        if isinstance(value, dict) and "organization" in str(value.get("@type", "")).lower():
            draft.agencies += agencies_in(" ".join(strings(value)))
            continue
        for text in strings(value):
            byline = read_byline(text, publisher)
            stated += byline.names
            draft.agencies += byline.agencies
    if not stated:
        for text in meta.every(
            "author",
            "article:author",
            "dc.creator",
            "dcterms.creator",
            "parsely-author",
            "sailthru.author",
            "byl",
            "twitter:data1",
        ):
            if not text.startswith("http"):
                byline = read_byline(text, publisher)
                stated += byline.names
                draft.agencies += byline.agencies
    used: set[int] = set()
    shown: list[str] = []
    for block in [*head, *rest]:
        if len(block.text) > 200:
            continue
        marked = (
            "byline" in roles_of(block.owner)
            or "byline" in page.roles(block.owner)
            or any(
                s.link is not None and ("author" in (s.link.get("rel") or "") or "byline" in roles_of(s.link))
                for s in block.segments
            )
        )
        if is_byline(block.text) or (marked and block in head):
            byline = read_byline(block.text, publisher)
            if byline.names:
                used.add(id(block))
                shown += byline.names
                draft.agencies += byline.agencies
    stated = list(dict.fromkeys(stated))
    shown = list(dict.fromkeys(shown))
    names = stated
    if shown and (not stated or set(map(_key, stated)) <= set(map(_key, shown))) and len(shown) <= 6:
        names = shown
    draft.authors = [Author(name) for name in names]
    return used


def _key(name: str) -> str:
    return "".join(tokens(name))


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _dates(draft: Draft, meta: Metadata, head: list[RawBlock]) -> None:
    published = [
        machine(v)
        for v in (
            meta.article.get("datePublished"),
            *meta.every(
                "article:published_time",
                "og:article:published_time",
                "og:published_time",
                "date.issued",
                "dc.date.issued",
                "dcterms.created",
                "dc.date",
                "date",
                "pubdate",
                "publishdate",
                "publish-date",
                "datepublished",
                "parsely-pub-date",
                "sailthru.date",
                "cxenseparse:recs:publishtime",
                "dcterms.issued",
                "article:published",
                "publication_date",
            ),
        )
    ]
    modified = [
        machine(v)
        for v in (
            meta.article.get("dateModified"),
            *meta.every(
                "article:modified_time",
                "og:updated_time",
                "lastmod",
                "last-modified",
                "datemodified",
                "dcterms.modified",
            ),
        )
    ]
    shown = [stamp for block in head if len(block.text) < 250 for stamp in stamps(block.text)]
    draft.published = next(filter(None, published), None)
    draft.modified = next(filter(None, modified), None)
    seen = next((s.value for s in shown if s.role != "modified"), None)
    if draft.published is None or (seen and day_of(seen) < day_of(draft.published)):
        draft.published = seen or draft.published
    if draft.modified is None:
        draft.modified = next((s.value for s in shown if s.role == "modified"), None)


def _section(page: Page) -> str | None:
    meta = page.meta
    for value in (
        meta.article.get("articleSection"),
        meta.first("article:section", "og:article:section", "dc.subject", "section"),
    ):
        for text in strings(value):
            return collapse(text)
    return None


def _keywords(meta: Metadata) -> list[str]:
    found: list[str] = []
    for value in (meta.article.get("keywords"), *meta.every("article:tag", "news_keywords", "keywords")):
        for text in strings(value):
            found += [collapse(x) for x in re.split(r"\s*[,;|]\s*", text)]
    return [x for x in dict.fromkeys(found) if 1 < len(x) <= 80][:40]
