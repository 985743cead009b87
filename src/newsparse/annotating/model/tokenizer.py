"""spaCy's tokenizer, rule for rule, with a memory of the chunks it has cut before.

A text is cut at blanks; from each chunk prefixes and suffixes are taken off until none is left or the rest is
an exception, a hyphenated word or a URL; what is left is cut at infixes. Method and rules are spaCy's
(`spacy/tokenizer.pyx`, MIT); the rules come from the model itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from newsparse.annotating.model.lexicon import Lexicon
from newsparse.annotating.model.patterns import TokenMatch

__all__ = ["Tokenized", "Tokenizer"]

_CHUNKS = re.compile(r"\S+|\s+")
_DOMAIN = re.compile(r"\.(?:[^\s!-/:-@\[-`{-~]{2}|\d+\.\d+\.\d)")
"""What every address has: a dot before two letters, or four numbers. Few texts need the whole pattern."""
_URL_START = r"(?u)^(?:(?:[\w\+\-\.]{2,})://)?(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})"
_URL_END = r"]{2,63}))(?::\d{2,5})?(?:[/?#]\S*)?$"
_ORTH, _NORM = 65, 67  # spaCy's numbers of the two attributes that an exception may set


class Tokenized(NamedTuple):
    """The tokens of one text: rows of the lexicon, offsets, and whether a space follows."""

    rows: list[int]
    starts: list[int]
    spaces: list[bool]


class Tokenizer:
    """`rules` as spaCy stores them: the five patterns, and exceptions as lists of {65: word, 67: norm}."""

    def __init__(self, rules: Mapping[str, Any], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._prefix = re.compile(rules["prefix_search"]).search
        self._suffix = re.compile(rules["suffix_search"]).search
        self._infixes = re.compile(rules["infix_finditer"]).finditer
        self._url_pattern: str = rules["url_match"]
        self._usual_url = self._url_pattern.startswith(_URL_START) and self._url_pattern.endswith(_URL_END)
        self._whole = TokenMatch(rules["token_match"])
        self._exceptions: dict[str, Sequence[Mapping[int, str]]] = rules["exceptions"]
        self._inner: dict[str, list[tuple[str, ...]]] = {}
        for chunk in sorted(self._exceptions):
            if self._prefix(chunk) or self._suffix(chunk) or " " in chunk or any(self._infixes(chunk)):
                pieces = tuple(self._cut_plain(chunk))
                self._inner.setdefault(pieces[0], []).append(pieces)
        self.clear()

    def clear(self) -> None:
        """Forget the chunks seen, because the lexicon forgot their rows."""
        self._chunks: dict[str, tuple[int, ...]] = {}
        row = self._lexicon.row
        self._inner_rows = {
            row(first): [tuple(map(row, pieces)) for pieces in many] for first, many in self._inner.items()
        }

    def __call__(self, text: str) -> Tokenized:
        rows: list[int] = []
        starts: list[int] = []
        spaces: list[bool] = []
        words = self._lexicon.words
        for match in _CHUNKS.finditer(text):
            chunk, at = match.group(), match.start()
            if chunk[0] == " " and rows:
                spaces[-1] = True
                if len(chunk) == 1:
                    continue
                chunk, at = chunk[1:], at + 1
            cut = self._chunks.get(chunk)
            if cut is None:
                cut = self._chunks[chunk] = tuple(self._cut(chunk))
            rows += cut
            spaces += [False] * len(cut)
            for row in cut:
                starts.append(at)
                at += len(words[row])
        tokens = Tokenized(rows, starts, spaces)
        if not self._inner_rows.keys().isdisjoint(rows):
            return self._join_exceptions(text, tokens)
        return tokens

    def _cut(self, chunk: str) -> list[int]:
        """The rows of one chunk's tokens."""
        row = self._lexicon.row
        if chunk in self._exceptions:
            return self._exception(chunk)
        before, core, after = self._strip(chunk, self._exceptions)
        rows = [row(prefix) for prefix in before]
        if core in self._exceptions:
            rows += self._exception(core)
        else:
            rows += [row(piece) for piece in self._split(core)]
        rows += [row(suffix) for suffix in reversed(after)]
        return rows

    def _cut_plain(self, chunk: str) -> list[str]:
        """The tokens of `chunk` if there were no exceptions."""
        pieces: list[str] = []
        for part in _CHUNKS.findall(chunk):
            if part != " " or not pieces:
                before, core, after = self._strip(part, {})
                pieces += [*before, *self._split(core), *reversed(after)]
        return pieces

    def _exception(self, chunk: str) -> list[int]:
        return [self._lexicon.row(token[_ORTH], token.get(_NORM)) for token in self._exceptions[chunk]]

    def _strip(self, string: str, exceptions: Mapping[str, Any]) -> tuple[list[str], str, list[str]]:
        """Prefixes, what is left, and suffixes from the outside in."""
        before: list[str] = []
        after: list[str] = []
        last = 0
        while string and len(string) != last:
            if self._whole(string) or string in exceptions:
                break
            last = len(string)
            found = self._prefix(string)
            pre = found.end() - found.start() if found else 0
            if pre and string[pre:] in exceptions:
                before.append(string[:pre])
                string = string[pre:]
                break
            found = self._suffix(string[pre:])
            suf = found.end() - found.start() if found else 0
            if suf and string[:-suf] in exceptions:
                after.append(string[-suf:])
                string = string[:-suf]
                break
            if pre and suf and pre + suf <= len(string):
                before.append(string[:pre])
                after.append(string[-suf:])
                string = string[pre:-suf]
            elif pre:
                before.append(string[:pre])
                string = string[pre:]
            elif suf:
                after.append(string[-suf:])
                string = string[:-suf]
        return before, string, after

    def _split(self, string: str) -> list[str]:
        """The pieces between infixes, and the infixes."""
        if not string:
            return []
        if self._whole(string) or self._is_url(string):
            return [string]
        pieces: list[str] = []
        start = 0
        for infix in self._infixes(string):
            if infix.start() == 0:
                continue
            if infix.start() != start:
                pieces.append(string[start : infix.start()])
            if infix.start() != infix.end():
                pieces.append(infix.group())
            start = infix.end()
        if start < len(string):
            pieces.append(string[start:])
        return pieces

    def _is_url(self, string: str) -> bool:
        if self._usual_url and not _DOMAIN.search(string):
            return False
        return bool(self._url(string))

    @cached_property
    def _url(self) -> Any:
        return re.compile(self._url_pattern).match

    def _join_exceptions(self, text: str, tokens: Tokenized) -> Tokenized:
        """Put exceptions that were cut to pieces inside a chunk, such as « (J.-C.) », together again."""
        rows, starts, spaces = tokens
        words = self._lexicon.words
        found = [
            (len(pattern), -at)
            for at, row in enumerate(rows)
            if row in self._inner_rows
            for pattern in self._inner_rows[row]
            if tuple(rows[at : at + len(pattern)]) == pattern
        ]
        seen: set[int] = set()
        spans: list[tuple[int, int]] = []
        for length, minus_at in sorted(found, reverse=True):
            at, end = -minus_at, -minus_at + length
            if at not in seen and end - 1 not in seen:
                spans.append((at, end))
            seen.update(range(at, end))
        for at, end in sorted(spans, reverse=True):
            chunk = text[starts[at] : starts[end - 1] + len(words[rows[end - 1]])]
            if chunk not in self._exceptions:
                continue  # the pieces stand apart
            whole = self._exception(chunk)
            offsets = []
            offset = starts[at]
            for row in whole:
                offsets.append(offset)
                offset += len(words[row])
            rows[at:end] = whole
            starts[at:end] = offsets
            spaces[at:end] = [False] * (len(whole) - 1) + [spaces[end - 1]]
        return tokens
