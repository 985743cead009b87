"""What French newspapers say on their own pages around an article, collected from pages of 2005 to 2025.

Leads to other articles; paywalls, newsletters, sharing, comments, consent, players, rights; headings of what comes
after the text. All in lower case, a blank as `\\s+`. Openings need not be exact: a pattern decides.
"""

from __future__ import annotations

from newsparse.parsing.wordings import Wording, Wordings, openings

__all__ = ["CLOSING", "HOUSE", "LABELS", "NOTICES", "RELATED"]

_THINGS = (
    r"(?:articles?|enquêtes?|reportages?|récits?|entretiens?|interviews?|dossiers?|analyses?|décryptages?|"
    r"portraits?|"
    r"éditos?|éditorial|éditoriaux|tribunes?|chroniques?|vidéos?|podcasts?|carte|infographies?|diaporamas?|photos|"
    r"critiques?|témoignages?|live|direct|fact-checking|grand format|version|archives?|suivi|récapitulatif|série)"
)
_THING = (
    "article|enquête|reportage|récit|entretien|interview|dossier|analyse|décryptage|portrait|édito|tribune|chronique|"
    "vidéo|podcast|carte|infographie|diaporama|photos|critique|témoignage|live|direct|fact-checking|grand format|"
    "version|archive|suivi|récapitulatif|série"
)
# What must follow words that open ordinary sentences as well: « Sur ce sujet, le maire … » is text.
_THEN = r"(?=\s*(?:[:>»→►▶|–—-]|$)|\s+(?-i:[A-ZÀ-Ý«]))"

RELATED = Wordings(
    # « À lire aussi », « Lire également : », « >> À voir », « Relire notre enquête » …
    Wording(
        openings(
            "|à |a ", "|re|(re|re)|(re)", "lire|voir|écouter|regarder|découvrir|consulter|retrouver|parcourir"
        ),
        r"(?:[àa]\s+)?(?:\(?re\)?)?(?:lire|voir|écouter|regarder|découvrir|consulter|retrouver|parcourir)"
        r"(?:\s*[/&,]\s*(?:voir|lire|écouter|regarder))*"
        r"\s+(?:aussi|également|encore|en\s+plus|plus\s+tard|ailleurs|ensuite|absolument|en\s+complément|"
        r"(?:notre|nos|l['’]|la|le|les|cet|cette|son|sa)\s*"
        rf"(?:{_THINGS}|suite|précédent)\b|sur\s+(?:le\s+même|ce)\s+(?:sujet|thème)|sur\s+(?:le\s+)?(?:sujet|site|blog)\b|"
        r"dans\s+(?:nos|notre|le|la|les|l['’])|à\s+ce\s+(?:sujet|propos)|sur\s+[^.:;?!]{2,40}\s?:|"
        r"(?:en|sur)\s+(?:ligne|vidéo|images?|audio|podcast))"
        r"|(?:[àa]\s+)?(?:re)?(?:lire|voir|écouter|regarder|découvrir)\s*(?:[:>►▶→|–—-]|»\s)"
        r"|(?:lire|voir)\s+la\s+suite|lire\s+l['’]article",
    ),
    Wording(
        openings("à |a ", "re|(re|re)|(re)", "|-| ", "lire|voir|écouter|découvrir"),
        r"[àa]\s+\(?re\)?[- ]?(?:lire|voir|écouter|découvrir)",
    ),
    Wording(
        openings("lisez|voyez|regardez|écoutez|découvrez|relisez|retrouvez|consultez"),
        r"(?:lisez|voyez|regardez|écoutez|découvrez|relisez|retrouvez|consultez)\s+(?:aussi|également|ici|"
        r"(?:toute|tous|toutes|tout|notre|nos|l['’]intégralité|l['’]ensemble|d['’]autres)\b)",
    ),
    Wording(
        openings("sur ", "le |", "même |ce ", "sujet|thème"),
        rf"sur\s+(?:le\s+)?(?:même\s+(?:sujet|thème)|ce\s+(?:sujet|thème)){_THEN}",
    ),
    Wording(
        openings("dans la |de la |dans le ", "même"),
        rf"(?:dans\s+la|de\s+la)\s+même\s+(?:rubrique|série|catégorie){_THEN}|dans\s+le\s+même\s+dossier{_THEN}",
    ),
    Wording(
        openings("notre |nos |voir notre |tous nos |toutes nos |le |les ", _THING),
        rf"(?:notre|nos|voir\s+notre|tous\s+nos|toutes\s+nos|les?)\s+(?:{_THINGS})\s*(?:complet|spécial|à\s+lire)?\s*[:>→►]"
        r"|notre\s+(?:dossier|live|direct|suivi)\s+(?:sur|consacré)\s[^.!?:;]{3,60}$",
    ),
    Wording(
        openings("article|contenu|sujet|vidéo|actualité|page|dossier"),
        r"(?:articles?|contenus?|sujets?|vidéos?|actualités?|pages?|dossiers?)\s+(?:liée?s?|relatifs?|associée?s?|connexes?|similaires?|"
        r"recommandée?s?|en\s+relation|en\s+lien|sur\s+le\s+même\s+(?:sujet|thème)|à\s+lire)\s*(?:[:>→►]|$)",
    ),
    Wording(
        openings("|pour ", "en savoir |aller plus"),
        r"(?:pour\s+)?(?:en\s+savoir\s+(?:plus|davantage)|aller\s+plus\s+loin)\s*(?:[:>→►…]|$)",
    ),
    Wording(openings("plus d'info|plus d’info"), r"plus\s+d['’]infos?(?:rmations?)?\s*(?:[:>→]|sur\s|ici)"),
    Wording(
        openings(
            "vous aimerez|vous pourriez|vous allez|cel peut|cela peut|cel pourrait|cela pourrait|ces articles"
        ),
        r"vous\s+(?:aimerez|pourriez\s+aimer|allez\s+aimer)|cela?\s+(?:peut|pourrait)\s+(?:aussi\s+)?vous\s+intéresser|"
        r"ces\s+articles\s+(?:peuvent|pourraient|devraient)",
    ),
    Wording(
        openings("read |related|see also|weiterlesen|mehr zum"),
        r"read\s+(?:more|also|next)|related(?:\s+(?:articles?|stories|posts?))?\s*(?::|$)|see\s+also|weiterlesen|mehr\s+zum\s+thema",
    ),
    Wording(
        openings("recommandé|notre sélection|notre selection|sélection|selection"),
        r"recommandée?s?\s+pour\s+vous|(?:notre\s+)?s[ée]lection\s+(?:d['’]articles|pour\s+vous)",
    ),
)

HOUSE = Wordings(
    # paywalls
    Wording(openings("il vous reste"), r"il\s+vous\s+reste\s+\d+(?:[.,]\d+)?\s*%"),
    Wording(
        openings("la suite "),
        r"la\s+suite\s+(?:de\s+cet\s+article\s+|du\s+contenu\s+|de\s+ce\s+contenu\s+)?est\s+réservée"
        r"|la\s+suite\s+après\s+(?:cette|la)\s+(?:publicité|annonce)",
    ),
    Wording(
        openings("|cet |cette |ce ", "article|contenu|page|vidéo|offre|entretien|dossier|enquête"),
        r"(?:cet\s+|cette\s+|ce\s+)?(?:article|contenu|page|vidéo|offre|entretien|dossier|enquête)\s+(?:est\s+)?"
        r"(?:exclusivement\s+|uniquement\s+)?réservée?\s+(?:à\s+nos|aux?)\s+(?:seuls\s+)?(?:abonnée?s?|inscrits|membres|lecteurs|adhérents|utilisateurs)"
        r"|cet\s+article\s+vous\s+est\s+offert"
        r"|cet\s+article\s+(?:a\s+été\s+)?traduit\s+(?:automatiquement|à\s+l['’]aide)",
    ),
    Wording(
        openings("pour ", "lire|accéder|poursuivre|continuer|découvrir|consulter|suivre|ne rien|recevoir"),
        r"pour\s+(?:suivre|ne\s+rien\s+(?:rater|manquer)|recevoir)\s.{0,100}\b(?:cliquez|suivez[- ]|abonnez|inscrivez)|"
        r"pour\s+(?:lire|accéder\s+à|poursuivre|continuer|découvrir|consulter)\s+(?:la\s+suite|l['’]intégralité\s+de\s+(?:cet|l)|cet\s+article|"
        r"la\s+lecture|votre\s+lecture|tout\s+l['’]article|l['’]article|ce\s+contenu)",
    ),
    Wording(
        openings("déjà |pas encore ", "abonné|inscrit|un compte|membre"),
        r"(?:déjà|pas\s+encore)\s+(?:abonnée?|inscrite?|un\s+compte|membre)",
    ),
    Wording(
        openings("vous ", "êtes|avez|souhaitez|pouvez|lisez|venez"),
        r"vous\s+(?:lisez|venez\s+de\s+lire)\s+(?:un|cet)\s+article|"
        r"vous\s+(?:êtes|avez)\s+(?:déjà|actuellement)\s+(?:abonn|inscri|un\s+compte|lu\s)"
        r"|vous\s+souhaitez\s+(?:lire|accéder|poursuivre)"
        r"|vous\s+pouvez\s+(?:lire\s+le\s+monde|partager\s+(?:un|cet)\s+article|offrir|vous\s+(?:désinscrire|désabonner))"
        r"|vous\s+avez\s+(?:une\s+info|repéré|trouvé|constaté|remarqué|vu|aimé)\b.{0,60}\b(?:erreur|coquille|faute|signal|article|contact)",
    ),
    Wording(
        openings("lisez|accédez|profitez|poursuivez|continuez|débloquez|testez|essayez"),
        r"(?:lisez|accédez|profitez|poursuivez|continuez|débloquez|testez|essayez)\b.{0,120}\b(?:abonne|abonné|premium|illimité|"
        r"sans\s+engagement|gratuitement|à\s+partir\s+de|1\s?€|un\s+euro)",
    ),
    Wording(
        openings("s'|s’", "abonner")
        + openings("m'|m’|je m'|je m’", "abonne")
        + openings("j'|j’", "en profite")
        + openings(
            "abonnez-vous|abonnez vous|offrez-vous|offrez vous|offrir cet|faites un don|faire un don|nous soutenir|"
            "soutenez|je profite"
        ),
        r"s['’]abonner|abonnez[- ]vous|je\s+m['’]abonne|m['’]abonner|offrez[- ]vous|offrir\s+cet\s+article|faites\s+un\s+don|"
        r"faire\s+un\s+don|nous\s+soutenir|soutenez[- ](?:nous|le\s+journal|un\s+média|une?\s+presse|notre)|j['’]en\s+profite|je\s+profite",
    ),
    Wording(
        openings("connectez|identifiez|inscrivez|je m'inscris|je m’inscris|je crée|mot de passe"),
        r"connectez[- ]vous|identifiez[- ]vous|inscrivez[- ]vous|je\s+m['’]inscris|je\s+crée\s+mon\s+compte|mot\s+de\s+passe\s+oublié",
    ),
    Wording(
        openings("lecture restreinte|le contenu de"),
        r"lecture\s+restreinte|le\s+contenu\s+de\s+cet\s+article\s+(?:est|n)",
    ),
    # newsletters, alerts, applications
    Wording(
        openings(
            "recevez|retrouvez|suivez|rejoignez|téléchargez|ajoutez|activez|découvrez|emportez|emmenez|restez"
        ),
        r"(?:recevez|retrouvez|suivez|rejoignez|téléchargez|ajoutez|activez|découvrez|emportez|emmenez|restez)\b.{0,160}\b"
        r"(?:newsletters?|infolettres?|lettres?\s+d['’]information|boîte\s+mail|bo[iî]te\s+(?:de\s+réception|courriel|aux\s+lettres)|par\s+(?:e-?)?mail|"
        r"courriel|notifications?|alertes?|applications?|appli\b|whatsapp|telegram|facebook|twitter|instagram|tiktok|"
        r"google\s+(?:news|actualités|discover)|youtube|linkedin|réseaux\s+sociaux|fil\s+d['’]actualité|l['’]essentiel\s+de\s+l['’]actu|"
        r"l['’]actualité\s+(?:qui\s+vous|de\s+(?:votre|vos)|vue\s+par|en\s+(?:direct|continu))|l['’]information\s+analysée|ma\s+ville|"
        r"écran\s+d['’]accueil|sources?\s+(?:préférée|favorite)s?|google|"
        r"vo(?:s|tre)\s+(?:villes?|commune|région)|mes?\s+favoris|notre\s+chaîne)",
    ),
    Wording(
        openings("chaque |tous les |toutes les ") + openings("une|deux|trois|quatre|plusieurs", " fois par"),
        r"(?:une|deux|trois|quatre|plusieurs)\s+fois\s+par\s+(?:jour|semaine|mois),?\s+(?:recevez|retrouvez|découvrez)|"
        r"chaque\s+\w+,\s[^.!?]{0,80}\b(?:sélectionnée?s?\s+par|nos\s+meilleurs?|le\s+meilleur\s+de|dans\s+votre)|"
        r"(?:chaque|tous\s+les|toutes\s+les)\s+\w+,?\s+(?:recevez|retrouvez|découvrez|suivez|la\s+newsletter|une\s+newsletter|notre\s+newsletter)",
    ),
    Wording(
        openings("en vous inscrivant|en cliquant|veuillez|merci") + openings("j'|j’", "accepte"),
        r"en\s+vous\s+inscrivant|en\s+cliquant\s+sur|veuillez\s+(?:renseigner|saisir|entrer|cocher|patienter|vous\s+connecter)|"
        r"merci\s+(?:pour|de)\s+votre\s+inscription|merci\s?!?\s+votre\s+inscription|j['’]accepte\s+(?:de\s+recevoir|les\s+conditions)",
    ),
    Wording(
        openings("article ", "imprimé|original|publié|paru|extrait") + openings("url de l'|url de l’", "article"),
        r"article\s+imprimé\s+(?:depuis|à\s+partir)|article\s+(?:original\s+)?(?:publié|paru|extrait)\s+(?:sur|dans|d[eu])\s"
        r"|url\s+de\s+l['’]article",
    ),
    Wording(
        openings("puisque vous êtes|nous avons |vidéo"),
        r"vidéos?\s*:\s*en\s+ce\s+moment|"
        r"puisque\s+vous\s+êtes\s+ici|nous\s+avons\s+(?:une\s+faveur\s+à\s+vous|besoin\s+de\s+vous|besoin\s+de\s+votre\s+soutien)",
    ),
    # sharing, following, reacting
    Wording(openings("devenez"), r"devenez\s+(?:fan|membre|abonné|mécène|donateur)"),
    Wording(
        openings("suivez|rejoignez|retrouvez|likez|aimez|contactez", "-| "),
        r"(?:suivez|rejoignez|retrouvez|likez|aimez|contactez)[- ]"
        r"(?:nous|moi|la\s+rédaction|notre\s+(?:page|compte|chaîne|groupe|rédaction))",
    ),
    Wording(
        openings("réagissez|commentez|laisse|poster|donnez|soyez le"),
        r"réagissez|commentez|laissez?\s+un\s+commentaire|laisser\s+un\s+commentaire|poster\s+un\s+commentaire|donnez\s+votre\s+avis|"
        r"soyez\s+le\s+premier\s+à\s+(?:réagir|commenter)",
    ),
    Wording(
        openings("un |une ", "information|question|info|erreur|remarque|coquille|faute"),
        r"une?\s+(?:information|question|info|erreur|remarque|coquille)(?:\s*(?:,|ou|et)\s+une?\s+\w+)?\s*\??\s+(?:à\s+(?:nous\s+)?(?:partager|signaler|transmettre|nous)|sur\s+cet\s+article)"
        r"|une?\s+(?:faute|erreur|coquille|info)\s*\?\s*(?:signal|dites|écri|contact|prév)",
    ),
    # consent, media players, rights
    Wording(
        openings("l'|l’", "article continue") + openings("suite de l'|suite de l’", "article"),
        r"l['’]article\s+continue\s+(?:après|ci-dessous)|suite\s+de\s+l['’]article\s+après",
    ),
    Wording(
        openings("ce ", "contenu|tweet|média|module|site"),
        r"ce\s+(?:contenu|tweet|média|module)\s+(?:n['’]a\s+pas\s+pu|n['’]est\s+pas|est\s+bloqué|est\s+susceptible|est\s+hébergé|est\s+inaccessible)"
        r"|ce\s+site\s+utilise\s+des\s+cookies",
    ),
    Wording(
        openings("afin de |pour ", "|pouvoir ", "visualiser|afficher|visionner|voir|écouter|lire"),
        r"(?:afin\s+de|pour)\s+(?:pouvoir\s+)?(?:visualiser|afficher|visionner|voir|écouter|lire)\s+(?:ce|cette|ces)\s+(?:contenus?|vidéos?|médias?|tweets?|publications?|podcasts?|posts?)",
    ),
    Wording(
        openings("nous et nos|nous utilisons|en poursuivant"),
        r"nous\s+et\s+nos\s+(?:\d+\s+)?partenaires|nous\s+utilisons\s+des\s+cookies|en\s+poursuivant\s+votre\s+navigation",
    ),
    Wording(
        openings("votre navigateur|your browser|veuillez activer|javascript|activez javascript|cliquez"),
        r"votre\s+navigateur|your\s+browser|veuillez\s+activer\s+javascript|javascript\s+(?:est|doit|must|is)\b|activez\s+javascript"
        r"|cliquez\s+(?:ici|sur\s+(?:ce|le)\s+lien)\s+(?:pour|afin)",
    ),
    Wording(
        openings("voir cette publication|une publication partagée"),
        r"voir\s+cette\s+publication\s+sur|une\s+publication\s+partagée\s+par",
    ),
    Wording(
        openings("tous droits|toute reproduction|reproduction|©|copyright"),
        r"tous\s+droits\s+réservés|toute\s+reproduction\s+(?:interdite|même)|reproduction\s+interdite|©\s*\d{4}|copyright\b",
    ),
)
"""Whole sentences of the house, at whatever length."""

LABELS = Wordings(
    Wording(
        openings("contenu|article|réservé|abonné|premium|exclu|publi|annonce|advertisement|sponsorisé"),
        r"(?:contenu|article)\s+(?:réservé|payant|premium|abonnés?)|"
        r"(?:publicité|annonce|advertisement|publi-?rédactionnel|contenu\s+sponsorisé|sponsorisé)$|"
        r"(?:abonnés?|premium|exclusif|exclu\s+abonnés?|article\s+abonnés?|réservé\s+aux\s+abonnés)$|"
        r"article\s+(?:modifié|mis\s+à\s+jour|corrigé)\s+le\s+\d",
    ),
    Wording(
        openings("s'|s’|m'|m’", "inscrire")
        + openings("se connecter|crée|envie de lire|abonnement|dès 1|soutenez|votre |recevoir|vous recevrez"),
        r"se\s+connecter|créez?\s+(?:un|votre)\s+compte|créer\s+un\s+compte|s['’]inscrire\b|m['’]inscrire\b|"
        r"votre\s+(?:abonnement|inscription|avis|commentaire|(?:adresse\s+)?(?:e-?mail|courriel)|adresse\s+(?:e-?mail|électronique))|envie\s+de\s+lire|abonnement|dès\s+1\s?€|soutenez|"
        r"recevoir\b|vous\s+recevrez",
    ),
    Wording(
        openings("|la |notre |nos |inscription |inscription à la |inscription aux ", "newsletter|infolettre"),
        r"(?:la\s+|notre\s+|nos\s+|inscription\s+(?:à\s+la\s+|aux\s+)?)?(?:newsletters?|infolettres?)\b",
    ),
    Wording(
        openings("partage"),
        r"partagez?\b.{0,40}\b(?:article|facebook|twitter|whatsapp|linkedin|mail|sur\s+x|lien|page|contenu|réseaux)|partager(?:\s*:|$|\s+(?:sur|via|par|cet|l['’]|un|ce))",
    ),
    Wording(
        openings(
            "suivre |ajouter |pour ajouter|sauvegarder|enregistrer|imprimer|copier|signaler|réagir|commenter|envoyer"
        ),
        r"suivre\s+(?:sur|cet?\s+auteur|l['’]auteur|ce\s+thème)|ajouter\s+(?:à|aux)\s+(?:mes|vos|la|ma)|pour\s+ajouter\s+l['’]article|sauvegarder\s+l['’]article|"
        r"enregistrer\s+l['’]article|imprimer(?:\s+l['’]article)?$|copier\s+le\s+lien|signaler\s+(?:une\s+erreur|cet|un)|réagir\b|commenter\b|"
        r"envoyer\s+(?:par|à\s+un\s+ami)",
    ),
    Wording(
        openings("0|1|2|3|4|5|6|7|8|9|aucun commentaire|les commentaires|voir les|voir tous"),
        r"[0-9]{1,9}\s+commentaires?(?:$|\s+\d+\s+partages?)|aucun\s+commentaire|les\s+commentaires\s+sont|voir\s+(?:les|tous\s+les)\s+commentaires|"
        r"[0-9]{1,9}\s+min(?:utes?)?\s+de\s+lecture|[0-9]{1,2}:\d{2}(?:\s*/\s*\d{1,2}:\d{2})?$",
    ),
    Wording(
        openings("accepter|gérer|paramétrer|personnaliser|cookies|nos partenaires|retrouvez|cliquez pour")
        + openings("j'|j’", "aime"),
        r"cliquez\s+pour\s+(?:partager|imprimer|envoyer)|j['’]aime\s+(?:ça|chargement)|"
        r"(?:accepter|gérer|paramétrer|personnaliser)\s+(?:les|mes|vos)\s+cookies|cookies\b|nos\s+partenaires|"
        r"retrouvez\b.{0,80}\bpodcasts?",
    ),
    Wording(
        openings("cet article a"),
        r"cet\s+article\s+a\s+(?:initialement\s+|d['’]abord\s+)?été\s+(?:initialement\s+)?publié",
    ),
    Wording(
        openings("temps |durée |lecture|écouter |résum|chargement|vidéo |la vidéo "),
        r"(?:temps|durée)\s+(?:estimée?\s+|moyen\s+)?de\s+lecture|lecture\s*:?\s*\d|"
        r"écouter\s+(?:l['’]article|l['’]audio|cet\s+article|le\s+podcast)|"
        r"résumé\s+(?:généré|par\s+l)|(?:résumer|résumé\s+de)\s+(?:l['’]|cet\s+)article|chargement(?:\s+en\s+cours.*)?[\s….]*$|"
        r"vidéo\s+(?:non\s+disponible|indisponible)|la\s+vidéo\s+n['’]est\s+(?:pas|plus)\s+disponible",
    ),
)
"""The same in few words: labels, buttons, titles of boxes. A longer paragraph that opens so is text."""

CLOSING = Wordings(
    Wording(
        openings("|à |a ", "|re", "lire|voir|découvrir") + openings("à |a ", "suivre|la une|la tv"),
        r"(?:[àa]\s+)?(?:re)?(?:lire|voir|découvrir)\s+(?:aussi|également|ensuite)|[àa]\s+(?:lire|voir|découvrir|"
        r"suivre|la\s+une(?:\s+d.{0,30})?|la\s+tv)",
    ),
    Wording(
        openings("l'auteur|l’auteur|la rédaction|nous", " |"),
        r"(?:l['’]auteur|la\s+rédaction|nous)\s+(?:vous\s+)?(?:recommand|conseill).{0,25}",
    ),
    Wording(
        openings("|ailleurs ", "sur ") + openings("|dans ", "la même|la rubrique"),
        r"(?:ailleurs\s+)?sur\s+(?:le\s+)?(?:même\s+(?:sujet|thème)|ce\s+sujet|le\s+web)|"
        r"(?:dans\s+)?la\s+même\s+(?:rubrique|série)|dans\s+la\s+rubrique(?:\s.{0,30})?",
    ),
    Wording(
        openings("vos |les |tous les |dernier|voir les |commentaire|réaction|contribution|0|1|2|3|4|5|6|7|8|9"),
        r"(?:vos\s+|les\s+|[0-9]{1,9}\s+|tous\s+les\s+|derniers?\s+|voir\s+les\s+){0,3}(?:commentaires?|réactions?|"
        r"contributions?)(?:\s*(?:\(?\d+\)?|récents))?",
    ),
    Wording(
        openings("laisse|poster|publier|ajouter|écrire|réagisse"),
        r"(?:laisse[rz]|poster|publier|ajouter|écrire)\s+(?:un|votre)\s+(?:commentaire|réponse|avis)|"
        r"laisser\s+une\s+réponse|réagissez?.{0,30}",
    ),
    Wording(
        openings(
            "nos |les |autres |d'autres |d’autres |plus d'|plus d’|dernier |derniers |dernière |dernières |vos |mes |"
            "article|contenu|sujet|actualité|dossier|actu|vidéo|info"
        ),
        r"(?:nos\s+|les\s+|autres\s+|d['’]autres\s+|plus\s+d['’]|derni(?:er|ère)s?\s+|vos\s+|mes\s+){0,3}(?:articles?|"
        r"contenus?|sujets?|actualités?|dossiers?|actus?|vidéos?|infos?)\s*"
        r"(?:liée?s?|associée?s?|connexes?|similaires?|recommandée?s?|récente?s?|populaires?|les\s+plus\s+(?:lue?s?|"
        r"vue?s?|consultée?s?|partagée?s?|commentée?s?|populaires?)|"
        r"en\s+relation|en\s+lien|à\s+lire|du\s+même\s+auteur|de\s+l['’]auteur|actuels\s+de\s+l['’]auteur|"
        r"suivante?s?|précédente?s?|de\s+la\s+rubrique|à\s+la\s+une|sur\s+le\s+même\s+(?:sujet|thème))|"
        r"articles?\s+(?:plus\s+)?(?:ancien|récent|précédent|suivant)s?",
    ),
    Wording(
        openings("le plus |les plus |les dernier|les dernièr|nos derni|toutes les derni|derniers |dernières "),
        r"les?\s+plus\s+(?:lue?s?|vue?s?|consultée?s?|partagée?s?|récente?s?|populaires?|commentée?s?)(?:\s+.{0,30})?|"
        r"(?:les\s+|nos\s+|toutes\s+les\s+)?derni(?:er|ère)s\s+(?:articles?|actualités?|infos?|news|vidéos?|"
        r"publications?|minutes?|dépêches?)(?:\s+.{0,30})?",
    ),
    Wording(
        openings(
            "vous |cel peut|cela peut|cel pourrait|cela pourrait|cel devrait|cela devrait|ça peut|ceci pourrait|"
            "ces articles|recommandé"
        ),
        r"(?:vous\s+(?:aimerez|pourriez|allez|serez)|cela?\s+(?:peut|pourrait|devrait)|ça\s+peut|ceci\s+pourrait|"
        r"ces\s+articles).{0,40}(?:aimer|intéress|aussi|plaire).{0,15}|"
        r"recommandée?s?\s+pour\s+vous",
    ),
    Wording(
        openings("contenu|newsletter|inscription|s'inscrire|s’inscrire|abonnez-vous"),
        r"contenus?\s+(?:sponsorisés?|de\s+nos\s+partenaires)|"
        r"newsletters?|inscription\s+(?:à\s+la\s+)?newsletter|s['’]inscrire\s+à\s+.{0,30}|abonnez-vous.{0,40}",
    ),
    Wording(
        openings("mots|tag|thème|thématique|étiquette|sujets|catégorie|partage|à propos|a propos"),
        r"mots[- ]cl[ée]s?\b.{0,80}|(?:tags?|thèmes?|thématiques?|étiquettes?|sujets|catégories?)\s*:.{0,120}|"
        r"partager?(?:\s+(?:cet|l['’])\s*article.{0,20})?|(?:à|a)\s+propos\s+(?:de\s+l['’]auteur|"
        r"des\s+auteurs).{0,30}|tags|sujets|thèmes",
    ),
    Wording(
        openings("l'auteur|l’auteur|auteur|les auteur|biographie|navigation"),
        r"(?:l['’]auteure?|auteur\(s\)|les\s+auteurs?|auteurs?)(?:\s*:)?|biographie|"
        r"navigation\s+(?:de\s+l['’]article|des\s+articles)",
    ),
    Wording(
        openings("note|référence|source|bibliographie|lien"),
        r"(?:notes?(?:\s+et\s+références)?|références|sources?|bibliographie|liens?\s+(?:externes?|utiles?|internes?))",
    ),
    Wording(
        openings("après cet article|à suivre dans|suggestion|plus d'|plus d’"),
        r"suggestions?|plus\s+d['’](?:actualités?|infos?|articles?)|après\s+cet\s+article|à\s+suivre\s+dans.{0,40}",
    ),
    Wording(
        openings("l'|l’|toute l'|toute l’", "actu|info"),
        r"(?:toute\s+)?l['’](?:actu|info|actualité|information)\s+en\s+(?:continu|direct|temps\s+réel)",
    ),
    Wording(
        openings("related|more from|comment|leave|share this"),
        r"related\s+(?:articles?|posts?)|more\s+from.{0,30}|comments?|leave\s+a\s+(?:reply|comment)|"
        r"share\s+this.{0,20}",
    ),
    end=r"(?:\s*[:…!.])?\s*",
)
"""Short lines that head what comes after an article."""

NOTICES = Wordings(
    Wording(
        openings("les ", "opinion|point|avis|propos"),
        r"les\s+(?:opinions?|points?\s+de\s+vue|avis|propos)\s+(?:exprimée?s?|émis|"
        r"tenus)\b.{0,120}(?:n['’]engagent|reflètent|celles?|ceux|appartiennent)",
    ),
    Wording(
        openings("ce |cet |cette ", "reportage|texte|article|projet|série|enquête|contenu"),
        r"ce(?:t|tte)?\s+(?:reportage|texte|article|projet|série|enquête|contenu)\s+(?:a\s+été|est)\s+(?:en\s+partie\s+)?"
        r"(?:(?:financée?|réalisée?|produite?|soutenue?)\s+(?:grâce|avec\s+le\s+(?:soutien|concours)|par\s+(?:le\s+fonds|la\s+bourse))|"
        r"rendue?\s+possible)",
    ),
    Wording(
        openings("comment pouvez|pourquoi epoch|epoch times|cher|rejoignez-nous|le saviez|soutenez epoch"),
        r"comment\s+pouvez[- ]vous\s+nous\s+aider|pourquoi\s+epoch\s+times\s+a-t-il\s+besoin|epoch\s+times\s+est\s+un\s+média\s+libre|chers?\s+lecteurs?,|"
        r"rejoignez-nous\s+sur|"
        r"le\s+saviez[- ]vous\s*\?$|soutenez\s+epoch\s+times",
    ),
)
"""The house's own notes under an article."""
