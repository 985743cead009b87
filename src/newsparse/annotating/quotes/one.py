"""« On », and who that is where the news tells the house: indique-t-on à l'Élysée; à Matignon, on assure que."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.annotating.quotes.adverbs import skip_adverb
from newsparse.annotating.quotes.countries import country_of
from newsparse.annotating.quotes.leads import dateline
from newsparse.annotating.quotes.phrases import Phrase, read
from newsparse.annotating.quotes.smallwords import OF
from newsparse.annotating.quotes.tokens import Token

__all__ = ["where_one_is", "where_one_says"]


def where_one_says(tokens: Sequence[Token], at: int) -> Phrase | None:
    """indique-t-on à l'Élysée, peut-on lire dans le rapport, a-t-on appris auprès des pompiers: who « on » is."""
    at = skip_adverb(tokens, at)
    low = [token.low for token in tokens[at : at + 3]]
    if low[:2] in (["de", "source"], ["de", "sources"]):
        phrase = read(tokens, at + 1, bare=True)  # « a-t-on appris de sources locales »
        return phrase if phrase is not None and phrase.kind == "role" else None
    if low[:2] == ["du", "côté"]:
        at += 2
    elif not low or low[0] not in {"à", "au", "aux", "chez", "dans", "auprès"}:
        return None
    at += 1
    if at < len(tokens) and tokens[at].low in OF:
        at += 1
    phrase = read(tokens, at, bare=True)
    return phrase if phrase is not None and phrase.kind in {"name", "role"} else None


def where_one_is(tokens: Sequence[Token], on: int) -> Phrase | None:
    """À Matignon, on se veut prudent; au ministère, on assure que: who « on », tokens[on], is."""
    at = dateline(tokens)
    while at < on and tokens[at].low in {"mais", "et", "or", "même"}:
        at += 1
    if tokens[at].low in {"du", "de"} and at + 1 < on and tokens[at + 1].low == "côté":
        at += 1
    elif tokens[at].low not in {"à", "au", "aux", "chez", "dans"}:
        return None
    at += 1
    if at < on and tokens[at].low in OF:
        at += 1
    phrase = read(tokens, at, on, bare=True)
    if phrase is None or phrase.kind not in {"name", "role"} or tokens[phrase.end].low != ",":
        return None
    name = tokens[phrase.head].name
    if name is not None and name.kind == "place" and not country_of("-".join(tokens[phrase.head].low.split())):
        return None  # « À Troyes, on dit « … » »: anybody there, no seat of power
    return phrase if skip_adverb(tokens, phrase.end + 1) == on else None
