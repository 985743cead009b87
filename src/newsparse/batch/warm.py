"""Imported by the process that workers are forked from, so that each starts with the model in memory.

multiprocessing's fork server can be told to import a module before it forks, and nothing else; which model it
is comes in the environment. Forked workers share the model's memory, and one that died is replaced in
milliseconds.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from types import TracebackType

MODEL = "NEWSPARSE_WARM_MODEL"
"""Name of the variable: unset, nothing is loaded; empty, the default model."""

SERVER = "NEWSPARSE_FORK_SERVER"
"""Name of the variable that tells the server of forks from everybody else who imports this."""


def _warm() -> None:
    name = os.environ.get(MODEL)
    if name is None:
        return
    import newsparse.analysis  # noqa: F401
    from newsparse.annotating import pipeline

    with contextlib.suppress(Exception):  # a worker says it better, and to somebody who listens
        pipeline.load(name or None)
    gc.collect()
    gc.freeze()  # or the first collection in a worker would touch, and so copy, all of it


def _hush(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A worker that starts while its pool is stopped finds the pool's locks gone: nothing to tell anybody."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    at_a_lock = trace is not None and "synchronize" in trace.tb_frame.f_code.co_filename
    if not (at_a_lock and kind is FileNotFoundError):
        sys.__excepthook__(kind, error, error.__traceback__)


if os.environ.pop(SERVER, None):
    sys.excepthook = _hush
_warm()
