"""Feasts: « Noël », « Pâques 2018 », « le lundi de Pentecôte », « le jour de l'An », « le Black Friday »."""

from __future__ import annotations

from newsparse.annotating.dates.construction import Found, construction
from newsparse.annotating.dates.friends import is_street, no_noun_follows
from newsparse.annotating.dates.meanings import Around, Feast, Meaning
from newsparse.annotating.dates.wordlist import split_words
from newsparse.lexicon.calendar import MONTHS

# Common nouns too: a feast only with a capital or after « jour de », « pont de », « week-end de ».
_COMMON = {"ascension", "assomption", "trinité", "armistice", "épiphanie", "rameaux"}
# Named after a place, a person, a shop or a church without a word about the day.
_NAMES = ("saint nicolas", "saint jean", "saint valentin", "saint patrick", "saint sylvestre")

_THINGS = split_words(
    "marché marchés sapin sapins père cadeau cadeaux bûche bûches conte contes chant chants chanson chansons "
    "illumination illuminations décoration décorations guirlande guirlandes boule boules pull pulls film films magie "
    "esprit arbre arbres crèche crèches île œuf œufs chocolat chocolats agneau lapin cloches village calendrier menu "
    "histoire arbitre parade étoile"
)
"""What is called after a feast and has no day: « le marché de Noël », « l'île de Pâques »."""

_TAIL = "(((de | en)? | COMMA | le dimanche en) YEAR4 | LAST | NEXT)?"


def _name(found: Found, group: str = "FEAST") -> str:
    first, last = (found.start(group), found.end(group))
    return " ".join(word for word in found.words.word[first:last] if word not in ("-", "–"))


@construction(
    f"DEF? FEAST {_TAIL}",
    f"DEF? (réveillon | veille | soirée) (de | du) DEF? FEAST {_TAIL}",
)
def feast(found: Found) -> Meaning | None:
    """« Noël », « la Toussaint », « Pâques 2018 », « le jour de la Saint-Patrick »."""
    name = _name(found)
    start = found.start("FEAST")
    capital = found.words.surface(start)[:1].isupper()
    if name in _COMMON and not (capital and found.words.at(start - 1) in ("l'", "la", "les", "à", "des", "du")):
        if found.words.at(start - 2) not in ("de", "du") or found.words.at(start - 3) not in (
            "jour",
            "pont",
            "jeudi",
        ):
            return None
    if name == "armistice" and not capital:
        return None
    words, place = found.words.word, found.first
    if words[place] != "jour" and words[max(place - 2, 0) : place] == ["jour", "de"]:
        place -= 2
    if (
        words[place] in ("jour", "journée")
        and words[max(place - 1, 0) : place] == [","]
        and found.words.at(place - 2) in MONTHS
    ):
        return None  # « le 17 août, jour de la fête nationale »: one day, named twice
    if (
        not found.has("YEAR4")
        and found.words.at(start - 1) in ("de", "d'")
        and found.words.at(start - 2) in _THINGS
    ):
        return None
    if name == "noël" and (not capital or _is_person(found, start)):
        if (
            capital
            or found.before() in ("père", "petit")
            or (found.first == start - 1 and found.before() == "père")
        ):
            return None
    if name == "nouvel an" and found.after() in ("chinois", "lunaire", "juif", "berbère", "orthodoxe", "musulman"):
        return None
    if name == "fête nationale" and not no_noun_follows(found.words, found.last):
        return None
    if name in _NAMES and (found.words.at(start - 1) in ("à", "de", "rue") or is_street(found.words, found.first)):
        return None
    if name == "saint jean" and found.words.at(start - 1) != "la":
        return None
    if "veille" in words[found.first : min(found.first + 2, start)]:
        return None
    shift = "last" if found.has("LAST") else "next" if found.has("NEXT") else ""
    return Feast(name, found.integer("YEAR4"), shift)


def _is_person(found: Found, start: int) -> bool:
    """Noël as a forename or surname: « Noël Le Graët », « Bernard Noël », « Père Noël »."""
    before, after = found.words.surface(start - 1), found.words.surface(start + 1)
    if found.words.at(start - 1) in ("père", "petit", "papa", "mère"):
        return True
    name_after = after[:1].isupper() and after[1:2].islower()
    name_before = before[:1].isupper() and before[1:2].islower() and found.words.at(start - 1) not in (
        "à", "avant", "après", "pour", "depuis", "d'ici", "joyeux", "le", "de", "dès", "noël", "jusqu'", "vers",
        "pendant", "durant", "en", "et", "entre", "chaque", "ce",
    )  # fmt: skip
    return name_after or name_before


@construction(f"THIS? DEF? (week-end | weekend | semaine) (de | du) DEF? FEAST {_TAIL}")
def week_of_feast(found: Found) -> Meaning | None:
    """« le week-end de Pâques », « la semaine de Noël »."""
    shift = "last" if found.has("LAST") else "next" if found.has("NEXT") else ""
    words = {found.words.word[i] for i in range(found.first, found.last)}
    unit = "week" if "semaine" in words else "weekend"
    return Around(Feast(_name(found), found.integer("YEAR4"), shift), unit)
