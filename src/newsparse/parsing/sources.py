"""Where articles come from: a file, a folder, a pattern, an archive → Source(uri, content …), one an article.

Three layers, each usable alone:

- `find(path)` lists the files that a path names, without reading them: a `Listing` of `paths` and of what was
  `skipped` (a count a reason). A file given by name is listed whatever it is called; in a folder files are
  taken by suffix, the `X_files/` folders of saved pages are left out, hard links count once, symlink loops end.
  `finding.Finder` does the same lazily, and over several paths.
- `open_file(path)` reads one file and yields its articles: one for a page or text, all of a WARC, zip or tar.
  It raises NewsparseError for this file alone.
- `sources(path, on_error=…)` does both, and goes on after a file that cannot be read if `on_error` is given.

`single(source)` is what `parse` uses: exactly one article, from a path, bytes, str or Source.
`uri_of(path)` names a file: the path as given if it is printable UTF-8, else a `file:` URI, percent-encoded,
from which `path_of(uri)` gives the path back.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from os import PathLike
from pathlib import Path
from urllib.parse import quote_from_bytes, unquote_to_bytes

import msgspec

from newsparse.errors import NewsparseError
from newsparse.lexicon.lazily import lazily
from newsparse.parsing.finding import SUFFIXES, Finder

__all__ = [
    "SUFFIXES",
    "Listing",
    "Source",
    "find",
    "name_of",
    "no_articles",
    "open_file",
    "path_of",
    "single",
    "sources",
    "uri_of",
]


class Source(msgspec.Struct, frozen=True):
    """The bytes of one article.

    `url` and `charset` are what a container (WARC, MHTML) says of it. `uri` names it for people and machines.
    """

    uri: str
    content: bytes
    media_type: str | None = None
    url: str | None = None
    charset: str | None = None


class Listing(msgspec.Struct, frozen=True):
    """The files to read, in order, and how many were left out for which reason."""

    paths: tuple[Path, ...]
    skipped: dict[str, int] = {}
    """reason (« other type », « saved page's parts », « hard link ») → how many"""
    problems: tuple[tuple[str, NewsparseError], ...] = ()
    """Folders that could not be listed and matches that lead nowhere, by uri."""


def uri_of(path: PathLike[str] | str) -> str:
    """The name of a file in documents and errors."""
    text = os.fspath(path)
    if not text:
        return "''"
    if text.isprintable() and not text.startswith("file:"):
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:
            pass
        else:
            return text
    return "file:" + quote_from_bytes(os.fsencode(text))


def name_of(source: Source | PathLike[str] | bytes | str) -> str | None:
    """The uri of what `parse` was given; None for content without one."""
    if isinstance(source, Source):
        return source.uri or None
    return uri_of(source) if isinstance(source, PathLike) else None


def path_of(uri: str) -> Path:
    """The path that `uri_of` named."""
    return Path(os.fsdecode(unquote_to_bytes(uri.removeprefix("file:")))) if uri.startswith("file:") else Path(uri)


def find(path: PathLike[str] | str, *, own: PathLike[str] | None = None) -> Listing:
    """The files of a path: the file itself, or every article file below a folder, or those that a pattern
    (`press/**/*.html`) matches, sorted by name. `own` is left out: what the caller wrote, and will write again.

    Raises NewsparseError no-such-file, unreadable.
    """
    finder = Finder()
    if own is not None:
        finder.leave_out(own)
    paths: list[Path] = []
    problems: list[tuple[str, NewsparseError]] = []
    for found in finder.files(path):
        if isinstance(found, Path):
            paths.append(found)
        else:
            problems.append((uri_of(found[0]), found[1]))
    return Listing(tuple(paths), finder.skipped, tuple(problems))


def open_file(
    path: PathLike[str] | str,
    *,
    media_type: str | None = None,
    uri: str | None = None,
    on_error: Callable[[str, NewsparseError], None] | None = None,
) -> Iterator[Source]:
    """Every article of one file, lazily; `on_error` is told of members of an archive that cannot be read.

    Raises NewsparseError no-such-file, not-a-file, unreadable, too-large.
    """
    from newsparse.parsing import containers

    name = uri or uri_of(path)
    try:
        # Opening a FIFO would wait for a writer; O_NONBLOCK returns at once.
        with os.fdopen(
            os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)), "rb"
        ) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise NewsparseError("not-a-file", f"is not a regular file; pipe it in: newsparse - < {name}")
            yield from containers.unpack_file(file, name, media_type, on_error)
    except FileNotFoundError:
        raise NewsparseError("no-such-file", "no such file") from None
    except IsADirectoryError:
        raise NewsparseError("not-a-file", "is a folder; newsparse.sources(path) reads folders") from None
    except (OSError, ValueError) as error:
        raise NewsparseError("unreadable", f"cannot be read: {_reason(error)}") from None


def sources(
    path: PathLike[str] | str, *, on_error: Callable[[str, NewsparseError], None] | None = None
) -> Iterator[Source]:
    """Every article in a file, folder or archive, or in those that a pattern (`press/**/*.html`) matches, in
    order, read one by one.

    `on_error(uri, error)` is told of each file that cannot be read, and the others go on; without it the first
    such file raises. Raises NewsparseError, `no-articles` for a folder without a file to read.
    """
    try:
        listing = find(path)
    except NewsparseError as error:
        raise error.about(uri_of(path)) from None
    if not listing.paths and not listing.problems:
        raise NewsparseError("no-articles", no_articles(listing), uri_of(path))
    for folder, problem in listing.problems:
        if on_error is None:
            raise problem.about(folder)
        on_error(folder, problem)
    for file in listing.paths:
        try:
            yield from open_file(file, on_error=on_error)
        except NewsparseError as error:
            if on_error is None:
                raise error.about(uri_of(file)) from None
            on_error(uri_of(file), error)


def no_articles(listing: Listing) -> str:
    """The one line about a folder in which nothing is to be read."""
    count = sum(listing.skipped.values())
    other = f" ({count} skipped)" if count else ""
    return f"no article files in this folder{other}; looked for {' '.join(SUFFIXES)}, also .gz"


def single(
    source: Source | PathLike[str] | bytes | str, *, media_type: str | None = None, uri: str | None = None
) -> Source:
    """The one article of a source. Raises NewsparseError `several-articles` where a container holds more."""
    from newsparse.parsing import containers

    if isinstance(source, Source):
        found = containers.unpack(source)
    elif isinstance(source, bytes | bytearray | memoryview):
        found = containers.unpack(Source(uri or "", bytes(source), media_type))
    elif isinstance(source, str):
        _refuse_path(source)
        data = _LONE.sub("\ufffd", source).encode("utf-8")
        found = iter((Source(uri or "", data, media_type, charset="utf-8"),))
    else:
        found = open_file(source, media_type=media_type, uri=uri)
    first = next(found, None)
    if first is None:
        raise NewsparseError("no-article", "the archive holds no page")
    if next(found, None) is not None:
        raise NewsparseError(
            "several-articles",
            "holds several articles; newsparse.sources(path) gives them one by one",
        )
    return first


_LONE = lazily("[\ud800-\udfff]")


def _refuse_path(text: str) -> None:
    """A one-line str that names an existing file is a mistake: content was meant to be given."""
    if 0 < len(text) < 4096 and "\n" not in text and "\0" not in text and "<" not in text:
        try:
            exists = Path(text).exists()
        except (OSError, ValueError):
            return
        if exists:
            raise NewsparseError(
                "bad-option", f"{text!r} is the name of a file, and a str is read as content; pass Path({text!r})"
            )


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()
