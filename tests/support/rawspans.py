"""A text with a model's raw spans written into it, for tests of rules on names that need no model.

`[P:Jeanne Morel]` is a span that the model calls PER, `[L:…]` LOC, `[O:…]` ORG, `[M:…]` MISC.
"""

from __future__ import annotations

import re

from newsparse.annotating.frame import Frame
from newsparse.annotating.names import NamesReading, read
from newsparse.annotating.names.mention import Mention, Page
from newsparse.annotating.pipeline import RawEntity
from newsparse.article import Article, Paragraph

__all__ = ["mention_in", "names_in", "unmarked"]

LABELS = {"P": "PER", "L": "LOC", "O": "ORG", "M": "MISC"}
_MARK = re.compile(r"\[([PLOM]):([^\]]*)\]")


def unmarked(marked: str) -> tuple[str, list[RawEntity]]:
    """The text without its marks, and the raw spans."""
    text, spans, last = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[last : mark.start()]
        spans.append(RawEntity(len(text), len(text) + len(mark.group(2)), LABELS[mark.group(1)]))
        text += mark.group(2)
        last = mark.end()
    return text + marked[last:], spans


def names_in(marked: str) -> NamesReading:
    """What the rules make of one paragraph."""
    text, spans = unmarked(marked)
    article = Article(text=text, paragraphs=(Paragraph("text", 0, len(text)),))
    return read(Frame.of(article), [spans], ())


def mention_in(marked: str) -> tuple[Mention, Page]:
    """The first raw span of `marked` as a mention, and its page."""
    text, spans = unmarked(marked)
    page = Page(Frame.of(text).text)
    return page.mention(spans[0].start, spans[0].end, spans[0].label, "model"), page
