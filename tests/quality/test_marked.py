"""The marks of the gold: what they give, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quality.marked import Marked, read
from tests.quality.score import ARTICLES, articles

HEADER = """register: essai
half: open
type: curly nbsp
people:
  Yann Le Goff
places:
  FR city: Brest
---
"""


def marked(tmp_path: Path, body: str) -> Marked:
    path = tmp_path / "essai.txt"
    path.write_text(HEADER + body, encoding="utf-8")
    return read(path)


def test_marks_leave_the_text_and_count_in_it(tmp_path: Path) -> None:
    gold = marked(
        tmp_path,
        "{p:Yann Le Goff} a dit {d:mardi|2025-03-11~XXXX-WXX-2} : « {D@Le Goff#dit:C'est long{i:, dit-il,} "
        "à {l:Brest}} » à {f:36 ans}.",
    )
    assert gold.text == "Yann Le Goff a dit mardi\u00a0: «\u00a0C’est long, dit-il, à Brest\u00a0» à 36 ans."
    assert [gold.text[m.start : m.end] for m in gold.mentions] == ["Yann Le Goff", "Brest"]
    (date,) = gold.dates
    assert (gold.text[date.start : date.end], date.values) == ("mardi", ("2025-03-11", "XXXX-WXX-2"))
    (quote,) = gold.quotes
    assert gold.text[quote.start : quote.end] == "C’est long, dit-il, à Brest"
    assert [gold.text[a:b] for a, b in quote.incises] == [", dit-il,"]
    assert quote.speakers == ("Yann Le Goff",)
    assert quote.cue is not None
    assert gold.text[slice(*quote.cue)] == "dit"
    assert [gold.text[a:b] for a, b in gold.false_friends] == ["36 ans"]


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("{p:Yann Le Goff} à {l:Brest} et {l:Lille}.", "without its country"),
        ("{p:Yann Le Goff} à {l:Brest}, {d:mardi}.", "without its value"),
        ("{p:Yann Le Goff} à {l:Brest} : {z:rien}.", "not a mark"),
        ("{p:Yann Le Goff} à {l:Brest", "never closed"),
        ("{p:Yann Le Goff} à { Brest}.", "not a mark"),
        ("{p:Yann Le Goff} est là.", "in the header and not in the text"),
        ("{p:Le Goff} à {l:Brest}.", "never gives this name in full"),
        ("{p:Yann Le Goff} à {l:Brest} : « {D@Le Goff#crie:oui} ».", "no such cue"),
    ],
)
def test_what_cannot_be_understood_is_refused(tmp_path: Path, body: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        marked(tmp_path, body)


@pytest.mark.parametrize("gold", articles(), ids=lambda a: a.name)
def test_article_is_whole(gold: Marked) -> None:
    assert gold.header["half"] in {"open", "held"}
    assert 150 <= len(gold.text.split()) <= 450
    assert "{" not in gold.text
    assert "  " not in gold.text
    only = gold.header.get("marked")
    assert gold.mentions or only == "dates"
    assert gold.quotes or only
    assert gold.dates or only == "names"


def test_every_file_is_read() -> None:
    assert {a.name for a in articles()} == {p.stem for p in ARTICLES.iterdir()}
