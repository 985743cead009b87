"""The view of one article on a terminal: headline, marked body, who, where, when, what was said.

One column below 110 columns, the findings beside the body from there, quotations in a third column from 170.
Every line is wrapped, none is cut. Only the sixteen colours of the terminal's own theme are used, so it is
as readable on paper white as on black. Text is put into rich's `Text`, never into its markup.
"""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from newsparse.document import WARNINGS, Document
from newsparse.rendering import findings, wording
from newsparse.rendering.runs import runs
from newsparse.rendering.typesetting import (
    NARROW,
    STYLES,
    hanging,
    hold_together,
    joined,
    plain,
    spaced,
    typeset,
)

__all__ = ["divider", "render", "view"]

MEASURE = 76
"""Columns of running text: 60 to 80 characters a line read best."""


def render(document: Document, width: int = 80, color: bool = False) -> str:
    """The view for a terminal of `width` columns, ending with a newline; without `color`, no escapes."""
    return typeset(view(document, max(width, NARROW)), width, color)


def divider(document: Document, width: int = 80, color: bool = False) -> str:
    """« ── samples/halle.html ──── »: what stands above an article where several follow each other."""
    width = max(width, NARROW)
    name = plain(document.source.uri or "-", STYLES["heading"])
    rule = "─" * max(3, width - cell_len(name.plain) - 4)
    return typeset(Text.assemble(("── ", "dim"), name, (f" {rule}", "dim"), overflow="fold"), width, color)


def view(document: Document, width: int) -> RenderableType:
    """The same as something that rich prints; pass its output through `typesetting.release`."""
    margin = 2 if width >= 50 else 0
    inner = width - 2 * margin
    if document.people is None or inner < 106:
        column = min(inner, MEASURE + 14)
        content: RenderableType = _stacked(
            _head(document, column), _body(document, column), *_found(document, column), _foot(document, column)
        )
    elif inner < 166:
        main = min(MEASURE, inner * 6 // 11)
        side = min(inner - main - 4, 70)
        content = _columns((_article(document, main), main), (_stacked(*_found(document, side)), side))
    else:
        main, side = MEASURE, min(56, (inner - MEASURE - 8) // 2)
        last = min(inner - main - side - 8, MEASURE)
        content = _columns(
            (_article(document, main), main),
            (findings.who_where_when(document, side), side),
            (_stacked(findings.quotations(document, last), findings.why(document, last)), last),
        )
    return Padding(content, (1, margin, 1, margin))


def _article(document: Document, width: int) -> RenderableType:
    return _stacked(_head(document, width), _body(document, width), _foot(document, width))


def _found(document: Document, width: int) -> list[RenderableType | None]:
    if document.people is None:
        return []
    return [
        findings.who_where_when(document, width),
        findings.quotations(document, width),
        findings.why(document, width),
    ]


def _stacked(*parts: RenderableType | None) -> RenderableType:
    return Group(*spaced(parts))


def _columns(*columns: tuple[RenderableType, int]) -> Table:
    grid = Table.grid(padding=(0, 4, 0, 0))
    for _, width in columns:
        grid.add_column(width=width, no_wrap=False)
    grid.add_row(*(content for content, _ in columns))
    return grid


def _head(document: Document, width: int) -> RenderableType:
    parts: list[RenderableType] = []
    kicker = [plain(name) for name in (document.publisher, document.section) if name]
    if kicker:
        parts.append(joined([Text.assemble(part, style=STYLES["kicker"]) for part in kicker]))
    title = plain(document.title or "(no headline)", "bold" if document.title else "dim")
    parts.append(Group(Text(""), title) if parts else title)
    if document.standfirst:
        parts.append(Group(Text(""), plain(document.standfirst, "italic")))
    facts = list(_facts(document))
    if facts:
        parts.append(Group(Text(""), joined(facts)))
    for figure in document.figures:
        if figure.caption or figure.credit:
            caption = plain(figure.caption or "", "dim")
            credit = plain(f" — {figure.credit}" if figure.caption else figure.credit or "", "dim italic")
            parts.append(Group(Text(""), hanging("▏", Text.assemble(caption, credit), "dim")))
    return Group(*parts)


def _facts(document: Document) -> Iterable[Text]:
    names = [author.name for author in document.authors]
    if names or document.agencies:
        signed = ", ".join(names)
        agencies = ", ".join(document.agencies)
        yield plain(f"{signed} with {agencies}" if signed and agencies else signed or agencies)
    if document.published:
        yield plain(wording.moment(document.published))
    if document.modified and document.modified != document.published:
        yield plain(f"updated {wording.moment(document.modified)}")
    reference = document.reference_date
    if reference is not None and reference.source != "page" and (told := wording.told_from(reference)):
        yield plain(f"told from {told} ({reference.source})")
    if document.reading_minutes:
        yield plain(f"{document.reading_minutes} min")


def _body(document: Document, width: int) -> RenderableType | None:
    parts: list[RenderableType] = []
    speaker = None
    for paragraph, pieces in zip(document.paragraphs, runs(document), strict=True):
        text = Text(overflow="fold")
        for run in pieces:
            style = STYLES[run.mark.kind] if run.mark else ""
            if run.quote is not None and (document.quotes or ())[run.quote].kind != "indirect":
                style = f"{style} {STYLES['quote']}".strip()
            text.append_text(plain(document.text[run.start : run.end], style))
        text = hold_together(text)
        label = None
        if paragraph.speaker and paragraph.speaker != speaker:
            if not document.text[paragraph.start : paragraph.end].startswith(paragraph.speaker):
                label = plain(paragraph.speaker, "dim bold")
            speaker = paragraph.speaker
        if paragraph.kind in ("crosshead", "question"):
            text.stylize("bold")
        content: RenderableType = text
        if paragraph.kind == "list":
            content = hanging("•", text, "dim")
        elif paragraph.kind == "quote":
            content = hanging("▏", text, "dim")
        parts.append(Group(label, content) if label else content)
    return Group(*spaced(parts)) if parts else None


def _foot(document: Document, width: int) -> RenderableType | None:
    parts: list[RenderableType] = []
    for author in document.authors:
        if author.bio:
            parts.append(plain(author.bio, "dim"))
    if document.keywords:
        parts.append(Text.assemble(("Keywords  ", "dim"), plain(", ".join(document.keywords), "dim")))
    if document.url:
        parts.append(plain(document.url, "dim"))
    for slug in document.warnings:
        parts.append(Text.assemble(("Warning  ", "yellow"), plain(WARNINGS.get(slug, slug))))
    return Group(*parts) if parts else None
