"""The text of a page as blocks in document order, each with what the markup says of it.

One walk over the tree; nothing is judged here, so nothing can be lost here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml import etree

from newsparse import limits
from newsparse.lexicon.lazily import lazily
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


_EDGES = " \t\n\r\u00a0[](){}|•·–—-/,;:»«>"


def _share(parts: list[tuple[str, bool]]) -> float:
    total = marked = 0
    for text, inside in parts:
        size = len(text.strip(_EDGES))
        total += size
        marked += size if inside else 0
    return marked / total if total else 0.0


def walk(root: HtmlElement) -> list[RawBlock]:
    """Every block of text below `root`. `<br>` is a space, two of them start a new block.

    Raises NewsparseError `too-large` on a paragraph beyond any article's length.
    """
    return _Walker(root).found


class _Walker:
    """One pass over the tree: open boxes, the run of text that is being read, the formatting in force."""

    def __init__(self, root: HtmlElement) -> None:
        self.found: list[RawBlock] = []
        self._owners = [root]
        self._links: list[HtmlElement] = []
        self._bold = 0
        self._breaks = 0
        self._closed = False
        self._most = limits.current().characters
        self._row: HtmlElement | None = None
        self._segments: list[Segment] = []
        if root.text:
            self._add(root.text)
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            if element is root:
                continue
            if event == "end":
                self._end(element)
            elif isinstance(element.tag, str) and not self._start(element):
                walker.skip_subtree()
        self._flush()

    def _start(self, element: HtmlElement) -> bool:
        """Enter an element; False for one whose words are no text."""
        tag = element.tag
        if tag in _SKIPPED or tag.startswith("amp-") or (tag not in _BLOCKS and _is_hidden(element)):
            return False
        if tag == "tr" and _is_data(element):
            self._row = element
        if tag in ("td", "th") and self._row is not None and element.getparent() is self._row:
            self._add(" ")
        elif tag in _BLOCKS or (tag in _INLINE and _is_caption(element)):
            self._flush()
            self._owners.append(element)
        elif tag == "img":
            self._drawn_initial(element)
        elif tag == "br":
            self._breaks += 1
            if self._breaks == 2:
                self._flush()
            else:
                self._segments.append(Segment(_BREAK, None, self._bold > 0))
        elif tag == "a":
            self._links.append(element)
        elif tag in _BOLD:
            self._bold += 1
        if tag == "time" and self._closed and self._segments and not self._segments[-1].text[-1:].isspace():
            self._add(" ")
        if element.text:
            if (
                self._closed
                and self._segments
                and _GLUED.fullmatch(self._segments[-1].text[-2:] + element.text[:2])
            ):
                self._add(" ")
            self._add(element.text)
        return True

    def _drawn_initial(self, image: HtmlElement) -> None:
        """A drop cap that is a picture: its letter opens the word that follows."""
        letter, word = image.get("alt") or "", image.tail or ""
        if len(letter) == 1 and letter.isupper() and word[:1].isalpha() and word[:1].islower():
            self._add(letter)

    def _end(self, element: HtmlElement) -> None:
        tag = element.tag
        if self._owners[-1] is element:
            self._flush()
            self._owners.pop()
        elif tag in _SKIPPED:
            if tag in _BLOCKS:
                self._flush()
        elif tag == "a":
            if self._links and self._links[-1] is element:
                self._links.pop()
        elif tag in _BOLD:
            self._bold = max(0, self._bold - 1)
        self._closed = True
        if element.tail:
            self._add(element.tail)

    def _add(self, text: str) -> None:
        self._closed = False
        if self._breaks and not text.isspace():
            self._breaks = 0
        if len(text) > self._most:
            raise limits.too_long(len(text))
        self._segments.append(Segment(text, self._links[-1] if self._links else None, self._bold > 0))

    def _flush(self) -> None:
        self._breaks = 0
        if not self._segments:
            return
        for line in _lines(self._segments):
            if any(not s.text.isspace() for s in line):
                block = RawBlock(self._owners[-1], line, len(self.found))
                if block.text:
                    self.found.append(block)
        self._segments = []


_BREAK = "\n"
_GLUED = lazily(r".?[a-zà-ÿ0-9.!?»…][A-ZÀ-Ý«].?|[A-ZÀ-Ý]{3}[a-zà-ÿ]", re.DOTALL)
"""Two elements without a space between them that a style sheet sets apart: kicker and headline, name and role,
« Aminata DIAW » and « Suivre »."""


def _lines(segments: list[Segment]) -> list[list[Segment]]:
    """The runs of a block, parted where a bold line stands over or under others: a crosshead, a question."""
    if not any(s.bold for s in segments) or not any(s.text is _BREAK for s in segments):
        return [segments]
    lines: list[list[Segment]] = [[]]
    for segment in segments:
        if segment.text is _BREAK:
            lines.append([])
        else:
            lines[-1].append(segment)
    parted: list[list[Segment]] = []
    before: bool | None = None
    for line in lines:
        bold = [s.bold for s in line if not s.text.isspace()]
        if not bold:
            continue
        if parted and before is all(bold):
            parted[-1] += [Segment(" ", None, all(bold)), *line]
        else:
            parted.append(line)
        before = all(bold)
    return parted


def _is_caption(element: HtmlElement) -> bool:
    """A caption in an inline element stands on its own all the same."""
    return "caption" in roles_of(element)


def _is_data(row: HtmlElement) -> bool:
    """Whether a row is one of a table of data, read across, rather than the frame of an old page."""
    cells = row.findall("td") + row.findall("th")
    if not 2 <= len(cells) <= 12:
        return False
    return all(
        len(cell.text_content()) <= 80 and not any(map(_parts_text, cell.iterdescendants())) for cell in cells
    )


def _parts_text(element: HtmlElement) -> bool:
    return element.tag in _BLOCKS or element.tag in ("br", "img")


_INLINE = frozenset(("span", "small", "em", "i", "cite"))
_HIDDEN = lazily(r"mw-editsection|tooltip|sr-only|visually-?hidden|screen-reader")
_CALL = lazily(r"[\[(]?(?:\d{1,3}|\*{1,3})[\])]?")
_NOTED = lazily(r"note|(?:^|[-_ #])(?:nb|nh|fn|ftn|ref)(?:$|[-_ \d])|reference|appendix", re.IGNORECASE)
"""What names the call of a note: `spip_note_ref`, `footnote-anchor`, `#nb1`, `#_ftn2`."""


_INITIAL = lazily(r"drop-?cap|lettrine|initiale", re.IGNORECASE)


def _is_spoken_initial(element: HtmlElement) -> bool:
    """A drop cap’s letters for screen readers, which drawn ones repeat; or a drawn one that nothing repeats."""
    names = element.get("class") or ""
    if _HIDDEN.search(names):
        drawn = element.getnext()
        words = "".join(element.itertext()).strip()
        return bool(
            drawn is not None
            and drawn.get("aria-hidden") == "true"
            and words
            and words.startswith("".join(drawn.itertext()).strip() or "\0")
        )
    spoken = element.getprevious()
    return bool(_INITIAL.search(names)) and (spoken is None or not _HIDDEN.search(spoken.get("class") or ""))


def _is_hidden(element: HtmlElement) -> bool:
    """Words inside a line that no reader sees there: tooltips, words for screen readers, calls of footnotes."""
    if _is_spoken_initial(element):
        return False
    if (
        element.get("hidden") is not None
        or element.get("role") == "tooltip"
        or element.get("aria-hidden") == "true"
    ):
        return True
    if element.tag in ("sup", "a", "span"):
        brief = len(element) < 3 and len(element.text or "") <= 5
        words = "".join(element.itertext()).strip() if brief else ""
        if 0 < len(words) <= 5 and _CALL.fullmatch(words) and _calls(element):
            return True
    names = element.get("class")
    return bool(names) and bool(_HIDDEN.search(names))


def _calls(element: HtmlElement) -> bool:
    """Whether a figure in the text is a link to a note: raised, or named so."""
    link = element if element.tag == "a" else element.find(".//a")
    if link is None or element.tag == "sup":
        return link is not None
    said = f"{names_of(element)} {link.get('class') or ''} {link.get('rel') or ''}"
    target = (link.get("href") or "").partition("#")[2]
    return bool(_NOTED.search(said) or _NOTED.search(target))


def names_of(element: HtmlElement) -> str:
    """Class and id of an element as one string."""
    return f"{element.get('class') or ''} {element.get('id') or ''}".strip()


def roles_of(element: HtmlElement) -> frozenset[str]:
    """The roles that class and id of an element give."""
    names = names_of(element)
    return roles(names) if names else frozenset()
