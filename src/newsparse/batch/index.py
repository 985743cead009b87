"""Where in the journal what is: of an earlier run by address, of this run by place in the output."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Collection, Iterator
from hashlib import blake2b

from newsparse.batch.journal import Journal

__all__ = ["Index", "Order"]


class Index:
    """uri → (key, location) of a journal's newest records, in 40 bytes each: a million articles are 40 MB.

    `failures`: the locations of those that are failures.
    """

    WIDTH = 40

    def __init__(self, journal: Journal) -> None:
        self.failures: set[int] = set()
        rows = []
        for location, record in journal.records():
            if record.key:
                rows.append(_uri_digest(record.uri) + location.to_bytes(8, "big") + bytes.fromhex(record.key))
                if record.failure is not None:
                    self.failures.add(location)
        rows.sort()
        self._rows = b"".join(rows)

    def __len__(self) -> int:
        return len(self._rows) // self.WIDTH

    def find(self, uri: str) -> tuple[bytes, int]:
        """Key and location of the newest record of `uri`, or (b"", 0)."""
        digest = _uri_digest(uri)
        at = bisect_right(range(len(self)), digest + b"\xff" * 24, key=self._row) - 1
        row = self._row(at) if at >= 0 else b""
        if row[:16] != digest:
            return b"", 0
        return row[24:], int.from_bytes(row[16:24], "big")

    def _row(self, at: int) -> bytes:
        return self._rows[at * self.WIDTH : (at + 1) * self.WIDTH]


class Order(Collection[int]):
    """position → location: which record stands where in the output; eight bytes each."""

    def __init__(self) -> None:
        self._locations = array("Q")

    def __contains__(self, location: object) -> bool:
        return location in self._locations

    def __len__(self) -> int:
        return len(self._locations)

    def __setitem__(self, position: int, location: int) -> None:
        if position >= len(self._locations):
            self._locations.extend([0] * (position + 1 - len(self._locations)))
        self._locations[position] = location

    def __iter__(self) -> Iterator[int]:
        return iter(self._locations)


def _uri_digest(uri: str) -> bytes:
    return blake2b(uri.encode("utf-8", "surrogatepass"), digest_size=16).digest()
