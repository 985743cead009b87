"""spaCy's and thinc's hashes, over whole arrays at once.

MurmurHash64A (seed 1) names strings; MurmurHash3 x64 128 spreads those names over the rows of a hash
embedding. Both are Austin Appleby's, in the public domain.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["rows_of", "string_ids"]

_M = np.uint64(0xC6A4A7935BD1E995)
_R = np.uint64(47)
_SEED = 1


def string_ids(strings: Sequence[str]) -> NDArray[np.uint64]:
    """The 64-bit id that spaCy's StringStore gives each string; its reserved symbols have small ones."""
    encoded = [string.encode() for string in strings]
    lengths = np.fromiter(map(len, encoded), dtype=np.int64, count=len(encoded))
    ids = np.empty(len(encoded), dtype=np.uint64)
    # One pass a length in words of eight bytes, so that one long string does not widen all the others.
    words = lengths // 8
    for count in sorted(set(words.tolist())):
        chosen = np.nonzero(words == count)[0]
        width = (count + 1) * 8
        joined = b"".join(encoded[i].ljust(width, b"\0") for i in chosen.tolist())
        table = np.frombuffer(joined, dtype="<u8").reshape(len(chosen), count + 1)
        ids[chosen] = _murmur64a(table, lengths[chosen].astype(np.uint64))
    symbols = _symbols()
    for i, string in enumerate(strings):
        if string in symbols:
            ids[i] = symbols[string]
    return ids


def _murmur64a(table: NDArray[np.uint64], lengths: NDArray[np.uint64]) -> NDArray[np.uint64]:
    h = np.uint64(_SEED) ^ (lengths * _M)
    for column in range(table.shape[1] - 1):
        k = table[:, column] * _M
        k ^= k >> _R
        k *= _M
        h ^= k
        h *= _M
    tail = table[:, -1]  # zero-padded, which is how the rest of fewer than eight bytes is read
    h = np.where(lengths & np.uint64(7), (h ^ tail) * _M, h)
    h ^= h >> _R
    h *= _M
    h ^= h >> _R
    return h


def rows_of(ids: NDArray[np.uint64], seed: int, count: int) -> NDArray[np.int64]:
    """The four rows, of `count`, whose sum embeds each id: an array (len(ids), 4)."""
    spread = np.uint64(seed ^ 8)
    h1 = ids * np.uint64(0x87C37B91114253D5)
    h1 = (h1 << np.uint64(31)) | (h1 >> np.uint64(33))
    h1 *= np.uint64(0x4CF5AD432745937F)
    h1 ^= spread
    h1 += spread
    h2 = h1 + spread
    h1, h2 = _mix(h1), _mix(h2)
    h1 += h2
    h2 += h1
    low, high = np.uint64(0xFFFFFFFF), np.uint64(32)
    keys = np.stack([h1 & low, h1 >> high, h2 & low, h2 >> high], axis=1)
    return (keys % np.uint64(count)).astype(np.int64)


def _mix(h: NDArray[np.uint64]) -> NDArray[np.uint64]:
    half = np.uint64(33)
    h ^= h >> half
    h *= np.uint64(0xFF51AFD7ED558CCD)
    h ^= h >> half
    h *= np.uint64(0xC4CEB9FE1A85EC53)
    h ^= h >> half
    return h


@lru_cache(maxsize=1)
def _symbols() -> dict[str, int]:
    """spaCy's reserved words and their ids: `symbols.txt`, a name a line, the id is the line's number."""
    text = Path(__file__).with_name("symbols.txt").read_text(encoding="utf-8")
    return {name: number for number, name in enumerate(text.splitlines()) if name}
