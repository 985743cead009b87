"""`newsparse ARTICLE…`: read articles and print what is in them."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsparse.cli import options
from newsparse.cli.writers import FORMATS, SUFFIXES

if TYPE_CHECKING:
    from newsparse.document import Document


@click.command()
@options.articles
@options.form(FORMATS, "text on a terminal, jsonl when piped unless told")
@options.output
@options.no_annotate
@options.repair
@options.analysis_options
@options.limit_options
@click.option("--errors-inline", is_flag=True, help="JSON Lines: failed inputs as {source, error} lines too.")
@options.quiet
@click.option("-v", "--verbose", is_flag=True, help="Say on stderr how each input was read.")
def command(
    articles: tuple[str, ...],
    form: str | None,
    output: str | None,
    no_annotate: bool,
    repair: bool,
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
    from newsparse.analysis import analyze
    from newsparse.cli import console
    from newsparse.cli.inputs import Inputs
    from newsparse.cli.output import Output, canvas, unseen, usual_form
    from newsparse.cli.writers import JsonLines, writer
    from newsparse.document import WARNINGS, Failure
    from newsparse.parsing.finding import is_pattern

    form = form or usual_form(output, SUFFIXES, "jsonl")
    if errors_inline and form != "jsonl":
        raise click.UsageError("--errors-inline goes with JSON Lines: add -f jsonl")
    folder = any(Path(name).is_dir() for name in articles)
    several = folder or len(articles) > 1 or is_pattern(articles[0])
    if several and form in ("html", "md"):
        raise click.UsageError(
            f"-f {form} writes one article; for many: newsparse batch, or newsparse report for one page of all"
        )
    width, color = canvas(output)
    write = writer(form, several=several, folder=folder, width=width, color=color)

    work = partial(
        analyze,
        repair=repair,
        reference_date=published,
        model=model,
        annotate=not no_annotate,
        explain=explain,
        force=force,
    )
    inputs = Inputs(articles, output)
    with Output(output) as out:
        for result in inputs.each(work, unseen=unseen(output, quiet)):
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
    if not quiet and inputs.read and (inputs.skipped or (folder and inputs.failed)):
        console.note(inputs.sums())
    return inputs.status


def _how_read(document: Document) -> str:
    source = document.source
    words = len(document.text.split())
    parts = (source.media_type, source.layout, source.encoding, f"{words} words")
    return f"{source.uri}: " + ", ".join(part for part in parts if part)
