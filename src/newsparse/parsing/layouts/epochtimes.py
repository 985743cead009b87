"""Epoch Times: the wording and image names of its interface, and the selectors of its older pages.

Text copies come in three layouts (by the time of the copy): A from 2025 with the names of icons and images, B to
2024 with « Par … » and a line of dates, C with the body alone. The selectors are those of the 2020-24 pages.
"""

from __future__ import annotations

import re

from newsparse.lexicon.lazily import lazily
from newsparse.parsing.wordings import Wording, Wordings, openings

__all__ = [
    "AUTHOR_IMAGE",
    "END",
    "HEADER_ONLY",
    "PREMIUM",
    "PUBLISHER",
    "READING_TIME",
    "TOP_IMAGE",
    "is_cookie_line",
    "is_copy",
    "is_wording",
]

PUBLISHER = "Epoch Times"
PREMIUM = "plus-icon"
"""The premium mark; in text copies the section is glued to it."""
TOP_IMAGE = "top-article-image"
AUTHOR_IMAGE = "author-image"
READING_TIME = lazily(r"dur[ée]e de lecture\s*:?\s*(\d{1,3})\s*min", re.IGNORECASE)
END = lazily(r"articles? actuels? de l['’]auteur|articles? (?:récents|similaires|liés)$", re.IGNORECASE)
HEADER_ONLY = frozenset(
    ("logo epoch times", "recommandation", "recommandations", "menu", "premium", "avatar", "accueil")
)
_WORDING = frozenset(
    "logo epoch times|recommandation|recommandations|plus-icon|top-article-image|author-image|post-image|avatar|"
    "partager un article|partager l'article|articles actuels de l'auteur|epoch times photo|premium".split("|")
)
_STRONG = frozenset(("logo epoch times", "top-article-image", "author-image", "articles actuels de l'auteur"))
_COOKIES = Wordings(
    Wording(
        openings("nous ", "et nos|utilisons|respectons") + openings("ce site "),
        r"nous (?:et nos (?:\d+ )?partenaires|utilisons|respectons votre)|ce site (?:web )?utilise",
    ),
    Wording(
        openings("en ", "cliquant|continuant|poursuivant") + openings("vous pouvez "),
        r"en (?:cliquant|continuant|poursuivant)|"
        r"vous pouvez (?:à tout moment|modifier|retirer|changer|accepter)",
    ),
    Wording(
        openings("accepter|refuser|paramétrer|tout |j'|j’|continuer sans|gérer |plus d'|plus d’|politique de "),
        r"accepter|refuser|paramétrer|tout accepter|tout refuser|j['’]accepte|"
        r"continuer sans accepter|gérer (?:les|mes|vos)|plus d['’]options|"
        r"politique de (?:confidentialité|cookies)",
    ),
    Wording(
        openings("|les ", "cookie") + openings("votre |vos ", "vie|données|consentement|choix|préférences"),
        r"(?:les )?cookies?\b|(?:votre|vos) (?:vie privée|données|consentement|choix|préférences)",
    ),
    Wording(
        openings(
            "avec votre |publicité|stocker |le stockage|cookies |strictement |nécessaire|statistiques|marketing"
        ),
        r"avec votre (?:accord|consentement)|"
        r"publicités? (?:et contenus?|personnalisée?s?)|stocker et/ou accéder|le stockage|"
        r"(?:cookies )?(?:strictement )?nécessaires?|statistiques|marketing",
    ),
    Wording(
        openings("fonctionnel|préférences|toujours activé|enregistrer|lire la suite"),
        r"fonctionnels?|préférences|toujours activé|enregistrer|lire la suite",
    ),
)


def _key(line: str) -> str:
    return " ".join(line.split()).lower().replace("’", "'").strip(" :")


def is_wording(line: str) -> bool:
    """Whether a line is a word or image name of the interface."""
    key = _key(line)
    return key in _WORDING or bool(READING_TIME.fullmatch(key.rstrip(". "))) or key.startswith("durée de lecture")


def is_copy(lines: list[str]) -> bool:
    """Whether the lines are a text copy of a page of the 2025 layout."""
    keys = [_key(line) for line in lines]
    strong = sum(key in _STRONG or key.startswith(PREMIUM) for key in keys)
    weak = sum(key == "partager un article" or bool(READING_TIME.match(key)) for key in keys)
    return strong >= 1 or weak >= 2


def is_cookie_line(line: str) -> bool:
    """Whether a line belongs to the consent notice that some copies start with."""
    return "cookie" in line.lower() or _COOKIES.open(line.strip().lower())
