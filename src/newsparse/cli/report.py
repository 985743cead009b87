"""`newsparse report OUT`: many articles summed up on one page, or on the terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import click

from newsparse.cli import options
from newsparse.cli.options import FILE

if TYPE_CHECKING:
    from newsparse.document import Document


@click.command()
@click.argument("inputs", nargs=-1, type=FILE, required=True, metavar="OUT…")
@click.option("-o", "--output", type=FILE, metavar="FILE", help="Write there; .html and .txt tell the format.")
@options.form(("html", "text"), "text on a terminal, html into a file unless told")
@click.option("--title", metavar="WORDS", help="The heading; the name of the first input unless told.")
@options.quiet
def command(inputs: tuple[str, ...], output: str | None, form: str | None, title: str | None, quiet: bool) -> int:
    """Sum up what newsparse wrote (JSON Lines, JSON, SQLite), or a folder of articles.

    How many articles by day, publisher and section; who is named and who is quoted; who says what with
    which verbs; places on a map; who is named together; a search. One page, no network.

    \b
    newsparse batch pages -o news.jsonl          first read the articles
    newsparse report news.jsonl -o report.html   then a page to look at
    newsparse report news.sqlite                 tables and bars on the terminal
    newsparse report samples -o report.html      a folder of articles, read on the way
    newsparse samples | newsparse report -       documents from standard input
    """
    from newsparse.cli import console
    from newsparse.cli.output import Output, canvas, usual_form
    from newsparse.errors import Exit
    from newsparse.rendering.corpus import Corpus

    form = form or usual_form(output, {".html": "html", ".htm": "html", ".txt": "text"}, "html")
    corpus, failed = Corpus(_infinitives()), 0
    beside = Path(output).resolve().parent if output and output != "-" else Path.cwd()
    with Output(output) as out:
        with console.progress(quiet=quiet) as show:
            for document in _documents(inputs, output):
                if document is None:
                    failed += 1
                    continue
                corpus.add(document, _link(document, beside))
                if show is not None and len(corpus.articles) % 50 == 0:
                    show(len(corpus.articles), None, "articles")
        if not corpus.articles:
            out.discard()
            if not failed:
                console.error(f"no articles in {', '.join(inputs)}")
            return Exit.NOTHING_READ
        title = title or ("Report" if inputs[0] == "-" else Path(inputs[0]).resolve().name or "Report")
        if form == "html":
            from newsparse.rendering import report

            out.write(report.render(corpus, title).encode("utf-8", "replace"))
        else:
            from newsparse.rendering import report_text

            out.write(report_text.render(corpus, title, *canvas(output)).encode("utf-8", "replace"))
    return Exit.SOME_FAILED if failed else Exit.OK


def _documents(inputs: tuple[str, ...], output: str | None) -> Iterator[Document | None]:
    """Every document behind the names; None for an article or a file that could not be read, which is said."""
    from newsparse.analysis import analyze
    from newsparse.cli import console
    from newsparse.cli.inputs import Inputs
    from newsparse.document import Failure
    from newsparse.errors import NewsparseError
    from newsparse.exporting import reading

    for name in inputs:
        whole = None
        if name == "-":
            whole = reading.from_stream(sys.stdin.buffer, "standard input")
        elif name and reading.holds_documents(Path(name)):
            whole = reading.documents(Path(name))
        if whole is not None:
            try:
                yield from islice(whole, 1)
            except NewsparseError as error:  # not one document; past the first, a report would be of a part
                console.error(error.message)
                yield None
            yield from whole
            continue
        for result in Inputs([name], output).each(analyze):
            if isinstance(result, Failure):
                console.trouble(result.source, result.message)
                yield None
            else:
                yield result


def _infinitives() -> Callable[[str], str]:
    """« affirme », « affirmé » → « affirmer »; what is no verb of the table stays."""
    from newsparse.annotating.quotes import verbs

    table = verbs.table()

    def infinitive(cue: str) -> str:
        entries = table.get(cue)
        return entries[0].lemma if entries else cue

    return infinitive


def _link(document: Document, beside: Path) -> str | None:
    """Where the report leads: the article's address, or its file seen from the report."""
    from newsparse.rendering.untrusted import web_address

    address = web_address(document.url)
    if address is not None:
        return address
    path = Path(document.source.uri) if document.source.uri else None
    try:
        if path is None or not path.is_file():
            return None
    except (OSError, ValueError):
        return None
    return quote(os.path.relpath(path.resolve(), beside))
