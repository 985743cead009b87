"""Parsing never fails otherwise than by NewsparseError, and its offsets always hold."""

from __future__ import annotations

from contextlib import suppress

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

import newsparse
from newsparse import Article, NewsparseError
from newsparse.parsing.cleaning import clean

PIECES = (
    "<p> </p> <div> </div> <b> </b> <br> <br><br> <h1> </h1> <h2> </h2> <ul><li> </li></ul> <table><tr><td> </td></tr> </table> "
    "<figure><figcaption> </figcaption></figure> <a\u00a0href='/x'> </a> <article> </article> <aside> </aside> <sup><a\u00a0href='#1'>1</a></sup> "
    "<script\u00a0type='application/ld+json'>{ }</script> <!-- --> &nbsp; &#27; &#0; &#xD800; &amp; &lt; \u00ad \u200b \u202e \ud800 \x00 \x1b[31m \n \u2028 "
    "À\u00a0lire\u00a0aussi Par\u00a0Lola\u00a0Mercadier Publié\u00a0le\u00a021\u00a0janvier\u00a02025 Photo\u00a0:\u00a0AFP Avec\u00a0Reuters "
    "Logo\u00a0Epoch\u00a0Times plus-icon top-article-image author-image Durée\u00a0de\u00a0lecture:\u00a04\u00a0Min. Epoch\u00a0Times\u00a0Photo "
    "Le\u00a0conseil\u00a0a\u00a0voté\u00a0mardi\u00a0la\u00a0rénovation\u00a0de\u00a0la\u00a0halle,\u00a0un\u00a0chantier\u00a0de\u00a0deux\u00a0millions. "
    "H.\u00a0M.\u00a0: La\u00a0Gazette\u00a0:\u00a0pourquoi\u00a0? «\u00a0mot\u00a0» e\u0301"
).split(" ")  # fmt: skip
PAGES = st.lists(st.sampled_from(PIECES), max_size=60).map(lambda pieces: " ".join(pieces).replace("\u00a0", " "))


def check(article: Article) -> None:
    at = 0
    for paragraph in article.paragraphs:
        assert paragraph.start == at
        assert paragraph.end > paragraph.start
        words = article.text[paragraph.start : paragraph.end]
        assert words == clean(words)
        assert "\n" not in words
        at = paragraph.end + 1
    assert at == len(article.text) + 1
    line = msgspec.json.encode(article)
    assert msgspec.json.decode(line, type=Article) == article
    assert not any(c in "\x00\x1b\u202e\u00ad\u200b\ufeff" or "\ud800" <= c <= "\udfff" for c in line.decode())


@given(PAGES, st.sampled_from([None, "text/html", "text/plain"]))
@settings(max_examples=150, deadline=None)
def test_pages_of_pieces(page: str, media_type: str | None) -> None:
    with suppress(NewsparseError):
        check(newsparse.parse(page.encode("utf-8", "surrogatepass"), media_type=media_type))


@given(st.binary(max_size=400), st.sampled_from([None, "text/html", "text/plain"]))
@settings(max_examples=150, deadline=None)
def test_any_bytes(data: bytes, media_type: str | None) -> None:
    with suppress(NewsparseError):
        check(newsparse.parse(data, media_type=media_type))


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)
