"""Years: « en 2022 », « l'an 2000 », « fin 2018 », « budget 2026 », « de 2010 à 2015 », « 1954-1962 »."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.annotating.dates import friends
from newsparse.annotating.dates.construction import Found, Piece, construction
from newsparse.annotating.dates.meanings import Meaning, Year
from newsparse.annotating.dates.wordlist import split_words

_NAMES_OF_YEARS = "année | an | exercice | millésime | saison | rentrée | campagne"


@construction(
    "THIS? DEF? EDGE (de | d')? (DEF? (année | an | exercice | saison))? YEAR4",
    f"DEF? ({_NAMES_OF_YEARS}) (de | scolaire | fiscale | budgétaire | civile)? YEAR4",
    "DEF? mi DASH? YEAR4",
)
def year_by_name(found: Found) -> Meaning | None:
    """« l'année 2008 », « fin 2018 », « au début de 2023 », « mi-2024 »."""
    year = found.integer("YEAR4")
    return Year(year) if year and (year >= 1500 or found.before() != "de") else None


# A year in one of these places is a year whatever the century.
_STRONG = {"en", "depuis", "jusqu'en", "dès", "("}
_WEAK = {
    "de", "d'", "avant", "après", "vers", "entre", "et", "à", "pour", "sur", "contre", ",", "ou", "que", "qu'", "du",
    "-", "–", "/", "fin", "début", "courant", "par", "chez", "en-", "durant", "pendant", "puis", ":", "les",
}  # fmt: skip
_NOT_OF = {"plus", "moins", "près", "quelque", "environ", "milliers", "autour", "nombre", "total", "montant", "prix",
           "seuil", "barre", "hauteur", "ordre", "somme", "capacité", "cap", "longueur", "altitude"}  # fmt: skip
# Nouns whose number is a label, not a year.
_LABELS = split_words(
    "numéro page article articles chambre vol ligne référence modèle prix note code bus route bureau "
    "poste porte dossier version lot casier matricule norme iso chapitre verset n nº no contre-la-montre "
    "roman film livre album série titre chanson windows airbus boeing peugeot renault citroën bmw cap capital compte volume minute kilomètre km départementale nationale autoroute rd rn dossard"
)


_EVENTS = split_words("coupe championnat championnats jeux tour exposition mondial mondiaux euro ligue jmj")
_HELD_IN = split_words(
    "monde europe france olympiques paralympiques universelle mondial mondiaux nations afrique asie italie espagne "
    "jeunesse méditerranéens européens francophonie"
)


def is_year(found: Found, group: str, *, chained: bool = False) -> bool:
    """Whether a bare number of four figures is a year: by what stands before it and by what it could count."""
    words, place = found.words, found.start(group)
    year = words.value.get(place, 0)
    before, two = words.at(place - 1), words.at(place - 2)
    if not friends.no_noun_follows(words, place + 1) or friends.is_alone_in_quotes(words, place, place + 1):
        return False
    if words.at(place + 1) in ("-", "–") and words.glued(place + 1) and words.at(place + 2)[:1].isalnum():
        return False
    if words.at(place + 1) == "/" and words.glued(place + 1) and words.at(place + 2)[:1].isdigit():
        if not chained and not 0 <= words.value.get(place + 2, -1) - year <= 1:
            return False  # « la directive 2009/28/CE »
    if chained:
        return 1000 <= year <= 2199
    if before in ("de", "d'", "à", "par", "du") and two in _NOT_OF:
        return False
    if before == "-" and words.glued(place) and words.glued(place - 1):
        return False  # JO-2024, Covid-2019
    if before == "en" or (before == "(" and words.at(place + 1) in (")", ",", "-", "–", ";")):
        return 1000 <= year <= 2199
    if before in ("depuis", "dès") or (before in ("à", "en") and two == "jusqu'"):
        return 1400 <= year <= 2199
    if before in ("", "\n"):
        return 1900 <= year <= 2099 and words.at(place + 1) in (":", "-", "–", "—", "", ".", "\n")
    if before == "(":
        return 1900 <= year <= 2099
    if before in _HELD_IN and _EVENTS & set(words.word[max(place - 5, 0) : place]):
        return False  # « la Coupe du monde 2026 » is a name
    if (before == "à" and two == "ici") or before == "horizon":
        return 1900 <= year <= 2199
    if before in _WEAK:
        if before == "de" and words.at(place + 1) == "à" and not 1000 <= words.value.get(place + 2, 0) <= 2199:
            return False
        return (1700 if before in ("de", "d'", "avant", "après", "vers", "entre") else 1900) <= year <= 2099
    surface = words.surface(place - 1)
    noun = surface[:1].islower() and surface.isalpha() and len(surface) > 2 and before not in _LABELS
    return noun and 1900 <= year <= 2059 and before not in friends.COUNTERS


@construction("YEAR4")
def year(found: Found) -> Meaning | None:
    """« en 2022 », « la Constitution de 2014 », « le budget 2026 »."""
    return Year(int(found.number("YEAR4") or 0)) if is_year(found, "YEAR4") else None


@construction(
    "[de | entre | depuis | en | d' | années | OPEN | GUILLEMET | COMMA] YEAR4:A (à | et | DASH | SLASH | ou | puis) YEAR4:B",
    "YEAR4:A (DASH | SLASH | à) YEAR4:B",
)
def years(found: Found) -> Sequence[Piece] | None:
    """« de 2010 à 2015 », « entre 2010 et 2015 », « 1954-1962 », « en 2015 et 2016 »."""
    first, last = found.integer("A") or 0, found.integer("B") or 0
    if (
        not first <= last <= 2199
        or not is_year(found, "B", chained=True)
        or friends.is_street(found.words, found.first)
    ):
        return None
    if found.words.at(found.first - 1) in ("-", "°") or last - first > 900:
        return None
    return [
        found.piece("A", "A", Year(first)),
        found.piece("B", "B", Year(last), range_end=True),
    ]


@construction("[de | entre] YEAR4:A (à | et) NUM2:B")
def years_and_short(found: Found) -> Sequence[Piece] | None:
    """« de 1983 à 89 »."""
    first, short = found.integer("A") or 0, found.integer("B") or 0
    to = "et" if found.before() == "entre" else "à"
    if not 1900 <= first <= 2099 or len(found.surface("B")) != 2 or short <= first % 100:
        return None
    if found.words.at(found.end("A")) != to or not friends.no_noun_follows(found.words, found.last):
        return None
    if found.after() in ("%", "h", "heures", "°"):
        return None
    return [
        found.piece("A", "A", Year(first)),
        found.piece("B", "B", Year(first // 100 * 100 + short), range_end=True),
    ]


@construction("DEF an WORDS:Y", "[en | depuis | dès | année] WORDS:Y")
def year_in_words(found: Found) -> Meaning | None:
    """« en mil neuf cent quatre-vingt-douze », « en deux mille vingt-cinq », « vers l'an mil »."""
    year = found.integer("Y") or 0
    least = 1000 if found.last - found.first > 1 else 1500
    if not least <= year <= 2099 or not friends.no_noun_follows(found.words, found.last):
        return None
    return Year(year)


@construction("[(né | née | nés | nées | mort | morte | morts | mortes) en] NUM2:YY")
def year_of_birth(found: Found) -> Meaning | None:
    """« née en 36 »: a year of the last century but for the youngest."""
    if len(found.surface("YY")) != 2 or not friends.no_noun_follows(found.words, found.last):
        return None
    short = int(found.surface("YY"))
    return Year((2000 if short < 20 else 1900) + short)


@construction("[de | en | saison | année | d' | DEF] YEAR4:A (DASH | SLASH) NUM2:B")
def years_short(found: Found) -> Sequence[Piece] | None:
    """« la saison 2023-24 »."""
    first, last = found.integer("A") or 0, found.integer("B") or 0
    if len(found.surface("B")) != 2 or (first + 1) % 100 != last or not found.words.glued(found.start("B")):
        return None
    return [found.piece("A", "A", Year(first)), found.piece("B", "B", Year(first + 1), range_end=True)]


@construction(
    "[en | de | d' | depuis | COMMA | OPEN] YEAR4:A COMMA YEAR4:B ((COMMA | et | ou | puis) YEAR4:C)? ((COMMA | et | ou | puis) YEAR4:D)?",
    "[en | de | d' | depuis] YEAR4:A (et | ou | puis) YEAR4:B",
)
def years_listed(found: Found) -> Sequence[Piece] | None:
    """« en 2015, 2016 et 2017 »."""
    groups = [g for g in "ABCD" if found.has(g)]
    if not is_year(found, groups[-1], chained=True):
        return None
    return [found.piece(g, g, Year(found.integer(g) or 0)) for g in groups]
