"""Wordings of the French press that are not the article: related links, paywalls, newsletters, sharing, comments.

Each function reads one line or paragraph by its words alone; where the words are ambiguous, the caller's
knowledge of links and position decides.
"""

from __future__ import annotations

import re
from functools import cache

from newsparse.parsing.cleaning import collapse

__all__ = [
    "RELATED_LEAD",
    "closes_body",
    "is_interface",
    "is_notice",
    "is_promotion",
    "is_related",
    "opens_comments",
]

_MARKS = r"\A[\s>»→▶►▸⇒➔➜➡►•·*+\-–—|:📖👉🔴▪●■□☛✔️\[(«\"“]*"
_THINGS = (
    r"(?:articles?|enquêtes?|reportages?|récits?|entretiens?|interviews?|dossiers?|analyses?|décryptages?|"
    r"portraits?|"
    r"éditos?|éditorial|éditoriaux|tribunes?|chroniques?|vidéos?|podcasts?|carte|infographies?|diaporamas?|photos|"
    r"critiques?|témoignages?|live|direct|fact-checking|grand format|version|archives?|suivi|récapitulatif|série)"
)
# What must follow words that open ordinary sentences as well: « Sur ce sujet, le maire … » is text.
_THEN = r"(?=\s*(?:[:>»→►▶|–—-]|$)|\s+(?-i:[A-ZÀ-Ý«]))"
# « À lire aussi », « Lire également : », « >> À voir », « Relire notre enquête » …
RELATED_LEAD = (
    r"(?:"
    r"(?:[àa]\s+)?(?:\(?re\)?)?(?:lire|voir|écouter|regarder|découvrir|consulter|retrouver|parcourir)"
    r"(?:\s*[/&,]\s*(?:voir|lire|écouter|regarder))*"
    r"\s+(?:aussi|également|encore|en\s+plus|plus\s+tard|ailleurs|ensuite|absolument|en\s+complément|"
    r"(?:notre|nos|l['’]|la|le|les|cet|cette|son|sa)\s*"
    rf"(?:{_THINGS}|suite|précédent)\b|sur\s+(?:le\s+même|ce)\s+(?:sujet|thème)|sur\s+(?:le\s+)?(?:sujet|site|blog)\b|"
    r"dans\s+(?:nos|notre|le|la|les|l['’])|à\s+ce\s+(?:sujet|propos)|"
    r"(?:en|sur)\s+(?:ligne|vidéo|images?|audio|podcast))"
    r"|[àa]\s+\(?re\)?[- ]?(?:lire|voir|écouter|découvrir)"
    r"|(?:[àa]\s+)?(?:re)?(?:lire|voir|écouter|regarder|découvrir|relire)\s*(?:[:>►▶→|–—-]|»\s)"
    r"|(?:lisez|voyez|regardez|écoutez|découvrez|relisez|retrouvez|consultez)\s+(?:aussi|également|ici|"
    r"(?:toute|tous|toutes|tout|notre|nos|l['’]intégralité|l['’]ensemble|d['’]autres)\b)"
    rf"|sur\s+(?:le\s+)?(?:même\s+(?:sujet|thème)|ce\s+(?:sujet|thème)){_THEN}"
    rf"|(?:dans\s+la|de\s+la)\s+même\s+(?:rubrique|série|catégorie){_THEN}|dans\s+le\s+même\s+dossier{_THEN}"
    rf"|(?:notre|nos|voir\s+notre|tous\s+nos|toutes\s+nos|les?)\s+(?:{_THINGS})\s*(?:complet|spécial|à\s+lire)?\s*[:>→►]"
    r"|(?:articles?|contenus?|sujets?|vidéos?|actualités?|pages?|dossiers?)\s+(?:liée?s?|associée?s?|connexes?|similaires?|"
    r"recommandée?s?|en\s+relation|en\s+lien|sur\s+le\s+même\s+(?:sujet|thème)|à\s+lire)\s*(?:[:>→►]|$)"
    r"|(?:pour\s+)?(?:en\s+savoir\s+(?:plus|davantage)|aller\s+plus\s+loin)\s*(?:[:>→►…]|$)"
    r"|(?:lire|voir)\s+la\s+suite|lire\s+l['’]article|plus\s+d['’]infos?(?:rmations?)?\s*(?:[:>→]|sur\s|ici)"
    r"|(?:vous\s+(?:aimerez|pourriez\s+aimer|allez\s+aimer)|cela?\s+(?:peut|pourrait)\s+(?:aussi\s+)?vous\s+intéresser|"
    r"ces\s+articles\s+(?:peuvent|pourraient|devraient))"
    r"|(?:read\s+(?:more|also|next)|related(?:\s+(?:articles?|stories|posts?))?\s*(?::|$)|see\s+also|weiterlesen|mehr\s+zum\s+thema)"
    r"|recommandée?s?\s+pour\s+vous|(?:notre\s+)?s[ée]lection\s+(?:d['’]articles|pour\s+vous)"
    r")"
)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """For lines in lower case whose blanks are single spaces: compiling is a third cheaper, and only if needed."""
    return re.compile(r"\A" + pattern.replace(r"\s+", " "))


def is_related(text: str) -> bool:
    """Whether a paragraph leads to other articles: « À lire aussi : … », « Sur le même sujet »."""
    line = collapse(text)
    if len(line) > 450:
        return False
    return bool(_compiled(_MARKS + RELATED_LEAD).match(line.lower()) or _OVER_A_TITLE.match(line))


_OVER_A_TITLE = re.compile(
    r"\A[\W_]*(?:sur le même (?:sujet|thème)|dans la même (?:rubrique|série)) (?-i:[A-ZÀ-Ý«])", re.IGNORECASE
)
"""« Sur le même sujet La crise du lait »: the capital tells a title from the rest of a sentence."""


# Whole sentences of the house, at whatever length.
_HOUSE = (
    r"(?:"
    # paywalls
    r"il\s+vous\s+reste\s+\d+(?:[.,]\d+)?\s*%"
    r"|la\s+suite\s+(?:de\s+cet\s+article\s+|du\s+contenu\s+|de\s+ce\s+contenu\s+)?est\s+réservée"
    r"|(?:cet\s+|cette\s+|ce\s+)?(?:article|contenu|page|vidéo|offre|entretien|dossier|enquête)\s+(?:est\s+)?"
    r"(?:exclusivement\s+|uniquement\s+)?réservée?\s+(?:à\s+nos|aux?)\s+(?:seuls\s+)?(?:abonnée?s?|inscrits|membres|lecteurs|adhérents|utilisateurs)"
    r"|pour\s+(?:lire|accéder\s+à|poursuivre|continuer|découvrir|consulter)\s+(?:la\s+suite|l['’]intégralité\s+de\s+(?:cet|l)|cet\s+article|"
    r"la\s+lecture|votre\s+lecture|tout\s+l['’]article|l['’]article|ce\s+contenu)"
    r"|(?:déjà|pas\s+encore)\s+(?:abonnée?|inscrite?|un\s+compte|membre)"
    r"|vous\s+(?:êtes|avez)\s+(?:déjà|actuellement)\s+(?:abonn|inscri|un\s+compte|lu\s)"
    r"|(?:lisez|accédez|profitez|poursuivez|continuez|débloquez|testez|essayez)\b.{0,120}\b(?:abonne|abonné|premium|illimité|"
    r"sans\s+engagement|gratuitement|à\s+partir\s+de|1\s?€|un\s+euro)"
    r"|(?:s['’]abonner|abonnez[- ]vous|je\s+m['’]abonne|m['’]abonner|offrez[- ]vous|offrir\s+cet\s+article|faites\s+un\s+don|"
    r"faire\s+un\s+don|nous\s+soutenir|soutenez[- ](?:nous|le\s+journal|un\s+média|une?\s+presse|notre)|j['’]en\s+profite|je\s+profite)"
    r"|(?:connectez[- ]vous|identifiez[- ]vous|inscrivez[- ]vous|je\s+m['’]inscris|je\s+crée\s+mon\s+compte|mot\s+de\s+passe\s+oublié)"
    r"|(?:lecture\s+restreinte|le\s+contenu\s+de\s+cet\s+article\s+(?:est|n)|cet\s+article\s+vous\s+est\s+offert|"
    r"vous\s+souhaitez\s+(?:lire|accéder|poursuivre))"
    r"|vous\s+pouvez\s+(?:lire\s+le\s+monde|partager\s+(?:un|cet)\s+article|offrir|vous\s+(?:désinscrire|désabonner))"
    # newsletters, alerts, applications
    r"|(?:recevez|retrouvez|suivez|rejoignez|téléchargez|ajoutez|activez|découvrez|emportez|emmenez|restez)\b.{0,160}\b"
    r"(?:newsletters?|infolettres?|lettres?\s+d['’]information|boîte\s+mail|bo[iî]te\s+(?:de\s+réception|courriel|aux\s+lettres)|par\s+(?:e-?)?mail|"
    r"courriel|notifications?|alertes?|applications?|appli\b|whatsapp|telegram|facebook|twitter|instagram|tiktok|"
    r"google\s+(?:news|actualités|discover)|youtube|linkedin|réseaux\s+sociaux|fil\s+d['’]actualité|l['’]essentiel\s+de\s+l['’]actu|"
    r"l['’]actualité\s+(?:qui\s+vous|de\s+(?:votre|vos)|vue\s+par|en\s+(?:direct|continu))|l['’]information\s+analysée|ma\s+ville|"
    r"vo(?:s|tre)\s+(?:villes?|commune|région)|mes?\s+favoris|notre\s+chaîne)"
    r"|(?:chaque|tous\s+les|toutes\s+les)\s+\w+,?\s+(?:recevez|retrouvez|découvrez|suivez|la\s+newsletter|une\s+newsletter|notre\s+newsletter)"
    r"|(?:en\s+vous\s+inscrivant|en\s+cliquant\s+sur|veuillez\s+(?:renseigner|saisir|entrer|cocher|patienter|vous\s+connecter)|"
    r"merci\s+(?:pour|de)\s+votre\s+inscription|merci\s?!?\s+votre\s+inscription|j['’]accepte\s+(?:de\s+recevoir|les\s+conditions))"
    # sharing, following, reacting
    r"|devenez\s+(?:fan|membre|abonné|mécène|donateur)|(?:suivez|rejoignez|retrouvez|likez|aimez|contactez)[- ]"
    r"(?:nous|moi|la\s+rédaction|notre\s+(?:page|compte|chaîne|groupe|rédaction))"
    r"|(?:réagissez|commentez|laissez?\s+un\s+commentaire|laisser\s+un\s+commentaire|poster\s+un\s+commentaire|donnez\s+votre\s+avis|"
    r"soyez\s+le\s+premier\s+à\s+(?:réagir|commenter))"
    r"|une?\s+(?:information|question|info|erreur|remarque|coquille)(?:\s*(?:,|ou|et)\s+une?\s+\w+)?\s*\??\s+(?:à\s+(?:nous\s+)?(?:partager|signaler|transmettre|nous)|sur\s+cet\s+article)"
    r"|une?\s+(?:faute|erreur|coquille|info)\s*\?\s*(?:signal|dites|écri|contact|prév)"
    r"|vous\s+avez\s+(?:une\s+info|repéré|trouvé|constaté|remarqué|vu|aimé)\b.{0,60}\b(?:erreur|coquille|faute|signal|article|contact)"
    # consent, media players, rights
    r"|la\s+suite\s+après\s+(?:cette|la)\s+(?:publicité|annonce)|l['’]article\s+continue\s+(?:après|ci-dessous)|suite\s+de\s+l['’]article\s+après"
    r"|ce\s+(?:contenu|tweet|média|module)\s+(?:n['’]a\s+pas\s+pu|n['’]est\s+pas|est\s+bloqué|est\s+susceptible|est\s+hébergé|est\s+inaccessible)"
    r"|(?:afin\s+de|pour)\s+(?:pouvoir\s+)?(?:visualiser|afficher|visionner|voir|écouter|lire)\s+(?:ce|cette|ces)\s+(?:contenus?|vidéos?|médias?|tweets?|publications?|podcasts?|posts?)"
    r"|nous\s+et\s+nos\s+(?:\d+\s+)?partenaires|nous\s+utilisons\s+des\s+cookies|en\s+poursuivant\s+votre\s+navigation|ce\s+site\s+utilise\s+des\s+cookies"
    r"|votre\s+navigateur|your\s+browser|veuillez\s+activer\s+javascript|javascript\s+(?:est|doit|must|is)\b|activez\s+javascript"
    r"|cliquez\s+(?:ici|sur\s+(?:ce|le)\s+lien)\s+(?:pour|afin)"
    r"|voir\s+cette\s+publication\s+sur|une\s+publication\s+partagée\s+par"
    r"|cet\s+article\s+(?:a\s+été\s+)?traduit\s+(?:automatiquement|à\s+l['’]aide)|"
    r"tous\s+droits\s+réservés|toute\s+reproduction\s+(?:interdite|même)|reproduction\s+interdite|©\s*\d{4}|copyright\b"
    r")"
)
# The same in few words: labels, buttons, titles of boxes. A longer paragraph that opens so is text.
_LABEL = (
    r"(?:"
    r"(?:contenu|article)\s+(?:réservé|payant|premium|abonnés?)|se\s+connecter|créez?\s+(?:un|votre)\s+compte|créer\s+un\s+compte|s['’]inscrire\b|m['’]inscrire\b|"
    r"votre\s+(?:abonnement|inscription|avis|commentaire|(?:adresse\s+)?(?:e-?mail|courriel)|adresse\s+(?:e-?mail|électronique))|envie\s+de\s+lire|abonnement|dès\s+1\s?€|soutenez|"
    r"recevoir\b|vous\s+recevrez|(?:la\s+|notre\s+|nos\s+|inscription\s+(?:à\s+la\s+|aux\s+)?)?(?:newsletters?|infolettres?)\b|"
    r"partagez?\b.{0,40}\b(?:article|facebook|twitter|whatsapp|linkedin|mail|sur\s+x|lien|page|contenu|réseaux)|partager(?:\s*:|$|\s+(?:sur|via|par|cet|l['’]|un|ce))|"
    r"suivre\s+(?:sur|cet?\s+auteur|l['’]auteur|ce\s+thème)|ajouter\s+(?:à|aux)\s+(?:mes|vos|la|ma)|pour\s+ajouter\s+l['’]article|sauvegarder\s+l['’]article|"
    r"enregistrer\s+l['’]article|imprimer(?:\s+l['’]article)?$|copier\s+le\s+lien|signaler\s+(?:une\s+erreur|cet|un)|réagir\b|commenter\b|"
    r"\d+\s+commentaires?(?:$|\s+\d+\s+partages?)|aucun\s+commentaire|les\s+commentaires\s+sont|voir\s+(?:les|tous\s+les)\s+commentaires|envoyer\s+(?:par|à\s+un\s+ami)|"
    r"(?:publicité|annonce|advertisement|publi-?rédactionnel|contenu\s+sponsorisé|sponsorisé)$|"
    r"(?:accepter|gérer|paramétrer|personnaliser)\s+(?:les|mes|vos)\s+cookies|cookies\b|nos\s+partenaires|"
    r"(?:abonnés?|premium|exclusif|exclu\s+abonnés?|article\s+abonnés?|réservé\s+aux\s+abonnés)$|retrouvez\b.{0,80}\bpodcasts?|"
    r"cet\s+article\s+a\s+(?:initialement\s+|d['’]abord\s+)?été\s+(?:initialement\s+)?publié|"
    r"(?:temps|durée)\s+(?:estimée?\s+|moyen\s+)?de\s+lecture|lecture\s*:?\s*\d|\d+\s+min(?:utes?)?\s+de\s+lecture|"
    r"écouter\s+(?:l['’]article|cet\s+article|le\s+podcast)|\d{1,2}:\d{2}(?:\s*/\s*\d{1,2}:\d{2})?$|"
    r"résumé\s+(?:généré|par\s+l)|chargement(?:\s+en\s+cours.*)?[\s….]*$|article\s+(?:modifié|mis\s+à\s+jour|corrigé)\s+le\s+\d|"
    r"vidéo\s+(?:non\s+disponible|indisponible)|la\s+vidéo\s+n['’]est\s+(?:pas|plus)\s+disponible"
    r")"
)
_BULLETS = " >»→▶►•·*+-–—|:👉📩✉️🔔[("


def is_promotion(text: str) -> bool:
    """Whether a paragraph talks to the reader for the house: paywall, newsletter, sharing, comments, consent."""
    line = collapse(text).lower().lstrip(_BULLETS)
    if len(line) <= 600 and _compiled(_HOUSE).match(line):
        return True
    return len(line) <= 120 and bool(_compiled(_LABEL).match(line))


_CLOSING = (
    _MARKS + r"(?:"
    r"(?:[àa]\s+)?(?:re)?(?:lire|voir|découvrir)\s+(?:aussi|également|ensuite)|[àa]\s+(?:lire|voir|découvrir|"
    r"suivre|la\s+une(?:\s+d.{0,30})?|la\s+tv)|(?:l['’]auteur|la\s+rédaction|nous)\s+(?:vous\s+)?recommand.{0,25}|"
    r"(?:ailleurs\s+)?sur\s+(?:le\s+)?(?:même\s+(?:sujet|thème)|ce\s+sujet|le\s+web)|"
    r"(?:dans\s+)?la\s+même\s+(?:rubrique|série)|"
    r"(?:vos\s+|les\s+|\d+\s+|tous\s+les\s+|derniers?\s+|voir\s+les\s+)*(?:commentaires?|réactions?|"
    r"contributions?)(?:\s*(?:\(?\d+\)?|récents))?|"
    r"(?:laisse[rz]|poster|publier|ajouter|écrire)\s+(?:un|votre)\s+(?:commentaire|réponse|avis)|"
    r"laisser\s+une\s+réponse|réagissez?.{0,30}|"
    r"(?:nos\s+|les\s+|autres\s+|d['’]autres\s+|plus\s+d['’]|derni(?:er|ère)s?\s+|vos\s+|mes\s+)*(?:articles?|"
    r"contenus?|sujets?|actualités?|dossiers?|actus?|vidéos?|infos?)\s*"
    r"(?:liée?s?|associée?s?|connexes?|similaires?|recommandée?s?|récente?s?|populaires?|les\s+plus\s+(?:lue?s?|"
    r"vue?s?|consultée?s?|partagée?s?|commentée?s?|populaires?)|"
    r"en\s+relation|en\s+lien|à\s+lire|du\s+même\s+auteur|de\s+l['’]auteur|actuels\s+de\s+l['’]auteur|"
    r"suivante?s?|précédente?s?|de\s+la\s+rubrique|à\s+la\s+une|sur\s+le\s+même\s+(?:sujet|thème))|"
    r"les?\s+plus\s+(?:lue?s?|vue?s?|consultée?s?|partagée?s?|récente?s?|populaires?|commentée?s?)(?:\s+.{0,30})?|"
    r"(?:les\s+|nos\s+|toutes\s+les\s+)?derni(?:er|ère)s\s+(?:articles?|actualités?|infos?|news|vidéos?|"
    r"publications?|minutes?|dépêches?)(?:\s+.{0,30})?|"
    r"(?:vous\s+(?:aimerez|pourriez|allez|serez)|cela?\s+(?:peut|pourrait|devrait)|ça\s+peut|ceci\s+pourrait|"
    r"ces\s+articles).{0,40}(?:aimer|intéress|aussi|plaire).{0,15}|"
    r"recommandée?s?\s+pour\s+vous|contenus?\s+(?:sponsorisés?|de\s+nos\s+partenaires)|"
    r"newsletters?|inscription\s+(?:à\s+la\s+)?newsletter|s['’]inscrire\s+à\s+.{0,30}|abonnez-vous.{0,40}|"
    r"mots[- ]cl[ée]s?\b.{0,80}|(?:tags?|thèmes?|thématiques?|étiquettes?|sujets|catégories?)\s*:.{0,120}|"
    r"partager?(?:\s+(?:cet|l['’])\s*article.{0,20})?|(?:à|a)\s+propos\s+(?:de\s+l['’]auteur|"
    r"des\s+auteurs).{0,30}|"
    r"(?:l['’]auteure?|auteur\(s\)|les\s+auteurs?|auteurs?)(?:\s*:)?|biographie|"
    r"articles?\s+(?:plus\s+)?(?:ancien|récent|précédent|suivant)s?|navigation\s+(?:de\s+l['’]article|"
    r"des\s+articles)|"
    r"(?:notes?(?:\s+et\s+références)?|références|sources?|bibliographie|liens?\s+(?:externes?|utiles?|internes?))|"
    r"related\s+(?:articles?|posts?)|more\s+from.{0,30}|comments?|leave\s+a\s+(?:reply|comment)|"
    r"share\s+this.{0,20}|tags"
    r")(?:\s*[:…!.])?\s*"
)


def closes_body(text: str) -> bool:
    """Whether a short line heads what comes after an article: other articles, comments, tags, sharing."""
    line = collapse(text).lower()
    return 0 < len(line) <= 120 and bool(_compiled(_CLOSING).fullmatch(line))


_COMMENTS = re.compile(
    r"\A[^\w\d]*(?:(?:vos|les|tous les|voir les|\d+)\s+)*(?:commentaires?|réactions?|comments?)\b|\A[^\w]*(?:laisse[rz]|poste[rz]|ajoute[rz]|écri\w+)"
    r"\s+(?:un|votre)\s+(?:commentaire|avis|réponse|réaction)|\A[^\w]*(?:réagi(?:r|ssez)|commentez)\b",
    re.IGNORECASE,
)


def opens_comments(text: str) -> bool:
    """Whether a short line heads the readers' comments: no text of the article follows."""
    return len(text) <= 60 and bool(_COMMENTS.match(collapse(text)))


_NOTICE = (
    r"(?:les\s+(?:opinions?|points?\s+de\s+vue|avis|propos)\s+(?:exprimée?s?|émis|"
    r"tenus)\b.{0,120}(?:n['’]engagent|reflètent|celles?|ceux|appartiennent)"
    r"|ce(?:t|tte)?\s+(?:reportage|texte|article|projet|série|enquête|contenu)\s+(?:a\s+été|est)\s+(?:en\s+partie\s+)?"
    r"(?:(?:financée?|réalisée?|produite?|soutenue?)\s+(?:grâce|avec\s+le\s+(?:soutien|concours)|par\s+(?:le\s+fonds|la\s+bourse))|"
    r"rendue?\s+possible)"
    r"|(?:comment\s+pouvez[- ]vous\s+nous\s+aider|pourquoi\s+epoch\s+times\s+a-t-il\s+besoin|epoch\s+times\s+est\s+un\s+média\s+libre|chers?\s+lecteurs?,|"
    r"rejoignez-nous\s+sur|"
    r"le\s+saviez[- ]vous\s*\?$|soutenez\s+epoch\s+times))"
)


def is_notice(text: str) -> bool:
    """Whether a paragraph is the house's own note under an article: disclaimers, appeals for support."""
    line = collapse(text).lower()
    return len(line) <= 700 and bool(_compiled(_NOTICE).match(line.lstrip("*( ")))


_INTERFACE = frozenset(
    "partager un article|partager l'article|partager cet article|partager|imprimer|commenter|réagir|écouter|"
    "écouter l'article|"
    "écouter cet article|lire plus tard|enregistrer|sauvegarder|copier le lien|envoyer par mail|envoyer|"
    "facebook|twitter|x|whatsapp|linkedin|"
    "telegram|email|e-mail|mail|messenger|pinterest|flipboard|instagram|bluesky|threads|menu|recherche|"
    "rechercher|accueil|fermer|publicité|"
    "annonce|suivre|s'abonner|se connecter|connexion|newsletter|newsletters|retour|haut de page|retour en haut|"
    "suivant|précédent|voir plus|"
    "lire la suite|lire plus|afficher plus|plein écran|agrandir|ajouter aux favoris|favoris|offrir l'article|"
    "offrir cet article|offrir|"
    "temps de lecture|lecture|résumé|sommaire|commentaires|0 commentaire|commentaire|"
    "logo epoch times|"
    "top-article-image|author-image|post-image|avatar|plus-icon|epoch times photo|advertisement|share|tweet|"
    "tweeter|print|save|"
    "article réservé aux abonnés|réservé aux abonnés|abonnés|abonné|premium|article abonné|cet article est "
    "réservé aux abonnés|en direct|"
    "écouter le podcast|lecture audio|version audio|taille du texte|a a|a+|a-|version imprimable|pdf|signaler "
    "un abus|supprimer|répondre|"
    "la suite après cette publicité|la suite après la publicité|ajouter à vos sélections|offrir un article|"
    "partager via|diminuer la taille du texte|"
    "augmenter la taille du texte|traduire|signaler|lire l'article|lire aussi|à lire aussi|voir aussi".split("|")
)


def is_interface(text: str) -> bool:
    """Whether a line is a button, an icon's name or another word of the page's interface."""
    line = collapse(text).lower().replace("’", "'").strip(" :.!>«»|•·[]()")
    return not line or line in _INTERFACE
