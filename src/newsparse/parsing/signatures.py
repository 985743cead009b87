"""Who signs a page: what it states for machines, what it shows under the headline, what stands after the text.

What is shown wins: « Par A et B » over a JSON-LD that knows only A or names the newspaper. An author box after the
text counts only where nothing else names anybody, and gives its bio to an author already known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from newsparse.article import Author
from newsparse.lexicon.lazily import lazily
from newsparse.parsing.agencies import agencies_in, agency_credit
from newsparse.parsing.blocks import RawBlock, names_of, roles_of
from newsparse.parsing.bylines import Byline, is_byline, person, read_byline
from newsparse.parsing.cleaning import clean, collapse
from newsparse.parsing.draft import Draft
from newsparse.parsing.frenchdates import is_date_line, stamps
from newsparse.parsing.metadata import strings, types
from newsparse.parsing.page import Page
from newsparse.parsing.trailer import add_bio, bio_name
from newsparse.parsing.tree import HtmlElement

__all__ = ["bios", "read", "sign"]

_META = (
    "author article:author dc.creator dcterms.creator dc.contributor.author parsely-author sailthru.author byl "
    "cxenseparse:author "
    "article:author_name authors og:article:author og:author citation_author creator"
).split()
_PROFILE = lazily(
    r"/(?:auteurs?|authors?|journalistes?|signatures?|signataires?|redacteurs?|redactrices?|contributeurs?|"
    r"profil(?:e|s)?|"
    r"biographies?|equipe|plumes?|personne)/|/@[\w.-]+$|[?&]author=",
    re.IGNORECASE,
)
_SIGNED = lazily(r"(?:écrit|publié|rédigé|posté)\s+par|written\s+by|auteur|author", re.IGNORECASE)
_REACH = 14
"""Blocks before the headline and after the text that may sign the article."""


class _Shown(NamedTuple):
    """A signature on the page. `strong`: it says « Par »; `place`: the index of its block."""

    names: list[str]
    agencies: list[str]
    strong: bool
    place: int


def read(draft: Draft, page: Page, title: int, first: int, last: int) -> set[int]:
    """Fill authors and agencies; give back the places of the blocks that sign.

    `title`, `first`, `last`: the indices of the headline and of the first and last paragraph in `page.blocks`.
    """
    stated = _stated(draft, page)
    low, high = max(0, min(title, first) - _REACH), max(title, first) + 1
    shown = list(_marked(draft, page)) + list(_spoken(draft, page))
    head = [s for s in shown if low <= s.place <= high]
    tail = [s for s in shown if last < s.place <= last + _REACH and not _is_readers(page, page.blocks[s.place])]
    strong = _distinct([n for s in head if s.strong for n in s.names])
    weak = _distinct([n for s in head if not s.strong for n in s.names])
    names = _weigh(stated, strong, weak)
    if not names:
        names = _beside(draft, page, title, first)
    if not names:
        names = _distinct([n for s in tail if s.strong for n in s.names]) or _distinct(
            [n for s in tail[:3] for n in s.names][:2]
        )
    if not names:
        # Older layouts sign beside the text; the first box that calls itself the author's is this article's.
        names = next((s.names for s in shown if not s.strong and s.place not in range(low, high)), [])[:3]
    if not names:
        names = _under(draft, page, last)
    for s in head:
        draft.agencies += s.agencies
    for block in page.blocks[last + 1 : last + 6]:
        if not page.roles(block.owner) & {"caption", "figure", "junk"}:
            draft.agencies += agency_credit(block.text)
    draft.authors = [Author(name) for name in names]
    keys = {_key(name) for name in names}
    used = {s.place for s in [*head, *tail] if s.names and {_key(n) for n in s.names} <= keys}
    return {i for i in used if len(page.blocks[i].text) <= 160}


def _is_readers(page: Page, block: RawBlock) -> bool:
    """Whether a line stands among the readers’ comments, which sign as authors do."""
    if "junk" not in page.roles(block.owner):
        return False
    return any(_COMMENTED.search(names_of(up)) for up in (block.owner, *block.owner.iterancestors()))


_COMMENTED = lazily(r"comment|reaction|forum|disqus|discussion", re.IGNORECASE)


def _under(draft: Draft, page: Page, last: int) -> list[str]:
    """A name that stands alone right under the text."""
    for block in page.blocks[last + 1 : last + 3]:
        name = person(block.text, draft.publisher) if len(block.text) <= 50 and block.link_share < 0.5 else None
        if name and " " in name and not block.text.rstrip().endswith((".", "!", "?", ":")):
            return [name]
    return []


def _beside(draft: Draft, page: Page, title: int, first: int) -> list[str]:
    """Names that stand between headline and text, parted by marks: « Publié le … - Lola Mercadier • 2 min »."""
    found = []
    for block in page.blocks[title + 1 : max(title, first) + 1]:
        if len(block.text) > 120 or page.roles(block.owner) & {"caption", "standfirst", "figure"}:
            continue
        pieces = re.split(r"\s*[|•·–—]\s*|\s-\s", block.text)
        if len(pieces) < 2:
            continue
        names = (person(piece, draft.publisher) for piece in pieces if len(piece) <= 40)
        found += [name for name in names if name and " " in name]
    return _distinct(found)[:3] or _dated(draft, page, title, first)


def _dated(draft: Draft, page: Page, title: int, first: int) -> list[str]:
    """A name that stands alone between headline and text, right over or under the line of the date."""
    header = page.blocks[title + 1 : max(title, first) + 1][:8]
    for block, beside in [*pairwise(header), *((b, a) for a, b in pairwise(header))]:
        if len(block.text) > 50 or not is_date_line(beside.text) or page.roles(block.owner) & _NO_SIGNATURE:
            continue
        if names := _names_alone(block.text, draft.publisher):
            return names
    for block in header:  # « Gaëlle Le Meur Le 9 mai 2024 à 07:15 »
        line = collapse(block.text)
        found = stamps(line) if len(line) <= 120 and not page.roles(block.owner) & _NO_SIGNATURE else []
        if found and (names := _names_alone(_DATING.sub("", line[: found[0].start]), draft.publisher)):
            return names
    return []


_DATING = lazily(
    r"[\s,;:|•·–—-]{0,4}(?:(?:publiée?|mise? (?:en ligne|à jour)|posté)\s)?(?:le|du)?\s?$", re.IGNORECASE
)


def _names_alone(text: str, publisher: str | None) -> list[str]:
    """The full names that a line consists of."""
    names = [n for n in read_byline(text, publisher).names if " " in n]
    return names[:3] if names and sum(map(len, names)) >= 0.7 * len(text) else []


_NO_SIGNATURE = frozenset(("caption", "standfirst", "figure", "junk", "toc"))


def _weigh(stated: list[str], strong: list[str], weak: list[str]) -> list[str]:
    if strong:
        if any(_same(a, b) for a in stated for b in strong):
            return _distinct([*strong, *stated])
        return _distinct([*strong, *(w for w in weak if any(_same(w, s) for s in strong))])
    if stated:
        if any(_same(a, b) for a in stated for b in weak):
            return _distinct([*weak[:6], *stated]) if len(weak) <= 6 else stated
        return stated
    return weak[:6]


def _key(name: str) -> str:
    return "".join(re.findall(r"\w+", name.casefold()))


def _same(a: str, b: str) -> bool:
    """The same person: equal names, or one a shorter form of the other (« J. Martin », « Martin »)."""
    if _key(a) == _key(b):
        return True
    x, y = a.casefold().split(), b.casefold().split()
    return x[-1] == y[-1] and (len(x) == 1 or len(y) == 1 or x[0][0] == y[0][0])


def _distinct(names: list[str]) -> list[str]:
    """Each person once, under the longest form of the name; a bare place or desk beside full names goes."""
    kept: list[str] = []
    for name in names:
        twin = next((i for i, k in enumerate(kept) if _same(k, name)), None)
        if twin is None:
            kept.append(name)
        elif len(name) > len(kept[twin]) and len(kept[twin].split()) < 2:
            kept[twin] = name
    full = [n for n in kept if " " in n or "." in n]
    return full or kept


def _stated(draft: Draft, page: Page) -> list[str]:
    """Names in JSON-LD, else in meta."""
    meta = page.meta
    found: list[str] = []
    for value in _people(meta.article.get("author")) or _people(meta.article.get("creator")):
        house = isinstance(value, dict) and types(value) & {"organization", "newsmediaorganization", "corporation"}
        for text in strings(value):
            byline = read_byline(text, draft.publisher)
            draft.agencies += byline.agencies
            found += [] if house else byline.names
    labelled = (
        meta.first(f"twitter:data{i}") for i in (1, 2) if _SIGNED.match(meta.first(f"twitter:label{i}") or "")
    )
    if not found:
        for text in (*meta.every(*_META), *filter(None, labelled)):
            if not text.startswith("http"):
                byline = read_byline(text, draft.publisher)
                found += byline.names
                draft.agencies += byline.agencies
    return _distinct(found)


def _people(value: Any) -> list[Any]:
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def _marked(draft: Draft, page: Page) -> Iterator[_Shown]:
    """Elements that call themselves the author's: itemprop, rel, class, or a link to a profile."""
    seen = 0
    for element in page.body.iter(
        "a", "span", "p", "div", "address", "li", "strong", "b", "em", "cite", "h3", "h4", "h5", "small"
    ):
        if not _is_mark(element):
            continue
        seen += 1
        if seen > 60:
            return
        text = clean(" ".join(element.itertext()))
        if not 3 <= len(text) <= 160:
            continue
        place = page.place(element)
        if place is None or ("junk" in page.roles(element) and not _is_signature_box(element)):
            continue
        byline = read_byline(text, draft.publisher)
        names = [n for n in byline.names if " " in n or _INITIALS.fullmatch(n)]
        if names or byline.agencies:
            yield _Shown(names, byline.agencies, is_byline(text), place)


_INITIALS = lazily(r"(?:[A-ZÀ-Ý][a-zà-ÿ]?\.[ -]?){2,4}")


def _is_signature_box(element: HtmlElement) -> bool:
    """A box called « author-info » counts as furniture for the body, not for the signature."""
    at: HtmlElement | None = element
    for _ in range(4):
        if at is None:
            return False
        if "byline" in roles_of(at):
            return True
        at = at.getparent()
    return False


def _is_mark(element: HtmlElement) -> bool:
    prop = element.get("itemprop") or ""
    if "author" in prop or "creator" in prop or "author" in (element.get("rel") or ""):
        return True
    names = names_of(element)
    if names and "byline" in roles_of(element):
        return True
    return element.tag == "a" and bool(_PROFILE.search(element.get("href") or ""))


def _spoken(draft: Draft, page: Page) -> Iterator[_Shown]:
    """Blocks that say that they sign: « Par … », « Propos recueillis par … »."""
    for i, block in enumerate(page.blocks):
        if len(block.text) <= 160 and is_byline(block.text):
            byline = read_byline(block.text, draft.publisher)
            yield _Shown(byline.names, byline.agencies, True, i)
        elif (after := _after_date(block)) is not None:
            yield _Shown(after.names, after.agencies, True, i)
        elif _credits(page, block):
            yield _Shown([], agencies_in(block.text), False, i)


_BY = lazily(r"(?<=[\s|•·–—-])(?:Par|par) (?=[A-ZÀ-Ý])")


def _after_date(block: RawBlock) -> Byline | None:
    """The signature that follows a date on its line: « Mis à jour à 18h12 Par A »."""
    by = _BY.search(block.text) if len(block.text) <= 160 else None
    if by is None or not any(stamp.role for stamp in stamps(block.text[: by.start()])):
        return None
    rest = block.text[by.start() :]
    return read_byline(rest) if is_byline(rest) else None


def _credits(page: Page, block: RawBlock) -> bool:
    """Whether a line names agencies where an author would sign: « La rédaction avec AFP », « AFP | … »."""
    if len(block.text) > 140 or not agencies_in(block.text) or "caption" in page.roles(block.owner):
        return False
    if len(block.text) <= 80 and stamps(block.text):
        return True  # « Le Fil/AFP - 12 mai 2024 »
    return bool(_CREDITS.search(block.text) or agency_credit(re.split(r"[|•·–—]", block.text)[0].strip()))


_CREDITS = lazily(
    r"^\W*(?:avec|source|la rédaction|par)\b|\bsources?\s?:|"
    r"\b(?:avec|par|rédaction(?: et| avec)?)\s+(?:l['’])?[A-Z]",
    re.IGNORECASE,
)
"""« La rédaction avec AFP », « Publié le … par Belga »: agencies named where an author would sign."""


def sign(draft: Draft, text: str) -> None:
    """Put the people and agencies of a byline that a layout names in place of what was found."""
    byline = read_byline(text, draft.publisher)
    if byline.names:
        draft.authors = [Author(name) for name in byline.names]
    draft.agencies += byline.agencies


def bios(draft: Draft, page: Page, first: int) -> None:
    """Give the authors the bios that stand in author boxes."""
    for block in page.blocks[first:]:
        if not 30 <= len(block.text) <= 900 or not page.roles(block.owner) & {"bio", "byline", "junk"}:
            continue
        if name := bio_name(block.text, draft, bios=False):
            add_bio(draft, name, block.text)
    for author in [a for a in draft.authors if a.bio is None]:
        for element in page.body.iter("div", "section", "aside", "p", "footer"):
            if "bio" not in roles_of(element) or not names_of(element):
                continue
            lines = [
                clean(" ".join(e.itertext()))
                for e in element.iter("p", "div", "span")
                if len(e) == 0 or e.tag == "p"
            ]
            if author.name.casefold() in " ".join(element.itertext()).casefold():
                text = max((x for x in lines if len(x) >= 40 and "." in x), key=len, default=None)
                if text and len(text) <= 900:
                    add_bio(draft, author.name, text)
                    break
