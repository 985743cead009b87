"""F17 and F18 with the model, on the samples; and what the README says of a cluster, word for word."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import uuid
from pathlib import Path

import pytest

import newsparse
from newsparse.document import Document
from support import batch_run

pytestmark = pytest.mark.model

ROOT = Path(__file__).parents[2]
SAMPLES = sorted(path for path in (ROOT / "samples").iterdir() if path.suffix in {".txt", ".html"})


def batch(output: Path, *args: object, prefix: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    words = [*prefix, sys.executable, "-m", "newsparse", "batch", *map(str, SAMPLES), "-o", str(output)]
    return subprocess.run(
        [*words, *map(str, args)],
        env=batch_run.environment(),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.fixture(scope="module")
def one_worker(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    output = tmp_path_factory.mktemp("one") / "out.jsonl"
    done = batch(output, "-w", 1)
    assert done.returncode == 0, done.stderr
    return output.read_bytes()


def test_a_job_finds_what_analyze_finds(one_worker: bytes) -> None:
    found = [Document.from_json(line) for line in one_worker.splitlines()]
    assert found == [newsparse.analyze(path) for path in SAMPLES]
    assert sum(len(document.people or ()) for document in found) > 20


def test_f17_more_workers_same_bytes(one_worker: bytes, tmp_path: Path) -> None:
    assert batch(tmp_path / "two.jsonl", "-w", 2).returncode == 0
    assert (tmp_path / "two.jsonl").read_bytes() == one_worker


def test_f18_no_network_same_bytes(one_worker: bytes, tmp_path: Path) -> None:
    done = batch(tmp_path / "out.jsonl", prefix=("unshare", "-rn"))
    if "unshare" in done.stderr:
        pytest.skip("this system lets nobody unshare the network")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out.jsonl").read_bytes() == one_worker


def test_analyze_many_on_two_processes() -> None:
    paths = [*SAMPLES[:4], ROOT / "nowhere.html"]
    assert list(newsparse.analyze_many(paths, workers=2)) == list(newsparse.analyze_many(paths))
    *_, last = newsparse.analyze_many(paths, workers=2)
    assert (last.source, last.slug) == (str(paths[-1]), "no-such-file")  # type: ignore[union-attr]


def test_f17_the_cluster_of_the_readme(tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    block = re.search(r"<!-- cluster -->\n```sh\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    assert block is not None
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    script = (
        block[1].replace("8786", str(port)).replace("samples -o samples.jsonl", f"samples -o {tmp_path}/out.jsonl")
    )
    tools = tmp_path / "bin"
    tools.mkdir()
    for name, words in {"dask": "-m dask", "newsparse": "-m newsparse", "pip": "-c pass"}.items():
        (tools / name).write_text(f'#!/bin/sh\nexec {sys.executable} {words} "$@"\n')
        (tools / name).chmod(0o755)
    mark = uuid.uuid4().hex
    environment = batch_run.environment(mark, PATH=f"{tools}{os.pathsep}{os.environ['PATH']}")
    done = subprocess.run(
        ["bash", "-m", "-c", f"{script}wait"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert (tmp_path / "out.jsonl").exists(), done.stderr
    alone = subprocess.run(
        [sys.executable, "-m", "newsparse", "batch", "samples", "-o", tmp_path / "alone.jsonl"],
        cwd=ROOT,
        env=environment,
        check=False,
    )
    assert alone.returncode == 0
    assert (tmp_path / "out.jsonl").read_bytes() == (tmp_path / "alone.jsonl").read_bytes()
    assert batch_run.wait_for_none(mark) == []
