"""The files that names are looked up in are what their sources say, and are read by the row."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from tests.support.rawspans import names_in

from newsparse.annotating.names import registry
from newsparse.annotating.names.folding import fold
from newsparse.annotating.names.tables import DATA

TOOL = Path(__file__).parents[4] / "tools/gazetteer/index.py"


@pytest.mark.skipif(not TOOL.exists(), reason="the tool is not shipped with the package")
def test_the_files_are_made_from_their_sources() -> None:
    spec = importlib.util.spec_from_file_location("gazetteer_index", TOOL)
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    for name, text in tool.files().items():
        assert (DATA / name).read_text(encoding="utf-8") == text, f"{name}: run tools/gazetteer/index.py"


def test_a_body_has_all_its_names_and_its_kind() -> None:
    found = registry.bodies().get(fold("Otan"))
    assert found is not None
    assert "Organisation du traité de l'Atlantique nord" in found.names
    assert found.sure
    assert found.kind == "international"


def test_an_article_may_stand_before_a_body() -> None:
    found = registry.body("L'Otan")
    assert found is not None
    assert "Otan" in found.names
    assert registry.body("Xyzzyland") is None


def test_an_acronym_of_several_bodies_joins_the_one_that_is_named() -> None:
    (body,) = names_in("Le [O:Parti communiste chinois] se réunit. Le [O:PCC] décide.").organizations
    assert (body.name, body.acronym) == ("Parti communiste chinois", "PCC")
    (body,) = names_in("Le [O:Parti communiste cubain] se réunit. Le [O:PCC] décide.").organizations
    assert (body.name, body.acronym) == ("Parti communiste cubain", "PCC")


@pytest.mark.parametrize(("word", "longest"), [("xyzzyland", 0), ("otan", 1)])
def test_the_longest_name_that_opens_with_a_word(word: str, longest: int) -> None:
    assert registry.longest(word) == longest
