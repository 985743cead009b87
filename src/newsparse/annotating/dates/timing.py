"""The day of a clock time that stands alone: of its sentence, its paragraph or a heading; else of every day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from newsparse.annotating.dates import values
from newsparse.annotating.dates.meanings import FUTURE, PAST, Ago, Clock, DayPart, day_of
from newsparse.annotating.dates.mentions import OPENERS, SIGHT, Mention, Resolved
from newsparse.annotating.dates.ranges import TO, words_between
from newsparse.annotating.dates.verbs import HAVE_PLUPERFECT
from newsparse.annotating.dates.wordlist import split_words
from newsparse.annotating.dates.words import Words

__all__ = ["later", "on_its_day"]


def on_its_day(words: Words, resolved: Resolved, i: int, every: Sequence[Resolved]) -> Resolved:
    """A clock time alone hangs on the day that its sentence names, before it or right after; else on the day of
    its paragraph, where the story is still there. One of every day has no day.
    """
    meaning = resolved.mention.piece.meaning
    if not isinstance(meaning, Clock | DayPart):
        return resolved
    sentence = resolved.mention.sentence
    if _through_the_night(words, i, every) and _rules_the_night(words, i, every):
        return resolved._replace(value=meaning.on(""), anchor="none", evidence=())
    if (
        i
        and isinstance(meaning, Clock)
        and (
            _beside_a_set(words, every[i - 1].mention, resolved.mention)
            or _goes_on_daily(words, every[i - 1], resolved)
        )
    ):
        return resolved._replace(value=meaning.on(""), anchor="none", evidence=())
    around = [*reversed(every[max(i - SIGHT, 0) : i]), *every[i + 1 : i + 1 + SIGHT]]
    for other in around:
        if other.mention.sentence != sentence:
            continue
        inner = other.mention.piece.meaning
        if isinstance(inner, Clock | DayPart) or inner.timex not in ("DATE", "TIME"):
            continue
        day = other.value.partition("T")[0]
        if (len(day) == 10 and day_of(day) is not None) or day.startswith("XXXX-WXX-"):
            day = _past_midnight(words, resolved.mention, other) or day
            return resolved._replace(value=meaning.on(day), anchor="text", evidence=(day,))
    if isinstance(meaning, DayPart):
        told = _told_before(words, resolved, every[max(i - SIGHT, 0) : i]) or _that_night(resolved, every[:i])
        return (
            resolved
            if told is None
            else resolved._replace(value=meaning.on(told), anchor="text", evidence=(told,))
        )
    if resolved.mention.habit or _through_the_night(words, i, every):
        return resolved._replace(value=meaning.on(""), anchor="none", evidence=())
    told = _heading(words, resolved, every[:i]) or _told_before(words, resolved, every[max(i - SIGHT, 0) : i])
    return resolved if told is None else resolved._replace(value=meaning.on(told), anchor="text", evidence=(told,))


def _beside_a_set(words: Words, before: Mention, mention: Mention) -> bool:
    """« du mardi au dimanche, de 9 h 30 à 18 h », « le lundi de 14 h à 16 h »: of each of those days."""
    if before.sentence != mention.sentence or mention.piece.first - before.piece.last > 4:
        return False
    return before.piece.meaning.timex == "SET" or before.habit


def _goes_on_daily(words: Words, before: Resolved, resolved: Resolved) -> bool:
    """« de 9 h 30 à 18 h », « de 9 h à 12 h et de 14 h à 18 h »: as the time before it, of every day."""
    if not isinstance(before.mention.piece.meaning, Clock) or not before.value.startswith("T"):
        return False
    between = words.word[before.mention.piece.last : resolved.mention.piece.first]
    return len(between) < 4 and set(between) <= _CLOCK_LINKS


_CLOCK_LINKS = frozenset(("à", "et", "de", ",", "puis", "ou", "jusqu'", "au"))


def _heading(words: Words, resolved: Resolved, before: Sequence[Resolved]) -> str | None:
    """The day that heads a programme: « Samedi 21 juin. À 15 h, concert », « Samedi 21 juin » on its own line."""
    mention = resolved.mention
    if mention.evidence.direction == PAST:
        return None
    for other in reversed(before[-_PROGRAMME:]):
        piece = other.mention.piece
        if isinstance(piece.meaning, Clock | DayPart) or words.at(piece.first - 1) not in OPENERS:
            continue
        after = words.at(piece.last)
        alone = after == "\n" or (after in (".", ":") and words.at(piece.last + 1) == "\n")
        if after not in (".", ":", "–", "—", "-") and not alone:
            continue
        day = other.value.partition("T")[0]
        if alone or "\n" not in words.word[piece.last : mention.piece.first]:
            return day if len(day) == 10 and day_of(day) is not None else None
    return None


_PROGRAMME = 24  # how many times of day a heading may govern


def later(words: Words, resolved: Resolved, before: Resolved | None) -> Resolved:
    """« coupée à 13h30, elle a rouvert deux heures plus tard »: from the time just told, where it is of a day."""
    meaning = resolved.mention.piece.meaning
    if before is None or resolved.mention.sentence - before.mention.sentence > 1:
        return resolved
    if isinstance(meaning, Clock):
        return _next_day(words, resolved, before)
    if not isinstance(meaning, Ago) or not meaning.from_text or meaning.timex != "TIME":
        return resolved
    now = values.instant(before.value)
    if now is None or (value := meaning.from_clock(now)) is None:
        return resolved
    return resolved._replace(value=value, anchor="text", evidence=(before.value,))


def _next_day(words: Words, resolved: Resolved, before: Resolved) -> Resolved:
    """« de 20 h 30 à 1 h », « bal à 21 h, jusqu'à 1 h du matin »: the end of an evening is on the next day."""
    start, end = values.instant(before.value), values.instant(resolved.value)
    if start is None or end is None or start.date() != end.date() or start.hour < 17 or end.hour > 9:
        return resolved
    lead = words.word[max(resolved.mention.piece.first - 2, 0) : resolved.mention.piece.first]
    ranged = resolved.mention.piece.range_end or words_between(words, before.mention, resolved.mention) in TO
    # « Le feu a pris jeudi vers 23 h 30. Il a été éteint vers 2 heures »: a story goes on.
    goes_on = start.hour >= 20 and end.hour < 7 and not _pluperfect(resolved.mention)
    if not ranged and not goes_on and "jusqu'" not in lead:
        return resolved
    return resolved._replace(value=(end + timedelta(1)).strftime("%Y-%m-%dT%H:%M"))


def _through_the_night(words: Words, i: int, every: Sequence[Resolved]) -> bool:
    """« l'éclairage public de 22 h à 6 h 30 »: from one day to the next, so every night."""
    for first, second in ((i, i + 1), (i - 1, i)):
        if first < 0 or second >= len(every):
            continue
        one, other = every[first].mention, every[second].mention
        start, end = one.piece.meaning, other.piece.meaning
        if not isinstance(start, Clock) or not isinstance(end, Clock) or start.hour < 18 or end.hour > 11:
            continue
        if words.at(one.piece.first - 1) in ("de", "entre") and words_between(words, one, other) in TO:
            return True
    return False


def _rules_the_night(words: Words, i: int, every: Sequence[Resolved]) -> bool:
    """« ont voté mardi l'extinction de l'éclairage de 22 h à 6 h »: of every night, not of the day named."""
    first = every[i].mention.piece.first
    return bool(_NIGHT_RULES & set(words.word[max(first - 14, 0) : first]))


_NIGHT_RULES = split_words(
    "extinction éteint éteints couvre-feu couvre interdiction interdite interdit interdits éclairage fermeture "
    "tapage circulation vente horaires permanence ouvert ouverte rondes"
)


def _past_midnight(words: Words, mention: Mention, other: Resolved) -> str | None:
    """The small hours of a night, and the dawn after it, belong to the day after the one that it is named by."""
    night, meaning = day_of(other.value), mention.piece.meaning
    if night is None or other.mention.piece.rule == "this-part":
        return None
    if not other.value.endswith(("TNI", "TEV")):
        clock = values.instant(other.value)
        if (
            clock is None
            or clock.hour < 18
            or isinstance(meaning, Clock)
            or other.mention.piece.first > mention.piece.first
        ):
            return None
    if isinstance(meaning, Clock):
        after = meaning.hour < (9 if other.value.endswith("TNI") else 6)
    else:
        dawn = {"aube", "aurore", "petit"} & set(words.word[mention.piece.first : mention.piece.last])
        morning = isinstance(meaning, DayPart) and meaning.part == "MO"
        after = morning and (other.value.endswith("TNI") or bool(dawn))
    return values.day(values.shift_days(night, 1)) if after else None


def _pluperfect(mention: Mention) -> bool:
    """« Il avait quitté la maison vers 14 h 30 » goes back to what the paragraph before has told."""
    return mention.evidence.words.partition(" ")[0] in HAVE_PLUPERFECT and " " in mention.evidence.words


def _that_night(resolved: Resolved, before: Sequence[Resolved]) -> str | None:
    """« Arrivé en pleine nuit, il … »: the night that the story has told, paragraphs before."""
    mention = resolved.mention
    meaning = mention.piece.meaning
    if not isinstance(meaning, DayPart) or meaning.part != "NI" or mention.evidence.direction != PAST:
        return None
    return next((r.value.partition("T")[0] for r in reversed(before[-SIGHT:]) if r.value.endswith("TNI")), None)


def _told_before(words: Words, resolved: Resolved, before: Sequence[Resolved]) -> str | None:
    """The day that the story was at, in the same paragraph and the same tense, one or two sentences before."""
    mention = resolved.mention
    if mention.evidence.direction not in (PAST, FUTURE):
        return None
    for other in reversed(before):
        if mention.sentence - other.mention.sentence > 2:
            return None
        breaks = words.word[other.mention.piece.last : mention.piece.first].count("\n")
        if breaks > (1 if _pluperfect(mention) else 0):
            return None
        inner = other.mention.piece.meaning
        if isinstance(inner, Clock | DayPart) or inner.timex not in ("DATE", "TIME"):
            continue
        day = other.value.partition("T")[0]
        if not (len(day) == 10 and day_of(day) is not None) and not day.startswith("XXXX-WXX-"):
            continue
        if other.mention.evidence.direction != mention.evidence.direction:
            continue
        return _past_midnight(words, mention, other) or day
    return None
