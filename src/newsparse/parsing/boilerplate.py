"""Wordings of the French press that are not the article: related links, paywalls, newsletters, sharing, comments.

Each function reads one line or paragraph by its words alone; where the words are ambiguous, the caller's
knowledge of links and position decides.
"""

from __future__ import annotations

import re

from newsparse.lexicon.lazily import lazily
from newsparse.parsing.cleaning import collapse
from newsparse.parsing.housewords import CLOSING, HOUSE, LABELS, NOTICES, RELATED

__all__ = [
    "closes_body",
    "is_interface",
    "is_notice",
    "is_promotion",
    "is_related",
    "opens_comments",
]

# What stands before the words of a line: bullets, arrows, opening marks.
_MARKS = ' >»→▶►▸⇒➔➜➡•·*+-–—|:📖👉🔴▪●■□☛✔️[(«"“'


def is_related(text: str) -> bool:
    """Whether a paragraph leads to other articles: « À lire aussi : … », « Sur le même sujet »."""
    line = collapse(text)
    if len(line) > 450:
        return False
    return RELATED.open(line.lower().lstrip(_MARKS)) or bool(_OVER_A_TITLE.match(line))


_OVER_A_TITLE = lazily(
    r"\A[\W_]*(?:sur le même (?:sujet|thème)|dans la même (?:rubrique|série)) (?-i:[A-ZÀ-Ý«])", re.IGNORECASE
)
"""« Sur le même sujet La crise du lait »: the capital tells a title from the rest of a sentence."""


_BULLETS = " >»→▶►•·*+-–—|:👉📩✉️🔔[("


def is_promotion(text: str) -> bool:
    """Whether a paragraph talks to the reader for the house: paywall, newsletter, sharing, comments, consent."""
    line = collapse(text).lower().lstrip(_BULLETS)
    if (len(line) <= 600 and HOUSE.open(line)) or (len(line) <= 120 and LABELS.open(line)):
        return True
    if len(line) > 200 or not any(word in line for word in _APPEALS):
        return False
    return bool(_APPEAL.search(line)) and not _QUOTED.search(line)


_APPEALS = ("nez-vous", "vez-vous", "soutenez-", "faites un don", "z-nous", "toute l", "newsletter", "@")
"""What an appeal cannot do without: few paragraphs have it, and the pattern is compiled for those alone."""
_APPEAL = lazily(
    r"(?:^|[?!.…,:] )(?:abonnez-vous|inscrivez-vous (?:à|gratuitement|ici|dès)|soutenez-(?:nous|le|la|notre)|"
    r"faites un don|rejoignez-nous|suivez-nous)\b|\btoute l['’]actu (?:\w{1,20} ){0,3}en un clin d['’][œo]|"
    r"\b(?:nos|notre) newsletters?\b.{0,60}$|\b(?:écrivez|contactez|envoyez)\b[^.?!@]{0,60}[^ @]{1,40}@"
)
"""« Cette enquête vous plaît ? Abonnez-vous »: an appeal in a short paragraph, unless somebody is quoted."""
_QUOTED = lazily(r"[«»“”\"]")


def closes_body(text: str) -> bool:
    """Whether a short line heads what comes after an article: other articles, comments, tags, sharing."""
    line = collapse(text).lower()
    return 0 < len(line) <= 120 and CLOSING.fill(line.lstrip(_MARKS))


_COMMENTS = lazily(
    r"\A[^\w\d]*(?:(?:vos|les|tous les|voir les|\d+)\s+)*(?:commentaires?|réactions?|comments?)\b|"
    r"\A[^\w]*(?:laisse[rz]|poste[rz]|ajoute[rz]|écri\w+)\s+(?:un|votre)\s+(?:commentaire|avis|réponse|réaction)|"
    r"\A[^\w]*(?:réagi(?:r|ssez)|commentez)\b",
    re.IGNORECASE,
)


def opens_comments(text: str) -> bool:
    """Whether a short line heads the readers' comments: no text of the article follows."""
    line = collapse(text)
    thoughts = line[:1].isdigit() and len(line) <= 200 and _THOUGHTS.match(line)
    return bool(thoughts or (len(line) <= 60 and _COMMENTS.match(line)))


_THOUGHTS = lazily(r"\d{1,5} (?:réflexions?|pensées?|réponses?|avis) (?:sur|à) [«“\"]", re.IGNORECASE)
"""« 3 réflexions sur « Titre » »: how WordPress heads comments."""


def is_notice(text: str) -> bool:
    """Whether a paragraph is the house's own note under an article: disclaimers, appeals for support."""
    line = collapse(text).lower()
    return len(line) <= 700 and NOTICES.open(line.lstrip("*( "))


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
    "passer la publicité|read in english|voir en plein écran|en plein écran|ok|votre e-mail|contribuer|"
    "réutiliser ce contenu|aller au contenu|aller au contenu principal|aller au menu|aller à la recherche|"
    "mon compte|"
    "mode sombre|mode clair|lire dans l'application|s'inscrire|je m'inscris|je m'abonne|me connecter|"
    "se déconnecter|déconnexion|newsletters et alertes|tous les articles|réduire|développer|copié|lien copié|"
    "recommander|voir sur la carte|l'essentiel|sms|messagerie|skype|reddit|viber|google news|"
    "ajouter à mes articles|"
    "ajouter un commentaire|consulter les commentaires|accéder aux commentaires|voir les commentaires|"
    "augmenter la taille du texte|traduire|signaler|lire l'article|lire aussi|à lire aussi|voir aussi".split("|")
)


def is_interface(text: str) -> bool:
    """Whether a line is a button, an icon's name or another word of the page's interface."""
    line = collapse(text).lower().replace("’", "'").strip(" :.!>«»|•·[]()-–—")
    return not line or line in _INTERFACE
