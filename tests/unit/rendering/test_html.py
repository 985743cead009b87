"""The reading page: structure, links that lead somewhere, the policy, nothing from outside as markup."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest
from lxml import html

from newsparse.rendering.html import render
from support.stories import bare, story


@pytest.fixture(scope="module")
def page() -> html.HtmlElement:
    return html.fromstring(render(story()))


def test_the_body_is_the_article_word_for_word(page: html.HtmlElement) -> None:
    shown = [
        " ".join(block.text_content().split())
        for block in page.xpath("//div[@class='body']//*[self::p or self::h2 or self::li]")
        if not block.xpath("ancestor::div[@class='notes']") and block.get("class") not in ("speaker", "bio")
    ]
    assert shown == [" ".join(paragraph.split()) for paragraph in story().text.split("\n")]


def test_every_inner_link_leads_somewhere_and_ids_stand_once(page: html.HtmlElement) -> None:
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    targets = {href[1:] for href in page.xpath("//@href") if href.startswith("#")}
    assert targets <= set(ids)
    assert {"person-0", "place-1", "organization-0", "q0", "m0"} <= set(ids)


def test_the_policy_names_the_very_style_and_script() -> None:
    text = render(story())
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy is not None
    assert policy[1].startswith("default-src &#39;none&#39;;")
    for tag in ("style", "script"):
        content = re.search(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        assert content is not None
        digest = base64.b64encode(hashlib.sha256(content[1].encode()).digest()).decode()
        assert f"{tag}-src &#39;sha256-{digest.replace('+', '+')}&#39;" in policy[1]


def test_nothing_is_loaded_and_no_style_is_inline(page: html.HtmlElement) -> None:
    assert (
        page.xpath("//@src | //@style | //link | //iframe | //object | //*[@onclick or @onerror or @onload]") == []
    )
    assert [href for href in page.xpath("//@href") if not href.startswith("#")] == [story().url]


def test_headings_and_landmarks(page: html.HtmlElement) -> None:
    assert [h.text_content() for h in page.xpath("//h1")] == ["À Quimper, la halle du port renaît"]
    assert len(page.xpath("//main")) == 1
    assert all(aside.get("aria-label") for aside in page.xpath("//aside"))
    labels = [h.text_content().split()[0] for h in page.xpath("//section/h2")]
    assert labels == ["People", "Places", "Organisations", "Dates", "Quotations"]
    assert page.xpath("//article/@lang") == ["fr"]


def test_speakers_stand_in_the_margin(page: html.HtmlElement) -> None:
    notes = [" ".join(note.text_content().split()) for note in page.xpath("//div[@class='notes']/p")]
    assert notes == [
        "Solenn Kervella déclaré",
        "Granit du Léon indiqué",
        "Hugo Lemarec ? voit",
        "speaker unknown",
    ]


def test_an_article_without_annotations_has_no_side_column() -> None:
    page = html.fromstring(render(bare()))
    assert page.xpath("//aside") == []
    assert "Structure alone" in page.text_content()
