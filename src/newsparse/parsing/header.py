"""Publisher, title, reading time: the page's statements weighed against what it shows.

In general what a reader sees wins over what machines are told: the displayed headline over `og:title`, a
standfirst under it over `og:description`.
"""

from __future__ import annotations

import re

from newsparse.lexicon.lazily import lazily
from newsparse.parsing.blocks import RawBlock, names_of
from newsparse.parsing.cleaning import collapse
from newsparse.parsing.frenchdates import stamps
from newsparse.parsing.metadata import Metadata, strings, types
from newsparse.parsing.page import Page, weight

__all__ = [
    "KICKER",
    "after_words",
    "alike",
    "publisher",
    "reading_minutes",
    "site_behind",
    "title",
    "tokens",
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
    named = bool(KICKER.search(names_of(first)))
    if kicker and len(kicker) <= 6 and (tail in stated or named) and len(tokens(tail)) >= 3:
        return tail  # the two may stand without a space between them
    words = tokens(block.text)
    if (
        kicker
        and len(kicker) <= 6
        and words[: len(kicker)] == kicker
        and (words[len(kicker) :] in map(tokens, stated) or named)
    ):
        rest = after_words(block.text, len(kicker))
        return rest if len(tokens(rest)) >= 3 else block.text
    return block.text


KICKER = lazily(
    r"kicker|surtitre|sur-titre|catchword|overline|eyebrow|strapline|spitzmarke|rubri|over-?title|(?:^|[-_])label",
    re.IGNORECASE,
)
"""Classes of the words over a headline: « Pêche bretonne »."""


def after_words(text: str, count: int) -> str:
    """`text` after its first `count` words and the marks that follow them."""
    words = list(re.finditer(r"\w+", text))
    if len(words) <= count:
        return ""
    start = words[count].start()
    while start and text[start - 1] in '«“"‘( \u00a0':
        start -= 1
    return text[start:].strip()


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
