"""How far a long job is: a bar where a person looks, a line a minute in a log."""

from __future__ import annotations

import contextlib
import time
from collections import deque
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from newsparse.cli import console

if TYPE_CHECKING:
    from newsparse.batch.job import Tally

__all__ = ["meter"]

EVERY = 60.0
"""Seconds between two lines in a log."""

REFRESH = 0.2
"""Seconds between two looks of the bar: an article more often would cost more than the article."""


@contextlib.contextmanager
def meter(*, quiet: bool = False, every: float = EVERY) -> Iterator[Callable[[Tally], None]]:
    """A function to call with the tally after every article."""
    if quiet:
        yield lambda tally: None
        return
    with console.progress() as show:
        last = time.monotonic()
        recent = deque([(last, 0)])  # reused articles go by a hundred times faster, so the average tells little

        def watch(tally: Tally) -> None:
            nonlocal last
            now = time.monotonic()
            if now - last < (every if show is None else REFRESH):
                return
            last = now
            recent.append((now, tally.done))
            while len(recent) > 2 and now - recent[0][0] > max(EVERY, 2 * every):
                recent.popleft()
            pace = max(tally.done - recent[0][1], 1) / max(now - recent[0][0], 0.001)
            left = "" if tally.total is None else f", {_duration((tally.total - tally.done) / pace)} left"
            remark = f"{tally.failed} failed, {pace:.1f} articles/s{left}"
            if show is not None:
                show(tally.done, tally.total, remark)
            else:
                of = "" if tally.total is None else f" of {tally.total}"
                console.note(f"{tally.done}{of} done, {remark}")

        yield watch


def _duration(seconds: float) -> str:
    minutes = round(seconds / 60)
    if minutes < 1:
        return f"{seconds:.0f} s"
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} h {minutes % 60:02} min"
