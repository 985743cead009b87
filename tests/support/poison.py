"""A stand-in for `newsparse.analyze` that needs no model, and does as the text tells it."""

from __future__ import annotations

import ctypes
import hashlib
import os
import signal
import time
from pathlib import Path
from typing import Any

from newsparse.article import Article, Paragraph, SourceInfo
from newsparse.document import Document
from newsparse.errors import NewsparseError
from newsparse.parsing.sources import Source


def analyze(source: Source, **options: Any) -> Document:
    text = source.content.decode()
    if log := os.environ.get("POISON_LOG"):
        with Path(log).open("a") as file:  # one write of a short line is atomic
            file.write(f"{source.uri}\n")
    if "RAISE" in text:
        raise ValueError("what is\nthis?")
    if "EMPTY" in text:
        raise NewsparseError("no-article", "there is no article in it")
    if text.startswith("REMOVE "):
        Path(text.removeprefix("REMOVE ")).unlink(missing_ok=True)
    if "SEGFAULT" in text:
        ctypes.string_at(0)
    if "EXIT" in text:
        os._exit(0)  # which pebble takes for a worker that has done its work
    if "KILL" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "HANG" in text:
        time.sleep(3600)
    if "SLOW" in text:
        time.sleep(0.012)
    if "EAT" in text:
        hoard: list[bytes] = []
        while len(hoard) < 250:  # 4 GB
            hoard.append(b"x" * 2**24)
        time.sleep(3600)
    info = SourceInfo(uri=source.uri, sha256=hashlib.sha256(source.content).hexdigest(), bytes=len(source.content))
    warnings = ("not-french",) if "ENGLISH" in text else ()
    paragraphs = (Paragraph("text", 0, len(text)),)
    return Document.of(Article(source=info, title=text[:20], text=text, paragraphs=paragraphs, warnings=warnings))


class Unloadable:
    """An analysis that no worker can load."""

    def __call__(self, source: Source, **options: Any) -> Document:
        raise AssertionError

    def __reduce__(self) -> Any:
        return (os._exit, (3,))
