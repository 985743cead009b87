"""Which blocks of the article's box belong to its text.

Each block is judged: the boxes round it, its links, its wording, and whether it stands where the article's own
paragraphs stand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newsparse.lexicon.lazily import lazily
from newsparse.parsing import boilerplate
from newsparse.parsing.agencies import agency_credit, agency_line
from newsparse.parsing.blocks import RawBlock, names_of
from newsparse.parsing.box import letters
from newsparse.parsing.captions import is_caption, is_credit, split_credit
from newsparse.parsing.frenchdates import is_date_line, stamps
from newsparse.parsing.homes import HEADINGS, home_of, homes_of
from newsparse.parsing.page import Page, weight
from newsparse.parsing.related import without_related
from newsparse.parsing.teasers import card_of, cards_of, link_lists, list_of, posts, quotation_of, teasers_of
from newsparse.parsing.tree import HtmlElement, within

__all__ = ["Selection", "select"]


@dataclass(slots=True)
class Selection:
    """The blocks of the text, and what the rest said about the page."""

    blocks: list[RawBlock]
    notes: list[str] = field(default_factory=list)
    """paragraphs of the house that stood among the text: paywalls, newsletters"""
    captions: list[str] = field(default_factory=list)
    """paragraphs that a credit at their end gives away"""


def select(page: Page, box: HtmlElement, skip: set[int]) -> Selection:
    """The blocks of the article's text, in order. `skip`: places of blocks that are title, standfirst, byline."""
    inside = [b for b in page.blocks if within(b.owner, box) and b.at not in skip]
    inside = [b for b in inside[_after_title(page, inside) :] if page.is_body(b)]
    homes = homes_of(inside)
    lists = link_lists(inside) | posts(inside)
    cards = cards_of(inside, box, homes)
    teasers = teasers_of(inside)
    chosen = Selection([])
    used: set[str] = set()
    """the homes that have given text so far: only they open the text again after other articles"""
    closed = over = False
    for i, block in enumerate(inside):
        text = block.text
        if boilerplate.is_interface(text) and not boilerplate.opens_comments(text):
            continue
        home = home_of(block) in homes
        if closed and used and boilerplate.closes_body(text):
            over = over or boilerplate.opens_comments(text)
        if closed and not over and _opens_again(block, home_of(block) in used, inside[i + 1 : i + 4], used):
            closed = False
        if (
            closed
            or list_of(block) in lists
            or quotation_of(block) in lists
            or (not home and card_of(block, box) in cards)
            or (teasers and any(up in teasers for up in block.owner.iterancestors()))
        ):
            continue
        if boilerplate.closes_body(text) and (block.tag in HEADINGS or block.bold_share > 0.9 or len(text) < 60):
            closed = True
            over = over or (len(used) > 0 and boilerplate.opens_comments(text))
            continue
        if used and block.tag in HEADINGS and _AUTHORED.match(text):
            closed = True
            continue
        trimmed = without_related(block)
        if trimmed is None:
            continue
        if (_is_dateline(block) and len(chosen.blocks) < 4) or _is_hour(block):
            continue
        if boilerplate.is_promotion(trimmed.text):
            chosen.notes.append(trimmed.text)
        elif block.tag not in HEADINGS and is_caption(trimmed.text):
            chosen.captions.append(trimmed.text)
        elif not _is_noise(trimmed, home):
            chosen.blocks.append(trimmed)
            if weight(block) and home:
                used.add(home_of(block))
    _tidy(chosen.blocks, homes)
    return chosen


def _after_title(page: Page, inside: list[RawBlock]) -> int:
    """The text starts after its headline, where the box holds it and little prose stands before it."""
    if page.title is None:
        return 0
    at = page.title.at
    for i, block in enumerate(inside):
        if block.at > at:
            before = sum(weight(b) for b in inside[:i] if page.is_body(b))
            after = sum(weight(b) for b in inside[i:] if page.is_body(b))
            return i if before < 0.5 * after else 0
    return 0


def _opens_again(block: RawBlock, home: bool, following: list[RawBlock], homes: set[str]) -> bool:
    """Whether the text goes on after a box of other articles: prose, or a crosshead over prose, at home."""
    if not home or boilerplate.is_promotion(block.text) or boilerplate.is_related(block.text):
        return False
    if weight(block) >= 80:
        return True
    if block.tag in HEADINGS and block.link_share < 0.5 and not boilerplate.closes_body(block.text):
        return any(weight(b) >= 80 and home_of(b) in homes for b in following[:1])
    return False


def _is_dateline(block: RawBlock) -> bool:
    """« Publié le 4 novembre 2023 »; a bare day in bold or as a heading belongs to a chronology."""
    if len(block.text) <= 90 and _PLACED.match(block.text):
        return True
    if not is_date_line(block.text):
        return False
    plain = block.bold_share < 0.9 and block.tag not in HEADINGS
    return plain or any(stamp.role or "T" in stamp.value for stamp in stamps(block.text))


_PLACED = lazily(
    r"[A-ZÀ-Ý][^.!?:«]{2,60}, (?:reportage|correspondance|envoyée?s? sp[ée]cia\w{1,3}|"
    r"de notre (?:envoyée?|correspondante?)\b.{0,30})$"
)
"""« Gérardmer (Vosges), reportage »: where a report was made."""
_AUTHORED = lazily(r"(?:written by|about the author|écrit par|à propos d)", re.IGNORECASE)
"""Over the text « Écrit par X » signs it; under it, it heads a box about the author."""
_HOUR = lazily(r"\d{1,2} ?(?:h|:) ?\d{2}")


def _is_hour(block: RawBlock) -> bool:
    """The hour that stands over an entry of a live page, not one that heads a chronology."""
    return block.tag not in HEADINGS and block.bold_share < 0.9 and bool(_HOUR.fullmatch(block.text))


def _is_noise(block: RawBlock, home: bool) -> bool:
    text = block.text
    if not re.search(r"\w", text):
        return True
    if boilerplate.is_notice(text):
        return True
    if is_credit(text, strict=True) and not (agency_credit(text) or agency_line(text)):
        return True
    if len(text) <= 300 and block.owner.find(".//img") is not None and split_credit(text)[1]:
        return True  # a caption in the picture's own paragraph
    if len(text) <= 160 and any(
        s.link is not None and "mailto:" in (s.link.get("href") or "") for s in block.segments
    ):
        return True  # « Écrivez-nous », « Signalez une erreur »
    links = block.link_share
    if boilerplate.is_related(text) and (links > 0.2 or len(text) < 200):
        return True
    if links > 0.85 and len(text) > 12 and not (home and text.endswith(".")):
        return True
    return not home and links > 0.5


def _tidy(blocks: list[RawBlock], homes: set[str]) -> None:
    """Cut what leads up to the first paragraph and what trails after the last one."""
    first = next((i for i, b in enumerate(blocks) if weight(b) and home_of(b) in homes), None)
    if first is not None:
        lead = [b for b in blocks[:first] if _leads(b, homes)]
        blocks[:first] = lead
    last = next((i for i in range(len(blocks) - 1, -1, -1) if home_of(blocks[i]) in homes), None)
    if last is not None:
        blocks[last + 1 :] = [
            b for b in blocks[last + 1 :] if b.tag in ("li", "blockquote", "td") and b.link_share < 0.2
        ]
    repeated = _pull_quotes(blocks)
    blocks[:] = [b for b in blocks if id(b) not in repeated]
    while blocks and blocks[-1].tag in HEADINGS:
        blocks.pop()


def _pull_quotes(blocks: list[RawBlock]) -> set[int]:
    """Quotations set apart that only repeat words of a paragraph."""
    apart = [b for b in blocks if _is_apart(b)]
    if not apart:
        return set()
    whole = [letters(b.text) for b in blocks if weight(b) and not _is_apart(b)]
    return {id(b) for b in apart if len(b.text) > 20 and any(letters(b.text) in text for text in whole)}


def _is_apart(block: RawBlock) -> bool:
    if block.tag in ("blockquote", "aside", "q", "cite"):
        return True
    up = block.owner.getparent()
    if block.tag in HEADINGS:
        return block.text[:1] in '«“"' and len(block.text) > 60
    return up is not None and (
        up.tag == "blockquote" or "quot" in names_of(up).lower() or "quot" in names_of(block.owner)
    )


def _leads(block: RawBlock, homes: set[str]) -> bool:
    """Whether a short block before the first paragraph is text: a sentence, or a crosshead at home."""
    if block.tag in HEADINGS:
        return home_of(block) in homes and len(block.text) > 12
    ends = block.text.rstrip('»” \u00a0")').endswith((".", "!", "?", "…", ":"))
    return (ends and (len(block.text.split()) >= 5 or home_of(block) in homes)) or weight(block) > 0
