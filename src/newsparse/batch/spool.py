"""A long list taken ahead by a thread and kept on disk, so that its length is known long before its end."""

from __future__ import annotations

import pickle
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from typing import Any, Generic, TypeVar

__all__ = ["Spool"]

T = TypeVar("T")

BLOCK = 256
"""Items written at once,"""

BLOCK_SECONDS = 0.2
"""or what has come since the last block so long ago: a list may come slowly, over a pipe."""


class Spool(Generic[T]):
    """The items of `items`, once, in order. `total` is None until all have been taken.

    What `items` raises is raised to the reader, in its place.
    """

    def __init__(self, items: Iterable[T]) -> None:
        self.total: int | None = None
        self._items = items
        self._file: Any = tempfile.TemporaryFile()  # noqa: SIM115 (close closes it)
        self._end = 0
        self._error: BaseException | None = None
        self._ended = self._closed = False
        self._grown = threading.Condition()
        threading.Thread(target=self._fill, daemon=True).start()

    def __iter__(self) -> Iterator[T]:
        offset = 0
        while True:
            with self._grown:
                while offset == self._end and not self._ended:
                    self._grown.wait()
                if offset == self._end:
                    break
                self._file.seek(offset)
                block = pickle.load(self._file)
                offset = self._file.tell()
            yield from block
        if self._error is not None:
            raise self._error

    def close(self) -> None:
        """Stop taking and delete the file."""
        with self._grown:
            self._closed = True
            self._file.close()

    def _fill(self) -> None:
        count = 0
        block: list[T] = []
        written = 0.0
        try:
            for count, item in enumerate(self._items, 1):  # noqa: B007 (the last is needed below)
                block.append(item)
                if len(block) >= BLOCK or time.monotonic() - written > BLOCK_SECONDS:
                    self._write(block)
                    block, written = [], time.monotonic()
                if self._closed:
                    return
            self.total = count
        except BaseException as error:
            self._error = error
        self._write(block, ended=True)

    def _write(self, block: list[T], *, ended: bool = False) -> None:
        with self._grown:
            if self._closed:
                return
            if block:
                self._file.seek(self._end)
                pickle.dump(block, self._file, pickle.HIGHEST_PROTOCOL)
                self._end = self._file.tell()
            self._ended = ended
            self._grown.notify_all()
