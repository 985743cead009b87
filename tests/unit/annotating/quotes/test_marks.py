"""Pairs of marks, before any sentence is cut: (text, the words inside the outermost marks)."""

from __future__ import annotations

import pytest

from newsparse.annotating.frame import Frame
from newsparse.annotating.quotes import incises
from newsparse.annotating.quotes.marks import Marked, pair


def marks(text: str) -> list[Marked]:
    frame = Frame.of(text)

    def incise(start: int, end: int) -> int | None:
        found = incises.find(frame.text, start, end, ())
        return found[0].start if found else None

    return pair(frame.text, frame.paragraphs, incise)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Il a dit « oui » puis « non ».", ["oui", "non"]),
        ("Il a dit «\u00a0oui\u00a0» puis «\u202fnon\u202f».", ["oui", "non"]),
        ('Il a dit “oui” puis "non".', ["oui", "non"]),
        ("Il a dit ''oui'' puis << non >>.", ["oui", "non"]),
        ("Il a dit „oui“ puis „non”.", ["oui", "non"]),
        ("Il a dit ”oui” puis “non“.", ["oui", "non"]),
        ("Il a dit »oui« puis »non«.", ["oui", "non"]),
        ('Il a dit qu\'"oui" et l\'"autre".', ["oui", "autre"]),
        ("Il a dit \"oui”, c'est « tout ”.", ["oui", "tout"]),
        ("Trop petit.«Non», dit-elle.", ["Non"]),
        ("« Il a dit “oui” deux fois », dit-elle.", ["Il a dit “oui” deux fois"]),
        ("« Il a dit « oui » deux fois », dit-elle.", ["Il a dit « oui » deux fois"]),
        ('"Il a dit "oui" deux fois", dit-elle.', ['Il a dit "oui" deux fois']),
        ("Elle lit ‘Le Monde’ : « C’est ‹ vrai › ».", ["Le Monde", "C'est ‹ vrai ›"]),
        ('Un écran de 27" vendu « cher ».', ["cher"]),
        ('« » et "" et « … »', []),
        ("C'est l'heure, aujourd'hui, d'en parler.", []),
    ],
)
def test_one_paragraph(text: str, words: list[str]) -> None:
    plain = Frame.of(text).text
    assert [plain[m.start : m.end] for m in marks(text)] == words


@pytest.mark.parametrize(
    ("text", "segments"),
    [
        ("« Un.\n» Deux.\n» Trois. »\nFin.", ["Un.", "Deux.", "Trois."]),
        ("« Un.\n« Deux.\n« Trois. »\nFin.", ["Un.", "Deux.", "Trois."]),
        ("“Un.\n“Deux.\n“Trois.”\nFin.", ["Un.", "Deux.", "Trois."]),
        ("« Un.\nDeux.\nTrois. »\nFin.", ["Un.", "Deux.", "Trois."]),
    ],
)
def test_several_paragraphs_are_one_quotation(text: str, segments: list[str]) -> None:
    (found,) = marks(text)
    assert [text[s:e] for s, e in found.segments] == segments


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # never closed: up to the incise, or the paragraph
        ("« Deux blessés, a-t-il dit.\n« Le calme revient », dit-elle.", ["Deux blessés", "Le calme revient"]),
        ("« Deux blessés, sans gravité.\nLa route a rouvert.", ["Deux blessés, sans gravité."]),
        # never opened: from the start of its sentence
        ("Il neige. Tout est fermé », a dit le maire.", ["Tout est fermé"]),
    ],
)
def test_a_mark_is_missing(text: str, words: list[str]) -> None:
    plain = Frame.of(text).text
    found = marks(text)
    assert [plain[m.start : m.end] for m in found] == words
    assert not found[0].closed


def test_a_dash_is_dialogue_only_where_somebody_speaks() -> None:
    text = "— Et après ? demande le juge.\n— la route, fermée ;\n– Rien, répond-elle."
    assert [(m.dash, text[m.start : m.end]) for m in marks(text)] == [
        (True, "Et après ? demande le juge."),
        (True, "Rien, répond-elle."),
    ]
