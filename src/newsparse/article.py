"""What the page says, before any analysis: frozen values, offsets in Unicode code points."""

from __future__ import annotations

from typing import Literal

import msgspec

__all__ = ["Article", "Author", "Figure", "Paragraph", "ParagraphKind", "SourceInfo"]

ParagraphKind = Literal["text", "crosshead", "quote", "list", "question", "answer"]


class SourceInfo(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the bytes came from and how they were read. `bytes` counts them; `sha256` is theirs, in hex."""

    uri: str | None = None
    media_type: str | None = None
    layout: str | None = None
    encoding: str | None = None
    sha256: str | None = None
    bytes: int | None = None


class Author(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A person who signs the article; never the newspaper or an agency."""

    name: str
    bio: str | None = None


class Figure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A picture of the article: caption without credit, credit without « Photo: », absolute or relative URL."""

    caption: str | None = None
    credit: str | None = None
    url: str | None = None


class Paragraph(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`text[start:end]` of the article is one paragraph; `speaker` for questions and answers only."""

    kind: ParagraphKind
    start: int
    end: int
    speaker: str | None = None


class Article(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A news article as its page words it.

    `text` is the paragraphs joined by one newline. `published` and `modified` are ISO 8601 strings as
    precise as the page is. Unknown is None; an empty tuple means looked and found none.
    """

    source: SourceInfo = SourceInfo()
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    section: str | None = None
    title: str | None = None
    standfirst: str | None = None
    authors: tuple[Author, ...] = ()
    published: str | None = None
    modified: str | None = None
    reading_minutes: int | None = None
    figures: tuple[Figure, ...] = ()
    agencies: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    text: str = ""
    warnings: tuple[str, ...] = ()
