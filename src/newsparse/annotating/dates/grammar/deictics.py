"""Days by pointing: « aujourd'hui », « avant-hier », « la veille », « le lendemain », « le même jour »."""

from __future__ import annotations

from newsparse.annotating.dates.construction import Found, construction
from newsparse.annotating.dates.meanings import NOTHING, DayPart, Meaning, Shift, Timed
from newsparse.annotating.dates.wordlist import split_words

_DAYS = {"avant-hier": -2, "hier": -1, "aujourd'hui": 0, "demain": 1, "après-demain": 2}


@construction("avant-hier | hier | aujourd'hui | demain | après-demain", "avant hier", "après demain")
def day_from_today(found: Found) -> Meaning | None:
    """« hier », « demain », « après-demain »."""
    if found.last - found.first == 2:
        return Shift("day", -2 if found.words.word[found.first] == "avant" else 2)
    word = found.words.word[found.first]
    if word in ("hier", "demain") and found.before() in ("d'", "de") and found.after() in ("et", "à", ""):
        if found.before(2)[:1].isalpha() and found.before(2).endswith("monde"):
            return None  # « le monde de demain »
    return Shift("day", _DAYS[word])


@construction("ce jour !(DASH | là)")
def this_day(found: Found) -> Meaning | None:
    """« ce jour »."""
    pointed = not found.after()[:1].isalpha() or found.before() in ("de", "dès", "en", "depuis", "jusqu'", "")
    return None if found.before() == "à" or not pointed else Shift("day", 0)


@construction(
    "la veille !(de | d' | du | des)", "DEF avant DASH veille !(de | d' | du | des)", "le jour (d' avant | PREVIOUS)",
    "le lendemain !(de | d' | du | des)", "[au | du | dès] lendemain !(de | d' | du | des)", "le surlendemain",
    "le jour (d' après | FOLLOWING | qui suit)",
    "lendemain [CLOCK]",
)  # fmt: skip
def day_from_the_text(found: Found) -> Meaning | None:
    """« la veille », « le lendemain »: from the last day named."""
    words = [found.words.word[i] for i in range(found.first, found.last)]
    if found.before(2) == "jour" and found.before() == "au":
        return NOTHING  # « du jour au lendemain »
    if "veille" in words:
        return Shift("day", -2 if "-" in words else -1, from_text=True)
    if "surlendemain" in words:
        return Shift("day", 2, from_text=True)
    if (
        found.words.surface(found.last - 1) == "après"
        and "Jour" in found.words.text[found.words.start[found.first] : found.words.end[found.last - 1]]
    ):
        return NOTHING  # a title
    back = "avant" in words or found.has("PREVIOUS")
    return Shift("day", -1 if back else 1, from_text=True)


@construction("(la veille | le lendemain | le surlendemain) [de | d' | du | des]")
def day_of_a_journey(found: Found) -> Meaning | None:
    """« parti la veille de Bourzanga », « revenue le lendemain des Antilles »: « de » is where from, not of what."""
    words = found.words
    place = words.surface(found.last + 1)
    if not place[:1].isupper() or not _JOURNEYS & set(words.word[max(found.first - 3, 0) : found.first]):
        return None
    name = words.word[found.first + 1]
    return Shift("day", {"veille": -1, "lendemain": 1}.get(name, 2), from_text=True)


_JOURNEYS = frozenset(
    form
    for stem in split_words(
        "parti reparti venu revenu arrivé rentré sorti ressorti décollé atterri envolé enfui évadé expulsé rapatrié "
        "transféré évacué acheminé débarqué embarqué descendu remonté ramené rappelé chassé retourné fui échappé"
    )
    for form in (stem, stem + "e", stem + "s", stem + "es")
)


@construction(
    "DEF même (jour | journée | mois | année | semaine | week-end)", "le jour même",
    "THIS (jour | mois | année | semaine | week-end) DASH? là",
)  # fmt: skip
def same_unit(found: Found) -> Meaning | None:
    """« le même jour », « cette année-là »: the one the text just named."""
    for i in range(found.first, found.last):
        unit = {"jour": "day", "journée": "day", "mois": "month", "année": "year", "semaine": "week",
                "week-end": "weekend"}.get(found.words.word[i])  # fmt: skip
        if unit:
            return Shift(unit, 0, from_text=True, strict="là" in found.words.word[found.first : found.last])
    return None


@construction("DEF nuit LAST", "DEF LAST nuit")
def last_night(found: Found) -> Meaning | None:
    """« la nuit dernière »: the night that began yesterday."""
    return Timed(Shift("day", -1), DayPart("NI"))


@construction("DEF? NEXT nuit", "DEF nuit NEXT")
def next_night(found: Found) -> Meaning | None:
    """« la nuit prochaine »: the night that begins tonight."""
    return Timed(Shift("day", 0), DayPart("NI"))
