"""Other places where a settled name stands in the same letters, or a person's surname alone."""

from __future__ import annotations

import re

from newsparse.annotating.names import bodies, gazetteer, nonnames
from newsparse.annotating.names.cover import Cover
from newsparse.annotating.names.folding import fold
from newsparse.annotating.names.mention import Mention, Page
from newsparse.annotating.names.registry import bodies as known_bodies
from newsparse.annotating.names.tables import first_names, non_names

__all__ = ["repeated"]

_WORD = re.compile(r"(?<![\w-])[^\W_]\w*")
_CAPITALISED = re.compile(r"(?<![\w-])[^\W_a-zà-öø-ÿœ]\w*")


def repeated(mentions: list[Mention], page: Page) -> list[Mention]:
    """`mentions` and what repeats them."""
    names = _sought(mentions, page)
    by_word: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        if first := _WORD.match(name):
            by_word.setdefault(first.group(), []).append(name)
    cover = Cover(page, mentions)
    found = []
    lower = any(word[0].islower() for word in by_word)
    for word in (_WORD if lower else _CAPITALISED).finditer(page.text):
        for name in by_word.get(word.group(), ()):
            start, end = word.start(), word.start() + len(name)
            if not page.text.startswith(name, start) or page.text[end : end + 1].isalnum():
                continue
            if page.text[end : end + 1] in ("-", "_") or not cover.free(start, end):
                continue
            again = page.mention(start, end, names[name].label, "said elsewhere", names[name].text)
            if _stands(name, names[name], start, page) and not nonnames.borrowed(again, page):
                found.append(again)
                cover.add(again)
            break
    return sorted([*mentions, *found], key=lambda m: m.start)


def _sought(mentions: list[Mention], page: Page) -> dict[str, Mention]:
    names: dict[str, Mention] = {}
    for mention in mentions:
        if mention.label == "MISC":
            continue
        names.setdefault(mention.text, mention)
        if mention.label == "PER" and (mention.sure or mention.key.split()[0] in first_names()):
            last = mention.text.split()[-1]
            if _propagates(last, page):
                names.setdefault(last, mention)
    return names


def _propagates(surname: str, page: Page) -> bool:
    """Whether a surname may be sought alone: no place, no body, no word of French as far as the page tells."""
    key = fold(surname)
    return (
        len(surname) > 2
        and surname[0].isupper()
        and not gazetteer.places(surname)
        and key not in page.lower_words
        and not ((body := known_bodies().get(key)) and body.sure)
        and key not in non_names()["common"]
    )


def _stands(name: str, source: Mention, start: int, page: Page) -> bool:
    """Whether the letters are the name there, not a word that opens a sentence."""
    key = fold(name)
    word = key in page.lower_words or key in non_names()["opening"] or key in non_names()["common"]
    if len(name) < 2 or (word and (source.label != "ORG" or page.opens_sentence(start))):
        return False
    return source.label != "ORG" or len(name) > 2 or bodies.is_acronym(name)
