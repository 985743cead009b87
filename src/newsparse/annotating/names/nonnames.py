"""What the model takes for a name and is none: opening words, institutions, demonyms, roles, storms, works."""

from __future__ import annotations

import re
from functools import lru_cache

from newsparse.annotating.names import bodies, gazetteer
from newsparse.annotating.names.mention import Mention, Page
from newsparse.annotating.names.registry import bodies as known_bodies
from newsparse.annotating.names.tables import first_names, is_given, non_names, roles, words

__all__ = ["borrowed", "drop", "reason"]

_PLURAL = re.compile(
    r"\b(?:les|des|aux|ces|ses|leurs|nos|vos|mes|deux|trois|quatre|cinq|six|dix|cent|mille|quelques|plusieurs|certains|"
    r"jeunes|d'autres|nombreux|nombreuses|autres|millions? d[e'])\s*$",
    re.I,
)
_NUMERAL = re.compile(
    r"(?:RD|RN|RC|CD) ?\d{1,4}|[IVX]+(?:e|er|ère|ème)(?:\s.*)?|[IVX]{1,6}|\d[\d\s.,]*\w{0,3}|[A-Z]\d+\w?"
)
_MINISTER = re.compile(
    r"\b(?:ministres?|secrétaires?\sd'[ÉEé]tat|commissaire|porte-parole|portefeuille|affaires|député|conseill(?:er|ère)|"
    r"adjointe?s?|déléguée?s?|chargée?s?)\b"
    r"[^.;:!?«»\n]{0,60}$"
)
_OFFICE = re.compile(
    r"(?:premi(?:er|ère)|vice-premi(?:er|ère)|anciens?|ex-)?[\s-]?(?:ministres?|secrétaires?|présidence|gouvernement|"
    r"préfecture|mairie|loi|code|réforme|projet|plan|prix|coupe|ligue|grand prix|guerre|accords?|traité|journée|"
    r"fête|nuit|jeux|opération|mission|championnats?|tour|open|festival|trophée|ballon|cellule|pacte|convention|affaire)\b",
    re.I,
)
_NAMED_AFTER = re.compile(
    r"\b(?:école|collège|lycée|groupe scolaire|maternelle|crèche|rue|avenue|boulevard|allée|impasse|quai|square|"
    r"résidence|cité|campus|amphithéâtre|bibliothèque|médiathèque|gymnase|salle|prix|trophée|challenge|"
    r"caserne|promotion|porte-avions|sous-marin)\s?[«\"“]?\s?$"
)
_FULL = re.compile(r"[A-ZÀ-Þ][\w'-]+ (?:(?:d[eu]|de la|von|van) |d')?[A-ZÀ-Þ]")
_EVENT_NAME = re.compile(
    r"(?:Guerre|Révolution|Première|Seconde|Deuxième|Coupe|Ligue|Tour|Prix|Grand Prix|Championnat|Open|Festival|"
    r"Journée|Nuit|Fête|Jeux|Accords?|Traité|Loi|Code|Plan|Opération|Trophée|Ballon|Palme|Oscar|César|Guide|Convention|"
    r"Déclaration|Charte|Pacte|Affaire|Bataille|Printemps|Semaine|Marche|Mondial|Euro|Six|Top|Premier League|"
    r"Vendée Globe|Route du Rhum|Transat|Solitaire|Milan-San|Paris-(?:Roubaix|Nice|Tours|Dakar)|Dakar|Giro|Vuelta|"
    r"Bundesliga|Serie|Liga|NBA|Super|Black|Green|Ground|Just|Notre|Votre|Mon|Ma|Ton|Le Grand|La Grande)\b"
)
_COMPETITION = re.compile(  # « la Coupe de France », « l'Open d'Australie »: no place is meant
    r"\b(?:Coupe|Supercoupe|Tour|Open|Grand Prix|GP|Rallye|Trophée|Internationaux|Championnats?|Miss|Ligue|"
    r"Marathon|Critérium|Tournoi|Masters|Jeux|Salon|Foire|Festival|Biennale|Quatre Jours|Boucles|"
    r"Étoile|Classique) (?:de (?:la |l')?|d'|du |des )$"
)
_OF = (" de ", " d'", " du ", " des ", " de la ", " de l'")
_ADVERTISED = ("Choose ", "Team ", "Visit ", "Made in ", "Viva ")
_OFFICER = re.compile(
    r"(?:Haute?s?-[Cc]ommissaire|Haute?-[Rr]eprésentante?|Secrétaire (?:général|d')|"
    r"Premi(?:er|ère) (?:ministre|secrétaire)|(?:Vice-)?[Pp]résidente? d|"
    r"Direct(?:eur|rice) (?:général|d)|Ministre d|Procureure? |Ambassad(?:eur|rice) |"
    r"Gouverneure? d|Commissaire )"
)
"""« Haut-Commissaire de l'ONU »: who holds an office is no body."""
_MASCULINE = re.compile(r"\b(?:[Ll]e|[Uu]n|[Dd]u|[Aa]u|[Cc]e) $")
_AGED = re.compile(r",? (?:âgée? )?de \d\d ans\b")
_CUP = re.compile(
    r" (?:d'[Oo]r|d'argent|d'[Aa]rgent|de [Bb]ronze|de [Pp]latine|Globe|Cup|Classic|Open|Masters|Trophy|"
    r"Race|Trail|Marathon|Challenge|Ladies|Grand Prix)\b"
)
_DISEASE = re.compile(
    r"\b(?:galaxie|constellation|nébuleuse|"
    r"fièvres?|maladies?|syndromes?|virus|grippe|encéphalite|bacille|bactérie|tumeur|sarcome|baril|théorème) "
    r"(?:hémorragique )?(?:de (?:la |l')?|d'|du |des )$"
)
_PRODUCT = re.compile(
    r"\b(?:sous les? noms?(?: commerciaux| commercial| de marque)? (?:de |d')|"
    r"(?:médicaments?|traitements?|comprimés?|gélules?|vaccins?|pilules?|stylos? injecteurs?|boîtes?|doses?|"
    r"injections?) "
    r"(?:de |d'|anti\w+ )?)(?:[A-ZÀ-Þ][\w-]+(?:, | et (?:de |d')?))*$"
)
"""« vendu sous les noms de X et de Y »: what is sold so is no town."""
_NO_EVENT = re.compile(r"\bcapitaines? de (?:frégate|corvette|vaisseau) $|[»”\"] ?,? ?tempête $")
"""A rank of the navy, and the verb that gives an angry word to somebody."""
_NO_CLAUSE = re.compile(r"\s(?:en|de|du|des|d'|à|au|aux|pour|sur|dans|par|sans|avec|chez|et|ou)\b|\s?[.:!?…]|\s*$")
_VERB = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]+(?:er|ir|ez|ons|ant)")
_ABSTRACT = re.compile(r"[A-ZÀ-Þ]\w+(?:ments?|tions?|ités?|ismes?|ances?|ences?|ages|eurs|euses|iques|ables|esse)")
_OPEN_QUOTE = re.compile(r"[«\"“‘]\s?(?:L'|L[ea]s? )?$")
_CLOSE_QUOTE = re.compile(r" ?[»\"”’]")
_SHIP = re.compile(r"(?:USS|HMS|HMCS|HMAS|INS|RFA|BRP) [A-Z]")
_SUMMIT = re.compile(r"COP ?\d{1,2}")
_NICKNAMED = re.compile(
    r"\b(?:surnomm\w{1,4}|rebaptis\w{1,4}|appel\w{1,4}|alias|dite?s?|surnoms? de|sobriquets? de|pseudonymes? de|"
    r"nom de code|nom de guerre) ?,? ?[«\"“] ?$"
)
_HEURES = re.compile(r"\d+ Heures")
_DIGIT = re.compile(r"\d")
_ENGLISH = re.compile(r"(?:The|My|With|And|For)\s")
_COMPOUND = re.compile(r"[a-zà-ÿ]+o")


def drop(mentions: list[Mention], page: Page) -> list[Mention]:
    """`mentions` that may be names; what one of them shows to be a storm or a work is none anywhere."""
    reasons = [None if m.checked == m.label else reason(m, page) for m in mentions]
    for mention in mentions:
        mention.checked = mention.label
    events = {
        m.key for m, why in zip(mentions, reasons, strict=True) if why in ("event", "product", "marked words")
    }
    return [m for m, why in zip(mentions, reasons, strict=True) if why is None and (m.sure or m.key not in events)]


def reason(mention: Mention, page: Page) -> str | None:
    """Why `mention` names nothing, or None where it may be a name."""
    text, key = mention.text, mention.key
    if mention.sure and key:
        return None
    body = known_bodies().get(key)
    written = body is not None and text in body.names
    if _CLOSE_QUOTE.match(page.text, mention.end) and _NICKNAMED.search(page.before(mention.start, 30)):
        return "nickname"
    if not key or (_NUMERAL.fullmatch(text) and not written):
        return "number"
    if len(key) == 1:
        return "letter"
    if text in bodies.notions(page):
        return "acronym of a notion"
    if _SUMMIT.fullmatch(text) or _SHIP.match(text):
        return "event"
    if _HEURES.fullmatch(text) and re.match(r" (?:du|de|d'|:)", page.after(mention.end, 5)):
        return "event"
    if text in words("currency") and text not in known_bodies():
        return "unit"
    known = key in known_bodies() or any(not e.vague for e in gazetteer.places(text))
    if known:
        if key == "suisse" and _MASCULINE.search(page.before(mention.start, 4)):
            return "demonym"
        if _AGED.match(page.text, mention.end) and key.rpartition(" ")[2] in non_names()["demonym"]:
            return "demonym"  # « le Parisien de 20 ans » is no paper
        if key in non_names()["common"] and not gazetteer.places(text) and not (body and body.sure and written):
            return "institution"
        if body is not None and not body.sure and _office(mention, page) == "portfolio":
            return "portfolio"
        return _event(mention, page)
    if mention.label == "ORG" and _OFFICER.match(text):
        return "role"
    if mention.label == "PER" and "-" in text and _NAMED_AFTER.search(page.before(mention.start, 24)):
        return "named after"
    ends = text.split("-")
    if len(ends) == 2 and not gazetteer.cities(text) and all(_large(end) for end in ends):
        return "route or match"
    return _word(mention, page) or _office(mention, page) or _work(mention, page) or _event(mention, page)


def _large(name: str) -> bool:
    """Whether `name` is a country or a city of a hundred thousand: « Paris-Nice », « France-Brésil »."""
    known = any(e.kind == "country" for e in gazetteer.places(name))
    return known or any(c.weight >= 50 for c in gazetteer.cities(name))


def _word(mention: Mention, page: Page) -> str | None:
    """Words and demonyms."""
    text, key, lists = mention.text, mention.key, non_names()
    if mention.label == "PER" and (_DIGIT.search(text) or _ENGLISH.match(text)):
        return "no person's name"
    if key in lists["common"]:
        return "institution"
    if key in words("calendar"):
        return "date"
    if _COMPOUND.fullmatch(key.partition(" ")[0]) and key.partition(" ")[2] in lists["demonym"]:
        return "demonym"
    if key in lists["demonym"] and not any(c.weight > 60 for c in gazetteer.cities(text)):
        return "demonym"
    if " " in key:
        parts = key.split()
        if all(p in lists["demonym"] or p in lists["common"] or p in lists["opening"] for p in parts):
            return "words"
        return None
    opens = page.opens_sentence(mention.start)
    if key in lists["opening"] and opens:
        return "opening word"
    if text in roles() and (opens or mention.label != "PER" or text.islower()):
        return "role"
    if key in page.lower_words and key not in first_names() and (opens or mention.label != "PER"):
        return "word"
    if opens and _VERB.fullmatch(text) and key not in first_names() and not _elsewhere(mention, page):
        return "verb"
    unknown = mention.label in ("LOC", "MISC") and not gazetteer.cities(text)
    alone = unknown and _NO_CLAUSE.match(page.after(mention.end, 12)) is not None
    if opens and alone and not _elsewhere(mention, page):
        return "opening word"
    if opens and _ABSTRACT.fullmatch(text) and not _elsewhere(mention, page):
        return "opening word"
    if key == "nord" and not _departments(page):
        return "direction"
    plural = text.endswith(("s", "x")) and _PLURAL.search(page.before(mention.start))
    if plural and mention.label != "ORG" and not _city_behind(mention, page):
        return "demonym"
    return None


def _elsewhere(mention: Mention, page: Page) -> bool:
    """Whether the word stands with its capital inside a sentence too."""
    if page.text.count(mention.text) < 2:
        return not page.opens_sentence(mention.start)
    found = re.finditer(rf"(?<!\w){re.escape(mention.text)}(?!\w)", page.text)
    return any(not page.opens_sentence(m.start()) for m in found)


@lru_cache(maxsize=4)
def _departments(page: Page) -> bool:
    """Whether the page names other regions of France: only then is « le Nord » the département."""
    found = re.findall(r"[A-ZÀ-Þ][\w'-]+(?:-[\w'-]+)*", page.text)
    regions = {w for w in found if any(e.kind == "region" and e.country == "FR" for e in gazetteer.places(w))}
    return bool(regions - {"Nord"})


def _city_behind(mention: Mention, page: Page) -> bool:
    """« aux Vans »: the article is the place's own."""
    return any(e.country for e in gazetteer.cities("Les " + mention.text))


def _office(mention: Mention, page: Page) -> str | None:
    """Ministers' portfolios, and laws, cups and prizes."""
    text = mention.text
    if mention.label != "ORG" or not bodies.opens_body(text):
        if text[0].islower() and _OFFICE.match(text):
            return "role"
        somebody = mention.label == "PER" and _FULL.match(text) and is_given(text.split()[0])  # Oscar Wilde
        if _EVENT_NAME.match(text) and " " in text and not somebody:
            return "event"
    first = text.replace("'", " ").partition(" ")[0]
    if first in words("portfolio"):
        before = page.before(mention.start, 90)
        if _MINISTER.search(before) and re.search(r"(?:\b(?:de|du|des|à|aux|au|et|en|la|le|les)\s|['])$", before):
            return "portfolio"
        if text in words("portfolio") and mention.label != "PER":
            return "portfolio"
    return None


def _work(mention: Mention, page: Page) -> str | None:
    """A span that fills a pair of marks is a title, a nickname, a slogan; unless it is named outside them too."""
    if not _CLOSE_QUOTE.match(page.text, mention.end) or not _OPEN_QUOTE.search(page.before(mention.start, 6)):
        return None
    if mention.label == "ORG" or is_given(mention.text.split()[0]):
        return None
    if (
        page.text.count(mention.text) > 1
        and len(re.findall(rf"(?<![«\"“\w]){re.escape(mention.text)}(?!\w)", page.text.replace("« ", "«"))) > 0
    ):
        return None
    return "marked words"


def _event(mention: Mention, page: Page) -> str | None:
    last = page.word_before(mention.start)
    if why := borrowed(mention, page):
        return why
    events = non_names()["event"]
    if any(e.kind == "country" for e in gazetteer.places(mention.text)):
        return None
    if (last in events or _singular(last) in events) and not _NO_EVENT.search(page.before(mention.start, 24)):
        return "event"
    if gazetteer.places(mention.text) or mention.key in known_bodies() or is_given(mention.text.split()[0]):
        return None
    if (
        mention.label in ("LOC", "MISC", "PER")
        and not gazetteer.cities(mention.text)
        and _PRODUCT.search(page.before(mention.start, 70))
    ):
        return "product"
    near = page.before(mention.start, 50).split()[-3:]
    aimed = not words("aimed").isdisjoint(near)
    return "event" if not aimed and not words("weapon").isdisjoint(near) else None


def borrowed(mention: Mention, page: Page) -> str | None:
    """Whether a competition or a disease bears the name: « Coupe de France », « maladie de Lyme »."""
    if mention.label == "ORG":
        return None
    if _CUP.match(page.text, mention.end) or page.text.endswith(_ADVERTISED, 0, mention.start):
        return "competition"
    if not page.text.endswith(_OF, 0, mention.start):
        return None
    before = page.before(mention.start, 40)
    if _COMPETITION.search(before):
        return "competition"
    return "disease" if _DISEASE.search(before) and _disease(mention, page) else None


def _disease(mention: Mention, page: Page) -> bool:
    """Whether a disease bears the name: « maladie de Lyme », not « maladie de Jean Morel », « virus de Wuhan »."""
    text = mention.text
    if " " in text or gazetteer.spelt(text) or any(c.weight >= 52 for c in gazetteer.cities(text)):
        return False
    return mention.label != "PER" or page.text.count(text) == 1


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and word not in ("accords",) else word
