"""What comes along when an article is copied from a browser: menus, buttons, comments, links to other articles.

A copy has no markup, so a line is judged by its words and by what stands round it. `head` finds the headline by
the line of date or signature under it; `without_furniture` takes the page's own lines out of the body.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from newsparse.lexicon.lazily import lazily
from newsparse.parsing import boilerplate
from newsparse.parsing.agencies import agency_credit
from newsparse.parsing.bylines import is_publisher
from newsparse.parsing.captions import is_credit, split_credit
from newsparse.parsing.cleaning import collapse
from newsparse.parsing.copylines import figure, is_dated, is_furniture, is_scrap, is_sentence, signs
from newsparse.parsing.frenchdates import stamps

__all__ = ["Head", "box", "head", "joined", "without_furniture"]

_REACH = 150
"""Lines from the top among which the headline is looked for: the menus of a site may be long."""
_PROSE = 80
"""Letters from which a sentence counts as a paragraph."""


class Head(NamedTuple):
    """The lines of a copy's header, and where the lines of date and signature begin."""

    title: str
    standfirst: str | None
    section: str | None
    beside: list[str]
    """lines between headline and mark that sign or caption"""
    start: int
    publisher: str | None = None
    """a house that names itself on a line of its own"""


def is_mark(line: str) -> bool:
    """Whether a line stands under a headline: date, signature."""
    return is_dated(line) or signs(line)


def joined(lines: Sequence[str]) -> list[str]:
    """The lines, with « Article rédigé par » and the name on the next line as one."""
    out: list[str] = []
    for line in lines:
        if out and len(out[-1]) <= 40 and len(line) <= 80 and _OPEN.fullmatch(collapse(out[-1])):
            out[-1] = f"Par {line}"
        else:
            out.append(line)
    return out


_OPEN = lazily(
    r"(?:(?:article|texte|reportage|récit|analyse|enquête)\s)?(?:rédigé|écrit|publié|proposé|signé|posté)?\s?(?:par|by)\s?:?|"
    r"propos recueillis par\s?:?|auteure?s?\s?:",
    re.IGNORECASE,
)


def head(lines: Sequence[str]) -> Head | None:
    """The header of a copy by its first date or signature; None where no line of the top is one."""
    prose = 0
    for i, line in enumerate(lines[:_REACH]):
        if i and is_mark(line):
            if is_dated(line) and not any(map(_is_headline, lines[:i])) and (under := _under(lines, i)):
                return under
            return _over(lines, i)
        prose += len(line) > _PROSE and is_sentence(line)
        if prose > 3 or len(line) > 600:
            return None
    return None


def _under(lines: Sequence[str], mark: int) -> Head | None:
    """The headline under the date, where the page prints the date over it."""
    at = next((i for i in range(mark + 1, min(mark + 7, len(lines))) if _is_headline(lines[i])), None)
    if at is None or any(len(line) > _PROSE for line in lines[mark + 1 : at]):
        return None
    above = [line for line in lines[mark + 1 : at] if not is_furniture(line)]
    first, second = (*lines[at + 1 : at + 3], "", "")[:2]
    heads = _is_summary(first) and not (len(second) > _PROSE and is_sentence(second))
    return Head(lines[at], first if heads else None, _rubric(above), [lines[mark]], at + (2 if heads else 1))


def _over(lines: Sequence[str], mark: int) -> Head | None:
    """What stands over the line at `mark`: from it upwards signatures, standfirst, headline, rubric."""
    above = [line for line in lines[:mark] if not is_furniture(line) and not boilerplate.is_related(line)]
    beside = [line for line in above if figure(line)]
    told = {(split_credit(line)[0] or line) for line in beside} | set(beside)
    above = [
        line
        for line, after in pairwise([*above, ""])
        if line not in told and not is_credit(line, strict=True) and not _captions(line, after)
    ]
    names = 0
    while (
        len(above) - names > 1
        and signs(above[-1 - names], beside=True)
        and any(map(_is_headline, above[: -1 - names]))
    ):
        names += 1
    beside += above[len(above) - names :]
    above = above[: len(above) - names]
    at = len(above) - 1
    if at < 0:
        return None
    if at < 4 and not any(map(is_furniture, lines[:mark])):  # no menu: the headline comes first
        section = above.pop(0) if at > 1 and _rubric(above[:1]) and len(above[1].split()) > 4 else None
        if len(above[0]) > 120 and above[0].endswith((".", ",", ";")):
            return None
        if _is_headline(above[0]) or not any(map(_is_headline, above)):
            house = next((line for line in above[1:] if is_publisher(line)), None)
            under = " ".join(line for line in above[1:] if line != house)
            return Head(above[0].removeprefix("# "), under or None, section, beside, mark, house)
    standfirst: list[str] = []
    while (
        at > 0 and _is_summary(above[at]) and (not above[at].endswith(("?", "!")) or _is_headline(above[at - 1]))
    ):
        standfirst.insert(0, above[at])
        at -= 1
    if at > 0 and not standfirst and _is_headline(above[at]) and _tops(above[at - 1]):
        standfirst.insert(0, above[at])
        at -= 1
    # Short lines between headline and mark are labels: a headline has more words than they.
    up = next((i for i in range(at, max(-1, at - 5), -1) if _is_headline(above[i])), at)
    if len(above[up]) > 120 and above[up].endswith((".", ",", ";")):
        return None
    return Head(above[up].removeprefix("# "), " ".join(standfirst) or None, _rubric(above[:up]), beside, mark)


def _captions(line: str, following: str) -> bool:
    """Whether a line over a labelled credit is the picture's caption."""
    return is_credit(following, strict=True) and is_sentence(line) and len(line) <= 160


def _is_headline(line: str) -> bool:
    """Whether a line has the words of a headline, and does not end as a sentence."""
    return len(line.split()) >= 4 and 20 <= len(line) <= 250 and not line.endswith((".", ":", ",", ";"))


def _tops(line: str) -> bool:
    """Whether a line over another headline is the headline, and that one its standfirst, rather than a rubric."""
    return _is_headline(line) and len(line) >= 40 and len(line.split()) >= 6


def _is_summary(line: str) -> bool:
    return is_sentence(line) and len(line) >= 30 and len(line.split()) >= 5


def _rubric(above: Sequence[str]) -> str | None:
    """The section over a headline: one short line; a run of them is a menu."""
    if not 1 <= len(above) <= 2:
        return None
    line = above[-1]
    short = len(line) <= 40 and len(line.split()) <= 4 and line[-1] not in ".?!»:"
    return line if short and not stamps(line) else None


def without_furniture(lines: Sequence[str]) -> list[str]:
    """The lines of a body without what the page put between and under its paragraphs."""
    kept: list[str] = []
    count = len(lines)
    lines = list(lines[: _end(lines)])
    skip = -1
    for i, line in enumerate(lines):
        if i <= skip:
            continue
        if (last := box(lines, i)) > i:
            skip = last
            continue
        if boilerplate.is_related(line) and len(line) < 250:
            if _leads(line):
                skip = _linked(lines, i)
        elif _PHOTO.fullmatch(collapse(line)):
            kept.append(line)  # the caption follows
        elif not (is_furniture(line) or boilerplate.is_notice(line) or boilerplate.closes_body(line)):
            kept.append(line)
    return _trimmed(kept) if len(kept) < count else kept


_PHOTO = lazily(r"epoch times photo", re.IGNORECASE)


def _linked(lines: Sequence[str], at: int) -> int:
    """The last line of the link under « À lire aussi »: perhaps its genre, its title, perhaps its date."""
    following = [*lines[at + 1 : at + 4], "", "", ""]
    labelled = is_scrap(following[0]) and _is_link(following[1])
    if not (labelled or _is_link(following[0])):
        return at
    title = at + (2 if labelled else 1)
    below = following[title - at]
    return title + 1 if len(below) <= 40 and stamps(below) else title


def _leads(line: str) -> bool:
    """Whether « À lire aussi » has no title on its own line."""
    rest = re.sub(r"\([^()]*\)", "", collapse(line)).strip(" :>»→-–—")
    return len(rest.split()) <= 5


def _is_link(line: str) -> bool:
    return 12 <= len(line) <= 200 and len(line.split()) >= 3 and not line.endswith((".", ":", ";", ",", "»"))


def _is_box(line: str) -> bool:
    key = collapse(line).lower()
    return len(key) <= 60 and key.startswith(("newsletter", "infolettre", "la newsletter", "notre newsletter"))


def box(lines: Sequence[str], at: int) -> int:
    """The last line of a newsletter's box that opens at `at`: its button; `at` itself where none opens."""
    if not _is_box(lines[at]):
        return at
    for i in range(at + 1, min(at + 6, len(lines))):
        if _BUTTON.fullmatch(collapse(lines[i])):
            more = i + 1 < len(lines) and _BUTTON.fullmatch(collapse(lines[i + 1]))
            return i + 1 if more else i
    return at


_BUTTON = lazily(
    r"(?:je )?m['’]inscri(?:s|re)|s['’]inscrire|(?:je )?m['’]abonne|s['’]abonner|ok|valider|envoyer|"
    r"votre (?:e-?mail|adresse).{0,30}",
    re.IGNORECASE,
)


def _end(lines: Sequence[str]) -> int:
    """Where the article is over: at the comments, or at a heading after which little more prose comes."""
    before = 0
    mass = [len(line) if len(line) > _PROSE and is_sentence(line) else 0 for line in lines]
    comments = _comments(lines, mass)
    rest = sum(mass[:comments])
    for i, line in enumerate(lines[:comments]):
        if before and boilerplate.closes_body(line):
            weak = boilerplate.is_related(line) or _is_box(line)
            if rest <= 0.3 * before and not (weak and any(_goes_on(lines[j]) for j in range(i + 1, comments))):
                return i
        before += mass[i]
        rest -= mass[i]
    return comments


def _comments(lines: Sequence[str], mass: Sequence[int]) -> int:
    """The line that heads the readers' comments, under some prose; the end where none does."""
    before = 0
    for i, line in enumerate(lines):
        if before and not is_sentence(line) and boilerplate.opens_comments(line):
            return i
        before += mass[i]
    return len(lines)


def _goes_on(line: str) -> bool:
    """Whether a line after « À lire aussi » is text again: it has a full stop, as no headline has."""
    return len(line) >= 15 and line.rstrip('»”") \u00a0\u202f').endswith((".", "…")) and not is_furniture(line)


def _trimmed(lines: list[str]) -> list[str]:
    """Without the short lines under the last sentence, but with what signs and credits there."""
    last = next((i for i in range(len(lines) - 1, -1, -1) if is_sentence(lines[i]) or _listed(lines[i])), -1)
    tail = lines[last + 1 :]
    return lines[: last + 1] + [x for x in tail if signs(x, beside=True) or agency_credit(x) or is_credit(x)]


def _listed(line: str) -> bool:
    return line[:1] in "-*•▪●◦–—" or line[:1].isdigit()
