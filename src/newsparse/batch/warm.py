"""Imported by the process that workers are forked from, so that each starts with the model in memory.

multiprocessing's fork server can be told to import a module before it forks, and nothing else; which model it
is comes in the environment. Forked workers share the model's memory, and one that died is replaced in
milliseconds.
"""

from __future__ import annotations

import contextlib
import gc
import os

MODEL = "NEWSPARSE_WARM_MODEL"
"""Name of the variable: unset, nothing is loaded; empty, the default model."""


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


_warm()
