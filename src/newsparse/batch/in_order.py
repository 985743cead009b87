"""Many articles on several processes, in order: the pool of a job without its journal."""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterable, Iterator
from contextlib import closing
from os import PathLike

import msgspec

from newsparse.batch.options import Options
from newsparse.batch.pool import LocalPool
from newsparse.batch.work import Analyze, Outcome, Record, Task
from newsparse.document import Document, Failure
from newsparse.limits import MEMORY, SECONDS
from newsparse.parsing.sources import Source, uri_of

__all__ = ["analyze_in_order"]

AHEAD = 64
"""Finished articles a worker that may wait for a slow one before them."""


def analyze_in_order(
    sources: Iterable[Source | PathLike[str]],
    options: Options,
    *,
    workers: int,
    timeout: float | None = SECONDS,
    memory: int | None = MEMORY,
    analyze: Analyze | None = None,
) -> Iterator[Document | Failure]:
    """Documents and Failures in the order of `sources`, which is read no further ahead than is needed."""
    options.fingerprint()  # raises no-such-model at once
    pool = LocalPool(options, workers=workers, timeout=timeout, memory=memory, analyze=analyze)
    wanted = 0
    waiting: dict[int, Outcome] = {}

    def tasks() -> Iterator[Task | None]:
        for position, source in enumerate(sources):
            while position - wanted >= AHEAD * workers:
                yield None  # not now: something is out that must come first
            yield _task(position, source)

    with closing(pool), closing(pool.run(tasks())) as outcomes:
        for outcome in outcomes:
            waiting[outcome.position] = outcome
            while wanted in waiting:
                yield _result(waiting.pop(wanted))
                wanted += 1


def _task(position: int, source: Source | PathLike[str]) -> Task:
    if isinstance(source, Source):
        return Task(position, source.uri, source=source)
    return Task(position, uri_of(source), path=os.fspath(source))


def _result(outcome: Outcome) -> Document | Failure:
    assert outcome.record is not None
    record = msgspec.json.decode(gzip.decompress(outcome.record), type=Record)
    return record.failure or Document.from_json(bytes(record.document))
