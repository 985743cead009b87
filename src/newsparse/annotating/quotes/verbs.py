"""The table of reporting verbs, and the small words that stand in a verb group."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from newsparse.annotating.quotes.words import word_set

__all__ = [
    "BE",
    "CLITICS",
    "FINITE",
    "FIRST_PERSONS",
    "HAVE",
    "NEGATION",
    "NOT",
    "NOUNS",
    "SUBJECTS",
    "Entry",
    "table",
]


class Entry(NamedTuple):
    """A form of a reporting verb. `kind`: say, judge, manner, name, order (see tools/cues/verbs.txt)."""

    lemma: str
    tense: str
    polarity: str
    kind: str


FINITE = {"present", "imperfect", "past", "future", "conditional"}


HAVE = word_set("cues.have")


BE = word_set("cues.be")


CLITICS = word_set("cues.clitics")


NEGATION = {"ne", "n'"}


NOT = word_set("cues.not")


SUBJECTS = word_set("cues.subjects")


FIRST_PERSONS = {"je", "j'", "tu", "nous", "vous"}


# Forms of the table that are as often a noun or an adjective.
NOUNS = word_set("cues.nouns")


@cache
def table() -> dict[str, tuple[Entry, ...]]:
    """Form → its readings."""
    rows: dict[str, list[Entry]] = {}
    source = files("newsparse.annotating") / "data" / "cues.tsv"
    for line in source.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            form, *fields = line.split("\t")
            rows.setdefault(form, []).append(Entry(*fields))
    return {form: tuple(entries) for form, entries in rows.items()}
