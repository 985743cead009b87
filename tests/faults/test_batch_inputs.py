"""F12 and odd inputs: names with newlines and bad UTF-8, loops, hard links, archives, lists, what goes away."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from newsparse.parsing.sources import path_of
from support import batch_run


def run(*args: object, cwd: Path | None = None, stdin: bytes = b"") -> tuple[int, str]:
    done = subprocess.run(
        batch_run.command(*args),
        env=batch_run.environment(),
        input=stdin,
        capture_output=True,
        timeout=60,
        cwd=cwd,
        check=False,
    )
    assert done.stdout == b""
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return done.returncode, done.stderr.decode()


def uris(output: Path) -> list[str]:
    return [json.loads(line)["source"]["uri"] for line in output.read_bytes().splitlines()]


def failures(output: Path) -> list[tuple[str, str]]:
    lines = map(json.loads, Path(f"{output}.failures.jsonl").read_bytes().splitlines())
    return [(line["source"], line["slug"]) for line in lines]


def test_f12_odd_names_are_each_read_once(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    names = [b"line\nbreak.txt", b"caf\xe9.txt", b"\x1b[31mred.txt", "été.txt".encode(), b"100%.txt"]
    for name in names:
        try:
            (pages / os.fsdecode(name)).write_bytes(b"text of " + name.hex().encode())
        except OSError:
            pytest.skip("this file system takes no such names")
    (pages / "loop").symlink_to(pages)
    (pages / "zz-again.txt").hardlink_to(pages / "100%.txt")
    output = tmp_path / "out.jsonl"
    status, err = run(pages, "-o", output)
    assert status == 0, err
    assert sorted(os.fsencode(path_of(uri).name) for uri in uris(output)) == sorted(names)
    assert all(uri.isprintable() for uri in uris(output))
    for uri in uris(output):
        assert path_of(uri).read_bytes().startswith(b"text of ")
    listed = tmp_path / "listed.jsonl"
    names_0 = b"".join(os.fsencode(path_of(uri)) + b"\0" for uri in uris(output))
    assert run("-0", "-o", listed, stdin=names_0)[0] == 0
    assert listed.read_bytes() == output.read_bytes()


def test_inputs_of_every_kind_in_their_order(tmp_path: Path) -> None:
    for name in ("d/two.txt", "d/one.txt", "g/a.html", "g/b.htm", "g/c.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    with zipfile.ZipFile(tmp_path / "z.zip", "w") as archive:
        archive.writestr("y.txt", "y")
        archive.writestr("x.txt", "x")
    inputs = ["z.zip", "d", "nowhere", "g/*.htm*", "d/one.txt", (tmp_path / "g").as_uri()]
    status, _ = run(*inputs, "-o", "out.jsonl", cwd=tmp_path)
    assert status == 1
    places = ["z.zip!/y.txt", "z.zip!/x.txt", "d/one.txt", "d/two.txt", "g/a.html", "g/b.htm"]
    remote = [(tmp_path / name).as_uri() for name in ("g/a.html", "g/b.htm")]
    assert uris(tmp_path / "out.jsonl") == places + remote
    assert failures(tmp_path / "out.jsonl") == [("nowhere", "no-such-file")]
    report = json.loads((tmp_path / "out.jsonl.report.json").read_bytes())
    assert report["duplicates"] == [["g/a.html", remote[0]], ["g/b.htm", remote[1]]]


def test_the_output_is_no_input(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    for _ in range(2):
        assert run(".", "-o", "out", "-f", "json", "--resume", cwd=tmp_path)[0] == 0
        assert run(".", "-o", "out.jsonl.gz", "--resume", cwd=tmp_path)[0] == 0
    assert len(list((tmp_path / "out").iterdir())) == 1


def test_what_vanishes_on_the_way_is_named(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in range(60):
        (pages / f"{number:02}.txt").write_text(f"SLOW {number}")
    (pages / "00.txt").write_text(f"REMOVE {pages / '55.txt'}")
    output = tmp_path / "out.jsonl"
    status, err = run(pages, "-o", output, "-w", 2)
    assert status == 1
    assert failures(output) == [(str(pages / "55.txt"), "no-such-file")]
    assert len(uris(output)) == 59
    assert "1 no-such-file" in err


@pytest.mark.parametrize("words", [["empty"], ["no.txt"], ["only-bad"]])
def test_nothing_read_is_status_3(tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "only-bad").mkdir()
    (tmp_path / "only-bad/a.txt").write_text("EMPTY")
    status, err = run(*words, "-o", "out.jsonl", cwd=tmp_path)
    assert status == 3
    assert len(err.splitlines()) in (1, 3)
    assert words != ["only-bad"] or err.splitlines()[-1].startswith(
        "newsparse: only-bad/a.txt: there is no article in it"
    )


def test_usage(tmp_path: Path) -> None:
    for words in (
        ["-o", "out.jsonl"],
        ["a", "-o", "out.doc"],
        ["a", "-o", "-"],
        ["a", "-o", "b.csv", "--memory", "x"],
    ):
        status, err = run(*words, cwd=tmp_path)
        assert status == 2, words
        assert len(err.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_two_runs_do_not_write_one_journal(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("HANG")
    first = subprocess.Popen(
        batch_run.command("a.txt", "-o", "out.jsonl"),
        env=batch_run.environment(POISON_LOG=tmp_path / "log"),
        cwd=tmp_path,
        stderr=subprocess.DEVNULL,
    )
    try:
        while not (tmp_path / "log").exists():
            assert first.poll() is None
        status, err = run("a.txt", "-o", "out.jsonl", "--resume", cwd=tmp_path)
    finally:
        first.kill()
        first.wait()
    if sys.platform != "win32":
        assert (status, "another run" in err) == (4, True)
