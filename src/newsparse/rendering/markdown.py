"""One article as Markdown for a note-taking tool: front matter, the text with footnotes, lists of what was found.

CommonMark with the footnotes of GitHub, Obsidian and pandoc. Everything from outside is escaped, so that a text
can neither make a heading, a link, a tag nor run HTML; the front matter holds JSON strings, which YAML reads.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby

from newsparse.annotations import Quote
from newsparse.article import Paragraph
from newsparse.document import Document
from newsparse.rendering import wording
from newsparse.rendering.runs import Mark, marks
from newsparse.rendering.untrusted import one_line, web_address
from newsparse.rendering.voices import UNSURE, spoken_words, voices

__all__ = ["escape", "render"]

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~^$&%]|==|!(?=\[)|(?<=:)//)")
_STARTS = re.compile(r"^(\s*)([-+=:>]|\d{1,9}[.)])")
_CLOSING = re.compile(r"[,.]?\s?[»”\"]")


def render(document: Document) -> str:
    """The note as text, ending with a newline; of what was annotated, everything is in it."""
    parts = [_front_matter(document), f"# {escape(document.title or '(no headline)')}"]
    if document.standfirst:
        parts.append(f"*{escape(document.standfirst)}*")
    parts += [
        _caption(figure.caption, figure.credit) for figure in document.figures if figure.caption or figure.credit
    ]
    notes = _Footnotes(document)
    parts += list(_body(document, notes))
    parts += [f"*{escape(author.bio)}*" for author in document.authors if author.bio]
    if document.people is not None:
        parts += list(_findings(document))
    if notes.texts:
        parts.append("\n".join(f"[^{number}]: {text}" for number, text in enumerate(notes.texts, 1)))
    return "\n\n".join(parts) + "\n"


def escape(text: object) -> str:
    """Untrusted text on one line that Markdown shows as it is."""
    escaped = _SPECIAL.sub(lambda found: "".join(f"\\{sign}" for sign in found[0]), one_line(text).strip(" "))
    return _STARTS.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", escaped)


def _front_matter(document: Document) -> str:
    values: dict[str, object] = {
        "title": document.title,
        "authors": [author.name for author in document.authors],
        "agencies": list(document.agencies),
        "publisher": document.publisher,
        "section": document.section,
        "published": document.published,
        "url": web_address(document.url),
        "source": document.source.uri,
        "reference_date": document.reference_date.value if document.reference_date else None,
        "people": [person.name for person in document.people or ()],
        "places": [place.name for place in document.places or ()],
        "organizations": [body.name for body in document.organizations or ()],
        "keywords": list(document.keywords),
        "generator": f"{document.generator.name} {document.generator.version}",
    }
    lines = [f"{name}: {_yaml(value)}" for name, value in values.items() if value]
    return "\n".join(["---", *lines, "---"])


def _yaml(value: object) -> str:
    if isinstance(value, list):
        return json.dumps([one_line(item) for item in value], ensure_ascii=False)
    return json.dumps(one_line(value), ensure_ascii=False)


def _caption(caption: str | None, credit: str | None) -> str:
    return "> " + " — ".join(escape(part) for part in (caption, credit) if part)


class _Footnotes:
    """Notes by the place in the text that they hang on, numbered in that order; equal ones are one."""

    def __init__(self, document: Document) -> None:
        hung: list[tuple[int, str]] = []
        seen: set[tuple[str, int]] = set()
        for mark in marks(document):
            if mark.kind == "date" or (mark.kind, mark.index) not in seen:
                seen.add((mark.kind, mark.index))
                hung.append((mark.end, _about(document, mark)))
        for quote in document.quotes or ():
            closing = _CLOSING.match(document.text, quote.end)
            hung.append((closing.end() if closing else quote.end, _who_said(quote)))
        numbers: dict[str, int] = {}
        self.at: dict[int, list[int]] = {}
        for end, text in sorted(hung, key=lambda note: note[0]):
            number = numbers.setdefault(text, len(numbers) + 1)
            position = len(document.text[:end].rstrip("\n"))  # never between two paragraphs
            here = self.at.setdefault(position, [])
            if number not in here:
                here.append(number)
        self.texts = list(numbers)
        self.positions = sorted(self.at)


def _about(document: Document, mark: Mark) -> str:
    match mark.kind:
        case "person":
            person = (document.people or ())[mark.index]
            roles = ", ".join(map(escape, person.roles))
            return f"**{escape(person.name)}**{f', {roles}' if roles else ''}"
        case "place":
            place = (document.places or ())[mark.index]
            facts = [escape(place.name), *(escape(fact) for fact in (place.kind, place.country) if fact)]
            if place.latitude is not None and place.longitude is not None:
                facts.append(f"{place.latitude:.2f}, {place.longitude:.2f}")
            return "Place: " + ", ".join(facts)
        case "organization":
            body = (document.organizations or ())[mark.index]
            return f"Organisation: {escape(body.name)}" + (
                f" ({escape(body.acronym)})" if body.acronym not in (None, body.name) else ""
            )
        case "date":
            found = (document.dates or ())[mark.index]
            meaning = wording.expression(found)
            value = escape(found.value)
            return f"Date: {value}" + (f" ({escape(meaning)})" if meaning != found.value else "")


def _who_said(quote: Quote) -> str:
    if quote.speaker is None:
        return f"Said ({quote.kind}): speaker unknown"
    names = ", ".join(escape(speaker.name) for speaker in (quote.speaker, *quote.other_speakers))
    cue = f", “{escape(quote.cue.text)}”" if quote.cue else ""
    return f"Said ({quote.kind}) by **{names}**{cue}" + (", unsure" if quote.confidence < UNSURE else "")


def _body(document: Document, notes: _Footnotes) -> Iterator[str]:
    speaker = None
    for kind, group in groupby(document.paragraphs, key=lambda paragraph: paragraph.kind):
        members = list(group)
        if kind == "list":
            yield "\n".join(f"- {_words(document, paragraph, notes)}" for paragraph in members)
            continue
        for paragraph in members:
            words = _words(document, paragraph, notes)
            if paragraph.speaker and paragraph.speaker != speaker:
                speaker = paragraph.speaker
                if not document.text[paragraph.start : paragraph.end].startswith(speaker):
                    words = f"{escape(speaker)} — {words}"
            signs = {"crosshead": ("## ", ""), "quote": ("> ", ""), "question": ("**", "**")}
            before, after = signs.get(kind, ("", ""))
            yield f"{before}{words}{after}"


def _words(document: Document, paragraph: Paragraph, notes: _Footnotes) -> str:
    """The paragraph escaped, its footnotes after the words that they are about."""
    out, at = "", paragraph.start
    first, last = (bisect_right(notes.positions, edge) for edge in (paragraph.start, paragraph.end))
    for position in notes.positions[first:last]:
        out += _inner(document.text[at:position], first=at == paragraph.start)
        out += "".join(f"[^{number}]" for number in notes.at[position])
        at = position
    return (out + _inner(document.text[at : paragraph.end], first=at == paragraph.start)).strip(" ")


def _inner(text: str, first: bool) -> str:
    """`escape` for a piece of a line: spaces at its ends count, and only the first piece can start a list."""
    before = text[: len(text) - len(text.lstrip(" "))]
    after = text[len(text.rstrip(" ")) :] if text.strip(" ") else ""
    escaped = escape(text) if first else escape(f"x{text.strip(' ')}")[1:]
    # a piece that opens with « ( » or « : » after a footnote must not turn it into a link or a definition
    guarded = re.sub(r"^[(:]", lambda found: f"\\{found[0]}", escaped) if not before else escaped
    return before + guarded + after


def _findings(document: Document) -> Iterator[str]:
    if document.people:
        yield "## People"
        yield "\n".join(
            f"- **{escape(person.name)}**"
            + (f", {', '.join(map(escape, person.roles))}" if person.roles else "")
            + f" ({wording.count(len(person.mentions), 'mention')})"
            for person in document.people
        )
    if document.places:
        yield "## Places"
        yield "\n".join(
            f"- **{escape(place.name)}**"
            + "".join(f", {escape(fact)}" for fact in (place.kind, place.country) if fact)
            + f" ({wording.count(len(place.mentions), 'mention')})"
            for place in document.places
        )
    if document.organizations:
        yield "## Organisations"
        yield "\n".join(
            f"- **{escape(body.name)}**"
            + (f" ({escape(body.acronym)})" if body.acronym not in (None, body.name) else "")
            + f" ({wording.count(len(body.mentions), 'mention')})"
            for body in document.organizations
        )
    if document.dates:
        yield "## Dates"
        dates = sorted(
            document.dates, key=lambda found: (found.earliest is None, found.earliest or "", found.start)
        )
        told = {f"- {escape(wording.expression(found))}: {escape(found.text)}": None for found in dates}
        yield "\n".join(told)
    if document.quotes:
        yield "## Quotations"
        for voice in voices(document):
            role = f", {escape(voice.roles[0])}" if voice.roles else ""
            yield f"### {escape(voice.name) if voice.name else 'Speaker unknown'}{role}"
            for number in voice.quotes:
                quote = document.quotes[number]
                words = escape(f"x{spoken_words(document, quote)}")[1:]
                cue = f" — {escape(quote.cue.text)}" if quote.cue else ""
                yield f"> {words}{cue}" if quote.kind == "indirect" else f"> « {words} »{cue}"
