"""What a job will read, in order: folders, globs, files, archives, remote folders. Opens no article."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path

import msgspec

from newsparse.batch import remote
from newsparse.document import Failure
from newsparse.errors import NewsparseError
from newsparse.parsing.finding import ARCHIVES, Finder, has_suffix
from newsparse.parsing.sources import uri_of

__all__ = ["Item", "Plan"]


class Item(msgspec.Struct, frozen=True):
    """Something to read. `many`: an archive, or what may be one, which is read here from front to back."""

    uri: str
    path: str
    many: bool = False


class Plan:
    """The items behind `inputs`, each file once, in the order of `inputs` and of names within a folder.

    Lazy, and to be iterated once. `own`: the job's own output, left out. `skipped` counts what is no article
    by its suffix, by reason.
    """

    def __init__(self, inputs: Iterable[str], own: Iterable[PathLike[str]] = ()) -> None:
        self._inputs, self._finder = inputs, Finder()
        for path in own:
            self._finder.leave_out(path)

    @property
    def skipped(self) -> int:
        """Files left out so far."""
        return sum(self._finder.skipped.values())

    def __iter__(self) -> Iterator[Item | Failure]:
        for name in self._inputs:
            try:
                yield from self._behind(name)
            except NewsparseError as error:
                yield Failure(uri_of(name), error.slug, error.message)

    def _behind(self, name: str) -> Iterator[Item | Failure]:
        if remote.is_remote(name):
            for uri in remote.find(name):
                yield Item(uri, uri)
            return
        for found in self._finder.files(name):
            if isinstance(found, Path):
                yield Item(uri_of(found), os.fspath(found), _may_hold_many(found.name.lower()))
            else:
                folder, error = found
                yield Failure(uri_of(folder), error.slug, error.message)


def _may_hold_many(name: str) -> bool:
    return name.endswith((*ARCHIVES, ".warc", ".warc.gz")) or not has_suffix(name)
