"""`python -m benchmarks.pages [--write]`: newsparse beside other extractors on pages whose reading is known.

The pages are the HTML samples and the invented pages of `tests/quality/pages`, all written for this project. A
peer that is not installed is left out and named; install them with

    pip install trafilatura lxml_html_clean newspaper4k goose3 readability-lxml

title, authors, published: the share of pages right (published by its day). body F1: word F1 of the text, a
headline or standfirst in it not counted. leaks: lines that must not be in the text and are (related links,
captions, paywalls …). ms: processor time a page, the median over the pages of the best of three runs.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, NamedTuple

from tests.golden.author import HERE as GOLDEN
from tests.quality.scoring import pages as quality

__all__ = ["PEERS", "Reading", "main"]

ROOT = Path(__file__).parents[1]
TABLE = Path(__file__).with_name("pages.md")


class Reading(NamedTuple):
    """What an extractor says of a page."""

    title: str | None
    authors: list[str]
    published: str | None
    text: str


class Gold(NamedTuple):
    """What a page says; None: not asked. `free`: words that may be in the text or not."""

    page: bytes
    title: str | None
    authors: list[str] | None
    published: str | None
    text: str
    free: tuple[str, ...]
    never: tuple[str, ...]


def gold() -> list[Gold]:
    """The pages and their reading."""
    found = []
    for path in sorted((ROOT / "samples").glob("*.html")):
        wanted = json.loads((GOLDEN / f"{path.stem}.json").read_text(encoding="utf-8"))
        names = [author["name"] for author in wanted["authors"]]
        free = (wanted["title"] or "", wanted["standfirst"] or "")
        found.append(
            Gold(path.read_bytes(), wanted["title"], names, wanted["published"], wanted["text"], free, ())
        )
    for toml in sorted((ROOT / "tests" / "quality" / "pages").glob("*.toml")):
        page = quality.read(toml)
        fields = page.fields
        names = [author["name"] for author in fields["authors"]] if "authors" in fields else None
        free = (fields.get("title") or "", fields.get("standfirst") or "")
        found.append(
            Gold(
                page.path.read_bytes(),
                fields.get("title"),
                names,
                fields.get("published"),
                page.text,
                free,
                page.never,
            )
        )
    return found


def read_newsparse(page: bytes) -> Reading:
    """newsparse itself."""
    import newsparse

    article = newsparse.parse(page, media_type="text/html")
    return Reading(article.title, [a.name for a in article.authors], article.published, article.text)


def read_trafilatura(page: bytes) -> Reading:
    """trafilatura with its metadata."""
    import trafilatura

    document = trafilatura.bare_extraction(page, with_metadata=True, include_comments=False)
    found: dict[str, Any] = document.as_dict() if document else {}
    authors = [name for name in (found.get("author") or "").split("; ") if name]
    return Reading(found.get("title"), authors, found.get("date"), found.get("text") or "")


def read_newspaper4k(page: bytes) -> Reading:
    """newspaper4k, offline."""
    import newspaper

    article = newspaper.Article("https://journal.example/article.html", language="fr", fetch_images=False)
    article.download(input_html=_text(page))
    article.parse()
    published = str(article.publish_date)[:10] if article.publish_date else None
    return Reading(article.title, list(article.authors), published, article.text)


def read_goose3(page: bytes) -> Reading:
    """goose3 without pictures."""
    from goose3 import Goose

    article = Goose({"enable_image_fetching": False, "target_language": "fr"}).extract(raw_html=_text(page))
    published = (article.publish_date or "")[:10] or None
    return Reading(article.title, list(article.authors), published, article.cleaned_text)


def read_readability(page: bytes) -> Reading:
    """readability-lxml, which gives no author and no date."""
    import lxml.html
    from readability import Document

    document = Document(_text(page))
    body = lxml.html.fromstring(document.summary(html_partial=True))
    return Reading(document.short_title(), [], None, "\n".join(body.itertext()))


PEERS: dict[str, tuple[str, Callable[[bytes], Reading]]] = {
    "newsparse": ("newsparse", read_newsparse),
    "trafilatura": ("trafilatura", read_trafilatura),
    "newspaper4k": ("newspaper4k", read_newspaper4k),
    "goose3": ("goose3", read_goose3),
    "readability": ("readability-lxml", read_readability),
}
"""name → (distribution, reader)"""


def _text(page: bytes) -> str:
    from newsparse.parsing.decoding import decode

    return decode(page).text


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.replace("\u00ad", "").casefold())


def _without(words: list[str], free: tuple[str, ...], truth: list[str]) -> list[str]:
    """The words without a headline or standfirst that the extractor put before the text."""
    whole = f" {' '.join(truth)} "
    for piece in map(_words, free):
        joined = " ".join(piece)
        if len(piece) >= 3 and f" {joined} " not in whole:
            words = f" {' '.join(words)} ".replace(f" {joined} ", " ", 1).split()
    return words


def score(reader: Callable[[bytes], Reading], pages: list[Gold]) -> dict[str, float | str]:
    """One line of the table."""
    shares: dict[str, list[float]] = {"title": [], "authors": [], "published": []}
    precisions, recalls, seconds = [], [], []
    exact = leaks = traps = 0
    for page in pages:
        try:
            found, spent = _timed(reader, page.page)
        except Exception as error:
            print(f"  {reader.__name__}: {type(error).__name__}: {error}", file=sys.stderr)
            found, spent = Reading(None, [], None, ""), 0.0
        seconds.append(spent)
        if page.title:
            shares["title"].append(_words(found.title or "") == _words(page.title))
        if page.authors is not None:
            shares["authors"].append({*map(str.casefold, found.authors)} == {*map(str.casefold, page.authors)})
        if page.published:
            shares["published"].append((found.published or "")[:10] == page.published[:10])
        truth = _words(page.text)
        words = _without(_words(found.text), page.free, truth)
        hit = sum((Counter(truth) & Counter(words)).values())
        precisions.append(hit / len(words) if words else 0.0)
        recalls.append(hit / len(truth))
        exact += words == truth
        traps += len(page.never)
        joined = " ".join(words)
        leaks += sum(" ".join(_words(line)) in joined for line in page.never)
    precision, recall = statistics.mean(precisions), statistics.mean(recalls)
    return {
        **{name: float(statistics.mean(values)) for name, values in shares.items()},
        "body F1": 2 * precision * recall / (precision + recall) if precision + recall else 0.0,
        "exact": exact / len(pages),
        "leaks": f"{leaks}/{traps}",
        "ms": statistics.median(seconds) * 1000,
    }


def _timed(reader: Callable[[bytes], Reading], page: bytes) -> tuple[Reading, float]:
    best = float("inf")
    for _ in range(3):
        began = time.process_time()
        found = reader(page)
        best = min(best, time.process_time() - began)
    return found, best


def main() -> int:
    """Print the table; `--write` keeps it in `benchmarks/pages.md`."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.pages", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("--write", action="store_true", help="keep the table in benchmarks/pages.md")
    options = parser.parse_args()
    pages = gold()
    columns = ("title", "authors", "published", "body F1", "exact", "leaks", "ms")
    lines = [f"| {len(pages)} pages | {' | '.join(columns)} |", "|---" * (len(columns) + 1) + "|"]
    print(*lines, sep="\n", flush=True)
    for name, (distribution, reader) in PEERS.items():
        try:
            release = version(distribution) if name != "newsparse" else ""
        except PackageNotFoundError:
            print(f"{name} is not installed: pip install {distribution}", file=sys.stderr)
            continue
        figures = score(reader, pages)
        cells = [
            f"{v:.3f}" if isinstance(v, float) and c != "ms" else f"{v:.1f}" if c == "ms" else str(v)
            for c, v in figures.items()
        ]
        lines.append(f"| {f'{name} {release}'.strip()} | {' | '.join(cells)} |")
        print(lines[-1], flush=True)
    if options.write:
        TABLE.write_text(_HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    return 0


_HEAD = """# newsparse beside other extractors

`python -m benchmarks.pages --write` made this table; its docstring says what the columns are. The pages were
written for this project, in the shapes and with the traps of French news pages, so they favour whoever knows those
traps, and they are shorter than pages at large: read the table as what each tool does with them, not as a ranking.

"""


if __name__ == "__main__":
    sys.exit(main())
