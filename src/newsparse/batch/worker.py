"""Inside a worker process: what it is told once at its start, and the one function it is called with."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from multiprocessing import connection

from newsparse.batch.options import Options
from newsparse.batch.work import Analyze, Outcome, Task, perform
from newsparse.errors import NewsparseError

__all__ = ["ONE_THREAD", "run", "start"]

ONE_THREAD = dict.fromkeys(
    ("BLIS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"),
    "1",
)
"""For the environment of workers: one process a core is faster than threads that fight over the cores."""

_job: list[tuple[Options, Analyze] | NewsparseError] = []


def start(options: Options, analyze: Analyze | None) -> None:
    """The first thing a worker does. `analyze` is `newsparse.analyze` where it is None."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # pebble waits for Python otherwise: a loop in C never ends
    threading.Thread(target=_die_with_parent, daemon=True).start()
    if analyze is None:
        from newsparse.analysis import analyze as newsparse_analyze

        analyze = newsparse_analyze
        if options.annotate:
            from newsparse.annotating import pipeline

            try:
                pipeline.load(options.model)
            except NewsparseError as error:
                _job[:] = [error]  # to be said by the first task: here it would be a worker that dies
                return
    _job[:] = [(options, analyze)]


def run(task: Task) -> Outcome:
    """Do one task. Raises the NewsparseError that kept this worker from starting."""
    job = _job[0]
    if isinstance(job, NewsparseError):
        raise job
    return perform(task, *job)


def _die_with_parent() -> None:
    # A killed parent cannot stop its workers, and they hold both ends of the pipe to it, so none would notice.
    parent = multiprocessing.parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
