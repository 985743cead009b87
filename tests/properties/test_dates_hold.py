"""Dates hold on any text: offsets, typography, and every day of the calendar in every written form."""

from __future__ import annotations

import unicodedata
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from newsparse.annotating import dates
from newsparse.annotating.dates.values import bounds
from newsparse.annotating.frame import Frame
from newsparse.lexicon.calendar import MONTH_NAMES, WEEKDAY_NAMES

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
REFERENCE = date(2025, 12, 6)
PIECES = st.sampled_from(
    (
        "lundi|ce|mardi|5|12|1er|décembre|mars|2025|1998|à|14h30|20 heures|midi|soir|matin|il y a|trois|"
        "vingt-deux|ans|mois|semaines|dernière|prochain|la veille|le lendemain|du|au|entre|et|de|à|fin|"
        "début|mi-|juin|été|l'|d'|XXe|siècle|années|80|trimestre|premier|Noël|Pâques|tous les|chaque|"
        "jours|,|.|-|/|«|»|(|)|\n|demi|heure|quart|une|quinzaine|de|plus tôt|dans|jusqu'à|depuis|1|0|99|"
        "9999|29|février|31|04/05/2006|2025-13-45|nuit|Le|A"
    ).split("|")
)


def forms(day: date) -> list[str]:
    """A day in every French form that names its year."""
    number = "1er" if day.day == 1 else str(day.day)
    month, weekday = MONTH_NAMES[day.month - 1], WEEKDAY_NAMES[day.weekday()]
    return [
        f"le {number} {month} {day.year}",
        f"{weekday} {number} {month} {day.year}",
        f"le {weekday} {number} {month.upper()} {day.year}",
        f"{number} {month.capitalize()}, {day.year}",
        f"le {day:%d/%m}/{day.year}",
        f"{day:%d}.{day:%m}.{day.year}",
        f"{day:%d}-{day:%m}-{day.year}",
        day.isoformat(),
        f"le {number}\u00a0{month}\u202f{day.year}",
        f"{day.day:02d} {month[:3] if month not in ('juin', 'juillet', 'mars', 'mai') else month} {day.year}",
    ]


@given(DAYS, st.integers(0, 9))
def test_any_day_in_any_form_is_that_day(day: date, form: int) -> None:
    text = f"Le contrat a été signé {forms(day)[form]}."
    reading = dates.read(Frame.of(text), REFERENCE)
    assert [(d.value, d.earliest, d.latest) for d in reading.dates] == [(day.isoformat(),) * 3]
    assert reading.warnings == ()


@given(st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=40).map(" ".join))
def test_offsets_order_and_bounds_on_any_text(text: str) -> None:
    frame = Frame.of(text)
    for reference in (REFERENCE, None):
        reading = dates.read(frame, reference)
        end = 0
        for found in frame.restore(reading.dates):
            assert text[found.start : found.end] == found.text
            assert found.start >= end
            end = found.end
            assert found.value
            assert (found.earliest is None) == (found.latest is None)
            if found.earliest is not None and found.latest is not None:
                assert date.fromisoformat(found.earliest) <= date.fromisoformat(found.latest)


@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_typography_changes_nothing(text: str) -> None:
    plain = [(d.text, d.value) for d in dates.read(Frame.of(text), REFERENCE).dates]
    for variant in (
        text.replace(" ", "\u00a0"),
        text.replace(" ", "\u202f"),
        text.replace("'", "’"),
        text.replace("-", "\u2011"),
        unicodedata.normalize("NFD", text),
    ):
        assert [(d.text, d.value) for d in dates.read(Frame.of(variant), REFERENCE).dates] == plain


@given(DAYS)
def test_every_reference_day_resolves_what_depends_on_it(day: date) -> None:
    text = "Il est venu lundi, hier soir, la semaine dernière, en mars, le 29 février, à Noël et il y a deux ans."
    for found in dates.read(Frame.of(text), day).dates:
        assert bounds(found.value) is not None, found
