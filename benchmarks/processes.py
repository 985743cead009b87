"""Whole processes, measured by the system's own account of them, and ratios of runs taken in turn."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import newsparse

__all__ = ["Ratio", "Run", "in_turn", "python", "run"]

_PATHS = (Path(newsparse.__file__).parents[1], Path(__file__).parents[1])
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, _PATHS))}
ENVIRONMENT.pop("PYTHONDONTWRITEBYTECODE", None)  # what pip installs has its bytecode, so a checkout may too


class Run(NamedTuple):
    """One finished process: seconds of wall clock and of processor, peak resident MiB, what it printed."""

    wall: float
    cpu: float
    peak: float
    printed: str


class Ratio(NamedTuple):
    """Ratios of pairs of runs: median, least, greatest; and the medians of both sides."""

    median: float
    least: float
    greatest: float
    ours: float
    theirs: float


def python(*args: str) -> list[str]:
    """A command that runs this very Python."""
    return [sys.executable, *args]


def run(command: Sequence[str]) -> Run:
    """Run to the end; raises CalledProcessError where the status is not 0."""
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=ENVIRONMENT, text=True) as process:
        assert process.stdout is not None
        printed = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - started
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, printed)
    peak = usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    return Run(wall, usage.ru_utime + usage.ru_stime, peak, printed)


def in_turn(runs: int, ours: Callable[[], float], theirs: Callable[[], float], *, warm: bool = True) -> Ratio:
    """Measure both sides `runs` times in turn, so that a machine that slows down slows both."""
    if warm:
        ours()
        theirs()
    pairs = [(ours(), theirs()) for _ in range(runs)]
    ratios = [a / b for a, b in pairs]
    return Ratio(
        statistics.median(ratios),
        min(ratios),
        max(ratios),
        statistics.median(a for a, _ in pairs),
        statistics.median(b for _, b in pairs),
    )
