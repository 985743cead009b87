"""Original French news texts, as many as are asked for: the sentences are ours, names and rare words invented."""

from __future__ import annotations

import random
from collections.abc import Iterator

__all__ = ["articles"]

_CITIES = (
    "Brest Lyon Nantes Lille Pau Metz Dijon Tours Bruxelles Genève Montréal Dakar Nice Rennes Toulouse Bastia "
    "Angers Reims Limoges Besançon Namur Lausanne Québec Abidjan Tunis Fribourg Colmar Bayonne Cayenne Nouméa"
).split()
_FIRST = (
    "Anne Marc Sophie Julien Nadia Karim Hélène Paul Élise Thomas Fatou Louis Camille Bruno Inès Yann Chloé Hugo "
    "Mireille Samir Odile Victor Agathe Rachid Solène Gilles Maud Étienne Pauline Omar"
).split()
_ROLES = (
    "maire de {city}",
    "directrice de l’hôpital de {city}",
    "porte-parole de la préfecture",
    "secrétaire générale du syndicat",
    "procureur de la République de {city}",
    "ministre de l’Agriculture",
    "présidente de {org}",
    "chercheur à l’université de {city}",
    "capitaine des pompiers",
    "avocate de la famille",
)
_ORGS = (
    "la Fédération nationale des {word}s",
    "la Banque centrale européenne",
    "l’Union européenne",
    "la société {Word}",
    "le groupe {Word} Industries",
    "l’association {Word} sans frontières",
    "la Commission européenne",
    "le tribunal administratif de {city}",
    "le Sénat",
    "Médecins du monde",
)
_DATES = (
    "lundi",
    "mardi soir",
    "le 12 mars",
    "mardi 4 juin 2024",
    "la semaine dernière",
    "en 2019",
    "depuis janvier",
    "vendredi à 18 h 30",
    "d’ici la fin de l’année",
    "il y a trois mois",
    "le 1er septembre prochain",
    "au printemps 2022",
)
_SENTENCES = (
    "Le projet de {word} a été présenté {date} à {city} par {person}, {role}.",
    "« Nous ne pouvons plus attendre, il faut {word}er avant l’hiver », a déclaré {person} {date}.",
    "Selon {org}, près de {number} foyers de la région de {city} sont concernés par la {word}.",
    "{person} estime que la {word} « n’a jamais été aussi fragile ».",
    "D’après {person}, {role}, les travaux coûteront {number} euros et dureront jusqu’en 2027.",
    "La route qui relie {city} à {city2} restera fermée {date}, a indiqué la préfecture.",
    "Les habitants, eux, demandent des réponses claires sur la {word} et sur le calendrier du chantier.",
    "« C’est une bonne nouvelle », se réjouit {person}. « Mais rien n’est joué : la {word} reste à financer. »",
    "{org} avait pourtant promis {date} de ne pas toucher à la {word}, rappelle {person}.",
    "À {city}, {number} personnes ont manifesté {date} devant la mairie contre la {word}.",
    "Interrogée par nos soins, {person} n’a pas souhaité commenter la décision de {org}.",
    "Le rapport, long de {number} pages, décrit une {word} sans précédent depuis la fin des années 1980.",
    "« Je ne suis ni pour ni contre, explique {person}, {role}, mais la {word} doit être débattue. »",
    "Il a fallu {number} bénévoles pour nettoyer la plage de {city}, souillée par la {word}.",
    "Cette {word} avait déjà été évoquée {date} lors d’une réunion entre {org} et les élus de {city}.",
    "Pour {person}, « la {word} ne se décrète pas » ; elle se prépare pendant des années.",
    "Le ministère assure que la {word} sera prolongée, et que {number} emplois seront créés à {city}.",
    "La cour d’appel de {city} rendra sa décision {date}, a précisé {person}, {role}.",
    "Née à {city} en 1968, {person} a dirigé {org} avant de rejoindre {org2}.",
    "En attendant, la {word} continue de diviser les {number} habitants du village.",
)
_SYLLABLES = (
    "ba be bi bo bou cha che cla co cou da de di do dra fa fe fi fla fo ga gue gui go gra ja jo la le li lo lu "
    "ma me mi mo na ne ni no pa pe pi plo po qua ra re ri ro sa se si so ta te ti to tra va ve vi vo za zé mon "
    "ton lin rand"
).split()


def articles(count: int, *, words: int = 500, fresh: float = 0.3, seed: int = 1) -> Iterator[str]:
    """`count` texts as copied from a page: headline, date, then paragraphs of about `words` words in all.

    `fresh` is the share of slots filled with a word or a name that no text held before; the others come from
    a stock of 2,000, so that the vocabulary grows about as a newspaper's does.
    """
    rng = random.Random(seed)
    stock = [_word(rng) for _ in range(2_000)]

    def word() -> str:
        return _word(rng) if rng.random() < fresh else rng.choice(stock)

    def fill(template: str) -> str:
        slots = {
            "city": rng.choice(_CITIES),
            "city2": rng.choice(_CITIES),
            "date": rng.choice(_DATES),
            "number": f"{rng.randrange(2, 990)} {rng.randrange(100, 999)}",
            "person": f"{rng.choice(_FIRST)} {word().capitalize()}",
            "word": word(),
            "Word": word().capitalize(),
        }
        slots["role"] = rng.choice(_ROLES).format_map(slots | {"org": "la chambre de commerce"})
        slots["org"] = rng.choice(_ORGS).format_map(slots)
        slots["org2"] = rng.choice(_ORGS).format_map(slots)
        text = template.format_map(slots)
        return text[0].upper() + text[1:]

    for _ in range(count):
        headline = fill("À {city}, la {word} de {person} inquiète {org}").rstrip(".")
        lines = [headline, "Par la rédaction", f"{rng.randrange(1, 29)} mai 2024", ""]
        size = 0
        while size < words:
            paragraph = " ".join(fill(rng.choice(_SENTENCES)) for _ in range(rng.randrange(2, 5)))
            lines.append(paragraph)
            size += len(paragraph.split())
        yield "\n".join(lines) + "\n"


def _word(rng: random.Random) -> str:
    return "".join(rng.choice(_SYLLABLES) for _ in range(rng.randrange(2, 5)))
