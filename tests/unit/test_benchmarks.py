"""The benchmarks run from a checkout, and their table is one that Markdown can read."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(not (ROOT / "benchmarks").is_dir(), reason="not in the source distribution")


def bench(*args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "benchmarks", *args],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )


def test_one_row() -> None:
    done = bench("help", "--runs", "1")
    head, rule, row, blank, machine = done.stdout.splitlines()
    assert head.count("|") == rule.count("|") == row.count("|")
    assert row.startswith("| `newsparse --help`, wall | `import click` |")
    assert blank == ""
    assert "cores" in machine
    assert "spacy" in machine


def test_an_unknown_row_is_named() -> None:
    done = bench("hlep")
    assert done.returncode == 2
    assert "no such row: hlep" in done.stderr


def test_texts_are_the_same_each_time_and_hold_what_is_measured() -> None:
    sys.path.insert(0, str(ROOT))
    try:
        from benchmarks.texts import articles
    finally:
        sys.path.remove(str(ROOT))
    first, again = list(articles(3)), list(articles(3))
    assert first == again
    assert all("«" in text and len(text.split()) >= 500 for text in first)
