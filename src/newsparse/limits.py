"""Every limit, with its reason. What passes one is an error that names the option, never a shorter text.

Bytes and characters bound every command; seconds and memory bound the workers of a job, which can be ended.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

from newsparse.errors import NewsparseError

__all__ = [
    "DEPTH",
    "MEMORY",
    "SECONDS",
    "Limits",
    "bounded",
    "current",
    "size",
    "too_large",
    "too_long",
    "use",
]


SECONDS = 120.0
"""For one article in a worker: the longest of the press takes three. Option: batch --timeout."""

MEMORY = 2 * 2**30
"""Bytes of one worker: a tenth of that is the model and an ordinary article. Option: batch --memory."""

DEPTH = 200
"""Nested elements that a page's tree keeps: real pages have 20 to 60. What is deeper is put side by side at this
depth, in order and whole, so there is nothing to lift by an option."""


class Readable(Protocol):
    """A file, or a member of an archive."""

    def read(self, size: int, /) -> bytes: ...


class Limits(NamedTuple):
    """What one input may cost."""

    bytes: int = 64 * 2**20
    """Of one file, archive member or record after unpacking: the largest real page seen (a SingleFile page with
    its images inside) was 30 MB, and a gzip bomb stops here. Option: --max-bytes."""

    characters: int = 1_000_000
    """Of one article's text: the longest long-read seen has 60,000, and analysis takes memory by the character.
    Option: --max-characters."""


_current = Limits()


def current() -> Limits:
    """The limits in force in this process."""
    return _current


def use(limits: Limits) -> None:
    """Put `limits` in force for this process; batch tells its workers."""
    global _current  # noqa: PLW0603  # one setting a process, as decimal and locale have
    _current = limits


def bounded(file: Readable) -> bytes:
    """What is left in `file`. Raises NewsparseError `too-large` past the limit, having read no more than that."""
    content = file.read(_current.bytes + 1)
    if len(content) > _current.bytes:
        raise too_large()
    return content


def too_large() -> NewsparseError:
    """The error for more bytes than an article has."""
    return NewsparseError("too-large", f"is larger than {size(_current.bytes)}; if it is an article: --max-bytes")


def too_long(characters: int) -> NewsparseError:
    """The error for more text than an article has."""
    return NewsparseError(
        "too-large",
        f"its text has {characters:,} characters, over {_current.characters:,}; split it, or --max-characters",
    )


def size(count: int) -> str:
    """« 64 MiB », « 1.5 GiB », « 900 bytes »."""
    for unit, power in (("GiB", 2**30), ("MiB", 2**20), ("KiB", 2**10)):
        if count >= power:
            return f"{count / power:.3g} {unit}"
    return f"{count} byte" if count == 1 else f"{count} bytes"
