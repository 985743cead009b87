"""Regular expressions compiled at their first use: most of a start is compiling what no line of it needs."""

from __future__ import annotations

import re
from typing import Any, cast

__all__ = ["lazily"]


class _Uncompiled:
    """Stands in for a pattern: its first use compiles it and keeps its methods."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._made_of = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        compiled = re.compile(*self._made_of)
        for method in ("match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazily(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` returns, compiled at its first use. Raises re.error then."""
    return cast("re.Pattern[str]", _Uncompiled(pattern, flags))
