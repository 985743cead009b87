"""« Par A et B (avec AFP) » → the people who sign, without titles, roles, the newspaper or agencies."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newsparse.lexicon.lazily import lazily
from newsparse.parsing.agencies import agencies_in, is_agency
from newsparse.parsing.cleaning import collapse

__all__ = ["Byline", "is_byline", "is_publisher", "person", "read_byline"]


class Byline(NamedTuple):
    """Who signs: people by name, agencies by name."""

    names: list[str]
    agencies: list[str]


# Words that lead up to a name.
_LEAD = lazily(
    r"^(?:(?:(?:un |une )?(?:article|texte|reportage|enquête|récit|analyse|chronique|tribune|entretien|interview|"
    r"éditorial|édito|critique|portrait|dossier|photos?|vidéo|infographie|propos)s?"
    r"(?:\s*(?:et|,)\s*(?:photos?|vidéos?|texte))?\s*)?"
    r"(?:(?:de|d['’])\s?(?:notre|nos|l['’]un de nos)\s(?:correspondante?s?|envoyée?s?\s(?:spéciale?s?|spéciaux)|"
    r"journalistes?)"
    r"(?:\s(?:à|au|aux|en|dans)\s[^,:]{2,40})?(?:\s*[,:])?\s*|"
    r"(?:(?:live|direct|suivi|en direct)\s)?"
    r"(?:rédigé|écrit|publié|posté|proposé|signé|recueilli|recueillis|réalisé|présenté|préparé|animé|assuré|mené|conduit)e?s?\s"
    r"(?:(?:le|au)\s[^,]{4,30}\s)?par|par|by|auteure?s?|authors?|autrice|journaliste|texte|rédacteur|rédactrice|"
    r"propos recueillis par|propos de|signature|de)[\s:,•\-–|]+)",
    re.IGNORECASE,
)
_TITLE = lazily(
    r"^(?:docteure?|dr|pr|prof|professeure?|me|maître|mm?|mme|mlle|sir|père|général)\b\.?\s+", re.IGNORECASE
)
# Where the name is over: a role, a place of reporting, a date.
_TAIL = lazily(
    r"(?<!\s)\s*(?:[,(\[–—|•·]|\s-\s|\b(?:envoyée?s?\s+sp[ée]cia|correspondant|journaliste|à\s+[A-ZÀ-Ý\d]|au\s+[A-ZÀ-Ý]|"
    r"en\s+[A-ZÀ-Ý]|pour\s+|publiée?\s|le\s+\d|il y a\s|aujourd|hier\b|mise?\s+à\s+jour|\d|@|https?:|"
    r"est\s+(?:une?\s+)?journaliste|sur\s+(?:Twitter|X|Facebook)|via\s|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b|"
    r"[\w-]{3,30}\.(?:fr|com|net|info|org|ch|be|ca|ma|dz|tn|sn|ci|tv|mg|lu)\b|(?:suivre|s['’]abonner|follow|contacter)\b|"
    r"voir\s+(?:tous|ses|son|le)\s|(?:tous\s+)?ses\s+(?:derniers\s+)?articles|(?:à|au|aux|le|dans|pour|chez)$)).*$",
    re.IGNORECASE | re.DOTALL,
)
_SPLIT = lazily(r"(?<!\s)\s*(?:[,;/|•·]|\s&\s|\bet\b|\bavec\b|\band\b|\s\+\s|\s[–—]\s)\s*", re.IGNORECASE)
_PARTICLES = frozenset(
    "de du des la le les d' d’ l' l’ von van der den ben bin ibn el al da dos das do di del della y e af zu ter "
    "ten "
    "bint ould ag abd née dit st saint".split()
)
# Names of nobody: desks, houses, functions. Compared whole or as a first word.
_NOBODY_FIRST = frozenset(
    "services consulté consultée lu lue vu vue "
    "rédaction redaction rédacteur admin administrateur service équipe équipes team staff journal desk web "
    "webmaster webmestre site agence agences collectif association contenu partenaire communiqué correspondance "
    "correspondant correspondante correspondants envoyé envoyée anonyme invité auteur auteurs autrice "
    "contributeur "
    "contributrice contributeurs abonnés abonné partager twitter facebook email mail newsletter rubrique dossier "
    "photo photos vidéo vidéos crédit crédits source sources lecture article articles lire voir publié mis mise "
    "modifié suivre tous toutes notre nos votre vos edition édition éditions le la les l' l’ un une radio studio "
    "france publireportage brand unknown none null user utilisateur guest editor editorial newsroom publi by par "
    "rtbf rts rfi tv5monde bfmtv tf1 lci afp reuters avec propos texte".split()
)
_HOUSE = lazily(
    r"\b(?:rédaction|redaction|\.(?:fr|com|ch|be|ca|org|net|info|tv|eu)\b|https?:|www\.|agence|journal|magazine|"
    r"press|presse|news|"
    r"média|media|télévisions?|editorial|newsroom|avec agences?|web|desk|service|times|figaro\b|tribune|gazette|"
    r"infos?|actu|actus|actualités?|fm|tv|radio)\b",
    re.IGNORECASE,
)


_PICTURES = lazily(
    r"(?<=\w)[\s,;–-]+(?:et\s+)?(?i:photos?|crédits?|images?|vidéos?|illustrations?|dessins?|infographies?)\b"
    r"\s*[:–-]?\s+(?=[A-ZÀ-Ý])"
)
"""« Texte X, photos Y »: who took the pictures does not sign the text."""


def is_byline(line: str) -> bool:
    """Whether a line is a signature that says so: « Par A », « Propos recueillis par B »."""
    text = collapse(line)
    lead = _LEAD.match(text)
    return bool(lead and len(text) <= 160 and not text.lower().startswith("de ") and read_byline(text).names)


def read_byline(text: str, publisher: str | None = None) -> Byline:
    """The people and agencies of a signature; `publisher` is never one of them."""
    line = collapse(text)[:400]
    agencies = agencies_in(line)
    names: list[str] = []
    lead = _LEAD.match(line)
    while lead and lead.end() < len(line):
        line = line[lead.end() :]
        lead = _LEAD.match(line)
    line = _PICTURES.split(line, maxsplit=1)[0] or line
    line = re.sub(r"\((?:avec|et)\s+([^)]*)\)", r", \1", line)  # (avec X et Y)
    line = re.sub(r"\([^)]*\)|\[[^\]]*\]", ",", line)
    for piece in _SPLIT.split(line):
        name = person(piece, publisher)
        if name:
            names.append(name)
    return Byline(list(dict.fromkeys(names)), agencies)


def person(text: str, publisher: str | None = None) -> str | None:
    """`text` as a person's name (« Dr. Yuhong DONG, à Lyon » → « Yuhong Dong »), or None."""
    name = collapse(text).strip(" .,:;|-–—•·*\"«»'’()")
    lead = _LEAD.match(name)
    if lead:
        name = name[lead.end() :]
    while (title := _TITLE.match(name)) and title.end() < len(name):
        name = name[title.end() :]
    name = _TAIL.sub("", name).strip(' .,:;|-–—•·*"«»')
    if _initials(name + ".") and name + "." in text:
        name += "."
    if not 2 <= len(name) <= 60 or is_agency(name) or _house(name, publisher):
        return None
    words = re.split(r"[ ]+", name)
    if len(words) > 2 and "-" in words[0] and _key(words[0]) in _HOUSES:
        words = words[1:]  # « Ouest-France Nolwenn LE BRIS »
    if len(words) > 6:
        return None
    proper = 0
    for i, word in enumerate(words):
        if word.lower() in _PARTICLES and (i or len(words) > 1):
            continue
        head = re.sub(r"^(?:d|l|o|m|n)['’]", "", word, flags=re.IGNORECASE)
        if (
            not head
            or not (head[0].isupper() or not head[0].isascii())
            or not re.fullmatch(r"[^\W\d_](?:[\w.'’‑-]*)", head)
        ):
            return None
        proper += 1
    if not proper or any(c.isdigit() for c in name):
        return None
    follows = [*words[1:], ""]
    return " ".join(_particle(w, after) or _cased(w) for w, after in zip(words, follows, strict=True))


def _particle(word: str, after: str) -> str | None:
    """« LE » in « Nolwenn LE BRIS », « DU » in « Anne DU PONT »."""
    if not (word.isupper() and after.isupper() and len(after) > 2):
        return None
    if word in ("DE", "DU", "DES"):
        return word.lower()
    return word.capitalize() if word in ("LE", "LA", "EL", "AL") else None


def is_publisher(line: str) -> bool:
    """Whether a line is the name of a well-known newspaper, station or site, or the address of one."""
    return _key(line) in _HOUSES or _ADDRESS.fullmatch(line.strip()) is not None


_ADDRESS = lazily(
    r"(?:www\.)?[\w-]{2,30}\.(?:fr|com|ch|be|ca|org|net|info|tv|eu|sn|ci|ml|bf|tg|bj|ga|cd|cm|ma|dz|tn|lu)"
)


def _initials(text: str) -> bool:
    return bool(re.fullmatch(r"\s*(?:[A-ZÀ-Ý]\.[ -]?){1,4}\s*", text))


def _house(name: str, publisher: str | None) -> bool:
    first = re.split(r"[\s'’]", name.lower(), maxsplit=1)[0]
    if first in _NOBODY_FIRST or _HOUSE.search(name):
        return len(name.split()) < 2 or first in _NOBODY_FIRST or bool(_HOUSE.search(name))
    if publisher and (
        _key(name) == _key(publisher) or _key(name) in (_key("Le " + publisher), _key("La " + publisher))
    ):
        return True
    return _key(name) in _HOUSES


@lru_cache(maxsize=2048)
def _key(text: str) -> str:
    return re.sub(r"\W+", "", text.casefold())


_HOUSES = frozenset(
    "lemonde lefigaro libération lesechos lexpress lepoint lobs nouvelobs leparisien aujourdhuienfrance 20minutes "
    "ouestfrance lacroix lhumanité mediapart franceinfo francetélévisions rfi france24 bfmtv tf1info euronews "
    "lehuffpost huffpost huffingtonpost slate slatefr courrierinternational radiocanada ledevoir lapresse rtbf "
    "lesoir "
    "lalibre 24heures letemps jeuneafrique wikinews sudouest ladépêche ladépêchedumidi lavoixdunord nicematin "
    "varmatin "
    "lemidilibre midilibre leprogrès ledauphinélibéré lestrépublicain dna lalsace letélégramme lamontagne paris "
    "match "
    "parismatch challenges capital lusinenouvelle lopinion atlantico contrepoints rue89 streetpress bondyblog "
    "epochtimes "
    "theepochtimes ntd cnews europe1 rtl rmc franceinter franceculture francebleu ici arte tv5monde numerama "
    "konbini brut "
    "lesinrocks télérama telerama marianne valeursactuelles causeur reporterre basta bastamag vert usbeketrica "
    "sciencesetavenir futura letudiant actufr cnn bbc xinhua".split()
)


def _cased(word: str) -> str:
    """« DUPONT-MÉNARD » → « Dupont-Ménard »; initials and short capitals stay."""
    if len(word) < 3 or not word.isupper() or "." in word:
        return word
    cased = re.sub(r"[^\W\d_]+", lambda m: m.group().capitalize(), word)
    return re.sub(r"(?<=['’])[A-ZÀ-Ý]$", lambda m: m.group().lower(), cased)  # Guivarc’h
