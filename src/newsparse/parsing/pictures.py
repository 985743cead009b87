"""The pictures of an article: caption, credit, address."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from newsparse.article import Figure
from newsparse.lexicon.lazily import lazily
from newsparse.parsing.blocks import names_of, roles_of
from newsparse.parsing.captions import is_credit, split_credit
from newsparse.parsing.cleaning import clean
from newsparse.parsing.metadata import Metadata, strings, types
from newsparse.parsing.page import Page
from newsparse.parsing.tree import HtmlElement

__all__ = ["read"]

_CREDIT = lazily(
    r"credit|copyright|photographer|source|legal|rights|auteur-photo|photo-?by|byline|agency", re.IGNORECASE
)
_MOST = 40


def read(page: Page, title: int, last: int, box: HtmlElement, captions: Sequence[str] = ()) -> list[Figure]:
    """The figures from the headline to the end of the article's box, in order; furniture and teasers left out.

    `captions`: paragraphs among the text that are captions by their wording.
    """
    found: list[Figure] = []
    taken: set[HtmlElement] = set()
    low, high = max(0, title - 12), last + 1
    for element in page.body.iter("figure", "div", "p", "span"):
        if len(found) >= _MOST:
            break
        captioned = "caption" in roles_of(element) and element.tag != "figure"
        if not (element.tag == "figure" or captioned) or any(up in taken for up in element.iterancestors()):
            continue
        place = page.place(element)
        if place is None:
            place = _nearby(page, element)
        if place is None or _is_furniture(page, element):
            continue
        if not low <= place <= high and not (place > high and box in element.iterancestors()):
            continue
        figure = _figure(element) if element.tag == "figure" else _captioned(element)
        if figure is not None:
            found.append(figure)
            taken.add(element)
    found = _joined(found)
    seen = {figure.caption for figure in found}
    for text in captions:
        caption, credit = split_credit(text.strip(" -–—"))
        if caption not in seen:
            found.append(Figure(caption, credit, None))
    return found or _stated(page.meta)


def _joined(figures: list[Figure]) -> list[Figure]:
    """The figures, with a credit and a caption that stand in two boxes under one picture as one."""
    out: list[Figure] = []
    for figure in figures:
        before = out[-1] if out else None
        parted = before and before.url and before.url == figure.url
        if (
            before
            and parted
            and None in (before.caption, figure.caption)
            and None in (before.credit, figure.credit)
        ):
            caption, credit = before.caption or figure.caption, before.credit or figure.credit
            out[-1] = Figure(caption, credit, figure.url)
        else:
            out.append(figure)
    return out


def _nearby(page: Page, element: HtmlElement) -> int | None:
    """A picture without words stands where the words after it stand."""
    for following in element.itersiblings():
        place = page.place(following)
        if place is not None:
            return place
    return None


def _is_furniture(page: Page, element: HtmlElement) -> bool:
    if "junk" in page.roles(element):
        return True
    return next(element.iterancestors("a", "li"), None) is not None


def _figure(element: HtmlElement) -> Figure | None:
    url = _address(element)
    lines: list[str] = []
    credit: str | None = None
    caption = next(element.iter("figcaption"), None)
    # Some print the credit beside the caption's box; inside it comes first.
    for part in (*(() if caption is None else caption.iter()), *element.iter()):
        if not isinstance(part.tag, str) or part is element or part is caption or part.tag == "source":
            continue
        named = part.tag == "cite" or _CREDIT.search(names_of(part))
        if named or "copyrightHolder" in (part.get("itemprop") or ""):
            credit = credit or clean(" ".join(part.itertext())) or None
    if credit is None and caption is not None:
        beside = (_words(part) for part in element.iter("p", "div", "span") if caption not in part.iter())
        credit = next((words for words in beside if 0 < len(words) <= 100 and is_credit(words, strict=True)), None)
    text = _words(element if caption is None else caption)
    if text:
        lines.append(text)
    return _compose(" ".join(lines), credit, url)


def _captioned(element: HtmlElement) -> Figure | None:
    text = _words(element)
    if not text or len(text) > 800:
        return None
    parent = element.getparent()
    return _compose(text, None, _address(parent) if parent is not None else None)


def _words(element: HtmlElement) -> str:
    skip = ("script", "style", "noscript", "button", "svg")
    pieces = [t for t in element.xpath(".//text()") if t.getparent() is not None and t.getparent().tag not in skip]
    return clean(" ".join(pieces)).replace("  ", " ")


def _compose(text: str, credit: str | None, url: str | None) -> Figure | None:
    if credit and text.endswith(credit):
        text = text[: -len(credit)].rstrip(" |–—-/(©")
    elif credit and credit in text:
        text = clean(text.replace(credit, " "))
    caption, inner = split_credit(text) if text else (None, None)
    if credit:
        credit = split_credit(credit)[1] or credit.strip(" ©()")
        if inner and caption is None and is_credit(text):
            inner = None
        elif inner:
            caption = text if inner not in credit else caption
    return Figure(caption, credit or inner, url) if caption or credit or inner or url else None


def _address(element: HtmlElement) -> str | None:
    """The largest address that an image states; lazy ones hide it in data attributes."""
    for image in element.iter("img", "amp-img"):
        for name in ("data-src", "data-lazy-src", "data-original", "data-url", "src"):
            value = image.get(name)
            if value and not value.startswith("data:"):
                return str(value)
        if sizes := image.get("srcset") or image.get("data-srcset"):
            last = str(sizes).split(",")[-1].split()
            return last[0] if last else None
    for source in element.iter("source"):
        if sizes := source.get("srcset") or source.get("data-srcset"):
            last = str(sizes).split(",")[-1].split()
            if last and not last[0].startswith("data:"):
                return last[0]
    return None


def _stated(meta: Metadata) -> list[Figure]:
    """The picture that the JSON-LD states, where the page shows none with words."""
    value: Any = meta.article.get("image")
    images = value if isinstance(value, list) else [value]
    for image in images:
        if isinstance(image, dict) and types(image) & {"imageobject", ""}:
            text = next(strings(image.get("caption") or image.get("description")), None)
            credit = next(
                strings(image.get("creditText") or image.get("copyrightHolder") or image.get("author")), None
            )
            if text or credit:
                caption, inner = split_credit(text) if text else (None, None)
                return [Figure(caption, credit or inner, next(strings(image.get("url")), None))]
    return []
