"""`import newsparse` as a program meets it: values that travel, errors that say where, names that are known."""

from __future__ import annotations

import importlib.util
import inspect
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

import newsparse
from newsparse import Document, NewsparseError

SAMPLES = Path(__file__).parents[2] / "samples"
SAMPLE = SAMPLES / "fusion-laiteries.html"
TEXT = "La maire de Brest, Yaëlle Kerbrat, a dit « oui » lundi."


@pytest.mark.model
def test_a_document_travels() -> None:
    document = newsparse.analyze(SAMPLE, explain=True)
    assert document.quotes
    assert Document.from_json(document.to_json()) == document
    assert pickle.loads(pickle.dumps(document)) == document
    assert hash(document) == hash(newsparse.analyze(SAMPLE, explain=True))


@pytest.mark.model
def test_threads_share_the_model() -> None:
    paths = sorted(SAMPLES.iterdir())
    alone = [newsparse.analyze(path) for path in paths]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(newsparse.analyze, paths)) == alone


@pytest.mark.model
def test_a_str_is_annotated_in_its_own_offsets() -> None:
    found = newsparse.annotate(TEXT, reference_date=date(2025, 3, 5))
    assert [person.name for person in found.people] == ["Yaëlle Kerbrat"]
    assert [d.value for d in found.dates] == ["2025-03-03"]
    for quote in found.quotes:
        assert TEXT[quote.start : quote.end] == quote.text


def test_an_error_names_its_input_once(tmp_path: Path) -> None:
    missing, empty = tmp_path / "none.html", tmp_path / "empty.html"
    empty.touch()
    for path, slug in ((missing, "no-such-file"), (empty, "empty"), (tmp_path, "not-a-file")):
        with pytest.raises(NewsparseError) as caught:
            newsparse.parse(path)
        error = caught.value
        assert (error.slug, error.source, str(error)) == (slug, str(path), f"{path}: {error.message}")
        assert str(pickle.loads(pickle.dumps(error))) == str(error)
    for path in (missing, tmp_path / "*.mht"):
        with pytest.raises(NewsparseError, match="no ") as caught:
            next(newsparse.sources(path))
        assert caught.value.source == str(path)
    with pytest.raises(NewsparseError) as caught:
        newsparse.parse(b"")
    assert str(caught.value) == caught.value.message


def test_wrong_arguments_are_type_errors() -> None:
    with pytest.raises(TypeError, match="annotate takes an Article or a str, not bytes"):
        newsparse.annotate(b"")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="reference_date is a date, a datetime or None, not str"):
        newsparse.annotate("", reference_date="2025-03-05")  # type: ignore[arg-type]


@pytest.mark.parametrize("name", [name for name in newsparse.__all__ if name != "__version__"])
def test_every_public_name_says_what_it_is(name: str) -> None:
    assert len(inspect.getdoc(getattr(newsparse, name)) or "") > 20


CLIENT = """
from datetime import date
from pathlib import Path
from typing import assert_type

import newsparse

for result in newsparse.analyze_many(newsparse.sources("samples"), workers=1):
    if isinstance(result, newsparse.Failure):
        print(result.slug, result.message)
    else:
        assert_type(result.title, str | None)
        for quote in result.quotes or ():
            print(quote.speaker.name if quote.speaker else None)
article: newsparse.Article = newsparse.parse(Path("a.html"), uri="a")
found: newsparse.Annotations = newsparse.annotate(article, reference_date=date(2025, 3, 5))
newsparse.analize("a")
"""


@pytest.mark.skipif(importlib.util.find_spec("mypy") is None, reason="needs mypy")
def test_a_strict_type_checker_knows_the_names(tmp_path: Path) -> None:
    script = tmp_path / "client.py"
    script.write_text(CLIENT, encoding="utf-8")
    source = str(Path(newsparse.__file__).parents[1])
    environment = {} if "site-packages" in source else {"MYPYPATH": source}
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={tmp_path}", str(script)],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    said = [line for line in done.stdout.splitlines() if "client.py:" in line]
    assert len(said) == 1, done.stdout
    assert 'client.py:17: error: Module has no attribute "analize"; maybe "analyze"?' in said[0]
