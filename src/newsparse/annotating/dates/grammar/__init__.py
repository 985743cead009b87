"""The grammar of French time expressions, a module a family, a construction a function.

Order decides between readings of the same length: the first registered wins.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module

from newsparse.annotating.dates.construction import RULES, Rule

__all__ = ["rules"]

_FAMILIES = (
    "days", "months", "years", "weekdays", "deictics", "feasts", "parts", "clocks", "periods", "eras", "offsets", "units",
    "sets", "durations", "vague",
)  # fmt: skip


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """Every construction, compiled once."""
    for family in _FAMILIES:
        import_module(f"{__name__}.{family}")
    return tuple(RULES)
