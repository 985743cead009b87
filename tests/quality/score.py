"""Measure newsparse on the marked articles: `python -m tests.quality.score [--errors FILE] [--only NAME]`.

Prints every figure for the open half, the held half and both. Errors are listed for the open half alone:
whoever mends a rule by looking at the held half has nothing left to tell how general the rule is.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import newsparse
from tests.quality.marked import Marked, read
from tests.quality.scoring import dates, names, pages, quotes
from tests.quality.scoring.tally import Tally

__all__ = ["ARTICLES", "FLOORS", "PAGES", "articles", "fallen", "measure", "saved_pages"]

ARTICLES = Path(__file__).with_name("articles")
PAGES = Path(__file__).with_name("pages")
FLOORS = Path(__file__).with_name("floors.toml")
MARGIN = 0.8  # of a point: another platform's arithmetic may turn one name in a hundred


def articles() -> list[Marked]:
    """Every marked article, by name."""
    return [read(path) for path in sorted(ARTICLES.glob("*.txt"))]


def saved_pages() -> list[pages.Page]:
    """Every saved page with its gold, by name."""
    return [pages.read(path) for path in sorted(PAGES.glob("*.toml"))]


def tally_of(gold: Marked) -> Tally:
    """Everything counted on one article; its names or its dates alone where only those are marked."""
    day = date.fromisoformat(gold.day) if gold.day else None
    if gold.header.get("marked") == "names":
        return names.score(gold, newsparse.annotate(gold.text, reference_date=day))
    withheld = newsparse.annotate(gold.text)
    given = newsparse.annotate(gold.text, reference_date=day) if day else withheld
    if gold.header.get("marked") == "dates":
        return dates.score(gold, given, withheld)
    tally = names.score(gold, given)
    tally.add(dates.score(gold, given, withheld))
    tally.add(quotes.score(gold, given))
    return tally


def measure(chosen: Iterable[Marked | pages.Page]) -> dict[str, Tally]:
    """The tallies of the open half, the held half and all."""
    out = {"open": Tally(), "held": Tally(), "all": Tally()}
    for gold in chosen:
        tally = pages.score(gold) if isinstance(gold, pages.Page) else tally_of(gold)
        tally.errors = [(figure, f"{gold.name}: {words}") for figure, words in tally.errors]
        out["held" if gold.held else "open"].add(tally)
        out["all"].add(tally)
    return out


def lower_is_better(figure: str) -> bool:
    """Whether a figure is an error."""
    return "brier" in figure


def fallen(figures: dict[str, float], floors: dict[str, float]) -> list[str]:
    """The figures that are worse than their floors, in words."""
    out = []
    for name, floor in floors.items():
        worse = figures[name] > floor if lower_is_better(name) else figures[name] < floor
        if worse:
            out.append(f"{name} {figures[name]} {'>' if lower_is_better(name) else '<'} {floor}")
    return out


def raised(figures: dict[str, float], floors: dict[str, float]) -> dict[str, float]:
    """Floors a little under `figures`, and never under what they were: floors only rise."""
    out = {}
    for name, figure in figures.items():
        if lower_is_better(name):
            out[name] = min(round(figure + MARGIN / 100, 3), floors.get(name, 1.0))
        else:
            out[name] = max(round(figure - MARGIN, 1), floors.get(name, 0.0))
    return out


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--errors", type=Path, help="write the open half's mistakes here")
    parser.add_argument("--json", type=Path, help="write the figures here")
    parser.add_argument("--only", default="", help="articles whose name or register holds this; or: pages")
    parser.add_argument("--raise-floors", action="store_true", help="lift floors.toml to today's figures")
    args = parser.parse_args()
    if args.raise_floors and args.only:
        parser.error("floors are of everything: leave out --only")
    texts = [a for a in articles() if args.only in a.name or args.only in a.header.get("register", "")]
    chosen: list[Marked | pages.Page] = [*texts, *(p for p in saved_pages() if args.only in (p.name, "", "pages"))]
    if not chosen:
        sys.exit(f"no article is called {args.only!r}")
    tallies = measure(chosen)
    figures = {half: tally.figures() for half, tally in tallies.items()}
    counts = {"open": sum(not a.held for a in chosen), "held": sum(a.held for a in chosen), "all": len(chosen)}
    print(f"{'figure':<26}" + "".join(f"{f'{half} ({n})':>12}" for half, n in counts.items()))
    for name in figures["all"]:
        print(f"{name:<26}" + "".join(f"{figures[half].get(name, float('nan')):>12}" for half in counts))
    if args.raise_floors:
        old = tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
        rows = (f"{name} = {floor}" for name, floor in raised(figures["all"], old).items())
        FLOORS.write_text("\n".join(["# Of all marked articles and pages. Floors only rise.", *rows, ""]))
    if args.errors:
        lines = (f"{figure:<24} {words}" for figure, words in sorted(tallies["open"].errors, key=lambda e: e[0]))
        args.errors.write_text("\n".join(lines) + "\n", encoding="utf-8")
    if args.json:
        args.json.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
