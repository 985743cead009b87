"""A parsed page with what is asked of it again and again: blocks, where the prose is, the roles of boxes."""

from __future__ import annotations

import re

from newsparse.lexicon.lazily import lazily
from newsparse.parsing.blocks import RawBlock, names_of, roles_of, walk
from newsparse.parsing.metadata import Metadata
from newsparse.parsing.tree import HtmlElement, within
from newsparse.parsing.vocabulary import is_furniture, names_body

__all__ = ["NOT_BODY", "Page", "weight"]

_TAG_ROLES = {
    **dict.fromkeys(("nav", "menu", "aside", "footer", "form", "dialog", "button", "select", "option"), "junk"),
    **dict.fromkeys(("label", "fieldset", "video"), "junk"),
    "figure": "figure",
    "figcaption": "caption",
    "header": "header",
}
_ARIA_ROLES = {
    **dict.fromkeys(("navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog"), "junk"),
    **dict.fromkeys(("menu", "alert", "tablist"), "junk"),
    "banner": "header",
}
NOT_BODY = frozenset(
    (
        "junk",
        "figure",
        "caption",
        "embed",
        "toc",
        "keypoints",
        "bio",
        "paywall",
        "pullquote",
        "header",
        "byline",
        "infobox",
    )
)
"""Roles of boxes whose text is not the article's text."""
_MASS = 0.3
"""A box with more than this share of a page's prose is no furniture, whatever it is called …"""
_FURNITURE_MASS = 0.85
"""… and a box called comments, related or footer needs this share: readers may write more than the reporter."""
_BARRED_MASS = 0.6
"""A box called paywall holds the appeal to subscribe, or all that subscribers may read."""
_OPENED = lazily(r"post[-_]?paywall|content|contenu|restrict|protected|article|text|body|corps", re.IGNORECASE)


_ALL = 0.97
"""A box that asks for consent may be longer than a short article, and is the page only where nothing else is."""
_ASKS = lazily(r"(?:^|[-_ ])cmp(?:$|[-_ ])|didomi|onetrust|axeptio|tarteaucitron|cookie|consent", re.IGNORECASE)


class Page:
    """One page: its tree, metadata and blocks."""

    def __init__(self, root: HtmlElement, meta: Metadata) -> None:
        self.root = root
        self.meta = meta
        body = root.find("body")
        self.body: HtmlElement = root if body is None else body
        self.blocks = walk(self.body)
        self.prose: dict[HtmlElement, int] = {}
        """element → letters of prose in it"""
        self.title: RawBlock | None = None
        self._first: dict[HtmlElement, int] = {}
        for i, block in enumerate(self.blocks):
            self._first.setdefault(block.owner, i)
            spread(self.prose, block.owner, weight(block))
        self.total = self.prose.get(self.body, 0)
        self._roles: dict[HtmlElement, frozenset[str]] = {}

    def place(self, element: HtmlElement) -> int | None:
        """The index of the block that an element stands in, or of the first block inside it."""
        at: HtmlElement | None = element
        for _ in range(6):
            if at is None:
                break
            if at in self._first:
                return self._first[at]
            at = at.getparent()
        for inner in element.iter():
            if inner in self._first:
                return self._first[inner]
        return None

    def roles(self, element: HtmlElement) -> frozenset[str]:
        """The roles of an element and of all boxes round it."""
        chain: list[HtmlElement] = []
        at: HtmlElement | None = element
        while at is not None and at not in self._roles:
            chain.append(at)
            at = at.getparent()
        known = self._roles[at] if at is not None else frozenset()
        for one in reversed(chain):
            own = self._own(one)
            known = known | own if own else known
            self._roles[one] = known
        return known

    def _own(self, element: HtmlElement) -> frozenset[str]:
        tag = element.tag
        if not isinstance(tag, str) or tag in ("html", "body", "main", "h1"):
            return frozenset()
        found = set(roles_of(element))
        if tag in _TAG_ROLES:
            found.add(_TAG_ROLES[tag])
        aria = _ARIA_ROLES.get(element.get("role") or "")
        if aria:
            found.add(aria)
        if not found and not element.get("style"):
            return frozenset()
        if _hidden(element):
            found.add("junk")
        if "standfirst" in found and self.prose.get(element, 0) > _MASS * self.total:
            found.discard("standfirst")
        if found & NOT_BODY and self._is_main(element):
            found -= NOT_BODY
        return frozenset(found)

    def _is_main(self, element: HtmlElement) -> bool:
        """Whether a box is the article in spite of its name: by its prose, or because it holds the headline "
        "too."""
        share = self.prose.get(element, 0) / self.total if self.total else 0.0
        if share == 0:
            return False
        names = names_of(element)
        if _ASKS.search(names):
            return share > _ALL
        furniture = is_furniture(names) or element.tag in ("footer", "nav", "aside", "form")
        barred = "paywall" in names.lower() and not _OPENED.search(names)
        if share > (_FURNITURE_MASS if furniture else _BARRED_MASS if barred else _MASS):
            return True
        if share > 0.1 and (names_body(names) or element.get("itemprop") == "articleBody") and not furniture:
            return True
        return self.title is not None and share > 0.1 and within(self.title.owner, element)

    def is_body(self, block: RawBlock) -> bool:
        """Whether no box round a block says that it is something else."""
        return not (self.roles(block.owner) & NOT_BODY)


def spread(masses: dict[HtmlElement, int], element: HtmlElement | None, size: int) -> None:
    """Add `size` to an element and everything round it."""
    if size:
        while element is not None:
            masses[element] = masses.get(element, 0) + size
            element = element.getparent()


_HIDDEN = lazily(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def _hidden(element: HtmlElement) -> bool:
    style = element.get("style")
    return bool(style and _HIDDEN.search(style))


_NO_PROSE = frozenset("h1 h2 h3 h4 h5 h6 figcaption button label option legend caption th dt a".split())


def weight(block: RawBlock) -> int:
    """Letters of prose in a block: sentences outside links; headings, buttons and short labels have none."""
    if block.weight is None:
        block.weight = _weigh(block)
    return block.weight


def _weigh(block: RawBlock) -> int:
    size = len(block.text)
    if size < 40 or block.tag in _NO_PROSE:
        return 0
    links = block.link_share
    if links > 0.5:
        return 0
    if size < 90 and not any(c in block.text for c in ".,;:!?"):
        return 0
    return int(size * (1 - links) * (0.5 if block.tag == "li" else 1.0))
