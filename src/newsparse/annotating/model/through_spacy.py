"""Any spaCy pipeline with an entity recognizer, run by spaCy itself: slower to start, and for every model."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Any

from newsparse.annotating.model.interface import RawEntity
from newsparse.annotating.model.patterns import factored_compile
from newsparse.annotating.model.runs import around_runs, blank_runs
from newsparse.annotating.model.weights import UnsupportedError
from newsparse.document import ModelInfo

__all__ = ["NOT_NEEDED", "SpacyModel"]

NOT_NEEDED = ("lemmatizer", "morphologizer", "tagger", "attribute_ruler", "senter", "strings")
"""People, places, dates and quotations need none of these; `strings` is the vocabulary's 500,000 words."""


class SpacyModel:
    """A spaCy pipeline cut down to its entity recognizer and what that listens to.

    Raises OSError where there is no such model, UnsupportedError where it recognizes no entities.
    """

    def __init__(self, name: str) -> None:
        with factored_compile():
            import spacy

            self._nlp = spacy.load(name, exclude=NOT_NEEDED)
        if "ner" not in self._nlp.pipe_names:
            raise UnsupportedError("no entity recognizer")
        meta = self._nlp.meta
        self.info = ModelInfo(f"{meta['lang']}_{meta['name']}", meta["version"])
        self._recognizer = [*self._heard_by("ner"), "ner"]

    def entities(self, texts: Sequence[str]) -> list[list[RawEntity]]:
        """The named entities of each text (a paragraph in plain form)."""
        return around_runs(texts, self._recognize)

    def zone(self) -> AbstractContextManager[Any]:
        """spaCy's memory zone: its vocabulary forgets what it learned inside."""
        zone: AbstractContextManager[Any] = self._nlp.memory_zone()
        return zone

    def _heard_by(self, component: str) -> list[str]:
        """The shared networks whose output `component` reads."""
        return [
            name for name, pipe in self._nlp.pipeline if component in getattr(pipe, "listening_components", ())
        ]

    def _recognize(self, texts: Sequence[str]) -> list[list[RawEntity]]:
        with self._nlp.select_pipes(enable=self._recognizer):
            docs = list(self._nlp.pipe([blank_runs(text) for text in texts]))
        return [
            [RawEntity(e.start_char, e.end_char, _LABELS.get(e.label_, e.label_)) for e in doc.ents]
            for doc in docs
        ]


_LABELS = {"PERSON": "PER", "GPE": "LOC", "FAC": "LOC", "NORP": "MISC"}
"""The names that OntoNotes models give to the kinds of the French ones; others stay as they are."""
