"""Markdown: footnotes at their words, and nothing from outside acts."""

from __future__ import annotations

import json

import pytest

from newsparse.rendering.markdown import escape, render
from support.stories import bare, story


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. [x](javascript:alert(1))", r"1\. \[x\](javascript:alert(1))"),
        ("- pas une liste", r"\- pas une liste"),
        ("# pas un titre", r"\# pas un titre"),
        ("==== ", r"\=\=\=\="),
        ("<script>alert(1)</script>", r"\<script\>alert(1)\</script\>"),
        ("![i](u) **b** `c` ~d~ $e$ |f|", r"\!\[i\](u) \*\*b\*\* \`c\` \~d\~ \$e\$ \|f\|"),
        ("deux\nlignes", "deux lignes"),
        ("{{ secret }} &amp; #tag", r"\{\{ secret \}\} \&amp; \#tag"),
        ("https://exemple.fr", r"https:\/\/exemple.fr"),
        ("Arc-en-ciel : 3,5 % ; l’été – oui !", "Arc-en-ciel : 3,5 \\% ; l’été – oui !"),
    ],
)
def test_escape(text: str, expected: str) -> None:
    assert escape(text) == expected


@pytest.mark.parametrize(
    "expected",
    [
        'title: "À Quimper, la halle du port renaît"',
        'people: ["Solenn Kervella", "Hugo Lemarec"]',
        "# À Quimper, la halle du port renaît",
        "## Un chantier de six ans",
        "La maire de Quimper[^1], Solenn Kervella[^2], a inauguré lundi 3 mars[^3] la halle",
        "[^1]: Place: Quimper, city, FR, 48.00, -4.10",
        "« et à l’euro près »[^5].",
        "[^5]: Said (direct) by **Solenn Kervella**, “déclaré”",
        "- Surface : 2\u202f100 m².",
        "> « pari tenu » — voit",
        "**La rédaction — Et les pêcheurs ?**",
    ],
)
def test_what_the_note_says(expected: str) -> None:
    assert expected in render(story())


def test_every_footnote_is_defined_once_and_used() -> None:
    note = render(story())
    body, _, definitions = note.partition("\n[^1]: ")
    count = definitions.count("\n[^") + 1
    assert all(f"[^{number}]" in body for number in range(1, count + 1))


def test_front_matter_is_yaml_of_json_values() -> None:
    lines = render(story()).split("---\n")[1].splitlines()
    assert all(json.loads(line.partition(": ")[2]) for line in lines)


def test_an_article_without_annotations_is_its_text() -> None:
    assert render(bare()).endswith("# (no headline)\n\nRien à signaler.\n")
