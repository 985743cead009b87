"""Known organisations by folded name, and the first words of all known names.

Made by tools/gazetteer/index.py from organizations.txt beside it. Each file is a key and a row, line by line,
folded when it was made: reading one costs a millisecond, and a row is taken apart when somebody asks for it.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from newsparse.annotating.names.folding import fold
from newsparse.annotating.names.tables import DATA

__all__ = ["Body", "bodies", "body", "institutions", "longest"]


class Body(NamedTuple):
    """A known organisation: `names` are all its names as written, `sure` whether this one means nothing else."""

    names: tuple[str, ...]
    sure: bool
    kind: str


class Bodies:
    """Folded name → what is known of the bodies called so."""

    def __init__(self, rows: dict[str, str]) -> None:
        self._rows = rows
        self._read: dict[str, tuple[Body, ...]] = {}

    def __contains__(self, key: str) -> bool:
        return key in self._rows

    def get(self, key: str) -> Body | None:
        """The best known body called `key`."""
        return self.all(key)[0] if key in self._rows else None

    def all(self, key: str) -> tuple[Body, ...]:
        """Every body called `key`, the best known first: PCC, UDR, SNS are several."""
        row = self._rows.get(key)
        if row is None:
            return ()
        if key not in self._read:
            self._read[key] = tuple(map(_body, row.split("\t")))
        return self._read[key]


def _body(row: str) -> Body:
    kind, *names = row.split("|")
    return Body(tuple(names), not kind.startswith("?"), kind.lstrip("?"))


def _rows(name: str) -> dict[str, str]:
    """The file's odd lines → its even lines."""
    lines = (DATA / name).read_text(encoding="utf-8").split("\n")
    return dict(zip(lines[::2], lines[1::2], strict=False))


@cache
def bodies() -> Bodies:
    """Known organisations by folded name; acronyms are there too."""
    return Bodies(_rows("bodies.tsv"))


def body(name: str) -> Body | None:
    """The known organisation called `name`, with or without an article before it."""
    key = fold(name)
    found = bodies().get(key)
    return found or (bodies().get(key.partition(" ")[2]) if key.startswith(("la ", "le ", "les ", "l ")) else None)


@cache
def _openings() -> dict[str, str]:
    return _rows("openings.tsv")


def longest(word: str) -> int:
    """How many words the longest known name has that opens with the folded `word`; 0 where none does."""
    return int(_openings().get(word, 0))


@cache
def institutions() -> dict[str, tuple[str, ...]]:
    """Known bodies of several words that papers also write in lower case, by their folded first word."""
    return {word: tuple(row.split("|")) for word, row in _rows("institutions.tsv").items() if word}
