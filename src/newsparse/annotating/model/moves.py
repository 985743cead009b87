"""The moves of spaCy's transition systems, numbered as the network's outputs are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import msgspec

from newsparse.annotating.model.weights import UnsupportedError

__all__ = ["Move", "moves"]


class Move(NamedTuple):
    """What to do (a number of the transition system) and with which label."""

    action: int
    label: str


def moves(path: Path) -> list[Move]:
    """The moves of a component's `moves` file, in the order in which spaCy numbers them."""
    labels: dict[str, dict[str, int]] = json.loads(msgspec.msgpack.decode(path.read_bytes())["moves"])
    out: list[Move] = []
    for action, counts in sorted(labels.items()):
        if any(count < 0 for count in counts.values()):
            raise UnsupportedError("labels that were added after training")
        ranked = sorted(((count, label) for label, count in counts.items()), reverse=True)
        out += [Move(int(action), label) for _, label in ranked]
    return out
