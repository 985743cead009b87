"""A folder summed up on one page: how many articles, who is named and quoted, where, with whom; and a search.

What the search looks through is packed into the page (gzip in base64, unpacked by the browser when somebody
types), so that ten thousand articles stay below five megabytes and open at once.
"""

from __future__ import annotations

import base64
import gzip
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from markupsafe import Markup

from newsparse.rendering import charts, wording
from newsparse.rendering.corpus import Corpus, Name, pairs
from newsparse.rendering.page import fill
from newsparse.rendering.worldmap import Pin, world_map

__all__ = ["render"]

_LISTED = 200
"""Articles in the page's own list, the newest; the search and « show all » have the others."""

_BUDGET = 4_000_000
"""Bytes of the packed search index: with the page around it, it stays below five megabytes."""

_CUTS = (None, 300, 200, 120, 60, 0)
"""Characters of a quotation in the index: all, or as many as fit the budget; the page says so."""


def render(corpus: Corpus, title: str) -> str:
    """The page as HTML text. `title` names what was summed up."""
    unit, series = corpus.over_time()
    names, grid = corpus.together(18)
    packed, cut = _pack(corpus)
    people = corpus.top(corpus.people, 25)
    newest = sorted(range(len(corpus.articles)), key=lambda i: (corpus.articles[i].day or "", -i), reverse=True)
    return fill(
        "report.html",
        styles=("base.css", "report.css"),
        script="report.js",
        title=title,
        corpus=corpus,
        period=_period(corpus),
        chart=Markup(charts.columns(unit, series, f"Articles by {unit}")),
        unit=unit,
        publishers=_bars(corpus.tally("publisher"), 12),
        sections=_bars(corpus.tally("section"), 12),
        people=people,
        most_named=max((len(name.articles) for name in people), default=0),
        most_quoted=max((name.quoted for name in people), default=0),
        silent=corpus.silent(8),
        speakers=corpus.heard(20),
        verbs=_bars(corpus.verbs.most_common(15), 15),
        kinds=corpus.kinds,
        map=Markup(_map(corpus)),
        places=corpus.top(corpus.places, 20),
        bodies=corpus.top(corpus.organizations, 20),
        matrix=Markup(charts.matrix(names, grid, "How many articles name both of two people")),
        pairs=pairs(names, grid)[:12],
        listed=[corpus.articles[i] for i in newest[:_LISTED]],
        bar=lambda value, most, kind="": Markup(charts.bar(value, most, kind)),
        packed=packed,
        cut=cut,
    )


def _period(corpus: Corpus) -> str | None:
    return wording.interval(*corpus.period) if corpus.period else None


def _bars(tally: Sequence[tuple[str, int]], most: int) -> list[tuple[str, int, Markup]]:
    """The first `most` with their bars; the others in one line, « 31 others »."""
    shown, rest = list(tally[:most]), tally[most:]
    if rest:
        shown.append((wording.count(len(rest), "other"), sum(count for _, count in rest)))
    highest = max((count for _, count in tally), default=0)
    return [(name, count, Markup(charts.bar(min(count, highest), highest))) for name, count in shown]


def _map(corpus: Corpus) -> str:
    places: Iterable[Name] = corpus.top(corpus.places, 400)
    pins: list[Pin] = []
    countries: dict[str, int] = {}
    for place in places:
        country = place.detail == "country"
        if place.country:
            countries[place.country] = countries.get(place.country, 0) + len(place.articles)
        if place.latitude is not None and place.longitude is not None:
            pins.append(Pin(place.name, place.latitude, place.longitude, len(place.articles), country))
    return world_map(pins, countries, title="Places by the number of articles that name them", text_size=15)


def _pack(corpus: Corpus) -> tuple[str, int | None]:
    """The search index, and how many characters of each quotation it holds (None: all)."""
    lengths = [len(saying.words) for saying in corpus.sayings]
    for cut in _CUTS:
        letters = sum(lengths) if cut is None else sum(min(length, cut) for length in lengths)
        if letters > 4 * _BUDGET:  # French packs to a third, base64 adds one: it cannot fit
            continue
        data = gzip.compress(msgspec.json.encode(_index(corpus, cut)), 9, mtime=0)
        if len(data) * 4 // 3 <= _BUDGET:
            return base64.b64encode(data).decode(), cut
    data = gzip.compress(msgspec.json.encode(_index(corpus, 0, articles=False)), 9, mtime=0)
    return base64.b64encode(data).decode(), 0


def _index(corpus: Corpus, cut: int | None, *, articles: bool = True) -> dict[str, Any]:
    """Columns of plain values; people and places point to articles by number, steps in place of positions."""

    def pointers(name: Name) -> list[int]:
        return [after - before for before, after in zip([0, *name.articles], name.articles, strict=False)]

    return {
        "articles": [[a.title, a.publisher, a.day, a.link] for a in corpus.articles] if articles else [],
        "people": [
            [n.name, n.detail, len(n.articles), n.quoted, pointers(n)] for n in corpus.top(corpus.people, 10**9)
        ],
        "places": [[n.name, n.country, len(n.articles), pointers(n)] for n in corpus.top(corpus.places, 10**9)],
        "quotations": [
            [s.article, s.speaker, s.kind[0], s.words if cut is None else s.words[:cut]] for s in corpus.sayings
        ]
        if cut != 0
        else [],
    }
