"""The terminal view: everything is there at every width, and nothing else."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len

from newsparse.annotations import DateExpression
from newsparse.rendering import text, wording
from newsparse.rendering.runs import runs
from support.stories import bare, story

SGR = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("width", [20, 33, 60, 80, 106, 110, 140, 169, 170, 200, 400])
def test_no_line_is_too_long_and_no_word_is_cut(width: int) -> None:
    view = text.render(story(), width)
    assert max(map(cell_len, view.splitlines())) <= width
    assert "…" not in view.replace("[…]", "")
    if 60 <= width <= 100:  # one column: the text can be read on
        joined = " ".join(view.split())
        for paragraph in story().text.split("\n"):
            assert " ".join(paragraph.split()) in joined


@pytest.mark.parametrize("width", [20, 60, 200])
def test_a_divider_names_the_article_below_on_one_line_where_it_fits(width: int) -> None:
    above = text.divider(story(), width)
    assert max(map(cell_len, above.splitlines())) <= width
    assert "samples/halle.html" in "".join(above.split())
    assert width < 30 or above.count("\n") == 1


def test_without_color_there_is_no_escape() -> None:
    assert "\x1b" not in text.render(story(), 80)


def test_color_adds_nothing_but_color() -> None:
    assert SGR.sub("", text.render(story(), 80, color=True)).split() == text.render(story(), 80).split()


@pytest.mark.parametrize(
    "expected",
    [
        "Le Courrier du Port · Bretagne",
        "Maïwenn Le Bihan with AFP · 3 March 2025, 18:30 · 3 min",
        "▏ La halle, lundi. — Yann Tanguy",
        "• Coût : 4 millions d’euros ;",
        "Solenn Kervella  maire de Quimper",
        "FR  Quimper",
        "Granit du Léon (GDL) ×2",
        "Mon 3 March 2025  ●  lundi 3 mars",
        "20 March – 20 June 2026  ○  printemps 2026",
        "six ans (6 years)",
        "« Nous avons rebâti sans rien céder […] et à l’euro près » — déclaré",
        "› la charpente vient de Norvège — indiqué",
        "« pari tenu » — voit, unsure",
        "Speaker unknown",
        "Keywords  Quimper, patrimoine",
    ],
)
def test_what_the_view_says(expected: str) -> None:
    assert " ".join(expected.split()) in " ".join(text.render(story(), 90).split())


def test_an_article_without_annotations_shows_structure_alone() -> None:
    view = text.render(bare(), 80)
    assert "Rien à signaler." in view
    assert "(no headline)" in view
    assert "People" not in view


def test_guillemets_and_their_words_stay_together() -> None:
    for width in range(30, 100):
        for line in text.render(story(), width).splitlines():
            assert not line.rstrip().endswith("«")
            assert not re.match(r"\s*[»;!?]", line)


def test_runs_are_the_paragraph() -> None:
    document = story()
    for paragraph, pieces in zip(document.paragraphs, runs(document), strict=True):
        joined = "".join(document.text[run.start : run.end] for run in pieces)
        assert joined == document.text[paragraph.start : paragraph.end]


@pytest.mark.parametrize(
    ("earliest", "latest", "expected"),
    [
        ("2025-12-05", "2025-12-05", "Fri 5 Dec 2025"),
        ("2025-12-01", "2025-12-07", "1–7 Dec 2025"),
        ("2025-11-24", "2025-12-02", "24 Nov – 2 Dec 2025"),
        ("2025-12-30", "2026-01-02", "30 Dec 2025 – 2 Jan 2026"),
        ("2024-02-01", "2024-02-29", "Feb 2024"),
        ("2025-07-01", "2025-09-30", "July–Sept 2025"),
        ("2022-01-01", "2022-12-31", "2022"),
        ("1990-01-01", "1999-12-31", "1990–1999"),
        ("2025-11-01", "2026-01-31", "Nov 2025 – Jan 2026"),
        ("9999-12-31", "9999-12-31", "Fri 31 Dec 9999"),
        ("hier", "\x1b", "hier – ␛"),
    ],
)
def test_intervals_are_said_once(earliest: str, latest: str, expected: str) -> None:
    assert wording.interval(earliest, latest) == expected


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2025-12-05T14:30:00+01:00", "5 Dec 2025, 14:30"),
        ("2025-12-05", "5 Dec 2025"),
        ("2025-12", "Dec 2025"),
        ("2025", "2025"),
        ("2025-13", "2025-13"),
    ],
)
def test_moments_are_as_precise_as_the_page(published: str, expected: str) -> None:
    assert wording.moment(published) == expected


@pytest.mark.parametrize(
    ("kind", "value", "days", "expected"),
    [
        ("DURATION", "P6Y", None, "6 years"),
        ("DURATION", "PT2H15M", None, "2 hours 15 minutes"),
        ("DURATION", "P1M", None, "1 month"),
        ("DURATION", "PXY", None, "some years"),
        ("DURATION", "P", None, "P"),
        ("DURATION", "P1WE", None, "P1WE"),
        ("DATE", "PAST_REF", None, "in the past"),
        ("DATE", "XXXX-03-03", None, "3 March of some year"),
        ("DATE", "XXXX-12", None, "Dec of some year"),
        ("DATE", "XXXX-WXX-2", None, "some Tuesday"),
        ("DATE", "XXXX-XX-15", None, "XXXX-XX-15"),
        ("DATE", "2025-W49", ("2025-12-01", "2025-12-07"), "1–7 Dec 2025"),
        ("TIME", "2025-12-05T14:30", ("2025-12-05", "2025-12-05"), "Fri 5 Dec 2025, 14:30"),
        ("TIME", "2025-12-04TEV", ("2025-12-04", "2025-12-04"), "Thu 4 Dec 2025, evening"),
        ("SET", "XXXX-WXX-6", None, "every Saturday"),
        ("SET", "XXXX-WXX-1TEV", None, "every Monday evening"),
        ("SET", "XXXX-XX-XXTMO", None, "every morning"),
        ("SET", "P2M", None, "every 2 months"),
        ("SET", "P1Y", None, "every year"),
        ("SET", "XXXX-SU", None, "every summer"),
        ("SET", "XXXX-12-25", None, "XXXX-12-25"),
    ],
)
def test_expressions_in_words(kind: str, value: str, days: tuple[str, str] | None, expected: str) -> None:
    first, last = days or (None, None)
    found = DateExpression("x", 0, 1, kind, value, first, last)  # type: ignore[arg-type]
    assert wording.expression(found) == expected
