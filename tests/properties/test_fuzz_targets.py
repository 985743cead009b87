"""The fuzz targets on their corpus (crashers that were found included) and on hypothesis's inputs."""

from __future__ import annotations

from pathlib import Path

import pytest
from fuzz.targets import TARGETS
from hypothesis import given
from hypothesis import strategies as st

CORPUS = Path(__file__).parents[2] / "fuzz" / "corpus"
SEEDS = sorted(path for path in CORPUS.glob("*/*") if path.is_file())


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_corpus(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())


FRENCH = st.lists(
    st.sampled_from(
        "« » “ ” \" ' ’ ( ) [ ] — – - , . ; : ! ? … \n \u00a0 \u202f <p> </p> <b> & &nbsp; {} \ud800 "
        "\x1b[31m \u202e "
        "M. Mme Me Le le la les du des président ministre Paris Dufour Anne Macron Le\u00a0Pen ONU (ONU) "
        "a déclaré dit-elle selon que qu' lundi mardi dernier 3 mai 2025 14h30 1er Noël hier vendredi soir "
        "12/05/2025 XIXe siècle Par Photo: Logo\u00a0Epoch\u00a0Times "
        "Durée\u00a0de\u00a0lecture:\u00a04\u00a0Min. e\u0301".split(" ")
    ),
    max_size=40,
).map(" ".join)


@pytest.mark.parametrize("name", sorted(TARGETS))
@given(st.one_of(FRENCH.map(lambda text: text.encode("utf-8", "surrogatepass")), st.binary(max_size=300)))
def test_generated(name: str, data: bytes) -> None:
    TARGETS[name](data)
