"""One class a format: documents in, bytes out, as they come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from newsparse.errors import NewsparseError

if TYPE_CHECKING:
    from newsparse.document import Document, Failure

__all__ = ["FORMATS", "SUFFIXES", "Writer", "writer"]

FORMATS = ("text", "json", "jsonl", "html", "md")
SUFFIXES = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".md": "md",
}


class Writer(Protocol):
    """Turns documents into the bytes of one format; `end` closes what `add` opened."""

    def add(self, document: Document) -> bytes: ...

    def end(self) -> bytes: ...


class JsonLines:
    """One document a line."""

    def add(self, document: Document) -> bytes:
        return document.to_json() + b"\n"

    def fail(self, failure: Failure) -> bytes:
        """The line that `--errors-inline` puts in a document's place."""
        import msgspec

        error = {"slug": failure.slug, "message": failure.message}
        return msgspec.json.encode({"source": failure.source, "error": error}) + b"\n"

    def end(self) -> bytes:
        return b""


class Json:
    """One object, indented; an array where several inputs were asked for, or one held several articles."""

    def __init__(self, several: bool) -> None:
        self._several = several
        self._first: bytes | None = None
        self._count = 0

    def add(self, document: Document) -> bytes:
        import msgspec

        text = msgspec.json.format(document.to_json(), indent=2)
        self._count += 1
        if self._count == 1:
            self._first = text  # an object or the start of an array: the next article or the end tells
            return b""
        return self._opening() + b",\n" + text

    def _opening(self) -> bytes:
        first, self._first = self._first, None
        return b"" if first is None else b"[\n" + first

    def end(self) -> bytes:
        if self._count == 1 and not self._several:
            return (self._first or b"") + b"\n"
        return self._opening() + (b"\n]\n" if self._count else b"[]\n")


class Text:
    """The readable view; a short list where a folder was asked for."""

    def __init__(self, width: int, color: bool, *, several: bool, listing: bool) -> None:
        self._width, self._color, self._several, self._listing = width, color, several, listing

    def add(self, document: Document) -> bytes:
        if self._listing:
            from newsparse.rendering import listing

            return listing.render(document, width=self._width, color=self._color).encode("utf-8", "replace")
        from newsparse.rendering import text

        above = text.divider(document, self._width, self._color) if self._several else ""
        self._several = True  # one name, an archive's, may stand for several
        return (above + text.render(document, width=self._width, color=self._color)).encode("utf-8", "replace")

    def end(self) -> bytes:
        return b""


class Page:
    """The reading page of one article, or its Markdown."""

    def __init__(self, form: str) -> None:
        self._form = form
        self._written = False

    def add(self, document: Document) -> bytes:
        from importlib import import_module

        if self._written:
            raise NewsparseError(
                "bad-option",
                f"-f {self._form} writes one article, there are several: newsparse batch, or newsparse report",
            )
        self._written = True
        name = {"html": "html", "md": "markdown"}[self._form]
        text: str = import_module(f"newsparse.rendering.{name}").render(document)
        return text.encode("utf-8", "replace")

    def end(self) -> bytes:
        return b""


def writer(form: str, *, several: bool, folder: bool, width: int, color: bool) -> Writer:
    """The writer of `form`. `several`: more than one article may come; `folder`: a folder was asked for."""
    match form:
        case "jsonl":
            return JsonLines()
        case "json":
            return Json(several)
        case "html" | "md":
            return Page(form)
        case _:
            return Text(width, color, several=several, listing=folder)
