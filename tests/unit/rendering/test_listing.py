"""A folder on a terminal."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from newsparse.rendering.listing import render
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
