"""Every sample gives its golden document, but for the listed misses; and each document obeys the schema."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from newsparse.document import json_schema
from tests.golden import author
from tests.golden.compare import SAMPLES, differences, document, known


@pytest.mark.parametrize("name", author.names())
def test_sample_gives_its_golden_document(name: str) -> None:
    found = document(name)
    jsonschema.validate(found, json_schema(), cls=jsonschema.Draft202012Validator)
    lines, listed = set(differences(name, found)), set(known().get(name, []))
    assert not lines - listed, "new: " + "\n".join(sorted(lines - listed))
    assert not listed - lines, "reached, take it out of known.toml: " + "\n".join(sorted(listed - lines))


def test_every_sample_has_a_golden_document() -> None:
    samples = {path.stem for path in SAMPLES.iterdir()}
    assert samples == set(author.names()) == {path.stem for path in Path(__file__).parent.glob("*.json")}


@pytest.mark.parametrize("name", author.names())
def test_golden_document_is_what_its_source_says(name: str) -> None:
    stored = json.loads((author.HERE / f"{name}.json").read_text(encoding="utf-8"))
    assert stored == author.golden(name), "run python -m tests.golden.author"


def test_known_misses_name_samples() -> None:
    assert known().keys() <= set(author.names())
