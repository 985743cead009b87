"""Captions and credits: « Le port de Brest. (Photo : A. Le Gall / AFP) » → caption, credit."""

from __future__ import annotations

import re

from newsparse.lexicon.lazily import lazily
from newsparse.parsing.bylines import person
from newsparse.parsing.cleaning import collapse

__all__ = ["is_caption", "is_credit", "split_credit"]

_WORD = r"(?:crédits?\s*(?:photos?|images?|vidéo)?|photos?(?:\s*d['’](?:illustration|archives?))?|copyright|illustrations?|images?|dessins?|infographies?|visuel|source)"
_HOUSES = (
    r"(?:AFP|Reuters|REUTERS|AP|Getty(?:\s+Images)?|Gettyimages|Sipa|SIPA|Abaca|ABACA|Maxppp|MAXPPP|MaxPPP|EPA|"
    r"Shutterstock|iStock|istock|Unsplash|Pixabay|"
    r"Pexels|Flickr|Wikimedia|Wikipedia|Wikicommons|CC[ -]BY|Creative\s+Commons|DR|D\.R\.|Adobe\s?Stock|"
    r"Stock\.adobe|Bestimage|Hans\s+Lucas|"
    r"HANS\s+LUCAS|Belga|BELGA|Keystone|KEYSTONE|Panoramic|Icon\s?[Ss]port|L['’]Équipe|Xinhua|Anadolu|NurPhoto|"
    r"Zuma|ZUMA|PA\s+Images|Divergence|"
    r"Le\s+Pictorium|Capture\s+d['’]écran|Zeppelin|Andia|Réa|REA|Presse\s+canadienne|La\s+Presse|Archives?|SOPA|"
    r"SIPA\s?USA|ROPI|Alamy|Depositphotos|Fotolia|Epoch\s+Times|"
    r"[Pp]ixabay|[Uu]nsplash|[Pp]exels|[Ff]lickr|[Ss]hutterstock|Photopqr|PHOTOPQR|NASA|ESA|ONU|UN\s+Photo|"
    r"Photo News|PHOTO NEWS|Twitter|Instagram|Facebook|YouTube|Google)"
)
_LABEL = lazily(
    rf"^[(\[]?\s*(?:{_WORD}\s*(?::|©|-|–|by\b|par\b)\s*(?:©\s*)?|crédits? (?:photo|image|vidéo),\s|©\s*(?:{_WORD}\s*:?\s*)?|\([cC]\)\s*)",
    re.IGNORECASE,
)
_TAIL = lazily(
    rf"\A(?P<before>.{{0,220}}?)(?:(?P<paren>[(\[]\s*(?:(?:{_WORD})\b\s*:?\s*|©\s*|[cC]rédits?\s*:?\s*)?(?P<inner>[^()\[\]]{{2,120}})[)\]])"
    rf"|(?P<sign>(?:©|\([cC]\)|\b[Cc]rédits?(?:\s+photos?)?\s*:|\b[Pp]hotos?\s*:|\b[Ii]llustrations?\s*:|(?://\s*)?\b[Ss]ources?\s?:|"
    rf"\bPHOTO\s*:?|\bImage\s*:)\s*(?P<after>.{{2,140}}))"
    rf"|(?P<dash>\s[—–|-]\s*(?P<dashed>[^—–|]{{2,100}}))"
    rf"|(?P<bare>(?<=[.!?»…]\s)(?P<name>(?:[^.!?»…]|(?<=\b[A-ZÀ-Ý])\.){{2,90}}»?)))\s*\.?$"
)
_SLASHED = lazily(
    rf"^[^.;:!?]{{0,70}}?(?:\s?/\s?|\s-\s|\bvia\s|,\s|^|\bpour\s)[^.;:!?]{{0,40}}?{_HOUSES}\b[^;:!?]{{0,40}}$"
)
_SHORT = lazily(rf"^{_HOUSES}$")


_PHOTO = lazily(
    r"^(?i:photos?|crédits?(?: photos?)?|illustrations?|dessins?) (?=[A-ZÀ-Ý])(?!(?i:news|researchers)\b)"
)
"""« Photo Anne Le Gall »: the label without a colon, before a name (« Photo News » is an agency)."""
_CAPITALS = lazily(r"\A[A-ZÀ-Ý][A-ZÀ-Ý.'’]{0,40}(?:[ /,«–-]{1,3}[A-ZÀ-Ý][A-ZÀ-Ý.'’]{0,40}){1,7}[ »]{0,2}\Z")
"""« LE LARGE - ANNE LE GALL »: after a sentence, capitals sign the picture."""


def _looks_like_credit(text: str) -> bool:
    if len(text) > 120 or not ("/" in text or any(part in text for part in _HOUSE_PARTS)):
        return False
    return bool(_SLASHED.match(text) or _SHORT.match(text) or re.fullmatch(r"[^/]{2,40}\s?/\s?[^/]{2,40}", text))


def is_credit(text: str, *, strict: bool = False) -> bool:
    """Whether a line is nothing but a credit: « Photo : X », « © AFP », « A. Le Gall / Sipa ».

    `strict`: without a label it must name a known house; « Lyon / Nice » may be a crosshead.
    """
    line = collapse(text).strip(" .")
    if not line or len(line) > 160:
        return False
    label = _LABEL.match(line)
    if label and label.end() < len(line):
        return len(line) <= 120 and not re.search(r"[.!?]\s+[A-ZÀ-Ý]\w+\s\w+\s\w+", line)
    if strict:
        return "/" in line and len(line) <= 90 and bool(_SLASHED.match(line) or _SHORT.match(line))
    return len(line) <= 90 and _looks_like_credit(line)


_INITIALS = lazily(r"(?:^|[\s./-])[A-ZÀ-Ý]\.$")
"""« LP/N.C. », « D.R. »: the last point belongs to the credit."""


def _bare(text: str) -> str:
    """A credit without its label, brackets and final stop."""
    text = text.strip()
    while (label := _LABEL.match(text)) and label.end() < len(text):
        text = text[label.end() :].strip()
    text = _PHOTO.sub("", text, count=1)
    text = text.strip(" —–|-")
    text = text if _INITIALS.search(text) else text.rstrip(".")
    return text.removesuffix(")").strip() if text.endswith(")") and "(" not in text else text.strip()


def split_credit(text: str) -> tuple[str | None, str | None]:
    """A caption line as (caption, credit); the credit comes without « Photo : », « © » or brackets."""
    line = text.strip()
    if not _may_credit(line):
        return line or None, None
    line = _LEGEND.sub("", line)
    if not line:
        return None, None
    if _LABEL.match(collapse(line)) and is_credit(line):
        return None, _bare(line) or None
    match = _TAIL.match(line[-220:]) if line else None
    if match:
        start = len(line) - len(line[-220:]) + match.end("before")
        caption = line[:start].strip(" —–|-\u00a0")
        if match["paren"]:
            labelled = bool(re.match(rf"[(\[]\s*(?:{_WORD}\b|©)", match["paren"], re.IGNORECASE))
            inner = match["inner"].strip()
            capitals = caption.endswith((".", "!", "?", "…", "»")) and _CAPITALS.match(collapse(inner))
            if caption and (labelled or capitals or _looks_like_credit(inner)):
                return caption, _bare(match["inner"])
        elif match["sign"]:
            return caption or None, _bare(match["after"])
        else:
            some = (match["dashed"] or match["name"] or "").strip()
            some = some if _INITIALS.search(some) else some.strip(" .")
            signed = _looks_like_credit(some) or _PHOTO.match(some) or _CAPITALS.match(some)
            if _is_caption(caption) and some and signed:
                return caption, _bare(some)
    if is_credit(line):
        return None, _bare(line) or None
    return line, None


_LABELS = (
    "photo", "crédit", "copyright", "illustration", "image", "dessin", "infographie", "visuel", "source", "légende",
    "caption",
)  # fmt: skip
_HOUSE_PARTS = (
    "AFP", "euters", "REUTERS", "AP", "Getty", "ipa", "SIPA", "baca", "ABACA", "axppp", "MAXPPP", "axPPP", "EPA",
    "hutterstock", "tock", "nsplash", "ixabay", "exels", "lickr", "Wiki", "CC", "Creative", "DR", "D.R.", "Bestimage",
    "Lucas", "LUCAS", "Belga", "BELGA", "Keystone", "KEYSTONE", "Panoramic", "Icon", "Équipe", "Xinhua", "Anadolu",
    "NurPhoto", "Zuma", "ZUMA", "PA", "Divergence", "Pictorium", "Capture", "Zeppelin", "Andia", "Réa", "REA", "Presse",
    "Archive", "SOPA", "ROPI", "Alamy", "Deposit", "Fotolia", "Epoch", "hotopqr", "PHOTOPQR", "NASA", "ESA", "ONU", "UN",
    "Photo", "PHOTO", "Twitter", "Instagram", "Facebook", "YouTube", "Google",
)  # fmt: skip


def _last(line: str) -> str:
    """What follows the last sentence but one of a line: « Le port de Brest. ANNE LE GALL »; else nothing."""
    end = max(line.rfind(mark, 0, len(line) - 1) for mark in ".!?»…")
    return line[end + 1 :].strip(" \u00a0\u202f«") if end >= 0 else ""


def _may_credit(line: str) -> bool:
    """Whether a line has what a credit cannot do without: a mark, a label, a house, or words behind a sentence.

    Most lines have none, and the patterns are dear to compile. A test holds that every house is here.
    """
    lower = line.lower()
    return (
        any(mark in line for mark in ("(", "[", "©", ":", "/", "—", "–", "|", " -", "\u00a0-", "\u202f-"))
        or any(word in lower for word in _LABELS)
        or _last(line)[:1].isupper()
        or any(part in line for part in _HOUSE_PARTS)
    )


_LEGEND = lazily(
    r"^(?:légendes?(?:\s(?:de\s|d['’]|des\s)?(?:l['’]|la\s)?(?:images?|photos?|vidéos?))?|image caption|caption)\s?[,:]\s?",
    re.IGNORECASE,
)
"""« Légende image, … »: what screen readers are told."""


def _is_caption(text: str) -> bool:
    """Words before a credit, rather than the photographer's name before the agency's."""
    return bool(text) and (text.endswith((".", "!", "?", "…", "»")) or person(text) is None)


_CREDITED = lazily(
    r"\A.{0,240}?(?:\(\s*(?:photos?|crédits?|illustrations?|images?|archives?|©)[^()]{2,80}\)|©\s?[^©.!?]{2,60}|"
    r"\b(?:photos?|crédits?(?:\s+photos?)?)\s?:\s?[^:.!?]{2,60}|[.!?»]\s+[^.!?/]{0,30}/[^.!?/]{2,30})\s*[-–—.]?\s*$",
    re.IGNORECASE,
)


def is_caption(text: str) -> bool:
    """Whether a short paragraph is a caption by the credit that ends it: « … (Photo X) », « … REUTERS/X »."""
    line = collapse(text).strip(" -–—")
    if len(line) > 250 or not (line.endswith((")", ").")) or any(mark in line for mark in "©/:")):
        return False
    return bool(_CREDITED.match(line)) and bool(split_credit(line)[1])
