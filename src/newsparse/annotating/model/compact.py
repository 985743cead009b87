"""spaCy's CNN pipelines run with numpy alone: the model's own weights and rules, none of spaCy's imports.

spaCy takes seconds and half a gigabyte to start. What names and quotations need of a French CNN pipeline
(`fr_core_news_sm`, `_md`, `_lg`, or one trained like them) is a tokenizer, one or two small networks and two
transition systems; read from the model's files they start in a tenth of a second, and give what spaCy gives,
span for span and arc for arc. A pipeline that holds anything else raises UnsupportedError: spaCy runs it then.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from configparser import ConfigParser
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

import msgspec

from newsparse.annotating.model.interface import RawEntity
from newsparse.annotating.model.lexicon import CAPACITY, Lexicon
from newsparse.annotating.model.moves import moves
from newsparse.annotating.model.network import Tok2Vec
from newsparse.annotating.model.recognizer import Recognizer
from newsparse.annotating.model.runs import around_runs, blank_runs
from newsparse.annotating.model.tokenizer import Tokenized, Tokenizer
from newsparse.annotating.model.vectors import open_vectors
from newsparse.annotating.model.weights import Layer, UnsupportedError, layers
from newsparse.document import ModelInfo

__all__ = ["CompactModel"]

TOKENS_AT_ONCE = 1_500
"""In one run of a network: enough to fill the matrix products, few enough for the processor's cache."""


class CompactModel:
    """The named entities of a spaCy model folder. Raises UnsupportedError for what only spaCy can run."""

    def __init__(self, folder: Path) -> None:
        meta = json.loads((folder / "meta.json").read_bytes())
        self.info = ModelInfo(f"{meta['lang']}_{meta['name']}", meta["version"])
        config = _read_config(folder / "config.cfg")
        _check(config, folder)
        vectors, vector_rows = open_vectors(folder / "vocab")
        self._lexicon = Lexicon(_norms(), vector_rows)
        rules = msgspec.msgpack.decode((folder / "tokenizer").read_bytes())
        self._tokenizer = Tokenizer(rules, self._lexicon)
        network = layers(folder / "ner" / "model")
        self._recognizer = Recognizer(network, moves(folder / "ner" / "moves"))
        self._reader = Tok2Vec(_reading(network, folder, config), self._lexicon, vectors)

    def entities(self, texts: Sequence[str]) -> list[list[RawEntity]]:
        """The named entities of each text (a paragraph in plain form)."""
        return around_runs(texts, self._recognize)

    def zone(self) -> AbstractContextManager[Any]:
        """Nothing to do: what this model remembers is bounded anyway."""
        return nullcontext()

    def _recognize(self, texts: Sequence[str]) -> list[list[RawEntity]]:
        found: list[list[RawEntity]] = []
        for batch in self._batches(texts):
            x = self._reader([(text.rows, text.spaces) for text in batch])
            lengths = [len(text.rows) for text in batch]
            blank = self._lexicon.space[[row for text in batch for row in text.rows]]
            spans = iter(self._recognizer(x, lengths, blank))
            span = next(spans, None)
            first = 0
            for text, length in zip(batch, lengths, strict=True):
                entities: list[RawEntity] = []
                while span is not None and span[0] < first + length:
                    start, last = span[0] - first, span[1] - first - 1
                    end = text.starts[last] + len(self._lexicon.words[text.rows[last]])
                    entities.append(RawEntity(text.starts[start], end, span[2]))
                    span = next(spans, None)
                found.append(entities)
                first += length
        return found

    def _batches(self, texts: Iterable[str]) -> Iterator[list[Tokenized]]:
        batch: list[Tokenized] = []
        size = 0
        self._forget_if_full()
        for text in texts:
            batch.append(self._tokenizer(blank_runs(text)))
            size += len(batch[-1].rows)
            if size >= TOKENS_AT_ONCE:
                yield batch
                batch, size = [], 0
                self._forget_if_full()
        if batch:
            yield batch

    def _forget_if_full(self) -> None:
        if len(self._lexicon) > CAPACITY:
            self._lexicon.clear()
            self._tokenizer.clear()
            self._reader.clear()


def _reading(network: Sequence[Layer], folder: Path, config: Mapping[str, Mapping[str, Any]]) -> Sequence[Layer]:
    """The network that reads words for the recognizer: its own, or the shared one it listens to."""
    if not any(layer.name == "tok2vec-listener" for layer in network):
        return network
    source = config["components.ner.model.tok2vec"]["upstream"]
    if source == "*":
        source = "tok2vec"
    if config.get(f"components.{source}", {}).get("factory") != "tok2vec":
        raise UnsupportedError(f"ner listens to {source}")
    return layers(folder / source / "model")


def _read_config(path: Path) -> dict[str, dict[str, Any]]:
    parser = ConfigParser(interpolation=None)
    parser.read_string(path.read_text(encoding="utf-8"))
    return {section: {key: _value(text) for key, text in parser[section].items()} for section in parser.sections()}


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text  # a reference to another value; none that is read here


def _check(config: Mapping[str, Mapping[str, Any]], folder: Path) -> None:
    """Whether everything that shapes entities is of the known kind."""
    nlp = config["nlp"]
    if nlp["lang"] != "fr":
        raise UnsupportedError("the norms of another language")
    for part, usual in (("tokenizer", "spacy.Tokenizer.v1"), ("vectors", "spacy.Vectors.v1")):
        section = nlp.get(part) or config.get(f"nlp.{part}") or {f"@{part}s": usual, f"@{part}": usual}
        if usual not in section.values():
            raise UnsupportedError(f"{part} of its own kind")
    if any(nlp.get(moment) for moment in ("before_creation", "after_creation", "after_pipeline_creation")):
        raise UnsupportedError("code that changes the pipeline")
    if "ner" not in nlp["pipeline"]:
        raise UnsupportedError("no entity recognizer")
    if (
        config["components.ner"].get("factory") != "ner"
        or config.get("components.ner.model", {}).get("@architectures") != "spacy.TransitionBasedParser.v2"
        or json.loads((folder / "ner" / "cfg").read_bytes()).get("beam_width", 1) != 1
    ):
        raise UnsupportedError("another kind of entity recognizer")
    lookups = folder / "vocab" / "lookups.bin"
    if lookups.exists() and lookups.read_bytes() != b"\x80":
        raise UnsupportedError("lookup tables in the vocabulary")


def _norms() -> dict[str, str]:
    """spaCy's table of equivalent marks (« and " are one), from its file: nothing of spaCy is imported."""
    found = importlib.util.find_spec("spacy")
    if found is None or found.origin is None:
        raise UnsupportedError("no spaCy")
    path = Path(found.origin).parent / "lang" / "norm_exceptions.py"
    spec = importlib.util.spec_from_file_location("newsparse_spacy_norms", path)
    if spec is None or spec.loader is None:
        raise UnsupportedError("no table of norms")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    norms: dict[str, str] = module.BASE_NORMS
    return norms
