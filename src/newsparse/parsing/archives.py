"""Archives of pages: zip and tar (plain, .gz, .bz2, .xz) → their article files, from front to back."""

from __future__ import annotations

import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import IO

from newsparse import limits
from newsparse.errors import NewsparseError

__all__ = ["members"]

Wanted = Callable[[str], bool]

_DAMAGE = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    NotImplementedError,  # a kind of compression that Python does not know
    RuntimeError,  # what zipfile raises of a broken password header
)


def members(file: IO[bytes], wanted: Wanted) -> Iterator[tuple[str, bytes | NewsparseError]]:
    """(name in the archive, content) of each regular file that `wanted` says yes to.

    A member that is larger than the limit or has a password is an error in place of its content, and the
    others go on. Raises NewsparseError `unreadable` where the archive is damaged, after what was before it.
    """
    is_zip = file.read(2) == b"PK"
    file.seek(0)
    try:
        yield from _zip(file, wanted) if is_zip else _tar(file, wanted)
    except _DAMAGE as error:
        what = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise NewsparseError("unreadable", f"the archive is damaged: {what}; copy it again") from None


def _zip(file: IO[bytes], wanted: Wanted) -> Iterator[tuple[str, bytes | NewsparseError]]:
    with zipfile.ZipFile(file) as archive:
        for info in archive.infolist():
            if info.is_dir() or info.external_attr >> 28 == 0xA or not wanted(info.filename):  # 0xA: a symlink
                continue
            if info.flag_bits & 1:
                yield info.filename, NewsparseError("unreadable", "has a password: unpack the archive first")
                continue
            with archive.open(info) as member:
                yield info.filename, _bounded(member)


def _tar(file: IO[bytes], wanted: Wanted) -> Iterator[tuple[str, bytes | NewsparseError]]:
    with tarfile.open(fileobj=file, mode="r|*", errorlevel=2) as archive:  # a stream: each once, in order
        for info in archive:
            member = archive.extractfile(info) if info.isreg() and wanted(info.name) else None
            if member is not None:
                yield info.name, _bounded(member)
            archive.members = []  # type: ignore[attr-defined]  # it would remember them all


def _bounded(member: IO[bytes]) -> bytes | NewsparseError:
    try:
        return limits.bounded(member)
    except NewsparseError as error:
        return error
