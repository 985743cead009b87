"""`newsparse batch`, with the stand-in of `poison` for the analysis: `command(…)` gives the words to run it."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import Any

import msgspec

TESTS = Path(__file__).parent.parent
MARK = "NEWSPARSE_TEST_RUN"


def command(*args: object) -> list[str]:
    """What to run."""
    return [sys.executable, __file__, "batch", "--no-annotate", *map(str, args)]


def environment(mark: str = "", **more: object) -> dict[str, str]:
    """What to run it in; every process that comes of it carries `mark`."""
    path = os.pathsep.join([str(TESTS), str(TESTS.parent / "src")])
    return {**os.environ, "PYTHONPATH": path, MARK: mark, **{name: str(value) for name, value in more.items()}}


def processes(mark: str) -> list[int]:
    """The processes that carry `mark` (Linux)."""
    found = []
    for path in Path("/proc").glob("[0-9]*/environ"):
        try:
            if f"{MARK}={mark}\0".encode() in path.read_bytes() + b"\0":
                found.append(int(path.parent.name))
        except OSError:
            continue
    return found


def wait_for_none(mark: str, seconds: float = 20) -> list[int]:
    """The processes that carry `mark` and are still there after so long."""
    end = time.monotonic() + seconds
    while (left := processes(mark)) and time.monotonic() < end:
        time.sleep(0.05)
    return left


def _main() -> None:
    from newsparse.batch import cluster, pool
    from newsparse.cli import main
    from support import poison

    class Pool(pool.LocalPool):
        def __init__(self, *args: Any, **settings: Any) -> None:
            super().__init__(*args, analyze=poison.analyze, **settings)

    class Cluster(cluster.Cluster):
        def __init__(self, address: str, settings: cluster.Settings, **more: Any) -> None:
            super().__init__(address, msgspec.structs.replace(settings, analyze=poison.analyze), **more)

    pool.LocalPool = Pool  # type: ignore[misc]
    cluster.Cluster = Cluster  # type: ignore[misc]
    main()


if __name__ == "__main__":
    _main()
