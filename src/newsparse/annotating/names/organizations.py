"""Which bodies: an acronym and its long form in one entry."""

from __future__ import annotations

import re
from itertools import pairwise

from newsparse.annotating.frame import Frame
from newsparse.annotating.names.folding import fold
from newsparse.annotating.names.mention import Mention
from newsparse.annotating.names.registry import bodies
from newsparse.annotations import Organization, Span, TraceEntry

__all__ = ["group"]

_ACRONYM = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ÿ0-9&+-]{0,11}")
_CAPITALS = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ0-9&+-]{1,9}")


def group(mentions: list[Mention], frame: Frame) -> tuple[tuple[Organization, ...], tuple[TraceEntry, ...]]:
    """One Organization for each body among `mentions` (all ORG), in order of appearance."""
    text = frame.text
    parent: dict[str, str] = {}

    def root(key: str) -> str:
        while parent.get(key, key) != key:
            key = parent[key]
        return key

    for mention in mentions:
        parent.setdefault(mention.key, mention.key)
    for key in list(parent):
        for body in bodies().all(key):
            for name in body.names:
                if fold(name) in parent:
                    parent[root(fold(name))] = root(key)
        for article in ("le ", "la ", "les ", "l "):
            if article + key in parent:
                parent[root(key)] = root(article + key)
    for first, second in pairwise(mentions):
        in_brackets = text[first.end : second.start] == " (" and text[second.end : second.end + 1] == ")"
        if in_brackets and (_stands_for(second.text, first.text) or _stands_for(first.text, second.text)):
            parent[root(second.key)] = root(first.key)
    groups: dict[str, list[Mention]] = {}
    for mention in mentions:
        groups.setdefault(root(mention.key), []).append(mention)
    found, trace = [], []
    for members in groups.values():
        best = max(members, key=lambda m: (len(m.key.split()) > 1, len(m.text), -m.start))
        acronym = next((m.text for m in members if _CAPITALS.fullmatch(m.text) and m.text != best.text), None)
        name = frame.wording(best.start, best.end)
        if acronym is None and _CAPITALS.fullmatch(best.text):
            acronym = best.text
        spans = tuple(Span(m.start, m.end, m.text) for m in members)
        found.append(Organization(name, acronym, spans))
        for m in members:
            rule = "known body" if m.key in bodies() else m.rule
            trace.append(TraceEntry("organization", m.start, m.end, m.text, rule, (name, *m.evidence)))
    return tuple(found), tuple(trace)


def _stands_for(short: str, long: str) -> bool:
    """Whether `short` may abbreviate `long`: its letters open words of it, in order."""
    letters = [c for c in fold(short) if c.isalpha()]
    if len(letters) < 2 or len(letters) > 10 or " " in short.strip():
        return False
    return len(long.split()) > 1
