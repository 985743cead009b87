"""Roles that take up somebody named before: « Cet éleveur dort là », « plaide l'avocate »."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsparse.annotating.names.bodies import phrase_end
from newsparse.annotating.names.mention import Mention, Page
from newsparse.annotating.names.roles import LONGEST, Role, is_head, role_at, split
from newsparse.annotating.names.tables import kind_of, words

__all__ = ["incised", "pointed"]

_POINTED = re.compile(r"[.!?…»]\s+(?:(Cet|Cette|Ce|Le|La)\s|(L)')")
_INCISED = re.compile(
    r"[»”\"] ?,? ?(?:(?:a|avait) )?(?:s'est |s')?[a-zà-ÿ]{3,12} (?:(le|la|cet|cette|ce) |l')(?=[a-zà-ÿ])"
)


def pointed(mention: Mention, page: Page, people: list[Mention]) -> list[Role]:
    """« X … . Cet éleveur de 42 ans dort là »: the role that opens the next sentence and takes up the one before.

    « Le », « La » take up only a trade, or an office with its complement, and only where one person was named.
    """
    following = next((p.start for p in people if p.start >= mention.end), len(page.text))
    line = page.text[mention.end : min(following, mention.end + 250)].partition("\n")[0]
    found = _POINTED.search(line)
    if found is None or re.search(r"[.!?…]\s", line[: found.start() + 1]):
        return []
    at = mention.end + found.end()
    phrase = _phrase(page, at)
    if phrase is None or re.match(
        r" [A-ZÀ-Þ]|, [A-ZÀ-Þ][\w'-]+ [A-ZÀ-Þ]", page.text[phrase.end : phrase.end + 40]
    ):
        return []  # the noun introduces somebody else
    role = phrase.role
    if role.number == "pl":
        return []
    if (found.group(1) or "L") not in ("Ce", "Cet", "Cette"):
        alone = not any(
            p.start < mention.start
            and "\n" not in page.text[p.start : mention.start]
            and not re.search(r"[.!?…]\s", page.text[p.end : mention.start])
            for p in people
        )
        kind = kind_of(role.head)
        if not alone or kind in ("kin", "rank") or (kind == "office" and phrase.words < 2):
            return []
    gender = {"Ce": "m", "Cet": "m", "Le": "m", "Cette": "f", "La": "f"}.get(found.group(1) or "")
    return [role._replace(gender=role.gender or gender)]


def incised(mention: Mention, page: Page, people: list[Mention]) -> list[Role]:
    """« X … . « … », plaide l'avocate »: the role behind spoken words takes up the one whom the paragraph names.

    Not where the paragraph names two people before it, nor a bare office, nor kin.
    """
    line = page.text[mention.end : mention.end + 700].partition("\n")[0]
    found = _INCISED.search(line)
    if found is None:
        return []
    at = mention.end + found.end()
    opens = page.text.rfind("\n", 0, mention.start) + 1
    surname = mention.key.split()[-1]
    if any(opens <= p.start < at + 60 and p.key.split()[-1] != surname for p in people):
        return []
    phrase = _phrase(page, at)
    if phrase is None:
        return []
    role = phrase.role
    kind = kind_of(role.head)
    if role.number == "pl" or kind == "kin" or (kind in ("office", "rank") and phrase.words < 2):
        return []
    gender = {"le": "m", "la": "f", "cet": "m", "ce": "m", "cette": "f"}.get(found.group(1) or "")
    return [role._replace(gender=role.gender or gender)]


class _Phrase(NamedTuple):
    """A role, how many words it has from its noun on, and where its noun phrase ends."""

    role: Role
    words: int
    end: int


def _phrase(page: Page, at: int) -> _Phrase | None:
    """The role whose noun phrase opens at `at`, past « ancien », « jeune »; None where it is none."""
    tokens = split(page.text, at, at + LONGEST)
    i = 0
    while i < len(tokens) and tokens[i].text in words("role before head"):
        i += 1
    if i >= len(tokens) or not is_head(tokens, i):
        return None
    end = phrase_end(page.text, tokens[i].end)
    last = next((j for j, t in enumerate(tokens) if t.start >= end), len(tokens))
    return _Phrase(role_at(tokens, i, last, page), last - i, end)
