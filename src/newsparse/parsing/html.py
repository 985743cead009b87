"""A saved page → Draft: one generic reader, in the order a person reads the page, helped by known layouts."""

from __future__ import annotations

import re

from newsparse.article import ParagraphKind
from newsparse.parsing import (
    body,
    embedded,
    header,
    layouts,
    metadata,
    pagedates,
    pictures,
    rubrics,
    signatures,
    standfirsts,
    trailer,
    tree,
    verdict,
)
from newsparse.parsing.blocks import RawBlock
from newsparse.parsing.box import find_box
from newsparse.parsing.cleaning import clean
from newsparse.parsing.draft import Block, Draft
from newsparse.parsing.homes import HEADINGS
from newsparse.parsing.interviews import mark_bold_questions, mark_labels
from newsparse.parsing.language import is_scrambled
from newsparse.parsing.layouts import Layout, select
from newsparse.parsing.page import Page, weight
from newsparse.parsing.tree import HtmlElement

__all__ = ["read"]


def read(text: str, url: str | None = None) -> Draft:
    """Read the article of a page. `url` is its address where a container gave one."""
    root = tree.parse(text)
    meta = metadata.read(root)
    draft = Draft("html", url=meta.canonical or meta.first("og:url") or url or _saved_from(text))
    draft.language = meta.language
    draft.publisher = header.publisher(meta)
    layout = layouts.find(root, draft.url, draft.publisher)
    known = _said(root, layout) if layout is not None else {}
    if layout is not None:
        layouts.strip(root, layout)
    page = Page(root, meta)
    draft.title, page.title = header.title(page, draft.publisher)
    draft.publisher = draft.publisher or header.site_behind(meta.title, draft.title)
    if layout is not None:
        _name(draft, page, layout)
    stated = embedded.article_body(meta)
    box = next(iter(select(root, layout.body)), None) if layout else None
    if box is None:
        box = find_box(page, "".join(re.findall(r"\w+", stated.casefold())))
    taken = {page.title.at} if page.title is not None else set()
    found = body.select(page, box, taken)
    title, first, last = _extent(page, found.blocks)
    opening = standfirsts.standfirst(page, title, first)
    draft.standfirst = " ".join(map(standfirsts.wording, opening)) or None
    taken |= {b.at for b in opening}
    taken |= signatures.read(draft, page, title, first, last)
    pagedates.read(draft, page, title, first, last)
    draft.section = rubrics.section(page, draft, title)
    draft.keywords = rubrics.keywords(meta)
    draft.reading_minutes = header.reading_minutes(page, last)
    draft.figures = pictures.read(page, title, last, box, found.captions)
    chosen = [b for b in found.blocks if b.at not in taken]
    chosen = embedded.reconcile(page, chosen, stated, taken)
    chosen = embedded.complete(draft, page, chosen, stated)
    signed = {author.name.casefold() for author in draft.authors}
    draft.blocks = [_block(b) for b in chosen if b.text.casefold() not in signed]
    if layout is not None:
        _finish(draft, page, layout, known)
    if not mark_labels(draft.blocks, draft.publisher, [a.name for a in draft.authors]):
        mark_bold_questions(draft.blocks)
    trailer.cut(draft, bios=False)
    while len(draft.blocks) > 1 and draft.blocks[-1].kind == "crosshead":
        draft.blocks.pop()  # it heads nothing
    signatures.bios(draft, page, first)
    _unscramble(draft)
    verdict.judge(draft, page, chosen, found.notes, last)
    return draft


def _name(draft: Draft, page: Page, layout: Layout) -> None:
    """Layout, publisher and headline, as the layout knows them."""
    draft.layout = layout.name
    draft.publisher = layout.publisher or draft.publisher
    headline = next(iter(select(page.root, layout.title)), None)
    place = page.place(headline) if headline is not None else None
    if place is not None:
        page.title = page.blocks[place]
        draft.title = page.title.text


def _said(root: HtmlElement, layout: Layout) -> dict[str, str]:
    """The words of the fields that a layout names."""
    found = {}
    for name in ("byline", "published", "modified", "section", "standfirst"):
        elements = select(root, getattr(layout, name))
        words = (element.get("datetime") or clean(" ".join(element.itertext())) for element in elements)
        found[name] = " ".join(filter(None, words))
    return found


def _finish(draft: Draft, page: Page, layout: Layout, known: dict[str, str]) -> None:
    """What a layout knows better than the generic reader."""
    if known["byline"]:
        signatures.sign(draft, known["byline"])
    pagedates.fill(draft, known["published"], known["modified"])
    draft.section = known["section"] or draft.section
    draft.standfirst = known["standfirst"] or draft.standfirst
    described = page.meta.first("og:description", "description")
    first = draft.blocks[0] if draft.blocks else None
    if layout.repeats_standfirst and described and first and header.alike(first.text, described) > 0.95:
        draft.standfirst = draft.standfirst or first.text
        del draft.blocks[0]


def _unscramble(draft: Draft) -> None:
    """Premium pages of some publishers carry the rest of the text with its letters shuffled: noise, so out."""
    cut = len(draft.blocks)
    while cut > 1 and is_scrambled(draft.blocks[cut - 1].text):
        cut -= 1
    if cut < len(draft.blocks):
        del draft.blocks[cut:]
        draft.warnings.append("scrambled-text")


def _saved_from(text: str) -> str | None:
    """The address in the comment that browsers and SingleFile write into saved pages."""
    match = re.search(
        r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)\s*(\S+)", text[:5000]
    )
    return match[1] if match else None


def _extent(page: Page, blocks: list[RawBlock]) -> tuple[int, int, int]:
    """The indices of the headline and of the first and last paragraph of prose."""
    text = [b for b in blocks if weight(b)]
    prose = [b.at for b in text if "standfirst" not in page.roles(b.owner)] or [b.at for b in blocks]
    first, last = (min(prose), max(prose)) if prose else (len(page.blocks) - 1, len(page.blocks) - 1)
    return page.title.at if page.title is not None else max(0, first - 10), first, last


def _block(block: RawBlock) -> Block:
    bold = block.bold_share > 0.9
    return Block(block.text, _kind(block, bold), bold=bold)


def _kind(block: RawBlock, bold: bool) -> ParagraphKind:
    text = block.text.rstrip("»”\u00a0 ")
    if block.tag in HEADINGS or (bold and len(text) <= 120 and not text.endswith((".", ":", ",", ";"))):
        return "crosshead"
    element: HtmlElement | None = block.owner
    for _ in range(3):
        if element is None:
            break
        if element.tag == "li":
            return "list"
        if element.tag == "blockquote":
            return "quote"
        element = element.getparent()
    return "text"
