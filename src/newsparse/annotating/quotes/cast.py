"""The cast of an article: who is who, by name, role and pronoun.

Everything is remembered in reading order: roles that the text puts beside names (roles.py), and who spoke or
led a sentence last, which is what a pronoun means (memory.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from newsparse.annotating.names import NamesReading
from newsparse.annotating.quotes.characters import Character, Found
from newsparse.annotating.quotes.evidence import tells
from newsparse.annotating.quotes.gender import of_first_name
from newsparse.annotating.quotes.introductions import introductions
from newsparse.annotating.quotes.marks import Marked
from newsparse.annotating.quotes.memory import ANSWERS, GOES_ON
from newsparse.annotating.quotes.neighbours import apposed
from newsparse.annotating.quotes.nouns import Noun, noun
from newsparse.annotating.quotes.phrases import ONE, Phrase, read
from newsparse.annotating.quotes.role_words import ANYBODY, DECADES
from newsparse.annotating.quotes.roles import Roles
from newsparse.annotating.quotes.sentences import Sentence
from newsparse.annotating.quotes.smallwords import DETERMINERS, OF, OWNERS, STOPS, TITLES
from newsparse.annotating.quotes.tokens import Name, Token
from newsparse.annotating.quotes.words import lines, word_set
from newsparse.annotations import SpeakerKind

__all__ = ["Cast", "names_of"]

FIRMS = word_set("cast.firms")
ANY_BODY = word_set("cast.any_body")
MEDIA = word_set("cast.media")
TRADERS = word_set("cast.traders")
LASTING = word_set("cast.lasting")


def names_of(names: NamesReading) -> list[Name]:
    """Every mention of the reading as a Name, sorted; a longer one hides those inside it."""
    found: list[Name] = []
    for key, entity in enumerate(names.people):
        found += (Name(m.start, m.end, "person", key) for m in entity.mentions)
    for key, body in enumerate(names.organizations):
        found += (Name(m.start, m.end, "organization", key) for m in body.mentions)
    for key, place in enumerate(names.places):
        found += (Name(m.start, m.end, "place", key) for m in place.mentions)
    found.sort(key=lambda n: (n.start, -n.end))
    out: list[Name] = []
    for name in found:
        if not out or name.start >= out[-1].end:
            out.append(name)
    return out


class Cast(Roles):
    """Who may speak in one article; told of each sentence in reading order."""

    def __init__(
        self,
        text: str,
        names: NamesReading,
        sentences: Sequence[Sentence],
        marks: Sequence[Marked],
        asides: Sequence[Sequence[Token]] = (),
    ) -> None:
        told = [p.gender for p in names.profiles] or [None] * len(names.people)
        people = [
            Character(p.name, "person", of_first_name(p.name) or gender, "s")  # a woman may be « le maire »
            for p, gender in zip(names.people, told, strict=True)
        ]
        super().__init__(text, names, people)
        self.marks = marks
        self._gendered(sentences)
        for tokens in (*(s.tokens for s in sentences), *asides):
            self.learn(tokens)
        for key, somebody in enumerate(names.people):
            for role in somebody.roles:
                self.add_role(role.lower().replace("'", "' ").split(), self.people[key], 0)
        self.told_later: dict[int, Character] = {}
        for words, at, key in list(introductions(sentences, self.people, self.has_role, self.is_taken)):
            self.add_role(words, self.people[key], at)
            self.told_later[at] = self.people[key]

    def _gendered(self, sentences: Sequence[Sentence]) -> None:
        """Genders by title and role: « Mme Durand », « la ministre Anne Durand »."""
        votes: dict[int, list[str]] = {}
        for sentence in sentences:
            tokens = sentence.tokens
            for i, token in enumerate(tokens):
                if token.name is None or token.name.kind != "person" or i == 0:
                    continue
                title = tokens[i - 1].low.rstrip(".")
                if title in {"m", "monsieur"}:
                    votes.setdefault(token.name.key, []).append("m")
                elif title in {"mme", "mlle", "madame"}:
                    votes.setdefault(token.name.key, []).append("f")
        for key, cast in votes.items():
            gender = max(set(cast), key=cast.count)
            self.people[key] = self.people[key]._replace(gender=gender)

    def resolve(
        self, tokens: Sequence[Token], phrase: Phrase, verb: str = "", *, beside: bool = False
    ) -> Found | None:
        """Who `phrase` means, given all that was remembered so far; None where nobody fits.

        `verb`: the lemma of the reporting verb, for « ajoute-t-il » goes on from the last speaker; `beside`: it
        stands beside the spoken words, so that its subject is somebody, whatever the noun.
        """
        if (
            phrase.person >= 0
            and phrase.noun is not None
            and phrase.noun.kind == "body"
            and phrase.person == phrase.head + 1
        ):
            what = phrase.noun
            assert what is not None
            first = phrase.person if what.lemma in FIRMS else phrase.head
            shown = self.text[tokens[first].start : tokens[phrase.person].end]
            return Found(Character(shown, "organization", what.gender, "s"), "body")
        if phrase.person >= 0:
            name = tokens[phrase.person].name
            assert name is not None
            how = "name" if phrase.first == phrase.person or tokens[phrase.person - 1].low in TITLES else "title"
            return Found(self.people[name.key], how)
        free = phrase.kind == "pronoun" and tokens[phrase.first].low in {"celui", "celle"}
        if free and (found := self.concerned(phrase.gender)) is not None:
            return found
        if phrase.kind == "pronoun":
            return self.pronoun(
                phrase.gender,
                phrase.number,
                inverted=tokens[phrase.first].low.startswith("-"),
                goes_on=verb in GOES_ON,
                answers=verb in ANSWERS,
            )
        if phrase.kind == "order":
            return self.in_order(tokens, phrase)
        if phrase.kind == "last":
            return self.nearest(tokens[phrase.first].start, phrase.gender, phrase.number)
        if phrase.kind == "name":
            return self._named(tokens, phrase)
        if phrase.kind == "title":
            return self._titled(tokens[phrase.head], phrase)
        return self._common(tokens, phrase, beside=beside)

    def _titled(self, token: Token, phrase: Phrase) -> Found | None:
        """le « Global Times »: marked words with capitals are the name of what speaks."""
        marked = self.marks[token.quote]
        words = self.text[marked.start : marked.end]
        if not words[:1].isupper() or len(words.split()) > 5:
            return None
        return Found(Character(words, "organization", phrase.gender, "s"), "title")

    def _named(self, tokens: Sequence[Token], phrase: Phrase) -> Found | None:
        name = tokens[phrase.head].name
        determiner = tokens[phrase.first].low if phrase.first < phrase.head else ""
        gender = {"le": "m", "la": "f"}.get(determiner)
        if name is None:
            words = self.text[tokens[phrase.head].start : tokens[phrase.end - 1].end]
            for key, somebody in enumerate(self.names.people):
                if words.split()[-1] in somebody.name.split():
                    return Found(self.people[key], "name")
            return None
        if name.kind == "person":
            return Found(self.people[name.key], "name")
        if determiner in {"le", "la", "l'"} and _HAILS_SURELY.fullmatch(tokens[phrase.head].text):
            hailed = self.from_there(gender)  # « le Brestois », whatever the names take it for
            if hailed is not None:
                return Found(hailed, "described")
        entity = (self.names.organizations if name.kind == "organization" else self.names.places)[name.key]
        worded = self.text[tokens[phrase.head].start : tokens[phrase.end - 1].end]
        shown = worded if name.kind == "place" or phrase.end - phrase.head > 1 else entity.name
        number = "p" if determiner in {"les", "des"} else "s"
        if gender is None and (kind := noun(worded.split(maxsplit=1)[0].lower())) is not None:
            gender = kind.gender if kind.kind == "body" else None
        return Found(Character(shown, "organization", gender, number), "name")

    def _common(self, tokens: Sequence[Token], phrase: Phrase, *, beside: bool = False) -> Found | None:
        determiner = tokens[phrase.first].low if phrase.first < phrase.head else ""
        if not determiner and phrase.first and tokens[phrase.first - 1].low == "du":
            determiner = "le"
        definite = determiner in {"le", "la", "l'", "ce", "cet", "cette"} | OWNERS
        words = [t.low for t in tokens[phrase.first : phrase.end]]
        what = phrase.noun
        if (tail := _told_name(tokens, phrase)) is not None:
            told = Character(tail, "role", of_first_name(tail) or phrase.gender, "s")
            self.remember(
                [word for word in words if word not in tail.lower().split()], told, tokens[phrase.head].start
            )
            return Found(told, "unlisted")
        unnamed = self._unnamed(tokens, phrase)
        if what is not None and what.lemma == "conseil" and _counsel(tokens, phrase):
            what = Noun("conseil", "person", "m", "s")
            phrase = phrase._replace(noun=what)
            words = words[: phrase.head - phrase.first + 1]
        if (somebody := self.told_later.get(tokens[phrase.head].start)) is not None:
            return Found(somebody, "told-later")
        following = tokens[phrase.head + 1] if phrase.head + 1 < phrase.end else None
        firm = following is not None and following.name is not None and following.name.kind == "organization"
        if (
            firm
            and (what is None or what.lemma in TRADERS)
            and following is not None
            and following.name is not None
        ):
            entity = self.names.organizations[following.name.key]  # « le verrier Cristallia »
            return Found(Character(entity.name, "organization", phrase.gender, "s"), "name")
        if what is None:
            if determiner in {"le", "la", "l'"} and phrase.number != "p" and _hails(tokens, phrase):
                somebody = self.from_there(phrase.gender)
                if somebody is not None:
                    return Found(somebody, "described")
            lead = None
            if beside and determiner in {"le", "la", "l'"} and phrase.number != "p":
                lead = self.lead_of_moment(phrase.gender, anew=False)
            return Found(lead, "described") if lead is not None else Found(unnamed, "phrase")
        if what.lemma == ONE:
            return Found(unnamed, "unnamed")
        if what.kind == "person" and definite and phrase.number != "p" and what.number == "s":
            found = self.by_role(words, phrase, determiner, beside=beside or _from_a_place(tokens, phrase))
            if found is not None:
                self._aged(words, found.who, tokens[phrase.head].start)
                if found.how in {"anaphor", "described"} and what.lemma not in ANYBODY - LASTING:
                    self.add_role(words, found.who, tokens[phrase.head].start)
                return found
        if what.kind in {"body", "text"}:
            found = self._body(tokens, words, phrase, determiner)
            if found is not None:
                return found
        if what.kind == "person":
            named = determiner in {"le", "la", "l'", "ce", "cet", "cette"} and phrase.number != "p"
            if (named or determiner in {"un", "une"} | OWNERS) and what.number == "s":
                self.remember(words, unnamed, tokens[phrase.head].start)
            return Found(unnamed, "unresolved" if named else "unnamed")
        return Found(unnamed, "body")

    def _aged(self, words: Sequence[str], who: Character, at: int) -> None:
        """« ce boulanger de 61 ans » is a sexagénaire."""
        for age, unit in pairwise(words):
            if unit == "ans" and age.isdigit() and int(age) // 10 in DECADES:
                self.add_role([DECADES[int(age) // 10]], who, at)

    def _body(self, tokens: Sequence[Token], words: list[str], phrase: Phrase, determiner: str) -> Found | None:
        what = phrase.noun
        assert what is not None
        head = phrase.head
        following = tokens[head + 1] if head + 1 < phrase.end else None
        if following is not None and following.kind == "quote":
            inner = self.marks[following.quote]
            if tells(self.text[inner.start : inner.end]):  # « la cour « rappelle que … » » has no such name
                phrase, following = phrase._replace(end=head + 1), None
        if following is not None and following.kind == "quote":
            return Found(Character(self.text[inner.start : inner.end], "organization", what.gender, "s"), "title")
        # le ministère de la Santé; l'agence Reuters: a name in apposition is the body's own
        if following is not None and following.name is not None and following.name.kind == "organization":
            entity = self.names.organizations[following.name.key]
            return Found(Character(entity.name, "organization", what.gender, "s"), "name")
        if what.kind == "text" and (owner := self._owner_of(tokens, phrase)) is not None:
            return owner
        first = head - 1 if tokens[head - 1].low in {"haute", "vénérable", "même"} else head
        bare = first - phrase.first <= 1 and not any(
            t.kind != "word" or t.low in OF for t in tokens[head + 1 : phrase.end]
        )  # « l'organisation patronale », but not « l'agence de notation »
        if determiner in {"l'", "le", "la", "cette", "ce", "cet"} and what.lemma in ANY_BODY | MEDIA and bare:
            for seen in reversed(self.seen):
                if self.sentence - seen.sentence > 4:
                    break
                if (
                    seen.who.kind == "organization"
                    and seen.who.number != "p"
                    and _may_be(seen.who.name, what.lemma)
                ):
                    return Found(seen.who, "anaphor")
        return None

    def _owner_of(self, tokens: Sequence[Token], phrase: Phrase) -> Found | None:
        """Whose text it is: un rapport de la Cour des comptes, un bilan fourni par la présidence."""
        for at in range(phrase.head + 1, len(tokens)):
            low = tokens[at].low
            if low == "par" and tokens[at - 1].low.rstrip("es") in SEEN_BY:
                return None  # « un document consulté par l'AFP » is not the agency's
            if low in OF | {"par"} and at + 1 < len(tokens):
                inner = read(tokens, at + 1, bare=True)
                if (
                    low in {"de", "d'"}
                    and inner is not None
                    and inner.first == inner.head
                    and inner.kind == "role"
                ):
                    return None  # « l'acte d'accusation » is nobody's
                if (
                    inner is not None
                    and inner.kind in {"name", "role"}
                    and (inner.noun is None or inner.noun.kind != "text")
                ):
                    return self.resolve(tokens, apposed(tokens, inner, len(tokens)))
                return None
            if (at >= phrase.end and tokens[at].kind != "word") or at > phrase.head + 4 or low in STOPS:
                return None
        return None

    def _unnamed(self, tokens: Sequence[Token], phrase: Phrase) -> Character:
        what = phrase.noun
        kind: SpeakerKind = "organization" if what is not None and what.kind in {"body", "text"} else "role"
        first = phrase.first
        if kind == "organization" and what is not None and what.lemma == "source":
            kind = "role"
        if kind == "organization":
            while first < phrase.head and tokens[first].low in {"le", "la", "les", "l'", "un", "une", "des"}:
                first += 1
        shown = self.text[tokens[first].start : tokens[phrase.end - 1].end]
        if (
            (kind == "role" or tokens[first].low in OWNERS)
            and shown[:1].isupper()
            and tokens[first].low in DETERMINERS | OF
        ):
            shown = shown[0].lower() + shown[1:]
        number = phrase.number or (what.number if what is not None else None)
        return Character(shown, kind, phrase.gender or (what.gender if what else None), number)


_HAILS = re.compile(
    r"[A-ZÀ-Ý].{2,}(?:ois|oise|ais|aise|ien|ienne|éen|éenne|ain|aine|in|ine|ard|arde|iste|ot|ote|an|ane)"
)


def _hails(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """« le Vaudois », « la Malouine »: a capital and the ending of those who live somewhere."""
    return phrase.end == phrase.head + 1 and _HAILS.fullmatch(tokens[phrase.head].text) is not None


_HAILS_SURELY = re.compile(r"[A-ZÀ-Ý]\w{2,40}(?:[oa]ise?|[ié]en(?:ne)?)")


def _from_a_place(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """« l'artisan d'Épinal »: who comes from somewhere was told of before."""
    rest = tokens[phrase.head + 1 : phrase.end]
    alone = all(t.low in DETERMINERS for t in rest[1:-1])  # not « l'architecte des bâtiments de France »
    return (
        len(rest) > 1
        and alone
        and rest[0].low in OF
        and rest[-1].name is not None
        and rest[-1].name.kind == "place"
    )


def _told_name(tokens: Sequence[Token], phrase: Phrase) -> str | None:
    """The full name that ends the phrase, where the names of the article lack it: l'ex-ministre Ana Sol."""
    at = phrase.end
    while at > phrase.first and tokens[at - 1].kind == "word" and tokens[at - 1].text[0].isupper():
        if tokens[at - 1].low in DETERMINERS:
            break
        at -= 1
    known = phrase.noun is not None and phrase.noun.kind == "person"
    if known and at <= phrase.head:
        at = phrase.head + 1
    if known and phrase.end - at > 2 and tokens[at - 1].low in OF:
        at += 1  # « la ministre des Finances Ana Sol »
        return " ".join(t.text for t in tokens[at : phrase.end])
    apart = at == phrase.first or (known and tokens[at - 1].low not in OF | DETERMINERS)
    if phrase.end - at < 2 or phrase.end - at > 4 or not apart:
        return None
    row = tokens[at : phrase.end]
    if any(row[i].end + 1 != row[i + 1].start for i in range(len(row) - 1)) or any(t.text.isupper() for t in row):
        return None
    return " ".join(t.text for t in row)


SEEN_BY = {
    "consulté",
    "obtenu",
    "cité",
    "relayé",
    "vu",
    "lu",
    "révélé",
    "dévoilé",
    "recueilli",
    "repri",
    "authentifié",
}
CLIENTS = word_set("cast.clients")


def _counsel(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """« le conseil de la famille », « son conseil »: a lawyer, no council."""
    if phrase.end == phrase.head + 1:
        return phrase.first < phrase.head and tokens[phrase.first].low in OWNERS
    rest = tokens[phrase.head + 1 : phrase.end]
    return rest[0].low in OF and any(t.low in CLIENTS or t.low in TITLES for t in rest)


def _may_be(name: str, lemma: str) -> bool:
    """Whether « le syndicat » may mean the body called `name`: not one whose name starts with another kind."""
    kind = noun(name.split(maxsplit=1)[0].lower())
    if kind is None or kind.kind == "person" or kind.lemma == lemma:
        return True
    return kind.kind == "body" and kind.lemma in body_kinds().get(lemma, ())


@cache
def body_kinds() -> dict[str, frozenset[str]]:
    """A word for a body → the nouns of those that it may take up: organisation → ligue, fédération …"""
    rows = (line.partition(":") for line in lines("cast.body_kinds"))
    return {word: frozenset(rest.split()) for word, _, rest in rows}
