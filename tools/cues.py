"""Write src/newsparse/annotating/data/cues.tsv: every form of the reporting verbs in tools/cues/verbs.txt.

    python tools/cues.py

Columns: form, lemma, tense, polarity, class. Forms are the third person (and the first singular where it is
written alike), the infinitive and the participles: a report is told in no other. The conjugation is that of
the school grammars: regular verbs by rule, the rest by the principal parts in tools/cues/irregular.txt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
TABLE = HERE.parent / "src/newsparse/annotating/data/cues.tsv"

# Verbs in -eler and -eter that take a grave accent; the others double their consonant.
GRAVE = {"marteler", "démanteler", "congeler", "acheter", "haleter"}


def lines(name: str) -> Iterator[str]:
    for line in (HERE / "cues" / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()


def lemmas() -> Iterator[tuple[str, str, str]]:
    """(lemma, polarity, class), the lemma with « se » or « s' »."""
    polarity = kind = ""
    for line in lines("verbs.txt"):
        if head := re.fullmatch(r"\[(\w+) (\w+)\]", line):
            polarity, kind = head.groups()
            continue
        for lemma in line.split():
            yield lemma.replace("_", " "), polarity, kind


def er(verb: str) -> list[str]:
    """Principal parts of a verb in -er: see irregular.txt."""
    stem = verb[:-2]
    soft = {"c": stem[:-1] + "ç", "g": stem + "e"}.get(stem[-1], stem)  # avançait, jugeait
    closed = stem
    if stem[-1] == "y" and stem[-2] in "ou":
        closed = stem[:-1] + "i"
    elif (
        verb.endswith(("eler", "eter"))
        and verb not in GRAVE
        and not verb.endswith(("êler", "êter", "éter", "eeter"))
    ):
        closed = stem + stem[-1]
    elif not stem.endswith("eet") and (
        found := re.fullmatch(r"(.*)[eé](gn|gu|qu|ch|[bcdflmnprstv]r?|[bcdfglmnprstvj])", stem)
    ):
        closed = f"{found[1]}è{found[2]}"
    future = verb if "é" in stem[-4:] else closed + "er"  # répétera, rappellera
    return [
        closed + "e",
        closed + "ent",
        soft + "ai",
        soft + "a",
        stem + "èrent",
        future + "a",
        stem + "é",
        soft + "ant",
    ]


def ir(verb: str) -> list[str]:
    """Principal parts of a verb of the second group."""
    stem = verb[:-1]
    return [stem + "t", stem + "ssent", stem + "ssai", stem + "t", stem + "rent", verb + "a", stem, stem + "ssant"]


def re_(verb: str) -> list[str]:
    """Principal parts of a regular verb in -re (répondre)."""
    stem = verb[:-2]
    return [stem, stem + "ent", stem + "ai", stem + "it", stem + "irent", stem + "ra", stem + "u", stem + "ant"]


IRREGULAR = {line.split()[0]: line.split()[1:] for line in lines("irregular.txt")}


def forms(verb: str) -> Iterator[tuple[str, str]]:
    """(form, tense) of `verb`, without its reflexive pronoun."""
    parts = IRREGULAR.get(verb) or {"er": er, "ir": ir, "re": re_}[verb[-2:]](verb)
    singular, plural, imperfect, past, pasts, future, participle, present = parts
    yield verb, "infinitive"
    yield from ((form, "present") for form in (singular, plural))
    yield from ((imperfect + end, "imperfect") for end in ("t", "ent"))
    yield from ((form, "past") for form in (past, pasts))
    yield from ((form, "future") for form in (future, future[:-1] + "ont"))
    yield from ((future[:-1] + end, "conditional") for end in ("ait", "aient"))
    plural_participle = participle if participle[-1] in "sx" else participle + "s"
    for form in (participle, participle + "e", plural_participle, participle + "es"):
        yield form, "participle"
    yield present, "gerund"


def main() -> None:
    """Write the table, sorted by form; a form of several lemmas has a line for each."""
    rows: set[tuple[str, str, str, str, str]] = set()
    seen: set[str] = set()
    for lemma, polarity, kind in lemmas():
        if lemma in seen:
            continue
        seen.add(lemma)
        bare = re.sub(r"^(?:se |s'|y )", "", lemma)
        for form, tense in forms(bare):
            rows.add((form, lemma, tense, polarity, kind))
            if "î" in form:  # the spelling of 1990
                rows.add((form.replace("î", "i"), lemma, tense, polarity, kind))
    head = "# Made by tools/cues.py from tools/cues/verbs.txt. form, lemma, tense, polarity, class.\n"
    TABLE.write_text(head + "".join("\t".join(row) + "\n" for row in sorted(rows)), encoding="utf-8")
    print(f"{len(seen)} lemmas, {len(rows)} rows")


if __name__ == "__main__":
    main()
