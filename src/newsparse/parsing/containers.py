"""Files that wrap pages: gzip, MHTML and Safari’s web archives, WARC, zip, tar. Told by content, not by name."""

from __future__ import annotations

import io
import os
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING
from urllib.parse import quote

from newsparse import limits
from newsparse.errors import NewsparseError
from newsparse.parsing.finding import ARCHIVES, Parts, has_suffix

if TYPE_CHECKING:
    from newsparse.parsing.sources import Source

__all__ = ["OnError", "unpack", "unpack_file"]

OnError = Callable[[str, NewsparseError], None]
"""Told of each article that cannot be read, by its uri, while the others go on."""


def unpack_file(
    file: IO[bytes], name: str, media_type: str | None, on_error: OnError | None = None
) -> Iterator[Source]:
    """The articles of an open file. An archive is read as a stream; anything else at once, within the limit."""
    from newsparse.parsing.sources import Source

    head = file.read(512)
    file.seek(0)
    if head.startswith(b"PK") and any(mark in head for mark in _OFFICE):
        raise NewsparseError("not-text", "is an office document, not a saved article; save it as HTML or text")
    if _is_warc(head):
        yield from _some(_warc, file, name, on_error or _raise)
        return
    if _is_archive(name, head):
        yield from _some(_archive, file, name, on_error or _raise)
        return
    if os.fstat(file.fileno()).st_size > limits.current().bytes:
        raise limits.too_large()
    yield from unpack(Source(name, limits.bounded(file), media_type))


_OFFICE = (b"[Content_Types].xml", b"_rels/.rels", b"docProps/", b"mimetypeapplication/vnd.oasis")
"""What the first member of a .docx, .xlsx, .pptx or .odt is called."""


def _some(
    read: Callable[[IO[bytes], str, OnError], Iterator[Source]], file: IO[bytes], name: str, on_error: OnError
) -> Iterator[Source]:
    """What `read` finds; an archive in which nothing is an article, good or bad, is an error and not silence."""
    empty = True

    def tell(uri: str, error: NewsparseError) -> None:
        nonlocal empty
        empty = False
        on_error(uri, error)

    for source in read(file, name, tell):
        empty = False
        yield source
    if empty:
        raise NewsparseError("no-article", "the archive holds no page; save an office document as HTML or text")


def unpack(source: Source) -> Iterator[Source]:
    """The articles in a source: itself, or what its container holds."""
    if len(source.content) > limits.current().bytes:
        raise limits.too_large()
    head = source.content[:64]
    if _is_warc(head):
        yield from _warc(io.BytesIO(source.content), source.uri, _raise)
    elif head.startswith(b"\x1f\x8b"):
        yield from unpack(_with(source, _gunzip(source.content)))
    elif _is_mhtml(source.content):
        yield _mhtml(source)
    elif _is_webarchive(source.content):
        yield _webarchive(source)
    else:
        yield source


def _with(source: Source, content: bytes) -> Source:
    import msgspec

    return msgspec.structs.replace(source, content=content)


def _raise(uri: str, error: NewsparseError) -> None:
    raise error


def _gunzip(data: bytes) -> bytes:
    pieces: list[bytes] = []
    size, most = 0, limits.current().bytes
    try:
        while data:
            stream = zlib.decompressobj(wbits=31)
            piece = stream.decompress(data, most + 1 - size)
            pieces.append(piece)
            size += len(piece)
            if size > most:
                raise limits.too_large()
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


def _is_webarchive(data: bytes) -> bool:
    return (data.startswith(b"bplist00") or b"<plist" in data[:500]) and b"WebMainResource" in data


def _webarchive(source: Source) -> Source:
    """The page of a web archive as Safari saves it: a property list, binary or XML."""
    import plistlib
    from xml.parsers.expat import ExpatError

    from newsparse.parsing.sources import Source as Page

    try:
        main = plistlib.loads(source.content)["WebMainResource"]
        content = main["WebResourceData"]
        facts = (main.get(f"WebResource{name}") for name in ("MIMEType", "URL", "TextEncodingName"))
        media_type, url, charset = (str(fact) if fact else None for fact in facts)
    except (ValueError, TypeError, AttributeError, LookupError, ArithmeticError, RecursionError, ExpatError):
        raise NewsparseError("unreadable", "is a damaged Safari web archive; save the page again") from None
    if not isinstance(content, bytes):
        raise NewsparseError("no-article", "the web archive holds no page")
    return Page(source.uri, content, media_type, url, charset)


def _is_warc(head: bytes) -> bool:
    if head.startswith(b"WARC/"):
        return True
    if not head.startswith(b"\x1f\x8b"):
        return False
    try:
        return zlib.decompressobj(wbits=31).decompress(head, 5) == b"WARC/"
    except zlib.error:
        return False


def _warc(stream: IO[bytes], name: str, on_error: OnError) -> Iterator[Source]:
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
            try:
                content = limits.bounded(record.reader)
            except NewsparseError as error:
                on_error(uri, error)
                continue
            url = (record.headers.get("WARC-Target-URI") or "").strip("<>") or None
            yield Page(uri, content, kind, url, record.http_charset)
    except (RuntimeError, OSError, ValueError, EOFError) as error:
        raise NewsparseError("unreadable", f"the web archive is damaged: {error}") from None


def _is_archive(name: str, head: bytes) -> bool:
    """Whether a file is a zip or tar by its first 512 bytes, or by its name too where those are packed hard."""
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")) or head[257:262] == b"ustar":
        return True
    if head.startswith(b"\x1f\x8b"):
        try:
            return zlib.decompressobj(wbits=31).decompress(head, 512)[257:262] == b"ustar"
        except zlib.error:
            return False
    return head.startswith((b"BZh", b"\xfd7zXZ")) and name.lower().endswith(ARCHIVES)


def _archive(file: IO[bytes], name: str, on_error: OnError) -> Iterator[Source]:
    """The article files of a zip or tar, by suffix, without what is hidden and the parts of saved pages."""
    from newsparse.parsing import archives
    from newsparse.parsing.sources import Source

    pages: dict[str, Parts] = {}

    def wanted(member: str) -> bool:
        path = PurePosixPath(member)
        if not has_suffix(path.name):
            return False
        for folder in path.parents[:-1]:
            if folder.name == "__MACOSX" or folder.name in pages.get(str(folder.parent), ()):
                return False
        pages.setdefault(str(path.parent), Parts([])).add(path.name)
        return not any(part.startswith(".") and part not in (".", "..") for part in path.parts)

    for member, content in archives.members(file, wanted):
        uri = f"{name}!/{_printable(member.lstrip('/'))}"
        try:
            if isinstance(content, NewsparseError):
                raise content
            yield from unpack(Source(uri, content))
        except NewsparseError as error:
            on_error(uri, error)


def _printable(name: str) -> str:
    """A member's name as it may stand in a URI: what no terminal or JSON can hold is percent-encoded."""
    if name.isprintable() and name.isascii():
        return name
    return "".join(c if c.isprintable() else quote(c.encode("utf-8", "surrogateescape")) for c in name)
