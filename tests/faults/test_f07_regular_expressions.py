"""F07: every regular expression of the package in linear time, pumped with what it names itself."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from support import pumping

TESTS = Path(__file__).parent.parent


@pytest.mark.model
def test_f07_every_pattern_of_the_package_is_linear() -> None:
    done = subprocess.run(
        [sys.executable, str(TESTS / "support" / "pumping.py")],
        capture_output=True, text=True, timeout=600, check=False,
        env={"PYTHONPATH": str(TESTS.parent / "src"), "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    *slow, count = done.stdout.splitlines()
    assert int(count) > 400, "the walk found too few patterns to mean anything"
    assert slow == [], "\n".join(
        f"{found['module']}: {found['unit']!r} {found['ms']}" for found in map(json.loads, slow)
    )


@pytest.mark.parametrize("pattern", [r"\s*,\s*x", r"<[^>]*>", r"(?:l')*!"])
def test_f07_the_pump_finds_a_bad_pattern(pattern: str) -> None:
    assert pumping.slow_unit(re.compile(pattern)) is not None


@pytest.mark.parametrize("pattern", [r"a{1,5}b", r"[^\n]+", r"\d{1,3}(?:[ .]\d{3}){1,4}"])
def test_f07_the_pump_lets_a_good_pattern_be(pattern: str) -> None:
    assert pumping.slow_unit(re.compile(pattern)) is None
