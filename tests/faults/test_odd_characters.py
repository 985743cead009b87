"""F10: NUL, lone surrogates, decomposed accents and other odd characters, from bytes to JSON."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

import pytest

import newsparse

BODY = (
    "L’été à Orléans s’achève. La maire, Jeanne Kérébel, a déclaré lundi\u00a0: «\u00a0Nous sommes prêts.\u00a0»\n"
    "Selon elle, l’Union européenne (UE) a versé 3\u202f000 euros le 2 décembre 2025 à Évry‑Courcouronnes.\n"
)
VARIANTS = {
    "as it is": BODY,
    "decomposed": unicodedata.normalize("NFD", BODY),
    "nul": BODY.replace("Kérébel", "Ké\0rébel"),
    "lone surrogates": BODY.replace("prêts", "prêts \ud83d \udc00"),
    "astral": BODY.replace("prêts", "prêts 😀𝐀"),
    "line separators": BODY.replace("lundi", "lundi\u2028soir\u2029"),
    "controls": BODY.replace("lundi", "lundi\x1b[31m\x85\x0b\x0c"),
    "bidi": BODY.replace("lundi", "\u202elundi\u2066"),
    "marks without a letter": "\u0301" + BODY.replace(" ", " \u0327", 3),
    "ligatures": BODY.replace("prêts", "ﬁers et œuvrant à l'ǆ"),
    "carriage returns": BODY.replace("\n", "\r\n"),
}


def spans(value: Any) -> list[tuple[int, int, str]]:
    found = []
    if isinstance(value, dict):
        if {"start", "end", "text"} <= set(value):
            found.append((value["start"], value["end"], value["text"]))
        for item in value.values():
            found += spans(item)
    elif isinstance(value, list):
        for item in value:
            found += spans(item)
    return found


@pytest.mark.parametrize("name", VARIANTS)
def test_f10_every_span_is_its_text_in_the_document(name: str) -> None:
    content = VARIANTS[name].encode("utf-8", "surrogatepass")
    line = newsparse.analyze(content, media_type="text/plain").to_json()
    document = json.loads(line.decode("utf-8", "strict"))
    found = spans(document)
    assert found
    for start, end, text in found:
        assert document["text"][start:end] == text
    assert not any(0xD800 <= ord(c) < 0xE000 or c in "\0\x1b\u202e\u2028\x85" for c in document["text"])


@pytest.mark.parametrize("name", VARIANTS)
def test_f10_every_span_is_its_text_in_a_bare_string(name: str) -> None:
    text = VARIANTS[name]
    found = newsparse.annotate(text)
    values = [*found.dates, *found.quotes, *(q.cue for q in found.quotes if q.cue)]
    for entity in (*found.people, *found.places, *found.organizations):
        values += entity.mentions
    assert values
    for value in values:
        assert text[value.start : value.end] == value.text


@pytest.mark.parametrize("name", ["decomposed", "astral", "ligatures"])
def test_f10_the_same_is_found_as_in_plain_text(name: str) -> None:
    def names(text: str) -> list[str]:
        return [unicodedata.normalize("NFC", person.name) for person in newsparse.annotate(text).people]

    assert names(VARIANTS[name]) == names(BODY)
