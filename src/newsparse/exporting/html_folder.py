"""A folder of reading pages, one an article, with the report as its index: a site that needs no server."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from newsparse.document import Document
from newsparse.exporting.names import file_stem
from newsparse.rendering import html, report
from newsparse.rendering.corpus import Corpus

__all__ = ["write"]


def write(lines: Iterable[bytes], path: Path) -> None:
    """Write `000001-name-of-the-source.html` … and `index.html` to `path`."""
    path.mkdir()
    corpus = Corpus()
    for number, line in enumerate(lines, 1):
        document = Document.from_json(line)
        name = f"{file_stem(number, document)}.html"
        (path / name).write_text(html.render(document), encoding="utf-8", newline="\n")
        corpus.add(document, name)
    index = report.render(corpus, "Articles")
    (path / "index.html").write_text(index, encoding="utf-8", newline="\n")
