"""Who said the marked words: small functions, best evidence first.

Each looks at one way in which French news says whose words they are, and returns a Source or None; the first
answer counts. To add one: write it, give its examples in tests/unit/annotating/quotes/test_evidence.py, and put
it in order in EVIDENCE.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsparse.annotating.quotes.according import according, preps, somebody, which
from newsparse.annotating.quotes.adverbs import back_adverbs, skip_adverb
from newsparse.annotating.quotes.announced import ascribed, before_colon, colon, noun_cue
from newsparse.annotating.quotes.clauses import clause_end, que_of
from newsparse.annotating.quotes.cues import Cue
from newsparse.annotating.quotes.finite import has_verb
from newsparse.annotating.quotes.leads import main_subject
from newsparse.annotating.quotes.phrases import Phrase, read
from newsparse.annotating.quotes.sentences import Sentence
from newsparse.annotating.quotes.smallwords import DETERMINERS, OF
from newsparse.annotating.quotes.sources import Source, from_cue
from newsparse.annotating.quotes.subjects import subject, turned
from newsparse.annotating.quotes.tokens import Token
from newsparse.annotating.quotes.verbs import FINITE, HAVE, table
from newsparse.annotating.quotes.words import word_set

__all__ = ["EVIDENCE", "closing", "predicate", "source_of", "speaks", "tells"]


def source_of(sentence: Sentence, at: int) -> Source | None:
    """The source of the marked words tokens[at], by the first rule that knows."""
    for rule in EVIDENCE:
        found = rule(sentence, at)
        if found is not None:
            return found
    return None


def _first_cue(sentence: Sentence, at: int) -> Cue | None:
    """The verb group that starts at token `at`, adverbs passed over."""
    later = skip_adverb(sentence.tokens, at)
    return next((c for c in sentence.cues if c.first in {at, later} and c.form == "finite"), None)


def reported(sentence: Sentence, at: int) -> Source | None:
    """X a déclaré que Y était « … »: of the clauses with « que » around the words, the outermost somebody's."""
    tokens = sentence.tokens
    around = []
    for cue in sentence.cues:
        if cue.head >= at or cue.form == "passive" or (cue.negated and cue.entry.polarity != "denies"):
            continue
        que = que_of(tokens, cue)
        if 0 <= que < at < clause_end(sentence, que + 1, cue):
            around.append(cue)
    inner = [
        c
        for c in sentence.cues
        if around
        and around[-1].head < c.head < at
        and c.entry.kind == "name"
        and c.form == "finite"
        and tokens[at - 1].low != ","  # « que Y avait brandi la menace, « avant de reculer » »
    ]
    if not around or inner:
        return None
    for cue in around:
        source = from_cue(sentence, cue, "before")
        if source is None or (source.phrase is None and source.carry is None):
            continue
        if (
            len(around) > 1
            and cue is not around[-1]
            and (cue.entry.lemma in RELAYS or _is_medium(tokens, source.phrase))
        ):
            continue
        return source
    return None


RELAYS = {"rapporter", "relater", "raconter", "relayer", "mentionner", "signaler"}


def _is_medium(tokens: Sequence[Token], phrase: Phrase | None) -> bool:
    return phrase is not None and phrase.noun is not None and phrase.noun.lemma in MEDIA


MEDIA = word_set("evidence.media")


def following(sentence: Sentence, at: int) -> Source | None:
    """« … », a déclaré X. « … » dit-elle."""
    tokens = sentence.tokens
    after = at + 1
    while after < len(tokens) and tokens[after].low in {",", "–", "—", "-"}:
        after += 1
    cue = _first_cue(sentence, after)
    if cue is None:
        return None
    if after == at + 1 and _is_title(tokens, at):
        return None
    if cue.pronoun < 0 and not turned(sentence, cue, "nobody"):
        return None
    if at and tokens[at - 1].kind == "word" and _relays(sentence, cue) and _told_before(sentence, at):
        return None  # « X a exhorté l'armée à « … », rapporte l'agence »: X it was who said it
    source = from_cue(sentence, cue, "after")
    if source is not None and source.phrase is None and source.method.endswith("nobody") and cue.pronoun >= 0:
        return _some_body(sentence, at, source)
    return source


def _some_body(sentence: Sentence, at: int, source: Source) -> Source:
    """« X publie un texte : « … », y lit-on »; « X veut rassurer. « … », indique-t-on »: « on » is X."""
    phrase = main_subject(sentence, at)
    if phrase is not None and phrase.kind in {"name", "role"}:
        return source._replace(phrase=phrase, method="after")
    if source.lemma.replace(" ", "_") in OFFICIAL:
        return source._replace(carry="body", method="after")
    return source


OFFICIAL = word_set("evidence.official")


def _relays(sentence: Sentence, cue: Cue) -> bool:
    """Whether the verb passes on what somebody else said: rapporte, or any verb of a newspaper or agency."""
    found = subject(sentence, cue)
    return cue.entry.lemma in RELAYS or (found is not None and _is_medium(sentence.tokens, found.phrase))


def _told_before(sentence: Sentence, at: int) -> bool:
    return any(c.head < at and c.form == "finite" and somebody(sentence, c) for c in sentence.cues)


def _is_title(tokens: Sequence[Token], at: int) -> bool:
    """« le « Global Times » reconnaît »: marked words that are a noun of the sentence."""
    before_it = tokens[at - 1] if at else None
    return before_it is not None and (before_it.low in DETERMINERS | OF or before_it.kind in {"word", "name"})


def opening(sentence: Sentence, at: int) -> Source | None:
    """X a déclaré : « … »; X affirme que « … »; X dénonce un « … »: the nearest verb on the left that is open."""
    tokens = sentence.tokens
    nearest = None
    for cue in reversed(sentence.cues):
        if cue.head >= at:
            continue
        if cue.form == "passive" and _nobody(sentence, cue):
            continue
        if not _reaches(tokens, cue, at) or (cue.form == "infinitive" and cue.entry.lemma in AIMS):
            continue
        nearest = cue
        break
    if nearest is None:
        return None
    if not somebody(sentence, nearest) and any(p.first <= 1 and p.end < nearest.first for p in preps(sentence)):
        return None  # « Selon X, les analyses n'ont révélé aucune pollution « … » »
    right = closing(sentence, at + 1)
    if right is not None and not _governs(tokens, nearest, at):
        return from_cue(sentence, right, "closing")
    return from_cue(sentence, nearest, "before")


AIMS = {"viser", "ambitionner", "apprendre"}  # « affirme avoir visé « un dépôt » »: the verb before it reports


def _nobody(sentence: Sentence, cue: Cue) -> bool:
    found = subject(sentence, cue)
    return found is None or found.phrase is None


def _reaches(tokens: Sequence[Token], cue: Cue, at: int) -> bool:
    """Whether nothing between the verb and the marked words ends its clause."""
    gap = tokens[cue.last + 1 : at]
    if any(t.low == ";" for t in gap) or _other_clause(tokens, cue.last + 1, at):
        return False
    return not (cue.entry.kind == "manner" and len(gap) > 8 and not any(t.low == ":" for t in gap))


def _other_clause(tokens: Sequence[Token], start: int, at: int) -> bool:
    """« X a relevé son objectif, tandis que Y reste à « conserver » »: the words are in a clause about another."""
    for i in range(start, at - 2):
        if tokens[i].low not in {"tandis", "alors", "pendant", "quand"} or tokens[i - 1].low != ",":
            continue
        first = i + 2 if tokens[i + 1].low in {"que", "qu'"} else i + 1
        phrase = read(tokens, first, at)
        if phrase is None or phrase.kind not in {"name", "role"}:
            continue
        return has_verb(tokens, phrase.end, at) or any(
            t.kind == "word" and t.low.endswith(("e", "ent", "t")) for t in tokens[phrase.end : phrase.end + 1]
        )
    return False


def _governs(tokens: Sequence[Token], cue: Cue, at: int) -> bool:
    gap = tokens[cue.last + 1 : at]
    if any(t.low in {"que", "qu'", ":"} for t in gap):
        return True
    return not any(t.low == "," for t in gap)


def closing(sentence: Sentence, start: int) -> Cue | None:
    """The verb that closes the sentence after token `start`: « …, a affirmé un responsable. »"""
    tokens = sentence.tokens
    for cue in sentence.cues:
        if cue.first <= start or cue.form != "finite" or tokens[cue.first - 1].low not in {",", "–", "—"}:
            continue
        found = subject(sentence, cue)
        if found is not None and found.how in {"inverted", "inverted-pronoun"}:
            return cue
    return None


def closed_by(sentence: Sentence, at: int) -> Source | None:
    """Les troupes cherchent à « … », a affirmé un responsable."""
    cue = closing(sentence, at + 1)
    return from_cue(sentence, cue, "closing") if cue is not None else None


def within(sentence: Sentence, at: int) -> Source | None:
    """Contre « … », X avait annoncé: the marked words stand before the verb of their sentence."""
    for cue in sentence.cues:
        if cue.first > at and cue.form == "finite":
            found = subject(sentence, cue)
            if found is not None and found.phrase is not None and found.phrase.first > at:
                return from_cue(sentence, cue, "around")
    return None


def joined(sentence: Sentence, at: int) -> Source | None:
    """L'Union « regrette les mots », mais « ne comprend pas » la décision: one subject, two verbs in marks."""
    tokens = sentence.tokens
    if at < 2 or tokens[at - 1].low not in {"mais", "et", "puis"}:
        return None
    other = at - 3 if tokens[at - 2].low == "," else at - 2
    if other < 1 or tokens[other].kind != "quote":
        return None
    phrase = main_subject(sentence, other)
    if phrase is None or phrase.kind not in {"name", "role"}:
        return None
    return Source(tokens, phrase, "same-sentence")


def beside(sentence: Sentence, at: int) -> Source | None:
    """« … », a dit X, « … »: the other words of the sentence have a source."""
    tokens = sentence.tokens
    for other in range(at - 1, -1, -1):
        if tokens[other].kind == "quote":
            for rule in (following, according, opening, colon):
                found = rule(sentence, other)
                if found is not None and found.phrase is not None:
                    return found._replace(method="same-sentence")
    return None


def alone(sentence: Sentence, at: int) -> Source | None:
    """« … ». Nothing but marked words: they go on from the speaker before them."""
    tokens = sentence.tokens
    if all(t.kind not in {"word", "name"} for t in tokens):
        return Source(tokens, None, "alone", None, "previous")
    return None


def speaks(sentence: Sentence, at: int, words: str = "") -> Source | None:
    """L'ONU a répertorié des actions « … »: partial words beside a subject who could have said them.

    « La haute juridiction « rappelle que … » »: the verb of speech, the first of the `words`, may be in the marks.
    """
    phrase = main_subject(sentence, at)
    if phrase is not None and phrase.kind == "role" and phrase.end == at and tells(words):
        return Source(sentence.tokens, phrase, "subject")
    if phrase is not None and phrase.kind == "role" and predicate(sentence.tokens, at, words):
        return Source(sentence.tokens, phrase, "subject")
    if phrase is None or phrase.kind not in {"name", "pronoun"}:
        return None
    return Source(sentence.tokens, phrase, "subject")


def predicate(tokens: Sequence[Token], at: int, words: str) -> bool:
    """« L'Union a, pour sa part, « pris note » »: the verb itself is in the marks, its auxiliary before them."""
    back = at
    if back and tokens[back - 1].low == ",":
        comma = next((i for i in range(back - 2, max(-1, back - 8), -1) if tokens[i].low == ","), -1)
        back = comma if comma > 0 else back
    else:
        back = back_adverbs(tokens, at, 0)
    first = words.lower().split()[0]
    return back > 0 and tokens[back - 1].low in HAVE and first.endswith(("é", "is", "it", "u", "i", "ert"))


def tells(words: str) -> bool:
    """Whether the words begin with a verb of speech: « rappelle que … »"""
    row = words.lower().split()
    while row and row[0] in {"ne", "se", "a", "ont", "y"}:
        row = row[1:]
    return len(row) > 2 and any(e.tense in FINITE or e.tense == "participle" for e in table().get(row[0], ()))


EVIDENCE: tuple[Callable[[Sentence, int], Source | None], ...] = (
    reported,
    which,
    following,
    ascribed,
    opening,
    according,
    closed_by,
    before_colon,
    alone,
    colon,
    beside,
    joined,
    noun_cue,
    within,
)
