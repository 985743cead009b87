"""The way to the terminal: streams, colour, statuses; and that it is the only way."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import newsparse
from newsparse.cli import console
from newsparse.cli.suggest import closest, for_missing_file

PACKAGE = Path(newsparse.__file__).parent


def test_errors_are_one_line_without_terminal_commands(capfd: pytest.CaptureFixture[str]) -> None:
    console.trouble("a\nb\x1b]0;x\x07.html", "[link=x]no article[/]")
    out, err = capfd.readouterr()
    assert out == ""
    assert err == "newsparse: error: a b␛]0;x␇.html: [link=x]no article[/]\n"


@pytest.mark.parametrize(
    ("environment", "expected"),
    [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)],
)
def test_color_obeys_the_environment(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], expected: bool
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with Path(os.devnull).open("w") as stream:
        assert console.has_color(stream) is expected


def test_progress_is_silent_where_nobody_looks(capfd: pytest.CaptureFixture[str]) -> None:
    with console.progress() as show:
        assert show is None
    assert capfd.readouterr() == ("", "")


def test_a_message_takes_the_line_of_the_bar(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(console, "interactive", lambda stream=None: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")
    with console.progress() as show:
        assert show is not None
        show(1, 3, "articles")
        console.note("halfway")
    console.note("done")
    _, err = capfd.readouterr()
    assert "\r\x1b[2Knewsparse: halfway\n" in err
    assert err.endswith("newsparse: done\n")
    assert "\x1b[2Knewsparse: done" not in err


def run(*arguments: str, stdout: int = subprocess.PIPE) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(PACKAGE.parent)}
    return subprocess.run(
        [sys.executable, "-m", "newsparse", *arguments],
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        check=False,
        timeout=60,
    )


def test_a_closed_pipe_is_silent_and_fine() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = run("schema", stdout=writer)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_status_4_and_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        done = run("schema", stdout=full.fileno())
    assert done.returncode == 4
    assert done.stderr.count("\n") == 1
    assert "cannot write to stdout: No space left on device" in done.stderr


def test_unknown_options_say_what_was_meant() -> None:
    done = run("schema", "--hepl")
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "--help" in done.stderr


def test_nothing_prints_but_the_console() -> None:
    """`print`, `click.echo` and writing to sys.stdout or sys.stderr belong to cli/console.py alone."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        if path.relative_to(PACKAGE).as_posix() == "cli/console.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print":
                found.append(f"{path.name}:{node.lineno}: print")
            if isinstance(node, ast.Attribute):
                name = f"{node.value.id}.{node.attr}" if isinstance(node.value, ast.Name) else node.attr
                if name in ("sys.stdout", "sys.stderr", "sys.__stdout__", "sys.__stderr__"):
                    found.append(f"{path.name}:{node.lineno}: {name}")
                if name in ("click.echo", "click.secho", "click.echo_via_pager", "rich.print", "os.write"):
                    found.append(f"{path.name}:{node.lineno}: {name}")
            if isinstance(node, ast.ImportFrom) and node.module in ("rich", "click", "sys"):
                names = {alias.name for alias in node.names}
                bad = names & {"print", "echo", "secho", "stdout", "stderr", "get_console"}
                found += [f"{path.name}:{node.lineno}: {name}" for name in sorted(bad)]
    assert found == []


@pytest.mark.parametrize(
    ("word", "expected"),
    [("bacth", "batch"), ("reprot", "report"), ("Schema", "schema"), ("article.txt", None), ("zzz", None)],
)
def test_closest(word: str, expected: str | None) -> None:
    assert closest(word, ["read", "schema", "batch", "report"]) == expected


def test_a_missing_file_names_its_neighbour(tmp_path: Path) -> None:
    (tmp_path / "entretien.html").touch()
    hint = for_missing_file(str(tmp_path / "entretiens.html"), ["batch"])
    assert hint == f"did you mean {str(tmp_path / 'entretien.html')!r}?"
    assert for_missing_file("help", ["batch"]) == "`newsparse --help` has it"
    assert for_missing_file("bacth", ["batch"]) == "did you mean the command `newsparse batch`?"
    assert for_missing_file(str(tmp_path / "nulle-part" / "x.html"), ["batch"]) == (
        f"there is no folder {str(tmp_path / 'nulle-part')!r}"
    )
