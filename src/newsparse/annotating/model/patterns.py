"""spaCy's French `token_match` made small: 270 branches that repeat one character class, factored.

The pattern is 1.45 million characters long, and compiling it is most of what `spacy.load` costs in French.
Its branches are `^HEAD[hyphens][letters]…$`, and almost all share their tails, so
`(?:^a[h][l]*$)|(?:^b[h][l]*$)` becomes `(?:^(?:a|b)[h][l]*$)`: the same language, 17 thousand characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

__all__ = ["factor", "factored_compile"]

HUGE = 200_000
"""Characters; no other pattern of spaCy's languages is anywhere near."""

_FLAGS, _OPEN, _BETWEEN, _CLOSE = "(?iu)", "(?:^", "$)|(?:^", "$)"
_LONG_CLASS = re.compile(r"\[[^\[\]]{1000,}\]")
_STANDS = re.compile(r"([\ue000-\ue0ff][*+?]?)")


def factor(pattern: str) -> str:
    """A pattern that matches what `pattern` matches; `pattern` itself where its shape is not the known one.

    Every branch is anchored at both ends, so neither their order nor their grouping can change whether the
    whole matches, nor how far.
    """
    opening = _FLAGS + _OPEN
    if not (pattern.startswith(opening) and pattern.endswith(_CLOSE)) or _STANDS.search(pattern):
        return pattern
    classes: list[str] = []

    def shorten(match: re.Match[str]) -> str:
        if match.group() not in classes:
            classes.append(match.group())
        return chr(0xE000 + classes.index(match.group()))

    short = _LONG_CLASS.sub(shorten, pattern)
    if len(classes) > 0xFF:
        return pattern
    groups: dict[tuple[str, str], list[str]] = {}
    for branch in short[len(opening) : -len(_CLOSE)].split(_BETWEEN):
        # The first part that is no long class is what tells branches of one shape apart.
        parts = _STANDS.split(branch)
        at = next((i for i, part in enumerate(parts) if part and i % 2 == 0), 0)
        before, own, after = "".join(parts[:at]), parts[at], "".join(parts[at + 1 :])
        if not all(map(_stands_alone, (before, own, after))):
            return pattern
        groups.setdefault((before, after), []).append(own)
    joined = "|".join(f"{before}(?:{'|'.join(own)}){after}" for (before, after), own in groups.items())
    for number, letters in enumerate(classes):
        joined = joined.replace(chr(0xE000 + number), letters)
    return f"{_FLAGS}^(?:{joined})$"


def _stands_alone(part: str) -> bool:
    """Whether `part` is a whole expression: every bracket closed, no bar that its neighbours would bind to."""
    depth = 0
    inside = False
    for character in part:
        if character == "\\":
            return False  # no branch of the known pattern has one, so that this scan can be simple
        if inside:
            inside = character != "]"
        elif character == "[":
            inside = True
        elif character == "(":
            depth += 1
        elif character == ")":
            depth -= 1
        elif character == "|" and depth == 0:
            return False
        if depth < 0:
            return False
    return not inside and depth == 0


@contextmanager
def factored_compile() -> Iterator[None]:
    """While open, `re.compile` factors the one huge pattern; everything else passes through it untouched."""
    original = re.compile

    def compile(pattern: Any, flags: Any = 0) -> re.Pattern[Any]:
        if isinstance(pattern, str) and len(pattern) > HUGE:
            pattern = factor(pattern)
        return original(pattern, flags)

    re.compile = compile
    try:
        yield
    finally:
        re.compile = original
