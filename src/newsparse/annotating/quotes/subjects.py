"""Whose verb it is: the subject of a reporting verb, from the surface of its sentence.

Each function of SUBJECTS looks at one kind of evidence and returns the phrase or None; the first answer counts.
To add one, write it, give its examples in tests/unit/annotating/quotes/test_subjects.py, and put it in order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from newsparse.annotating.quotes.adverbs import back_adverbs, skip_adverb
from newsparse.annotating.quotes.cues import Cue
from newsparse.annotating.quotes.extent import is_person
from newsparse.annotating.quotes.finite import has_verb, tense_of
from newsparse.annotating.quotes.hosts import described_by, governed, with_host
from newsparse.annotating.quotes.leads import THOSE_WHO, WHO, dateline, main_subject, topic_of
from newsparse.annotating.quotes.neighbours import after, apposed, before, called
from newsparse.annotating.quotes.nouns import person
from newsparse.annotating.quotes.one import where_one_is, where_one_says
from newsparse.annotating.quotes.phrases import Phrase, read
from newsparse.annotating.quotes.sentences import Sentence
from newsparse.annotating.quotes.smallwords import PREPOSITIONS, PRONOUNS
from newsparse.annotating.quotes.tokens import Token

__all__ = ["SUBJECTS", "Subject", "subject", "turned"]


class Subject(NamedTuple):
    """`phrase` in the sentence, None where the verb's is nobody (on, je); `how` names the rule."""

    phrase: Phrase | None
    how: str


def subject(sentence: Sentence, cue: Cue) -> Subject | None:
    """The subject of `cue` by the first rule that knows."""
    if cue.head not in sentence.memo:
        sentence.memo[cue.head] = next((s for rule in SUBJECTS if (s := rule(sentence, cue)) is not None), None)
    found: Subject | None = sentence.memo[cue.head]
    return found


def turned(sentence: Sentence, cue: Cue, *more: str) -> bool:
    """Whether the subject stands behind the verb (a dit X, dit-il), or was found in one of the ways `more`."""
    found = subject(sentence, cue)
    return found is None or found.how in {"inverted", "inverted-pronoun", *more}


def hyphen_pronoun(sentence: Sentence, cue: Cue) -> Subject | None:
    """explique-t-il, a-t-elle ajouté, dit-on."""
    if cue.pronoun < 0:
        return None
    word = sentence.tokens[cue.pronoun].low.removeprefix("-").removeprefix("t-")
    if word not in PRONOUNS:
        phrase = where_one_says(sentence.tokens, cue.last + 1) if word == "on" else None
        return Subject(phrase, "inverted" if phrase is not None else "nobody")
    gender, number = PRONOUNS[word]
    if (teller := _told_before_colon(sentence, cue)) is not None and teller.gender in {None, gender}:
        return Subject(teller, "inverted-pronoun")
    return Subject(
        Phrase(cue.pronoun, cue.pronoun + 1, cue.pronoun, "pronoun", -1, None, gender, number), "inverted-pronoun"
    )


def _told_before_colon(sentence: Sentence, cue: Cue) -> Phrase | None:
    """Le juge insiste : la loi, rappelle | -t-il, …: who speaks before the colon speaks after it."""
    tokens = sentence.tokens
    colon = next((i for i in range(cue.first - 1, 0, -1) if tokens[i].low == ":"), -1)
    if colon > 0 and tokens[colon + 1].low in {"il", "elle"}:  # « Le chef n'y croit pas : il a vu, dit-il, … »
        lead = main_subject(sentence, colon)
        return lead if lead is not None and lead.kind in {"name", "role"} else None
    teller = next((c for c in sentence.cues if c.form == "finite" and c.pronoun < 0 and c.head < colon), None)
    found = subject(sentence, teller) if teller is not None else None
    return found.phrase if found is not None and found.how in {"before", "inserted"} else None


def agent(sentence: Sentence, cue: Cue) -> Subject | None:
    """dénoncée par le syndicat: who is said to do it."""
    if cue.form != "passive":
        return None
    tokens = sentence.tokens
    for at in range(cue.last + 1, min(cue.last + 7, len(tokens))):
        if tokens[at].kind == "punct":
            break
        if tokens[at].low == "par":
            phrase = read(tokens, at + 1)
            if phrase is not None:
                return Subject(apposed(tokens, phrase, len(tokens)), "agent")
    return Subject(None, "nobody")


def inverted(sentence: Sentence, cue: Cue) -> Subject | None:
    """« … », a déclaré vendredi à Kiev le ministre X; comme le souligne X; …, a annoncé X."""
    if cue.form != "finite" or cue.subject >= 0:
        return None
    tokens = sentence.tokens
    opening = cue.first
    before_it = tokens[opening - 1] if opening else None
    strong = (
        before_it is None
        or before_it.kind == "quote"
        or before_it.low in {"comme", "que", "qu'", "ainsi", "?", "!", "…", "..."}
    )
    comma = before_it is not None and before_it.low == ","
    if comma and opening > 1 and tokens[opening - 2].kind == "quote":
        strong = True
    if not strong and not comma:
        return None
    if before_it is None and opening == 0 and cue.last + 1 < len(tokens) and cue.entry.kind == "order":
        return None
    phrase = after(tokens, _past_aside(tokens, cue.last + 1), len(tokens))
    if phrase is None:
        return None
    if before_it is not None and before_it.low in {"que", "qu'"} and phrase.person < 0 and phrase.kind != "name":
        return None
    if comma and not strong:
        if phrase.kind in {"other", "title"} or not _closes(tokens, phrase):
            return None
        ends = phrase.end >= len(tokens) or tokens[phrase.end].low in {".", ","}
        if cue.entry.kind in {"name", "order"} and (phrase.person < 0 or not ends):
            return None
        host = _inserted(sentence, cue) if _parted(tokens, opening) or phrase.kind == "other" else None
        if (
            host is not None and (host.kind in {"name", "role"}) and not has_verb(tokens, 0, host.first)
        ) and _adjacent_host(tokens, host, opening):
            return None
    return Subject(phrase, "inverted")


def _past_aside(tokens: Sequence[Token], at: int) -> int:
    """« résume, amer, X », « lâche, sourire aux lèvres, X »: past what two commas enclose."""
    if at >= len(tokens) or tokens[at].low != ",":
        return at
    close = next((i for i in range(at + 1, min(at + 9, len(tokens))) if tokens[i].kind != "word"), -1)
    if close < 0 or tokens[close].low != "," or has_verb(tokens, at + 1, close):
        return at
    opener = tokens[at + 1].low
    if opener in {"et", "mais", "qui", "dont", "que", "qu'"} or person(opener) is not None:
        return at
    return close + 1


def _parted(tokens: Sequence[Token], opening: int) -> bool:
    """Whether two commas (brackets, dashes) stand before the verb: one alone parts no subject from its verb."""
    return any(t.low in {",", "(", ")", "–", "—"} for t in tokens[: opening - 1])


def _closes(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether the sentence (or its clause) is over after the phrase: no « que », no object follows."""
    end = phrase.end
    if end >= len(tokens):
        return True
    following = tokens[end]
    if following.kind == "punct" and following.low != ":":
        return True
    if following.low == ":":  # « Faux, rétorque le maire : « … » »
        return end + 1 < len(tokens) and tokens[end + 1].kind == "quote"
    return following.kind == "word" and (
        following.low in PREPOSITIONS
        or skip_adverb(tokens, end) > end
        or following.low in {"lorsque", "lorsqu'", "qui", "et", "ce", "cette"}
        or following.low in {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"}
    )


def _adjacent_host(tokens: Sequence[Token], host: Phrase, at: int) -> bool:
    """Whether nothing but appositions stands between the phrase and the verb, so that it is the subject."""
    return not has_verb(tokens, host.end, at)


def subject_pronoun(sentence: Sentence, cue: Cue) -> Subject | None:
    """il a dit, elle affirme, qui dénonce: the pronoun right before the verb; « on » is nobody."""
    tokens = sentence.tokens
    if cue.subject < 0:
        at = back_adverbs(tokens, cue.first, 0)
        if at > 0 and tokens[at - 1].low in PRONOUNS and tokens[at - 1].low not in {"lui", "eux"}:
            gender, number = PRONOUNS[tokens[at - 1].low]
            return Subject(Phrase(at - 1, at, at - 1, "pronoun", -1, None, gender, number), "pronoun")
        if at > 0 and tokens[at - 1].low in {"je", "j'", "tu", "on", "nous", "vous"}:
            one = where_one_is(tokens, at - 1) if tokens[at - 1].low == "on" else None
            return Subject(one, "before" if one is not None else "nobody")
        return None
    word = tokens[cue.subject].low
    if word == "qui":
        return _relative(sentence, cue.subject)
    if word not in PRONOUNS:
        one = where_one_is(tokens, cue.subject) if word == "on" else None
        return Subject(one, "before" if one is not None else "nobody")
    lead = next((i for i in range(dateline(tokens), min(len(tokens), 4)) if tokens[i].low == "quant"), -1)
    if lead >= 0 and (topic := topic_of(tokens, lead, len(tokens))) is not None and topic.end < cue.subject:
        return Subject(topic, "before")
    gender, number = PRONOUNS[word]
    return Subject(
        Phrase(cue.subject, cue.subject + 1, cue.subject, "pronoun", -1, None, gender, number), "pronoun"
    )


def _relative(sentence: Sentence, at: int) -> Subject | None:
    """X, qui dénonce: the antecedent, right before « qui »."""
    tokens = sentence.tokens
    end = at - 1 if at and tokens[at - 1].low == "," else at
    if end > 0 and tokens[end - 1].low == ")":
        while end > 0 and tokens[end - 1].low != "(":
            end -= 1
        end -= 1
    phrase = described_by(tokens, end) or before(tokens, end, 0)
    if phrase is None:
        return Subject(None, "nobody")
    thing = phrase.person < 0 and (phrase.noun is None or phrase.noun.kind != "person")
    if thing and is_person(tokens[end - 1]) and phrase.first < end - 1:
        phrase = read(tokens, end - 1, end) or phrase  # « la lettre d'Anne Dufour, qui affirme »
    return Subject(with_host(tokens, phrase), "relative")


def _is_plural(tokens: Sequence[Token], cue: Cue) -> bool:
    """ont dit, affirment"""
    return any(
        t.low in {"ont", "avaient", "auront", "auraient", "ayant"} for t in tokens[cue.first : cue.head]
    ) or (tokens[cue.head].low.endswith("ent"))


NOBODY = {"personne", "chacun", "chacune", "nul", "beaucoup", "cela", "ça", "ce", "c'", "ceci", "tous", "rien"}


def after_noun(sentence: Sentence, cue: Cue) -> Subject | None:
    """Le maire de Brest a dit; M. Poutine les ayant qualifiées: the phrase right before the verb."""
    if cue.form == "infinitive":
        return None
    tokens = sentence.tokens
    end = back_adverbs(tokens, cue.first, 0)
    if (
        end == 0
        or tokens[end - 1].kind == "punct"
        or tokens[end - 1].low in {"et", "puis", "mais", "ou", "tout", "en"}
    ):
        return None
    if end > 1 and tokens[end - 2].low in {"nous", "vous"} and tokens[end - 1].low.endswith(("ons", "ez")):
        return Subject(None, "nobody")  # nous avons dit, vous avez dit
    if tokens[end - 1].low in NOBODY or (
        tokens[end - 1].low == "monde" and end > 2 and tokens[end - 3].low == "tout"
    ):
        return Subject(None, "nobody")
    if (those := _that_who(tokens, cue)) is not None:
        return Subject(those, "before")
    phrase = before(tokens, end, 0)
    if phrase is None or phrase.end < end:
        return None
    if governed(tokens, phrase):
        return None
    if cue.form == "gerund" and cue.first == cue.head and phrase.kind == "other":
        return None
    if phrase.first > 1 and tokens[phrase.first - 1].low == "et" and _is_plural(tokens, cue):
        end = phrase.first - 1
        if tokens[end - 1].low == ")":  # Marie Durand (EELV) et Paul Martel
            end = next((i for i in range(end - 2, max(0, end - 8), -1) if tokens[i].low == "("), end)
        first = before(tokens, end, 0)
        if first is not None and first.kind != "other":
            return Subject(with_host(tokens, first), "before")
        return Subject(phrase, "before")
    joined = phrase.first > 1 and phrase.first == phrase.head and tokens[phrase.first - 1].low == "et"
    if joined and cue.form == "finite" and not has_verb(tokens, 0, phrase.first):
        whole = before(tokens, phrase.first - 1, 0)  # « Le chef du parti Ordre et Travail | a dit »
        if whole is not None and whole.kind in {"name", "role"} and not governed(tokens, whole):
            return Subject(with_host(tokens, whole), "before")
    return Subject(with_host(tokens, phrase), "before")


def _that_who(tokens: Sequence[Token], cue: Cue) -> Phrase | None:
    """Celui qui brigue un mandat | a ajouté: the free relative that opens the sentence."""
    at = dateline(tokens)
    if at + 2 >= cue.first or tokens[at].low not in THOSE_WHO or tokens[at + 1].low not in WHO:
        return None
    if cue.subject == at + 1 or any(t.kind == "quote" for t in tokens[at : cue.first]):
        return None
    return Phrase(at, at + 1, at, "pronoun", -1, None, "f" if tokens[at].low == "celle" else "m", "s")


def inserted(sentence: Sentence, cue: Cue) -> Subject | None:
    """X, maire de Y, a dit; X, qui vit là depuis dix ans, affirme: past what stands between commas."""
    if cue.form != "finite":
        return None
    host = _inserted(sentence, cue)
    return Subject(host, "inserted") if host is not None else None


def _between_commas(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at - 1].low == "," and tokens[at + 1].low == ","


def _inserted(sentence: Sentence, cue: Cue) -> Phrase | None:
    tokens = sentence.tokens
    end = back_adverbs(tokens, cue.first, 0)
    while end > 0 and tokens[end - 1].low == ",":
        inner = back_adverbs(tokens, end - 1, 0)
        if inner < end - 1 and inner > 0 and tokens[inner - 1].low == ",":
            end = inner
            continue
        break
    if end > 2 and tokens[end - 2].low in {"lui", "elle", "eux", "elles"} and _between_commas(tokens, end - 2):
        end -= 3
        if end > 0 and tokens[end - 1].low == "qui":
            found = _relative(sentence, end - 1)
            return found.phrase if found is not None else None
        return before(tokens, end, 0)
    if end == 0 or tokens[end - 1].low not in {",", ")", "-", "–", "—"}:
        return before(tokens, end, 0) if end < cue.first else None
    close = end - 1
    if (whose := _before_relative(tokens, close)) is not None:
        return whose
    commas = [i for i in range(close) if tokens[i].low in {",", "(", "–", "—", "-"}]
    tail = before(tokens, close, (commas[-1] + 1) if commas else 0)
    opening = commas[-1] if commas else -1
    if tail is not None and tail.first == opening + 1 and tail.person >= 0:
        return tail
    for opening in reversed(commas):
        head = tokens[opening + 1] if opening + 1 < close else None
        host = before(tokens, opening, 0)
        if host is not None and host.end == opening and not governed(tokens, host):
            host = called(tokens, with_host(tokens, host), len(tokens))
            if host.kind in {"name", "role", "pronoun", "last", "order"}:
                return host
        if head is not None and head.low in {"et", "mais"}:
            break
    if tail is not None and tail.first == opening + 1:
        return tail
    return None


_RELATIVES = {"dont", "où", "que", "qu'", "auquel", "auxquels", "laquelle", "lequel", "lesquels", "lesquelles"}


def _before_relative(tokens: Sequence[Token], close: int) -> Phrase | None:
    """L'ONG X, dont la directrice, Y, a été interrogée par Z, | dénonce: the antecedent is the subject."""
    for comma in range(close):
        if tokens[comma].low != "," or tokens[comma + 1].low not in _RELATIVES:
            continue
        host = before(tokens, comma, 0)
        if (host is None or host.end != comma) and tokens[comma - 1].low == ")":
            opening = next((i for i in range(comma - 2, max(0, comma - 8), -1) if tokens[i].low == "("), 0)
            host = before(tokens, opening, 0)
        if host is None or host.kind not in {"name", "role"} or has_verb(tokens, 0, comma):
            return None
        if any(t.low in {":", ";"} for t in tokens[comma:close]):
            return None
        if governed(tokens, host) or not has_verb(tokens, comma + 1, close):
            return None
        return with_host(tokens, host)
    return None


def coordinated(sentence: Sentence, cue: Cue) -> Subject | None:
    """X a rencontré Y et a dénoncé; …, et d'ajouter; X, ajoutant que: the subject of the verb before."""
    if cue.form == "passive":
        return None
    if cue.form == "finite" and (phrase := _clause_subject(sentence, cue)) is not None:
        return Subject(phrase, "clause")
    earlier = [c for c in sentence.cues if c.head < cue.head and c.form in {"finite", "passive"}]
    for other in reversed(earlier):
        found = subject(sentence, other)
        if found is not None and found.phrase is not None:
            if found.how == "agent" and cue.form == "finite":
                continue
            return Subject(found.phrase, "coordinated")
    phrase = main_subject(sentence, cue.first)
    return Subject(phrase, "main-subject") if phrase is not None else None


_OPENERS = {"que", "qu'", "quand", "lorsque", "lorsqu'", "si", "puisque", "puisqu'", "qui", "dont", "où", ";", ":"}


def _clause_subject(sentence: Sentence, cue: Cue) -> Phrase | None:
    """Of the clauses open before « et » + verb, the subject of the one whose verb has the same tense."""
    tokens = sentence.tokens
    end = back_adverbs(tokens, cue.first, 0)
    if end == 0 or tokens[end - 1].low not in {"et", "puis", "mais", "ou", ","}:
        return None
    wanted = tense_of(tokens, cue.first)
    for at in range(end - 2, -1, -1):
        if tokens[at].low not in _OPENERS:
            continue
        if tokens[at].low == "qui":
            if tense_of(tokens, at + 1) == wanted:
                found = _relative(sentence, at)
                return found.phrase if found is not None else None
            continue
        phrase = read(tokens, skip_adverb(tokens, at + 1), end)
        if phrase is not None and phrase.kind in {"name", "role", "pronoun", "last", "order"}:
            verb = skip_adverb(tokens, phrase.end)
            if verb < end and wanted is not None and tense_of(tokens, verb) == wanted:
                return phrase
    return None


SUBJECTS: tuple[Callable[[Sentence, Cue], Subject | None], ...] = (
    hyphen_pronoun,
    agent,
    inverted,
    subject_pronoun,
    after_noun,
    inserted,
    coordinated,
)
