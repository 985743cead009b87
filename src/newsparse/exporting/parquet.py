"""Parquet: a folder with a typed file a table, through duckdb (`pip install 'newsparse[parquet]'`)."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

import msgspec

from newsparse.exporting.tables import TABLES, rows

__all__ = ["write"]

_TYPES = {"text": "VARCHAR", "list": "VARCHAR[]", "integer": "BIGINT", "real": "DOUBLE", "boolean": "BOOLEAN"}


def write(lines: Iterable[bytes], path: Path) -> None:
    """Write the tables to `path`, through JSON Lines: duckdb reads those a hundred times faster than inserts."""
    import duckdb

    path.mkdir()
    draft = path / "draft"
    draft.mkdir()
    with ExitStack() as stack:
        files = {t: stack.enter_context((draft / f"{t}.jsonl").open("wb", 2**20)) for t in TABLES}
        names = {table: tuple(columns) for table, columns in TABLES.items()}
        for table, row in rows(lines):
            files[table].write(msgspec.json.encode(dict(zip(names[table], row, strict=True))) + b"\n")
    with duckdb.connect(":memory:", config={"temp_directory": str(draft), "threads": 1}) as database:
        for table, columns in TABLES.items():
            types = ", ".join(f"'{name}': '{_TYPES[kind]}'" for name, kind in columns.items())
            source = _quoted(draft / f"{table}.jsonl")
            database.execute(
                f"COPY (SELECT * FROM read_json({source}, format = 'newline_delimited', columns = {{{types}}}))"
                f" TO {_quoted(path / f'{table}.parquet')} (FORMAT parquet, COMPRESSION zstd)"
            )
    shutil.rmtree(draft)


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
