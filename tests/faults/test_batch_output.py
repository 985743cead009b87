"""F13: where the output cannot be written, a job says so in a line, with status 4, and harms nothing."""

from __future__ import annotations

import random
import subprocess
from pathlib import Path

import pytest

from support import batch_run


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number:02}.txt").write_text(
            f"article {number}: " + random.Random(number).randbytes(3000).hex()
        )
    return folder


def shell(script: str, *args: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-c", script, "bash", *map(str, args)],
        env=batch_run.environment(),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def in_a_namespace(script: str, *args: object) -> subprocess.CompletedProcess[str]:
    done = shell(f"exec unshare -rm bash -c '{script}' bash \"$@\"", *args)
    if "unshare" in done.stderr or "mount:" in done.stderr:
        pytest.skip("this system lets nobody mount")
    return done


def test_f13_dev_full(pages: Path) -> None:
    done = shell('exec "$@"', *batch_run.command(pages, "-o", "/dev/full", "-f", "jsonl"))
    assert (done.returncode, done.stdout) == (4, "")
    assert done.stderr.splitlines() == ["newsparse: error: cannot write /dev/full: No space left on device"]
    assert not Path("/dev/full.journal").exists()


def test_f13_a_closed_pipe_is_silent(pages: Path) -> None:
    words = batch_run.command(pages, "-q", "-o", "/dev/stdout", "-f", "jsonl")
    done = shell('"$@" | head -1; echo "${PIPESTATUS[0]}"', *words)
    first, status = done.stdout.splitlines()
    assert '"article 0: ' in first
    assert (status, done.stderr) == ("0", "")


def test_f13_a_small_disk(pages: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    out = disk / "out.jsonl"
    done = in_a_namespace(
        """
        disk=$1; shift
        mount -t tmpfs -o size=64k none "$disk" || exit 99
        echo old > "$disk/out.jsonl"
        "$@" --force
        echo "status $?"
        cat "$disk/out.jsonl"
        mount -o remount,size=64m "$disk"
        "$@" --resume 2> /dev/null
        echo "status $?"
        wc -l < "$disk/out.jsonl"
        ls -A "$disk"
        """,
        disk,
        *batch_run.command(pages, "-o", out),
    )
    first, second = done.stdout.split("old\n")
    assert first == "status 4\n"
    status, count, *files = second.split()
    assert ([status, count], files[0]) == (["status", "0"], "30")
    assert sorted(files[1:]) == sorted(
        out.name + more for more in ("", ".failures.jsonl", ".journal", ".report.json")
    )
    [line] = done.stderr.splitlines()
    assert "No space left on device" in line
    assert "--resume" in line


def test_f13_a_read_only_folder(pages: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    script = 'mount -t tmpfs -o ro none "$1" || exit 99; shift; exec "$@"'
    done = in_a_namespace(script, disk, *batch_run.command(pages, "-o", disk / "out.csv"))
    assert (done.returncode, done.stdout) == (4, "")
    [line] = done.stderr.splitlines()
    assert "Read-only file system" in line


def test_f13_no_such_folder(pages: Path, tmp_path: Path) -> None:
    done = shell('exec "$@"', *batch_run.command(pages, "-o", tmp_path / "no/out.jsonl"))
    assert (done.returncode, len(done.stderr.splitlines())) == (4, 1)


def test_what_is_there_is_not_replaced_unasked(pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    for words, status in (([], 0), ([], 2), (["--resume"], 0), (["--force"], 0), (["--resume", "--force"], 2)):
        done = shell('exec "$@"', *batch_run.command(pages, "-o", out, *words))
        assert done.returncode == status, done.stderr
        assert (out / "articles.csv").exists()
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "thesis.tex").write_text("ten years")
    done = shell('exec "$@"', *batch_run.command(pages, "-o", theirs, "-f", "json", "--force"))
    assert done.returncode == 2
    assert (theirs / "thesis.tex").read_text() == "ten years"
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith(".")) == []


def test_links_slashes_and_several_outputs(pages: Path, tmp_path: Path) -> None:
    (tmp_path / "real.jsonl").write_text("old")
    (tmp_path / "link.jsonl").symlink_to("real.jsonl")
    outputs = ("-o", tmp_path / "link.jsonl", "-o", f"{tmp_path}/each/", "-o", tmp_path / "t.csv")
    for more in ("--force", "--resume"):
        done = shell('exec "$@"', *batch_run.command(pages, *outputs, "-f", "json", more))
        assert done.returncode == 0, done.stderr
        assert (tmp_path / "link.jsonl").is_symlink()
        assert (tmp_path / "real.jsonl").read_bytes().count(b"\n") == 30
        assert len(list((tmp_path / "each").iterdir())) == 30
        assert (tmp_path / "t.csv/articles.csv").exists()
    beside = ["link.jsonl.failures.jsonl", "link.jsonl.journal", "link.jsonl.report.json"]
    named = ["each", "link.jsonl", *beside, "pages", "real.jsonl", "t.csv"]
    assert sorted(path.name for path in tmp_path.iterdir()) == named
