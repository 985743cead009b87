"""Quotations as a table: one row a quotation, for the terminal, for CSV and for JSON Lines."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

import msgspec
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from newsparse.annotations import QuoteKind, SpeakerKind
from newsparse.document import Document
from newsparse.rendering.typesetting import NARROW, STYLES, hold_together, plain, typeset
from newsparse.rendering.voices import UNSURE, spoken_words

__all__ = ["COLUMNS", "Row", "render", "rows", "said_by"]


class Row(msgspec.Struct, frozen=True):
    """One quotation of one article. `start`, `end` count code points in the article's text.

    `speaker` is the resolved name, `mention` the words that told who it is; `words` are the spoken words
    without an incise. `confidence` is the probability that the speaker is right.
    """

    source: str | None
    title: str | None
    published: str | None
    speaker: str | None
    speaker_kind: SpeakerKind | None
    other_speakers: tuple[str, ...]
    mention: str | None
    kind: QuoteKind
    cue: str | None
    words: str
    start: int
    end: int
    method: str
    confidence: float


COLUMNS = Row.__struct_fields__


def rows(document: Document) -> Iterator[Row]:
    """The quotations of `document` in the order of the text."""
    for quote in document.quotes or ():
        speaker = quote.speaker
        yield Row(
            source=document.source.uri,
            title=document.title,
            published=document.published,
            speaker=speaker.name if speaker else None,
            speaker_kind=speaker.kind if speaker else None,
            other_speakers=tuple(other.name for other in quote.other_speakers),
            mention=speaker.text if speaker else None,
            kind=quote.kind,
            cue=quote.cue.text if quote.cue else None,
            words=spoken_words(document, quote),
            start=quote.start,
            end=quote.end,
            method=quote.method,
            confidence=quote.confidence,
        )


def said_by(row: Row, name: str) -> bool:
    """Whether every word of `name` is in the name of one of the speakers, whatever the case and accents."""
    wanted = set(_folded(name).split())
    return any(wanted <= set(_folded(who).split()) for who in (row.speaker or "", *row.other_speakers) if who)


def _folded(name: str) -> str:
    bare = unicodedata.normalize("NFKD", name.casefold().replace("œ", "oe").replace("æ", "ae"))
    return "".join(c if c.isalnum() else " " for c in bare if not unicodedata.combining(c))


def render(found: Sequence[Row], width: int = 80, color: bool = False) -> str:
    """The quotations of one article under its headline: who, what, and with which word it was told."""
    if not found:
        return ""
    width = max(width, NARROW)
    first = found[0]
    parts: list[RenderableType] = [plain(first.title or first.source or "(no headline)", STYLES["heading"])]
    if first.title and first.source:
        parts.append(plain(first.source, STYLES["quiet"]))
    who = max(8, min(26, width // 4))
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0), expand=True)
    table.add_column(width=who, overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    for row in found:
        table.add_row(_who(row), _words(row))
    return typeset(Group(*parts, table, Text("")), width, color)


def _who(row: Row) -> Text:
    if row.speaker is None:
        return plain("(nobody named)", STYLES["quiet"])
    style = {"person": STYLES["person"], "organization": STYLES["organization"]}.get(row.speaker_kind or "", "")
    name = plain(row.speaker, style)
    for other in row.other_speakers:
        name = Text.assemble(name, ", ", plain(other, style))
    return Text.assemble(name, plain(" ?", STYLES["quiet"])) if row.confidence < UNSURE else name


def _words(row: Row) -> Text:
    said = (
        plain(row.words, STYLES["quote"]) if row.kind == "indirect" else plain(f"« {row.words} »", STYLES["quote"])
    )
    told = ", ".join(part for part in (row.kind, row.cue) if part)
    return hold_together(Text.assemble(said, plain(f"  ({told})", STYLES["quiet"]), overflow="fold"))
