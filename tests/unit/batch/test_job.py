"""A job from folder to output, without the model."""

from __future__ import annotations

import json
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from newsparse.batch.job import Job, run
from newsparse.batch.options import Options
from newsparse.batch.pool import LocalPool
from newsparse.errors import NewsparseError
from newsparse.exporting import FORMATS
from support import poison

PLAIN = Options(annotate=False)


def folder(path: Path, **texts: str) -> Path:
    path.mkdir(exist_ok=True)
    for name, text in texts.items():
        (path / f"{name}.txt").write_text(text)
    return path


def do(inputs: Path, output: Path, watch=lambda tally: None, **settings):
    pool = {name: settings.pop(name) for name in ("workers", "timeout", "memory") if name in settings}
    executor = LocalPool(PLAIN, **{"workers": 2, "timeout": 20, **pool}, analyze=poison.analyze)
    job = Job(inputs=[str(inputs)], outputs=[(str(output), "jsonl")], options=PLAIN, **settings)
    return run(job, executor, watch)


def titles(output: Path) -> list[str]:
    return [json.loads(line)["title"] for line in output.read_text().splitlines()]


def failures(output: Path) -> dict[str, str]:
    lines = map(json.loads, Path(f"{output}.failures.jsonl").read_text().splitlines())
    return {Path(line["source"]).stem: line["slug"] for line in lines}


def test_order_of_output_is_order_of_input(tmp_path: Path) -> None:
    pages = folder(tmp_path / "pages", **{f"a{i:02}": f"{'SLOW' * (i % 7 == 0)} {i}" for i in range(40)})
    report = do(pages, tmp_path / "out.jsonl")
    assert [int(title.split()[-1]) for title in titles(tmp_path / "out.jsonl")] == list(range(40))
    assert (report.read, report.failed) == (40, {})


def test_f15_poison_is_named_and_the_rest_is_there(tmp_path: Path) -> None:
    pages = folder(
        tmp_path / "pages",
        **{f"fine{i}": f"fine {i}" for i in range(12)},
        raises="RAISE", empty="EMPTY", segfault="SEGFAULT", killed="KILL", hangs="HANG", eats="EAT",
    )  # fmt: skip
    report = do(pages, tmp_path / "out.jsonl", timeout=5, memory=200 * 2**20)
    assert titles(tmp_path / "out.jsonl") == sorted(f"fine {i}" for i in range(12))
    assert failures(tmp_path / "out.jsonl") == {
        "raises": "crashed",
        "empty": "no-article",
        "segfault": "crashed",
        "killed": "crashed",
        "hangs": "timeout",
        "eats": "out-of-memory",
    }
    assert report.failed == {"crashed": 3, "no-article": 1, "timeout": 1, "out-of-memory": 1}


def test_a_run_that_reads_nothing_stands_in_nobodys_way(tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    report = do(tmp_path / "pagess", output)
    assert (report.status, report.lines()[0]) == (3, "no article read, nothing written")
    (tmp_path / "bare").mkdir()
    with pytest.raises(NewsparseError, match="no article"):
        do(tmp_path / "bare", output)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["out.jsonl.failures.jsonl"]
    assert not Path(f"{output}.journal").exists()
    do(folder(tmp_path / "pages", a="one"), output)
    assert titles(output) == ["one"]


def test_a_mistyped_folder_empties_no_output(tmp_path: Path) -> None:
    pages, output = folder(tmp_path / "pages", a="one", b="two"), tmp_path / "out.jsonl"
    do(pages, output)
    for again in ({"resume": True}, {"resume": True}):
        assert do(tmp_path / "pagess", output, **again).status == 3
        assert titles(output) == ["one", "two"]
    assert do(pages, output, resume=True).reused == 2
    assert do(tmp_path / "pagess", output, force=True).status == 3
    assert titles(output) == ["one", "two"]


def test_a_second_run_does_only_what_is_new(tmp_path: Path) -> None:
    pages, output = folder(tmp_path / "pages", b="two", d="four EMPTY"), tmp_path / "out.jsonl"
    do(pages, output)
    with pytest.raises(NewsparseError, match="--resume"):
        do(pages, output)
    folder(pages, a="one", b="two again", c="three")
    first = do(pages, output, resume=True)
    assert titles(output) == ["one", "two again", "three"]
    assert (first.reused, first.read, first.failed) == (1, 3, {"no-article": 1})
    assert do(pages, output, resume=True).reused == 4
    assert do(pages, output, force=True).reused == 0
    assert titles(output) == ["one", "two again", "three"]


def test_same_contents_are_kept_and_named(tmp_path: Path) -> None:
    pages = folder(tmp_path / "pages", a="same", b="other", c="same", d="same")
    report = do(pages, tmp_path / "out.jsonl")
    assert titles(tmp_path / "out.jsonl") == ["same", "other", "same", "same"]
    assert report.duplicates == [[str(pages / f"{name}.txt") for name in "acd"]]


def test_the_summary_says_what_a_person_should_look_at(tmp_path: Path) -> None:
    texts = {"a": "ENGLISH", "b": "fine", "c": "fine", "d": "EMPTY", "e": "ENGLISH!"}
    pages, output = folder(tmp_path / "pages", **texts), tmp_path / "out.jsonl"
    (pages / "photo.jpg").touch()
    for more, reused in (({}, 0), ({"resume": True}, 5)):
        seen: list[tuple[int, int, int | None]] = []
        report = do(
            pages, output, lambda tally, seen=seen: seen.append((tally.done, tally.failed, tally.total)), **more
        )
        assert seen[-1] == (5, 1, 5)
        assert report.warnings == {"not-french": 2}
        read, *rest = report.lines()
        assert read.startswith(f"4 articles read into {output} in ")
        assert rest == [
            *([f"{reused} unchanged, not analysed again"] if reused else []),
            f"1 failed (1 no-article): see {output}.failures.jsonl",
            "warnings in the results: 2 not-french",
            f"duplicates, both kept: {pages}/b.txt and {pages}/c.txt",
            "1 file skipped: not articles by suffix",
        ]


def test_nothing_to_read(tmp_path: Path) -> None:
    with pytest.raises(NewsparseError, match="no article"):
        do(folder(tmp_path / "pages"), tmp_path / "out.jsonl")
    assert not (tmp_path / "out.jsonl").exists()


def test_a_pool_that_breaks_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = folder(tmp_path / "pages", **{f"a{i:02}": f"SLOW {i}" for i in range(40)})
    really, calls = LocalPool._wait, []

    def wait(self: LocalPool, done: object) -> object:
        calls.append(1)
        if len(calls) in (7, 8, 25):
            raise BrokenProcessPool("as if a worker had died with the pipe's lock")
        return really(self, done)  # type: ignore[arg-type]

    monkeypatch.setattr(LocalPool, "_wait", wait)
    do(pages, tmp_path / "out.jsonl")
    assert [int(title.split()[-1]) for title in titles(tmp_path / "out.jsonl")] == list(range(40))


def test_an_article_that_ends_its_worker_without_a_word_is_named(tmp_path: Path) -> None:
    pages = folder(tmp_path / "pages", a="a", b="EXIT", c="c", d="d")
    assert do(pages, tmp_path / "out.jsonl", timeout=1).failed == {"timeout": 1}
    assert titles(tmp_path / "out.jsonl") == ["a", "c", "d"]


def test_workers_that_cannot_start_end_the_job(tmp_path: Path) -> None:
    pages = folder(tmp_path / "pages", a="a")
    executor = LocalPool(PLAIN, workers=2, analyze=poison.Unloadable())
    with pytest.raises(NewsparseError, match="die as they start"):
        run(Job(inputs=[str(pages)], outputs=[(str(tmp_path / "out.jsonl"), "jsonl")], options=PLAIN), executor)


@pytest.mark.parametrize("form", list(FORMATS))
def test_every_format_is_brought_up_to_date(form: str, tmp_path: Path) -> None:
    pages, output = folder(tmp_path / "pages", a="a"), str(tmp_path / "out")
    for text in ("b", "c"):
        folder(pages, **{text: text})
        executor = LocalPool(PLAIN, workers=1, analyze=poison.analyze)
        assert (
            run(Job(inputs=[str(pages)], outputs=[(output, form)], options=PLAIN, resume=True), executor).read > 1
        )
