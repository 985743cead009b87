"""Workers on other machines, by dask.distributed (`pip install 'newsparse[cluster]'`).

The journal stays where the job was started, and so do its bytes: a dask task is a handful of articles, done in a
process of their own beside each dask worker (`batch.pool`), so that time limit, memory limit and crashes mean
what they mean on one machine. A dask worker that is lost costs its handful, which another does again.
"""

from __future__ import annotations

import multiprocessing
import signal
import threading
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import util
from pathlib import Path
from typing import Any

import msgspec

from newsparse.batch import remote
from newsparse.batch.options import Options
from newsparse.batch.pool import LocalPool
from newsparse.batch.work import Analyze, Outcome, Task, failed
from newsparse.document import Failure
from newsparse.errors import NewsparseError

__all__ = ["Cluster", "Settings", "Tls"]

HANDFUL = 8
"""Articles a dask task: the scheduler needs about a millisecond a task, an article ten times that."""

AHEAD = 3
"""Handfuls given out for each thread of the cluster."""

CONNECTING = 10.0
"""Seconds to wait for the scheduler."""

JOINING = 60.0
"""Seconds to wait for the first worker."""

LOOK = 10.0
"""Seconds between two looks at how many workers there are."""


class Settings(msgspec.Struct, frozen=True):
    """What every worker must know; `analyze` is `newsparse.analyze` where it is None."""

    options: Options = Options()
    timeout: float | None = None
    memory: int | None = None
    analyze: Analyze | None = None


class Tls(msgspec.Struct, frozen=True):
    """Files for an encrypted cluster: certificate authority, certificate and key of this client."""

    ca: str | None = None
    cert: str | None = None
    key: str | None = None


class Cluster:
    """The cluster whose scheduler is at `address` (`tcp://host:8786`, `tls://…`), or `local`: one of its own.

    Raises NewsparseError `no-cluster` where there is none, where its workers have another newsparse or model,
    or where they do not see the files.
    """

    def __init__(self, address: str, settings: Settings, *, workers: int = 2, tls: Tls | None = None) -> None:
        self._settings = settings
        self._local: Any = None
        self._client: Any = None
        self._threads, self._looked = 0, 0.0
        self._seen = False
        try:
            self._connect(address, workers, tls)
            self._same_everywhere()
        except BaseException:
            self.close()
            raise

    def run(self, tasks: Iterator[Task | None]) -> Generator[Outcome, None, None]:
        """Do `tasks`; outcomes come in the order in which they are done."""
        from distributed import CancelledError, KilledWorker, as_completed

        out: dict[str, tuple[Any, list[Task]]] = {}
        done = as_completed(loop=self._client.loop, with_results=True, raise_errors=False)

        def give(handful: list[Task]) -> None:
            future = self._client.submit(_do, handful, self._settings, pure=False)
            out[future.key] = (future, handful)
            done.add(future)

        ended = False
        while True:
            while not ended and len(out) < AHEAD * self._size():
                handful = self._handful(tasks)
                ended = not handful
                if handful:
                    give(handful)
            if not out:
                return
            try:
                future, result = next(done)
            except (OSError, CancelledError) as error:
                raise _gone(error) from error
            _, handful = out.pop(future.key)
            if future.status == "finished":
                yield from result
            elif future.status != "error" or not isinstance(result[1], KilledWorker):
                raise _gone(result[1] if isinstance(result, tuple) else future.status)
            elif len(handful) > 1:
                for task in handful:  # one of them, perhaps: find out which
                    give([task])
            else:
                text = "the workers that it was given to were lost, one after the other"
                yield failed(handful[0].position, Failure(handful[0].uri, "crashed", text))

    def close(self) -> None:
        """Stop what was started here and leave a cluster of others as it was."""
        client, self._client = self._client, None
        local, self._local = self._local, None
        with suppress(Exception):
            if client is not None and local is None:
                client.run(close_pools, wait=False)
        with suppress(Exception):
            if client is not None:
                client.close(timeout=5)
        with suppress(Exception):
            if local is not None:
                local.close(timeout=5)

    def _connect(self, address: str, workers: int, tls: Tls | None) -> None:
        try:
            from distributed import Client, LocalCluster
            from distributed.security import Security
        except ImportError:
            raise NewsparseError("bad-option", "--cluster needs dask: pip install 'newsparse[cluster]'") from None
        security = None
        if tls is not None:
            security = Security(
                tls_ca_file=tls.ca, tls_client_cert=tls.cert, tls_client_key=tls.key, require_encryption=True
            )
        try:
            if address == "local":
                with _deaf_children():
                    self._local = LocalCluster(
                        n_workers=workers, threads_per_worker=1, dashboard_address=None, silence_logs=50
                    )
            self._client = Client(
                self._local or address, security=security, timeout=CONNECTING, set_as_default=False
            )
        except (OSError, ValueError, TypeError) as error:
            raise NewsparseError("no-cluster", f"no dask scheduler at {address}: {_line(error)}") from error

    def _same_everywhere(self) -> None:
        """The bytes must not depend on who did the work."""
        try:
            self._client.wait_for_workers(1, timeout=JOINING)
            theirs = self._client.run(self._settings.options.fingerprint)
        except TimeoutError as error:
            raise NewsparseError("no-cluster", "the scheduler has no workers: start some") from error
        except NewsparseError as error:
            raise NewsparseError(error.slug, f"on a worker: {error.message}") from error
        except Exception as error:
            text = f"a worker cannot run newsparse ({_line(error)}): install the same version there"
            raise NewsparseError("no-cluster", text) from error
        ours = self._settings.options.fingerprint()
        for worker, fingerprint in theirs.items():
            if fingerprint != ours:
                text = f"worker {worker} has another version of newsparse or of its model: install the same"
                raise NewsparseError("no-cluster", text)

    def _size(self) -> int:
        """Threads of the cluster, asked for now and then: workers come and go."""
        if time.monotonic() - self._looked > LOOK:
            self._looked = time.monotonic()
            self._threads = sum(self._client.nthreads().values())
        return max(self._threads, 1)

    def _handful(self, tasks: Iterator[Task | None]) -> list[Task]:
        handful: list[Task] = []
        while len(handful) < HANDFUL and (task := next(tasks, None)) is not None:
            if task.path is not None and not remote.is_remote(task.uri):
                task = msgspec.structs.replace(task, path=str(Path(task.path).absolute()))
                self._check_shared(task.path or "")
            handful.append(task)
        return handful

    def _check_shared(self, path: str) -> None:
        """Whether the workers see this machine's files, asked of the first: or each would be a failure."""
        if self._seen or not Path(path).exists():
            return
        self._seen = True
        for worker, there in self._client.run(_exists, path).items():
            if not there:
                text = f"worker {worker} does not see {path}: use a shared disk, an archive or an object store"
                raise NewsparseError("no-cluster", text)


@contextmanager
def _deaf_children() -> Iterator[None]:
    """Processes started inside never hear Ctrl-C: this one does, and closes them in order.

    To ignore a signal is what a new program inherits; a blocked one multiprocessing unblocks again.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


_pools: dict[int, tuple[Settings, LocalPool]] = {}
_opening = threading.Lock()


def _do(tasks: list[Task], settings: Settings) -> list[Outcome]:
    """On a dask worker: do a handful in a process beside it, which outlives the handful."""
    thread = threading.get_ident()
    with _opening:
        known = _pools.get(thread)
        if known is None or known[0] != settings:
            if known is not None:
                known[1].close()
            pool = _pool(settings)
            _pools[thread] = (settings, pool)
        else:
            pool = known[1]
    return list(pool.run(iter(tasks)))


def _pool(settings: Settings) -> LocalPool:
    # dask's nanny marks its workers as daemons, which multiprocessing lets have no children, for fear of
    # orphans: ours die with their parent (`worker._die_with_parent`).
    multiprocessing.current_process()._config["daemon"] = False  # type: ignore[attr-defined]
    if not _pools:
        util.Finalize(None, close_pools, exitpriority=100)
    return LocalPool(
        settings.options, workers=1, timeout=settings.timeout, memory=settings.memory, analyze=settings.analyze
    )


def close_pools() -> None:
    """On a dask worker: stop the processes beside it."""
    while _pools:
        _pools.popitem()[1][1].close()


def _exists(path: str) -> bool:
    return Path(path).exists()


def _gone(error: object) -> NewsparseError:
    return NewsparseError("no-cluster", f"the cluster is lost ({_line(error)}): go on with --resume")


def _line(error: object) -> str:
    return " ".join(f"{error}".split()) or type(error).__name__
