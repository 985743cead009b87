"""Who said the marked words: small functions, best evidence first.

Each looks at one way in which French news says whose words they are, and returns a Source or None; the first
answer counts. To add one: write it, give its examples in tests/unit/annotating/quotes/test_evidence.py, and put
it in order in EVIDENCE.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from newsparse.annotating.quotes.clauses import clause_end, que_of
from newsparse.annotating.quotes.cues import (
    CLITICS,
    FINITE,
    HAVE,
    NEGATION,
    NOT,
    Cue,
    back_adverbs,
    skip_adverb,
    table,
)
from newsparse.annotating.quotes.nouns import person
from newsparse.annotating.quotes.phrases import (
    BEFORE_NOUN,
    DETERMINERS,
    OF,
    Phrase,
    apposed,
    before,
    read,
)
from newsparse.annotating.quotes.sentences import Sentence
from newsparse.annotating.quotes.subjects import has_verb, main_subject, subject, turned
from newsparse.annotating.quotes.tokens import Token
from newsparse.annotating.quotes.words import lines, word_set

__all__ = ["EVIDENCE", "Prep", "Source", "according", "closing", "made", "predicate", "source_of", "tells"]


class Source(NamedTuple):
    """`phrase` in `tokens` says who; None where the cue has nobody. `cue` is a span of the text, or None.

    `carry`: instead of a phrase, « previous » or « next » attributed words, or « subject » of what went before.
    """

    tokens: Sequence[Token]
    phrase: Phrase | None
    method: str
    cue: tuple[int, int] | None = None
    carry: str | None = None
    lemma: str = ""


class Prep(NamedTuple):
    """selon X: tokens `first:end` with the phrase."""

    first: int
    end: int
    phrase: Phrase
    cue: tuple[int, int]
    word: str


# The expressions that name a source without a verb, as rows of tokens; longest first.
PREPOSITIONS = sorted((tuple(line.split()) for line in lines("evidence.prepositions")), key=len, reverse=True)
OPENED_BY = {words[0]: [w for w in PREPOSITIONS if w[0] == words[0]] for words in PREPOSITIONS}


def source_of(sentence: Sentence, at: int) -> Source | None:
    """The source of the marked words tokens[at], by the first rule that knows."""
    for rule in EVIDENCE:
        found = rule(sentence, at)
        if found is not None:
            return found
    return None


def span(tokens: Sequence[Token], cue: Cue) -> tuple[int, int]:
    """The verb alone, with its complement (fait savoir), in the text."""
    last = cue.last
    while last > cue.head and tokens[last].low.startswith("-"):
        last -= 1
    return tokens[cue.head].start, tokens[last].end


def from_cue(sentence: Sentence, cue: Cue, method: str) -> Source | None:
    """The subject of `cue` as a source."""
    found = subject(sentence, cue)
    where = span(sentence.tokens, cue)
    if found is None:
        if cue.form in {"gerund", "infinitive"}:  # « Et d'ajouter que … »: whoever spoke before
            return Source(sentence.tokens, None, f"{method}:same", where, "previous", cue.entry.lemma)
        return None
    return Source(sentence.tokens, found.phrase, f"{method}:{found.how}", where, None, cue.entry.lemma)


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
        if around and around[-1].head < c.head < at and c.entry.kind == "name" and c.form == "finite"
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
    return any(c.head < at and c.form == "finite" and _somebody(sentence, c) for c in sentence.cues)


def _is_title(tokens: Sequence[Token], at: int) -> bool:
    """« le « Global Times » reconnaît »: marked words that are a noun of the sentence."""
    before_it = tokens[at - 1] if at else None
    return before_it is not None and (before_it.low in DETERMINERS | OF or before_it.kind in {"word", "name"})


def preps(tokens: Sequence[Token]) -> list[Prep]:
    """Every « selon X » of the row; « pour X » only where a comma closes it."""
    out = []
    for at, token in enumerate(tokens):
        if token.kind != "word":
            continue
        if (own := _own(tokens, at)) is not None:
            out.append(own)
            continue
        for words in OPENED_BY.get(token.low, ()):
            if tuple(t.low for t in tokens[at : at + len(words)]) != words:
                continue
            after = at + len(words)
            phrase = read(tokens, after, bare=words[-1] in OF or words[0] in {"dixit", "de"})
            if phrase is None and words == ("selon",) and after < len(tokens) and tokens[after].kind == "quote":
                phrase = Phrase(after, after + 1, after, "title")
            if phrase is None or (phrase.kind == "pronoun" and words[0] != "pour" and phrase.gender is None):
                break
            if tokens[phrase.first].low in {"nos", "notre", "mes", "mon", "toute", "tout"}:
                break
            phrase = apposed(tokens, phrase, len(tokens))
            if words == ("pour",) and not _pour(tokens, at, phrase):
                break
            if phrase.kind == "other" and words[0] in {"suivant", "pour"}:
                break
            out.append(
                Prep(
                    at,
                    phrase.end,
                    phrase,
                    (
                        token.start,
                        tokens[at + min(len(words), 2) - 1].end if words[0] in {"d'", "à", "aux"} else token.end,
                    ),
                    words[0],
                )
            )
            break
    return out


_OWN = {
    ("à", "ses", "yeux"): "s",
    ("à", "leurs", "yeux"): "p",
    ("à", "l'", "en", "croire"): "s",
    ("à", "les", "en", "croire"): "p",
    ("à", "l'", "entendre"): "s",
    ("à", "les", "entendre"): "p",
    ("à", "son", "avis"): "s",
    ("à", "leur", "avis"): "p",
    ("de", "son", "propre", "aveu"): "s",
}


def _own(tokens: Sequence[Token], at: int) -> Prep | None:
    """à ses yeux, à l'en croire: the source is a pronoun inside the expression."""
    if tokens[at].low not in {"à", "de"}:
        return None
    for words, number in _OWN.items():
        end = at + len(words)
        if tuple(t.low for t in tokens[at:end]) == words and end < len(tokens) and tokens[end].low == ",":
            phrase = Phrase(at + 1, at + 2, at + 1, "pronoun", -1, None, None, number)
            return Prep(at, end, phrase, (tokens[at].start, tokens[end - 1].end), "selon")
    return None


def _is_place(token: Token) -> bool:
    return token.name is not None and token.name.kind == "place"


def _pour(tokens: Sequence[Token], at: int, phrase: Phrase) -> bool:
    """« Pour X, … » opens its clause and X is somebody; « …, pour X » does not count."""
    if phrase.kind not in {"name", "role", "pronoun", "last", "order"}:
        return False
    if phrase.kind == "name" and phrase.person < 0 and phrase.noun is None and _is_place(tokens[phrase.head]):
        return False
    opens = at == 0 or tokens[at - 1].kind == "punct" or tokens[at - 1].low in {"mais", "et", "car"}
    end = phrase.end
    closed = end < len(tokens) and tokens[end].low in {",", "comme", "et"}
    return opens and closed and (phrase.person >= 0 or phrase.kind in {"pronoun", "last", "role", "name"})


def according(sentence: Sentence, at: int) -> Source | None:
    """Selon X, « … »; « … », selon X."""
    tokens = sentence.tokens
    best: tuple[int, Prep] | None = None
    for prep in preps(tokens):
        gap = tokens[prep.end : at] if prep.first < at else tokens[at + 1 : prep.first]
        if any(t.low in {";", ":"} for t in gap):
            continue
        if best is None or len(gap) < best[0]:
            best = (len(gap), prep)
    if best is None:
        return None
    prep = best[1]
    cues = [
        c
        for c in sentence.cues
        if c.form in {"finite", "gerund"} and c.head < at and c.first > prep.end and _somebody(sentence, c)
    ]
    if prep.first > at and any(c.head < at for c in sentence.cues):
        return None
    if cues and best[0] > 3:
        return None
    return Source(tokens, prep.phrase, "according", prep.cue)


def which(sentence: Sentence, at: int) -> Source | None:
    """une étude de X selon laquelle les prix ont « bondi »"""
    tokens = sentence.tokens
    for i in range(at - 1, 0, -1):
        if (found := according_to_which(tokens, i)) is not None:
            return Source(tokens, found, "according", (tokens[i].start, tokens[i].end))
    return None


def according_to_which(tokens: Sequence[Token], at: int) -> Phrase | None:
    """The antecedent of « selon laquelle » at `at`."""
    if tokens[at].low not in {"selon", "pour"} or at + 1 >= len(tokens) or tokens[at + 1].low not in WHICH:
        return None
    if tokens[at].low == "pour" and tokens[at + 1].low != "qui":
        return None
    if tokens[at + 1].low == "qui":
        end = at - 1 if tokens[at - 1].low == "," else at
        somebody = before(tokens, end, 0)
        if somebody is not None and somebody.kind == "role" and somebody.noun is not None and somebody.person < 0:
            inner = next((i for i in range(end - 1, somebody.head, -1) if person(tokens[i].low)), -1)
            if somebody.noun.kind != "person" and inner >= 0:
                while inner > 0 and tokens[inner - 1].low in DETERMINERS | BEFORE_NOUN:
                    inner -= 1
                return read(tokens, inner, end, bare=True)
        return somebody
    for start in range(max(0, at - 14), at):
        found = read(tokens, start, at)
        if found is not None and found.kind == "role" and found.noun is not None and found.noun.kind == "text":
            return found
    return None


WHICH = {"laquelle", "lequel", "lesquelles", "lesquels", "qui"}


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
    if not _somebody(sentence, nearest) and any(p.first <= 1 and p.end < nearest.first for p in preps(tokens)):
        return None  # « Selon X, les analyses n'ont révélé aucune pollution « … » »
    right = closing(sentence, at + 1)
    if right is not None and not _governs(tokens, nearest, at):
        return from_cue(sentence, right, "closing")
    return from_cue(sentence, nearest, "before")


AIMS = {"viser", "ambitionner", "apprendre"}  # « affirme avoir visé « un dépôt » »: the verb before it reports


def _somebody(sentence: Sentence, cue: Cue) -> bool:
    """Whether the subject of the verb can speak by itself: no analysis, no hausse."""
    found = subject(sentence, cue)
    if found is None or found.phrase is None:
        return found is None
    phrase = found.phrase
    return phrase.kind != "other" and (phrase.noun is None or phrase.noun.kind != "text" or phrase.person >= 0)


def _nobody(sentence: Sentence, cue: Cue) -> bool:
    found = subject(sentence, cue)
    return found is None or found.phrase is None


def _reaches(tokens: Sequence[Token], cue: Cue, at: int) -> bool:
    """Whether nothing between the verb and the marked words ends its clause."""
    gap = tokens[cue.last + 1 : at]
    if any(t.low == ";" for t in gap):
        return False
    return not (cue.entry.kind == "manner" and len(gap) > 8 and not any(t.low == ":" for t in gap))


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


def colon(sentence: Sentence, at: int) -> Source | None:
    """Le ministre a été plus sec : « Non »; la réponse de X : « … »."""
    tokens = sentence.tokens
    if at == 0 or tokens[at - 1].low != ":":
        return None
    for i in range(at - 2, -1, -1):
        if tokens[i].low in NOUN_CUES:
            if i + 1 < at and tokens[i + 1].low in OF:
                phrase = read(tokens, i + 2, at, bare=True)
                if phrase is not None and phrase.kind in {"name", "role"}:
                    return Source(
                        tokens, apposed(tokens, phrase, at), "noun-cue", (tokens[i].start, tokens[i].end)
                    )
            if i and tokens[i - 1].low in {"son", "sa", "ses"}:
                return Source(tokens, None, "noun-cue", (tokens[i].start, tokens[i].end), "subject")
            break
    if (made := _made(tokens, at - 1) or _echo(sentence, at - 1)) is not None:
        return Source(tokens, made, "colon")
    phrase = main_subject(sentence, at)
    if phrase is not None and phrase.kind == "role" and tokens[phrase.head].low in NOUN_CUES:
        return Source(tokens, None, "noun-cue", (tokens[phrase.head].start, tokens[phrase.head].end), "subject")
    if phrase is not None:
        return Source(tokens, phrase, "colon")
    return Source(tokens, None, "colon", None, "previous")


NOUN_CUES = word_set("evidence.noun_cues")


def _echo(sentence: Sentence, at: int) -> Phrase | None:
    """Même son de cloche chez Zoé, fleuriste : « … »: no verb, and the last one named speaks."""
    tokens = sentence.tokens
    if sentence.cues or has_verb(tokens, 0, at):
        return None
    for i in range(at - 1, max(0, at - 12), -1):
        if tokens[i].low in {"chez", "pour"}:
            phrase = read(tokens, i + 1, at)
            return apposed(tokens, phrase, at) if phrase is not None and phrase.kind in {"name", "role"} else None
    return None


SHARED = {f"{stem}{end}" for stem in ("partagé", "relayé", "repris", "résumé") for end in ("", "e", "s", "es")}


ASCRIBED = {f"{stem}{end}" for stem in ("attribué", "prêté", "emprunté") for end in ("", "e", "s", "es")}


def _shares(tokens: Sequence[Token], at: int) -> bool:
    """« Une analyse que (ne) partage (pas) | X »: the subject behind the verb of a relative clause."""
    at = back_adverbs(tokens, at, 0)
    if at < 3:
        return False
    verb = at - 1 if tokens[at - 1].low not in NOT else at - 2
    first = verb
    while first > 1 and tokens[first - 1].low in CLITICS | NEGATION:
        first -= 1
    return first > 0 and tokens[first - 1].low in {"que", "qu'"} and tokens[verb].kind == "word"


def ascribed(sentence: Sentence, at: int) -> Source | None:
    """X cite une phrase attribuée à Y : « … »"""
    tokens = sentence.tokens
    if at < 4 or tokens[at - 1].low != ":":
        return None
    phrase = before(tokens, at - 1, 0)
    if phrase is None or phrase.kind not in {"name", "role"} or phrase.first < 2:
        return None
    for i in range(phrase.first, max(1, phrase.first - 4), -1):
        if tokens[i].low in {"à", "au", "aux"} or tokens[i - 1].low in ASCRIBED:
            return Source(tokens, phrase, "colon") if tokens[i - 1].low in ASCRIBED else None
    return None


def made(sentence: Sentence) -> Phrase | None:
    """« Un avis que ne partage pas la ministre. »: the news brings in who speaks next."""
    tokens = sentence.tokens
    end = len(tokens)
    while end and tokens[end - 1].kind == "punct":
        end -= 1
    return _made(tokens, end) if end > 3 else None


def _made(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Un argument qui fait bondir X : « … », un avis partagé par X : « … »: whom the news makes speak."""
    phrase = before(tokens, at, 0)
    for comma in range(at - 1, max(2, at - 14), -1):  # « … par Lucie Tran, sa collègue : »
        if tokens[comma].low == ",":
            host = before(tokens, comma, 0)
            if host is not None and host.person >= 0 and host.end == comma:
                phrase = host
                break
    if phrase is None or phrase.kind not in {"name", "role"} or phrase.first < 2:
        return None
    opener = tokens[phrase.first - 1].low
    if opener == "par" and tokens[phrase.first - 2].low in SHARED:
        return phrase
    if opener in {"à", "au", "aux"} and tokens[phrase.first - 2].low in ASCRIBED:
        return phrase
    if _shares(tokens, phrase.first):
        return phrase
    return (
        phrase
        if tokens[phrase.first - 2].low in {"fait", "font", "faisait", "laisse", "a"}
        and (tokens[phrase.first - 1].low.endswith(("er", "ir", "re")))
        else None
    )


def before_colon(sentence: Sentence, at: int) -> Source | None:
    """« Le texte est prêt » : X n'a pas varié."""
    tokens = sentence.tokens
    if at != 0 or len(tokens) < 4 or tokens[1].low != ":":
        return None
    phrase = main_subject(sentence)
    if phrase is None or (phrase.person < 0 and phrase.kind != "name"):
        return None
    return Source(tokens, phrase, "colon")


def closed_by(sentence: Sentence, at: int) -> Source | None:
    """Les troupes cherchent à « … », a affirmé un responsable."""
    cue = closing(sentence, at + 1)
    return from_cue(sentence, cue, "closing") if cue is not None else None


def noun_cue(sentence: Sentence, at: int) -> Source | None:
    """les propos de X, qui « … »; le message du maire « … »: a noun that announces words, with its owner."""
    tokens = sentence.tokens
    for i in range(at - 1, max(-1, at - 12), -1):
        if tokens[i].low in NOUN_CUES and i + 1 < at and tokens[i + 1].low in OF:
            phrase = read(tokens, i + 2, at, bare=True)
            if (
                phrase is not None
                and phrase.kind in {"name", "role"}
                and (phrase.noun is None or phrase.noun.kind != "text")
            ):
                return Source(tokens, apposed(tokens, phrase, at), "noun-cue", (tokens[i].start, tokens[i].end))
    return None


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
