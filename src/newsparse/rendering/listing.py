"""A folder on a terminal: each article in a few short lines."""

from __future__ import annotations

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from newsparse.document import Document
from newsparse.rendering import wording
from newsparse.rendering.typesetting import NARROW, STYLES, joined, plain, typeset
from newsparse.rendering.voices import voices

__all__ = ["render"]

_VOICES = 4  # the speakers that an entry names; the view of the article has all of them


def render(document: Document, width: int = 80, color: bool = False) -> str:
    """Headline, facts, what was found and who speaks: wrapped, not cut, and an empty line after it."""
    lines = [plain(document.title or "(no headline)", "bold" if document.title else "dim")]
    facts = [wording.moment(document.published)] if document.published else []
    facts += [name for name in (document.publisher, document.section) if name]
    facts += [document.source.uri] if document.source.uri else []
    if facts:
        lines.append(joined([plain(fact, "dim") for fact in facts]))
    if document.people is not None:
        lines.append(_found(document))
    if document.warnings:
        lines.append(plain(", ".join(document.warnings), "yellow"))
    indented = [Padding(line, (0, 0, 0, 2)) for line in lines[1:]]
    return typeset(Group(lines[0], *indented, Text("")), max(width, NARROW), color)


def _found(document: Document) -> Text:
    counts = [
        wording.count(len(document.people or ()), "person", "people"),
        wording.count(len(document.places or ()), "place"),
        wording.count(len(document.quotes or ()), "quotation"),
    ]
    line = joined([Text(count) for count in counts])
    heard = [voice for voice in voices(document) if voice.name is not None]
    if heard:
        names = [plain(voice.name, STYLES["person"]) for voice in heard[:_VOICES]]
        line = Text.assemble(line, ": ", joined(names, ", "))
    if len(heard) > _VOICES:
        line.append(f" and {len(heard) - _VOICES} more", style="dim")
    return line
