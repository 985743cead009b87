"""People, places, organisations: exact spans and labels, distinct lists, countries, linking, roles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set

from newsparse import Annotations
from newsparse.annotations import Span
from tests.quality.marked import Marked, fold
from tests.quality.scoring.tally import Tally, overlaps

__all__ = ["score"]

LISTS = (("people", "PER"), ("places", "LOC"), ("organizations", "ORG"))


def score(gold: Marked, found: Annotations) -> Tally:
    """Count what `found` names in `gold.text`."""
    tally = Tally()
    _mentions(gold, found, tally)
    _people(gold, found, tally)
    _places(gold, found, tally)
    _organizations(gold, found, tally)
    return tally


def _mentions(gold: Marked, found: Annotations, tally: Tally) -> None:
    predicted = {
        (m.start, m.end): label for kind, label in LISTS for entry in getattr(found, kind) for m in entry.mentions
    }
    owner = {(m.start, m.end): fold(p.name) for p in found.people for m in p.mentions}
    left = dict(predicted)
    for label in ("PER", "LOC", "ORG"):
        tally.f1(label, hit=0, predicted=0, gold=0)
    for mention in gold.mentions:
        hit = next((s for s in mention.spans if predicted.get(s) in mention.labels), None)
        tally.f1(mention.label, hit=hit is not None, predicted=hit is not None, gold=1)
        for span in mention.spans if hit else ():
            left.pop(span, None)
        words = gold.text[mention.start : mention.end]
        if hit is None:
            others = [
                f"{gold.text[a:b]}/{label}"
                for (a, b), label in predicted.items()
                if overlaps((a, b), mention.spans[0])
            ]
            tally.error(mention.label, f"missed {words!r} (found: {', '.join(others) or 'nothing'})")
        if mention.label == "PER":
            tally.share("linked", owner.get(mention.spans[0]) == fold(mention.name))
    for span, label in left.items():
        if not any(overlaps(span, zone) for zone in gold.ignored_names):
            tally.f1(label, hit=0, predicted=1, gold=0)
            tally.error(label, f"extra {gold.text[span[0] : span[1]]!r}")


def _free(gold: Marked, mentions: Sequence[Span]) -> bool:
    """Whether every mention of a listed name lies where nothing is asked, or where two labels are right."""
    zones = gold.ignored_names + [m.spans[0] for m in gold.mentions if len(m.labels) > 1]
    return all(any(overlaps((m.start, m.end), zone) for zone in zones) for m in mentions)


def _excused(gold: Marked, forms: dict[str, set[str]], label: str, others: Iterable[str]) -> set[str]:
    """Names of `label` that may stand in another list (« Kremlin ») and do: nobody asks for them here."""
    either = {m.name for m in gold.mentions if m.label == label and len(m.labels) > 1}
    there = {fold(name) for name in others}
    return {name for name in either if forms[name] & there}


def _distinct(
    figure: str,
    wanted: dict[str, set[str]],
    listed: list[tuple[str, bool]],
    tally: Tally,
    excused: Set[str] = frozenset(),
) -> dict[str, int]:
    """Match listed names (name, free of judgement) to canonical names by any accepted form, once each."""
    got: dict[str, int] = {}
    extra = 0
    for i, (name, free) in enumerate(listed):
        owner = next((k for k, forms in wanted.items() if k not in got and fold(name) in forms), None)
        if owner is not None:
            got[owner] = i
        elif not free:
            extra += 1
            tally.error(figure, f"extra {name!r}")
    missed = wanted.keys() - got.keys() - excused
    for name in sorted(missed):
        tally.error(figure, f"missed {name!r}")
    tally.f1(figure, hit=len(got), predicted=len(got) + extra, gold=len(got) + len(missed))
    return got


def _surfaces(gold: Marked, label: str) -> dict[str, set[str]]:
    forms: dict[str, set[str]] = {}
    for mention in gold.mentions:
        if mention.label == label:
            forms.setdefault(mention.name, {fold(mention.name)} | gold.other_names.get(mention.name, set()))
            forms[mention.name] |= {fold(gold.text[a:b]) for a, b in mention.spans}
    return forms


def _people(gold: Marked, found: Annotations, tally: Tally) -> None:
    wanted = {m.name: {fold(m.name)} for m in gold.mentions if m.label == "PER"}
    got = _distinct("people", wanted, [(p.name, _free(gold, p.mentions)) for p in found.people], tally)
    for name, i in got.items():
        roles = {_head(r) for r in gold.people[name]}
        listed = {_head(r) for r in found.people[i].roles}
        tally.f1("roles", hit=len(roles & listed), predicted=len(listed), gold=len(roles))
        if roles != listed:
            tally.error("roles", f"{name}: wanted {sorted(roles)}, found {sorted(listed)}")


def _head(role: str) -> str:
    """The first word that is no article, in the singular: roles differ in how far they are quoted."""
    words = re.sub(r"^(?:l'|le |la |les |un |une |ex |ancien |ancienne |futur |future )+", "", fold(role))
    return re.sub(r"(?<=\w{3})[sx]$", "", re.split(r"[ ']", words)[0])


def _places(gold: Marked, found: Annotations, tally: Tally) -> None:
    wanted = _surfaces(gold, "LOC")
    excused = _excused(gold, wanted, "LOC", (o.name for o in found.organizations))
    listed = [(p.name, _free(gold, p.mentions)) for p in found.places]
    got = _distinct("places", wanted, listed, tally, excused)
    marked = {name: gold.places[name][0] for name in wanted if name in got or name not in excused}
    for name, codes in marked.items():
        have = found.places[got[name]].country if name in got else "missing"
        tally.share("country", have in codes)
        if have not in codes:
            tally.error("country", f"{name}: wanted {'~'.join(map(str, codes))}, found {have}")
    have_codes = {p.country for p in found.places if p.country and not _free(gold, p.mentions)}
    wanted_codes = {codes for codes in marked.values() if None not in codes}
    extra = have_codes - {code for codes in marked.values() for code in codes}
    hit = sum(bool(set(codes) & have_codes) for codes in wanted_codes)
    tally.f1("countries", hit=hit, predicted=hit + len(extra), gold=len(wanted_codes))


def _organizations(gold: Marked, found: Annotations, tally: Tally) -> None:
    wanted = _surfaces(gold, "ORG")
    for name, forms in wanted.items():
        forms |= {fold(a) for a in (gold.organizations.get(name),) if a}
    excused = _excused(gold, wanted, "ORG", (p.name for p in found.places))
    listed = [(o.name, _free(gold, o.mentions)) for o in found.organizations]
    _distinct("organizations", wanted, listed, tally, excused)
