"""`newsparse timeline`: days in order, each with its sentence."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

TEXT = """Le port de Lorient rouvre

Par Anne Le Goff
3 mai 2022 09:15

Le port a rouvert mardi après dix jours de travaux. La criée reprendra jeudi, selon la maire.
Il avait fermé le 22 avril. Les quais datent de 1987.
"""
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "port.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_days_in_order_with_their_sentences(run: Run, article: Path) -> None:
    status, out, _ = run(article, "-q")
    statements = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert [(s["earliest"], s["text"]) for s in statements] == [
        ("1987-01-01", "1987"),
        ("2022-04-22", "le 22 avril"),
        ("2022-05-03", "mardi"),
        ("2022-05-05", "jeudi"),
    ]
    assert statements[3]["sentence"]["text"] == "La criée reprendra jeudi, selon la maire."
    assert statements[0]["source"] == str(article)
    assert statements[0]["reference_date"]["source"] == "page"


def test_what_names_no_day_is_told_and_listed_on_demand(run: Run, article: Path) -> None:
    _, _, err = run(article)
    assert "1 time expression names no day" in err
    _, out, _ = run(article, "--all")
    assert json.loads(out.splitlines()[-1])["value"] == "P10D"


def test_a_window_of_days(run: Run, article: Path) -> None:
    _, out, _ = run(article, "-q", "--from", "2022-04-01", "--to", "2022-05-03")
    assert [json.loads(line)["text"] for line in out.splitlines()] == ["le 22 avril", "mardi"]


def test_several_articles_on_a_terminal_say_whose_sentence_it_is(run: Run, article: Path) -> None:
    other = article.with_name("gare.txt")
    other.write_text(TEXT.replace("port", "gare"), encoding="utf-8")
    status, out, _ = run(article, other, "-f", "text", "-q")
    assert status == 0
    assert out.count("Tue 3 May 2022") == 1
    assert "Le gare de Lorient rouvre" in out


def test_terminal_commands_in_the_text_are_shown_not_sent(run: Run, article: Path) -> None:
    article.write_text(TEXT.replace("La criée", "La \x1b]52;c;ZXZpbA==\x07criée"), encoding="utf-8")
    _, out, _ = run(article, "-f", "text", "-q")
    assert "\x1b" not in out


def test_csv_for_a_spreadsheet(run: Run, article: Path) -> None:
    article.write_text(TEXT.replace("Il avait", "=Il avait"), encoding="utf-8")
    out = article.with_name("days.csv")
    assert run(article, "-q", "-o", out)[0] == 0
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8"))))
    assert [(row["earliest"], row["sentence"]) for row in rows][:2] == [
        ("1987-01-01", "Les quais datent de 1987."),
        ("2022-04-22", "'=Il avait fermé le 22 avril."),
    ]
    assert {row["reference_date"] for row in rows} == {"2022-05-03"}


def test_a_window_that_ends_before_it_begins_is_refused(run: Run, article: Path) -> None:
    status, out, err = run(article, "--from", "2022-05-03", "--to", "2022-04-01")
    assert (status, out) == (2, "")
    assert "--from 2022-05-03 is after --to 2022-04-01" in err


def test_what_is_not_french_is_named(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "english.txt"
    sentence = (
        "The mayor of the town said on 3 May 2022 that the bridge would be closed for the whole of the winter. "
    )
    path.write_text("Bridge to close\n\n" + "\n".join([sentence * 2] * 3), encoding="utf-8")
    status, out, err = run(path)
    assert (status, out) == (0, "")
    assert "english.txt: does not look French" in err


def test_a_missing_file_is_one_line_and_status_3(run: Run, tmp_path: Path) -> None:
    status, out, err = run(tmp_path / "none.txt")
    assert (status, out) == (3, "")
    assert err.count("\n") == 1


def test_no_language_model_is_loaded(run: Run, article: Path) -> None:
    before = set(sys.modules)
    run(article)
    assert not [name for name in set(sys.modules) - before if name.split(".")[0] in ("spacy", "thinc")]
