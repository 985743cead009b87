"""One name, one decision: what titles, tables, the gazetteer and the model say of a form, summed up."""

from __future__ import annotations

import re
from collections import defaultdict

from newsparse.annotating.names import gazetteer, titles
from newsparse.annotating.names.mention import Mention, Page
from newsparse.annotating.names.tables import bodies, first_names, words

__all__ = ["settle"]

_LOCATIVE = re.compile(
    r"(?:\b(?:à|en|vers|depuis|(?:près|autour|hors|au large) de"
    r"|(?:au|du|le) (?:nord|sud|centre|cœur)(?:-est|-ouest)? d[eu]|[àd] ?l'(?:est|ouest) d[eu]"
    r"|(?:ville|région|localité|village|commune|province|port|banlieue|aéroport|prison|capitale|maires?) d[eu]"
    r"|capitale|dans l[ea]s?)\s+|"
    r"\b(?:(?:près|autour|ville|région|commune|village) d'|dans l'))$",
    re.I,
)
_LAST = re.compile(r"([\w-]+)\s+$")
_ACRONYM = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ&0-9]{1,6}")


def settle(mentions: list[Mention], page: Page) -> None:
    """Give every mention of one form the label that the evidence of the whole article favours."""
    forms: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        forms[mention.key].append(mention)
    surnames = _surnames(mentions, page)
    for key, group in forms.items():
        label, why = _decide(key, group, page, surnames)
        for mention in group:
            if mention.label != label:
                mention.rule = "vote"
            mention.label = label
            mention.evidence.append(why)


def _surnames(mentions: list[Mention], page: Page) -> set[str]:
    """Last words of names of two words and more that a given name or a title shows to be people."""
    found = set()
    for mention in mentions:
        parts = mention.key.split()
        if mention.label != "PER" or len(parts) < 2 or mention.key in bodies():
            continue
        if parts[0] in first_names() or mention.sure or titles.stands_before(page, mention.start):
            found.add(parts[-1])
    return found


def _decide(key: str, group: list[Mention], page: Page, surnames: set[str]) -> tuple[str, str]:
    scores = {"PER": 0.0, "LOC": 0.0, "ORG": 0.0}
    why: list[str] = []

    def add(label: str, points: float, reason: str) -> None:
        scores[label] += points
        why.append(f"{label} {points:+g} {reason}")

    text = group[0].text
    parts = key.split()
    for mention in group:
        if mention.label in scores:
            scores[mention.label] += 1
    why.append("model " + " ".join(f"{k} {v:g}" for k, v in scores.items() if v))
    per_mention = 1 / len(group)
    for mention in group:
        if mention.sure:
            add(mention.label, 5, mention.rule)
        if titles.honorific(page, mention.start):
            add("PER", 6, "form of address")
        elif titles.stands_before(page, mention.start):
            add("PER", 2 * max(per_mention, 0.5), "role before")
        before = page.before(mention.start)
        if _LOCATIVE.search(before):
            add("LOC", 1, "preposition of place")
        elif (last := _LAST.search(before)) and last.group(1) in words("body"):
            add("ORG", 1.5, "noun for a body")
    n = len(group)
    known = gazetteer.places(text)
    body = bodies().get(key)
    if body is not None:
        add("ORG", (4 if body.sure else 1.5) + n, "known body")
    if known and not body:
        if known[0].vague:
            add("LOC", 0.5, "gazetteer, vague")
        else:
            add("LOC", 4 + n, "gazetteer: " + known[0].kind)
    elif not body and (cities := gazetteer.cities(text)):
        weight = cities[0].weight
        given = parts[0] in first_names()
        if len(parts) > 1 and not given:
            add("LOC", 2.5 + n * 0.5, "city of several words")
        elif not given:
            add("LOC", (weight - 25) / 12 * (1 if n == 1 else 1 + n / 4), "city")
    if _ACRONYM.fullmatch(text) and not known:
        add("ORG", 2, "acronym")
    if len(parts) > 1 and parts[0] in first_names():
        add("PER", 2 + n * 0.5, "given name")
    if len(parts) == 1 and key in surnames:
        add("PER", 3 + n, "surname of a full name")
    if len(parts) == 1 and key in first_names():
        add("PER", 1, "given name alone")
    best = max(scores, key=lambda label: (scores[label], label == group[0].label))
    return best, "; ".join(why)
