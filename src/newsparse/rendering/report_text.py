"""A folder summed up on a terminal: tables and bars."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from newsparse.rendering import wording
from newsparse.rendering.corpus import Corpus, Name, pairs
from newsparse.rendering.typesetting import HELD, NARROW, STYLES, heading, joined, plain, spaced, typeset
from newsparse.rendering.untrusted import one_line

__all__ = ["render"]

_EIGHTHS = " ▏▎▍▌▋▊▉█"


def render(corpus: Corpus, title: str, width: int = 80, color: bool = False) -> str:
    """The report for a terminal of `width` columns, ending with a newline; without `color`, no escapes."""
    width = max(width, NARROW)
    margin = 2 if width >= 50 else 0
    inner = min(width - 2 * margin, 110)
    unit, series = corpus.over_time(most=24)
    together = [(f"{one}, {other}", count) for one, other, count in pairs(*corpus.together(18)) if count > 1]
    by_time = [(_when(unit, day), count) for day, count in series]
    places = _named(corpus.top(corpus.places, len(corpus.places)))
    bodies = _named(corpus.top(corpus.organizations, len(corpus.organizations)))
    parts = [
        _head(corpus, title),
        _bars(f"Articles by {unit}", by_time, inner, "kicker", most=24),
        _bars("Publishers", corpus.tally("publisher"), inner, "kicker"),
        _bars("Sections", corpus.tally("section"), inner, "kicker"),
        _people(corpus, inner),
        _voices(corpus, inner),
        _bars("Verbs of speech", corpus.verbs.most_common(), inner, "date"),
        _bars("Places", places, inner, "place"),
        _bars("Organisations", bodies, inner, "organization"),
        _bars("Named together", together, inner, "person"),
    ]
    return typeset(Padding(Group(*spaced(parts)), (1, margin)), width, color)


def _head(corpus: Corpus, title: str) -> RenderableType:
    facts = [wording.interval(*corpus.period)] if corpus.period else []
    facts += [
        wording.count(len(corpus.articles), "article"),
        wording.count(len(corpus.people), "person", "people"),
        wording.count(len(corpus.places), "place"),
        wording.count(len(corpus.organizations), "organisation"),
        wording.count(len(corpus.sayings), "quotation"),
    ]
    facts += [f"{corpus.undated:,} without a date"] if corpus.undated else []
    return Group(plain(title, "bold"), joined([Text(fact) for fact in facts]))


def _when(unit: str, day: str) -> str:
    return {"year": day[:4], "month": wording.moment(day[:7])}.get(unit, wording.day(day))


def _named(names: Sequence[Name]) -> list[tuple[str, int]]:
    return [(f"{name.name} ({name.country})" if name.country else name.name, len(name.articles)) for name in names]


def _bars(
    title: str, rows: Sequence[tuple[str, int]], width: int, style: str, most: int = 14
) -> RenderableType | None:
    """A bar a row, as long as its number is to the greatest; the rows beyond `most` in a last line."""
    if not rows:
        return None
    highest = max(count for _, count in rows)
    digits = len(f"{highest:,}")
    labels = min(max(cell_len(one_line(name)) for name, _ in rows[:most]), width * 2 // 5)
    room = max(4, min(40, width - labels - digits - 4))
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=labels)
    grid.add_column(width=digits, justify="right", no_wrap=True)
    grid.add_column(width=room, no_wrap=True)
    for name, count in rows[:most]:
        grid.add_row(plain(name), f"{count:,}", Text(_bar(count, highest, room), style=STYLES[style]))
    content: list[RenderableType] = [heading(title, len(rows), width), grid]
    if len(rows) > most:
        content.append(Text(f"and {len(rows) - most:,} more", style="dim"))
    return Group(*content)


def _bar(count: int, highest: int, room: int) -> str:
    eighths = max(1, round(count * room * 8 / highest)) if count else 0
    return _EIGHTHS[8] * (eighths // 8) + (_EIGHTHS[eighths % 8] if eighths % 8 else "")


def _people(corpus: Corpus, width: int) -> RenderableType | None:
    people = corpus.top(corpus.people, 20)
    if not people:
        return None
    grid = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim", width=width, expand=True)
    grid.add_column("", ratio=1)
    grid.add_column("articles", justify="right", no_wrap=True)
    grid.add_column("quoted", justify="right", no_wrap=True)
    for name in people:
        who = plain(name.name, STYLES["person"])
        if name.detail:
            who = Text.assemble(who, "  ", plain(name.detail, "dim"))
        grid.add_row(who, f"{len(name.articles):,}", f"{name.quoted:,}" if name.quoted else Text("–", style="dim"))
    parts: list[RenderableType] = [heading("Named and quoted", len(corpus.people), width), grid]
    silent = corpus.silent(8)
    if silent:
        names = [Text.assemble(plain(name.name), (f"{HELD}{len(name.articles):,}", "dim")) for name in silent]
        parts += [Text(""), Text.assemble(("Named most, never quoted: ", "dim"), joined(names, ", "))]
    return Group(*parts)


def _voices(corpus: Corpus, width: int) -> RenderableType | None:
    speakers = corpus.heard(12)
    if not speakers:
        return None
    parts: list[RenderableType] = [heading("Who says what, how", len(corpus.heard(10**9)), width)]
    for who in speakers:
        style = STYLES["person"] if who.kind == "person" else STYLES["organization"]
        line = Text.assemble(plain(who.name, style), (f"  {wording.count(who.quotes, 'quotation')}", "dim"))
        verbs = ", ".join(f"{verb} {n}" if n > 1 else verb for verb, n in who.verbs.most_common(6))
        about = ", ".join(f"{name} {n}" if n > 1 else name for name, n in who.about.most_common(6))
        parts.append(line)
        if verbs:
            parts.append(Padding(Text.assemble(("verbs  ", "dim"), plain(verbs)), (0, 0, 0, 2)))
        if about:
            parts.append(Padding(Text.assemble(("about  ", "dim"), plain(about)), (0, 0, 0, 2)))
    if corpus.described:
        nameless = wording.count(corpus.described, "quotation") + " of people who have a role and no name"
        parts += [Text(""), Text(nameless, style="dim")]
    return Group(*parts)
