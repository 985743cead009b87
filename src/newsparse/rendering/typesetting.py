"""How the terminal views are set: styles, headings, spaces that hold, and a renderable made into a string.

Only the sixteen colours of the terminal's own theme are used, so that the views are as readable on paper
white as on black. Text is put into rich's `Text`, never into its markup.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from newsparse.rendering.untrusted import one_line

__all__ = [
    "HELD",
    "NARROW",
    "STYLES",
    "hanging",
    "heading",
    "hold_together",
    "joined",
    "plain",
    "release",
    "spaced",
    "typeset",
]

STYLES = {
    "person": "bold magenta",
    "place": "green",
    "organization": "cyan",
    "date": "yellow",
    "quote": "italic",
    "kicker": "bold red",
    "heading": "bold",
    "quiet": "dim",
}

NARROW = 20
"""Below this many columns nothing sensible can be set; views are laid out as if there were as many."""

# rich breaks lines at no-break spaces; these noncharacters stand for spaces that hold until lines are broken
_HELD = {"\u00a0": "\ufdd0", "\u202f": "\ufdd1", " ": "\ufdd2"}
_RELEASED = {ord(held): space for space, held in _HELD.items()}
_TIGHT = re.compile(r" (?=[»:;!?%€])|(?<=«) ")

HELD = _HELD[" "]
"""A space at which no line is broken."""


def typeset(content: RenderableType, width: int, color: bool) -> str:
    """What rich prints, as a string that ends with a newline; without `color`, no escapes."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=max(width, NARROW),
        height=100,
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    console.print(content)
    return release("\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n")


def release(rendered: str) -> str:
    """Put the spaces back that were held while lines were broken."""
    return rendered.translate(_RELEASED)


def spaced(parts: Iterable[RenderableType | None]) -> list[RenderableType]:
    """The parts that are there, an empty line between two."""
    out: list[RenderableType] = []
    for part in parts:
        if part is not None:
            out += [Text(""), part] if out else [part]
    return out


def plain(content: object, style: str = "") -> Text:
    """Untrusted text as rich takes it: cleaned, on one line, its no-break spaces held."""
    string = _TIGHT.sub(HELD, one_line(content))
    for space in ("\u00a0", "\u202f"):
        string = string.replace(space, _HELD[space])
    return Text(string, style=style, overflow="fold")


def joined(parts: Sequence[Text], separator: str = " · ") -> Text:
    """The parts with a quiet separator between them."""
    return Text.assemble((separator, "dim"), overflow="fold").join(parts)


def heading(title: str, total: int, width: int) -> Text:
    """« People ───────── 8 »: a title of newsparse's own, a rule, and how many."""
    label = f"{title} "
    number = f" {total:,}" if total else " none found"
    rule = "─" * max(3, width - len(label) - len(number))
    return Text.assemble((label, STYLES["heading"]), (rule, "dim"), (number, "dim"))


def hold_together(text: Text) -> Text:
    """« mot » where the mark and the space beside it lie in different runs."""
    held = _TIGHT.sub(HELD, text.plain)
    if held != text.plain:
        text.plain = held
    return text


def hanging(sign: str, content: Text, style: str = "") -> Table:
    """Text whose lines stand clear of the sign before the first."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=cell_len(sign), style=style)
    grid.add_column()
    grid.add_row(Text(sign), content)
    return grid
