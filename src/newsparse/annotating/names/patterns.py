"""Names that the words around them give away, whatever the model saw: « Mme X », « le pape X », « le stade X »."""

from __future__ import annotations

import re

from newsparse.annotating.names import bodies, gazetteer
from newsparse.annotating.names.cover import Cover, loose, merge
from newsparse.annotating.names.folding import fold
from newsparse.annotating.names.headed import headed
from newsparse.annotating.names.landmarks import landmarks
from newsparse.annotating.names.mention import Mention, Page
from newsparse.annotating.names.registry import bodies as known_bodies
from newsparse.annotating.names.tables import is_given, non_names, role

__all__ = ["CAPITAL", "missed", "titled"]

CAPITAL = r"[A-ZÀ-ÖØ-ÞŒČŠŽŁŚŻĐĞİŘŤ][\w'-]*"
_NAME = rf"(?:(?:[Dd]e|[Dd]u|[Vv]an|[Vv]on|[Bb]en|[Ll]e|[Ll]a|[Ee]l|[Aa]l|bin|ibn)[ -]|d'|al-|el-)?{CAPITAL}"
_TITLED = re.compile(
    rf"(?<![\w.])(?:M\.|MM\.|Mme\.?|Mmes|Mlle|Mgr|Me|Mes|Dr\.?|Pr\.?|Maître|Monsieur|Madame) +"
    rf"((?:[A-Z]\.(?:-?[A-Z]\.)? ?)?{_NAME}(?: {_NAME}){{0,4}})"
    rf"(?: et (?!M\.|MM|Mme|Mlle|Me )({_NAME}(?: {_NAME}){{0,3}}))?"
)
_CROWNED = headed(
    "pape|roi|reine|prince|princesse|empereur|impératrice|tsar|sultan|calife|émir|imam|ayatollah|mollah|abbé|sœur|"
    "dalaï-lama",
    rf" ({CAPITAL}(?:-{CAPITAL})?(?: [IVX]+(?!\w))?)(?! {CAPITAL})",
)
_NAMED_PLACE = headed(
    "stade|court|place|parc|aéroport|théâtre|pont|palais|tour|centre hospitalier|vélodrome|halles?|salle|gymnase|"
    "arena|piscine|gare|basilique|église|cathédrale|chapelle|cloître|abbaye|esplanade|square|jardin",
    r" [A-ZÀ-ÖØ-Þ][a-zà-ÿ]+(?:-(?:de-|du-|la-)?[A-ZÀ-ÖØ-Þ][\w']+)+",
)
_SACRED = headed(
    "cloître|basilique|église|cathédrale|chapelle|abbaye|monastère|couvent|temple|château|fort|phare|mosquée|carrière|"
    "cimetière",
    r" (?:de la |de l'|des |du |de |d')?"
    r"(?:[A-ZÀ-ÖØ-Þ][\w-]*)(?: (?:de |d'|du |des )?[A-ZÀ-ÖØ-Þ][\w-]*){0,3}",
)
_UPPER = r"[A-ZÀ-ÖØ-ÞŒ][A-ZÀ-ÖØ-ÞŒ'.-]+"
_DATELINE = re.compile(  # « ATHÈNES (AFP) — », « PARIS, 12 mai (Reuters) - », « NEW YORK – »: how a dispatch opens
    rf"^({_UPPER}(?: {_UPPER}){{0,3}})(?:, (?:le )?\d{{1,2}}(?:er)? [a-zéû]{{3,9}}(?: \d{{4}})?)?"
    r" ?(?:\([\w .,'/-]{2,40}\) ?[–—:-]|[–—-]) ",
    re.MULTILINE,
)
_NETWORK_X = re.compile(
    r"\b(?:[Ss]ur|[Vv]ia|réseau(?: social)?|plateforme|plate-forme|devenue?|rebaptisée?|"
    r"(?:ex-|ancien )Twitter,?) (X)"
    r"(?![\w'-]|\.\w)"
)
_BEARERS = headed(
    "gouvernement|administration|famille|clan|couple|époux|frères|sœurs|présidence|cabinet",
    rf" ({CAPITAL})(?! {CAPITAL})",
)
_UNIVERSITY = headed(
    "université",
    rf"(?: [a-zà-ÿ]{{3,20}}(?:aine|aise|ique|ale|elle|oise|ienne|bre))? "
    rf"(?:de (?:la |l')?|d'|du |des )?{CAPITAL}(?:(?: de | d'| ){CAPITAL}){{0,4}}",
)
_HOSPITAL = headed(
    "hôpital|CHU|CHRU|clinique|institut|fondation", rf" (?:de |d'|du )?{CAPITAL}(?: {CAPITAL}){{0,3}}"
)
_HOUSE = headed(
    "éditions|Éditions|Editions|editions", rf" (?:de la |de l'|des |du ){CAPITAL}(?: {CAPITAL}){{0,2}}"
)
_CALLED = headed(
    "groupe|société|entreprise|start-up|jeune pousse|constructeur|fabricant|éditeur|opérateur|distributeur|"
    "enseigne|marque|plateforme|plate-forme|équipementier|avionneur|assureur|laboratoire|cimentier|sidérurgiste|brasseur|"
    "armateur|voyagiste|énergéticien|chimiste|biotech|fintech|foncière|mutuelle|coopérative|hebdomadaire|quotidien|"
    "mensuel|ONG|filiale|sous-traitant",
    r" (?:[a-zà-ÿ]{3,16}(?:ais|aise|ois|oise|ien|ienne|ain|aine|and|ande|ique|nol|nole|lon|ole) )?"
    rf"({CAPITAL}(?:(?: & | ){CAPITAL}){{0,2}})",
)
_NICKNAMED = re.compile(
    rf"(?<![\w'])({CAPITAL}) [«\"“] ?(?:[Ll][ea] |[Ll]')?{CAPITAL}(?: [\w'-]+)? ?[»\"”] {CAPITAL}(?: {CAPITAL})?"
)
"""« Louis « Le Renard » Morel »: the nickname stands inside the name."""
_NATIONAL = re.compile(
    rf"\b(?:[Ll][ea] |[Ll]')([A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ]?[a-zà-ÿ]+)?) ({CAPITAL}(?: {CAPITAL}){{0,3}})"
)
_AT = re.compile(rf"(?<![\w'])[àÀ] ({CAPITAL})(?! {CAPITAL})")
_INSIDE = re.compile(rf"{CAPITAL}(?<!')(?=[\s,.;:)»])(?! {CAPITAL})")
_ALONG = re.compile(r"[a-zà-ÿ,] $")
_FIRST = re.compile(rf"(?<![\w'-])({CAPITAL})(?=((?: {_NAME}){{1,4}}))")


def titled(mentions: list[Mention], page: Page) -> list[Mention]:
    """`mentions` and each name behind a form of address, a crown, a stadium's noun, in a dateline; these win."""
    people = {m.start: m for m in mentions if m.label == "PER"}
    cover = Cover(page, mentions)
    found = []
    for match in _TITLED.finditer(page.text):
        plural = match.group().startswith(("MM", "Mmes", "Mes"))
        for group in (1, 2) if plural else (1,):
            if not match.group(group):
                continue
            start, end = match.span(group)
            inside = people.get(start)
            if inside is not None and inside.end < end and page.text.count(" ", start, end) < 2:
                end = max(inside.end, start + len(page.text[start:end].split()[0]))
            found.append(page.mention(start, end, "PER", "form of address", match.group().split()[0], sure=True))
    for match in (
        _NICKNAMED.finditer(page.text) if "«" in page.text or '"' in page.text or "“" in page.text else ()
    ):
        if is_given(match.group(1)):
            found.append(page.mention(*match.span(), "PER", "nickname inside the name", sure=True))
    addressed = Cover(page, found)
    for match in _CROWNED.finditer(page):
        if cover.free(*match.span(1)) and addressed.free(*match.span(1)):
            found.append(page.mention(*match.span(1), "PER", "title", match.group(), sure=True))
    found += [m for m in landmarks(page) if addressed.free(m.start, m.end)]
    for match in _NAMED_PLACE.finditer(page):
        found.append(page.mention(*match.span(), "LOC", "place named after somebody", sure=True))
    for match in _SACRED.finditer(page):
        if _built(match.group(), cover.touching(*match.span())):
            found.append(page.mention(*match.span(), "LOC", "building with its name"))
    for match in _DATELINE.finditer(page.text):
        name = match.group(1)
        opens = match.start() == 0 or "(" in match.group()  # « LENS – LILLE » further down is a match
        if opens and fold(name) not in known_bodies() and (gazetteer.cities(name) or gazetteer.places(name)):
            found.append(page.mention(*match.span(1), "LOC", "dateline", match.group(), sure=True))
    for match in _NETWORK_X.finditer(page.text) if " X" in page.text else ():
        found.append(page.mention(*match.span(1), "ORG", "network", match.group(), sure=True))
    return merge(mentions, found, page)


def _built(name: str, touching: list[Mention]) -> bool:
    """Whether a building's noun and what follows are one name: not « l'église de France »."""
    inner = re.sub(r"^\w+ (?:de la |de l'|des |du |de |d')?", "", name)
    of_town = " de " in name or " d'" in name
    others = {"PER", "LOC"} if of_town else {"PER"}
    return not (gazetteer.places(inner) or gazetteer.cities(inner)) and all(
        m.label not in others for m in touching
    )


def missed(mentions: list[Mention], page: Page) -> list[Mention]:
    """`mentions`, universities, and where nothing is marked yet, cabinets, towns behind à, full names."""
    schools = [
        page.mention(*m.span(), "ORG", "university or hospital", sure=True)
        for pattern in (_UNIVERSITY, _HOSPITAL, _HOUSE)
        for m in pattern.finditer(page)
        if not gazetteer.spelt(m.group())
    ]
    mentions = merge(mentions, schools, page)
    cover = Cover(page, (m for m in mentions if not loose(m)))
    found: list[Mention] = []
    for matches, group, read in (
        (_BEARERS.finditer(page), 1, _bearer),
        (_CALLED.finditer(page), 1, _called),
        (_AT.finditer(page.text), 1, _town),
        (_NATIONAL.finditer(page.text), 2, _national),
        (_FIRST.finditer(page.text), 0, _full_name),
    ):
        for match in matches:
            if cover.free(*match.span(group)) and (mention := read(match, page)) is not None:
                found.append(mention)
                cover.add(mention)
    found += _towns(mentions, cover, page)
    return merge(mentions, found, page)


def _towns(mentions: list[Mention], cover: Cover, page: Page) -> list[Mention]:
    """Towns that stand unmarked inside a sentence: of countries that the page names, or large ones of France."""
    entries = [e for text in {m.text for m in mentions if m.label == "LOC"} for e in _located(text)]
    named = {entry.country for entry in entries if entry.country not in (None, "FR", "US", "GB")}
    found = []
    for match in _INSIDE.finditer(page.text):
        if not cover.free(*match.span()) or not _ALONG.search(page.text, max(0, match.start() - 2), match.start()):
            continue
        word, key = match.group(), fold(match.group())
        if len(word) < 4 or key in page.lower_words or is_given(word):
            continue
        if any(key in listed for listed in non_names().values()) or key in known_bodies() or role(word.lower()):
            continue
        there = [c for c in gazetteer.cities(word) if c.weight >= (45 if c.country == "FR" else 40)]
        if any(c.country in named or c.country == "FR" for c in there):
            found.append(page.mention(*match.span(), "LOC", "town of a country at hand"))
    return found


def _located(text: str) -> tuple[gazetteer.Entry, ...]:
    return gazetteer.places(text)[:1] or gazetteer.cities(text)[:1]


def _bearer(match: re.Match[str], page: Page) -> Mention | None:
    name, key = match.group(1), fold(match.group(1))
    if key in known_bodies() or key in non_names()["demonym"] or key in non_names()["common"]:
        return None
    if gazetteer.places(name) or bodies.is_acronym(name):
        return None
    return page.mention(*match.span(1), "PER", "cabinet or family called by a name", sure=True)


def _called(match: re.Match[str], page: Page) -> Mention | None:
    name, key = match.group(1), fold(match.group(1))
    first = key.partition(" ")[0]
    lists = non_names()
    if is_given(name.partition(" ")[0]) or key in lists["demonym"] or first in lists["common"]:
        return None
    if gazetteer.places(name) or gazetteer.cities(name) or first in page.lower_words or len(name) < 3:
        return None
    return page.mention(*match.span(1), "ORG", "called a firm or a paper")


def _national(match: re.Match[str], page: Page) -> Mention | None:
    """« le Brésilien X », « l'Argentine Y Z »: somebody behind what his country calls him."""
    nation, name = fold(match.group(1)), match.group(2)
    if nation not in non_names()["demonym"] or bodies.is_acronym(name) or fold(name) in known_bodies():
        return None
    if fold(name) in non_names()["demonym"] or gazetteer.places(name) or gazetteer.places(match.group(1)):
        return None
    return page.mention(*match.span(2), "PER", "behind a demonym")


def _town(match: re.Match[str], page: Page) -> Mention | None:
    name, key = match.group(1), fold(match.group(1))
    city = gazetteer.cities(name)
    if not city or city[0].weight < 43 or is_given(name) or key in known_bodies() or key in non_names()["common"]:
        return None
    return page.mention(*match.span(1), "LOC", "à and a town")


def _full_name(match: re.Match[str], page: Page) -> Mention | None:
    first = fold(match.group(1))
    if not is_given(match.group(1)) or first in page.lower_words:
        return None
    if first in non_names()["opening"] or first in non_names()["common"]:
        return None
    return page.mention(match.start(), match.end(2), "PER", "given name and surname")
