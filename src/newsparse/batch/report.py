"""What a job did, for a person and for a machine (OUT.report.json)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import msgspec

from newsparse.batch.work import Record
from newsparse.document import Generator
from newsparse.errors import Exit
from newsparse.rendering.wording import count

__all__ = ["Report"]


class Report(msgspec.Struct, kw_only=True):
    """`read` articles are in each of `outputs` (OUT, format); `failed` counts by slug, and
    `messages` has the first message of each.

    `duplicates` are the addresses of equal contents; `people`, `quotes` and `warnings` are sums over articles;
    `reused` results came from the journal; `skipped` files were in a folder and are no articles by their suffix.
    """

    generator: Generator
    outputs: list[tuple[str, str]]
    started: str
    seconds: float = 0.0
    read: int = 0
    failed: dict[str, int] = {}
    messages: dict[str, str] = {}
    reused: int = 0
    skipped: int = 0
    people: int = 0
    quotes: int = 0
    warnings: dict[str, int] = {}
    duplicates: list[list[str]] = []

    @classmethod
    def begin(cls, outputs: Sequence[tuple[str, str]], started: float, *, skipped: int, reused: int) -> Report:
        """An empty report of a job that began at `started` (seconds since 1970)."""
        from newsparse import __version__

        when = datetime.fromtimestamp(started, UTC).isoformat(timespec="seconds")
        generator = Generator("newsparse", __version__)
        return cls(generator=generator, outputs=list(outputs), started=when, skipped=skipped, reused=reused)

    def add(self, record: Record) -> None:
        """Count one article."""
        if record.failure is not None:
            slug = record.failure.slug
            self.failed[slug] = self.failed.get(slug, 0) + 1
            self.messages.setdefault(slug, f"{record.failure.source}: {record.failure.message}")
        else:
            self.read += 1
            self.people += record.people
            self.quotes += record.quotes
            for slug in record.warnings:
                self.warnings[slug] = self.warnings.get(slug, 0) + 1

    @property
    def status(self) -> Exit:
        """The promised exit status."""
        if not self.failed:
            return Exit.OK
        return Exit.SOME_FAILED if self.read else Exit.NOTHING_READ

    def to_json(self) -> bytes:
        """Indented JSON."""
        return msgspec.json.format(msgspec.json.encode(self), indent=2) + b"\n"

    def lines(self) -> list[str]:
        """The summary for a person."""
        failed = sum(self.failed.values())
        new = self.read + failed - self.reused
        pace = f", {new / self.seconds:.1f} articles/s" if self.seconds >= 1 and new else ""
        what = f"{count(self.people, 'person', 'people')}, {count(self.quotes, 'quotation')}"
        names = [output for output, _ in self.outputs]
        where = f"read into {', '.join(names)} in {self.seconds:.0f} s{pace}: {what}"
        lines = [f"{count(self.read, 'article')} {where}" if self.read else "no article read, nothing written"]
        if self.reused:
            lines.append(f"{self.reused} unchanged, not analysed again")
        if failed:
            slugs = ", ".join(f"{n} {slug}" for slug, n in sorted(self.failed.items()))
            lines.append(f"{failed} failed ({slugs}): see {names[0]}.failures.jsonl")
            if not self.read:  # one cause for all, most often: a missing extra, a folder of the wrong files
                lines += self.messages.values()
        if self.warnings:
            slugs = ", ".join(f"{n} {slug}" for slug, n in sorted(self.warnings.items()))
            lines.append(f"warnings in the results: {slugs}")
        if self.duplicates:
            one, two, *_ = self.duplicates[0]
            more = len(self.duplicates) - 1
            rest = f" and {more} more groups: see {names[0]}.report.json" if more else ""
            lines.append(f"duplicates, both kept: {one} and {two}{rest}")
        if self.skipped:
            lines.append(f"{count(self.skipped, 'file')} skipped: not articles by suffix")
        return lines
