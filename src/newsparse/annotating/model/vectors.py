"""The table of word vectors: the array mapped from the model's own file, the keys from a sorted copy of it.

spaCy stores which row belongs to which word as 500,000 pairs in a msgpack map: reading it takes longer than
everything else together. So a sorted copy is kept in the user's cache folder, named after the file's content,
written aside and renamed. Where nothing can be written there, the map is read each time.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import msgspec
import numpy as np

from newsparse.annotating.model.weights import Floats, UnsupportedError

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["VectorRows", "cache_folder", "open_vectors"]

_FORMAT = 1
VectorRows: TypeAlias = "Callable[[NDArray[np.uint64]], NDArray[np.int64]]"


def open_vectors(folder: Path) -> tuple[Floats | None, VectorRows]:
    """The vectors of a `vocab` folder and the function from ids to rows; none where the model has none."""
    settings = folder / "vectors.cfg"
    if settings.exists():
        mode = msgspec.json.decode(settings.read_bytes())
        if mode.get("mode", "default") != "default" or mode.get("attr", "ORTH") not in ("ORTH", 65):
            raise UnsupportedError("vectors of another mode")
    file = folder / "vectors"
    if not file.exists():
        return None, _no_rows
    vectors = np.load(file, mmap_mode="r")
    if vectors.size == 0:
        return None, _no_rows
    if vectors.dtype != np.float32 or vectors.ndim != 2:
        raise UnsupportedError("vectors of another type")
    keys, rows = _sorted_keys(folder / "key2row")

    def find(ids: NDArray[np.uint64]) -> NDArray[np.int64]:
        at = np.minimum(np.searchsorted(keys, ids), len(keys) - 1)
        return np.where(keys[at] == ids, rows[at], -1)

    return vectors, find


def _no_rows(ids: NDArray[np.uint64]) -> NDArray[np.int64]:
    return np.full(len(ids), -1, dtype=np.int64)


def cache_folder() -> Path | None:
    """Where prepared copies are kept; None where the system has no such place."""
    import platformdirs

    with suppress(RuntimeError, OSError):
        return platformdirs.user_cache_path("newsparse", appauthor=False)
    return None


def _sorted_keys(file: Path) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """The ids in order, and their rows."""
    content = file.read_bytes()
    folder = cache_folder()
    copy = None if folder is None else folder / f"key2row-{_FORMAT}-{sha256(content).hexdigest()[:32]}.npy"
    table = None if copy is None else _read(copy)
    if table is None:
        pairs = msgspec.msgpack.decode(content, type=dict[int, int])
        table = np.empty((2, len(pairs)), dtype="<u8")
        table[0] = np.fromiter(pairs.keys(), dtype=np.uint64, count=len(pairs))
        table[1] = np.fromiter(pairs.values(), dtype=np.uint64, count=len(pairs))
        table = table[:, np.argsort(table[0])]
        if copy is not None:
            _write(copy, table)
    return table[0], table[1].view(np.int64)


def _read(copy: Path) -> NDArray[np.uint64] | None:
    with suppress(OSError, ValueError, EOFError):
        table: NDArray[np.uint64] = np.load(copy, mmap_mode="r", allow_pickle=False)
        if table.dtype == np.dtype("<u8") and table.ndim == 2 and len(table) == 2 and table.size:
            return table
    return None


def _write(copy: Path, table: NDArray[np.uint64]) -> None:
    """Whole or not at all: many processes may write the same copy at once, and any may be killed."""
    with suppress(OSError):
        copy.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{copy.stem}-", dir=copy.parent)
        try:
            with os.fdopen(handle, "wb") as aside:
                np.save(aside, table, allow_pickle=False)
            Path(name).replace(copy)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
