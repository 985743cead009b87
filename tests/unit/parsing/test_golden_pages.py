"""Golden pages: one page in the markup of each known layout, and what is to be read of it (docs/publishers.md)."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path

import msgspec
import pytest

import newsparse
from newsparse.parsing import layouts

PAGES = Path(__file__).parents[2] / "golden" / "pages"
NAMES = sorted(path.stem for path in PAGES.glob("*.html"))


@pytest.mark.parametrize("name", NAMES)
def test_golden_page(name: str) -> None:
    article = newsparse.parse(PAGES / f"{name}.html")
    found = json.loads(msgspec.json.encode(article))
    found["layout"] = article.source.layout
    found["kinds"] = [paragraph.kind for paragraph in article.paragraphs]
    found["text"] = article.text.split("\n")
    wanted = json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8"))
    assert {key: found[key] for key in wanted} == wanted


def test_every_layout_has_a_golden_page() -> None:
    known = {import_module(f"newsparse.parsing.layouts.{name}").LAYOUT.name for name in layouts.MODULES}
    assert known <= set(NAMES)
