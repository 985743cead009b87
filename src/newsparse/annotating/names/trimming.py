"""The model's spans cut to the name: no article, preposition, title, generic head, no tail, one name a span."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsparse.annotating.names import edges, gazetteer, titles
from newsparse.annotating.names.bodies import opens_body
from newsparse.annotating.names.folding import fold
from newsparse.annotating.names.mention import Mention, Page
from newsparse.annotating.names.registry import bodies
from newsparse.annotating.names.tables import is_given, non_names, role, words

__all__ = ["refit", "trim"]

_ROMAN = re.compile(r"(?:[IVX]+|\d+)(?:er|e)?$")
_TOKEN = re.compile(r"[^\s]+")
LONGEST = 160
"""Characters of a name; longer spans of the model are none."""
_LABELS_WITH_CASE = re.compile(r"\w")
_CLEAN = re.compile(r"[A-ZÀ-Þ][a-zà-öø-ÿœ]+(?:[ -][A-ZÀ-Þ][a-zà-öø-ÿœ]+)*")
_SCORE = re.compile(r" \(?\d{1,3}[-–]\d{1,3}$")
_GAP = re.compile(r"[\s']")
_HEAD_OF = re.compile(r"([\w-]+)\s(?:de\s|d'|du\s|des\s)")
_LOWER_HEAD = re.compile(r"([a-zà-ÿ-]+) (?=[A-ZÀ-Þ])")
_LOWER_WORD = re.compile(r" ([a-zà-ÿ]+)")
_LOWER_OPENING = re.compile(r"[a-zà-ÿ-]+")
_LOWER_PHRASE = re.compile(r"([a-zà-ÿ-]+) (?:[a-zà-ÿ-]+ )*?(?:d[eu] |de la |de l'|d')?(?=[A-ZÀ-Þ])")
_PREFIXED = re.compile(r"(?:d'|al-|el-|ben-|ibn-)")
_SURNAME = re.compile(r" [A-ZÀ-Þ][a-zà-ÿ]{2,}(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?(?![\w'])")
_NOBLE = re.compile(
    r" (?:de |van |von |di |da |del |della |ben |bin |ibn |ould |ag |d'|al-|el-)"
    r"([A-ZÀ-Þ][a-zà-ÿ]{2,}(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?)(?![\w'])"
)
_ARTICLED = re.compile(r"(?:d'|l'|al-|el-|as-|ad-|ar-|at-|ach-|an-)")
_PLACE_HEAD = re.compile(r"[\w-]+\s(?:de\s|d'|du\s|des\s)")
_TITLE_BEHIND = re.compile(r" (?=(?:Le|La|Les) [A-ZÀ-Þ][\w-]+ (?:des |du |de la |de l'))")
"""« Jacques Morel | Le Serment des braves »: a painter and his picture."""
_ELIDED = re.compile(r"[dl]'")


def trim(mention: Mention, page: Page) -> Iterator[Mention]:
    """The names inside one raw span: none, one, or several."""
    for part in _parts(mention, page):
        trimmed = _one(part, page)
        if trimmed is not None and trimmed is not part:
            trimmed = _one(trimmed, page)  # what was cut off may have hidden more
        if trimmed is not None:
            trimmed.trimmed = trimmed.label
            yield trimmed


def refit(mention: Mention, page: Page) -> Iterator[Mention]:
    """The span again, after the vote: as a person's or a place's, where the model had seen another label."""
    if mention.sure or mention.label not in ("PER", "LOC") or mention.trimmed == mention.label:
        yield mention
        return
    again = _one(mention, page)
    if again is not None:
        again.label = mention.label
        yield again


def _parts(mention: Mention, page: Page) -> Iterator[Mention]:
    """A span over a line end, a mark or a conjunction is several; an enumeration too."""
    text = mention.text
    second = _second_name(mention, page)
    if not second and len(text) <= LONGEST and _CLEAN.fullmatch(text):
        yield mention
        return
    cuts = [0, *second]
    if mention.label == "MISC":  # « Vendée Globe | aux Sables-d'Olonne »
        for at in re.finditer(r" (?:à|au|aux) (?=[A-ZÀ-Þ])", text):
            article = {" au ": "Le ", " aux ": "Les "}.get(at.group(), "")
            if gazetteer.cities(article + text[at.end() :]):
                cuts += [at.start(), at.end()]
    if mention.label != "PER":
        for of in re.finditer(r" (?:de |d')", text):
            if text[: of.start()].split()[-1] in words("body tail") and gazetteer.cities(text[of.end() :]):
                cuts += [of.start(), of.end()]
        for both in re.finditer(r" et (?:le |la |les |l')", text):
            if fold(text[: both.start()]) in bodies() or fold(text[both.end() :]) in bodies():
                cuts += [both.start(), both.end()]
    for cut in re.finditer(r"\n|[«»\"“”;:!?…•]|\s[–—-]\s|\s\(|\)\s?|\.\s(?=[A-ZÀ-Þ][a-zà-ÿ]{2})", text):
        if cut.group().startswith(".") and (
            edges.initial(text[: cut.start() + 1]) or titles.is_honorific(text[: cut.start() + 1].split()[-1])
        ):
            continue
        cuts += [cut.start(), cut.end()]
    known = mention.label == "ORG" and fold(text) in bodies()
    if mention.label in ("PER", "LOC") and not known and not gazetteer.places(text):
        cuts += [at for c in re.finditer(r",\s+|\s+et\s+|\s*/\s*", text) for at in (c.start(), c.end())]
    cuts = sorted({*cuts, len(text)})
    for start, end in pairwise(cuts):
        if end - start <= LONGEST and _LABELS_WITH_CASE.search(text[start:end]):
            yield mention.moved(mention.start + start, mention.start + end, page, "split")


def _second_name(mention: Mention, page: Page) -> list[int]:
    """Where a person begins behind a body or a place in one span: « France Inter | Jeanne Morel »."""
    text = mention.text
    if " " not in text:
        return []
    tokens = list(_TOKEN.finditer(text))
    of_house = page.word_before(mention.start) in ("de", "d'", "chez") and not is_given(tokens[0].group())
    for i in range(1, len(tokens)):
        elided = 2 if tokens[i].group().startswith("d'") else 0
        if not is_given(tokens[i].group()[elided:]):
            continue
        if not (tokens[i + 1].group()[0].isupper() if i + 1 < len(tokens) else elided and mention.label != "PER"):
            return []
        before = re.sub(r"\s(?:de|du)$|\sd'$", "", text[: tokens[i].start()].rstrip())
        if is_given(before):
            return []
        if (
            of_house
            or edges.known(before)
            or edges.located(before)
            or re.fullmatch(r"[A-Z][a-z]+[A-Z]\w+|[A-Z]{2,6}", before)
            or opens_body(before)
            or before in words("body head")
        ):
            return [len(before), tokens[i].start()]
        return []
    return []


def _one(mention: Mention, page: Page) -> Mention | None:
    if _clean(mention, page):
        return mention
    text, start, end = page.text, mention.start, mention.end
    start, end = edges.strip(text, start, end)
    if mention.label != "ORG" and " " in text[start:end] and gazetteer.spelt(text[start:end]):
        mention.label = "LOC"
        return mention.moved(start, end, page, "trim")
    end = edges.cut_right(text, start, end)
    end = edges.whole_word(text, start, end)
    if score := _SCORE.search(text[start:end]):
        end = start + score.start()
    start = edges.cut_left(page, start, end, mention.label)
    start, end = edges.strip(text, start, end)
    inner = _HEAD_OF.match(text[start:end])
    offices = words("admin head") | words("court")
    if (
        mention.label == "ORG"
        and inner
        and inner.group(1) in offices
        and edges.located(text[start + inner.end() : end])
    ):
        mention.label = "LOC"
    bare = _LOWER_HEAD.match(text[start:end])
    if bare is None and _LOWER_OPENING.match(text[start:end]) and text[start:end].split()[0] in words("body"):
        bare = _LOWER_PHRASE.match(text[start:end])
    if mention.label == "ORG" and bare and bare.group(1) not in words("lower head"):
        start += 0 if fold(text[start:end]) in bodies() else bare.end()
    if mention.label == "ORG":
        end = _before_verb(text, start, _known_head(text, start, end))
    elif " " in text[start:end]:
        start = _past_demonym(mention, text, start, end)
    if mention.label in ("MISC", "ORG"):
        name = titles.past(text, start, end)
        if start < name < end and is_given(re.split(r"\s", text[name:end])[0]):
            mention.label = "PER"
    if mention.label == "PER":
        start, end = _person(page, start, end)
        end = _surname_behind(page, start, end)
    elif mention.label == "LOC":
        start, end = _place(page, start, end)
    end = edges.cut_right(text, start, end)
    start, end = edges.strip(text, start, end)
    if end <= start or not any(c.isupper() for c in text[start:end]):
        return None
    return mention.moved(start, end, page, "trim")


def _before_verb(text: str, start: int, end: int) -> int:
    """« Fédération | commande des masques »: a verb that looks like an adjective ends the name."""
    for word in _LOWER_WORD.finditer(text, start, end):
        verb = word.group(1)
        if verb in words("verb like adjective") and verb not in ("pratique", "critique"):
            return end if fold(text[start:end]) in bodies() else word.start()
    return end


def _past_demonym(mention: Mention, text: str, start: int, end: int) -> int:
    """« le | Sri-Lankais Ranil Silva »: two capitalised words behind a demonym are somebody."""
    nation, _, name = text[start:end].partition(" ")
    if fold(nation) not in non_names()["demonym"] or not _CLEAN.fullmatch(name) or gazetteer.places(name):
        return start
    if " " in name or is_given(name):
        mention.label = "PER"
        return start + len(nation) + 1
    return start


def _known_head(text: str, start: int, end: int) -> int:
    """Where a known body ends that the span opens with, before lower-case words: « Lidl | voisin »."""
    cut = end
    while fold(text[start:cut]) not in bodies():
        last = text.rfind(" ", start, cut)
        if last < 0 or not text[last + 1].islower():
            return end
        cut = last
    body = bodies().get(fold(text[start:cut]))
    return cut if body is not None and body.kind in ("company", "media", "club", "network") else end


def _clean(mention: Mention, page: Page) -> bool:
    """Whether the span is capitalised words alone, of which none is a title: nothing is to be cut."""
    text = mention.text
    if mention.label not in ("PER", "LOC") or _CLEAN.fullmatch(text) is None:
        return False
    first, _, more = text.partition(" ")
    behind = page.text[mention.end : mention.end + 1]
    if behind.isalnum() or behind in ("'", "-") or first.lower() in words("function") or titles.is_title(first):
        return False
    if mention.label == "PER":
        return bool(more) and not gazetteer.spelt(text) and not edges.known(first)
    return first not in words("admin head") and not (more and fold(first) in non_names()["demonym"])


def _person(page: Page, start: int, end: int) -> tuple[int, int]:
    """Past titles and roles on the left; up to the last capitalised word on the right."""
    text = page.text
    start = titles.past(text, start, end)
    if (title := _TITLE_BEHIND.search(text, start, end)) and " " in text[start : title.start()]:
        end = title.start()
    tokens = [(m.start() + start, m.end() + start, m.group()) for m in _TOKEN.finditer(text[start:end])]
    first = 2 if _noun_of(tokens, page) else 0
    while first < len(tokens) and not _capital(tokens[first][2]):
        if tokens[first][2].lower() in (
            "ben",
            "bin",
            "ibn",
            "al",
            "el",
            "van",
            "von",
            "de",
            "abou",
            "ould",
        ) and first + 1 < len(tokens):
            nxt = tokens[first + 1][2]
            if _capital(nxt) and (tokens[first][2] != "de" or titles.stands_before(page, tokens[first][0])):
                break
        first += 1
    tokens = tokens[first:]
    if not tokens:
        return start, start
    start = titles.past(text, tokens[0][0], end)
    tokens = [w for w in tokens if w[0] >= start]
    if not tokens:
        return start, start
    last = 0
    for i, (_, _, word) in enumerate(tokens):
        if _capital(word) or _ROMAN.fullmatch(word):
            last = i
        elif word.lower().rstrip("'") not in words("particle") and not _PREFIXED.match(word):
            break
    return start, min(end, tokens[last][1])


def _noun_of(tokens: list[tuple[int, int, str]], page: Page) -> bool:
    """« Admiratrice de Jeanne Morel, … »: the capital of the first word is the sentence's."""
    return (
        len(tokens) > 2
        and tokens[1][2] == "de"
        and is_given(tokens[2][2])
        and not is_given(tokens[0][2])
        and page.opens_sentence(tokens[0][0])
    )


def _surname_behind(page: Page, start: int, end: int) -> int:
    """A name of one word goes on with the capitalised word behind it: « Serguiï | Gaïdaï ».

    French capitalises no common noun there; after a given name or a title it may even be one of a role.
    """
    text = page.text
    name = text[start:end]
    if is_given(name) and (noble := _NOBLE.match(text[end : end + 40])) is not None:
        return end if edges.located(noble.group(1)) else end + noble.end()
    more = None if " " in name else _SURNAME.match(text[end : end + 30])
    if more is None:
        return end
    behind = more.group().strip()
    body = bodies().get(fold(behind))
    if gazetteer.places(behind) or (body is not None and body.sure) or (is_given(behind) and not is_given(name)):
        return end
    expected = is_given(name) or titles.stands_before(page, start)
    return end + more.end() if expected or role(behind) is None else end


def _capital(word: str) -> bool:
    bare = word.lstrip("('«\"")
    if _ARTICLED.match(bare) and len(bare) > 2:
        bare = bare[2:] if bare[1] == "'" else bare.split("-", 1)[1]
    return bool(bare) and bare[0].isupper()


def _place(page: Page, start: int, end: int) -> tuple[int, int]:
    """Without a generic head that the name does without; a lower-case tail only where the gazetteer knows it."""
    text = page.text
    whole = text[start:end]
    if gazetteer.places(whole):
        return start, end
    tokens = [(m.start() + start, m.end() + start, m.group()) for m in _TOKEN.finditer(whole)]
    head = _GAP.split(whole, maxsplit=1)[0]
    first = 0
    if head in ("Les", "Le", "La") and gazetteer.cities(whole):
        return start, end
    inner = _PLACE_HEAD.match(whole)
    if inner and (
        head in words("admin head") or ((head.islower() or head.isupper()) and edges.located(whole[inner.end() :]))
    ):
        return start + inner.end(), end
    if head.lower() not in words("kept head"):
        while first < len(tokens) and not (_capital(tokens[first][2]) or tokens[first][2][0].isdigit()):
            first += 1
        if first < len(tokens) and _ELIDED.match(tokens[first][2]):
            tokens[first] = (tokens[first][0] + 2, *tokens[first][1:])
    tokens = tokens[first:]
    if not tokens:
        return start, start
    start = tokens[0][0]
    for stop in range(len(tokens), 0, -1):
        if gazetteer.places(text[start : tokens[stop - 1][1]]):
            return start, tokens[stop - 1][1]
    last = max((i for i, w in enumerate(tokens) if _capital(w[2])), default=0)
    return start, tokens[last][1]
