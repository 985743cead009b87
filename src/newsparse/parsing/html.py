"""A saved page → Draft: one generic reader, in the order a person reads the page."""

from __future__ import annotations

import re

from newsparse.parsing import body, embedded, header, metadata, pagedates, pictures, signatures, tree, verdict
from newsparse.parsing.blocks import RawBlock
from newsparse.parsing.draft import Block, Draft
from newsparse.parsing.interviews import mark_bold_questions, mark_labels
from newsparse.parsing.page import Page, weight

__all__ = ["read"]


def read(text: str, url: str | None = None) -> Draft:
    """Read the article of a page. `url` is its address where a container gave one."""
    root = tree.parse(text)
    page = Page(root, metadata.read(root))
    meta = page.meta
    draft = Draft("html", url=meta.canonical or meta.first("og:url") or url or _saved_from(text))
    draft.language = meta.language
    draft.publisher = header.publisher(meta)
    draft.title, page.title = header.title(page, draft.publisher)
    stated = embedded.article_body(meta)
    box = body.find_box(page, "".join(re.findall(r"\w+", stated.casefold())))
    taken = {id(page.title)} if page.title is not None else set()
    found = body.select(page, box, taken)
    title, first, last = _extent(page, found.blocks)
    opening = header.standfirst(page, title, first)
    draft.standfirst = " ".join(b.text for b in opening) or None
    taken |= {id(b) for b in opening}
    taken |= signatures.read(draft, page, title, first, last)
    pagedates.read(draft, page, title, first, last)
    draft.section = header.section(page, draft, title)
    draft.keywords = header.keywords(meta)
    draft.reading_minutes = header.reading_minutes(page, last)
    draft.figures = pictures.read(page, title, last)
    chosen = [b for b in found.blocks if id(b) not in taken]
    chosen = embedded.complete(draft, page, chosen, stated)
    bold = [b.bold_share > 0.9 for b in chosen]
    draft.blocks = [_block(b) for b in chosen]
    if not mark_labels(draft.blocks, draft.publisher, [a.name for a in draft.authors]):
        mark_bold_questions(draft.blocks, bold)
    verdict.judge(draft, page, found.notes)
    return draft


def _saved_from(text: str) -> str | None:
    """The address in the comment that browsers and SingleFile write into saved pages."""
    match = re.search(
        r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)\s*(\S+)", text[:5000]
    )
    return match[1] if match else None


def _extent(page: Page, blocks: list[RawBlock]) -> tuple[int, int, int]:
    """The indices of the headline and of the first and last paragraph of prose."""
    places = {id(b.owner): i for i, b in reversed(list(enumerate(page.blocks)))}
    prose = [places[id(b.owner)] for b in blocks if weight(b)] or [places[id(b.owner)] for b in blocks]
    first, last = (min(prose), max(prose)) if prose else (len(page.blocks) - 1, len(page.blocks) - 1)
    title = page.index[id(page.title)] if page.title is not None else max(0, first - 10)
    return title, first, last


def _block(block: RawBlock) -> Block:
    if block.tag in body.HEADINGS:
        return Block(block.text, "crosshead")
    text = block.text.rstrip("»”\u00a0 ")
    if block.bold_share > 0.95 and len(text) <= 120 and not text.endswith((".", ":", ",", ";")):
        return Block(block.text, "crosshead")
    element = block.owner
    for _ in range(3):
        if element is None:
            break
        if element.tag == "li":
            return Block(block.text, "list")
        if element.tag == "blockquote":
            return Block(block.text, "quote")
        element = element.getparent()
    return Block(block.text)
