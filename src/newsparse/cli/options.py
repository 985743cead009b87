"""Options and parameter types that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, TypeVar

import click

__all__ = ["DAY", "analysis_options"]

F = TypeVar("F", bound=Callable[..., Any])


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


def analysis_options(command: F) -> F:
    """`--published`, `--model`, `--explain`, `--force`: how an article is analysed."""
    for option in (
        click.option("--force", is_flag=True, help="Annotate a text that does not look French, too."),
        click.option("--explain", is_flag=True, help="Say for each finding which rule and evidence decided."),
        click.option("--model", metavar="NAME", help="A spaCy pipeline to use in place of fr_core_news_md."),
        click.option("--published", type=DAY, metavar="DATE", help="The day of publication, over the page's own."),
    ):
        command = option(command)
    return command
