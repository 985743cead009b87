"""What passes a limit is an error that names the option; the option lifts it; batch tells its workers."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsparse
from newsparse import limits
from newsparse.batch.options import Options
from newsparse.cli import main
from newsparse.limits import Limits

ARTICLE = "Le port rouvre\n\n" + "Le port de Lorient a rouvert mardi après dix jours de travaux.\n" * 40


@pytest.fixture(autouse=True)
def _usual_limits() -> Iterator[None]:
    yield
    limits.use(Limits())


def test_bounded_reads_no_more_than_the_limit() -> None:
    limits.use(Limits(bytes=10))
    assert limits.bounded(io.BytesIO(b"x" * 10)) == b"x" * 10
    endless = io.BytesIO(b"x" * 1000)
    with pytest.raises(newsparse.NewsparseError, match="--max-bytes") as caught:
        limits.bounded(endless)
    assert caught.value.slug == "too-large"
    assert endless.tell() == 11


@pytest.mark.parametrize(
    "content", [ARTICLE.encode(), gzip.compress(ARTICLE.encode() * 50)], ids=["plain", "gzip"]
)
@pytest.mark.parametrize("bound", [Limits(bytes=1000), Limits(characters=1000)], ids=["bytes", "characters"])
def test_parse_refuses_what_is_too_large(content: bytes, bound: Limits) -> None:
    limits.use(bound)
    with pytest.raises(newsparse.NewsparseError) as caught:
        newsparse.parse(content)
    assert caught.value.slug == "too-large"


@pytest.mark.parametrize("option", [("--max-bytes", "1k"), ("--max-characters", "1000")])
def test_the_options_of_reading(
    tmp_path: Path, option: tuple[str, str], capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "port.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        main([str(path), "--no-annotate", *option])
    assert ended.value.code == 3
    assert option[0] in capfd.readouterr().err


def test_a_limit_is_part_of_what_a_result_depends_upon() -> None:
    assert Options().fingerprint() != Options(limits=Limits(bytes=5)).fingerprint()
    assert "limits" not in Options().arguments()
