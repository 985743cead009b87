"""Raw spans are cut to the bare name, and parted where one span holds several."""

from __future__ import annotations

import pytest
from tests.support.rawspans import mention_in

from newsparse.annotating.names.trimming import trim


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        # articles, prepositions, elisions
        ("La course part [L:de Quimper].", ["Quimper"]),
        ("Il vit [L:à Lille].", ["Lille"]),
        ("La côte [L:d'Irlande] est verte.", ["Irlande"]),
        ("On sait [P:qu'Odile Ferrand] viendra.", ["Odile Ferrand"]),
        ("[L:Dans la Creuse], rien.", ["Creuse"]),
        ("[L:L'Italie] et l'Espagne.", ["Italie"]),
        # the name's own article stays
        ("Il vit [L:à La Rochelle].", ["La Rochelle"]),
        ("Il lit [O:L'Humanité].", ["L'Humanité"]),
        ("Un appel de [P:Le Goff] hier.", ["Le Goff"]),
        ("Un but de [P:N'Golo Diakité].", ["N'Golo Diakité"]),
        ("[O:Le Figaro] écrit.", ["Le Figaro"]),
        # titles and roles
        ("[P:M. Delaunay] parle.", ["Delaunay"]),
        ("Le [P:président Paul Ardouin] parle.", ["Paul Ardouin"]),
        ("Le [P:Premier ministre Paul Ardouin] parle.", ["Paul Ardouin"]),
        ("Le [M:Premier ministre Paul Ardouin] parle.", ["Paul Ardouin"]),
        ("La [P:colonelle Inès Ribot] parle.", ["Inès Ribot"]),
        ("Le [P:général de Castelnau] parle.", ["de Castelnau"]),
        ("L'historien [P:Benjamin Ricard] parle.", ["Benjamin Ricard"]),
        # tails
        ("[P:Odile Ferrand a] parlé.", ["Odile Ferrand"]),
        ("[P:Odile Ferrand, de] Rennes.", ["Odile Ferrand"]),
        ("[P:Louis XIV] régnait.", ["Louis XIV"]),
        ("[P:Karim B.] est jugé.", ["Karim B."]),
        ("[L:Corée du Nord] et Chine.", ["Corée du Nord"]),
        ("[L:Amérique latine] et Asie.", ["Amérique latine"]),
        ("[O:Hôpital universitaire d']Angers.", ["Hôpital universitaire"]),
        # generic heads
        ("Le [L:département du Finistère] gèle.", ["Finistère"]),
        ("La [L:ville de Roubaix] rit.", ["Roubaix"]),
        ("Le [L:port de Lorient] dort.", ["Lorient"]),
        ("La [O:Municipalité de Lausanne] vote.", ["Lausanne"]),
        ("La [L:mer Noire] gèle.", ["mer Noire"]),
        ("Le [L:golfe du Mexique] chauffe.", ["golfe du Mexique"]),
        ("Sur l'[L:île de Groix].", ["île de Groix"]),
        ("L'[L:île de Taïwan] tremble.", ["Taïwan"]),
        ("Le [O:groupe Michelin] investit.", ["Michelin"]),
        # several in one
        ("[P:Odile Ferrand et Paul Ardouin] parlent.", ["Odile Ferrand", "Paul Ardouin"]),
        ("[L:Brest, Quimper] et Vannes.", ["Brest", "Quimper"]),
        ("[P:France Inter Odile Ferrand] parle.", ["France Inter", "Odile Ferrand"]),
        ("[O:Stade Rochelais Paul Ardouin] marque.", ["Stade Rochelais", "Paul Ardouin"]),
        ("[L:Trinité-et-Tobago] vote.", ["Trinité-et-Tobago"]),
        # whole words
        ("Le phare de [L:Plouha]nec est beau.", ["Plouhanec"]),
        ("La petite [P:Do]'a a trois ans.", ["Do'a"]),
        ("Le fils, [P:Serguiï] Gaïdenko, attend.", ["Serguiï Gaïdenko"]),
        ("Pour [P:Djoné] Vassa, sociologue, il faut voir.", ["Djoné Vassa"]),
        ("[M:Solitaire aux Sables-d'Olonne], demain.", ["Solitaire", "Sables-d'Olonne"]),
        ("La [O:Fédération commande des masques].", ["Fédération"]),
        ("Le [L:Malgache Voahangy Andriana] part.", ["Voahangy Andriana"]),
        ("La toile d'[P:Anne Morel Le Serment des braves].", ["Anne Morel"]),
        ("Voici [P:Anne Le Goff du Faou].", ["Anne Le Goff du Faou"]),
        ("Le gérant de [P:Varnec Kevin Morel] rit.", ["Varnec", "Kevin Morel"]),
        ("Elle reçoit à [L:Dakar Anne Morel].", ["Dakar", "Anne Morel"]),
        ("L'[L:Unesco d'Anne] Morel part.", ["Unesco", "Anne"]),
        ("[P:Admiratrice de Jeanne Morel], elle part.", ["Jeanne Morel"]),
        ("Pour [P:Djoné] Président, il faut voir.", ["Djoné"]),
        # nothing left
        ("[L:le] soir", []),
        ("« [M:…] »", []),
    ],
)
def test_a_span_is_cut_to_its_names(marked: str, names: list[str]) -> None:
    mention, page = mention_in(marked)
    found = list(trim(mention, page))
    assert [m.text for m in found] == names
    assert all(page.text[m.start : m.end] == m.text for m in found)
