"""What the file of one article is called: safe on every file system, in order, and still telling."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath
from urllib.parse import unquote

from newsparse.document import Document

__all__ = ["file_stem"]


def file_stem(number: int, document: Document) -> str:
    """`000042-cave-cooperative`: the place in the output, and the source's name or else the title in ASCII."""
    name = PurePosixPath(unquote(document.source.uri or "").rstrip("/")).name.partition(".")[0]
    words = unicodedata.normalize("NFKD", name or document.title or "article")
    slug = re.sub(r"[^a-z0-9]+", "-", words.encode("ascii", "ignore").decode().lower()).strip("-")
    return f"{number:06}-{slug[:60].rstrip('-') or 'article'}"
