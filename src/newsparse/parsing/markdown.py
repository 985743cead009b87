"""Markdown → the plain lines that `plaintext` reads: words without their markup.

Headings, quotations and lists are left to `plaintext`, which knows their marks.
"""

from __future__ import annotations

from newsparse.lexicon.lazily import lazily

__all__ = ["plain", "says_markdown"]

_FRONT = lazily(r"\A---[ \t]*\n(?:[^\n]*\n){0,60}?---[ \t]*\n")
_IMAGE = lazily(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)")
_LINK = lazily(r"\[([^\[\]\n]{1,300})\]\([^()\s]{1,2000}(?:[ \t]+\"[^\"\n]{0,200}\")?\)")
_STRONG = lazily(r"(\*\*|__)(?=\S)([^*_\n]{1,2000})(?<=\S)\1")
_EMPHASIS = lazily(r"(?<![\w*_])([*_])(?=\S)([^*_\n]{1,2000})(?<=\S)\1(?![\w*_])")


def says_markdown(name: str) -> bool:
    """Whether a file's name says Markdown; its content alone cannot."""
    return name.lower().removesuffix(".gz").endswith((".md", ".markdown"))


def plain(text: str) -> str:
    """The text without front matter, pictures, link addresses and emphasis marks."""
    text = _FRONT.sub("", text.replace("\r\n", "\n"))
    text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    return _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", text))
