"""What newsparse wrote, read back."""

from __future__ import annotations

import gzip
from pathlib import Path

import msgspec
import pytest

from newsparse.document import Document
from newsparse.errors import NewsparseError
from newsparse.exporting import export
from newsparse.exporting.reading import documents, holds_documents
from support.stories import bare, story

LINES = [story().to_json(), bare().to_json()]
PRETTY = [msgspec.json.format(line, indent=2) for line in LINES]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.jsonl", b"\n".join(LINES) + b"\n"),
        ("a.jsonl", LINES[0] + b'\n\n{"source":"x.html","error":{"slug":"empty","message":"empty"}}\n' + LINES[1]),
        ("a.jsonl.gz", gzip.compress(b"\n".join(LINES))),
        ("a.json", b"[" + b",".join(LINES) + b"]"),
        ("a.jsonl", b"[" + b",".join(LINES) + b"]\n"),
        ("a.json", b"\n".join(PRETTY)),  # as `jq .` writes them
        ("a.jsonl", b"\n" + PRETTY[0] + b'\n{\n "source": "x", "error": {"slug": "empty"}\n}\n' + PRETTY[1]),
    ],
)
def test_documents_come_back_whole(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    assert holds_documents(tmp_path / name)
    assert list(documents(tmp_path / name)) == [story(), bare()]


def test_a_folder_of_json_files(tmp_path: Path) -> None:
    (tmp_path / "1.json").write_bytes(LINES[0])
    (tmp_path / "2.json").write_bytes(LINES[1])
    assert list(documents(tmp_path)) == [story(), bare()]
    assert not holds_documents(tmp_path.parent)


def test_a_database_gives_back_what_its_tables_hold(tmp_path: Path) -> None:
    export(LINES, tmp_path / "a.sqlite", "sqlite")
    told, rest = documents(tmp_path / "a.sqlite")
    assert isinstance(told, Document)
    for name in ("title", "publisher", "url", "published", "text", "people", "places", "organizations", "dates"):
        assert getattr(told, name) == getattr(story(), name)
    assert [q.text for q in told.quotes or ()] == [q.text for q in story().quotes or ()]
    assert [q.speaker and q.speaker.name for q in told.quotes or ()] == [
        q.speaker and q.speaker.name for q in story().quotes or ()
    ]
    assert rest.people is None


@pytest.mark.parametrize(
    ("name", "content", "slug"),
    [
        ("a.jsonl", b"<html>", "not-documents"),
        ("a.jsonl", b'{"schema":"newsparse/1"}\n', "not-documents"),
        ("a.jsonl.gz", b"no gzip", "unreadable"),
        ("a.jsonl.gz", gzip.compress(LINES[0])[:40], "unreadable"),
        ("a.json", b"[1]", "not-documents"),
        ("a.json", PRETTY[0] + PRETTY[1][:90], "not-documents"),
        ("a.json", b"[" * 100_000, "not-documents"),
        ("a.sqlite", b"no database, though it is long enough to be read as one" * 9, "not-documents"),
        ("a.jsonl", None, "no-such-file"),
        ("a.sqlite", None, "no-such-file"),
    ],
)
def test_what_newsparse_did_not_write_is_one_clear_line(
    tmp_path: Path, name: str, content: bytes | None, slug: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(NewsparseError) as caught:
        list(documents(tmp_path / name))
    assert caught.value.slug == slug
    assert "\n" not in caught.value.message
