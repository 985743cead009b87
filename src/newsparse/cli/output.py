"""Where results go: standard output or a file, whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

import click

from newsparse.cli import console
from newsparse.errors import NewsparseError

__all__ = ["TABLES", "Output", "canvas", "form_by_suffix", "unseen", "usual_form"]

# What these names promise; to write something else under one would mislead whoever opens the file.
_PROMISES = frozenset(
    (
        ".json .jsonl .ndjson .txt .html .htm .md .csv .tsv .parquet .sqlite .sqlite3 .db .gz .zip "
        ".xlsx .ods .pdf .xml .yaml"
    ).split()
)

TABLES = {".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".txt": "text"}
"""Suffix → format, for the commands that write rows."""


def form_by_suffix(output: str, known: Mapping[str, str], usual: str) -> str:
    """The format that the suffix of `output` names among `known` (suffix: format), else `usual`.

    Raises click.UsageError where the suffix promises a format that is not among them.
    """
    suffix = Path(output).suffix.lower()
    if suffix in _PROMISES and suffix not in known:
        ours = ", ".join(known)
        tables = "; newsparse batch writes it" if _is_for_batch(output.lower()) else ""
        raise click.UsageError(f"no {suffix} comes from here{tables}: end {output} in one of {ours}, or say -f")
    return known.get(suffix, usual)


def usual_form(output: str | None, known: Mapping[str, str], unseen: str) -> str:
    """The format where `-f` tells none: by the suffix of `output`; text where a person looks, else `unseen`."""
    if output and output != "-":
        return form_by_suffix(output, known, unseen)
    return "text" if console.interactive() else unseen


def canvas(output: str | None) -> tuple[int, bool]:
    """Columns and whether to colour, for a view that goes to `output`."""
    return (console.width(), console.has_color()) if output in (None, "-") else (80, False)


def unseen(output: str | None, quiet: bool) -> bool:
    """Whether nobody sees what goes to `output`, and wants to know how far it is."""
    return not quiet and (output not in (None, "-") or not console.interactive())


def _is_for_batch(output: str) -> bool:
    from newsparse.exporting import FORMATS

    return any(known.suffixes and output.endswith(known.suffixes) for known in FORMATS.values())


class Output:
    """Bytes to standard output, or to a file that appears under its name only when complete.

    A file is written beside its final name and renamed on leaving without an exception, so an old file
    stays intact until then. Raises NewsparseError `output-failed` on any trouble but a closed pipe.
    """

    def __init__(self, path: str | None) -> None:
        self.path = Path(path) if path and path != "-" else None
        self._part: Path | None = None
        self._file: BinaryIO | None = None
        self._discarded = False

    def __enter__(self) -> Output:
        if self.path is None:
            return self
        try:
            if self.path.exists() and not self.path.is_file():
                self._file = self.path.open("wb")  # a device or a named pipe: nothing to rename
            else:
                import tempfile

                handle, name = tempfile.mkstemp(prefix=".newsparse-", dir=self.path.parent)
                self._part, self._file = Path(name), os.fdopen(handle, "wb")
        except OSError as error:
            raise self._failed(error) from error
        return self

    def write(self, data: bytes) -> None:
        """Write `data`; to standard output it goes out at once, so that a reader sees each line."""
        if not data:
            return
        if self._file is None:
            console.write(data)
            return
        try:
            self._file.write(data)
        except OSError as error:
            raise self._failed(error) from error

    def discard(self) -> None:
        """There was nothing to write: leave an old file as it is."""
        self._discarded = True

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is None:
            return
        try:
            if kind is None and not self._discarded and self._part is not None:
                self._file.flush()
                os.fsync(self._file.fileno())
                mask = os.umask(0)
                os.umask(mask)
                self._part.chmod(0o666 & ~mask)  # mkstemp makes it private
                self._part.replace(self.path or "")
                self._part = None
            self._file.close()
        except OSError as trouble:
            raise self._failed(trouble) from trouble
        finally:
            if self._part is not None:
                with suppress(OSError):
                    self._file.close()
                self._part.unlink(missing_ok=True)

    def _failed(self, error: OSError) -> NewsparseError:
        return NewsparseError("output-failed", f"cannot write {self.path}: {error.strerror or error}")
