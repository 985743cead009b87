"""spaCy's French `token_match` made small: 270 branches that repeat one character class, factored.

The pattern is 1.45 million characters long, and compiling it is most of what `spacy.load` costs in French.
Its branches are `^HEAD[hyphens][letters]…$`, and almost all share their tails, so
`(?:^a[h][l]*$)|(?:^b[h][l]*$)` becomes `(?:^(?:a|b)[h][l]*$)`: the same language, 17 thousand characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import Any, NamedTuple

__all__ = ["TokenMatch", "factor", "factored_compile"]

HUGE = 200_000
"""Characters; no other pattern of spaCy's languages is anywhere near."""

_FLAGS, _OPEN, _BETWEEN, _CLOSE = "(?iu)", "(?:^", "$)|(?:^", "$)"
_LONG_CLASS = re.compile(r"\[[^\[\]]{1000,}\]")
_HYPHENS, _ELISIONS = "[-–—‐‑]", "['’]"
_MARKS = frozenset(_HYPHENS[1:-1] + _ELISIONS[1:-1])
_NO_MARK = "[^-–—‐‑'’]"
_LETTERS = (
    r"a-z\uFF41-\uFF5A\u00DF-\u00F6\u00F8-\u00FF",
    r"A-Za-z\uFF21-\uFF3A\uFF41-\uFF5A\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF",
)
"""How spaCy's classes of letters begin; case is ignored."""
_PLAIN = (
    _MARKS
    | frozenset("abcdefghijklmnopqrstuvwxyzàâäçèéêëîïôöùûüÿ")
    | frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZÀÂÄÇÈÉÊËÎÏÔÖÙÛÜ")
)
_NEVER = frozenset(map(chr, range(0x21, 0x7F))) - _PLAIN | frozenset("«»…“”„°·€£§²³©®™•")
"""What no branch accepts, and most of what stands round a word."""
_STANDS = re.compile(r"([\ue000-\ue0ff][*+?]?)")


class TokenMatch:
    """Whether spaCy's `token_match` accepts a string, compiling as little of it as the strings need.

    Every branch holds a hyphen or an elision, so most words never meet a pattern. For words of French letters
    the long classes need not be known either: a sketch of it decides, with « no hyphen, no elision » where a
    class stood. Only a word with other characters in it brings the whole pattern in.
    """

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._sketch = _sketch(pattern)

    def __call__(self, string: str) -> bool:
        if self._sketch is not None:
            if _MARKS.isdisjoint(string) or not _NEVER.isdisjoint(string) or not self._sketch.match(string):
                return False
            if _PLAIN.issuperset(string):
                return True
        return bool(self._whole(string))

    @cached_property
    def _whole(self) -> Any:
        return re.compile(factor(self._pattern)).match


def factor(pattern: str) -> str:
    """A pattern that matches what `pattern` matches; `pattern` itself where its shape is not the known one."""
    parts = _parts(pattern)
    if parts is None:
        return pattern
    joined = _join(parts.groups)
    for number, letters in enumerate(parts.classes):
        joined = joined.replace(chr(0xE000 + number), letters)
    return joined


def _sketch(pattern: str) -> re.Pattern[str] | None:
    """The factored pattern with a short class for each long one; None where that would not be the same."""
    parts = _parts(pattern)
    if parts is None or not all(
        any(mark in branch for mark in (_HYPHENS, _ELISIONS)) for branch in parts.branches
    ):
        return None
    joined = _join(parts.groups)
    for number, letters in enumerate(parts.classes):
        if not any(start in letters for start in _LETTERS):
            return None
        marks = letters.startswith(_HYPHENS[:-1]) and letters.endswith(_ELISIONS[1:])
        joined = joined.replace(chr(0xE000 + number), "." if marks else _NO_MARK)
    return re.compile(joined)


class _Parts(NamedTuple):
    classes: list[str]
    groups: dict[tuple[str, str], list[str]]

    @property
    def branches(self) -> list[str]:
        return [own + after for (_, after), group in self.groups.items() for own in group]


def _parts(pattern: str) -> _Parts | None:
    """The long classes, and the branches grouped by what they share before and after their own part.

    Every branch is anchored at both ends, so neither their order nor their grouping can change whether the
    whole matches, nor how far.
    """
    opening = _FLAGS + _OPEN
    if not (pattern.startswith(opening) and pattern.endswith(_CLOSE)):
        return None
    classes: list[str] = []
    short = pattern
    while (found := _LONG_CLASS.search(short)) is not None:
        stand = chr(0xE000 + len(classes))
        if stand in short or len(classes) == 0xFF:
            return None
        short = short.replace(found.group(), stand)
        classes.append(found.group())
    if len(_STANDS.findall(short)) != sum(map(short.count, map(chr, range(0xE000, 0xE000 + len(classes))))):
        return None
    groups: dict[tuple[str, str], list[str]] = {}
    for branch in short[len(opening) : -len(_CLOSE)].split(_BETWEEN):
        # The first part that is no long class is what tells branches of one shape apart.
        parts = _STANDS.split(branch)
        at = next((i for i, part in enumerate(parts) if part and i % 2 == 0), 0)
        before, own, after = "".join(parts[:at]), parts[at], "".join(parts[at + 1 :])
        for mark in (_HYPHENS, _ELISIONS):
            if own.endswith(mark):  # shared by hundreds of heads, and worth compiling once
                own, after = own.removesuffix(mark), mark + after
        if not all(map(_stands_alone, (before, own, after))):
            return None
        groups.setdefault((before, after), []).append(own)
    return _Parts(classes, groups)


def _join(groups: Mapping[tuple[str, str], Sequence[str]]) -> str:
    joined = "|".join(f"{before}(?:{'|'.join(own)}){after}" for (before, after), own in groups.items())
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
