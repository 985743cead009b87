"""Articles out of zip and tar, and files found once."""

from __future__ import annotations

import io
import os
import tarfile
import zipfile
from pathlib import Path

import pytest

from newsparse import NewsparseError, sources
from newsparse.limits import Limits
from newsparse.parsing.finding import Finder
from newsparse.parsing.sources import Source, find

MEMBERS = {
    "b/page.html": b"<p>page",
    "b/page_files/ad.html": b"<p>ad",
    "a/note.txt": b"note",
    "a/photo.jpg": b"\xff\xd8",
    "a/.hidden.txt": b"hidden",
    "__MACOSX/a/note.txt": b"fork",
    "vidéo\n.txt": b"odd",
}


def packed(path: Path, members: dict[str, bytes]) -> Path:
    if path.name.endswith("zip"):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in members.items():
                archive.writestr(name, content)
        return path
    mode = {"gz": "w:gz", "xz": "w:xz", "z2": "w:bz2", "ar": "w"}[path.name[-2:]]
    with tarfile.open(path, mode) as archive:  # type: ignore[call-overload]
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
        link = tarfile.TarInfo("a/link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return path


@pytest.mark.parametrize("suffix", ["zip", "tar", "tar.gz", "tar.bz2", "tar.xz"])
def test_members_that_are_articles(tmp_path: Path, suffix: str) -> None:
    path = packed(tmp_path / f"a.{suffix}", MEMBERS)
    found = {source.uri: source.content for source in sources(path)}
    assert found == {
        f"{path}!/b/page.html": b"<p>page",
        f"{path}!/a/note.txt": b"note",
        f"{path}!/vidéo%0A.txt": b"odd",
    }
    assert list(sources(tmp_path)) == list(sources(path))


@pytest.mark.parametrize("suffix", ["zip", "tar"])
def test_a_bad_member_does_not_end_the_archive(tmp_path: Path, suffix: str) -> None:
    path = packed(tmp_path / f"a.{suffix}", {"a.txt": b"a", "b.txt": bytes(Limits().bytes + 1), "c.txt": b"c"})
    bad: list[str] = []
    found = list(sources(path, on_error=lambda uri, error: bad.append(f"{uri} {error.slug}")))
    assert [source.content for source in found] == [b"a", b"c"]
    assert bad == [f"{path}!/b.txt too-large"]


@pytest.mark.parametrize("suffix", ["zip", "tar", "tar.gz"])
def test_a_cut_archive_is_an_error_after_what_is_whole(tmp_path: Path, suffix: str) -> None:
    path = packed(tmp_path / f"a.{suffix}", {f"{n}.txt": os.urandom(9000) for n in range(9)})
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    found: list[Source] = []
    with pytest.raises(NewsparseError, match="damaged") as caught:
        found.extend(sources(path))
    assert caught.value.slug == "unreadable"
    assert len(found) > 0 or suffix == "zip"  # the names of a zip stand at its end


def test_a_finder_finds_a_file_once_over_all_paths(tmp_path: Path) -> None:
    (tmp_path / "in/deep").mkdir(parents=True)
    (tmp_path / "in/a.txt").touch()
    (tmp_path / "in/deep/b.txt").touch()
    (tmp_path / "in/deep/c.txt").hardlink_to(tmp_path / "in/a.txt")
    (tmp_path / "in/deep/up").symlink_to(tmp_path / "in")
    (tmp_path / "in/out.csv").mkdir()
    (tmp_path / "in/out.csv/notes.txt").touch()
    finder = Finder()
    finder.leave_out(tmp_path / "in/out.csv")
    finder.leave_out(tmp_path / "nothing")
    names = [found.name for path in ("in/deep", "in", "in/a.txt") for found in finder.files(tmp_path / path)]
    assert names == ["b.txt", "c.txt"]
    assert finder.skipped == {"another name of the same file": 2}
    assert [path.name for path in find(tmp_path / "in").paths] == ["a.txt", "b.txt", "notes.txt"]
