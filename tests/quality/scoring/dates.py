"""Dates: the span's core, the TIMEX3 value, the value with the publication day withheld, false friends."""

from __future__ import annotations

import re

from newsparse import Annotations
from newsparse.annotations import DateExpression
from tests.quality.marked import Marked, MarkedDate
from tests.quality.scoring.tally import Tally, overlaps

__all__ = ["canonical", "is_open", "score"]

DURATION = re.compile(
    r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?)?"
)
LEAD = re.compile(
    r"(?:(?:cela fait|ça fait|voilà|"
    r"au cours|d'ici|le|la|les|ce|cet|cette|ces|de|du|des|au|aux|à|en|dans|vers|dès|depuis|pendant|durant|"
    r"jusque?|entre|et|avant|après|environ|lors|courant|pour|sur|par|tout|toute|peu|un|une)\s+|[ld]'|"
    r"jusqu'(?:à|au|aux|en)?\s*|[\s,;:.\-–—(«\"']+)",
    re.IGNORECASE,
)
TAIL = re.compile(r"[\s,;:.\-–—)»\"]+$")
VAGUE = frozenset(
    re.findall(
        r"\S+",
        """
        maintenant actuellement désormais dorénavant récemment bientôt jadis autrefois naguère auparavant
        présent aussitôt prochainement ultérieurement dernièrement longtemps alors déjà toujours souvent
        parfois enfin actuel actuelle actuels actuelles annuel annuelle annuels annuelles mensuel mensuelle
        hebdomadaire quotidien quotidienne précédent précédente récent récente récents récentes avenir passé
        futur futurs future tard tôt temps moment époque instant jusque-là heure quotidiennement
        annuellement simultanément immédiatement
        """,
    )
)


def canonical(value: str | None) -> str:
    """One form for TIMEX3 values that mean the same: P7D and P1W, 199X and 199, T08 and T08:00."""
    value = (value or "").strip()
    if "/" in value:
        return "/".join(canonical(part) for part in value.split("/", 1))
    found = DURATION.fullmatch(value)
    if found and any(found.groups()):
        years, months, weeks, days, hours, minutes = (float(x or 0) for x in found.groups())
        return f"P{years * 12 + months:g}M{(weeks * 7 + days) * 1440 + hours * 60 + minutes:g}"
    value = re.sub(r"(T\d\d:\d\d):\d\d(\.\d+)?", r"\1", value)
    value = re.sub(r"(T\d\d(:\d\d)?)(Z|[+-]\d\d:?\d\d)$", r"\1", value)
    value = re.sub(r"T(\d\d)$", r"T\1:00", value)
    value = re.sub(r"^XXXX-XX-XX(?=T\d)", "", value)
    return re.sub(r"^(\d{2,3})X{1,2}$", r"\1", value)


def is_open(value: str | None) -> bool:
    """Whether a value leaves the calendar open: no guess was made."""
    return not value or "XX" in value or value.endswith("_REF") or value.startswith("T")


def score(gold: Marked, given: Annotations, withheld: Annotations) -> Tally:
    """Count the dates: `given` was told the publication day, `withheld` was not."""
    tally = Tally()
    _core(gold, given, tally)
    _withheld(gold, withheld, tally)
    for friend in gold.false_friends:
        clean = not any(overlaps((d.start, d.end), friend) for d in given.dates)
        tally.share("dates_friends_clean", clean)
        if not clean:
            tally.error("dates_friends_clean", f"taken for a date: {gold.text[friend[0] : friend[1]]!r}")
    return tally


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end].replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")
    tail = TAIL.search(words)
    stop = tail.start() if tail else len(words)
    at = 0
    while (lead := LEAD.match(words, at)) and lead.end() < stop:
        at = lead.end()
    return start + at, start + stop


def _vague(words: str) -> bool:
    found = re.findall(r"\w+(?:-\w+)*", words.casefold())
    small = {"à", "l", "le", "la", "les", "plus", "au", "du", "de", "un", "peu", "tout", "d", "ce", "cette", "en"}
    return bool(found) and all(w in VAGUE or w in small for w in found)


def _match(gold: Marked, dates: tuple[DateExpression, ...]) -> tuple[dict[int, str], list[DateExpression]]:
    """Gold index → predicted value, by core; a span over a range with a value A/B counts for both its ends."""
    cores = {_strip(gold.text, d.start, d.end): d for d in dates}
    got: dict[int, str] = {}
    used: set[tuple[int, int]] = set()
    for i, wanted in enumerate(gold.dates):
        core = _strip(gold.text, wanted.start, wanted.end)
        if core in cores:
            got[i] = cores[core].value
            used.add(core)
    for core, date in cores.items():
        if core in used or "/" not in date.value:
            continue
        inside = [
            i for i, w in enumerate(gold.dates) if i not in got and date.start <= w.start and w.end <= date.end + 1
        ]
        if len(inside) == 2:
            used.add(core)
            got.update(zip(inside, date.value.split("/", 1), strict=True))
    return got, [d for core, d in cores.items() if core not in used]


def _right(wanted: MarkedDate, value: str) -> bool:
    return canonical(value) in {canonical(v) for v in wanted.values}


def _core(gold: Marked, given: Annotations, tally: Tally) -> None:
    got, left = _match(gold, given.dates)
    wanted = [i for i, d in enumerate(gold.dates) if not d.optional]
    extra = 0
    for date in left:
        span = (date.start, date.end)
        free = any(d.optional and overlaps(span, (d.start, d.end)) for d in gold.dates)
        friend = any(overlaps(span, f) for f in gold.false_friends)  # counted as a false friend already
        if free or friend or _vague(date.text):
            continue
        extra += 1
        tally.error("dates_core", f"extra {date.text!r} {date.value}")
    hits = [i for i in wanted if i in got]
    right = [i for i in hits if _right(gold.dates[i], got[i])]
    tally.f1("dates_core", hit=len(hits), predicted=len(hits) + extra, gold=len(wanted))
    tally.f1("dates_value", hit=len(right), predicted=len(hits) + extra, gold=len(wanted))
    for i in wanted:
        d = gold.dates[i]
        words = gold.text[max(0, d.start - 20) : d.start] + "[" + gold.text[d.start : d.end] + "]"
        if i not in got:
            near = [f"{x.text}={x.value}" for x in given.dates if overlaps((x.start, x.end), (d.start, d.end))]
            tally.error("dates_core", f"missed …{words} (found: {', '.join(near) or 'nothing'})")
        elif not _right(d, got[i]):
            tally.error("dates_value", f"…{words} wanted {'~'.join(d.values)}, found {got[i]}")


def _withheld(gold: Marked, withheld: Annotations, tally: Tally) -> None:
    """Without the day: `right` or openly unknown is honest, a complete wrong value is a silent guess."""
    got, _ = _match(gold, withheld.dates)
    for i, wanted in enumerate(gold.dates):
        if wanted.optional:
            continue
        value = got.get(i)
        right = value is not None and _right(wanted, value)
        wrong = value is not None and not right and not is_open(value)
        tally.share("dates_withheld_right", right)
        tally.share("dates_withheld_not_wrong", not wrong)
        if wrong:
            words = gold.text[wanted.start : wanted.end]
            tally.error("dates_withheld_not_wrong", f"{words!r} wanted {wanted.values[0]}, guessed {value}")
