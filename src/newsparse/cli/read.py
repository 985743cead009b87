"""`newsparse ARTICLE…`: read articles and print what is in them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsparse.cli.options import FILE, analysis_options, limit_options
from newsparse.cli.writers import FORMATS, SUFFIXES

if TYPE_CHECKING:
    from newsparse.document import Document


@click.command()
@click.argument("articles", nargs=-1, type=FILE, required=True, metavar="ARTICLE…")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="How to write; text on a terminal, jsonl when piped unless told.",
)
@click.option("-o", "--output", type=FILE, metavar="FILE", help="Write there; its suffix tells the format.")
@click.option("--no-annotate", is_flag=True, help="Structure alone: no model is loaded.")
@analysis_options
@limit_options
@click.option("--errors-inline", is_flag=True, help="JSON Lines: failed inputs as {source, error} lines too.")
@click.option("-q", "--quiet", is_flag=True, help="Nothing on stderr but errors.")
@click.option("-v", "--verbose", is_flag=True, help="Say on stderr how each input was read.")
def command(
    articles: tuple[str, ...],
    form: str | None,
    output: str | None,
    no_annotate: bool,
    published: date | None,
    model: str | None,
    explain: bool,
    force: bool,
    errors_inline: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Read saved French news articles: files, folders, archives, patterns, or - for standard input.

    \b
    newsparse article.txt                  a view on the terminal
    newsparse page.html | jq .people       JSON Lines when piped
    newsparse - < page.html                standard input
    newsparse FOLDER -o all.jsonl          every article in a folder
    newsparse page.html -f html -o p.html  a page to look at

    Exit status: 0 all read, 1 some inputs failed, 2 wrong usage, 3 nothing could be read,
    4 the output could not be written, 130 interrupted.
    """
    from newsparse.cli import console
    from newsparse.cli.inputs import Inputs
    from newsparse.cli.output import Output
    from newsparse.cli.writers import JsonLines, writer
    from newsparse.document import Failure
    from newsparse.parsing.finding import is_pattern

    form = form or _usual_format(output)
    if errors_inline and form != "jsonl":
        raise click.UsageError("--errors-inline goes with JSON Lines: add -f jsonl")
    folder = any(Path(name).is_dir() for name in articles)
    several = folder or len(articles) > 1 or is_pattern(articles[0])
    if several and form in ("html", "md"):
        raise click.UsageError(
            f"-f {form} writes one article; for many: newsparse batch, or newsparse report for one page of all"
        )
    width, color = (console.width(), console.has_color()) if output is None else (80, False)
    write = writer(form, several=several, folder=folder, width=width, color=color)

    def analyze_one(source: object) -> Document:
        from newsparse.analysis import analyze

        return analyze(
            source,  # type: ignore[arg-type]
            reference_date=published,
            model=model,
            annotate=not no_annotate,
            explain=explain,
            force=force,
        )

    inputs = Inputs(articles)
    with Output(output) as out:
        for result in inputs.each(analyze_one):
            if isinstance(result, Failure):
                console.trouble(result.source, result.message)
                if errors_inline and isinstance(write, JsonLines):
                    out.write(write.fail(result))
                continue
            if verbose:
                console.note(_how_read(result))
            if not quiet:
                for warning in result.warnings:
                    console.warning(f"{result.source.uri}: {WARNINGS.get(warning, warning)}")
            out.write(write.add(result))
        if inputs.read:
            out.write(write.end())
        else:
            out.discard()
    if inputs.skipped and not quiet:
        console.note(f"skipped {inputs.skipped} file(s) that are no articles by their suffix")
    return inputs.status


WARNINGS = {
    "not-french": "does not look French, so nothing was annotated; --force annotates it all the same",
    "weekday-mismatch": "a weekday of the text contradicts its date; the date was kept",
}


def _usual_format(output: str | None) -> str:
    from newsparse.cli import console
    from newsparse.cli.output import form_by_suffix

    if output and output != "-":
        return form_by_suffix(output, SUFFIXES, "jsonl")
    return "text" if console.interactive() else "jsonl"


def _how_read(document: Document) -> str:
    source = document.source
    words = len(document.text.split())
    parts = (source.media_type, source.layout, source.encoding, f"{words} words")
    return f"{source.uri}: " + ", ".join(part for part in parts if part)
