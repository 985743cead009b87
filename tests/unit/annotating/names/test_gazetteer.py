"""The table of places: what it holds, how it is read, and that the files are what the build promises."""

from __future__ import annotations

import pytest

from newsparse.annotating.names import gazetteer
from newsparse.annotating.names.folding import fold

CITIES = gazetteer.DATA / "cities.tsv"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Évry-Courcouronnes", "evry courcouronnes"),
        ("L'Haÿ-les-Roses", "l hay les roses"),
        ("Łódź", "lodz"),
        ("Œuilly", "oeuilly"),
        ("  Saint  –  Lô ", "saint lo"),
    ],
)
def test_folding(name: str, key: str) -> None:
    assert fold(name) == key


def test_the_file_is_sorted_and_small() -> None:
    blob = CITIES.read_bytes()
    assert len(blob) <= 5_000_000
    keys = [line.partition(b"\t")[0] for line in blob.splitlines()]
    assert keys == sorted(keys)
    assert len(keys) > 150_000


def test_first_and_last_rows_are_found() -> None:
    lines = CITIES.read_text(encoding="utf-8").splitlines()
    for line in (lines[0], lines[1], lines[len(lines) // 2], lines[-2], lines[-1]):
        assert gazetteer.cities(line.partition("\t")[0])


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Paris", "FR"),
        ("Tombouctou", "ML"),
        ("Séoul", "KR"),
        ("Saint-Pétersbourg", "RU"),
        ("Fort-de-France", "FR"),
    ],
)
def test_the_largest_city_comes_first(name: str, country: str) -> None:
    assert gazetteer.cities(name)[0].country == country


@pytest.mark.parametrize("name", ["", "Zzyzxville", "a\tb", "\n", "'"])
def test_no_such_city(name: str) -> None:
    assert gazetteer.cities(name) == ()


def test_every_state_has_a_french_name_and_coordinates() -> None:
    states = {
        e.country for key in gazetteer._places().numbers for e in gazetteer.places(key) if e.kind == "country"
    }
    assert len(states) > 190
    assert {"FR", "US", "CN", "CD", "XK", "PS", "TW", "VA"} <= states


@pytest.mark.parametrize(
    ("name", "spelt"), [("La Réunion", True), ("La réunion", False), ("Etats-Unis", True), ("mer Noire", True)]
)
def test_capitals_tell_a_name_from_words(name: str, spelt: bool) -> None:
    assert gazetteer.spelt(name) is spelt


def test_every_row_of_the_small_table_is_sound() -> None:
    for found in map(gazetteer.places, gazetteer._places().numbers):
        for entry in found:
            assert -90 <= entry.latitude <= 90
            assert -180 <= entry.longitude <= 180
            assert entry.country is None or len(entry.country) == 2
            assert entry.name.strip() == entry.name != ""
