"""Interviews: who asks, who answers, by speaker labels or by questions in bold."""

from __future__ import annotations

import newsparse


def turns(article: newsparse.Article) -> list[tuple[str, str | None]]:
    return [(paragraph.kind, paragraph.speaker) for paragraph in article.paragraphs]


def test_labels_of_newspaper_and_person() -> None:
    article = newsparse.parse(
        "\n".join(
            [
                "Une avocate raconte ses trente ans de barreau, entre Lille et Tournai.",
                "Epoch Times : Pourquoi avoir choisi le droit ?",
                "Hélène Marchetti : Par hasard, et je ne l’ai jamais regretté depuis.",
                "J’avais vingt ans, la fac de lettres était pleine.",
                "Epoch Times : Votre premier dossier ?",
                "Hélène Marchetti : Un vol de vélo. J’ai perdu.",
            ]
        )
    )
    her = "Hélène Marchetti"
    assert turns(article) == [
        ("text", None),
        ("question", "Epoch Times"),
        ("answer", her),
        ("answer", her),
        ("question", "Epoch Times"),
        ("answer", her),
    ]


def test_initials_are_read_as_the_full_name() -> None:
    article = newsparse.parse(
        "\n".join(
            [
                "Une avocate raconte ses trente ans de barreau, entre Lille et Tournai.",
                "La Gazette : Pourquoi le droit ?",
                "Hélène Marchetti : Par hasard, et je ne le regrette pas.",
                "L. G. : Et aujourd’hui ?",
                "H. M. : Je plaide moins, j’écris davantage.",
                "L. G. : Un regret ?",
                "H. M. : Le vélo de Tournai.",
            ]
        )
    )
    assert [s for _, s in turns(article)][1:] == ["La Gazette", "Hélène Marchetti"] * 3
    assert [k for k, _ in turns(article)][1:] == ["question", "answer"] * 3


def test_a_colon_alone_makes_no_interview() -> None:
    article = newsparse.parse(
        "\n".join(
            [
                "Le bilan est lourd après la tempête de samedi.",
                "Finistère : trois blessés, dont un grave, à Quimper.",
                "Morbihan : deux blessés légers à Lorient et à Vannes.",
                "Loire-Atlantique : aucun blessé, mais 12 000 foyers sans courant.",
            ]
        )
    )
    assert {kind for kind, _ in turns(article)} <= {"text", "list"}


def test_questions_in_bold() -> None:
    pairs = [
        ("Pourquoi le droit ?", "Par hasard."),
        ("Et après ?", "J’ai plaidé."),
        ("Un regret ?", "Aucun, vraiment."),
    ]
    page = "".join(
        f"<p><strong>{q}</strong></p><p>{a} C’était il y a longtemps, à la fac de Lille.</p>" for q, a in pairs
    )
    article = newsparse.parse(
        f"<html><body><article><h1>Une avocate se raconte à Lille</h1>{page}</article></body></html>"
    )
    assert [k for k, _ in turns(article)] == ["question", "answer"] * 3


def test_one_question_as_a_crosshead_is_a_crosshead() -> None:
    text = "<p>Le conseil a voté mardi la rénovation de la halle, un chantier de deux millions d’euros.</p>"
    page = f"<html><body><article><h1>La halle sera rénovée</h1>{text}<h2>Et maintenant ?</h2>{text}</article></body></html>"
    assert [k for k, _ in turns(newsparse.parse(page))] == ["text", "crosshead", "text"]


ASKED = (
    "Pourquoi le droit ?",
    "Par hasard, et par un ami de la fac de Lille qui plaidait déjà.",
    "Et après ?",
    "J’ai plaidé, longtemps, dans toutes les villes du Nord.",
    "Ce fut un combat de tous les jours, vous savez.",
)


def test_questions_of_a_text_that_says_to_be_an_interview() -> None:
    lines = ("Une avocate se raconte à Lille et au-delà", "Propos recueillis par Anne Le Gall", *ASKED)
    article = newsparse.parse("\n".join(lines), media_type="text/plain")
    assert [k for k, _ in turns(article)] == ["question", "answer", "question", "answer", "answer"]


def test_questions_of_another_text_are_text() -> None:
    lines = ("Une avocate se raconte à Lille et au-delà", "Par Anne Le Gall", *ASKED)
    article = newsparse.parse("\n".join(lines), media_type="text/plain")
    assert "question" not in [k for k, _ in turns(article)]
