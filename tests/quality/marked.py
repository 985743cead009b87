"""Articles with their gold marked in the text, as CONVENTIONS.md says → text and gold with offsets.

    Le maire, {p:Yann Le Goff}, a promis {d:mardi|2025-03-11} « {D@Le Goff#promis:un pont neuf} » à {l:Brest}.

`read(path)` gives a `Marked`: the text without its marks, and every span counted in it. A mark that
cannot be understood raises ValueError with the file and the words around it: a gold that is half read
would lie.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

Span = tuple[int, int]

__all__ = ["Marked", "MarkedDate", "MarkedQuote", "Mention", "fold", "read", "read_line", "typeset"]

LABELS = {"p": "PER", "l": "LOC", "o": "ORG"}
QUOTE_KINDS = {"D": "direct", "Q": "partial", "I": "indirect"}
OPEN = re.compile(r"\{(?P<tag>[ploxdfsgci~DQI](?:\+[plo])?)(?P<optional>\?)?(?P<attributes>[@#][^:{}]*)?:")


@dataclass(frozen=True)
class Mention:
    """A name in the text. `spans` and `labels`: the marked one first, then others that count as right."""

    start: int
    end: int
    label: str
    name: str
    spans: tuple[Span, ...]
    labels: tuple[str, ...]


@dataclass(frozen=True)
class MarkedDate:
    """A time expression; `values`: the marked TIMEX3 value first, then others that count as right."""

    start: int
    end: int
    type: str
    values: tuple[str, ...]
    optional: bool = False


@dataclass(frozen=True)
class MarkedQuote:
    """Reported words. `speakers`: the name first, then other names for it; empty when nobody is named."""

    start: int
    end: int
    kind: str
    speakers: tuple[str, ...]
    speaker_kind: str | None
    cue: Span | None
    incises: tuple[Span, ...] = ()
    optional: bool = False


@dataclass
class Marked:
    """One article and its gold; every span counts code points in `text`."""

    name: str
    text: str
    header: dict[str, str]
    mentions: list[Mention] = field(default_factory=list)
    people: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Canonical name → roles as the article words them."""
    places: dict[str, tuple[tuple[str | None, ...], str]] = field(default_factory=dict)
    """Canonical name → the ISO countries that are right (None: a sea, an area of several), and kind."""
    organizations: dict[str, str | None] = field(default_factory=dict)
    """Canonical name → acronym."""
    other_names: dict[str, set[str]] = field(default_factory=dict)
    """Canonical name of a place → other names of it, folded."""
    dates: list[MarkedDate] = field(default_factory=list)
    quotes: list[MarkedQuote] = field(default_factory=list)
    ignored_names: list[Span] = field(default_factory=list)
    false_friends: list[Span] = field(default_factory=list)
    scare: list[Span] = field(default_factory=list)
    ignored_quotes: list[Span] = field(default_factory=list)

    @property
    def day(self) -> str | None:
        """The publication day, where one is given."""
        return self.header.get("day")

    @property
    def held(self) -> bool:
        """Whether nobody looks at this article's errors."""
        return self.header.get("half") == "held"


def fold(name: str) -> str:
    """Names compare without case, accents, kind of apostrophe, hyphens and leading article."""
    name = unicodedata.normalize("NFKD", name.casefold().replace("œ", "oe").replace("æ", "ae"))
    name = "".join(c for c in name if not unicodedata.combining(c))
    name = re.sub(r"[’‘ʼ`]", "'", name)
    name = re.sub(r"[^\w']+", " ", name).strip()
    return re.sub(r"^(?:(?:le|la|les|un|une) |l')", "", name)


def typeset(body: str, style: str) -> str:
    """What a newspaper's system does to typed text, one character for one, so that no offset moves."""
    kinds = set(style.split())
    if "curly" in kinds:
        body = body.replace("'", "’")
    space = {"nbsp": "\u00a0", "nnbsp": "\u202f"}.get(next(iter(kinds & {"nbsp", "nnbsp"}), ""), " ")
    if space != " ":
        body = body.replace("« ", f"«{space}").replace(" »", f"{space}»")
        body = re.sub(r" (?=[;!?%€:])", space, body)
        body = re.sub(r"(?<=\d) (?=\d{3}\b)", space, body)
        body = re.sub(r"\b(M\.|MM\.|Mme|Me) (?=[{A-ZÀ-Ý])", rf"\1{space}", body)
    return body


def read(path: Path) -> Marked:
    """The marked article in `path`."""
    head, line, body = path.read_text(encoding="utf-8").partition("\n---\n")
    if not line:
        raise ValueError(f"{path.name}: no line of three dashes after the header")
    style = next((x.partition(":")[2] for x in head.splitlines() if x.startswith("type:")), "curly nbsp")
    return _Reader(path.stem, typeset(head, style.replace("nbsp", "")), typeset(body.strip("\n"), style)).marked


def read_line(text: str) -> Marked:
    """A marked sentence without a header."""
    return _Reader("line", "", typeset(text, "curly nbsp")).marked


class _Reader:
    """One pass over the body, marks pushed and popped; then names are joined to their owners."""

    def __init__(self, name: str, head: str, body: str) -> None:
        self.sections = self._sections(head)
        header = {k: v for k, v in self.sections.items() if isinstance(v, str)}
        self.marked = Marked(name, "", header)
        self.raw_names: list[tuple[int, int, str, str | None, list[Span]]] = []
        self.raw_quotes: list[tuple[int, int, str, bool, str, list[Span]]] = []
        self._walk(body)
        self._people()
        self._places()
        self._organizations()
        self._mentions()
        self._quotes()
        self._used()
        for key in ("mentions", "dates", "quotes"):
            getattr(self.marked, key).sort(key=lambda item: (item.start, -item.end))

    def _fail(self, why: str, at: str) -> ValueError:
        return ValueError(f"{self.marked.name}: {why}: {at!r}")

    @staticmethod
    def _sections(head: str) -> dict[str, str | list[str]]:
        sections: dict[str, str | list[str]] = {}
        rows: list[str] = []
        for line in head.splitlines():
            if line.startswith("  "):
                rows.append(line.strip())
            elif line.strip() and not line.startswith("#"):
                key, _, value = line.partition(":")
                rows = []
                sections[key.strip()] = value.strip() or rows
        return sections

    def _rows(self, key: str) -> list[str]:
        rows = self.sections.get(key, [])
        return rows if isinstance(rows, list) else [rows]

    def _walk(self, body: str) -> None:
        out: list[str] = []
        length = at = 0
        stack: list[tuple[re.Match[str], int, list[Span]]] = []
        while at < len(body):
            if body[at] == "{":
                opened = OPEN.match(body, at)
                if opened is None:
                    raise self._fail("not a mark", body[at : at + 40])
                stack.append((opened, length, []))
                at = opened.end()
                continue
            if body[at] == "}" or (body[at] in "|=" and stack and stack[-1][0]["tag"][0] in "pold"):
                extra = ""
                if body[at] != "}":
                    close = body.index("}", at)
                    extra, at = body[at + 1 : close], close
                if not stack:
                    raise self._fail("closed but never opened", body[max(0, at - 40) : at + 1])
                opened, start, inner = stack.pop()
                self._mark(opened, (start, length), "".join(out)[start:], extra, inner)
                if opened["tag"] in "~i" and stack:
                    stack[-1][2].append((start, length))
                at += 1
                continue
            out.append(body[at])
            length += 1
            at += 1
        if stack:
            raise self._fail("never closed", body[stack[-1][0].start() :][:60])
        self.marked.text = "".join(out)

    def _mark(self, opened: re.Match[str], at: Span, words: str, extra: str, inner: list[Span]) -> None:
        start, end = at
        tag, optional = opened["tag"], bool(opened["optional"])
        if not words or words != words.strip():
            raise self._fail("a mark around blanks or nothing", opened.group() + words)
        if tag[0] in LABELS:
            self.raw_names.append((start, end, tag, extra or None, inner))
        elif tag == "d":
            if not extra:
                raise self._fail("a date without its value", words)
            kind, _, values = extra.rpartition(" ")
            accepted = tuple(values.split("~"))
            self.marked.dates.append(MarkedDate(start, end, kind or _timex(accepted[0]), accepted, optional))
        elif tag in QUOTE_KINDS:
            self.raw_quotes.append((start, end, tag, optional, opened["attributes"] or "", inner))
        elif tag not in "~i":
            m = self.marked
            {"x": m.ignored_names, "f": m.false_friends, "s": m.scare, "g": m.ignored_quotes}[tag].append(
                (start, end)
            )

    def _people(self) -> None:
        for row in self._rows("people"):
            name, _, roles = row.partition(":")
            self.marked.people[name.strip()] = tuple(x.strip() for x in roles.split("|") if x.strip())
        surfaces = [self._surface(s, e) for s, e, tag, owner, _ in self.raw_names if tag[0] == "p" and not owner]
        for words in sorted(surfaces, key=len, reverse=True):
            if not self._owners(words):
                self.marked.people[words] = ()

    def _surface(self, start: int, end: int) -> str:
        return " ".join(self.marked.text[start:end].split())

    def _owners(self, words: str) -> list[str]:
        """The people whose name holds every word of `words`; the one that is the very name, alone."""
        exact = [name for name in self.marked.people if fold(name) == fold(words)]
        wanted = set(fold(words).split())
        return exact or [name for name in self.marked.people if wanted <= set(fold(name).split())]

    def _person(self, words: str) -> str:
        owners = self._owners(words)
        if len(owners) != 1:
            raise self._fail(f"{len(owners)} people fit", words)
        return owners[0]

    def _places(self) -> None:
        """Rows « FR city: Brest, Lille »; « XX=YY » accepts two countries; « -- » none; « A = a, b » names."""
        self.place_of: dict[str, str] = {}
        for row in self._rows("places"):
            head, _, names = row.partition(":")
            country, kind = head.split()
            for entry in names.split(","):
                name, *others = (x.strip() for x in entry.split("="))
                codes = tuple(None if code == "--" else code for code in country.split("~"))
                self.marked.places[name] = (codes, kind)
                self.marked.other_names[name] = {fold(other) for other in others}
                for other in (name, *others):
                    self.place_of[fold(other)] = name

    def _organizations(self) -> None:
        """Rows « Long form (ACR) = other name, … »; a body not listed is called what it is called."""
        self.organization_of: dict[str, str] = {}
        for row in self._rows("orgs"):
            first, _, rest = row.partition(" = ")
            others = [x.strip() for x in rest.split(",")]
            found = re.fullmatch(r"(.+?) \(([^()]+)\)", first.strip())
            name, acronym = (found[1], found[2]) if found else (first.strip(), None)
            self.marked.organizations[name] = acronym
            for other in (name, acronym, *others):
                if other:
                    self.organization_of[fold(other)] = name

    def _mentions(self) -> None:
        for start, end, tag, owner, inner in self.raw_names:
            words, label = self._surface(start, end), LABELS[tag[0]]
            if label == "PER":
                name = self._person(owner or words)
            elif label == "LOC":
                name = self.place_of.get(fold(owner or words), "")
                if not name:
                    raise self._fail("a place without its country in the header", words)
            else:
                name = self.organization_of.setdefault(fold(owner or words), owner or words)
                self.marked.organizations.setdefault(name, None)
            labels = (label, LABELS[tag[2]]) if "+" in tag else (label,)
            spans = ((start, end), *inner)
            self.marked.mentions.append(Mention(start, end, label, name, spans, labels))

    def _used(self) -> None:
        """A name in the header that the text does not use is a slip; a person's full name stands in the text."""
        owners = {m.name for m in self.marked.mentions}
        listed = (*self.marked.people, *self.marked.places, *self.marked.organizations)
        if unused := [name for name in listed if name not in owners]:
            raise self._fail("in the header and not in the text", ", ".join(unused))
        worded = {fold(self._surface(m.start, m.end)) for m in self.marked.mentions if m.label == "PER"}
        text = fold(self.marked.text)
        for name, roles in self.marked.people.items():
            if fold(name) not in worded:
                raise self._fail("the text never gives this name in full", name)
            if strange := [role for role in roles if fold(role) not in text]:
                raise self._fail(f"the text does not give {name} the role", strange[0])

    def _quotes(self) -> None:
        for start, end, tag, optional, attributes, inner in self.raw_quotes:
            found = re.fullmatch(r"(?:@(?P<who>[^#]*))?(?:#(?P<cue>.*))?", attributes)
            assert found is not None
            speakers, kind = self._speaker((found["who"] or "").strip())
            cue = self._cue(found["cue"], start, end, inner) if found["cue"] else None
            self.marked.quotes.append(
                MarkedQuote(start, end, QUOTE_KINDS[tag], speakers, kind, cue, tuple(inner), optional)
            )

    def _speaker(self, who: str) -> tuple[tuple[str, ...], str | None]:
        if who in ("", "-"):
            return (), None
        kinds = {"o/": "organization", "r/": "role"}
        kind = kinds.get(who[:2], "person")
        names = [x.strip() for x in (who[2:] if kind != "person" else who).split("~")]
        if kind == "person":
            names[0] = self._person(names[0])
        if kind == "organization" and (long := self.organization_of.get(fold(names[0]))):
            names += [form for form in (long, self.marked.organizations.get(long)) if form]
        return tuple(names), kind

    def _cue(self, word: str, start: int, end: int, incises: list[Span]) -> Span:
        """The nearest « word » outside the spoken words."""
        places = [m.span() for m in re.finditer(rf"\b{re.escape(word)}\b", self.marked.text)]
        out = [(a, b) for a, b in places if b <= start or a >= end or any(x <= a and b <= y for x, y in incises)]
        if not out:
            raise self._fail("no such cue outside the quotation", word)
        return min(out, key=lambda s: 0 if start <= s[0] < end else min(abs(start - s[1]), abs(s[0] - end)))


def _timex(value: str) -> str:
    if re.match(r"P[\dX]|PT", value):
        return "DURATION"
    return "TIME" if "T" in value and not value.endswith("_REF") else "DATE"
