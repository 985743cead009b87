"""OUT and the files beside it: replaced whole or not at all."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from newsparse.batch.journal import sync_folder
from newsparse.errors import NewsparseError
from newsparse.exporting import FORMATS
from newsparse.exporting.tables import TABLES

__all__ = ["Target", "replace_file"]


class Target:
    """Where the results go. `failures`, `report` and `journal` stand beside OUT under its name."""

    def __init__(self, output: str, form: str) -> None:
        self.form = form
        self.is_folder = FORMATS[form].is_folder
        self.path = Path(os.path.realpath(output))  # of a symbolic link, what it leads to is replaced
        name = str(Path(output))  # without a slash at its end
        self.is_stream = name.startswith(("/dev/", "/proc/")) or (
            self.path.exists() and not self.path.is_file() and not self.path.is_dir()
        )
        if self.is_stream:  # a pipe, a device: nothing to rename to
            self.path = Path(output)
        self.failures = Path(name + ".failures.jsonl")
        self.report = Path(name + ".report.json")
        self.journal = Path(name + ".journal")

    def own(self) -> tuple[Path, ...]:
        """What a job must not read as its input."""
        return () if self.is_stream else (self.path, self.failures, self.report, self.journal)

    def check(self, *, replace: bool) -> None:
        """Raise `output-exists` or `output-failed` before hours of work are spent on what cannot be written."""
        folder = self.path.parent
        if not folder.is_dir():
            raise NewsparseError("output-failed", f"{folder} is no folder: make it first")
        if self.is_stream or not self.path.exists():
            return
        if not replace:
            raise NewsparseError(
                "output-exists",
                f"{self.path} is there already: --resume brings it up to date, --force replaces it",
            )
        if self.path.is_dir() != self.is_folder:
            kind = "a folder" if self.path.is_dir() else "a file"
            raise NewsparseError(
                "output-exists", f"{self.path} is {kind}, this format is not: choose another name"
            )
        if self.is_folder and not self._is_ours():
            raise NewsparseError(
                "output-exists", f"{self.path} is a folder that newsparse did not write: choose another name"
            )

    def _is_ours(self) -> bool:
        """Whether the folder holds nothing but what `exporting` writes into one."""
        tables = {f"{table}.{self.form}" for table in (*TABLES, "index")}
        article = re.compile(rf"\d{{6,}}-[a-z0-9-]+\.{self.form}")
        return all(path.name in tables or article.fullmatch(path.name) for path in self.path.iterdir())

    @contextlib.contextmanager
    def replacement(self) -> Iterator[Path]:
        """A fresh path to write to; when the block ends well, what is there takes the place of OUT."""
        if self.is_stream:
            yield self.path
            return
        fresh = self._beside("new")
        try:
            yield fresh
            _sync(fresh)
            self._swap(fresh)
        finally:
            _remove(fresh)

    def _swap(self, fresh: Path) -> None:
        old = self._beside("old")
        if self.is_folder and self.path.exists():
            self.path.rename(old)  # a folder can't be renamed over another
        fresh.replace(self.path)
        sync_folder(self.path.parent)
        _remove(old)

    def _beside(self, what: str) -> Path:
        path = self.path.with_name(f".{self.path.name}.{what}")
        _remove(path)  # left behind by a job that was killed
        return path


def replace_file(path: Path, content: Iterator[bytes] | list[bytes]) -> None:
    """Write the file at `path` whole: to a neighbour, synced, renamed."""
    fresh = path.with_name(f".{path.name}.new")
    try:
        with fresh.open("wb") as file:
            file.writelines(content)
        _sync(fresh)
        fresh.replace(path)
    finally:
        _remove(fresh)


def _sync(path: Path) -> None:
    files = [path] if path.is_file() else [p for p in path.rglob("*") if p.is_file()]
    for file in files:
        descriptor = os.open(file, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
