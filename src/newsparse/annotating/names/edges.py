"""The borders of a name: marks, articles, prepositions and elisions on the left, function words on the right."""

from __future__ import annotations

import re

from newsparse.annotating.names import gazetteer, titles
from newsparse.annotating.names.folding import fold
from newsparse.annotating.names.mention import Page
from newsparse.annotating.names.registry import bodies
from newsparse.annotating.names.tables import words

__all__ = ["cut_left", "cut_right", "initial", "known", "located", "strip", "whole_word"]

_EDGE = ' \t.,;:!?…«»"“”„<>=|/\\*•–—-_#~°'
_LEFT_EDGE = _EDGE + "')]}+"
_RIGHT_EDGE = _EDGE + "([{"
_ELISION = re.compile(r"(?:[dlnmtscjDLNMTSCJ]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uelqu)'(?=\w)")
_ARTICLES = ("le", "la", "les")
_REST = re.compile(r"'[a-zà-ÿ]{1,2}(?![\w'])|-(?!t-|ils?\b|elles?\b|ce\b|ci\b|là\b|on\b)\w[\w-]*|\w+")
_ELISION_LEFT = re.compile(r"(?:[dlnmtscj]|qu)'?")
_STOPPED_CAPITALS = re.compile(r"[A-Z]\.[A-Z]\.$")
_ENDS_CAPITALISED = re.compile(r"[A-ZÀ-Þ]\w+$")
_WORD = re.compile(r"[\w'-]+")
_TAIL = re.compile(r"(?:\s+|(?<=\s[dlnmtscj]'))([\w']+)$")
_INITIAL = re.compile(r"(?:^|[\s.-])[A-ZÀ-Þ]\.$")


def initial(text: str) -> bool:
    return _INITIAL.search(text) is not None


def strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _LEFT_EDGE:
        start += 1
    while start < end and text[end - 1] in _RIGHT_EDGE:
        if text[end - 1] == "." and (initial(text[start:end]) or _STOPPED_CAPITALS.search(text[start:end])):
            break
        end -= 1
    body = text[start:end]
    if body.count("(") != body.count(")"):
        cut = body.find("(") if "(" in body else body.find(")")
        end = start + cut
        while start < end and text[end - 1] in _RIGHT_EDGE:
            end -= 1
        if ")" in body and "(" not in body and cut == 0:
            return start, start
    # a whole word: the model's tokens may end inside a hyphenated one
    return start, end


def whole_word(text: str, start: int, end: int) -> int:
    """On to the end of a word that the model's tokens cut: Ro|'a, Plouha|nac'h; not over an elision."""
    rest = _REST.match(text[end : end + 20])
    if rest is None or end <= start:
        return end
    if rest.group()[0] == "'" and not _ENDS_CAPITALISED.search(text[start:end]):
        return end
    return end + rest.end()


def known(name: str) -> bool:
    return bool(gazetteer.places(name)) or fold(name) in bodies()


def located(name: str) -> bool:
    return bool(gazetteer.cities(name)) or gazetteer.spelt(name)


def cut_left(page: Page, start: int, end: int, label: str) -> int:
    """Past articles, prepositions and elisions that are not the name's own."""
    text = page.text
    while start < end:
        rest = text[start:end]
        elided = _ELISION.match(rest)
        if elided:
            if rest[0].isupper() and (known(rest) or (rest[0] in "NMTD" and not page.opens_sentence(start))):
                return start
            if rest[0].isupper() and label == "ORG" and rest[0] == "L" and not page.opens_sentence(start):
                return start
            start += elided.end()
            continue
        word = _WORD.match(rest)
        if word is None:
            return start
        lower = word.group().lower()
        following = rest[word.end() :].lstrip()
        if lower not in words("function") or not following:
            return start
        if word.group()[0].isupper():
            if lower in _ARTICLES and fold(following) in bodies() and fold(rest) not in bodies():
                return start + len(rest) - len(following)
            if known(rest) or (lower in ("le", "la", "les") and gazetteer.cities(rest)):
                return start
            if lower in _ARTICLES and not page.opens_sentence(start):
                return start
            if lower not in _ARTICLES and not page.opens_sentence(start) and label != "LOC":
                return start
        elif lower in ("de", "du", "des") and label == "PER" and titles.stands_before(page, start):
            return start
        start += word.end() + (len(rest[word.end() :]) - len(following))
    return start


def cut_right(text: str, start: int, end: int) -> int:
    """Before function words at the end, and a stray elision."""
    while True:
        tail = _TAIL.search(text[start:end])
        if tail is None:
            return end
        word = tail.group(1).lower()
        if (word in words("function") and tail.group(1)[0].islower()) or _ELISION_LEFT.fullmatch(word):
            end = start + tail.start()
            continue
        return end
