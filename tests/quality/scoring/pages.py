"""Pages: every field that a page's gold names, the body's words and paragraphs, what must not leak into it."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import newsparse
from newsparse import Article
from tests.golden.author import body
from tests.quality.marked import fold
from tests.quality.scoring.tally import Tally

__all__ = ["Page", "read", "score"]


@dataclass(frozen=True)
class Page:
    """A saved page and what it says; `fields` holds only what is asked."""

    path: Path
    fields: dict[str, Any]
    text: str
    never: tuple[str, ...]
    held: bool

    @property
    def name(self) -> str:
        """The file's name without its suffix."""
        return self.path.stem


def read(gold: Path) -> Page:
    """The page beside the gold file (TOML) at `gold`."""
    source = tomllib.loads(gold.read_text(encoding="utf-8"))
    text, _ = body(source["body"].strip("\n"))
    never = tuple(source.get("never", ()))
    (saved,) = (path for path in gold.parent.glob(f"{gold.stem}.*") if path.suffix != ".toml")
    return Page(saved, source["fields"], text, never, source.get("half") == "held")


def score(gold: Page, article: Article | None = None) -> Tally:
    """Count what `newsparse.parse` (or `article`) reads of the page."""
    tally = Tally()
    found = article or newsparse.parse(gold.path)
    for key, wanted in gold.fields.items():
        have = _plain(getattr(found, key))
        right = _right(key, wanted, have)
        tally.share(f"page_{key}", right)
        if not right:
            tally.error(f"page_{key}", f"wanted {wanted!r}, found {have!r}")
    want, got = (Counter(re.findall(r"\w+", text)) for text in (gold.text, found.text))
    hit = sum((want & got).values())
    tally.f1("page_body_words", hit=hit, predicted=sum(got.values()), gold=sum(want.values()))
    exact = _lines(gold.text) == _lines(found.text)
    tally.share("page_body_exact", exact)
    if not exact:
        have_lines, want_lines = set(_lines(found.text)), set(_lines(gold.text))
        for line in _lines(found.text):
            if line not in want_lines:
                tally.error("page_body_exact", f"extra {line[:90]!r}")
        for line in _lines(gold.text):
            if line not in have_lines:
                tally.error("page_body_exact", f"missed {line[:90]!r}")
    for words in gold.never:
        clean = fold(words) not in fold(found.text)
        tally.share("page_no_leaks", clean)
        if not clean:
            tally.error("page_no_leaks", repr(words))
    return tally


def _plain(value: Any) -> Any:
    """Struct values as the gold words them: names, captions with credits, strings."""
    if isinstance(value, tuple):
        return [_plain(x) for x in value]
    if hasattr(value, "__struct_fields__"):
        return {k: v for k in value.__struct_fields__ if (v := getattr(value, k)) is not None}
    return value


def _right(key: str, wanted: Any, have: Any) -> bool:
    if key in ("published", "modified"):
        return isinstance(have, str) and have.startswith(wanted)
    if key == "authors":  # bios are asked for in the golden documents
        return [fold(a["name"]) for a in wanted] == [fold(a["name"]) for a in have]
    if key == "figures":
        asked = [{k: fold(v) for k, v in f.items()} for f in wanted]
        given = [{k: fold(str(f.get(k, ""))) for k in asked[0]} for f in have]
        return asked == given[: len(asked)]
    if key == "agencies":
        return [fold(a) for a in wanted] == [fold(a) for a in have]
    return bool(_spaced(wanted) == _spaced(have))


def _spaced(value: Any) -> Any:
    if isinstance(value, str):
        return " ".join(value.replace("’", "'").split())
    return [_spaced(x) for x in value] if isinstance(value, list) else value


def _lines(text: str) -> list[str]:
    return [line for line in (_spaced(x) for x in text.split("\n")) if line]
