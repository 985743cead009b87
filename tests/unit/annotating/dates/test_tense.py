"""Where the verb points, without a model."""

from __future__ import annotations

import pytest

from newsparse.annotating.dates.events import events
from newsparse.annotating.dates.meanings import FUTURE, NEAR, PAST, UNKNOWN
from newsparse.annotating.dates.sentences import sentences
from newsparse.annotating.dates.tense import direction
from newsparse.annotating.dates.words import split


def read(sentence: str) -> int:
    """The direction at the word « lundi »."""
    words = split(sentence)
    starts = sentences(words)
    place = words.word.index("lundi")
    start = max(s for s in starts if s <= place)
    end = min(s for s in starts if s > place)
    return direction(words, events(words, start, end), start, end, place, place + 1).direction


@pytest.mark.parametrize(
    "sentence",
    [
        "Le maire a démissionné lundi.",
        "Les élus se sont réunis lundi à Brest.",
        "Elle avait été entendue lundi.",
        "Lundi, il pleuvait.",
        "Les maires ont réussi à signer un accord avant lundi.",
        "Ils ont pu conclure avant lundi.",
        "Les travaux annoncés lundi coûteront cher.",
        "Le plus beau tableau a été volé plus avant lundi.",
        "Ils votèrent lundi.",
        "Il quitta la ville lundi.",
        "Il vient d'arriver, lundi, à Nice.",
        "Un communiqué publié lundi le dément.",
        "Le texte, adopté en séance lundi, est clair.",
        "Il aurait quitté le pays lundi.",
        "La chaudière se serait arrêtée lundi.",
        "Ils ont appelé lundi à débrayer.",
        "Lundi, elle a promis de rouvrir le site.",
        "Elle a refusé de signer le texte lundi.",
        "Elle a demandé à ceux qui étaient là lundi de parler.",
        "Ils ont réussi à s'enfuir lundi.",
        "La cycliste, victime d'une chute lundi à Gap, ne courra pas.",
        "Il a plu jusqu'à lundi.",
        "Elle a confirmé les chiffres lundi.",
        "Elle vendra moins de pain que lundi.",
        "Elle ouvrira deux fois plus de lits que lundi.",
        "L'indice montera par rapport à lundi.",
        "La grève dure depuis lundi.",
        "Le juge qui doit trancher bientôt s'est dit prêt, a déclaré lundi son greffier.",
    ],
)
def test_past(sentence: str) -> None:
    assert read(sentence) == PAST


@pytest.mark.parametrize(
    "sentence",
    [
        "Le maire démissionnera lundi.",
        "Ils se rendront lundi à Rome.",
        "Le procès doit reprendre lundi.",
        "La décision est attendue lundi.",
        "Le tribunal va statuer lundi.",
        "Le match pourrait être reporté à lundi.",
        "Il a dit qu'il voterait lundi.",
        "Ils ont annoncé leur intention de reprendre lundi.",
        "La visite prévue lundi est maintenue.",
        "Le procès a été reporté à lundi.",
        "Lundi, la Chambre votera.",
        "Le Conseil se réunit lundi.",
        "La saison se poursuit lundi avec le théâtre.",
        "La vente a lieu lundi à Drouot.",
        "Le combat continue lundi aux prud'hommes.",
        "Les averses annoncées pour lundi inquiètent les vignerons.",
        "Le syndicat a appelé à débrayer lundi.",
        "Le syndicat a appelé à la grève lundi.",
        "Le maire a invité les habitants à se rassembler lundi.",
        "La préfète a prévu de recevoir les élus lundi.",
        "Elle a demandé aux clubs de payer lundi.",
        "Le patron a promis de rouvrir le site lundi.",
        "L'équipe, tenante du titre, jouera lundi.",
        "La ministre a confirmé la tenue du sommet de lundi.",
        "Ils ont maintenu la grève de lundi.",
        "Le gouvernement a prévu une réunion lundi.",
        "Les élus ont été invités à voter lundi.",
        "La CGT appelle à la grève lundi.",
        "L'appel à manifester lundi a été entendu.",
        "Ils ont reconduit la grève jusqu'à lundi.",
        "Elle a aussi annoncé que lundi les classes fermeraient.",
        "Il rendra son rapport au plus tard lundi.",
        "La CGT appelle les dockers à cesser le travail lundi.",
        "Les syndicats confirment la grève nationale de lundi.",
        "La préfecture maintient le match de lundi.",
        "Le préfet a exhorté les éleveurs à conclure un accord avant lundi.",
        "Elle a réclamé un débat avant lundi.",
        "Le comité a demandé aux clubs de payer leurs dettes d'ici lundi.",
        "Place à la Coupe, avec un déplacement lundi à Dijon.",
        "Elle ne sonnera plus avant lundi.",
        "Il a dit que les quais resteraient fermés jusqu'à lundi.",
        "Il faut que tout soit prêt lundi.",
        "Les électeurs sont appelés aux urnes lundi.",
        "À partir de lundi, la rue est fermée.",
    ],
)
def test_future(sentence: str) -> None:
    assert read(sentence) == FUTURE


@pytest.mark.parametrize(
    ("sentence", "way"),
    [
        ("Il devait comparaître lundi.", NEAR),
        ("Elle était attendue lundi.", NEAR),
        ("Elle avait promis de rouvrir lundi.", NEAR),
        ("La réunion de lundi.", UNKNOWN),
        ("Elle dénonce la grève de lundi.", UNKNOWN),
        ("Ministre lundi, député mardi.", UNKNOWN),
    ],
)
def test_neither(sentence: str, way: int) -> None:
    assert read(sentence) == way


def test_sentences_end_where_they_end() -> None:
    words = split("M. Le Gall est parti le 5 déc. 2025. Il revient à 20 h. Fin")
    assert [words.at(i) for i in sentences(words)] == ["m", "il", "fin", ""]
