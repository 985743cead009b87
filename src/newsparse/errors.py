"""What can go wrong, each with a slug for machines, and the exit statuses of the command line."""

from __future__ import annotations

from enum import IntEnum

__all__ = ["Exit", "NewsparseError"]


class NewsparseError(Exception):
    """Bad input: `slug` names the kind for machines, the message is one line that says what to do next.

    Slugs in use: no-such-file, not-a-file, unreadable, empty, too-large, not-text, no-article,
    no-articles, several-articles, not-documents, no-such-model, bad-date, bad-option, output-exists,
    output-failed, timeout, out-of-memory, crashed, no-cluster.
    """

    def __init__(self, slug: str, message: str) -> None:
        super().__init__(message)
        self.slug = slug
        self.message = message

    def __reduce__(self) -> tuple[type[NewsparseError], tuple[str, str]]:
        return type(self), (self.slug, self.message)  # errors cross process borders in batch


class Exit(IntEnum):
    """Exit statuses of every command."""

    OK = 0
    SOME_FAILED = 1
    USAGE = 2
    NOTHING_READ = 3
    OUTPUT_FAILED = 4
    INTERRUPTED = 130
