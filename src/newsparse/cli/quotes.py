"""`newsparse quotes ARTICLE…`: who said what, one line a quotation."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from newsparse.cli.options import FILE, analysis_options, limit_options

if TYPE_CHECKING:
    from newsparse.cli.output import Output
    from newsparse.document import Document
    from newsparse.rendering.quotations import Row

_SUFFIXES = {".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".txt": "text"}


@click.command()
@click.argument("articles", nargs=-1, type=FILE, required=True, metavar="ARTICLE…")
@click.option("--speaker", metavar="NAME", help="Only what this person or body said: « Poutine », « macron ».")
@click.option(
    "--kind",
    "kinds",
    type=click.Choice(("direct", "partial", "indirect")),
    multiple=True,
    help="Only this kind; may be given more than once.",
)
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(("text", "csv", "jsonl")),
    help="How to write; a table on a terminal, jsonl when piped, else by the suffix of FILE.",
)
@click.option("-o", "--output", type=FILE, metavar="FILE", help="Write there; its suffix tells the format.")
@click.option("--raw-csv", is_flag=True, help="CSV cells as they are, even where a spreadsheet would run them.")
@analysis_options
@limit_options
@click.option("-q", "--quiet", is_flag=True, help="Nothing on stderr but errors.")
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
    from newsparse.cli import console
    from newsparse.cli.inputs import Inputs
    from newsparse.cli.output import Output
    from newsparse.document import Failure
    from newsparse.rendering import quotations

    form = form or _usual_format(output)

    def analyze_one(source: object) -> Document:
        from newsparse.analysis import analyze

        return analyze(
            source,  # type: ignore[arg-type]
            reference_date=published,
            model=model,
            explain=explain,
            force=force,
        )

    inputs, listed = Inputs(articles), 0
    with Output(output) as out:
        write = _Writer(form, out, raw_csv=raw_csv, to_terminal=output is None)
        for result in inputs.each(analyze_one):
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


def _usual_format(output: str | None) -> str:
    from newsparse.cli import console
    from newsparse.cli.output import form_by_suffix

    if output and output != "-":
        return form_by_suffix(output, _SUFFIXES, "jsonl")
    return "text" if console.interactive() else "jsonl"


class _Writer:
    """Rows out in one format, article by article."""

    def __init__(self, form: str, out: Output, *, raw_csv: bool, to_terminal: bool) -> None:
        self._form, self._out, self._raw, self._terminal = form, out, raw_csv, to_terminal
        self._headed = False

    def add(self, found: list[Row]) -> None:
        if self._form == "jsonl":
            import msgspec

            for row in found:
                self._out.write(msgspec.json.encode(row) + b"\n")
        elif self._form == "csv":
            self._out.write(self._csv(found))
        else:
            from newsparse.cli import console
            from newsparse.rendering import quotations

            width, color = (console.width(), console.has_color()) if self._terminal else (80, False)
            self._out.write(quotations.render(found, width, color).encode("utf-8", "replace"))

    def _csv(self, found: list[Row]) -> bytes:
        import csv
        import io

        from newsparse.exporting.csv import safe
        from newsparse.rendering.quotations import COLUMNS

        text = io.StringIO(newline="")
        writer = csv.writer(text)
        if not self._headed:
            writer.writerow(COLUMNS)
            self._headed = True
        for row in found:
            cells = [getattr(row, column) for column in COLUMNS]
            flat = ["; ".join(cell) if isinstance(cell, tuple) else cell for cell in cells]
            writer.writerow(flat if self._raw else [safe(cell) for cell in flat])
        return text.getvalue().encode("utf-8", "replace")
