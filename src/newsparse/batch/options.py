"""What was asked of every article of a job, and the fingerprint that says whether an old result still holds."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import Any

import msgspec

from newsparse.errors import NewsparseError
from newsparse.limits import Limits

__all__ = ["Options", "model_version"]


class Options(msgspec.Struct, frozen=True):
    """The keyword arguments of `newsparse.analyze` that a job may set."""

    reference_date: date | None = None
    model: str | None = None
    annotate: bool = True
    explain: bool = False
    force: bool = False
    repair: bool = False
    limits: Limits = Limits()

    def arguments(self) -> dict[str, Any]:
        """For `analyze(source, **arguments)`."""
        return {name: getattr(self, name) for name in self.__struct_fields__ if name != "limits"}

    def fingerprint(self) -> str:
        """Equal for two jobs whose results are equal: options, newsparse's version, the model's."""
        return _fingerprint(self)


@lru_cache(maxsize=4)
def _fingerprint(options: Options) -> str:
    from newsparse import __version__

    model = f"{options.model} {model_version(options.model)}" if options.annotate else ""
    return "\0".join((__version__, model, msgspec.json.encode(options).decode()))


def model_version(name: str | None) -> str:
    """The version of an installed spaCy pipeline, found without loading it. Raises `no-such-model`."""
    from newsparse.annotating.pipeline import DEFAULT_MODEL

    name = name or DEFAULT_MODEL
    meta = Path(name) / "meta.json"
    try:
        if meta.is_file():
            return str(msgspec.json.decode(meta.read_bytes())["version"])
        return metadata.version(name.replace("_", "-"))
    except (metadata.PackageNotFoundError, OSError, ValueError, KeyError) as error:
        raise NewsparseError(
            "no-such-model",
            f"no spaCy model {name!r} here: pip install {name.replace('_', '-')}, or leave out --model",
        ) from error
