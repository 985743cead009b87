"""Many documents → tables and files: one module per format, all fed lines of JSON in one pass."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from newsparse.errors import NewsparseError

__all__ = ["FORMATS", "Format", "available", "export", "format_of"]


class Format(NamedTuple):
    """`module.write(lines, path)` makes a file or a folder at `path`; `suffixes` of OUT choose it."""

    module: str
    suffixes: tuple[str, ...]
    is_folder: bool


FORMATS = {
    "jsonl": Format("newsparse.exporting.jsonl", (".jsonl", ".ndjson"), False),
    "jsonl.gz": Format("newsparse.exporting.jsonl_gz", (".jsonl.gz", ".ndjson.gz"), False),
    "csv": Format("newsparse.exporting.csv", (".csv",), True),
    "parquet": Format("newsparse.exporting.parquet", (".parquet",), True),
    "sqlite": Format("newsparse.exporting.sqlite", (".sqlite", ".sqlite3", ".db"), False),
    "json": Format("newsparse.exporting.json_folder", (), True),
    "md": Format("newsparse.exporting.markdown_folder", (), True),
    "html": Format("newsparse.exporting.html_folder", (), True),
}


def format_of(output: str, name: str | None = None) -> str:
    """The format that the suffix of `output` tells, else the one called `name`. Raises `bad-option`."""
    for form, known in FORMATS.items():
        if known.suffixes and output.lower().endswith(known.suffixes):
            name = form
    if name is None:
        raise NewsparseError(
            "bad-option",
            f"cannot tell the format from {output!r}: add --format, or end it in "
            + ", ".join(known.suffixes[0] for known in FORMATS.values() if known.suffixes)
            + "; a folder with a file an article: -f "
            + " or ".join(form for form, known in FORMATS.items() if not known.suffixes),
        )
    return available(name)


def available(name: str) -> str:
    """`name`, if what its format needs is installed. Raises `bad-option`."""
    if name == "parquet" and find_spec("duckdb") is None:
        raise NewsparseError("bad-option", "Parquet needs duckdb: pip install 'newsparse[parquet]'")
    return name


def export(lines: Iterable[bytes], path: Path, form: str, *, raw_csv: bool = False) -> None:
    """Write documents, a line of JSON each (`Document.to_json`), to `path` in the format called `form`."""
    module = import_module(FORMATS[form].module)
    if form == "csv":
        module.write(lines, path, raw=raw_csv)
    else:
        module.write(lines, path)
