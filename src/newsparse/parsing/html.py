"""A saved page → Draft: one generic reader, in the order a person reads the page."""

from __future__ import annotations

from newsparse.article import Figure
from newsparse.parsing import body, header, metadata, tree
from newsparse.parsing.blocks import RawBlock
from newsparse.parsing.captions import split_credit
from newsparse.parsing.draft import Block, Draft
from newsparse.parsing.interviews import mark_bold_questions, mark_labels
from newsparse.parsing.page import Page, weight

__all__ = ["read"]

_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))


def read(text: str, url: str | None = None) -> Draft:
    """Read the article of a page."""
    root = tree.parse(text)
    page = Page(root, metadata.read(root))
    draft = Draft("html", url=None)
    draft.publisher = header.publisher_of(page.meta)
    draft.title, title_block = header.title_of(page, draft.publisher)
    box = body.find_box(page)
    used = {id(title_block)} if title_block is not None else set()
    chosen = body.select(page, box, used)
    order = {id(b): i for i, b in enumerate(page.blocks)}
    owners = {id(b.owner) for b in chosen if weight(b)}
    indices = [i for i, b in enumerate(page.blocks) if id(b.owner) in owners]
    start, end = (indices[0], indices[-1]) if indices else (len(page.blocks), len(page.blocks))
    used |= header.fill(draft, page, title_block, start, end)
    chosen = [b for b in chosen if id(b) not in used and not (id(b) in order and order[id(b)] < 0)]
    bold = [b.bold_share > 0.9 for b in chosen]
    draft.blocks = [_block(b) for b in chosen]
    draft.figures = _figures(page, box)
    if not mark_labels(draft.blocks, draft.publisher, [a.name for a in draft.authors]):
        mark_bold_questions(draft.blocks, bold)
    return draft


def _block(block: RawBlock) -> Block:
    if block.tag in _HEADINGS:
        return Block(block.text, "crosshead")
    if (
        block.bold_share > 0.95
        and len(block.text) <= 120
        and not block.text.rstrip("»” ").endswith((".", ":", ","))
    ):
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


def _figures(page: Page, box: object) -> list[Figure]:
    found = []
    for block in page.blocks:
        if block.tag == "figcaption" and "junk" not in page.roles(block.owner):
            caption, credit = split_credit(block.text)
            found.append(Figure(caption, credit, None))
    return found[:20]
