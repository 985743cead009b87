"""Wordings of the house, and sentences of articles that open alike."""

from __future__ import annotations

import time

import pytest

from newsparse.parsing import housewords
from newsparse.parsing.boilerplate import closes_body, is_interface, is_notice, is_promotion, is_related

RELATED = """À lire aussi : la crise du lait|A LIRE AUSSI La crise du lait|Lire aussi La crise du lait|>> Lire également : la crise|
Voir aussi|→ À relire : notre dossier|Sur le même sujet|Sur le même sujet La crise du lait|Lire la suite|Lire notre enquête : le lait|
Retrouvez tous nos articles|Pour aller plus loin :|Articles liés|À voir également|(Re)voir notre reportage|Lisez aussi : le lait|
Notre dossier : le lait|LIRE AUSSI. La crise du lait|Dans la même rubrique|Vous aimerez aussi|En savoir plus : le lait|
À lire sur Canal Monde : le lac se retire""".replace("\n", "").split("|")
PROMOTION = """Il vous reste 57.09% de cet article à lire. La suite est réservée aux abonnés.|Ce contenu est réservé aux inscrits|
Cet article est réservé à nos abonnés|Recevez chaque matin notre newsletter|Inscrivez-vous à la newsletter|Abonnez-vous pour 1 €|
Déjà abonné ? Connectez-vous|Suivez-nous sur Facebook|Partager sur X|Publicité|La suite après cette publicité|Newsletter|
En vous inscrivant, vous acceptez les conditions générales|Téléchargez notre application|Réagissez à cet article|
Cette enquête vous plaît ? Abonnez-vous au Biniou, c’est gratuit.|Pour de meilleurs contenus, abonnez-vous à Pixelama+ sans pub.|
Ajoutez Pixelama à votre écran d’accueil et restez connectés au futur !|Résumer l’article avec l’IA|
Soyez le premier à réagir|Ce contenu n’a pas pu être affiché|Tous droits réservés|Une question, une remarque à nous transmettre|
Vous avez repéré une erreur ? Signalez-la|Voir cette publication sur Instagram|Faites un don|Pour lire la suite, identifiez-vous|
Veuillez renseigner votre adresse|12 commentaires|Article réservé aux abonnés|Temps de lecture : 3 min|Écouter cet article 00:00 / 03:25|Emportez l’info partout : téléchargez l’application""".replace(
    "\n", ""
).split("|")
CLOSING = """À lire aussi|Sur le même sujet|Commentaires|Commentaires (12)|Les plus lus|Articles similaires|Dans la même rubrique|Laisser un commentaire|
Dernières actualités|Vous aimerez aussi|Mots-clés : lait, crise|Partager cet article|À propos de l’auteur|Articles actuels de l’auteur|Nos derniers articles|
Plus d’articles similaires|Tags : lait|Vos réactions|L’auteur|Recommandé pour vous""".replace("\n", "").split("|")
TEXT = """Sur ce sujet, le maire n’a pas souhaité répondre.|Lire, écrire, compter : le triptyque de l’école.|Voir Naples et mourir|
Chaque jour, 300 milliards d’e-mails sont envoyés dans le monde.|À noter également que le maire a démissionné.|
Pour en savoir plus sur les raisons du drame, les enquêteurs ont saisi les boîtes noires.|Publicité mensongère : le géant condamné|
Partager les richesses, c’est le mot d’ordre|La lecture à voix haute revient à l’école.|Abonnés absents, les élus ont laissé passer l’heure.|
Le commentaire du ministre n’a pas plu.|Recommandations|Il vous reste à convaincre le jury, lui a lancé l’avocate.|Un article de la loi|
Dans la même journée, trois trains ont déraillé.|Les plus pauvres paient le prix de la crise.|Retrouvés sains et saufs|Le dossier du maire|
La newsletter du maire a été envoyée à 3 000 habitants, qui ont découvert que la piscine fermait avant l’été, sans un mot d’excuse.|
Sources proches du dossier|Suivez la flèche|Lecture : les enfants lisent moins|Le temps presse.|Chargement record au port|Tous les matins, il promène son chien|La suite est connue.|Vous avez dit bizarre ?|
« Vous aimez la presse ? Abonnez-vous », lance le kiosquier aux passants.|À lire sur son visage, la défaite fait mal.""".replace(
    "\n", ""
).split("|")


@pytest.mark.parametrize("line", RELATED)
def test_related(line: str) -> None:
    assert is_related(line)


@pytest.mark.parametrize("line", PROMOTION)
def test_promotion(line: str) -> None:
    assert is_promotion(line)


@pytest.mark.parametrize("line", CLOSING)
def test_closing(line: str) -> None:
    assert closes_body(line)


@pytest.mark.parametrize("line", TEXT)
def test_text_stays(line: str) -> None:
    assert not is_related(line)
    assert not is_promotion(line)
    assert not closes_body(line)
    assert not is_interface(line)
    assert not is_notice(line)


@pytest.mark.parametrize("lead", ["à lire aussi", "notes", "commentaires", "auteur", "mots-clés"])
def test_what_closes_the_text_is_linear_on_runs_of_spaces(lead: str) -> None:
    def seconds(size: int) -> float:
        line, times = lead + " " * size + "!x", []
        for _ in range(6):
            began = time.process_time()
            housewords.CLOSING.fill(line)
            times.append(time.process_time() - began)
        return min(times)

    small, large = seconds(4_000), seconds(16_000)
    assert large < 0.02 or large <= 6 * small
