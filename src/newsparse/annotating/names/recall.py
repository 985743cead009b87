"""Names that a table holds and the model missed: countries, regions, seas, well-known bodies."""

from __future__ import annotations

import re

from newsparse.annotating.names import gazetteer, registry
from newsparse.annotating.names.bodies import is_acronym
from newsparse.annotating.names.cover import Cover, loose, merge
from newsparse.annotating.names.folding import fold
from newsparse.annotating.names.mention import Mention, Page
from newsparse.annotating.names.registry import bodies as known_bodies
from newsparse.annotating.names.tables import demonyms, first_names, non_names, words

__all__ = ["known"]

_ELIDED = re.compile(r"(?:[LDNldn]|[Qq]u|[Jj]usqu)'(?=[A-ZÀ-Þ])")
_WORDS = re.compile(r"[\w'+&-]+")
_NOUN_BEFORE = re.compile(r"([\w-]+)\s+[«\"“]?\s?$")
_ARTICLE = re.compile(r"(?:Le|La|Les)\s|L'")
_DETERMINED = re.compile(r"\b(?:la|le|les|du|au|aux|des|La|Le|Les|Du|Au|Aux|Des) $|[ld]'$|(?:^|\W)L'$")
_HOUSE = re.compile(r"(?:[ÉéEe]ditions|[Pp]resses|[Gg]roupe) (?:du|des) $")
_PARTY_OF = re.compile(r"[A-ZÀ-Þ][\w-]+ \($")
_NATION = re.compile(r" ([a-zà-ÿ]{4,})(?![\w'-])")


def known(mentions: list[Mention], page: Page) -> list[Mention]:
    """`mentions` and the countries, regions, seas, well-known bodies that the model missed or cut."""
    cover = Cover(page, (m for m in mentions if not loose(m)))
    found: list[Mention] = []
    lost: set[int] = set()
    tokens = [m.span() for m in _WORDS.finditer(page.text)]
    after, text = 0, page.text
    for i, (opening, first_end) in enumerate(tokens):
        if text[opening].islower() and "'" not in text[opening:first_end]:
            continue
        elided = _ELIDED.match(page.text, opening)
        whole = not elided or _table_label(page.text[opening:first_end], page, opening)
        start = opening if whole or not elided else elided.end()
        if start < after or not page.text[start].isupper():
            continue
        longest = registry.longest(fold(page.text[start:first_end]).partition(" ")[0])
        if not longest:
            continue
        stop = i + 1
        while stop < min(i + longest, len(tokens)) and tokens[stop][0] == tokens[stop - 1][1] + 1:
            if page.text[tokens[stop][0] - 1] != " ":
                break
            stop += 1
        contracted = page.text[max(0, start - 7) : start].rstrip(' «"').endswith(("du", "au", "aux", "des"))
        for last in range(stop - 1, i - 1, -1):
            end = tokens[last][1]
            free = cover.free(start, end)
            if not free and (last == i or not _inside(start, end, cover)):
                continue
            if contracted and free and _contracted(page.text[start:end], page, start):
                found.append(page.mention(start, end, "ORG", "its article is in the preposition", sure=True))
                cover.add(found[-1])
                after = end
                break
            if label := _table_label(page.text[start:end], page, start):
                lost |= {id(m) for m in cover.touching(start, end)}
                end = _with_nation(page, start, end) if label == "ORG" else end
                called = label == "ORG" and _called(page.text[start:end], page, start)
                found.append(page.mention(start, end, label, "table", sure=called))
                cover.add(found[-1])
                after = end
                break
    found += _lower(page, cover)
    return merge([m for m in mentions if id(m) not in lost], [m for m in found if id(m) not in lost], page)


def _inside(start: int, end: int, cover: Cover) -> bool:
    """Whether every mention that touches the span lies inside it, is shorter and unsure: the table's name wins."""
    return all(
        start <= m.start and m.end <= end and (m.start, m.end) != (start, end) and not m.sure
        for m in cover.touching(start, end)
    )


def _table_label(name: str, page: Page, start: int) -> str | None:
    key = fold(name)
    body = known_bodies().get(key)
    if body is not None:
        if name not in body.names or (key in page.lower_words and page.opens_sentence(start)):
            return None
        article = _ARTICLE.match(name) and not page.opens_sentence(start)
        acronym = is_acronym(name) and _DETERMINED.search(page.before(start, 8))
        return "ORG" if body.sure or article or acronym or _called(name, page, start) else None
    places = gazetteer.places(name) if gazetteer.spelt(name) else ()
    if places and not places[0].vague and not (page.opens_sentence(start) and key in page.lower_words):
        if key in first_names() or key in non_names()["opening"]:
            return None
        return "LOC"
    return None


def _called(name: str, page: Page, start: int) -> bool:
    """Whether a noun before says that `name` is a body: « le quotidien X », « dans X », « Jeanne Morel (X) »."""
    body = known_bodies().get(fold(name))
    if body is None or fold(name) in first_names():
        return False
    before = page.before(start, 30)
    noun = _NOUN_BEFORE.search(before)
    if noun is not None and noun.group(1) in words("body"):
        return True
    if body.kind == "media":
        return noun is not None and noun.group(1) in ("dans", "Dans", "selon", "Selon")
    return (
        body.kind == "party" and bool(_PARTY_OF.search(before)) and page.after(start + len(name), 1) in (")", ",")
    )


def _contracted(name: str, page: Page, start: int) -> bool:
    """« du Télégramme », « au Figaro », « aux Échos »: a paper whose article is in the preposition."""
    article = {"du": "Le ", "au": "Le ", "aux": "Les ", "des": "Les "}.get(page.word_before(start), "")
    body = known_bodies().get(fold(article + name)) if article else None
    if body is None or _HOUSE.search(page.before(start, 14)):
        return False
    return body.kind == "media" and article + name in body.names


def _with_nation(page: Page, start: int, end: int) -> int:
    """Past the nation's adjective, which is part of an institution's name: « département d'État américain »."""
    body = known_bodies().get(fold(page.text[start:end]))
    nation = _NATION.match(page.text[end : end + 24])
    if body is None or nation is None or body.kind not in ("institution", "party"):
        return end
    return (
        end + nation.end() if fold(nation.group(1)) in demonyms() and not page.text[start:end].isupper() else end
    )


def _lower(page: Page, cover: Cover) -> list[Mention]:
    found = []
    for name in (n for word, forms in registry.institutions().items() if word in page.lower_words for n in forms):
        at = page.text.find(name)
        while at >= 0:
            end = at + len(name)
            whole = not page.text[at - 1 : at].isalnum() and not page.text[end : end + 1].isalnum()
            if whole and cover.free(at, end):
                end = _with_nation(page, at, end)
                found.append(page.mention(at, end, "ORG", "table"))
                cover.add(found[-1])
            at = page.text.find(name, end)
    return found
