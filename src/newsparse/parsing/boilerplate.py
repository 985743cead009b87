"""Wordings of the French press that are not the article: related links, paywalls, newsletters, sharing, comments.

Each function reads one line or paragraph by its words alone; where the words are ambiguous, the caller's
knowledge of links and position decides.
"""

from __future__ import annotations

import re
from functools import cache

from newsparse.parsing.cleaning import collapse

__all__ = ["RELATED_LEAD", "closes_body", "is_interface", "is_notice", "is_promotion", "is_related"]

_MARKS = r"[\s>»→▶►▸⇒➔➜➡►•·*+\-–—|:📖👉🔴▪●■□☛✔️\[(«\"“]*"
_THINGS = (
    r"(?:articles?|enquêtes?|reportages?|récits?|entretiens?|interviews?|dossiers?|analyses?|décryptages?|"
    r"portraits?|"
    r"éditos?|éditorial|éditoriaux|tribunes?|chroniques?|vidéos?|podcasts?|carte|infographies?|diaporamas?|photos|"
    r"critiques?|témoignages?|live|direct|fact-checking|grand format|version|archives?|suivi|récapitulatif|série)"
)
# « À lire aussi », « Lire également : », « >> À voir », « Relire notre enquête » …
RELATED_LEAD = (
    r"(?:"
    r"(?:[àa]\s+)?(?:re)?(?:lire|voir|écouter|regarder|découvrir|consulter|retrouver|noter|parcourir)"
    r"(?:\s*[/&,]\s*(?:voir|lire|écouter|regarder))*"
    r"\s+(?:aussi|également|encore|en\s+plus|plus\s+tard|ailleurs|(?:notre|nos|l['’]|la|le|les|cet|cette|son|"
    r"sa)\s*"
    rf"(?:{_THINGS}|suite|précédent)\b|sur\s+(?:le\s+même|ce)\s+(?:sujet|thème)|sur\s+(?:le\s+)?(?:sujet|site|"
    rf"blog)|"
    r"dans\s+(?:nos|notre|le|la|les|l['’])|à\s+ce\s+sujet|à\s+ce\s+propos|en\s+complément|ensuite|absolument|"
    r"(?:en|sur)\s+(?:ligne|vidéo|images?|audio|podcast))"
    r"|[àa]\s+\(?re\)?[- ]?(?:lire|voir|écouter|découvrir)"
    r"|(?:[àa]\s+)?(?:re)?(?:lire|voir|écouter|regarder|découvrir|relire)\s*(?:[:>►▶→|–—-]|»\s)"
    r"|(?:lisez|voyez|regardez|écoutez|découvrez|relisez|retrouvez|consultez)\s+(?:aussi|également|ici|"
    rf"(?:toute|tous|toutes|tout|notre|nos|l['’]intégralité|l['’]ensemble|d['’]autres|ici)\b)"
    r"|sur\s+(?:le\s+)?(?:même\s+(?:sujet|thème)|ce\s+(?:sujet|thème))"
    r"|(?:dans\s+la|de\s+la)\s+même\s+(?:rubrique|série|catégorie)|dans\s+le\s+même\s+dossier"
    rf"|(?:notre|nos|voir\s+notre|tous\s+nos|toutes\s+nos|les?)\s+(?:{_THINGS})\s*(?:complet|spécial|"
    rf"à\s+lire)?\s*[:>→►]"
    r"|(?:articles?|contenus?|sujets?|vidéos?|actualités?|pages?|dossiers?)\s+(?:liée?s?|associée?s?|connexes?|"
    r"similaires?|"
    r"recommandée?s?|en\s+relation|en\s+lien|sur\s+le\s+même\s+(?:sujet|thème)|à\s+lire)"
    r"|(?:pour\s+)?(?:en\s+savoir\s+(?:plus|davantage)|aller\s+plus\s+loin)\s*(?:[:>→►…]|sur\s+(?:le|la|les|ce|"
    r"l['’])|$)"
    r"|(?:lire|voir)\s+la\s+suite|lire\s+l['’]article|plus\s+d['’]infos?(?:rmations?)?\s*(?:[:>→]|sur\s|ici)"
    r"|(?:vous\s+(?:aimerez|pourriez\s+aimer|allez\s+aimer)|cela?\s+(?:peut|"
    r"pourrait)\s+(?:aussi\s+)?vous\s+intéresser|"
    r"ces\s+articles\s+(?:peuvent|pourraient|devraient))"
    r"|(?:read\s+(?:more|also|next)|related(?:\s+(?:articles?|stories|posts?))?\s*(?::|$)|see\s+also|"
    r"weiterlesen|mehr\s+zum\s+thema)"
    r"|recommandée?s?\s+pour\s+vous|(?:notre\s+)?s[ée]lection\s+(?:d['’]articles|pour\s+vous)"
    r")"
)


@cache
def _related() -> re.Pattern[str]:
    return re.compile(_MARKS + RELATED_LEAD, re.IGNORECASE)


def is_related(text: str) -> bool:
    """Whether a paragraph leads to other articles: « À lire aussi : … », « Sur le même sujet »."""
    line = collapse(text)
    return len(line) <= 450 and bool(_related().match(line))


_PROMOTION = re.compile(
    r"(?:"
    # paywalls
    r"il\s+vous\s+reste\s+\d+(?:[.,]\d+)?\s*%"
    r"|(?:la\s+suite\s+(?:de\s+cet\s+article\s+|du\s+contenu\s+|de\s+ce\s+contenu\s+)?est\s+réservée|"
    r"(?:cet\s+|cette\s+|ce\s+)?(?:article|contenu|page|vidéo|offre|entretien|dossier|enquête)\s+(?:est\s+)?"
    r"(?:exclusivement\s+|uniquement\s+)?réservée?\s+(?:à\s+nos|aux?)\s+(?:seuls\s+)?(?:abonnée?s?|inscrits|"
    r"membres|lecteurs|adhérents|utilisateurs))"
    r"|(?:contenu|article)\s+(?:réservé|payant|premium)\b"
    r"|(?:pour\s+(?:lire|accéder\s+à|poursuivre|continuer|découvrir|consulter)\s+(?:la\s+suite|l['’]intégralité|"
    r"cet\s+article|"
    r"la\s+lecture|votre\s+lecture|tout\s+l['’]article|l['’]article|ce\s+contenu|la\s+totalité))"
    r"|(?:déjà|pas\s+encore)\s+(?:abonnée?|inscrite?|un\s+compte|membre)"
    r"|(?:vous\s+(?:êtes|avez)\s+(?:déjà|actuellement)\s+(?:abonn|inscri|un\s+compte|lu\s))"
    r"|(?:lisez|lire|accédez|profitez|poursuivez|continuez|débloquez|testez|essayez)\b.{0,80}\b(?:abonne|abonné|"
    r"premium|illimité|"
    r"sans\s+engagement|gratuitement|à\s+partir\s+de|1\s?€|un\s+euro)"
    r"|(?:s['’]abonner|abonnez[- ]vous|je\s+m['’]abonne|m['’]abonner|offrez[- ]vous|offrir\s+cet\s+article|"
    r"soutenez|faites\s+un\s+don|"
    r"faire\s+un\s+don|nous\s+soutenir|j['’]en\s+profite|je\s+profite|abonnement\b|dès\s+1\s?€)"
    r"|(?:se\s+connecter|connectez[- ]vous|identifiez[- ]vous|inscrivez[- ]vous|créez?\s+(?:un|votre)\s+compte|"
    r"créer\s+un\s+compte|"
    r"je\s+m['’]inscris|s['’]inscrire\b|m['’]inscrire\b|je\s+crée\s+mon\s+compte|mot\s+de\s+passe\s+oublié)"
    r"|(?:lecture\s+restreinte|votre\s+abonnement|la\s+lecture\s+de\s+cet\s+article|"
    r"le\s+contenu\s+de\s+cet\s+article|"
    r"cet\s+article\s+vous\s+est\s+offert|envie\s+de\s+lire|vous\s+souhaitez\s+(?:lire|accéder|poursuivre))"
    r"|(?:vous\s+pouvez\s+(?:lire\s+le\s+monde|partager\s+(?:un|cet)\s+article|offrir))"
    # newsletters, alerts, applications
    r"|(?:recevez|recevoir|retrouvez|suivez|rejoignez|téléchargez|ajoutez|activez|découvrez|chaque\s+(?:jour|"
    r"semaine|matin|soir|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|mois)|tous\s+les\s+(?:jours|matins|soirs|lundis|"
    r"mardis|mercredis|jeudis|vendredis|"
    r"samedis|dimanches))\b.{0,140}\b(?:newsletters?|infolettres?|lettres?\s+d['’]information|lettre\s+(?:hebdo|"
    r"quotidienne)|boîte\s+mail|"
    r"bo[iî]te\s+de\s+réception|par\s+(?:e-?)?mail|e-mail|courriel|notifications?|alertes?|applications?|"
    r"appli\b|whatsapp|telegram|facebook|"
    r"twitter|instagram|tiktok|google\s+(?:news|actualités|discover)|youtube|linkedin|réseaux\s+sociaux|"
    r"podcasts?|toute\s+l['’]actu|"
    r"fil\s+d['’]actualité|l['’]essentiel\s+de\s+l['’]actu|l['’]actualité\s+(?:qui|de|vue|en)|"
    r"l['’]information\s+analysée|ma\s+ville|vos\s+villes|"
    r"mes?\s+favoris|chaîne)"
    r"|(?:la\s+|notre\s+|nos\s+|inscription\s+(?:à\s+la\s+|aux\s+)?)?(?:newsletters?|infolettres?)\b"
    r"|(?:en\s+vous\s+inscrivant|en\s+cliquant\s+sur|votre\s+(?:adresse\s+)?(?:e-?mail|courriel|adresse)|"
    r"vous\s+pouvez\s+vous\s+(?:désinscrire|désabonner)|"
    r"vous\s+recevrez|veuillez\s+(?:renseigner|saisir|entrer|cocher|patienter|vous)|merci\s+(?:pour\s+votre|"
    r"de\s+votre)\s+inscription|"
    r"votre\s+inscription|j['’]accepte\s+(?:de|les|que))"
    # sharing, following, reacting
    r"|(?:partager?|partagez)\b.{0,40}\b(?:article|facebook|twitter|whatsapp|linkedin|mail|sur\s+x|lien|page|"
    r"contenu|réseaux)"
    r"|(?:suivez|rejoignez|retrouvez|likez|aimez|contactez)[- ](?:nous|moi|la\s+rédaction|notre\s+(?:page|"
    r"compte|chaîne|groupe|rédaction))"
    r"|(?:suivre\s+(?:sur|cet?\s+auteur|l['’]auteur|ce\s+thème)|ajouter\s+(?:à|aux)\s+(?:mes|vos|la|ma)|"
    r"pour\s+ajouter\s+l['’]article|"
    r"sauvegarder\s+l['’]article|enregistrer\s+l['’]article|imprimer(?:\s+l['’]article)?$|copier\s+le\s+lien|"
    r"signaler\s+(?:une\s+erreur|cet|un))"
    r"|(?:réagir|réagissez|commenter|commentez|laissez?\s+un\s+commentaire|laisser\s+un\s+commentaire|"
    r"poster\s+un\s+commentaire|"
    r"votre\s+(?:avis|commentaire)|donnez\s+votre\s+avis|\d+\s+commentaires?$|aucun\s+commentaire|"
    r"les\s+commentaires\s+sont|"
    r"soyez\s+le\s+premier\s+à|voir\s+(?:les|tous\s+les)\s+commentaires|envoyer\s+(?:par|à\s+un\s+ami))"
    r"|(?:une?\s+(?:information|question|info|erreur|remarque|coquille)\s+(?:à\s+(?:nous\s+)?(?:partager|"
    r"signaler|transmettre|nous)|sur\s+cet\s+article)|"
    r"vous\s+avez\s+(?:une\s+info|repéré|trouvé|constaté|remarqué|vu|aimé)\b.{0,60}\b(?:erreur|coquille|faute|"
    r"signal|article|contact))"
    # consent, advertisements, media players
    r"|(?:publicité|annonce|advertisement|publi-?rédactionnel|contenu\s+sponsorisé|sponsorisé|"
    r"la\s+suite\s+après\s+(?:cette|la)\s+(?:publicité|annonce)|"
    r"l['’]article\s+continue\s+(?:après|ci-dessous)|suite\s+de\s+l['’]article\s+après)(?:\s|$)"
    r"|(?:ce\s+(?:contenu|tweet|média|module)\s+(?:n['’]|est\s+(?:bloqué|susceptible|fourni|hébergé|"
    r"inaccessible))|"
    r"(?:afin\s+de|pour)\s+(?:pouvoir\s+)?(?:visualiser|voir|afficher|visionner|accéder\s+à|écouter|"
    r"lire)\s+(?:ce|cette|ces)\s+(?:contenus?|vidéos?|médias?|tweets?|publications?|podcasts?|posts?)|"
    r"(?:nos\s+partenaires|nous\s+et\s+nos\s+partenaires|nous\s+utilisons\s+des\s+cookies|"
    r"en\s+poursuivant\s+votre\s+navigation|"
    r"ce\s+site\s+utilise\s+des\s+cookies|en\s+cliquant\s+sur\s+«?\s*(?:j['’]accepte|accepter|tout\s+accepter))|"
    r"(?:votre\s+navigateur|your\s+browser|veuillez\s+activer\s+javascript|javascript\s+(?:est|doit|must|is)|"
    r"activez\s+javascript)|"
    r"(?:accepter|gérer|paramétrer|personnaliser)\s+(?:les|mes|vos)\s+cookies|cookies\b.{0,60}\b(?:refus|accept|"
    r"consent))"
    r"|(?:cliquez|cliquer)\s+(?:ici|sur\s+(?:ce|le)\s+lien)\s+(?:pour|afin)"
    r"|(?:abonnés?|premium|exclusif|exclu\s+abonnés?|article\s+abonnés?|réservé\s+aux\s+abonnés)$"
    r"|(?:cet\s+article\s+(?:vous\s+a|a\s+(?:initialement\s+|d['’]abord\s+|été\s+)+(?:publié|traduit|"
    r"rédigé)\s+(?:par|sur|dans|le|à\s+l['’]aide|automatiquement))|"
    r"(?:traduit|article\s+traduit)\s+(?:de\s+l['’]|par\s+(?:ia|intelligence)|automatiquement)|"
    r"(?:tous\s+droits\s+réservés|toute\s+reproduction\s+interdite|reproduction\s+interdite|©\s*\d{4}|"
    r"copyright\b))"
    r")",
    re.IGNORECASE,
)


def is_promotion(text: str) -> bool:
    """Whether a paragraph talks to the reader for the house: paywall, newsletter, sharing, comments, consent."""
    line = collapse(text)
    return len(line) <= 600 and bool(_PROMOTION.match(line.lstrip(" >»→▶►•·*+-–—|:👉📩✉️🔔[(")))


_CLOSING = re.compile(
    _MARKS + r"(?:"
    r"(?:[àa]\s+)?(?:re)?(?:lire|voir|découvrir)\s+(?:aussi|également|ensuite)|[àa]\s+(?:lire|voir|découvrir|"
    r"suivre|la\s+une|la\s+tv)|"
    r"(?:ailleurs\s+)?sur\s+(?:le\s+)?(?:même\s+(?:sujet|thème)|ce\s+sujet|le\s+web)|"
    r"(?:dans\s+)?la\s+même\s+(?:rubrique|série)|"
    r"(?:vos\s+|les\s+|\d+\s+|tous\s+les\s+|derniers?\s+|voir\s+les\s+)*(?:commentaires?|réactions?|"
    r"contributions?)\s*(?:\(?\d+\)?|récents)?|"
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
    r"recommandée?s?\s+pour\s+vous|recommandations?|contenus?\s+(?:sponsorisés?|de\s+nos\s+partenaires)|"
    r"newsletters?|inscription\s+(?:à\s+la\s+)?newsletter|s['’]inscrire\s+à\s+.{0,30}|abonnez-vous.{0,40}|"
    r"mots[- ]cl[ée]s?\s*:?.{0,80}|(?:tags?|thèmes?|thématiques?|étiquettes?|sujets|catégories?)\s*:.{0,120}|"
    r"partager?(?:\s+(?:cet|l['’])\s*article.{0,20})?|(?:à|a)\s+propos\s+(?:de\s+l['’]auteur|"
    r"des\s+auteurs).{0,30}|"
    r"(?:l['’]auteure?|auteur\(s\)|les\s+auteurs?|auteurs?)\s*:?|biographie|"
    r"articles?\s+(?:plus\s+)?(?:ancien|récent|précédent|suivant)s?|navigation\s+(?:de\s+l['’]article|"
    r"des\s+articles)|"
    r"related\s+(?:articles?|posts?)|more\s+from.{0,30}|comments?|leave\s+a\s+(?:reply|comment)|"
    r"share\s+this.{0,20}|tags"
    r")\s*[:…!.]?\s*",
    re.IGNORECASE,
)


def closes_body(text: str) -> bool:
    """Whether a short line heads what comes after an article: other articles, comments, tags, sharing."""
    line = collapse(text)
    return 0 < len(line) <= 120 and bool(_CLOSING.fullmatch(line))


_NOTICE = re.compile(
    r"(?:les\s+(?:opinions?|points?\s+de\s+vue|avis|propos)\s+(?:exprimée?s?|émis|"
    r"tenus)\b.{0,120}(?:n['’]engagent|reflètent|celles?|ceux|appartiennent)"
    r"|(?:comment\s+pouvez[- ]vous\s+nous\s+aider|pourquoi\s+epoch\s+times\s+a-t-il\s+besoin|epoch\s+times\s+est\s+un\s+média\s+libre|chers?\s+lecteurs?,|"
    r"rejoignez-nous\s+sur|"
    r"le\s+saviez[- ]vous\s*\?$|soutenez\s+epoch\s+times))",
    re.IGNORECASE,
)


def is_notice(text: str) -> bool:
    """Whether a paragraph is the house's own note under an article: disclaimers, appeals for support."""
    line = collapse(text)
    return len(line) <= 700 and bool(_NOTICE.match(line.lstrip("*( ")))


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
    "temps de lecture|lecture|résumé|sommaire|commentaires|0 commentaire|commentaire|recommandation|"
    "recommandations|logo epoch times|"
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
    line = collapse(text).lower().replace("’", "'").strip(" :.!>«»|•·")
    return not line or line in _INTERFACE
