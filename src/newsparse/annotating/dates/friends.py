"""False friends: numbers and names that look like dates and are none. Each test takes words and positions."""

from __future__ import annotations

from newsparse.annotating.dates.wordlist import split_words
from newsparse.annotating.dates.words import Words

__all__ = [
    "COUNTERS",
    "is_alone_in_quotes",
    "is_name",
    "is_noun",
    "is_reading_time",
    "is_sentence_start",
    "is_street",
    "no_noun_follows",
]


_ENDS = {
    "",
    "\n",
    ",",
    ".",
    ";",
    ":",
    "!",
    "?",
    "…",
    ")",
    "]",
    "»",
    "”",
    '"',
    "-",
    "–",
    "—",
    "(",
    "/",
    "«",
    "“",
    "|",
    "'",
}


# Words that may follow a date without being what it counts: prepositions, conjunctions, pronouns, auxiliaries.
_SMALL = split_words(
    "à au aux en de du des d' dans par pour sur sous vers avec sans chez contre entre depuis dès avant "
    "après pendant durant lors jusqu' jusque et ou mais or ni car donc que qu' qui quand lorsque lorsqu' "
    "où dont comme si ne n' pas plus moins il elle on ils elles nous vous je j' tu se s' le la les l' un "
    "une ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos a ont avait avaient aura "
    "auront aurait est sont était étaient sera seront serait seraient fut furent soit doit doivent devra "
    "devrait devraient peut peuvent pourra pourrait va vont selon grâce afin malgré parce alors puis "
    "ensuite déjà encore aussi ainsi même seulement environ y compris inclus notamment dernier dernière "
    "prochain prochaine suivant suivante passé passée soir matin midi environ chez contre cela ceci celle "
    "celui ceux celles tous toutes tout toute chaque toujours jamais enfin hier demain aujourd'hui ont "
    "ayant étant marque marquent marqué reste restent restera devient voit verra gmt utc"
)


def no_noun_follows(words: Words, i: int) -> bool:
    """Whether the word at `i` leaves the number before it free: no noun that it could count, no unit, no sign."""
    word = words.at(i)
    if word in _ENDS or word in _SMALL:
        return True
    if not word[:1].isalpha():
        return False
    # What a number counts is in the plural; a verb or a singular is not counted. Units are short.
    return len(word) > 3 and not word.endswith(("s", "x")) and word not in ("cent", "mille", "pour")


def is_noun(word: str) -> bool:
    """Whether a word may be a noun or adjective: none of the function words that follow a date."""
    return word.isalpha() and word not in _SMALL


_STREETS = split_words(
    "rue avenue boulevard bd place quai square esplanade allée allées parvis impasse passage lycée collège "
    "gymnase rond-point résidence"
)


# Also common nouns (« le cours du 12 mai », « le pont du 1er mai »): a street only with hyphens.
_PERHAPS_STREETS = split_words(
    "station stade cours école métro gare hôpital salle mail faubourg cité caserne camp"
)


def is_street(words: Words, first: int) -> bool:
    """Whether the date names a street, school, station: « place du 8-Mai-1945 »."""
    if words.at(first) in ("le", "la", "les"):
        first += 1
    noun = words.at(first - 2)
    if words.at(first - 1) not in ("du", "de", "des", "le"):
        return False
    return noun in _STREETS or (noun in _PERHAPS_STREETS and words.at(first + 1) == "-")


def is_alone_in_quotes(words: Words, first: int, last: int) -> bool:
    """Whether quotation marks hold nothing but the words `first:last`: the title of a work."""
    return words.at(first - 1) in ("«", "“", '"') and words.at(last) in ("»", "”", '"')


def is_sentence_start(words: Words, i: int) -> bool:
    """Whether a capital at `i` says nothing."""
    return words.at(i - 1) in ("", "\n", ".", "!", "?", "…", "«", "»", "“", '"', "-", "–", "—", ":", "•", "(")


def is_name(words: Words, i: int) -> bool:
    """Whether the word at `i` (a month, a weekday, a season) is a proper name: a capital inside a sentence."""
    surface = words.surface(i)
    if not surface[:1].isupper() or (surface.isupper() and len(surface) > 1):
        return False
    before = words.surface(i - 1)
    if before[:1].isupper() and before[1:2].islower() and not is_sentence_start(words, i - 1):
        return True
    after = words.surface(i + 1)
    return after[:1].isupper() and after[1:2].islower() and words.at(i - 1) not in ("en", "d'")


def is_reading_time(words: Words, first: int) -> bool:
    """Whether a duration is how long the article takes to read."""
    around = {words.at(i) for i in range(max(first - 5, 0), first)}
    return bool(around & {"lecture", "lire"}) and bool(around & {"durée", "temps", ":"})


COUNTERS = split_words(
    "compte comptait comptent comptera dénombre recense recensait totalise emploie employait réunit "
    "réunissait rassemble rassemblait accueille accueillait vend vendait coûte coûtait vaut valait gagne "
    "gagnait touche touchait perçoit verse reçoit mesure pèse culmine atteint atteignait dépasse "
    "dépassait avoisine frôle plus moins environ quelque quelques presque seulement jusque deux trois ces "
    "ses mes tes nos vos leurs des aux les cent mille millions milliards fait font avait avoir ont sont "
    "était étaient est parmi sous dont"
)
"""Words after which a number of four figures counts something."""
