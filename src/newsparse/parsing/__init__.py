"""bytes → Article: unpack, decode, detect the layout, read it. Never imports spaCy."""

from __future__ import annotations

from os import PathLike

from newsparse.article import Article
from newsparse.errors import NewsparseError
from newsparse.parsing.sources import Source

__all__ = ["parse"]


def parse(
    source: Source | PathLike[str] | bytes | str,
    *,
    media_type: str | None = None,
    uri: str | None = None,
    repair: bool = False,
) -> Article:
    """Read one article. No model is loaded.

    `source`: a PathLike is a file, bytes and str are content. `media_type` (« text/html », « text/plain »)
    decides where content alone would leave a doubt; `uri` names the source. `repair` mends garbled accents
    (« Ã© ») even where some are sound, which is reported alone otherwise (warning `mojibake`).

    Raises NewsparseError: no-such-file, not-a-file, unreadable, empty, too-large, not-text, no-article,
    several-articles.
    """
    from newsparse.parsing import reading, sources

    try:
        return reading.read(sources.single(source, media_type=media_type, uri=uri), repair=repair)
    except NewsparseError as error:
        raise error.about(uri or sources.name_of(source)) from error.__cause__
