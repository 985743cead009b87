"""The words of the texts read so far: one row each, with the attributes that the networks look at."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from newsparse.annotating.model.hashing import string_ids

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["ATTRIBUTES", "CAPACITY", "Lexicon", "shape"]

CAPACITY = 8_000
"""Words remembered: those of some 80 articles, in 12 MB. When there are more, all of them are forgotten."""

ATTRIBUTES = ("ORTH", "NORM", "LOWER", "PREFIX", "SUFFIX", "SHAPE")
"""Of a word alone, as strings. SPACY (a space follows) and IS_SPACE are no strings."""


class Lexicon:
    """Rows for words. `ids[attribute][row]` is the attribute's 64-bit id; `space[row]` whether it is blank.

    `norms` are spaCy's equivalents of quotation marks, dashes and currencies; `vector_rows` finds the rows of
    ids in the table of word vectors, -1 where there is none.
    """

    def __init__(
        self,
        norms: Mapping[str, str],
        vector_rows: Callable[[NDArray[np.uint64]], NDArray[np.int64]],
    ) -> None:
        self._norms = norms
        self._vector_rows = vector_rows
        self.clear()

    def clear(self) -> None:
        """Forget every word; rows given before are void."""
        self._rows: dict[tuple[str, str | None], int] = {}
        self.words: list[str] = []
        self._norm: list[str] = []
        self._known = 0
        self.ids = {name: np.empty(0, dtype=np.uint64) for name in ATTRIBUTES}
        self.space = np.empty(0, dtype=bool)
        self.vector = np.empty(0, dtype=np.int64)

    def __len__(self) -> int:
        return len(self.words)

    def row(self, word: str, norm: str | None = None) -> int:
        """The row of `word`; a tokenizer exception may give it a norm of its own."""
        key = (word, norm)
        row = self._rows.get(key)
        if row is None:
            row = self._rows[key] = len(self.words)
            self.words.append(word)
            self._norm.append(norm if norm is not None else self._norms.get(word) or word.lower())
        return row

    def complete(self) -> None:
        """Work out the attributes of the words that came since the last call, all at once."""
        new = self.words[self._known :]
        if not new:
            return
        columns: dict[str, Sequence[str]] = {
            "ORTH": new,
            "NORM": self._norm[self._known :],
            "LOWER": [word.lower() for word in new],
            "PREFIX": [word[0] for word in new],
            "SUFFIX": [word[-3:] for word in new],
            "SHAPE": [shape(word) for word in new],
        }
        distinct = list({string for strings in columns.values() for string in strings})
        id_of = dict(zip(distinct, string_ids(distinct), strict=True))
        for name, strings in columns.items():
            ids = np.array([id_of[string] for string in strings], dtype=np.uint64)
            self.ids[name] = np.concatenate([self.ids[name], ids])
        blank = np.fromiter(map(str.isspace, new), dtype=bool, count=len(new))
        self.space = np.concatenate([self.space, blank])
        self.vector = np.concatenate([self.vector, self._vector_rows(self.ids["ORTH"][self._known :])])
        self._known = len(self.words)


def shape(word: str) -> str:
    """`Xxxxx-dd` of « Genève-12 »: letters and digits by kind, a run of one kind cut after four (spaCy's)."""
    if len(word) >= 100:
        return "LONG"
    out: list[str] = []
    last, run = "", 0
    for character in word:
        if character.isalpha():
            kind = "X" if character.isupper() else "x"
        elif character.isdigit():
            kind = "d"
        else:
            kind = character
        run = run + 1 if kind == last else 0
        last = kind
        if run < 4:
            out.append(kind)
    return "".join(out)
