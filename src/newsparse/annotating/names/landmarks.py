"""Streets, squares, buildings and schools that bear a name: the town or the person inside is not what is meant.

« rue de Strasbourg », « place d'Italie », « pont de Normandie » are places of their own; « lycée Victor-Hugo » is
a school.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsparse.annotating.names import gazetteer
from newsparse.annotating.names.headed import headed
from newsparse.annotating.names.mention import Mention, Page
from newsparse.annotating.names.tables import is_given, non_names

__all__ = ["landmarks", "opens_landmark"]

_CAPITAL = r"[A-ZÀ-ÖØ-ÞŒČŠŽŁŚŻ][\w-]*(?:'[A-ZÀ-ÖØ-Þ][\w-]*)?"
_NAMED = re.compile(rf" (de la |de l'|des |du |de |d')?((?:\d{{1,2}}(?:er)?-)?{_CAPITAL}(?: {_CAPITAL}){{0,3}})")
_STREET = headed(
    "rue|avenue|boulevard|quai|allées?|impasse|square|esplanade|ruelle|rond-point|promenade|venelle|cours|place",
    r"(?= (?:d[eu'] ?|des |\d|[A-ZÀ-ÖØ-ÞŒ]))",
    r"(?<![\w-])",
)
_BUILDING = headed(
    "pont|porte|parc|jardins?|bois|château|palais|viaduc|tunnel|hippodrome|stade|gymnase|piscine|patinoire|cimetière|"
    "caserne|médiathèque|musée|halle|salle",
    r"(?= (?:d[eu'] ?|des |[A-ZÀ-ÖØ-ÞŒ]))",
    r"(?<![\w-])",
)
_SCHOOL = headed(
    "lycée|collège|école|groupe scolaire|cité scolaire|internat|maternelle",
    r"(?: (?:général|technologique|professionnel|polyvalent|agricole|hôtelier|privée?|publique?|primaire|"
    r"maternelle|élémentaire|catholique|internationale?)){0,2}(?= (?:d[eu] |des |[A-ZÀ-ÖØ-ÞŒ]))",
    r"(?<![\w-])",
)
_OWN_NAME = frozenset("pont porte parc jardin jardins bois château palais viaduc tunnel hippodrome".split())
"""Buildings whose names are a whole even with a town in them; a « stade de Brest » is the town's."""
_SOMEBODYS = re.compile(  # « la place de X », « sa place », « en place »: no square
    r"\b(?:une|sa|leurs?|ma|ta|notre|votre|cette|quelle|aucune|chaque|toute|seule|même|bonne|meilleure|première|"
    r"\w{2,12}ième|\d{1,3}e|en|sur|sans) $",
    re.I,
)
_THE = re.compile(r"\bla $", re.I)
_THERE = re.compile(
    r"\b(?:sur|rejoint|rejoindre|jusqu'à|depuis|vers|traverse|occup\w{1,4}|gagn\w{1,4}|quitt\w{1,4}) la $"
)
_FURTHER = re.compile(rf" (?:de (?:La |la )?|d'|du |von |van |Van |De ){_CAPITAL}")
_ARTICLES = {"du ": "Le ", "des ": "Les ", "de la ": "La ", "de l'": "L'"}


def opens_landmark(name: str) -> bool:
    """Whether `name` opens with the noun of a street or a building."""
    return bool(_STREET.match(name) or _BUILDING.match(name))


def landmarks(page: Page) -> Iterator[Mention]:
    """The streets, buildings and schools of `page` with the names that they bear, whole."""
    for kind, label, borne in (
        (_STREET, "LOC", _street),
        (_BUILDING, "LOC", _building),
        (_SCHOOL, "ORG", _school),
    ):
        for head in kind.finditer(page):
            named = _NAMED.match(page.text, head.end())
            if named is not None and borne(head, named, page):
                yield page.mention(head.start(), _end(named, page), label, "street, building or school", sure=True)


def _street(head: re.Match[str], named: re.Match[str], page: Page) -> bool:
    """Whether a street's name follows; « la place de la France dans le monde » is no square."""
    if head.group() == "cours":
        return not named.group(1)  # « cours Gambetta », not « au cours de »
    if head.group() != "place":
        return True
    before = page.before(head.start(), 24)
    if _SOMEBODYS.search(before) or (named.group(1) and _THE.search(before) and not _THERE.search(before)):
        return False
    return not (named.group(1) in _ARTICLES and gazetteer.places(named.group(2)))


def _building(head: re.Match[str], named: re.Match[str], page: Page) -> bool:
    of, name = named.group(1) or "", named.group(2)
    if not of:
        return "-" in name or head.group() in ("pont", "porte")
    if of in ("de ", "d'"):
        return head.group() in _OWN_NAME and (gazetteer.spelt(name) or bool(gazetteer.cities(name)))
    return not _of_town(of, name) and (head.group() in _OWN_NAME or not gazetteer.places(name))


def _school(head: re.Match[str], named: re.Match[str], page: Page) -> bool:
    of, name = named.group(1) or "", named.group(2)
    return of not in ("de ", "d'") and not _of_town(of, name) and not gazetteer.places(name)


def _of_town(of: str, name: str) -> bool:
    """« le lycée du Havre », « l'école de la Réunion »: it lies there, and is not called so."""
    article = _ARTICLES.get(of, "")
    return bool(article) and bool(gazetteer.cities(article + name) or gazetteer.places(article + name))


def _end(named: re.Match[str], page: Page) -> int:
    """Where the name ends: « rue Jean | de La Fontaine » goes on, « rue Pasteur | Jean Dupont » does not."""
    parts = named.group(2).split(" ")
    end = named.start(2) + len(parts[0])
    for i, part in enumerate(parts[1:], 1):
        if (i > 1 and is_given(part)) or part in non_names()["opening"]:
            return end
        end += 1 + len(part)
    if len(parts) == 1 and not named.group(1) and is_given(parts[0]) and (more := _FURTHER.match(page.text, end)):
        return more.end()
    return end
