"""Documents back from the tables of `exporting.sqlite`, without what those do not hold: figures, segments …"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec

from newsparse.document import SCHEMA, Document
from newsparse.errors import NewsparseError

__all__ = ["documents"]

Fields = dict[str, Any]
_SAME = (
    "publisher", "url", "language", "section", "title", "standfirst", "published", "modified", "reading_minutes"
)  # fmt: skip


def documents(path: Path) -> Iterator[Document]:
    """Every document of the database, in order. Raises FileNotFoundError, and NewsparseError `not-documents`."""
    if not path.exists():
        raise FileNotFoundError(path)
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
            database.row_factory = sqlite3.Row
            for row in database.execute("SELECT * FROM articles ORDER BY id"):
                fields = _article(row)
                if row["model"]:
                    fields |= _found(database, row)
                yield msgspec.convert(fields, Document)
    except sqlite3.DatabaseError as error:
        raise NewsparseError("not-documents", f"{path}: no database that newsparse wrote ({error})") from error


def _article(row: sqlite3.Row) -> Fields:
    """What the page says; all that analysis finds is null."""
    text = row["text"] or ""
    name, _, version = (row["model"] or "").rpartition(" ")
    return {
        **{name: row[name] for name in _SAME},
        "schema": SCHEMA,
        "generator": {"name": "newsparse", "version": row["newsparse"]},
        "model": {"name": name, "version": version} if row["model"] else None,
        "source": {"uri": row["uri"], "layout": row["layout"], "sha256": row["sha256"]},
        "authors": [{"name": author} for author in _strings(row["authors"])],
        "figures": [],
        "agencies": _strings(row["agencies"]),
        "keywords": _strings(row["keywords"]),
        "paragraphs": _paragraphs(text),
        "text": text,
        **dict.fromkeys(("reference_date", "people", "places", "organizations", "dates", "quotes")),
        "warnings": _strings(row["warnings"]),
    }


def _paragraphs(text: str) -> list[Fields]:
    paragraphs, at = [], 0
    for line in text.split("\n") if text else ():
        paragraphs.append({"kind": "text", "start": at, "end": at + len(line), "speaker": None})
        at += len(line) + 1
    return paragraphs


def _found(database: sqlite3.Connection, article: sqlite3.Row) -> Fields:
    """What analysis found in one article."""

    def rows(table: str) -> list[sqlite3.Row]:
        query = f'SELECT * FROM "{table}" WHERE article_id = ? ORDER BY id'
        return database.execute(query, (article["id"],)).fetchall()

    mentions: dict[tuple[str, str], list[Fields]] = {}
    for row in rows("mentions"):
        mentions.setdefault((row["kind"], row["name"]), []).append(_only(row, "start", "end", "text"))

    def entity(kind: str, row: sqlite3.Row, *names: str) -> Fields:
        return _only(row, "name", *names) | {"mentions": mentions.get((kind, row["name"]), [])}

    day = article["reference_date"]
    return {
        "reference_date": {"value": day, "source": "none", "confidence": 0.0, "evidence": []} if day else None,
        "people": [entity("person", row) | {"roles": _strings(row["roles"])} for row in rows("people")],
        "places": [
            entity("place", row, "kind", "country", "latitude", "longitude") | {"inferred": bool(row["inferred"])}
            for row in rows("places")
        ],
        "organizations": [entity("organization", row, "acronym") for row in rows("organizations")],
        "dates": [
            _only(row, "text", "start", "end", "type", "value", "earliest", "latest") for row in rows("dates")
        ],
        "quotes": [_quote(row) for row in rows("quotes")],
    }


def _quote(row: sqlite3.Row) -> Fields:
    where = _only(row, "start", "end")

    def speaker(name: str, kind: str, text: str) -> Fields:
        return {"name": name, "kind": kind, "text": text, **where}

    return {
        **_only(row, "text", "start", "end", "kind", "method", "confidence"),
        "segments": [where],
        "speaker": speaker(row["speaker"], row["speaker_kind"], row["speaker_text"]) if row["speaker"] else None,
        "other_speakers": [speaker(name, "person", name) for name in _strings(row["other_speakers"])],
        "cue": {"text": row["cue"], **where} if row["cue"] else None,
    }


def _only(row: sqlite3.Row, *names: str) -> Fields:
    return {name: row[name] for name in names}


def _strings(value: str | None) -> list[str]:
    return msgspec.json.decode(value, type=list[str]) if value else []
