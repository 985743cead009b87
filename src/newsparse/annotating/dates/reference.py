"""The day an article is told from: told by the user, the page or the URL; else see `inference`."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from newsparse.annotations import ReferenceDate
from newsparse.article import Article

__all__ = ["Known", "from_article", "from_option"]

# /2024/05/13/, /2024-05-13-, -20240513, _2024_05_13: a whole day between marks.
_IN_URL = re.compile(r"(?<!\d)((?:19|20)\d\d)([/_-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)")


class Known(NamedTuple):
    """A reference date, the days it may be, and its clock time where one was given."""

    reference: ReferenceDate
    days: Sequence[date]
    now: datetime | None = None


def from_option(when: date | datetime) -> Known:
    """The user said so."""
    day = when.date() if isinstance(when, datetime) else when
    now = when.replace(tzinfo=None) if isinstance(when, datetime) else None
    return Known(ReferenceDate(day.isoformat(), "option", 1.0, (f"given: {day.isoformat()}",)), [day], now)


def from_article(article: Article | None) -> Known | None:
    """The page says so, or its URL does; else the page's last change, less surely; None where none is told."""
    if article is None:
        return None
    if article.published and (span := _iso_days(article.published)):
        return _told(span, 1.0, f"the page gives its date: {article.published}")
    for url in (article.url, article.source.uri):
        if url and "://" in url and (day := _url_day(url)):
            return Known(
                ReferenceDate(day.isoformat(), "url", 0.95, (f"the address holds the date: {url}",)), [day]
            )
    # A page that shows one date alone calls it « mis à jour » as often as not.
    if article.modified and (span := _iso_days(article.modified)) and span[0] == span[1]:
        return _told(span, 0.7, f"the page gives the date of its last change alone: {article.modified}")
    return None


def _told(span: tuple[date, date], confidence: float, evidence: str) -> Known:
    first, last = span
    value = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    days = [date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1)]
    return Known(ReferenceDate(value, "page", confidence, (evidence,)), days)


def _iso_days(text: str) -> tuple[date, date] | None:
    match = _ISO.match(text)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if day and month and year:
            return date(year, month, day), date(year, month, day)
        if month and year:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return (date(year, 1, 1), date(year, 12, 31)) if year else None
    except ValueError:
        return None


def _url_day(url: str) -> date | None:
    for match in _IN_URL.finditer(url[:2000]):
        try:
            return date(int(match[1]), int(match[3]), int(match[4]))
        except ValueError:
            continue
    return None
