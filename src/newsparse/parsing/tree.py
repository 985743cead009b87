"""HTML text → lxml tree, whole: never a shorter one in silence.

lxml drops everything past 2,048 nested levels (256 without `huge_tree`) and says so only in its log. A page that
meets the limit is built again from parser events, with what is nested deeper put side by side at one depth.
"""

from __future__ import annotations

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from newsparse.lexicon.lazily import lazily
from newsparse.limits import DEPTH

__all__ = ["HtmlElement", "parse", "within"]

_DATA = lazily(r"data:[\w/+.;=-]{0,80},[^\"'\s)>]{500,}")
"""Inlined pictures and fonts (SingleFile): megabytes that no reader needs."""
_DECLARATION = lazily(r"^\s*<\?xml[^>]*\?>")
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


def parse(text: str) -> HtmlElement:
    """The `html` element of a page. Raises nothing on any text with a tag or a letter in it."""
    if "data:" in text:
        text = _DATA.sub("data:,", text)
    text = _DECLARATION.sub("", text).replace("\0", "")
    data = text.encode("utf-8", "replace")
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError):
        return document_fromstring(b"<html><body></body></html>")
    if any(
        "Excessive depth" in entry.message or entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log
    ):
        root = _flat(data)
    return root


class _Flat:
    """A parser target that builds a tree of at most `DEPTH` levels, in document order."""

    def __init__(self) -> None:
        self.root = document_fromstring(b"<html></html>")
        for child in list(self.root):
            self.root.remove(child)
        self.stack: list[HtmlElement] = []
        self.last: HtmlElement | None = None
        self.tail = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "html" and not self.stack:
            self.stack.append(self.root)
            for name, value in attributes.items():
                self.root.set(name, value)
            element = self.root
        else:
            parent = self.stack[min(len(self.stack), DEPTH) - 1] if self.stack else self.root
            element = etree.SubElement(parent, tag, dict(attributes))
            self.stack.append(element)
        self.last, self.tail = element, False

    def end(self, tag: str) -> None:
        if self.stack:
            self.last, self.tail = self.stack.pop(), True

    def data(self, text: str) -> None:
        if self.last is None:
            return
        if self.tail or len(self.stack) > DEPTH:
            if self.tail and len(self.stack) < DEPTH:
                self.last.tail = (self.last.tail or "") + text
                return
            # Below the kept depth a text belongs after what came before it, whatever closed in between.
            holder = self.stack[min(len(self.stack), DEPTH) - 1] if self.stack else self.root
            children = len(holder)
            if children:
                holder[-1].tail = (holder[-1].tail or "") + text
            else:
                holder.text = (holder.text or "") + text
        else:
            self.last.text = (self.last.text or "") + text

    def comment(self, text: str) -> None:
        """Comments are no part of the text."""

    def pi(self, target: str, data: str | None = None) -> None:
        """Nor are processing instructions."""

    def close(self) -> HtmlElement:
        return self.root


def _flat(data: bytes) -> HtmlElement:
    parser = etree.HTMLParser(target=_Flat(), encoding="utf-8", huge_tree=True)  # type: ignore[arg-type]
    parser.feed(data)
    root: HtmlElement = parser.close()
    return root


def within(element: HtmlElement, box: HtmlElement) -> bool:
    """Whether an element is a box or stands in it."""
    at: HtmlElement | None = element
    while at is not None:
        if at is box:
            return True
        at = at.getparent()
    return False
