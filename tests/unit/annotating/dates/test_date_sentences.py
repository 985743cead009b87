"""Sentences written before the program read them, each with everything it says of time and nothing else."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from tests.quality.marked import read_line
from tests.quality.scoring import dates as scoring

from newsparse import Annotations
from newsparse.annotating import dates
from newsparse.annotating.frame import Frame
from support.date_examples import REFERENCE

SENTENCES = Path(__file__).parents[3] / "support" / "date_sentences.txt"


def _lines() -> list[str]:
    return [line for line in SENTENCES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize("line", _lines())
def test_sentence(line: str) -> None:
    gold = read_line(line)
    found = cast(Annotations, SimpleNamespace(dates=dates.read(Frame.of(gold.text), REFERENCE).dates))
    tally = scoring.score(gold, found, found)
    assert [error for error in tally.errors if "withheld" not in error[0]] == []
