"""`newsparse timeline FILE…`: what the articles say of which day, in order."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from newsparse.cli.options import DAY, FILE

if TYPE_CHECKING:
    from newsparse.annotating.dates.statements import Statement
    from newsparse.parsing.sources import Source


@click.command()
@click.argument("articles", nargs=-1, type=FILE, required=True, metavar="ARTICLE…")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(("text", "jsonl")),
    help="How to write; text on a terminal, jsonl when piped unless told.",
)
@click.option("-o", "--output", type=FILE, metavar="FILE", help="Write there; its suffix tells the format.")
@click.option("--published", type=DAY, metavar="DATE", help="The day of publication, over the page's own.")
@click.option("--from", "first", type=DAY, metavar="DATE", help="Only what touches this day or a later one.")
@click.option("--to", "last", type=DAY, metavar="DATE", help="Only what touches this day or an earlier one.")
@click.option(
    "--all", "everything", is_flag=True, help="What names no day too, at the end: durations, open dates."
)
@click.option("--force", is_flag=True, help="Read a text that does not look French, too.")
@click.option("-q", "--quiet", is_flag=True, help="Nothing on stderr but errors.")
def command(
    articles: tuple[str, ...],
    form: str | None,
    output: str | None,
    published: date | None,
    first: date | None,
    last: date | None,
    everything: bool,
    force: bool,
    quiet: bool,
) -> int:
    """Put what articles say of days in order, each date with its sentence. No language model is loaded.

    \b
    newsparse timeline article.txt            on the terminal
    newsparse timeline FOLDER | jq .sentence  JSON Lines when piped
    newsparse timeline FOLDER --from 2024-01-01 --to 2024-06-30

    Exit status: as for newsparse ARTICLE…
    """
    from newsparse.cli import console
    from newsparse.cli.inputs import Inputs
    from newsparse.cli.output import Output, form_by_suffix
    from newsparse.document import Failure

    if output and output != "-":
        form = form or form_by_suffix(output, {".jsonl": "jsonl", ".ndjson": "jsonl", ".txt": "text"}, "jsonl")
    form = form or ("text" if console.interactive() else "jsonl")
    inputs, found = Inputs(articles), []
    undated = 0
    for result in inputs.each(lambda source: _read(source, published, force)):
        if isinstance(result, Failure):
            console.trouble(result.source, result.message)
            continue
        if result is None:
            if not quiet:
                console.warning("an article that does not look French was left out; --force reads it all the same")
            continue
        for statement in result:
            if statement.earliest is None or statement.latest is None:
                undated += 1
            if _wanted(statement, first, last, everything):
                found.append(statement)
    found.sort(key=lambda s: (s.earliest is None, s.earliest or "", s.latest or ""))
    with Output(output) as out:
        if form == "jsonl":
            import msgspec

            for statement in found:
                out.write(msgspec.json.encode(statement) + b"\n")
        else:
            from newsparse.rendering import timeline

            width, color = (console.width(), console.has_color()) if output is None else (80, False)
            out.write(timeline.render(found, width, color).encode("utf-8", "replace"))
        if not inputs.read:
            out.discard()
    if undated and not everything and not quiet:
        console.note(f"{undated} time expression(s) name no day (durations, open dates); --all lists them")
    return inputs.status


def _read(source: Source, published: date | None, force: bool) -> list[Statement] | None:
    """The statements of one article; None where it is not French."""
    from newsparse.analysis import is_french
    from newsparse.annotating.dates.statements import statements
    from newsparse.parsing import parse

    article = parse(source)
    return statements(article, published) if force or is_french(article) else None


def _wanted(statement: Statement, first: date | None, last: date | None, everything: bool) -> bool:
    if statement.earliest is None or statement.latest is None:
        return everything and first is None and last is None
    if first is not None and statement.latest < first.isoformat()[:10]:
        return False
    return last is None or statement.earliest <= last.isoformat()[:10]
