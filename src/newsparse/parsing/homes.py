"""Where a block stands by its markup, and which of these places carry the article's prose."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from newsparse.parsing.blocks import RawBlock
from newsparse.parsing.page import weight
from newsparse.parsing.tree import HtmlElement
from newsparse.parsing.vocabulary import without_states

__all__ = ["HEADINGS", "home_of", "homes_of"]

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def home_of(block: RawBlock) -> str:
    """Where a block stands by its markup: the names of the box round it, or its depth where it has none."""
    box: HtmlElement | None = block.owner
    if block.tag in ("p", "li", "blockquote", "td", *HEADINGS):
        box = block.owner.getparent()
        while box is not None and box.tag in ("ul", "ol", "li", "tr", "blockquote"):
            box = box.getparent()
    if box is None:
        return ""
    names = box.get("class") or ""
    return _named(box.tag, names) if names else f"{box.tag} {sum(1 for _ in box.iterancestors())}"


@lru_cache(maxsize=4096)
def _named(tag: str, names: str) -> str:
    """Tag and class names without modifiers and numbers, which differ from one paragraph to the next."""
    return f"{tag} {re.sub(r'[0-9]+', '', without_states(names))}"


def homes_of(blocks: list[RawBlock]) -> set[str]:
    """The places that carry the article's prose: those with a tenth of it or more."""
    mass: Counter[str] = Counter()
    for block in blocks:
        if size := weight(block):
            mass[home_of(block)] += size
    total = sum(mass.values())
    return {home for home, size in mass.items() if size >= 0.1 * total}
