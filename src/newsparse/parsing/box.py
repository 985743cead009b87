"""The box of an article's text: down from `body` into the child with most of the prose, until it is spread."""

from __future__ import annotations

import re

from newsparse.parsing.blocks import names_of
from newsparse.parsing.homes import home_of
from newsparse.parsing.page import Page, spread, weight
from newsparse.parsing.tree import HtmlElement, within
from newsparse.parsing.vocabulary import names_body

__all__ = ["find_box", "letters"]

_SPREAD = 0.75
"""Go down while one child holds this share of the prose …"""

_NAMED = 0.5
"""… or this share, if its name says article text."""

_MANY = 3000
"""Blocks beyond which a page is no article whose sections are worth counting one by one."""

_LEAVES = frozenset("p h2 h3 h4 li ul ol dl table pre".split())


def find_box(page: Page, known: str = "") -> HtmlElement:
    """The lowest element that holds the article's paragraphs.

    `known` is text that the page states to be the article's (JSON-LD): blocks found in it weigh more.
    """
    prose: dict[HtmlElement, int] = {}
    start = page.title.at if page.title is not None else -1
    for i, block in enumerate(page.blocks):
        size = weight(block)
        if not size or not page.is_body(block):
            continue
        if known and letters(block.text)[:60] in known:
            size *= 3
        spread(prose, block.owner, size if i > start else size // 3)
    node = page.body
    while True:
        total = prose.get(node, 0)
        best = max((child for child in node if child in prose), key=lambda child: prose[child], default=None)
        if not total or best is None:
            return node
        share = prose[best] / total
        named = (
            best.get("itemprop") in ("articleBody", "text")
            or best.tag in ("article", "main")
            or names_body(names_of(best))
        )
        if best.tag in _LEAVES or (best.tag == "blockquote" and share < 0.95):
            return node
        if share < _SPREAD and not (named and share >= _NAMED):
            return node
        if share < 1 and len(page.blocks) <= _MANY and _goes_on(page, node, best):
            return node
        node = best


def _goes_on(page: Page, node: HtmlElement, best: HtmlElement) -> bool:
    """Whether the text goes on beside `best`, in a box of the same name: sections between pictures, entries."""
    homes: set[str] = set()
    others: list[tuple[str, HtmlElement]] = []
    for block in page.blocks:
        if weight(block) and page.is_body(block) and within(block.owner, node):
            if within(block.owner, best):
                homes.add(home_of(block))
            else:
                others.append((home_of(block), block.owner))
    return any(home in homes and not home[-1:].isdigit() and not _headed(owner, node) for home, owner in others)


def _headed(owner: HtmlElement, node: HtmlElement) -> bool:
    """Whether the child of `node` round `owner` is an article of its own: it has a headline, or says so."""
    child = owner
    for up in owner.iterancestors():
        if up is node:
            break
        child = up
    return child.tag == "article" or child.find(".//article") is not None or any(child.iter("h1", "h2", "h3"))


def letters(text: str) -> str:
    """The letters and figures of a text, case-folded, for comparing wordings that differ in marks and blanks."""
    return "".join(re.findall(r"\w+", text.casefold()))
