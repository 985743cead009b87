"""Every shape of page gives its article: the fields, the whole text, and nothing of the page's furniture."""

from __future__ import annotations

import pytest
from tests.unit.parsing.shapes import OTHER, SHAPES

import newsparse


@pytest.mark.parametrize("name", SHAPES)
def test_shape(name: str) -> None:
    page, expected = SHAPES[name]
    article = newsparse.parse(page, media_type="text/html")
    found = {
        "authors": [author.name for author in article.authors],
        "bio": article.authors[0].bio if article.authors else None,
        "caption": (article.figures[0].caption, article.figures[0].credit) if article.figures else None,
        "agencies": list(article.agencies),
        "warnings": list(article.warnings),
        "kinds": [paragraph.kind for paragraph in article.paragraphs],
    }
    for key, value in expected.items():
        assert found.get(key, getattr(article, key, None)) == value, key
    for words in OTHER:
        assert words not in article.text
