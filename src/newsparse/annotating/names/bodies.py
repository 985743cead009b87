"""How names of bodies are built: a head noun with its complements, an acronym in brackets with its long form."""

from __future__ import annotations

import re
from functools import lru_cache

from newsparse.annotating.names import gazetteer, registry
from newsparse.annotating.names.folding import fold
from newsparse.annotating.names.mention import Mention, Page
from newsparse.annotating.names.tables import is_given, words

__all__ = ["acronyms", "expanded", "is_acronym", "notions", "opens_body", "phrase_end"]

_ADJECTIVE = re.compile(
    r" [a-zà-öø-ÿœ]{2,}(?:al|ale|aux|ales|els?|elles?|iques?|iens?|iennes?|éens?|éennes?|ais|aises?|ois|oises?|"
    r"ains?|aines?|aires?|ifs?|ives?|eurs?|eures?|istes?|ols?|oles?|ard|ands?|andes?|esque|ables?|ible|russes?|"
    r"belges?|suisses?|turcs?|turque|grec|grecque|corse|slave|arabes?|tchèque|serbe|kurdes?|laïque)(?![\w'-])"
    r"| (?:unie?s?|publics?|publiques?|paysanne|ouvrière|civile?s?|indépendante?s?|démocrate|libre|mondiale?)"
    r"(?![\w'-])"
)
_NOUN = r"(?:[a-zà-öø-ÿœ][a-zà-öø-ÿœ-]{2,}|[A-ZÀ-ÖØ-ÞŒ][\w-]*(?:'[\w-]+)?)"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞŒ][\w-]*(?:'[\w-]+)?"
_COMPLEMENT = re.compile(
    rf" (?:(?:pour|sur|contre) (?:la |le |les |l')|de la |de l'|des |du |aux |pour |de |d'){_NOUN}"
    rf"(?: {_CAPITAL})*(?![\w'])"
)
_INFINITIVE = re.compile(r"(?:er|ir|oir|re)$")
_NAMED = re.compile(r"\s[A-ZÀ-ÖØ-ÞŒ]")
_BRACKETS = re.compile(r"[ ]\(([^()\n]{2,60})\)")
_OR = re.compile(r",? ou (?:l'|la |le |les )?([A-ZÀ-Þ]{2,9})(?=[,.;)]| (?:est|était|sont|a|ont)\b)")
_ACRONYM = re.compile(r"[A-ZÀ-ÞČŠŽ][A-Za-zÀ-ÿČŠŽ0-9&.-]{1,11}")
_CAPITALS = re.compile(r"[A-ZÀ-ÞČŠŽ][A-ZÀ-ÞČŠŽ0-9&-]{1,8}")


def is_acronym(text: str) -> bool:
    """Whether `text` is capitals that may abbreviate a body: no road (A64), no currency, no numeral."""
    if not _CAPITALS.fullmatch(text) or text in words("currency") or re.fullmatch(r"[A-Z]\d+\w?", text):
        return False
    return sum(c.isalpha() for c in text) > 1


def opens_body(text: str) -> bool:
    """Whether the first word of `text` is a noun that opens the name of a body, and more words follow."""
    head, _, rest = text.partition(" ")
    return bool(rest) and (
        head in words("body head") or (head in words("lower head") and any(c.isupper() for c in rest))
    )


def expanded(mention: Mention, page: Page) -> Mention:
    """`mention` with the complements that its head cannot do without: « Office » → « Office des forêts »."""
    text = mention.text
    head = re.split(r"[\s']", text, maxsplit=1)[0]
    if mention.label == "PER" and not opens_body(text):
        return mention
    if head not in words("body head") and head not in words("lower head"):
        return mention
    end = mention.end
    end = _past_adjectives(page.text, end)
    if fold(page.text[mention.start : end]) not in registry.bodies() and head in words("open head") | words(
        "lower head"
    ):
        end = _complements(page, mention.start, end)
    if end == mention.end:
        return mention
    longer = mention.moved(mention.start, end, page, "name of a body")
    longer.label = "ORG"
    return longer


def _complements(page: Page, start: int, end: int) -> int:
    text = page.text
    limit = 1 if re.search(r"\b(?:de|du|des|pour|sur|contre)\b|\bd'", text[start:end]) else 3
    while limit and (match := _COMPLEMENT.match(text, end)):
        if not _noun(match.group()) or (_NAMED.search(text[start:end]) and _town(match.group())):
            return end  # « l'hôpital Saint-Roch | de Nice » lies there
        end = match.end()
        end = _past_adjectives(text, end)
        known = fold(text[start:end]) in registry.bodies()
        limit = 0 if known else limit - 1
    return end


def _past_adjectives(text: str, end: int) -> int:
    """Past the adjectives at `end`; « la Commission | recommande » has none."""
    while (found := _ADJECTIVE.match(text, end)) and found.group().strip() not in words("verb like adjective"):
        end = found.end()
    return end


def _town(complement: str) -> bool:
    of, _, name = complement.strip().replace("d'", "de ", 1).partition(" ")
    return of == "de" and bool(gazetteer.cities(name) or gazetteer.places(name))


def phrase_end(text: str, end: int) -> int:
    """Where the noun phrase ends whose noun ends at `end`: past adjectives and complements, before a verb."""
    for _ in range(3):
        end = _past_adjectives(text, end)
        complement = _COMPLEMENT.match(text, end)
        if complement is None or not _noun(complement.group()):
            return end
        end = complement.end()
    return end


def _noun(complement: str) -> bool:
    last = re.split(r"[\s']", complement.strip())
    noun = last[-1]
    if noun[0].isupper():
        return not any(is_given(w) for w in last[1:])
    if noun in words("no complement"):
        return False
    bare = len(last) == 2 and last[0] in ("de", "d", "pour")
    return not (bare and _INFINITIVE.search(noun))


def acronyms(page: Page, mentions: list[Mention]) -> list[Mention]:
    """An acronym in brackets and its long form before it, by Schwartz & Hearst (2003), as mentions of bodies.

    A long form that the gazetteer holds (République démocratique du Congo) makes both a place; initials of a
    person (MBS) make the brackets a mention of that person.
    """
    found = _reversed(page)
    ends = {m.end: m for m in mentions}
    for match in _BRACKETS.finditer(page.text):
        short = match.group(1)
        start, end = match.start(1), match.end(1)
        if not _ACRONYM.fullmatch(short) or short in words("currency"):
            continue
        if not _mostly_capitals(short) and not _titlecase(short, page.before(match.start(), 120)):
            continue
        before = ends.get(match.start())
        person = before if before is not None and before.label == "PER" else None
        if person is not None and _initials(short, person.text):
            found.append(page.mention(start, end, "PER", "initials in brackets", person.text, sure=True))
            continue
        if person is not None:
            if is_acronym(short):
                found.append(page.mention(start, end, "ORG", "acronym in brackets", sure=True))
            continue
        begin = _long_form(page, match.start(), short)
        if begin is None:
            if is_acronym(short) and before is not None and before.label == "ORG":
                found.append(page.mention(start, end, "ORG", "acronym in brackets", sure=True))
            continue
        name = page.text[begin : match.start()]
        if short in notions(page):
            continue
        label = "LOC" if gazetteer.places(name) else "ORG"
        found.append(page.mention(begin, match.start(), label, "long form of " + short, sure=True))
        found.append(page.mention(start, end, label, "acronym of " + name, sure=True))
    return found


@lru_cache(maxsize=4)
def notions(page: Page) -> frozenset[str]:
    """The acronyms that the article explains as things: « le plan local d'urbanisme (PLU) » is no body."""
    found = set()
    for match in (*_BRACKETS.finditer(page.text), *_OR.finditer(page.text)):
        short = match.group(1)
        if not is_acronym(short) or fold(short) in registry.bodies():
            continue
        begin = _long_form(page, match.start(), short)
        if begin is not None and page.text[begin].islower() and not _heads_body(page.text[begin : match.start()]):
            found.add(short)
    return frozenset(found)


def _heads_body(name: str) -> bool:
    """Whether a long form in small letters opens with the noun of a body: « association des maires ruraux »."""
    head = re.split(r"[\s']", name, maxsplit=1)[0]
    return any(
        form in words(heads)
        for form in (head, head.removesuffix("s"))
        for heads in ("body", "lower head", "lower body head")
    ) or any(form.capitalize() in words("body head") for form in (head, head.removesuffix("s")))


def _reversed(page: Page) -> list[Mention]:
    """An acronym with its long form in brackets behind it: « la FFV (Fédération française de voile) »."""
    found = []
    for match in _BRACKETS.finditer(page.text):
        before = re.search(r"(?<![\w-])([A-ZÀ-Þ][A-ZÀ-Þ0-9&-]{1,8})$", page.before(match.start(), 12))
        if before is None or not is_acronym(before.group(1)) or not match.group(1)[0].isupper():
            continue
        if _spelled([c for c in fold(before.group(1)) if c.isalnum()], match.group(1)):
            start = match.start() - len(before.group(1))
            found.append(page.mention(start, match.start(), "ORG", "acronym of " + match.group(1), sure=True))
            found.append(page.mention(*match.span(1), "ORG", "long form of " + before.group(1), sure=True))
    return found


def _titlecase(short: str, before: str) -> bool:
    """« Direction régionale de l'emploi (Dre) »: written as a word, every letter opening one before it."""
    if not short.isalpha() or not 3 <= len(short) <= 6:
        return False
    parts = [p for p in fold(before).split() if len(p) > 3][-len(short) :]
    return [p[0] for p in parts] == list(fold(short))


def _mostly_capitals(short: str) -> bool:
    return sum(c.isupper() for c in short) >= 2 or fold(short) in registry.bodies()


def _initials(short: str, name: str) -> bool:
    letters = [part[0] for part in fold(name).split()]
    wanted = fold(short).replace(" ", "")
    at = 0
    for letter in letters:
        if at < len(wanted) and letter == wanted[at]:
            at += 1
    return at == len(wanted)


def _long_form(page: Page, end: int, short: str) -> int | None:
    """Where the long form of `short` begins that ends at `end`; None where the letters are not found."""
    letters = [c for c in fold(short) if c.isalnum()]
    line = page.before(end, 30 + 12 * len(letters))
    offset = end - len(line)
    starts = [m.start() for m in re.finditer(r"(?<![\w-])[\w]", line)]
    starts = starts[-(2 * len(letters) + 5) :]
    best, most = None, 0
    for begin in reversed(starts):
        if re.search(r"[.;:!?«»\"]", line[begin:]):
            break
        if fold(line[begin])[:1] != letters[0]:
            continue
        strict = not line[begin].isupper()
        hits = _spelled(letters, line[begin:], strict)
        headed = hits == most and _heads_body(line[begin:])  # « direction | départementale des territoires (DDT) »
        if (hits > most or (hits and headed)) and (not strict or len(letters) > 2):
            best, most = begin, hits
    return None if best is None else offset + best


def _spelled(letters: list[str], name: str, strict: bool = False) -> int:
    """How many of `letters` open words of `name` in order; 0 where the first or too many miss (strict: any)."""
    parts = fold(name).split()
    at = hits = 0
    for letter in letters:
        seek = at
        while seek < len(parts) and not parts[seek].startswith(letter):
            seek += 1
        if seek < len(parts):
            hits += 1
            at = seek + 1
    enough = len(parts) > 1 and hits >= max(2, len(letters) - (len(letters) > 3 and not strict))
    return hits if enough else 0
