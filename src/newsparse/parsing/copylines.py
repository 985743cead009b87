"""What one line of an article copied from a browser is: furniture, a date, a signature, a caption, a scrap."""

from __future__ import annotations

import re

from newsparse.article import Figure
from newsparse.lexicon.lazily import lazily
from newsparse.parsing import boilerplate
from newsparse.parsing.agencies import agencies_in, agency_credit, is_agency
from newsparse.parsing.bylines import is_byline, read_byline
from newsparse.parsing.captions import is_credit, split_credit
from newsparse.parsing.cleaning import collapse
from newsparse.parsing.frenchdates import is_date_line, stamps
from newsparse.parsing.wordings import Wording, Wordings, openings

__all__ = ["figure", "is_dated", "is_furniture", "is_scrap", "is_sentence", "reading_minutes", "signs"]

_ENDS = (".", "!", "?", "…")


def is_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    return line.rstrip('»”") \u00a0\u202f').endswith(_ENDS)


def is_furniture(line: str) -> bool:
    """Whether a line belongs to the page and not to the article, wherever it stands."""
    key = collapse(line)
    return (
        boilerplate.is_interface(key)
        or boilerplate.is_promotion(key)
        or _CRUMBS.open(key.lower())
        or (len(key) <= 20 and not any(map(str.isalnum, key)))
        or _SCRAPS.fill(key.lower())
        or all(boilerplate.is_interface(word) for word in key.split())
        or _is_doubled(key)
    )


_CRUMBS = Wordings(Wording(("accueil", "vous êtes ici"), r"(?:vous êtes ici\s?:?\s*)?accueil\s*[>»›/|•·]"))
"""« Accueil > Société > … »"""

_SCRAPS = Wordings(
    Wording(
        openings("0|1|2|3|4|5|6|7|8|9"),
        r"[0-9]{1,3}|[0-9]{1,2}:\d\d ?/ ?\d{1,2}:\d\d|[0-9]{1,6} (?:réactions?|partages?|vues?|lectures?)",
    ),
    Wording(("#",), r"(?:#[\w-]{2,40}[ ,]{0,3}){1,12}"),
    Wording(("©",), r"©.{0,80}"),
    Wording(
        openings("|pré", "nom d"), r"(?:(?:pré)?nom d(?:e l['’]|u |e la )(?:auteure?|autrice|journaliste)){1,2}"
    ),
    Wording(
        openings("recommander|partage|réaction|j'aime|j’aime"),
        r"(?:recommander|partages?|réactions?|j['’]aime) ?\(?\d{1,6}\)?",
    ),
)
"""Hashtags, a player's clock, counters."""


def _is_doubled(key: str) -> bool:
    """« PartagerPartager », « OffrirOffrir l’article »: a button's words for eyes and for screen readers."""
    match = _DOUBLED.match(key)
    return match is not None and boilerplate.is_interface(key[match.end(1) :])


_DOUBLED = lazily(r"([A-Z]\w{3,14})(?=\1)")


def reading_minutes(line: str) -> int | None:
    """The reading time that a short line gives: « Temps de Lecture 5 min. », « Lecture : 2 minutes »."""
    match = _READING.match(collapse(line).lstrip("·•|- ")) if len(line) <= 60 else None
    return int(match[1] or match[2]) if match else None


_READING = lazily(
    r"(?:(?:temps|durée) de )?lecture\D{0,12}(\d{1,3})\s?min|(\d{1,3})\s?min(?:utes?|s|\.)?(?: de lecture)?$",
    re.IGNORECASE,
)

_SINCE = lazily(
    r"(?:publiée?|mise? à jour|modifiée?|posté)\s(?:(?:hier|aujourd['’]hui|le \w+|ce \w+)\s?)?(?:à \d|il y a )",
    re.IGNORECASE,
)
"""« Publié hier à 7 h 12 »: no day that a reader of the copy could know, but the place of the date."""


def is_dated(line: str) -> bool:
    """Whether a line gives the date of the article, alone or beside other words of the header."""
    key = collapse(line)
    told = len(key) <= 60 and key[:5].lower().startswith(("publi", "mis", "modif", "posté"))
    if is_date_line(key) or (told and _SINCE.match(key)):
        return True
    if len(key) > 160 or (len(key) > 60 and key.endswith(".")):
        return False
    if any(is_date_line(piece) for piece in _PIECES.split(key)):
        return True
    found = stamps(key)
    return bool(found and found[0].role and found[0].start <= 40)


_PIECES = lazily(r"[|•·–—]|\s-\s")


def signs(line: str, beside: bool = False) -> bool:
    """Whether a line signs: it says « Par … », or `beside` another mark it is but names or an agency."""
    key = collapse(line)
    if len(key) > 160 or (len(key) > 40 and key.endswith(".") and not key.startswith(("Par ", "par "))):
        return False
    if is_byline(key) or (_WITH.match(key) and agencies_in(key)):
        return True
    if not beside or len(key) > 80:
        return False
    byline = read_byline(key)
    full = [name for name in byline.names if " " in name or "." in name]
    size = sum(map(len, full)) + sum(len(agency) + 6 for agency in byline.agencies)
    return bool(full or agency_credit(key)) and size >= 0.5 * len(key)


_WITH = lazily(r"(?:par|avec|la rédaction|source)\b.{0,60}$|.{1,30}\bavec\b.{1,30}$", re.IGNORECASE)


def figure(line: str, following: str = "") -> Figure | None:
    """The picture that a line of a header captions, its credit at the end or on the line `following`."""
    if len(line) > 250:
        return None
    caption, credit = split_credit(line)
    if credit and not (is_agency(credit) and line.endswith((")", ")."))):
        return Figure(caption, credit, None)
    labelled = is_credit(following, strict=True) and not agency_credit(following)
    return Figure(line, split_credit(following)[1], None) if labelled else None


def is_scrap(line: str) -> bool:
    """Whether a line of a header is too short to be a paragraph: a desk, a rubric, a mark."""
    short = len(line) <= 30 and len(line.split()) <= 3
    return (short or (len(line) <= 100 and bool(_ROLE.match(line)))) and not is_sentence(line)


_ROLE = lazily(
    r"(?:grand reporter|journaliste|correspondante?|envoyée? spéciale?|chef(?:fe)? (?:de|du|adjoint)|"
    r"rédact(?:eur|rice)|chroniqueu(?:r|se)|éditorialiste|responsable|directeur|directrice|reporter)\b.{0,60}$",
    re.IGNORECASE,
)
"""« Journaliste au service Économie »: what stands under a name."""
