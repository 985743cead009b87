"""The journal: what a death in the middle of a word leaves is cut off, and nothing else."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import msgspec
import pytest

from newsparse.batch.index import Index, Order
from newsparse.batch.journal import SHARD_BYTES, Journal
from newsparse.batch.work import Record
from newsparse.errors import NewsparseError


def member(uri: str, key: int = 1, size: int = 100) -> bytes:
    record = Record(uri, f"{key:032x}", "00", document=msgspec.Raw(json.dumps("x" * size).encode()))
    return gzip.compress(msgspec.json.encode(record) + b"\n", 1, mtime=0)


def uris(journal: Journal) -> list[str]:
    return [record.uri for _, record in journal.records()]


def test_a_shard_is_a_file_of_json_lines(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j")
    locations = [journal.append(member(f"é{n}")) for n in range(5)]
    assert [journal.read(location).uri for location in locations] == [f"é{n}" for n in range(5)]
    journal.close()
    [shard] = (tmp_path / "j").iterdir()
    lines = gzip.decompress(shard.read_bytes()).splitlines()
    assert [json.loads(line)["uri"] for line in lines] == [f"é{n}" for n in range(5)]


def test_every_cut_of_an_open_shard_keeps_what_is_whole(tmp_path: Path) -> None:
    pieces = [member(f"{n}") for n in range(4)]
    ends = [sum(map(len, pieces[: n + 1])) for n in range(4)]
    whole = b"".join(pieces)
    for cut in range(0, len(whole) + 1, 7):
        folder = tmp_path / f"{cut}"
        folder.mkdir()
        (folder / "000001.part").write_bytes(whole[:cut])
        journal = Journal(folder)
        assert uris(journal) == [f"{n}" for n in range(4) if ends[n] <= cut]
        journal.append(member("next"))
        journal.close()
        assert uris(Journal(folder))[-1] == "next"


def test_rot_in_a_sealed_shard_costs_the_rest_of_it(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    locations = [journal.append(member(f"{n}")) for n in range(4)]
    journal.seal()
    journal.append(member("other shard"))
    journal.close()
    shard = tmp_path / "000001.jsonl.gz"
    content = bytearray(shard.read_bytes())
    content[len(content) // 2 + 20] ^= 0xFF
    shard.write_bytes(content)
    journal = Journal(tmp_path)
    assert uris(journal) == ["0", "1", "other shard"]
    with pytest.raises(NewsparseError, match="damaged"):
        journal.read(locations[2])


def test_shards_are_sealed_by_size(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    for n in range(3):
        journal.append(gzip.compress(member("x" * 9) + bytes(SHARD_BYTES), 0))
        assert len(list(tmp_path.glob("*.jsonl.gz"))) == n + 1


def test_the_index_knows_the_newest(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    for n in range(500):
        journal.append(member(f"page {n}", n + 1, 10))
    newest = journal.append(member("page 77", 4000, 10))
    journal.append(gzip.compress(msgspec.json.encode(Record("page 8", "", "")) + b"\n"))
    journal.seal()
    index = Index(journal)
    assert index.find("page 77") == ((4000).to_bytes(16, "big"), newest)
    assert index.find("page 8")[0] == (9).to_bytes(16, "big")
    for n in (0, 250, 499):
        key, location = index.find(f"page {n}")
        assert int.from_bytes(key, "big") == n + 1
        assert journal.read(location).uri == f"page {n}"
    assert index.find("page 500") == (b"", 0)


def test_compacting_keeps_what_counts(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    order = Order()
    for turn in range(3):
        for n in range(20):
            order[n] = journal.append(member(f"{n}", turn))
        journal.seal()
    journal.compact(order)
    journal.close()
    again = Journal(tmp_path)
    assert [(record.uri, int(record.key, 16)) for _, record in again.records()] == [(f"{n}", 2) for n in range(20)]
    before = sorted(path.name for path in tmp_path.iterdir())
    order = Order()
    for n, (location, _) in enumerate(again.records()):
        order[n] = location
    again.compact(order)
    assert sorted(path.name for path in tmp_path.iterdir()) == before
