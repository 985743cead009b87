"""A folder of Markdown notes, one an article, for a note-taking tool or a wiki."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from newsparse.document import Document
from newsparse.exporting.names import file_stem
from newsparse.rendering import markdown

__all__ = ["write"]


def write(lines: Iterable[bytes], path: Path) -> None:
    """Write `000001-name-of-the-source.md` … to `path`, in the order of the output."""
    path.mkdir()
    for number, line in enumerate(lines, 1):
        document = Document.from_json(line)
        note = markdown.render(document)
        (path / f"{file_stem(number, document)}.md").write_text(note, encoding="utf-8", newline="\n")
