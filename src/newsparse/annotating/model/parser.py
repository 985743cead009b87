"""Dependencies by spaCy's arc-eager moves, all sentences abreast.

Every round scores the next move of every unfinished sentence in one product. The states, their moves and
what each move needs to be allowed are those of `spacy/pipeline/_parser_internals/arc_eager.pyx` (MIT).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from newsparse.annotating.model.moves import Move
from newsparse.annotating.model.network import StateNet
from newsparse.annotating.model.weights import Floats, Layer, UnsupportedError

__all__ = ["Parser"]

_SHIFT, _REDUCE, _LEFT, _RIGHT, _BREAK = range(5)
_ROLES = 8  # two of the buffer, three of the stack, last children of the buffer's and the stack's first


class Parser:
    """Heads and labels of token vectors."""

    def __init__(self, network: Sequence[Layer], moves: Sequence[Move]) -> None:
        self._moves = moves
        if any("||" in move.label or move.label == "subtok" for move in self._moves):
            raise UnsupportedError("pseudo-projective or token-joining labels")
        self._net = StateNet(network, _ROLES, len(self._moves))
        actions = np.array([move.action for move in self._moves])
        # One row of 0 and -inf for each of the 32 sets of allowed actions.
        allowed = (np.arange(32)[:, None] >> actions) & 1
        self._allowed = np.where(allowed == 1, np.float32(0), np.float32(-np.inf))

    def __call__(self, x: Floats, lengths: Sequence[int]) -> list[tuple[list[int], list[str]]]:
        """For each text the heads (a root's is itself) and labels of its tokens."""
        features = self._net.features(x)
        width = features.shape[2]
        table = features.reshape(-1, width)
        absent = len(x)
        roles = np.arange(_ROLES)
        offsets = [0, *np.cumsum(lengths).tolist()]
        states = [_State(length) for length in lengths]
        open_ = [(state, offset) for state, offset in zip(states, offsets, strict=False) if not state.final]
        while open_:
            context = [[absent if i < 0 else i + offset for i in state.context()] for state, offset in open_]
            picked = table[np.array(context) * _ROLES + roles]
            scores = self._net.scores(picked.sum(axis=1))
            scores += self._allowed[[state.allowed() for state, _ in open_]]
            for (state, _), best in zip(open_, scores.argmax(axis=1).tolist(), strict=True):
                state.take(*self._moves[best])
            open_ = [pair for pair in open_ if not pair[0].final]
        return [(state.heads(), state.labels) for state in states]


class _State:
    """Stack, buffer and arcs of one sentence in the making."""

    __slots__ = (
        "_back",
        "_breaks",
        "_head",
        "_left",
        "_length",
        "_next",
        "_right",
        "_stack",
        "_unshifted",
        "labels",
    )

    def __init__(self, length: int) -> None:
        self._length = length
        self._next = 0
        self._stack: list[int] = []
        self._back: list[int] = []  # tokens put back before the buffer's next
        self._unshifted: set[int] = set()
        self._breaks: set[int] = set()
        self._head = [-1] * length
        self._left: dict[int, list[int]] = {}
        self._right: dict[int, list[int]] = {}
        self.labels = ["ROOT"] * length

    @property
    def final(self) -> bool:
        return not self._stack and not self._back and self._next >= self._length

    def _buffer(self, i: int) -> int:
        if i < len(self._back):
            return self._back[-1 - i]
        at = self._next + i - len(self._back)
        return at if at < self._length else -1

    def context(self) -> tuple[int, ...]:
        """The tokens in the eight roles, -1 for none."""
        stack = self._stack
        depth = len(stack)
        first = self._buffer(0)
        top = stack[-1] if depth else -1
        left, right = self._left, self._right
        return (
            first,
            self._buffer(1),
            top,
            stack[-2] if depth > 1 else -1,
            stack[-3] if depth > 2 else -1,
            left[first][-1] if left.get(first) else -1,
            left[top][-1] if left.get(top) else -1,
            right[top][-1] if right.get(top) else -1,
        )

    def allowed(self) -> int:
        """A bit for each action that is allowed now."""
        waiting = self._length - self._next + len(self._back)
        first = self._buffer(0)
        starts = first in self._breaks
        bits = 0
        if not self._stack:
            bits |= 1 << _SHIFT
        else:
            bits |= 1 << _REDUCE
            if waiting >= 2 and not starts and first not in self._unshifted:
                bits |= 1 << _SHIFT
            if waiting >= 1 and not starts:
                bits |= 1 << _LEFT | 1 << _RIGHT
        if waiting >= 2:
            second = self._buffer(1)
            if second == first + 1 and second not in self._breaks:
                bits |= 1 << _BREAK
        return bits

    def take(self, action: int, label: str) -> None:
        """Make one allowed move."""
        stack = self._stack
        if action == _SHIFT:
            self._push()
        elif action == _REDUCE:
            top = stack.pop()
            if self._head[top] < 0 and stack:
                self._unshifted.add(top)
                self._back.append(top)
        elif action == _LEFT:
            first, top = self._buffer(0), stack.pop()
            self._arc(first, top, label)
            self._unshifted.discard(first)
        elif action == _RIGHT:
            self._arc(stack[-1], self._buffer(0), label)
            self._push()
        else:
            self._breaks.add(self._buffer(1))

    def _push(self) -> None:
        if self._back:
            self._stack.append(self._back.pop())
        else:
            self._stack.append(self._next)
            self._next += 1

    def _arc(self, head: int, child: int, label: str) -> None:
        old = self._head[child]
        if old >= 0:
            children = (self._left if old > child else self._right).get(old)
            if children and children[-1] == child:
                children.pop()
        (self._left if head > child else self._right).setdefault(head, []).append(child)
        self._head[child] = head
        self.labels[child] = label

    def heads(self) -> list[int]:
        return [child if head < 0 else head for child, head in enumerate(self._head)]
