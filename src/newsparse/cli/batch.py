"""`newsparse batch FOLDER… -o OUT`: the durable job."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import click

from newsparse.cli import options
from newsparse.cli.options import FILE, Size
from newsparse.exporting import FORMATS
from newsparse.limits import MEMORY, SECONDS


@click.command()
@click.argument("inputs", nargs=-1, type=FILE, metavar="FOLDER…")
@click.option(
    "-o",
    "--output",
    "outputs",
    type=FILE,
    required=True,
    multiple=True,
    metavar="OUT",
    help="Where to; its suffix tells the format. May be given again, for another format of the same.",
)
@click.option(
    "-f", "--format", "form", type=click.Choice(list(FORMATS)), help="The format, where OUT does not say."
)
@click.option("-0", "--null", is_flag=True, help="Read file names from standard input, each ended by NUL.")
@click.option("-w", "--workers", type=click.IntRange(1), metavar="N", help="Processes; the cores unless told.")
@click.option(
    "--timeout",
    type=click.FloatRange(0.1),
    default=SECONDS,
    metavar="SECONDS",
    help="Give up an article after that long (120).",
)
@click.option("--memory", type=Size(), default=MEMORY, metavar="SIZE", help="Most that a worker may take (2G).")
@click.option(
    "--cluster",
    metavar="ADDRESS",
    help="A dask scheduler (tcp://host:8786), or local to start a cluster here.",
)
@click.option("--tls-ca", type=click.Path(), metavar="FILE", help="tls://: the certificate authority.")
@click.option("--tls-cert", type=click.Path(), metavar="FILE", help="tls://: the certificate of this client.")
@click.option("--tls-key", type=click.Path(), metavar="FILE", help="tls://: its key.")
@click.option("--resume", is_flag=True, help="Go on with an interrupted run; bring a finished one up to date.")
@click.option("--force", is_flag=True, help="Replace OUT and forget what was done before.")
@options.raw_csv
@options.no_annotate
@options.repair
@options.published
@options.model
@options.explain
@click.option("--any-language", is_flag=True, help="Annotate texts that do not look French, too.")
@options.limit_options
@options.quiet
def command(
    inputs: tuple[str, ...],
    outputs: tuple[str, ...],
    form: str | None,
    null: bool,
    workers: int | None,
    timeout: float,
    memory: int,
    cluster: str | None,
    tls_ca: str | None,
    tls_cert: str | None,
    tls_key: str | None,
    resume: bool,
    force: bool,
    raw_csv: bool,
    no_annotate: bool,
    repair: bool,
    published: date | None,
    model: str | None,
    explain: bool,
    any_language: bool,
    quiet: bool,
) -> int:
    """Read every article in folders, globs, files and archives; be done, whatever happens on the way.

    \b
    newsparse batch pages -o articles.jsonl            all cores, a journal beside the output
    newsparse batch pages -o articles.jsonl --resume   after Ctrl-C or a power cut; or each night
    newsparse batch a.zip b.warc.gz -o news.sqlite     archives; tables for datasette
    newsparse batch pages -o a.jsonl -o a.sqlite       both, from one analysis
    find . -name '*.html' -print0 | newsparse batch -0 -o news.csv

    What could not be read is in OUT.failures.jsonl, the sums are in OUT.report.json, and OUT.journal is what
    --resume goes on with: delete it when you no longer need it.

    Exit status: 0 all read, 1 some inputs failed, 2 wrong usage, 3 nothing could be read,
    4 the output could not be written, 130 interrupted.
    """
    from newsparse import limits
    from newsparse.batch.job import Executor, Job, run
    from newsparse.batch.options import Options
    from newsparse.batch.pool import LocalPool
    from newsparse.cli import console
    from newsparse.cli.meter import meter
    from newsparse.errors import Exit
    from newsparse.exporting import available, format_of

    if "-" in outputs:
        raise click.UsageError("batch writes files; for standard output: newsparse FOLDER")
    if null and inputs:
        raise click.UsageError("-0 reads the names from standard input: leave out the others")
    if not null and not inputs:
        raise click.UsageError("name a folder, a file or a glob, or give a list of files with -0")
    if resume and force:
        raise click.UsageError("--resume goes on, --force starts over: choose one")
    job = Job(
        inputs=_names_from_stdin() if null else inputs,
        # One output and --format: that is what was meant, whatever its suffix says.
        outputs=[
            (output, available(form) if form and len(outputs) == 1 else format_of(output, form))
            for output in outputs
        ],
        options=Options(published, model, not no_annotate, explain, any_language, repair, limits.current()),
        resume=resume,
        force=force,
        raw_csv=raw_csv,
    )
    workers = workers or _cores()
    try:
        executor: Executor
        if cluster is None:
            executor = LocalPool(job.options, workers=workers, timeout=timeout, memory=memory)
        else:
            from newsparse.batch.cluster import Cluster, Settings, Tls

            tls = Tls(tls_ca, tls_cert, tls_key) if tls_ca else None
            executor = Cluster(cluster, Settings(job.options, timeout, memory), workers=workers, tls=tls)
        with meter(quiet=quiet) as watch:
            report = run(job, executor, watch)
    except KeyboardInterrupt:
        console.note("interrupted: what was done is kept; run the same again with --resume to go on")
        return Exit.INTERRUPTED
    if not quiet:
        for line in report.lines():
            console.note(line)
    return report.status


def _cores() -> int:
    """Those that this process may use."""
    import os

    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _names_from_stdin() -> Iterator[str]:
    import os
    import sys

    rest = b""
    while chunk := os.read(sys.stdin.fileno(), 2**16):
        *names, rest = (rest + chunk).split(b"\0")
        yield from (os.fsdecode(name) for name in names if name)
    if rest:
        yield os.fsdecode(rest)
