"""A wording's openings are a gate before its pattern: nothing that the pattern matches may begin otherwise."""

from __future__ import annotations

import re
import re._constants as sre  # type: ignore[import-not-found]
import re._parser as sre_parser  # type: ignore[import-not-found]
from typing import Any

import pytest

from newsparse.parsing import copylines, housewords
from newsparse.parsing.layouts import epochtimes
from newsparse.parsing.wordings import Wording, Wordings, openings

LONG = 32
FAMILIES = [
    pytest.param(table, family, id=f"{name}-{family.openings[0]}")
    for name, table in (vars(housewords) | vars(epochtimes) | vars(copylines)).items()
    if isinstance(table, Wordings)
    for family in table.families
]


def beginnings(tree: Any, heads: set[str]) -> tuple[set[str], set[str]]:
    """How matches of a parsed pattern may begin, after `heads`: (those that go on, those that end in anything)."""
    ended: set[str] = set()
    for kind, value in tree:
        ended |= {head for head in heads if len(head) >= LONG}
        heads -= ended
        if kind is sre.LITERAL:
            heads = {head + chr(value) for head in heads}
        elif kind is sre.IN and all(what in (sre.LITERAL, sre.RANGE) for what, _ in value):
            letters = [
                chr(code)
                for what, inner in value
                for code in ([inner] if what is sre.LITERAL else range(inner[0], inner[1] + 1))
            ]
            heads = {head + letter for head in heads for letter in letters}
        elif kind is sre.BRANCH:
            parts = [beginnings(branch, set(heads)) for branch in value[1]]
            heads = set().union(*(on for on, _ in parts))
            ended = ended.union(*(over for _, over in parts))
        elif kind is sre.SUBPATTERN:
            heads, over = beginnings(value[3], heads)
            ended |= over
        elif kind is sre.MAX_REPEAT:
            least, most, inner = value
            once, over = beginnings(inner, set(heads))
            ended |= over
            if most != 1:  # what follows more than one turn is not looked at
                ended |= once
                once = set(once) if least or most == 1 else set()
            heads = once | (heads if not least else set())
        elif kind not in (sre.AT, sre.ASSERT, sre.ASSERT_NOT):
            ended |= heads
            heads = set()
        if not heads:
            break
    return heads, ended


@pytest.mark.parametrize(("table", "family"), FAMILIES)
def test_what_a_pattern_matches_begins_with_an_opening(table: Wordings, family: Wording) -> None:
    on, over = beginnings(sre_parser.parse(table.compiled(family).pattern), {""})
    assert {head for head in on | over if not head.startswith(family.openings)} == set()


def test_only_the_pattern_of_a_line_that_opens_so_is_compiled() -> None:
    table = Wordings(Wording(("lire",), "lire aussi"), Wording(("voir",), "voir aussi"), end="[.]?")
    assert not table.open("le maire")
    assert table._compiled == {}
    assert table.open("voir aussi la suite")
    assert not table.fill("voir aussi la suite")
    assert table.fill("voir aussi.")
    assert list(table._compiled) == ["voir aussi"]


def test_openings() -> None:
    assert openings("à |a |", "lire|voir") == ("à lire", "à voir", "a lire", "a voir", "lire", "voir")


def test_the_alternation_is_searched_anywhere() -> None:
    table = Wordings(Wording(("lire",), "lire aussi"), Wording(("voir",), "voir"))
    assert re.search(table.alternation, "et voir") is not None
