"""CSV: a folder with a file a table, or one table as text; UTF-8, commas, a line of names first.

A spreadsheet runs a cell that starts like a formula, and articles are other people's words: such cells get an
apostrophe in front (OWASP, CSV injection). So does what starts a cell after a semicolon or a line break, because
a French Excel takes semicolons for separators and then honours no quotation marks.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from newsparse.exporting.tables import TABLES, rows

__all__ = ["safe", "text", "write"]

_FORMULA = re.compile(r"""(?:^|(?<=[;\n\r]))(?=["']*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])""")


def write(lines: Iterable[bytes], path: Path, *, raw: bool = False) -> None:
    """Write the tables to `path`. Lists are joined by « ; »; `raw` leaves cells as they are."""
    path.mkdir()
    with ExitStack() as stack:
        writers = {}
        for table, columns in TABLES.items():
            file = stack.enter_context((path / f"{table}.csv").open("w", encoding="utf-8", newline=""))
            writers[table] = csv.writer(file)  # CRLF (RFC 4180), and so a bare CR is quoted too
            writers[table].writerow(columns)
        for table, row in rows(lines):
            writers[table].writerow(_cells(row, raw))


def text(table: Iterable[Iterable[Any]], *, raw: bool = False) -> bytes:
    """Rows as the lines of one table, in the same form."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows(_cells(row, raw) for row in table)
    return out.getvalue().encode("utf-8", "replace")


def _cells(row: Iterable[Any], raw: bool) -> list[Any]:
    cells = map(_cell, row)
    return list(cells) if raw else [safe(cell) for cell in cells]


def _cell(value: Any) -> Any:
    if isinstance(value, tuple):
        return "; ".join(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return value


def safe(cell: Any) -> Any:
    """`cell` such that no spreadsheet runs it."""
    return _FORMULA.sub("'", cell) if isinstance(cell, str) else cell
