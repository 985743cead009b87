"""Small tables of French verb forms, enough to tell past from future without a language model.

Source: the conjugations of any French grammar (Bescherelle; Grevisse, Le bon usage, §§ 788-847). Endings decide
for regular verbs; only what endings cannot tell is listed.
"""

from __future__ import annotations

from newsparse.annotating.dates.wordlist import split_words

HAVE_PRESENT = frozenset(["ai", "as", "a", "avons", "avez", "ont"])
BE_PRESENT = frozenset(["suis", "es", "est", "sommes", "êtes", "sont"])
HAVE_BE_PAST = split_words(
    "avais avait avions aviez avaient étais était étions étiez étaient eut eurent fut furent fus eus"
)
HAVE_PLUPERFECT = split_words("avais avait avions aviez avaient")
HAVE_BE_FUTURE = split_words("aurai auras aura aurons aurez auront serai seras sera serons serez seront")
HAVE_BE_CONDITIONAL = split_words("aurais aurait aurions auriez auraient serais serait serions seriez seraient")
HAVING = frozenset(("ayant", "étant", "avoir", "être"))

# After these an infinitive says what is still to come.
MODALS = split_words(
    "dois doit devons devez doivent vais vas va allons allez vont peut peuvent pouvons veut veulent "
    "voulons compte comptent entend entendent espère espèrent souhaite souhaitent prévoit prévoient "
    "envisage envisagent promet promettent s'apprête apprête apprêtent projette projettent ambitionne "
    "ambitionnent menace menacent planche planchent propose proposent demande demandent faut faudra "
    "appelle appellent invite invitent exhorte exhortent convie convient enjoint enjoignent presse pressent"
)
MODALS_PAST = split_words("devais devait devions deviez devaient allait allaient")
"""With an infinitive: the future of a story (« il devait se rendre lundi à Rome »)."""

SCHEDULED = frozenset(
    form
    for stem in split_words(
        "prévu attendu programmé planifié fixé reporté repoussé ajourné convoqué décalé envisagé espéré calé "
        "agendé annoncé"
    )
    for form in (stem, stem + "e", stem + "s", stem + "es")
) - {"annoncé", "annoncée", "annoncés", "annoncées"}
"""Participles that look ahead: « la visite prévue lundi », « le procès a été reporté à jeudi »."""
RESCHEDULED = frozenset(
    form
    for stem in split_words(
        "fixé reporté repoussé ajourné programmé convoqué décalé renvoyé prolongé maintenu planifié"
    )
    for form in (stem, stem + "e", stem + "s", stem + "es")
)

SUBJUNCTIVE = frozenset(("soit", "soient", "puisse", "puissent", "fasse", "fassent"))
"""What is wished or feared is still to come: « il veut que tout soit prêt lundi »."""

CALLED = frozenset(
    form
    for stem in "appelé invité convié censé supposé attendu".split()
    for form in (stem, stem + "e", stem + "s", stem + "es")
)
"""With a present of être these look ahead too: « les électeurs sont appelés aux urnes dimanche »."""

PROSPECTS = split_words(
    "intention promesse projet volonté objectif ambition perspective espoir veille rendez-vous échéance "
    "intentions projets espoirs"
)
"""Nouns whose infinitive is still to come: « avec l'intention de reprendre samedi »."""

# Verbs of motion and change, conjugated with être: participle after « est » is a past.
MOTION = frozenset(
    form
    for stem in split_words(
        "arrivé venu parti mort né entré sorti tombé revenu devenu resté rentré passé décédé intervenu "
        "survenu allé monté descendu apparu parvenu reparti retombé retourné ressorti advenu paru"
    )
    for form in (stem, stem + "e", stem + "s", stem + "es")
)

# Participles that do not end in -é: looked for after an auxiliary, or right before a date (« paru lundi »).
IRREGULAR_PARTICIPLES = frozenset(
    form
    for stem in split_words(
        "paru tenu reçu rendu sorti mis pris remis commis survenu intervenu dit fait écrit inscrit lu vu su "
        "pu dû eu été cru bu couru conclu élu perdu vendu venu revenu devenu parvenu obtenu retenu maintenu "
        "détenu soutenu contenu entendu attendu étendu défendu suspendu répondu confondu descendu fondu battu "
        "abattu combattu débattu disparu apparu comparu vécu survécu vaincu convaincu résolu dissous absous "
        "ouvert découvert offert souffert couvert mort né fui suivi poursuivi fini choisi réussi saisi réuni "
        "agi réagi subi établi rétabli averti investi parti reparti senti menti servi dormi réparti ressenti "
        "accueilli recueilli garanti puni démoli envahi interdit prédit contredit produit réduit conduit "
        "traduit introduit construit détruit instruit séduit promis permis admis soumis transmis émis démis "
        "omis surpris appris compris repris entrepris acquis conquis requis atteint éteint peint contraint "
        "plaint craint rejoint joint reçus déçu aperçu perçu conçu connu reconnu tombé plu déplu exclu inclus "
        "reclus assis"
    )
    for form in (stem, stem + "e", stem + "s", stem + "es")
) - {"mise", "mises", "prise", "prises", "suite", "conduite", "faites", "entendus"}

SIMPLE_PAST = split_words(
    "fut furent eut eurent fit firent dit prit prirent mit mirent vint vinrent devint devinrent tint "
    "tinrent vit virent put purent dut durent sut reçut reçurent naquit mourut moururent vécut partit "
    "partirent sortit rendit perdit répondit entendit attendit ouvrit offrit choisit finit saisit réunit "
    "établit subit agit conclut élut parut disparut apparut déclara annonça quitta arriva resta commença "
    "débuta entra rentra tomba remporta gagna signa décida nomma fonda créa publia adopta vota refusa "
    "accepta demanda lança tenta tua frappa attaqua succéda épousa libéra occupa envoya installa retrouva "
    "rencontra montra marqua laissa donna trouva passa rejoignit obtint fonda rédigea dirigea participa "
    "affirma assura ajouta expliqua précisa confia révéla dénonça condamna interdit proclama inaugura "
    "présenta mena ramena emporta toucha coûta provoqua déclencha"
) - {"dit", "interdit", "finit", "agit", "choisit", "saisit", "réunit", "établit", "subit"}

# -rer verbs whose past ends like a future: « déclara », « rencontra » … end in -ara, -éra, -tra; and nouns.
NOT_FUTURE = split_words(
    "rencontra montra entra rentra concentra administra enregistra illustra démontra pénétra filtra tira "
    "retira attira inspira expira respira admira vira déchira aspira conspira soupira retrancha para "
    "déclara sépara prépara répara compara empara égara assura dura mesura jura rassura figura procura "
    "endura murmura libéra opéra géra espéra considéra opera caméra camera opéra ultra intra extra contra "
    "infra mantra tiara délibéra récupéra exagéra modéra généra accéléra tempéra toléra inséra référa "
    "préféra transféra différa conféra proféra élabora explora adora collabora dévora améliora ignora "
    "honora décora perpétra orchestra palabra célébra sahara ankara tara guevara canberra sierra terra "
    "lira pira gibraltar parterre"
)
NOT_CONDITIONAL = split_words(
    "retrait portrait attrait extrait trait autoportrait abstrait soustrait distrait souhait parfait"
)
NOT_IMPERFECT = split_words(
    "fait lait plait plaît sait mais jamais désormais français anglais palais parlait- souhait portrait "
    "retrait extrait trait attrait parfait bienfait forfait méfait imparfait satisfait refait défait "
    "surfait abstrait distrait"
) - {"parlait-"}

# Presents that the press uses of what is about to happen, with a day: « le Conseil se réunit lundi ».
PRESENT_AHEAD = split_words(
    "réunit réunissent rend rendent reçoit reçoivent rencontre rencontrent entame entament débute "
    "débutent commence commencent ouvre ouvrent rouvre rouvrent reprend reprennent accueille accueillent "
    "affronte affrontent joue jouent retrouve retrouvent prend prennent attend attendent défile défilent "
    "vote votent expire expirent entrent organise organisent tient tiennent s'ouvre arrive arrivent "
    "part partent revient reviennent dispute disputent sort sortent paraît paraissent tombe tombent clôture "
    "manifestent manifeste "
    "poursuit poursuivent continue continuent achève achèvent s'achève s'achèvent comparaît comparaissent "
    "inaugure inaugurent "
    "élance élancent s'élance s'élancent examine examinent démarre démarrent repart repartent siège siègent "
    "défie défient "
    "envole envolent s'envole s'envolent dévoile dévoilent auditionne auditionnent rejoue rejouent"
)

AIMING = split_words(
    "vise visent table tablent anticipe anticipent prévoit prévoient ambitionne ambitionnent envisage "
    "envisagent espère "
    "espèrent projette projettent promet promettent mise misent escompte escomptent"
)
"""Presents of firms and forecasters: « le groupe vise l'équilibre au troisième trimestre »."""

PUT_OFF = split_words("repousser reporter décaler fixer prolonger maintenir avancer renvoyer différer ajourner")
"""Infinitives that move a thing to a day, which is still to come on the day of asking."""

ENDING = split_words(
    "expirait expiraient s'achevait achevait achevaient terminait terminaient finissait finissaient prévoyait "
    "prévoyaient "
    "prévoyant courait s'ouvrait échéait débutait"
)
"""Imperfects that may look ahead: « son bail se terminait le 30 juin »."""

ROUTINE = split_words(
    "embauche embauchent débauche débauchent lève lèvent couche couchent dîne dînent déjeune déjeunent soupe "
    "rentre "
    "rentrent sort sortent part partent ouvre ouvrent ferme ferment commence commencent finit finissent arrive "
    "arrivent "
    "reprend reprennent dort dorment "
    "embauchait embauchaient débauchait débauchaient levait levaient couchait couchaient dînait dînaient "
    "déjeunait "
    "déjeunaient rentrait rentraient ouvrait ouvraient fermait fermaient finissait finissaient prenait prenaient "
    "commençait commençaient"
)
"""What is done every day at its hour: « elle sort son chien à 6 heures », « il embauchait à 5 heures »."""

HABITS = split_words(
    "chaque tous toutes quotidiennement habituellement habitude généralement général toujours souvent normalement "
    "ordinaire parfois régulièrement jamais"
)
"""Words of what happens every day."""

FIGURES = split_words(
    "inflation chiffres chômage emploi statistiques ventes commandes production exportations importations "
    "immatriculations indice indices balance résultats relevés"
)
"""What is counted once the month is over."""

ANNOUNCED = frozenset(
    form
    for stem in "annoncé promis réservé convenu commandé retenu espéré évoqué pressenti inscrit proposé demandé".split()
    for form in (stem, stem + "e", stem + "s", stem + "es")
)
"""With « pour » these look ahead: « les orages annoncés pour jeudi »."""

ASKED = split_words(
    "réclamé demandé exigé exhorté appelé sommé promis souhaité espéré prié invité pressé enjoint ordonné imposé "
    "proposé juré imploré supplié requis"
)
"""What is asked for or promised before a day is still to come on the day of asking."""

SAID = split_words(
    "dit déclaré affirmé assuré lancé rappelé expliqué confié raconté annoncé promis estimé jugé écrit ajouté précisé "
    "indiqué souligné regretté dénoncé salué réclamé demandé prévenu averti répondu soutenu reconnu admis avoué juré "
    "martelé glissé plaidé insisté réagi témoigné répété conclu commenté critiqué observé noté relevé prédit"
)
"""Saying is of these months, whatever the year of the aside before: « la veuve de X, tué en 2022, a dit en mai »."""

PROLONGED = split_words(
    "reconduit reconduits reconduite reconduites prolongé prolongée prolongés prolongées prorogé prorogée prorogés "
    "suspendu suspendue suspendus suspendues interdit interdite interdits interdites maintenu maintenue maintenus "
    "étendu étendue repoussé repoussée différé différée instauré instaurée décrété décrétée gelé gelée rallongé "
    "imposé imposée autorisé autorisée réquisitionné réquisitionnés accordé accordée laissé donné"
)
"""What is decided until a day lasts until one to come: « ont reconduit la grève jusqu'à mardi »."""

ROLES_PAST = split_words(
    "victime victimes auteur autrice auteure auteurs vainqueur vainqueurs vainqueure vainqueuse lauréat lauréate "
    "lauréats lauréates tombeur tombeurs tombeuse tombeuses buteur buteuse finaliste finalistes absent absente absents "
    "absentes médaillé médaillée témoin témoins"
)
"""What somebody was on a day: « l'ailier, auteur d'un doublé mercredi, sera absent »."""

CONFIRMED = frozenset(("confirmé", "maintenu", "confirmée", "maintenue", "confirmer", "maintenir"))
"""« a confirmé le sommet de jeudi », « a maintenu la grève de lundi »: to come on the day of saying so."""

COMPARATIVES = split_words(
    "plus moins aussi autant mieux pire meilleur meilleure meilleurs meilleures supérieur supérieure inférieur "
    "inférieure"
)

PLEDGED = split_words(
    "prévu demandé promis proposé exigé enjoint ordonné conseillé recommandé suggéré envisagé programmé accepté juré"
) | frozenset(
    form
    for stem in "appelé invité convié exhorté sommé prié pressé".split()
    for form in (stem, stem + "e", stem + "s", stem + "es")
)
"""« a appelé à débrayer jeudi », « a promis de rouvrir lundi »: with an infinitive the day is that of doing it."""

STRIKES = split_words(
    "grève grèves mobilisation mobilisations manifestation manifestations rassemblement rassemblements débrayage "
    "débrayages boycott boycottage blocage blocages marche marches"
)
"""What people are called to: « a appelé à la grève jeudi »."""

UPHELD = split_words(
    "confirme confirment maintient maintiennent annonce annoncent prépare préparent redoute redoutent anticipe "
    "anticipent reporte reportent repousse repoussent avance avancent annule annulent soutient soutiennent rejoint "
    "rejoignent boycotte boycottent craint craignent"
)
"""Presents whose object is still to come: « confirment la grève de lundi », « annule le concert de mardi »."""

ACHIEVED = split_words(
    "réussi pu dû su fini achevé terminé failli parvenu parvenus parvenue parvenues évité manqué"
)
"""With an infinitive: it was done, or never."""

EVENTS_AHEAD = split_words(
    "déplacement déplacements match rencontre réunion rendez-vous choc derby finale demi-finale sommet audience "
    "réception verdict délibéré lancement concert procès scrutin étape départ"
)
AFTERWARDS = split_words("après depuis lors durant pendant suite issue lendemain dès de du d' des")
"""Before the noun of an event these say that it is over, or that it is another noun's."""

TO_COME = frozenset(("attend", "attendent", "prépare", "préparent", "prochain", "prochaine"))

# Words that open another clause: a verb beyond one of them governs less.
SUBORDINATORS = split_words(
    "qui que qu' dont où lorsque lorsqu' quand alors tandis si mais puis car donc or parce puisque afin bien"
)

STATES = split_words(
    "plus moins depuis très aussi bien trop si pas peu lieu jeu feu milieu lundi mardi mercredi jeudi vendredi "
    "samedi "
    "midi après-midi aujourd'hui parmi ainsi lui autrui celui ennui appui pays paris mais puis jadis tandis "
    "sous tous "
    "nous vous dessus dessous surplus beaucoup partout surtout bientôt tantôt aussitôt début outre nuit huit "
    "minuit "
    "conflit crédit débit profit circuit déficit esprit récit petit gratuit inédit"
)
"""Words that end like participles and are none."""

NOUNS_LIKE_PARTICIPLES = split_words(
    "degré degrés député députés députée députées marché marchés traité traités congé congés côté côtés comité "
    "comités "
    "année années journée journées soirée soirées matinée matinées armée armées durée idée idées musée "
    "musées lycée lycées trophée trophées café cafés clé clés société sociétés été pavé pavés vallée vallées épée "
    "fusée fusées assemblée assemblées tournées rentrée durées bébé bébés canapé canapés carré carrés "
    "fossé fossés communauté santé beauté liberté curé curés abbé abbés canoë procédé procédés "
    "allée allées fée fées cheminée cheminées corvée marée marées mêlée mosquée mosquées "
    "produit produits orchidée poignée randonnée randonnées travée"
)
"""Nouns that no verb of the day made: « dépassé 4 degrés lundi »."""

FUTURE_ENDINGS = tuple(
    "era ira dra tra vra rra ura ront erai irai drai trai rrai erez irez drez trez vrez rrez erons irons drons "
    "trons "
    "vrons rrons eras iras".split()
)
CONDITIONAL = ("rait", "raient", "rais")
# « montrait » is an imperfect; the r of a conditional follows e, i, d, t of -ttre, v, r, u.
CONDITIONAL_AFTER = tuple(
    "erait eraient erais irait iraient irais drait draient drais vrait vraient vrais rrait rraient rrais urait "
    "uraient "
    "oirait ttrait ttraient îtrait îtraient".split()
)
NOT_CONDITIONAL_ENDINGS = tuple(
    "tirait tiraient durait duraient assurait figurait mesurait spirait mirait".split()
)
# Presents of -érer and -irer verbs: no « ils » of a past.
NOT_SIMPLE_PAST = frozenset(
    "adhèrent gèrent opèrent libèrent considèrent préfèrent espèrent diffèrent suggèrent génèrent récupèrent "
    "accélèrent "
    "tirent retirent attirent inspirent admirent respirent virent désirent expirent".split()
)
