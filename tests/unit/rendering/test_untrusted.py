"""Untrusted text: what passes, what is shown, what goes."""

from __future__ import annotations

import unicodedata

import pytest

from newsparse.rendering.untrusted import lines, one_line, web_address


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L’été à Orléans : 12\u00a0% de « moins »", "L’été à Orléans : 12\u00a0% de « moins »"),
        ("\x1b[31mrouge\x1b[0m", "␛[31mrouge␛[0m"),
        ("\x1b]52;c;Zm9v\x07", "␛]52;c;Zm9v␇"),
        ("\x9b31m", "\ufffd31m"),
        ("deux\nlignes\r\net\u2028trois\x85", "deux lignes  et trois "),
        ("photo\u202egpj.exe", "photo\ufffdgpj.exe"),
        ("\u2066isolé\u2069", "\ufffdisolé\ufffd"),
        ("coif\u00adfeur\u200b\ufeff", "coiffeur"),
        ("seul \ud83d", "seul \ufffd"),
        ("NUL\x00", "NUL␀"),
        ("👩\u200d🌾", "👩\u200d🌾"),
        ("[red]pas de balise[/]", "[red]pas de balise[/]"),
    ],
)
def test_one_line(text: str, expected: str) -> None:
    assert one_line(text) == expected


def test_nothing_that_acts_passes() -> None:
    everything = "".join(map(chr, range(0x110000)))
    left = [c for c in one_line(everything) if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")]
    assert left == []
    acting = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    assert [c for c in one_line(everything) if unicodedata.bidirectional(c) in acting] == []


def test_lines_keeps_newlines_alone() -> None:
    assert lines("un\r\ndeux\ttrois\x1b\n") == "un\ndeux trois␛\n"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/a?b=c#d", True),
        ("HTTP://example.org", True),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        (" https://example.org", False),
        ("data:text/html,<script>", False),
        ("//example.org/x", False),
        ("https://user:secret@example.org/", False),
        ("https://example.org\\@evil.example/", False),
        ("/relative", False),
        (None, False),
    ],
)
def test_web_address(url: str | None, expected: bool) -> None:
    assert web_address(url) == (url if expected else None)
