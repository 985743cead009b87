"""When a page was published and changed: JSON-LD, meta, `itemprop`, `time`, and the line that readers see.

The machine's word is taken as it is, unless the page shows otherwise: a shown day that is earlier means that the
machine's is that of a later edition; a shown clock that equals a « Z » time means that the zone is a lie.
"""

from __future__ import annotations

import re

from newsparse.lexicon.lazily import lazily
from newsparse.parsing.blocks import names_of, roles_of
from newsparse.parsing.cleaning import clean
from newsparse.parsing.draft import Draft
from newsparse.parsing.frenchdates import Stamp, day_of, is_date_line, machine, stamps
from newsparse.parsing.page import Page

__all__ = ["fill", "read"]

_PUBLISHED = (
    "article:published_time og:article:published_time og:published_time article:published published_time "
    "date.issued "
    "dc.date.issued dcterms.issued dc.date.created dcterms.created dc.date dcterms.date date pubdate "
    "publishdate publish-date "
    "publish_date publication_date publication-date datepublished parsely-pub-date sailthru.date "
    "cxenseparse:recs:publishtime "
    "cxenseparse:publishtime og:pubdate original-publication-date citation_publication_date article.published "
    "rnews:datepublished "
    "datecreated created date_published dc.date.x-metadatalastmodified"
).split()
_MODIFIED = (
    "article:modified_time og:article:modified_time og:updated_time article:modified modified_time lastmod "
    "last-modified "
    "datemodified dcterms.modified dc.date.modified dc.modified revised updated"
).split()
_DATED = lazily(r"date|publi|time|horaire|heure|meta|posted|paru|timestamp|dc[-_]|info", re.IGNORECASE)
_PARTS = lazily(r"[•·|]")
_IN_PATH = lazily(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?:[/_.-]|$)")


def read(draft: Draft, page: Page, title: int, first: int, last: int) -> None:
    """Fill `published` and `modified`; the indices are those of headline, first and last paragraph."""
    meta = page.meta
    published = _machine(meta.article.get("datePublished"), *meta.every(*_PUBLISHED))
    modified = _machine(meta.article.get("dateModified"), *meta.every(*_MODIFIED))
    low, high = max(0, min(title, first) - 8), max(title, first) + 1
    times = _times(page, low, high)
    shown = _shown(page, title, low, high)
    published = published or next((value for value, role in times if role == "published"), None)
    modified = modified or next((value for value, role in times if role == "modified"), None)
    said = next((s.value for s in shown if s.role == "published"), None)
    plain = next((s.value for s in shown if s.role is None), None)
    if published is None:
        published = (
            said
            or plain
            or next((value for value, role in times if role is None), None)
            or _elsewhere(page, last)
            or _machine(meta.article.get("dateCreated"))
            or _path(draft.url)
        )
    elif said or plain:
        published = _settle(published, said, plain)
    if modified is None:
        modified = next((s.value for s in shown if s.role == "modified"), None)
    if modified is None and not shown:
        modified = _under(page, last)
    draft.published, draft.modified = published, modified


def fill(draft: Draft, published: str, modified: str) -> None:
    """Dates from the elements that a layout names, where nothing else gave any."""
    draft.published = draft.published or machine(published)
    draft.modified = draft.modified or machine(modified)


def _machine(*values: object) -> str | None:
    return next(filter(None, map(machine, values)), None)


def _settle(stated: str, said: str | None, plain: str | None) -> str:
    """The machine's date against the shown one."""
    if said and day_of(said) < day_of(stated):
        return said
    shown = said or plain
    if shown is None or day_of(shown) != day_of(stated):
        return stated
    if "T" in shown and "T" not in stated:
        return shown
    # Overseas and African papers on UTC lose a zone here, and no time.
    if "T" in shown and stated.endswith("Z") and shown[11:16] == stated[11:16]:
        return stated.removesuffix("Z")
    return stated


def _times(page: Page, low: int, high: int) -> list[tuple[str, str | None]]:
    """`itemprop` dates and `time` elements with their role, the header's first; those of furniture left out.

    `low`, `high`: the places of the header's blocks. Elsewhere on a page most dates are those of other articles.
    """
    header: list[tuple[str, str | None]] = []
    found: list[tuple[str, str | None]] = []
    for element in page.body.iter("time", "span", "meta", "p", "div", "abbr", "li"):
        prop = (element.get("itemprop") or "").lower()
        dated = element.tag == "abbr" and element.get("title")
        if element.tag != "time" and "date" not in prop and not dated:
            continue
        if element.tag != "meta" and "junk" in page.roles(element) and not prop:
            continue
        value = machine(
            element.get("datetime")
            or element.get("content")
            or element.get("title")
            or clean(" ".join(element.itertext()))
        )
        if value is None:
            continue
        words = f"{prop} {names_of(element)}"
        role = None
        if re.search(r"modif|updat|maj|mise-?a-?jour", words, re.IGNORECASE):
            role = "modified"
        elif re.search(r"publi|posted|creat|pubdate", words, re.IGNORECASE) or element.get("pubdate") is not None:
            role = "published"
        place = page.place(element) if element.tag != "meta" else low
        (header if place is not None and low <= place <= high else found).append((value, role))
        if len(found) > 200:
            break
    return header + found


def _shown(page: Page, title: int, low: int, high: int) -> list[Stamp]:
    """Dates that the header shows: on a line of their own, in a dated box, or after « Publié le »."""
    found = []
    for block in page.blocks[low : high + 1]:
        if len(block.text) > 260 or block.tag in ("h1", "h2", "figcaption"):
            continue
        # Name and date often stand in neighbouring elements without a space between them.
        marks = stamps(clean(" ".join(block.owner.itertext()))) or stamps(block.text)
        if not marks:
            continue
        # « Accueil > Société • • mercredi 15 mars 2023 à 22h30 »
        line = is_date_line(block.text) or (len(block.text) <= 160 and is_date_line(_PARTS.split(block.text)[-1]))
        boxed = bool(_DATED.search(names_of(block.owner))) or block.owner.find(".//time") is not None
        lone = block.at > title and len(block.text) <= 80 and block.link_share < 1
        signs = "byline" in roles_of(block.owner)
        if "caption" in roles_of(block.owner):
            marks = [s for s in marks if s.role]  # the day of a picture or film
        found += [s for s in marks if s.role or line or boxed or signs or lone]
    return found


def _elsewhere(page: Page, last: int) -> str | None:
    """« Publié le … » anywhere else on the page: older layouts date beside or after the text."""
    nearest = sorted(range(len(page.blocks)), key=lambda i: abs(i - last) if i > last else last - i + 1000)
    for i in nearest[:400]:
        block = page.blocks[i]
        if len(block.text) <= 160:
            for stamp in stamps(block.text):
                if stamp.role == "published":
                    return stamp.value
    return None


def _under(page: Page, last: int) -> str | None:
    """« Modifié le … » right under the text, on pages that date nothing over it."""
    for block in page.blocks[last + 1 : last + 7]:
        if len(block.text) <= 160 and (marks := stamps(block.text)) and marks[0].role == "published":
            return next((s.value for s in marks if s.role == "modified"), None)
    return None


def _path(url: str | None) -> str | None:
    match = _IN_PATH.search(url or "")
    return machine(f"{match[1]}-{match[2]}-{match[3]}") if match else None
