"""SQLite: the tables with keys, indices and full-text search over title and text; `datasette OUT` serves it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec

from newsparse.exporting.tables import TABLES, Row, rows

__all__ = ["write"]

_TYPES = {"text": "TEXT", "list": "TEXT", "integer": "INTEGER", "real": "REAL", "boolean": "INTEGER"}
_INDICES = {
    "articles": ("published", "publisher", "uri"),
    "people": ("article_id", "name"),
    "places": ("article_id", "name", "country"),
    "organizations": ("article_id", "name"),
    "dates": ("article_id", "value"),
    "quotes": ("article_id", "speaker"),
    "mentions": ("article_id", "name"),
}
_BATCH = 1000


def write(lines: Iterable[bytes], path: Path) -> None:
    """Write a database to `path`. Lists are JSON arrays, booleans 0 and 1."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        # Nobody reads the file before it is whole, synced and renamed: no journal is needed on the way.
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("PRAGMA synchronous = OFF")
        for table, columns in TABLES.items():
            database.execute(f'CREATE TABLE "{table}" ({", ".join(_columns(columns))})')
        database.execute("BEGIN")
        waiting: dict[str, list[Row]] = {table: [] for table in TABLES}
        for table, row in rows(lines):
            waiting[table].append(tuple(map(_value, row)))
            if len(waiting[table]) >= _BATCH:
                _insert(database, table, waiting[table])
        for table, left in waiting.items():
            _insert(database, table, left)
        database.execute("COMMIT")
        for table, columns_ in _INDICES.items():
            for column in columns_:
                database.execute(f'CREATE INDEX "{table}_{column}" ON "{table}" ("{column}")')
        database.execute(
            "CREATE VIRTUAL TABLE articles_fts USING fts5"
            " (title, text, content=[articles], content_rowid=[id], tokenize='unicode61 remove_diacritics 2')"
        )
        database.execute("INSERT INTO articles_fts (articles_fts) VALUES ('rebuild')")
        database.execute("PRAGMA optimize")


def _columns(columns: Any) -> Iterable[str]:
    for name, kind in columns.items():
        if name == "id":
            yield '"id" INTEGER PRIMARY KEY'
        elif name == "article_id":
            yield '"article_id" INTEGER NOT NULL REFERENCES "articles" ("id")'
        else:
            yield f'"{name}" {_TYPES[kind]}'


def _insert(database: sqlite3.Connection, table: str, waiting: list[Row]) -> None:
    marks = ", ".join("?" * len(TABLES[table]))
    database.executemany(f'INSERT INTO "{table}" VALUES ({marks})', waiting)
    waiting.clear()


def _value(value: Any) -> Any:
    return msgspec.json.encode(value).decode() if isinstance(value, tuple) else value
