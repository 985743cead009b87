"""Remote folders: file:// for real, S3 with a client that is not."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import pytest

from newsparse.batch import remote
from newsparse.batch.plan import Item, Plan
from newsparse.document import Failure
from newsparse.errors import NewsparseError

pytest.importorskip("smart_open")


class Client:
    """Two pages of a listing, as boto3 gives them."""

    def get_paginator(self, name: str) -> Client:
        assert name == "list_objects_v2"
        return self

    def paginate(self, **where: str) -> list[dict[str, Any]]:
        assert where == {"Bucket": "press", "Prefix": "2024/"}
        first = {"Contents": [{"Key": "2024/a.html"}, {"Key": "2024/"}, {"Key": "2024/b.jpg"}]}
        return [first, {"Contents": [{"Key": "2024/sub/c.txt.gz"}]}, {}]


def test_an_s3_folder_is_listed() -> None:
    found = list(remote._list_s3("press", "2024/", Client()))
    assert found == ["s3://press/2024/a.html", "s3://press/2024/sub/c.txt.gz"]


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    packed = gzip.compress("été".encode())
    (tmp_path / "à b.txt.gz").write_bytes(packed)
    [address] = remote.find(tmp_path.as_uri())
    assert remote.read(address).content == packed


@pytest.mark.parametrize(
    ("address", "slug"),
    [
        ("file:///no/such/page.html", "unreadable"),
        ("nosuch://host/page.html", "unreadable"),
    ],
)
def test_what_cannot_be_read_is_one_line(address: str, slug: str) -> None:
    with pytest.raises(NewsparseError) as caught:
        remote.read(address)
    assert caught.value.slug == slug
    assert "\n" not in caught.value.message


def test_the_plan_takes_addresses(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    uri = (tmp_path / "a.txt").as_uri()
    one, two, three, four = Plan([tmp_path.as_uri(), "gs://bucket/folder", "https://press.example/a.html", "c://"])
    assert one == Item(uri, uri)
    assert isinstance(two, Failure)
    assert two.slug == "no-articles"
    assert isinstance(three, Item)
    assert isinstance(four, Failure)
