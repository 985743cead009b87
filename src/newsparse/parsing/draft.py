"""An article while it is being read, and the one step that turns it into a clean, frozen Article."""

from __future__ import annotations

import msgspec

from newsparse.article import Article, Author, Figure, Paragraph, ParagraphKind, SourceInfo
from newsparse.parsing.cleaning import clean, clean_url

__all__ = ["Block", "Draft"]


class Block(msgspec.Struct):
    """One paragraph to be: its words as the page has them, its kind, who speaks in an interview."""

    text: str
    kind: ParagraphKind = "text"
    speaker: str | None = None
    bold: bool = False
    """Bold as a whole: an interview may ask its questions so."""


class Draft(msgspec.Struct):
    """The fields of an Article before cleaning. Readers fill it; `finish` freezes it."""

    layout: str
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    section: str | None = None
    title: str | None = None
    standfirst: str | None = None
    authors: list[Author] = msgspec.field(default_factory=list)
    published: str | None = None
    modified: str | None = None
    reading_minutes: int | None = None
    figures: list[Figure] = msgspec.field(default_factory=list)
    agencies: list[str] = msgspec.field(default_factory=list)
    keywords: list[str] = msgspec.field(default_factory=list)
    blocks: list[Block] = msgspec.field(default_factory=list)
    warnings: list[str] = msgspec.field(default_factory=list)

    def finish(self, source: SourceInfo) -> Article:
        """Clean every field, count offsets, drop what is empty and what is said twice."""
        pieces: list[str] = []
        paragraphs: list[Paragraph] = []
        at = 0
        for block in self.blocks:
            text = clean(block.text)
            if not text:
                continue
            paragraphs.append(Paragraph(block.kind, at, at + len(text), _text(block.speaker)))
            pieces.append(text)
            at += len(text) + 1
        return Article(
            source=source,
            publisher=_text(self.publisher),
            url=clean_url(self.url),
            language=_text(self.language),
            section=_text(self.section),
            title=_text(self.title),
            standfirst=_text(self.standfirst),
            authors=tuple(_authors(self.authors)),
            published=self.published,
            modified=self.modified,
            reading_minutes=self.reading_minutes,
            figures=tuple(_figures(self.figures)),
            agencies=_distinct(self.agencies),
            keywords=_distinct(self.keywords),
            paragraphs=tuple(paragraphs),
            text="\n".join(pieces),
            warnings=tuple(dict.fromkeys(self.warnings)),
        )


def _text(value: str | None) -> str | None:
    return clean(value) or None if value else None


def _distinct(values: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(clean, values))))


def _authors(authors: list[Author]) -> list[Author]:
    kept: dict[str, Author] = {}
    for author in authors:
        name, bio = clean(author.name), _text(author.bio)
        key = name.casefold()
        if name and (key not in kept or (bio and not kept[key].bio)):
            kept[key] = Author(kept[key].name if key in kept else name, bio)
    return list(kept.values())


def _figures(figures: list[Figure]) -> list[Figure]:
    kept: dict[Figure, None] = {}
    for figure in figures:
        tidy = Figure(_text(figure.caption), _text(figure.credit), clean_url(figure.url))
        if tidy.caption or tidy.credit or tidy.url:
            kept.setdefault(tidy)
    return list(kept)
