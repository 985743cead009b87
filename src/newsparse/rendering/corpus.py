"""Many articles summed up: what the report shows, counted once for all its formats.

People, places and organisations are one where they have the same name (places: and country): nobody can tell
namesakes apart here, and the report says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations, islice

from newsparse.document import Document
from newsparse.rendering.untrusted import one_line
from newsparse.rendering.voices import spoken_words

__all__ = ["Article", "Corpus", "Name", "Saying", "Speaker", "pairs"]

_CROWD = 80  # people of one article who are paired with each other: lists of names would make thousands of pairs


@dataclass(frozen=True, slots=True)
class Article:
    """A line of the report's list; `link` leads to the page or the file."""

    title: str
    publisher: str | None
    section: str | None
    day: str | None
    link: str | None


@dataclass(slots=True)
class Name:
    """A person, a place or an organisation over all articles; `articles` are indices."""

    name: str
    articles: list[int] = field(default_factory=list)
    mentions: int = 0
    quoted: int = 0
    details: Counter[str] = field(default_factory=Counter)  # roles, kinds or acronyms
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None

    @property
    def detail(self) -> str:
        """The most frequent role, kind or acronym."""
        return self.details.most_common(1)[0][0] if self.details else ""


@dataclass(slots=True)
class Speaker:
    """Who is quoted, with which verbs, and whom and what their words name."""

    name: str
    kind: str
    quotes: int = 0
    articles: set[int] = field(default_factory=set)
    verbs: Counter[str] = field(default_factory=Counter)
    about: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Saying:
    """A quotation for the search: article index, speaker, kind, words."""

    article: int
    speaker: str | None
    kind: str
    words: str


class Corpus:
    """Feed it documents with `add`; read the counts."""

    def __init__(self, lemma: Callable[[str], str] = str) -> None:
        """`lemma` gives the infinitive of a verb of speech, so that « affirme » and « affirmé » are one."""
        self._lemma = lemma
        self.articles: list[Article] = []
        self.people: dict[str, Name] = {}
        self.places: dict[tuple[str, str | None], Name] = {}
        self.organizations: dict[str, Name] = {}
        self.speakers: dict[tuple[str, str], Speaker] = {}
        self.sayings: list[Saying] = []
        self.verbs: Counter[str] = Counter()
        self.kinds: Counter[str] = Counter()
        self.dates = 0
        self._met: list[tuple[str, ...]] = []

    def add(self, document: Document, link: str | None = None) -> None:
        """Count one article."""
        index = len(self.articles)
        self.articles.append(
            Article(
                title=one_line(document.title or _beginning(document.text)),
                publisher=_clean(document.publisher),
                section=_clean(document.section),
                day=_day(document),
                link=link,
            )
        )
        for person in document.people or ():
            known = self.people.setdefault(person.name, Name(one_line(person.name)))
            self._count(known, index, len(person.mentions))
            known.details.update(map(one_line, person.roles))
        for place in document.places or ():
            where = self.places.setdefault((place.name, place.country), Name(one_line(place.name)))
            self._count(where, index, len(place.mentions))
            where.country, where.latitude, where.longitude = _clean(place.country), place.latitude, place.longitude
            where.details.update([place.kind] if place.kind else [])
        for body in document.organizations or ():
            known = self.organizations.setdefault(body.name, Name(one_line(body.name)))
            self._count(known, index, len(body.mentions))
            known.details.update([one_line(body.acronym)] if body.acronym not in (None, body.name) else [])
        self.dates += len(document.dates or ())
        self._met.append(tuple(islice(dict.fromkeys(p.name for p in document.people or ()), _CROWD)))
        self._listen(document, index)

    def _count(self, known: Name, article: int, mentions: int) -> None:
        known.mentions += mentions
        if not known.articles or known.articles[-1] != article:
            known.articles.append(article)

    def _listen(self, document: Document, index: int) -> None:
        named = [
            (mention.start, mention.end, one_line(entity.name))
            for entities in (document.people, document.places, document.organizations)
            for entity in entities or ()
            for mention in entity.mentions
        ]
        for quote in document.quotes or ():
            self.kinds[quote.kind] += 1
            who = one_line(quote.speaker.name) if quote.speaker else None
            self.sayings.append(Saying(index, who, quote.kind, one_line(spoken_words(document, quote))))
            verb = self._lemma(one_line(quote.cue.text).casefold().strip()) if quote.cue else ""
            self.verbs.update([verb] if verb else [])
            for speaker in (quote.speaker, *quote.other_speakers) if quote.speaker else ():
                name = one_line(speaker.name)
                heard = self.speakers.setdefault((name, speaker.kind), Speaker(name, speaker.kind))
                heard.quotes += 1
                heard.articles.add(index)
                heard.verbs.update([verb] if verb else [])
                heard.about.update({n for s, e, n in named if quote.start <= s and e <= quote.end and n != name})
                if speaker.name in self.people and speaker.kind == "person":
                    self.people[speaker.name].quoted += 1

    # — what the views read —

    def top(self, names: dict[str, Name] | dict[tuple[str, str | None], Name], most: int) -> list[Name]:
        """The names that most articles hold, then most mentions."""
        return sorted(names.values(), key=lambda name: (-len(name.articles), -name.mentions, name.name))[:most]

    def heard(self, most: int) -> list[Speaker]:
        """Those quoted most. A role (« un homme ») is somebody else in every article, and not among them."""
        known = [who for who in self.speakers.values() if who.kind != "role"]
        return sorted(known, key=lambda who: (-who.quotes, -len(who.articles), who.name))[:most]

    @property
    def described(self) -> int:
        """Quotations whose speakers have no name, only a role."""
        return sum(who.quotes for who in self.speakers.values() if who.kind == "role")

    def silent(self, most: int) -> list[Name]:
        """Those named most among the never quoted."""
        return [name for name in self.top(self.people, len(self.people)) if not name.quoted][:most]

    def tally(self, what: str) -> list[tuple[str, int]]:
        """Articles by `publisher` or `section`, most first; those without one last, as « none »."""
        counts = Counter(getattr(article, what) for article in self.articles)
        nameless = counts.pop(None, 0)
        ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        return [*ordered, *([("none", nameless)] if nameless else [])]

    @property
    def period(self) -> tuple[str, str] | None:
        """The first and the last day."""
        days = sorted(article.day for article in self.articles if article.day)
        return (days[0], days[-1]) if days else None

    @property
    def undated(self) -> int:
        """Articles without a day."""
        return sum(article.day is None for article in self.articles)

    def over_time(self, most: int = 70) -> tuple[str, list[tuple[str, int]]]:
        """The unit (day, week, month or year) that makes at most `most` columns, and first day → articles."""
        days = Counter(date.fromisoformat(article.day) for article in self.articles if article.day)
        if not days:
            return "day", []
        unit = next(u for u in ("day", "week", "month", "year") if u == "year" or len(_bins(days, u)) <= most)
        return unit, [(start.isoformat(), count) for start, count in _bins(days, unit).items()]

    def together(self, most: int) -> tuple[list[str], list[list[int]]]:
        """The people met most in each other's company, neighbours side by side, and in how many articles each pair
        stands; on the diagonal, in how many each one does."""
        often = {name.name for name in self.top(self.people, most * 4)}
        met: Counter[tuple[str, str]] = Counter()
        for names in self._met:
            met.update(combinations(sorted(name for name in names if name in often), 2))
        weight: Counter[str] = Counter()
        for (one, other), count in met.items():
            weight[one] += count
            weight[other] += count
        chosen = [name for name, _ in sorted(weight.items(), key=lambda item: (-item[1], item[0]))[:most]]
        order = _neighbours(chosen, met)
        grid = [
            [
                len(self.people[one].articles) if one == other else met[min(one, other), max(one, other)]
                for other in order
            ]
            for one in order
        ]
        return [one_line(name) for name in order], grid


def pairs(names: Sequence[str], grid: Sequence[Sequence[int]]) -> list[tuple[str, str, int]]:
    """Of `Corpus.together`: two names and in how many articles both stand, most first."""
    found = [(names[i], names[j], grid[i][j]) for i in range(len(names)) for j in range(i) if grid[i][j]]
    return sorted(found, key=lambda pair: -pair[2])


def _neighbours(names: Sequence[str], met: Counter[tuple[str, str]]) -> list[str]:
    """Each name beside the one that it meets most: from the strongest pair on, at either end."""
    left = set(names)
    order: list[str] = []
    while left:
        if not order:
            order.append(
                max(sorted(left), key=lambda name: max((c for p, c in met.items() if name in p), default=0))
            )
            left.remove(order[0])
            continue
        ends = [
            (met[min(e, n), max(e, n)], i, n) for i, e in ((1, order[-1]), (0, order[0])) for n in sorted(left)
        ]
        _, end, name = max(ends, key=lambda candidate: candidate[0])
        order.insert(0 if end == 0 else len(order), name)
        left.remove(name)
    return order


def _bins(days: Counter[date], unit: str) -> dict[date, int]:
    """Every unit from the first to the last, empty ones too."""
    counts: Counter[date] = Counter()
    for day, count in days.items():
        counts[_start(day, unit)] += count
    first, last = min(counts), max(counts)
    bins: dict[date, int] = {}
    at = first
    while at <= last and len(bins) < 4000:
        bins[at] = counts[at]
        at = _next(at, unit)
    return bins


def _start(day: date, unit: str) -> date:
    match unit:
        case "week":
            return day - timedelta(days=day.weekday()) if day.toordinal() > 7 else day
        case "month":
            return day.replace(day=1)
        case "year":
            return day.replace(month=1, day=1)
        case _:
            return day


def _next(at: date, unit: str) -> date:
    try:
        match unit:
            case "month":
                return (at + timedelta(days=31)).replace(day=1)
            case "year":
                return at.replace(year=at.year + 1)
            case _:
                return at + timedelta(days=7 if unit == "week" else 1)
    except (OverflowError, ValueError):
        return date.max


def _day(document: Document) -> str | None:
    """Of publication, or that the text is told from."""
    told = document.reference_date.value if document.reference_date else None
    for value in (document.published, told):
        try:
            return date.fromisoformat((value or "")[:10]).isoformat()
        except ValueError:
            continue
    return None


def _beginning(text: str) -> str:
    words = text.partition("\n")[0]
    return words if len(words) <= 80 else words[:80].rpartition(" ")[0] + "…"


def _clean(text: str | None) -> str | None:
    return one_line(text) if text else None
