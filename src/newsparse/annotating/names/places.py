"""Where: canonical names, kinds, countries and coordinates; namesakes told apart by size and context."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from newsparse.annotating.names import gazetteer
from newsparse.annotating.names.folding import fold
from newsparse.annotating.names.gazetteer import Entry
from newsparse.annotating.names.mention import Mention, Page
from newsparse.annotations import Place, Span, TraceEntry

__all__ = ["resolve"]


@dataclass
class _Found:
    name: str
    entry: Entry | None
    rule: str
    inferred: bool = False
    country: str | None = None
    mentions: list[Mention] = field(default_factory=list)


def resolve(mentions: list[Mention], page: Page) -> tuple[tuple[Place, ...], tuple[TraceEntry, ...]]:
    """One Place for each place among `mentions` (all LOC), in order of appearance."""
    forms: dict[str, list[Mention]] = {}
    for mention in mentions:
        forms.setdefault(mention.key, []).append(mention)
    named = Counter[str]()
    for group in forms.values():
        for entry in gazetteer.places(group[0].text)[:1]:
            if entry.country:
                named[entry.country] += len(group)
    found: dict[tuple[str, str | None], _Found] = {}
    for group in forms.values():
        one = _look_up(group[0].text, named, page, group)
        at = (fold(one.name), one.entry.country if one.entry else None)
        if at in found:
            found[at].mentions += group
        else:
            one.mentions = list(group)
            found[at] = one
    _fill(list(found.values()))
    places, trace = [], []
    for one in sorted(found.values(), key=lambda f: min(m.start for m in f.mentions)):
        one.mentions.sort(key=lambda m: m.start)
        known = one.entry
        spans = tuple(Span(m.start, m.end, m.text) for m in one.mentions)
        country = known.country if known else one.country
        places.append(
            Place(
                one.name,
                known.kind if known else None,
                country,
                known.latitude if known else None,
                known.longitude if known else None,
                one.inferred,
                spans,
            )
        )
        for m in one.mentions:
            trace.append(
                TraceEntry("place", m.start, m.end, m.text, one.rule, (f"{one.name}, {country}", *m.evidence))
            )
    return tuple(places), tuple(trace)


def _look_up(text: str, named: Counter[str], page: Page, group: list[Mention]) -> _Found:
    tables = gazetteer.places(text)
    if tables:
        entry = max(tables, key=lambda e: named[e.country or ""])
        return _Found(entry.name, entry, "gazetteer: " + entry.kind)
    for name, rule in _spellings(text):
        if cities := gazetteer.cities(name):
            entry = max(cities, key=lambda e: e.weight + (12 if e.country and named[e.country] else 0))
            context = entry is not cities[0]
            return _Found(entry.name or text, entry, rule, inferred=context)
    return _Found(text, None, "not in the gazetteer")


def _spellings(text: str) -> list[tuple[str, str]]:
    forms = [
        (text, "gazetteer: city"),
        (f"Le {text}", "gazetteer: city, article"),
        (f"La {text}", "gazetteer: city, article"),
    ]
    if re.search(r"\bSt[e]?[ .-]", text):
        forms.append((re.sub(r"\bSt(e?)[ .-]+", r"Saint\1-", text), "gazetteer: city, saint"))
    if "ou" in text:
        forms.append((text.replace("ou", "u"), "gazetteer: city, transcribed"))
    return forms


def _fill(found: list[_Found]) -> None:
    """A place that no table has lies where most of the article's places lie."""
    countries = Counter[str]()
    for one in found:
        if one.entry and one.entry.country and one.entry.kind != "country":
            countries[one.entry.country] += 2 * len(one.mentions)
        elif one.entry and one.entry.country:
            countries[one.entry.country] += len(one.mentions)
    if not countries:
        return
    main = countries.most_common(1)[0][0]
    for one in found:
        if one.entry is None:
            one.country, one.inferred, one.rule = main, True, "the article's country"
