"""Whether a person is a man or a woman by their first name."""

from __future__ import annotations

from newsparse.annotating.names.folding import fold
from newsparse.annotating.names.tables import first_names

__all__ = ["of_first_name"]


def of_first_name(name: str) -> str | None:
    """m or f by the first name in `name` (« Jean-Marc Dupont »), None where it has none or serves both."""
    words = name.split()
    if not words:
        return None
    known = first_names()
    found = known.get(fold(words[0]))
    return found if found is not None else known.get(fold(words[0].split("-")[0]))
