"""Runs of characters without a blank, too long to be words: no annotator ever sees them.

The tokenizer takes one mark off a run at a time and is quadratic in its length: 16,000 characters of
« l'l'l'… » took it 42 seconds. Such runs are data URIs, tracking links and accidents, not prose.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from newsparse.annotating.model.interface import RawEntity

__all__ = ["LONGEST", "around_runs", "blank_runs"]

LONGEST = 400
"""Characters; no word, address or formula that prose holds is half as long."""

_RUN = re.compile(rf"\S{{{LONGEST},}}")
_BLANKED = " " * LONGEST
_GAP = re.compile(rf"\S{{{LONGEST},}}| {{{LONGEST},}}")

Recognize = Callable[[Sequence[str]], list[list[RawEntity]]]


def blank_runs(text: str) -> str:
    """`text` with every run blanked, character for character."""
    return _RUN.sub(lambda run: " " * len(run.group()), text) if _has_run(text) else text


def around_runs(texts: Sequence[str], recognize: Recognize) -> list[list[RawEntity]]:
    """What `recognize` finds in each text between its runs, blanked or not: no name reaches over one."""
    if not any(_has_run(text) or _BLANKED in text for text in texts):
        return recognize(texts)
    pieces: list[tuple[int, int, str]] = []  # text, offset in it, words
    for number, text in enumerate(texts):
        start = 0
        for run in _GAP.finditer(text):
            pieces.append((number, start, text[start : run.start()]))
            start = run.end()
        pieces.append((number, start, text[start:]))
    found: list[list[RawEntity]] = [[] for _ in texts]
    for (number, offset, _), entities in zip(pieces, recognize([p for *_, p in pieces]), strict=True):
        found[number] += [RawEntity(e.start + offset, e.end + offset, e.label) for e in entities]
    return found


def _has_run(text: str) -> bool:
    return len(text) >= LONGEST and max(map(len, text.split()), default=0) >= LONGEST
