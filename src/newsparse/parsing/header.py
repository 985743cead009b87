"""Publisher, title, standfirst, section, keywords: the page's statements weighed against what it shows.

In general what a reader sees wins over what machines are told: the displayed headline over `og:title`, a
standfirst under it over `og:description`.
"""

from __future__ import annotations

import itertools
import re

from newsparse.lexicon.lazily import lazily
from newsparse.parsing import boilerplate
from newsparse.parsing.blocks import RawBlock, names_of, roles_of
from newsparse.parsing.bylines import is_byline
from newsparse.parsing.cleaning import collapse
from newsparse.parsing.draft import Draft
from newsparse.parsing.frenchdates import stamps
from newsparse.parsing.metadata import Metadata, strings, types
from newsparse.parsing.page import Page, weight

__all__ = [
    "alike",
    "keywords",
    "publisher",
    "reading_minutes",
    "section",
    "site_behind",
    "standfirst",
    "title",
    "tokens",
    "wording",
]


def tokens(text: str) -> list[str]:
    """Case-folded words, for comparing wordings."""
    return re.findall(r"\w+", text.casefold())


def alike(a: str, b: str) -> float:
    """The share of words that two texts have in common (Dice's coefficient)."""
    x, y = set(tokens(a)), set(tokens(b))
    return 2 * len(x & y) / (len(x) + len(y)) if x and y else 0.0


def publisher(meta: Metadata) -> str | None:
    """The newspaper: publisher of the article's JSON-LD, og:site_name, the organisation of the site."""
    for node in (meta.article, *meta.nodes):
        for name in strings(node.get("publisher")):
            if not name.startswith(("http", "#")):
                return collapse(name)
    stated = meta.first(
        "og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "apple-mobile-web-app-title"
    )
    if stated:
        return stated
    for node in meta.nodes:
        if types(node) & {"newsmediaorganization", "organization", "website"}:
            for name in strings(node):
                return collapse(name)
    return None


_NO_TITLE = lazily(r"(?:accueil|menu|recherche|navigation|actualités?|newsletters?|commentaires?)$", re.IGNORECASE)


def title(page: Page, publisher: str | None) -> tuple[str | None, RawBlock | None]:
    """The displayed headline and its block; else the stated title without the site's name."""
    meta = page.meta
    named = [
        t for t in (meta.first("og:title"), meta.first("twitter:title"), meta.text("headline"), meta.title) if t
    ]
    stated = [_without_site(collapse(t), publisher) for t in named]
    shown = [b for b in page.blocks if b.tag == "h1" and re.search(r"\w", b.text)]

    def fit(block: RawBlock) -> float:
        best = max((alike(block.text, t) for t in stated), default=0.0)
        names = (publisher, _site_of(meta.title))
        site = _is_logo(block) or any(name and alike(block.text, name) > 0.6 for name in names)
        return (
            best
            + (0.15 if len(tokens(block.text)) >= 4 else 0.0)
            - (0.8 if site or _NO_TITLE.match(block.text) else 0.0)
        )

    best = max(shown, key=fit, default=None)
    if best is not None and fit(best) >= 0.4:
        return _without_kicker(best, stated), best
    # No h1 fits: the stated title as the page shows it elsewhere, the first time that it does.
    for block in page.blocks:
        if (
            10 <= len(block.text) <= 300
            and block.link_share < 0.5
            and any(alike(block.text, t) > 0.85 for t in stated)
        ):
            return _without_kicker(block, stated), block
    lone = [b for b in shown if len(tokens(b.text)) >= 4 and fit(b) >= 0.1]
    if len(lone) == 1:
        return _without_kicker(lone[0], stated), lone[0]
    marked = _marked(page)
    if marked is not None:
        return marked.text, marked
    if stated:
        return stated[0], None
    return (shown[0].text, shown[0]) if shown else (None, None)


def _without_kicker(block: RawBlock, stated: list[str]) -> str:
    """The headline without a kicker that stands in an element of its own before it."""
    first = next((child for child in block.owner if isinstance(child.tag, str)), None)
    if first is None or (block.owner.text or "").strip():
        return block.text
    kicker = tokens(" ".join(first.itertext()))
    tail = collapse(first.tail or "")
    named = bool(_KICKER.search(names_of(first)))
    if kicker and len(kicker) <= 6 and (tail in stated or named) and len(tokens(tail)) >= 3:
        return tail  # the two may stand without a space between them
    words = tokens(block.text)
    if (
        kicker
        and len(kicker) <= 6
        and words[: len(kicker)] == kicker
        and (words[len(kicker) :] in map(tokens, stated) or named)
    ):
        rest = _after_words(block.text, len(kicker))
        return rest if len(tokens(rest)) >= 3 else block.text
    return block.text


_KICKER = lazily(
    r"kicker|surtitre|sur-titre|catchword|overline|eyebrow|strapline|spitzmarke|rubri|over-?title|(?:^|[-_])label",
    re.IGNORECASE,
)
"""Classes of the words over a headline: « Pêche bretonne »."""


def _after_words(text: str, count: int) -> str:
    """`text` after its first `count` words and the marks that follow them."""
    words = list(re.finditer(r"\w+", text))
    if len(words) <= count:
        return ""
    start = words[count].start()
    while start and text[start - 1] in '«“"‘( \u00a0':
        start -= 1
    return text[start:].strip()


def wording(block: RawBlock) -> str:
    """The words of a standfirst without a label that stands before them: « ACCIDENT La circulation … »."""
    first = next((child for child in block.owner if isinstance(child.tag, str)), None)
    if first is None or (block.owner.text or "").strip() or not _KICKER.search(names_of(first)):
        return block.text
    label = tokens(" ".join(first.itertext()))
    if not 0 < len(label) <= 4 or tokens(block.text)[: len(label)] != label:
        return block.text
    rest = _after_words(block.text, len(label))
    return rest if len(tokens(rest)) >= 4 else block.text


def _marked(page: Page) -> RawBlock | None:
    """A headline that only its looks show, on pages without h1: large, bold or a heading, right over the text."""
    first = next((i for i, b in enumerate(page.blocks) if weight(b) >= 100 and page.is_body(b)), None)
    if first is None:
        return None
    for block in reversed(page.blocks[max(0, first - 6) : first]):
        large = next((f for f in block.owner.iter("font") if (f.get("size") or "0").strip("+") >= "4"), None)
        looks = (
            block.tag in ("h2", "h3") or block.bold_share > 0.9 or (large is not None and block.bold_share > 0.5)
        )
        if looks and 4 <= len(tokens(block.text)) <= 30 and block.link_share < 0.5 and not stamps(block.text):
            return block
    return None


_LOGO = lazily(r"logo|site-?(?:title|name|brand)|brand|masthead", re.IGNORECASE)


def _is_logo(block: RawBlock) -> bool:
    """Whether a heading is the site's name: named so, or a link to the home page."""
    if _LOGO.search(names_of(block.owner)):
        return True
    link = block.segments[0].link if block.link_share > 0.9 else None
    return link is not None and re.fullmatch(r"(?:https?://[^/]+)?/?", link.get("href") or "#") is not None


def _site_of(title: str | None) -> str | None:
    """The last piece of the `title` element, where it may be the site's name."""
    cuts = list(_SEPARATOR.finditer(title or ""))
    tail = (title or "")[cuts[-1].end() :] if cuts else ""
    return tail if 1 <= len(tokens(tail)) <= 6 else None


def site_behind(title: str | None, headline: str | None) -> str | None:
    """The newspaper that the `title` element names after the displayed headline."""
    tail = _site_of(title)
    if not tail or not title or not headline or alike(tail, headline) > 0.3:
        return None
    return tail if alike(_SEPARATOR.split(title)[0], headline) > 0.8 or title.startswith(headline[:40]) else None


_SEPARATOR = lazily(r"(?<!\s)\s*(?:(?<=\s)(?:[–—·•:»-]|::)(?=\s)|\|)\s*")
_DOMAIN = lazily(
    r"\A[\w-]{1,60}\.(?:fr|com|ch|be|ca|org|net|info|tv|eu|qc\.ca|ma|dz|tn|sn|ci|lu|mc)$", re.IGNORECASE
)


def _without_site(text: str, publisher: str | None) -> str:
    """« Titre - Le Journal » → « Titre »; a hyphen inside a name or a subtitle is no separator."""
    while True:
        cuts = list(_SEPARATOR.finditer(text))
        if not cuts:
            return text
        tail, head = text[cuts[-1].end() :].strip(), text[: cuts[0].start()].strip()
        site = publisher or ""
        if tail and (
            _DOMAIN.match(tail) or (site and (alike(tail, site) > 0.5 or _squeezed(tail) == _squeezed(site)))
        ):
            text = text[: cuts[-1].start()].strip()
        elif head and site and alike(head, site) > 0.8 and cuts[0].end() < len(text):
            text = text[cuts[0].end() :].strip()
        else:
            return text


def _squeezed(text: str) -> str:
    return "".join(tokens(text))


def standfirst(page: Page, title: int, first: int) -> list[RawBlock]:
    """The blocks of the standfirst: named so, or the wording of the description, between headline and text."""
    meta = page.meta
    described = (
        meta.first("og:description", "description", "twitter:description") or meta.text("description") or ""
    )
    opening = " ".join(tokens(described))[:60]
    low = title if title <= first else max(0, first - 12)
    found: list[RawBlock] = []
    for i in range(max(0, low), min(first + 4, len(page.blocks))):
        block = page.blocks[i]
        if (
            i == title
            or len(block.text) < 25
            or block.link_share > 0.5
            or block.tag in ("h1", "figcaption", "button", "li")
        ):
            continue
        roles = page.roles(block.owner)
        if roles & {"caption", "keypoints", "toc", "figure", "paywall"} or "byline" in roles_of(block.owner):
            continue
        if boilerplate.is_promotion(block.text) or is_byline(block.text):
            continue
        if "standfirst" in roles and ("junk" not in roles or i < first):
            found.append(block)
            if len(found) == 4:
                break
        elif found:
            break
        elif described and (
            alike(block.text, described) > 0.8
            or (len(opening) > 30 and " ".join(tokens(block.text)).startswith(opening))
        ):
            # The description often is the first paragraph itself, which is no standfirst.
            heads = block.tag in ("h2", "h3", "h4") or (i == first and _beside_title(page, block))
            if i < first or heads or (block.bold_share > 0.9 and i <= first + 1):
                return [block]
        elif (
            i < first
            and (
                block.tag in ("h2", "p", "h3") or (block.tag == "div" and (weight(block) >= 70 or i == title + 1))
            )
            and i - title <= 3
            and len(block.text) > (25 if i == title + 1 and _sentence(block.text) else 70)
            and title <= i
            and "junk" not in roles
        ):
            found.append(block)
            break
    return found


def _beside_title(page: Page, block: RawBlock) -> bool:
    """Whether a paragraph stands in the headline's own box, and the text elsewhere."""
    box = block.owner.getparent()
    heads = page.title is not None and box is not None and box is page.title.owner.getparent()
    return heads and page.prose.get(box, 0) < 0.3 * page.total


def _sentence(text: str) -> bool:
    """Whether a line under a headline reads as a sentence, not as a byline or a date."""
    return text.rstrip('»” \u00a0")').endswith((".", "!", "?", "…")) and not stamps(text)


_READING = lazily(
    r"(?:lecture|lire|lu en|read)\D{0,25}?(\d{1,3})\s?min|(\d{1,3})\s?min(?:utes?|s|\.)?\s(?:de\s)?(?:lecture|"
    r"read)",
    re.IGNORECASE,
)


def reading_minutes(page: Page, last: int) -> int | None:
    """The reading time that the page shows."""
    for block in page.blocks[: last + 6]:
        if "min" in block.text[:80].lower() and (match := _READING.search(block.text[:120])):
            return int(match[1] or match[2])
    for element in page.body.iter("span", "div", "p", "time", "li"):
        names = element.get("class")
        if names and _TIMED.search(names) and len(element) < 3:
            minutes = re.fullmatch(r"\D{0,3}(\d{1,3})\s?min(?:utes?|s|\.)?", collapse("".join(element.itertext())))
            if minutes:
                return int(minutes[1])
    for i in (1, 2):
        if re.search(r"lecture|reading", page.meta.first(f"twitter:label{i}") or "", re.IGNORECASE):
            minutes = re.match(r"(\d{1,3})\s?min", page.meta.first(f"twitter:data{i}") or "")
            return int(minutes[1]) if minutes else None
    return None


_TIMED = lazily(r"read(?:ing)?[-_]?time|time[-_]?(?:to[-_]?)?read|lecture|(?:^|[-_ ])reading", re.IGNORECASE)
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
