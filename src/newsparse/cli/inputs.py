"""What the command line names, one article after another; a failed input is a value, the others go on."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import click

from newsparse.cli import console
from newsparse.document import Failure
from newsparse.errors import Exit, NewsparseError
from newsparse.parsing.finding import has_suffix, is_pattern
from newsparse.parsing.sources import Source, find, no_articles, open_file, uri_of
from newsparse.rendering.wording import count

__all__ = ["Inputs"]

T = TypeVar("T")

_REFRESH = 0.3
"""Seconds before a bar is drawn, and between two looks of it: what is over sooner needs none."""

_MINE = frozenset({"no-such-model", "output-failed"})  # not the input's fault: the run ends


class Inputs:
    """The articles behind `names` (files, folders, archives, patterns, - for standard input), and how it went.

    Raises click.UsageError where `output` would replace one of them. A page that newsparse wrote there is no
    article: it is left out, and written anew.
    """

    def __init__(self, names: Sequence[str], output: str | None = None) -> None:
        self._names = names
        self._own = Path(output) if output and output != "-" and Path(output).is_file() else None
        if self._own is not None:
            _spare(self._own, names)
        self.read = self.failed = self.skipped = 0
        self._expected = len(names)

    @property
    def status(self) -> Exit:
        """The promised exit status."""
        if not self.failed:
            return Exit.OK
        return Exit.SOME_FAILED if self.read else Exit.NOTHING_READ

    def sums(self) -> str:
        """« 12 articles read, 1 failed, 3 files skipped (no articles) »."""
        parts = [f"{count(self.read, 'article')} read"]
        parts += [f"{self.failed:,} failed"] if self.failed else []
        parts += [f"{count(self.skipped, 'file')} skipped (no articles)"] if self.skipped else []
        return ", ".join(parts)

    def each(self, work: Callable[[Source], T], *, unseen: bool = False) -> Iterator[T | Failure]:
        """`work` on every article, in order; a NewsparseError about an input becomes a Failure.

        `unseen`: nobody sees the results come, so a bar on the terminal says how far it is.
        """
        with console.progress(quiet=not unseen) as show:
            last = time.monotonic()
            for result in self._results(work):
                yield result
                now = time.monotonic()
                if show is not None and now - last > _REFRESH:
                    last, done = now, self.read + self.failed
                    show(done, self._expected if self._expected > done else None, "articles")

    def _results(self, work: Callable[[Source], T]) -> Iterator[T | Failure]:
        for name in self._names:
            for found in self._found(name):
                if isinstance(found, Failure):
                    self.failed += 1
                    yield found
                else:
                    yield self._try(found, work)

    def _try(self, source: Source, work: Callable[[Source], T]) -> T | Failure:
        try:
            result = work(source)
        except NewsparseError as error:
            if error.slug in _MINE:
                raise
            self.failed += 1
            return Failure(source.uri, error.slug, error.message)
        self.read += 1
        return result

    def _found(self, name: str) -> Iterator[Source | Failure]:
        """The articles behind one name; what cannot be read is a Failure, and the others go on."""
        from newsparse.parsing.strangers import is_our_page

        if name == "-":
            yield Source("-", sys.stdin.buffer.read())
            return
        try:
            listing = find(name, own=self._own)
        except NewsparseError as error:
            missing = error.slug == "no-such-file" and name and not is_pattern(name)
            message = _missing(name) if missing else error.message
            yield Failure(uri_of(name), error.slug, message)
            return
        self.skipped += sum(listing.skipped.values())
        self._expected += len(listing.paths) - 1
        if not listing.paths and not listing.problems:
            yield Failure(uri_of(name), "no-articles", no_articles(listing))
        for folder, problem in listing.problems:
            yield Failure(folder, problem.slug, problem.message)
        made = 0  # pages of newsparse's own, beside the articles of a folder
        for path in listing.paths:
            for found in _opened(path):
                if isinstance(found, Source) and path != Path(name) and is_our_page(found.content):
                    made += 1
                else:
                    yield found
        self.skipped += made
        if made and made == len(listing.paths):
            yield Failure(uri_of(name), "no-articles", "no articles in this folder: newsparse made what is in it")


def _opened(path: Path) -> Iterator[Source | Failure]:
    """The articles of one file; members of an archive that cannot be read are Failures in their place."""
    bad: list[Failure] = []

    def fail(uri: str, error: NewsparseError) -> None:
        bad.append(Failure(uri, error.slug, error.message))

    try:
        for source in open_file(path, on_error=fail):
            yield from bad
            bad.clear()
            yield source
    except NewsparseError as error:
        fail(uri_of(path), error)
    yield from bad


def _spare(output: Path, names: Sequence[str]) -> None:
    from newsparse.parsing.strangers import is_our_page

    with output.open("rb") as file:
        if is_our_page(file.read(4096)):
            return
    for name in names:
        there = Path(name)
        if there.is_dir() or is_pattern(name):
            among = has_suffix(output.name) and any(map(output.samefile, find(name).paths))
        else:
            among = there.exists() and output.samefile(there)
        if among:
            raise click.UsageError(f"{output} is one of the inputs, and would be replaced: choose another name")


def _missing(name: str) -> str:
    if "://" in name:
        return (
            "is an address, not a file: save the page and name the file; newsparse batch reads s3:// and file://"
        )
    from newsparse.cli import COMMANDS
    from newsparse.cli.suggest import for_missing_file

    hint = for_missing_file(name, COMMANDS)
    return f"no such file; {hint}" if hint else "no such file"
