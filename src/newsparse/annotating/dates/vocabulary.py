"""The words of time, by category: every table that the grammar's notation can name.

A category maps a word (lower case, plain apostrophe) to what it stands for. Sources: the months and weekdays of
`newsparse.lexicon.calendar`; units, number words, ordinals and parts of day from any French grammar (Grevisse,
Le bon usage, §§ 590-610 for the numerals, with the Belgian and Swiss septante, huitante, octante, nonante).
"""

from __future__ import annotations

from collections.abc import Mapping

from newsparse.lexicon.calendar import MONTH_NAMES, MONTHS, WEEKDAY_NAMES, WEEKDAYS, unaccented

__all__ = ["CATEGORIES", "NUMBER_KINDS", "PUNCTUATION", "SHORT_WEEKDAYS"]


def _each(value: str, words: str) -> dict[str, str]:
    return dict.fromkeys(words.split(), value)


ONES = {
    "zéro": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
}  # fmt: skip
TENS = {
    "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70,
    "huitante": 80, "octante": 80, "nonante": 90, "cent": 100, "cents": 100, "mille": 1000, "mil": 1000,
}  # fmt: skip

COLLECTIVES = {
    "huitaine": 8, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
    "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100,
}  # fmt: skip

_UNIT_WORDS = "un|une|deux|trois|quatre|cinq|six|sept|huit|neuf"
_TEEN_WORDS = "dix[- ](?:sept|huit|neuf)|dix|onze|douze|treize|quatorze|quinze|seize"
_BELOW_100 = (
    rf"(?:quatre[- ]vingts?|soixante|vingt|trente|quarante|cinquante|septante|huitante|octante|nonante)"
    rf"(?:[- ](?:et[- ])?(?:{_TEEN_WORDS}|{_UNIT_WORDS})\b)?|{_TEEN_WORDS}|{_UNIT_WORDS}"
)
NUMBER_WORDS = (
    rf"(?:(?:(?:{_BELOW_100})[- ])?mil(?:le)?\b"
    rf"(?:[- ](?:(?:{_UNIT_WORDS})[- ])?cents?\b)?(?:[- ](?:{_BELOW_100})\b)?"
    rf"|(?:(?:{_UNIT_WORDS})[- ])?cents?\b(?:[- ](?:{_BELOW_100})\b)?|(?:{_BELOW_100})\b)"
)
"""A number in words up to 99 999, as a regular expression: « vingt et un », « deux mille vingt-cinq »."""

_ORDINAL_STEMS = {
    2: "deux", 3: "trois", 4: "quatr", 5: "cinqu", 6: "six", 7: "sept", 8: "huit", 9: "neuv", 10: "dix", 11: "onz",
    12: "douz", 13: "treiz", 14: "quatorz", 15: "quinz", 16: "seiz", 20: "vingt", 30: "trent", 100: "cent",
}  # fmt: skip
ORDINALS = (
    {stem + ending: n for n, stem in _ORDINAL_STEMS.items() for ending in ("ième", "ièmes")}
    | {f"dix-{stem}ième": n for n, stem in ((17, "sept"), (18, "huit"), (19, "neuv"))}
    | {f"vingt-{stem}ième": 20 + n for n, stem in _ORDINAL_STEMS.items() if n < 10}
    | {"vingt-et-unième": 21}
    | dict.fromkeys(("premier", "première", "premiers", "premières"), 1)
    | dict.fromkeys(("second", "seconde", "seconds", "secondes"), 2)
)

UNITS = (
    _each("year", "an ans année années")
    | _each("month", "mois")
    | _each("week", "semaine semaines")
    | _each("day", "jour jours journée journées")
    | _each("hour", "heure heures h")
    | _each("minute", "minute minutes min mn")
    | _each("second", "seconde secondes")
    | _each("decade", "décennie décennies")
    | _each("century", "siècle siècles")
    | _each("millennium", "millénaire millénaires")
    | _each("quarter", "trimestre trimestres")
    | _each("half", "semestre semestres")
    | _each("weekend", "week-end week-ends weekend weekends")
    | _each("night", "nuit nuits")
    | _each("fortnight", "quinzaine quinzaines")
    | _each("session", "saison saisons exercice")
)
"""Word → unit; `session` is a year that sport, schools or accountants count."""

PARTS = (
    _each("MO", "matin matins matinée matinées mat")
    | _each("MO", "avant-midi avant-midis")  # Québec
    | _each("AF", "après-midi après-midis aprem")
    | _each("EV", "soir soirs soirée soirées")
    | _each("NI", "nuit nuits")
    | _each("MI", "midi")
    | _each("MO", "aube aurore")
)
"""Word → TIMEX3 part of day (MO morning, MI midday, AF afternoon, EV evening, NI night)."""

SEASONS = (
    _each("SP", "printemps")
    | _each("SU", "été étés")
    | _each("FA", "automne automnes")
    | _each("WI", "hiver hivers")
)

_FULL = {*MONTH_NAMES, *map(unaccented, MONTH_NAMES)}
SHORT_WEEKDAYS = {name[:3]: number for number, name in enumerate(WEEKDAY_NAMES, 1)}

_LAST = "dernier dernière derniers dernières passé passée passés passées"
_PREVIOUS = "précédent précédente précédents précédentes"
_NEXT = "prochain prochaine prochains prochaines"
_FOLLOWING = "suivant suivante suivants suivantes"

CATEGORIES: dict[str, Mapping[str, int | str]] = {
    "MONTH": {word: n for word, n in MONTHS.items() if word in _FULL},
    "SHORTMONTH": {word: n for word, n in MONTHS.items() if word not in _FULL},
    "WEEKDAY": dict(WEEKDAYS),
    "WEEKDAYS": {f"{name}s": number for name, number in WEEKDAYS.items()},
    "SHORTDAY": dict(SHORT_WEEKDAYS),
    "NUMWORD": ONES | TENS,
    "ORDWORD": dict(ORDINALS),
    "COLLECTIVE": dict(COLLECTIVES),
    "UNIT": dict(UNITS),
    "LONGUNIT": {word: unit for word, unit in UNITS.items() if unit not in {"hour", "minute", "second"}},
    "PART": {word: part for word, part in PARTS.items() if word not in {"midi", "nuits", "aube", "aurore"}},
    "DAYBREAK": _each("MO", "aube aurore"),
    "SEASON": dict(SEASONS),
    "LAST": _each("last", _LAST),
    "PREVIOUS": _each("last", _PREVIOUS),
    "NEXT": _each("next", _NEXT),
    "FOLLOWING": _each("next", _FOLLOWING),
    "THIS": _each("this", "ce cet cette"),
    "THESE": _each("these", "ces"),
    "EDGE": _each("START", "début commencement") | _each("MID", "milieu cours courant") | _each("END", "fin"),
    "DEF": _each("the", "le la l' les"),
    "OF": _each("of", "de du des d'"),
    "AT": _each("at", "à au aux"),
    "SOME": _each("X", "quelques plusieurs quelque nombreux nombreuses maints maintes certains certaines"),
    "ABOUT": _each("about", "environ quasi quasiment presque seulement encore exactement précisément quelque"),
    "LONG": _each(
        "adj",
        "bon bonne bons bonnes petit petite petits petites gros grosse grosses long longue longs longues plein "
        "pleine pleins pleines seul seule simple simples grand grande grands grandes mauvais mauvaises rude rudes",
    ),
    "ENTIRE": _each("adj", "entier entière entiers entières complet complète complets complètes d'affilée"),
    "EVERY": _each("every", "chaque"),
    "ALL": _each("all", "tous toutes"),
    "HALFWORD": _each("half", "demi demie demi-"),
    "PRESENT": _each("now", "actuel actuelle actuels actuelles"),
}

PUNCTUATION = {
    "COMMA": ",", "DASH": "-–—", "SLASH": "/", "DOT": ".", "COLON": ":", "OPEN": "(", "CLOSE": ")",
    "GUILLEMET": "«»“”\"", "DEGREE": "°", "NEWLINE": "\n",
    "STOP": ",.;:!?…()[]«»“”\"-–—|\n",
}  # fmt: skip

SMALL_WORDS = set(
    "le la l' les de du des d' à au aux en et ou un une ce cet cette ces dans par pour sur avec sans qui que "
    "qu' il y a ont est sont c' vers dès avant après entre depuis jusqu' jusque plus moins environ près tout "
    "tous toute toutes même chaque encore seulement presque puis mais chez devant pendant durant contre "
    "courant cours milieu sous cela ça bien déjà petit petite grand grande grands grandes bon bonne long "
    "longue seul seule simple ici voilà voici lors certains certaines plusieurs quelques "
    "s t q h dont fait reste vient là saint nationale europe terre stade femmes ferme arrière partir né née mort "
    "morts nos uniquement seulement ensemble suivi suivre notre ère j c jc jésus christ chrétienne commune av "
    "apr point premières".split()
)
"""Function words: a stretch of nothing else holds no time expression."""

NUMBER_KINDS = {
    "NUM0": (0, 0), "NUM12": (1, 12), "NUM24": (13, 24), "NUM31": (25, 31), "NUM59": (32, 59), "NUM99": (60, 99),
    "NUM999": (100, 999), "NUMYEAR": (1000, 2199),
}  # fmt: skip
"""Numbers in digits, by what they can be: an hour, a day of a month, a minute, a year."""
