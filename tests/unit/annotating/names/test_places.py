"""Where: names, kinds, countries, namesakes."""

from __future__ import annotations

import pytest
from tests.support.rawspans import names_in


@pytest.mark.parametrize(
    ("marked", "name", "kind", "country"),
    [
        ("Aux [L:Etats-Unis], rien.", "États-Unis", "country", "US"),
        ("En [L:Grande-Bretagne], rien.", "Royaume-Uni", "country", "GB"),
        ("La [L:RDC] vote.", "République démocratique du Congo", "country", "CD"),
        ("À [L:Kyïv], rien.", "Kiev", "city", "UA"),
        ("À [L:Pékin], rien.", "Pékin", "city", "CN"),
        ("À [L:Aix-la-Chapelle], rien.", "Aix-la-Chapelle", "city", "DE"),
        ("À [L:Dunkerque], rien.", "Dunkerque", "city", "FR"),
        ("En [L:Floride], rien.", "Floride", "region", "US"),
        ("En [L:Bavière], rien.", "Bavière", "region", "DE"),
        ("En [L:Colombie-Britannique], rien.", "Colombie-Britannique", "region", "CA"),
        ("Dans le [L:Valais], rien.", "Valais", "region", "CH"),
        ("Dans l'[L:Orne], rien.", "Orne", "region", "FR"),
        ("À [L:Mayotte], rien.", "Mayotte", "region", "FR"),
        ("À [L:Nouméa], rien.", "Nouméa", "city", "FR"),
        ("À [L:Hong Kong], rien.", "Hong Kong", "region", "CN"),
        ("En [L:mer Rouge], rien.", "Mer Rouge", "sea", None),
        ("Au [L:Proche-Orient], rien.", "Proche-Orient", "area", None),
        ("À la [L:Maison Blanche], rien.", "Maison-Blanche", "facility", "US"),
        ("L'[O:Elysée] observe.", "Élysée", "facility", "FR"),
        ("Dans la [L:bande de Gaza], rien.", "Gaza", "region", "PS"),
        ("Né au [L:Mans], il rit.", "Le Mans", "city", "FR"),
        ("Né aux [L:Sables-d'Olonne], il rit.", "Les Sables-d'Olonne", "city", "FR"),
        ("À [L:Villedieu-les-Poêles], rien.", "Villedieu-les-Poêles", "city", "FR"),
        # datelines
        ("[O:ATHÈNES] ([O:AFP]) — Un séisme a secoué jeudi la côte.", "Athènes", "city", "GR"),
        ("[O:GENÈVE], 3 mars ([O:AFP]) – Le conseil a voté.", "Genève", "city", "CH"),
        ("[L:PARIS], 12 mai ([O:Reuters]) - Le marché recule.", "Paris", "city", "FR"),
        ("[O:AIX-EN-PROVENCE] — La cour a jugé.", "Aix-en-Provence", "city", "FR"),
        # the country right behind a town
        ("À [L:Paris], au [L:Texas], rien.", "Paris", "city", "US"),
        ("À [L:Valence], en [L:Espagne], rien.", "Valence", "city", "ES"),
        ("À [L:Valence] ([L:Drôme]), rien.", "Valence", "city", "FR"),
        ("L'État de [L:Géorgie] vote, aux [L:États-Unis].", "Géorgie", "region", "US"),
        ("La [L:Géorgie] vote.", "Géorgie", "country", "GE"),
        # the article's country: by its other places, its adjectives, its money
        ("À [L:Tripoli], au [L:Liban].", "Tripoli", "city", "LB"),
        ("Le dinar et le souk de [L:Tripoli].", "Tripoli", "city", "LY"),
    ],
)
def test_the_first_place(marked: str, name: str, kind: str, country: str | None) -> None:
    place = names_in(marked).places[0]
    assert (place.name, place.kind, place.country) == (name, kind, country)


@pytest.mark.parametrize(
    ("marked", "country"),
    [
        ("Le village de [L:Karbouzgha], en [L:Syrie].", "SY"),
        ("Cent gourdes à [L:Trou-Bondieu], dit le ministre haïtien.", "HT"),
        ("Les gendarmes de [L:Plouzébrec].", "FR"),
    ],
)
def test_an_unknown_town_lies_in_the_articles_country(marked: str, country: str) -> None:
    place = names_in(marked).places[0]
    assert (place.country, place.inferred, place.latitude) == (country, True, None)


def test_a_building_lies_in_the_city_that_it_is_named_after_a_street_does_not() -> None:
    there = names_in(
        "La [L:Bourse de Milan] monte; il va [L:rue de Rome], dans l'[L:Ohio] et l'[L:Indiana]."
    ).places
    assert [place.country for place in there[:2]] == ["IT", "US"]


def test_variants_of_one_place_are_one_entry() -> None:
    found = names_in("À [L:Kiev] puis à [L:Kyiv]. Aux [L:États-Unis], aux [L:USA].")
    assert [(p.name, len(p.mentions)) for p in found.places] == [("Kiev", 2), ("États-Unis", 2)]


@pytest.mark.parametrize(
    "marked",
    [
        "La réunion de vendredi.",
        "Les [L:Italiens] votent.",
        "[P:Florence Petit] rit. [L:Florence] part.",
        "Le vent du [L:Nord] souffle.",
        "Le ministre de l'[L:Intérieur] parle.",
        "[O:OTAN] (Reuters) - Le sommet est clos.",
        "Les affiches du soir.\n[O:LENS] – Lille est la plus attendue.",
    ],
)
def test_no_place(marked: str) -> None:
    assert not names_in(marked).places


def test_a_country_that_the_model_missed() -> None:
    assert [p.country for p in names_in("Le Brésil et le Pérou signent à Lima.").places] == ["BR", "PE", "PE"]
