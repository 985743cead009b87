"""A spaCy component's `model` file: thinc's layers in order, their attributes and arrays, read without thinc."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Floats", "Layer", "UnsupportedError", "layers"]

Floats: TypeAlias = "NDArray[np.float32]"


class UnsupportedError(Exception):
    """The pipeline holds what only spaCy itself can run."""


class _Node(msgspec.Struct):
    index: int
    name: str
    dims: dict[str, int | None]
    refs: dict[str, int | None]


class _File(msgspec.Struct):
    nodes: list[_Node]
    attrs: list[dict[str, bytes]]
    params: list[dict[str, dict[bytes, msgspec.Raw] | None]]


class Layer(msgspec.Struct, frozen=True):
    """One layer: its kind, sizes, plain attributes, arrays, and the indices of layers it refers to."""

    name: str
    dims: dict[str, int | None]
    attrs: dict[str, Any]
    params: dict[str, Floats]
    refs: dict[str, int | None]


def layers(path: Path) -> list[Layer]:
    """The layers of a `model` file, breadth first, as thinc walks them."""
    try:
        file = msgspec.msgpack.decode(path.read_bytes(), type=_File)
        return list(_layers(file))
    except (msgspec.DecodeError, KeyError, ValueError) as error:
        raise UnsupportedError(f"{path}: {error}") from error


def _layers(file: _File) -> Iterator[Layer]:
    for node, attrs, params in zip(file.nodes, file.attrs, file.params, strict=True):
        plain = {name: msgspec.msgpack.decode(value) for name, value in attrs.items()}
        arrays = {name: _array(value) for name, value in params.items() if value is not None}
        yield Layer(node.name, node.dims, plain, arrays, node.refs)


def _array(fields: dict[bytes, msgspec.Raw]) -> Floats:
    decode = msgspec.msgpack.decode
    if decode(fields[b"type"], type=str) != "<f4":
        raise UnsupportedError("an array that is not of 32-bit floats")
    data = decode(fields[b"data"], type=memoryview)
    return np.frombuffer(data, dtype="<f4").reshape(decode(fields[b"shape"], type=list[int]))
