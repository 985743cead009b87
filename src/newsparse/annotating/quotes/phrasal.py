"""Verbs that report with a word of their own: faire savoir, mettre en garde, finir par lâcher."""

from __future__ import annotations

from functools import cache

__all__ = ["EXPRESSIONS", "light_forms", "through_forms"]

# Expressions of several words: the form of faire, laisser, mettre … is found in the table of their own below.
_LIGHT = {
    "faire": "fait font faisait faisaient fit firent fera feront ferait feraient fait faisant faire",
    "laisser": "laisse laissent laissait laissaient laissa laissèrent laissera laissé laissant laisser",
    "mettre": "met mettent mettait mettaient mit mirent mettra mis mettant mettre",
    "tenir": "tient tiennent tenait tenaient tint tinrent tiendra tenu tenant tenir",
    "vouloir": "veut veulent voulait voulaient voulut voulurent voudra voulu voulant vouloir",
    "donner": "donne donnent donnait donnaient donna donnèrent donné donnant donner",
}


EXPRESSIONS = {
    ("faire", "savoir"): ("faire savoir", "affirms", "say"),
    ("faire", "valoir"): ("faire valoir", "affirms", "say"),
    ("faire", "remarquer"): ("faire remarquer", "affirms", "say"),
    ("faire", "observer"): ("faire observer", "affirms", "say"),
    ("faire", "noter"): ("faire noter", "affirms", "say"),
    ("faire", "comprendre"): ("faire comprendre", "affirms", "say"),
    ("faire", "part"): ("faire part", "affirms", "name"),
    ("faire", "état"): ("faire état", "affirms", "name"),
    ("faire", "mention"): ("faire mention", "affirms", "name"),
    ("laisser", "entendre"): ("laisser entendre", "affirms", "say"),
    ("laisser", "échapper"): ("laisser échapper", "affirms", "manner"),
    ("laisser", "tomber"): ("laisser tomber", "affirms", "manner"),
    ("mettre", "en garde"): ("mettre en garde", "announces", "say"),
    ("mettre", "en avant"): ("mettre en avant", "affirms", "name"),
    ("tenir", "à préciser"): ("préciser", "affirms", "say"),
    ("tenir", "à souligner"): ("souligner", "affirms", "say"),
    ("tenir", "à rappeler"): ("rappeler", "affirms", "say"),
    ("tenir", "à rassurer"): ("rassurer", "affirms", "manner"),
    ("tenir", "à saluer"): ("saluer", "affirms", "name"),
    ("vouloir", "croire"): ("vouloir croire", "judges", "judge"),
    ("donner", "l' alerte"): ("donner l'alerte", "announces", "say"),
}


@cache
def light_forms() -> dict[str, tuple[str, str]]:
    tenses = ["present"] * 2 + ["imperfect"] * 2 + ["past"] * 2 + ["future"] * 2
    out = {}
    for verb, row in _LIGHT.items():
        *finite, participle, gerund, infinitive = row.split()
        for word, tense in zip(finite, tenses, strict=False):
            out[word] = (verb, tense)
        out.setdefault(participle, (verb, "participle"))
        out[gerund] = (verb, "gerund")
        out[infinitive] = (verb, "infinitive")
    return out


# finit par répondre, se borne à rappeler: verbs that only tell how somebody comes to speak.
_THROUGH = {
    "finir": ("par", "finit finissent finissait finissaient finit finirent finira finiront fini finissant finir"),
    "commencer": ("par", "commence commencent commençait commençaient commença commencèrent commencé commençant"),
    "tenir": ("à", "tient tiennent tenait tenaient tint tinrent tiendra tenu tenant tenir"),
    "aimer": ("à", "aime aiment aimait aimaient aima aimèrent aimé aimant aimer"),
    "borner": ("à", "borne bornent bornait bornaient borna bornèrent borné bornée bornés bornant borner"),
    "contenter": ("de", "contente contentent contentait contenta contentèrent contenté contentée contentés"),
    "empresser": ("de", "empresse empressent empressait empressa empressèrent empressé empressée empressés"),
    "manquer": ("de", "manque manquent manquait manqua manquèrent manqué manquant manquer"),
    "continuer": ("à de", "continue continuent continuait continuaient continua continuèrent continué continuant"),
    "persister": ("à", "persiste persistent persistait persista persistèrent persisté persistant"),
    "obstiner": ("à", "obstine obstinent obstinait obstina obstinèrent obstiné obstinée obstinés obstinant"),
    "risquer": ("à", "risque risquent risquait risqua risquèrent risqué risquée risqués risquant"),
    "hasarder": ("à", "hasarde hasardent hasardait hasarda hasardèrent hasardé hasardée hasardés"),
    "plaire": ("à", "plaît plaisent plaisait plaisaient plut plurent plu"),
    "parvenir": ("à", "parvient parviennent parvenait parvint parvinrent parvenu parvenue parvenus"),
    "consentir": ("à", "consent consentent consentait consentit consentirent consenti"),
    "hâter": ("de", "hâte hâtent hâtait hâta hâtèrent hâté hâtée hâtés"),
    "venir": ("", "vient viennent venait venaient vint vinrent viendra viendront venu venue venus venant"),
    "permettre": ("de", "permet permettait permit permis permise"),
}


@cache
def through_forms() -> dict[str, tuple[tuple[str, ...], str]]:
    """Form → (its prepositions, its tense)."""
    out = {}
    for prepositions, forms in _THROUGH.values():
        for form in forms.split():
            past = form.endswith(
                ("é", "ée", "és", "fini", "tenu", "plu", "venu", "venue", "venus", "senti", "mis", "mise")
            )
            out[form] = (tuple(prepositions.split()), "participle" if past else "present")
    return out
