"""The gate: no figure on the marked articles and pages may fall below its floor."""

from __future__ import annotations

import tomllib

import pytest

from tests.quality.score import FLOORS, articles, fallen, measure, saved_pages

pytestmark = pytest.mark.model


def test_no_figure_falls_below_its_floor() -> None:
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    figures = measure([*articles(), *saved_pages()])["all"].figures()
    assert figures.keys() == floors.keys(), "a figure without a floor, or a floor without its figure"
    assert not fallen(figures, floors)


def test_a_fall_is_seen() -> None:
    floors = {"PER": 95.0, "quotes_brier": 0.1}
    assert not fallen({"PER": 95.0, "quotes_brier": 0.1}, floors)
    assert fallen({"PER": 94.9, "quotes_brier": 0.1}, floors) == ["PER 94.9 < 95.0"]
    assert fallen({"PER": 96.0, "quotes_brier": 0.2}, floors) == ["quotes_brier 0.2 > 0.1"]


def test_at_least_thirty_articles_half_of_them_held() -> None:
    marked = articles()
    assert len(marked) >= 30
    assert abs(sum(a.held for a in marked) * 2 - len(marked)) <= 2
    assert len({a.header["register"] for a in marked}) >= 12
