"""The word lists under data/, read once and folded: roles with their gender, words that are no name."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from newsparse.annotating.names.folding import fold

__all__ = [
    "demonyms",
    "first_names",
    "is_given",
    "kind_of",
    "non_names",
    "role",
    "roles",
    "sections",
    "words",
]

DATA = Path(__file__).parents[1] / "data"
_LEARNED = re.compile(r"([A-ZÀ-Þ]?[a-zà-ÿ]{2,}(?:ologue|ologiste|iatre))(s?)")
"""« planétologue », « pédopsychiatre »: Greek endings of people who study, of which there are ever more."""
_NO_SCIENTISTS = frozenset(("monologue", "prologue", "apologue", "ménologue"))
_PREFIX = re.compile(r"(?:[Ee]x|[Vv]ice|[Cc]o|[Ss]ous|[Nn]éo|[Aa]nti)-(?=\w{3})")


@cache
def sections(name: str) -> dict[str, tuple[str, ...]]:
    """The lines of data/`name` under each of its [headings], without comments."""
    found: dict[str, list[str]] = {}
    heading = ""
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = line[1 : line.index("]")]
        elif line and not line.startswith("#"):
            found.setdefault(heading, []).append(line)
    return {heading: tuple(lines) for heading, lines in found.items()}


@cache
def words(use: str) -> frozenset[str]:
    """The words under [`use`] in words.txt."""
    return frozenset(word for line in sections("words.txt")[use] for word in line.split())


@cache
def non_names() -> dict[str, frozenset[str]]:
    """Folded words by kind: opening, common, demonym (all forms), event (lower-case heads, as written)."""
    lists = {kind: [w for line in lines for w in line.split()] for kind, lines in sections("nonnames.txt").items()}
    found = {kind: frozenset(map(fold, lists[kind])) for kind in ("opening", "common")}
    found["event"] = frozenset(lists["event"])
    found["demonym"] = frozenset(form for stem in lists["demonym"] for form in _inflected(fold(stem)))
    return found


@cache
def demonyms() -> dict[str, str]:
    """Folded adjectives, inhabitants and currencies → the one country that they tell (ISO alpha-2)."""
    found: dict[str, str] = {}
    for line in sections("demonyms.txt")[""]:
        code, _, rest = line.partition(": ")
        stems, _, marks = rest.partition("; ")
        for stem in stems.split():
            found.update(dict.fromkeys(_inflected(fold(stem)), code))
        found.update(dict.fromkeys(map(fold, marks.split()), code))
    return found


def _inflected(stem: str) -> set[str]:
    bases = {stem, stem + "e"}
    if stem.endswith(("ien", "on", "en")):
        bases.add(stem + "ne")
    if stem.endswith(("c", "que")):
        bases |= {stem[:-1] + "que", stem + "que"}
    if stem.endswith("eau"):
        bases.add(stem[:-3] + "elle")
    if stem.endswith("f"):
        bases.add(stem[:-1] + "ve")
    return bases | {b + "s" for b in bases} | {b + "x" for b in bases if b.endswith("eau") or b.endswith("eu")}


@cache
def roles() -> dict[str, tuple[str | None, str]]:
    """Role nouns in lower case, as written → (gender: "m", "f" or None for both, number: "sg" or "pl")."""
    found: dict[str, tuple[str | None, str]] = {}
    given = first_names()
    for kind, lines in sections("roles.txt").items():
        if kind == "honorific":
            continue
        for line in lines:
            masculine, _, feminine = line.partition(" ")
            if masculine.endswith("="):
                forms: list[tuple[str, str | None]] = [(masculine[:-1], None)]
            else:
                forms = [(masculine, "m"), (feminine, "f")]
            for form, gender in forms:
                if form == "~":
                    continue
                one, many = (gender, "sg"), (gender, "pl")
                plural = _plural(form)
                found.setdefault(form, one)
                found.setdefault(plural, many)
                if form.islower() and (form if form.isascii() else fold(form)) not in given:
                    found.setdefault(form[0].upper() + form[1:], one)
                    found.setdefault(plural[0].upper() + plural[1:], many)
    return found


@cache
def _kinds() -> dict[str, str]:
    lists = sections("roles.txt").items()
    return {form.rstrip("="): kind for kind, lines in lists for line in lines for form in line.split()}


def kind_of(role: str) -> str:
    """The heading of roles.txt under which a role noun stands: office, rank, kin, people …"""
    return _kinds().get(role, "")


@lru_cache(maxsize=2048)
def role(word: str) -> tuple[str | None, str] | None:
    """What `roles` tells of `word`, past ex-, vice-, co- and the like; None where it is no role noun."""
    known = roles()
    if told := known.get(word):
        return told
    if (learned := _LEARNED.fullmatch(word)) and learned.group(1) not in _NO_SCIENTISTS:
        return None, "pl" if learned.group(2) else "sg"
    prefixed = _PREFIX.match(word)
    return role(word[prefixed.end() :]) if prefixed else None


def _plural(word: str) -> str:
    if word.endswith(("s", "x", "z")):
        return word
    if word.endswith(("eau", "eu")):
        return word + "x"
    if word.endswith("al"):
        return word[:-2] + "aux"
    return word + "s"


def is_given(word: str) -> bool:
    """Whether `word`, as written, is a given name: Anne, Anne-Marie, Kassym-Jomart."""
    known = first_names()
    return fold(word) in known or fold(word.partition("-")[0]) in known


@cache
def first_names() -> dict[str, str | None]:
    """Folded given names → "m", "f", or None where both bear it."""
    found: dict[str, str | None] = {}
    for gender, lines in sections("firstnames.txt").items():
        for line in lines:
            for name in line.split():
                found[fold(name)] = None if gender == "both" else gender
    return found
