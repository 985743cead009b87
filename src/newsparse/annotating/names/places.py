"""Where: canonical names, kinds, countries and coordinates; namesakes told apart by size and context."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from newsparse.annotating.names import gazetteer
from newsparse.annotating.names.folding import fold
from newsparse.annotating.names.gazetteer import Entry
from newsparse.annotating.names.landmarks import opens_landmark
from newsparse.annotating.names.mention import Mention, Page
from newsparse.annotating.names.tables import demonyms
from newsparse.annotations import Place, Span, TraceEntry

__all__ = ["resolve"]


_BEHIND = re.compile(
    r"(?:, | )?(?:\(|(?:au|en|aux|dans l[ea]|dans l')\s?)(?:l'État de |l'Etat de |État de |Etat de )?"
    r"([A-ZÀ-Þ][\w'-]*(?: [A-ZÀ-Þa-z][\w'-]*){0,3})"
)
_HALL = re.compile(r"([A-ZÀ-Þ][\w-]+) (?:Arena|Stadium|Expo|Airport|Plage|Métropole|Centre|Gare)")
_STATE = re.compile(r"\b(?:[ÉE]tat|gouverneure?|sénat(?:eur|rice)) d(?:e |u |e la |')$")
_FRENCH = re.compile(r"-(?:sur|sous|en|lès|les|la|le|du|de|des|aux|près)-|^Sainte?-[A-ZÀ-Þ]|^(?:Les?|La) [A-ZÀ-Þ]")
_FRANCOPHONE = frozenset(
    re.findall(r"\w+", "FR BE CH CA LU MC HT SN CI ML BF NE TG BJ CM GA CG CD MG CF TD GN DJ KM MU")
)
_WORD = re.compile(r"[A-Za-zÀ-ÿœŒ]+(?:-[a-zà-ÿ]+)?")


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
        for entry in (*gazetteer.places(group[0].text)[:1], *_large(group[0].text)):
            if entry.country:
                named[entry.country] += len(group)
            if entry.name in _OVERSEAS:
                named[_OVERSEAS[entry.name]] += len(group)
    adjectives = Counter[str]()
    for word, n in Counter(_WORD.findall(page.text)).items():
        if code := demonyms().get(fold(word)):
            adjectives[code] += n
    named.update({code: n for code, n in adjectives.items() if n > 1 or not named})
    found: dict[tuple[str, str | None], _Found] = {}
    for group in forms.values():
        one = _look_up(group[0].text, named, page, group)
        at = (fold(one.name), one.entry.country if one.entry else None)
        if at in found:
            found[at].mentions += group
        else:
            one.mentions = list(group)
            found[at] = one
    _fill(list(found.values()), adjectives)
    places, trace = [], []
    for one in sorted(found.values(), key=lambda f: min(m.start for m in f.mentions)):
        one.mentions.sort(key=lambda m: m.start)
        known = one.entry
        spans = tuple(Span(m.start, m.end, m.text) for m in one.mentions)
        country = known.country if known else one.country
        places.append(
            Place(
                one.name,
                known.kind if known else "facility" if opens_landmark(one.name) else None,
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


_OVERSEAS = {
    "La Réunion": "RE",
    "Guadeloupe": "GP",
    "Martinique": "MQ",
    "Guyane": "GF",
    "Mayotte": "YT",
    "Nouvelle-Calédonie": "NC",
    "Polynésie française": "PF",
    "Tahiti": "PF",
    "Porto Rico": "PR",
    "Groenland": "GL",
}


def _large(text: str) -> tuple[Entry, ...]:
    """The city of half a million people and more called `text`: it names its country too."""
    return () if gazetteer.places(text) else tuple(c for c in gazetteer.cities(text)[:1] if c.weight >= 57)


def _look_up(text: str, named: Counter[str], page: Page, group: list[Mention]) -> _Found:
    tables = gazetteer.places(text)
    around = {code for m in group if (code := _country_behind(m, page))}
    if tables:
        state = any(_STATE.search(page.before(m.start, 20)) for m in group)
        entry = max(tables, key=lambda e: (state and e.kind == "region", named[e.country or ""]))
        return _Found(entry.name, entry, "gazetteer: " + entry.kind, inferred=entry is not tables[0])
    for name, rule in _spellings(text, page.before(group[0].start, 5)):
        there = [c for c in gazetteer.cities(name) if c.country in around]
        if there:
            return _Found(there[0].name or _cased(name), there[0], "country or region named behind it")
        cities = gazetteer.cities(name)
        alone = len({c.country for c in cities}) == 1 and cities[0].weight >= 38
        likely = [c for c in cities if alone or _likely(c, named)]
        if likely:
            entry = max(likely, key=lambda e: _weight(e, named))
            context = entry.country != max(cities, key=lambda e: e.weight).country
            return _Found(entry.name or _cased(name), entry, rule, inferred=context)
    if city := _city_of(text, named):
        return _Found(text, None, "named after the city where it lies", country=city.country)
    return _Found(text, None, "not in the gazetteer")


def _cased(name: str) -> str:
    """« PARIS », « AIX-EN-PROVENCE » of a dateline as they are written elsewhere; any other name as it is."""
    if not name.isupper():
        return name
    words = re.split(r"([ '-])", name.lower())
    return "".join(word if at and word in _SMALL else word.capitalize() for at, word in enumerate(words))


_SMALL = frozenset("à au aux d de des du en et l la le les lès sous sur".split())


def _weight(city: Entry, named: Counter[str]) -> float:
    """A city's weight: ten points are tenfold the people; a country that the article names counts twelve."""
    weight = float(city.weight)
    if city.country != "FR" and named[city.country or ""]:
        weight += 12
    if city.country == "FR":
        weight += 4 if named and not named["FR"] else 12
    if city.code != city.country and not named[city.code]:
        weight -= 8
    return weight


def _likely(city: Entry, named: Counter[str]) -> bool:
    """A small town of a country that the article does not name is a chance namesake."""
    return city.weight >= 47 or city.country in ("FR", "BE", "CH") or bool(named[city.country or ""])


def _country_behind(mention: Mention, page: Page) -> str | None:
    """« Valence, en Espagne », « Paris (Texas) »: the country that the words right behind a town tell."""
    found = _BEHIND.match(page.after(mention.end, 50))
    if found is None:
        return None
    named = found.group(1)
    for stop in range(len(named.split()), 0, -1):
        for entry in gazetteer.places(" ".join(named.split()[:stop])):
            if entry.country and entry.kind in ("country", "region"):
                return entry.country
    return None


def _spellings(text: str, before: str) -> list[tuple[str, str]]:
    """The spellings under which the gazetteer may hold a town; « au Havre » is Le Havre, « aux Vans » Les Vans."""
    contracted = re.search(r"\b(au|du|aux|des)\s$", before, re.I)
    articles = {"au": "Le", "du": "Le", "aux": "Les", "des": "Les"}
    forms = [
        (text, "gazetteer: city"),
        *((f"{a} {text}", "gazetteer: city, article") for a in ("Le", "La", "Les")),
    ]
    if contracted:
        forms.insert(0, (f"{articles[contracted.group(1).lower()]} {text}", "gazetteer: city, article"))
    if part := re.fullmatch(r"(.{3,}?)[ -](?:Nord|Sud|Est|Ouest|Centre)", text):
        forms.append((part.group(1), "gazetteer: city, part of it"))
    if re.search(r"\bSt[e]?[ .-]", text):
        forms.append((re.sub(r"\bSt(e?)[ .-]+", r"Saint\1-", text), "gazetteer: city, saint"))
    if "ou" in text:
        forms.append((text.replace("ou", "u"), "gazetteer: city, transcribed"))
    return forms


_LIES_IN = re.compile(
    r"(?!(?:rue|avenue|boulevard|quai|allées?|cours|chemin|impasse|route|square|place|pont|porte|gare|station|stade|"
    r"bois|étoile|traité|accords?)\b)[\w-]+ (?:[a-zà-ÿ-]+ )?(?:de |d')([A-ZÀ-Þ].*)",
    re.I,
)
"""« Bourse de Milan », « Brest Arena » lie there; streets and gates are named after towns that lie elsewhere."""


def _city_of(name: str, named: Counter[str]) -> Entry | None:
    found = _LIES_IN.fullmatch(name) or _HALL.fullmatch(name)
    cities = gazetteer.cities(found.group(1)) if found else ()
    likely = [c for c in cities if c.weight >= 47]
    return max(likely, key=lambda c: _weight(c, named)) if likely else None


def _fill(found: list[_Found], adjectives: Counter[str]) -> None:
    """A place that no table has lies where most of the article's places lie; in France where none tells."""
    countries = Counter(adjectives)
    for one in found:
        if one.entry and one.entry.country and one.entry.kind != "country":
            countries[one.entry.country] += 3 * len(one.mentions)
        elif one.entry and one.entry.country:
            countries[one.entry.country] += 2 * len(one.mentions)
    countries["FR"] += 1  # newsparse reads French papers
    main = countries.most_common(1)[0][0]
    french = max(("FR", "BE", "CH", "CA", "LU"), key=lambda code: countries[code])
    for one in found:
        if one.entry is None and one.country is None:
            shaped = _FRENCH.search(one.name) is not None and main not in _FRANCOPHONE
            one.country, one.inferred = french if shaped else main, True
            one.rule = "the form of its name" if shaped else "the article's country"
