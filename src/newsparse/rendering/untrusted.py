"""The one place where text from outside is made fit to be looked at: by every view and every error message.

An article, a file name or a URL may hold terminal commands (ESC, OSC 52 writes the clipboard), controls that
turn the reading order round, or newlines where one line was promised. rich lets all of them pass.

C0 controls are shown as their pictures (ESC as ␛), so that nothing vanishes; C1 controls, bidi controls and
lone surrogates as U+FFFD; what is invisible anyway (soft hyphen, zero-width space, tags) is left out.
"""

from __future__ import annotations

import re
from functools import cache

__all__ = ["lines", "one_line", "web_address"]

_INVISIBLE = (
    0xAD,
    0x200B,
    0x2060,
    0xFEFF,
    *range(0x2061, 0x2065),
    *range(0xFFF9, 0xFFFC),
    *range(0xE0000, 0xE0080),
)
_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0x206A, 0x2070))
_BREAKS = (0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029)
_WEB = re.compile(r"https?://[^/?#\s\\@]+(?:[/?#]\S*)?\Z", re.IGNORECASE)


@cache
def _table() -> dict[int, str | None]:
    table: dict[int, str | None] = {code: chr(0x2400 + code) for code in range(0x20)}
    table[0x7F] = "␡"
    table |= dict.fromkeys((*range(0x80, 0xA0), *_BIDI, *range(0xD800, 0xE000)), "\N{REPLACEMENT CHARACTER}")
    table |= dict.fromkeys(_BREAKS, " ")
    table |= dict.fromkeys(_INVISIBLE, None)
    return table


@cache
def _suspect() -> re.Pattern[str]:
    return re.compile("[" + "".join(re.escape(chr(code)) for code in sorted(_table())) + "]")


def one_line(text: object) -> str:
    """`str(text)` on one line, without anything that a terminal or a browser would act upon."""
    string = str(text)
    return string.translate(_table()) if _suspect().search(string) else string


def lines(text: object) -> str:
    """The same, with newlines kept."""
    return "\n".join(one_line(line) for line in str(text).replace("\r\n", "\n").split("\n"))


def web_address(url: str | None) -> str | None:
    """`url` where it is an absolute http(s) address without user name, fit for a link; else None."""
    if url is None or _suspect().search(url) or not _WEB.match(url):
        return None
    return url
