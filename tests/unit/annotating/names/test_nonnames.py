"""What is no name, and what looks like none and is one."""

from __future__ import annotations

import pytest
from tests.support.rawspans import mention_in

from newsparse.annotating.names.nonnames import reason


@pytest.mark.parametrize(
    ("marked", "why"),
    [
        ("La réforme de l'[O:État] avance.", "institution"),
        ("Le [P:Premier ministre] part.", "institution"),
        ("Les [L:Français] votent.", "demonym"),
        ("Des [P:Bretonnes] en tête.", "demonym"),
        ("Les [M:Dunkerquois] défilent.", "demonym"),
        ("[P:Hier], il pleuvait.", "opening word"),
        ("[L:Renseignements] en mairie.", "opening word"),
        ("[P:Protéger] coûte cher.", "verb"),
        ("La [L:Tempête] est passée, une tempête rare.", "word"),
        ("Le dossier du [M:XXe siècle].", "number"),
        ("Sur l'[O:A64], un bouchon.", "number"),
        ("Une amende de 500 [O:GNF].", "unit"),
        ("Le ministre de la [L:Défense] part.", "portfolio"),
        ("Le ministre du Commerce et de l'[L:Industrie] part.", "portfolio"),
        ("La tempête [P:Gontran] arrive.", "event"),
        ("Le missile [L:Kestrel] est tombé.", "event"),
        ("Le gazoduc [O:Varstream] fuit.", "event"),
        ("La [O:COP31] s'ouvre.", "event"),
        ("Elle gagne le [L:Vendée] Globe.", "competition"),
        ("Le [L:Suisse] part.", "demonym"),
        ("L'[L:Ardéchoise] part.", "demonym"),
        ("L'[O:USS Morrow] passe.", "event"),
        ("Le [O:Haut-Commissaire de l'ONU] part.", "role"),
        ("Le [L:Ballon] d'or l'attend.", "competition"),
        ("Le sommet Choose [L:France] s'ouvre.", "competition"),
        ("La [O:RD27] est coupée.", "number"),
        ("[O:Le Parisien] de 20 ans marque.", "demonym"),
        ("Le porte-avions [P:Charles-de-Gaulle] part.", "named after"),
        ("La [M:Coupe du monde] commence.", "words"),
        ("La [M:Guerre froide] est finie.", "event"),
        ("Elle joue dans « [P:Ombre blanche] ».", "marked words"),
        ("« L'[L:Écume] », un chalutier, a coulé.", "marked words"),
        ("La frégate [P:Yves Morel] part.", "event"),
        ("L'école [P:Jacques-Prévert] ferme.", "named after"),
        ("Le match a fini, [P:JO-2024] oblige.", "no person's name"),
        # names all the same
        ("« Non », tempête [P:Yves Morel].", None),
        ("Voilà [P:Oscar Morel].", None),
        ("« [P:Odile Ferrand] »", None),
        ("« [P:Anne-Odile Ferrand] »", None),
        ("Le capitaine de frégate [P:Yves Morel] part.", None),
        ("Il lit « [O:Libération] ».", None),
        ("Le [L:Portugal] gagne.", None),
        ("[L:Roubaix] gagne.", None),
        ("Il vit à [L:Rome].", None),
        ("Le ministre de l'Intérieur de la [L:Pologne] part.", None),
        ("[P:Ferrand] a signé. Pour Ferrand, c'est fini.", None),
        ("La tempête frappe l'[L:Irlande].", None),
    ],
)
def test_reasons_to_leave_a_span_out(marked: str, why: str | None) -> None:
    mention, page = mention_in(marked)
    assert reason(mention, page) == why


def test_a_storm_is_none_wherever_it_is_named() -> None:
    from tests.support.rawspans import names_in

    found = names_in("La tempête [P:Gontran] arrive. Partout, [P:Gontran] a laissé des traces.")
    assert not found.people
    assert not found.places
