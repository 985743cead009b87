"""One article's way through a worker: read, compare with what is known, analyse, pack as a journal record."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable
from pathlib import Path

import msgspec

from newsparse import limits
from newsparse.batch import remote
from newsparse.batch.options import Options
from newsparse.document import Document, Failure
from newsparse.errors import NewsparseError
from newsparse.parsing.sources import Source, single

__all__ = ["Analyze", "Outcome", "Record", "Task", "failed", "perform"]

Analyze = Callable[..., Document]
"""`newsparse.analyze`, or a function with its signature."""

PASSING = frozenset({"crashed", "no-such-file", "out-of-memory", "timeout", "unreadable"})
"""Failures that may be gone next time: `--resume` tries these again, and takes the others from the journal."""


class Task(msgspec.Struct, frozen=True):
    """One article to do: the file at `path`, which the worker reads, or `source`, which is read already.

    `position` is its place in the output; `known` the key under which the journal has it, if it has.
    """

    position: int
    uri: str
    path: str | None = None
    source: Source | None = None
    known: bytes = b""


class Record(msgspec.Struct, frozen=True):
    """A line of the journal: a document or a failure, and what must be equal for it to count next time."""

    uri: str
    key: str
    digest: str
    people: int = 0
    quotes: int = 0
    warnings: tuple[str, ...] = ()
    failure: Failure | None = None
    document: msgspec.Raw = msgspec.Raw(b"null")


class Outcome(msgspec.Struct, frozen=True):
    """What became of a task. `record` is a gzip member that holds the Record; None: as the journal has it."""

    position: int
    uri: str
    key: bytes = b""
    record: bytes | None = None
    slug: str | None = None


def perform(task: Task, options: Options, analyze: Analyze) -> Outcome:
    """Do one task. Never raises on a bad article: that is an Outcome with a slug."""
    digest = key = b""
    limits.use(options.limits)
    try:
        source = _read(task)
        digest = hashlib.blake2b(source.content, digest_size=16).digest()
        key = _key(source, digest, options)
        if key == task.known:
            return Outcome(task.position, task.uri, key)
        document = analyze(source, **options.arguments())
        record = Record(
            task.uri,
            key.hex(),
            digest.hex(),
            len(document.people or ()),
            len(document.quotes or ()),
            document.warnings,
            document=msgspec.Raw(document.to_json()),
        )
        return Outcome(task.position, task.uri, key, _pack(record))
    except NewsparseError as error:
        failure = Failure(task.uri, error.slug, error.message)
    except MemoryError:
        failure = Failure(task.uri, "out-of-memory", "memory ran out: give more with --memory, or fewer --workers")
    except Exception as error:
        what = " ".join(f"{type(error).__name__}: {error}".split())
        failure = Failure(task.uri, "crashed", f"{what} (a defect of newsparse: please report it)")
    return failed(task.position, failure, key, digest)


def failed(position: int, failure: Failure, key: bytes = b"", digest: bytes = b"") -> Outcome:
    """The outcome of a task that came to nothing; under an empty key where the next run should try again."""
    if failure.slug in PASSING:
        key = b""
    record = Record(failure.source, key.hex(), digest.hex(), failure=failure)
    return Outcome(position, failure.source, key, _pack(record), failure.slug)


def _read(task: Task) -> Source:
    if task.source is not None:
        return task.source
    if remote.is_remote(task.uri):
        return single(remote.read(task.uri))
    return single(Path(task.path or task.uri), uri=task.uri)


def _key(source: Source, digest: bytes, options: Options) -> bytes:
    """What the result depends upon: program, model, options, address and content."""
    said = (getattr(source, name) for name in source.__struct_fields__ if name != "content")
    parts = (options.fingerprint(), *(value or "" for value in said))
    hashed = hashlib.blake2b(digest, digest_size=16)
    for part in parts:
        hashed.update(b"\0" + part.encode("utf-8", "surrogatepass"))
    return hashed.digest()


def _pack(record: Record) -> bytes:
    return gzip.compress(msgspec.json.encode(record) + b"\n", 6, mtime=0)
