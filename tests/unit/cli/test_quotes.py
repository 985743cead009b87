"""`newsparse quotes`: who said what, one line a quotation."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

PORT = """Le port de Lorient rouvre

La maire de Lorient, Anne Le Goff, a annoncé mardi que le port rouvrirait jeudi.
« Nous avons tenu, explique-t-elle, grâce aux équipes. »
Selon la préfecture du Morbihan, les travaux ont coûté 2 millions d’euros.
"""
GARE = """La gare de Lorient ferme

Le syndicaliste Paul Martel dénonce « un abandon ». « =SUM(A1) n’est pas une politique », ironise Paul Martel.
Anne Le Goff n’a pas répondu.
"""
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("port.txt", PORT), ("gare.txt", GARE)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.model
def test_one_json_line_a_quotation_with_offsets_into_its_article(run: Run, folder: Path) -> None:
    status, out, _ = run(folder / "port.txt")
    rows = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert [(r["speaker"], r["kind"], r["cue"]) for r in rows] == [
        ("Anne Le Goff", "indirect", "annoncé"),
        ("Anne Le Goff", "direct", "explique"),
        ("préfecture du Morbihan", "indirect", "Selon"),
    ]
    assert rows[1]["words"] == "Nous avons tenu, grâce aux équipes."
    assert rows[0]["end"] - rows[0]["start"] == len(rows[0]["words"])
    assert rows[0]["source"].endswith("port.txt")


@pytest.mark.model
def test_all_that_one_person_said_in_a_folder(run: Run, folder: Path) -> None:
    _, out, _ = run(folder, "--speaker", "martel", "--kind", "direct")
    assert [json.loads(line)["words"] for line in out.splitlines()] == ["=SUM(A1) n’est pas une politique"]


@pytest.mark.model
def test_csv_has_one_header_and_runs_nothing_in_a_spreadsheet(run: Run, folder: Path) -> None:
    _, out, _ = run(folder, "-f", "csv", "--kind", "direct")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [row["words"][:8] for row in rows] == ["'=SUM(A1", "Nous avo"]
    _, out, _ = run(folder, "-f", "csv", "--kind", "direct", "--raw-csv")
    assert next(csv.DictReader(io.StringIO(out)))["words"].startswith("=SUM")


@pytest.mark.model
def test_a_table_for_a_person_shows_terminal_commands_and_sends_none(run: Run, folder: Path) -> None:
    path = folder / "port.txt"
    path.write_text(PORT.replace("Nous avons", "Nous \x1b]52;c;ZXZpbA==\x07avons"), encoding="utf-8")
    status, out, _ = run(path, "-f", "text")
    assert status == 0
    assert "\x1b" not in out
    assert "Anne Le Goff" in out
    assert "explique" in out


@pytest.mark.model
def test_nothing_by_that_speaker_is_said_on_stderr(run: Run, folder: Path) -> None:
    status, out, err = run(folder / "gare.txt", "--speaker", "Dupont")
    assert (status, out) == (0, "")
    assert "no quotation by Dupont" in err


def test_a_missing_file_is_one_line_and_status_3(run: Run, tmp_path: Path) -> None:
    status, out, err = run(tmp_path / "none.txt")
    assert (status, out) == (3, "")
    assert err.count("\n") == 1


@pytest.mark.model
def test_a_file_gets_the_format_of_its_suffix(run: Run, folder: Path, tmp_path: Path) -> None:
    status, out, _ = run(folder / "port.txt", "-o", tmp_path / "said.csv")
    assert (status, out) == (0, "")
    assert (tmp_path / "said.csv").read_text(encoding="utf-8").startswith("source,title,published,speaker")
