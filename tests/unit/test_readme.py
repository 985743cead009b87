"""The README's commands run, and say what the program says."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(name: str) -> list[str]:
    found = re.search(rf"<!-- {name} -->\n```sh\n(.*?)```", README, re.DOTALL)
    assert found, f"README has no block {name}"
    return found[1].splitlines()


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A PATH on which `newsparse` is the one under test, and what is installed beside it."""
    folder = tmp_path_factory.mktemp("bin")
    shim = folder / "newsparse"
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m newsparse "$@"\n', encoding="utf-8")
    shim.chmod(0o755)
    path = f"{folder}:{Path(sys.executable).parent}:{os.environ['PATH']}"
    source = str(ROOT / "src")
    return {**os.environ, "PATH": path, "PYTHONPATH": source, "NO_COLOR": "1", "LC_ALL": "C.UTF-8"}


@pytest.mark.parametrize("line", block("one-liners"))
def test_one_liners_run(line: str, tmp_path: Path, environment: dict[str, str]) -> None:
    for tool in ("jq", "duckdb", "datasette"):
        if re.search(rf"\b{tool} ", line) and shutil.which(tool, path=environment["PATH"]) is None:
            pytest.skip(f"{tool} is not installed")
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", line],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr.decode()
    written = [path for path in tmp_path.iterdir() if path.is_file()]
    assert len(done.stdout) > 100 or len(written) > 1


def test_the_python_example_runs_as_a_script(tmp_path: Path, environment: dict[str, str]) -> None:
    found = re.search(r"<!-- python -->\n```python\n(.*?)```", README, re.DOTALL)
    assert found
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    script = tmp_path / "example.py"
    script.write_text(found[1], encoding="utf-8")
    for command in ([sys.executable, script.name], [sys.executable, "-m", "mypy", "--strict", script.name]):
        done = subprocess.run(
            command,
            cwd=tmp_path,
            env={**environment, "MYPYPATH": str(ROOT / "src")},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        if "mypy" not in command:
            assert len(done.stdout.splitlines()) > len(list((ROOT / "samples").iterdir()))


@pytest.mark.parametrize("name", ["install", "tests"])
def test_the_two_commands_name_what_is_there(name: str) -> None:
    (line,) = block(name)
    assert line.startswith("python3 -m venv .venv && .venv/bin/pip install")
    for sample in re.findall(r"samples/\S+", line):
        assert (ROOT / sample).is_file()


PAGES = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/publishers.md", "docs/scale.md"]


@pytest.mark.parametrize("name", PAGES)
def test_what_the_pages_name_is_there(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)\)", text):
        assert ((ROOT / name).parent / target).exists(), f"{name} links to {target}"
    for target in re.findall(r"`([a-z_]+/[\w./-]+)`", text):
        invented = "gazette" in target or target.startswith(("pages/", "fuzz/crashers"))
        assert invented or any((root / target).exists() for root in (ROOT, ROOT / "src/newsparse")), target
