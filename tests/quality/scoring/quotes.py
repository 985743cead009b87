"""Quotations: span, speaker, kind, cue; scare marks left alone; how honest the confidences are."""

from __future__ import annotations

import re

from newsparse import Annotations
from newsparse.annotations import Quote
from tests.quality.marked import Marked, MarkedQuote, fold
from tests.quality.scoring.tally import Tally

__all__ = ["matched", "score"]

EDGE = " \t\n\r\u00a0\u202f\u2009«»“”„\"‹›‘’'"
FAMILIES = {"quoted": ("direct", "partial"), "indirect": ("indirect",)}
DETERMINER = {"le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "son", "sa", "ses", "leur"}
# « assure avoir vu », « dit n'en rien savoir »: the guide leaves infinitive reports free.
INFINITIVE = re.compile(
    r"(?:(?:ne|pas|en|y|se|lui|leur|plus|rien)\s+|[nlsy][’'])*"
    r"(?!(?:hier|maire|dernier|premier)\b)(?:être|[a-zà-ÿ]{2,}(?:er|ir|ire|ndre|ttre|ivre|aire))\b"
)
SAME = 0.8  # share of words in common for two spans to be the same quotation

Words = frozenset[int]


def score(gold: Marked, found: Annotations) -> Tally:
    """Count the quotations of `found` against `gold`."""
    tally = Tally()
    for family, kinds in FAMILIES.items():
        _family(gold, found, family, kinds, tally)
    said = [_words(gold.text, q.start, q.end) for q in found.quotes if q.kind != "indirect"]
    for start, end in gold.scare:
        zone = _words(gold.text, start, end)
        clean = not any(_alike(zone, words) >= 0.5 for words in said)
        tally.share("quotes_scare_clean", clean)
        if not clean:
            tally.error("quotes_scare_clean", f"nobody says {gold.text[start:end]!r}")
    return tally


def matched(gold: Marked, found: Annotations) -> list[tuple[Quote, bool]]:
    """Each found quotation that the gold has too, and whether its speaker is right."""
    out = []
    for kinds in FAMILIES.values():
        wanted = [q for q in gold.quotes if q.kind in kinds and not q.optional]
        listed = [q for q in found.quotes if q.kind in kinds]
        spoken = [_words(gold.text, q.start, q.end) for q in listed]
        pairs = _pairs(gold.text, wanted, listed, spoken)
        out += [(listed[j], _speaker_right(wanted[i], listed[j])) for i, j in pairs.items()]
    return out


def _words(text: str, start: int, end: int, cuts: tuple[tuple[int, int], ...] = ()) -> Words:
    found = (m.start() for m in re.finditer(r"\w+", text[:end]) if m.start() >= start)
    return frozenset(at for at in found if not any(a <= at < b for a, b in cuts))


def _alike(a: Words, b: Words) -> float:
    return len(a & b) / len(a | b) if a and b else 0.0


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE + ".,;:!?…":
        end -= 1
    return start, end


def _family(gold: Marked, found: Annotations, family: str, kinds: tuple[str, ...], tally: Tally) -> None:
    text = gold.text
    wanted = [q for q in gold.quotes if q.kind in kinds and not q.optional]
    listed = [q for q in found.quotes if q.kind in kinds]
    spoken = [_words(text, q.start, q.end) for q in listed]
    exact = {_trim(text, q.start, q.end) for q in listed}
    pairs = _pairs(text, wanted, listed, spoken)
    free = _free_zones(gold, kinds)
    infinitive = [q.kind == "indirect" and bool(INFINITIVE.match(text[q.start : q.end])) for q in listed]
    extra = [
        i
        for i in range(len(listed))
        if i not in pairs.values()
        and not infinitive[i]
        and not any(
            _alike(spoken[i], z) >= 0.5 or (spoken[i] and len(spoken[i] & z) >= 0.9 * len(spoken[i])) for z in free
        )
    ]
    predicted = len(pairs) + len(extra)
    hits = sum(_trim(text, q.start, q.end) in exact for q in wanted)
    tally.f1(f"{family}_exact", hit=hits, predicted=max(predicted, hits), gold=len(wanted))
    tally.f1(f"{family}_overlap", hit=len(pairs), predicted=predicted, gold=len(wanted))
    right = 0
    for i, j in pairs.items():
        named = _speaker_right(wanted[i], listed[j])
        right += named
        has_cue = wanted[i].cue is not None
        cue = listed[j].cue
        if has_cue:
            a, b = wanted[i].cue or (0, 0)
            tally.share("quotes_cue", cue is not None and cue.start < b and a < cue.end)
        if family == "quoted":
            tally.share("quoted_kind", wanted[i].kind == listed[j].kind)
        tally.share("quotes_brier", (listed[j].confidence - named) ** 2)
        if not named:
            said = text[wanted[i].start : wanted[i].end]
            who = listed[j].speaker
            names = f"wanted {'/'.join(wanted[i].speakers) or None}, found {who.name if who else None}"
            tally.error(f"{family}_e2e", f"speaker of {said[:60]!r}: {names} [{listed[j].method}]")
    tally.f1(f"{family}_e2e", hit=right, predicted=predicted, gold=len(wanted))
    for i, q in enumerate(wanted):
        if i not in pairs:
            tally.error(f"{family}_overlap", f"missed {text[q.start : q.end]!r} ({'/'.join(q.speakers)})")
        elif _trim(text, q.start, q.end) not in exact:
            j = pairs[i]
            tally.error(f"{family}_exact", f"{text[q.start : q.end]!r} found as {listed[j].text!r}")
    for j in extra:
        tally.error(f"{family}_overlap", f"extra {listed[j].text!r} [{listed[j].method}]")


def _pairs(text: str, wanted: list[MarkedQuote], listed: list[Quote], spoken: list[Words]) -> dict[int, int]:
    """Gold index → predicted index, best first, one to one; an incise may be kept, cut, or split the words."""
    scored = []
    for i, q in enumerate(wanted):
        hull = _words(text, q.start, q.end)
        alone = _words(text, q.start, q.end, q.incises)
        cut = hull - alone
        for j, words in enumerate(spoken):
            alike = max(_alike(hull, words), _alike(alone, words - cut))
            if alike >= SAME:
                scored.append((-alike, i, j))
    pairs: dict[int, int] = {}
    for _, i, j in sorted(scored):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _free_zones(gold: Marked, kinds: tuple[str, ...]) -> list[Words]:
    """Where a prediction is neither right nor wrong: headings, optional reports, reports inside a direct one."""
    zones = list(gold.ignored_quotes)
    zones += [(q.start, q.end) for q in gold.quotes if q.optional]
    if kinds == ("indirect",):
        zones += [(q.start, q.end) for q in gold.quotes if q.kind == "direct"]
    return [_words(gold.text, a, b) for a, b in zones]


def _speaker_right(wanted: MarkedQuote, listed: Quote) -> bool:
    if listed.speaker is None or not wanted.speakers:
        return listed.speaker is None and not wanted.speakers
    have = _bare(listed.speaker.name)
    for name in wanted.speakers:
        want = _bare(name)
        if have == want:
            return True
        if wanted.speaker_kind != "person" and have and want:
            short, long = sorted((have, want), key=len)
            if short[0] == long[0] and set(short) <= set(long):
                return True
    return False


def _bare(name: str) -> list[str]:
    words = re.findall(r"\w+", fold(name))
    while words and words[0] in DETERMINER:
        words.pop(0)
    return words
