"""Where articles come from: a file, `-`, a folder → Source(uri, bytes), one an article."""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike
from pathlib import Path

import msgspec

__all__ = ["Source", "sources"]


class Source(msgspec.Struct, frozen=True):
    """The bytes of one article. `url` is the address that a container (WARC, MHTML) gives it."""

    uri: str
    content: bytes
    media_type: str | None = None
    url: str | None = None


def sources(path: PathLike[str] | str) -> Iterator[Source]:
    """Every article in a file, folder or archive, in order."""
    path = Path(path)
    yield Source(str(path), path.read_bytes())
