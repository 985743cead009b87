"""The gate on the short articles marked for their quotations, and on the honesty of confidences."""

from __future__ import annotations

from functools import cache

import pytest

import newsparse
from tests.quality.calibration import Attribution, attributions, base_rate_brier, brier, passages
from tests.quality.score import articles
from tests.quality.scoring import quotes
from tests.quality.scoring.tally import Tally

pytestmark = pytest.mark.model

FLOORS = {
    "quoted_exact": 99,
    "quoted_e2e": 95,
    "quotes_cue": 95,
    "quoted_kind": 99,
    "indirect_overlap": 96,
    "indirect_e2e": 94,
    "quotes_scare_clean": 100,
}


@cache
def all_attributions() -> list[Attribution]:
    return attributions([*articles(), *passages()])


def test_there_are_at_least_forty_passages() -> None:
    assert len(passages()) >= 40
    assert len({p.header["register"] for p in passages()}) >= 15


def test_passages_reach_their_floors() -> None:
    tally = Tally()
    for gold in passages():
        tally.add(quotes.score(gold, newsparse.annotate(gold.text)))
    figures = tally.figures()
    assert {name: figures[name] for name, floor in FLOORS.items() if figures[name] < floor} == {}


def test_confidence_is_a_probability_worth_having() -> None:
    found = all_attributions()
    assert len(found) > 1000
    assert brier(found) <= 0.039  # falls only; with fewer wrong speakers the base rate alone is a good guess too
    assert brier(found) <= 0.9 * base_rate_brier(found)


def test_the_sure_are_right_more_often_than_the_unsure() -> None:
    found = all_attributions()
    sure = [a.right for a in found if a.confidence >= 0.9]
    unsure = [a.right for a in found if a.confidence < 0.7]
    assert sum(sure) / len(sure) > 0.93
    assert sum(unsure) / len(unsure) < 0.75
