"""bytes → Article. Never imports spaCy."""

from __future__ import annotations

from os import PathLike

from newsparse.article import Article
from newsparse.parsing.sources import Source

__all__ = ["parse"]


def parse(
    source: Source | PathLike[str] | bytes | str, *, media_type: str | None = None, uri: str | None = None
) -> Article:
    """Read one article: bytes and str are content, a PathLike is a file. No model is loaded."""
    raise NotImplementedError
