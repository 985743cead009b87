"""Each format is read back with the reader that people use for it."""

from __future__ import annotations

import csv
import gzip
import json
import sqlite3
from pathlib import Path

import duckdb
import msgspec
import pytest
import sqlite_utils

from newsparse.annotations import Annotations, Person, ReferenceDate, Span
from newsparse.article import Article, SourceInfo
from newsparse.cli import main
from newsparse.document import Document
from newsparse.errors import NewsparseError
from newsparse.exporting import FORMATS, export, format_of
from newsparse.exporting.tables import TABLES
from support.stories import bare, story

STORIES = [story(), bare(), story()]
LINES = [document.to_json() for document in STORIES]
SIZES = {
    "articles": 3,
    "people": 2 * len(story().people or ()),
    "places": 2 * len(story().places or ()),
    "organizations": 2 * len(story().organizations or ()),
    "dates": 2 * len(story().dates or ()),
    "quotes": 2 * len(story().quotes or ()),
}


def hostile(cell: str) -> bytes:
    article = Article(source=SourceInfo(uri="a"), title=cell, text=cell)
    person = Person(cell, (cell,), (Span(0, len(cell), cell),))
    found = Annotations(reference_date=ReferenceDate(None, "none", 0.0, ()), people=(person,))
    return Document.of(article, found).to_json()


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_story_fills_every_table() -> None:
    assert all(SIZES.values())


@pytest.mark.parametrize(
    ("output", "form"),
    [
        ("a.jsonl", "jsonl"),
        ("a.JSONL.GZ", "jsonl.gz"),
        ("a.csv", "csv"),
        ("a.parquet", "parquet"),
        ("a.sqlite", "sqlite"),
        ("a.db", "sqlite"),
    ],
)
def test_suffix_tells_the_format(output: str, form: str) -> None:
    assert format_of(output) == form


def test_no_suffix_is_an_error_that_helps() -> None:
    with pytest.raises(NewsparseError, match=r"--format.*\.jsonl.*\.sqlite") as caught:
        format_of("out")
    assert caught.value.slug == "bad-option"
    assert format_of("out", "json") == "json"
    assert format_of("out.csv", "json") == "csv"


@pytest.mark.parametrize("args", [["-o", "out.parquet"], ["-o", "out", "-f", "parquet"]])
def test_parquet_without_its_extra_is_one_line(
    args: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("Le maire de Brest a voté lundi.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("newsparse.exporting.find_spec", lambda name: None)
    with pytest.raises(SystemExit) as ended:
        main(["batch", "a.txt", *args])
    assert ended.value.code == 2
    assert "Parquet needs duckdb: pip install 'newsparse[parquet]'" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_jsonl_is_the_documents_themselves(tmp_path: Path) -> None:
    export(LINES, tmp_path / "a", "jsonl")
    assert [Document.from_json(line) for line in (tmp_path / "a").read_bytes().splitlines()] == STORIES
    export(LINES, tmp_path / "b", "jsonl.gz")
    assert gzip.decompress((tmp_path / "b").read_bytes()) == (tmp_path / "a").read_bytes()


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "sqlite"])
def test_same_documents_same_bytes(form: str, tmp_path: Path) -> None:
    def content(path: Path) -> dict[str, bytes]:
        files = [path] if path.is_file() else sorted(path.iterdir())
        return {file.name.replace(path.name, ""): file.read_bytes() for file in files}

    export(LINES, tmp_path / "one", form)
    export(LINES, tmp_path / "two", form)
    assert content(tmp_path / "one") == content(tmp_path / "two")


def test_csv_holds_every_row(tmp_path: Path) -> None:
    export(LINES, tmp_path / "out", "csv", raw_csv=True)
    assert {name: len(table(tmp_path / "out" / f"{name}.csv")) for name in SIZES} == SIZES
    articles = table(tmp_path / "out/articles.csv")
    assert [row["text"] for row in articles] == [document.text for document in STORIES]
    for row in table(tmp_path / "out/mentions.csv"):
        text = articles[int(row["article_id"]) - 1]["text"]
        assert text[int(row["start"]) : int(row["end"])] == row["text"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", '"=', "'=", "a;=", "a\n-", 'a;"@'])
def test_f03_no_cell_is_a_formula(start: str, tmp_path: Path) -> None:
    cell = f"{start}cmd|' /C calc'!A0"
    export([hostile(cell)], tmp_path / "safe", "csv")
    export([hostile(cell)], tmp_path / "raw", "csv", raw_csv=True)
    for name, column in (("articles", "title"), ("people", "name"), ("people", "roles"), ("mentions", "text")):
        [safe], [raw] = table(tmp_path / "safe" / f"{name}.csv"), table(tmp_path / "raw" / f"{name}.csv")
        assert raw[column] == cell
        assert safe[column].replace("'", "") == cell.replace("'", "")
        for part in safe[column].replace("\n", ";").split(";"):
            assert part[:1] not in {*"=+-@\t\r＝"}, part


def test_numbers_are_not_formulas(tmp_path: Path) -> None:
    document = story()
    assert document.places
    west = msgspec.structs.replace(document.places[0], longitude=-4.1)
    export([msgspec.structs.replace(document, places=(west,)).to_json()], tmp_path / "out", "csv")
    assert table(tmp_path / "out/places.csv")[0]["longitude"] == "-4.1"


def test_parquet_is_typed(tmp_path: Path) -> None:
    export(LINES, tmp_path / "out", "parquet")
    assert sorted(path.stem for path in (tmp_path / "out").iterdir()) == sorted(TABLES)
    for name, size in SIZES.items():
        found = duckdb.sql(f"SELECT * FROM '{tmp_path}/out/{name}.parquet'")
        assert found.columns == list(TABLES[name])
        assert len(found.fetchall()) == size
    people = duckdb.sql(f"SELECT roles, mentions FROM '{tmp_path}/out/people.parquet' ORDER BY id").fetchall()
    assert people[0] == (list(story().people[0].roles), len(story().people[0].mentions))  # type: ignore[index]


def test_sqlite_has_keys_and_search(tmp_path: Path) -> None:
    export(LINES, tmp_path / "out.db", "sqlite")
    database = sqlite_utils.Database(tmp_path / "out.db")
    assert {name: database[name].count for name in SIZES} == SIZES
    assert all(database[name].pks == ["id"] for name in TABLES)
    assert all(database[name].foreign_keys[0].other_table == "articles" for name in TABLES if name != "articles")
    assert database["articles"].detect_fts() == "articles_fts"
    assert [row["id"] for row in database["articles"].search("cedér", order_by="rowid")] == [1, 3]
    assert json.loads(next(database["people"].rows)["roles"]) == list(story().people[0].roles)  # type: ignore[index]
    database.close()
    with sqlite3.connect(tmp_path / "out.db") as plain:
        assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert plain.execute("PRAGMA foreign_key_check").fetchall() == []


def test_json_folder_has_a_file_an_article(tmp_path: Path) -> None:
    export([*LINES, hostile("../../x")], tmp_path / "out", "json")
    files = sorted((tmp_path / "out").iterdir())
    assert [file.name[:7] for file in files] == ["000001-", "000002-", "000003-", "000004-"]
    assert [Document.from_json(file.read_bytes()) for file in files[:3]] == STORIES


@pytest.mark.parametrize("form", list(FORMATS))
def test_a_long_text_survives(form: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    export([hostile("é" * 1_000_000)], out, form)
    if form == "parquet":
        assert duckdb.sql(f"SELECT length(text) FROM '{out}/articles.parquet'").fetchall() == [(1_000_000,)]
        return
    files = list(out.iterdir()) if out.is_dir() else [out]
    written = b"".join(gzip.decompress(f.read_bytes()) if form == "jsonl.gz" else f.read_bytes() for f in files)
    assert written.count("é".encode()) >= 1_000_000
