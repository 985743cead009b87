"""One article in a few lines, for a folder seen on a terminal: when, who signs, the headline, what is in it."""

from __future__ import annotations

from newsparse.document import Document
from newsparse.rendering import wording
from newsparse.rendering.untrusted import one_line

__all__ = ["render"]

_NAMES = 6
"""People named in a line; the rest are counted."""


def render(document: Document, width: int = 80, color: bool = False) -> str:
    """Three lines at most, wrapped to `width`, ending with an empty line."""
    import textwrap

    def styled(code: str, line: str) -> str:
        return f"\x1b[{code}m{line}\x1b[0m" if color else line

    def wrapped(line: str, indent: str = "  ") -> list[str]:
        return textwrap.wrap(
            one_line(line), max(width, 20), initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
        )

    title = document.title or " ".join(document.text.split()[:12]) + " …"
    head = [styled("1", line) for line in wrapped(title, "")]
    facts = [
        wording.moment(document.published) if document.published else None,
        document.publisher,
        document.section,
        ", ".join(author.name for author in document.authors) or None,
        document.source.uri,
    ]
    lines = [*head, *(styled("2", line) for line in wrapped(" · ".join(fact for fact in facts if fact)))]
    if document.people is not None:
        names = [person.name for person in document.people]
        more = f" and {len(names) - _NAMES} more" if len(names) > _NAMES else ""
        found = [
            ", ".join(names[:_NAMES]) + more,
            *(
                wording.count(len(values), one, many)
                for values, one, many in (
                    (document.places or (), "place", "places"),
                    (document.dates or (), "date", "dates"),
                    (document.quotes or (), "quotation", "quotations"),
                )
                if values
            ),
        ]
        lines += wrapped(" · ".join(part for part in found if part))
    return "\n".join(lines) + "\n\n"
