"""`newsparse.analyze_many`: Documents and Failures in order, in this process or on several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from os import PathLike, fspath

from newsparse.analysis import analyze
from newsparse.document import Document, Failure
from newsparse.errors import NewsparseError
from newsparse.parsing.sources import Source

__all__ = ["analyze_many"]


def analyze_many(
    sources: Iterable[Source | PathLike[str]], *, workers: int = 1, model: str | None = None
) -> Iterator[Document | Failure]:
    """`analyze` for each of `sources` (`newsparse.sources(…)`, or paths), in order, lazily.

    An input that cannot be read is a Failure, and the others go on. Raises NewsparseError `no-such-model`.

    More than one worker are processes that outlive their articles: one that crashes, takes longer than two
    minutes or more than 2 GiB is a Failure too. A script that asks for them needs the usual
    `if __name__ == "__main__":`.
    """
    if workers > 1:
        from newsparse.batch.in_order import analyze_in_order
        from newsparse.batch.options import Options

        try:
            yield from analyze_in_order(sources, Options(model=model), workers=workers)
        except NewsparseError as error:
            if error.slug == "crashed":  # most often the script without the line that the docstring asks for
                hint = 'a script calls analyze_many(workers=…) under `if __name__ == "__main__":`'
                raise NewsparseError("crashed", f"{error.message}; {hint}") from error
            raise
        return
    for source in sources:
        try:
            yield analyze(source, model=model)
        except NewsparseError as error:
            if error.slug == "no-such-model":
                raise
            uri = source.uri if isinstance(source, Source) else fspath(source)
            yield Failure(uri, error.slug, error.message)
