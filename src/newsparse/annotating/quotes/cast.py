"""The cast of an article: who is who, by name, role and pronoun.

Everything is remembered in reading order: roles that the text puts beside names (le maire, Jean Dupont), and
who spoke or led a sentence last, which is what a pronoun means.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

from newsparse.annotating.names import NamesReading
from newsparse.annotating.quotes.countries import countries_in
from newsparse.annotating.quotes.gender import of_first_name
from newsparse.annotating.quotes.marks import Marked
from newsparse.annotating.quotes.nouns import noun, person
from newsparse.annotating.quotes.phrases import (
    BEFORE_NOUN,
    DETERMINERS,
    OF,
    OWNERS,
    POINTERS,
    STOPS,
    TITLES,
    Phrase,
    apposed,
    read,
)
from newsparse.annotating.quotes.sentences import Sentence
from newsparse.annotating.quotes.tokens import Name, Token
from newsparse.annotating.quotes.words import word_set
from newsparse.annotations import SpeakerKind

__all__ = ["Cast", "Character", "Found", "names_of"]


class Character(NamedTuple):
    """Somebody or something that may speak."""

    name: str
    kind: SpeakerKind
    gender: str | None
    number: str | None


class Found(NamedTuple):
    """Who a phrase means, and how that was known: name, role, office, pronoun, last …; `others` of a group."""

    who: Character
    how: str
    others: tuple[Character, ...] = ()


class _Role(NamedTuple):
    head: str
    words: frozenset[str]
    countries: frozenset[str]
    who: Character
    at: int


class _Seen(NamedTuple):
    who: Character
    sentence: int
    weight: float
    paragraph: int


# Generic nouns: what else somebody called by them may have been called before.
WIDE = {
    "élu": {"maire", "député", "sénateur", "conseiller", "président", "adjoint", "parlementaire", "eurodéputé"},
    "parlementaire": {"député", "sénateur", "eurodéputé"},
    "magistrat": {"procureur", "juge", "président"},
    "militaire": {
        "général",
        "colonel",
        "capitaine",
        "commandant",
        "lieutenant",
        "amiral",
        "contre-amiral",
        "soldat",
    },
    "officier": {"général", "colonel", "capitaine", "commandant", "lieutenant", "amiral", "contre-amiral"},
    "scientifique": {"professeur", "chercheur", "biologiste", "physicien", "virologue", "épidémiologiste"},
    "chercheur": {"professeur", "sociologue", "économiste", "historien", "politologue", "biologiste"},
    "universitaire": {"professeur", "chercheur", "sociologue", "historien", "politologue", "économiste"},
    "enseignant": {"professeur", "instituteur", "maître"},
    "médecin": {"professeur", "docteur", "chirurgien", "virologue", "urgentiste", "pédiatre", "psychiatre"},
    "entraîneur": {"sélectionneur", "coach"},
    "technicien": {"entraîneur", "sélectionneur"},
    "sportif": {"joueur", "capitaine", "champion"},
    "avocat": {"bâtonnier", "conseil"},
    "conseil": {"avocat"},
    "dirigeant": {
        "président",
        "premier",
        "ministre",
        "chancelier",
        "directeur",
        "patron",
        "fondateur",
        "pdg",
        "roi",
        "prince",
        "chef",
    },
    "leader": {"président", "premier", "ministre", "chancelier", "chef", "dirigeant"},
    "patron": {"président", "directeur", "pdg", "fondateur", "président-directeur", "chef", "secrétaire"},
    "responsable": {"directeur", "président", "chef", "secrétaire", "porte-parole", "ministre", "maire", "patron"},
    "chef": {"président", "premier", "ministre", "directeur"},
    "ministre": {"premier", "ex-ministre"},
    "entrepreneur": {"fondateur", "cofondateur", "pdg", "patron", "directeur"},
    "homme": set(),
    "femme": set(),
    "écrivain": {"romancier", "auteur", "essayiste", "poète"},
    "auteur": {"romancier", "écrivain", "essayiste", "journaliste", "réalisateur"},
    "artiste": {"chanteur", "peintre", "musicien", "rappeur", "comédien", "sculpteur"},
    "cinéaste": {"réalisateur", "metteur"},
    "journaliste": {
        "éditorialiste",
        "présentateur",
        "rédacteur",
        "reporter",
        "animateur",
        "correspondant",
        "chroniqueur",
    },
    "spécialiste": {"professeur", "chercheur", "économiste", "analyste", "expert", "politologue"},
    "expert": {"professeur", "chercheur", "économiste", "analyste", "spécialiste"},
    "exploitant": {"agriculteur", "éleveur", "viticulteur"},
    "policier": {"commissaire", "commandant", "brigadier", "capitaine", "major"},
    "enquêteur": {"commissaire", "policier", "gendarme"},
    "diplomate": {"ambassadeur", "ministre", "envoyé", "émissaire", "secrétaire"},
    "syndicaliste": {"secrétaire", "délégué", "représentant"},
    "religieux": {"prêtre", "évêque", "imam", "pape"},
}
# Words that any person already named may take up with « ce », « cette », « le », « la ».
ANYBODY = word_set("cast.anybody")
# Roles that bring somebody new even with « le »: they do not take up the person of the moment.
GOES_ON = word_set("cast.goes_on")
OFFICES = word_set("cast.offices")
FIRMS = word_set("cast.firms")
NEWCOMERS = word_set("cast.newcomers")
ANY_BODY = word_set("cast.any_body")
MEDIA = word_set("cast.media")
_PLAIN = word_set("cast.plain") | DETERMINERS | BEFORE_NOUN | TITLES


@cache
def _offices() -> tuple[tuple[str, str, frozenset[str], frozenset[str]], ...]:
    rows = []
    source = files("newsparse.annotating") / "data" / "offices.txt"
    for line in source.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            country, office, people = line.split("|")
            head, *rest = office.split()
            rows.append((country, head, frozenset(rest), frozenset(name.lower() for name in people.split(";"))))
    return tuple(rows)


_STATE = {
    "locataire": {"élysée": "FR", "maison-blanche": "US", "downing": "GB", "matignon": "FR"},
    "hôte": {"kremlin": "RU", "maison-blanche": "US", "élysée": "FR"},
    "maître": {"kremlin": "RU"},
    "patron": {"onu": "UN"},
}


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


class Cast:
    """Who may speak in one article; told of each sentence in reading order."""

    def __init__(
        self,
        text: str,
        names: NamesReading,
        sentences: Sequence[Sentence],
        marks: Sequence[Marked],
        asides: Sequence[Sequence[Token]] = (),
    ) -> None:
        self.text = text
        self.names = names
        self.marks = marks
        told = [p.gender for p in names.profiles] or [None] * len(names.people)
        self.people = [
            Character(p.name, "person", of_first_name(p.name) or gender, "s")  # a woman may be « le maire »
            for p, gender in zip(names.people, told, strict=True)
        ]
        self.roles: list[_Role] = []
        self.seen: list[_Seen] = []
        self.noticed: list[tuple[int, Character]] = []
        self.at = 0
        self._gendered(sentences)
        for tokens in (*(s.tokens for s in sentences), *asides):
            self._learn(tokens)
        for key, somebody in enumerate(names.people):
            for role in somebody.roles:
                self._role_words(role.lower().replace("'", "' ").split(), self.people[key], 0)

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

    def _learn(self, tokens: Sequence[Token]) -> None:
        """Roles beside names: « le maire de Brest, Yann X », « Yann X, maire de Brest, »."""
        for i, token in enumerate(tokens):
            if token.low == "gouvernement" and i + 2 < len(tokens):
                head = (tokens[i + 2] if tokens[i + 1].low in OF else tokens[i + 1]).name
                if head is not None and head.kind == "person":  # « le gouvernement de X »
                    who = self.people[head.key]
                    self.roles.append(_Role("premier", frozenset(), frozenset(), who, token.start))
            if token.kind == "word" and person(token.low) is not None:
                start = i
                while start > 0 and tokens[start - 1].low in BEFORE_NOUN:
                    start -= 1
                if start > 0 and tokens[start - 1].low in DETERMINERS:
                    start -= 1
                phrase = read(tokens, start, bare=True)
                if phrase is None or phrase.head != i:
                    continue
                before = tokens[start - 1] if start else None
                phrase = apposed(tokens, phrase, len(tokens))
                if phrase.person >= 0:
                    self._describe(tokens, phrase, phrase.person, start, i)
                elif (before is not None and before.low in {",", "("}) or (
                    before is not None and before.low in {"est", "était", "devient"}
                ):
                    owner = _owner(tokens, start - 1)
                    if owner >= 0:
                        self._describe(tokens, phrase, owner, start, i)

    def _describe(self, tokens: Sequence[Token], phrase: Phrase, owner: int, start: int, head: int) -> None:
        name = tokens[owner].name
        assert name is not None
        who = self.people[name.key]
        what = noun(tokens[head].low)
        if what is not None and what.gender and who.gender is None and what.kind == "person":
            who = self.people[name.key] = who._replace(gender=what.gender)
        end = phrase.end if owner < start else min(phrase.end, owner)
        self._role_words([t.low for t in tokens[start:end] if t.kind in {"word", "name"}], who, tokens[head].start)

    def _role_words(self, words: list[str], who: Character, at: int) -> None:
        heads = [word for word in words if person(word) is not None]
        if not heads:
            return
        rest = frozenset(w for word in words for w in word.split() if w not in _PLAIN and w != heads[0])
        where = frozenset(countries_in(" ".join(words)))
        self.roles.append(_Role(_head(heads[0], words), rest, where, who, at))

    # Resolution -----------------------------------------------------------------------------------------------

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
        if phrase.kind == "pronoun":
            return self.pronoun(
                phrase.gender,
                phrase.number,
                inverted=tokens[phrase.first].low.startswith("-"),
                goes_on=verb in GOES_ON,
            )
        if phrase.kind == "order":
            return self._in_order(tokens, phrase)
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
        entity = (self.names.organizations if name.kind == "organization" else self.names.places)[name.key]
        worded = self.text[tokens[phrase.head].start : tokens[phrase.end - 1].end]
        shown = worded if name.kind == "place" or phrase.end - phrase.head > 1 else entity.name
        number = "p" if determiner in {"les", "des"} else "s"
        return Found(Character(shown, "organization", gender, number), "name")

    def _common(self, tokens: Sequence[Token], phrase: Phrase, *, beside: bool = False) -> Found | None:
        determiner = tokens[phrase.first].low if phrase.first < phrase.head else ""
        if not determiner and phrase.first and tokens[phrase.first - 1].low == "du":
            determiner = "le"
        definite = determiner in {"le", "la", "l'", "ce", "cet", "cette"} | OWNERS
        words = [t.low for t in tokens[phrase.first : phrase.end]]
        what = phrase.noun
        unnamed = self._unnamed(tokens, phrase)
        if what is None:
            lead = None
            if beside and determiner in {"le", "la", "l'"} and phrase.number != "p":
                lead = self._lead_of_moment(phrase.gender, anew=False)
            return Found(lead, "described") if lead is not None else Found(unnamed, "phrase")
        if what.kind == "person" and definite and phrase.number != "p" and what.number == "s":
            found = self._by_role(words, phrase, determiner)
            if found is not None:
                if found.how in {"anaphor", "described"} and what.lemma not in ANYBODY:
                    self._role_words(words, found.who, tokens[phrase.head].start)
                return found
        if what.kind in {"body", "text"}:
            found = self._body(tokens, words, phrase, determiner)
            if found is not None:
                return found
        if what.kind == "person":
            named = determiner in {"le", "la", "l'", "ce", "cet", "cette"} and phrase.number != "p"
            return Found(unnamed, "unresolved" if named else "unnamed")
        return Found(unnamed, "body")

    def _by_role(self, words: list[str], phrase: Phrase, determiner: str) -> Found | None:
        what = phrase.noun
        assert what is not None
        gender = what.gender or phrase.gender
        lemma = _head(words[phrase.head - phrase.first], words)
        where = countries_in(" ".join(words))
        rest = {w for word in words for w in word.split() if w not in _PLAIN and noun(w) is not what}
        best: tuple[float, _Role] | None = None
        told = False
        for role in self.roles:
            if gender and role.who.gender and role.who.gender != gender:
                continue
            exact = role.head == lemma or (lemma.startswith("@") and lemma[1:] in role.countries)
            if not exact and role.head not in WIDE.get(lemma, ()):
                continue
            if where and not where & role.countries and (role.countries or self._of_another(role.who, where)):
                continue
            overlap = len(rest & role.words) + len(where & role.countries)
            if not exact and rest and not overlap:
                continue
            if (
                rest - role.words
                and not overlap
                and exact
                and determiner not in POINTERS
                and role.words
                and len(rest) > 1
            ):
                continue
            score = (2.0 if exact else 0.0) + 2.0 * overlap - 0.5 * len(rest - role.words) * exact
            score += self._recency(role.who)
            if role.at > self.at:
                score -= 1.5
            if score > (0.0 if exact or overlap or not rest else 0.9) and (best is None or score > best[0]):
                best = (score, role)
                told = bool(where & role.countries)
        if where and not told and (found := self._office(lemma, set(words), where)) is not None:
            return found
        if best is not None and determiner in {"le", "la", "l'"}:
            of_another = bool(rest and best[1].words and not rest & best[1].words)
            if of_another or best[1].head != lemma:  # « la présidente du groupe », and another presides elsewhere
                lead = self._lead_of_moment(gender, anew=not of_another)
                if lead is not None and lead.name != best[1].who.name:
                    return Found(lead, "described")
        if best is not None:
            return Found(best[1].who, "role")
        found = self._office(lemma, set(words), where)
        if found is not None:
            return found
        if determiner in POINTERS or (
            determiner not in OWNERS and lemma in ANYBODY | set(WIDE) and not where and len(rest) <= 1
        ):
            found = self._anybody(gender, lemma, pointed=determiner in POINTERS)
            if found is not None:
                return found
        if determiner in {"le", "la", "l'"} and lemma in OFFICES:
            lead = self._lead_of_moment(gender)
            return Found(lead, "described") if lead is not None else None
        if determiner in {"le", "la", "l'"} and lemma not in NEWCOMERS:
            found = self._described(gender, lemma, where)
            if found is None and (lead := self._lead_of_moment(gender, anew=False)) is not None:
                return Found(lead, "described")
            if found is None and not set(words) & OF and (only := self._only_one(gender)) is not None:
                return Found(only, "only-one")
            return found
        return None

    def _of_another(self, who: Character, where: set[str]) -> bool:
        """Whether all that is known of `who` points to other countries than `where`."""
        known = set().union(*(role.countries for role in self.roles if role.who.name == who.name))
        known |= {row[0] for row in _offices() if _same_person(who.name, row[3])}
        return bool(known) and not known & where

    def _lead_of_moment(self, gender: str | None, *, anew: bool = True) -> Character | None:
        """Who led the sentence before, in this paragraph; with `anew`, only somebody without a role so far."""
        for seen in reversed(self.seen):
            if self.sentence - seen.sentence > 1:
                return None
            who = seen.who
            led = (
                seen.sentence == self.sentence - 1 and 1.9 <= seen.weight <= 2 and seen.paragraph == self.paragraph
            )
            if led and who.kind == "person" and (not gender or who.gender in {None, gender}):
                return None if anew and any(r.who.name == who.name for r in self.roles) else who
        return None

    def _only_one(self, gender: str | None) -> Character | None:
        """The one person of that gender whom the article has named so far."""
        named = {seen.who.name: seen.who for seen in self.seen if seen.who.kind == "person"}
        fits = [who for who in named.values() if who.gender in {None, gender}]
        return fits[0] if gender is not None and len(fits) == 1 else None

    def _described(self, gender: str | None, lemma: str, where: set[str]) -> Found | None:
        """« Maud Perrin jubile. « … », lance la première secrétaire »: new words for the person of the moment."""
        for seen in sorted(self.seen[-12:], key=lambda s: (s.sentence, s.weight), reverse=True):
            back = self.sentence - seen.sentence
            near = back <= 1 or (back <= 3 and seen.weight >= 1.9 and seen.paragraph == self.paragraph)
            if not near:
                continue
            who = seen.who
            if who.kind != "person" or (gender and who.gender not in {None, gender}):
                continue
            known = [role for role in self.roles if role.who.name == who.name]
            if any(where and role.countries and not where & role.countries for role in known):
                continue
            heads = {role.head for role in known if not role.head.startswith("@")}
            if (
                heads
                and not heads & (WIDE.get(lemma, set()) | {lemma})
                and not any(lemma in WIDE.get(h, ()) for h in heads)
            ):
                continue
            return Found(who, "described")
        return None

    def _anybody(self, gender: str | None, lemma: str, *, pointed: bool) -> Found | None:
        for seen in reversed(self.seen):
            if self.sentence - seen.sentence > 6:
                return None
            who = seen.who
            if (
                who.kind in ({"person", "role"} if pointed else {"person"})
                and who.number != "p"
                and (not gender or who.gender in {None, gender})
            ):
                if lemma in WIDE and WIDE[lemma] and who.kind == "person":
                    known = [r.head for r in self.roles if r.who.name == who.name]
                    if known and not set(known) & WIDE[lemma]:
                        continue
                return Found(who, "anaphor")
        return None

    def _recency(self, who: Character) -> float:
        for seen in reversed(self.seen):
            if seen.who.name == who.name:
                return max(0.0, 1.0 - 0.1 * (self.sentence - seen.sentence))
        return 0.0

    def _office(self, lemma: str, words: set[str], where: set[str]) -> Found | None:
        if lemma in _STATE:
            for word, code in _STATE[lemma].items():
                if word in words or word in where:
                    where, lemma = {code}, "président" if code != "GB" else "premier"
        if lemma == "chef" and ("état" in words or "etat" in words):
            lemma = "président"
            where = where or {"FR"}
        if lemma == "chef" and "gouvernement" in words:
            lemma = "premier"
        if lemma in {"numéro", "dirigeant", "leader", "chef"} and where:
            lemma = "président" if where & {r[0] for r in _offices() if r[1] == "président"} else "premier"
        if lemma == "ministre" and words & {"premier", "première"}:
            lemma = "premier"
        if not where:
            if lemma in {"président", "premier"} and (not words & OWNERS):
                where = {"FR"} if words & {"république"} or lemma == "premier" else set()
            if not where:
                return None
        for country, head, rest, people in _offices():
            if country not in where or head != lemma:
                continue
            if rest - {"ministre"} and not (rest - {"ministre"}) & words:
                continue
            holders = [who for who in self.people if _same_person(who.name, people)]
            if len({who.name for who in holders}) > 1:
                seen = [who for who in holders if self._recency(who) > 0]
                holders = sorted(seen, key=self._recency, reverse=True)[:1]
            if holders:
                return Found(holders[0], "office")
        return None

    def _body(self, tokens: Sequence[Token], words: list[str], phrase: Phrase, determiner: str) -> Found | None:
        what = phrase.noun
        assert what is not None
        head = phrase.head
        following = tokens[head + 1] if head + 1 < phrase.end else None
        if following is not None and following.kind == "quote":
            inner = self.marks[following.quote]
            return Found(Character(self.text[inner.start : inner.end], "organization", what.gender, "s"), "title")
        # le ministère de la Santé; l'agence Reuters: a name in apposition is the body's own
        if following is not None and following.name is not None and following.name.kind == "organization":
            entity = self.names.organizations[following.name.key]
            return Found(Character(entity.name, "organization", what.gender, "s"), "name")
        if what.kind == "text" and (owner := self._owner_of(tokens, phrase)) is not None:
            return owner
        bare = phrase.end == head + 1 and head - phrase.first <= 1
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
            if low in OF | {"par"} and at + 1 < len(tokens):
                inner = read(tokens, at + 1, bare=True)
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
        if kind == "role" and shown[:1].isupper() and tokens[first].low in DETERMINERS:
            shown = shown[0].lower() + shown[1:]
        number = phrase.number or (what.number if what is not None else None)
        return Character(shown, kind, (what.gender if what else None) or phrase.gender, number)

    def pronoun(
        self, gender: str | None, number: str | None, *, inverted: bool = False, goes_on: bool = False
    ) -> Found | None:
        """il, elle, ils, elles: the most present of those who fit, speakers and subjects first."""
        best: tuple[float, _Seen] | None = None
        for order, seen in enumerate(self.seen):
            who = seen.who
            if gender and who.gender and who.gender != gender:
                continue
            if number and who.number and who.number != number:
                continue
            if gender == "f" and who.gender is None and who.kind == "person":
                weight = seen.weight - 0.4
            else:
                weight = seen.weight
            if who.kind == "organization":
                weight -= 2.5 if seen.weight < 3 else 0.6 if seen.sentence == self.sentence else 1.6
            elif who.kind == "role":
                weight -= 0.5
            score = weight - 0.7 * (self.sentence - seen.sentence) + 0.001 * order
            if seen.paragraph != self.paragraph:
                score -= 0.5
            elif seen.weight == 2 and seen.sentence == self.sentence - 1:
                score += 0.5  # « Y sourit. « … », dit-il »: Y it is, whoever spoke before
            if goes_on and seen.weight >= 3 and seen.paragraph == self.paragraph:
                score += 0.8
            if seen.sentence == self.sentence and seen.weight == 2:
                score += -1.5 if inverted else 0.5  # « X a cédé, a-t-il dit »: X is in what was said
            if best is None or score > best[0]:
                best = (score, seen)
        if best is not None:
            found = best[1]
            if found.who.kind != "person":
                return Found(found.who, "pronoun-thing")
            near = found.paragraph == self.paragraph and self.sentence - found.sentence <= 1
            return Found(found.who, "pronoun" if near else "pronoun-far")
        return self._cataphor(gender) if number != "p" else None

    def _cataphor(self, gender: str | None) -> Found | None:
        """A pronoun before anybody was named: the next name of its gender."""
        best: tuple[int, Character] | None = None
        for key, somebody in enumerate(self.names.people):
            who = self.people[key]
            if gender and who.gender not in {None, gender}:
                continue
            for mention in somebody.mentions:
                if self.at <= mention.start < self.at + 800 and (best is None or mention.start < best[0]):
                    best = (mention.start, who)
        return Found(best[1], "cataphor") if best is not None else None

    def nearest(self, at: int, gender: str | None, number: str | None) -> Found | None:
        """ce dernier: whoever was named or told by a role last before `at`."""
        fits = [
            (where, who)
            for where, who in self.noticed
            if where < at and number != "p" and (not gender or who.gender in {None, gender})
        ]
        return Found(fits[-1][1], "last") if fits else None

    def _in_order(self, tokens: Sequence[Token], phrase: Phrase) -> Found | None:
        """X et Y ne décolèrent pas. Le premier …, le second …: the last two who were named side by side."""
        at = tokens[phrase.first].start
        pairs = [
            (a, b)
            for (here, a), (there, b) in pairwise(self.noticed)
            if there < at and there - here < 80 and a.name != b.name and a.kind == b.kind == "person"
        ]
        if not pairs:
            return None
        return Found(pairs[-1][tokens[phrase.head].low.startswith("second")], "last")

    # Memory ---------------------------------------------------------------------------------------------------

    sentence = 0
    paragraph = 0

    def turn(self, number: int, sentence: Sentence) -> None:
        """Sentence `number` begins."""
        self.sentence, self.at, self.paragraph = number, sentence.start, sentence.paragraph

    def saw(self, who: Character, weight: float) -> None:
        """`who` was named (1), led a sentence (2) or spoke (3)."""
        self.seen.append(_Seen(who, self.sentence, weight, self.paragraph))

    def notice(self, at: int, who: Character) -> None:
        """`who` is named or told by a role at `at`: « ce dernier » may come."""
        self.noticed.append((at, who))

    def last_speaker(self) -> Character | None:
        """Who spoke last."""
        return next((s.who for s in reversed(self.seen) if s.weight >= 3), None)


def _head(word: str, words: Sequence[str]) -> str:
    """The lemma of a role's noun; « Premier ministre » and « chef du gouvernement » are one office: premier."""
    found = noun(word)
    lemma = found.lemma if found is not None else word
    if lemma == "chef" and "gouvernement" in words:
        return "premier"
    if lemma == "chef" and {"état", "etat", "l'état", "l'etat"} & set(words):
        return "président"
    for prefix in ("vice-", "ex-"):
        lemma = lemma.removeprefix(prefix)
    return (
        "premier" if lemma == "ministre" and {"premier", "première"} & set(words[: words.index(word)]) else lemma
    )


def _is_firm(phrase: Phrase) -> bool:
    """le groupe Ferrandi, la famille Dupont: a body with a person's name."""
    return (
        phrase.noun is not None
        and phrase.noun.kind == "body"
        and phrase.person == phrase.head + 1
        and phrase.head >= 0
    )


def _may_be(name: str, lemma: str) -> bool:
    """Whether « le syndicat » may mean the body called `name`: not one whose name starts with another kind."""
    kind = noun(name.split(maxsplit=1)[0].lower())
    return (
        kind is None
        or kind.kind != "body"
        or kind.lemma == lemma
        or lemma in {"institution", "organisation", "organisme"}
    )


def _owner(tokens: Sequence[Token], at: int) -> int:
    """The token of the person whom the apposition after tokens[at] describes: « X, 52 ans, maire »."""
    back = at - 1
    steps = 0
    while back >= 0 and steps < 5:
        token = tokens[back]
        if token.name is not None and token.name.kind == "person":
            return back
        if not (token.text.isdigit() or token.low in {"ans", ",", "est"}):
            return -1
        back -= 1
        steps += 1
    return -1


def _same_person(name: str, people: frozenset[str]) -> bool:
    low = name.lower()
    return low in people or any(low.split()[-1] == p.split()[-1] and len(low.split()) == 1 for p in people)
