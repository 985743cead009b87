"""What the annotators ask of a language model, whoever runs it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Any, NamedTuple, Protocol

from newsparse.document import ModelInfo

__all__ = ["Model", "RawEntity"]


class RawEntity(NamedTuple):
    """A span as the model sees it: offsets into the text it was given; label PER, LOC, ORG or MISC."""

    start: int
    end: int
    label: str


class Model(Protocol):
    """Named entities of paragraphs in plain form."""

    info: ModelInfo

    def entities(self, texts: Sequence[str]) -> list[list[RawEntity]]:
        """The named entities of each text, in order."""

    def zone(self) -> AbstractContextManager[Any]:
        """What the model remembers of texts that are read inside may be forgotten at the end."""
