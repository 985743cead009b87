"""Where a name may lie: countries, regions, areas, seas and buildings in a small table, cities in a mapped file.

Both are made by tools/gazetteer/build.py; see NOTICE for the sources. Opening costs a few milliseconds: the file
of 160,000 cities is never read as a whole, a name is found by bisection.
"""

from __future__ import annotations

import mmap
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple, get_args

from newsparse.annotating.names.folding import fold
from newsparse.annotations import PlaceKind

__all__ = ["Entry", "cities", "keys", "places", "sovereign", "spelt"]

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
    return bool(places(name)) and any(_capitals(form) == _capitals(name) for form in _spellings()[fold(name)])


def _capitals(name: str) -> str:
    return "".join("A" if word[0].isupper() else "a" for word in re.findall(r"\w+", name))


@cache
def _spellings() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in (DATA / "places.tsv").read_text(encoding="utf-8").splitlines():
        _, _, _, _, name, *more = line.split("\t")
        for variant in (name.partition(" (")[0], *(more[0].split("|") if more else ())):
            found.setdefault(fold(variant), []).append(variant)
    return found


def places(name: str) -> tuple[Entry, ...]:
    """Countries, regions, areas, seas and buildings called `name`, in the table's order."""
    return _table().get(fold(name), ())


def keys() -> Iterable[str]:
    """The folded names that `places` knows."""
    return _table().keys()


@cache
def _table() -> dict[str, tuple[Entry, ...]]:
    table: dict[str, tuple[Entry, ...]] = {}
    kinds = {kind: kind for kind in get_args(PlaceKind)}
    for line in (DATA / "places.tsv").read_text(encoding="utf-8").splitlines():
        kind, code, latitude, longitude, name, *more = line.split("\t")
        name = name.partition(" (")[0]
        country = None if code == "-" else sovereign(code)
        vague = kind.endswith("*")
        entry = Entry(name, kinds[kind.rstrip("*")], country, float(latitude), float(longitude), 0, vague)
        for variant in (name, *(more[0].split("|") if more else ())):
            key = fold(variant)
            if entry not in table.get(key, ()):
                table[key] = (*table.get(key, ()), entry)
    return table


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
