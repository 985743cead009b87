"""The prepared copy of the vectors' keys: made once, whole or not at all, and never needed."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import pytest

from newsparse.annotating.model import vectors
from newsparse.annotating.model.vectors import open_vectors

IDS = np.array([5, 2**63 + 7, 300, 12], dtype=np.uint64)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    vocab = tmp_path / "vocab"
    vocab.mkdir()
    (vocab / "vectors.cfg").write_text('{"mode":"default"}', encoding="utf-8")
    np.save(vocab / "vectors.npy", np.arange(8, dtype=np.float32).reshape(4, 2))
    (vocab / "vectors.npy").rename(vocab / "vectors")
    (vocab / "key2row").write_bytes(msgspec.msgpack.encode({2**63 + 7: 2, 12: 0, 300: 3}))
    return vocab


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(vectors, "cache_folder", lambda: tmp_path / "cache" / "newsparse")
    return tmp_path / "cache" / "newsparse"


def rows(folder: Path) -> list[int]:
    table, find = open_vectors(folder)
    assert table is not None
    return find(IDS).tolist()


def test_rows_of_known_and_unknown_words(folder: Path, cache: Path) -> None:
    assert rows(folder) == [-1, 2, 3, 0]
    assert [path.suffix for path in cache.iterdir()] == [".npy"]
    assert rows(folder) == [-1, 2, 3, 0]


def test_the_copy_is_used(folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows(folder)
    monkeypatch.setattr(vectors.msgspec.msgpack, "decode", lambda *_, **__: pytest.fail("read the map again"))
    assert rows(folder) == [-1, 2, 3, 0]


def test_other_content_makes_another_copy(folder: Path, cache: Path) -> None:
    rows(folder)
    (folder / "key2row").write_bytes(msgspec.msgpack.encode({5: 1}))
    assert rows(folder) == [1, -1, -1, -1]
    assert len(list(cache.iterdir())) == 2


@pytest.mark.parametrize("content", [b"", b"\x93NUMPY garbage", b"\0" * 500], ids=["empty", "torn", "zeros"])
def test_a_broken_copy_is_replaced(folder: Path, cache: Path, content: bytes) -> None:
    rows(folder)
    copy = next(cache.iterdir())
    good = copy.read_bytes()
    copy.write_bytes(content)
    assert rows(folder) == [-1, 2, 3, 0]
    assert copy.read_bytes() == good


def test_no_place_to_write(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    monkeypatch.setattr(vectors, "cache_folder", lambda: tmp_path / "file" / "newsparse")
    assert rows(folder) == [-1, 2, 3, 0]
    monkeypatch.setattr(vectors, "cache_folder", lambda: None)
    assert rows(folder) == [-1, 2, 3, 0]


def test_a_killed_writer_leaves_no_copy(folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def torn(file: object, *_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(vectors.np, "save", torn)
    with pytest.raises(KeyboardInterrupt):
        rows(folder)
    assert list(cache.iterdir()) == []


def test_a_model_without_vectors(tmp_path: Path) -> None:
    table, find = open_vectors(tmp_path)
    assert table is None
    assert find(IDS).tolist() == [-1, -1, -1, -1]
