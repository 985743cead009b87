"""JSON Lines, compressed."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from pathlib import Path

__all__ = ["write"]


def write(lines: Iterable[bytes], path: Path) -> None:
    """`lines`, each ended by a newline; no name or time inside, so equal documents give equal files."""
    with path.open("wb") as file, gzip.GzipFile("", "wb", 6, file, mtime=0) as packed:
        for line in lines:
            packed.write(line + b"\n")
