"""Is this an article at all, and all of it? Index pages, galleries, error pages, consent and pay walls say so."""

from __future__ import annotations

import re

from newsparse.parsing.cleaning import collapse
from newsparse.parsing.draft import Draft
from newsparse.parsing.page import Page

__all__ = ["judge"]

_ERROR = re.compile(
    r"(?:erreur\s+)?(?:404|403|410|500|502|503|504)\b|(?:404|403|500)\s+(?:not\s+found|forbidden)|"
    r"page\s+(?:introuvable|non\s+trouvée|inexistante|"
    r"not\s+found)|(?:cette\s+|la\s+)?page\s+(?:que\s+vous\s+(?:recherchez|demandez|"
    r"avez\s+demandée)\s+)?(?:n['’]existe\s+(?:pas|plus)|est\s+introuvable|"
    r"n['’]a\s+pas\s+(?:pu\s+être|été)\s+trouvée)|(?:article|contenu|document)\s+(?:introuvable|non\s+trouvé|"
    r"supprimé|indisponible)|oups|accès\s+(?:refusé|interdit)|access\s+denied|forbidden|"
    r"just\s+a\s+moment|attention\s+required|site\s+en\s+maintenance|service\s+unavailable|"
    r"are\s+you\s+a\s+robot|êtes-vous\s+un\s+(?:robot|humain)|error\b",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"cookies?|consentement|partenaires|vie privée|données personnelles|traceurs|publicité(?:s)? personnalisée",
    re.IGNORECASE,
)
_PAYWALL = re.compile(
    r"il\s+vous\s+reste\s+\d|réservée?\s+(?:à\s+nos|aux)\s+\w*\s*(?:abonn|inscri|membre)|abonnez[- ]vous\s+pour|"
    r"pour\s+(?:lire|accéder\s+à)\s+(?:la\s+suite|l['’]intégralité)|"
    r"contenu\s+réservé|article\s+(?:réservé|payant)|déjà\s+abonné",
    re.IGNORECASE,
)
_BARRED = re.compile(
    r"(?:cet\s+article|ce\s+contenu|la\s+suite\s+de\s+cet\s+article)\s+est\s+(?:exclusivement\s+)?réservée?|"
    r"il\s+vous\s+reste\s+\d|"
    r"pour\s+(?:lire|accéder\s+à)\s+(?:la\s+suite|l['’]intégralité|cet\s+article)|"
    r"vous\s+souhaitez\s+lire\s+la\s+suite",
    re.IGNORECASE,
)
_SHORT = 400
"""Letters of prose below which a page is looked at twice."""


def judge(draft: Draft, page: Page, notes: list[str], last: int) -> None:
    """Add warnings, and empty the draft where nothing of it is an article.

    `notes`: lines of the house among the text; `last`: the place of the last paragraph.
    """
    text = "\n".join(block.text for block in draft.blocks)
    prose = sum(len(b.text) for b in draft.blocks if len(b.text) > 60)
    after = [b.text for b in page.blocks[last + 1 : last + 9] if _BARRED.match(b.text)]
    if after or any(_PAYWALL.search(note) for note in notes):
        draft.warnings.append("paywall")
    if page.meta.broken and not page.meta.article:
        draft.warnings.append("broken-json-ld")
    stated = bool(page.meta.article) or (page.meta.first("og:type") or "").lower().startswith("article")
    name = collapse(draft.title or page.meta.title or "")
    if _ERROR.match(name) and prose < 2 * _SHORT and not page.meta.article:
        _nothing(draft, "error-page")
    elif prose < 3 * _SHORT and text and len(_CONSENT.findall(text)) >= max(3, len(text) // 250):
        _nothing(draft, "consent-wall")
    elif _is_index(draft, page, stated):
        if prose < _SHORT:
            _nothing(draft, "index-page")
        else:
            draft.warnings.append("index-page")
    elif prose < _SHORT and len(draft.figures) >= 5:
        draft.warnings.append("gallery")


def _nothing(draft: Draft, slug: str) -> None:
    draft.blocks = []
    draft.warnings.append(slug)


def _is_index(draft: Draft, page: Page, stated: bool) -> bool:
    """A page of links to articles: no sign of an article of its own, and headings that are links."""
    if stated and draft.published:
        return False
    headings = [b for b in page.blocks if b.tag in ("h2", "h3", "h4") and len(b.text) > 25]
    linked = sum(_is_linked(b) for b in headings)
    crossheads = sum(b.kind == "crosshead" for b in draft.blocks)
    paragraphs = sum(len(b.text) > 60 for b in draft.blocks)
    if linked >= 8 and linked > 3 * crossheads and paragraphs < 4 and not stated:
        return True
    site = (page.meta.first("og:type") or "").lower() in ("website", "") and not page.meta.article
    return site and linked >= 8 and linked >= paragraphs and draft.published is None


def _is_linked(block: object) -> bool:
    from newsparse.parsing.blocks import RawBlock

    assert isinstance(block, RawBlock)
    return block.link_share > 0.8 or any(up.tag == "a" for up in block.owner.iterancestors("a"))
