"""Who held which office: « le président russe » finds its name among the people of the article."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

__all__ = ["STATE", "is_same_person", "offices"]


@cache
def offices() -> tuple[tuple[str, str, frozenset[str], frozenset[str]], ...]:
    """(country, head noun, further words, holders in lower case) of each line of data/offices.txt."""
    rows = []
    source = files("newsparse.annotating") / "data" / "offices.txt"
    for line in source.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            country, office, people = line.split("|")
            head, *rest = office.split()
            rows.append((country, head, frozenset(rest), frozenset(name.lower() for name in people.split(";"))))
    return tuple(rows)


# Periphrases of an office by the seat: locataire de l'Élysée, hôte du Kremlin.
STATE = {
    "locataire": {"élysée": "FR", "maison-blanche": "US", "downing": "GB", "matignon": "FR"},
    "hôte": {"kremlin": "RU", "maison-blanche": "US", "élysée": "FR"},
    "maître": {"kremlin": "RU"},
    "patron": {"onu": "UN"},
}


def is_same_person(name: str, people: frozenset[str]) -> bool:
    """Whether `name`, as the article gives it, is one of `people`; a surname alone is enough."""
    low = name.lower()
    return low in people or any(low.split()[-1] == p.split()[-1] and len(low.split()) == 1 for p in people)
