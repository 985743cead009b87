"""Interviews: which paragraphs ask and which answer, and who speaks.

Two conventions of the French press: a speaker label before each turn (« Epoch Times : … », « H. M. : … »), and
questions that stand in bold (or as crossheads) between the answers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from newsparse.lexicon.lazily import lazily
from newsparse.parsing.cleaning import collapse
from newsparse.parsing.draft import Block

__all__ = ["mark_bold_questions", "mark_labels", "mark_plain_questions"]

_LABEL = lazily(
    r"\A((?:[A-ZÀ-Ý][\w.'’]{0,30}|d['’][A-ZÀ-Ý]\w+|de|du|la|le|les|des|van|von|ben|el|al)"
    r"(?:[ ‑-](?:[A-ZÀ-Ý0-9][\w.'’]{0,30}|d['’][A-ZÀ-Ý]\w+|de|du|la|le|les|des|van|von|ben|el|al)){0,5})"
    r"\s?(?::|\.?\s[–—]\s|\s-\s|\.\s?[–—]\s)\s*(?=\S)"
)
_QUESTION_LABELS = frozenset("question q journaliste rédaction nous".split())
_NOT_SPEAKERS = lazily(
    r"^(?:lire|voir|photo|source|note|crédit|résultat|bilan|exemple|attention|rappel|conséquence|objectif|"
    r"à lire|publicité|ndlr|encadré|avec|(?:le|la|les|un|une)(?!\s(?-i:[A-ZÀ-Ý])))\b",
    re.IGNORECASE,
)


def mark_labels(blocks: Sequence[Block], publisher: str | None = None, people: Sequence[str] = ()) -> bool:
    """Set kind and speaker of each labelled turn; paragraphs after a turn go on with it. False: no interview.

    `people` are names that the page knows (authors, title), against which initials are read.
    """
    labels: list[str | None] = []
    for block in blocks:
        found = _LABEL.match(collapse(block.text)) if block.kind in ("text", "crosshead", "quote") else None
        label = found.group(1).strip() if found else None
        labels.append(None if label is None or _NOT_SPEAKERS.match(label) else label)
    turns = [label for label in labels if label]
    counts = Counter(turns)
    recurring = {label for label, n in counts.items() if n >= 2}
    # The first turn of each speaker gives the full name, further ones often initials.
    full = {label for label in counts if any(_initials_of(short, label) for short in recurring)}
    speakers = recurring | full
    alternations = sum(a != b for a, b in pairwise(turns) if a in speakers and b in speakers)
    if len(speakers) < 2 or alternations < 3:
        return False
    names = [*people, *(label for label in counts if " " in label or len(label) > 4)]
    asking = _askers(blocks, labels, speakers, publisher)
    current: tuple[str, str] | None = None
    for block, label in zip(blocks, labels, strict=True):
        if label in speakers and label is not None:
            current = ("question" if label in asking else "answer", _full_name(label, names))
        if current and (block.kind == "text" or label in speakers):
            block.kind = "question" if current[0] == "question" else "answer"
            block.speaker = current[1]
    return True


def _askers(
    blocks: Sequence[Block], labels: Sequence[str | None], speakers: set[str], publisher: str | None
) -> set[str]:
    """The labels of the side that asks: the newspaper by name, or whoever ends turns in a question mark."""
    asked: Counter[str] = Counter()
    turns: Counter[str] = Counter()
    for block, label in zip(blocks, labels, strict=True):
        if label in speakers and label is not None:
            turns[label] += 1
            asked[label] += collapse(block.text).rstrip(' »"”').endswith("?")
    house = {
        label
        for label in speakers
        if label.lower() in _QUESTION_LABELS
        or (publisher and (label.casefold() == publisher.casefold() or _initials_of(label, publisher)))
    }
    rates = {label: asked[label] / turns[label] for label in speakers}
    return house | {label for label in speakers if rates[label] > 0.5 and rates[label] == max(rates.values())}


def _initials_of(short: str, full: str) -> bool:
    letters = re.sub(r"[\W\d]", "", short)
    if short == full or not 2 <= len(letters) <= 4 or not letters.isupper():
        return False
    words = [w for w in re.split(r"[\s'’-]+", full) if w]
    wanted = letters.casefold()
    every = "".join(w[0] for w in words).casefold()
    capital = "".join(w[0] for w in words if w[0].isupper()).casefold()
    return len(words) > 1 and wanted in (every, capital)


def _full_name(label: str, names: Sequence[str]) -> str:
    for name in names:
        if _initials_of(label, name) or (label != name and name.split()[-1:] == [label]):
            return name
    return label


def mark_bold_questions(blocks: Sequence[Block]) -> bool:
    """Mark bold paragraphs that ask, and what stands between them as answers. False: no interview."""
    bold = [block.kind != "list" and (block.bold or block.kind == "crosshead") for block in blocks]
    asks = [b and _asks(block) for b, block in zip(bold, blocks, strict=True)]
    if sum(asks) < 3 or sum(asks) * 2 < sum(bold):
        return False
    _alternate(blocks, asks)
    return True


def mark_plain_questions(blocks: Sequence[Block]) -> bool:
    """The same for a text without bold that says to be an interview: short paragraphs that ask, each answered."""
    asks = [block.kind in ("text", "crosshead") and len(block.text) <= 400 and _asks(block) for block in blocks]
    if sum(asks) < 2 or asks[-1] or any(a and b for a, b in pairwise(asks)) or asks.index(True) > 3:
        return False
    _alternate(blocks, asks)
    return True


def _asks(block: Block) -> bool:
    return collapse(block.text).rstrip(' »"”').endswith("?")


def _alternate(blocks: Sequence[Block], asks: Sequence[bool]) -> None:
    answering = False
    for i in range(asks.index(True), len(blocks)):
        if blocks[i].kind in ("list", "quote"):
            continue
        if asks[i]:
            blocks[i].kind, answering = "question", True
        elif blocks[i].kind == "text" and answering:
            blocks[i].kind = "answer"
