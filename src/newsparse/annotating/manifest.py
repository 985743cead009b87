"""Are a model's files the ones that its makers published? Nothing is imported, no model is loaded."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from newsparse.errors import NewsparseError

__all__ = ["Inspection", "inspect"]


@dataclass(frozen=True, slots=True)
class Inspection:
    """A model's package: its version, how many files were compared, and those that are not as published.

    `checked` is 0 for a model or a version that newsparse does not know.
    """

    name: str
    version: str
    checked: int
    missing: tuple[str, ...]
    changed: tuple[str, ...]

    @property
    def sound(self) -> bool:
        """Nothing is missing or changed."""
        return not self.missing and not self.changed


def inspect(name: str) -> Inspection:
    """Compare the installed package `name` with data/model-files.txt. Raises `no-such-model`."""
    import json

    spec = find_spec(name) if name.isidentifier() else None
    if spec is None or spec.origin is None:
        raise NewsparseError("no-such-model", f"no model {name!r} here: pip install {name.replace('_', '-')}")
    package = Path(spec.origin).parent
    try:
        version = str(json.loads((package / "meta.json").read_bytes())["version"])
    except (OSError, ValueError, KeyError) as error:
        raise NewsparseError(
            "no-such-model", f"{name!r} is no spaCy model, or a broken one: {package / 'meta.json'}"
        ) from error
    missing, changed, checked = [], [], 0
    for digest, path in _published(name, version):
        checked += 1
        try:
            content = (package.parent / path).read_bytes()
        except OSError:
            missing.append(path)
            continue
        if hashlib.sha256(content).hexdigest() != digest:
            changed.append(path)
    return Inspection(name, version, checked, tuple(missing), tuple(changed))


def _published(name: str, version: str) -> Iterator[tuple[str, str]]:
    wanted = False
    listing = files("newsparse.annotating").joinpath("data/model-files.txt").read_text(encoding="utf-8")
    for line in listing.splitlines():
        if line.startswith("#"):
            wanted = line[2:].startswith(f"{name}-{version}-")
        elif wanted:
            digest, _, path = line.partition("  ")
            yield digest, path
