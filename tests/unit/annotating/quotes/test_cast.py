"""Who a role, a pronoun, a « ce dernier » means: (text, the speaker of its last quotation)."""

from __future__ import annotations

import msgspec
import pytest
from tests.unit.annotating.quotes.stage import named, said

from newsparse.annotating import quotes
from newsparse.annotating.frame import Frame
from newsparse.article import Paragraph

PEOPLE = "Anne Dufour, Paul Martel, Emmanuel Macron, Vladimir Poutine, Joe Biden"
BODIES = "Insee, CFDT"
PLACES = "Moscou, Lyon"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        # pronouns, by gender and number, subjects first
        ("Anne Dufour a reçu Paul Martel. « Oui », a-t-elle dit.", "Anne Dufour", "person"),
        ("Anne Dufour a reçu Paul Martel. « Oui », a-t-il dit.", "Paul Martel", "person"),
        ("Paul Martel parle de Vladimir Poutine. « Oui », dit-il.", "Paul Martel", "person"),
        ("« Non », dit Paul Martel. Emmanuel Macron sourit. « Oui », dit-il.", "Emmanuel Macron", "person"),
        ("Quant à Anne Dufour, elle a dit « oui » à tout.", "Anne Dufour", "person"),
        ("Les élus attendent. « Oui », disent-ils.", "les élus", "role"),
        ("« Oui », dit-elle. Anne Dufour n’a pas hésité.", "Anne Dufour", "person"),
        # ce dernier, le premier, le second
        ("Anne Dufour a appelé Paul Martel. Ce dernier a dit « oui ».", "Paul Martel", "person"),
        ("Paul Martel et Joe Biden sont venus. Le premier a dit « oui ».", "Paul Martel", "person"),
        ("Paul Martel et Joe Biden sont venus. Le second a dit « oui ».", "Joe Biden", "person"),
        # roles that the article puts beside a name
        ("Le maire de Lyon, Paul Martel, part. « Oui », a dit le maire.", "Paul Martel", "person"),
        ("Paul Martel, député, part. « Oui », a dit l’élu.", "Paul Martel", "person"),
        ("La juge Anne Dufour part. La magistrate a parlé d’un « drame ».", "Anne Dufour", "person"),
        # offices that everybody knows
        ("Emmanuel Macron part. « Oui », a dit le chef de l’État.", "Emmanuel Macron", "person"),
        ("Vladimir Poutine a reçu Joe Biden. « Oui », a dit le président russe.", "Vladimir Poutine", "person"),
        ("Vladimir Poutine a reçu Joe Biden. « Oui », a dit le président américain.", "Joe Biden", "person"),
        ("Joe Biden part. « Oui », a dit le locataire de la Maison-Blanche.", "Joe Biden", "person"),
        # other words for one office or trade
        ("Le maire, Paul Martel, part. Lucie rit. « Oui », insiste l’édile.", "Paul Martel", "person"),
        ("Le maire, Paul Martel, part. « Oui », dit le premier magistrat.", "Paul Martel", "person"),
        ("Le sénateur Joe Biden part. Le législateur a dit « oui ».", "Joe Biden", "person"),
        ("Le gouverneur Joe Biden part. Selon ce responsable, « tout va bien ».", "Joe Biden", "person"),
        ("L’attaquant Paul Martel a marqué. Le Sénégalais vise « dix buts ».", "Paul Martel", "person"),
        ("Paul Martel, dit « le Grand », part. « Oui », dit-il.", "Paul Martel", "person"),
        # a dateline leads nothing
        ("LYON – La juge Anne Dufour ne cède rien. « Oui », a-t-elle dit.", "Anne Dufour", "person"),
        # he or she for a body, where nobody else is in the paragraph
        ("« Oui », dit Paul Martel.\nLa CFDT attend. Elle exige « une date ».", "CFDT", "organization"),
        ("« Oui », dit Paul Martel.\nLe groupe a perdu. Il exige « une date ».", "groupe", "organization"),
        ("Anne Dufour part. La CFDT attend. « Oui », dit-elle.", "Anne Dufour", "person"),
        # whoever laughs after the words
        (
            "« Oui », dit Paul Martel.\nTout va. « Vous imaginez ? » Elle rit. Anne Dufour part.",
            "Anne Dufour",
            "person",
        ),
        # new words for the person of the moment
        ("Anne Dufour ne se tait pas. « Oui », lance la cheffe d’entreprise.", "Anne Dufour", "person"),
        ("Paul Martel a 40 ans. Cet homme discret parle d’un « drame ».", "Paul Martel", "person"),
        (
            "La cinéaste Anne Dufour est venue. Le public rit. La réalisatrice dit « oui ».",
            "Anne Dufour",
            "person",
        ),
        ("Paul Martel préside le club. « Oui », gronde le boulanger.", "Paul Martel", "person"),
        ("Le maire, Paul Martel, est là. « Oui », a dit le préfet.", "le préfet", "role"),
        # who is tried is the accused, and nobody's brother
        (
            "Paul Martel est jugé lundi. Joe Biden, frère de l’accusé, part. « Oui », dit l’accusé.",
            "Paul Martel",
            "person",
        ),
        ("Paul Martel comparaît lundi. Joe Biden se lève. « Oui », dit le prévenu.", "Paul Martel", "person"),
        (
            "Paul Martel, 40 ans, a été mis en examen. Joe Biden, son frère, part. « Oui », dit le suspect.",
            "Paul Martel",
            "person",
        ),
        (
            "Le procès de Paul Martel débute. Joe Biden est là. L’accusé nie « tout cela ».",
            "Paul Martel",
            "person",
        ),
        (
            "Paul Martel rit. Ce boulanger est jugé lundi. Joe Biden dort. « Oui », dit le prévenu.",
            "Paul Martel",
            "person",
        ),
        (
            "Paul Martel rit. Ce boulanger de 61 ans part. Joe Biden rit. « Oui », dit le sexagénaire.",
            "Paul Martel",
            "person",
        ),
        # whose men they are is their coach
        (
            "Les hommes de Paul Martel gagnent. Joe Biden marque. « Oui », dit l’entraîneur finistérien.",
            "Paul Martel",
            "person",
        ),
        # who adds something has just spoken
        (
            "Anne Dufour, élue, voit Lucie. « Oui », dit Anne Dufour. « Et non », ajoute la haute fonctionnaire.",
            "Anne Dufour",
            "person",
        ),
        ("« Oui », dit Paul Martel, maire. « Et non », ajoute le préfet.", "le préfet", "role"),
        # the one person of the article, told anew; the adjective tells the gender
        (
            "Anne Dufour part.\nPaul Martel rit.\nAnne Dufour dort.\n"
            + "Il a plu. " * 8
            + "L’ancienne ministre dit « oui ».",
            "Anne Dufour",
            "person",
        ),
        (
            "Anne Dufour part. Admiratrice de Paul Martel, l’ancienne ministre dit « oui ».",
            "Anne Dufour",
            "person",
        ),
        (
            "La juge Anne Dufour rit. Lucie part. « Oui », dit l’ex-numéro 12 mondiale.",
            "Anne Dufour",
            "person",
        ),
        # the architecte of somewhere is nobody of the paragraph before
        (
            "« Non », dit Anne Dufour, cheffe.\nL’architecte des bâtiments de Lyon a ri. Elle dit « oui ».",
            "l'architecte des bâtiments de Lyon",
            "role",
        ),
        # a new paragraph takes up who spoke, not who was only named
        (
            "« Non », dit Anne Dufour à Lucie Tran.\nLa jeune femme a parlé d’un « drame ».",
            "Anne Dufour",
            "person",
        ),
        (
            "Pour Paul Martel, l’urgence est là. « C’est l’heure », lance le prélat lyonnais.",
            "Paul Martel",
            "person",
        ),
        ("Joe Biden part. Paul Martel insiste : la loi, rappelle-t-il, « est dure ».", "Paul Martel", "person"),
        (
            "Le préfet, Paul Martel, part. Joe Biden rit. « Oui », dit le représentant de l’État.",
            "Paul Martel",
            "person",
        ),
        ("Joe Biden part. Paul Martel n’y croit pas : il a vu, dit-il, « tout » passer.", "Paul Martel", "person"),
        ("La numéro 2, Lucie Tran, rit. Anne Dufour part. « Oui », dit l’ex-numéro 12.", "Anne Dufour", "person"),
        (
            "« Oui », dit le président, Paul Martel.\nL’ancien international dit « non ».",
            "l'ancien international",
            "role",
        ),
        # a title or an age tells a role
        ("Me Anne Dufour plaide. Paul Martel écoute. « Non », dit l’avocate.", "Anne Dufour", "person"),
        ("Paul Martel, 67 ans, attend. Le juge entre. « Oui », dit le sexagénaire.", "Paul Martel", "person"),
        (
            "Anne Dufour jure que non. Me Paul Martel se tait. « Oui », dit le conseil de la victime.",
            "Paul Martel",
            "person",
        ),
        # a role first, the name after it
        (
            "La ministre de la Santé a promis « un plan ».",
            "la ministre de la Santé",
            "role",
        ),
        # a role without a name is taken up too
        ("La procureure a dénoncé « un pillage ». La magistrate a parlé d’un « drame ».", "la procureure", "role"),
        # what a sentence is about
        ("Anne Dufour part. Quant au maire, Paul Martel, il a parlé d’un « drame ».", "Paul Martel", "person"),
        ("Paul Martel part. Celui qui brigue un mandat a parlé d’un « drame ».", "Paul Martel", "person"),
        ("La CFDT se veut calme : elle demande « une date ».", "CFDT", "organization"),
        # nobody answers himself
        (
            "Anne Dufour se lève. Lucie, la juge, demande : « Encore ? » « Oui », finit-elle par répondre.",
            "Anne Dufour",
            "person",
        ),
        # whoever was named last, or is the concern of the paragraph
        ("Paul Martel a reçu Joe Biden. Celui-ci a parlé d’un « drame ».", "Joe Biden", "person"),
        ("Paul Martel a reçu Anne Dufour. Laquelle a parlé d’un « drame ».", "Anne Dufour", "person"),
        ("Me Joe Biden plaide pour Paul Martel. L’intéressé a parlé d’un « drame ».", "Paul Martel", "person"),
        # the gender of « la » counts, not the noun's
        (
            "Paul Martel écoute la maire, Anne Dufour.\nLa maire sourit. « Oui », dit-elle.",
            "Anne Dufour",
            "person",
        ),
        # a name that the names of the article lack
        ("« Oui », dit l’ancienne ministre des Finances Ana Soleil.", "Ana Soleil", "role"),
        ("Le Suisse Joe Biden termine. Beau joueur, le Biterrois salue « une course ».", "Joe Biden", "person"),
        ("L’ancien ministre Paul Martel part. Lucie rit. « Oui », dit l’ex-ministre.", "Paul Martel", "person"),
        ("L’attaquant Paul Martel, 27 ans, part. « Oui », dit le gardien belge.", "Paul Martel", "person"),
        ("Son avocat dément « tout lien ». « Il se rendra », a dit le pénaliste.", "son avocat", "role"),
        (
            "Le président, Paul Martel, parle. L’artisan de Lyon redoute « une hécatombe ».",
            "Paul Martel",
            "person",
        ),
        ("Le prix revient à Paul Martel. Le Brestois s’est dit « sonné ».", "Paul Martel", "person"),
        ("Le verrier Insee a fermé un site. « Oui », justifie le groupe.", "Insee", "organization"),
        # unnamed roles stay roles, bodies and capitals speak
        ("Une voisine a tout vu. « Oui », dit cette femme de 40 ans.", "une voisine", "role"),
        ("Paul Martel part. « Oui », a dit un proche.", "un proche", "role"),
        ("Paul Martel part. « Oui », dit son avocat.", "son avocat", "role"),
        ("« Oui », a dit un porte-parole de l’Insee.", "un porte-parole de l'Insee", "role"),
        ("« Oui », a répondu Moscou.", "Moscou", "organization"),
        ("La préfecture du Rhône a parlé d’un « drame ».", "préfecture du Rhône", "organization"),
        ("L’Insee a publié sa note. L’institut y parle d’un « tournant ».", "Insee", "organization"),
        ("L’Insee a publié sa note. L’institut recommande « la prudence ».", "Insee", "organization"),
        ("Les propos de Paul Martel ont été jugés « graves » par la CFDT.", "CFDT", "organization"),
        # the speaker goes on
        ("« Oui », a dit Paul Martel. « Il le faut. »", "Paul Martel", "person"),
        ("« Oui », a dit Paul Martel.\n« Il le faut. »", "Paul Martel", "person"),
        ("« Oui », a dit Paul Martel, avant d’ajouter : « Il le faut. »", "Paul Martel", "person"),
        ("« Oui », a dit Paul Martel. Et d’ajouter que « tout est prêt ».", "Paul Martel", "person"),
        ("« Oui », a dit Joe Biden. Paul Martel se tait, puis lâche : « Non. »", "Paul Martel", "person"),
    ],
)
def test_who(text: str, name: str, kind: str) -> None:
    marked = [q for q in said(text, PEOPLE, BODIES, PLACES) if q.kind != "indirect"]
    speaker = marked[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Selon Paul Martel et Anne Dufour, « rien n’est joué ».", ["Paul Martel", "Anne Dufour"]),
        ("Paul Martel et Anne Dufour ont dénoncé « un scandale ».", ["Paul Martel", "Anne Dufour"]),
        ("« Rien n’est joué », ont dit Paul Martel et la CFDT.", ["Paul Martel", "CFDT"]),
        ("Paul Martel (PS) et Anne Dufour ont dénoncé « un scandale ».", ["Paul Martel", "Anne Dufour"]),
        (
            "Paul Martel et Anne Dufour ont réclamé « une pause ». « Rien ne presse », ont-ils écrit.",
            ["Paul Martel", "Anne Dufour"],
        ),
        ("Paul Martel et Anne Dufour s’opposent. « Non », dit-elle.", ["Anne Dufour"]),
        ("Selon la CFDT, 19 hommes et 3 femmes auraient « pris la fuite ».", ["CFDT"]),
        ("Anne Dufour, sa présidente, a réclamé « une pause ».", ["Anne Dufour"]),
        ("« Oui », dit Anne Dufour, une voisine, encore émue.", ["Anne Dufour"]),
    ],
)
def test_several_speakers(text: str, names: list[str]) -> None:
    quote = [q for q in said(text, PEOPLE, BODIES, PLACES) if q.kind != "indirect"][-1]
    assert quote.speaker is not None
    assert [s.name for s in (quote.speaker, *quote.other_speakers)] == names


@pytest.mark.parametrize(
    ("text", "segments"),
    [
        ("« Oui, a dit Paul Martel, c’est fait. »", ["Oui", "c'est fait."]),
        ("« Oui, explique Paul Martel, le maire de Lyon. C’est fait. »", ["Oui", "C'est fait."]),
        ("« C’est fini ? demande-t-il. Non. »", ["C'est fini ?", "Non."]),
        ("« Il faut, rigole-t-elle, en rire. »", ["Il faut", "en rire."]),
        ("« Le chat, la souris, le chien : tous mangent. »", ["Le chat, la souris, le chien : tous mangent."]),
    ],
)
def test_segments_hold_the_spoken_words_alone(text: str, segments: list[str]) -> None:
    quote = said(f"Paul Martel parle. {text}", PEOPLE)[-1]
    plain = f"Paul Martel parle. {text}".replace("’", "'")
    assert [plain[s.start : s.end] for s in quote.segments] == segments


def test_a_whole_answer_in_marks_is_said_by_who_answers() -> None:
    lines = [
        "« Rien n’est joué », dit Paul Martel à Anne Dufour.",
        "« Est-ce bien vrai, et pour tous ? »",
        "« C’est vrai pour tous. »",
    ]
    text = "\n".join(lines)
    starts = [text.index(line) for line in lines]
    spoken = (None, "Paul Martel", "Anne Dufour")
    paragraphs = tuple(
        Paragraph("text" if who is None else "answer", at, at + len(line), who)
        for at, line, who in zip(starts, lines, spoken, strict=True)
    )
    frame = msgspec.structs.replace(Frame.of(text), paragraphs=paragraphs)
    found = quotes.read(frame, named(frame.text, PEOPLE)).quotes
    assert [q.speaker and q.speaker.name for q in found] == ["Paul Martel", "Paul Martel", "Anne Dufour"]
