"""Many articles summed up: the counts, the page, the terminal."""

from __future__ import annotations

import base64
import gzip
import json
from datetime import date, timedelta
from typing import Any

import msgspec
import pytest
from lxml import html
from rich.cells import cell_len

from newsparse.document import Document
from newsparse.rendering import charts, report, report_text
from newsparse.rendering.corpus import Corpus
from support.stories import bare, story


def another(**changes: Any) -> Document:
    return msgspec.structs.replace(story(), **changes)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    found = Corpus()
    found.add(story(), "https://courrier.example/2025/03/03/halle")
    found.add(another(title="Une autre fois", published="2025-03-05", section=None))
    found.add(another(title="Sans date", published=None, reference_date=None, people=()))
    found.add(bare())
    return found


def test_the_counts(corpus: Corpus) -> None:
    assert len(corpus.articles) == 4
    assert corpus.period == ("2025-03-03", "2025-03-05")
    assert corpus.undated == 2
    assert corpus.tally("publisher") == [("Le Courrier du Port", 3), ("none", 1)]
    assert corpus.tally("section") == [("Bretagne", 2), ("none", 2)]
    assert corpus.over_time() == ("day", [("2025-03-03", 1), ("2025-03-04", 0), ("2025-03-05", 1)])
    maire = corpus.people["Solenn Kervella"]
    assert (len(maire.articles), maire.mentions, maire.quoted) == (2, 4, 3)
    assert corpus.verbs["déclaré"] == 3
    assert corpus.kinds == {"direct": 6, "indirect": 3, "partial": 3}
    assert corpus.speakers["Granit du Léon", "organization"].about == {"Norvège": 3}
    assert corpus.together(5) == (["Hugo Lemarec", "Solenn Kervella"], [[2, 2], [2, 2]])
    assert corpus.articles[3].title == "Rien à signaler."


@pytest.mark.parametrize(
    ("days", "unit"), [(3, "day"), (100, "week"), (600, "month"), (20_000, "year"), (700_000, "year")]
)
def test_time_is_cut_into_columns_that_fit(days: int, unit: str) -> None:
    found = Corpus()
    found.add(another(published="0002-01-01"))
    last = date(2, 1, 1) + timedelta(days=days)
    found.add(another(published=last.isoformat()))
    cut, series = found.over_time()
    assert cut == unit
    assert sum(count for _, count in series) == 2
    assert "<svg" in charts.columns(cut, series, "Articles")


def test_the_search_index_holds_everything(corpus: Corpus) -> None:
    page = html.fromstring(report.render(corpus, "Essai"))
    packed = page.xpath("//script[@id='index']")[0].text
    index = json.loads(gzip.decompress(base64.b64decode(packed)))
    assert [row[0] for row in index["articles"]][:2] == ["À Quimper, la halle du port renaît", "Une autre fois"]
    assert ["Solenn Kervella", "maire de Quimper", 2, 3, [0, 1]] in index["people"]
    assert [0, "Hugo Lemarec", "p", "pari tenu"] in index["quotations"]
    assert len(index["quotations"]) == 12


def test_the_page(corpus: Corpus) -> None:
    page = html.fromstring(report.render(corpus, "Essai"))
    headings = [heading.text_content() for heading in page.xpath("//h2")]
    assert headings == [
        "Articles by day",
        "Publishers",
        "Sections",
        "Named and quoted",
        "Who speaks, with which verbs, about what",
        "Places",
        "Who is named together",
        "Organisations",
        "Verbs of speech",
        "Articles",
    ]
    assert page.xpath("//ol[@id='articles']//a/@href") == ["https://courrier.example/2025/03/03/halle"]
    assert page.xpath("//@src | //@style | //link") == []


def test_an_empty_report_says_so() -> None:
    found = Corpus()
    found.add(bare())
    page = html.fromstring(report.render(found, "Rien"))
    assert page.text_content().count("None found.") == 4
    assert "Rien" in report_text.render(found, "Rien")


@pytest.mark.parametrize("width", [20, 50, 80, 140])
def test_the_terminal_report_fits(corpus: Corpus, width: int) -> None:
    text = report_text.render(corpus, "Essai", width)
    assert max(map(cell_len, text.splitlines())) <= width
    assert "\x1b" not in text


def test_the_terminal_report_says(corpus: Corpus) -> None:
    text = " ".join(report_text.render(corpus, "Essai", 80).split())
    for expected in (
        "3–5 March 2025 · 4 articles · 2 people · 2 places · 1 organisation · 12 quotations · 2 without a date",
        "Solenn Kervella maire de Quimper 2 3",
        "Granit du Léon 3 quotations verbs indiqué 3 about Norvège 3",
        "Quimper (FR) 3 █",
    ):
        assert expected in text


@pytest.mark.parametrize(("most", "ticks"), [(1, [0, 1]), (5, [0, 1, 2, 3, 4, 5]), (17, [0, 5, 10, 15, 20])])
def test_ticks_are_round(most: int, ticks: list[int]) -> None:
    assert charts._ticks(most) == ticks
