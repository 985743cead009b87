"""The offline map: windows, the world, the date line, labels, escaping."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from newsparse.rendering.worldmap import Pin, world_map

QUIMPER = Pin("Quimper", 48.0, -4.1, 3)
BREST = Pin("Brest", 48.39, -4.49)
TOKYO = Pin("Tokyo", 35.68, 139.69)
AUCKLAND = Pin("Auckland", -36.85, 174.76)


@pytest.mark.parametrize(
    "pins",
    [
        (QUIMPER,),
        (QUIMPER, BREST),
        (QUIMPER, TOKYO),
        (AUCKLAND,),
        (Pin("Suva", -18.1, 178.4), Pin("Apia", -13.8, -171.8)),
    ],
)
def test_every_pin_lies_in_the_picture(pins: tuple[Pin, ...]) -> None:
    picture = world_map(pins, title="Places")
    root = ElementTree.fromstring(picture)
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    circles = [element for element in root.iter() if element.tag == "circle"]
    assert len(circles) == len(pins)
    for circle in circles:
        assert 0 < float(circle.attrib["cx"]) < width
        assert 0 < float(circle.attrib["cy"]) < height
    assert 0.4 < height / width <= 1.5


def test_no_pins_no_map() -> None:
    assert world_map([], title="x") == ""
    assert world_map([Pin("Nulle part", 123.0, 0.0)], title="x") == ""


def test_no_outline_runs_across_the_whole_world() -> None:
    """Russia and Fiji cross the date line: cut there, not drawn through the Atlantic."""
    for path in re.findall(r' d="([^"]*)"', world_map([QUIMPER, TOKYO], title="x")):
        for ring in path.split("z"):
            numbers = [int(number) for number in re.findall(r"-?\d+", ring.partition("l")[2])]
            assert all(abs(step) < 500 for step in numbers[::2])


def test_named_countries_are_shaded_and_countries_have_no_disc() -> None:
    picture = world_map([Pin("Norvège", 61.0, 9.0, 1, country=True), TOKYO], {"NO": 1}, title="x")
    assert picture.count('class="land named"') == 1
    assert picture.count("<circle") == 1
    assert "Norvège" in picture


def test_names_are_escaped_and_links_quoted() -> None:
    evil = Pin('<script>alert(1)</script>\x1b"', 48.0, 2.0, href='#a" onclick="x')
    picture = world_map([evil], title='"><img src=x onerror=alert(1)>')
    assert "<script" not in picture
    assert "<img" not in picture
    ElementTree.fromstring(picture)
