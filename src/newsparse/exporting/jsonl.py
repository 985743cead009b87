"""JSON Lines: a document a line."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

__all__ = ["write"]


def write(lines: Iterable[bytes], path: Path) -> None:
    """`lines` as they are, each ended by a newline."""
    with path.open("wb", buffering=2**20) as file:
        for line in lines:
            file.write(line)
            file.write(b"\n")
