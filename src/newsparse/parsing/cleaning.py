"""The one place that makes a field of a page safe and plain: every text of an Article goes through `clean`.

Removed: control characters, bidi controls, soft hyphens, zero-width spaces, byte order marks. Replaced: lone
surrogates by U+FFFD; line breaks of any kind, tabs and runs of spaces by one space. Kept: no-break spaces,
curly apostrophes, guillemets, unusual hyphens: the page's own wording.
"""

from __future__ import annotations

from functools import lru_cache

from newsparse.lexicon.lazily import lazily

__all__ = ["clean", "clean_url", "collapse"]

_BREAKS = dict.fromkeys((*range(0x09, 0x0E), 0x85, 0x2028, 0x2029), " ")
_CONTROLS = dict.fromkeys((*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)))
_BIDI = dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_INVISIBLE = dict.fromkeys((0xAD, 0x200B, 0xFEFF))
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_TABLE: dict[int, str | None] = {**_BREAKS, **_CONTROLS, **_BIDI, **_INVISIBLE, **_SURROGATES}
# One search decides whether the table is needed at all: most paragraphs are clean already.
_DIRTY = lazily("[\x00-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]|  ")
_SPACES = lazily(" {2,}")


def clean(text: str) -> str:
    """`text` as one safe line, without space at its ends."""
    if (not text.isprintable() or "  " in text) and _DIRTY.search(text):
        text = _SPACES.sub(" ", text.translate(_TABLE))
    return text.strip()


def clean_url(text: str | None) -> str | None:
    """A web address, absolute or relative; None for an empty one, inlined data or a script."""
    if not text:
        return None
    url = clean(text).replace(" ", "%20")
    scheme = url[:12].lower()
    if not url or scheme.startswith(("data:", "javascript:", "about:", "blob:", "cid:", "file:")):
        return None
    return url


def collapse(text: str) -> str:
    """`clean`, with every no-break space a plain one: for comparing and matching, never for output."""
    return _collapsed(text) if len(text) <= _LINE else " ".join(clean(text).split())


_LINE = 2_000
"""Characters of a line that is remembered: a dozen rules look at each."""


@lru_cache(maxsize=256)
def _collapsed(line: str) -> str:
    return " ".join(clean(line).split())
