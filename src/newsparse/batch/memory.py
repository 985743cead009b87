"""The memory limit of workers: watched from outside, because nothing inside can be trusted to stop in time.

A limit of the system (RLIMIT_AS) would count what is mapped and never touched, and C libraries answer a refused
allocation in their own ways: libxml2 with half a page and no error. The resident set of each worker is looked
at 20 times a second instead, and a worker past the limit is killed: its article is lost whole, or not at all.
Between two looks a worker can take a few hundred MiB. Linux only; elsewhere there is no limit.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import threading
from pathlib import Path

__all__ = ["MemoryWatch"]

WATCH_SECONDS = 0.05
"""Between two looks."""


class MemoryWatch:
    """Kills the workers of this process that grow past `limit` bytes, and remembers which."""

    def __init__(self, limit: int | None) -> None:
        self.limit = limit
        self.killed: set[int] = set()
        self._stopped = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        if self.limit and self._thread is None and Path("/proc/self/statm").exists():
            self._stopped.clear()
            self._thread = threading.Thread(target=self._watch, daemon=True)
            self._thread.start()

    def stop(self) -> None:
        if self._thread is not None:
            self._stopped.set()
            self._thread.join()
            self._thread = None

    def _watch(self) -> None:
        page = os.sysconf("SC_PAGE_SIZE")
        while not self._stopped.wait(WATCH_SECONDS):
            for child in multiprocessing.active_children():
                with contextlib.suppress(OSError, ValueError, IndexError):
                    resident = int(Path(f"/proc/{child.pid}/statm").read_text().split()[1]) * page
                    if resident > (self.limit or resident):
                        self.killed.add(child.pid or 0)
                        child.kill()
