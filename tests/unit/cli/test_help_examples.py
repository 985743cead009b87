"""Every example of the help texts runs as it is printed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import newsparse

SOURCE = Path(newsparse.__file__).parents[1]
PAGE = SOURCE.parent / "samples" / "fusion-laiteries.html"
TEXT = SOURCE.parent / "samples" / "cave-cooperative.txt"

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(shutil.which("bash") is None, reason="the examples are for a shell"),
]


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    program = folder / ".bin" / "newsparse"
    if not program.exists():
        program.parent.mkdir()
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m newsparse "$@"\n', encoding="utf-8")
        program.chmod(0o755)
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", command],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(SOURCE), "PATH": f"{program.parent}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files that the examples name."""
    made = tmp_path_factory.mktemp("examples")
    for name in ("article.html", "page.html", "pages/a.html", "FOLDER/a.html", "samples/a.html"):
        (made / name).parent.mkdir(exist_ok=True)
        shutil.copy(PAGE, made / name)
    shutil.copy(TEXT, made / "article.txt")
    for output in ("news.jsonl", "news.sqlite"):
        assert shell(f"newsparse batch samples -q -o {output}", made).returncode == 0
        for left in made.glob(f"{output}.*"):  # the example starts the job anew
            shutil.rmtree(left) if left.is_dir() else left.unlink()
    return made


@pytest.mark.parametrize("name", ["", "read", "report", "quotes", "timeline"])
def test_the_examples_of_the_help_run(name: str, folder: Path) -> None:
    help_text = shell(f"newsparse {name} --help", folder).stdout
    lines = re.findall(r"^  (newsparse [^\n]*?)(?: {2,}[^\n]*)?$", help_text, re.MULTILINE)
    assert len(lines) >= 3
    for command in lines:
        if "jq" in command and shutil.which("jq") is None:
            continue
        forced = command + " --force" if command.startswith("newsparse batch") else command
        done = shell(forced, folder)
        assert (command, done.returncode) == (command, 0), done.stderr
