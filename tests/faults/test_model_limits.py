"""F08, F16, F18: runs without a blank, memory over fresh words, no network: what the model must survive."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

import newsparse
from newsparse.annotating import pipeline

pytestmark = pytest.mark.model

SAMPLE = Path(__file__).parents[2] / "samples" / "cave-cooperative.txt"
RUNS = {
    "elisions": "l'",
    "guillemets": "«",
    "brackets": "(",
    "dots": ".",
    "hyphens": "peut-être-",
    "url": "https://exemple.fr/?q=a&r=",
    "data": "data:image/png;base64,iVBORw0KGgo",
    "letters": "a",
    "digits": "1 2,".replace(" ", ""),
}


def text_with(run: str) -> str:
    return f"Jean Dupont vit à Paris, dit-il.\n{run}\nElle a vu {run} avec Marie Curie à Lyon « hier {run} soir »."


@pytest.mark.parametrize("mark", RUNS.values(), ids=RUNS)
def test_f08_runs_without_a_blank(mark: str) -> None:
    pipeline.load().entities(["Paris"])
    seconds = []
    for size in (36_000, 144_000):
        text = text_with((mark * size)[: size // 3])
        started = time.process_time()
        found = newsparse.annotate(text)
        seconds.append(time.process_time() - started)
        spans = [
            m for group in (found.people, found.places, found.organizations) for x in group for m in x.mentions
        ]
        for span in [*spans, *found.dates, *found.quotes]:
            assert 0 <= span.start < span.end <= len(text)
        for span in [*spans, *found.dates]:
            assert text[span.start : span.end] == span.text
        for quote in found.quotes:
            for segment in quote.segments:
                assert quote.start <= segment.start < segment.end <= quote.end
        assert {"Jean Dupont", "Marie Curie"} <= {person.name for person in found.people}
    assert seconds[1] <= 20  # two seconds, with tenfold slack for a busy machine
    assert seconds[1] <= 8 * max(seconds[0], 0.1), "four times the text may not take sixteen times as long"


@pytest.mark.parametrize("mark", RUNS.values(), ids=RUNS)
def test_f08_the_model_alone_is_linear(mark: str) -> None:
    model = pipeline.load()
    started = time.process_time()
    entities = model.entities([text_with(mark * (144_000 // len(mark)))])[0]
    assert [label for _, _, label in entities].count("PER") >= 2
    assert all(end - start < 400 for start, end, _ in entities)
    assert time.process_time() - started <= 20


WATCH = """
import os, random, sys
from pathlib import Path
from newsparse.annotating import pipeline
import newsparse
few, many, whole = map(int, sys.argv[1:])
rng = random.Random(5)
def word():
    return "".join(rng.choices("bcdfglmnprstv", k=1) + rng.choices("aeiouéè", k=1))
def article():
    words = ["".join(word() for _ in range(4)) for _ in range(40)]
    return " ".join(f"{a.capitalize()} {b.capitalize()} a dit « {c} » à {d.capitalize()}."
                    for a, b, c, d in zip(*[iter(words)] * 4))
model = pipeline.load()
for number in range(1, many + 1):
    if whole:
        newsparse.annotate(article())
    else:
        text = article()
        with model.zone():
            model.entities([text])
    if number in (few, many):
        print(int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE"))
"""


def resident(few: int, many: int, *, whole: bool) -> tuple[int, int]:
    """Bytes resident after `few` and after `many` articles of words that nobody saw before."""
    done = subprocess.run(
        [sys.executable, "-c", WATCH, str(few), str(many), str(int(whole))],
        capture_output=True,
        text=True,
        check=True,
        env=environment(),
    )
    before, after = map(int, done.stdout.split())
    return before, after


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path(newsparse.__file__).parents[1])}


linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")


@linux
def test_f16_the_model_forgets() -> None:
    before, after = resident(250, 750, whole=False)
    assert after <= 1.10 * before


@linux
@pytest.mark.slow
def test_f16_ten_thousand_articles() -> None:
    before, after = resident(1_000, 10_000, whole=True)
    assert after <= 1.10 * before


OFFLINE = """
import sys
def refuse(event, args):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        raise RuntimeError(f"network: {event} {args}")
sys.addaudithook(refuse)
from newsparse.cli import main
main(sys.argv[1:])
"""


def output(*command: str, **env: str) -> bytes:
    done = subprocess.run(command, capture_output=True, check=True, env={**environment(), **env})
    return done.stdout


def test_f18_nothing_asks_the_network(tmp_path: Path) -> None:
    usual = output(sys.executable, "-m", "newsparse", str(SAMPLE), "-f", "jsonl")
    # Nor with an empty cache folder: a prepared copy is made from the model's own files.
    refused = output(
        sys.executable, "-c", OFFLINE, str(SAMPLE), "-f", "jsonl", XDG_CACHE_HOME=str(tmp_path / "cache")
    )
    assert refused == usual
    assert msgspec.json.decode(usual)["people"]


def test_f18_no_network_at_all() -> None:
    unshare = shutil.which("unshare")
    if unshare is None or subprocess.run([unshare, "-rn", "true"], capture_output=True, check=False).returncode:
        pytest.skip("cannot make a network namespace here")
    command = [sys.executable, "-m", "newsparse", str(SAMPLE), "-f", "jsonl"]
    assert output(unshare, "-rn", *command) == output(*command)


PUMPS = (
    *("« ", "» ", "« a » ", '" ', "( ", ", ", "— ", "a\n", "M. ", "ONU (ONU) ", "l'a d'a ", "« Le maire dit. "),
    *("« oui », dit-il, ", "lundi 4 mars 2024 à 18 h 30, ", "Jean Dupont ", "Jean Dupont, maire de Brest, et "),
    *("que le maire dit que ", "Il a dit « oui ».\n", "Paris, ", "selon lui, "),
)


@pytest.mark.parametrize("phrase", PUMPS)
def test_f07_a_phrase_repeated_without_end_is_read_in_linear_time(phrase: str) -> None:
    newsparse.annotate(phrase)
    seconds = []
    for size in (6_000, 24_000):
        text = (phrase * size)[:size]
        started = time.process_time()
        newsparse.annotate(text)
        seconds.append(time.process_time() - started)
    assert seconds[1] <= 10 * seconds[0] + 0.3, "quadratic is sixteen times"
