"""A list that is taken ahead."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator

import pytest

from newsparse.batch.spool import BLOCK, Spool


def test_everything_in_order_and_counted_ahead() -> None:
    names = [os.fsdecode(b"caf\xe9 %d" % n) for n in range(5 * BLOCK + 3)]
    spool = Spool(names)
    found = iter(spool)
    first = next(found)
    end = time.monotonic() + 20
    while spool.total is None:
        assert time.monotonic() < end
        time.sleep(0.01)
    assert spool.total == len(names)
    assert [first, *found] == names
    assert list(Spool([])) == []


def test_what_comes_slowly_is_not_held_back() -> None:
    go_on = threading.Event()

    def slowly() -> Iterator[int]:
        yield 1
        assert go_on.wait(20)
        yield 2

    found = iter(Spool(slowly()))
    assert next(found) == 1
    go_on.set()
    assert next(found) == 2


def test_an_error_comes_in_its_place() -> None:
    def broken() -> Iterator[int]:
        yield from range(BLOCK + 1)
        raise PermissionError("no")

    found = iter(Spool(broken()))
    assert [next(found) for _ in range(BLOCK + 1)] == list(range(BLOCK + 1))
    with pytest.raises(PermissionError):
        next(found)


def test_an_endless_list_can_be_left() -> None:
    def endless() -> Iterator[int]:
        while True:
            yield 1

    spool = Spool(endless())
    assert next(iter(spool)) == 1
    spool.close()
    assert spool.total is None
