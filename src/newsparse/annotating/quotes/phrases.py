"""Noun phrases as they stand beside a reporting verb: read forwards after it, backwards before it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from newsparse.annotating.quotes.cues import (
    ADVERBS,
    BE,
    FINITE,
    HAVE,
    NOUNS,
    skip_adverb,
    table,
)
from newsparse.annotating.quotes.nouns import Noun, noun, person
from newsparse.annotating.quotes.tokens import Token
from newsparse.annotating.quotes.words import lines, word_set

__all__ = ["Phrase", "after", "before", "called", "read", "skip_adverbials"]

ARTICLES = word_set("phrases.articles")
POINTERS = word_set("phrases.pointers")
OWNERS = word_set("phrases.owners")
OTHERS = word_set("phrases.others")
DETERMINERS = ARTICLES | POINTERS | OWNERS | OTHERS
OF = word_set("phrases.of")
PREPOSITIONS = word_set("phrases.prepositions")
STOPS = word_set("phrases.stops")
BEFORE_NOUN = word_set("phrases.before_noun")
PRONOUNS = {
    "il": ("m", "s"),
    "elle": ("f", "s"),
    "ils": ("m", "p"),
    "elles": ("f", "p"),
    "lui": ("m", "s"),
    "eux": ("m", "p"),
    "lui-même": ("m", "s"),
    "elle-même": ("f", "s"),
    "eux-mêmes": ("m", "p"),
    "elles-mêmes": ("f", "p"),
}
THIS_ONE = {  # whoever was named last, as « ce dernier »
    "celui-ci": ("m", "s"),
    "celle-ci": ("f", "s"),
    "ceux-ci": ("m", "p"),
    "celles-ci": ("f", "p"),
    "celui-là": ("m", "s"),
    "celle-là": ("f", "s"),
    "lequel": ("m", "s"),
    "laquelle": ("f", "s"),
}
LAST = {"dernier": ("m", "s"), "dernière": ("f", "s"), "derniers": ("m", "p"), "dernières": ("f", "p")}
ORDER = {"premier": ("m", "s"), "première": ("f", "s"), "second": ("m", "s"), "seconde": ("f", "s")}
TIMES = word_set("phrases.times")
TITLES = word_set("phrases.titles")


PLURALS = {"les", "des", "ces", "ses", "leurs", "mes", "nos"} | (OTHERS - word_set("phrases.singular"))
GENDERS = {"un": "m", "le": "m", "ce": "m", "cet": "m", "une": "f", "la": "f", "cette": "f", "sa": "f"}
INNER = {"en", "aux", "au", "à", "pour"}


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


def is_person(token: Token) -> bool:
    return token.name is not None and token.name.kind == "person"


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
    if some and at + some < len(tokens) and (tokens[at + some].low in _VERBAL or _is_verb(tokens[at + some].low)):
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


def _common(tokens: Sequence[Token], start: int, at: int, limit: int) -> Phrase | None:
    """A phrase about a common noun, with the name in it: le secrétaire général de l'ONU António X."""
    end, head, name = _extent(tokens, at, limit)
    if head < 0:
        return None
    what = noun(tokens[head].low)
    kind = "name" if name >= 0 else "role" if what is not None else "other"
    determiner = tokens[start].low if start < head else ""
    number = "p" if determiner in PLURALS else "s" if determiner else None
    gender = GENDERS.get(determiner)
    if what is not None and what.gender and not (gender == "f" and what.kind == "person"):
        gender = what.gender  # « la maire » is a woman
    return Phrase(start, end, head, kind, name, what, gender, number)


def _extent(tokens: Sequence[Token], at: int, limit: int) -> tuple[int, int, int]:
    """(end, head, person) of the noun phrase whose words after the determiner start at `at`; -1 without."""
    head = first_word = name = -1
    end = at
    while end < limit:
        token = tokens[end]
        low = token.low
        if token.kind == "name":
            end += 1
            if is_person(token) and not (head >= 0 and _complement(tokens, head, end - 1)):
                name = end - 1
                break
        elif token.kind == "quote" and head >= 0 and end == head + 1 and end + 1 < limit:
            end += 1
        elif token.kind != "word":
            break
        elif low == "et" and head >= 0 and end + 1 < limit and tokens[end + 1].low in OF:
            end += 1
        elif (
            low in STOPS
            or low.startswith("-")
            or (
                head >= 0
                and (
                    _is_verb(low)
                    or _plural_verb(tokens, at, low)
                    or (end > head and _noun_verb(tokens, head, end))
                )
            )
        ):
            break
        elif low in OF:
            if head < 0:
                break
            end += 1
            while end < limit and tokens[end].low in DETERMINERS:
                end += 1
        elif low in INNER and head >= 0 and end + 1 < limit and _inner(tokens, head, end):
            end += 2 if tokens[end + 1].low in ARTICLES else 1
        elif low in {"un", "deux", "une"} and head == end - 1 and tokens[head].low == "numéro":
            end += 1
        elif head >= 0 and low in PREPOSITIONS and _fixed(tokens, end, limit):
            end += _fixed(tokens, end, limit)
        elif (head >= 0 and end > head and _participle(tokens, end)) or (
            low in PREPOSITIONS
            or low in DETERMINERS
            or (head >= 0 and (low in TIMES or skip_adverb(tokens, end) > end))
        ):
            break
        else:
            if first_word < 0:
                first_word = end
            if head < 0 and not (low in BEFORE_NOUN and not _is_head(tokens, end, limit)):
                head = end
            end += 1
    return end, head if head >= 0 else first_word, name


@lru_cache(maxsize=2048)
def _is_verb(low: str) -> bool:
    """« L'agence | recommande »: a finite form of a reporting verb that is no noun or adjective too."""
    return low in VERBS or (
        (low not in NOUNS and noun(low) is None)
        and any(entry.tense in FINITE and not entry.lemma.startswith("y ") for entry in table().get(low, ()))
    )


# Forms of reporting verbs that are nouns too, but never adjectives: after a noun, without « de », they are verbs.
VERBS_HERE = word_set("phrases.verbs_here")


def _noun_verb(tokens: Sequence[Token], head: int, end: int) -> bool:
    """« l'institution | juge »: French sets no bare noun after a noun."""
    low = tokens[end].low
    if low not in VERBS_HERE or tokens[end - 1].low in OF | DETERMINERS | INNER:
        return False
    if noun(low) is not None and end + 1 < len(tokens) and tokens[end + 1].kind != "word":
        return False
    return tokens[end].text[0].islower()


def _plural_verb(tokens: Sequence[Token], at: int, low: str) -> bool:
    """« les élus | attendent »: after a plural determiner no adjective ends in -ent."""
    return low.endswith("ent") and at > 0 and tokens[at - 1].low in PLURALS


# What a preposition adds to a role: le maire sans étiquette de Lyon, la préfète par intérim.
FIXED = [tuple(line.split()) for line in lines("phrases.fixed")]


def _fixed(tokens: Sequence[Token], at: int, limit: int) -> int:
    """How many tokens from `at` on are such an addition; 0 without."""
    for words in FIXED:
        if at + len(words) <= limit and tuple(t.low for t in tokens[at : at + len(words)]) == words:
            return len(words)
    return 0


VERBS = HAVE | BE | word_set("subjects.verbs")
_PARTICIPLE = (
    "é",
    "ée",
    "és",
    "ées",
    "u",
    "ue",
    "us",
    "ues",
    "is",
    "ise",
    "ises",
    "it",
    "ite",
    "its",
    "ites",
    "ant",
)


def _participle(tokens: Sequence[Token], at: int) -> bool:
    """« le quotidien | connu pour », « l'entreprise | basée à »: the phrase was over before its participle."""
    low = tokens[at].low
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return (
        len(low) > 4
        and low.endswith(_PARTICIPLE)
        and following
        in {"par", "pour", "à", "dans", "sur", "en", "comme", "depuis", "au", "aux", "sous", "chez", "contre"}
    )


def _is_head(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """An adjective that is the noun here: « le premier », but not in « le premier ministre »."""
    return noun(tokens[at].low) is not None and (at + 1 >= limit or noun(tokens[at + 1].low) is None)


def _complement(tokens: Sequence[Token], head: int, at: int) -> bool:
    """Whether the person's name at `at` belongs to « de … » inside the phrase, not to its head.

    du bureau de X, du président X: they do; le ministre de la Santé X: the name is the minister's.
    """
    back = at - 1
    while back > head and (tokens[back].low in TITLES or tokens[back].low in DETERMINERS):
        back -= 1
    if back > head and tokens[back].low in OF | {"à", "au"}:
        return True
    inner = next((i for i in range(back, head, -1) if tokens[i].low in OF), -1)
    if inner < 0:
        return False
    return person(tokens[head].low) is None or any(person(t.low) is not None for t in tokens[inner:at])


_AT = word_set("phrases.at")


def _inner(tokens: Sequence[Token], head: int, at: int) -> bool:
    """Whether the preposition at `at` stays inside the phrase: l'ambassadeur à Paris, le parti au pouvoir."""
    if tokens[at].low == "en":
        return tokens[at + 1].low in {"chef"}
    if tokens[at + 1].low in {"des", "un", "une"}:
        return False  # « a déclaré la directrice à des journalistes »
    return tokens[at - 1].low in _AT or (tokens[head].low in _AT and at - head <= 2)


def skip_adverbials(tokens: Sequence[Token], at: int, limit: int) -> int:
    """Past adverbs, days and prepositional phrases between a verb and its inverted subject."""
    while at < limit:
        token = tokens[at]
        later = skip_adverb(tokens, at)
        if later > at:
            at = later
            continue
        if (
            token.low in TIMES
            or token.text.isdigit()
            or token.low in {"dernier", "dernière", "prochain", "toujours"}
        ):
            at += 1
            continue
        if (
            token.low in {"ce", "cette", "le", "l'", "la"}
            and at + 1 < limit
            and (tokens[at + 1].low in TIMES or tokens[at + 1].text.isdigit())
        ):
            at += 2
            continue
        if token.low in {
            "à",
            "au",
            "aux",
            "dans",
            "sur",
            "lors",
            "en",
            "devant",
            "auprès",
            "après",
            "avant",
            "depuis",
            "pendant",
            "avec",
            "par",
            "face",
            "sous",
            "pour",
            "chez",
            "dès",
            "via",
            "durant",
        }:
            at = _prepositional(tokens, at, limit)
            continue
        return at
    return at


def _prepositional(tokens: Sequence[Token], at: int, limit: int) -> int:
    """The token after the prepositional phrase at `at`: à Kiev, dans un communiqué, sur sa chaîne Telegram."""
    at += 1
    if at < limit and tokens[at].low in OF:  # lors de, auprès de
        at += 1
    while at < limit and tokens[at].low in DETERMINERS:
        at += 1
    while at < limit and tokens[at].low in BEFORE_NOUN:
        at += 1
    if at < limit and tokens[at].kind in {"word", "name", "quote"}:
        at += 1
    while at < limit:
        token = tokens[at]
        if token.low in OF and at + 1 < limit:
            at += 1
            while at < limit and tokens[at].low in DETERMINERS:
                at += 1
            at += 1
            continue
        if (
            token.kind == "name"
            and not is_person(token)
            and tokens[at - 1].kind == "word"
            and tokens[at - 1].low not in DETERMINERS
        ):
            at += 1
            continue
        if (
            token.kind == "word"
            and token.text[0].islower()
            and token.low not in (DETERMINERS | PREPOSITIONS | STOPS | TIMES | ADVERBS | set(PRONOUNS))
        ):
            at += 1
            continue
        break
    return at


def after(tokens: Sequence[Token], at: int, limit: int) -> Phrase | None:
    """The inverted subject after a verb group that ends before `at`, with the name in apposition to it."""
    start = skip_adverbials(tokens, at, limit)
    phrase = read(tokens, start, limit)
    if phrase is None or phrase.kind == "pronoun":
        return None
    return apposed(tokens, phrase, limit)


def apposed(tokens: Sequence[Token], phrase: Phrase, limit: int) -> Phrase:
    """`phrase` with the person who stands in apposition after it: le maire, Jean Dupont; la région (est), X."""
    if phrase.person >= 0 or phrase.kind in {"pronoun", "last"}:
        return phrase
    at = phrase.end
    if at < limit and tokens[at].low == "(":
        close = next((i for i in range(at, min(at + 12, limit)) if tokens[i].low == ")"), -1)
        if close < 0:
            return phrase
        at = close + 1
    if at < limit and is_person(tokens[at]) and phrase.kind == "role":
        return phrase._replace(person=at, end=at + 1, kind="name")
    if at + 1 < limit and tokens[at].low == "," and phrase.kind == "role":
        nxt = at + 1
        if tokens[nxt].low in ARTICLES and nxt + 2 < limit and tokens[nxt + 1].low in TITLES:
            nxt += 1  # « la cheffe de service, la Dre X »
        if tokens[nxt].low in TITLES and nxt + 1 < limit:
            nxt += 1
        elif tokens[nxt].low in DETERMINERS:
            inner = read(tokens, nxt, limit)
            if inner is not None and inner.person >= 0 and inner.kind == "name" and noun(tokens[inner.head].low):
                return phrase._replace(person=inner.person, end=inner.end, kind="name")
        if is_person(tokens[nxt]) and not _enumerates(tokens, nxt, limit):
            return phrase._replace(person=nxt, end=nxt + 1, kind="name")
    return phrase


def called(tokens: Sequence[Token], phrase: Phrase, limit: int) -> Phrase:
    """`phrase` about a body, or the name of the body that stands after it: leur syndicat, l'Uspo, ."""
    if phrase.kind != "role" or phrase.noun is None or phrase.noun.kind != "body" or phrase.person >= 0:
        return phrase
    at = phrase.end
    if at + 2 >= limit or tokens[at].low != ",":
        return phrase
    named = read(tokens, at + 1, limit)
    if named is None or named.kind != "name" or named.noun is not None or named.end >= len(tokens):
        return phrase
    name = tokens[named.head].name
    if name is None or name.kind != "organization" or tokens[named.end].low != ",":
        return phrase
    return named


def _enumerates(tokens: Sequence[Token], at: int, limit: int) -> bool:
    return at + 1 < limit and tokens[at + 1].low in {"et", "ou"}


def before(tokens: Sequence[Token], at: int, floor: int) -> Phrase | None:
    """The noun phrase that ends right before `at`: back to the determiner that opens it."""
    if at <= floor:
        return None
    last = tokens[at - 1]
    start = at - 1
    if last.kind == "punct":
        return None
    best: Phrase | None = None
    steps = 0
    while start >= floor and steps < 16:
        token = tokens[start]
        if token.kind == "punct" or token.low in {"que", "qu'", "qui", "dont", "où", "mais", "car", "si"}:
            break
        found = read(tokens, start, at)
        if found is not None and (found.end == at or (found.kind == "name" and found.end >= at)):
            best = found
            before_it = tokens[start - 1] if start > floor else None
            inside = before_it is not None and (
                before_it.low in OF
                or before_it.low in {"au", "aux", "à", "en", "du"}
                or (before_it.kind in {"word", "name"} and before_it.low not in PREPOSITIONS | STOPS | HAVE | BE)
            )
            if not inside:
                return best
        start -= 1
        steps += 1
    return best
