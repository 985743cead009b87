"""Markdown files are read by their words."""

from __future__ import annotations

from pathlib import Path

import newsparse

TEXT = "Le conseil municipal de **Saint-Aubin** a voté *mardi* la [rénovation](https://a.example/b) de la halle, un chantier de deux millions."


def test_words_without_markup(tmp_path: Path) -> None:
    path = tmp_path / "halle.md"
    path.write_text(
        f"---\ntitle: x\n---\n# La halle\n\n![La halle](h.jpg)\n\n{TEXT}\n\n## Un marché\n\n> « Enfin ! »\n\n- Coût : 2\n- Durée : 14\n",
        encoding="utf-8",
    )
    article = newsparse.parse(path)
    assert article.title == "La halle"
    assert article.text.split("\n") == [
        "Le conseil municipal de Saint-Aubin a voté mardi la rénovation de la halle, un chantier de deux millions.",
        "Un marché",
        "« Enfin ! »",
        "- Coût : 2",
        "- Durée : 14",
    ]
    assert [p.kind for p in article.paragraphs] == ["text", "crosshead", "quote", "list", "list"]


def test_marks_of_a_plain_text_stay(tmp_path: Path) -> None:
    path = tmp_path / "halle.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert newsparse.parse(path).text == TEXT
