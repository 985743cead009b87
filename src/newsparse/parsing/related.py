"""« À LIRE AUSSI … <a>…</a> » inside a paragraph's own `<p>`: cut out, the paragraph kept."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsparse.lexicon.lazily import lazily
from newsparse.parsing.blocks import RawBlock, Segment
from newsparse.parsing.boilerplate import is_related
from newsparse.parsing.housewords import RELATED

__all__ = ["without_related"]

_LEAD = lazily(r"(?<!\w)" + RELATED.alternation, re.IGNORECASE)
_MARKS = " \t\n\r>»→▶►•*+-–—|:\u00a0("


def without_related(block: RawBlock) -> RawBlock | None:
    """The block without its links to other articles; None when nothing else is left."""
    if not any(s.link is not None for s in block.segments) or not _LEAD.search(block.text):
        return block
    segments = block.segments
    kept: list[Segment] = []
    i = 0
    while i < len(segments):
        # A lead may be split over several runs: « <b>À LIRE</b> AUSSI <a>…</a> ».
        j = i
        while j < len(segments) and j - i < 5 and segments[j].link is None:
            j += 1
        run = "".join(s.text for s in segments[i:j])
        at = _lead(run) if j < len(segments) and segments[j].link is not None else None
        if at is not None:
            if run[:at].strip():
                kept.append(Segment(run[:at] + " ", None, segments[i].bold))
            i = _past_links(segments, j)
        elif segments[i].link is not None and is_related(segments[i].text):
            i += 1
        else:
            kept.append(segments[i])
            i += 1
    if len(kept) == len(segments):
        return block
    rest = RawBlock(block.owner, kept, block.at)
    return rest if re.search(r"\w", rest.text) else None


def _past_links(segments: Sequence[Segment], at: int) -> int:
    while at < len(segments) and (segments[at].link is not None or not re.search(r"\w", segments[at].text)):
        at += 1
    return at


def _lead(run: str) -> int | None:
    """Where, in the text before a link, the words that lead to it start: at the start or after a full sentence."""
    for match in _LEAD.finditer(run):
        before = run[: match.start()].rstrip(_MARKS)
        if (not before or before[-1] in '.!?…»”)"') and len(run[match.end() :].strip()) <= 40:
            return len(before)
    return None
