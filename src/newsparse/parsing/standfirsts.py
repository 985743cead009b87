"""The standfirst: the blocks between headline and text that are named so, or word the page's description."""

from __future__ import annotations

from newsparse.parsing import boilerplate
from newsparse.parsing.blocks import RawBlock, names_of, roles_of
from newsparse.parsing.bylines import is_byline
from newsparse.parsing.frenchdates import stamps
from newsparse.parsing.header import KICKER, after_words, alike, tokens
from newsparse.parsing.page import Page, weight

__all__ = ["standfirst", "wording"]


def wording(block: RawBlock) -> str:
    """The words of a standfirst without a label that stands before them: « ACCIDENT La circulation … »."""
    first = next((child for child in block.owner if isinstance(child.tag, str)), None)
    if first is None or (block.owner.text or "").strip() or not KICKER.search(names_of(first)):
        return block.text
    label = tokens(" ".join(first.itertext()))
    if not 0 < len(label) <= 4 or tokens(block.text)[: len(label)] != label:
        return block.text
    rest = after_words(block.text, len(label))
    return rest if len(tokens(rest)) >= 4 else block.text


def standfirst(page: Page, title: int, first: int) -> list[RawBlock]:
    """The blocks of the standfirst: named so, or the wording of the description, between headline and text."""
    meta = page.meta
    described = (
        meta.first("og:description", "description", "twitter:description") or meta.text("description") or ""
    )
    opening = " ".join(tokens(described))[:60]
    low = title if title <= first else max(0, first - 12)
    found: list[RawBlock] = []
    for i in range(max(0, low), min(first + 4, len(page.blocks))):
        block = page.blocks[i]
        if (
            i == title
            or len(block.text) < 25
            or block.link_share > 0.5
            or block.tag in ("h1", "figcaption", "button", "li")
        ):
            continue
        roles = page.roles(block.owner)
        if roles & {"caption", "keypoints", "toc", "figure", "paywall"} or "byline" in roles_of(block.owner):
            continue
        if boilerplate.is_promotion(block.text) or is_byline(block.text):
            continue
        if "standfirst" in roles and ("junk" not in roles or i < first):
            found.append(block)
            if len(found) == 4:
                break
        elif found:
            break
        elif described and (
            alike(block.text, described) > 0.8
            or (len(opening) > 30 and " ".join(tokens(block.text)).startswith(opening))
        ):
            # The description often is the first paragraph itself, which is no standfirst.
            heads = block.tag in ("h2", "h3", "h4") or (i == first and _beside_title(page, block))
            if i < first or heads or (block.bold_share > 0.9 and i <= first + 1):
                return [block]
        elif (
            i < first
            and (
                block.tag in ("h2", "p", "h3") or (block.tag == "div" and (weight(block) >= 70 or i == title + 1))
            )
            and i - title <= 3
            and len(block.text) > (25 if i == title + 1 and _sentence(block.text) else 70)
            and title <= i
            and "junk" not in roles
        ):
            found.append(block)
            break
    return found


def _beside_title(page: Page, block: RawBlock) -> bool:
    """Whether a paragraph stands in the headline's own box, and the text elsewhere."""
    box = block.owner.getparent()
    heads = page.title is not None and box is not None and box is page.title.owner.getparent()
    return heads and page.prose.get(box, 0) < 0.3 * page.total


def _sentence(text: str) -> bool:
    """Whether a line under a headline reads as a sentence, not as a byline or a date."""
    return text.rstrip('»” \u00a0")').endswith((".", "!", "?", "…")) and not stamps(text)
