"""F14, F15, F17 and SIGINT: a job that is killed, interrupted or poisoned ends with the same bytes."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
import uuid
from contextlib import closing
from pathlib import Path

import duckdb
import pytest

from support import batch_run

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    for number in range(240):
        inner = folder / f"{number % 3}"
        inner.mkdir(parents=True, exist_ok=True)
        text = "EMPTY" if number % 40 == 7 else f"SLOW article {number}: « Bonjour » à Évry."
        (inner / f"{number:04}.txt").write_text(text, encoding="utf-8")
    return folder


def run(*args: object, mark: str = "", timeout: float = 120, **env: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        batch_run.command(*args),
        env=batch_run.environment(mark, **env),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )


def content(output: Path) -> object:
    if output.suffix == ".sqlite":
        with closing(sqlite3.connect(output)) as database:
            return list(database.iterdump())
    if output.suffix == ".parquet":
        return [duckdb.sql(f"FROM '{file}'").fetchall() for file in sorted(output.iterdir())]
    failures = Path(f"{output}.failures.jsonl").read_bytes()
    if output.is_dir():
        return b"".join(path.read_bytes() for path in sorted(output.iterdir())) + failures
    return output.read_bytes() + failures


def wait_for_records(output: Path, count: int) -> None:
    log = Path(f"{output}.log")
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if log.exists() and log.read_bytes().count(b"\n") >= count:
            return
        time.sleep(0.01)
    raise AssertionError("the job does not get on")


def kill_and_resume(pages: Path, tmp_path: Path, kills: int, suffix: str) -> None:
    calm, rough = tmp_path / f"calm{suffix}", tmp_path / f"rough{suffix}"
    assert run(pages, "-o", calm, "-w", 2).returncode == 1
    log, mark, dice = Path(f"{rough}.log"), uuid.uuid4().hex, random.Random(suffix)
    for kill in range(kills):
        more = ["--resume"] if kill else []
        job = subprocess.Popen(
            batch_run.command(pages, "-o", rough, "-w", 2, *more),
            env=batch_run.environment(mark, POISON_LOG=log),
            stderr=subprocess.DEVNULL,
        )
        before = log.read_bytes().count(b"\n") if log.exists() else 0
        wait_for_records(rough, min(before + 1, 200))
        time.sleep(dice.random() * 2 / kills)
        job.kill()
        job.wait()
        assert batch_run.wait_for_none(mark) == []
        assert not rough.exists()
    done = run(pages, "-o", rough, "-w", 2, "--resume", mark=mark, POISON_LOG=log)
    assert done.returncode == 1, done.stderr
    assert content(rough) == content(calm)
    # A killed run loses at most what its workers had in hand and what lay in the pipe.
    assert log.read_bytes().count(b"\n") <= 240 + kills * 2 * 5
    assert batch_run.wait_for_none(mark) == []


@linux
@pytest.mark.parametrize("suffix", [".jsonl", ".csv"])
def test_f14_killed_and_resumed(pages: Path, tmp_path: Path, suffix: str) -> None:
    kill_and_resume(pages, tmp_path, 4, suffix)


@linux
@pytest.mark.slow
@pytest.mark.parametrize("suffix", [".jsonl", ".csv", ".sqlite", ".parquet"])
def test_f14_killed_twenty_times(pages: Path, tmp_path: Path, suffix: str) -> None:
    kill_and_resume(pages, tmp_path, 20, suffix)


@linux
def test_f15_a_killed_worker_costs_nothing(pages: Path, tmp_path: Path) -> None:
    output, mark = tmp_path / "out.jsonl", uuid.uuid4().hex
    with subprocess.Popen(
        batch_run.command(pages, "-o", output, "-w", 2),
        env=batch_run.environment(mark, POISON_LOG=f"{output}.log"),
        stderr=subprocess.PIPE,
    ) as job:
        for count in (10, 60, 120):
            wait_for_records(output, count)
            workers = [pid for pid in batch_run.processes(mark) if is_worker(pid)]
            os.kill(workers[-1], signal.SIGKILL)
        assert job.wait(60) == 1
    assert output.read_bytes().count(b"\n") == 234
    assert batch_run.wait_for_none(mark) == []


def is_worker(pid: int) -> bool:
    """Whether it was forked by the fork server: a child of a child of the job."""
    try:
        parent = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1]
        return b"forkserver" in Path(f"/proc/{parent}/cmdline").read_bytes()
    except OSError:
        return False


def test_f17_any_number_of_workers(pages: Path, tmp_path: Path) -> None:
    outputs = {workers: tmp_path / f"{workers}.jsonl" for workers in (1, 2, 4)}
    for workers, output in outputs.items():
        assert run(pages / "0", "-o", output, "-w", workers).returncode == 1
    assert len({content(output) for output in outputs.values()}) == 1


def test_f18_no_network(pages: Path, tmp_path: Path) -> None:
    assert run(pages / "0", "-o", tmp_path / "a.jsonl").returncode == 1
    alone = ["unshare", "-rn", *batch_run.command(pages / "0", "-o", tmp_path / "b.jsonl")]
    done = subprocess.run(alone, env=batch_run.environment(), capture_output=True, text=True, check=False)
    if "unshare" in done.stderr:
        pytest.skip("this system lets nobody unshare the network")
    assert done.returncode == 1, done.stderr
    assert content(tmp_path / "a.jsonl") == content(tmp_path / "b.jsonl")


@linux
def test_sigint_ends_cleanly_and_says_how_to_go_on(pages: Path, tmp_path: Path) -> None:
    output, mark = tmp_path / "out.jsonl", uuid.uuid4().hex
    with subprocess.Popen(
        batch_run.command(pages, "-o", output, "-w", 2),
        env=batch_run.environment(mark, POISON_LOG=f"{output}.log"),
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as job:
        wait_for_records(output, 40)
        os.killpg(job.pid, signal.SIGINT)  # as a terminal does: to everybody
        out, err = job.communicate(timeout=30)
    assert job.returncode == 130
    assert out == ""
    assert len(err.splitlines()) == 1
    assert "--resume" in err
    assert batch_run.wait_for_none(mark) == []
    assert not output.exists()
    assert list(Path(f"{output}.journal").glob("*.part")) == []
    done = run(pages, "-o", output, "--resume")
    assert done.returncode == 1
    assert json.loads(Path(f"{output}.report.json").read_bytes())["reused"] >= 30
