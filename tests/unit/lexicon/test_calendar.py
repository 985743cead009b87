"""Month and weekday names."""

from __future__ import annotations

import pytest

from newsparse.lexicon.calendar import MONTH_NAMES, MONTHS, WEEKDAYS


@pytest.mark.parametrize(
    ("word", "number"),
    [("décembre", 12), ("decembre", 12), ("déc", 12), ("sept", 9), ("juill", 7), ("fevr", 2), ("aout", 8),
     ("mardi", None), ("mar", None), ("", None)],
)  # fmt: skip
def test_months_in_the_forms_of_running_text(word: str, number: int | None) -> None:
    assert MONTHS.get(word) == number


def test_every_full_name_is_its_own_month() -> None:
    assert [MONTHS[name] for name in MONTH_NAMES] == list(range(1, 13))
    assert WEEKDAYS["lundi"] == 1
    assert WEEKDAYS["dimanche"] == 7
