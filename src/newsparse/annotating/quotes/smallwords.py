"""Determiners, prepositions, pronouns and titles: the small words by which a noun phrase is read."""

from __future__ import annotations

from newsparse.annotating.quotes.words import word_set

__all__ = [
    "ARTICLES",
    "BEFORE_NOUN",
    "DETERMINERS",
    "GENDERS",
    "INNER",
    "LAST",
    "OF",
    "ORDER",
    "OTHERS",
    "OWNERS",
    "PLURALS",
    "POINTERS",
    "PREPOSITIONS",
    "PRONOUNS",
    "STOPS",
    "THIS_ONE",
    "TIMES",
    "TITLES",
]

ARTICLES = word_set("phrases.articles")


POINTERS = word_set("phrases.pointers")


OWNERS = word_set("phrases.owners")


OTHERS = word_set("phrases.others")


DETERMINERS = ARTICLES | POINTERS | OWNERS | OTHERS


OF = word_set("phrases.of")


PREPOSITIONS = word_set("phrases.prepositions")


STOPS = word_set("phrases.stops")


BEFORE_NOUN = word_set("phrases.before_noun")


PRONOUNS = {
    "il": ("m", "s"),
    "elle": ("f", "s"),
    "ils": ("m", "p"),
    "elles": ("f", "p"),
    "lui": ("m", "s"),
    "eux": ("m", "p"),
    "lui-même": ("m", "s"),
    "elle-même": ("f", "s"),
    "eux-mêmes": ("m", "p"),
    "elles-mêmes": ("f", "p"),
}


THIS_ONE = {  # whoever was named last, as « ce dernier »
    "celui-ci": ("m", "s"),
    "celle-ci": ("f", "s"),
    "ceux-ci": ("m", "p"),
    "celles-ci": ("f", "p"),
    "celui-là": ("m", "s"),
    "celle-là": ("f", "s"),
    "lequel": ("m", "s"),
    "laquelle": ("f", "s"),
}


LAST = {"dernier": ("m", "s"), "dernière": ("f", "s"), "derniers": ("m", "p"), "dernières": ("f", "p")}


ORDER = {"premier": ("m", "s"), "première": ("f", "s"), "second": ("m", "s"), "seconde": ("f", "s")}


TIMES = word_set("phrases.times")


TITLES = word_set("phrases.titles")


PLURALS = {"les", "des", "ces", "ses", "leurs", "mes", "nos"} | (OTHERS - word_set("phrases.singular"))


GENDERS = {"un": "m", "le": "m", "ce": "m", "cet": "m", "une": "f", "la": "f", "cette": "f", "sa": "f"}


INNER = {"en", "aux", "au", "à", "pour"}
