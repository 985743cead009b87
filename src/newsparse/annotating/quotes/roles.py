"""Roles: which the article puts beside a name, and so whom « le maire » or « la magistrate » means."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.annotating.names import NamesReading
from newsparse.annotating.quotes.characters import Character, Found, Role, Seen
from newsparse.annotating.quotes.countries import countries_in
from newsparse.annotating.quotes.memory import Memory
from newsparse.annotating.quotes.neighbours import apposed
from newsparse.annotating.quotes.nouns import noun, person
from newsparse.annotating.quotes.offices import STATE, is_same_person, offices
from newsparse.annotating.quotes.phrases import Phrase, read
from newsparse.annotating.quotes.role_words import (
    AGE_WORDS,
    AGES,
    ANYBODY,
    COURT,
    DECADES,
    HELD,
    JUDGED,
    NEWCOMERS,
    OF_HEADS,
    OFFICES,
    PLAIN,
    TRADES,
    general,
    head_of,
    owner_of,
    wider,
)
from newsparse.annotating.quotes.smallwords import BEFORE_NOUN, DETERMINERS, OF, OWNERS, POINTERS
from newsparse.annotating.quotes.tokens import Token
from newsparse.annotating.quotes.told_roles import coaches, is_tried
from newsparse.annotating.quotes.words import word_set

__all__ = ["Roles"]


FORMER = {"ancien", "ancienne", "ex", "futur", "future"}
NOT_JUDGED = word_set("roles.not_judged")


def _names_accused(words: frozenset[str]) -> bool:
    return any((kind := noun(word)) is not None and kind.lemma in JUDGED for word in words)


class Roles(Memory):
    """The roles of one article, learned from all of it before anything is resolved."""

    def __init__(self, text: str, names: NamesReading, people: list[Character]) -> None:
        super().__init__(names, people)
        self.text = text
        self.roles: list[Role] = []
        self._known: set[tuple[str, str, frozenset[str], frozenset[str]]] = set()
        self.heads: dict[str, set[str]] = {}
        """The nouns of each name's roles."""
        self._coached: bool | None = None
        self.keeps = False
        """Whether whoever is resolved speaks, and so may be taken up by another role."""

    def learn(self, tokens: Sequence[Token]) -> None:
        """Roles beside names: « le maire de Brest, Yann X », « Yann X, maire de Brest, »."""
        for i, token in enumerate(tokens):
            if token.low == "gouvernement" and i + 2 < len(tokens):
                head = (tokens[i + 2] if tokens[i + 1].low in OF else tokens[i + 1]).name
                if head is not None and head.kind == "person":  # « le gouvernement de X »
                    who = self.people[head.key]
                    self._keep(Role("premier", frozenset(), frozenset(), who, token.start))
            if token.name is not None and token.name.kind == "person":
                self._titled_or_aged(tokens, i)
                if coaches(tokens, i) and self._sport():
                    self.add_role(["entraîneur"], self.people[token.name.key], token.start)
                if is_tried(tokens, i):
                    self.add_role(["accusé"], self.people[token.name.key], token.start)
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
                    owner = owner_of(tokens, start - 1)
                    if owner >= 0:
                        self._describe(tokens, phrase, owner, start, i)

    def _sport(self) -> bool:
        """Whether the article speaks of a coach at all."""
        if self._coached is None:
            self._coached = any(word in self.text.lower() for word in ("entraîneur", "coach", "sélectionneur"))
        return self._coached

    def _titled_or_aged(self, tokens: Sequence[Token], at: int) -> None:
        """Me X is an avocat; X, 52 ans, a quinquagénaire."""
        name = tokens[at].name
        assert name is not None
        who = self.people[name.key]
        title = tokens[at - 1].low.rstrip(".") if at else ""
        if title in TRADES:
            self.add_role([TRADES[title]], who, tokens[at].start)
        row = [t.low for t in tokens[at + 1 : at + 6]]
        if row[1:3] == ["âgé", "de"] or row[1:3] == ["âgée", "de"]:
            row = row[:1] + row[3:]
        if len(row) > 2 and row[0] in {",", "("} and row[1].isdigit() and row[2] == "ans":
            decade = int(row[1]) // 10
            if decade in DECADES:
                self.add_role([DECADES[decade]], who, tokens[at].start)

    def _describe(self, tokens: Sequence[Token], phrase: Phrase, owner: int, start: int, head: int) -> None:
        name = tokens[owner].name
        assert name is not None
        who = self.people[name.key]
        what = noun(tokens[head].low)
        gender = phrase.gender or (what.gender if what is not None else None)
        if what is not None and gender and who.gender is None and what.kind == "person":
            who = self.people[name.key] = who._replace(gender=gender)
        end = phrase.end if owner < start else min(phrase.end, owner)
        self.add_role([t.low for t in tokens[start:end] if t.kind in {"word", "name"}], who, tokens[head].start)

    def add_role(self, words: list[str], who: Character, at: int) -> None:
        heads = [word for word in words if person(word) is not None]
        heads = [word for word in heads if word not in BEFORE_NOUN] or heads  # « l'ancien ministre »
        if not heads:
            return
        rest = frozenset(w for word in words for w in word.split() if w not in PLAIN and w != heads[0])
        where = frozenset(countries_in(" ".join(words)))
        head = head_of(heads[0], words)
        known = self.heads.get(who.name, set())
        if head not in JUDGED or not (known & (COURT | NOT_JUDGED) or self._of_the_accused(who)):
            self._keep(Role(head, rest, where, who, at))

    def _keep(self, role: Role) -> None:
        """Remember `role`, once however often it is told; an order of its own keeps the article's."""
        if (told := (role.who.name, role.head, role.words, role.countries)) not in self._known:
            self._known.add(told)
            self.roles.append(role)
            self.heads.setdefault(role.who.name, set()).add(role.head)

    def has_role(self, key: int, start: int, end: int) -> bool:
        """Whether the sentence `start:end` says what person `key` is."""
        name = self.people[key].name
        if any(role.who.name == name and start <= role.at < end for role in self.roles):
            return True
        words = self.text[start:end].lower()
        return any(role.lower() in words for role in self.names.people[key].roles)

    def is_taken(self, words: list[str]) -> bool:
        """Whether somebody has the role of these words."""
        heads = [word for word in words if person(word) is not None]
        lemma = head_of(heads[0], words) if heads else ""
        where = frozenset(countries_in(" ".join(words)))
        return any(
            role.head == lemma and (where & role.countries or not where or not role.countries)
            for role in self.roles
        )

    def remember(self, words: list[str], who: Character, at: int) -> None:
        """Somebody without a name, whom another role may take up: « la procureure … la magistrate »."""
        if self.keeps and who.name not in self.heads:
            self.add_role(words, who, at)

    def by_role(self, words: list[str], phrase: Phrase, determiner: str, *, beside: bool = False) -> Found | None:
        what = phrase.noun
        assert what is not None
        gender = phrase.gender or what.gender
        lemma = head_of(words[phrase.head - phrase.first], words)
        where = countries_in(" ".join(words))
        rest = {w for word in words for w in word.split() if w not in PLAIN and noun(w) is not what}
        if lemma in {"président", "premier", "maire"}:
            rest -= OF_HEADS  # « le chef de l'État »: the words that make one office of the noun
        scored = [(self._fits(role, lemma, gender, rest, where, determiner), role) for role in self.roles]
        best = max((pair for pair in scored if pair[0] > 0), key=lambda pair: pair[0], default=None)
        told = best is not None and bool(where & best[1].countries)
        if where and not told and (found := self._office(lemma, set(words), where)) is not None:
            return found
        if best is not None and determiner in {"le", "la", "l'"}:
            of_another = bool(rest and best[1].words and not rest & best[1].words)
            judged = lemma in JUDGED and best[1].head in JUDGED
            if of_another or (
                best[1].head != lemma and not judged
            ):  # « la présidente du groupe », and another presides elsewhere
                lead = self.lead_of_moment(gender, anew=not of_another)
                if lead is not None and lead.name != best[1].who.name:
                    return Found(lead, "described")
        if best is not None and best[1].who.kind != "person":
            return Found(best[1].who, "unresolved")
        if best is not None:
            return Found(best[1].who, "role")
        found = self._office(lemma, set(words), where)
        if found is not None:
            return found
        if determiner in POINTERS or (
            determiner not in OWNERS and lemma in ANYBODY | general() and not where and len(rest) <= 1
        ):
            found = self._anybody(gender, lemma, pointed=determiner in POINTERS)
            if found is not None:
                return found
        former = bool(set(words) & FORMER) or any(word.startswith("ex-") for word in words)
        if determiner in {"le", "la", "l'"} and lemma in OFFICES:
            lead = self.lead_of_moment(gender)
            if lead is None and former and not where and len(rest) <= 2:
                lead = self.main_person(gender)
            return Found(lead, "described") if lead is not None else None
        if determiner in {"le", "la", "l'"} and lemma not in NEWCOMERS:
            here = any(seen.paragraph == self.paragraph and seen.who.kind == "person" for seen in self.seen[-12:])
            anew = (former and here) or (beside and lemma not in HELD)
            found = self._described(gender, lemma, where, anew=anew)
            lead = self.lead_of_moment(gender, anew=False) if found is None else None
            if lead is not None and not (lemma in HELD and self.holds_another(lead, lemma)):
                return Found(lead, "described")
            generic = lemma in general() or lemma in ANYBODY or lemma.startswith("@")
            generic = generic or (beside and lemma not in HELD)
            if found is None and generic and not set(words) & OF and (only := self.only_one(gender)) is not None:
                return Found(only, "only-one")
            if found is None and (former or (beside and lemma not in HELD)) and not where and len(rest) <= 2:
                main = self.main_person(gender)
                return Found(main, "only-one") if main is not None else None
            return found
        return None

    def _fits(
        self, role: Role, lemma: str, gender: str | None, rest: set[str], where: set[str], determiner: str
    ) -> float:
        """How well a phrase about `lemma` with the further words `rest` takes up `role`; 0 where it cannot."""
        if gender and role.who.gender and role.who.gender != gender:
            return 0.0
        exact = role.head == lemma or (lemma.startswith("@") and lemma[1:] in role.countries)
        if not exact and role.head not in wider().get(lemma, ()):
            return 0.0
        if where and not where & role.countries and (role.countries or self._of_another(role.who, where)):
            return 0.0
        numbers = {word for word in rest if word.isdigit()}, {word for word in role.words if word.isdigit()}
        if lemma == "numéro" and all(numbers) and not numbers[0] & numbers[1]:
            return 0.0  # « l'ex-numéro 12 » is not « la numéro 2 »
        overlap = len(rest & role.words) + len(where & role.countries)
        if not exact:
            rest = {word for word in rest if not word.isdigit() and word not in AGE_WORDS}
        if not exact and rest and not overlap:
            return 0.0
        apart = bool(rest - role.words) and not overlap and bool(role.words) and len(rest) > 1
        if apart and exact and determiner not in POINTERS:
            return 0.0
        score = (2.0 if exact else 0.0) + 2.0 * overlap - 0.5 * len(rest - role.words) * exact
        score += self.recency(role.who)
        if role.at > self.at:
            score -= 1.5
        if role.who.kind != "person":
            score -= 0.3
        return score if score > (0.0 if exact or overlap or not rest else 0.9) else 0.0

    def _of_another(self, who: Character, where: set[str]) -> bool:
        """Whether all that is known of `who` points to other countries than `where`."""
        known = set().union(*(role.countries for role in self.roles if role.who.name == who.name))
        known |= {row[0] for row in offices() if is_same_person(who.name, row[3])}
        return bool(known) and not known & where

    def holds_another(self, who: Character, lemma: str) -> bool:
        """Whether the article gives `who` an office, and not one that `lemma` may be a word for."""
        heads = self.heads.get(who.name, set()) & HELD
        kin = wider().get(lemma, frozenset()) | {lemma}
        return bool(heads) and not heads & kin and not any(lemma in wider().get(h, ()) for h in heads)

    def lead_of_moment(self, gender: str | None, *, anew: bool = True) -> Character | None:
        """Who led the sentence before, in this paragraph; with `anew`, only somebody without a role so far."""
        for seen in reversed(self.seen):
            if self.sentence - seen.sentence > 1:
                return None
            who = seen.who
            led = (
                seen.sentence == self.sentence - 1 and 1.9 <= seen.weight <= 2 and seen.paragraph == self.paragraph
            )
            if led and who.kind == "person" and (not gender or who.gender in {None, gender}):
                return None if anew and self.heads.get(who.name, set()) - JUDGED else who
        return None

    def _described(self, gender: str | None, lemma: str, where: set[str], *, anew: bool) -> Found | None:
        """« Maud Perrin jubile. « … », lance la première secrétaire »: new words for the person of the moment.

        `anew`: whatever else that person is. Right after the marked words stands who spoke them; if not an
        office, which somebody else may hold, then « le boulanger » is news of the person of the moment; so is
        « l'ancien maire », an office of former days.
        """
        named = sorted(self.seen[-12:], key=lambda s: (s.sentence, s.weight % 1.9, s.weight), reverse=True)
        for seen in named:
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
            heads = {role.head for role in known if not role.head.startswith("@")} - AGES - JUDGED
            if (
                heads
                and not anew
                and not lemma.startswith("@")  # a Senegalese may be anything else as well
                and not heads & (wider().get(lemma, frozenset()) | {lemma})
                and not any(lemma in wider().get(h, ()) for h in heads)
            ):
                continue
            return Found(who, "described")
        return None

    def concerned(self, gender: str | None) -> Found | None:
        """« l'intéressé »: of whom the paragraph speaks, else of whom the article does; no judge, no counsel."""

        def fits(who: Character) -> bool:
            return (
                who.kind == "person"
                and (not gender or who.gender in {None, gender})
                and not self.heads.get(who.name, set()) & COURT
            )

        here = [seen for seen in self.seen[-60:] if seen.paragraph == self.paragraph and fits(seen.who)]
        if here:
            return Found(next((s for s in reversed(here) if s.weight >= 1), here[-1]).who, "anaphor")
        about = [who for who in self.people if fits(who) and who.name in self.counts]
        best = max(about, key=lambda who: self.counts[who.name] + 2 * self.told.get(who.name, 0), default=None)
        return Found(best, "anaphor") if best is not None else None

    def from_there(self, gender: str | None) -> Character | None:
        """The person of the moment, for « le Vaudois »."""
        for seen in reversed(self.seen):
            if self.sentence - seen.sentence > 4:
                return None
            who = seen.who
            if who.kind == "person" and who.number != "p" and (not gender or who.gender in {None, gender}):
                return who
        return None

    def _anybody(self, gender: str | None, lemma: str, *, pointed: bool) -> Found | None:
        if lemma == "intéressé" and (found := self.concerned(gender)) is not None:
            return found
        fits: list[Seen] = []
        for seen in reversed(self.seen):
            if self.sentence - seen.sentence > 6:
                break
            who = seen.who
            if (
                who.kind in ({"person", "role"} if pointed else {"person"})
                and who.number != "p"
                and (not gender or who.gender in {None, gender})
            ):
                known = self.heads.get(who.name, set())
                if lemma in JUDGED and (known & (COURT | NOT_JUDGED) or self._of_the_accused(who)):
                    continue  # neither counsel nor judge is the accused, nor « le frère de l'accusé »
                narrower = wider().get(lemma) if who.kind == "person" and lemma in general() else None
                if narrower and known and not known & narrower:
                    continue
                fits.append(seen)
        if not fits:
            return None
        first = fits[0]
        if not pointed and first.paragraph != self.paragraph and first.weight < 1.9:
            # a new paragraph takes up who spoke or led before, not who was only named
            first = next((seen for seen in fits if seen.weight >= 1.9), first)
        return Found(first.who, "anaphor")

    def _of_the_accused(self, who: Character) -> bool:
        """Whether `who` is told by somebody else's trial: le frère de l'accusé."""
        return any(
            role.who.name == who.name and role.head not in JUDGED and _names_accused(role.words)
            for role in self.roles
        )

    def main_person(self, gender: str | None) -> Character | None:
        """The one person of that gender in the article, if it names nobody more often."""
        fits = [who for who in self.people if who.gender in {None, gender}]
        if gender is None or len({who.name for who in fits}) != 1:
            return None
        most = max(self.told.values(), default=0)
        return fits[0] if self.told.get(fits[0].name, 0) == most > 1 else None

    def _office(self, lemma: str, words: set[str], where: set[str]) -> Found | None:
        if lemma in STATE:
            for word, code in STATE[lemma].items():
                if word in words or word in where:
                    where, lemma = {code}, "président" if code != "GB" else "premier"
        if lemma == "chef" and ("état" in words or "etat" in words):
            lemma = "président"
            where = where or {"FR"}
        if lemma == "chef" and "gouvernement" in words:
            lemma = "premier"
        if lemma in {"numéro", "dirigeant", "leader", "chef"} and where:
            lemma = "président" if where & {r[0] for r in offices() if r[1] == "président"} else "premier"
        if lemma == "ministre" and words & {"premier", "première"}:
            lemma = "premier"
        if not where:
            if lemma in {"président", "premier"} and (not words & OWNERS):
                where = {"FR"} if words & {"république"} or lemma == "premier" else set()
            if not where:
                return None
        for country, head, rest, people in offices():
            if country not in where or head != lemma:
                continue
            if rest - {"ministre"} and not (rest - {"ministre"}) & words:
                continue
            holders = [who for who in self.people if is_same_person(who.name, people)]
            if len({who.name for who in holders}) > 1:
                seen = [who for who in holders if self.recency(who) > 0]
                holders = sorted(seen, key=self.recency, reverse=True)[:1]
            if holders:
                return Found(holders[0], "office")
        return None
