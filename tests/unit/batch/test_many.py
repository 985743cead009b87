"""`analyze_many` without the model: order, laziness, failures as values."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsparse
from newsparse.batch import pool
from newsparse.batch.in_order import AHEAD, analyze_in_order
from newsparse.batch.options import Options
from newsparse.document import Document, Failure
from newsparse.parsing.sources import Source
from support import poison

PLAIN = Options(annotate=False)


def sources(*texts: str) -> Iterator[Source]:
    for number, text in enumerate(texts):
        yield Source(f"{number}.txt", text.encode())


def slug(result: Document | Failure) -> str | None:
    return result.slug if isinstance(result, Failure) else result.title


def test_results_come_in_order_and_failures_are_values() -> None:
    texts = ["SLOW 0", "1", "KILL", "3", "RAISE", "HANG", "6", "EMPTY"]
    found = analyze_in_order(sources(*texts), PLAIN, workers=2, timeout=1, analyze=poison.analyze)
    assert [slug(r) for r in found] == ["SLOW 0", "1", "crashed", "3", "crashed", "timeout", "6", "no-article"]


def test_input_is_read_no_further_ahead_than_needed() -> None:
    taken = []

    def endless() -> Iterator[Source]:
        while True:
            taken.append(len(taken))
            yield Source(f"{len(taken)}.txt", b"HANG" if len(taken) == 1 else b"fine")

    found = analyze_in_order(endless(), PLAIN, workers=2, timeout=3, analyze=poison.analyze)
    assert slug(next(found)) == "timeout"
    assert len(taken) <= 2 * AHEAD + 2
    found.close()


@pytest.mark.parametrize(("articles", "started"), [(1, 1), (3, 2)])
def test_no_more_workers_than_articles_are_started(
    articles: int, started: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = []
    plain = pool.ProcessPool
    monkeypatch.setattr(pool, "ProcessPool", lambda size, **rest: (opened.append(size), plain(size, **rest))[1])
    texts = [str(number) for number in range(articles)]
    found = analyze_in_order(sources(*texts), PLAIN, workers=2, timeout=20, analyze=poison.analyze)
    assert [slug(r) for r in found] == texts
    assert opened == [started]


def test_no_such_model_is_said_at_once() -> None:
    with pytest.raises(newsparse.NewsparseError) as caught:
        next(newsparse.analyze_many(sources("a"), workers=2, model="fr_no_such"))
    assert caught.value.slug == "no-such-model"


def test_a_broken_model_is_said_once(tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_text('{"lang": "fr", "name": "broken", "version": "1.0"}')
    with pytest.raises(newsparse.NewsparseError) as caught:
        list(newsparse.analyze_many(sources("a", "b"), workers=2, model=str(tmp_path)))
    assert caught.value.slug == "no-such-model"


def test_a_script_without_a_main_guard_is_told_of_it(tmp_path: Path) -> None:
    script = tmp_path / "unguarded.py"
    script.write_text(
        "import newsparse\n"
        "source = newsparse.Source('a', b'Le maire de Brest est venu lundi.')\n"
        "print(list(newsparse.analyze_many([source], workers=2)))\n",
        encoding="utf-8",
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(newsparse.__file__).parents[1])}
    done = subprocess.run(
        [sys.executable, script], env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 1
    said = done.stderr.strip().splitlines()
    assert 'a script calls analyze_many(workers=…) under `if __name__ == "__main__":`' in said[-1]
    assert [line for line in said if line.startswith("Traceback")] == said[:1], "the workers are silent"


@pytest.mark.parametrize("workers", [1, 2])
def test_names_of_files_are_given_as_paths(workers: int) -> None:
    with pytest.raises(TypeError, match="analyze_many takes Sources and paths, not str"):
        list(newsparse.analyze_many(["article.html"], workers=workers))


def test_there_is_at_least_one_worker() -> None:
    with pytest.raises(ValueError, match="workers is at least 1, not 0"):
        newsparse.analyze_many([], workers=0)
