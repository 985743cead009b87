"""Every example of what is understood, and every false friend."""

from __future__ import annotations

import pytest

from newsparse.annotating import dates
from newsparse.annotating.frame import Frame
from support.date_examples import EXAMPLES, FRIENDS, REFERENCE, read_example


def _cases(table: dict[str, tuple[str, ...]]) -> list[object]:
    return [
        pytest.param(example, id=f"{family}-{i}")
        for family, examples in table.items()
        for i, example in enumerate(examples)
    ]


@pytest.mark.parametrize("example", _cases(EXAMPLES))
def test_example(example: str) -> None:
    text, wanted = read_example(example)
    found = dates.read(Frame.of(text), REFERENCE).dates
    assert [(text[d.start : d.end], d.value) for d in found] == [(text[s:e], value) for s, e, value in wanted]


@pytest.mark.parametrize("text", _cases(FRIENDS))
def test_false_friend(text: str) -> None:
    assert [d.text for d in dates.read(Frame.of(text), REFERENCE).dates] == []
