"""`newsparse quotes ARTICLE…`: who said what, one line a quotation."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import click

from newsparse.cli import options

if TYPE_CHECKING:
    from newsparse.cli.output import Output
    from newsparse.rendering.quotations import Row


@click.command()
@options.articles
@click.option("--speaker", metavar="NAME", help="Only what this person or body said, in any case: macron.")
@click.option(
    "--kind",
    "kinds",
    type=click.Choice(("direct", "partial", "indirect")),
    multiple=True,
    help="Only this kind; may be given more than once.",
)
@options.form(("text", "csv", "jsonl"), "a table on a terminal, jsonl when piped, else by the suffix of FILE")
@options.output
@options.raw_csv
@options.analysis_options
@options.limit_options
@options.quiet
def command(
    articles: tuple[str, ...],
    speaker: str | None,
    kinds: tuple[str, ...],
    form: str | None,
    output: str | None,
    raw_csv: bool,
    published: date | None,
    model: str | None,
    explain: bool,
    force: bool,
    quiet: bool,
) -> int:
    """List quotations: who said it, in which words, where in which article.

    \b
    newsparse quotes article.html                        a table on the terminal
    newsparse quotes FOLDER --speaker Macron             all that one person said in a folder
    newsparse quotes FOLDER --kind direct -o said.csv    for a spreadsheet
    newsparse quotes FOLDER | jq -r .words               JSON Lines when piped

    Exit status: as for newsparse ARTICLE…
    """
    from newsparse.analysis import analyze
    from newsparse.cli import console
    from newsparse.cli.inputs import Inputs
    from newsparse.cli.output import TABLES, Output, canvas, unseen, usual_form
    from newsparse.document import Failure
    from newsparse.rendering import quotations

    form = form or usual_form(output, TABLES, "jsonl")
    work = partial(analyze, reference_date=published, model=model, explain=explain, force=force)
    inputs, listed = Inputs(articles, output), 0
    with Output(output) as out:
        write = _Writer(form, out, raw_csv=raw_csv, canvas=canvas(output))
        for result in inputs.each(work, unseen=unseen(output, quiet)):
            if isinstance(result, Failure):
                console.trouble(result.source, result.message)
                continue
            if result.quotes is None and not quiet:
                console.warning(f"{result.source.uri}: does not look French and was left out; --force reads it")
            found = [
                row
                for row in quotations.rows(result)
                if (not kinds or row.kind in kinds) and (speaker is None or quotations.said_by(row, speaker))
            ]
            listed += len(found)
            write.add(found)
        if not inputs.read:
            out.discard()
    if inputs.read and not listed and not quiet:
        console.note(f"no quotation{f' by {speaker}' if speaker else ''} in what was read")
    return inputs.status


class _Writer:
    """Rows out in one format, article by article."""

    def __init__(self, form: str, out: Output, *, raw_csv: bool, canvas: tuple[int, bool]) -> None:
        self._form, self._out, self._raw, self._canvas = form, out, raw_csv, canvas
        self._headed = False

    def add(self, found: list[Row]) -> None:
        if self._form == "jsonl":
            import msgspec

            for row in found:
                self._out.write(msgspec.json.encode(row) + b"\n")
        elif self._form == "csv":
            self._out.write(self._csv(found))
        else:
            from newsparse.rendering import quotations

            self._out.write(quotations.render(found, *self._canvas).encode("utf-8", "replace"))

    def _csv(self, found: list[Row]) -> bytes:
        from newsparse.exporting import csv
        from newsparse.rendering.quotations import COLUMNS

        header, self._headed = ([] if self._headed else [COLUMNS]), True
        return csv.text([*header, *([getattr(row, name) for name in COLUMNS] for row in found)], raw=self._raw)
