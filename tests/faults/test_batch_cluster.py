"""F15, F17 on a cluster: a scheduler and two workers on loopback, one of them killed, and the same bytes."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsparse.batch import cluster
from newsparse.errors import NewsparseError
from support import batch_run

pytest.importorskip("distributed")

N = 120


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(N):
        text = {11: "EMPTY", 23: "SEGFAULT", 37: "HANG"}.get(number, f"SLOW article {number}")
        (folder / f"{number:03}.txt").write_text(text)
    return folder


@pytest.fixture
def mark() -> Iterator[str]:
    name = uuid.uuid4().hex
    yield name
    for pid in batch_run.processes(name):
        os.kill(pid, signal.SIGKILL)


def dask(mark: str, *words: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "distributed.cli." + str(words[0]), *map(str, words[1:])],
        env=batch_run.environment(mark, OMP_NUM_THREADS=1),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def scheduler(mark: str, folder: Path, *options: object) -> str:
    file = folder / "scheduler.json"
    words = ("--host", "127.0.0.1", "--port", 0, "--no-dashboard", "--scheduler-file", file)
    dask(mark, "dask_scheduler", *words, *options)
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if file.exists() and file.read_bytes().endswith(b"}"):
            return str(json.loads(file.read_bytes())["address"])
        time.sleep(0.05)
    raise AssertionError("no scheduler came up")


def run(*args: object, mark: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        batch_run.command(*args, "--timeout", 2),
        env=batch_run.environment(mark),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def content(output: Path) -> bytes:
    return output.read_bytes() + Path(f"{output}.failures.jsonl").read_bytes()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_f17_a_cluster_that_loses_a_worker_gives_the_same_bytes(pages: Path, tmp_path: Path, mark: str) -> None:
    alone, spread = tmp_path / "alone.jsonl", tmp_path / "spread.jsonl"
    assert run(pages, "-o", alone).returncode == 1
    address = scheduler(mark, tmp_path)
    worker = ("dask_worker", address, "--nthreads", 1, "--no-dashboard", "--local-directory", tmp_path / "dask")
    nannied, bare = dask(mark, *worker), dask(mark, *worker, "--no-nanny")
    log = tmp_path / "log"
    job = subprocess.Popen(
        batch_run.command(pages, "-o", spread, "--cluster", address, "--timeout", 2),
        env=batch_run.environment(POISON_LOG=log),
        stderr=subprocess.PIPE,
        text=True,
    )
    journal = Path(f"{spread}.journal")
    end = time.monotonic() + 60
    while not any(path.stat().st_size for path in journal.glob("*.part")):
        assert time.monotonic() < end
        assert job.poll() is None, job.communicate()
        time.sleep(0.02)
    bare.kill()
    _, err = job.communicate(timeout=120)
    assert job.returncode == 1, err
    assert "Traceback" not in err
    assert content(spread) == content(alone)
    report = json.loads(Path(f"{spread}.report.json").read_bytes())
    assert report["failed"] == {"no-article": 1, "crashed": 1, "timeout": 1}
    assert nannied.poll() is None, "a cluster of others is left as it was"


def test_a_local_cluster_gives_the_same_bytes(pages: Path, tmp_path: Path, mark: str) -> None:
    alone, spread = tmp_path / "alone.jsonl", tmp_path / "spread.jsonl"
    assert run(pages, "-o", alone).returncode == 1
    done = run(pages, "-o", spread, "--cluster", "local", "-w", 2, mark=mark)
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert content(spread) == content(alone)
    if sys.platform.startswith("linux"):
        assert batch_run.wait_for_none(mark) == []


def test_no_cluster_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "CONNECTING", 0.5)
    with pytest.raises(NewsparseError, match=r"no dask scheduler at tcp://127\.0\.0\.1:9") as caught:
        cluster.Cluster("tcp://127.0.0.1:9", cluster.Settings())
    assert caught.value.slug == "no-cluster"
    assert "\n" not in caught.value.message


@pytest.mark.skipif(shutil.which("openssl") is None, reason="makes a certificate")
def test_an_encrypted_cluster(pages: Path, tmp_path: Path, mark: str) -> None:
    cert, key = tmp_path / "cert.pem", tmp_path / "key.pem"
    subject = ("-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-out", cert, "-keyout", key, *subject],
        check=True,
        capture_output=True,
    )
    theirs = ("--tls-ca-file", cert, "--tls-cert", cert, "--tls-key", key)
    address = scheduler(mark, tmp_path, "--protocol", "tls", *theirs)
    assert address.startswith("tls://")
    worker = ("dask_worker", address, "--nthreads", 1, "--no-dashboard", "--protocol", "tls", *theirs)
    dask(mark, *worker, "--local-directory", tmp_path / "dask")
    output = tmp_path / "out.jsonl"
    few = sorted(pages.iterdir())[:8]
    done = run(*few, "-o", output, "--cluster", address, "--tls-ca", cert, "--tls-cert", cert, "--tls-key", key)
    assert done.returncode == 0, done.stderr
    assert output.read_bytes().count(b"\n") == 8
