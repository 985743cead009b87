"""`newsparse.analyze_many`: Documents and Failures in order, in this process or on several."""

from __future__ import annotations

import multiprocessing
from collections.abc import Generator, Iterable
from os import PathLike

from newsparse.analysis import analyze
from newsparse.document import Document, Failure
from newsparse.errors import NewsparseError
from newsparse.parsing.sources import Source, uri_of

__all__ = ["analyze_many"]

Results = Generator[Document | Failure, None, None]


def analyze_many(
    sources: Iterable[Source | PathLike[str]], *, workers: int = 1, model: str | None = None
) -> Results:
    """`analyze` for each of `sources` (`newsparse.sources(…)`, or paths), in order, lazily.

    An input that cannot be read is a Failure, and the others go on. Raises NewsparseError `no-such-model`.
    `close()` on what is returned, or the end of a `for` loop over it, stops the workers.

    More than one worker are processes that outlive their articles: one that crashes, takes longer than two
    minutes or more than 2 GiB is a Failure too. A script that asks for them needs the usual
    `if __name__ == "__main__":`.
    """
    if workers < 1:
        raise ValueError(f"workers is at least 1, not {workers}")
    if workers == 1:
        return _here(_checked(sources), model)
    if getattr(multiprocessing.current_process(), "_inheriting", False):
        # A worker that reads the caller's script again, which has no guard: the parent says so, once.
        raise SystemExit(1)
    return _on_workers(_checked(sources), workers, model)


def _checked(sources: Iterable[Source | PathLike[str]]) -> Iterable[Source | PathLike[str]]:
    for source in sources:
        if not isinstance(source, Source | PathLike):
            raise TypeError(f"analyze_many takes Sources and paths, not {type(source).__name__}: give Path(…)")
        yield source


def _here(sources: Iterable[Source | PathLike[str]], model: str | None) -> Results:
    for source in sources:
        try:
            yield analyze(source, model=model)
        except NewsparseError as error:
            if error.slug == "no-such-model":
                raise
            uri = source.uri if isinstance(source, Source) else uri_of(source)
            yield Failure(uri, error.slug, error.message)


def _on_workers(sources: Iterable[Source | PathLike[str]], workers: int, model: str | None) -> Results:
    from newsparse.batch.in_order import analyze_in_order
    from newsparse.batch.options import Options

    try:
        yield from analyze_in_order(sources, Options(model=model), workers=workers)
    except NewsparseError as error:
        if error.slug == "crashed":  # most often the script without the line that the docstring asks for
            hint = 'a script calls analyze_many(workers=…) under `if __name__ == "__main__":`'
            raise NewsparseError("crashed", f"{hint}; {error.message}") from None
        raise
