"""Which files hold articles: below a folder by suffix, each file once, in the order of names. Opens none."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from os import PathLike
from pathlib import Path

from newsparse.errors import NewsparseError

__all__ = ["ARCHIVES", "SUFFIXES", "Finder", "Parts", "has_suffix", "is_pattern"]

SUFFIXES = (".html", ".htm", ".xhtml", ".shtml", ".txt", ".text", ".md", ".mhtml", ".mht", ".webarchive", ".warc")
"""What a folder or an archive is searched for, each also with `.gz`."""

ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz")
"""Archives of pages, which a folder is searched for too."""


class Finder:
    """Finds files below one path after the other, lazily; a file that was found is not found again.

    `skipped` counts what was left out and is not hidden, by reason (« other type », « another name of the same
    file »).
    """

    def __init__(self) -> None:
        self.skipped: dict[str, int] = {}
        self._seen: set[int] = set()

    def leave_out(self, path: PathLike[str] | str) -> None:
        """Never find this file, or anything below this folder."""
        with suppress(OSError):  # nothing there
            self._first(Path(path).stat())

    def files(self, path: PathLike[str] | str) -> Iterator[Path | tuple[str, NewsparseError]]:
        """`path` itself if it is a file, whatever it is called; of a folder, the files below it that are articles
        or archives by their suffix; the same of all that a pattern matches (`press/**/*.html`), unless a file is
        called so. Hard links count once, symlink loops end, the `X_files/` folders of saved pages and what is
        hidden are left out. A folder that cannot be listed, a match that leads nowhere, is (its path, the error).

        Raises NewsparseError no-such-file, unreadable.
        """
        name = os.fspath(path)
        if not name:  # « "$FILE" » of a variable that is not set: not the folder that one is in
            raise NewsparseError("no-such-file", "a name of a file is empty")
        if not is_pattern(name):
            yield from self._named(Path(name))
            return
        matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 (pathlib's refuses absolute ones)
        if not matches:
            raise NewsparseError("no-such-file", "no file matches this pattern")
        for match in matches:
            try:
                yield from self._named(Path(match))
            except NewsparseError as error:
                yield match, error

    def _named(self, root: Path) -> Iterator[Path | tuple[str, NewsparseError]]:
        try:
            status = root.stat()
        except FileNotFoundError:
            raise NewsparseError("no-such-file", "no such file or folder") from None
        except (OSError, ValueError) as error:
            raise NewsparseError("unreadable", f"cannot be read: {_reason(error)}") from None
        if not stat.S_ISDIR(status.st_mode):
            if self._first(status):
                yield root
            else:
                self._skip("another name of the same file")
            return
        yield from self._below(root)

    def _below(self, root: Path) -> Iterator[Path | tuple[str, NewsparseError]]:
        problems: list[tuple[str, NewsparseError]] = []

        def cannot_list(error: OSError) -> None:
            what = f"the folder cannot be listed: {_reason(error)}"
            problems.append((os.fspath(error.filename), NewsparseError("unreadable", what)))

        for folder, folders, files in os.walk(root, followlinks=True, onerror=cannot_list):
            yield from problems
            problems.clear()
            if not self._first(Path(folder).stat()):
                folders.clear()
                continue
            parts = Parts(files)
            hidden = [name for name in folders if name.startswith(".")]
            saved = [name for name in folders if name in parts]
            for _ in saved:
                self._skip("parts of a saved page")
            folders[:] = sorted(set(folders).difference(hidden, saved))
            yield from self._among(folder, files)
        yield from problems

    def _among(self, folder: str, files: list[str]) -> Iterator[Path]:
        for name in sorted(files):
            if name.startswith("."):
                continue
            if not (has_suffix(name) or name.lower().endswith(ARCHIVES)):
                self._skip("other type")
                continue
            file = Path(folder, name)
            try:
                status = file.stat()
            except OSError:
                yield file  # reading it will say why it cannot be read
                continue
            if not stat.S_ISREG(status.st_mode):
                self._skip("not a regular file")
            elif self._first(status):
                yield file
            else:
                self._skip("another name of the same file")

    def _first(self, status: os.stat_result) -> bool:
        identity = status.st_dev << 64 | status.st_ino
        if identity in self._seen:
            return False
        self._seen.add(identity)
        return True

    def _skip(self, reason: str) -> None:
        self.skipped[reason] = self.skipped.get(reason, 0) + 1


class Parts:
    """`name in parts`: whether a folder holds the pictures and scripts of a page saved beside it.

    Browsers call it after the page, with an ending in their language.
    """

    ENDINGS = ("_files", "_fichiers", "-Dateien", "_file", ".files")

    def __init__(self, files: list[str]) -> None:
        self._pages = {Path(name).stem for name in files}

    def add(self, file: str) -> None:
        """One more page stands there."""
        self._pages.add(Path(file).stem)

    def __contains__(self, folder: str) -> bool:
        return any(
            folder.endswith(ending) and folder.removesuffix(ending) in self._pages for ending in self.ENDINGS
        )


def is_pattern(name: PathLike[str] | str) -> bool:
    """Whether a name stands for several: it has one of `*`, `?` and `[`, and no file is called so."""
    return glob.has_magic(os.fspath(name)) and not os.path.lexists(name)


def has_suffix(name: str) -> bool:
    """Whether a file is an article by its name."""
    return name.lower().removesuffix(".gz").endswith(SUFFIXES)


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()
