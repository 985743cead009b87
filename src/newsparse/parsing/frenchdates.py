"""Absolute dates of page headers: « 27 juin 2024 à 12h40 », « Mis à jour le 18/07/2024 », ISO 8601, RFC 2822.

Everything comes out as ISO 8601, exactly as precise as it went in: no time and no zone is invented, and a
relative wording (« il y a 3 heures ») gives nothing.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import NamedTuple

from newsparse.lexicon.calendar import MONTHS
from newsparse.lexicon.lazily import lazily
from newsparse.parsing.cleaning import collapse

__all__ = ["Stamp", "day_of", "is_date_line", "machine", "stamps"]


class Stamp(NamedTuple):
    """A date in a text: its ISO value, what the words before it call it, and where it stands."""

    value: str
    role: str | None
    """"published", "modified" or None"""
    start: int
    end: int


_MODIFIED = (
    r"mis[e]? à jour|màj|maj|modifi[ée]e?|actualis[ée]e?|dernière (?:modification|mise à jour)|updated|"
    r"corrigée?|aktualisiert|éditée?"
)
_PUBLISHED = r"publi[ée]e?|parue?|mis[e]? en ligne|posté|créé|rédigé|écrit|published|posted|diffusée?|publication"

_MONTHS = MONTHS | {"mar": 3, "jun": 6}
"""With the short forms that content systems make and nobody writes: in a text « mar. » is Tuesday."""


@cache
def _pattern() -> re.Pattern[str]:
    months = "|".join(sorted(_MONTHS, key=len, reverse=True))
    time = r"(?P<hour>[01]?\d|2[0-3])\s?(?:[hH:]|heures?\b)\s?(?P<minute>[0-5]\d)?(?:\s?(?:min|mn))?(?::[0-5]\d)?"
    return re.compile(
        rf"(?<![\w/.-])(?:"
        rf"(?P<day>0?[1-9]|[12]\d|3[01])(?:er)?[\s-](?P<month>{months})\b\.?,?[\s-](?P<year>(?:19|20)\d\d)"
        rf"|(?P<d>0?[1-9]|[12]\d|3[01])(?P<sep>[/.-])(?P<m>0?[1-9]|1[0-2])(?P=sep)(?P<y>(?:19|20)\d\d|"
        rf"\d\d(?![\d/.-]))"
        rf"|(?P<iy>(?:19|20)\d\d)-(?P<im>0[1-9]|1[0-2])-(?P<id>0[1-9]|[12]\d|3[01])"
        rf")(?!\d)(?:\s?(?:,|-|–|•|\||T|à|a|at)?\s?(?:{time})(?!\d))?",
        re.IGNORECASE,
    )


@cache
def _roles() -> re.Pattern[str]:
    return re.compile(
        rf"(?-i:(?<![a-zà-ÿ]))(?:(?P<modified>(?:{_MODIFIED})\b)|(?P<published>(?:{_PUBLISHED})\b|date\s?:?\s?$))",
        re.IGNORECASE,
    )


_BEFORE = lazily(r"(?<![\d:])([01]?\d|2[0-3])\s?[hH:]\s?([0-5]\d)(?:,|\s[-–|·])?\s(?:le\s(?:\w+di\s)?)?$")
"""« 12h41, le 17 février 2021 »: the hour over the day."""
_GLUED = lazily(
    r"((?:publi|modifi|actualis|cré)ée?|\bjour|\ble|\bdu)(?=\d{1,2}\D)|(?<=\d )(H[AN][ACEPRT])(?=[A-Z])",
    re.IGNORECASE,
)
"""« Publié12 mars »: label and date in two elements without a space."""


def stamps(text: str) -> list[Stamp]:
    """The absolute dates of a header line, in order."""
    text = collapse(text)[:2000]
    found: list[Stamp] = []
    reached = 0
    if not any(map(str.isdigit, text)):
        return found
    text = _GLUED.sub(r"\g<0> ", text)
    for match in _pattern().finditer(text):
        part = match.groupdict()
        year = part["year"] or part["y"] or part["iy"]
        month = _MONTHS.get((part["month"] or "").lower()) or int(part["m"] or part["im"] or 0)
        day = int(part["day"] or part["d"] or part["id"])
        year = f"20{year}" if len(year) == 2 else year
        try:
            value = date(int(year), month, day).isoformat()
        except ValueError:
            continue
        if part["hour"] and (part["minute"] or "h" in match.group().lower()):
            value += f"T{int(part['hour']):02}:{part['minute'] or '00'}"
        elif match.start() > reached and (
            clock := _BEFORE.search(text[max(reached, match.start() - 24) : match.start()])
        ):
            value += f"T{int(clock[1]):02}:{clock[2]}"
        roles = list(_roles().finditer(text, reached, match.start())) if match.start() > reached else []
        found.append(Stamp(value, roles[-1].lastgroup if roles else None, match.start(), match.end()))
        reached = match.end()
    return found


def is_date_line(text: str) -> bool:
    """Whether a line is nothing but its dates: « 27 juin 2024 12:40 Mis à jour: 27 juin 2024 13:11 »."""
    text = collapse(text)
    if len(text) > 140:
        return False
    found = stamps(text)
    if not found:
        return False
    if found[0].start == 0 and found[0].end == len(text):
        return True
    rest = re.sub(r"^(?:à )?[A-ZÀ-Ý][\w'’-]+(?: [\w'’-]+){0,3}, (?=le\b|\d)", "", text)
    shift = len(text) - len(rest)
    for stamp in reversed(found):
        rest = rest[: max(0, stamp.start - shift)] + " " + rest[stamp.end - shift :]
    rest = re.sub(rf"{_MODIFIED}|{_PUBLISHED}|\b\d{{1,2}}\s?[h:]\s?\d\d\b", " ", rest, flags=re.IGNORECASE)
    rest = re.sub(
        r"\b(?:h[an][acepr]|gmt|utc|lun|mar|mer|jeu|ven|sam|dim|tu|le|la|à|a|au|et|du|article|date|de|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b",
        " ",
        rest,
        flags=re.IGNORECASE,
    )
    return len(re.findall(r"\w", rest)) <= 3


_ISO = lazily(
    r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|"
    r"[+-]\d{1,2}:?\d{2}|[+-]\d{2})?)?",
    re.IGNORECASE,
)


def machine(value: object) -> str | None:
    """The ISO form of a date that the page states for machines (JSON-LD, meta, `time`), or None.

    A time of exactly midnight is the filler of a system that keeps days only, so it is dropped.
    """
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _epoch(float(value))
    if not isinstance(value, str):
        return None
    text = collapse(value)[:200]
    if re.fullmatch(r"\d{10}|\d{13}", text):
        return _epoch(float(text))
    match = _ISO.match(text)
    if match:
        return _iso(match)
    if re.fullmatch(r"(?:19|20)\d{6}", text):
        return _day(int(text[:4]), int(text[4:6]), int(text[6:]))
    if re.match(r"[A-Za-z]{3}, ", text):
        return _rfc2822(text)
    found = stamps(text)
    return found[0].value if found else None


def day_of(value: str) -> date:
    """The calendar day that an ISO value of this module names."""
    return date.fromisoformat(value[:10])


def _iso(match: re.Match[str]) -> str | None:
    year, month, day, hour, minute, second, zone = match.groups()
    value = _day(int(year), int(month), int(day))
    if value is None or hour is None or int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
        return value
    if int(hour) == int(minute) == int(second or 0) == 0:
        return value
    value += f"T{int(hour):02}:{minute}" + (f":{second}" if second else "")
    if not zone:
        return value
    if zone.upper() in ("Z", "UTC", "GMT"):
        return value + "Z"
    sign, digits = zone[0], zone[1:].replace(":", "").zfill(2)
    digits = digits.zfill(4) if len(digits) > 2 else digits + "00"
    return f"{value}{sign}{digits[:2]}:{digits[2:]}"


def _day(year: int, month: int, day: int) -> str | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    latest = datetime.now(UTC).date() + timedelta(days=366)
    return found.isoformat() if date(1600, 1, 1) <= found <= latest else None


def _epoch(seconds: float) -> str | None:
    if seconds > 1e11:
        seconds /= 1000
    if not 1e8 < seconds < 1e10:
        return None
    return datetime.fromtimestamp(int(seconds), UTC).isoformat().replace("+00:00", "Z")


def _rfc2822(text: str) -> str | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(text).isoformat().replace("+00:00", "Z")
    except (ValueError, TypeError, IndexError):
        return None
