"""bytes → str, and what was done.

In order: byte order mark, UTF-16 without one, strict UTF-8, the declared encoding if it decodes strictly and
gives French, cp1252 or iso-8859-15. A page whose UTF-8 was once read as cp1252 (« Ã© ») is repaired where that
is certain, and reported where it is not.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from newsparse.lexicon.lazily import lazily

__all__ = ["Decoded", "decode"]


class Decoded(NamedTuple):
    """A text, the encoding it was read with, and warnings."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SURROGATE = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
_WESTERN = frozenset(("cp1252", "iso8859-1", "latin-1", "iso8859-15", "ascii"))


def decode(data: bytes, declared: str | None = None, *, repair: bool = False) -> Decoded:
    """Read `data`; `declared` is what a header says of it (else the first 4 kB are searched).

    `repair` mends UTF-8 that was once read as cp1252 even where the text holds sound accents too.
    """
    return _mended(_read(data, declared), repair)


def _read(data: bytes, declared: str | None) -> Decoded:
    for bom, wide in _BOMS:
        if data.startswith(bom):
            text = data[len(bom) :].decode(wide, "replace")
            return Decoded(text, wide, ("decoding-errors",) if "\ufffd" in text else ())
    if unmarked := _wide(data):
        return Decoded(data.decode(unmarked, "replace"), unmarked)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    name = _codec(declared) or _codec(_declared(data))
    if _mostly_utf8(data):
        return Decoded(data.decode("utf-8", "newsparse-mixed"), "utf-8", ("mixed-encodings",))
    if name and name not in _WESTERN and name != "utf-8":
        try:
            text = data.decode(name)
        except (UnicodeDecodeError, LookupError):
            pass
        else:
            share = _french(data.decode("cp1252", "newsparse-c1"))
            if share < 0.85 or _french(text) >= share:
                return Decoded(text, name)
    western = _western(data, name)
    return Decoded(data.decode(western, "newsparse-c1"), western)


def _declared(data: bytes) -> str | None:
    from bs4.dammit import EncodingDetector  # only for the few pages that are not UTF-8

    name: str | None = EncodingDetector.find_declared_encoding(data[:4096], True, True)
    return name


def _codec(name: str | None) -> str | None:
    try:
        return codecs.lookup(name.strip()).name if name else None
    except (LookupError, ValueError):
        return None


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: one byte in two of a text in Latin letters is zero."""
    head = data[:2000]
    if len(head) < 16 or not 0.35 <= head.count(0) / len(head) <= 0.55:
        return None
    return "utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be"


def _western(data: bytes, declared: str | None) -> str:
    """cp1252 or iso-8859-15: the former alone has letters at 80-9F, the latter alone € œ Œ for ¤ ½ ¼."""
    if any(0x80 <= byte <= 0x9F for byte in set(data)):
        return "cp1252"
    if declared == "iso8859-15" or re.search(
        rb"[A-Za-z\xc0-\xff][\xbc\xbd]|[\xbc\xbd][A-Za-z\xc0-\xff]|\d[ \xa0]?\xa4", data
    ):
        return "iso8859-15"
    return "cp1252"


def _mostly_utf8(data: bytes) -> bool:
    """Whether the text is UTF-8 but for a few bytes: a page joined from several sources, or cut short."""
    sound = _SURROGATE.sub(b"", data)
    good = len(re.findall(rb"[\xc3][\x80-\xbf]|\xc5[\x80-\xbf]|\xc2[\xa0-\xbf]|\xe2[\x80-\x9f][\x80-\xbf]", sound))
    bad = sound.decode("utf-8", "replace").count("\ufffd")
    if bad == 0:
        return True  # UTF-8 but for encoded halves of characters
    return good >= 3 and bad <= max(2, good // 10)


def _french(text: str) -> float:
    """The share of non-ASCII characters that French uses."""
    other = [c for c in text if c > "\x7f"]
    return sum(c in _FRENCH for c in other) / len(other) if other else 1.0


_FRENCH = frozenset("éèêëàâäùûüîïôöçœæÿÉÈÊËÀÂÄÙÛÜÎÏÔÖÇŒÆŸ’‘“”«»–—…•°€\u00a0\u202f\u2011")


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    if _SURROGATE.match(error.object, error.start):
        return "\ufffd", error.start + 3  # half a character that somebody encoded all the same
    bad = error.object[error.start : error.end]
    return bad.decode("cp1252", "newsparse-c1"), error.end


def _as_c1(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return "".join(map(chr, error.object[error.start : error.end])), error.end


codecs.register_error("newsparse-mixed", _as_cp1252)
codecs.register_error("newsparse-c1", _as_c1)

_C1 = {chr(byte): bytes([byte]) for byte in range(0x80, 0xA0)}
_TRAIL = "".join(sorted({bytes([b]).decode("cp1252", "newsparse-c1") for b in range(0x80, 0xC0)}))
# « à » whose second half, a no-break space, somebody made a plain one: with the space that follows it, or without
_GRAVE = r"(?P<spaced>Ã\x20(?:\x20|(?=\w)))|(?P<bare>Ã\x20)"
_BROKEN = lazily(
    f"{_GRAVE}|[ÂÃÅ][{re.escape(_TRAIL)}]|â[€\x80][{re.escape(_TRAIL)}]|â‚¬|ï¬[{re.escape(_TRAIL)}]|ï»¿"
)


def _mended(found: Decoded, repair: bool) -> Decoded:
    """Repair UTF-8 that was read as cp1252 where every accent shows it, or on request; report it elsewhere."""
    text = found.text
    if not ("Ã" in text or "â€" in text or "Â" in text):
        return found
    broken = [match for match in _BROKEN.finditer(text) if _repair(match) != match.group()]
    if len(broken) < (1 if repair else 3):
        return found
    sound = len(re.findall("[éèêàçùôîœÉÀ]", _BROKEN.sub("", text)))
    if repair or sound <= len(broken) // 20:
        return Decoded(_BROKEN.sub(_repair, text), found.encoding, (*found.warnings, "mojibake-repaired"))
    return Decoded(text, found.encoding, (*found.warnings, "mojibake"))


def _repair(match: re.Match[str]) -> str:
    if match.lastgroup is not None:
        return "à " if match.lastgroup == "spaced" else "à"
    data = b"".join(_C1.get(c) or c.encode("cp1252", "replace") for c in match.group())
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return match.group()
