"""How sure a speaker is: the share of right speakers that each way of finding one had on our own gold.

`python -m tests.quality.calibration` prints those shares; a test holds the Brier score well below the base rate's.
"""

from __future__ import annotations

__all__ = ["confidence"]

# How the speaker's phrase was resolved: what decides most.
_RESOLVED = {
    "name": 0.985,  # Anne Dufour, la CFDT
    "title": 0.99,  # la maire de Lyon, Anne Dufour; M. Martel
    "last": 0.96,  # ce dernier, le second
    "role": 0.97,  # la maire, where the article says who that is
    "pronoun": 0.98,  # a person of this paragraph, of this sentence or the one before
    "carried": 0.95,  # the words go on
    "unnamed": 0.98,  # un voisin, des experts
    "body": 0.92,  # la préfecture du Rhône
    "office": 0.92,  # le président russe
    "told-later": 0.95,  # a role whose name the next sentence tells
    "described": 0.87,  # new words for the person of the moment
    "pronoun-one": 0.9,  # the same, where another man or woman is near
    "pronoun-far": 0.87,
    "anaphor": 0.87,  # cet homme, l'institution
    "unlisted": 0.9,  # a full name that the names of the article lack
    "phrase": 0.67,  # a noun that is in no table of speakers
    "unresolved": 0.88,  # le patron, and nobody knows which
    "only-one": 0.7,  # the only man or woman named so far
    "cataphor": 0.6,  # named only afterwards
    "pronoun-role": 0.74,  # somebody without a name, alone in the paragraph
    "pronoun-body": 0.6,  # a body that led the sentence before
    "pronoun-thing": 0.35,  # any other pronoun that would mean a body or a role
}
# How the verb, or what stands for one, was joined to the words: a factor where it is weaker than one beside them.
_EVIDENCE = {
    "before": 0.98,
    "colon": 0.98,
    "noun-cue": 0.92,
    "next-sentence": 0.92,
    "same-sentence": 0.95,
    "around": 0.85,
    "subject": 0.75,
}


def confidence(method: str, how: str | None) -> float:
    """The probability that the speaker is right; 0 where nobody was found."""
    if how is None:
        return 0.0
    evidence, _, _ = method.partition(":")
    return round(_RESOLVED.get(how, 0.8) * _EVIDENCE.get(evidence, 1.0), 2)
