"""A parsed page with what is asked of it again and again: blocks, where the prose is, the roles of boxes."""

from __future__ import annotations

from functools import cached_property

from newsparse.parsing.blocks import RawBlock, names_of, roles_of, walk
from newsparse.parsing.metadata import Metadata
from newsparse.parsing.tree import HtmlElement

__all__ = ["NOT_BODY", "Page"]

# Boxes by tag. The mass guard of `Page.roles` keeps a page alive that is wrapped in one of them.
_TAG_ROLES = {
    "nav": "junk",
    "menu": "junk",
    "aside": "junk",
    "footer": "junk",
    "form": "junk",
    "dialog": "junk",
    "button": "junk",
    "select": "junk",
    "option": "junk",
    "label": "junk",
    "fieldset": "junk",
    "video": "junk",
    "figure": "figure",
    "figcaption": "caption",
    "header": "header",
}
_ARIA = {
    "navigation": "junk",
    "complementary": "junk",
    "contentinfo": "junk",
    "search": "junk",
    "dialog": "junk",
    "alertdialog": "junk",
    "banner": "header",
    "menu": "junk",
    "alert": "junk",
}
NOT_BODY = frozenset(
    ("junk", "figure", "caption", "embed", "toc", "keypoints", "bio", "paywall", "pullquote", "header")
)
"""Roles of boxes whose text is not the article's text."""
_MASS = 0.3
"""A box that holds more than this share of a page's prose is no furniture, whatever it is called."""


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
        for block in self.blocks:
            size = weight(block)
            if size:
                element: HtmlElement | None = block.owner
                while element is not None:
                    self.prose[element] = self.prose.get(element, 0) + size
                    element = element.getparent()
        self.total = self.prose.get(self.body, 0)
        self._roles: dict[HtmlElement, frozenset[str]] = {}

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
        if tag in ("html", "body", "main"):
            return frozenset()
        found = set(roles_of(element))
        if tag in _TAG_ROLES:
            found.add(_TAG_ROLES[tag])
        role = element.get("role")
        if role in _ARIA:
            found.add(_ARIA[role])
        if tag == "article" and element.find(".//h1") is not None:
            found.discard("junk")
        if "vcard" in (element.get("class") or "") and tag in ("span", "a"):
            found.discard("bio")
        if tag in ("h1",):
            return frozenset()
        if not found:
            return frozenset()
        if _hidden(element):
            found.add("junk")
        if found & NOT_BODY and self.total and self.prose.get(element, 0) > _MASS * self.total:
            found -= NOT_BODY
        return frozenset(found)

    def is_body(self, block: RawBlock) -> bool:
        """Whether no box round a block says that it is something else."""
        return not (self.roles(block.owner) & NOT_BODY)

    @cached_property
    def headings(self) -> list[RawBlock]:
        """The h1 of the page."""
        return [block for block in self.blocks if block.tag == "h1"]


def _hidden(element: HtmlElement) -> bool:
    style = element.get("style") or ""
    return "display:none" in style.replace(" ", "").lower()


def weight(block: RawBlock) -> int:
    """Letters of prose in a block: sentences outside links; headings, buttons and short labels have none."""
    size = len(block.text)
    if size < 40 or block.tag in (
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "figcaption",
        "button",
        "label",
        "option",
        "legend",
        "caption",
    ):
        return 0
    links = block.link_share
    if links > 0.5:
        return 0
    if size < 90 and not any(c in block.text for c in ".,;:!?"):
        return 0
    return int(size * (1 - links) * (0.5 if block.tag == "li" else 1.0))


def names_body_of(element: HtmlElement) -> str:
    """Class, id and itemprop, for the vocabulary of body boxes."""
    return names_of(element)
