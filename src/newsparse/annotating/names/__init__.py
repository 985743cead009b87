"""People, places, organisations: from the model's raw spans to lists that a journalist would sign.

One line: trimming → patterns and bodies (what the words around give away) → non-names → tables → one vote a form →
repeats → people, places, organisations.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsparse.annotating.frame import Frame
from newsparse.annotating.names import (
    bodies,
    nonnames,
    organizations,
    patterns,
    people,
    places,
    recall,
    trimming,
    voting,
)
from newsparse.annotating.names.cover import Cover, merge
from newsparse.annotating.names.mention import Mention, Page
from newsparse.annotating.names.people import Profile
from newsparse.annotating.names.repeats import repeated
from newsparse.annotating.names.roles import Role
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
    mentions = patterns.titled(mentions, page)
    mentions = [bodies.expanded(m, page) for m in mentions]
    mentions = _flat(merge(mentions, bodies.acronyms(page, mentions), page), page)
    mentions = nonnames.drop(mentions, page)
    mentions = patterns.missed(recall.known(mentions, page), page)
    voting.settle(mentions, page)
    mentions = [again for m in mentions for again in trimming.refit(m, page)]
    mentions = nonnames.drop(mentions, page)
    mentions = _flat(repeated(mentions, page), page, dates)
    kinds = {label: [m for m in mentions if m.label == label] for label in ("PER", "LOC", "ORG")}
    persons, profiles, who = people.link(kinds["PER"], page, frame)
    where, located = places.resolve(kinds["LOC"], page)
    groups, named = organizations.group(kinds["ORG"], frame)
    trace = tuple(sorted((*who, *located, *named), key=lambda entry: (entry.start, entry.end)))
    return NamesReading(persons, where, groups, trace, profiles)


def _flat(mentions: list[Mention], page: Page, dates: Sequence[DateExpression] = ()) -> list[Mention]:
    """In order, without overlaps and times: the sure one stays, then the longer."""
    times = {at for date in dates for at in range(date.start, date.end)}
    cover = Cover(page)
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (not m.sure, m.start - m.end, m.start)):
        timed = times.issuperset(range(mention.start, mention.end))
        if not timed and cover.free(mention.start, mention.end):
            cover.add(mention)
            kept.append(mention)
    return sorted(kept, key=lambda m: m.start)
