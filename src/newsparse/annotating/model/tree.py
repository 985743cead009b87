"""A parsed sentence: tokens with heads and dependency labels, named as spaCy names them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import overload

__all__ = ["Token", "Tree"]


class Token:
    """A word: `text` at `idx` of the sentence, `i`th of its tokens. A root is its own `head`, `dep_` ROOT."""

    __slots__ = ("children", "dep_", "head", "i", "idx", "text")

    def __init__(self, i: int, idx: int, text: str) -> None:
        self.i = i
        self.idx = idx
        self.text = text
        self.dep_ = "ROOT"
        self.head: Token = self
        self.children: list[Token] = []

    def __repr__(self) -> str:
        return f"{self.text}/{self.dep_}"


class Tree(Sequence[Token]):
    """The tokens of a sentence in order; blanks are tokens too where more than one space stands."""

    def __init__(
        self, words: Sequence[str], starts: Sequence[int], heads: Sequence[int], deps: Sequence[str]
    ) -> None:
        self._tokens = [Token(i, idx, text) for i, (text, idx) in enumerate(zip(words, starts, strict=True))]
        for token, head, dep in zip(self._tokens, heads, deps, strict=True):
            token.dep_ = dep
            token.head = self._tokens[head]
            if token.head is not token:
                token.head.children.append(token)

    def __len__(self) -> int:
        return len(self._tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self._tokens)

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> list[Token]: ...
    def __getitem__(self, index: int | slice) -> Token | list[Token]:
        return self._tokens[index]

    def __repr__(self) -> str:
        return f"Tree({self._tokens})"
