"""News agencies: their names as French pages write them, and the credit lines that name them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsparse.lexicon.lazily import lazily
from newsparse.parsing.cleaning import collapse

__all__ = ["agencies_in", "agencies_of_text", "agency_credit", "agency_line", "is_agency"]

# What a page may write (lower case) → the name that an Article carries.
AGENCIES: dict[str, str] = {
    "afp": "AFP",
    "agence france-presse": "AFP",
    "agence france presse": "AFP",
    "a.f.p.": "AFP",
    "reuters": "Reuters",
    "thomson reuters": "Reuters",
    "ap": "AP",
    "associated press": "AP",
    "the associated press": "AP",
    "belga": "Belga",
    "agence belga": "Belga",
    "ats": "ATS",
    "keystone-ats": "Keystone-ATS",
    "keystone ats": "Keystone-ATS",
    "la presse canadienne": "La Presse canadienne",
    "presse canadienne": "La Presse canadienne",
    "pc": "La Presse canadienne",
    "dpa": "DPA",
    "ansa": "ANSA",
    "efe": "EFE",
    "agence efe": "EFE",
    "tass": "Tass",
    "agence tass": "Tass",
    "itar-tass": "Tass",
    "interfax": "Interfax",
    "ria novosti": "RIA Novosti",
    "xinhua": "Xinhua",
    "chine nouvelle": "Xinhua",
    "anadolu": "Anadolu",
    "agence anadolu": "Anadolu",
    "bloomberg": "Bloomberg",
    "kyodo": "Kyodo",
    "upi": "UPI",
    "map": "MAP",
    "aps": "APS",
    "tap": "TAP",
    "pana": "Pana",
    "apanews": "APA",
    "agence ivoirienne de presse": "AIP",
    "aip": "AIP",
    "anp": "ANP",
    "agp": "AGP",
    "aib": "AIB",
    "agence d'information du burkina": "AIB",
    "amap": "AMAP",
    "atop": "ATOP",
    "acp": "ACP",
    "acap": "ACAP",
    "abp": "ABP",
    "ami": "AMI",
    "apa": "APA",
    "panapress": "Pana",
    "agence qmi": "Agence QMI",
    "qmi": "Agence QMI",
    "awp": "AWP",
    "agence télégraphique suisse": "ATS",
    "cna": "CNA",
    "relaxnews": "Relaxnews",
    "etx daily up": "ETX Daily Up",
    "etx studio": "ETX Daily Up",
    "lusa": "Lusa",
    "ukrinform": "Ukrinform",
    "europa press": "Europa Press",
    "pa media": "PA Media",
    "newsgene": "Newsgene",
    "sipa": "Sipa",
    "sid": "SID",
}
# Short names that are French words or acronyms as well count only in a credit line, in capitals.
_AMBIGUOUS = frozenset(
    {
        "ap",
        "pc",
        "map",
        "aps",
        "tap",
        "sid",
        "ats",
        "efe",
        "upi",
        "aip",
        "anp",
        "agp",
        "aib",
        "amap",
        "atop",
        "acp",
        "acap",
        "abp",
        "ami",
        "apa",
        "qmi",
        "awp",
        "cna",
        "pana",
        "sipa",
        "lusa",
    }
)


_ONE = r"(?:l['’]\s?|le |la |les |the )?(?:agences? (?:de presse )?)?(?:\x00|agences?)"
_CREDIT = lazily(
    r"\A(?:[–—-]\s?|©\s?)?[(\[]?\s*(?:(?:avec|source|sources|d['’]après|selon|et|par)\s?:?\s*)?"
    r"(?:(?:les |des )?(?:informations|dépêches|contributions?|textes?) (?:de |d['’]|du |des )?)?"
    rf"{_ONE}(?:\s*(?:,|;|/|-|–|et|&|avec|\+)\s*{_ONE})*\s*[)\]]?\s*\.?"
)
"""A credit in lower case in which each agency's name is one NUL: seventy names twice would be slow to compile."""


@cache
def _name() -> re.Pattern[str]:
    """In lower case."""
    names = "|".join(re.escape(name) for name in sorted(AGENCIES, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)")


@cache
def _marks() -> frozenset[str]:
    """A word of each agency's name, the longest, without which the name is not there."""
    return frozenset(max(re.findall(r"\w+", name), key=lambda word: (len(word), word)) for name in AGENCIES)


def _mentions(line: str) -> bool:
    """Whether an agency may be named at all: if not, no pattern need be compiled."""
    return not _marks().isdisjoint(re.findall(r"\w+", line.lower()))


def _named(line: str) -> Iterator[re.Match[str]]:
    """The names of agencies in a line, with the line's own offsets."""
    return _name().finditer(line.replace("İ", "I").lower())  # the one letter whose small form is longer


def is_agency(name: str) -> str | None:
    """The agency that `name` is, or None."""
    text = collapse(name).strip(" .()")
    found = AGENCIES.get(re.sub(r"^(?:avec |l['’]|the |agence )", "", text.lower())) or AGENCIES.get(text.lower())
    return found if found and (text.lower() not in _AMBIGUOUS or text.isupper()) else None


def agencies_in(text: str) -> list[str]:
    """The agencies that a byline or credit names, in order."""
    line = collapse(text)[:400]
    found = []
    for match in _named(line) if _mentions(line) else ():
        form = line[match.start() : match.end()]
        if form.lower() not in _AMBIGUOUS or form.isupper():
            found.append(AGENCIES[form.lower()])
    return list(dict.fromkeys(found))


def agency_credit(text: str) -> list[str]:
    """The agencies of a line that is nothing but a credit; else [].

    « Avec Reuters », « (AFP) », « Avec les informations de La Gazette et de l'AFP », « Reuters a contribué à cet
    article »: other papers may share in it.
    """
    line = collapse(text)
    if len(line) > 100 or not _mentions(line):
        return []
    masked = line
    for match in reversed(list(_named(line))):
        masked = masked[: match.start()] + "\0" + masked[match.end() :]
    credit = _CREDIT.fullmatch(masked.lower()) or _WITH.fullmatch(masked) or _HELPED.fullmatch(line)
    return agencies_in(line) if credit else []


_WITH = lazily(
    r"[(\[]?(?:Avec|Sources?\s?:)\s(?:(?:les |des )?(?:informations|dépêches|contributions?|textes?) )?"
    r"(?:(?:de|du|des|la|le|les|the|et|agences?|notre|nos|correspondante?s?)\s|[dl]['’]|[A-ZÀ-Þ0-9\0][\w.-]*[,/]?\s?|[-–/,]\s?)+"
    r"[)\].]{0,2}"
)
_HELPED = lazily(
    r".{2,60}\s(?:a|ont)\s(?:également\s|aussi\s)?contribué\sà\s(?:cet(?:te)?|ce|la rédaction de cet?)\s\w+\.?",
    re.IGNORECASE,
)


_OPENING = lazily(r"\A[^.!?()]{1,60}\(([^()]{2,30})\)\s?[-–—:.]")
_ENDING = lazily(r"\(([^()]{2,40})\)\.?\Z")


def agencies_of_text(first: str, last: str) -> list[str]:
    """The agencies that open the first paragraph (« BAMAKO, 12 mai (AFP) – ») or close the last (« … (AFP) »)."""
    opening, ending = _OPENING.match(collapse(first)), _ENDING.search(collapse(last)[-60:])
    found = agency_credit(opening[1]) if opening else []
    return found + (agency_credit(ending[1]) if ending else [])


_SHARED = lazily(r"(?:source\s?:|.{1,40}(?:\bavec\b|/))", re.IGNORECASE)


def agency_line(text: str) -> list[str]:
    """The agencies of a short line that signs together with one: « Le Fil avec AFP », « MM/ac/APA »; else []."""
    line = collapse(text)
    if len(line) > 60 or line.endswith((".", "!", "?", ":", "»")) or not _SHARED.match(line):
        return []
    found = agencies_in(line)
    return found if found and agencies_in(re.split(r"[/ ]", line)[-1]) else []
