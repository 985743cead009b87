"""People, places, organisations: from the model's raw spans to lists that a journalist would sign.

One line: trimming → non-names → recall (what the model missed) → one vote a form → people, places, organisations.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsparse.annotating.frame import Frame
from newsparse.annotating.names import nonnames, organizations, people, places, recall, trimming, voting
from newsparse.annotating.names.mention import Mention, Page
from newsparse.annotating.names.people import Profile, Role
from newsparse.annotating.pipeline import RawEntity
from newsparse.annotations import DateExpression, Organization, Person, Place, TraceEntry

__all__ = ["NamesReading", "Profile", "Role", "read"]


class NamesReading(NamedTuple):
    """Who and what is named; spans count in `frame.text`.

    `profiles[i]` says more of `people[i]` than the document shows: surname, gender and its evidence, roles with
    their spans, gender and number, and how each mention names the person. Quotations find speakers by it.
    """

    people: tuple[Person, ...]
    places: tuple[Place, ...]
    organizations: tuple[Organization, ...]
    trace: tuple[TraceEntry, ...]
    profiles: tuple[Profile, ...] = ()


def read(frame: Frame, raw: Sequence[Sequence[RawEntity]], dates: Sequence[DateExpression]) -> NamesReading:
    """People, places and organisations. `raw[i]` counts from the start of `frame.paragraphs[i]`."""
    page = Page(frame.text, frame.evidence)
    mentions: list[Mention] = []
    for paragraph, entities in zip(frame.paragraphs, raw, strict=True):
        for entity in entities:
            start, end = paragraph.start + entity.start, paragraph.start + entity.end
            mentions += trimming.trim(page.mention(start, end, entity.label, "model"), page)
    mentions = recall.titled(mentions, page)
    mentions = [m for m in mentions if nonnames.reason(m, page) is None]
    mentions = recall.known(mentions, page)
    voting.settle(mentions, page)
    mentions = recall.repeated(mentions, page)
    mentions = _flat(mentions, dates)
    kinds = {label: [m for m in mentions if m.label == label] for label in ("PER", "LOC", "ORG")}
    persons, profiles, who = people.link(kinds["PER"], page)
    where, located = places.resolve(kinds["LOC"], page)
    bodies, named = organizations.group(kinds["ORG"], frame)
    trace = tuple(sorted((*who, *located, *named), key=lambda entry: (entry.start, entry.end)))
    return NamesReading(persons, where, bodies, trace, profiles)


def _flat(mentions: list[Mention], dates: Sequence[DateExpression]) -> list[Mention]:
    """In order, without overlaps: of two spans over one character the longer stays."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.start)):
        if all(mention.end <= k.start or k.end <= mention.start for k in kept):
            kept.append(mention)
    return sorted(kept, key=lambda m: m.start)
