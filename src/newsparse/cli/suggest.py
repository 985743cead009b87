"""Did you mean …? For commands, options and files that are not there."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice
from pathlib import Path

__all__ = ["closest", "for_missing_file"]

_NEIGHBOURS = 2_000  # names of a folder that are looked at: enough for a person's folder, cheap for an archive's


def closest(word: str, choices: Iterable[str]) -> str | None:
    """The one of `choices` that `word` was most likely meant to be, or None."""
    by_folded = {choice.casefold(): choice for choice in choices}
    matches = get_close_matches(word.casefold(), by_folded, n=1, cutoff=0.7)
    return by_folded[matches[0]] if matches else None


def for_missing_file(name: str, commands: Iterable[str]) -> str | None:
    """What a file that does not exist was meant to be: a hint such as « did you mean the command batch? »."""
    if name in ("help", "version"):
        return f"`newsparse --{name}` has it"
    if "/" not in name and (command := closest(name, commands)):
        return f"did you mean the command `newsparse {command}`?"
    path = Path(name)
    try:
        neighbours = [entry.name for entry in islice(path.parent.iterdir(), _NEIGHBOURS)]
    except OSError:
        folder = path.parent
        return f"there is no folder {str(folder)!r}" if str(folder) not in ("", ".") else None
    match = closest(path.name, neighbours)
    return f"did you mean {str(path.parent / match)!r}?" if match else None
