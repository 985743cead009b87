"""Articles that are not on this machine's disk: `s3://bucket/folder/`, `file:///…` and what else smart_open opens.

An extra: `pip install 'newsparse[remote]'`. Only `s3://` and `file://` can be listed; of every other kind
(`https://`, `gs://`, `azure://`, `ssh://`) name single files.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from newsparse import limits
from newsparse.errors import NewsparseError
from newsparse.parsing.finding import Finder, has_suffix
from newsparse.parsing.sources import Source

__all__ = ["find", "is_remote", "read"]


def is_remote(name: str) -> bool:
    """Whether `name` is an address and no path."""
    scheme, separator, _ = name.partition("://")
    return bool(separator) and scheme.isalnum()


def find(address: str) -> Iterator[str]:
    """The articles below a folder, sorted as the store sorts them (S3: by bytes); or the one file itself."""
    parts = urlsplit(address)
    if has_suffix(parts.path):
        yield address
    elif parts.scheme == "file":
        finder = Finder()
        for found in finder.files(unquote(parts.path)):
            if isinstance(found, Path) and has_suffix(found.name):
                yield found.absolute().as_uri()
    elif parts.scheme == "s3":
        yield from _list_s3(parts.netloc, parts.path.lstrip("/"))
    else:
        raise NewsparseError(
            "no-articles", f"{parts.scheme}:// cannot be listed: name its files (-0 reads a list), or use s3://"
        )


def read(address: str) -> Source:
    """The bytes at `address`. Raises NewsparseError unreadable, too-large, bad-option."""
    try:
        from smart_open import open as smart_open
    except ImportError:
        raise NewsparseError("bad-option", "to read it: pip install 'newsparse[remote]'") from None
    plain = f"file://{unquote(urlsplit(address).path)}" if address.startswith("file://") else address
    try:
        with smart_open(plain, "rb", compression="disable") as file:  # it percent-decodes nothing, unpacks by name
            return Source(address, limits.bounded(file))
    except (OSError, ValueError, NotImplementedError, ImportError) as error:
        what = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise NewsparseError("unreadable", f"cannot be read: {' '.join(what.split())}") from None


def _list_s3(bucket: str, prefix: str, client: Any = None) -> Iterator[str]:
    try:
        import boto3
    except ImportError:
        raise NewsparseError("bad-option", "to read s3://: pip install 'newsparse[remote]'") from None
    pages = (client or boto3.client("s3")).get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=prefix)
    try:
        for page in pages:
            for entry in page.get("Contents", ()):
                if has_suffix(entry["Key"]):
                    yield f"s3://{bucket}/{entry['Key']}"
    except Exception as error:  # botocore's errors have no common base that is public
        raise NewsparseError("unreadable", f"cannot be listed: {' '.join(str(error).split())}") from None
