"""Roles beside a name, as the article words them: « le ministre de la Défense, X », « X, 52 ans, maire de Y »."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsparse.annotating.names.mention import Mention, Page
from newsparse.annotating.names.tables import role as role_of
from newsparse.annotating.names.tables import words
from newsparse.annotating.names.titles import HONORIFICS

__all__ = ["LONGEST", "Role", "Token", "agreement", "around", "is_head", "role_at", "split"]

_TOKEN = re.compile(r"par intérim\b|\w+(?:[-.]\w+)*'?|[^\w\s]")
_CLAUSE = re.compile(r"[.;:!?«»\"“”()\[\]…\n–—](?![^\s]*-)")
_OF_HOMME = re.compile(r"[a-zà-ÿ]|[ÉE]tat\b|[ÉE]glise\b")
_AND = re.compile(r"\b(?:et|,)\s(?:de\s|d')?\Z")
_LASTING = ("salarié", "salariée", "retraité", "retraitée", "associé", "associée")
"""Participles that are a person's place even with « depuis dix ans » behind them."""
_NOT_BEHIND = frozenset("à en par pour au aux depuis comme avec sous dès lors face".split())
_BRACKETS = re.compile(r"\s\([^()\n]{1,30}\)")
_AGE = re.compile(r"(?:âgée?\s(?:de\s|d')?)?(?:\d{1,3}|[a-z-]+)\sans,?\s(?:et\s)?|née?\s(?:le|en)\s[^,]{3,25},\s")
_APPOSED = re.compile(
    r"\s?,\s(?:(?:qui\s(?:est|était|fut)|lui-même|elle-même|alors|aujourd'hui|désormais|actuel(?:le)?|également|"
    r"par\sailleurs)\s)?"
)
_NEXT = {"bras": "droit", "tête": "de", "numéro": None, "figure": "de", "homme": "d", "femme": "d", "demi": "de"}
_AGREED = re.compile(
    r"\s?,?\s(?:[âa]gé|né|élu|nommé|marié|connu|accusé|condamné|arrêté|tué|resté|arrivé|venu|"
    r"(?:a|avait)\sété\s\w+[éiu]|(?:est|était)\s(?:allé|venu|arrivé|né|mort|parti|entré|resté|devenu|élu|décédé))(e?)\b"
)
LONGEST = 110
"""Characters of a role: « secrétaire du Conseil national de sécurité et de défense de l'Ukraine » has 70."""


_INFINITIVE = re.compile(r"(?:er|ir|oir|re|s'|l')$")
_ABBREVIATION = re.compile(r"\b(?:M|MM|Mme|Dr|Pr|[A-Z])$")


class Role(NamedTuple):
    """A role as the article words it: « ministre de la Défense ». `head` is its noun in lower case.

    `gender` is "m", "f" or None where neither noun nor determiner tells; `number` "sg" or "pl"; the span counts in
    `frame.text`.
    """

    text: str
    start: int
    end: int
    head: str
    gender: str | None
    number: str


def around(mention: Mention, page: Page, people: list[Mention]) -> list[Role]:
    """The roles before and behind one mention of a person, in order."""
    last = mention.key.split()[-1:]
    own = [p for p in people if p.key.split()[-1:] == last]  # « Charles de B…, le général de B… »
    behind = [r for r in _behind(mention, page) if not any(r.start < p.start < r.end for p in own)]
    return [*_before(mention, page, people), *behind]


def agreement(mention: Mention, page: Page) -> str | None:
    """The gender that a participle behind the name agrees with: « X, âgée de 20 ans », « X a été élue »."""
    found = _AGREED.match(page.after(mention.end, 40))
    return None if found is None else "f" if found.group(1) else "m"


class Token(NamedTuple):
    """A word or a mark of the page."""

    text: str
    start: int
    end: int


def split(text: str, start: int, end: int) -> list[Token]:
    """The words and marks of `text` from `start` to `end`."""
    return [Token(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text, start, end)]


def _before(mention: Mention, page: Page, people: list[Mention]) -> list[Role]:
    found: list[Role] = []
    end = mention.start
    for _ in range(2):
        tokens = _left(page, end)
        while tokens and tokens[-1].text in HONORIFICS:
            tokens = tokens[:-1]
        if not tokens:
            break
        comma = tokens[-1].text == ","
        if comma:
            tokens = tokens[:-1]
        elif found:
            break
        role = _ending(tokens, comma, page, people)
        if role is None:
            break
        found.insert(0, role)
        end = _determiner_start(tokens, role.start, page)
        if not page.text[:end].rstrip().endswith(","):
            break
    return found


def _left(page: Page, end: int) -> list[Token]:
    start = max(0, end - LONGEST - 20)
    line = _BRACKETS.sub(lambda m: " " * len(m.group()), page.text[start:end])
    shift = start
    for cut in _CLAUSE.finditer(line):
        if cut.group() == "." and _ABBREVIATION.search(line[: cut.start()]):
            continue
        start = shift + cut.end()
    return [Token(m.group(), m.start() + shift, m.end() + shift) for m in _TOKEN.finditer(line, start - shift)]


def _ending(tokens: list[Token], comma: bool, page: Page, people: list[Mention]) -> Role | None:
    """The role phrase that ends with `tokens`: the widest behind a comma, else the one next to the name."""
    heads = [i for i, t in enumerate(tokens) if is_head(tokens, i)]
    fits = [i for i in heads if _runs(tokens, i, comma, people)]
    if not fits:
        return None
    if comma:
        at = fits[0]
        while (
            at > 0 and tokens[at - 1].text in ("de", "d'", "du", "des") and _introduced(tokens, at, comma) is False
        ):
            later = [i for i in fits if i > at]
            if not later:
                return None
            at = later[0]
    else:
        at = fits[0]
        for i in fits[1:]:
            before = i - 1
            while before > at and tokens[before].text in words("role before head"):
                before -= 1
            opened = words("determiner") | words("preposition")
            if (role_of(tokens[i].text) or (None, ""))[1] == "sg" and tokens[before].text in opened:
                at = i
    if not _introduced(tokens, at, comma):
        return None
    return role_at(tokens, at, len(tokens), page)


def is_head(tokens: list[Token], i: int) -> bool:
    """Whether the role noun `tokens[i]` opens a role there: no verb, no participle with its complement."""
    word = tokens[i].text
    if role_of(word) is None:
        return False
    if word.lower() in _NEXT and (wanted := _NEXT[word.lower()]) is not None:
        if i + 1 >= len(tokens) or not tokens[i + 1].text.startswith(wanted):
            return False
        # « homme d'affaires », not « les hommes d'Éric Roy »
        return wanted != "d" or i + 2 >= len(tokens) or bool(_OF_HOMME.match(tokens[i + 2].text))
    if word in words("verb or role") and not (i and tokens[i - 1].text in words("determiner")):
        return False
    if word.lower() in words("participle role") and i + 1 < len(tokens):
        after = tokens[i + 1].text
        if after in (
            "à",
            "en",
            "par",
            "pour",
            "au",
            "aux",
            "depuis",
            "comme",
            "avec",
            "sous",
            "dès",
            "lors",
            "face",
        ):
            return after == "depuis" and word.lower() in _LASTING
        return not (after in ("de", "d'") and i + 2 < len(tokens) and _INFINITIVE.search(tokens[i + 2].text))
    return True


def _introduced(tokens: list[Token], at: int, comma: bool) -> bool:
    """Whether a determiner, an adjective of roles or a clause's beginning stands before the noun."""
    first = at
    while first > 0 and tokens[first - 1].text in words("role before head"):
        first -= 1
    if first == 0:
        return True
    before = tokens[first - 1].text
    if before in words("determiner"):
        return not (comma and before in ("de", "d'", "des"))
    return before in (
        "par",
        "Pour",
        "pour",
        "selon",
        "Selon",
        "avec",
        "comme",
        "et",
        ",",
        "M.",
        "à",
        "-",
        "entre",
        "chez",
        "contre",
        "dont",
        "ex-",
    )


def _runs(tokens: list[Token], head: int, comma: bool, people: list[Mention]) -> bool:
    """Whether everything from the noun to the name is one noun phrase."""
    prepositions, determiners, stops = words("preposition"), words("determiner"), words("role stop")
    previous = tokens[head].text
    if tokens[-1].end - tokens[head].start > LONGEST:
        return False
    for token in tokens[head + 1 :]:
        word = token.text
        if word in stops:
            return False
        if word == ",":
            previous = word
            continue
        if previous == "et" and word in determiners - {"de", "d'", "du", "des"}:
            return False
        if previous == "," and word not in prepositions:
            return False
        named = word in ("Le", "La", "Les")  # « patron de la discothèque Le Sphinx »
        if word in determiners - prepositions and previous not in prepositions and previous != "," and not named:
            return False
        if any(p.start <= token.start < p.end for p in people):
            if not comma:
                return False
            if not any(t.text in ("de", "d'", "du", "des") for t in tokens[head + 1 :] if t.start < token.start):
                return False
        if not (word[0].isalnum() or word in ("-", "&", "/")):
            return False
        previous = word
    return previous not in prepositions and previous not in determiners


def _determiner_start(tokens: list[Token], start: int, page: Page) -> int:
    for i, token in enumerate(tokens):
        if token.start == start and i > 0 and tokens[i - 1].text in words("determiner"):
            return tokens[i - 1].start
    return start


def _behind(mention: Mention, page: Page) -> list[Role]:
    found: list[Role] = []
    text = page.text
    opening = _APPOSED.match(text, mention.end)
    bracket = re.compile(r"\s\(").match(text, mention.end) if opening is None else None
    if opening is None and bracket is None:
        return found
    at = opening.end() if opening else mention.end + 2
    line_end = text.find("\n", at)
    stop = min(at + LONGEST + 30, line_end if line_end >= 0 else len(text))
    if age := _AGE.match(text, at, stop):
        at = age.end()
    tokens = split(text, at, stop)
    articles = words("determiner") - {"de", "d'", "des", "du", "au", "aux"}
    i = 0
    while len(found) < 3:
        subject = False
        while i < len(tokens) and tokens[i].text in articles:
            if tokens[i].text == "les" and not found and not _AND.search(page.before(mention.start, 8)):
                return found  # « X, les joueurs … »: one person is no plural
            subject = tokens[i].text in ("le", "la", "l'")
            i += 1
        while i < len(tokens) and tokens[i].text in words("role before head"):
            i += 1
        if i >= len(tokens) or not is_head(tokens, i) or (last := _end_of_phrase(tokens, i)) is None:
            return found
        if subject and last < len(tokens) and tokens[last].text in words("finite"):
            return found  # « X, le ministre a fait … »: the subject of the clause, not an apposition
        found.append(role_at(tokens, i, last, page))
        if last >= len(tokens) or tokens[last].text not in (",", "et"):
            return found
        i = last + 1
    return found


def _end_of_phrase(tokens: list[Token], head: int) -> int | None:
    """One past the last token of the phrase that opens at `head`; None where it does not close."""
    prepositions, determiners, stops = words("preposition"), words("determiner"), words("role stop")
    previous = tokens[head].text
    for i in range(head + 1, len(tokens)):
        word = tokens[i].text
        if word == "avec" and previous == "Relations":
            previous = "de"
            continue
        closing = word in ',.;:!?()«»"“”…–—' or word in stops
        if word == "et" and i + 1 < len(tokens) and tokens[i + 1].text not in prepositions | determiners:
            nxt = tokens[i + 1].text
            closing = role_of(nxt) is not None or nxt[0].isupper()
        if word in ("de", "d'") and i + 2 < len(tokens) and tokens[i + 2].text == "ans":
            return i
        bare = word in determiners and word not in prepositions and previous not in prepositions
        if closing or bare:
            return i if previous not in prepositions and previous not in determiners else None
        previous = word
    return len(tokens) if tokens and tokens[-1].end - tokens[head].start < LONGEST - 20 else None


def role_at(tokens: list[Token], head: int, last: int, page: Page) -> Role:
    """The role whose noun is `tokens[head]` and which ends before `tokens[last]`."""
    gender, number = role_of(tokens[head].text) or (None, "sg")
    first = head
    while first > 0 and tokens[first - 1].text in words("role before head"):
        first -= 1
    while first < head and tokens[first].text in ("jeune", "nouveau", "nouvelle", "nouvel", "grand", "Grand"):
        first += 1
    before = tokens[first - 1].text if first else ""
    if gender is None and number == "sg":
        gender = (
            "m" if before in words("before masculine") else "f" if before in words("before feminine") else None
        )
    start, end = tokens[first].start, tokens[last - 1].end
    if tokens[head].text.lower() == "ministre" and head > 0 and tokens[head - 1].text in ("Première", "première"):
        gender = "f"
    return Role(page.text[start:end], start, end, tokens[head].text.lower(), gender, number)
