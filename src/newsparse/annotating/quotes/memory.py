"""Who was named, led a sentence or spoke, in reading order: what a pronoun and « ce dernier » mean."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsparse.annotating.names import NamesReading
from newsparse.annotating.quotes.characters import Character, Found, Seen
from newsparse.annotating.quotes.nouns import noun
from newsparse.annotating.quotes.phrases import Phrase
from newsparse.annotating.quotes.sentences import Sentence
from newsparse.annotating.quotes.tokens import Token
from newsparse.annotating.quotes.words import word_set

__all__ = ["ANSWERS", "GOES_ON", "Memory"]

# Roles that bring somebody new even with « le »: they do not take up the person of the moment.
GOES_ON = word_set("cast.goes_on")
ANSWERS = word_set("cast.answers")
NEAR = 4
"""Sentences back over which a pronoun's owner fades fast; farther away it hardly matters how far."""
FAR = 0.2
LONG = 300
"""What was seen before the last so many is forgotten: a pronoun reaches no farther."""
PROTAGONIST = 0.6
"""What counts for whom the article is about, where the paragraph has nobody."""


class Memory:
    """What was read so far of the people of one article."""

    def __init__(self, names: NamesReading, people: list[Character]) -> None:
        self.names = names
        self.people = people
        self.seen: list[Seen] = []
        self.counts: dict[str, int] = {}
        """How often each was seen."""
        self.noticed: list[tuple[int, Character]] = []
        self.sentence = self.paragraph = self.at = 0
        self.told = {somebody.name: len(somebody.mentions) for somebody in names.people}
        """How often the article names each person."""

    def turn(self, number: int, sentence: Sentence) -> None:
        """Sentence `number` begins."""
        self.sentence, self.at, self.paragraph = number, sentence.start, sentence.paragraph

    def saw(self, who: Character, weight: float) -> None:
        """`who` was named (1), led a sentence (2) or spoke (3)."""
        self.seen.append(Seen(who, self.sentence, weight, self.paragraph))
        self.counts[who.name] = self.counts.get(who.name, 0) + 1

    def notice(self, at: int, who: Character) -> None:
        """`who` is named or told by a role at `at`: « ce dernier » may come."""
        self.noticed.append((at, who))

    def recency(self, who: Character) -> float:
        for seen in reversed(self.seen):
            if seen.who.name == who.name:
                return max(0.05, 1.0 - 0.1 * (self.sentence - seen.sentence))
        return 0.0

    def only_one(self, gender: str | None) -> Character | None:
        """The one person of that gender whom the article has named so far."""
        named = {seen.who.name: seen.who for seen in self.seen if seen.who.kind == "person"}
        fits = [who for who in named.values() if who.gender in {None, gender}]
        return fits[0] if gender is not None and len(fits) == 1 else None

    def pronoun(
        self,
        gender: str | None,
        number: str | None,
        *,
        inverted: bool = False,
        goes_on: bool = False,
        answers: bool = False,
    ) -> Found | None:
        """il, elle, ils, elles: the most present of those who fit, speakers and subjects first."""
        best: tuple[float, Seen] | None = None
        spoken = next((s for s in reversed(self.seen) if s.weight >= 3), None)
        near = spoken is not None and spoken.paragraph == self.paragraph and self.sentence - spoken.sentence <= 2
        asked = spoken.who.name if spoken is not None and near else None
        here = any(
            s.paragraph == self.paragraph
            and (s.who.kind != "organization" or s.weight >= 2)
            and not (gender and s.who.gender and s.who.gender != gender)
            for s in self.seen[-40:]
        )
        most = max(self.told.values(), default=1) or 1
        peopled = any(
            s.paragraph == self.paragraph
            and s.who.kind == "person"
            and (not gender or s.who.gender in {None, gender})
            for s in self.seen[-40:]
        )
        for order, seen in enumerate(self.seen[-LONG:]):
            who = seen.who
            if gender and who.gender and who.gender != gender:
                continue
            if number and who.number and who.number != number:
                continue
            if gender == "f" and who.gender is None and who.kind == "person":
                weight = seen.weight - 0.4
            else:
                weight = seen.weight
            led = seen.weight >= 2 and seen.sentence == self.sentence - 1 and seen.paragraph == self.paragraph
            if who.kind == "organization" and led and not peopled and not (inverted and _written(who.name)):
                weight -= (
                    0.9 if inverted else 0.3
                )  # « L'institut a revu sa note. Il table … »: nobody else is in the paragraph
            elif (
                who.kind == "organization" and seen.weight == 2 and seen.sentence == self.sentence and not inverted
            ):
                weight -= 0.3  # « La CFDT se veut mesurée : elle demande … »
            elif who.kind == "organization":
                weight -= 2.5 if seen.weight < 3 else 0.6 if seen.sentence == self.sentence else 1.6
            elif who.kind == "role":
                weight -= 0.5
            back = self.sentence - seen.sentence
            score = weight - 0.7 * min(back, NEAR) - FAR * max(0, back - NEAR) + 0.001 * order
            if seen.paragraph != self.paragraph:
                score -= 0.5
                if not here:
                    score += PROTAGONIST * self.told.get(who.name, 0) / most
            elif seen.weight == 2 and seen.sentence == self.sentence - 1:
                score += 0.5  # « Y sourit. « … », dit-il »: Y it is, whoever spoke before
            if answers and who.name == asked:
                score -= 1.6  # nobody answers himself
            if goes_on and seen.weight >= 3 and seen.paragraph == self.paragraph:
                score += 0.8
            if seen.sentence == self.sentence and seen.weight == 2:
                score += -1.5 if inverted else 0.5  # « X a cédé, a-t-il dit »: X is in what was said
            if best is None or score > best[0]:
                best = (score, seen)
        if best is not None:
            found = best[1]
            if found.who.kind != "person":
                sure = found.paragraph == self.paragraph and self.sentence - found.sentence <= 1 and not peopled
                if found.who.kind == "role":
                    return Found(found.who, "pronoun-role" if sure else "pronoun-thing")
                return Found(found.who, "pronoun-body" if sure else "pronoun-thing")
            near = found.paragraph == self.paragraph and self.sentence - found.sentence <= 1
            rivals = any(
                s.who.name != found.who.name
                and s.who.kind == "person"
                and s.weight >= 1
                and self.sentence - s.sentence <= 3
                and not (gender and s.who.gender not in {None, gender})
                for s in self.seen[-20:]
            )
            return Found(found.who, ("pronoun" if not rivals else "pronoun-one") if near else "pronoun-far")
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

    def in_order(self, tokens: Sequence[Token], phrase: Phrase) -> Found | None:
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


def _written(name: str) -> bool:
    """Whether the name is a text's: « la réponse », « le rapport »."""
    kind = noun(name.split(maxsplit=1)[0].lower())
    return kind is not None and kind.kind == "text"
