"""Write the golden documents from their sources: `python -m tests.golden.author`.

A source (`source/NAME.toml`) says in short what the sample says, without offsets; they are counted here. In it

    people        "Full name | other form, other form | role; role"   every occurrence of a form is a mention
    places        "Name | COUNTRY | other form, …"                    COUNTRY `--` for none
    organizations "Name | ACRONYM | other form, …"
    dates         "words => TYPE VALUE"                               in the order of the text
    quotes        "KIND | first words … last words | kind of speaker: name | cue"

    free_names, free_dates, free_quotes   "words" or "first … last"   neither wanted nor wrong

and `body` is the text, a paragraph a line: `## ` a crosshead, `>> ` a quotation set apart, `?? ` a question,
`!! ` an answer (then its speaker is the label before the colon). Blanks and apostrophes of a source are
those of a keyboard; the body's own are the page's.
"""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

__all__ = ["HERE", "body", "golden", "names"]

HERE = Path(__file__).parent
KINDS = {"## ": "crosshead", ">> ": "quote", "?? ": "question", "!! ": "answer"}
FIELDS = """publisher url language section title standfirst authors published modified reading_minutes figures
agencies keywords""".split()
LISTS = {"authors", "figures", "agencies", "keywords"}
Json = dict[str, Any]


def names() -> list[str]:
    """The samples that have a source."""
    return sorted(path.stem for path in (HERE / "source").glob("*.toml"))


def golden(name: str) -> Json:
    """The document that `samples/NAME.*` should give, as far as it is a matter of reading."""
    source = tomllib.loads((HERE / "source" / f"{name}.toml").read_text(encoding="utf-8"))
    fields = source["fields"]
    if unknown := fields.keys() - set(FIELDS):
        raise ValueError(f"{name}: unknown fields {sorted(unknown)}")
    out: Json = {key: fields.get(key, [] if key in LISTS else None) for key in FIELDS}
    out["authors"] = [{"name": a["name"], "bio": a.get("bio")} for a in out["authors"]]
    out["figures"] = [{key: f.get(key) for key in ("caption", "credit", "url")} for f in out["figures"]]
    text, out["paragraphs"] = body(source["body"].strip("\n"))
    out["text"] = text
    out["reference_date"] = source["reference_date"]
    reading = _Reading(name, text)
    out["people"] = reading.people(source.get("people", []))
    organizations = reading.organizations(source.get("organizations", []))
    out["places"] = reading.places(source.get("places", []))
    out["organizations"] = organizations
    out["dates"] = reading.dates(source.get("dates", []))
    out["quotes"] = reading.quotes(source.get("quotes", []))
    out["free"] = {key: reading.free(source.get(f"free_{key}", [])) for key in ("names", "dates", "quotes")}
    return out


def body(marked: str) -> tuple[str, list[Json]]:
    """The text of a marked body, and its paragraphs."""
    texts: list[str] = []
    paragraphs: list[Json] = []
    at = 0
    for line in marked.split("\n"):
        kind = KINDS.get(line[:3], "text")
        words = line if kind == "text" else line[3:]
        label = re.match(r"([^:?]+?)\s?:", words) if kind in ("question", "answer") else None
        speaker = label[1] if label else None
        paragraphs.append({"kind": kind, "start": at, "end": at + len(words), "speaker": speaker})
        texts.append(words)
        at += len(words) + 1
    return "\n".join(texts), paragraphs


def _plain(text: str) -> str:
    return re.sub(r"[\u00a0\u202f]", " ", text.replace("’", "'"))


def _cells(row: str, count: int) -> list[str]:
    cells = [x.strip() for x in row.split("|")]
    return cells + [""] * (count - len(cells))


def _several(cell: str, mark: str = ",") -> list[str]:
    return [x.strip() for x in cell.split(mark) if x.strip()]


class _Reading:
    """Where the words of a source stand in the text."""

    def __init__(self, name: str, text: str) -> None:
        self.name, self.text, self.flat = name, text, _plain(text)
        self.taken: list[tuple[int, int]] = []

    def _span(self, start: int, end: int) -> Json:
        return {"start": start, "end": end, "text": self.text[start:end]}

    def _find(self, words: str, at: int) -> int:
        found = re.compile(rf"(?<!\w){re.escape(_plain(words))}(?!\w)").search(self.flat, at)
        if found is None:
            raise ValueError(f"{self.name}: not in the text after {self.text[max(0, at - 30) : at]!r}: {words!r}")
        return found.start()

    def _mentions(self, forms: list[str]) -> list[Json]:
        """Every occurrence of any form, longest first, that no longer name holds; `name#2` is the second alone."""
        spans: list[tuple[int, int]] = []
        for form in sorted(forms, key=len, reverse=True):
            words, _, nth = form.partition("#")
            found = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(_plain(words))}(?!\w)", self.flat)]
            if nth:
                found = [found[int(nth) - 1]]
            spans += [s for s in found if not any(s[0] < b and a < s[1] for a, b in [*self.taken, *spans])]
        if not spans:
            raise ValueError(f"{self.name}: never in the text: {forms}")
        return [self._span(*s) for s in sorted(spans)]

    def _named(self, rows: list[str], forms_at: int, count: int) -> list[tuple[list[str], list[Json]]]:
        """Rows with their mentions; longer names take their words before shorter ones may."""
        found: dict[int, list[Json]] = {}
        cells = [_cells(row, count) for row in rows]
        order = sorted(range(len(rows)), key=lambda i: -len(cells[i][0]))
        for i in order:
            first = cells[i][0]
            others = _several(cells[i][forms_at])
            forms = others if first.startswith("*") else [first, *others]
            cells[i][0] = first.lstrip("*")
            found[i] = self._mentions(forms)
            self.taken += [(m["start"], m["end"]) for m in found[i]]
        return [(cells[i], found[i]) for i in range(len(rows))]

    def people(self, rows: list[str]) -> list[Json]:
        return [{"name": c[0], "roles": _several(c[2], ";"), "mentions": m} for c, m in self._named(rows, 1, 3)]

    def places(self, rows: list[str]) -> list[Json]:
        return [
            {"name": c[0], "country": None if c[1] == "--" else c[1], "mentions": m}
            for c, m in self._named(rows, 2, 3)
        ]

    def organizations(self, rows: list[str]) -> list[Json]:
        found = []
        for c, m in self._named([_with_acronym(row) for row in rows], 2, 3):
            found.append({"name": c[0], "acronym": c[1] or None, "mentions": m})
        return found

    def dates(self, rows: list[str]) -> list[Json]:
        out = []
        at = 0
        for row in rows:
            words, _, value = row.partition(" => ")
            kind, _, timex = value.partition(" ")
            start = self._find(words, at)
            at = start + len(words)
            out.append({**self._span(start, at), "type": kind, "value": timex})
        return out

    def quotes(self, rows: list[str]) -> list[Json]:
        out = []
        at = 0
        for row in rows:
            kind, words, who, cue = _cells(row, 4)
            first, _, last = words.partition(" … ")
            start = self._find(first, at)
            end = self._find(last, start) + len(last) if last else start + len(first)
            at = start
            speaker_kind, _, name = who.partition(": ")
            speaker = {"name": name, "kind": speaker_kind} if name else None
            span = {**self._span(start, end), "kind": kind, "speaker": speaker}
            out.append({**span, "cue": cue or None})
        return out

    def free(self, rows: list[str]) -> list[Json]:
        out = []
        for row in rows:
            first, _, last = row.partition(" … ")
            for found in re.finditer(rf"(?<!\w){re.escape(_plain(first))}(?!\w)", self.flat):
                end = self._find(last, found.start()) + len(last) if last else found.end()
                out.append(self._span(found.start(), end))
        return out


def _with_acronym(row: str) -> str:
    """An acronym that the text gives is a form of its own."""
    name, acronym, forms = _cells(row, 3)
    return f"{name} | {acronym} | {', '.join([*_several(forms), *([acronym] if acronym else [])])}"


def main() -> None:
    """Write every golden document."""
    for name in names():
        target = HERE / f"{name}.json"
        target.write_text(json.dumps(golden(name), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
