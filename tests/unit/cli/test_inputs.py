"""What the command line names, article after article, and how far it is."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsparse.cli import console, inputs
from newsparse.document import Failure


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int | None]]:
    """What a bar is told, while it is not told to be quiet."""
    seen: list[tuple[int, int | None]] = []

    @contextlib.contextmanager
    def progress(*, quiet: bool = False) -> Iterator[object]:
        yield None if quiet else lambda done, total, remark: seen.append((done, total))

    monkeypatch.setattr(console, "progress", progress)
    monkeypatch.setattr(inputs, "_REFRESH", 0)
    return seen


def test_a_bar_tells_how_many_are_done_of_those_that_are_known(
    tmp_path: Path, shown: list[tuple[int, int | None]]
) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(name)
    several = inputs.Inputs([str(tmp_path / "none.txt"), str(tmp_path), str(tmp_path / "a.txt")])
    found = list(several.each(lambda source: source.uri[-5:], unseen=True))
    assert [result.slug if isinstance(result, Failure) else result for result in found] == [
        "no-such-file", "a.txt", "b.txt", "c.txt", "a.txt",
    ]  # fmt: skip
    assert shown == [(1, 3), (2, 5), (3, 5), (4, 5), (5, None)]
    assert several.sums() == "4 articles read, 1 failed"


def test_no_bar_where_the_results_are_seen_to_come(tmp_path: Path, shown: list[tuple[int, int | None]]) -> None:
    (tmp_path / "a.txt").write_text("a")
    list(inputs.Inputs([str(tmp_path)]).each(lambda source: source.uri))
    assert shown == []
