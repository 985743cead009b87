"""What the words beside a name tell of it: « l'équipementier belge X », « la prise de X », « X (+3 %) »."""

from __future__ import annotations

import re

from newsparse.annotating.names import gazetteer, titles
from newsparse.annotating.names.folding import fold
from newsparse.annotating.names.mention import Mention, Page
from newsparse.annotating.names.registry import bodies as known_bodies
from newsparse.annotating.names.tables import demonyms, is_given, roles, words

__all__ = ["Votes", "beside", "lies"]

_LOCATIVE = re.compile(
    r"(?:\b(?:à|en|vers|depuis|(?:près|autour|hors|au large) de"
    r"|(?:au|du|le) (?:nord|sud|centre|cœur)(?:-est|-ouest)? d[eu]|[àd] ?l'(?:est|ouest) d[eu]"
    r"|(?:ville|région|localité|village|commune|province|port|banlieue|aéroport|prison|capitale|maires?|habitants|"
    r"préfecture|préfet|forêt|lac|vallée|gare|route|plage|montagnes?|massif|rivière|fleuve) d[eu]"
    r"|capitale|dans l[ea]s?)\s+|"
    r"\b(?:(?:près|autour|ville|région|commune|village|quartier|habitants) d'|dans l'))$",
    re.I,
)
_BUSINESS = re.compile(
    r"\s(?:a|avait|va|vient\sde|veut|doit)\s(?:levé|lever|mis\sses\s\d+|supprimé|supprimer|racheté|racheter|embauché|"
    r"embaucher|licencié|licencier|employé|commercialisé|commercialiser|fabriqué|fabriquer|fusionné|fusionner|acquis|"
    r"acquérir|ouvert\sune?\susine|fermé\sson|dévoilé\sun|publié\s(?:un|des|son|ses)|signé\sun\scontrat|vendu|vendre|livré)\b"
)
_VERB = re.compile(
    r"\s(?:a|ont|avait|avaient|va|veut|doit|peut|est|était|n'a|s'est|compte|entend|refuse|annonce|promet|reste)\s"
)
_MEMBER_OF = re.compile(r"([\w-]+)\s+(?:de\s+|d'|du\s+|chez\s+)$")
_APPOSED = re.compile(r"\s?,\s(?:(?:qui\sest|est)\s)?(?:une?|la|le|l'|les)\s?(?:[a-zà-ÿ]+\s){0,2}?([\w-]+)")
_AGE = re.compile(r"\s?[,(]\s?(?:âgée?\sde\s)?\d{1,2}\s(?:ans|mois)\b")
_SAYS = re.compile(
    r"\s(?:a|avait|aurait)\s(?:déclaré|dit|estimé|affirmé|expliqué|assuré|ajouté|précisé|souligné|indiqué|répondu|reconnu|raconté|"
    r"confié|lancé|tweeté|plaidé|martelé|insisté|rappelé|regretté|reçu|rencontré|été\s(?:élue?|nommée?|arrêtée?|condamnée?|"
    r"tuée?|blessée?|interrogée?|entendue?|placée?|réélue?))\b"
)
_LIVES = re.compile(
    r"\b(?:(?:v[ié]\w{1,6}|habit\w+|née?s?|résid\w+|arriv\w+|rend\w*|install\w+|basée?s?|situ\w+|morte?s?|enterrée?s?|"
    r"séjourn\w+|atterri\w*|retour\w*|étudi\w+|hospitalisée?s?|détenue?s?) à|"
    r"(?:ville|village|commune|localité|quartier|hameau|bourg|région|province|district|port|habitants|maire) "
    r"d[eu]) $",
    re.I,
)
_CHIEF = re.compile(
    r"\b(?:vice-)?(?:directeur|directrice|président|présidente|patron|patronne|PDG|responsable|fondateur|fondatrice|"
    r"analyste|économiste|porte-parole) (?:(?:général|générale|délégué|déléguée|exécutif|exécutive|financier|"
    r"financière|commercial|commerciale|technique|scientifique|industriel|industrielle|marketing|adjoint|adjointe|"
    r"associé|associée|monde|mondial|mondiale|juridique|éditorial|éditoriale|emblématique|historique|actuel|actuelle|"
    r"France|Europe) ){1,2}(?:de |d'|du |chez )$"
)
_SOMEBODY = re.compile(r", [A-ZÀ-Þ][\w'-]+ (?:[a-z]{2,3} )?[A-ZÀ-Þ]")
_SHARE = re.compile(r"\s?\([+–−-]\s?\d{1,3}(?:,\d{1,3})?\s?%")
_STANDS_APART = re.compile(r"(?:^|[.!?;:«»,–—-] ?|\bcomme |\bet )[ÀàA]$")
_APART_AFTER = re.compile(r" ?(?:[,.;:)»]|(?:comme|et|puis) (?:à|en) |$)")
_SITUATED = re.compile(
    r"(?:, | \()?(?:dans (?:le |la |les |l')|en |au (?:nord|sud|centre|cœur|large|bord)\b|à l'(?:est|ouest)\b|"
    r"près d[eu'])"
)
_TAKEN = re.compile(
    r"\b(?:prise|chute|bataille|bombardements?|pilonnage|reconquête|évacuation|banlieue|faubourgs?|environs|rues|"
    r"hauteurs|alentours|périphérie|habitants?|riverains?|natifs?|natives?|originaires?|abords|aéroport|oblast|"
    r"gouvernorat|wilaya|raïon|comté|arrondissement|agglomération|mairie|gare) (?:de |d'|du )$"
)
_KIND_BEFORE = re.compile(r"([a-zà-ÿ-]{4,}) ([a-zà-ÿ-]{4,}) $")
_SAID_BY = re.compile(
    r"(?:»|\"|”|,) ?,? ?(?:[a-zà-ÿ]+ )?(?:a |avait |s'est |s')?(?:déclaré|dit|lancé|ajouté|affirmé|estimé|"
    r"expliqué|assuré|précisé|"
    r"confié|raconté|plaidé|résumé|conclu|soufflé|répondu|insisté|poursuivi|reconnu|ajoute|affirme|estime|explique|"
    r"assure|précise|confie|raconte|plaide|résume|conclut|souffle|répond|insiste|poursuit|reconnaît|sourit|soupire|"
    r"lâche|glisse|ironise|prévient|tempère|juge|tranche|analyse|observe|note|dit|lance) $"
)
_LIES = re.compile(r" ?(?:, (?:dans |en [A-ZÀ-Þ]|au [a-z]+ de)|\([A-ZÀ-Þ])")

_KIN_OF = re.compile(
    r"\b(?:mère|père|fils|filles?|frères?|sœurs?|épouse|époux|veuve|veuf|compagne|compagnon|mari|femme|cousine?|"
    r"oncle|tante|neveux?|nièce|parents|grands-parents|grand-mère|grand-père|proches|amie?s?|famille|avocate?|corps|meurtre|"
    r"assassinat|enlèvement|disparition|enfance|mort|obsèques|funérailles) (?:de |d')$"
)
_RELIEF = re.compile(
    r"\b(?:canal|détroit|baie|golfe|lac|col|cap|mont|îles?|îlots?|archipel|atoll|presqu'île|péninsule|massif|"
    r"désert|delta|estuaire|volcan|glacier|gorges|grottes?|cascades?) (?:de |d'|du |des )$"
)
_MARRIED = re.compile(r"\b(?:mari[ée]+|fianc[ée]+|unie?)\s+à\s+$", re.I)
_GIVEN_TO = re.compile(
    r"\b(?:revien\w+|échoi\w+|échu\w*|confi(?:é|e)\w*|attribu\w+|décern\w+|succéd\w+|succèd\w+|remi(?:s|se|ses)|remet\w*|"
    r"demand\w+|ressembl\w+|hommage|reproch\w+|obéi\w*|dédi\w+|mentir?|pardonn\w+|grâce|quant)\s+à\s+$",
    re.I,
)
"""Verbs whose « à » leads to somebody: « le portefeuille revient à X », « succéder à X »."""


class Votes:
    """Points for each label, and why."""

    def __init__(self) -> None:
        self.scores = {"PER": 0.0, "LOC": 0.0, "ORG": 0.0}
        self.why: list[str] = []

    def add(self, label: str, points: float, reason: str) -> None:
        self.scores[label] += points
        self.why.append(f"{label} {points:+.1f} {reason}")


def beside(mention: Mention, page: Page, votes: Votes, n: int) -> None:
    """Add to `votes` what the words beside one of `n` mentions tell."""
    if mention.sure:
        votes.add(mention.label, 5, mention.rule)
    noun = page.word_before(mention.start)
    _before(mention, page, votes, noun, n)
    _after(mention, page, votes, noun)


def _before(mention: Mention, page: Page, votes: Votes, noun: str, n: int) -> None:
    before = page.before(mention.start, 60)
    if titles.honorific(page, mention.start):
        votes.add("PER", 6, "form of address")
    elif noun in words("body"):
        votes.add("ORG", 1.5, "noun for a body")
    elif _nation(noun) and (kind := _KIND_BEFORE.search(before[-40:])) and kind.group(1) in words("body"):
        votes.add("ORG", 3, "noun for a body and its nation")
    elif titles.stands_before(page, mention.start):
        votes.add("PER", max(2 / n, 1), "role before")
    elif mention.label == "LOC" and _KIN_OF.search(before[-24:]) and not _large(mention.text):
        votes.add("PER", 2, "kin or death of")
    elif noun == "à" and _MARRIED.search(before[-20:]):
        votes.add("PER", 3, "married to")
    elif noun == "à" and " " in mention.text and _GIVEN_TO.search(before[-26:]):
        votes.add("PER", 1, "given to")
    elif noun.lower() in words("locative") and (_LOCATIVE.search(before[-26:]) or _TAKEN.search(before[-26:])):
        taken = _TAKEN.search(before[-26:]) and not is_given(mention.text.split()[0])  # « la chute de Bachar … »
        lives = _LIVES.search(before[-26:]) or taken
        apart = _STANDS_APART.search(before[-8:-1]) and _APART_AFTER.match(page.after(mention.end, 8))
        votes.add("LOC", 2.5 if lives or (apart and mention.label != "ORG") else 1, "preposition of place")
    elif noun in ("de", "d'", "du", "des") and _RELIEF.search(before[-20:]):
        votes.add("LOC", 3, "water or mountain")
    elif noun in words("leads"):
        votes.add("ORG", 1.5, noun + " it")
    elif noun == "chez" and titles.works_before(before):
        votes.add("ORG", 2, "works there")
    elif (
        noun in ("de", "d'", "du", "chez")
        and (member := _MEMBER_OF.search(before[-30:]))
        and member.group(1) in words("body before")
        and not gazetteer.cities(mention.text)
    ):
        votes.add("ORG", 2.5, "members, shares or chiefs of it")
    elif noun in ("de", "d'", "du", "chez") and _CHIEF.search(before) and not gazetteer.cities(mention.text):
        votes.add("ORG", 2.5, "its chief is named")
    if noun in ("l'", "L'") and mention.label == "PER" and " " not in mention.text:
        votes.add("ORG", 1.5, "an article before it")  # « l'Adelma »: no French surname has one
    if noun in ("aux", "au", "du") and gazetteer.cities(("Les " if noun == "aux" else "Le ") + mention.text):
        votes.add("LOC", 1.5, "its article")
    elif mention.label == "LOC" and _unknown(mention.text) and _SAID_BY.search(before[-30:]):
        votes.add("PER", 1.5, "said so")
    elif noun == "Chez" and _SOMEBODY.match(page.after(mention.end, 40)) and not is_given(mention.text):
        votes.add("ORG", 2.5, "where the next one works")
    elif noun in ("Chez", "chez") and _unknown(mention.text) and not is_given(mention.text):
        votes.add("ORG", 1.2, "a house")


def _after(mention: Mention, page: Page, votes: Votes, noun: str) -> None:
    after = page.after(mention.end, 60)
    if mention.label == "ORG" and _SITUATED.match(after) and mention.key not in known_bodies():
        votes.add("LOC", 0.6, "situated")
    if _SHARE.match(after):
        votes.add("ORG", 2.5 if mention.label != "PER" else 1.5, "its share rises or falls")
    if _BUSINESS.match(after) or after[1:].partition(" ")[0] in words("business"):
        votes.add("ORG", 1.5, "does business")
    elif (
        (noun == "Le" or (noun == "le" and _VERB.match(after)))
        and mention.label == "LOC"
        and _unknown(mention.text)
    ):
        votes.add("ORG", 1.2, "article of a body")
    if _AGE.match(after):
        votes.add("PER", 3, "age")
    elif _SAYS.match(after):
        votes.add("PER", 0.5, "verb of a person")
        votes.add("ORG", 0.4, "verb of a body")
    elif apposed := _APPOSED.match(after):
        word = apposed.group(1)
        if word in words("body"):
            votes.add("ORG", 1.5, "called a " + word)
        elif word in words("place noun"):
            votes.add("LOC", 1.5, "called a " + word)
        elif word in roles():
            votes.add("PER", 1, "called a " + word)


def lies(mention: Mention, page: Page) -> bool:
    """Whether a town is meant here though a body is called so: « À Orange, dans le Vaucluse »."""
    before, after = page.before(mention.start, 3), page.after(mention.end, 14)
    return (
        before.endswith(("À ", "à ")) and _LIES.match(after) is not None and bool(gazetteer.cities(mention.text))
    )


def _large(name: str) -> bool:
    return bool(gazetteer.places(name)) or any(c.weight >= 50 for c in gazetteer.cities(name))


def _nation(word: str) -> bool:
    return fold(word) in demonyms()


def _unknown(name: str) -> bool:
    return " " not in name and not gazetteer.places(name) and not gazetteer.cities(name)
