"""Known layouts: one module each, nothing but named selectors. The first that fits a page is used.

A layout says only what the generic reader would not find by itself; every field that it leaves out is read as on
any other page. When a publisher changes its pages, add a module and keep the old one: saved pages do not change.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:  # plain text is read with rules that live here too, and needs no lxml
    from newsparse.parsing.tree import HtmlElement

__all__ = ["MODULES", "Layout", "find", "select", "strip"]

MODULES = ("epochtimes_de", "epochtimes_com", "epochtimes_zh")


class Layout(msgspec.Struct, frozen=True, kw_only=True):
    """One layout of one publisher, as CSS selectors (`a, b` where pages differ).

    `name` goes to `source.layout`. The layout fits a page that is the publisher's, by its address (a part of it is
    in `hosts`) or by the name that it states (one of `sites`), and that holds what `needs` selects.
    """

    name: str
    needs: str
    hosts: tuple[str, ...]
    sites: tuple[str, ...] = ()
    publisher: str | None = None
    title: str | None = None
    standfirst: str | None = None
    section: str | None = None
    byline: str | None = None
    published: str | None = None
    modified: str | None = None
    body: str | None = None
    """the element that holds the paragraphs"""
    drop: str | None = None
    """elements that are no text of the article"""
    end: str | None = None
    """the first of these and everything after it goes"""
    repeats_standfirst: bool = False
    """the first paragraph is the standfirst once more where it equals the description"""

    def fits(self, root: HtmlElement, url: str | None, publisher: str | None) -> bool:
        """Whether a page has this layout."""
        site = (publisher or "").casefold()
        if not any(host in (url or "") for host in self.hosts) and site not in map(str.casefold, self.sites):
            return False
        return bool(select(root, self.needs))


@cache
def _selector(css: str) -> object:
    from lxml.cssselect import CSSSelector

    return CSSSelector(css, translator="html")


def select(root: HtmlElement, css: str | None) -> list[HtmlElement]:
    """The elements that a selector names, in document order; none for None."""
    return list(_selector(css)(root)) if css else []  # type: ignore[operator]


@cache
def _layouts() -> tuple[Layout, ...]:
    return tuple(import_module(f"{__name__}.{name}").LAYOUT for name in MODULES)


def find(root: HtmlElement, url: str | None, publisher: str | None) -> Layout | None:
    """The known layout of a page, or None."""
    return next((layout for layout in _layouts() if layout.fits(root, url, publisher)), None)


def strip(root: HtmlElement, layout: Layout) -> None:
    """Take out of a page what its layout drops, and what follows the end of the text."""
    end = next(iter(select(root, layout.end)), None)
    after = [end, *end.itersiblings()] if end is not None else []
    for element in [*select(root, layout.drop), *after]:
        if element.getparent() is not None:
            element.drop_tree()
