"""What a job will read, in order: folders, globs, files and archives → items, without opening an article."""

from __future__ import annotations

import glob
import os
from collections.abc import Container, Iterable, Iterator
from pathlib import Path

import msgspec

from newsparse.document import Failure

__all__ = ["Item", "Plan"]

SUFFIXES = (".html", ".htm", ".xhtml", ".txt", ".md", ".mhtml", ".mht", ".gz")
ARCHIVES = (".warc", ".warc.gz", ".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")


class Item(msgspec.Struct, frozen=True):
    """A file that holds one article, or an archive of them."""

    path: str
    is_archive: bool = False


class Plan:
    """The items behind `inputs`, each file once, in the order of `inputs` and of names within a folder.

    `own`: real paths of the job's own output, left out. `skipped` counts what no suffix says to read.
    """

    def __init__(self, inputs: Iterable[str], own: Container[str] = ()) -> None:
        self._inputs, self._own = inputs, own
        self._seen: set[int] = set()
        self.skipped = 0

    def __iter__(self) -> Iterator[Item | Failure]:
        for name in self._inputs:
            if Path(name).is_dir():
                yield from self._walk(name)
            elif os.path.lexists(name):
                yield from self._take(name)
            elif glob.has_magic(name) and (found := sorted(glob.glob(name, recursive=True))):  # noqa: PTH207 (Path.glob refuses absolute patterns)
                for path in found:
                    if not Path(path).is_dir():
                        yield from self._take(path)
            else:
                yield Failure(name, "no-such-file", "there is no such file or folder")

    def _walk(self, folder: str) -> Iterator[Item | Failure]:
        """Depth first; links are followed, and a folder that was entered is not entered again."""
        if os.path.realpath(folder) in self._own or not self._first(folder):
            return
        try:
            with os.scandir(folder) as entries:
                found = sorted(entries, key=lambda entry: os.fsencode(entry.name))
        except OSError as error:
            yield Failure(folder, "unreadable", f"cannot list it: {error.strerror}")
            return
        for entry in found:
            if entry.is_dir():
                yield from self._walk(entry.path)
            elif entry.name.lower().endswith(SUFFIXES + ARCHIVES):
                yield from self._take(entry.path)
            else:
                self.skipped += 1

    def _take(self, path: str) -> Iterator[Item]:
        if self._first(path) and os.path.realpath(path) not in self._own:
            yield Item(path, Path(path).name.lower().endswith(ARCHIVES))

    def _first(self, path: str) -> bool:
        """Whether this file or folder was not met before, under whatever name."""
        try:
            status = Path(path).stat()
        except OSError:
            return True  # a dangling link: reading it will say so
        identity = status.st_dev << 64 | status.st_ino
        if identity in self._seen:
            return False
        self._seen.add(identity)
        return True
