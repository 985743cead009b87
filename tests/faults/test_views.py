"""Fault matrix F01, F02, F04: what an article holds never acts, in any field and any view."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from lxml import html as lxml_html

from newsparse.annotations import Span
from newsparse.cli import console
from newsparse.document import Document
from newsparse.rendering import html, listing, markdown, quotations, report, report_text, text, timeline
from newsparse.rendering.corpus import Corpus
from support import browser as chromium
from support.hostile import poisoned
from support.stories import story

TERMINAL = [
    "\x1b[31mrouge",
    "\x1b]52;c;Zm9vYmFy\x07copie",
    "\x1b]8;;https://mal.example\x1b\\lien\x1b]8;;\x1b\\",
    "\x9b31mC1",
    "\x90qq\x9c",
    "avant\u202egpj.exe",
    "\u2066isolé",
    "retour\rde chariot",
    "cloche\x07\x08\x7f",
    "NUL\x00",
    "deux\u2028lignes\u2029trois\x85quatre",
    "seul \ud83d",
    "balise \U000e0041\U000e0042",
]
MARKUP = [
    "[red]rouge[/red]",
    "[/]",
    "[link=https://mal.example]lien[/link]",
    "[bold",
    "\\[b]",
    ":smile:",
    "[@click=app.bell]x[/]",
]
SCRIPT = [
    "<script>window.hit=1</script>",
    '"><img src=x onerror=window.hit=1>',
    "javascript:window.hit=1",
    "JaVaScRiPt:window.hit=1//https://",
    "</style><script>window.hit=1</script>",
    "</title></script><script>window.hit=1</script>",
    "<svg onload=window.hit=1>",
    "' onmouseover='window.hit=1",
    "{{ 7*7 }}{% raw %}{# x #}",
    "<!--<script>--></script>",
    "<base href=//mal.example><meta http-equiv=refresh content=0;url=//mal.example>",
    "data:text/html,<script>window.hit=1</script>",
    "&lt;script&gt;&#60;img&#62;",
    "]]><![CDATA[<b>",
]


def summed_up(document: Document) -> Corpus:
    corpus = Corpus()
    for _ in range(2):
        corpus.add(document, "https://courrier.example/a")
    return corpus


def dated(document: Document) -> Any:
    """The first paragraph as what is said of the first date."""
    found = (document.dates or ())[0]
    end = max(document.paragraphs[0].end, found.end)
    return SimpleNamespace(
        source=document.source.uri,
        title=document.title,
        start=found.start,
        end=found.end,
        value=found.value,
        earliest=None,
        latest=None,
        sentence=Span(0, end, document.text[:end]),
    )


PLAIN: dict[str, Callable[[Document], str]] = {
    "text-60": lambda d: text.render(d, 60),
    "text-140": lambda d: text.render(d, 140),
    "text-200": lambda d: text.render(d, 200),
    "listing": lambda d: listing.render(d, 80),
    "report-text": lambda d: report_text.render(summed_up(d), d.title or "", 80),
    "quotes": lambda d: quotations.render(list(quotations.rows(d)), 80),
    "timeline": lambda d: timeline.render([dated(d), dated(story())], 80),
    "markdown": markdown.render,
    "html": html.render,
    "report": lambda d: report.render(summed_up(d), d.title or ""),
}
COLORED: dict[str, Callable[[Document], str]] = {
    "text": lambda d: text.render(d, 140, color=True),
    "listing": lambda d: listing.render(d, 80, color=True),
    "report-text": lambda d: report_text.render(summed_up(d), d.title or "", 80, color=True),
    "quotes": lambda d: quotations.render(list(quotations.rows(d)), 80, color=True),
    "timeline": lambda d: timeline.render([dated(d), dated(story())], 80, color=True),
}
ACTING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
SGR = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("payload", TERMINAL, ids=ascii)
@pytest.mark.parametrize("view", PLAIN)
def test_f01_nothing_acts_in_any_view(view: str, payload: str) -> None:
    shown = PLAIN[view](poisoned(payload))
    assert ACTING.findall(shown) == []
    shown.encode()


@pytest.mark.parametrize("payload", TERMINAL, ids=ascii)
@pytest.mark.parametrize("view", COLORED)
def test_f01_only_our_colors_reach_the_terminal(view: str, payload: str) -> None:
    """Only SGR codes that newsparse writes: take them out and no control is left; the payload is still shown."""
    document = poisoned(payload)
    shown = COLORED[view](document)
    assert all(re.fullmatch(r"\x1b\[(?:[0-3]|3[1-6])(?:;(?:[1-3]|3[1-6]))*m", code) for code in SGR.findall(shown))
    assert ACTING.findall(SGR.sub("", shown)) == []
    assert "\x1b]" not in shown


@pytest.mark.parametrize("payload", TERMINAL, ids=ascii)
def test_f01_errors_are_one_clean_line(payload: str, capfd: pytest.CaptureFixture[str]) -> None:
    console.trouble(f"{payload}.html", payload)
    console.warning(payload)
    console.note(payload)
    shown = capfd.readouterr().err
    assert shown.count("\n") == 3
    assert ACTING.findall(shown) == []


@pytest.mark.parametrize("payload", MARKUP)
@pytest.mark.parametrize("view", PLAIN)
def test_f02_markup_is_text(view: str, payload: str) -> None:
    shown = PLAIN[view](poisoned(payload))
    assert "\x1b" not in shown
    if view.startswith(("text", "listing", "report-text", "quotes", "timeline")):
        assert payload.split(maxsplit=1)[0] in shown


@pytest.mark.parametrize("payload", MARKUP)
@pytest.mark.parametrize("view", COLORED)
def test_f02_markup_makes_no_link_on_a_terminal(view: str, payload: str) -> None:
    assert "\x1b]8" not in COLORED[view](poisoned(payload))


@pytest.mark.parametrize("payload", SCRIPT)
@pytest.mark.parametrize("view", ["html", "report"])
def test_f04_pages_hold_no_element_from_outside(view: str, payload: str) -> None:
    page = lxml_html.fromstring(PLAIN[view](poisoned(payload)))
    assert len(page.xpath("//script")) == {"html": 1, "report": 2}[view]
    assert page.xpath("//img | //iframe | //object | //embed | //base | //link | //b[not(ancestor::*)]") == []
    assert [name for name in page.xpath("//@*") if getattr(name, "attrname", "").startswith("on")] == []
    assert len(page.xpath("//meta")) == 5
    for href in page.xpath("//@href"):
        assert href.startswith(("#", "https://courrier.example/")), href
    assert " ".join(payload.split()) in " ".join(page.xpath("//h1")[0].text_content().replace("\xa0", " ").split())


@pytest.mark.parametrize("payload", SCRIPT)
def test_f04_markdown_holds_no_html_and_no_link(payload: str) -> None:
    note = markdown.render(poisoned(payload)).split("---\n", 2)[2]
    assert re.search(r"(?<!\\)<", note) is None
    assert re.search(r"(?<!\\)\]\(", note) is None


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    if chromium.MISSING:
        pytest.skip("needs Debian's chromium and chromium-driver")
    driver = chromium.start(str(tmp_path_factory.mktemp("profile")))
    yield driver
    driver.quit()


@pytest.mark.parametrize("view", ["html", "report"])
def test_f04_no_script_runs_and_nothing_is_asked_for(view: str, browser: Any, tmp_path: Path) -> None:
    for number, payload in enumerate((" ".join(SCRIPT), *SCRIPT[:3])):
        page = tmp_path / f"{number}.html"
        page.write_text(PLAIN[view](poisoned(payload)), encoding="utf-8")
        chromium.visit(browser, page.as_uri())
        browser.execute_script(
            "document.querySelectorAll('details').forEach(d => d.open = true);"
            "document.querySelectorAll('a[href^=\"#\"], summary, label')"
            ".forEach(a => a.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true})));"
            "const q = document.getElementById('query');"
            "if (q) { q.value = 'hit'; q.dispatchEvent(new Event('input')); }"
        )
        browser.implicitly_wait(0)
        if view == "report":
            import time

            time.sleep(0.4)  # the search waits for the typing to pause
        assert browser.execute_script("return window.hit") is None
        assert [address for address in chromium.requests(browser) if address != page.as_uri()] == []
        assert chromium.complaints(browser) == []
