"""Ages: years, months, weeks and days that say how old somebody or something is, not when or how long."""

from __future__ import annotations

from newsparse.annotating.dates.vocabulary import ONES
from newsparse.annotating.dates.wordlist import split_words
from newsparse.annotating.dates.words import Words

__all__ = ["is_age", "is_newborn"]


_PERSONS = split_words(
    "homme femme garçon fille garçonnet fillette enfant enfants adolescent adolescente ado ados jeune "
    "jeunes bébé nourrisson mineur mineure mineurs lycéen lycéenne étudiant étudiante retraité retraitée "
    "retraités fils père mère frère soeur sœur conducteur conductrice automobiliste motard piéton "
    "cycliste victime suspect personne personnes individu sexagénaire patient patiente hommes femmes "
    "garçons filles gamin gamine ressortissant ressortissante français française élève élèves joueur "
    "joueuse judoka belge "
    "chanteur chanteuse acteur actrice athlète dame monsieur époux épouse mari veuve veuf cousin "
    "cousine neveu nièce militant militante soldat policier gendarme pompier salarié salariée agriculteur "
    "agricultrice octogénaire nonagénaire quadragénaire trentenaire quinquagénaire septuagénaire "
    "centenaire senior seniors moins plus "
    # trades, ranks and offices that no suffix tells
    "maçon maçonne avocat avocate magistrat magistrate juge juré jurée notable chef cheffe patron patronne agent "
    "agente cadre apprenti apprentie prof médecin médecins interne architecte diplomate pilote poète peintre "
    "philosophe photographe gymnaste paysan paysanne vigneron vigneronne bûcheron bûcheronne forgeron charron "
    "berger bergère boulanger boulangère boucher bouchère conseiller conseillère passager passagère étranger "
    "étrangère horloger horlogère cocher président présidente adjoint adjointe préfet préfète député députée élu "
    "élue candidat candidate caporal sergent colonel général amiral moine prêtre évêque pape imam rabbin roi "
    "reine "
    "prince skipper guide clown mime barman maire ministre "
    # what law and misfortune make of people
    "prévenu prévenue accusé accusée détenu détenue condamné condamnée interpellé interpellée blessé blessée "
    "rescapé rescapée disparu disparue défunt défunte otage réfugié réfugiée exilé exilée toxicomane forcené "
    "complice inconnu inconnue malade bénévole passionné passionnée habitué habituée "
    # kin and friends
    "fiancé fiancée compagne compagnon conjoint conjointe ami amie aîné aînée cadet cadette papa maman papy mamie "
    "jumeau jumelle jumeaux jumelles triplés gosse gosses môme mômes gars type mec nana gamins gamines copain "
    "copine "
    # sport and stage
    "champion championne espoir prodige talent recrue star vedette idole icône légende vétéran doyen doyenne "
    "pivot "
    "arrière capitaine ténor soprano baryton "
    # peoples that no suffix tells
    "breton bretonne wallon wallonne suisse suissesse espagnol espagnole catalan catalane russe turc turque grec "
    "grecque serbe croate slovène tchèque slovaque corse basque arabe kurde kosovar bulgare malgache slave "
    "argentin britannique"
)


_LIVING = split_words(
    "arbre chêne hêtre platane if cèdre pin sapin tilleul séquoia baobab orme frêne vigne cheval jument poulain "
    "poney âne chien chienne chiot chat chatte chaton vache veau taureau éléphant éléphante ours ourse "
    "oursonne tigre "
    "tigresse lion lionne lionceau girafe gorille chimpanzé orang-outan panda tortue perroquet loup louve baleine "
    "baleineau dauphin orque phoque rhinocéros hippopotame singe pur-sang vin whisky rhum cognac armagnac porto "
    "calvados bourbon navire paquebot cargo bateau ferry tanker avion appareil hélicoptère locomotive voiture "
    "véhicule "
    "camion bus autocar immeuble bâtisse bâtiment pont barrage chaudière maison"
)
"""Animals, trees, spirits, ships and buildings have an age too."""


_NEWBORN = split_words(
    "bébé bébés nourrisson nourrissons né nouveau-né fillette garçonnet enfant fils fille jumeaux jumelles "
    "poulain "
    "veau chiot chiots chaton chatons poussin agneau lionceau ourson baleineau prématuré"
)


_FEASTED = split_words(
    "fête fêtent fêter fêté fêtera fêteront fêtait célèbre célèbrent célébrer célébré célébrera célébrait "
    "commémore "
    "commémorent commémorer commémorera marque marquer anniversaire souffle souffler soufflera"
)


_SENTENCED = split_words(
    "condamné condamnée condamnés condamnées peine peines prison réclusion requis requiert encourt encourent "
    "écope "
    "écopé sursis emprisonnement détention"
)


def is_age(words: Words, first: int, last: int) -> bool:
    """Whether « 36 ans » or « 10 mois » (words `first:last`) is somebody's age."""
    before, two, after = words.at(first - 1), words.at(first - 2), words.at(last)
    if before in ("de", "d'") and two in ("vieux", "vieille", "vieilles"):
        return True
    if after == "d'" and words.at(last + 1) == "âge":
        return True
    if _from_an_age(words, first, last) or _of_an_age(words, first):
        return True
    if before in ("les", "ses") and after in ("de", "d'", "du", "des"):  # « célébrer les 150 ans de la fonderie »
        around = words.word[max(first - 9, 0) : first]
        while "." in around:
            around = around[around.index(".") + 1 :]
        return bool(_FEASTED & set(around))
    if before in ("et", "ou", "à") and _is_count(two):  # « âgés de 19 et 23 ans », « Yann et Léa, 84 et 82 ans, »
        return is_age(words, first - 2, last)
    if before in ("âgé", "âgée", "âgés", "âgées") or (
        before in ("de", "d'", "à", "entre") and two.startswith("âgé")
    ):
        return True
    if (before in ("de", "d'") and two in ("âge", "l'âge")) or before == "âge":
        return True
    if words.surface(first)[:1].isdigit() and words.at(first + 1) in ("-", "–", "à") and before in _GROUPS:
        return True
    if before in ("ses", "mes", "tes") and after not in ("de", "d'", "passés", "passées", "dernières"):
        return True
    if before in ("de", "d'") and two in ("moins", "plus") and words.at(first - 3) in ("de", "d'", "chez"):
        if words.at(first - 5) in ("dont", "et") and (
            words.at(first - 4).isdigit() or words.at(first - 4) in ONES
        ):
            return True  # « treize collègues, dont quatre de plus de 55 ans »
        return words.at(first - 4) in _PERSONS or words.at(first - 5) in _PERSONS
    if before == "(" and after in (")", ",", ";"):
        return True
    if before in ("de", "d'") and (two in _PERSONS or words.at(first - 3) in _PERSONS - {"plus", "moins"}):
        return two not in ("plus", "moins") or words.at(first - 3) in {
            "les",
            "aux",
            "des",
            "personnes",
            "et",
            "l'",
        }
    if before == "," and after in (",", ".", ")", ";", "") and words.surface(first - 2)[:1].isupper():
        return True
    if before == "," and two == "." and len(words.at(first - 3)) == 1:  # « Kevin M., 23 ans »
        return True
    if before in ("de", "d'") and (_is_somebody(words, first - 2) or _is_living(words, first - 2)):
        return True
    if before in ("de", "d'") and words.at(first - 3) in ("de", "d'", "en") and _names_people(words.at(first - 4)):
        # « un chef d'entreprise de 52 ans », « un père de famille de 40 ans »; not « le chef de l'État »
        return words.at(first - 4) not in _NOT_ALONE and words.at(first - 5) in _ARTICLES
    if (
        before == ","
        and after == ","
        and (two.isalpha() or two in ("*", ")", "»"))
        and not words.word[last - 1].startswith("mois")
    ):
        return True
    if after in ("-", "et", "ou", "à") and words.at(last + 1) == "ans":
        return False
    if before in ("aura", "auront") and after not in _USES:
        return True  # « la loi aura 120 ans mardi »
    if before in ("a", "avait", "ai", "avais", "aura", "ayant", "aurait"):
        if two in _SUBJECTS:
            return True
        if after not in _USES and (words.surface(first - 2)[:1].isupper() or _is_somebody(words, first - 2)):
            return True
    if before == "à" and after == "près":
        return False
    if before == "à" and _SENTENCED & set(words.word[max(first - 16, 0) : first]):
        return False
    return before == "à" and after not in ("de", "d'", "du", "avant", "après") and words.at(last - 1) == "ans"


def _from_an_age(words: Words, first: int, last: int) -> bool:
    """« dès 2 ans », « à partir de 6 mois », « 75 ans et plus », « j'ai eu 40 ans », « à tout juste 18 ans »."""
    before, two, after = words.at(first - 1), words.at(first - 2), words.at(last)
    if after in ("de", "d'", "après", "avant"):
        return False
    if before == "dès" or (before == "de" and two == "partir"):
        return True
    if after == "pour":
        return False
    if after == "et" and words.at(last + 1) in ("plus", "moins") and not words.at(last + 2)[:1].isdigit():
        return True
    if before == "eu" and two in ("ai", "as", "a", "ont", "avait", "avaient"):
        return True
    if before in _ABOUT and "à" in (two, words.at(first - 3)):
        return True
    if before == "," and two in _PERSONS and after not in ("plus", "que", "qu'"):
        return True  # « le champion, 38 ans le mois dernier »
    return before == "à" and "passés" in words.word[first:last]


_ABOUT = frozenset(("juste", "bientôt", "seulement", "peine", "presque", "environ"))


def _of_an_age(words: Words, first: int) -> bool:
    """« l'âge légal passe de 62 à 64 ans », « un âge moyen de 39 ans », « espérance de vie : 82 ans »."""
    around = words.word[max(first - 7, 0) : first]
    while "." in around or "," in around:
        cut = max(i for i, word in enumerate(around) if word in (".", ","))
        around = around[cut + 1 :]
    return "âge" in around or "espérance" in around


def is_newborn(words: Words, first: int) -> bool:
    """Whether « six jours », « trois semaines » is how old a baby or a foal is."""
    return words.at(first - 1) in ("de", "d'") and words.at(first - 2) in _NEWBORN


def _is_living(words: Words, i: int) -> bool:
    """Whether the word at `i`, or the one that an adjective parts from it, has an age: « un vieux chêne »."""
    for j in (i, i - 1):
        if words.at(j) in _LIVING or (j == i and words.at(j).removesuffix("s") in _LIVING):
            return True
        if words.at(j) in _ARTICLES or words.at(j) in ("de", "d'", "du", "des", "à", "et", ","):
            return False
    return False


def _is_count(word: str) -> bool:
    return word.isdigit() and 1 <= int(word) <= 110


def _is_somebody(words: Words, i: int) -> bool:
    """Whether the word at `i` looks like a person: « cet ancien couvreur », « , chauffeur routier »."""
    if not _names_people(words.at(i)):
        return False
    before = words.at(i - 1)
    return before == "," or _names_people(before) or any(words.at(j) in _ARTICLES for j in (i - 1, i - 2, i - 3))


def _names_people(word: str) -> bool:
    one = word.removesuffix("s") if not word.endswith(("ais", "ois")) else word
    return (
        word in _PERSONS or one in _PERSONS or (len(one) > 5 and one.endswith(_AGENTS) and one not in _NO_AGENTS)
    )


# How French makes nouns of people: trades, inhabitants, convictions.
_AGENTS = (
    "eur", "euse", "trice", "esse", "iste", "ien", "ienne", "ier", "ière", "logue", "aire", "oise", "ois", "ais",
    "aise", "ain", "aine", "ard", "arde", "isan", "isane", "and", "ande", "ant", "ante", "in", "ine", "ron",
    "ronne",
)  # fmt: skip


_NO_AGENTS = split_words(
    "affaire ailleurs ampleur ancien anniversaire atelier attente auparavant autant autrefois avant bail "
    "barrière bassin bataille bois bonheur boulevard brouillard bulletin butin cahier calendrier calvaire "
    "carburant carrière centaine cependant chagrin chaleur chantier chemin cicatrice cinquantaine commande "
    "commissaire-priseur constante contraire contrat couleur courant courrier courtier croisière croissance "
    "crédit cuisine demain demande dernier destin devant dictionnaire discipline dizaine domaine dossier "
    "douleur douzaine durant déclin délai délais désormais détente détention emprunt entente entier entretien "
    "environ erreur escalier extérieur faiblesse faveur ferveur festin fois français-allemand froid frontière "
    "fureur février garantie glacier grand grandeur hasard hauteur honneur horaire horreur humain humeur "
    "instant intérieur inventaire itinéraire jamais janvier jardin jeunesse largeur lien longueur loyer lueur "
    "lumière légende machine magasin maintenant maintien mais malheur mandat manière marine matin matière "
    "matrice meilleur milliard mine mois montant moteur médecine métier odeur origine palais palier papier "
    "parfois partenariat pendant pilier piscine placard plan plusieurs poitrine pourtant premier primaire "
    "prière profondeur promesse prêt période quand quarantaine quartier quinquennat quinzaine quotidien "
    "rabais refrain regard relais restaurant retard richesse rigueur rivière routine ruine rumeur saga "
    "salaire sanctuaire saveur scolaire scrutin secondaire secteur semaine sentier soutien splendeur standard "
    "stupeur supérieur sursis séminaire tablier tant tendresse terrain terreur torpeur toutefois trentaine "
    "trimestriel tumeur usine valeur vapeur versant viande vieillesse vigueur vingtaine vitesse "
)


_NOT_ALONE = split_words("moins plus")


_ARTICLES = frozenset(
    "un une le la l' ce cet cette mon ma ton ta son sa notre votre leur les des deux trois quatre ces ses ancien "
    "ancienne jeune petit petite vieil vieille".split()
)


_USES = frozenset("pour de d' devant derrière à d'avance environ".split())


_GROUPS = {"les", "des", "aux", "chez", "entre"}


_SUBJECTS = {"il", "elle", "j'", "n'", "on", "tu", "qui"}
