"""The days that a TIMEX3 value covers; numbers in words; Easter."""

from __future__ import annotations

from datetime import date

import pytest

from newsparse.annotating.dates.feasts import FEASTS, easter, feast_day
from newsparse.annotating.dates.meanings import duration
from newsparse.annotating.dates.numbers import two_digit_year, words_value
from newsparse.annotating.dates.values import bounds


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025-12-05", "2025-12-05", "2025-12-05"),
        ("2025-12-05TMO", "2025-12-05", "2025-12-05"),
        ("2025-12-05T14:30", "2025-12-05", "2025-12-05"),
        ("2025-W49", "2025-12-01", "2025-12-07"),
        ("2025-W01", "2024-12-30", "2025-01-05"),
        ("2025-W49-WE", "2025-12-06", "2025-12-07"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-Q3", "2025-07-01", "2025-09-30"),
        ("2025-H2", "2025-07-01", "2025-12-31"),
        ("2025-SU", "2025-06-21", "2025-09-21"),
        ("2025-WI", "2025-12-21", "2026-03-19"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("198", "1980-01-01", "1989-12-31"),
        ("18", "1801-01-01", "1900-12-31"),
    ],
)
def test_bounds(value: str, first: str, last: str) -> None:
    found = bounds(value)
    assert found is not None
    assert [day.isoformat() for day in found] == [first, last]


@pytest.mark.parametrize(
    "value",
    [
        "XXXX-12-05",
        "XXXX-WXX-5",
        "PAST_REF",
        "P3W",
        "PT1H30M",
        "XXXX-XX-XXTMO",
        "2025-02-30",
        "2025-W54",
        "T14:30",
        "",
    ],
)
def test_what_is_open_has_no_days(value: str) -> None:
    assert bounds(value) is None


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("vingt et un", 21),
        ("soixante-dix-sept", 77),
        ("quatre-vingt-dix-huit", 98),
        ("quatre-vingts", 80),
        ("deux cents", 200),
        ("mille neuf cent quatre-vingt-quatre", 1984),
        ("deux mille vingt-cinq", 2025),
        ("septante-deux", 72),
        ("bonjour", None),
    ],
)
def test_number_words(words: str, number: int | None) -> None:
    assert words_value(words.replace("-", " ").split()) == number


def test_years_of_two_figures() -> None:
    assert [two_digit_year(n) for n in (98, 50, 49, 14, 0)] == [1998, 1950, 2049, 2014, 2000]


@pytest.mark.parametrize(
    ("year", "day"),
    [(1961, (4, 2)), (2000, (4, 23)), (2018, (4, 1)), (2024, (3, 31)), (2025, (4, 20)), (2038, (4, 25))],
)
def test_easter(year: int, day: tuple[int, int]) -> None:
    assert easter(year) == date(year, *day)


def test_every_feast_has_its_day_in_every_year() -> None:
    for year in range(1900, 2101):
        for name in FEASTS:
            assert feast_day(name, year).year == year
    assert feast_day("lundi de pentecôte", 2025) == date(2025, 6, 9)
    assert feast_day("fête des mères", 2020) == date(2020, 6, 7)  # Pentecost has the last Sunday of May


@pytest.mark.parametrize(
    ("parts", "value"),
    [
        (((1, "hour"), (30, "minute")), "PT1H30M"),
        (((1.5, "hour"),), "PT1H30M"),
        (((0.5, "century"),), "P50Y"),
        (((2.5, "year"),), "P2Y6M"),
        (((None, "day"),), "PXD"),
        (((None, "quarter"),), "PXM"),
        (((2, "fortnight"),), "P30D"),
        (((1, "month"), (2, "day")), "P1M2D"),
    ],
)
def test_durations(parts: tuple[tuple[float | None, str], ...], value: str) -> None:
    assert duration(*parts) == value
