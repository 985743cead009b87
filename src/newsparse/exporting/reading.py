"""Documents back from what was written: JSON Lines, JSON, a folder of JSON files, SQLite."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from newsparse.document import Document
from newsparse.errors import NewsparseError
from newsparse.exporting import from_sqlite

__all__ = ["documents", "from_stream", "holds_documents"]

_DATABASES = (".sqlite", ".sqlite3", ".db")
_TABLES = (".csv", ".parquet")
_BLANK = re.compile(r"\s*")
_FAILURE = {"source", "error"}
"""Of `--errors-inline`: an input that could not be read, in a document's place."""


def holds_documents(path: Path) -> bool:
    """Whether `path` looks like something newsparse wrote, not like articles."""
    if path.is_dir():
        return any(path.glob("*.json")) or _holds_tables(path)
    return path.name.lower().endswith(
        (".jsonl", ".ndjson", ".json", ".jsonl.gz", ".ndjson.gz", *_DATABASES, *_TABLES)
    )


def _holds_tables(path: Path) -> bool:
    """Whether it is a table, or a folder of tables, that newsparse writes for other programs."""
    if path.is_dir():
        return any((path / f"articles{suffix}").exists() for suffix in _TABLES)
    return path.name.lower().endswith(_TABLES)


def documents(path: Path) -> Iterator[Document]:
    """Every document in `path`, in order. Raises `no-such-file`, `unreadable` or `not-documents`."""
    if _holds_tables(path) and path.exists():
        raise NewsparseError(
            "not-documents", f"{path}: tables are for other programs; newsparse reads JSON Lines, JSON and SQLite"
        )
    try:
        if path.is_dir():
            for file in sorted(path.glob("*.json")):
                yield from _values(file.read_bytes(), str(file))
        elif path.name.lower().endswith(_DATABASES):
            yield from from_sqlite.documents(path)
        elif path.name.lower().endswith(".json"):
            yield from _values(path.read_bytes(), str(path))
        else:
            yield from _lines(path)
    except FileNotFoundError as error:
        raise NewsparseError("no-such-file", f"no such file: {path}") from error
    except OSError as error:
        raise NewsparseError("unreadable", f"cannot read {path}: {error.strerror or error}") from error
    except EOFError as error:
        raise NewsparseError("unreadable", f"cannot read {path}: it ends too early") from error


def _lines(path: Path) -> Iterator[Document]:
    opener = gzip.open if path.name.lower().endswith(".gz") else open
    with opener(path, "rb") as file:
        yield from from_stream(file, str(path))


def from_stream(file: Iterable[bytes], where: str) -> Iterator[Document]:
    """The documents of JSON Lines that come from `where`, as they come; or of objects and arrays over several
    lines, as `-f json` and `jq` write them. Raises `not-documents`.
    """
    lines = enumerate(file, 1)
    first = True
    for number, line in lines:
        if not line.strip() or _is_failure(line):
            continue
        if first and not line.rstrip().endswith(b"}"):  # the opening of an object over several lines, or an array
            yield from _values(b"".join((line, *(rest for _, rest in lines))), where)
            return
        first = False
        yield _decoded(f"{where}, line {number}", line)


def _is_failure(line: bytes) -> bool:
    return line.startswith(b'{"source":"') and b'"error":{' in line


def _values(content: bytes, where: str) -> Iterator[Document]:
    """The documents of JSON values one after the other: objects, or arrays of them."""
    decoder = json.JSONDecoder()
    try:
        text = content.decode()
        at = _next(text, 0)
        while at < len(text):
            value, end = decoder.raw_decode(text, at)
            for one in value if isinstance(value, list) else [value]:
                if not (isinstance(one, dict) and one.keys() == _FAILURE):
                    yield msgspec.convert(one, Document)
            at = _next(text, end)
    except (ValueError, RecursionError, msgspec.ValidationError) as error:
        raise _not_documents(where, error) from error


def _next(text: str, at: int) -> int:
    """Where the next value begins."""
    found = _BLANK.match(text, at)
    return found.end() if found else at


def _decoded(where: str, content: bytes) -> Document:
    try:
        return Document.from_json(content)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _not_documents(where, error) from error


def _not_documents(where: str, error: Exception) -> NewsparseError:
    return NewsparseError(
        "not-documents", f"{where}: no newsparse document ({error}); write it with newsparse anew"
    )
