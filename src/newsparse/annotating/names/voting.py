"""One name, one decision: what titles, tables, the gazetteer and the model say of a form, summed up."""

from __future__ import annotations

import re
from collections import defaultdict

from newsparse.annotating.names import bodies, gazetteer, titles
from newsparse.annotating.names.mention import Mention, Page
from newsparse.annotating.names.tables import bodies as known_bodies
from newsparse.annotating.names.tables import body as body_called
from newsparse.annotating.names.tables import first_names, is_given, roles, words

__all__ = ["settle"]

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
    r"\s(?:a|avait|va|veut|doit|peut|est|était|n'a|s'est|compte|entend|refuse|annonce|promet|reste)\s"
)
_MEMBER_OF = re.compile(r"([\w-]+)\s+(?:de\s+|d'|du\s+|chez\s+)$")
_APPOSED = re.compile(r"\s?,\s(?:(?:qui\sest|est)\s)?(?:une?|la|le|l'|les)\s?(?:[a-zà-ÿ]+\s){0,2}?([\w-]+)")
_AGE = re.compile(r"\s?[,(]\s?(?:âgée?\sde\s)?\d{1,2}\s(?:ans|mois)\b")
_CAMEL = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]+[A-Z][A-Za-z]+|[a-z][A-Z]\w+")
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
_SHARE = re.compile(r"\s?\([+–−-]\s?\d{1,3}(?:,\d{1,3})?\s?%")
_MARRIED = re.compile(r"\b(?:mari[ée]+|fianc[ée]+|unie?)\s+à\s+$", re.I)


def settle(mentions: list[Mention], page: Page) -> None:
    """Give every mention of one form the label that the evidence of the whole article favours."""
    forms: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        forms[mention.key].append(mention)
    surnames = _surnames(mentions, page)
    given = {
        m.text.split()[0] for m in mentions if m.label == "PER" and " " in m.text and is_given(m.text.split()[0])
    }
    for key, group in forms.items():
        label, why = _decide(key, group, page, surnames, given)
        for mention in group:
            if mention.label != label:
                mention.rule = "vote"
            mention.label = label
            mention.evidence.append(why)


def _surnames(mentions: list[Mention], page: Page) -> set[str]:
    """Last words of names of two words and more that a given name or a title shows to be people."""
    found = set()
    for mention in mentions:
        parts = mention.key.split()
        if mention.label != "PER" or len(parts) < 2 or mention.key in known_bodies():
            continue
        if is_given(mention.text.split()[0]) or mention.sure or titles.stands_before(page, mention.start):
            found.add(parts[-1])
    return found


class _Votes:
    """Points for each label, and why."""

    def __init__(self) -> None:
        self.scores = {"PER": 0.0, "LOC": 0.0, "ORG": 0.0}
        self.why: list[str] = []

    def add(self, label: str, points: float, reason: str) -> None:
        self.scores[label] += points
        self.why.append(f"{label} {points:+.1f} {reason}")


def _decide(key: str, group: list[Mention], page: Page, surnames: set[str], given: set[str]) -> tuple[str, str]:
    votes = _Votes()
    for mention in group:
        if mention.label in votes.scores:
            votes.scores[mention.label] += 1
    votes.why.append("model " + " ".join(f"{k} {v:g}" for k, v in votes.scores.items() if v))
    for mention in group:
        _around(mention, page, votes, len(group))
    _tables(key, group, votes)
    _shape(key, group, votes, surnames)
    if group[0].text in given and not any("preposition" in why for why in votes.why):
        votes.add("PER", 2 + len(group), "given name of a full name")
    first = group[0].label
    best = max(votes.scores, key=lambda label: (votes.scores[label], label == first))
    if votes.scores[best] < 0.5:
        best = first
    return best, "; ".join(votes.why)


def _around(mention: Mention, page: Page, votes: _Votes, n: int) -> None:
    """What the words beside one mention tell."""
    if mention.sure:
        votes.add(mention.label, 5, mention.rule)
    before = page.before(mention.start, 60)
    noun = page.word_before(mention.start)
    if titles.honorific(page, mention.start):
        votes.add("PER", 6, "form of address")
    elif noun in words("body"):
        votes.add("ORG", 1.5, "noun for a body")
    elif titles.stands_before(page, mention.start):
        votes.add("PER", max(2 / n, 1), "role before")
    elif noun == "à" and _MARRIED.search(before[-20:]):
        votes.add("PER", 3, "married to")
    elif noun.lower() in words("locative") and _LOCATIVE.search(before[-26:]):
        votes.add("LOC", 2.5 if _LIVES.search(before[-26:]) else 1, "preposition of place")
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
    if noun in ("aux", "au", "du") and gazetteer.cities(("Les " if noun == "aux" else "Le ") + mention.text):
        votes.add("LOC", 1.5, "its article")
    after = page.after(mention.end, 60)
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


def _unknown(name: str) -> bool:
    return " " not in name and not gazetteer.places(name) and not gazetteer.cities(name)


def _tables(key: str, group: list[Mention], votes: _Votes) -> None:
    """What gazetteer and tables know."""
    text, n = group[0].text, len(group)
    body = body_called(text)
    parts = key.split()
    places = gazetteer.places(text)
    if body is not None and not (places and places[0].kind == "country"):
        written = text in body.names or text.partition(" ")[2] in body.names
        points = 4.0 + n if body.sure and written else 1.5 + n * 0.6 if written else 0.5
        votes.add("ORG", points, "known body")
    if places and not (body and body.sure):
        votes.add("LOC", 0.5 if places[0].vague else 4 + n, "gazetteer: " + places[0].kind)
    elif not body and (cities := gazetteer.cities(text)):
        if parts[0] in first_names():
            if len(parts) > 1 and any("preposition" in why for why in votes.why):
                votes.add("LOC", 4 + n, "city of several words behind a preposition")
            placed = any("preposition" in why for why in votes.why) or all(m.label == "LOC" for m in group)
            if len(parts) == 1 and cities[0].weight > 48 and placed:
                votes.add("LOC", 2, "large city")
            return
        if len(parts) > 1:
            votes.add("LOC", 2.5 + n * 0.5, "city of several words")
        elif group[0].label == "LOC" or cities[0].weight >= 45:
            votes.add("LOC", max(0.5, (cities[0].weight - 30) / 12) * (1 + (n - 1) / 3), "city")


def _capitals_first(text: str) -> bool:
    """« IRD Vannes »: an acronym opens the name; not the initials of J-M, nor a given name in capitals."""
    first = text.partition(" ")[0]
    return first.isalnum() and bodies.is_acronym(first) and not is_given(first)


def _shape(key: str, group: list[Mention], votes: _Votes, surnames: set[str]) -> None:
    """What the form itself tells."""
    text, n, parts = group[0].text, len(group), key.split()
    places = gazetteer.places(text)
    last = text.split()[-1]
    country = last[0].isupper() and any(e.kind == "country" for e in gazetteer.places(last))
    if country and len(parts) > 1 and not places and parts[0] not in first_names():
        votes.add("ORG", 2.5, "a country's branch")
    if len(parts) > 1 and last in words("body tail"):
        votes.add("ORG", 2 + n, "last word of a company's name")
    if len(parts) > 1 and not places and not text.isupper() and _capitals_first(text):
        votes.add("ORG", 2 + n, "acronym before it")
    if " & " in text:
        votes.add("ORG", 3 + n, "joined by &")
    if not places and bodies.is_acronym(text):
        votes.add("ORG", 1.5 + n, "acronym")
    elif _CAMEL.fullmatch(text):
        votes.add("ORG", 1.5 + n * 0.7, "capital inside")
    if bodies.opens_body(text) and not places:
        votes.add("ORG", 3 + n, "noun that opens the name of a body")
    elif len(parts) > 1 and is_given(text.split()[0]):
        votes.add("PER", 2 + n * 0.7, "given name")
    if len(parts) == 1 and key in surnames:
        votes.add("PER", 3 + n, "surname of a full name")
    elif len(parts) == 1 and key in first_names() and not places:
        votes.add("PER", 1 + n * 0.3, "given name alone")
