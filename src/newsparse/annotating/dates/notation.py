"""The grammar's notation: `il y a AMOUNT UNIT` → a regular expression over kinds of words.

The lexer turns a text into its *shape*: one character a word, the word's kind. A construction is written in words
and categories and compiled to a regular expression over shapes, so that each pattern reads as French and
runs in linear time: shapes are short, and no pattern repeats anything without a bound.

    word            that word            A | B    either             ( … )    a group     x?   may be missing
    CATEGORY        any word of a table  CATEGORY:name    the same, to be asked for by `name`
                                         (a name that comes twice is the first of them that matched)
    [ … ] first     must stand before, outside the span         [ … ] last    must stand after, outside
    !( … )          must not follow      <!( … )    must not stand before (alternatives of one word each)
"""

from __future__ import annotations

import re

from newsparse.annotating.dates.feasts import FEASTS
from newsparse.annotating.dates.vocabulary import CATEGORIES, NUMBER_KINDS, PUNCTUATION
from newsparse.lexicon.calendar import unaccented

__all__ = ["OTHER", "compile_pattern", "kind_of_number", "kind_of_word", "known"]

OTHER = "."
_FIRST = 0xE000  # the private use area: no character of a text is a kind by accident

_kinds: dict[str, str] = {}
_special: dict[str, str] = {}


def _new_kind() -> str:
    return chr(_FIRST + len(_kinds) + len(_special))


def kind_of_word(word: str) -> str:
    """The kind of a word of the grammar, made on first use; texts only look it up."""
    kind = _kinds.get(word)
    if kind is None:
        kind = _kinds[word] = _new_kind()
    return kind


def _special_kind(name: str) -> str:
    kind = _special.get(name)
    if kind is None:
        kind = _special[name] = _new_kind()
    return kind


def kind_of_number(value: int) -> str:
    """The kind of a number in digits."""
    for name, (low, high) in NUMBER_KINDS.items():
        if low <= value <= high:
            return _special[name]
    return _special["NUMBIG"]


def known() -> dict[str, str]:
    """Word → (kind of word): every word that a pattern or a category names, and its unaccented form."""
    table = dict(_kinds)
    for word in list(_kinds):
        plain = unaccented(word)
        if len(word) > 3 or word == "été":
            table.setdefault(plain, _kinds[word])
    return table


def spelling() -> dict[str, str]:
    """Unaccented or variant form → the form that the tables know."""
    table: dict[str, str] = {}
    for word in _kinds:
        if len(word) > 3 or word == "été":
            table.setdefault(unaccented(word), word)
    return table | {word: word for word in _kinds}


for _name in (*NUMBER_KINDS, "NUMBIG", "NUMWORDS", "ORDNUM", "ROMAN", "ISO", "DMY", "DM", "CLOCK", "DECIMAL"):
    _special_kind(_name)
for _name, _marks in PUNCTUATION.items():
    for _mark in _marks:
        kind_of_word(_mark)
for _words in CATEGORIES.values():
    for _word in _words:
        kind_of_word(_word)


def _class(kinds: list[str]) -> str:
    return "[" + "".join(sorted(set(kinds))) + "]" if len(kinds) > 1 else kinds[0]


def _numbers(*names: str) -> str:
    return _class([_special[name] for name in names])


def _base() -> dict[str, str]:
    table = {name: _class([_kinds[word] for word in words]) for name, words in CATEGORIES.items()}
    table |= {name: _class([_kinds[mark] for mark in marks]) for name, marks in PUNCTUATION.items()}
    table |= {name: _special[name] for name in ("ROMAN", "ISO", "DMY", "DM", "CLOCK", "DECIMAL")}
    table["DAYNUM"] = _numbers("NUM12", "NUM24", "NUM31")
    table["HOURNUM"] = _numbers("NUM0", "NUM12", "NUM24")
    table["MINNUM"] = _numbers("NUM0", "NUM12", "NUM24", "NUM31", "NUM59")
    table["NUM2"] = _numbers("NUM0", "NUM12", "NUM24", "NUM31", "NUM59", "NUM99")
    table |= {name: _special[name] for name in NUMBER_KINDS}
    table["SMALLNUM"] = _class(
        [_special[name] for name in NUMBER_KINDS if name not in ("NUM0", "NUMYEAR")] + [_special["DECIMAL"]]
    )
    table["YEAR4"] = _special["NUMYEAR"]
    table["DIGITS"] = _numbers(*NUMBER_KINDS, "NUMBIG", "DECIMAL")
    table["WORDS"] = _class([*(_kinds[word] for word in CATEGORIES["NUMWORD"]), _special["NUMWORDS"]])
    table["END"] = r"\Z"
    return table


_CLASSES = _base()
# What a pattern may name besides a category: built from the notation itself.
_MACROS = {
    "MON": "(MONTH | SHORTMONTH DOT?)",
    "WDAY": "(WEEKDAY | SHORTDAY DOT?)",
    "SOON": "(LAST | NEXT)",
    "CARD": "(DIGITS | WORDS)",
    "ORDINAL": "(ORDWORD | ORDNUM)",
    "DAY": "(DAYNUM | ORDNUM | premier | WORDS)",
    "COUNT": "((une | plusieurs | quelques) (demi DASH?)? COLLECTIVE (de | d') | CARD | SOME)",
    "SPAN": "(SMALLNUM | WORDS) (ou | à | DASH) (SMALLNUM | WORDS)",
}
_HYPHENATED = re.compile(r"\b(saint|fête(?= dieu)|grands)(?= )")
_MACROS["FEAST"] = (
    "(" + " | ".join(_HYPHENATED.sub(r"\1 DASH?", name) for name in sorted(FEASTS, key=len, reverse=True)) + ")"
)
_CLASSES["ORDNUM"] = _special["ORDNUM"]
_CLASSES["ANYNUM"] = _CLASSES["DIGITS"]

_ITEM = re.compile(r"<!\(|!\(|[()|?\[\]]|[^\s()|?\[\]]+")


def _translate(pattern: str, names: dict[str, int] | None) -> str:
    """One piece of notation as a regular expression; `names` counts the groups so far (None: name none)."""
    out: list[str] = []
    closers: list[str] = []
    for item in _ITEM.findall(pattern):
        if item in ("(", "!(", "<!("):
            out.append({"(": "(?:", "!(": "(?!", "<!(": "(?<!"}[item])
            closers.append(")")
        elif item == ")":
            out.append(closers.pop())
        elif item in "|?":
            out.append(item)
        elif item[0].isupper():
            name, _, label = item.partition(":")
            body = f"(?:{_translate(_MACROS[name], None)})" if name in _MACROS else _CLASSES[name]
            if names is not None and name not in PUNCTUATION and name != "END":
                label = label or name
                names[label] = names.get(label, 0) + 1
                body = f"(?P<{label if names[label] == 1 else f'{label}_{names[label]}'}>{body})"
            out.append(body)
        else:
            out.append(kind_of_word(item))
    return "".join(out)


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """The regular expression of a construction; its span is the group `span`."""
    lead = trail = ""
    pattern = pattern.strip()
    if pattern.startswith("["):
        inside, _, pattern = pattern[1:].partition("]")
        lead = f"(?:{_translate(inside, None)})"
    if pattern.endswith("]"):
        pattern, _, inside = pattern[:-1].rpartition("[")
        trail = f"(?={_translate(inside, None)})"
    return re.compile(f"{lead}(?P<span>{_translate(pattern, {})}){trail}")
