"""Who is named: every form of a person's name joined under the fullest one, with what tells them apart."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from newsparse.annotating.frame import Frame
from newsparse.annotating.names import roles as nearby
from newsparse.annotating.names import takenup, titles
from newsparse.annotating.names.folding import fold
from newsparse.annotating.names.mention import Mention, Page
from newsparse.annotating.names.roles import Role
from newsparse.annotating.names.tables import first_names, words
from newsparse.annotations import Person, Span, TraceEntry

__all__ = ["Profile", "link"]


class Profile(NamedTuple):
    """What quotations need of `people[i]`, at the same index of `NamesReading.profiles`.

    `gender` is "m", "f" or None; `evidence` says from what. `forms[j]` tells how `mentions[j]` names the person:
    "full", "surname", "given" or "initials".
    """

    name: str
    surname: str
    gender: str | None
    evidence: str
    roles: tuple[Role, ...]
    forms: tuple[str, ...]


@dataclass
class _Someone:
    name: str
    mentions: list[Mention] = field(default_factory=list)
    genders: Counter[str] = field(default_factory=Counter)
    rules: dict[int, str] = field(default_factory=dict)
    roles: list[Role] = field(default_factory=list)

    @property
    def parts(self) -> list[str]:
        return fold(self.name).split()


def link(
    mentions: list[Mention], page: Page, frame: Frame
) -> tuple[tuple[Person, ...], tuple[Profile, ...], tuple[TraceEntry, ...]]:
    """One Person for each human among `mentions` (all PER), in order of appearance."""
    mentions = [m for m in mentions if not _signature(m, page, frame)]
    everyone: list[_Someone] = []
    initials = {m.text: fold(m.evidence[0]) for m in mentions if m.rule == "initials in brackets"}
    tails = {" ".join(m.key.split()[-n:]) for m in mentions for n in (2, 3) if len(m.key.split()) > n}
    mentions = [_with_particle(m, tails, page) for m in mentions]
    full = [m for m in mentions if len(_core(m.key)) > 1]
    short = [m for m in mentions if len(_core(m.key)) <= 1]
    by_key: dict[str, _Someone] = {}
    by_word: dict[str, list[_Someone]] = {}
    for mention in sorted(full, key=lambda m: (-len(_core(m.key)), -len(m.key), m.start)):
        someone = by_key.get(mention.key)
        rule = "full name"
        if someone is None:
            word = next((w for w in reversed(_core(mention.key)) if len(w) > 1), "")
            fits = [s for s in by_word.get(word, ()) if _same(mention.key.split(), s.parts)]
            someone = fits[0] if len(fits) == 1 else None
            rule = "part of the full name"
        if someone is None:
            someone = _Someone(mention.text)
            everyone.append(someone)
            _index(someone, by_word)
            rule = "full name"
        by_key[mention.key] = someone
        _join(someone, mention, page, rule)
    for mention in sorted(short, key=lambda m: m.start):
        someone, rule = _owner(mention, by_word, page)
        if mention.text in initials:
            someone, rule = by_key.get(initials[mention.text], someone), "initials in brackets"
        if someone is None:
            someone = _Someone(mention.text)
            everyone.append(someone)
            _index(someone, by_word)
            rule = "known by one name"
        _join(someone, mention, page, rule)
    people, profiles, trace = [], [], []
    _tell_roles(everyone, mentions, page)
    everyone.sort(key=lambda s: min(m.start for m in s.mentions))
    for someone in everyone:
        someone.mentions.sort(key=lambda m: m.start)
        spans = tuple(Span(m.start, m.end, m.text) for m in someone.mentions)
        held = _distinct(someone.roles)
        people.append(Person(someone.name, tuple(frame.wording(r.start, r.end) for r in held), spans))
        gender, evidence = _gender(someone)
        forms = tuple(_form(m, someone) for m in someone.mentions)
        profiles.append(Profile(someone.name, _surname(someone.name), gender, evidence, held, forms))
        for m in someone.mentions:
            rule = someone.rules[m.start]
            trace.append(TraceEntry("person", m.start, m.end, m.text, rule, (someone.name, *m.evidence)))
    return tuple(people), tuple(profiles), tuple(trace)


_PARTICLE = re.compile(r"(?<![\w'-])(De|Le|La|Du|Van|Von|Ben|El|Al|Des)[ -]$")
_INITIALS = re.compile(r"[A-Z]{2,4}")
_SIGNED = re.compile(
    r"\W*(?:(?:par|de notre|propos recueillis par|recueilli par|texte|reportage|photos?|crédit|avec|et)\W+)*\Z",
    re.I,
)


def _signature(mention: Mention, page: Page, frame: Frame) -> bool:
    """Whether the mention signs the article: an author's name that opens a short paragraph of its own."""
    if frame.article is None or fold(mention.text) not in {fold(a.name) for a in frame.article.authors}:
        return False
    before = page.text[page.text.rfind("\n", 0, mention.start) + 1 : mention.start]
    after = page.after(mention.end, 80)
    return (
        bool(_SIGNED.fullmatch(before))
        and not re.search(r"[a-zà-ÿ]{3,} [a-zà-ÿ]{3,} [a-zà-ÿ]{3,}", after)
        and len(after) < 60
    )


def _index(someone: _Someone, by_word: dict[str, list[_Someone]]) -> None:
    for word in {*_core(fold(someone.name)), *fold(someone.name).split()}:
        by_word.setdefault(word, []).append(someone)


def _with_particle(mention: Mention, tails: set[str], page: Page) -> Mention:
    """« De Gaulle », « Le Pen » at the opening of a sentence, where somebody's full name has that particle."""
    before = _PARTICLE.search(page.before(mention.start, 5))
    if before is None:
        return mention
    if fold(before.group(1) + " " + mention.text) not in tails:
        return mention
    return mention.moved(mention.start - len(before.group()), mention.end, page, "particle")


def _join(someone: _Someone, mention: Mention, page: Page, rule: str) -> None:
    someone.mentions.append(mention)
    someone.rules[mention.start] = rule
    form = titles.honorific(page, mention.start)
    if form and (gender := titles.HONORIFICS[form][0]):
        someone.genders[gender] += 3


def _tell_roles(everyone: list[_Someone], mentions: list[Mention], page: Page) -> None:
    """Give everyone the roles beside their mentions; « les ministres A et B » and « MM. A et B » share theirs."""
    owner = {m.start: someone for someone in everyone for m in someone.mentions}
    found: dict[int, list[Role]] = {}
    ordered = sorted(mentions, key=lambda m: m.start)
    for i, mention in enumerate(ordered):
        beside = ordered[max(0, i - 8) : i + 9]
        held = nearby.around(mention, page, beside)
        pointed = [
            role
            for role in (*takenup.pointed(mention, page, beside), *takenup.incised(mention, page, beside))
            if (role.gender is None or _gender(owner[mention.start])[0] in (None, role.gender))
            and not (held and role.head in words("one of each"))  # « Le suspect X … . Le préfet … »
        ]
        previous = ordered[i - 1] if i else None
        if previous is not None and page.text[previous.end : mention.start] in (" et ", ", "):
            shared = [r for r in found[previous.start] if r.number == "pl" and r.end <= mention.start]
            held = [*shared, *held]
            form = titles.honorific(page, previous.start)
            shown = titles.HONORIFICS[form] if form else (None, "sg")
            if shown[0] and shown[1] == "pl":
                owner[mention.start].genders[shown[0]] += 3
        found[mention.start] = held
        someone = owner[mention.start]
        someone.roles += [*held, *pointed]
        for role in (*held, *pointed):
            if role.gender and role.number == "sg":
                someone.genders[role.gender] += 2
        if agreed := nearby.agreement(mention, page):
            someone.genders[agreed] += 1


def _distinct(roles: list[Role]) -> tuple[Role, ...]:
    seen: dict[str, Role] = {}
    for role in sorted(roles, key=lambda r: r.start):
        seen.setdefault(fold(role.text), role)
    return tuple(seen.values())


def _core(key: str) -> list[str]:
    return [part for part in key.split() if part not in words("weightless")]


def _same(short: list[str], long: list[str]) -> bool:
    """« anne morel » may be « anne morel vidal », « rita morel » is not « jean morel »."""
    short, long = (
        [p for p in short if p not in words("weightless")],
        [p for p in long if p not in words("weightless")],
    )
    if len(short) > len(long):
        return False
    at = 0
    for part in short:
        while at < len(long) and not (long[at] == part or (len(part) == 1 and long[at].startswith(part))):
            at += 1
        if at == len(long):
            return False
        at += 1
    return short[0][0] == long[0][0] or len(short) < len(long)


def _owner(mention: Mention, by_word: dict[str, list[_Someone]], page: Page) -> tuple[_Someone | None, str]:
    """Whom a single word names: the one person whose surname or given name it is."""
    word = (_core(mention.key) or mention.key.split())[-1]
    form = titles.honorific(page, mention.start)
    gender = titles.HONORIFICS[form][0] if form else None
    bearers = by_word.get(word, [])
    surname = [s for s in bearers if word in _core(fold(s.name))[1:] or s.name == mention.text]
    given = [s for s in bearers if _core(fold(s.name))[:1] == [word]]
    single = [s for s in bearers if _core(fold(s.name)) == [word]]
    for some, rule in (
        (single, "same name"),
        (surname, "surname"),
        (given if not form or not surname else [], "given name"),
    ):
        fits = some
        if gender and len(some) > 1:
            fits = [s for s in some if _gender(s)[0] in (gender, None)] or some
        if len(fits) == 1:
            return fits[0], rule
        if fits:
            named = [s for s in fits if any(m.start < mention.start for m in s.mentions)] or fits
            return min(named, key=lambda s: (-_fully(s), s.mentions[0].start)), rule + " of several, the main one"
    return None, ""


def _fully(someone: _Someone) -> int:
    """How often the article names somebody in full: the bare surname of a couple is the main one's."""
    return sum(len(m.key.split()) > 1 for m in someone.mentions)


def _surname(name: str) -> str:
    parts = name.split()
    if len(parts) == 1:
        return name
    first = 1
    while (
        first < len(parts) - 1
        and fold(parts[first]) in first_names()
        and fold(parts[first]) not in words("weightless")
    ):
        first += 1
    return " ".join(parts[first:])


def _gender(someone: _Someone) -> tuple[str | None, str]:
    if someone.genders:
        return someone.genders.most_common(1)[0][0], "title, role or agreement"
    first = re.split(r"[\s-]", someone.name)[0]
    whole = fold(someone.name.split()[0])
    for key in (whole, fold(first)):
        if gender := first_names().get(key):
            return gender, "given name"
    return None, ""


def _form(mention: Mention, someone: _Someone) -> str:
    if mention.text == someone.name or len(_core(mention.key)) > 1:
        return "full"
    core = _core(fold(someone.name))
    if _INITIALS.fullmatch(mention.text) and len(core) > 1:
        return "initials"
    return "given" if len(core) > 1 and mention.key == core[0] else "surname"
