"""Worker processes on this machine: an article that crashes, hangs or eats the memory takes nothing with it.

pebble gives each task a time limit and turns the death of a worker into the failure of its task alone.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Generator, Iterator, Mapping
from concurrent.futures import Future, TimeoutError
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing.context import BaseContext
from queue import Empty, SimpleQueue

from pebble import ProcessExpired, ProcessPool

from newsparse.batch import warm, worker
from newsparse.batch.memory import MemoryWatch
from newsparse.batch.options import Options
from newsparse.batch.work import Analyze, Outcome, Task, failed
from newsparse.document import Failure
from newsparse.errors import NewsparseError
from newsparse.limits import size

__all__ = ["LocalPool"]

AHEAD = 4
"""Tasks handed out for each worker: enough to keep it busy, few enough that nothing piles up in memory."""

MAX_BREAKS = 5
"""Pools that broke one after the other without one finished article: then it is not the articles."""

STALL_SECONDS = 90.0
"""Without a sign of any worker beyond what an article may take: a worker died while it held the pipe's lock."""


LOOK_SECONDS = 1.0
"""Between two looks whether the pool is still there, while no task is done."""


class LocalPool:
    """Up to `workers` processes; `timeout` in seconds and `memory` in bytes for each article, None for no limit.

    A worker that grows past `memory` is killed (`memory.MemoryWatch`), and a new one takes its place.
    """

    def __init__(
        self,
        options: Options,
        *,
        workers: int,
        timeout: float | None = None,
        memory: int | None = None,
        analyze: Analyze | None = None,
    ) -> None:
        self._options, self._analyze = options, analyze
        self._workers, self._timeout, self._memory = workers, timeout, memory
        self._watch = MemoryWatch(memory)
        self._pool: ProcessPool | None = None
        self._size = workers

    def close(self) -> None:
        """Stop the workers, whatever they are doing. `run` would start new ones."""
        if self._pool is not None:
            pool, self._pool = self._pool, None
            pool.stop()
            pool.join()
        self._watch.stop()

    def run(self, tasks: Iterator[Task | None]) -> Generator[Outcome, None, None]:
        """Do `tasks`, taken as they are needed; outcomes come in the order in which they are done.

        None among `tasks` is « not now »: the next one is asked for after another outcome.
        """
        done: SimpleQueue[Future[Outcome]] = SimpleQueue()
        pending: dict[Future[Outcome], Task] = {}
        waiting = self._first(tasks)
        crashed: set[int] = set()
        breaks = 0
        try:
            while True:
                try:
                    while len(pending) < self._workers * AHEAD:
                        task = waiting.pop() if waiting else next(tasks, None)
                        if task is None:
                            break
                        waiting.append(task)  # until it is out: a pool that breaks here must not lose it
                        future = self._schedule(task)
                        pending[future] = waiting.pop()
                        future.add_done_callback(done.put)
                    if not pending:
                        return
                    future = self._wait(done)
                except BrokenProcessPool as broken:
                    breaks += 1
                    if breaks > MAX_BREAKS:
                        text = f"worker processes die as they start ({broken})"
                        raise NewsparseError("crashed", text) from broken
                    stuck = [task for future, task in pending.items() if future.running()]
                    self.close()
                    waiting += pending.values()
                    pending.clear()
                    done = SimpleQueue()
                    for task in stuck:  # twice is not by chance
                        if task.position in crashed:
                            waiting.remove(task)
                            yield failed(task.position, Failure(task.uri, "crashed", "its worker was lost twice"))
                        crashed.add(task.position)
                    continue
                breaks = 0
                task = pending.pop(future)
                error = future.exception()
                if error is None:
                    yield future.result()
                elif isinstance(error, NewsparseError):
                    raise error  # of the worker, not of the article: a model that cannot be loaded
                elif (failure := self._explain(task, error, task.position in crashed)) is None:
                    crashed.add(task.position)
                    waiting.append(task)
                else:
                    yield failed(task.position, failure)
        finally:
            if pending:  # left before the end
                self.close()

    def _first(self, tasks: Iterator[Task | None]) -> list[Task]:
        """The first tasks, last one first: a pool that is to be opened needs no more workers than there are."""
        if self._pool is not None:
            return []
        first = [task for task in islice(tasks, self._workers) if task is not None]
        self._size = max(1, len(first))
        return first[::-1]

    def _schedule(self, task: Task) -> Future[Outcome]:
        try:
            future: Future[Outcome] = self._started().schedule(worker.run, (task,), timeout=self._timeout)
        except RuntimeError as error:  # pebble's word for a pool that broke since
            raise BrokenProcessPool(str(error)) from error
        return future

    def _wait(self, done: SimpleQueue[Future[Outcome]]) -> Future[Outcome]:
        """The next finished task. Raises BrokenProcessPool where none will come."""
        started = time.monotonic()
        while True:
            try:
                future = done.get(timeout=LOOK_SECONDS)
                break
            except Empty:
                if self._pool is None or not self._pool.active:  # it broke as a task was put in: that one waits on
                    raise BrokenProcessPool("the pool broke") from None
                if self._timeout and time.monotonic() - started > STALL_SECONDS + self._timeout:
                    raise BrokenProcessPool("nothing happens any more") from None
        if isinstance(error := future.exception(), BrokenProcessPool):
            raise error
        return future

    def _started(self) -> ProcessPool:
        if self._pool is None:
            self._pool = self._open()
        return self._pool

    def _open(self) -> ProcessPool:
        context = _context()
        environment = {**worker.ONE_THREAD, warm.SERVER: "yes"}
        if self._analyze is None and self._options.annotate:
            environment[warm.MODEL] = self._options.model or ""
        pool = ProcessPool(
            self._size,
            initializer=worker.start,
            initargs=(self._options, self._analyze),
            context=context,
        )
        with _environment(environment):
            _start_server(context)
            started = pool.active  # which starts the workers, while the environment is theirs
        if not started:
            raise NewsparseError("crashed", "cannot start worker processes")
        self._watch.start()
        return pool

    def _explain(self, task: Task, error: BaseException, twice: bool) -> Failure | None:
        """The failure that `error` is; None where the task deserves a second try."""
        if isinstance(error, TimeoutError):
            text = f"gave up after {self._timeout:g} s: allow more with --timeout"
            return Failure(task.uri, "timeout", text)
        if not isinstance(error, ProcessExpired):
            return Failure(task.uri, "crashed", " ".join(f"{type(error).__name__}: {error}".split()))
        if error.pid in self._watch.killed:
            text = f"needs more than {size(self._memory or 0)}: allow more with --memory"
            return Failure(task.uri, "out-of-memory", text)
        if not twice:
            return None  # perhaps it was the system's out-of-memory killer, or somebody's
        with contextlib.suppress(ValueError):
            return Failure(task.uri, "crashed", f"its worker died twice ({signal.Signals(-error.exitcode).name})")
        return Failure(task.uri, "crashed", f"its worker died twice (exit status {error.exitcode})")


def _context() -> BaseContext:
    method = "forkserver" if sys.platform.startswith("linux") else "spawn"
    return multiprocessing.get_context(method)


def _start_server(context: BaseContext) -> None:
    """Bring up the process that workers are forked from, with the model in it (Linux)."""
    if context.get_start_method() == "forkserver":
        from multiprocessing import forkserver

        context.set_forkserver_preload([warm.__name__])
        forkserver.ensure_running()


@contextlib.contextmanager
def _environment(extra: Mapping[str, str]) -> Iterator[None]:
    """What processes started inside inherit; the caller's own settings win and come back."""
    before = {name: os.environ.get(name) for name in extra}
    os.environ.update({name: value for name, value in extra.items() if before[name] is None})
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
