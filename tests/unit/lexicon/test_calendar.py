"""Month and weekday names."""

from __future__ import annotations

import pytest

from newsparse.lexicon.calendar import MONTH_NAMES, WEEKDAYS, month_number


@pytest.mark.parametrize(
    ("word", "number"),
    [("décembre", 12), ("DÉCEMBRE", 12), ("decembre", 12), ("déc.", 12), ("sept.", 9), ("Juill.", 7), ("fevr", 2),
     ("aout", 8), ("mardi", None), ("", None)],
)  # fmt: skip
def test_month_number(word: str, number: int | None) -> None:
    assert month_number(word) == number


def test_every_full_name_is_its_own_month() -> None:
    assert [month_number(name) for name in MONTH_NAMES] == list(range(1, 13))
    assert WEEKDAYS["lundi"] == 1
    assert WEEKDAYS["dimanche"] == 7
