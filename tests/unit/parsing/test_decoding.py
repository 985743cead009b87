"""Bytes become exactly the text that was saved, and what was done is said."""

from __future__ import annotations

import pytest

import newsparse
from newsparse.parsing.decoding import decode

TEXT = "L’été à Orléans, c’est « ça » : 12 000 € de cœurs brisés… Où naît l’œuvre ? Ÿ"
PLAIN = "L'été à Orléans, c'est «ça»: où naît la pâte brisée, forêt de Compiègne, maïs, Noël, reçu."


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("cp1252", "cp1252"),
    ],
)
def test_encodings_without_a_word_about_them(codec: str, name: str) -> None:
    found = decode(TEXT.encode(codec))
    assert (found.text, found.encoding, found.warnings) == (TEXT, name, ())


def test_iso_8859_15_by_its_own_letters() -> None:
    text = PLAIN + " 12 € de cœurs"
    found = decode(text.encode("iso-8859-15"))
    assert (found.text, found.encoding) == (text, "iso8859-15")


@pytest.mark.parametrize("lie", ["utf-8", "windows-1251", "iso-8859-2", "shift_jis", "no-such-codec"])
@pytest.mark.parametrize("codec", ["cp1252", "utf-8"])
def test_a_lying_declaration(lie: str, codec: str) -> None:
    page = f'<html><head><meta charset="{lie}"></head><body><p>{TEXT}</p></body></html>'
    assert TEXT in decode(page.encode(codec)).text


def test_a_true_declaration_of_another_alphabet() -> None:
    page = '<meta charset="windows-1251"><p>Совет города проголосовал во вторник.</p>'
    assert decode(page.encode("cp1251")).text == page


def test_a_few_foreign_bytes_in_utf_8() -> None:
    data = ("é" * 50).encode() + b" l\x92\xe9t\xe9 " + ("à" * 50).encode()
    found = decode(data)
    assert "l’été" in found.text
    assert found.warnings == ("mixed-encodings",)


def test_mojibake_everywhere_is_repaired_and_said() -> None:
    broken = TEXT.encode("utf-8").decode("cp1252", "replace").replace("\ufffd", "")
    found = decode(PLAIN.encode("utf-8").decode("cp1252").encode("utf-8"))
    assert found.text == PLAIN
    assert found.warnings == ("mojibake-repaired",)
    assert broken != TEXT


def test_mojibake_in_places_is_said_and_left() -> None:
    text = PLAIN * 20 + "Ã© Ã¨ Ã  Ã§"
    found = decode(text.encode())
    assert found.text == text
    assert found.warnings == ("mojibake",)
    mended = decode(text.encode(), repair=True)
    assert mended.text == PLAIN * 20 + "é è à ç"
    assert mended.warnings == ("mojibake-repaired",)


def test_repair_on_request_leaves_what_is_sound() -> None:
    for text in (TEXT, PLAIN, "« SÃO PAULO », l’Ångström, 3 â la fois"):
        assert decode(text.encode(), repair=True) == decode(text.encode())


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        ("voilÃ\xa0, Ã\xa0 la fin", "voilà, à la fin"),
        ("voilÃ , Ã  la fin", "voilà, à la fin"),
        ("Ã la fin", "à la fin"),
    ],
)
def test_a_with_grave_whose_second_half_became_a_space(broken: str, mended: str) -> None:
    assert decode(f"{broken} dâ€™Ã©tÃ©".encode(), repair=True).text == f"{mended} d’été"


def test_the_article_says_how_it_was_read() -> None:
    article = newsparse.parse((PLAIN + "\n" + PLAIN).encode("cp1252"))
    assert article.source.encoding == "cp1252"
    assert article.text.startswith("L'été")


def test_lone_surrogates_become_replacement_characters() -> None:
    line = "L’été \ud83d à Orléans, le maire a voté la rénovation de la halle."
    whole = line.replace("\ud83d", "\ufffd")
    assert newsparse.parse(f"{line}\n{line}").text == f"{whole}\n{whole}"
    assert newsparse.parse(f"{line}\n{line}".encode("utf-8", "surrogatepass")).text == f"{whole}\n{whole}"
