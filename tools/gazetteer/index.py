#!/usr/bin/env python3
"""Make the files that names are looked up in: `python tools/gazetteer/index.py`; nothing but newsparse is needed.

In: organizations.txt beside this file, and places.tsv, which build.py made.
Out, into src/newsparse/annotating/data/: bodies.tsv, openings.tsv, institutions.tsv and places.keys, each a folded
key and its row, line by line.
"""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
DATA = ROOT / "src/newsparse/annotating/data"
sys.path.insert(0, str(ROOT / "src"))

from newsparse.annotating.names.folding import fold  # noqa: E402

LONGEST = 8
"""Words of a name that is looked for in a text."""


def main() -> None:
    for name, text in files().items():
        (DATA / name).write_text(text, encoding="utf-8")
        print(f"{name}: {text.count(chr(10)) // 2} rows, {len(text.encode()):,} bytes")


def files() -> dict[str, str]:
    """The name of each file → what belongs in it."""
    bodies, institutions = organizations()
    places = place_keys()
    openings: dict[str, int] = {}
    for key in (*bodies, *places):
        first = key.partition(" ")[0]
        openings[first] = max(openings.get(first, 0), min(key.count(" ") + 1, LONGEST))
    for rows in bodies.values():
        for name in rows[0].split("|")[1:]:
            article, _, rest = name.partition(" ")
            if rest and article in ("Le", "Les") and rows[0].lstrip("?").startswith("media"):
                openings.setdefault(fold(rest).partition(" ")[0], 1)  # « du Monde », « aux Échos »
    return {
        "bodies.tsv": table({key: "\t".join(rows) for key, rows in bodies.items()}),
        "institutions.tsv": table(institutions),
        "places.keys": table(places),
        "openings.tsv": table({word: str(n) for word, n in openings.items()}),
    }


def table(rows: dict[str, str]) -> str:
    return "".join(f"{key}\n{rows[key]}\n" for key in sorted(rows))


def organizations() -> tuple[dict[str, list[str]], dict[str, str]]:
    """The bodies by folded name (kind, with ? where the name means other things too, and all names), and those
    that are written in lower case by their first word."""
    bodies: dict[str, list[str]] = {}
    lower: set[str] = set()
    kind = ""
    for line in (HERE / "organizations.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
            continue
        if not line or line.startswith("#"):
            continue
        written = line.split(", ")
        names = [name.lstrip("?") for name in written]
        for name in written:
            row = "|".join(("?" * name.startswith("?") + kind, *names))
            rows = bodies.setdefault(fold(name), [])
            if row.lstrip("?") not in [other.lstrip("?") for other in rows]:
                rows.append(row)
    for rows in bodies.values():
        kind, *names = rows[0].split("|")
        if kind in ("international", "institution"):
            lower |= {
                form
                for name in names
                if name.count(" ") in (1, 2, 3) and name.split()[0] != "Alliance"
                for form in (name.lower(), name[0].lower() + name[1:])
            }
    by_word: dict[str, list[str]] = {}
    for form in sorted(lower, key=lambda form: (-len(form), form)):
        by_word.setdefault(fold(form).partition(" ")[0], []).append(form)
    return bodies, {word: "|".join(forms) for word, forms in by_word.items()}


def place_keys() -> dict[str, str]:
    """Folded names of places → the numbers of their rows in places.tsv, in its order."""
    keys: dict[str, list[str]] = {}
    for number, line in enumerate((DATA / "places.tsv").read_text(encoding="utf-8").splitlines()):
        _, _, _, _, name, *more = line.split("\t")
        for variant in (name.partition(" (")[0], *(more[0].split("|") if more else ())):
            rows = keys.setdefault(fold(variant), [])
            if str(number) not in rows:
                rows.append(str(number))
    return {key: " ".join(rows) for key, rows in keys.items()}


if __name__ == "__main__":
    main()
