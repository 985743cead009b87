"""What a long job says while it runs."""

from __future__ import annotations

import contextlib
import os
import pty
import sys

import pytest

from newsparse.batch.job import Tally
from newsparse.cli.meter import meter


def test_a_log_gets_a_line_now_and_then(capsys: pytest.CaptureFixture[str]) -> None:
    with meter(every=0.0) as watch:
        watch(Tally(done=5, failed=1))
        watch(Tally(done=6, failed=1, total=8))
    with meter() as watch:
        watch(Tally(done=7))
    one, two = capsys.readouterr().err.splitlines()
    assert "5 done, 1 failed" in one
    assert "6 of 8 done, 1 failed" in two
    assert "articles/s, 0 s left" in two


def test_quiet_is_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    with meter(quiet=True, every=0.0) as watch:
        watch(Tally(done=5))
    assert capsys.readouterr().err == ""


def _all_of(terminal: int) -> str:
    """What was written to the other side, which is closed: a terminal gives 4 kB at a time, then an error."""
    pieces = []
    with contextlib.suppress(OSError):
        while piece := os.read(terminal, 2**16):
            pieces.append(piece)
    os.close(terminal)
    return b"".join(pieces).decode()


def test_a_person_sees_a_bar_that_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = pty.openpty()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("newsparse.cli.meter.REFRESH", 0.0)
    with os.fdopen(theirs, "w") as terminal:
        monkeypatch.setattr(sys, "stderr", terminal)
        with meter() as watch:
            watch(Tally(done=30, failed=2, total=40))
    shown = _all_of(ours)
    assert "30/40" in shown
    assert "2 failed" in shown
    assert shown.rstrip("\r\n").endswith("\x1b[2K")
