"""Noun phrases as they stand beside a reporting verb: read forwards after it, backwards before it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsparse.annotating.quotes.adverbs import skip_adverb
from newsparse.annotating.quotes.extent import extent, is_verb
from newsparse.annotating.quotes.nouns import Noun, noun
from newsparse.annotating.quotes.smallwords import (
    ARTICLES,
    DETERMINERS,
    GENDERS,
    LAST,
    OF,
    ORDER,
    OTHERS,
    PLURALS,
    POINTERS,
    PRONOUNS,
    STOPS,
    THIS_ONE,
    TITLES,
)
from newsparse.annotating.quotes.tokens import Token
from newsparse.annotating.quotes.words import word_set

__all__ = ["ONE", "Phrase", "read"]


class Phrase(NamedTuple):
    """Tokens `first:end`. `head`: the token of the noun, name or pronoun that it is about.

    `person`: the token of the person's name that it ends in, -1 without. `kind`: name, role, pronoun, last (ce
    dernier), other. `noun`: what the table says of the head. `number`: s or p where it shows, else None.
    """

    first: int
    end: int
    head: int
    kind: str
    person: int = -1
    noun: Noun | None = None
    gender: str | None = None
    number: str | None = None


def read(tokens: Sequence[Token], at: int, limit: int | None = None, *, bare: bool = False) -> Phrase | None:
    """The noun phrase that starts exactly at `at` and ends before `limit`. `bare`: it may lack a determiner."""
    limit = len(tokens) if limit is None else limit
    if at >= limit:
        return None
    token = tokens[at]
    low = token.low
    if token.kind == "name":
        return _named(tokens, at, at, limit)
    if token.kind != "word":
        return None
    if low in TITLES and at + 1 < limit:
        return _titled(tokens, at, limit)
    if low in PRONOUNS:
        gender, number = PRONOUNS[low]
        return Phrase(at, at + 1, at, "pronoun", -1, None, gender, number)
    if low in THIS_ONE and (at == 0 or low[-1] not in "el"):
        gender, number = THIS_ONE[low]
        return Phrase(at, at + 1, at, "last", -1, None, gender, number)
    if low in POINTERS | {"le", "la", "les"} and at + 1 < limit and tokens[at + 1].low in LAST:
        following = tokens[at + 2] if at + 2 < limit else None
        if following is None or following.kind == "punct" or noun(following.low) is None:
            gender, number = LAST[tokens[at + 1].low]
            if (low in POINTERS) or following is None or following.kind == "punct":
                return Phrase(at, at + 2, at + 1, "last", -1, None, gender, number)
    if low in {"le", "la"} and at + 2 < len(tokens) and at + 1 < limit and tokens[at + 1].low in ORDER:
        gender, number = ORDER[tokens[at + 1].low]
        if tokens[at + 2].kind == "punct" or tokens[at + 2].low in STOPS or skip_adverb(tokens, at + 2) > at + 2:
            return Phrase(at, at + 2, at + 1, "order", -1, None, gender, number)
    if (some := _one_of(tokens, at, limit)) is not None:
        return some
    start = at
    if low in DETERMINERS:
        at += 1
        if low in {"tout", "toute"} and at < limit and tokens[at].low in ARTICLES:
            at += 1
        while (
            at < limit
            and (tokens[at].low in OTHERS or tokens[at].low in ARTICLES - {"un", "une"})
            and at - start < 3
        ):
            at += 1
    elif not (bare or token.text[0].isupper()):
        return None
    if at >= limit:
        return None
    if tokens[at].kind == "name":
        return _named(tokens, start, at, limit)
    if tokens[at].kind == "quote":
        return Phrase(start, at + 1, at, "title", -1, None, GENDERS.get(low), "s") if start < at else None
    return _common(tokens, start, at, limit)


OTHER_ONES = {
    "autre",
    "deuxième",
    "troisième",
    "quatrième",
    "cinquième",
    "second",
    "seconde",
}  # « un deuxième va plus loin »


THOSE = {"celui": ("m", "s"), "celle": ("f", "s"), "ceux": ("m", "p"), "celles": ("f", "p")}


def _one_of(tokens: Sequence[Token], at: int, limit: int) -> Phrase | None:
    """l'un d'eux, l'une d'entre elles, l'un de ses avocats; ceux de la CFDT: somebody without a name."""
    row = [token.low for token in tokens[at : min(at + 5, limit)]]
    some = 2 if [t.low for t in tokens[at : at + 2]] == ["d'", "autres"] else 1 if tokens[at].low in SOME else 0
    if some and at + some < len(tokens) and (tokens[at + some].low in _VERBAL or is_verb(tokens[at + some].low)):
        gender = "f" if tokens[at].low == "certaines" else "m"
        return Phrase(
            at, at + some, at + some - 1, "role", -1, Noun(ONE, "person", gender, "p"), gender, "p"
        )  # « Certains y voient », « d'autres estiment »
    if len(row) > 2 and row[0] in {"un", "une"} and row[1] in OTHER_ONES and noun(row[2]) is None:
        gender = "f" if row[0] == "une" else "m"
        return Phrase(at, at + 2, at + 1, "role", -1, Noun(ONE, "person", gender, "s"), gender, "s")
    if len(row) < 3:
        return None
    if row[0] in THOSE and row[1] in OF:
        gender, number = THOSE[row[0]]
        owner = read(tokens, at + 2, limit, bare=True)
        if owner is None or owner.kind not in {"name", "role"}:
            return None
        return Phrase(at, owner.end, at, "role", -1, Noun("celui", "person", gender, number), gender, number)
    if row[0] != "l'" and row[1] in OF and row[0] in PART:
        return _part(tokens, at, at + 1, limit, Noun(ONE, "person", PART[row[0]][0], PART[row[0]][1]))
    if row[0] != "l'" and row[:2] == ["la", "plupart"] and row[2] in OF:
        return _part(tokens, at, at + 2, limit, Noun(ONE, "person", "m", "p"))
    if row[0] != "l'" or row[1] not in {"un", "une"} or row[2] not in OF:
        return None
    return _part(tokens, at, at + 2, limit, Noun(ONE, "person", "m" if row[1] == "un" else "f", "s"))


# un de ses proches, plusieurs d'entre eux, deux des élus: what stands before « de »
PART = {
    "un": ("m", "s"),
    "une": ("f", "s"),
    "deux": ("m", "p"),
    "trois": ("m", "p"),
    "quatre": ("m", "p"),
    "plusieurs": ("m", "p"),
    "beaucoup": ("m", "p"),
    "certains": ("m", "p"),
    "certaines": ("f", "p"),
    "nombre": ("m", "p"),
    "quelques-uns": ("m", "p"),
    "quelques-unes": ("f", "p"),
}


def _part(tokens: Sequence[Token], at: int, of: int, limit: int, one: Noun) -> Phrase | None:
    """The phrase from `at` about some of those told after « de » at `of`."""
    head = of - 1
    them = of + (2 if of + 1 < limit and tokens[of + 1].low == "entre" else 1)
    if them < limit and tokens[them].low in {"eux", "elles"}:
        return Phrase(at, them + 1, head, "role", -1, one, one.gender, one.number)
    many = read(tokens, of if tokens[of].low == "des" else of + 1, limit, bare=True)
    if many is None or many.kind != "role" or many.noun is None or many.noun.kind != "person":
        return None
    return Phrase(at, many.end, head, "role", -1, one, one.gender, one.number)


ONE = "l'un"


SOME = {"certains", "certaines"}


_VERBAL = {"y", "n'", "ne", "se", "s'", "l'", "ont", "avaient", "en"}


def _titled(tokens: Sequence[Token], at: int, limit: int) -> Phrase | None:
    """M. Poutine, Mme la ministre, MM. A et B (the first of them)."""
    following = tokens[at + 1]
    plural = tokens[at].low.rstrip(".") in {"mm", "mmes"}
    gender = (
        "f" if tokens[at].low.startswith(("mm", "mad", "ml")) and not tokens[at].low.startswith("mm.") else None
    )
    if tokens[at].low.rstrip(".") in {"m", "mm", "monsieur"}:
        gender = "m"
    if tokens[at].low.rstrip(".") in {"mme", "mmes", "mlle"}:
        gender = "f"
    if following.kind == "name":
        found = _named(tokens, at, at + 1, limit)
        return found and found._replace(gender=gender or found.gender, number="p" if plural else found.number)
    if following.kind == "word" and following.text[0].isupper():
        end = at + 2
        while end < limit and tokens[end].kind == "word" and tokens[end].text[0].isupper():
            end += 1
        return Phrase(at, end, at + 1, "name", -1, None, gender, "s")
    return None


def _named(tokens: Sequence[Token], start: int, at: int, limit: int) -> Phrase:
    token = tokens[at]
    assert token.name is not None
    owner = at if token.name.kind == "person" else -1
    end = at + 1
    # « l'ONU Antonio Guterres » does not start with a body that speaks, but « Downing Street » does
    while (
        owner < 0
        and end < limit
        and tokens[end].kind == "word"
        and tokens[end].low.endswith(("ais", "ien", "ienne", "aise", "ois", "ain", "aine", "russe"))
    ):
        end += 1
    return Phrase(start, end, at, "name", owner, None, None, None)


# « l'ancienne ministre », « son ancien directeur »: what stands before the noun tells the gender.
AGREEING = dict.fromkeys(word_set("phrases.masculine"), "m") | dict.fromkeys(word_set("phrases.feminine"), "f")


def _common(tokens: Sequence[Token], start: int, at: int, limit: int) -> Phrase | None:
    """A phrase about a common noun, with the name in it: le secrétaire général de l'ONU António X."""
    end, head, name = extent(tokens, at, limit)
    if head < 0:
        return None
    what = noun(tokens[head].low)
    kind = "name" if name >= 0 else "role" if what is not None else "other"
    determiner = tokens[start].low if start < head else ""
    number = "p" if determiner in PLURALS else "s" if determiner else None
    gender = GENDERS.get(determiner) or next(
        (AGREEING[t.low] for t in tokens[start:head] if t.low in AGREEING), None
    )
    if what is not None and what.gender and not (gender == "f" and what.kind == "person"):
        gender = what.gender  # « la maire » is a woman
    return Phrase(start, end, head, kind, name, what, gender, number)
