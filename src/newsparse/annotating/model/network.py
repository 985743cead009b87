"""spaCy's CNN: hash embeddings, word vectors and maxout windows, in numpy.

`MultiHashEmbed.v2` and `MaxoutWindowEncoder.v2` under `Tok2Vec.v2`, then the first two layers of
`TransitionBasedParser.v2`. The embedding of a word depends on the word alone (and on whether a space
follows), so it is worked out once for every word of the lexicon and kept.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from newsparse.annotating.model.hashing import rows_of
from newsparse.annotating.model.lexicon import ATTRIBUTES, CAPACITY, Lexicon
from newsparse.annotating.model.weights import Floats, Layer, UnsupportedError

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Maxout", "StateNet", "Tok2Vec"]

_HASH = r"ints-getitem>>hashembed"
_MAXOUT = r"maxout>>layernorm>>dropout"
_SHAPE = re.compile(
    rf"extract_features>>list2ragged>>with_array\({_HASH}(\|{_HASH})*\)(?P<static>\|static_vectors)?"
    rf">>with_array\({_MAXOUT}\)>>ragged2list"
    rf">>with_array\(residual\(expand_window>>{_MAXOUT}\)(>>residual\(expand_window>>{_MAXOUT}\))*\)"
)
SLICE = 2_500
"""Rows in one pass of the window layers, so that memory does not grow with the text six times over."""
_SPACE, _IS_SPACE = "SPACY", "IS_SPACE"


class Maxout:
    """`pieces` affine maps, the greatest of them unit by unit, then layer normalization."""

    def __init__(self, maxout: Layer, norm: Layer) -> None:
        weights = maxout.params["W"]  # (out, pieces, in)
        self.width: int = weights.shape[0]
        self.pieces: int = weights.shape[1]
        self._weights = np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(weights.shape[2], -1))
        self._bias = np.ascontiguousarray(maxout.params["b"].T.reshape(-1))
        self._gain, self._offset = norm.params["G"], norm.params["b"]

    def __call__(self, x: Floats) -> Floats:
        y = x @ self._weights
        y += self._bias
        width = self.width
        best = y[:, :width]
        for piece in range(1, self.pieces):
            best = np.maximum(best, y[:, piece * width : (piece + 1) * width])
        best -= best.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", best, best) / np.float32(width) + np.float32(1e-8)
        best *= (1 / np.sqrt(variance))[:, None]
        best *= self._gain
        best += self._offset
        return best


class Tok2Vec:
    """Words to vectors in context. `of(layers)` raises UnsupportedError for any other network."""

    def __init__(self, layers: Sequence[Layer], lexicon: Lexicon, vectors: Floats | None) -> None:
        match = next((m for layer in layers if (m := _SHAPE.fullmatch(layer.name))), None)
        if match is None:
            raise UnsupportedError(f"a network of another shape: {layers[0].name}")
        columns = next(layer.attrs["columns"] for layer in layers if layer.name == "extract_features")
        tables = [layer for layer in layers if layer.name == "hashembed"]
        maxouts = [layer for layer in layers if layer.name == "maxout"]
        norms = [layer for layer in layers if layer.name == "layernorm"]
        windows = [layer.attrs["window_size"] for layer in layers if layer.name == "expand_window"]
        if not set(columns) <= {*ATTRIBUTES, _SPACE, _IS_SPACE} or len(tables) != len(columns):
            raise UnsupportedError(f"attributes {columns}")
        self._lexicon = lexicon
        self._columns: list[str] = columns
        self._tables = [(layer.params["E"], layer.attrs["seed"]) for layer in tables]
        self._static, self._vectors = None, vectors
        if match["static"]:
            static = next(layer for layer in layers if layer.name == "static_vectors")
            if vectors is None or static.attrs.get("key_attr", "ORTH") != "ORTH":
                raise UnsupportedError("word vectors of another kind")
            self._static = np.ascontiguousarray(static.params["W"].T)
        self._mix, *self._encoders = [Maxout(m, n) for m, n in zip(maxouts, norms, strict=True)]
        self._windows = windows
        self.pad = next(layer.attrs["pad"] for layer in layers if _encodes(layer))
        if len(windows) != len(self._encoders) or self.pad < sum(windows):
            raise UnsupportedError("windows")
        self._variants = 2 if _SPACE in columns else 1
        # Room for all words at once, because arrays that grow leave holes; pages untouched cost nothing.
        room = self._variants * (CAPACITY + CAPACITY // 4)
        self._embedded = np.empty((room, self.width), dtype=np.float32)
        self._known = np.zeros(room, dtype=bool)

    @property
    def width(self) -> int:
        return self._mix.width

    def clear(self) -> None:
        """Forget the words' embeddings, because the lexicon forgot its rows."""
        self._known[:] = False

    def __call__(self, texts: Sequence[tuple[Sequence[int], Sequence[bool]]]) -> Floats:
        """The vectors of all tokens of all texts, one under the other; a text is rows and `spaces`."""
        rows = np.fromiter((row for rows, _ in texts for row in rows), dtype=np.int64)
        if self._variants == 2:
            follows = np.fromiter((space for _, spaces in texts for space in spaces), dtype=np.int64)
            rows = rows * 2 + follows
        # Rows of padding between texts, wide enough that no window sees two of them.
        lengths = np.array([len(text) for text, _ in texts])
        at = np.arange(len(rows)) + np.repeat(np.arange(1, len(texts) + 1) * self.pad, lengths)
        x = np.zeros((len(rows) + (len(texts) + 1) * self.pad, self.width), dtype=np.float32)
        x[at] = self._embeddings(rows)
        found: Floats = self._encode(x)[at]
        return found

    def _encode(self, x: Floats) -> Floats:
        """Each row with what stands around it. A long text goes in slices that see beyond their ends."""
        out = np.empty_like(x)
        for start in range(0, len(x), SLICE):
            first = max(start - self.pad, 0)
            part = x[first : start + SLICE + self.pad].copy()
            for window, encoder in zip(self._windows, self._encoders, strict=True):
                part += encoder(_windowed(part, window))
            out[start : start + SLICE] = part[start - first : start - first + SLICE]
        return out

    def _embeddings(self, rows: NDArray[np.int64]) -> Floats:
        self._lexicon.complete()
        short = len(self._lexicon) * self._variants - len(self._known)
        if short > 0:  # one text with more words than are remembered
            self._known = np.concatenate([self._known, np.zeros(short, dtype=bool)])
            more = np.empty((short, self.width), dtype=np.float32)
            self._embedded = np.concatenate([self._embedded, more])
        wanted = np.zeros(len(self._known), dtype=bool)
        wanted[rows] = True
        new = np.flatnonzero(wanted & ~self._known)
        if len(new):
            self._embedded[new] = self._embed(new)
            self._known[new] = True
        embedded: Floats = self._embedded[rows]
        return embedded

    def _embed(self, rows: NDArray[np.int64]) -> Floats:
        follows = rows % self._variants
        words = rows // self._variants
        parts = []
        for column, (table, seed) in zip(self._columns, self._tables, strict=True):
            if column == _SPACE:
                ids = follows.astype(np.uint64)
            elif column == _IS_SPACE:
                ids = self._lexicon.space[words].astype(np.uint64)
            else:
                ids = self._lexicon.ids[column][words]
            chosen = rows_of(ids, seed, len(table))
            part = table[chosen[:, 0]]
            for hashed in range(1, 4):
                part += table[chosen[:, hashed]]
            parts.append(part)
        if self._static is not None and self._vectors is not None:
            found = self._lexicon.vector[words]
            static = np.asarray(self._vectors[found]) @ self._static
            static[found < 0] = 0
            parts.append(static)
        return self._mix(np.concatenate(parts, axis=1))


class StateNet:
    """What scores a parser's moves: a sum of one precomputed vector per feature token, maxout, a linear map.

    `features(x)[i, f]` is token i in the role f; row -1 stands for « no such token ».
    """

    def __init__(self, layers: Sequence[Layer], roles: int, moves: int) -> None:
        top = layers[0]
        if top.name != "parser_model" or not top.attrs.get("has_upper") or None in top.refs.values():
            raise UnsupportedError("a parser without its upper layer")
        lower, upper = (layers[top.refs[name] or 0] for name in ("lower", "upper"))
        weights = lower.params["W"]  # (roles, out, pieces, in)
        outputs = upper.params["W"].shape[0]
        if weights.shape[0] != roles or weights.shape[2] != 2 or outputs != moves:
            raise UnsupportedError(f"{weights.shape[0]} roles, {outputs} moves")
        linear = [layer for layer in layers if layer.name == "linear" and layer is not upper]
        if len(linear) != 1:
            raise UnsupportedError("no linear layer under the states")
        self._in = np.ascontiguousarray(linear[0].params["W"].T)
        self._in_bias = linear[0].params["b"]
        self.roles, self.width = roles, weights.shape[1]
        self._lower = np.ascontiguousarray(weights.transpose(3, 0, 2, 1).reshape(weights.shape[3], -1))
        self._absent = np.ascontiguousarray(lower.params["pad"][0].transpose(0, 2, 1)).reshape(-1)
        self._bias = np.ascontiguousarray(lower.params["b"].T).reshape(-1)
        self._out = np.ascontiguousarray(upper.params["W"].T)
        self._out_bias = upper.params["b"]

    def features(self, x: Floats) -> Floats:
        """(tokens + 1, roles, 2 · width); the last row is the absent token's."""
        out = np.empty((len(x) + 1, self._lower.shape[1]), dtype=np.float32)
        np.matmul(x @ self._in + self._in_bias, self._lower, out=out[:-1])
        out[-1] = self._absent
        return out.reshape(len(out), self.roles, 2 * self.width)

    def scores(self, summed: Floats) -> Floats:
        """The moves' scores of states whose features were summed: (states, moves)."""
        summed = summed + self._bias
        hidden = np.maximum(summed[:, : self.width], summed[:, self.width :])
        scores: Floats = hidden @ self._out + self._out_bias
        return scores


def _encodes(layer: Layer) -> bool:
    return layer.name.startswith("with_array(residual(expand_window")


def _windowed(x: Floats, window: int) -> Floats:
    """Each row with its `window` neighbours on both sides, zeros beyond the ends."""
    count, width = x.shape
    out = np.zeros((count, 2 * window + 1, width), dtype=np.float32)
    for shift in range(-window, window + 1):
        if shift < 0:
            out[-shift:, shift + window] = x[:shift]
        elif shift > 0:
            out[:-shift, shift + window] = x[shift:]
        else:
            out[:, window] = x
    return out.reshape(count, -1)
