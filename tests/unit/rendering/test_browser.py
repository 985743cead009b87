"""The pages in a real browser: what a click and a key do, what fits a telephone, what works without script."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from newsparse.rendering import html, report
from newsparse.rendering.corpus import Corpus
from support import browser as chromium
from support.stories import story

pytestmark = pytest.mark.skipif(chromium.MISSING, reason="needs Debian's chromium and chromium-driver")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    driver = chromium.start(str(tmp_path_factory.mktemp("profile")))
    yield driver
    driver.quit()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder: Path = tmp_path_factory.mktemp("pages")
    corpus = Corpus()
    for number in range(250):
        day = f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}"
        corpus.add(msgspec.structs.replace(story(), published=day, title=f"Récit {number}"), None)
    written = {"article": html.render(story()), "report": report.render(corpus, "Récits")}
    for name, page in written.items():
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
    return {name: (folder / f"{name}.html").as_uri() for name in written}


def size(browser: Any, width: int, height: int) -> None:
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def test_a_click_on_a_name_opens_its_entry_and_lights_its_mentions(browser: Any, pages: dict[str, str]) -> None:
    size(browser, 1280, 900)
    chromium.visit(browser, pages["article"])
    entry = browser.find_element("css selector", "details[data-e='person-0']")
    assert not entry.get_property("open")
    browser.find_element("css selector", "a.e.person").click()
    assert entry.get_property("open")
    lit = browser.find_elements("css selector", "a.e.hit")
    assert [name.text for name in lit] == ["Solenn Kervella", "Kervella"]
    words = entry.text
    assert "Nous avons rebâti sans rien céder […] et à l’euro près" in words
    assert "Mentions" in words
    browser.execute_script("document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}))")
    assert browser.find_elements("css selector", ".hit") == []
    assert chromium.complaints(browser) == []
    assert chromium.requests(browser) == [pages["article"]]


@pytest.mark.parametrize("script", [True, False])
def test_the_legend_switches_kinds_with_and_without_script(
    browser: Any, pages: dict[str, str], script: bool
) -> None:
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not script})
    try:
        chromium.visit(browser, pages["article"])
        place = browser.find_element("css selector", "a.e.place")
        assert "underline" in place.value_of_css_property("text-decoration-line")
        browser.find_element("id", "show-place").click()
        assert place.value_of_css_property("text-decoration-line") == "none"
        person = browser.find_element("css selector", "a.e.person")
        assert "underline" in person.value_of_css_property("text-decoration-line")
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_an_entry_opens_by_keyboard(browser: Any, pages: dict[str, str]) -> None:
    chromium.visit(browser, pages["article"])
    summary = browser.find_element("css selector", "details[data-e='place-0'] > summary")
    summary.send_keys("\ue007")
    assert browser.find_element("css selector", "details[data-e='place-0']").get_property("open")
    summary.send_keys("\ue007")
    assert not browser.find_element("css selector", "details[data-e='place-0']").get_property("open")


@pytest.mark.parametrize("page", ["article", "report"])
@pytest.mark.parametrize("width", [390, 768, 1280])
def test_no_page_is_wider_than_its_window(browser: Any, pages: dict[str, str], page: str, width: int) -> None:
    size(browser, width, 844)
    chromium.visit(browser, pages[page])
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    assert chromium.complaints(browser) == []


def test_the_search_finds_people_quotations_and_headlines(browser: Any, pages: dict[str, str]) -> None:
    size(browser, 1280, 900)
    chromium.visit(browser, pages["report"])
    query = browser.find_element("id", "query")
    query.send_keys("KERVELLA rebati")
    assert wait_for(browser, "#found h2") == ["Quotations 40 of 250"]
    query.clear()
    query.send_keys("solenn")
    assert wait_for(browser, "#found h2")[0] == "People 1"
    browser.find_element("css selector", "#found summary").click()
    assert wait_for(browser, "#found details li")[0].startswith("Récit 0")
    query.clear()
    query.send_keys("recit 249")
    assert wait_for(browser, "#found h2") == ["Headlines 1"]
    query.send_keys("\ue00c")
    assert not browser.find_element("id", "found").is_displayed()
    assert browser.find_element("id", "report").is_displayed()
    assert chromium.complaints(browser) == []
    assert chromium.requests(browser) == [pages["report"]]


def test_the_report_shows_all_articles_on_demand(browser: Any, pages: dict[str, str]) -> None:
    chromium.visit(browser, pages["report"])
    assert len(browser.find_elements("css selector", "#articles li")) == 200
    browser.execute_script("document.getElementById('all').click()")
    wait_for(browser, "#articles li:nth-child(250)")
    assert len(browser.find_elements("css selector", "#articles li")) == 250


def wait_for(browser: Any, selector: str) -> list[str]:
    """The texts of the elements once they are there and have stopped changing."""
    before: list[str] = []
    for _ in range(50):
        time.sleep(0.15)
        found = [element.text for element in browser.find_elements("css selector", selector)]
        if found and found == before:
            return found
        before = found
    raise AssertionError(f"no {selector}")
