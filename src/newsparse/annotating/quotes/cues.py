"""Reporting verbs and expressions: the table, and where one stands in a row of tokens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from newsparse.annotating.quotes.adverbs import ADVERBS, back_inner, skip_adverb
from newsparse.annotating.quotes.nouns import noun, person
from newsparse.annotating.quotes.phrasal import EXPRESSIONS, light_forms, through_forms
from newsparse.annotating.quotes.tokens import Token
from newsparse.annotating.quotes.verbs import (
    BE,
    CLITICS,
    FINITE,
    FIRST_PERSONS,
    HAVE,
    NEGATION,
    NOT,
    NOUNS,
    SUBJECTS,
    Entry,
    table,
)
from newsparse.annotating.quotes.words import word_set

__all__ = ["Cue", "find"]

Form = Literal["finite", "passive", "gerund", "infinitive"]


class Cue(NamedTuple):
    """A reporting verb and what belongs to it: tokens `first` to `last` (« s'est défendu »), verb at `head`.

    `pronoun` is the token of -t-il, or -1; `reflexive`: with se; `negated`: with ne.
    """

    first: int
    last: int
    head: int
    entry: Entry
    form: Form
    pronoun: int = -1
    reflexive: bool = False
    negated: bool = False
    subject: int = -1
    """The subject pronoun right before the group (il a dit), or -1."""


ARTICLES = {"le", "la", "les", "l'"}


AUXILIARIES = HAVE | BE


DETERMINERS = word_set("cues.determiners")


def find(tokens: Sequence[Token]) -> list[Cue]:
    """Every reporting verb group in `tokens`, in order."""
    known, light = table(), light_forms()
    out: list[Cue] = []
    for at, token in enumerate(tokens):
        if token.kind != "word" or (out and at <= out[-1].last):
            continue
        cue = None
        if token.low in light:
            cue = _phrasal(tokens, at, *light[token.low])
        if cue is None and token.low in through_forms():
            cue = _through(tokens, at)
        if cue is None and token.low in known:
            cue = _group(tokens, at, at, known[token.low])
        if cue is None and token.low not in known:
            cue = _unlisted(tokens, at)
        if cue is not None:
            out.append(cue)
    return out


def _unlisted(tokens: Sequence[Token], at: int) -> Cue | None:
    """Any verb may report in an incise: « …, rigole-t-elle », « …, rigole Paul »."""
    word = tokens[at].low
    if word in AUXILIARIES:
        return None  # « avait-elle lancé »: the verb is the participle
    first, reflexive, _, _ = _left(tokens, at)
    before = tokens[first - 1] if first else None
    if before is None or not (before.kind == "quote" or before.low in {",", "?", "!", "…", "..."}):
        return None
    if len(word) < 4 or not word.endswith(("e", "t", "d", "a", "ent", "it")) or tokens[at].text[0].isupper():
        return None
    pronoun = _hyphen(tokens, at + 1)
    if word in {"peut", "pouvait"} and pronoun >= 0 and at + 2 < len(tokens) and tokens[at + 2].low == "lire":
        return Cue(first, at + 2, at + 2, Entry("lire", "present", "affirms", "manner"), "finite", pronoun)
    if pronoun >= 0 and not tokens[pronoun].low.endswith(("il", "elle", "ils", "elles")):
        return None
    if pronoun < 0:
        if word in ADVERBS or word in UNLISTED or noun(word) is not None or skip_adverb(tokens, at) > at:
            return None
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        person_next = after is not None and after.name is not None and after.name.kind == "person"
        role_next = (
            after is not None
            and after.low in {"le", "la", "l'", "un", "une", "son", "sa"}
            and at + 2 < len(tokens)
            and person(tokens[at + 2].low) is not None
        )
        if not (person_next or role_next):
            return None
    entry = Entry(("se " if reflexive else "") + word, "present", "affirms", "manner")
    return Cue(first, max(at, pronoun), at, entry, "finite", pronoun, reflexive)


UNLISTED = word_set("cues.unlisted")


def _through(tokens: Sequence[Token], at: int) -> Cue | None:
    prepositions, tense = through_forms()[tokens[at].low]
    after = at + 1
    while after < len(tokens) and tokens[after].low.startswith("-"):
        after += 1
    after = skip_adverb(tokens, after)
    if not prepositions:  # « est venu dire à la barre que »: the infinitive follows at once
        after -= 1
    elif after + 1 >= len(tokens) or tokens[after].low not in prepositions + (
        ("d'",) if "de" in prepositions else ()
    ):
        return None
    verb = after + 1
    if verb >= len(tokens):
        return None
    while verb + 1 < len(tokens) and tokens[verb].low in CLITICS:
        verb += 1
    entry = next((e for e in table().get(tokens[verb].low, ()) if e.tense == "infinitive"), None)
    if entry is None:
        return None
    said = entry._replace(tense=tense, lemma=entry.lemma.removeprefix("se ").removeprefix("s'"))
    cue = _group(tokens, at, verb, (said,)) or _group(tokens, at, verb, (said._replace(lemma="se " + said.lemma),))
    if cue is None:
        return None
    came = not prepositions and cue.form == "passive"  # « est venu dire »
    return cue._replace(head=verb, form="finite" if came else cue.form)


def _phrasal(tokens: Sequence[Token], at: int, verb: str, tense: str) -> Cue | None:
    after = at + 1
    while after < len(tokens) and tokens[after].low.startswith("-"):
        after += 1
    after = skip_adverb(tokens, after)
    for (light, rest), (lemma, polarity, kind) in EXPRESSIONS.items():
        words = rest.split()
        if light == verb and [t.low for t in tokens[after : after + len(words)]] == words:
            readings = [Entry(lemma, tense, polarity, kind)]
            if verb == "faire" and tense == "present":
                readings.append(Entry(lemma, "participle", polarity, kind))
            return _group(tokens, at, after + len(words) - 1, tuple(readings))
    return None


def _group(tokens: Sequence[Token], at: int, last: int, entries: Sequence[Entry]) -> Cue | None:
    """The verb group whose verb is tokens[at], or None where it is no verb or nobody's."""
    participles = [e for e in entries if e.tense == "participle"]
    if participles and (cue := _compound(tokens, at, last, participles)) is not None:
        return cue
    for entry in sorted(entries, key=_order):
        if entry.tense in FINITE and (cue := _simple(tokens, at, last, entry)) is not None:
            return cue
    for entry in sorted(entries, key=_order):
        if entry.tense == "gerund" and (cue := _gerund(tokens, at, last, entry)) is not None:
            return cue
        if entry.tense == "infinitive" and (cue := _infinitive(tokens, at, last, entry)) is not None:
            return cue
    if participles and _is_plain(participles[0]) and participles[0].polarity != "asks" and _by(tokens, last + 1):
        return Cue(at, last, at, participles[0], "passive")
    return None


def _by(tokens: Sequence[Token], at: int) -> bool:
    """Whether « par » follows: dénoncée par X, accusé de « trahison » par X."""
    after = skip_adverb(tokens, at)
    if after < len(tokens) and tokens[after].low == "par":
        return True
    row = tokens[at : at + 5]
    return any(
        token.kind == "quote" and i + 1 < len(row) and row[i + 1].low == "par" for i, token in enumerate(row)
    )


def _order(entry: Entry) -> tuple[int, str]:
    """Reflexive readings first: they have a condition of their own."""
    return (0 if entry.lemma.startswith(("se ", "s'")) else 1, entry.lemma)


def _is_plain(entry: Entry) -> bool:
    return not entry.lemma.startswith(("se ", "s'"))


def _placed(tokens: Sequence[Token], first: int, at: int, entry: Entry) -> bool:
    """« y voit » is a cue of its own, « voit » is none."""
    return not entry.lemma.startswith("y ") or any(t.low == "y" for t in tokens[first:at])


SELF = {"dire", "déclarer", "juger", "estimer", "considérer", "avouer", "croire", "prononcer", "affirmer"}


def _may_reflect(entry: Entry, reflexive: bool) -> bool:
    """« se dit confiant » reports, « se trouve » does not."""
    return not reflexive or not _is_plain(entry) or entry.lemma in SELF


def _left(tokens: Sequence[Token], at: int) -> tuple[int, bool, bool, int]:
    """Walk left over clitics and ne: (first token, reflexive, negated, subject pronoun or -1)."""
    reflexive = negated = False
    ours = tokens[at].low.endswith(("ons", "ez"))  # « nous avons dit », but « nous a dit »
    while at > 0:
        low = tokens[at - 1].low
        if low in NEGATION:
            negated = True
        elif low in {"se", "s'"}:
            reflexive = True
        elif low not in CLITICS or (ours and low in {"nous", "vous"}):
            break
        at -= 1
    subject = at - 1 if at > 0 and tokens[at - 1].low in SUBJECTS else -1
    return at, reflexive, negated, subject


def _hyphen(tokens: Sequence[Token], at: int) -> int:
    return at if at < len(tokens) and tokens[at].low.startswith("-") and tokens[at].kind == "word" else -1


def _compound(tokens: Sequence[Token], at: int, last: int, entries: Sequence[Entry]) -> Cue | None:
    """a déclaré, s'est-il | défendu, ayant qualifié, avait par exemple | dit, a été dénoncé par."""
    left = back_inner(tokens, at, AUXILIARIES)
    while left > 0 and tokens[left - 1].low in NOT:
        left = back_inner(tokens, left - 1, AUXILIARIES)
    pronoun = -1
    if left > 0 and tokens[left - 1].low.startswith("-") and tokens[left - 1].kind == "word":
        pronoun = left - 1
        left -= 1
    if left == 0:
        return None
    aux = tokens[left - 1].low
    if (
        aux == "et"
        and any(t.low in HAVE for t in tokens[max(0, left - 20) : left - 1])
        and _object_next(tokens, last + 1)
    ):
        entry = next((e for e in entries if _is_plain(e) and not e.lemma.startswith("y ")), None)
        return Cue(left, last, at, entry, "finite") if entry is not None else None
    if aux == "à" and left > 1 and (tokens[left - 2].kind == "name" or tokens[left - 2].low in SUBJECTS):
        aux = "a"  # a slip of the press: « Moscou à informé »
    first, reflexive, negated, subject = _left(tokens, left - 1)
    passive = aux == "été"
    if passive:
        while first > 0 and (tokens[first - 1].low in HAVE or tokens[first - 1].low in NOT):
            first, _, negated, subject = _left(tokens, first - 1)
    entries = [e for e in entries if _placed(tokens, first, at, e)]
    entry = next((e for e in entries if _is_plain(e) != reflexive), None) or next(
        (e for e in entries if _is_plain(e)), None
    )
    if entry is None or not _may_reflect(entry, reflexive):
        return None
    if aux == "avoir":
        return Cue(first, last, at, entry, "infinitive", -1, reflexive, negated)
    if aux in HAVE or (aux in BE and reflexive):
        form: Form = "gerund" if aux == "ayant" and first == left - 1 and subject < 0 else "finite"
        return Cue(first, last, at, entry, form, pronoun, reflexive, negated, subject)
    if aux in BE:
        if entry.polarity == "asks":
            return None  # « interrogé par l'AFP »: who asks says nothing
        return Cue(first, last, at, entry, "passive", -1, False, negated, subject)
    return None


_OBJECT = ARTICLES | {"que", "qu'", "un", "une", "des", "à", "son", "sa", "ses"}


def _object_next(tokens: Sequence[Token], at: int) -> bool:
    at = skip_adverb(tokens, at)
    return at < len(tokens) and (tokens[at].kind in {"quote", "name"} or tokens[at].low in _OBJECT)


def _simple(tokens: Sequence[Token], at: int, last: int, entry: Entry) -> Cue | None:
    pronoun = _hyphen(tokens, at + 1)
    last = max(last, pronoun)
    first, reflexive, negated, subject = _left(tokens, at)
    if (not _is_plain(entry) and not reflexive) or not _may_reflect(entry, reflexive):
        return None
    if not _placed(tokens, first, at, entry):
        return None
    before = tokens[at - 1].low if at else ""
    form = tokens[at].low
    if pronoun < 0:
        if before in DETERMINERS or (before in FIRST_PERSONS and before not in CLITICS):
            return None
        noun = form in NOUNS
        if before in ARTICLES or (before in {"leur", "en"} and noun):
            owner = tokens[first - 1] if first else None
            verbal = subject >= 0 or (
                owner is not None and (owner.low in {"comme", "que", "qu'", ","} or owner.kind == "name")
            )
            if noun and not (verbal and before in {"l'", "le", "leur", "en"}):
                return None
        elif noun and subject < 0 and not reflexive and not _verbal(tokens, first, last):
            return None
    return Cue(first, last, at, entry, "finite", pronoun, reflexive, negated, subject)


# What stands after a verb and after no noun: « la commission juge l'édifice « impropre » ».
_AFTER_VERB = {"que", "qu'", ":", "avoir", "être", "le", "la", "l'", "les", "un", "une"}


def _verbal(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a form that may be a noun stands where only a verb can: beside marked words, que, a name."""
    before = tokens[first - 1] if first else None
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if before is not None and (before.low in {"et", "puis"} or before.low.endswith(("-même", "-mêmes"))):
        return True  # a French noun would have its article
    if before is not None and (
        before.kind in {"quote", "name"} or before.low in {",", "comme", "»", "”", '"', "?", "!"}
    ):
        return True
    if after is not None and after.low == ",":  # « Le maire glisse, perfide : « … » »
        return any(t.low == ":" for t in tokens[last + 3 : last + 7])
    return after is not None and (after.kind == "quote" or after.low in _AFTER_VERB)


def _gerund(tokens: Sequence[Token], at: int, last: int, entry: Entry) -> Cue | None:
    first, reflexive, negated, subject = _left(tokens, at)
    if not _is_plain(entry) and not reflexive:
        return None
    object_of = (
        first and tokens[first - 1].low in {",", "en", "tout"} and noun(tokens[at].low) is None
    )  # , l'accusant
    if (at and tokens[at - 1].low in DETERMINERS | ARTICLES | BE and not object_of) or entry.lemma.startswith(
        "y "
    ):
        return None
    if tokens[at].low == "maintenant" and not (last + 1 < len(tokens) and tokens[last + 1].low in {"que", "qu'"}):
        return None
    while first > 0 and tokens[first - 1].low in {"en", "tout"}:
        first -= 1
    return Cue(first, last, at, entry, "gerund", -1, reflexive, negated, subject)


INTRODUCES = word_set("cues.introduces")


def _narrated(tokens: Sequence[Token], of: int, after: int) -> bool:
    """« … », de dire le maire: the infinitive of narration, right after the words and before their speaker."""
    if tokens[of - 1].kind != "quote" and tokens[of - 1].low not in {",", "?", "!", "…"}:
        return False
    if after >= len(tokens) or tokens[after].kind == "name":
        return after < len(tokens) and tokens[after].name is not None
    first = after + 1 if tokens[after].low in ARTICLES | {"un", "une", "son", "sa", "leur"} else after
    return first > after and first < len(tokens) and person(tokens[first].low) is not None


def _infinitive(tokens: Sequence[Token], at: int, last: int, entry: Entry) -> Cue | None:
    """avant d'ajouter, et d'expliquer, pour affirmer, dit vouloir dénoncer: only what opens on reported words."""
    first, reflexive, negated, _ = _left(tokens, at)
    if (not _is_plain(entry) and not reflexive) or entry.lemma.startswith("y "):
        return None
    if first and tokens[first - 1].low not in INTRODUCES:
        return None
    if (
        tokens[at].low == "croire"
        and tokens[at - 1].low == "en"
        and any(t.low == "à" for t in tokens[max(0, at - 3) : at])
    ):
        return None  # « à en croire X », « à l'en croire »: a preposition
    if first > 1 and tokens[first - 1].low in {"de", "d'"} and _narrated(tokens, first - 1, last + 1):
        return Cue(first - 1, last, at, entry, "finite", -1, reflexive, negated)
    if first and tokens[first - 1].low in {"de", "d'", "à", "pour"}:
        first -= 1
        if tokens[first].low in {"de", "d'"} and first and tokens[first - 1].low in {"avant", "et"}:
            first -= 1
    return Cue(first, last, at, entry, "infinitive", -1, reflexive, negated)
