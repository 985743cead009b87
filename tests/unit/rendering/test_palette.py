"""Contrast of the pages' colours: WCAG 2 level AA, in light and in dark."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

CSS = files("newsparse.rendering").joinpath("templates/base.css").read_text(encoding="utf-8")
LIGHT, DARK = re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)[:2]


def palette(block: str) -> dict[str, str]:
    return dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", block))


def luminance(color: str) -> float:
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("block", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "paper"),
    [
        *((ink, "paper") for ink in ("ink", "soft", "red", "person", "place", "organization", "date")),
        ("ink", "said"),
        ("ink", "faint"),
        ("soft", "faint"),
        ("ink", "land"),
        ("soft", "named"),
        ("ink", "sea"),
    ],
)
def test_contrast_is_aa(block: str, ink: str, paper: str) -> None:
    colors = palette(block)
    assert contrast(colors[ink], colors[paper]) >= 4.5
