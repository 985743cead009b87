"""Lists, cards and posts among the text that are other articles or other people's words."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from newsparse.lexicon.lazily import lazily
from newsparse.parsing.blocks import RawBlock
from newsparse.parsing.homes import home_of
from newsparse.parsing.page import weight
from newsparse.parsing.tree import HtmlElement, within

__all__ = ["card_of", "cards_of", "link_lists", "list_of", "posts", "quotation_of", "teasers_of"]


def list_of(block: RawBlock) -> HtmlElement | None:
    """The list that a block is an item of, or stands in an item of."""
    element: HtmlElement | None = block.owner
    for _ in range(4):
        if element is None:
            return None
        if element.tag in ("ul", "ol", "dl"):
            return element
        element = element.getparent()
    return None


def link_lists(blocks: list[RawBlock]) -> set[HtmlElement]:
    """Lists that are links for the most part: related articles, tags, a table of contents."""
    letters: Counter[HtmlElement] = Counter()
    linked: Counter[HtmlElement] = Counter()
    for block in blocks:
        element = list_of(block)
        if element is not None:
            letters[element] += len(block.text)
            linked[element] += int(len(block.text) * block.link_share)
    return {element for element in letters if linked[element] >= 0.6 * letters[element]}


_POST = lazily(r"\A[—–-]\s?.{2,60}\(@\w{2,20}\)")


def quotation_of(block: RawBlock) -> HtmlElement | None:
    """The quotation that a block stands in."""
    return block.owner if block.tag == "blockquote" else next(block.owner.iterancestors("blockquote"), None)


def posts(blocks: list[RawBlock]) -> set[HtmlElement]:
    """Quotations that are posts of a social network: « — Nom (@compte) 20 octobre 2017 » signs them."""
    signed = (quotation_of(block) for block in blocks if _POST.match(block.text))
    return {element for element in signed if element is not None}


def card_of(block: RawBlock, box: HtmlElement) -> HtmlElement | None:
    """The child of the box that a block stands in, if it is more than the block itself."""
    at: HtmlElement = block.owner
    while True:
        parent = at.getparent()
        if parent is None or at is box:
            return None
        if parent is box:
            return at if at is not block.owner else None
        at = parent


def cards_of(blocks: list[RawBlock], box: HtmlElement, homes: set[str]) -> set[HtmlElement]:
    """Teasers of other articles: groups away from the text in which a good part is links."""
    letters: Counter[HtmlElement] = Counter()
    linked: Counter[HtmlElement] = Counter()
    home: set[HtmlElement] = set()
    for block in blocks:
        card = card_of(block, box)
        if card is not None:
            letters[card] += len(block.text)
            linked[card] += int(len(block.text) * block.link_share)
            if weight(block) and home_of(block) in homes:
                home.add(card)
    return {card for card, size in letters.items() if linked[card] >= 0.25 * size and card not in home}


def teasers_of(blocks: list[RawBlock]) -> set[HtmlElement]:
    """Boxes of other articles among the text: a headline that is a link to a page, prose under it, little else."""
    heads = [(head, prose) for head, prose in pairwise(blocks) if _is_teaser_head(head) and weight(prose)]
    if not heads:
        return set()
    mass: dict[HtmlElement, int] = {}
    count: Counter[HtmlElement] = Counter()
    for block in blocks:
        for up in block.owner.iterancestors():
            mass[up] = mass.get(up, 0) + weight(block)
            count[up] += 1
    total = sum(map(weight, blocks))
    found = set()
    for head, prose in heads:
        box = next((up for up in prose.owner.iterancestors() if within(head.owner, up)), None)
        if box is not None and count[box] <= 4 and mass[box] <= 0.3 * total and prose.link_share <= 0.5:
            found.add(box)
    return found


def _is_teaser_head(block: RawBlock) -> bool:
    if block.link_share < 0.95 or not 12 <= len(block.text) <= 160:
        return False
    href = next((s.link.get("href") for s in block.segments if s.link is not None), None) or "#"
    return not href.startswith(("#", "mailto:"))
