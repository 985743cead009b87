"""Times that nobody can date: « récemment », « désormais », « à l'avenir »."""

from __future__ import annotations

from newsparse.annotating.dates.construction import Found, construction
from newsparse.annotating.dates.meanings import Fixed, Meaning
from newsparse.annotating.dates.vocabulary import CATEGORIES

_ADVERBS = {
    "PAST_REF": "récemment dernièrement jadis autrefois naguère auparavant",
    "PRESENT_REF": "maintenant actuellement désormais",
    "FUTURE_REF": "bientôt prochainement ultérieurement dorénavant",
}
_VALUE = {word: value for value, words in _ADVERBS.items() for word in words.split()}


@construction(" | ".join(_VALUE))
def vague_adverb(found: Found) -> Meaning | None:
    """« récemment », « actuellement », « bientôt »; not « bientôt dix ans »."""
    after = found.after()
    counts = (
        after[:1].isdigit() or after in CATEGORIES["NUMWORD"] or after.partition("-")[0] in CATEGORIES["NUMWORD"]
    )
    return None if counts else Fixed(_VALUE[found.words.word[found.first]], "DATE")


@construction(
    "par le passé",
    "jusqu' à présent",
    "jusqu' ici",
    "à présent",
    "en ce moment",
    "pour le moment",
    "pour l' instant",
    "à ce jour",
    "à ce stade",
    "à l' avenir",
    "nos jours",
)
def vague_phrase(found: Found) -> Meaning | None:
    """« par le passé », « pour l'instant », « à l'avenir », « de nos jours »."""
    if found.words.word[found.first] == "nos" and found.before() != "de":
        return None
    last = found.words.word[found.last - 1]
    if last == "jour" and found.after() == "-":
        return None
    return Fixed({"passé": "PAST_REF", "avenir": "FUTURE_REF"}.get(last, "PRESENT_REF"), "DATE")
