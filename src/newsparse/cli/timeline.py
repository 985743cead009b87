"""`newsparse timeline FILE…`: what the articles say of which day, in order."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import click

from newsparse.cli import options
from newsparse.cli.options import DAY

if TYPE_CHECKING:
    from newsparse.annotating.dates.statements import Statement
    from newsparse.parsing.sources import Source


@click.command()
@options.articles
@options.form(("text", "csv", "jsonl"), "text on a terminal, jsonl when piped, else by the suffix of FILE")
@options.output
@options.raw_csv
@options.published
@click.option("--from", "first", type=DAY, metavar="DATE", help="Only what touches this day or a later one.")
@click.option("--to", "last", type=DAY, metavar="DATE", help="Only what touches this day or an earlier one.")
@click.option(
    "--all", "everything", is_flag=True, help="What names no day too, at the end: durations, open dates."
)
@click.option("--force", is_flag=True, help="Read a text that does not look French, too.")
@options.limit_options
@options.quiet
def command(
    articles: tuple[str, ...],
    form: str | None,
    output: str | None,
    published: date | None,
    first: date | None,
    last: date | None,
    everything: bool,
    raw_csv: bool,
    force: bool,
    quiet: bool,
) -> int:
    """Put what articles say of days in order, each date with its sentence. No language model is loaded.

    \b
    newsparse timeline article.txt            on the terminal
    newsparse timeline FOLDER | jq .sentence  JSON Lines when piped
    newsparse timeline FOLDER --from 2024-01-01 --to 2024-06-30
    newsparse timeline FOLDER -o days.csv     for a spreadsheet

    Exit status: as for newsparse ARTICLE…
    """
    from newsparse.cli import console
    from newsparse.cli.inputs import Inputs
    from newsparse.cli.output import TABLES, Output, canvas, usual_form
    from newsparse.document import Failure

    if first is not None and last is not None and first.isoformat() > last.isoformat():
        raise click.UsageError(f"--from {first} is after --to {last}")
    form = form or usual_form(output, TABLES, "jsonl")
    inputs = Inputs(articles, output)
    found: list[Statement] = []
    work = partial(_read, published=published, force=force, quiet=quiet)
    for result in inputs.each(work, unseen=not quiet):
        if isinstance(result, Failure):
            console.trouble(result.source, result.message)
        else:
            found += result
    wanted = [statement for statement in found if _wanted(statement, first, last, everything)]
    wanted.sort(key=lambda s: (s.earliest is None, s.earliest or "", s.latest or ""))
    with Output(output) as out:
        if form == "jsonl":
            import msgspec

            for statement in wanted:
                out.write(msgspec.json.encode(statement) + b"\n")
        elif form == "csv":
            from newsparse.exporting import csv

            out.write(csv.text([COLUMNS, *map(_row, wanted)], raw=raw_csv))
        else:
            from newsparse.rendering import timeline

            out.write(timeline.render(wanted, *canvas(output)).encode("utf-8", "replace"))
        if not inputs.read:
            out.discard()
    undated = sum(statement.earliest is None for statement in found)
    if undated and not everything and not quiet:
        expressions = "1 time expression names" if undated == 1 else f"{undated:,} time expressions name"
        console.note(f"{expressions} no day (durations, open dates); --all lists them")
    return inputs.status


COLUMNS = (
    "earliest", "latest", "value", "type", "text", "sentence", "start", "end", "source", "title", "reference_date"
)  # fmt: skip


def _row(statement: Statement) -> tuple[object, ...]:
    flat = {"sentence": statement.sentence.text, "reference_date": statement.reference_date.value}
    return tuple(flat[name] if name in flat else getattr(statement, name) for name in COLUMNS)


def _read(source: Source, *, published: date | None, force: bool, quiet: bool) -> list[Statement]:
    """The statements of one article; none of one that is not French, which is said."""
    from newsparse.analysis import is_french
    from newsparse.annotating.dates.statements import statements
    from newsparse.parsing import parse

    article = parse(source)
    if force or is_french(article):
        return statements(article, published)
    if not quiet:
        from newsparse.cli import console

        console.warning(f"{source.uri}: does not look French and was left out; --force reads it")
    return []


def _wanted(statement: Statement, first: date | None, last: date | None, everything: bool) -> bool:
    if statement.earliest is None or statement.latest is None:
        return everything and first is None and last is None
    if first is not None and statement.latest < first.isoformat()[:10]:
        return False
    return last is None or statement.earliest <= last.isoformat()[:10]
