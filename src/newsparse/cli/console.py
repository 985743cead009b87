"""The only way to the terminal: results to stdout, everything else to stderr.

Whatever is printed goes through here, so that untrusted text is cleaned once, colour obeys NO_COLOR, and a
closed pipe or a full disk ends in the promised exit status. A test walks the package for other ways.
rich is loaded by `progress` alone.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, TextIO

from newsparse.errors import NewsparseError
from newsparse.rendering.untrusted import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.progress import Progress

__all__ = [
    "advise",
    "error",
    "has_color",
    "interactive",
    "note",
    "progress",
    "silence_stdout",
    "trouble",
    "warning",
    "width",
    "write",
]

_RED, _YELLOW, _DIM, _RESET = "\x1b[1;31m", "\x1b[33m", "\x1b[2m", "\x1b[0m"


def interactive(stream: TextIO | None = None) -> bool:
    """Whether a person sees `stream` (stdout unless told)."""
    stream = sys.stdout if stream is None else stream
    try:
        return stream.isatty()
    except (AttributeError, ValueError):  # closed, or None under pythonw
        return False


def has_color(stream: TextIO | None = None) -> bool:
    """Whether to colour what goes to `stream`: a terminal, no NO_COLOR, not dumb; FORCE_COLOR overrides."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return interactive(stream) and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Columns of the terminal, or of COLUMNS; 80 where there is none."""
    # What shutil does, without the compression modules that it imports: they are a fiftieth of a start.
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return int(told)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or 80  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):  # closed, redirected, or None under pythonw
        return 80


def write(result: str | bytes) -> None:
    """A result to stdout, as UTF-8 whatever the locale says, at once.

    `result` is newsparse's own rendering: its colour codes pass. Raises BrokenPipeError where nobody reads
    any more, NewsparseError `output-failed` where stdout cannot be written.
    """
    data = result.encode("utf-8", "replace") if isinstance(result, str) else result
    try:
        binary = getattr(sys.stdout, "buffer", None)
        if binary is None:  # a caller's StringIO
            sys.stdout.write(data.decode())
            sys.stdout.flush()
        else:
            sys.stdout.flush()
            binary.write(data)
            binary.flush()
    except BrokenPipeError:
        raise
    except OSError as problem:
        if problem.errno == errno.EPIPE:
            raise BrokenPipeError(problem.errno, problem.strerror) from problem
        raise NewsparseError("output-failed", f"cannot write to stdout: {problem.strerror}") from problem
    except AttributeError as problem:  # stdout was closed before we started
        raise NewsparseError("output-failed", "cannot write to stdout: it is closed") from problem


def silence_stdout() -> None:
    """After a closed pipe: keep the interpreter from complaining while it flushes stdout at exit."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def error(message: object) -> None:
    """One line on stderr: what went wrong and what to do next."""
    _say("error: ", _RED, message)


def warning(message: object) -> None:
    """One line on stderr: what the reader should know."""
    _say("warning: ", _YELLOW, message)


def note(message: object) -> None:
    """One line on stderr: how things go. The caller leaves it out under `-q`."""
    _say("", "", message)


def advise(text: str) -> None:
    """Several lines of newsparse's own words (a help text) to stderr; nothing from outside."""
    _to_stderr(text.rstrip() + "\n")


def trouble(subject: object, message: object) -> None:
    """One input that failed: `newsparse: error: FILE: MESSAGE` on stderr."""
    error(f"{subject}: {message}")


def _say(label: str, color: str, message: object) -> None:
    text = one_line(message)
    if has_color(sys.stderr):
        line = f"{_DIM}newsparse:{_RESET} {color}{label}{_RESET if color else ''}{text}\n"
    else:
        line = f"newsparse: {label}{text}\n"
    _to_stderr(line)


_shown: list[Progress] = []
"""The bar that is on the terminal: what is written takes its line, and it is drawn again below."""


def _to_stderr(text: str) -> None:
    text = f"\r\x1b[2K{text}" if _shown else text
    with contextlib.suppress(OSError, ValueError, AttributeError):  # nowhere left to complain
        binary = getattr(sys.stderr, "buffer", None)
        if binary is None:
            sys.stderr.write(text)
        else:
            binary.write(text.encode("utf-8", "replace"))
        sys.stderr.flush()


@contextlib.contextmanager
def progress(*, quiet: bool = False) -> Iterator[Callable[[int, int | None, str], None] | None]:
    """A bar on stderr while the block runs: call the value with how many are done, of how many, and a remark.

    None where no person looks. Drawn when it is called, from the first call on, and by no thread of its own:
    call it a few times a second.
    """
    if quiet or not interactive(sys.stderr) or os.environ.get("TERM") == "dumb":
        yield None
        return

    def show(done: int, total: int | None, remark: str) -> None:
        if not _shown:
            _shown.append(_bar())
        (bar,) = _shown
        bar.update(bar.task_ids[0], completed=done, total=total, description=one_line(remark), refresh=True)

    try:
        yield show
    finally:
        while _shown:
            _shown.pop().stop()


def _bar() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    bar = Progress(
        BarColumn(bar_width=None, style="dim", complete_style="green", finished_style="green"),
        MofNCompleteColumn(),
        TextColumn("{task.description}", markup=False),
        console=Console(stderr=True, no_color=not has_color(sys.stderr), highlight=False),
        transient=True,
        auto_refresh=False,
    )
    bar.add_task("", total=None)
    bar.start()
    return bar
