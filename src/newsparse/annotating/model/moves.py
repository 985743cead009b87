"""The moves of spaCy's transition systems, numbered as the network's outputs are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from msgspec import msgpack

__all__ = ["Move", "moves"]


class Move(NamedTuple):
    """What to do (a number of the transition system) and with which label."""

    action: int
    label: str


def moves(path: Path) -> list[Move]:
    """The moves of a component's `moves` file, in the order in which spaCy numbers them."""
    labels: dict[str, dict[str, int]] = json.loads(msgpack.decode(path.read_bytes())["moves"])
    trained = [
        Move(int(action), label)
        for action, counts in sorted(labels.items())
        for count, label in sorted(((count, label) for label, count in counts.items()), reverse=True)
        if count >= 0
    ]
    # Labels added after training have negative counts and come last, a label with all its actions.
    later = [(count, label) for counts in labels.values() for label, count in counts.items() if count < 0]
    added = [
        Move(int(action), label)
        for _, label in sorted(later, reverse=True)
        for action, counts in sorted(labels.items())
        if counts.get(label, 0) < 0
    ]
    return list(dict.fromkeys([*trained, *added]))
