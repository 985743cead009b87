"""`newsparse report` and the hints for what was mistyped, as a user meets them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from lxml import html

import newsparse
from newsparse.exporting import export
from support.stories import bare, story

SOURCE = Path(newsparse.__file__).parents[1]
LINES = [story().to_json(), bare().to_json()]


def run(folder: Path, *arguments: str, given: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "newsparse", *arguments],
        cwd=folder,
        input=given,
        capture_output=True,
        env=os.environ | {"PYTHONPATH": str(SOURCE)},
        check=False,
        timeout=60,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "news.jsonl").write_bytes(b"\n".join(LINES) + b"\n")
    export(LINES, tmp_path / "news.sqlite", "sqlite")
    export(LINES, tmp_path / "news", "json")
    export(LINES, tmp_path / "news.csv", "csv")
    return tmp_path


@pytest.mark.parametrize("name", ["news.jsonl", "news.sqlite", "news"])
def test_a_page_from_everything_that_newsparse_writes(folder: Path, name: str) -> None:
    done = run(folder, "report", name, "-o", "report.html")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    page = html.fromstring((folder / "report.html").read_text(encoding="utf-8"))
    assert page.xpath("//h1")[0].text_content() == name
    assert page.xpath("//ol[@id='articles']//a/@href") == [story().url]


def test_text_and_standard_input(folder: Path) -> None:
    from_file = run(folder, "report", "news.jsonl", "-f", "text", "--title", "Report")
    from_pipe = run(folder, "report", "-", "-f", "text", given=(folder / "news.jsonl").read_bytes())
    assert from_file.returncode == from_pipe.returncode == 0
    assert from_file.stdout == from_pipe.stdout
    assert "Solenn Kervella" in from_pipe.stdout.decode()
    assert "verbs  déclarer" in from_pipe.stdout.decode()


def test_articles_without_an_address_are_linked_by_their_file(folder: Path) -> None:
    (folder / "pages").mkdir()
    odd = folder / "pages" / "javascript:été #1.html"
    odd.touch()
    source = msgspec.structs.replace(story().source, uri=str(odd))
    document = msgspec.structs.replace(story(), url=None, source=source)
    (folder / "one.jsonl").write_bytes(document.to_json())
    assert run(folder, "report", "one.jsonl", "-o", "report.html").returncode == 0
    page = html.fromstring((folder / "report.html").read_text(encoding="utf-8"))
    assert page.xpath("//ol[@id='articles']//a/@href") == ["pages/javascript%3A%C3%A9t%C3%A9%20%231.html"]


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (("report", "nothing.jsonl"), 3, "no such file: nothing.jsonl"),
        (("report", "news.jsonl", "-o", "no/where/report.html"), 4, "cannot write no/where/report.html"),
        (("report", "news.jsonl", "--ouput", "x"), 2, "Did you mean --output?"),
        (("news.jsonl", "--fromat", "json"), 2, "Did you mean --format?"),
        (("reprot", "nothing.html"), 3, "did you mean the command `newsparse report`?"),
        (("news.jsonl",), 3, "news.jsonl: is what newsparse wrote, not an article; sum it up: newsparse report"),
        (("news.csv/people.csv",), 3, "people.csv: is a table that newsparse wrote, not an article"),
        (("news.jsno",), 3, "did you mean 'news.jsonl'?"),
        (("report", "news.jsonl", "-f", "pdf"), 2, "is not one of"),
    ],
)
def test_mistakes_are_one_line_that_says_what_to_do(
    folder: Path, arguments: tuple[str, ...], status: int, message: str
) -> None:
    done = run(folder, *arguments)
    assert done.returncode == status
    assert done.stdout == b""
    lines = done.stderr.decode().splitlines()
    assert message.replace("'", "").lower() in lines[0].replace("'", "").lower()
    assert all(line.startswith("newsparse: ") for line in lines)


def test_an_input_that_cannot_be_read_is_said_and_the_others_are_summed_up(folder: Path) -> None:
    (folder / "empty.txt").touch()
    inputs = ("none.jsonl", "news.csv", "empty.txt")
    done = run(folder, "report", *inputs, "news.jsonl", "-f", "text")
    said = done.stderr.decode().splitlines()
    assert (done.returncode, len(said)) == (1, 3)
    assert "Solenn Kervella" in done.stdout.decode()
    assert "no such file: none.jsonl" in said[0]
    assert "news.csv: tables are for other programs; newsparse reads JSON Lines" in said[1]
    done = run(folder, "report", *inputs, "-o", "report.html")
    assert (done.returncode, done.stdout, done.stderr.decode().splitlines()) == (3, b"", said)
    assert not (folder / "report.html").exists()


def test_indented_json_comes_through_a_pipe(folder: Path) -> None:
    given = b"\n".join(msgspec.json.format(line, indent=2) for line in LINES)
    done = run(folder, "report", "-", "-f", "text", given=given)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "2 articles" in done.stdout.decode()


def test_what_is_no_document_is_one_clear_line(folder: Path) -> None:
    (folder / "bad.jsonl").write_bytes(LINES[0] + b"\n{}\n")
    done = run(folder, "report", "bad.jsonl", "-o", "report.html")
    assert done.returncode == 3
    assert done.stderr.decode().count("\n") == 1
    assert "bad.jsonl, line 2: no newsparse document" in done.stderr.decode()
    assert not (folder / "report.html").exists()
