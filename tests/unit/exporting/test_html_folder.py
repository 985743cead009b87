"""A folder of pages with its index."""

from __future__ import annotations

from pathlib import Path

from lxml import html

from newsparse.exporting import export
from support.stories import bare, story

LINES = [story().to_json(), bare().to_json()]


def test_a_folder_of_pages_has_the_report_as_its_index(tmp_path: Path) -> None:
    export(LINES, tmp_path / "site", "html")
    index = html.fromstring((tmp_path / "site" / "index.html").read_text(encoding="utf-8"))
    links = index.xpath("//ol[@id='articles']//a/@href")
    assert sorted(links) == ["000001-halle.html", "000002-article.html"]
    assert all((tmp_path / "site" / link).is_file() for link in links)
