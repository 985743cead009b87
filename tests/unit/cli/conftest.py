"""`newsparse` called as from a shell: its status, what it printed, what it complained about."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from newsparse.cli import main

Newsparse = Callable[..., tuple[int, str, str]]


@pytest.fixture
def newsparse(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Newsparse:
    """`newsparse(*args)` → (status, stdout, stderr)."""
    monkeypatch.delenv("FORCE_COLOR", raising=False)

    def call(*args: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main([str(arg) for arg in args])
        out, err = capfdbinary.readouterr()
        return int(ended.value.code or 0), out.decode(), err.decode()

    return call


@pytest.fixture
def run(request: pytest.FixtureRequest, newsparse: Newsparse) -> Newsparse:
    """The same with the command of the test's file in front: `test_quotes.py` tests `newsparse quotes`."""
    name = request.path.stem.removeprefix("test_")
    return newsparse if name == "read" else partial(newsparse, name)
