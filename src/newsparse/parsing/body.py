"""Where the article's text is on a page, and which blocks of that place belong to it.

The box: from `body` downwards into the child that holds most of the prose, faster where a box is named as
article text, until the prose is spread over several children. Then each block is judged: the boxes round it,
its links, its wording, and whether it stands where the article's own paragraphs stand.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from newsparse.lexicon.lazily import lazily
from newsparse.parsing import boilerplate
from newsparse.parsing.agencies import agency_credit
from newsparse.parsing.blocks import RawBlock, names_of
from newsparse.parsing.captions import is_caption, is_credit, split_credit
from newsparse.parsing.frenchdates import is_date_line, stamps
from newsparse.parsing.page import Page, spread, weight
from newsparse.parsing.related import without_related
from newsparse.parsing.tree import HtmlElement
from newsparse.parsing.vocabulary import names_body, without_states

__all__ = ["HEADINGS", "Selection", "find_box", "select"]

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_SPREAD = 0.75
"""Go down while one child holds this share of the prose …"""
_NAMED = 0.5
"""… or this share, if its name says article text."""
_MANY = 3000
"""Blocks beyond which a page is no article whose sections are worth counting one by one."""
_LEAVES = frozenset("p h2 h3 h4 li ul ol dl table pre".split())


@dataclass(slots=True)
class Selection:
    """The blocks of the text, and what the rest said about the page."""

    blocks: list[RawBlock]
    notes: list[str] = field(default_factory=list)
    """paragraphs of the house that stood among the text: paywalls, newsletters"""
    captions: list[str] = field(default_factory=list)
    """paragraphs that a credit at their end gives away"""


def find_box(page: Page, known: str = "") -> HtmlElement:
    """The lowest element that holds the article's paragraphs.

    `known` is text that the page states to be the article's (JSON-LD): blocks found in it weigh more.
    """
    prose: dict[HtmlElement, int] = {}
    start = page.title.at if page.title is not None else -1
    for i, block in enumerate(page.blocks):
        size = weight(block)
        if not size or not page.is_body(block):
            continue
        if known and _plain(block.text)[:60] in known:
            size *= 3
        spread(prose, block.owner, size if i > start else size // 3)
    node = page.body
    while True:
        total = prose.get(node, 0)
        best = max((child for child in node if child in prose), key=lambda child: prose[child], default=None)
        if not total or best is None:
            return node
        share = prose[best] / total
        named = (
            best.get("itemprop") in ("articleBody", "text")
            or best.tag in ("article", "main")
            or names_body(names_of(best))
        )
        if best.tag in _LEAVES or (best.tag == "blockquote" and share < 0.95):
            return node
        if share < _SPREAD and not (named and share >= _NAMED):
            return node
        if share < 1 and len(page.blocks) <= _MANY and _goes_on(page, node, best):
            return node
        node = best


def _goes_on(page: Page, node: HtmlElement, best: HtmlElement) -> bool:
    """Whether the text goes on beside `best`, in a box of the same name: sections between pictures, entries."""
    homes: set[str] = set()
    others: list[tuple[str, HtmlElement]] = []
    for block in page.blocks:
        if weight(block) and page.is_body(block) and _within(block.owner, node):
            if _within(block.owner, best):
                homes.add(_home_of(block))
            else:
                others.append((_home_of(block), block.owner))
    return any(home in homes and not home[-1:].isdigit() and not _headed(owner, node) for home, owner in others)


def _headed(owner: HtmlElement, node: HtmlElement) -> bool:
    """Whether the child of `node` round `owner` is an article of its own: it has a headline, or says so."""
    child = owner
    for up in owner.iterancestors():
        if up is node:
            break
        child = up
    return child.tag == "article" or child.find(".//article") is not None or any(child.iter("h1", "h2", "h3"))


def _plain(text: str) -> str:
    return "".join(re.findall(r"\w+", text.casefold()))


def select(page: Page, box: HtmlElement, skip: set[int]) -> Selection:
    """The blocks of the article's text, in order. `skip`: places of blocks that are title, standfirst, byline."""
    inside = [b for b in page.blocks if _within(b.owner, box) and b.at not in skip]
    inside = [b for b in inside[_after_title(page, inside) :] if page.is_body(b)]
    homes = _homes(inside)
    lists = _link_lists(inside) | _posts(inside)
    cards = _cards(inside, box, homes)
    teasers = _teasers(inside)
    chosen = Selection([])
    used: set[str] = set()
    """the homes that have given text so far: only they open the text again after other articles"""
    closed = over = False
    for i, block in enumerate(inside):
        text = block.text
        if boilerplate.is_interface(text) and not boilerplate.opens_comments(text):
            continue
        home = _home_of(block) in homes
        if closed and used and boilerplate.closes_body(text):
            over = over or boilerplate.opens_comments(text)
        if closed and not over and _opens_again(block, _home_of(block) in used, inside[i + 1 : i + 4], used):
            closed = False
        if (
            closed
            or _list_of(block) in lists
            or _quotation_of(block) in lists
            or (not home and _card_of(block, box) in cards)
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
                used.add(_home_of(block))
    _tidy(chosen.blocks, homes)
    return chosen


def _within(element: HtmlElement, box: HtmlElement) -> bool:
    at: HtmlElement | None = element
    while at is not None:
        if at is box:
            return True
        at = at.getparent()
    return False


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


def _home_of(block: RawBlock) -> str:
    """Where a block stands by its markup: the names of the box round it, or its depth where it has none."""
    box: HtmlElement | None = block.owner
    if block.tag in ("p", "li", "blockquote", "td", *HEADINGS):
        box = block.owner.getparent()
        while box is not None and box.tag in ("ul", "ol", "li", "tr", "blockquote"):
            box = box.getparent()
    if box is None:
        return ""
    names = box.get("class") or ""
    return _named(box.tag, names) if names else f"{box.tag} {sum(1 for _ in box.iterancestors())}"


@lru_cache(maxsize=4096)
def _named(tag: str, names: str) -> str:
    """Tag and class names without modifiers and numbers, which differ from one paragraph to the next."""
    return f"{tag} {re.sub(r'[0-9]+', '', without_states(names))}"


def _homes(blocks: list[RawBlock]) -> set[str]:
    """The places that carry the article's prose: those with a tenth of it or more."""
    mass: Counter[str] = Counter()
    for block in blocks:
        if size := weight(block):
            mass[_home_of(block)] += size
    total = sum(mass.values())
    return {home for home, size in mass.items() if size >= 0.1 * total}


def _opens_again(block: RawBlock, home: bool, following: list[RawBlock], homes: set[str]) -> bool:
    """Whether the text goes on after a box of other articles: prose, or a crosshead over prose, at home."""
    if not home or boilerplate.is_promotion(block.text) or boilerplate.is_related(block.text):
        return False
    if weight(block) >= 80:
        return True
    if block.tag in HEADINGS and block.link_share < 0.5 and not boilerplate.closes_body(block.text):
        return any(weight(b) >= 80 and _home_of(b) in homes for b in following[:1])
    return False


def _list_of(block: RawBlock) -> HtmlElement | None:
    element: HtmlElement | None = block.owner
    for _ in range(4):
        if element is None:
            return None
        if element.tag in ("ul", "ol", "dl"):
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


_POST = lazily(r"\A[—–-]\s?.{2,60}\(@\w{2,20}\)")


def _quotation_of(block: RawBlock) -> HtmlElement | None:
    return block.owner if block.tag == "blockquote" else next(block.owner.iterancestors("blockquote"), None)


def _posts(blocks: list[RawBlock]) -> set[HtmlElement]:
    """Quotations that are posts of a social network: « — Nom (@compte) 20 octobre 2017 » signs them."""
    signed = (_quotation_of(block) for block in blocks if _POST.match(block.text))
    return {element for element in signed if element is not None}


def _card_of(block: RawBlock, box: HtmlElement) -> HtmlElement | None:
    """The child of the box that a block stands in, if it is more than the block itself."""
    at: HtmlElement = block.owner
    while True:
        parent = at.getparent()
        if parent is None or at is box:
            return None
        if parent is box:
            return at if at is not block.owner else None
        at = parent


def _cards(blocks: list[RawBlock], box: HtmlElement, homes: set[str]) -> set[HtmlElement]:
    """Teasers of other articles: groups away from the text in which a good part is links."""
    letters: Counter[HtmlElement] = Counter()
    linked: Counter[HtmlElement] = Counter()
    home: set[HtmlElement] = set()
    for block in blocks:
        card = _card_of(block, box)
        if card is not None:
            letters[card] += len(block.text)
            linked[card] += int(len(block.text) * block.link_share)
            if weight(block) and _home_of(block) in homes:
                home.add(card)
    return {card for card, size in letters.items() if linked[card] >= 0.25 * size and card not in home}


def _teasers(blocks: list[RawBlock]) -> set[HtmlElement]:
    """Boxes of other articles among the text: a headline that is a link to a page, prose under it, little else."""
    heads = [(head, prose) for head, prose in pairwise(blocks) if _is_teaser_head(head) and weight(prose)]
    if not heads:
        return set()
    mass: dict[HtmlElement, int] = {}
    count: Counter[HtmlElement] = Counter()
    for block in blocks:
        for up in block.owner.iterancestors():
            mass[up] = mass.get(up, 0) + weight(block)
            count[up] += 1
    total = sum(map(weight, blocks))
    found = set()
    for head, prose in heads:
        box = next((up for up in prose.owner.iterancestors() if _within(head.owner, up)), None)
        if box is not None and count[box] <= 4 and mass[box] <= 0.3 * total and prose.link_share <= 0.5:
            found.add(box)
    return found


def _is_teaser_head(block: RawBlock) -> bool:
    if block.link_share < 0.95 or not 12 <= len(block.text) <= 160:
        return False
    href = next((s.link.get("href") for s in block.segments if s.link is not None), None) or "#"
    return not href.startswith(("#", "mailto:"))


def _is_dateline(block: RawBlock) -> bool:
    """« Publié le 4 novembre 2023 »; a bare day in bold or as a heading belongs to a chronology."""
    if not is_date_line(block.text):
        return False
    plain = block.bold_share < 0.9 and block.tag not in HEADINGS
    return plain or any(stamp.role or "T" in stamp.value for stamp in stamps(block.text))


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
    if is_credit(text, strict=True) and not agency_credit(text):
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
    first = next((i for i, b in enumerate(blocks) if weight(b) and _home_of(b) in homes), None)
    if first is not None:
        lead = [b for b in blocks[:first] if _leads(b, homes)]
        blocks[:first] = lead
    last = next((i for i in range(len(blocks) - 1, -1, -1) if _home_of(blocks[i]) in homes), None)
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
    whole = [_plain(b.text) for b in blocks if weight(b) and not _is_apart(b)]
    return {id(b) for b in apart if len(b.text) > 20 and any(_plain(b.text) in text for text in whole)}


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
        return _home_of(block) in homes and len(block.text) > 12
    ends = block.text.rstrip('»” \u00a0")').endswith((".", "!", "?", "…", ":"))
    return (ends and (len(block.text.split()) >= 5 or _home_of(block) in homes)) or weight(block) > 0
