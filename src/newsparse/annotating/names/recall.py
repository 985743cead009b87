"""Names that the model missed: behind a title, in a table, or said elsewhere in the article."""

from __future__ import annotations

import re

from newsparse.annotating.names import gazetteer
from newsparse.annotating.names.folding import fold
from newsparse.annotating.names.mention import Mention, Page
from newsparse.annotating.names.tables import bodies, first_names, non_names

__all__ = ["known", "repeated", "titled"]

_NAME = (
    r"(?:(?:[Dd]e|[Dd]u|[Vv]an|[Vv]on|[Bb]en|[Ll]e|[Ll]a|[Ee]l|[Aa]l|bin|ibn)[\s-]|d'|al-|el-)?[A-ZÀ-ÖØ-Þ][\w'-]*"
)
_TITLED = re.compile(rf"\b(?:M\.|MM\.|Mme|Mmes|Mlle|Mgr|Me|Dr|Pr)\s+((?:{_NAME})(?:\s(?:{_NAME}))*)")
_CAPITAL = r"[A-ZÀ-ÖØ-ÞŒČŠŽ][\w'-]*"
_CHUNK = re.compile(
    rf"(?<![\w'-]){_CAPITAL}"
    rf"(?:\s(?:(?:de la|de l'|de|du|des|d'|la|le|les|et|sans|en|pour|of|the)\s?)?{_CAPITAL}){{0,5}}"
    rf"|(?<=[dlDL]'){_CAPITAL}"
)
_WORDS = re.compile(r"[\w'-]+")


def titled(mentions: list[Mention], page: Page) -> list[Mention]:
    """Every capitalised name behind M., Mme, Me … is a person, whatever the model saw."""
    found = []
    for match in _TITLED.finditer(page.text):
        start, end = match.span(1)
        inside = [m for m in mentions if m.start < end and start < m.end]
        if any(m.start == start and m.end == end for m in inside):
            for m in inside:
                m.label, m.sure, m.rule = "PER", True, "form of address"
            continue
        mentions = [m for m in mentions if m not in inside]
        found.append(page.mention(start, end, "PER", "form of address", match.group(), sure=True))
    return sorted([*mentions, *found], key=lambda m: m.start)


def known(mentions: list[Mention], page: Page) -> list[Mention]:
    """Countries, regions, seas and well-known bodies where the model saw nothing."""
    taken = bytearray(len(page.text))
    for m in mentions:
        taken[m.start : m.end] = b"\x01" * (m.end - m.start)
    found = []
    for chunk in _CHUNK.finditer(page.text):
        words = [(w.start() + chunk.start(), w.end() + chunk.start()) for w in _WORDS.finditer(chunk.group())]
        at = 0
        while at < len(words):
            for stop in range(len(words), at, -1):
                start, end = words[at][0], words[stop - 1][1]
                if any(taken[start:end]):
                    continue
                label = _table_label(page.text[start:end], page, start)
                if label:
                    found.append(page.mention(start, end, label, "table", sure=False))
                    taken[start:end] = b"\x01" * (end - start)
                    at = stop - 1
                    break
            at += 1
    return sorted([*mentions, *found], key=lambda m: m.start)


def _table_label(name: str, page: Page, start: int) -> str | None:
    key = fold(name)
    body = bodies().get(key)
    if body is not None:
        if not body.sure or (key in page.lower_words and page.opens_sentence(start)):
            return None
        if key.isalpha() and len(key) <= 5 and not name.isupper() and name not in body.names:
            return None
        return "ORG" if name in body.names else None
    known = gazetteer.places(name)
    if known and not known[0].vague and not (page.opens_sentence(start) and key in page.lower_words):
        if key in first_names() or key in non_names()["opening"]:
            return None
        return "LOC"
    return None


def repeated(mentions: list[Mention], page: Page) -> list[Mention]:
    """Other places where a settled name stands in the same letters."""
    names: dict[str, Mention] = {}
    for m in mentions:
        if m.label == "MISC":
            continue
        names.setdefault(m.text, m)
        if m.label == "PER" and (m.sure or m.key.split()[0] in first_names()):
            last = m.text.split()[-1]
            if (
                len(last) > 2
                and last[0].isupper()
                and not gazetteer.places(last)
                and fold(last) not in page.lower_words
                and fold(last) not in bodies()
            ):
                names.setdefault(last, m)
    if not names:
        return mentions
    pattern = re.compile(
        r"(?<![\w-])(?:" + "|".join(re.escape(n) for n in sorted(names, key=len, reverse=True)) + r")(?![\w-])"
    )
    taken = bytearray(len(page.text))
    for m in mentions:
        taken[m.start : m.end] = b"\x01" * (m.end - m.start)
    found = []
    for match in pattern.finditer(page.text):
        start, end = match.span()
        if any(taken[start:end]) or len(match.group()) < 2:
            continue
        source = names[match.group()]
        opening = page.opens_sentence(start) and fold(match.group()) in page.lower_words | non_names()["opening"]
        if opening:
            continue
        found.append(page.mention(start, end, source.label, "said elsewhere", source.text))
    return sorted([*mentions, *found], key=lambda m: m.start)
