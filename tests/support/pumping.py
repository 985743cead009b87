"""Every regular expression of the package at the inputs that could slow it down.

Run as a script it imports every module, reads a sample so that what is compiled late is compiled too, and prints
one JSON line for each pattern that grows faster than its input.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import re._constants as sre  # type: ignore[import-not-found]
import re._parser as sre_parser  # type: ignore[import-not-found]
import sys
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

TINY, SMALL, LARGE = 4_000, 16_000, 64_000
SECONDS, RATIO = 0.05, 6.0
_COMMON = ("a", "A", "é", "1", " ", "\n", ".", ",", "-", "'", "« ", "l'", "a ", "Aa ", "1 ", "a.", "\ue001")


class Found(NamedTuple):
    """A pattern and the module that compiled it."""

    module: str
    pattern: re.Pattern[str]


def record(work: Callable[[], None]) -> list[Found]:
    """The patterns that modules of newsparse compile while `work` runs."""
    found: dict[tuple[str, int], Found] = {}
    real = re.compile

    def compile_and_note(pattern: Any, flags: Any = 0) -> re.Pattern[Any]:
        compiled = real(pattern, flags)
        frame: Any = sys._getframe(1)
        while frame is not None and "newsparse" not in frame.f_globals.get("__name__", ""):
            frame = frame.f_back if frame.f_globals.get("__name__") == "re" else None
        if frame is not None and isinstance(compiled.pattern, str):
            found.setdefault((compiled.pattern, compiled.flags), Found(frame.f_globals["__name__"], compiled))
        return compiled

    re.compile = compile_and_note
    try:
        work()
    finally:
        re.compile = real
    return list(found.values())


def units(pattern: re.Pattern[str]) -> list[str]:
    """Strings to repeat: what the pattern itself names, alone and in pairs, and what any text is made of."""
    literals = [text for text in _literals(sre_parser.parse(pattern.pattern, pattern.flags)) if text.strip("\x00")]
    own = sorted(set(literals), key=lambda text: (len(text), text))[:8]
    pairs = [a + b for a, b in pairwise(own)]
    return [*dict.fromkeys((*own, *pairs, *_COMMON))]


def _literals(tree: Any) -> Iterator[str]:
    run = ""
    for kind, value in tree:
        if kind is sre.LITERAL:
            run += chr(value)
            continue
        if run:
            yield run
            run = ""
        yield from _inside(kind, value)
    if run:
        yield run


def _inside(kind: Any, value: Any) -> Iterator[str]:
    if kind is sre.IN:
        for inner, what in value:
            if inner is sre.LITERAL:
                yield chr(what)
            elif inner is sre.RANGE:
                yield chr(what[0])
    elif kind is sre.BRANCH:
        for branch in value[1]:
            yield from _literals(branch)
    elif kind in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        yield from _literals(value[2])
    elif kind is sre.SUBPATTERN:
        yield from _literals(value[3])
    elif kind in (sre.ASSERT, sre.ASSERT_NOT):
        yield from _literals(value[1])
    elif kind is sre.ATOMIC_GROUP:
        yield from _literals(value)


def seconds(pattern: re.Pattern[str], text: str, tries: int = 1, *, searched: bool = True) -> float:
    """The least CPU time of some runs over `text`: every match, or those at its start and of all of it."""
    best = float("inf")
    for _ in range(tries):
        began = time.process_time()
        if searched:
            for _match in pattern.finditer(text):
                pass
        else:
            pattern.match(text)
            pattern.fullmatch(text)
        best = min(best, time.process_time() - began)
    return best


def is_searched(found: Found) -> bool:
    """Whether the package looks for the pattern anywhere in a text, not only at a place or over the whole."""
    module = sys.modules.get(found.module)
    names = [name for name, value in vars(module).items() if value is found.pattern] if module else []
    if not names:
        return True
    used = re.compile(rf"\b(?:{'|'.join(names)})\b(\.(?:match|fullmatch)\()?")
    root = Path(sys.modules["newsparse"].__file__ or "").parent
    uses = [match for path in root.rglob("*.py") for match in used.finditer(path.read_text(encoding="utf-8"))]
    # One use is its definition.
    return sum(1 for match in uses if not match[1]) > len(names)


def slow_unit(
    pattern: re.Pattern[str], *, searched: bool = True, squeezed: bool = False
) -> tuple[str, float, float] | None:
    """A unit at which the pattern takes more than linear time, with its times at n and 4 n; or None."""
    for unit in units(pattern):
        if squeezed and "  " in unit * 2:
            continue
        for tail in ("", "\x00"):
            tiny, small, large = (unit * (size // len(unit)) + tail for size in (TINY, SMALL, LARGE))
            if seconds(pattern, tiny, searched=searched) < SECONDS / 40:
                continue  # what is not linear is slower than this at 4 kB already
            first = seconds(pattern, tiny, 3, searched=searched)
            second = seconds(pattern, small, searched=searched)
            if second > SECONDS and second > RATIO * first:
                return unit, first, second
            if second * 4 > SECONDS:
                second = seconds(pattern, small, 3, searched=searched)
                third = seconds(pattern, large, searched=searched)
                if third > SECONDS and third > RATIO * second:
                    return unit, second, third
    return None


WINDOWED = {
    # Looks back or ahead from a mention, over 90 characters of its line at most.
    "newsparse.annotating.names": 90,
    # Looks at the name that opens a paragraph.
    "newsparse.parsing.interviews": 90,
    # spaCy's own suffixes and prefixes; tokens of such length are cut before (F08).
    "newsparse.annotating.model.tokenizer": 90,
}
SQUEEZED = ("newsparse.parsing",)
"""Rooms that read lines whose runs of white space are one space already."""


def slow_in_window(pattern: re.Pattern[str], size: int) -> tuple[str, float, float] | None:
    """The same for a pattern that only ever sees `size` characters: more than 5 ms there."""
    for unit in units(pattern):
        for tail in ("", "\x00"):
            taken = seconds(pattern, unit * (size // len(unit)) + tail, 2)
            if taken > SECONDS / 10:
                return unit, taken, taken
    return None


def import_everything() -> None:
    """Every module of newsparse, and what a run over the samples compiles late."""
    import newsparse
    from newsparse.lexicon import lazily

    # What waits for its first use is compiled at once, under the name of its module.
    lazily.lazily = re.compile

    for module in pkgutil.walk_packages(newsparse.__path__, "newsparse."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    from newsparse.analysis import analyze
    from newsparse.parsing.wordings import Wordings

    tables = [
        value
        for name in list(sys.modules)
        if name.startswith("newsparse")
        for value in vars(sys.modules[name]).values()
    ]
    for table in tables:
        if isinstance(table, Wordings):
            for family in table.families:
                table.compiled(family)
    for path in sorted((Path(newsparse.__file__).parents[2] / "samples").glob("*.*"))[:4]:
        analyze(path, explain=True)


def main() -> None:
    """Print one JSON line a slow pattern, and last how many patterns there are."""
    found = record(import_everything)
    for one in found:
        module, pattern = one
        if not module.startswith(tuple(sys.argv[1:]) or "newsparse"):
            continue
        window = next((size for prefix, size in WINDOWED.items() if module.startswith(prefix)), None)
        if window is not None:
            slow = slow_in_window(pattern, window)
        else:
            slow = slow_unit(pattern, searched=is_searched(one), squeezed=module.startswith(SQUEEZED))
        if slow is not None:
            unit, first, large = slow
            print(
                json.dumps(
                    {
                        "module": module,
                        "pattern": pattern.pattern[:300],
                        "unit": unit,
                        "ms": [first * 1e3, large * 1e3],
                    }
                )
            )
    print(len(found))


if __name__ == "__main__":
    main()
