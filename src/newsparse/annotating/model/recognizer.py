"""Named entities by spaCy's BILUO moves, most of them without taking a step.

A move reads the token at hand and, inside an entity, the entity's first token and the one before. Outside
of entities it reads the token at hand alone, so those scores are worked out for all tokens at once; steps
are left only from a B onwards, and they too go abreast.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from newsparse.annotating.model.moves import Move
from newsparse.annotating.model.network import StateNet
from newsparse.annotating.model.weights import Floats, Layer, UnsupportedError

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Recognizer"]

_BEGIN, _IN, _LAST, _UNIT, _OUT = 1, 2, 3, 4, 5
ABREAST = 8
"""Steps that every entity that may begin is followed for at once; most begin inside another and never count."""
_ROLES = 3  # the token, the entity's first token, the token before


class Recognizer:
    """Entities of token vectors."""

    def __init__(self, network: Sequence[Layer], moves: Sequence[Move]) -> None:
        known = [move for move in moves if move.action != 0]
        known = [move for move in known if move.action != _OUT or not move.label]
        self._net = StateNet(network, _ROLES, len(known))
        actions = np.array([move.action for move in known])
        self._moves = known
        self._begins, self._units = actions == _BEGIN, actions == _UNIT
        closed = (actions == _OUT) | self._begins | (self._units & np.array([bool(m.label) for m in known]))
        self._closed = np.where(closed, np.float32(0), np.float32(-np.inf))
        number: dict[tuple[int, str], int] = {move: i for i, move in enumerate(known)}
        if (_OUT, "") not in number:
            raise UnsupportedError("no way to pass a token by")
        labels = sorted({move.label for move in known if move.action == _BEGIN})
        if any((action, label) not in number for label in labels for action in (_IN, _LAST)):
            raise UnsupportedError("entities that cannot end")
        # Columns of I and L for each move that begins an entity.
        self._inside = np.zeros(len(known), dtype=np.int64)
        self._last = np.zeros(len(known), dtype=np.int64)
        for i, move in enumerate(known):
            if move.action == _BEGIN:
                self._inside[i], self._last[i] = number[_IN, move.label], number[_LAST, move.label]

    def __call__(self, x: Floats, lengths: Sequence[int], blank: NDArray[np.bool_]) -> list[tuple[int, int, str]]:
        """(start, end, label) counting in all tokens; `lengths` are the texts', `blank` the white tokens."""
        if not len(x):
            return []
        features = self._net.features(x)
        outside = features[:-1, 0] + (features[-1, 1] + features[-1, 2])
        scores = self._net.scores(outside) + self._closed
        final = np.zeros(len(x), dtype=bool)
        ends = np.cumsum(lengths)
        final[ends[ends > 0] - 1] = True
        scores[np.ix_(blank, self._begins | self._units)] = -np.inf
        scores[np.ix_(final, self._begins)] = -np.inf
        best = scores.argmax(axis=1)
        begins = np.nonzero(self._begins[best])[0]
        ends = self._ends(features, begins, best[begins], final, ABREAST)
        end_of = dict(zip(begins.tolist(), ends.tolist(), strict=True))
        entities: list[tuple[int, int, str]] = []
        after = 0
        for at in np.nonzero(self._begins[best] | self._units[best])[0].tolist():
            if at >= after:
                after = end_of.get(at, at + 1)
                if after == 0:  # a long one, worth its own steps now that it counts
                    after = int(self._ends(features, np.array([at]), best[[at]], final)[0])
                entities.append((at, after, self._moves[best[at]].label))
        return entities

    def _ends(
        self,
        features: Floats,
        starts: NDArray[np.int64],
        begun: NDArray[np.int64],
        final: NDArray[np.bool_],
        steps: int = sys.maxsize,
    ) -> NDArray[np.int64]:
        """Where the entities that begin at `starts` with the moves `begun` end; 0 where not within `steps`."""
        ends = np.zeros(len(starts), dtype=np.int64)
        open_ = np.arange(len(starts))
        at = starts + 1
        while len(open_) and steps:
            steps -= 1
            scores = self._net.scores(features[at, 0] + features[starts[open_], 1] + features[at - 1, 2])
            row = np.arange(len(open_))
            inside = scores[row, self._inside[begun[open_]]]
            last = scores[row, self._last[begun[open_]]]
            stop = final[at] | (last > inside)
            ends[open_[stop]] = at[stop] + 1
            open_, at = open_[~stop], at[~stop] + 1
        return ends
