"""Captions and credits apart, the credit without its label."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.parsing import captions
from newsparse.parsing.captions import is_credit, split_credit


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("Le port de Brest. (Photo : A. Le Gall / AFP)", "Le port de Brest.", "A. Le Gall / AFP"),
        ("Le port de Brest, en mai. © Anne Le Gall", "Le port de Brest, en mai.", "Anne Le Gall"),
        ("Photo: Anne Le Gall/AFP via Getty Images", None, "Anne Le Gall/AFP via Getty Images"),
        ("Légende image, Le port de Brest.", "Le port de Brest.", None),
        ("Crédit photo, Getty Images", None, "Getty Images"),
        ("Le port de Brest. // Source : Ville de Brest", "Le port de Brest.", "Ville de Brest"),
        ("Le port de Brest | Anne Le Gall / Sipa", "Le port de Brest", "Anne Le Gall / Sipa"),
        ("Le port de Brest (Anne Le Gall/Getty Images)", "Le port de Brest", "Anne Le Gall/Getty Images"),
        ("Le port de Brest, lundi. ANNE LE GALL / AFP", "Le port de Brest, lundi.", "ANNE LE GALL / AFP"),
        ("Le port de Brest (Finistère)", "Le port de Brest (Finistère)", None),
        ("La maire (à g.) et son adjoint, lundi.", "La maire (à g.) et son adjoint, lundi.", None),
        ("Crédit photo : Anne Le Gall", None, "Anne Le Gall"),
        ("Le port de Brest. Crédits : Anne Le Gall", "Le port de Brest.", "Anne Le Gall"),
        ("Le port de Brest — DR", "Le port de Brest", "DR"),
        ("Le port de Brest, lundi. - PHOTO ANNE LE GALL", "Le port de Brest, lundi.", "ANNE LE GALL"),
        (
            "Le port de Brest, lundi. LE LARGE - ANNE LE GALL",
            "Le port de Brest, lundi.",
            "LE LARGE - ANNE LE GALL",
        ),
        (
            "Le port de Brest, lundi. Photo Le Large/Anne Le Gall",
            "Le port de Brest, lundi.",
            "Le Large/Anne Le Gall",
        ),
        ("Le port de Brest, lundi. - Photo News.", "Le port de Brest, lundi.", "Photo News"),
        ("", None, None),
    ],
)
def test_split(line: str, caption: str | None, credit: str | None) -> None:
    assert split_credit(line) == (caption, credit)


@pytest.mark.parametrize(
    ("line", "strict", "is_one"),
    [
        ("Photo : Anne Le Gall", True, True),
        ("© AFP", True, True),
        ("Anne Le Gall / AFP", True, True),
        ("Lyon / Nice", True, False),
        ("Lyon / Nice", False, True),
        ("Photo de famille : les ministres posent. Ils sourient beaucoup ce jour-là.", True, False),
    ],
)
def test_credits(line: str, strict: bool, is_one: bool) -> None:
    assert is_credit(line, strict=strict) is is_one


@given(st.from_regex(re.compile(captions._HOUSES), fullmatch=True))
def test_every_house_is_known_to_the_gate(house: str) -> None:
    assert captions._may_credit(house)
