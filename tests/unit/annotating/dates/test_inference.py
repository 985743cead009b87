"""The day of an article from its own evidence; and that it is never made up."""

from __future__ import annotations

from datetime import date

import pytest

from newsparse.annotating import dates
from newsparse.annotating.dates import DatesReading
from newsparse.annotating.frame import Frame
from newsparse.article import Article, Figure, Paragraph


def read(text: str, caption: str | None = None) -> DatesReading:
    figures = (Figure(caption),) if caption else ()
    return dates.read(Frame.of(Article(text=text, paragraphs=(Paragraph("text", 0, len(text)),), figures=figures)))


def values(reading: DatesReading) -> list[str]:
    return [found.value for found in reading.dates]


def test_a_caption_a_date_the_same_week_and_two_weekdays() -> None:
    reading = read(
        "Les délégations se sont retrouvées jeudi à Berne, avec l'intention de conclure vendredi. Elles avaient "
        "parlé à Vienne, plus tôt dans la semaine. La rencontre du 4 mars, à Vienne, a duré quatre heures. La "
        "semaine dernière, rien.",
        "La salle du conseil, à Vienne, le 2 mars 2024.",
    )
    assert reading.reference_date.value == "2024-03-07/2024-03-08"
    assert reading.reference_date.source == "inferred"
    assert values(reading) == ["2024-03-07", "2024-03-08", "2024-W10", "2024-03-04", "PT4H", "2024-W09"]
    assert any("“le 2 mars 2024”" in line for line in reading.reference_date.evidence)
    assert any("“jeudi”" in line for line in reading.reference_date.evidence)


def test_a_weekday_beside_its_date_fixes_the_year() -> None:
    reading = read(
        "Le déficit a atteint 3 % en 2018 et 2,8 % en 2019. La commission a publié mardi 7 mai ses calculs. "
        "Les dirigeants se réuniront jeudi 9 mai à Sibiu."
    )
    assert reading.reference_date.value == "2019-05-07/2019-05-09"
    assert values(reading) == ["2018", "2019", "2019-05-07", "2019-05-09"]


def test_no_year_anywhere_no_day() -> None:
    reading = read("La commission a publié mardi 7 mai ses calculs. Elle se réunira jeudi 9 mai.")
    assert reading.reference_date.value is None
    assert reading.reference_date.confidence == 0
    assert values(reading) == ["XXXX-05-07", "XXXX-05-09"]


def test_a_far_year_in_the_story_is_not_the_year_of_the_article() -> None:
    reading = read("L'accès est interdit depuis le mercredi 10 novembre 2021. Le tri reprendra le 13 novembre.")
    assert reading.reference_date.value is None
    assert values(reading) == ["2021-11-10", "XXXX-11-13"]


def test_what_comes_out_the_same_on_every_possible_day_is_resolved_the_rest_is_open() -> None:
    reading = read(
        "Le taux était de 4 % en 2018, de 5 % en 2019. Le conseil a voté mardi 7 mai. Il votera jeudi 9 mai. "
        "Hier, le maire a ri. Cette année, rien."
    )
    assert values(reading)[-2:] == ["XXXX-XX-XX", "2019"]


def test_the_trace_says_rule_anchor_and_direction() -> None:
    reading = dates.read(Frame.of("Le maire a démissionné lundi."), date(2025, 12, 6))
    [entry] = reading.trace
    assert (entry.kind, entry.rule) == ("date", "weekday")
    assert entry.evidence == ("reference date 2025-12-06", "direction past: “a démissionné”")


def test_the_weekday_of_a_date_with_its_year_in_the_story_is_chance() -> None:
    # 4 March 2019 was a Monday: the trial of years later opened on a Monday too.
    reading = read(
        "Le procès s'est ouvert lundi à Pau. La victime avait disparu le 4 mars 2019. Le verdict tombera jeudi."
    )
    assert reading.reference_date.value is None
    assert values(reading) == ["XXXX-WXX-1", "2019-03-04", "XXXX-WXX-4"]


def test_a_weekday_without_article_between_a_year_told_and_a_year_to_come() -> None:
    # Between 2024 and 2026, 4 October is a Saturday in 2025 alone.
    reading = read(
        "Le marché de Dole rouvrira samedi 4 octobre. Les étals avaient fermé à l'été 2024. "
        "Le préfet viendra samedi. Les loyers seront gelés jusqu'à la fin de 2026. "
        "La rue restera barrée jusqu'au 20 octobre. Lundi, rien."
    )
    assert reading.reference_date.value == "2025-09-03/2025-10-04"
    assert values(reading) == [
        "2025-10-04", "2024-SU", "2025-10-04", "2026", "2025-10-20", "XXXX-WXX-1",
    ]  # fmt: skip


def test_a_weekday_without_article_has_its_year_for_the_weeks_about_it() -> None:
    reading = read(
        "La liste a été arrêtée mercredi 5 février 2020 à Dole. La gare avait fermé le 31 décembre 1969. "
        "La ministre recevra les élus le 18 février. Une délégation viendra le 20 février."
    )
    assert reading.reference_date.value == "2020-02-05/2020-02-18"
    assert values(reading) == ["2020-02-05", "1969-12-31", "2020-02-18", "2020-02-20"]


def test_a_chronicle_in_the_present_is_not_told_from_its_days() -> None:
    reading = read(
        "Mardi 3 mars 2015, il quitte Alep. Il passe la frontière le 7 mars. Il sera arrêté le 12 mars."
    )
    assert reading.reference_date.value is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("BREST, 5 décembre 2025 (AFP) - Le port a rouvert vendredi.", "2025-12-05/2025-12-06"),
        ("BREST (Finistère), le 5 décembre 2025 – Le port a rouvert.", "2025-12-05/2025-12-06"),
        ("Le port rouvre\nPublié le 5 décembre 2025 à 16 h 12\nLe port a rouvert hier.", "2025-12-05"),
        ("Le port a rouvert hier.\nMis à jour le 05/12/2025 à 16:12", "2025-12-03/2025-12-05"),
        ("Publié le 4 décembre 2025, mis à jour le 5 décembre 2025", "2025-12-04"),
        ("Brest, le 5 décembre 2025, avait l'air vide.", None),
        ("Le rapport publié le 5 décembre 2025 est accablant.", None),
        ("Le port, le 5 décembre 2025 (photo), était vide.", None),
    ],
)
def test_a_stamp_or_a_dateline_tells_the_day(text: str, day: str | None) -> None:
    assert read(text).reference_date.value == day


def test_a_date_without_a_verb_in_the_story_is_no_thursday_of_the_article() -> None:
    # 27 June 2024 is a Thursday by chance; in a caption it would be the day of the photograph.
    reading = read(
        "Le budget 2024 a été adopté jeudi à Dole. La place sera refaite le mardi 2 avril. "
        "La gare a ouvert en 2023. Le conseil, le 27 juin, place Grévy."
    )
    assert reading.reference_date.value is None


def test_weekdays_in_a_row_that_are_over_leave_the_last_of_them() -> None:
    text = (
        "Les délégations se sont vues mardi à Berne. Le communiqué a été diffusé mercredi. Le syndicat avait "
        "protesté lundi. La suite est prévue le 14 mars."
    )
    reading = read(text, "La salle du conseil, à Berne, le lundi 4 mars 2024.")
    assert reading.reference_date.value == "2024-03-06"
    assert values(reading)[:3] == ["2024-03-05", "2024-03-06", "2024-03-04"]
    apart = read(text.replace("mercredi", "vendredi"), "La salle du conseil, à Berne, le lundi 4 mars 2024.")
    assert apart.reference_date.value == "2024-03-04/2024-03-06"
