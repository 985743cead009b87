"""Dates of headers: exactly as precise as the page, nothing invented."""

from __future__ import annotations

import pytest

from newsparse.parsing.frenchdates import is_date_line, machine, stamps


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "27 juin 2024 12:40 Mis à jour: 27 juin 2024 13:11",
            [("2024-06-27T12:40", None), ("2024-06-27T13:11", "modified")],
        ),
        ("Publié le 1er novembre 2023 à 06h00", [("2023-11-01T06:00", "published")]),
        ("Le 18 juil. 2024", [("2024-07-18", None)]),
        ("Publié le 18/07/2024 à 14 h 05", [("2024-07-18T14:05", "published")]),
        ("Publié: 21.01.2025, 19h05", [("2025-01-21T19:05", "published")]),
        ("Publié21 janvier 2025, 19:05", [("2025-01-21T19:05", "published")]),
        ("mardi 3 févr. 2015, 9h", [("2015-02-03T09:00", None)]),
        ("Modifié le 03-02-2015", [("2015-02-03", "modified")]),
        ("Créé le 2015-02-03 07:08", [("2015-02-03T07:08", "published")]),
        ("21/01/25", [("2025-01-21", None)]),
        ("12h41, le 17 février 2021", [("2021-02-17T12:41", None)]),
        (
            "10:12 02.06.2021 (Mis à jour: 11:00 02.06.2021)",
            [("2021-06-02T10:12", None), ("2021-06-02T11:00", "modified")],
        ),
        ("12-Mar-2015 - 10h 12", [("2015-03-12T10:12", None)]),
        ("Lundi 04 septembre, 2023 11:09", [("2023-09-04T11:09", None)]),
        (
            "Publié le 24 avril 2019 à 6 h 05 HAEMis à jour le 24 avril 2019 à 11 h 48 HAE",
            [("2019-04-24T06:05", "published"), ("2019-04-24T11:48", "modified")],
        ),
        ("il y a 3 heures", []),
        ("31 février 2024", []),
        ("Tél. 02.98.11.22.33", []),
        ("le 14 août\u00a02019 à 10h15", [("2019-08-14T10:15", None)]),
    ],
)
def test_stamps(text: str, found: list[tuple[str, str | None]]) -> None:
    assert [(stamp.value, stamp.role) for stamp in stamps(text)] == found


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2024-04-30T14:11:00+02:00", "2024-04-30T14:11:00+02:00"),
        ("2024-04-30T14:11:00.000Z", "2024-04-30T14:11:00Z"),
        ("2024-04-30T14:11:00+0200", "2024-04-30T14:11:00+02:00"),
        ("2024-04-30 14:11", "2024-04-30T14:11"),
        ("2024-04-30T00:00:00+02:00", "2024-04-30"),
        ("2024-04-30", "2024-04-30"),
        ("20240430", "2024-04-30"),
        ("Tue, 30 Apr 2024 14:11:00 GMT", "2024-04-30T14:11:00Z"),
        ("1714479060", "2024-04-30T12:11:00Z"),
        (1714479060000, "2024-04-30T12:11:00Z"),
        ("30 avril 2024", "2024-04-30"),
        ("2024-13-45", None),
        ("hier", None),
        ("", None),
        (None, None),
        (True, None),
    ],
)
def test_machine_dates(value: object, iso: str | None) -> None:
    assert machine(value) == iso


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("27 juin 2024 12:40 Mis à jour: 27 juin 2024 13:11", True),
        ("Publié le samedi 4 novembre 2023", True),
        ("Moulins, le 14 mars 2006", True),
        ("Le 4 novembre 2023, la mairie a fermé ses portes.", False),
        ("4 novembre 2023 : la mairie ferme", False),
        ("Lola Mercadier", False),
    ],
)
def test_date_lines(line: str, is_one: bool) -> None:
    assert is_date_line(line) is is_one
