"""Where the article's text is on a page, and which blocks of that place belong to it.

The box: from `body` downwards into the child that holds most of the prose, faster where a box is named as
article text, until the prose is spread over several children. Then each block is judged: the boxes round it,
its links, its wording, and whether it stands among the article's own paragraphs.
"""

from __future__ import annotations

import re
from collections import Counter

from newsparse.parsing import boilerplate
from newsparse.parsing.blocks import RawBlock, Segment, names_of
from newsparse.parsing.page import Page, weight
from newsparse.parsing.tree import HtmlElement
from newsparse.parsing.vocabulary import names_body

__all__ = ["find_box", "select"]

_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_SPREAD = 0.75
"""Go down while one child holds this share of the prose."""
_NAMED = 0.5
"""… or this share, if its name says article text."""


def find_box(page: Page) -> HtmlElement:
    """The lowest element that holds the article's paragraphs."""
    prose: dict[HtmlElement, int] = {}
    for block in page.blocks:
        size = weight(block)
        if size and page.is_body(block):
            element: HtmlElement | None = block.owner
            while element is not None:
                prose[element] = prose.get(element, 0) + size
                element = element.getparent()
    node = page.body
    while True:
        total = prose.get(node, 0)
        children = [child for child in node if prose.get(child)]
        if not total or not children:
            return node
        best = max(children, key=lambda child: prose[child])
        share = prose[best] / total
        named = (
            best.get("itemprop") in ("articleBody", "text")
            or names_body(names_of(best))
            or best.tag in ("article", "main")
        )
        if best.tag in ("p", "h2", "h3", "li", "ul", "ol", "blockquote", "table") and not (
            share > 0.95 and best.tag == "blockquote"
        ):
            return node
        if share >= _SPREAD or (named and share >= _NAMED):
            node = best
        else:
            return node


def select(page: Page, box: HtmlElement, skip: set[int]) -> list[RawBlock]:
    """The blocks of the article's text, in order. `skip` are ids of blocks that are title, standfirst, byline."""
    inside = [b for b in page.blocks if id(b) not in skip and _within(b.owner, box)]
    first = _first_after_title(page, inside)
    inside = [b for b in inside[first:] if page.is_body(b)]
    parents = _parents(inside)
    lists = _link_lists(inside)
    kept: list[RawBlock] = []
    closed = False
    for block in inside:
        at_home = block.owner.getparent() in parents or block.owner in parents
        if closed:
            if (
                at_home
                and weight(block) >= 100
                and not boilerplate.is_promotion(block.text)
                and not boilerplate.is_related(block.text)
            ):
                closed = False
            elif not (at_home and block.tag in _HEADINGS and not boilerplate.closes_body(block.text)):
                continue
            else:
                closed = False
        if _list_of(block) in lists:
            continue
        if boilerplate.closes_body(block.text) and (
            block.tag in _HEADINGS or block.bold_share > 0.9 or len(block.text) < 60
        ):
            closed = True
            continue
        trimmed = _trim(block)
        if trimmed is None or _is_noise(trimmed, at_home):
            continue
        kept.append(trimmed)
    return _tidy(kept)


def _within(element: HtmlElement, box: HtmlElement) -> bool:
    at: HtmlElement | None = element
    while at is not None:
        if at is box:
            return True
        at = at.getparent()
    return False


def _first_after_title(page: Page, inside: list[RawBlock]) -> int:
    """The article starts after its headline, where the box holds it."""
    for i, block in enumerate(inside):
        if block.tag == "h1":
            before = sum(weight(b) for b in inside[:i] if page.is_body(b))
            after = sum(weight(b) for b in inside[i:] if page.is_body(b))
            if before < 0.3 * after:
                return i + 1
    return 0


def _parents(blocks: list[RawBlock]) -> set[HtmlElement]:
    """The elements whose direct children carry the article's prose."""
    mass: Counter[HtmlElement] = Counter()
    for block in blocks:
        size = weight(block)
        parent = block.owner.getparent() if block.tag in ("p", "li", "blockquote", "h2", "h3") else block.owner
        if size and parent is not None:
            mass[parent] += size
    total = sum(mass.values())
    return {element for element, size in mass.items() if size >= 0.08 * total}


def _list_of(block: RawBlock) -> HtmlElement | None:
    element: HtmlElement | None = block.owner
    for _ in range(4):
        if element is None:
            return None
        if element.tag in ("ul", "ol"):
            return element
        element = element.getparent()
    return None


def _link_lists(blocks: list[RawBlock]) -> set[HtmlElement]:
    """Lists that are links for the most part: related articles, tags, a table of contents."""
    letters: Counter[HtmlElement] = Counter()
    linked: Counter[HtmlElement] = Counter()
    for block in blocks:
        element = _list_of(block)
        if element is not None:
            letters[element] += len(block.text)
            linked[element] += int(len(block.text) * block.link_share)
    return {element for element in letters if linked[element] >= 0.6 * letters[element]}


_LEAD = re.compile(rf"{boilerplate.RELATED_LEAD}", re.IGNORECASE)


def _trim(block: RawBlock) -> RawBlock | None:
    """Cut « À lire aussi … <a>…</a> » out of a paragraph that also holds text; None when nothing else is left."""
    if not any(s.link is not None for s in block.segments) or not _LEAD.search(block.text):
        return block
    kept: list[Segment] = []
    i = 0
    segments = block.segments
    cut = False
    while i < len(segments):
        run = ""
        j = i
        # A lead may be split over several runs: « <b>À LIRE</b> AUSSI <a>…</a> ».
        while j < len(segments) and j - i < 5 and segments[j].link is None:
            run += segments[j].text
            j += 1
        match = _lead_at_end(run)
        if match is not None and j < len(segments) and segments[j].link is not None:
            before = run[:match]
            if before.strip():
                kept.append(Segment(before, None, segments[i].bold))
            while j < len(segments) and (segments[j].link is not None or not re.search(r"\w", segments[j].text)):
                j += 1
            i = j
            cut = True
            continue
        if segments[i].link is not None and boilerplate.is_related(segments[i].text):
            i += 1
            cut = True
            continue
        kept.append(segments[i])
        i += 1
    if not cut:
        return block
    rest = RawBlock(block.owner, kept)
    return rest if re.search(r"\w", rest.text) else None


def _lead_at_end(run: str) -> int | None:
    """Where, in the text before a link, the words that lead to it start: at the start or after a full sentence."""
    for match in _LEAD.finditer(run):
        before = run[: match.start()].rstrip(" \t\n\r>»→▶►•*+-–—|:\u00a0")
        rest = run[match.end() :]
        if (not before or before[-1] in '.!?…»”)"') and len(rest.strip()) <= 40:
            return len(before)
    return None


def _is_noise(block: RawBlock, at_home: bool) -> bool:
    text = block.text
    if not re.search(r"\w", text):
        return True
    if boilerplate.is_interface(text) or boilerplate.is_promotion(text) or boilerplate.is_notice(text):
        return True
    links = block.link_share
    if boilerplate.is_related(text) and (links > 0.2 or len(text) < 200):
        return True
    if links > 0.85 and len(text) > 12 and not (at_home and text.endswith(".")):
        return True
    return not at_home and links > 0.5


def _tidy(blocks: list[RawBlock]) -> list[RawBlock]:
    """Drop headings that head nothing, and pull quotes that repeat a sentence of the text."""
    while blocks and blocks[-1].tag in _HEADINGS:
        blocks.pop()
    return blocks
