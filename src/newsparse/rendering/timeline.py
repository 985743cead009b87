"""A timeline on a terminal: the days on the left, what was said of them on the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from newsparse.rendering import wording
from newsparse.rendering.typesetting import NARROW, STYLES, hold_together, plain, typeset

__all__ = ["Dated", "render"]


class _Span(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def text(self) -> str: ...


class Dated(Protocol):
    """What is shown: an expression with its days, in its sentence, in an article."""

    @property
    def earliest(self) -> str | None: ...
    @property
    def latest(self) -> str | None: ...
    @property
    def value(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def sentence(self) -> _Span: ...
    @property
    def source(self) -> str | None: ...
    @property
    def title(self) -> str | None: ...


def render(statements: Sequence[Dated], width: int = 80, color: bool = False) -> str:
    """Each day or interval once, under it the sentences; with several articles, whose sentence each is."""
    several = len({statement.source for statement in statements}) > 1
    parts: list[Text | Padding] = []
    heading = ""
    for statement in statements:
        label = _label(statement)
        if label != heading:
            parts += [Text("")] * bool(parts) + [plain(label, STYLES["date"])]
            heading = label
        parts.append(Padding(_sentence(statement), (0, 0, 0, 2)))
        if several:
            parts.append(Padding(plain(statement.title or statement.source or "", STYLES["quiet"]), (0, 0, 0, 4)))
    return typeset(Group(*parts), max(width, NARROW), color) if parts else ""


def _label(statement: Dated) -> str:
    if statement.earliest is None or statement.latest is None:
        return f"no day known ({statement.value})"
    return wording.interval(statement.earliest, statement.latest)


def _sentence(statement: Dated) -> Text:
    sentence = statement.sentence
    first, last = statement.start - sentence.start, statement.end - sentence.start
    pieces = (
        plain(sentence.text[:first]),
        plain(sentence.text[first:last], "bold"),
        plain(sentence.text[last:]),
    )
    return hold_together(Text.assemble(*pieces, overflow="fold"))
