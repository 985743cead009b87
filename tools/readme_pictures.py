"""Make the pictures of the README from a sample: the terminal as SVG, the pages as PNG.

    PYTHONPATH=src python tools/readme_pictures.py samples/incendie-hangar.html docs

Writes terminal.svg (what `newsparse FILE` prints, exported by rich), page.png (`-f html`) and report.png
(`newsparse report samples`). The PNGs need chromium and the development dependency selenium.
"""

from __future__ import annotations

import argparse
import io
import re
import shutil
import tempfile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme

import newsparse
from newsparse.document import Failure
from newsparse.rendering import html, report
from newsparse.rendering.corpus import Corpus
from newsparse.rendering.text import view
from newsparse.rendering.typesetting import HELD, release

WIDTH = 132
THEME = TerminalTheme(
    (253, 252, 248),
    (29, 27, 24),
    [
        (29, 27, 24),
        (163, 35, 31),
        (28, 107, 69),
        (133, 86, 0),
        (31, 92, 142),
        (150, 42, 104),
        (20, 100, 120),
        (90, 90, 90),
    ],
)
"""The colours of the reading page on its paper."""


def terminal(document: newsparse.Document, command: str) -> str:
    """The view as rich's SVG, without the web font that it would fetch."""
    console = Console(
        record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="standard", highlight=False
    )
    console.print(view(document, WIDTH))
    svg = console.export_svg(title=command, theme=THEME, unique_id="newsparse")
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    svg = re.sub(r"\s*\n\s*", "\n", svg).replace("Fira Code", "ui-monospace, Menlo, Consolas, DejaVu Sans Mono")
    return release(svg.replace(HELD, "\u00a0"))  # SVG drops plain spaces at the ends of a text


def screenshot(page: Path, picture: Path, width: int, height: int) -> None:
    """The top of a page as a browser of that size shows it, at twice the resolution."""
    from selenium import webdriver
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service

    options = Options()
    options.binary_location = shutil.which("chromium") or shutil.which("google-chrome") or ""
    with tempfile.TemporaryDirectory() as profile:
        for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"):
            options.add_argument(flag)
        options.add_argument(f"--user-data-dir={profile}")
        options.add_argument("--hide-scrollbars")
        browser = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1.25, "mobile": False}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        browser.get(page.resolve().as_uri())
        browser.save_screenshot(str(picture))
        browser.quit()


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("article", type=Path)
    parser.add_argument("output", type=Path)
    arguments = parser.parse_args()
    arguments.output.mkdir(exist_ok=True)
    document = newsparse.analyze(arguments.article)
    picture = arguments.output / "terminal.svg"
    picture.write_text(terminal(document, f"newsparse {arguments.article}"), encoding="utf-8")
    corpus = Corpus()
    for found in newsparse.analyze_many(newsparse.sources(arguments.article.parent)):
        if not isinstance(found, Failure):
            corpus.add(found, f"samples/{found.source.uri}")
    with tempfile.TemporaryDirectory() as folder:
        for name, page in (("page", html.render(document)), ("report", report.render(corpus, "samples"))):
            made = Path(folder) / f"{name}.html"
            made.write_text(page, encoding="utf-8")
            screenshot(made, arguments.output / f"{name}.png", 1280, 900)


if __name__ == "__main__":
    main()
