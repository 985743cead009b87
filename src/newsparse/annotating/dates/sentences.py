"""Where sentences start, by their marks alone: no model is loaded for a date."""

from __future__ import annotations

from newsparse.annotating.dates.words import Words

__all__ = ["sentences"]


_ENDS = {".", "!", "?", "…", "\n"}


_SHORT = set(
    "m mm mme mmes mlle dr pr me st ste cf etc art env vs no janv févr avr juil "
    "sept oct nov déc av min tél vol p éd".split()
)


def sentences(words: Words) -> list[int]:
    """The first word of every sentence, and one past the last word of the text."""
    starts = [0]
    text = words.text
    for i, word in enumerate(words.word):
        if word not in _ENDS:
            continue
        if word == ".":
            before = words.at(i - 1)
            after = text[words.end[i] : words.end[i] + 2]
            if (before in _SHORT or (len(before) == 1 and words.surface(i - 1).isupper())) and after[:1] == " ":
                continue
            if after[:1] not in (" ", "\n", "", "»", '"', "”", ")") or after[1:2].islower():
                continue
        starts.append(i + 1)
    starts.append(len(words.word))
    return starts
