"""Reporting verbs where they stand: (text, lemma and form of each cue)."""

from __future__ import annotations

import pytest

from newsparse.annotating.quotes.cues import find
from newsparse.annotating.quotes.tokens import tokenize
from newsparse.annotating.quotes.verbs import table


def cues(text: str) -> list[tuple[str, str]]:
    return [(cue.entry.lemma, cue.form) for cue in find(tokenize(text, 0, len(text)))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le maire a déclaré que non", [("déclarer", "finite")]),
        ("Le maire a par exemple longuement expliqué", [("expliquer", "finite")]),
        ("a-t-il toutefois concédé", [("concéder", "finite")]),
        ("s'est ensuite défendu le ministre", [("se défendre", "finite")]),
        ("lui a-t-elle répondu", [("répondre", "finite")]),
        ("Il se dit serein", [("dire", "finite")]),
        ("Il fait savoir que", [("faire savoir", "finite")]),
        ("Il a tenu à préciser que", [("préciser", "finite")]),
        ("Il met en garde", [("mettre en garde", "finite")]),
        ("Elle y voit un complot", [("y voir", "finite")]),
        ("une mesure dénoncée par les élus", [("dénoncer", "passive")]),
        ("tout en précisant que", [("préciser", "gerund")]),
        ("avant d'ajouter que", [("ajouter", "infinitive")]),
        ("X a pris acte et remercié les élus", [("remercier", "finite")]),
        # what stands between auxiliary and participle
        ("Le maire a lui salué", [("saluer", "finite")]),
        ("Le maire a, lui, salué", [("saluer", "finite")]),
        ("Le maire s'est lui aussi félicité", [("se féliciter", "finite")]),
        ("Elle a, quant à elle, appelé", [("appeler", "finite")]),
        ("Elle n'a, dans la soirée de mardi, pas démenti", [("démentir", "finite")]),
        ("avait-elle lancé", [("lancer", "finite")]),
        ("Il est venu dire à la barre que", [("dire", "finite")]),
        ("Elle viendra expliquer que", [("expliquer", "finite")]),
        ("À en croire le maire", []),
        # nouns and adjectives, adverbs, and verbs that do not report here
        ("La note du juge est une menace", []),
        ("l'annonce de la plainte", []),
        ("Il faut maintenant partir", []),
        ("La gare se trouve à Lyon", []),
        ("Elle voit la mer", []),
        ("une dette prévue", []),
    ],
)
def test_find(text: str, found: list[tuple[str, str]]) -> None:
    assert cues(text) == found


@pytest.mark.parametrize(
    ("form", "lemma", "tense", "polarity"),
    [
        ("rappelle", "rappeler", "present", "affirms"),
        ("martèlent", "marteler", "present", "affirms"),
        ("espèrent", "espérer", "present", "judges"),
        ("jugeait", "juger", "imperfect", "judges"),
        ("avançait", "avancer", "imperfect", "affirms"),
        ("répondirent", "répondre", "past", "affirms"),
        ("avertissait", "avertir", "imperfect", "announces"),
        ("démentira", "démentir", "future", "denies"),
        ("prévenu", "prévenir", "participle", "announces"),
        ("reconnait", "reconnaître", "present", "affirms"),
        ("tweete", "tweeter", "present", "affirms"),
        ("exigerait", "exiger", "conditional", "asks"),
    ],
)
def test_the_table_conjugates(form: str, lemma: str, tense: str, polarity: str) -> None:
    assert (lemma, tense, polarity) in [(e.lemma, e.tense, e.polarity) for e in table()[form]]


def test_every_lemma_has_its_participles_and_its_third_person() -> None:
    tenses: dict[str, set[str]] = {}
    for entries in table().values():
        for entry in entries:
            tenses.setdefault(entry.lemma, set()).add(entry.tense)
    wanted = {"present", "imperfect", "past", "future", "conditional", "participle", "gerund", "infinitive"}
    assert len(tenses) > 390
    assert all(found == wanted for found in tenses.values())
