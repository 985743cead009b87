"""The durable job: plan → workers → journal, then the journal → OUT in one pass."""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
import tempfile
import time
from array import array
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Protocol

import msgspec

from newsparse.batch.index import Index, Order
from newsparse.batch.journal import Journal
from newsparse.batch.options import Options
from newsparse.batch.plan import Item, Plan
from newsparse.batch.report import Report
from newsparse.batch.spool import Spool
from newsparse.batch.target import Target, replace_file
from newsparse.batch.work import Outcome, Task, failed
from newsparse.document import Failure
from newsparse.errors import NewsparseError
from newsparse.exporting import export
from newsparse.parsing.sources import open_file

__all__ = ["Executor", "Job", "Tally", "run"]


class Executor(Protocol):
    """Where tasks are done: `batch.pool.LocalPool`, `batch.cluster.Cluster`."""

    def run(self, tasks: Iterator[Task | None]) -> Generator[Outcome, None, None]:
        """Outcomes in any order; `tasks` is read no further ahead than is needed."""

    def close(self) -> None:
        """Let go of processes and connections."""


class Job(msgspec.Struct, kw_only=True):
    """What `newsparse batch` was asked. `inputs`: files, folders, globs, addresses; read once, lazily.

    `outputs`: (OUT, format); the journal, the failures and the report go by the name of the first.
    """

    inputs: Iterable[str]
    outputs: Sequence[tuple[str, str]]
    options: Options = Options()
    resume: bool = False
    force: bool = False
    raw_csv: bool = False


class Tally(msgspec.Struct):
    """How far a job is: articles done (`failed` and `reused` among them) and, once it is known, of how many."""

    done: int = 0
    failed: int = 0
    reused: int = 0
    total: int | None = None


def run(job: Job, executor: Executor, watch: Callable[[Tally], None] = lambda tally: None) -> Report:
    """Do `job` on `executor`, which is closed then; `watch` hears of every finished article.

    Returns the report, which is also in OUT.report.json. A run that reads nothing writes OUT.failures.jsonl alone,
    and leaves the rest as it was.

    Raises NewsparseError `output-exists`, `output-failed`, `no-such-model`, `no-articles`. After any end but
    a good one (KeyboardInterrupt, SIGKILL, a full disk) the same job with `resume=True` goes on where it was.
    """
    started = time.time()
    with contextlib.closing(executor):
        targets = [Target(output, form) for output, form in job.outputs]
        for target in targets:
            target.check(replace=job.resume or job.force)
        job.options.fingerprint()  # raises no-such-model now and not once an article
        main = targets[0]
        first_time = not main.journal.exists()
        with _failing_output(main), _journal(main, job) as journal:
            tally = Tally()
            plan = Plan(job.inputs, itertools.chain.from_iterable(target.own() for target in targets))
            order = _fill(journal, executor, plan, watch, tally)
            executor.close()  # workers need not wait for the disk
            report = Report.begin(job.outputs, started, skipped=plan.skipped, reused=tally.reused)
            # A mistyped name, most often: it must not empty what is there, nor stand in the way of the next try.
            in_vain = tally.done == tally.failed and not main.is_stream
            if in_vain and len(order):
                _write_failures(journal, order, main, report)
            elif len(order):
                _write(journal, order, targets, report, raw_csv=job.raw_csv)
                report.seconds = round(time.time() - started, 1)
                if not main.is_stream:
                    replace_file(main.report, [report.to_json()])
                    with contextlib.suppress(OSError):  # the results are out: a full disk is no harm now
                        journal.compact(order)
        if in_vain and first_time:
            shutil.rmtree(main.journal, ignore_errors=True)
        if not len(order):
            raise NewsparseError("no-articles", "there is no article in what was named")
    return report


def _fill(journal: Journal, executor: Executor, plan: Plan, watch: Callable[[Tally], None], tally: Tally) -> Order:
    """Bring every planned article into the journal; returns where each is."""
    order, index = Order(), Index(journal)
    locations: dict[int, int] = {}  # of the known records of tasks that are out

    def keep(outcome: Outcome) -> None:
        known = locations.pop(outcome.position, 0)
        order[outcome.position] = known if outcome.record is None else journal.append(outcome.record)
        tally.done += 1
        tally.reused += outcome.record is None
        tally.failed += outcome.slug is not None or (outcome.record is None and known in index.failures)
        watch(tally)

    def tasks() -> Iterator[Task]:
        position = 0
        for items, item in enumerate(spool, 1):
            for found in _behind(item):
                if isinstance(found, Failure):
                    keep(failed(position, found))
                else:
                    key, locations[position] = index.find(found.uri)
                    yield msgspec.structs.replace(found, position=position, known=key)
                position += 1
                # An archive counts as one until it is opened.
                tally.total = None if spool.total is None else spool.total + position - items
        tally.total = position

    with (
        contextlib.closing(Spool(plan)) as spool,
        contextlib.closing(executor.run(tasks())) as outcomes,
    ):
        for outcome in outcomes:
            keep(outcome)
    journal.seal()
    return order


def _behind(item: Item | Failure) -> Iterator[Task | Failure]:
    if isinstance(item, Failure):
        yield item
    elif item.many:
        yield from _members(item)
    else:
        yield Task(0, item.uri, path=item.path)


def _members(item: Item) -> Iterator[Task | Failure]:
    """An archive is read here, once from front to back, and its articles are handed out with their bytes."""
    bad: list[Failure] = []

    def fail(uri: str, error: NewsparseError) -> None:
        bad.append(Failure(uri, error.slug, error.message))

    count = 0
    try:
        for count, source in enumerate(open_file(item.path, uri=item.uri, on_error=fail), 1):  # noqa: B007
            yield from bad
            bad.clear()
            yield Task(0, source.uri, source=source)
        if not count and not bad:
            fail(item.uri, NewsparseError("no-article", "the archive holds no page"))
    except NewsparseError as error:
        fail(item.uri, error)
    yield from bad


def _write(journal: Journal, order: Order, targets: Sequence[Target], report: Report, *, raw_csv: bool) -> None:
    """Every output in a pass of its own; the first pass fills `report` and writes the failures."""
    main, *others = targets
    with main.replacement() as fresh, tempfile.TemporaryFile() as failures:
        export(_documents(journal, order, report, failures.write), fresh, main.form, raw_csv=raw_csv)
        if not main.is_stream:
            failures.seek(0)
            replace_file(main.failures, iter(failures))
    for target in others:
        records = map(journal.read, order)
        lines = (bytes(record.document) for record in records if record.failure is None)
        with target.replacement() as fresh:
            export(lines, fresh, target.form, raw_csv=raw_csv)


def _write_failures(journal: Journal, order: Order, target: Target, report: Report) -> None:
    """Where nothing was read: the failures alone, and no output that would be empty."""
    failures: list[bytes] = []
    for _ in _documents(journal, order, report, failures.append):
        pass
    replace_file(target.failures, failures)


def _documents(journal: Journal, order: Order, report: Report, fail: Callable[[bytes], object]) -> Iterator[bytes]:
    """The documents of `order` as lines of JSON; failures go to `fail`, sums to `report`."""
    digests = array("Q")
    for record in map(journal.read, order):
        digests.append(0 if record.failure else int(record.digest[:16], 16))
        report.add(record)
        if record.failure is None:
            yield bytes(record.document)
        else:
            fail(msgspec.json.encode(record.failure) + b"\n")
    ranked = sorted(range(len(digests)), key=digests.__getitem__)
    groups: dict[int, list[int]] = {}
    for one, two in pairwise(ranked):
        if digests[one] == digests[two] != 0:
            groups.setdefault(digests[one], [one]).append(two)
    locations = list(order) if groups else []
    for group in sorted(groups.values()):
        report.duplicates.append([journal.read(locations[at]).uri for at in group])


@contextlib.contextmanager
def _journal(target: Target, job: Job) -> Iterator[Journal]:
    with contextlib.ExitStack() as stack:
        if target.is_stream:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="newsparse-")))
        else:
            folder = target.journal
            if folder.exists() and not (job.resume or job.force):
                raise NewsparseError(
                    "output-exists",
                    f"{folder} is what an earlier run has done: --resume goes on with it, --force starts over",
                )
        folder.mkdir(exist_ok=True)
        stack.enter_context(_locked(folder))
        if job.force and not job.resume:
            for path in folder.glob("*.*"):
                path.unlink()
        journal = Journal(folder)
        stack.callback(journal.close)
        yield journal


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[None]:
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    with (folder / "lock").open("wb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise NewsparseError("output-failed", f"another run is at work in {folder}: wait for it") from error
        yield


@contextlib.contextmanager
def _failing_output(target: Target) -> Iterator[None]:
    """An OSError here is about what we write: an input that cannot be read is an Outcome long before."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        where = os.fspath(error.filename or target.path)
        hint = "" if target.is_stream else "; mend that and run again with --resume"
        raise NewsparseError("output-failed", f"cannot write {where}: {error.strerror}{hint}") from error
