"""A folder on a terminal."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from newsparse.rendering.listing import render, summary
from support.stories import bare, story


def test_an_entry_says_what_where_and_who() -> None:
    assert render(story(), 100) == (
        "À Quimper, la halle du port renaît\n"
        "  3 March 2025, 18:30 · Le Courrier du Port · Bretagne · samples/halle.html\n"
        "  2 people · 2 places · 4 quotations: Solenn Kervella, Granit du Léon, Hugo Lemarec\n"
        "\n"
    )


@pytest.mark.parametrize("width", [20, 40, 79])
def test_entries_are_wrapped(width: int) -> None:
    assert max(map(cell_len, render(story(), width).splitlines())) <= width


def test_an_entry_without_annotations_is_a_headline() -> None:
    assert render(bare()) == "(no headline)\n\n"


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((1,), "1 article read"),
        ((1204, 1, 1), "1,204 articles read, 1 failed, 1 file skipped"),
        ((0, 0, 3), "0 articles read, 3 files skipped"),
    ],
)
def test_summary(counts: tuple[int, ...], expected: str) -> None:
    assert summary(*counts) == expected
