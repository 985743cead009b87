"""Is this an article at all, and all of it? Index pages, galleries, error pages, consent and pay walls say so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsparse.lexicon.lazily import lazily
from newsparse.parsing.blocks import RawBlock
from newsparse.parsing.cleaning import collapse
from newsparse.parsing.draft import Draft
from newsparse.parsing.page import Page, weight

__all__ = ["judge"]

_ERROR = lazily(
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
_CONSENT = lazily(
    r"cookies?|consentement|partenaires|vie privée|données personnelles|traceurs|publicité(?:s)? personnalisée",
    re.IGNORECASE,
)
_PAYWALL = lazily(
    r"il\s+vous\s+reste\s+\d|réservée?\s+(?:à\s+nos|aux)\s+\w*\s*(?:abonn|inscri|membre)|abonnez[- ]vous\s+pour|"
    r"pour\s+(?:lire|accéder\s+à)\s+(?:la\s+suite|l['’]intégralité)|"
    r"contenu\s+réservé|article\s+(?:réservé|payant)|déjà\s+abonné",
    re.IGNORECASE,
)
_BARRED = lazily(
    r"(?:cet\s+article|ce\s+contenu|la\s+suite\s+de\s+cet\s+article)\s+est\s+(?:exclusivement\s+)?réservée?|"
    r"il\s+vous\s+reste\s+\d|"
    r"pour\s+(?:lire|accéder\s+à)\s+(?:la\s+suite|l['’]intégralité|cet\s+article)|"
    r"vous\s+souhaitez\s+lire\s+la\s+suite",
    re.IGNORECASE,
)
_SHORT = 400
"""Letters of prose below which a page is looked at twice."""


def judge(draft: Draft, page: Page, chosen: Sequence[RawBlock], notes: list[str], last: int) -> None:
    """Add warnings, and empty the draft where nothing of it is an article.

    `chosen`: the blocks of the text; `notes`: lines of the house among them; `last`: the place of its end.
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
    elif _is_index(chosen, stated):
        _nothing(draft, "index-page")
    elif prose < _SHORT and sum(1 for _ in page.body.iter("figure")) >= 5:
        draft.warnings.append("gallery")


def _nothing(draft: Draft, slug: str) -> None:
    draft.blocks = []
    draft.warnings.append(slug)


def _is_index(chosen: Sequence[RawBlock], stated: bool) -> bool:
    """A page of links to articles: most of its paragraphs are teasers, each beside a headline that is a link."""
    prose = [block for block in chosen if weight(block)]
    if stated or len(prose) < 4:
        return False
    return sum(map(_is_teaser, prose)) > 0.6 * len(prose)


def _is_teaser(block: RawBlock) -> bool:
    card = block.owner.getparent()
    for _ in range(2):
        if card is None or card.tag in ("body", "main"):
            return False
        headings = list(card.iter("h2", "h3", "h4"))
        if headings:
            linked = [
                h for h in headings if h.find(".//a") is not None or next(h.iterancestors("a"), None) is not None
            ]
            return len(headings) <= 2 and len(linked) == len(headings)
        card = card.getparent()
    return False
