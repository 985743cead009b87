"""What besides its verb tells where an expression points: a countdown, a comparison, a noun of what comes."""

from __future__ import annotations

from newsparse.annotating.dates import verbs
from newsparse.annotating.dates.events import Event, is_infinitive
from newsparse.annotating.dates.wordlist import split_words
from newsparse.annotating.dates.words import Words
from newsparse.lexicon.calendar import WEEKDAYS

__all__ = ["compared", "counts_down", "event_ahead", "next_one", "put_off", "role_of", "through_days", "upheld"]


def put_off(words: Words, start: int, first: int) -> bool:
    """« proposé de repousser la mesure au 1er mars », « le baril pour livraison en janvier »: still to come."""
    before = words.word[max(first - 9, start) : first]
    if not before or "," in before[-6:]:
        return False
    if before[-1] in ("au", "à", "aux") and (verbs.PUT_OFF & set(before) or _put_off_already(before)):
        return True
    return "livraison" in before[-2:] and before[-1] != "de"


def _put_off_already(before: list[str]) -> bool:
    """« a renvoyé l'affaire au 6 mars », « mis en délibéré au 6 mars », « fixé l'audience au 6 mars »."""
    if before[-2:-1] in (["délibéré"], ["instance"]):
        return True
    place = next((i for i, word in enumerate(before) if word in verbs.RESCHEDULED), None)
    return place is not None and verbs.SUBORDINATORS.isdisjoint(before[place:]) and not _ends(before[place:])


def _ends(before: list[str]) -> bool:
    return any(not word[0].isalnum() for word in before)


def counts_down(words: Words, start: int, first: int) -> bool:
    """« à six jours du premier tour, dimanche », « à deux semaines du scrutin du 7 juillet »: still to come."""
    comma = 0
    for i in range(first - 1, max(first - 12, start) - 1, -1):
        word = words.word[i]
        if word == ",":
            comma += 1
        if comma > 1 or word in (";", ":", "«", "»", "."):
            return False
        if word in _COUNTED and words.at(i - 2) in ("à", "qu'à") and words.at(i + 1) in ("de", "du", "d'", "des"):
            if words.at(i + 2) in ("matin", "soir", "l'", "la"):
                return False  # « à 5 heures du matin »
            return i > start and words.at(i - 3) not in verbs.ASKED
    return False


_COUNTED = frozenset("jours jour semaines semaine mois heures".split())


def event_ahead(words: Words, first: int) -> str:
    """The noun of an event to come right before a date in a clause without a verb: « un déplacement mercredi »."""
    place = next((i for i in (first - 1, first - 2) if words.at(i) in verbs.EVENTS_AHEAD), None)
    if place is None or not words.word[first - 1][0].isalpha() or words.at(first - 1) in ("de", "du"):
        return ""
    before = words.word[max(place - 4, 0) : place]
    return "" if verbs.AFTERWARDS & set(before) else words.word[place]


def through_days(words: Words, first: int, last: int) -> str:
    """« La rue est fermée de lundi à mercredi », « grève de lundi 5 heures à mardi »: told before they come."""
    if words.at(first - 1) != "de" or words.at(first) not in WEEKDAYS:
        return ""
    return "de … à" if words.at(last) == "à" and words.at(last + 1) in WEEKDAYS else ""


def role_of(words: Words, found: list[Event], start: int, first: int) -> str:
    """« La cycliste, victime d'une chute mercredi, ne courra pas »: what one was, said beside one's name."""
    for i in range(first - 1, max(first - 10, start), -1):
        word = words.word[i]
        if word in verbs.ROLES_PAST:
            beside = words.at(i - 1) == "," or (words.at(i - 2) == "," and words.at(i - 1).isalpha())
            verbal = any(i < event.first < first for event in found)
            return word if beside and not verbal else ""
        if not word[0].isalnum() or word in verbs.SUBORDINATORS:
            return ""
    return ""


def upheld(words: Words, start: int, first: int) -> str:
    """« Les syndicats confirment la grève nationale de lundi », « le club annule le concert de mardi »."""
    if words.at(first - 1) not in ("de", "du", "d'"):
        return ""
    place = next((i for i in (first - 2, first - 3, first - 4) if i > start and words.at(i) in _HELD), None)
    if place is None:
        return ""
    before = words.word[max(place - 6, start) : place]
    return next((word for word in before if word in verbs.UPHELD | verbs.CONFIRMED), "")


_HELD = (
    verbs.EVENTS_AHEAD | verbs.STRIKES | frozenset("vote débat élection élections spectacle fête défilé".split())
)


def compared(words: Words, start: int, first: int, last: int) -> str:
    """« deux fois plus de malades qu'au printemps », « par rapport à l'hiver »: what is compared with is over."""
    lead = words.word[max(first - 3, start) : first]
    if lead[:2] == ["par", "rapport"] and lead[-1] in ("à", "au", "aux"):
        return "par rapport"
    place = next((i for i in (first - 1, first - 2) if words.at(i) in ("qu'", "que")), None)
    if place is None or (place == first - 2 and words.at(first - 1) not in ("en", "au", "à")):
        return ""
    if place == first - 1 and words.at(last) not in _ENDS:
        return ""  # « que lundi, la route … », « que le 3 mai sera férié »: a clause
    for i in range(place - 1, max(place - 8, start - 1), -1):
        word = words.word[i]
        if word in verbs.COMPARATIVES:
            only = bool({"ne", "n'"} & set(words.word[max(i - 4, start) : i])) and word == "plus"
            because = words.at(i - 1) == "autant" or (word == "autant" and words.at(i - 1) == "d'")
            return "" if only or because or words.at(i + 1) in ("tôt", "tard") else f"{word} … que"
        if not word[0].isalnum() or word in verbs.SUBORDINATORS or word in _SEASONS or word in verbs.SAID:
            return ""  # « a aussi annoncé que lundi … » compares nothing
        if word in _SAYS or is_infinitive(word):
            return ""
    return ""


_SAYS = split_words(
    "dit disent affirme affirment assure assurent estime estiment indique indiquent pense pensent croit croient "
    "sait savent veut veulent espère espèrent explique expliquent précise précisent souligne soulignent annonce "
    "annoncent rappelle rappellent note notent ajoute ajoutent prévoit prévoient promet promettent juge faut"
)


_ENDS = frozenset((".", ";", ")", "!", "?", "", "\n"))


_SEASONS = frozenset("hiver été printemps automne matin soir".split())


def next_one(words: Words, start: int, first: int) -> str:
    """« Prochaine réunion du conseil le 27 juin »."""
    return next((word for word in words.word[max(first - 8, start) : first] if word in _NEXT), "")


_NEXT = frozenset(("prochain", "prochaine", "prochains", "prochaines"))
