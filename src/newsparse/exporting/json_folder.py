"""A folder of JSON files, one an article, for programs that read one and people who look into one."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from newsparse.document import Document
from newsparse.exporting.names import file_stem

__all__ = ["write"]


def write(lines: Iterable[bytes], path: Path) -> None:
    """Write `000001-name-of-the-source.json` … to `path`, in the order of the output."""
    path.mkdir()
    for number, line in enumerate(lines, 1):
        stem = file_stem(number, Document.from_json(line))
        (path / f"{stem}.json").write_bytes(msgspec.json.format(line, indent=2) + b"\n")
