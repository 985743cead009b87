"""Where a name may lie: countries, regions, areas, seas and buildings in a small table, cities in a mapped file.

Both are made by tools/gazetteer/build.py; see NOTICE for the sources. Opening costs a few milliseconds: the file
of 160,000 cities is never read as a whole, a name is found by bisection.
"""

from __future__ import annotations

import mmap
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple, cast

from newsparse.annotating.names.folding import fold
from newsparse.annotations import PlaceKind

__all__ = ["Entry", "cities", "places", "sovereign", "spelt"]

DATA = Path(__file__).parents[1] / "data"

_SOVEREIGN = {
    code: state
    for state, codes in {
        "FR": "BL GF GP MF MQ NC PF PM RE TF WF YT",
        "GB": "AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG",
        "US": "AS GU MP PR UM VI",
        "NL": "AN AW BQ CW SX",
        "DK": "FO GL",
        "CN": "HK MO",
        "AU": "CC CX HM NF",
        "NZ": "CK NU TK",
        "NO": "BV SJ",
        "FI": "AX",
    }.items()
    for code in codes.split()
}


class Entry(NamedTuple):
    """One place. `weight` is ten times the decimal logarithm of its population (60: a million); 0 where unknown.

    `code` is the territory's own ISO code (RE), where `country` is its state's (FR).
    `vague` marks a name that French writes with a capital for other things too (Nord, Occident, Golfe).
    """

    name: str
    kind: PlaceKind
    country: str | None
    latitude: float
    longitude: float
    weight: int = 0
    vague: bool = False
    code: str = ""


def sovereign(code: str) -> str:
    """The ISO code of the state that territory `code` belongs to (RE → FR)."""
    return _SOVEREIGN.get(code, code)


def spelt(name: str) -> bool:
    """Whether `name` has the capitals of a name in the table: « La Réunion », not « La réunion »."""
    key = fold(name)
    return key in _places().numbers and _capitals(name) in _spellings(key)


def _capitals(name: str) -> str:
    return "".join("A" if word[0].isupper() else "a" for word in re.findall(r"\w+", name))


@lru_cache(maxsize=4096)
def _spellings(key: str) -> frozenset[str]:
    """Which words of a place's name have capitals, for every spelling of the folded `key`."""
    rows = (_places().lines[int(number)] for number in _places().numbers[key].split())
    return frozenset(_capitals(form) for row in rows for form in _variants(row) if fold(form) == key)


def _variants(row: str) -> list[str]:
    _, _, _, _, name, *more = row.split("\t")
    return [name.partition(" (")[0], *(more[0].split("|") if more else ())]


def places(name: str) -> tuple[Entry, ...]:
    """Countries, regions, areas, seas and buildings called `name`, in the table's order."""
    key = fold(name)
    return _entries(key) if key in _places()[1] else ()


@lru_cache(maxsize=4096)
def _entries(key: str) -> tuple[Entry, ...]:
    return tuple(dict.fromkeys(_entry(_places().lines[int(n)]) for n in _places().numbers[key].split()))


def _entry(row: str) -> Entry:
    kind, code, latitude, longitude, name, *_ = row.split("\t")
    country = None if code == "-" else sovereign(code)
    place = cast(PlaceKind, kind.rstrip("*"))
    return Entry(name.partition(" (")[0], place, country, float(latitude), float(longitude), 0, kind.endswith("*"))


class _Table(NamedTuple):
    """The rows of places.tsv, and for each folded name the numbers of its rows."""

    lines: list[str]
    numbers: dict[str, str]


@cache
def _places() -> _Table:
    keys = (DATA / "places.keys").read_text(encoding="utf-8").split("\n")
    lines = (DATA / "places.tsv").read_text(encoding="utf-8").split("\n")
    return _Table(lines, dict(zip(keys[::2], keys[1::2], strict=False)))


@lru_cache(maxsize=4096)
def cities(name: str) -> tuple[Entry, ...]:
    """Cities of a thousand people and more called `name`, one a country, the most populous first."""
    blob = _blob()
    key = fold(name).encode()
    if not key:
        return ()
    low, high = 0, len(blob)
    while low < high:
        start = blob.rfind(b"\n", low, (low + high) // 2) + 1 or low
        if blob[start : blob.find(b"\t", start)] < key:
            low = blob.find(b"\n", start) + 1
        else:
            high = start
    found = []
    while blob[low : low + len(key) + 1] == key + b"\t":
        end = blob.find(b"\n", low)
        code, latitude, longitude, weight, *shown = blob[low:end].decode().split("\t")[1:]
        entry = Entry(
            shown[0] if shown else "",
            "city",
            sovereign(code),
            float(latitude),
            float(longitude),
            int(weight),
            False,
            code,
        )
        found.append(entry)
        low = end + 1
    return tuple(sorted(found, key=lambda e: -e.weight))


@cache
def _blob() -> mmap.mmap:
    with (DATA / "cities.tsv").open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
