"""How far a long job is: a bar where a person looks, a line a minute in a log."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from newsparse.cli import console

if TYPE_CHECKING:
    from newsparse.batch.job import Tally

__all__ = ["meter"]

EVERY = 60.0


@contextlib.contextmanager
def meter(*, quiet: bool = False) -> Iterator[Callable[[Tally], None]]:
    """A function to call with the tally after every article."""
    start = last = time.monotonic()

    def line(tally: Tally) -> None:
        nonlocal last
        now = time.monotonic()
        if not quiet and now - last >= EVERY:
            last = now
            of = "" if tally.total is None else f" of {tally.total}"
            pace = tally.done / (now - start)
            console.note(f"{tally.done}{of} done, {tally.failed} failed, {pace:.1f} articles/s")

    yield line
