"""Names that the model missed: behind a title, in a table, or said elsewhere in the article."""

from __future__ import annotations

import re
from functools import cache

from newsparse.annotating.names import bodies, gazetteer
from newsparse.annotating.names.folding import fold
from newsparse.annotating.names.mention import Mention, Page
from newsparse.annotating.names.tables import bodies as known_bodies
from newsparse.annotating.names.tables import demonyms, first_names, is_given, non_names, words

__all__ = ["known", "merge", "repeated", "titled"]

_CAPITAL = r"[A-ZÀ-ÖØ-ÞŒČŠŽŁŚŻĐĞİŘŤ][\w'-]*"
_NAME = rf"(?:(?:[Dd]e|[Dd]u|[Vv]an|[Vv]on|[Bb]en|[Ll]e|[Ll]a|[Ee]l|[Aa]l|bin|ibn)[\s-]|d'|al-|el-)?{_CAPITAL}"
_TITLED = re.compile(
    rf"(?<![\w.])(?:M\.|MM\.|Mme\.?|Mmes|Mlle|Mgr|Me|Mes|Dr\.?|Pr\.?|Maître|Monsieur|Madame) +"
    rf"((?:[A-Z]\.(?:-?[A-Z]\.)? ?)?{_NAME}(?: {_NAME}){{0,4}})"
    rf"(?: et (?!M\.|MM|Mme|Mlle|Me )({_NAME}(?: {_NAME}){{0,3}}))?"
)
_CHUNK = re.compile(
    rf"(?<![\w'-]){_CAPITAL}"
    rf"(?: (?:(?:de la |de l'|de |du |des |d'|la |le |les |et |sans |en |pour |of |the |\+))?"
    rf"(?:{_CAPITAL}|[a-zà-ÿ]{{3,}})){{0,5}}"
    rf"|(?<=[dlDL]'){_CAPITAL}"
)
_NETWORK_X = re.compile(r"\b(?:sur|via|réseau(?: social)?|plateforme|plate-forme) (X)(?![\w'-]|\.\w)")
_CROWNED = re.compile(
    rf"\b(?:pape|roi|reine|prince|princesse|empereur|impératrice|tsar|sultan|calife|émir|imam|ayatollah|mollah|abbé|"
    rf"sœur|dalaï-lama) ({_CAPITAL}(?:-{_CAPITAL})?(?: [IVX]+(?![\w]))?)(?! {_CAPITAL})"
)
_NAMED_PLACE = re.compile(
    r"\b(?:stade|court|place|parc|aéroport|théâtre|hôpital|pont|palais|tour|centre hospitalier|vélodrome) "
    r"[A-ZÀ-ÖØ-Þ][a-zà-ÿ]+(?:-(?:de-|du-|la-)?[A-ZÀ-ÖØ-Þ][\w']+)+"
)
_BEARERS = re.compile(
    rf"\b(?:gouvernement|administration|famille|clan|couple|époux|frères|sœurs|présidence|cabinet) ({_CAPITAL})"
    rf"(?! {_CAPITAL})"
)
_UNIVERSITY = re.compile(
    rf"\buniversité(?: [a-zà-ÿ]{{3,}}(?:aine|aise|ique|ale|elle|oise|ienne|bre))? "
    rf"(?:de (?:la |l')?|d'|du |des )?"
    rf"{_CAPITAL}(?:(?: de | d'| ){_CAPITAL}){{0,4}}"
)
_AT = re.compile(rf"(?<![\w'])[àÀ] ({_CAPITAL})(?! {_CAPITAL})")
_ELIDED = re.compile(r"[LDQ]u?'(?=[A-ZÀ-Þ])")
_WORDS = re.compile(r"[\w'+&-]+")
_FIRST = re.compile(rf"(?<![\w'-])({_CAPITAL})((?: (?:{_NAME}))+)")


def merge(mentions: list[Mention], more: list[Mention]) -> list[Mention]:
    """`mentions` with `more`, which win over what they overlap, in order."""
    if not more:
        return mentions
    left = [m for m in mentions if all(m.end <= x.start or x.end <= m.start for x in more)]
    return sorted([*left, *more], key=lambda m: m.start)


def titled(mentions: list[Mention], page: Page) -> list[Mention]:
    """Every capitalised name behind M., Mme, Me … is a person, whatever the model saw."""
    found = []
    for match in _TITLED.finditer(page.text):
        plural = match.group().startswith(("MM", "Mmes", "Mes"))
        for group in (1, 2) if plural else (1,):
            if not match.group(group):
                continue
            start, end = match.span(group)
            inside = next((m for m in mentions if m.start == start and m.end < end and m.label == "PER"), None)
            if inside is not None and " " not in page.text[start:end].partition(" ")[2]:
                end = max(inside.end, start + len(page.text[start:end].split()[0]))
            found.append(page.mention(start, end, "PER", "form of address", match.group().split()[0], sure=True))
    for match in _CROWNED.finditer(page.text):
        if not any(m.start < match.end(1) and match.start(1) < m.end for m in (*mentions, *found)):
            found.append(page.mention(*match.span(1), "PER", "title", match.group(), sure=True))
    for match in _NAMED_PLACE.finditer(page.text):
        found.append(page.mention(*match.span(), "LOC", "place named after somebody", sure=True))
    for match in _NETWORK_X.finditer(page.text):
        found.append(page.mention(*match.span(1), "ORG", "network", match.group(), sure=True))
    return merge(mentions, found)


def known(mentions: list[Mention], page: Page) -> list[Mention]:
    """Countries, regions, seas, well-known bodies and given names with a surname where the model saw nothing."""
    taken = _taken(mentions, page)
    found = []
    for chunk in _CHUNK.finditer(page.text):
        tokens = [(w.start() + chunk.start(), w.end() + chunk.start()) for w in _WORDS.finditer(chunk.group())]
        if (elided := _ELIDED.match(page.text, tokens[0][0])) and not _table_label(
            page.text[slice(*tokens[0])], page, tokens[0][0]
        ):
            tokens[0] = (elided.end(), tokens[0][1])
        at = 0
        while at < len(tokens):
            for stop in range(len(tokens), at, -1):
                start, end = tokens[at][0], tokens[stop - 1][1]
                if not page.text[start].isupper():
                    continue
                free = not any(taken[start:end])
                if not free and (stop - at == 1 or not _inside(start, end, mentions)):
                    continue
                label = _table_label(page.text[start:end], page, start)
                if label:
                    if not free:
                        mentions = [m for m in mentions if m.end <= start or end <= m.start]
                    end = _with_nation(page, start, end) if label == "ORG" else end
                    found.append(page.mention(start, end, label, "table"))
                    taken[start:end] = b"\x01" * (end - start)
                    at = stop - 1
                    break
            at += 1
    found += _lower(page, taken)
    for match in _BEARERS.finditer(page.text):
        start, end = match.span(1)
        key = fold(match.group(1))
        if any(taken[start:end]) or key in known_bodies() or key in non_names()["demonym"] | non_names()["common"]:
            continue
        if gazetteer.places(match.group(1)) or bodies.is_acronym(match.group(1)):
            continue
        found.append(page.mention(start, end, "PER", "cabinet or family called by a name", sure=True))
        taken[start:end] = b"\x01" * (end - start)
    for match in _UNIVERSITY.finditer(page.text):
        start, end = match.span()
        mentions = [m for m in mentions if m.end <= start or end <= m.start]
        found = [m for m in found if m.end <= start or end <= m.start]
        found.append(page.mention(start, end, "ORG", "university", sure=True))
    for match in _AT.finditer(page.text):
        start, end = match.span(1)
        city = gazetteer.cities(match.group(1))
        if any(taken[start:end]) or not city or city[0].weight < 43 or is_given(match.group(1)):
            continue
        if fold(match.group(1)) in known_bodies() or fold(match.group(1)) in non_names()["common"]:
            continue
        found.append(page.mention(start, end, "LOC", "à and a town"))
        taken[start:end] = b"\x01" * (end - start)
    for match in _FIRST.finditer(page.text):
        start, end = match.span()
        if is_given(match.group(1)) and not any(taken[start:end]) and not _opening(page, match):
            found.append(page.mention(start, end, "PER", "given name and surname"))
            taken[start:end] = b"\x01" * (end - start)
    return sorted([*mentions, *found], key=lambda m: m.start)


def _inside(start: int, end: int, mentions: list[Mention]) -> bool:
    """Whether every mention that touches the span lies inside it, is shorter and unsure: the table's name wins."""
    touching = [m for m in mentions if m.start < end and start < m.end]
    return all(
        start <= m.start and m.end <= end and (m.start, m.end) != (start, end) and not m.sure for m in touching
    )


def _opening(page: Page, match: re.Match[str]) -> bool:
    first = fold(match.group(1))
    return first in page.lower_words or first in non_names()["opening"] or first in non_names()["common"]


def _taken(mentions: list[Mention], page: Page) -> bytearray:
    taken = bytearray(len(page.text))
    for m in mentions:
        taken[m.start : m.end] = b"\x01" * (m.end - m.start)
    return taken


def _table_label(name: str, page: Page, start: int) -> str | None:
    key = fold(name)
    body = known_bodies().get(key)
    if body is not None:
        if name not in body.names or (key in page.lower_words and page.opens_sentence(start)):
            return None
        before = re.search(r"([\w-]+)\s+[«\"“]?\s?$", page.before(start, 30))
        article = re.match(r"(?:Le|La|Les)\s|L'", name) and not page.opens_sentence(start)
        called = before is not None and before.group(1) in words("body")
        return "ORG" if body.sure or article or called else None
    places = gazetteer.places(name) if gazetteer.spelt(name) else ()
    if places and not places[0].vague and not (page.opens_sentence(start) and key in page.lower_words):
        if key in first_names() or key in non_names()["opening"]:
            return None
        return "LOC"
    return None


def _with_nation(page: Page, start: int, end: int) -> int:
    """Past the nation's adjective, which is part of an institution's name: « département d'État américain »."""
    body = known_bodies().get(fold(page.text[start:end]))
    nation = re.match(r" ([a-zà-ÿ]{4,})(?![\w'-])", page.text[end : end + 24])
    if body is None or nation is None or body.kind not in ("institution", "party"):
        return end
    return (
        end + nation.end() if fold(nation.group(1)) in demonyms() and not page.text[start:end].isupper() else end
    )


@cache
def _institutions() -> tuple[str, ...]:
    """Known bodies of several words that papers also write in lower case: assemblée nationale."""
    found = {
        form
        for body in known_bodies().values()
        if body.kind in ("international", "institution") and body.sure
        for name in body.names
        for form in {name.lower(), name[0].lower() + name[1:]}
        if name.count(" ") in (1, 2, 3) and name.split()[0] not in ("Alliance",)
    }
    return tuple(sorted(found, key=len, reverse=True))


def _lower(page: Page, taken: bytearray) -> list[Mention]:
    found = []
    for name in _institutions():
        at = page.text.find(name)
        while at >= 0:
            end = at + len(name)
            whole = not page.text[at - 1 : at].isalnum() and not page.text[end : end + 1].isalnum()
            if whole and not any(taken[at:end]):
                end = _with_nation(page, at, end)
                found.append(page.mention(at, end, "ORG", "table"))
                taken[at:end] = b"\x01" * (end - at)
            at = page.text.find(name, end)
    return found


def repeated(mentions: list[Mention], page: Page) -> list[Mention]:
    """Other places where a settled name stands in the same letters."""
    names: dict[str, Mention] = {}
    for m in mentions:
        if m.label == "MISC":
            continue
        names.setdefault(m.text, m)
        if m.label == "PER" and (m.sure or m.key.split()[0] in first_names()):
            last = m.text.split()[-1]
            if _propagates(last, page):
                names.setdefault(last, m)
    if not names:
        return mentions
    pattern = re.compile(
        r"(?<![\w-])(?:" + "|".join(re.escape(n) for n in sorted(names, key=len, reverse=True)) + r")(?![\w-])"
    )
    taken = _taken(mentions, page)
    found = []
    for match in pattern.finditer(page.text):
        start, end = match.span()
        if any(taken[start:end]) or len(match.group()) < 2:
            continue
        source = names[match.group()]
        common = page.lower_words | non_names()["opening"] | non_names()["common"]
        if fold(match.group()) in common and (page.opens_sentence(start) or source.label != "ORG"):
            continue
        if source.label == "ORG" and len(match.group()) < 3 and not bodies.is_acronym(match.group()):
            continue
        found.append(page.mention(start, end, source.label, "said elsewhere", source.text))
    return sorted([*mentions, *found], key=lambda m: m.start)


def _propagates(surname: str, page: Page) -> bool:
    """Whether a surname may be sought alone: no place, no body, no word of French as far as the page tells."""
    return (
        len(surname) > 2
        and surname[0].isupper()
        and not gazetteer.places(surname)
        and fold(surname) not in page.lower_words
        and fold(surname) not in known_bodies()
        and fold(surname) not in non_names()["common"]
    )
