"""What stands under an article's text: agency credits, the signature, the author's bio, the house's notes."""

from __future__ import annotations

import re

from newsparse.article import Author
from newsparse.lexicon.lazily import lazily
from newsparse.parsing import boilerplate
from newsparse.parsing.agencies import agencies_of_text, agency_credit, agency_line
from newsparse.parsing.bylines import is_byline, person, read_byline
from newsparse.parsing.cleaning import collapse
from newsparse.parsing.draft import Draft

__all__ = ["add_bio", "bio_name", "cut"]

_BIO = lazily(
    r"(?:est|était|a été|travaille|couvre|suit|écrit|collabore|contribue|enseigne|"
    r"dirige)\b(?:.{0,160}\b(?:journalis|reporter|rédact|"
    r"correspondant|chroniqueu|éditorialiste|auteure?|autrice|écrivain|contribut|collabor|photographe|epoch "
    r"times|chercheu|professeure?|"
    r"analyste|essayiste|spécialis|diplômée?|animat|product|cinéaste|consultante?|médecin|avocate?|historien|"
    r"économiste|philosophe|"
    r"sociologue|politologue|bibliothécaire|ancienn?e?|fondat|président|direct|membre|maître|enseignant|docteur|"
    r"ingénieur|élu|"
    r"agroalimentaire|actualité|rubrique|affaires|questions))",
    re.IGNORECASE,
)


_DESK = lazily(r"\(?[a-zé]{2,5}(?:[/-][a-zé]{2,6}){1,6}\)?")
"""The initials that a desk leaves under a wire story: « str/mab/lpt »."""


def cut(draft: Draft, *, bios: bool) -> None:
    """Take the trailer off the end of the body. `bios`: the layout prints bios, so one may name the author."""
    blocks = draft.blocks
    taken: list[tuple[str, str]] = []
    while len(blocks) > 1 and blocks[-1].kind not in ("list", "question"):
        line = blocks[-1].text
        if agencies := agency_credit(line) or agency_line(line):
            draft.agencies[:0] = agencies
        elif name := bio_name(line, draft, bios=bios):
            taken.insert(0, (name, line))
        elif _DESK.fullmatch(line):
            pass
        elif len(line) <= 120 and (is_byline(line) or _is_name(line, draft)):
            _sign(draft, line)
        elif boilerplate.is_notice(line) or (boilerplate.is_promotion(line) and len(line) < 400):
            pass
        else:
            break
        blocks.pop()
    if blocks:
        draft.agencies += agencies_of_text(blocks[0].text, blocks[-1].text)
    for name, bio in taken:
        add_bio(draft, name, bio)


def _is_name(line: str, draft: Draft) -> bool:
    """Whether a last line is an author's name, with or without a place or an agency, and no sentence."""
    text = collapse(line)
    if text.endswith((".", "!", "?", "…", ":", "»")) and not text.endswith(".)"):
        return False
    names = read_byline(text, draft.publisher).names
    known = {author.name.casefold() for author in draft.authors}
    if not names or not known:
        return bool(names) and len(text) <= 60 and all(" " in name for name in names)
    return any(name.casefold() in known for name in names)


def _sign(draft: Draft, line: str) -> None:
    byline = read_byline(line, draft.publisher)
    known = {a.name.casefold() for a in draft.authors}
    if not draft.authors:
        draft.authors = [Author(name) for name in byline.names if name.casefold() not in known]
    draft.agencies += byline.agencies


def add_bio(draft: Draft, name: str, bio: str) -> None:
    """Give an author a bio; an author whom only the bio names is added."""
    for i, author in enumerate(draft.authors):
        if author.name.casefold() == name.casefold():
            draft.authors[i] = Author(author.name, author.bio or bio)
            return
    draft.authors.append(Author(name, bio))


def bio_name(line: str, draft: Draft, *, bios: bool) -> str | None:
    """The author whom a paragraph presents: it opens with their name and says what they do."""
    text = collapse(line).lstrip("*•-– ")
    if len(text) > 900:
        return None
    for author in draft.authors:
        if text.casefold().startswith(author.name.casefold()) and len(text) > len(author.name) + 15:
            rest = text[len(author.name) :].lstrip(" ,:–-")
            return author.name if _BIO.match(rest) or rest[:1].islower() else None
    if draft.authors or not (bios or "epoch times" in text.lower()):
        return None
    match = _BIO.search(text[:260])
    if match is None:
        return None
    name = person(re.sub(r",.*", "", text[: match.start()].strip()), draft.publisher)
    return name if name and " " in name else None
