"""One article's quotations, in reading order: what was said, by which evidence, and so by whom."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from newsparse.annotating.frame import Frame
from newsparse.annotating.names import NamesReading
from newsparse.annotating.quotes import incises, indirect, marks
from newsparse.annotating.quotes.announced import NOUN_CUES, brought_in
from newsparse.annotating.quotes.cast import Cast, names_of
from newsparse.annotating.quotes.characters import Character, Found
from newsparse.annotating.quotes.confidence import confidence
from newsparse.annotating.quotes.evidence import predicate, source_of, speaks, tells
from newsparse.annotating.quotes.kinds import kind_of
from newsparse.annotating.quotes.leads import main_subject
from newsparse.annotating.quotes.memory import GOES_ON
from newsparse.annotating.quotes.neighbours import apposed
from newsparse.annotating.quotes.nouns import person
from newsparse.annotating.quotes.phrases import Phrase, read
from newsparse.annotating.quotes.scare import unsaid
from newsparse.annotating.quotes.sentences import Sentence, cut
from newsparse.annotating.quotes.smallwords import DETERMINERS, OF
from newsparse.annotating.quotes.sources import Source
from newsparse.annotating.quotes.subjects import subject
from newsparse.annotating.quotes.tokens import Name, Token
from newsparse.annotating.quotes.told_roles import stands_trial
from newsparse.annotating.quotes.words import word_set
from newsparse.annotations import Quote, QuoteKind, Segment, Span, Speaker, TraceEntry

__all__ = ["Reader"]


class _Draft(NamedTuple):
    start: int
    end: int
    segments: tuple[tuple[int, int], ...]
    kind: QuoteKind
    source: Source | None


class _Spoken(NamedTuple):
    """Who was found to speak: for those who come after."""

    speakers: tuple[Speaker, ...]
    who: Character
    sentence: int
    paragraph: int
    cue: tuple[int, int] | None


class Reader:
    """Reads one frame once: `run()`."""

    def __init__(self, frame: Frame, names: NamesReading) -> None:
        self.text = frame.text
        self.paragraphs = frame.paragraphs
        mentions = names_of(names)
        starts = [n.start for n in mentions]

        def local(start: int, end: int) -> list[Name]:
            return mentions[bisect_left(starts, start) : bisect_left(starts, end)]

        def incise(start: int, end: int) -> int | None:
            found = incises.find(frame.text, start, end, local(start, end))
            return found[0].start if found else None

        self.marks = marks.pair(frame.text, frame.paragraphs, incise)
        self.incises = [
            [i for s, e in m.segments for i in incises.find(frame.text, s, e, local(s, e), m.nested)]
            for m in self.marks
        ]
        told = {index for index, found in enumerate(self.incises) if found}
        self.sentences = cut(frame.text, frame.paragraphs, self.marks, mentions, told)
        asides = [incise.tokens for row in self.incises for incise in row]
        self.cast = Cast(frame.text, names, self.sentences, self.marks, asides)
        self.seen_words: dict[str, int] = {}
        for m in self.marks:
            words = frame.text[m.start : m.end].lower()
            self.seen_words[words] = self.seen_words.get(words, 0) + 1
        self.last: _Spoken | None = None
        self.spans: dict[str, Span] = {}
        self.out: list[Quote] = []
        self.trace: list[TraceEntry] = []

    def run(self) -> tuple[tuple[Quote, ...], tuple[TraceEntry, ...]]:
        """The quotations in order of their start, and why."""
        for number, sentence in enumerate(self.sentences):
            self.cast.turn(number, sentence)
            self._lead(sentence)
            for draft in self._drafts(number, sentence):
                self._settle(number, sentence, draft)
            self._mentioned(sentence)
        self.out.sort(key=lambda q: (q.start, -q.end))
        return tuple(self.out), tuple(self.trace)

    # What the sentence says ------------------------------------------------------------------------------------

    def _drafts(self, number: int, sentence: Sentence) -> list[_Draft]:
        found = []
        for at, token in enumerate(sentence.tokens):
            if token.kind == "quote" and (draft := self._marked(number, sentence, at)) is not None:
                found.append(draft)
        if not sentence.heading:
            for clause in indirect.find(sentence):
                if any(d.segments and d.start <= clause.start and clause.end <= d.end for d in found):
                    continue
                found.append(
                    _Draft(clause.start, clause.end, ((clause.start, clause.end),), "indirect", clause.source)
                )
        return sorted(found, key=lambda d: d.source.cue[0] if d.source and d.source.cue else d.start)

    def _marked(self, number: int, sentence: Sentence, at: int) -> _Draft | None:
        index = sentence.tokens[at].quote
        marked, inner = self.marks[index], self.incises[index]
        source: Source | None = inner[0].source if inner else source_of(sentence, at)
        words = self.text[marked.start : marked.end].lower()
        if source is None and (tells(words) or predicate(sentence.tokens, at, words)):
            source = speaks(sentence, at, words)
        if unsaid(self.text, sentence, at, marked, source, repeated=self.seen_words[words] > 1):
            return None
        if source is not None and source.carry == "previous":
            source = self._next(number, sentence) or source
        if source is None:
            source = speaks(sentence, at, self.text[marked.start : marked.end])
        pieces = incises.split(marked, inner, self.text)
        if not pieces:
            return None
        kind = kind_of(self.text, sentence, at, marked)
        if inner and inner[0].start > marked.start and len(pieces) > 1:
            kind = "direct"
        return _Draft(pieces[0][0], pieces[-1][1], tuple(pieces), kind, source)

    def _next(self, number: int, sentence: Sentence) -> Source | None:
        """A quotation that opens its paragraph alone may be told of in the sentence after it."""
        if (told := self._pronoun_next(number, sentence)) is not None:
            return told
        if number + 1 >= len(self.sentences) or (
            number and self.sentences[number - 1].paragraph == sentence.paragraph
        ):
            return None
        after = self.sentences[number + 1]
        if after.paragraph != sentence.paragraph:
            return None
        tokens = after.tokens
        if len(tokens) > 3 and tokens[0].low in {"ces", "cette", "ce"} and tokens[1].low in NOUN_CUES:
            for at in range(2, len(tokens) - 1):  # « Cette formule est de X »
                if tokens[at].low in OF and (owner := read(tokens, at + 1)) is not None and owner.person >= 0:
                    return Source(tokens, owner, "next-sentence")
        phrase = main_subject(after)
        if phrase is not None and phrase.kind in {"name", "role"} and phrase.person >= 0:
            return Source(after.tokens, phrase, "next-sentence")
        for cue in after.cues:
            found = subject(after, cue)
            if found is not None and found.phrase is not None and found.phrase.person >= 0:
                return Source(after.tokens, found.phrase, "next-sentence")
        return None

    def _pronoun_next(self, number: int, sentence: Sentence) -> Source | None:
        """« Vous imaginez ? » Elle rit: whoever laughs, where nobody has spoken in this paragraph."""
        if self.last is None or self.last.paragraph == sentence.paragraph or number + 1 >= len(self.sentences):
            return None
        after = self.sentences[number + 1]
        first = after.tokens[0] if after.tokens else None
        if after.paragraph != sentence.paragraph or first is None or len(after.tokens) > 6:
            return None
        if first.low not in {"il", "elle"} or any(t.kind == "quote" for t in after.tokens):
            return None
        phrase = read(after.tokens, 0)
        return Source(after.tokens, phrase, "next-sentence") if phrase is not None else None

    # Who said it -----------------------------------------------------------------------------------------------

    def _settle(self, number: int, sentence: Sentence, draft: _Draft) -> None:
        source = draft.source
        speakers: tuple[Speaker, ...] = ()
        how: str | None = None
        who: Character | None = None
        if source is not None and source.phrase is not None:
            self.cast.keeps = True
            found = self.cast.resolve(
                source.tokens, source.phrase, source.lemma, beside=source.method.startswith(("after", "incise"))
            )
            self.cast.keeps = False
            found = self._same_again(number, sentence, source, found)
            if found is not None:
                how, who = found.how, found.who
                first = self._speaker(source.tokens, source.phrase, found)
                speakers = (first, *self._others(source))
            elif source.phrase.number == "p" and self.last is not None and len(self.last.speakers) > 1:
                how, who, speakers = "pronoun-far", self.last.who, self.last.speakers  # ont-ils écrit
        elif (answer := self._answers(sentence, draft)) is not None:
            speakers, who, how = (answer[0],), answer[1], "carried"
        elif source is not None and source.carry is not None:
            speakers, who = self._carried(number, sentence, source.carry)
            how = "carried" if who is not None else None
        if draft.kind == "indirect" and (who is None or (how == "phrase" and not speaks_of_people(source))):
            return
        method = source.method if source is not None else "none"
        cue = source.cue if source is not None else None
        if cue is None and how == "carried" and self._goes_on(number, sentence):
            cue = self.last.cue if self.last is not None else None
        if who is not None:
            self.cast.saw(who, 3)
            if draft.kind == "indirect" and method == "according" and who.kind == "person":
                self.cast.saw(who, 2)  # « Pour X, l'urgence est là. « … », dit le prélat »: X led as well
            self.last = _Spoken(speakers, who, number, sentence.paragraph, cue)
        start, end = draft.start, draft.end
        quote = Quote(
            text=self.text[start:end],
            start=start,
            end=end,
            segments=tuple(Segment(s, e) for s, e in draft.segments),
            kind=draft.kind,
            speaker=speakers[0] if speakers else None,
            other_speakers=speakers[1:],
            cue=Span(*cue, self.text[cue[0] : cue[1]]) if cue else None,
            method=f"{method}:{how}" if how else method,
            confidence=confidence(method, how),
        )
        self.out.append(quote)
        evidence = (f"speaker {speakers[0].text!r} → {speakers[0].name}",) if speakers else ("no speaker found",)
        self.trace.append(TraceEntry("quote", start, end, quote.text, quote.method, evidence))

    def _same_again(self, number: int, sentence: Sentence, source: Source, found: Found | None) -> Found | None:
        """« … », a dit X. « … », a ajouté la haute fonctionnaire: X, unless the role is somebody else's."""
        phrase, last = source.phrase, self.last
        if phrase is None or phrase.kind != "role" or source.lemma not in GOES_ON or last is None:
            return found
        if found is not None and found.how not in {"described", "only-one", "unresolved", "unnamed", "phrase"}:
            return found
        definite = source.tokens[phrase.first].low in {"le", "la", "l'", "ce", "cet", "cette"}
        person_of = phrase.noun is None or phrase.noun.kind == "person"
        same = last.who.kind == "person" and last.paragraph == sentence.paragraph and number - last.sentence <= 1
        if not definite or not person_of or not same or phrase.number == "p":
            return found
        if phrase.gender and last.who.gender not in {None, phrase.gender}:
            return found
        if phrase.noun is not None and self.cast.holds_another(last.who, phrase.noun.lemma):
            return found
        return Found(last.who, "described")

    def _speaker(self, tokens: Sequence[Token], phrase: Phrase, found: Found) -> Speaker:
        start, end = self._mention(tokens, phrase)
        self.spans[found.who.name] = Span(start, end, self.text[start:end])
        return Speaker(found.who.name, found.who.kind, self.text[start:end], start, end)

    def _mention(self, tokens: Sequence[Token], phrase: Phrase) -> tuple[int, int]:
        if phrase.person >= 0:
            return tokens[phrase.person].start, tokens[phrase.person].end
        start, end = tokens[phrase.first].start, tokens[phrase.end - 1].end
        if phrase.kind == "pronoun" and self.text[start] == "-":
            start += 3 if self.text[start : start + 3].lower() == "-t-" else 1
        return start, end

    def _others(self, source: Source) -> list[Speaker]:
        """selon Washington et Pékin: those joined to the first speaker."""
        phrase, tokens = source.phrase, source.tokens
        assert phrase is not None
        out: list[Speaker] = []
        first = self.cast.resolve(tokens, phrase)
        known = {first.who.name} if first is not None else set()
        at = phrase.end
        if at < len(tokens) and tokens[at].low == "(":
            at = next((i + 1 for i in range(at, min(at + 8, len(tokens))) if tokens[i].low == ")"), at)
        if phrase.kind == "pronoun" and tokens[phrase.first].low.startswith("-"):
            return out
        while at + 1 < len(tokens) and tokens[at].low in {"et", ","} and len(out) < 5:
            nxt = read(tokens, at + 1)
            if (
                nxt is None
                or nxt.kind not in {"name", "role"}
                or (tokens[at].low == "," and not (_listed(tokens, nxt) and _alike(phrase, nxt)))
                or (tokens[at].low == "," and phrase.person >= 0 and nxt.person < 0)  # « Zoé Roy, une voisine, »
            ):
                break
            found = self.cast.resolve(tokens, nxt)
            if found is None or found.how == "phrase" or found.who.name in known:
                break  # « Anne Dufour, sa présidente, »: she is not another
            known.add(found.who.name)
            out.append(self._speaker(tokens, nxt, found))
            at = nxt.end
        return out

    def _carried(
        self, number: int, sentence: Sentence, carry: str
    ) -> tuple[tuple[Speaker, ...], Character | None]:
        lead = self._lead_before(number, sentence) if carry == "previous" else None
        if lead is not None:
            mention = self._mention_of(lead, sentence.start)
            if mention is not None:
                return (Speaker(lead.name, lead.kind, mention.text, mention.start, mention.end),), lead
        if carry == "previous" and self.last is not None:
            near = number - self.last.sentence <= (2 if self.last.paragraph == sentence.paragraph else 4)
            if near:
                return self.last.speakers, self.last.who
        if carry == "body":
            return self._body_before(number, sentence)
        for seen in reversed(self.cast.seen):
            if seen.weight >= 1.9 and number - seen.sentence <= 3 and seen.who.number != "p":
                mention = self._mention_of(seen.who, sentence.start)
                if mention is not None:
                    return (
                        Speaker(seen.who.name, seen.who.kind, mention.text, mention.start, mention.end),
                    ), seen.who
        return (), None

    def _body_before(self, number: int, sentence: Sentence) -> tuple[tuple[Speaker, ...], Character | None]:
        """The body that led or spoke last in this paragraph."""
        for seen in reversed(self.cast.seen):
            if seen.paragraph != sentence.paragraph or number - seen.sentence > 2:
                break
            if seen.weight >= 2 and seen.who.kind == "organization" and seen.who.name in self.spans:
                span = self.spans[seen.who.name]
                return (Speaker(seen.who.name, seen.who.kind, span.text, span.start, span.end),), seen.who
        return (), None

    def _answers(self, sentence: Sentence, draft: _Draft) -> tuple[Speaker, Character] | None:
        """Who answers, where an interview sets the whole of an answer (or question) in marks."""
        paragraph = self.paragraphs[sentence.paragraph]
        label = (paragraph.speaker or "").lower()
        whole = 5 * (draft.end - draft.start) >= 4 * (paragraph.end - paragraph.start)
        if not label or draft.kind == "indirect" or not whole:
            return None
        for key, somebody in enumerate(self.cast.names.people):
            if label == somebody.name.lower() or label in somebody.name.lower().split():
                who = self.cast.people[key]
                mention = self._mention_of(who, paragraph.end)
                if mention is not None:
                    return Speaker(who.name, who.kind, mention.text, mention.start, mention.end), who
        return None

    def _goes_on(self, number: int, sentence: Sentence) -> bool:
        """Whether the words go straight on from those before: « … », dit X. « … »"""
        last = self.last
        return last is not None and last.paragraph == sentence.paragraph and number - last.sentence <= 1

    def _lead_before(self, number: int, sentence: Sentence) -> Character | None:
        """Who led the sentence right before, where nobody spoke in it: « X assume. « … » »"""
        if number == 0 or self.sentences[number - 1].paragraph != sentence.paragraph:
            return None
        if self.last is not None and self.last.sentence == number - 1:
            return None
        led = [s for s in self.cast.seen if s.sentence == number - 1 and s.weight >= 1.9]
        if not led or led[-1].who.kind == "organization":
            return None
        who = led[-1].who
        told = who.kind == "person" or any(person(word) is not None for word in who.name.lower().split())
        return who if told else None

    def _mention_of(self, who: Character, before: int) -> Span | None:
        best: Span | None = None
        for somebody in self.cast.names.people:
            if somebody.name == who.name:
                for mention in somebody.mentions:
                    if mention.end <= before and (best is None or mention.start > best.start):
                        best = mention
        return self.spans.get(who.name) if who.kind == "role" else best

    # What later sentences may take up ---------------------------------------------------------------------------

    def _lead(self, sentence: Sentence) -> None:
        phrase = main_subject(sentence)
        if phrase is None or phrase.kind == "other" or (phrase.noun is not None and phrase.noun.kind == "text"):
            phrase = brought_in(sentence) or phrase
        if phrase is None:
            return
        found = self.cast.resolve(sentence.tokens, phrase)
        if found is not None and found.how != "phrase":
            if found.who.kind == "person" and stands_trial(sentence.tokens, phrase.end):
                self.cast.add_role(["accusé"], found.who, sentence.start)  # « Ce boulanger est jugé »
            self.cast.saw(found.who, 1.9 if phrase.kind == "pronoun" else 2)
            start, end = self._mention(sentence.tokens, phrase)
            self.spans[found.who.name] = Span(start, end, self.text[start:end])

    def _mentioned(self, sentence: Sentence) -> None:
        for at, token in enumerate(sentence.tokens):
            if token.name is not None and token.name.kind == "person":
                of = at - 1 if at and sentence.tokens[at - 1].low not in DETERMINERS else at - 2
                governed = of >= 0 and sentence.tokens[of].low in OF
                self.cast.saw(self.cast.people[token.name.key], 0.6 if governed else 1.0)
                self.cast.notice(token.start, self.cast.people[token.name.key])
            elif token.kind == "word" and person(token.low) is not None and not _in_verb(sentence, at):
                self._noticed(sentence, at)

    def _noticed(self, sentence: Sentence, at: int) -> None:
        """A role that « ce dernier » may take up: the commissaire à la Justice."""
        tokens = sentence.tokens
        if at > 1 and tokens[at - 1].low == "," and tokens[at - 2].kind == "name":
            return
        what = person(tokens[at].low)
        if what is not None and what.lemma.startswith("@") and at and tokens[at - 1].low not in DETERMINERS:
            return  # « son homologue allemand »: an adjective
        start = at - 1 if at and tokens[at - 1].low in DETERMINERS else at
        phrase = read(tokens, start, bare=True)
        if phrase is not None:
            phrase = apposed(tokens, phrase, len(tokens))
        if phrase is not None and phrase.kind == "role" and phrase.head == at and phrase.number != "p":
            found = self.cast.resolve(tokens, phrase)
            if found is not None:
                self.cast.notice(tokens[at].start, found.who)


def _in_verb(sentence: Sentence, at: int) -> bool:
    """« lui avait assuré »: a participle, and no assuré."""
    return any(cue.first <= at <= cue.last for cue in sentence.cues)


HUMAN = word_set("reading.human")


def speaks_of_people(source: Source | None) -> bool:
    """Whether the verb takes people alone for its subject: « les partisans du texte répondent que »."""
    return (
        source is not None
        and source.lemma in HUMAN
        and source.phrase is not None
        and source.phrase.kind == "other"
    )


def _alike(first: Phrase, other: Phrase) -> bool:
    """« Selon le parquet, deux hommes et … »: who is no body is not listed with a body, but begins the report."""
    kinds = [p.noun.kind if p.noun is not None and p.person < 0 else p.kind for p in (first, other)]
    return kinds != ["body", "person"]


def _listed(tokens: Sequence[Token], phrase: Phrase) -> bool:
    if phrase.person < 0 and tokens[phrase.first].text.isdigit():
        return False
    return phrase.end < len(tokens) and tokens[phrase.end].low in {"et", ","}
