"""Who said the marked words: a table of (text, speaker) for each kind of evidence."""

from __future__ import annotations

import pytest
from tests.unit.annotating.quotes.stage import said

PEOPLE = "Anne Dufour, Paul Martel, Karim Belkacem, Lucie Tran"
BODIES = "Reuters, CFDT, Orange"
PLACES = "Moscou, Washington, Paris, Lyon"

TABLE = [
    # after the words
    ("« Nous restons », a déclaré Anne Dufour.", "Anne Dufour", "after"),
    ("« Nous restons », a déclaré vendredi à Lyon Anne Dufour.", "Anne Dufour", "after"),
    ("« Nous restons », a indiqué dans un communiqué le directeur, Paul Martel.", "Paul Martel", "after"),
    ("« Nous restons » regrette de son côté Paul Martel, 52 ans.", "Paul Martel", "after"),
    ("« Où aller ? » s’interroge la CFDT.", "CFDT", "after"),
    ("« Nous restons », a fait savoir Moscou.", "Moscou", "after"),
    ("« C’est fini », lâche un riverain.", "un riverain", "after"),
    ("Anne Dufour a reçu Paul Martel, qui a lui salué « un échange franc ».", "Paul Martel", "before"),
    ("Anne Dufour s’est elle aussi félicitée d’« un échange franc ».", "Anne Dufour", "before"),
    ("À en croire Anne Dufour, « rien n’est joué ».", "Anne Dufour", "according"),
    ("À Moscou, on se veut prudent : « Rien n’est joué. »", "Moscou", "colon"),
    ("Chez Orange, on dénonce « un rapport à charge ».", "Orange", "before"),
    # of two clauses, the one in which the words stand
    ("Anne Dufour a relevé la barre, tandis que Reuters évoque « une chute brutale ».", "Reuters", "before"),
    (
        "Anne Dufour a dénoncé la vente, alors que l’usine restait « tout à fait rentable ».",
        "Anne Dufour",
        "before",
    ),
    # past a relative clause; a pronoun between comma and gerund
    ("Orange, dont la directrice, Lucie Tran, a été reçue par Reuters, dénonce « un recul ».", "Orange", "before"),
    ("Faux, lui a rétorqué Lucie Tran, l’accusant de « mentir à tous ».", "Lucie Tran", "before"),
    ("Le maire du parti Ordre et Orange a dénoncé « un recul ».", "le maire du parti Ordre", "before"),
    ("« Nous restons », a confié au micro de Reuters Lucie Tran.", "Lucie Tran", "after"),
    ("Paul Martel, qui avait fait le voyage, a dit sa « honte immense ».", "Paul Martel", "before"),
    ("Un discours qui ne convainc guère Lucie Tran : « On attend. »", "Lucie Tran", "colon"),
    ("Anne Dufour note que Moscou avait brandi la menace en mars, « avant de reculer ».", "Anne Dufour", "before"),
    ("Paul Martel refuse de parler de ce qu’il appelle une « rumeur de comptoir ».", "Paul Martel", "before"),
    (
        "Un choix que rejettent les associations sportives, pour qui « rien ne va plus ».",
        "associations sportives",
        "according",
    ),
    ("Le maire de Lyon glisse, un rien perfide : « On attend. »", "le maire de Lyon", "before"),
    # inside the marks
    ("« Nous restons, explique Anne Dufour, et nous gagnerons. »", "Anne Dufour", "incise"),
    # before the words
    ("Anne Dufour a déclaré : « Nous restons. »", "Anne Dufour", "before"),
    ("Paul Martel, maire de la commune depuis dix ans, affirme : « Nous restons. »", "Paul Martel", "before"),
    ("La CFDT dénonce un « mépris total » envers les salariés.", "CFDT", "before"),
    ("Une décision dénoncée par Lucie Tran comme une « faute ».", "Lucie Tran", "before"),
    ("Paul Martel a reçu Lucie Tran et a salué « un échange franc ».", "Paul Martel", "before"),
    # according to
    ("Selon Anne Dufour, « rien n’est joué ».", "Anne Dufour", "according"),
    ("Le marché reste « très tendu », d’après la CFDT.", "CFDT", "according"),
    ("Pour Karim Belkacem, « rien n’est joué ».", "Karim Belkacem", "according"),
    # a colon without a verb of speech
    ("Karim Belkacem a été plus sec : « Non. »", "Karim Belkacem", "colon"),
    ("La réponse de Lucie Tran : « Jamais. »", "Lucie Tran", "noun-cue"),
    # « on » and whose house it is
    ("« Nous restons », indique-t-on à la CFDT.", "CFDT", "after"),
    ("« Nous restons », peut-on lire dans le rapport de Reuters.", "Reuters", "after"),
    # around a colon, a passive, an aside
    ("« Nous restons » : Lucie Tran n’a pas varié.", "Lucie Tran", "colon"),
    ("Un argument qui fait bondir Lucie Tran : « Jamais. »", "Lucie Tran", "colon"),
    ("Accusé de « trahison » par Lucie Tran, Paul Martel est parti.", "Lucie Tran", "before"),
    ("Selon Paul Martel, interrogé par Reuters, « nous restons tous ».", "Paul Martel", "according"),
    ("Une étude de la CFDT selon laquelle les prix ont « doublé ».", "CFDT", "according"),
    # of two verbs, the one that reports the whole
    ("Paul Martel a dit que Lucie Tran avait promis « un rabais ».", "Paul Martel", "before"),
    ("Paul Martel a dit que le texte était « prêt », a rapporté Reuters.", "Paul Martel", "before"),
    ("Paul Martel a exhorté les élus à « se taire », rapporte l’agence Reuters.", "Paul Martel", "before"),
    ("Un avis partagé par Lucie Tran, sa collègue : « C’est fini. »", "Lucie Tran", "colon"),
    ("La commission juge l’édifice « impropre à tout usage ».", "commission", "before"),
    ("Karim Belkacem a appelé « au calme ».", "Karim Belkacem", "before"),
    ("Même son de cloche chez Lucie Tran, fleuriste : « C’est fini. »", "Lucie Tran", "colon"),
    ("Paul Martel a voté pour Lucie Tran : « C’est fini. »", "Paul Martel", "colon"),
    ("Paul Martel dit avoir appris la nouvelle « par la presse ».", "Paul Martel", "before"),
    ("« Il mérite tout », dit de lui Karim Belkacem.", "Karim Belkacem", "after"),
    ("« Nous restons », répond du tac au tac Anne Dufour.", "Anne Dufour", "after"),
    ("« Nous restons », a laissé tomber Anne Dufour.", "Anne Dufour", "after"),
    ("« Nous restons », a fini par lâcher Anne Dufour.", "Anne Dufour", "after"),
    ("Anne Dufour se borne à évoquer « un malentendu ».", "Anne Dufour", "before"),
    ("Paul Martel cite une phrase attribuée au général Karim Belkacem : « Jamais. »", "Karim Belkacem", "colon"),
    ("Une analyse que partage Lucie Tran, économiste à Lyon : « C’est fini. »", "Lucie Tran", "colon"),
    ("La CFDT a publié un texte au vitriol : « Rien ne va », y lit-on.", "CFDT", "after"),
    ("La CFDT « regrette les mots », mais « ne comprend pas » la décision.", "CFDT", "same-sentence"),
    ("Il a reçu Lucie Tran, pour qui « rien n’est joué ».", "Lucie Tran", "according"),
    # somebody without a name
    ("« Il souriait », se souvient l’un d’eux.", "l'un d'eux", "after"),
    ("« Il souriait », dit l’une des voisines.", "l'une des voisines", "after"),
    ("« C’est trop cher », estiment ceux de la CFDT.", "ceux de la CFDT", "after"),
    ("Certains y voient « un cadeau aux riches ».", "certains", "before"),
    # « nous » is whom one tells; « nous avons » is who tells
    ("Un porte-parole, Paul Martel, nous a dit que c’était « faux ».", "Paul Martel", "before"),
    # the verb aims, or stands inside the marks
    ("Paul Martel, qui vise « dix titres d’ici à juin », a souri.", "Paul Martel", "before"),
    ("La CFDT affirme avoir visé « un dépôt vide ».", "CFDT", "before"),
    ("La préfecture « rappelle que la baignade est interdite ».", "préfecture", "subject"),
    # the speaker comes in the next sentence, after words about how it was said
    ("« Vous mentez. » La voix posée, la juge Anne Dufour a clos le débat.", "Anne Dufour", "next-sentence"),
    ("« J’ai tout vu, raconte Lucie Tran, le visage fermé. Tout. »", "Lucie Tran", "incise"),
    # a colon after the inverted subject
    ("Faux, rétorque Paul Martel : « Ce texte n’existe pas. »", "Paul Martel", "before"),
    # closing the sentence
    ("Les ventes ont connu « un net recul » cet été, a annoncé Orange.", "Orange", "closing"),
]


@pytest.mark.parametrize(("text", "speaker", "method"), TABLE)
def test_speaker(text: str, speaker: str, method: str) -> None:
    marked = [q for q in said(text, PEOPLE, BODIES, PLACES) if q.kind != "indirect"]
    assert [(q.speaker and q.speaker.name, q.method.split(":")[0]) for q in marked] == [(speaker, method)]
