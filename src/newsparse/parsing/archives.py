"""Archives of pages: zip and tar (plain, .gz, .bz2, .xz) → Source, one a member, read from front to back."""

from __future__ import annotations

import lzma
import os
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from newsparse.errors import NewsparseError
from newsparse.limits import MAX_BYTES

__all__ = ["ARCHIVES", "members"]

ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz")
"""Suffixes of what `members` reads."""

_DAMAGE = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    NotImplementedError,
)


def members(file: IO[bytes], name: str) -> Iterator[tuple[str, bytes | NewsparseError]]:
    """(name in the archive, content) of every regular file in it; links, devices and folders are left out.

    A member past MAX_BYTES or with a password is an error in place of its content, and the others go on; a
    damaged archive raises NewsparseError `unreadable` after what could be read of it. `name` is for messages.
    """
    try:
        if name.lower().endswith(".zip"):
            yield from _zip(file)
        else:
            yield from _tar(file)
    except _DAMAGE as error:
        what = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise NewsparseError("unreadable", f"{name}: the archive is damaged ({what}); copy it again") from None


def _zip(file: IO[bytes]) -> Iterator[tuple[str, bytes | NewsparseError]]:
    with zipfile.ZipFile(file) as archive:
        for info in archive.infolist():
            if info.is_dir() or _is_link(info):
                continue
            if info.flag_bits & 1:
                yield info.filename, NewsparseError("unreadable", "has a password: unpack the archive first")
                continue
            with archive.open(info) as member:
                yield info.filename, _bounded(member)


def _is_link(info: zipfile.ZipInfo) -> bool:
    return info.external_attr >> 28 == 0xA


def _tar(file: IO[bytes]) -> Iterator[tuple[str, bytes | NewsparseError]]:
    with tarfile.open(fileobj=file, mode="r|*", errorlevel=2) as archive:  # a stream: members once, in order
        for info in archive:
            member = archive.extractfile(info) if info.isreg() else None
            if member is not None:
                yield info.name, _bounded(member)
            archive.members = []  # type: ignore[attr-defined] # tarfile remembers them all otherwise


def _bounded(member: IO[bytes]) -> bytes | NewsparseError:
    content = member.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        return NewsparseError("too-large", f"is larger than {MAX_BYTES >> 20} MiB; no article is")
    return content


def member_uri(archive: str, name: str) -> str:
    """`pages.zip!/2025/page.html`, as Java and WARC tools write it."""
    return f"{archive}!/{os.fspath(name).lstrip('/')}"
