"""Which language a text is in: the words that a page's `lang` attribute cannot lie about."""

from __future__ import annotations

import re
from collections import Counter

__all__ = ["detect", "is_scrambled"]

# The most frequent function words of each language, without those that French shares.
_WORDS: dict[str, frozenset[str]] = {
    "fr": frozenset(
        "le la les des du et est une dans pour que qui par sur pas plus au avec ce il elle sont ont aux cette "
        "ses son "
        "mais ou nous vous leur été être fait comme même ces sa lui se ne en un".split()
    ),
    "en": frozenset(
        "the of and to is that for was with as his they have this from by not are were which their been has had "
        "will "
        "would said who".split()
    ),
    "de": frozenset(
        "der die und das ist nicht mit dem den ein eine auch auf für von sich des im zu wird sind hat nach bei "
        "als "
        "werden über".split()
    ),
    "es": frozenset(
        "el los las del una que por con para como más pero sus al lo este esta fue ha son según también y "
        "su".split()
    ),
    "it": frozenset(
        "il gli della che di per con una dei del nel alla sono anche più ha come dal delle non è lo questo".split()
    ),
    "nl": frozenset(
        "het een van en dat niet zijn voor met op aan ook maar bij uit naar werd wordt heeft deze door".split()
    ),
    "pt": frozenset(
        "o os da do das dos uma que não com para por mais como mas foi ao pelo pela são também e".split()
    ),
    "ca": frozenset("el els les dels amb una que per més però també aquest aquesta seva són ha i al".split()),
}
_ENOUGH = 25
"""Words below which a text says too little about its language."""


def detect(text: str, declared: str | None = None) -> str | None:
    """The language tag of a text, or None where nobody can tell.

    The share of function words decides; `declared` (the page's `lang`, « fr-CA ») adds the region, and decides
    alone for a short text.
    """
    tag = _tag(declared)
    words = re.findall(r"[^\W\d_]+", text[:20_000].lower())
    if len(words) < _ENOUGH:
        return tag
    counts = Counter(words)
    shares = {name: sum(counts[word] for word in known) / len(words) for name, known in _WORDS.items()}
    best = max(shares, key=lambda name: shares[name])
    if tag and tag.split("-")[0] in shares and shares[tag.split("-")[0]] >= shares[best] - 0.02:
        return tag
    if shares[best] >= 0.15:
        return tag if tag and tag.split("-")[0] == best else best
    if tag and tag.split("-")[0] not in shares:
        return tag  # a language that the table does not know: the page's word is all there is
    return None


def _tag(declared: str | None) -> str | None:
    match = re.match(r"\s*([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}|\d{3}))?(?![A-Za-z0-9])", declared or "")
    if not match:
        return None
    return match[1].lower() + (f"-{match[2].upper()}" if match[2] else "")


_FUNCTION_WORDS = frozenset().union(*_WORDS.values())


def is_scrambled(text: str) -> bool:
    """Whether a paragraph has word shapes but no word of any language: the letters of a text shuffled."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    return len(words) >= 12 and len(text) >= 60 and not any(word in _FUNCTION_WORDS for word in words)
