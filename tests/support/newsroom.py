"""Any number of invented articles with annotations, as lines of JSON: what a year of a newsroom weighs."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from newsparse.annotations import (
    Annotations,
    Organization,
    Person,
    Place,
    Quote,
    ReferenceDate,
    Segment,
    Span,
    Speaker,
)
from newsparse.article import Article, Paragraph, SourceInfo
from newsparse.document import Document

_FIRST = "Anne Paul Yves Nadia Karim Solenn Hugo Claire Marc Léa Inès Omar Jeanne Luc Rose Théo Maud Farid".split()
_SYLLABLES = "ba be bi bo bru cha cla co da dre du fa fi fou ga gi gra ha jou ka la le lu ma mi mou na ni no pa pe plo ra re ri roc sa se so ta ti tou va ve vi".split()  # noqa: E501
_PLACES = (
    ("Quimper", "FR", 48.0, -4.1),
    ("Paris", "FR", 48.85, 2.35),
    ("Genève", "CH", 46.2, 6.14),
    ("Montréal", "CA", 45.5, -73.6),
    ("Dakar", "SN", 14.7, -17.4),
    ("Tokyo", "JP", 35.68, 139.7),
    ("Rome", "IT", 41.9, 12.5),
)
_VERBS = ("déclaré", "affirmé", "estimé", "expliqué", "indiqué", "souligné", "rappelé")
_SECTIONS = ("Politique", "Économie", "Société", "Monde", None)


def articles(number: int, *, quotes: int = 6, seed: int = 1) -> Iterator[Document]:
    """`number` documents with about `quotes` quotations each, over two years; the same for the same seed."""
    chance = random.Random(seed)
    words = ["".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(20_000)]
    people = [
        f"{chance.choice(_FIRST)} {''.join(chance.choices(_SYLLABLES, k=3)).capitalize()}" for _ in range(5_000)
    ]
    for index in range(number):
        yield _article(chance, index, quotes, words, people)


def _article(chance: random.Random, index: int, quotes: int, words: list[str], people: list[str]) -> Document:
    parts: list[str] = []
    at = 0
    persons: dict[str, list[Span]] = {}
    places: dict[tuple[str, str, float, float], list[Span]] = {}
    bodies: dict[str, list[Span]] = {}
    found: list[Quote] = []
    paragraphs: list[Paragraph] = []

    def put(text: str) -> Span:
        nonlocal at
        parts.append(text)
        at += len(text)
        return Span(at - len(text), at, text)

    cast = [people[int(len(people) * chance.random() ** 4)] for _ in range(4)]
    for _ in range(quotes):
        start = at
        who = put(chance.choice(cast))
        persons.setdefault(who.text, []).append(who)
        put(" a ")
        verb = put(chance.choice(_VERBS))
        put(" : « ")
        place = chance.choice(_PLACES)
        said = put(" ".join(chance.choices(words, k=chance.randint(8, 30))) + f" {place[0]} ")
        places.setdefault(place, []).append(Span(said.end - len(place[0]) - 1, said.end - 1, place[0]))
        spoken = Segment(said.start, said.end - 1)
        speaker = Speaker(who.text, "person", who.text, who.start, who.end)
        kind = chance.choice(("direct", "partial", "indirect"))
        quote = Quote(said.text[:-1], spoken.start, spoken.end, (spoken,), kind, speaker, (), verb, "after", 0.9)  # type: ignore[arg-type]
        found.append(quote)
        put("». ")
        body = put(f"Groupe {chance.choice(words[:300]).capitalize()}")
        bodies.setdefault(body.text, []).append(body)
        put(" suit.")
        paragraphs.append(Paragraph("text", start, at))
        put("\n")
    day = date(2024, 1, 1) + timedelta(days=int(730 * chance.random()))
    annotations = Annotations(
        reference_date=ReferenceDate(day.isoformat(), "page", 1.0, ()),
        people=tuple(Person(name, ("maire",), tuple(spans)) for name, spans in persons.items()),
        places=tuple(Place(p[0], "city", p[1], p[2], p[3], False, tuple(spans)) for p, spans in places.items()),
        organizations=tuple(Organization(name, None, tuple(spans)) for name, spans in bodies.items()),
        quotes=tuple(found),
    )
    article = Article(
        source=SourceInfo(uri=f"pages/{index:06}.html"),
        publisher=("Le Courrier du Port", "La Gazette du Léon", "L’Écho libre")[index % 3],
        url=f"https://courrier.example/{day:%Y/%m/%d}/article-{index}",
        language="fr",
        section=chance.choice(_SECTIONS),
        title=" ".join(chance.choices(words, k=9)).capitalize(),
        published=day.isoformat(),
        paragraphs=tuple(paragraphs),
        text="".join(parts)[:-1],
    )
    return Document.of(article, annotations)
