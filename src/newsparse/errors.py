"""What can go wrong, each with a slug for machines, and the exit statuses of the command line."""

from __future__ import annotations

from enum import IntEnum

__all__ = ["Exit", "NewsparseError"]


class NewsparseError(Exception):
    """Bad input: `slug` names the kind for machines, `message` is one line that says what to do next, `source` the
    uri of the input where there is one. `str(error)` is source and message.

    Slugs in use: no-such-file, not-a-file, unreadable, empty, too-large, not-text, no-article,
    no-articles, several-articles, not-documents, no-such-model, bad-date, bad-option, output-exists,
    output-failed, timeout, out-of-memory, crashed, no-cluster.
    """

    def __init__(self, slug: str, message: str, source: str | None = None) -> None:
        super().__init__(message)
        self.slug = slug
        self.message = message
        self.source = source

    def __str__(self) -> str:
        return f"{self.source}: {self.message}" if self.source else self.message

    def __reduce__(self) -> tuple[type[NewsparseError], tuple[str, str, str | None]]:
        return type(self), (self.slug, self.message, self.source)  # errors cross process borders in batch

    def about(self, source: str | None) -> NewsparseError:
        """This error, naming the input that it is about unless it does already."""
        self.source = self.source or source
        return self


class Exit(IntEnum):
    """Exit statuses of every command."""

    OK = 0
    SOME_FAILED = 1
    USAGE = 2
    NOTHING_READ = 3
    OUTPUT_FAILED = 4
    INTERRUPTED = 130
