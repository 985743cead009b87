"""Reading time: spans, values, bounds, where the reference day comes from."""

from __future__ import annotations

from datetime import date

from newsparse.annotating import dates
from newsparse.annotating.frame import Frame
from newsparse.article import Article, Paragraph

SATURDAY = date(2025, 12, 6)


def test_a_sentence_with_a_no_break_space() -> None:
    frame = Frame.of("Le vote a eu lieu mardi 2\u202fdécembre\u00a02025 à Rennes.")
    [found] = frame.restore(dates.read(frame, SATURDAY).dates)
    assert (found.text, found.value) == ("mardi 2\u202fdécembre\u00a02025", "2025-12-02")
    assert (found.earliest, found.latest) == ("2025-12-02", "2025-12-02")
    assert frame.original[found.start : found.end] == found.text


def _article(text: str, **fields: str) -> Article:
    return Article(text=text, paragraphs=(Paragraph("text", 0, len(text)),), **fields)  # type: ignore[arg-type]


def test_the_page_comes_before_its_url_and_the_option_before_both() -> None:
    article = _article(
        "Il a été élu vendredi.", published="2024-05-13T08:00:00+02:00", url="https://x.fr/2024/05/12/a"
    )
    frame = Frame.of(article)
    assert dates.read(frame, SATURDAY).reference_date.source == "option"
    page = dates.read(frame)
    assert (page.reference_date.source, page.reference_date.value) == ("page", "2024-05-13")
    assert page.dates[0].value == "2024-05-10"
    url = dates.read(Frame.of(_article("Il a été élu vendredi.", url="https://x.fr/2024/05/12/a")))
    assert (url.reference_date.source, url.reference_date.value) == ("url", "2024-05-12")


def test_the_last_change_alone_is_a_less_sure_day() -> None:
    article = _article("Il a été élu vendredi.", modified="2024-05-13T08:00:00+02:00")
    reading = dates.read(Frame.of(article))
    assert (reading.reference_date.source, reading.reference_date.value) == ("page", "2024-05-13")
    assert reading.reference_date.confidence < 0.95
    assert reading.dates[0].value == "2024-05-10"
    addressed = _article("Hier.", modified="2024-05-13", url="https://x.fr/2024/05/12/a")
    assert dates.read(Frame.of(addressed)).reference_date.value == "2024-05-12"


def test_without_any_evidence_nothing_is_guessed() -> None:
    reading = dates.read(Frame.of("Il a été élu vendredi, après le vote du 3 mai et celui de mai 2021."))
    assert reading.reference_date.value is None
    assert [d.value for d in reading.dates] == ["XXXX-WXX-5", "XXXX-05-03", "2021-05"]
    assert reading.dates[0].earliest is None


def test_a_weekday_that_contradicts_its_date_is_a_warning() -> None:
    reading = dates.read(Frame.of("Il est né le lundi 2 décembre 2025."), SATURDAY)
    assert reading.warnings == ("weekday-mismatch",)


def test_a_new_paragraph_goes_on_from_the_story_not_from_an_aside() -> None:
    text = (
        "Mardi, les sénateurs ont rejeté le texte. Le ministre, démissionnaire le 7 septembre, n'est pas venu.\n\n"
        "L'accord conclu la veille est caduc."
    )
    assert [d.value for d in dates.read(Frame.of(text), SATURDAY).dates] == [
        "2025-12-02",
        "2025-09-07",
        "2025-12-01",
    ]
    beside = "Mardi, le maire, élu le 7 septembre, a reçu la presse. La veille de sa venue, un clou."
    assert len(dates.read(Frame.of(beside), SATURDAY).dates) == 2


def test_the_night_that_the_story_tells() -> None:
    text = (
        "Un hangar a brûlé dans la nuit de dimanche à lundi.\n\nDeux pompiers ont été blessés.\n\n"
        "Arrivé en pleine nuit, le patron n'a rien pu faire."
    )
    assert [d.value for d in dates.read(Frame.of(text), SATURDAY).dates] == ["2025-11-30TNI", "2025-11-30TNI"]


def test_the_eve_of_the_news_after_nothing_but_an_aside() -> None:
    text = "Le ministre, démissionnaire le 7 septembre, se tait.\n\nL'accord conclu la veille est déjà caduc."
    assert [d.value for d in dates.read(Frame.of(text), SATURDAY).dates] == ["2025-09-07", "2025-12-05"]
