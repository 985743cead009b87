"""What a job has done so far, on disk: numbered shards of JSON Lines that a power cut cannot harm.

A record is one line, and one gzip member, so a shard is a plain `.jsonl.gz` in which each record can be read
alone (as in WARC). The shard at work is `NUMBER.part`; when it is full it is synced and renamed. Members
carry a checksum: what was torn at the end of a `.part` is cut off on opening, and done again.
"""

from __future__ import annotations

import os
import time
import zlib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from newsparse.batch.work import Record
from newsparse.errors import NewsparseError

__all__ = ["Journal", "sync_folder"]

SHARD_BYTES = 4 * 2**20
SHARD_SECONDS = 20.0
"""A shard is sealed at either: more would be lost in a power cut, less would sync the disk too often."""

MAX_READERS = 16
"""Shards open for reading: results stand nearly in the order of the output, as many shards apart as workers."""

_SHIFT = 40  # a location is shard << 40 | offset
_OFFSET = (1 << _SHIFT) - 1
_CHUNK = 16 * 1024


class Journal:
    """The shards of one folder. `append` and `read` speak of a record's location, a number."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._number = 0
        self._count = 0
        for path in sorted(folder.iterdir()):
            if path.name.endswith((".jsonl.gz", ".part")):
                self._number = max(self._number, _number(path))
        for path in folder.glob("*.part"):
            self._salvage(path)
        self._out: BinaryIO | None = None
        self._opened = 0.0
        self._readers: dict[int, BinaryIO] = {}

    def append(self, member: bytes) -> int:
        """Keep one record; safe from the death of this process at once, from a power cut within SHARD_SECONDS."""
        if self._out is None:
            self._number += 1
            self._out = self._path(self._number, "part").open("xb", buffering=0)
            self._opened = time.monotonic()
        offset = self._out.tell()
        try:
            view = memoryview(member)
            while view:
                view = view[self._out.write(view) :]
        except OSError:
            self._out.truncate(offset)
            raise
        self._count += 1
        location = self._number << _SHIFT | offset
        if offset + len(member) >= SHARD_BYTES or time.monotonic() - self._opened >= SHARD_SECONDS:
            self.seal()
        return location

    def seal(self) -> None:
        """Make the shard at work final: synced, then renamed."""
        if self._out is None:
            return
        out, self._out = self._out, None
        os.fsync(out.fileno())
        out.close()
        self._readers.pop(self._number, None)
        self._path(self._number, "part").rename(self._path(self._number, "jsonl.gz"))
        sync_folder(self.folder)

    def read(self, location: int) -> Record:
        """The record at `location`."""
        return msgspec.json.decode(self._find(location)[2], type=Record)

    def records(self) -> Iterator[tuple[int, Record]]:
        """Every record with its location, oldest first. Stops in a shard where it is damaged."""
        self._count = 0
        for path in self._sealed():
            with path.open("rb") as file:
                for offset, _, line in _members(file):
                    self._count += 1
                    yield _number(path) << _SHIFT | offset, msgspec.json.decode(line, type=Record)

    def compact(self, live: Collection[int]) -> None:
        """Rewrite the shards without what later records made void, if that is more than half of them.

        To be called after `records`, which counts. A death on the way leaves records twice, which harms nobody.
        """
        if self._count <= 2 * len(live):
            return
        self.seal()
        old = list(self._sealed())
        for location in live:
            file, length, _ = self._find(location)
            file.seek(location & _OFFSET)
            self.append(file.read(length))
        self.close()
        for path in old:
            path.unlink()
        self._count = len(live)

    def _find(self, location: int) -> tuple[BinaryIO, int, bytes]:
        """Where a record is: the open shard, the length of its member, its line."""
        number = location >> _SHIFT
        file = self._readers.get(number)
        if file is None:
            if len(self._readers) >= MAX_READERS:
                self._readers.pop(next(iter(self._readers))).close()
            sealed = self._path(number, "jsonl.gz")
            file = (sealed if sealed.exists() else self._path(number, "part")).open("rb")
            self._readers[number] = file
        file.seek(location & _OFFSET)
        member = next(_members(file), None)
        if member is None:
            raise NewsparseError("unreadable", f"{file.name} is damaged: delete it and run again with --resume")
        start, end, line = member
        return file, end - start, line

    def _sealed(self) -> list[Path]:
        return sorted(self.folder.glob("*.jsonl.gz"))

    def close(self) -> None:
        """Seal what is open."""
        self.seal()
        for file in self._readers.values():
            file.close()
        self._readers.clear()

    def _path(self, number: int, suffix: str) -> Path:
        return self.folder / f"{number:06}.{suffix}"

    def _salvage(self, path: Path) -> None:
        with path.open("r+b") as file:
            end = max((end for _, end, _ in _members(file)), default=0)
            file.truncate(end)
            os.fsync(file.fileno())
        if end:
            path.rename(path.with_suffix(".jsonl.gz"))
        else:
            path.unlink()
        sync_folder(self.folder)


def sync_folder(folder: Path) -> None:
    """Make renames in `folder` survive a power cut, where the system lets a folder be opened."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:  # Windows
        return
    try:
        os.fsync(descriptor)
    except OSError:
        pass  # some network file systems
    finally:
        os.close(descriptor)


def _members(file: BinaryIO) -> Iterator[tuple[int, int, bytes]]:
    """(start, end, line) of each intact gzip member from where `file` stands; stops at the first damage."""
    start, rest = file.tell(), b""
    while True:
        inflate = zlib.decompressobj(31)
        pieces, taken = [], 0
        while not inflate.eof:
            chunk, rest = rest or file.read(_CHUNK), b""
            if not chunk:
                return
            taken += len(chunk)
            try:
                pieces.append(inflate.decompress(chunk))
            except zlib.error:
                return
        rest = inflate.unused_data
        end = start + taken - len(rest)
        yield start, end, b"".join(pieces)
        start = end


def _number(path: Path) -> int:
    return int(path.name.partition(".")[0])
