"""What the model takes for a name and is none: opening words, institutions, demonyms, roles, storms, works."""

from __future__ import annotations

import re

from newsparse.annotating.names import gazetteer
from newsparse.annotating.names.mention import Mention, Page
from newsparse.annotating.names.tables import bodies, first_names, non_names, roles, words

__all__ = ["reason"]

_LAST_WORD = re.compile(r"([\w-]+)[\s«\"“]*$")
_PLURAL = re.compile(
    r"\b(?:les|des|aux|ces|ses|leurs|nos|vos|mes|deux|trois|quatre|cinq|six|dix|cent|mille|quelques|plusieurs|certains|"
    r"jeunes|d'autres|nombreux|nombreuses|autres)\s+$",
    re.I,
)
_NUMERAL = re.compile(r"[IVXLC]+(?:e|er|ère|ème)?|\d[\d\s.,]*\w{0,3}")
_OFFICE_OF = re.compile(
    r"(?:premier|première|vice-premier|ancien|ex-)?\s*(?:ministre|ministère|ministres|secrétaires?|présidence|"
    r"gouvernement|préfecture|mairie|loi|code|réforme|projet|plan|prix|coupe|ligue|grand prix|guerre|accords?|"
    r"traité|journée|fête|nuit|jeux)\b",
    re.I,
)


def reason(mention: Mention, page: Page) -> str | None:
    """Why `mention` names nothing, or None where it may be a name."""
    text, key = mention.text, mention.key
    if not key or _NUMERAL.fullmatch(text):
        return "number"
    if len(key) == 1 and text != "X":
        return "letter"
    lists = non_names()
    single = " " not in key
    if key in bodies() or gazetteer.places(text):
        if key in lists["common"] and not gazetteer.places(text):
            return "institution"
        return _event(mention, page)
    if key in lists["common"]:
        return "institution"
    if key in lists["demonym"] and not _name_around(mention, page):
        return "demonym"
    if key in words("calendar"):
        return "date"
    if single:
        if key in lists["opening"] and page.opens_sentence(mention.start):
            return "opening word"
        if text in roles() and mention.label != "PER":
            return "role"
        if text in roles() and page.opens_sentence(mention.start):
            return "role"
        if (
            key in page.lower_words
            and page.opens_sentence(mention.start)
            and key not in first_names()
            and not mention.sure
        ):
            return "word"
        if (
            text.endswith("s")
            and text[:1].isupper()
            and _PLURAL.search(page.before(mention.start))
            and mention.label != "ORG"
        ):
            return "demonym"
    if text[0].islower() and _OFFICE_OF.match(text) and mention.label != "ORG":
        return "role"
    if text[0].islower() and re.match(r"(?:premier|première|vice-premier)?[ -]?ministre\b", text):
        return "role"
    return _event(mention, page)


def _name_around(mention: Mention, page: Page) -> bool:
    """« Jean Breton », « M. Lallemand »: a demonym may be a surname behind a given name."""
    return mention.sure


def _event(mention: Mention, page: Page) -> str | None:
    last = _LAST_WORD.search(page.before(mention.start, 30))
    if last is not None and last.group(1) in non_names()["event"] and not gazetteer.places(mention.text):
        return "event"
    return None
