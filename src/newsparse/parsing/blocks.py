"""The text of a page as blocks in document order, each with what the markup says of it.

One walk over the tree; nothing is judged here, so nothing can be lost here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml import etree

from newsparse import limits
from newsparse.parsing.cleaning import clean
from newsparse.parsing.tree import HtmlElement
from newsparse.parsing.vocabulary import roles

__all__ = ["RawBlock", "Segment", "walk"]

_BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog div dl dt fieldset "
    "figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr html label legend li main menu nav ol optgroup option p picture "
    "pre section "
    "select summary table tbody td tfoot th thead tr ul video iframe amp-ad".split()
)
_SKIPPED = frozenset(
    "script style template svg head link meta textarea iframe object embed canvas audio select math noscript "
    "noframes "
    "title base param source track datalist map area amp-analytics amp-sidebar".split()
)
_BOLD = frozenset(("b", "strong"))


@dataclass(slots=True)
class Segment:
    """A run of text with one formatting."""

    text: str
    link: HtmlElement | None
    bold: bool
    italic: bool = False


@dataclass(slots=True)
class RawBlock:
    """One block of text: the element that owns it, its runs, and its place among the page's blocks.

    A block without any formatting keeps no runs: a page may have hundreds of thousands.
    """

    owner: HtmlElement
    segments: Sequence[Segment]
    at: int
    text: str = field(init=False)
    weight: int | None = None
    """letters of prose, once counted (`page.weight`)"""
    _links: float | None = None

    def __post_init__(self) -> None:
        self.text = clean("".join([s.text for s in self.segments]))
        if not any(s.link is not None or s.bold for s in self.segments):
            self.segments = ()

    @property
    def tag(self) -> str:
        """The owner's tag."""
        return str(self.owner.tag)

    @property
    def link_share(self) -> float:
        """The share of letters that are in links."""
        if self._links is None:
            self._links = _share([(s.text, s.link is not None) for s in self.segments])
        return self._links

    @property
    def bold_share(self) -> float:
        """The share of letters that are bold."""
        return _share([(s.text, s.bold) for s in self.segments])


def _share(parts: list[tuple[str, bool]]) -> float:
    total = marked = 0
    for text, inside in parts:
        size = len(text.strip())
        total += size
        marked += size if inside else 0
    return marked / total if total else 0.0


def walk(root: HtmlElement) -> list[RawBlock]:  # noqa: PLR0915 (one state machine over the tree)
    """Every block of text below `root`. `<br>` is a space, two of them start a new block."""
    found: list[RawBlock] = []
    owners: list[HtmlElement] = [root]
    segments: list[Segment] = []
    links: list[HtmlElement] = []
    bold = 0
    italic = 0
    breaks = 0

    def flush() -> None:
        nonlocal breaks
        breaks = 0
        if segments:
            if any(not s.text.isspace() for s in segments):
                block = RawBlock(owners[-1], segments.copy(), len(found))
                if block.text:
                    found.append(block)
            segments.clear()

    most = limits.current().characters

    def add(text: str) -> None:
        nonlocal breaks
        if breaks and not text.isspace():
            breaks = 0
        if len(text) > most:
            raise limits.too_long(len(text))
        segments.append(Segment(text, links[-1] if links else None, bold > 0, italic > 0))

    if root.text:
        add(root.text)
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if element is root:
            continue
        tag = element.tag
        if not isinstance(tag, str):
            if event == "end" and element.tail:
                add(element.tail)
            continue
        if event == "start":
            if tag in _SKIPPED or (tag not in _BLOCKS and _is_tooltip(element)):
                walker.skip_subtree()
                continue
            if tag in _BLOCKS:
                flush()
                owners.append(element)
            elif tag == "br":
                breaks += 1
                if breaks == 2:
                    flush()
                else:
                    segments.append(Segment(" ", links[-1] if links else None, bold > 0))
            elif tag == "a":
                links.append(element)
            elif tag in _BOLD:
                bold += 1
            elif tag in ("i", "em"):
                italic += 1
            if element.text:
                add(element.text)
        else:
            if tag in _SKIPPED:
                if tag in _BLOCKS:
                    flush()
            elif tag in _BLOCKS:
                if owners[-1] is element:
                    flush()
                    owners.pop()
            elif tag == "a":
                if links and links[-1] is element:
                    links.pop()
            elif tag in _BOLD:
                bold = max(0, bold - 1)
            elif tag in ("i", "em"):
                italic = max(0, italic - 1)
            if element.tail:
                add(element.tail)
    flush()
    return found


def _is_tooltip(element: HtmlElement) -> bool:
    """Hidden words that a pointer brings up stand in the middle of sentences."""
    names = element.get("class")
    if element.get("hidden") is not None or element.get("role") == "tooltip":
        return True
    if element.get("aria-hidden") == "true" and not element.get("data-href"):
        return True
    return bool(names) and (
        "tooltip" in names or "sr-only" in names or "visually-hidden" in names or "screen-reader" in names
    )


def names_of(element: HtmlElement) -> str:
    """Class and id of an element as one string."""
    return f"{element.get('class') or ''} {element.get('id') or ''}".strip()


def roles_of(element: HtmlElement) -> frozenset[str]:
    """The roles that class and id of an element give."""
    names = names_of(element)
    return roles(names) if names else frozenset()
