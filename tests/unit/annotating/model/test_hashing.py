"""The ids of words and their rows are spaCy's and thinc's, bit for bit."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.annotating.model.hashing import _symbols, rows_of, string_ids

words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)


def test_reserved_words_are_spacys() -> None:
    symbols = pytest.importorskip("spacy.symbols")
    assert _symbols() == {name: number for name, number in symbols.IDS.items() if name}


@given(st.lists(words, min_size=1, max_size=20))
def test_ids_are_spacys(strings: list[str]) -> None:
    spacy_strings = pytest.importorskip("spacy.strings")
    assert string_ids(strings).tolist() == [spacy_strings.get_string_id(string) for string in strings]


@pytest.mark.parametrize("length", [1, 7, 8, 9, 15, 16, 17, 500])
def test_ids_at_the_edges_of_eight_bytes(length: int) -> None:
    spacy_strings = pytest.importorskip("spacy.strings")
    string = "é" * (length // 2) + "a" * (length % 2)
    assert string_ids([string])[0] == spacy_strings.hash_string(string)


@given(st.lists(st.integers(0, 2**64 - 1), min_size=1, max_size=20), st.integers(0, 100), st.integers(1, 6000))
def test_rows_are_thincs(ids: list[int], seed: int, count: int) -> None:
    thinc_api = pytest.importorskip("thinc.api")
    array = np.array(ids, dtype=np.uint64)
    assert (rows_of(array, seed, count) == thinc_api.NumpyOps().hash(array, seed) % count).all()
