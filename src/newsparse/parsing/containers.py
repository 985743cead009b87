"""Files that wrap pages: gzip, MHTML (as browsers save), WARC. Told by content, not by name."""

from __future__ import annotations

import io
import os
import zlib
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

from newsparse.errors import NewsparseError
from newsparse.limits import MAX_BYTES

if TYPE_CHECKING:
    from newsparse.parsing.sources import Source

__all__ = ["unpack", "unpack_file"]


def unpack_file(file: IO[bytes], name: str, media_type: str | None) -> Iterator[Source]:
    """The articles of an open file. A WARC is read as a stream; anything else at once, within the limit."""
    from newsparse.parsing.sources import Source

    head = file.read(64)
    file.seek(0)
    if _is_warc(head):
        yield from _warc(file, name)
        return
    if os.fstat(file.fileno()).st_size > MAX_BYTES:
        raise _too_large()
    yield from unpack(Source(name, file.read(MAX_BYTES + 1), media_type))


def unpack(source: Source) -> Iterator[Source]:
    """The articles in a source: itself, or what its container holds."""
    if len(source.content) > MAX_BYTES:
        raise _too_large()
    head = source.content[:64]
    if _is_warc(head):
        yield from _warc(io.BytesIO(source.content), source.uri)
    elif head.startswith(b"\x1f\x8b"):
        yield from unpack(_with(source, _gunzip(source.content)))
    elif _is_mhtml(source.content):
        yield _mhtml(source)
    else:
        yield source


def _with(source: Source, content: bytes) -> Source:
    import msgspec

    return msgspec.structs.replace(source, content=content)


def _too_large() -> NewsparseError:
    return NewsparseError("too-large", f"is larger than {MAX_BYTES >> 20} MiB; no article is")


def _gunzip(data: bytes) -> bytes:
    pieces: list[bytes] = []
    size = 0
    try:
        while data:
            stream = zlib.decompressobj(wbits=31)
            piece = stream.decompress(data, MAX_BYTES + 1 - size)
            pieces.append(piece)
            size += len(piece)
            if size > MAX_BYTES:
                raise _too_large()
            if not stream.eof:
                raise NewsparseError("unreadable", "the gzip data ends too early; copy the file again")
            data = stream.unused_data.lstrip(b"\0")
    except zlib.error:
        raise NewsparseError("unreadable", "is damaged gzip data; copy the file again") from None
    return b"".join(pieces)


def _is_mhtml(data: bytes) -> bool:
    head = data[:8192].lower()
    return b"multipart/related" in head and (b"mime-version:" in head) and b"content-type:" in head


def _mhtml(source: Source) -> Source:
    """The root page of a web archive as browsers save it."""
    import email
    import email.policy

    from newsparse.parsing.sources import Source as Page

    message = email.message_from_bytes(source.content, policy=email.policy.compat32)
    for part in message.walk():
        if (
            part.get_content_type() in ("text/html", "application/xhtml+xml", "text/plain")
            and not part.is_multipart()
        ):
            content = part.get_payload(decode=True)
            if isinstance(content, bytes):
                url = part.get("Content-Location") or message.get("Snapshot-Content-Location")
                charset = part.get_content_charset()
                return Page(source.uri, content, part.get_content_type(), str(url) if url else None, charset)
    raise NewsparseError("no-article", "the web archive holds no page")


def _is_warc(head: bytes) -> bool:
    if head.startswith(b"WARC/"):
        return True
    if not head.startswith(b"\x1f\x8b"):
        return False
    try:
        return zlib.decompressobj(wbits=31).decompress(head, 5) == b"WARC/"
    except zlib.error:
        return False


def _warc(stream: IO[bytes], name: str) -> Iterator[Source]:
    """Every HTML page of a web archive that was answered with success."""
    from newsparse.parsing.sources import Source as Page

    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError:
        raise NewsparseError("unreadable", "is a WARC; to read it: pip install 'newsparse[warc]'") from None
    kinds = WarcRecordType.response | WarcRecordType.resource
    try:
        for record in ArchiveIterator(stream, record_types=kinds, parse_http=True, auto_decode="all"):
            kind = record.http_content_type or record.headers.get("Content-Type") or ""
            kind = kind.split(";")[0].strip().lower()
            ok = record.http_headers is None or record.http_headers.status_code in (200, 203)
            if not ok or kind not in ("text/html", "application/xhtml+xml"):
                continue
            uri = f"{name}#{(record.record_id or '').strip('<>')}"
            content = record.reader.read(MAX_BYTES + 1)
            if len(content) > MAX_BYTES:
                raise _too_large()
            url = (record.headers.get("WARC-Target-URI") or "").strip("<>") or None
            yield Page(uri, content, kind, url, record.http_charset)
    except (RuntimeError, OSError, ValueError, EOFError) as error:
        raise NewsparseError("unreadable", f"the web archive is damaged: {error}") from None
