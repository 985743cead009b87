"""OUT and the files beside it: replaced whole or not at all."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from newsparse.batch.journal import sync_folder
from newsparse.errors import NewsparseError

__all__ = ["Target", "replace_file"]


class Target:
    """Where the results go. `failures`, `report` and `journal` stand beside OUT under its name."""

    def __init__(self, output: str, *, is_folder: bool) -> None:
        self.path = Path(output)
        self.is_folder = is_folder
        self.failures = Path(output + ".failures.jsonl")
        self.report = Path(output + ".report.json")
        self.journal = Path(output + ".journal")

    @property
    def is_stream(self) -> bool:
        """Whether OUT is no place to rename anything to: a pipe, a device."""
        return self.path.exists() and not self.path.is_file() and not self.path.is_dir()

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
        if self.is_folder and not self.report.exists() and any(self.path.iterdir()):
            raise NewsparseError(
                "output-exists", f"{self.path} is a folder that newsparse did not write: choose another name"
            )

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
