"""A name on its way: where it stands, what it is taken for, and which rules said so."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from newsparse.annotating.names.folding import fold

__all__ = ["Mention", "Page"]

_SENTENCE_END = re.compile(
    r"[.!?…:;»\"”\n•*–—]['\"”’»)\]]*[\s«\"“(\[–—•'-]*\Z|\A[\s«\"“(\[–—•'-]*\Z|[«“\"(\[][\s]*\Z"
)
_ABBREVIATION = re.compile(r"(?:\b(?:M|MM|Mme|Me|Dr|Pr|Mgr|St|Ste|av|bd|[A-ZÀ-Þ]))\.\s*\Z")
_LOWER_WORD = re.compile(r"(?<![\w'-])[a-zà-öø-ÿœ][\w-]*")
_LETTERS = re.compile(r"[^\W\d_]+")
_NAME_WORD = re.compile(r"(?<![\w-])[A-ZÀ-ÖØ-ÞŒČŠŽŁĆŚŹŻĐĞİŘŤĎŇ][\w'-]*")


@dataclass(slots=True)
class Mention:
    """A span of the page; `label` is PER, LOC, ORG or MISC; `rule` the last that decided; `evidence` what it saw.

    `honorifics` (M., Mme, Me) and `bare` are what was cut off on the left; `kind` says how a person is named.
    """

    start: int
    end: int
    label: str
    text: str
    rule: str = "model"
    evidence: list[str] = field(default_factory=list)
    sure: bool = False
    """A title, a table or brackets settled the label: the vote keeps it and follows it."""
    trimmed: str = ""
    """The label for which the borders were cut."""
    checked: str = ""
    """The label under which it was found to be a name."""

    @property
    def key(self) -> str:
        """The folded text."""
        return fold(self.text)

    def moved(self, start: int, end: int, page: Page, rule: str) -> Mention:
        """The same mention on other borders."""
        if (start, end) == (self.start, self.end):
            return self
        return Mention(start, end, self.label, page.text[start:end], rule, [*self.evidence, self.text], self.sure)


class Page:
    """The plain text of one article, with what rules ask of it again and again."""

    def __init__(self, text: str, evidence: tuple[str, ...] = ()) -> None:
        self.text = text
        self.evidence = evidence
        self._opens: dict[int, bool] = {}
        self._words_before: dict[int, str] = {}

    @cached_property
    def lower_words(self) -> frozenset[str]:
        """Folded words that the page also writes in lower case: such a word alone is hardly a name."""
        return frozenset(map(fold, set(_LOWER_WORD.findall(self.text))))

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of the page as written, hyphens and apostrophes apart."""
        return frozenset(_LETTERS.findall(self.text))

    def opens_sentence(self, start: int) -> bool:
        """Whether a capital at `start` tells nothing, because a sentence, a quotation or a line opens there."""
        known = self._opens.get(start)
        if known is None:
            before = self.text[max(0, start - 12) : start]
            ended = bool(_SENTENCE_END.search(before)) and not _ABBREVIATION.search(before)
            known = self._opens[start] = ended or (start <= 12 and not before.strip())
        return known

    def before(self, start: int, width: int = 40) -> str:
        """The text of the same line before `start`, at most `width` characters."""
        return self.text[max(0, start - width) : start].rpartition("\n")[2]

    def word_before(self, start: int) -> str:
        """The word before `start`, past blanks and opening marks: « M. », « maire », « d' »; or nothing."""
        known = self._words_before.get(start)
        if known is not None:
            return known
        text = self.text
        end = start
        while end and text[end - 1] in ' «"“':
            end -= 1
        at = end - 1 if end and text[end - 1] == "'" else end
        while at and (text[at - 1].isalnum() or text[at - 1] in "-."):
            at -= 1
        return self._words_before.setdefault(start, text[at:end])

    def after(self, end: int, width: int = 40) -> str:
        """The text of the same line after `end`, at most `width` characters."""
        return self.text[end : end + width].partition("\n")[0]

    def mention(self, start: int, end: int, label: str, rule: str, *evidence: str, sure: bool = False) -> Mention:
        return Mention(start, end, label, self.text[start:end], rule, list(evidence), sure)
