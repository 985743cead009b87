"""F08: time expressions without end, in a text without a sentence."""

from __future__ import annotations

import time
from datetime import date

import pytest

from newsparse.annotating import dates
from newsparse.annotating.frame import Frame


@pytest.mark.parametrize(
    "unit",
    [
        "lundi sera ",
        "8h30 ",
        "vendredi 5 décembre 2025 ",
        "il y a trois ",
        "entre 2010 et ",
        "ce mardi 8 mai il a ",
        "l'",
    ],
)
def test_f08_reading_dates_is_linear(unit: str) -> None:
    def seconds(size: int) -> float:
        frame = Frame.of(unit * (size // len(unit)))
        began = time.process_time()
        for found in dates.read(frame, date(2025, 12, 6)).dates:
            assert frame.text[found.start : found.end] == found.text
        return time.process_time() - began

    seconds(1_000)  # what is compiled once
    small, large = (min(seconds(size) for _ in range(3)) for size in (4_000, 16_000))
    assert large < 0.05 or large < 6 * small
