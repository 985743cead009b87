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

__all__ = ["MODULES", "Layout", "find"]

MODULES = ("epochtimes_de", "epochtimes_com", "epochtimes_zh")


class Layout(msgspec.Struct, frozen=True, kw_only=True):
    """One layout of one publisher, as CSS selectors (`a, b` where pages differ).

    `name` goes to `source.layout`. The layout fits where the page holds `needs`, and its address, where it has
    one, contains one of `hosts`.
    """

    name: str
    needs: str
    hosts: tuple[str, ...] = ()
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

    def fits(self, root: HtmlElement, url: str | None) -> bool:
        """Whether a page has this layout."""
        if self.hosts and url and not any(host in url for host in self.hosts):
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
    about = f"{url or ''} {publisher or ''}".lower()
    if "epoch" not in about and root.get("data-layout") is None:
        return None  # no known publisher: do not try selectors on every page
    return next((layout for layout in _layouts() if layout.fits(root, url)), None)
