"""Documents whose every string from outside is a payload."""

from __future__ import annotations

from typing import Any

import msgspec

from newsparse.document import Document
from support.stories import story

_OURS = {"schema", "kind", "type", "value", "earliest", "latest", "method", "sha256"}
"""Fields that hold no words of the article: enumerations, ISO values."""


def poisoned(payload: str) -> Document:
    """The invented story with `payload` in every field, its offsets still right."""
    values = msgspec.to_builtins(story())
    size = len(payload)
    text = "\n".join([payload] * len(values["paragraphs"]))
    values = _fill(values, payload)
    for number, paragraph in enumerate(values["paragraphs"]):
        paragraph["start"], paragraph["end"] = number * (size + 1), number * (size + 1) + size
    values["text"] = text
    values["reference_date"]["value"] = "2025-03-03"
    values["reference_date"]["source"] = "inferred"
    return msgspec.convert(values, Document)


def _fill(value: Any, payload: str, name: str = "") -> Any:
    if isinstance(value, dict):
        filled = {key: _fill(inner, payload, key) for key, inner in value.items()}
        if "start" in filled and "end" in filled:
            filled["start"], filled["end"] = 0, len(payload)
        return filled
    if isinstance(value, list | tuple):
        return [_fill(inner, payload, name) for inner in value]
    return payload if isinstance(value, str) and name not in _OURS else value
