"""Plain text → Draft: text copies of Epoch Times pages (layouts A, B, C) and any plain article.

Layout A (2025-) carries the names of the page's icons and images, B (to 2024) has « Par … » and a line of
dates under the title, C is the body alone. Everything else: the first line is the title if it is short and
ends without a full stop, and each line is a paragraph.
"""

from __future__ import annotations

import re

from newsparse.article import Author, Figure
from newsparse.lexicon.lazily import lazily
from newsparse.parsing import boilerplate, copies, copylines, trailer
from newsparse.parsing.agencies import agency_credit
from newsparse.parsing.bylines import is_byline, read_byline
from newsparse.parsing.captions import is_caption, is_credit, split_credit
from newsparse.parsing.cleaning import clean, collapse
from newsparse.parsing.draft import Block, Draft
from newsparse.parsing.frenchdates import is_date_line, stamps
from newsparse.parsing.interviews import mark_labels, mark_plain_questions
from newsparse.parsing.layouts import epochtimes

__all__ = ["read"]

_TITLE_LENGTH = 200
_SENTENCE_END = (".", "…", "!", "?", ":", ";", ",")


def read(text: str) -> Draft:
    """Read a plain text, one paragraph a line (or hard-wrapped, with blank lines between)."""
    lines = _unwrap([clean(line) for line in re.split(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]", text)])
    lines = _without_consent(lines)
    draft = _layout_a(lines) if epochtimes.is_copy(lines) else _headed(lines) or _plain(lines)
    _crossheads(draft.blocks)
    labelled = mark_labels(draft.blocks, draft.publisher, [author.name for author in draft.authors])
    if not labelled and any(_INTERVIEW.search(line) for line in lines[:12]):
        mark_plain_questions(draft.blocks)
    return draft


_INTERVIEW = lazily(
    r"\bpropos recueillis\b|^(?:grand )?(?:entretien|interview)\b|\bentretien avec\b", re.IGNORECASE
)
"""What says that questions and answers follow, where nothing prints the questions in bold."""


def _unwrap(lines: list[str]) -> list[str]:
    """Join the lines of hard-wrapped paragraphs; a text with a paragraph a line is left as it is."""
    groups: list[list[str]] = [[]]
    for line in lines:
        if line:
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    inner = [line for group in groups for line in group[:-1] if len(group) > 1]
    # Wrapped text fills its lines up to one width, and most of them break inside a sentence.
    if len(inner) < 3:
        return [line for group in groups for line in group]
    width = max(map(len, inner))
    broken = sum(line[-1] not in '.!?…»”":;' for line in inner)
    if not (
        50 <= width <= 100
        and broken >= 0.7 * len(inner)
        and sum(len(x) > 0.6 * width for x in inner) >= 0.8 * len(inner)
    ):
        return [line for group in groups for line in group]
    return [" ".join(group) for group in groups if group]


def _without_consent(lines: list[str]) -> list[str]:
    """Drop the consent notice that some copies start with: up to its last line, if it really is one."""
    marks = [i for i, line in enumerate(lines[:60]) if epochtimes.is_cookie_line(line)]
    if len(marks) < 2 or marks[0] > 2 or not any("cookie" in line.lower() for line in lines[: marks[-1] + 1]):
        return lines
    last = marks[0]
    for i in marks[1:]:
        if i - last > 3:
            break
        last = i
    return lines[last + 1 :]


def _layout_a(lines: list[str]) -> Draft:
    draft = Draft("epochtimes-text-a", publisher=epochtimes.PUBLISHER, language=None)
    end = next((i for i, line in enumerate(lines) if epochtimes.END.match(collapse(line))), len(lines))
    lines = lines[:end]
    keys = [collapse(line).lower() for line in lines]
    # The body starts after the last mark of the header.
    marks = {name: keys.index(name) for name in (epochtimes.TOP_IMAGE, epochtimes.AUTHOR_IMAGE) if name in keys}
    reading = next((i for i, line in enumerate(lines) if epochtimes.READING_TIME.match(collapse(line))), None)
    share = next((i for i, key in enumerate(keys) if key == "partager un article"), None)
    start = max((i + 1 for i in (reading, share, *marks.values()) if i is not None), default=0)
    if start == 0:
        start = _after_title(lines)
    head_end = min((i for i in (*marks.values(), share, reading) if i is not None), default=start)
    _header_a(draft, lines[:head_end])
    if epochtimes.TOP_IMAGE in marks:
        after = marks[epochtimes.TOP_IMAGE] + 1
        until = min(
            (i for i in (marks.get(epochtimes.AUTHOR_IMAGE), share, reading) if i is not None and i >= after),
            default=after,
        )
        _caption_a(draft, lines[after:until])
    if epochtimes.AUTHOR_IMAGE in marks:
        after = marks[epochtimes.AUTHOR_IMAGE] + 1
        until = min((i for i in (share, reading) if i is not None and i >= after), default=after)
        _signature(draft, lines[after:until])
    if reading is not None and (match := epochtimes.READING_TIME.match(collapse(lines[reading]))):
        draft.reading_minutes = int(match[1])
    _body(draft, lines[start:])
    return draft


def _after_title(lines: list[str]) -> int:
    """Where a copy without any header mark goes on after logo, section and title."""
    for i, line in enumerate(lines):
        if len(line) > _TITLE_LENGTH or line.endswith("."):
            return i
    return len(lines)


def _header_a(draft: Draft, lines: list[str]) -> None:
    found: list[str] = []
    for line in lines:
        key = collapse(line).lower()
        if key.startswith(epochtimes.PREMIUM):
            rest = collapse(line)[len(epochtimes.PREMIUM) :].strip()
            found = []  # what stood before the premium mark was the site's menu
            draft.section = rest or ""
        elif key in epochtimes.HEADER_ONLY or epochtimes.is_wording(line):
            continue
        elif draft.section == "" and not found:
            draft.section = line  # the mark and the section on two lines
        else:
            found.append(line)
    if draft.section is None and len(found) >= 2 and _is_section(found[0], found[1]):
        draft.section = found.pop(0)
    if found:
        draft.title = found[0]
        for line in found[1:]:
            if is_date_line(line):
                _dates(draft, line)
            elif is_byline(line):
                _signature(draft, [line])
            else:
                draft.standfirst = f"{draft.standfirst} {line}" if draft.standfirst else line


def _is_section(line: str, following: str) -> bool:
    words = line.split()
    return (
        len(words) <= 4 and len(line) <= 40 and line[-1] not in ".?!»" and len(following.split()) > len(words) + 1
    )


def _caption_a(draft: Draft, lines: list[str]) -> None:
    captions = [line for line in lines if not is_credit(line) and not epochtimes.is_wording(line)]
    credits = [split_credit(line)[1] for line in lines if is_credit(line)]
    caption, credit = split_credit(" ".join(captions)) if captions else (None, None)
    if credits:
        caption, credit = " ".join(captions) or None, credits[0]
    if caption or credit:
        draft.figures.append(Figure(caption, credit, None))


def _signature(draft: Draft, lines: list[str]) -> None:
    for line in lines:
        if is_date_line(line):
            _dates(draft, line)
            continue
        if epochtimes.is_wording(line):
            continue
        byline = read_byline(line, draft.publisher)
        draft.authors += [Author(name) for name in byline.names]
        draft.agencies += byline.agencies


def _dates(draft: Draft, line: str) -> None:
    found = stamps(line)
    modified = [s.value for s in found if s.role == "modified"]
    published = [s.value for s in found if s.role != "modified"]
    draft.published = draft.published or (published[0] if published else None)
    draft.modified = draft.modified or (modified[0] if modified else None)


def _headed(lines: list[str]) -> Draft | None:
    """Layout B and its like: a byline or a line of dates under the title. None where there is neither."""
    lines = copies.joined(lines)
    head = copies.head(lines)
    if head is None:
        return None
    draft = Draft("text-headed", title=head.title, standfirst=head.standfirst, section=head.section)
    for line in head.beside:
        if (figure := copylines.figure(line)) is not None:
            draft.figures.append(figure)
        else:
            _signature(draft, [line])
    start = _header(draft, lines, head.start)
    draft.publisher = head.publisher
    if any("epoch times" in line.lower() for line in [*lines[: head.start], *lines[start:][-4:]]) or (
        "Epoch Times Photo" in lines
    ):
        draft.publisher = epochtimes.PUBLISHER
    _body(draft, lines[start:])
    return draft


def _header(draft: Draft, lines: list[str], at: int) -> int:
    """Read dates, signatures, captions from line `at` on; where the text begins."""
    while at < len(lines):
        line = lines[at]
        following = lines[at + 1] if at + 1 < len(lines) else ""
        if _PHOTO.fullmatch(collapse(line)):
            break
        dated, signed = copylines.is_dated(line), copylines.signs(line, beside=True)
        if dated:
            _dates(draft, line)
        if (minutes := copylines.reading_minutes(line)) is not None:
            draft.reading_minutes = draft.reading_minutes or minutes
        elif copylines.is_furniture(line):
            pass
        elif signed:
            _sign(draft, line)
        elif dated:
            pass
        elif _QUEBEC.match(line) and split_credit(line)[0] is None and len(following) <= 160:
            draft.figures.append(Figure(following or None, split_credit(line)[1], None))
            at += 1
        elif len(following) > 15 and (rest := _DOUBLE.match(line.removeprefix(following))) and line != following:
            draft.figures.append(Figure(following, rest[1] or rest[2], None))
            at += 1
        elif (figure := copylines.figure(line, following)) is not None:
            draft.figures.append(figure)
            at += is_credit(following) and not split_credit(line)[1]
        elif not (boilerplate.is_related(line) or copylines.is_scrap(line)):
            box = copies.box(lines, at)
            if box == at:
                break
            at = box
        at += 1
    return at


_DOUBLE = lazily(r"\s*(?:\((?:©\s*)?([^()]{2,80})\)|[-–—|]\s*(?:©\s*)?(.{2,80}))$")
"""What a caption has over the alternative text that repeats it: « … (Guillaume Souvant) »."""
_QUEBEC = lazily(r"PHOTO\b")
"""« PHOTO ANNE LE GALL, LE LARGE » stands over the caption."""


def _sign(draft: Draft, line: str) -> None:
    byline = read_byline(line, draft.publisher)
    known = {author.name.casefold() for author in draft.authors}
    draft.authors += [Author(name) for name in byline.names if name.casefold() not in known]
    draft.agencies += byline.agencies


def _plain(lines: list[str]) -> Draft:
    draft = Draft("text")
    while len(lines) > 1 and copylines.is_furniture(lines[0]):
        lines = lines[1:]
    rest = lines
    if lines and len(lines) > 1:
        first = lines[0]
        marked = re.match(r"#\s+(.+)", first)
        if marked:
            draft.title, rest = marked[1].strip(" #"), lines[1:]
        elif (
            len(first) <= _TITLE_LENGTH
            and not first.endswith((".", ":", ";", ",", "…"))
            and not _LIST.match(first)
        ):
            draft.title, rest = first, lines[1:]
    _body(draft, rest)
    return draft


_LIST = lazily(r"(?:[-*•▪●◦–—]|\d{1,2}[.)])\s+(?=\S)")
_PHOTO = lazily(r"epoch times photo", re.IGNORECASE)


def _body(draft: Draft, lines: list[str]) -> None:
    """The lines of the body: image lines become figures, what follows the text becomes agencies and bio."""
    lines = copies.without_furniture(lines)
    at = 0
    while at < len(lines):
        line = lines[at]
        following = lines[at + 1] if at + 1 < len(lines) else ""
        if _PHOTO.fullmatch(collapse(line)):
            caption, credit = split_credit(following)
            if following and (credit or len(following) <= 300):
                draft.figures.append(Figure(caption, credit, None))
                at += 1
        elif epochtimes.is_wording(line):
            pass
        elif is_caption(line) or (is_credit(line, strict=True) and not agency_credit(line)):
            caption, credit = split_credit(line)
            draft.figures.append(Figure(caption, credit, None))
        elif heading := re.match(r"#{2,6}\s+(.+)", line):
            draft.blocks.append(Block(heading[1].strip(" #"), "crosshead"))
        elif line.startswith("> "):
            draft.blocks.append(Block(line[2:], "quote"))
        elif _LIST.match(line) and _in_list(lines, at):
            draft.blocks.append(Block(line, "list"))
        else:
            draft.blocks.append(Block(line))
        at += 1
    trailer.cut(draft, bios=draft.layout == "epochtimes-text-a")


def _in_list(lines: list[str], at: int) -> bool:
    """A dash opens a list item only beside another one: a single one opens a line of dialogue."""
    beside = [lines[i] for i in (at - 1, at + 1) if 0 <= i < len(lines)]
    bullet = lines[at][0]
    return bullet not in "–—" and any(_LIST.match(x) and (x[0] == bullet or x[0].isdigit()) for x in beside)


def _crossheads(blocks: list[Block]) -> None:
    """A short line without a full stop between paragraphs is a crosshead."""
    for before, block, after in zip(blocks, blocks[1:], blocks[2:], strict=False):
        text = block.text
        if (
            block.kind == "text"
            and len(text) <= 100
            and len(text.split()) <= 16
            and not text.endswith(_SENTENCE_END[:2] + _SENTENCE_END[4:])
            and not text.rstrip('»”" \u00a0\u202f').endswith((".", "…"))
            and (text[0].isupper() or text[0].isdigit() or text[0] in '«"“')
            and len(before.text) > len(text)
            and before.text.rstrip('»”" )').endswith((".", "!", "?", "…", ":"))
            and (len(after.text) > 120 or after.text.endswith((".", "»", "?", "!", ":")))
        ):
            block.kind = "crosshead"
