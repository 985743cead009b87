"""One name, one decision: what titles, tables, the gazetteer and the model say of a form, summed up."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

from newsparse.annotating.names import bodies, gazetteer, titles
from newsparse.annotating.names.folding import fold
from newsparse.annotating.names.hints import Votes, beside, lies
from newsparse.annotating.names.mention import Mention, Page
from newsparse.annotating.names.registry import bodies as known_bodies
from newsparse.annotating.names.registry import body as body_called
from newsparse.annotating.names.tables import first_names, is_given, words

__all__ = ["settle"]

_ARAB_NAME = re.compile(
    r"(?!(?:Abou|Ain|Aïn|Bab|Beit|Bir|Dar|Deir|Jebel|Kafr|Khan|Mina|Oued|Port|Qalaat|Ras|Souk|Tal|Tall|Tell|Umm|"
    r"Wadi) )"
    r"[A-ZÀ-Þ][a-zà-ÿ]+ (?:[A-ZÀ-Þ][a-zà-ÿ]+ )?(?:al|el|Al|El|as|ad|ar|ash|bin|ben|ibn)[- ][A-ZÀ-Þ][a-zà-ÿ]+"
)
"""« Bachar al-Assad »; what opens with a well, a gate or a tell is a place."""
_CAMEL = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]+[A-Z][A-Za-z]+|[a-z][A-Z]\w+")


def settle(mentions: list[Mention], page: Page) -> None:
    """Give every mention of one form the label that the evidence of the whole article favours."""
    forms: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        forms[mention.key].append(mention)
    people = _People(mentions, page)
    beside_of = {m.start: other for m, other in pairwise(mentions)}
    beside_of |= {-m.start: other for other, m in pairwise(mentions)}
    for key, group in forms.items():
        label, why = _decide(key, group, page, people)
        for mention in group:
            if label == "PER" and " " not in mention.text and _among_firms(mention, beside_of, page):
                mention.label, mention.rule = "ORG", "among firms"
                continue
            if label == "ORG" and lies(mention, page):
                mention.label, mention.rule = "LOC", "situated here"
                continue
            if mention.label != label:
                mention.rule = "vote"
            mention.label = label
            mention.evidence.append(why)


class _People:
    """What the page's names of people tell of other names.

    Folded: `surnames` of those that a given name or a title shows, `borne` every word behind the first,
    `addressed` what stands behind M. or Mme. As written: `given` names.
    """

    def __init__(self, mentions: list[Mention], page: Page) -> None:
        named = [m for m in mentions if m.label == "PER"]
        full = [m for m in named if " " in m.text]
        self.borne = {fold(word) for m in full for word in m.text.split()[1:]}
        self.given = {first for m in full if is_given(first := m.text.split()[0])}
        self.addressed = {m.key for m in named if m.rule == "form of address"}
        self.surnames: set[str] = set()
        for m in full:
            shown = is_given(m.text.split()[0]) or m.sure or titles.stands_before(page, m.start)
            if shown and m.key not in known_bodies():
                self.surnames |= {m.key.split()[-1], fold(m.text.split()[-1])}


def _decide(key: str, group: list[Mention], page: Page, people: _People) -> tuple[str, str]:
    votes = Votes()
    for mention in group:
        if mention.label in votes.scores:
            votes.scores[mention.label] += 1
    votes.why.append("model " + " ".join(f"{k} {v:g}" for k, v in votes.scores.items() if v))
    for mention in group:
        beside(mention, page, votes, len(group))
    _tables(key, group, votes, people)
    _shape(key, group, votes, people)
    if group[0].text in people.given and not any("preposition" in why for why in votes.why):
        votes.add("PER", 2 + len(group), "given name of a full name")
    first = group[0].label
    best = max(votes.scores, key=lambda label: (votes.scores[label], label == first))
    if votes.scores[best] < 0.5:
        best = first
    return best, "; ".join(votes.why)


def _tables(key: str, group: list[Mention], votes: Votes, people: _People) -> None:
    """What gazetteer and tables know."""
    text, n = group[0].text, len(group)
    body = body_called(text)
    parts = key.split()
    places = gazetteer.places(text)
    if body is not None and not (places and places[0].kind == "country"):
        written = text in body.names or text.partition(" ")[2] in body.names
        sure = body.sure and not (" " not in text and key in people.surnames)
        points = 4.0 + n if sure and written else 1.5 + n * 0.6 if written else 0.5
        votes.add("ORG", points, "known body")
    if places and not (body and body.sure):
        votes.add("LOC", 0.5 if places[0].vague else 4 + n, "gazetteer: " + places[0].kind)
    elif not body and (cities := gazetteer.cities(text)):
        if parts[0] in first_names():
            if len(parts) > 1 and any("preposition" in why for why in votes.why):
                votes.add("LOC", 4 + n, "city of several words behind a preposition")
            placed = any("preposition" in why for why in votes.why) or all(m.label == "LOC" for m in group)
            if len(parts) == 1 and cities[0].weight > 48 and placed:
                votes.add("LOC", 2, "large city")
            return
        placed = any("preposition" in why for why in votes.why)
        french = any(c.country == "FR" and c.weight >= 37 for c in cities)
        if len(parts) > 1:
            votes.add("LOC", 2.5 + n * 0.5, "city of several words")
        elif group[0].label == "LOC" or cities[0].weight >= 45 or (group[0].label == "PER" and (placed or french)):
            size = max(0.5, (cities[0].weight - 30) / 12) * (1 + (n - 1) / 3)
            votes.add(
                "LOC",
                max(size, 1.2) if french and len(votes.why) == 1 and key not in people.borne else size,
                "city",
            )


def _capitals_first(text: str) -> bool:
    """« IRD Vannes »: an acronym opens the name; not the initials of J-M, nor a given name in capitals."""
    first = text.partition(" ")[0]
    return first.isalnum() and bodies.is_acronym(first) and not is_given(first)


def _shape(key: str, group: list[Mention], votes: Votes, people: _People) -> None:
    """What the form itself tells."""
    text, n, parts = group[0].text, len(group), key.split()
    places = gazetteer.places(text)
    last = text.split()[-1]
    country = last[0].isupper() and any(e.kind == "country" for e in gazetteer.places(last))
    if country and len(parts) > 1 and not places and parts[0] not in first_names():
        votes.add("ORG", 2.5, "a country's branch")
    if len(parts) > 1 and last in words("body tail"):
        votes.add("ORG", 2 + n, "last word of a company's name")
    if len(parts) > 1 and not places and not text.isupper() and _capitals_first(text):
        votes.add("ORG", 2 + n, "acronym before it")
    if " & " in text:
        votes.add("ORG", 3 + n, "joined by &")
    if not places and bodies.is_acronym(text):
        votes.add("ORG", 1.5 + n, "acronym")
    elif _CAMEL.fullmatch(text):
        votes.add("ORG", 1.5 + n * 0.7, "capital inside")
    if bodies.opens_body(text) and not places:
        votes.add("ORG", 3 + n, "noun that opens the name of a body")
    elif len(parts) > 1 and (is_given(text.split()[0]) or _compound_given(text)):
        votes.add("PER", 2 + n * 0.7, "given name")
    elif _ARAB_NAME.fullmatch(text) and not places and not gazetteer.cities(text):
        votes.add("PER", 2 + n * 0.7, "Arab name")
    if people.addressed and len(parts) > 1 and not places and fold(last) in people.addressed:
        votes.add("PER", 2.5, "surname behind a form of address")
    if key in people.surnames and " " not in text:
        votes.add("PER", 3 + n, "surname of a full name")
    elif len(parts) == 1 and key in first_names() and not places and not _medium(text):
        votes.add("PER", 1 + n * 0.3, "given name alone")


def _among_firms(mention: Mention, others: dict[int, Mention], page: Page) -> bool:
    """« Lidl, Aldi et Leclerc »: a firm called like somebody of the page stands beside another."""
    body = known_bodies().get(mention.key)
    if body is None or not body.sure:
        return False
    for other in (others.get(mention.start), others.get(-mention.start)):
        if other is not None and other.label == "ORG" and other.key in known_bodies():
            first, second = sorted((mention, other), key=lambda m: m.start)
            if page.text[first.end : second.start] in (", ", " et ", " ou ", " & "):
                return True
    return False


def _compound_given(text: str) -> bool:
    """« France-Élaine Morel »: a second given name behind a hyphen, and a surname; no town of that name."""
    first, _, rest = text.partition(" ")
    _, _, second = first.partition("-")
    return bool(rest) and rest[0].isupper() and is_given(second) and not gazetteer.cities(first)


def _medium(text: str) -> bool:
    """Whether a given name is a paper's too: Marianne, Elle."""
    body = body_called(text)
    return body is not None and body.kind == "media" and text in body.names
