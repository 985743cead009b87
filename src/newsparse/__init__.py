"""Read French news: a saved article in; people, places, organisations, dates and quotations out.

Every public name is loaded on first use: `import newsparse` loads neither spaCy, lxml nor rich.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

_HOMES = {
    "Annotations": "newsparse.annotations",
    "Article": "newsparse.article",
    "Document": "newsparse.document",
    "Failure": "newsparse.document",
    "NewsparseError": "newsparse.errors",
    "Source": "newsparse.parsing.sources",
    "analyze": "newsparse.analysis",
    "analyze_many": "newsparse.batch.many",
    "annotate": "newsparse.annotating",
    "parse": "newsparse.parsing",
    "sources": "newsparse.parsing.sources",
}

__all__ = [
    "Annotations",
    "Article",
    "Document",
    "Failure",
    "NewsparseError",
    "Source",
    "__version__",
    "analyze",
    "analyze_many",
    "annotate",
    "parse",
    "sources",
]

if TYPE_CHECKING:
    from newsparse.analysis import analyze
    from newsparse.annotating import annotate
    from newsparse.annotations import Annotations
    from newsparse.article import Article
    from newsparse.batch.many import analyze_many
    from newsparse.document import Document, Failure
    from newsparse.errors import NewsparseError
    from newsparse.parsing import parse
    from newsparse.parsing.sources import Source, sources
else:  # a type checker that saw it would take every misspelt name for one of ours

    def __getattr__(name: str) -> Any:
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(f"module 'newsparse' has no attribute {name!r}")
        value = getattr(import_module(home), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return __all__
