"""The command line: one module per command, each imported only when it runs."""

from __future__ import annotations

from importlib import import_module

import click
from click_default_group import DefaultGroup

from newsparse import __version__

__all__ = ["cli", "main"]

# name → (module, one line of help); `newsparse --help` imports none of the modules.
COMMANDS: dict[str, tuple[str, str]] = {
    "read": (
        "newsparse.cli.read",
        "Read articles: a view on a terminal, JSON Lines when piped (the default).",
    ),
    "schema": ("newsparse.cli.schema", "Print the JSON Schema of the document."),
}


class Commands(DefaultGroup):  # type: ignore[misc]
    """A group that knows its commands by name and imports one only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name in COMMANDS:
            command: click.Command = import_module(COMMANDS[name][0]).command
            return command
        found: click.Command | None = super().get_command(ctx, name)
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(cls=Commands, default="read", default_if_no_args=False, no_args_is_help=True)
@click.version_option(__version__, prog_name="newsparse")
def cli() -> None:
    """Read French news: people, places, organisations, dates and who said what."""


def main() -> None:
    """Entry point of the console script."""
    cli()
