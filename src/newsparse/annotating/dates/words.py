"""The lexer: a plain text → its words, and its shape (one character a word, the word's kind)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newsparse.annotating.dates import notation
from newsparse.annotating.dates.notation import OTHER
from newsparse.annotating.dates.numbers import words_value
from newsparse.annotating.dates.vocabulary import NUMBER_WORDS, ONES, SMALL_WORDS, TENS

__all__ = ["Words", "split"]

# Quantifiers are bounded or run over one class that nothing after them can match: linear.
_TOKEN = re.compile(
    r"""
    (?P<word>[^\W\d_]+(?:(?<=aujourd)'hui\b|'|(?<=avant)-(?:hier|midis?)\b|(?<=apr[eè]s)-(?:demain|midis?)\b|(?<=week)-ends?\b
        |(?<=dix)-(?:sept|huit|neuv)i[eè]mes?\b
        |(?<=vingt)-(?:et-un|deux|trois|quatr|cinqu|six|sept|huit|neuv)i[eè]mes?\b)?)
  | (?P<iso>\d{4}(?P<s1>[-/])\d{1,2}(?P=s1)\d{1,2})(?![\d/-])
  | (?P<dmy>\d{1,2}(?P<s2>[-/.])\d{1,2}(?P=s2)(?:\d{4}|\d{2}))(?![\d/-]|[.]\d)
  | (?P<dm>\d{1,2}/\d{1,2})(?![\w/])
  | (?P<clock>\d{1,2}(?:[hH](?:[0-5]?\d(?:min|mn)?)?|:[0-5]\d(?::[0-5]\d)?))(?![\w:])
  | (?P<ordinal>\d{1,4}(?:ers?|ères?|[eè]res?|[eè]mes?|es?|ᵉ|nde?s?|os?))(?!\w)
  | (?P<big>\d{1,3}(?:[ .]\d{3}){1,4})(?![\w]|[.,]\d)
  | (?P<decimal>\d{1,15}[.,]\d{1,15})(?![\w])
  | (?P<number>\d{1,15})(?!\d)
  | (?P<digits>\d{16,})
  | (?P<mark>[^\s\w]|\n|_)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SPELLED = re.compile(rf"{NUMBER_WORDS}(?!['-]\w)", re.IGNORECASE)
_NUMERALS = frozenset(ONES) | frozenset(TENS)
_ROMAN = re.compile(r"[IVX]{1,6}(?:er|e|ᵉ|ème|ÈME|E)?")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}


class Words(NamedTuple):
    """A text in words. `word` is lower case and spelled as the tables spell it; `value` holds numbers.

    `view` is the shape without the stretches that can hold no time expression, which are most of a text: what the
    patterns run over. `back[i]` is the word behind its i-th character.
    """

    text: str
    shape: str
    start: list[int]
    end: list[int]
    word: list[str]
    value: dict[int, int]
    view: str
    back: list[int]

    def surface(self, i: int) -> str:
        """The i-th word as the text writes it; an empty string outside the text."""
        return self.text[self.start[i] : self.end[i]] if 0 <= i < len(self.start) else ""

    def at(self, i: int) -> str:
        """The i-th word as the tables spell it; an empty string outside the text."""
        return self.word[i] if 0 <= i < len(self.word) else ""

    def glued(self, i: int) -> bool:
        """Whether nothing stands between the word before and the i-th."""
        return 0 < i < len(self.start) and self.end[i - 1] == self.start[i]


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    from newsparse.annotating.dates import grammar

    grammar.rules()  # compiling a construction makes its words known
    return notation.known(), notation.spelling()


def roman(word: str) -> int | None:
    """« XXe » → 20; None where it is no ordinal of a century."""
    if word[0] not in "IVX" or not _ROMAN.fullmatch(word):
        return None
    digits = [_ROMAN_VALUES[c] for c in word if c in _ROMAN_VALUES]
    return sum(-a if a < b else a for a, b in zip(digits, [*digits[1:], 0], strict=True))


def split(text: str) -> Words:
    """The words of a plain text."""
    kinds, spelling = _tables()
    special = notation._special
    shape: list[str] = []
    start: list[int] = []
    end: list[int] = []
    word: list[str] = []
    value: dict[int, int] = {}
    taken = 0  # where a number of several words ends
    for match in _TOKEN.finditer(text):
        first, last = match.span()
        if first < taken:
            continue
        what = match.lastgroup
        piece = match.group()
        kind = OTHER
        if what == "word":
            lower = "à" if piece == "A" else piece.lower()
            kind = kinds.get(lower, OTHER)
            if kind is not OTHER:
                lower = spelling.get(lower, lower)
                if lower in _NUMERALS and (number := _SPELLED.match(text, first)) and number.end() > last:
                    last = taken = number.end()
                    kind, lower = special["NUMWORDS"], number.group().lower()
                    value[len(start)] = int(words_value(lower.replace("-", " ").split()) or 0)
            elif piece[0] in "IVX" and (ordinal := roman(piece)):
                kind, value[len(start)] = special["ROMAN"], ordinal
            piece = lower
        elif what == "mark":
            kind = kinds.get(piece, OTHER)
        elif what == "number":
            figure = int(piece)
            kind = notation.kind_of_number(figure) if len(piece) <= 4 else special["NUMBIG"]
            value[len(start)] = figure
        elif what == "big":
            kind, value[len(start)] = special["NUMBIG"], int(re.sub(r"\D", "", piece))
        elif what == "ordinal":
            kind, value[len(start)] = special["ORDNUM"], int(re.match(r"\d+", piece)[0])  # type: ignore[index]
        elif what in _DIRECT:
            kind = special[_DIRECT[what]]
        shape.append(kind)
        start.append(first)
        end.append(last)
        word.append(piece)
    whole = "".join(shape)
    return Words(text, whole, start, end, word, value, *_view(whole))


@lru_cache(maxsize=1)
def _island() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Runs of words that the grammar knows; and a word that no function word is."""
    small = {kind for word, kind in _tables()[0].items() if word in SMALL_WORDS or not word[0].isalpha()}
    return re.compile(rf"[^{re.escape(OTHER)}]+"), re.compile(rf"[^{re.escape(OTHER)}{''.join(sorted(small))}]")


def _view(shape: str) -> tuple[str, list[int]]:
    runs, core = _island()
    parts: list[str] = []
    back: list[int] = []
    for run in runs.finditer(shape):
        first, last = run.span()
        if core.search(shape, first, last):
            # One word more: what follows a date decides about it.
            last = min(last + 1, len(shape))
            parts.append(shape[first:last])
            back.extend(range(first, last))
    if (back and back[-1] == len(shape) - 1) or not back:
        return "".join(parts), back
    back.append(len(shape))
    return "".join([*parts, OTHER]), back


_DIRECT = {"iso": "ISO", "dmy": "DMY", "dm": "DM", "clock": "CLOCK", "decimal": "DECIMAL", "digits": "NUMBIG"}
