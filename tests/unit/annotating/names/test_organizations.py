"""Bodies: built by a grammar, joined with their acronyms, told from people and places."""

from __future__ import annotations

import pytest
from tests.support.rawspans import names_in


def bodies(marked: str) -> list[tuple[str, str | None]]:
    return [(o.name, o.acronym) for o in names_in(marked).organizations]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # acronyms and long forms
        (
            "L'[O:Organisation des Nations unies] ([O:ONU]) vote. L'[O:ONU] agit.",
            [("Organisation des Nations unies", "ONU")],
        ),
        ("Le [O:Conseil du café] (CDC) vote. Le [L:CDC] agit.", [("Conseil du café", "CDC")]),
        ("La [O:FFP] ([P:Fédération française de pétanque]) vote.", [("Fédération française de pétanque", "FFP")]),
        (
            "Le mouvement ivoirien des droits humains (MIDH) vote.",
            [("mouvement ivoirien des droits humains", "MIDH")],
        ),
        ("L'[O:Otan] et l'[O:OTAN].", [("Otan", "OTAN")]),
        (
            "La direction départementale des territoires (DDT) vote.",
            [("direction départementale des territoires", "DDT")],
        ),
        ("L'[O:hôpital Saint-Aubin] de Nice ferme.", [("hôpital Saint-Aubin", None)]),
        ("Le [P:Sdis des Landes] part.", [("Sdis des Landes", None)]),
        # verbs that look like adjectives
        ("L'[O:Union des maires] recommande la prudence.", [("Union des maires", None)]),
        ("Le [O:Comité] des fêtes signale un vol.", [("Comité des fêtes", None)]),
        # acronyms of things
        ("Le plan local d'urbanisme ([O:PLU]) change. Le [O:PLU] aussi.", []),
        ("La sclérose latérale amyotrophique ([O:SLA]) tue.", []),
        ("La dégénérescence maculaire liée à l'âge, ou [O:DMLA], progresse.", []),
        ("Vendu sous les noms de [L:Zarpex] et de [L:Zirpex].", []),
        # what the model missed
        ("L'ONU et l'Unesco votent.", [("ONU", "ONU"), ("Unesco", None)]),
        ("La commission européenne vote.", [("commission européenne", None)]),
        ("Le département d'État américain vote.", [("département d'État américain", None)]),
        ("Les [O:Républicains] votent. Au parti Les Républicains, rien.", [("Les Républicains", None)]),
        ("Publié sur X, il rit.", [("X", None)]),
        ("Il étudie à l'université de Poitiers.", [("université de Poitiers", None)]),
        ("Le quotidien La Montagne écrit.", [("La Montagne", None)]),
        # the grammar of a head and its complements
        ("La [L:Confédération] paysanne vote.", [("Confédération paysanne", None)]),
        ("L'[O:Observatoire] des prix agricoles vote.", [("Observatoire des prix agricoles", None)]),
        ("La [O:Haute Autorité] pour la transparence vote.", [("Haute Autorité pour la transparence", None)]),
        # label by document
        ("La start-up [P:BlueKelp] embauche.", [("BlueKelp", None)]),
        ("Les actionnaires de [P:Varnex] votent. [P:Varnex] chute.", [("Varnex", None)]),
        ("Le [L:FLNKS] vote.", [("FLNKS", "FLNKS")]),
        # none
        ("Un prêt de 500 [O:CFA].", []),
        ("Le ministère parle.", []),
        ("Les [O:Bleus] gagnent.", []),
        ("La libération des otages, le monde change.", []),
    ],
)
def test_bodies(marked: str, expected: list[tuple[str, str | None]]) -> None:
    assert bodies(marked) == expected


def test_the_wording_keeps_the_users_apostrophe() -> None:
    assert names_in("Le Conseil d’État juge.").organizations[0].name == "Conseil d’État"
