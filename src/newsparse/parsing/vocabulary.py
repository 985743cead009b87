"""What the names of classes and ids say: content, caption, standfirst, byline … or the furniture of a page.

Publishers name their boxes in English, French or both; names are split into words (`c-article__related--big` →
c, article, related), so one table serves BEM, camelCase and WordPress alike. BEM modifiers (`--premium`) and
words after « has », « no », « with » describe a state of the box and are ignored.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newsparse.lexicon.lazily import lazily

__all__ = ["is_furniture", "names_body", "roles", "without_states"]

_SPLIT = lazily(r"[^a-zA-Z0-9]+|(?<=[a-z])(?=[A-Z])|(?<=[a-zA-Z])(?=\d)")
_STATES = frozenset("has no is with without hide show hidden js if not enable disable supports allow".split())

_JUNK_WORDS = frozenset(
    """
    related relateds recommended recommendation recommendations recommandation recommandations reco recos recommend suggestions suggested
    suggestion connexe connexes associe associes associes lies lirelasuite lireaussi alireaussi alire readmore seealso
    newsletter newsletters infolettre mailing inscription signup subscribe subscription abonnement abonnements abo
    comment comments commentaire commentaires commentlist disqus reactions reagir respond discussion
    share shares sharing sharer partage partages partager social socials socialbar addtoany sharedaddy addthis sharethis
    sponsor sponsored sponsors sponsorise promo promos promotion promotions advert adverts advertisement advertising publicite publicites
    pub pubs ads adsense dfp taboola outbrain ligatus teads adslot
    banner bandeau cookie cookies consent cmp rgpd gdpr didomi onetrust popup popin modal overlay lightbox tooltip
    breadcrumb breadcrumbs ariane filariane nav navigation navbar menu menus submenu sidebar aside footer
    pagination pager toolbar tools outils
    tags taglist keywords motscles etiquettes topics
    topstories trending mostread mostpopular popular populaires pluslus plusvus viewed lesplus
    poll sondage quiz login connexion search recherche
    don dons soutien soutenir
    skip skiplink breaking ticker teaser teasers cta
    """.split()
)


def _parts(alternatives: str) -> re.Pattern[str]:
    """One pattern of alternatives that are separated by space; « ~ » stands for a space in them."""
    return re.compile("|".join(a.replace("~", " ") for a in alternatives.split()), re.IGNORECASE)


_JUNK_PHRASES = _parts(
    r"""
    (?:read|lire|voir|a|en)[-_~]?(?:more|also|next|aussi|lire|voir|suite|savoir-?plus)\b most[-_~]?(?:read|popular|viewed|shared)
    (?:les|articles?)?[-_~]?plus[-_~]?(?:lus?|vus?|partages?|populaires?|recents?) see[-_~]?also
    (?:sur[-_~]le[-_~])?m[eê]me[-_~](?:sujet|theme|rubrique)
    (?:other|more|latest|recent|last|next|prev|previous|autres?|derni[eè]re?s?|nos|liste?)[-_~]?(?:articles?|news|posts?|stories|actus?|infos?)\b
    articles?[-_~]?(?:list|lies?|liste|associes?|similaires?|related|footer|tags?|share|tools|nav|bottom)\b
    tag[-_~]?(?:list|cloud|links|container) post[-_~]?(?:nav|tags?|navigation|footer|meta)\b
    (?:you|vous)[-_~]?(?:may|might|aimerez|aussi) jp-relatedposts yarpp crp_related back[-_~]?to[-_~]?top screen[-_~]?reader
    sr-only visually[-_~]?hidden print[-_~]?only noprint no-print catcher inread in-read
    ad[-_~](?:slot|container|wrapper|unit|placeholder|zone|banner) (?:^|[-_~])ad$ google[-_~]?news
    (?:bloc|block|encart|encadre|box)[-_~]?(?:abo|nl|newsletter|pub|promo|liens?|don|dons|soutien|partage)
    dons?[-_~]?(?:box|bloc|encart) donation soutenez
    (?:author|auteur)[-_~]?(?:bio|box|card|info|infos|description|about) about[-_~]?(?:the[-_~])?author
    (?:social|follow)[-_~]?(?:media|links?|us|bar|icons?) cross[-_~]?(?:links?|sell) maillage push[-_~] essentiel
    live[-_~]?(?:ticker|list) (?:^|[-_~])foot-?_?notes?(?:$|[-_~]) ^notes$ (?:^|[-_~])(?:audio|podcast)(?:$|[-_~]) audio[-_~]?player video[-_~]?(?:player|list|playlist) tts[-_~]
    """
)
_BODY = _parts(
    r"""
    (?:article|story|post|entry|news|content|node|page|field|single|main|art|text|texte|corps|fig|c|o|su|detail)[-_~]{0,2}(?:body|content|contenu|text|texte|corps|copy|main|inner-content|detail|maincontent)(?:$|[-_~])
    article[-_]{0,2}(?:paragraphs?|html|wysiwyg|data|wrapper)
    (?:^|[-_~])(?:articlebody|articletext|articlecontent|bodytext|textearticle|corps|prose|wysiwyg|richtext|rich-text|storytext|entry-content|post-content)(?:$|[-_~])
    (?:^|[-_~])(?:post-body|the-content|articlebodycontent|content-article|contenu-article|texte-article|editor|artbody|mw-parser-output|postcontent|post_content)(?:$|[-_~])
    """
)


def _names(whole: str, anywhere: str) -> re.Pattern[str]:
    """A pattern of `whole` names and of parts that may stand `anywhere` in a name, both lists of words."""
    bounded = rf"(?:^|[-_ ])(?:{'|'.join(whole.split())})(?:$|[-_ ])"
    return re.compile("|".join([bounded, *anywhere.split()]), re.IGNORECASE)


_ROLES = {
    "caption": _names("legend cutline", "caption legende légende article__legend credit copyright photographer"),
    "standfirst": _names(
        "hat lead lede intro introduction dek excerpt subheadline accroche soustitre sous-titre subtitle summary desc "
        "abstract",
        "standfirst chapo chapeau chapô article__desc announce-text "
        "(?:article|post|entry|story|fig|field)[-_]{1,2}(?:summary|intro|lead|lede|subtitle|subheading|excerpt|desc|"
        "description|hat|standfirst|dek)",
    ),
    "pullquote": _names(
        "verbatim", "pull-?_?quote exergue type-quotation citation-exergue quote-block highlight-quote"
    ),
    "embed": _names(
        "embed embedded",
        "twitter-(?:tweet|video) instagram-media fb-(?:post|video|xfbml) tiktok-embed bluesky-embed mastodon-embed "
        "reddit-embed telegram-post",
    ),
    "byline": _names(
        "author authors auteur auteurs signature signatures writer redacteur",
        "byline (?:article|post|entry|meta|story|c)[-_]{1,2}(?:authors?|auteurs?|byline|signature) author[-_]?name",
    ),
    "toc": _names(
        "toc sommaire summary-list", "table-of-contents tableofcontents ez-toc lwptoc table-des-matieres"
    ),
    "keypoints": _names(
        "essentiel",
        "key-?points? key-?facts a-retenir aretenir l-essentiel points-cles tldr article_faits en-bref",
    ),
    "infobox": _names("repere reperes repères hors-texte", "encadr[eé] infobox fact-?box box-?info bloc-?info"),
    "paywall": _names(
        "restriction premium-?box abo-?box conversion offer offers offre offres",
        "paywall premium[-_]?wall poool[-_]?widget piano[-_] qiota[-_]?(?:box|form|wall)",
    ),
    "bio": _names(
        "bio biography biographie",
        "bio-?auteure?s? author[-_ ]?(?:bio|box|card|description) about[-_]author vcard",
    ),
}


def without_states(names: str) -> str:
    """Class names without BEM modifiers; Drupal's `field--name-…` and `paragraph--type--…` are names."""
    return " ".join(_PREFIX.sub("", name).split("--")[0] for name in names.split())


_PREFIX = lazily(r"^(?:field--name-|paragraph--type--|block--type-|node--type-)(?:field-)?")
_TELLING = frozenset(
    "newsletter newsletters related relateds recommended recommendations share sharing social pub publicite ad ads advert "
    "sponsor sponsored breadcrumb comments lireaussi readmore promo".split()
)
"""Words that tell even in a modifier: `widget--type-related`, `block--newsletter`."""


_STATE = lazily(r"(?<![a-zA-Z])(?:with|without|has|no)[-_][a-zA-Z]+", re.IGNORECASE)
"""« text-with-summary », « has-caption »"""
_LEADING = lazily(r"--(?:lead|chapo|chapeau|standfirst|hat|intro)(?:\s|$)", re.IGNORECASE)
"""« fr-text--lead »: here the modifier is what the paragraph is."""
_BY_VARIANT = frozenset(("pullquote", "embed", "toc", "keypoints", "infobox"))
"""Roles that a modifier gives as well as a name does."""


@lru_cache(maxsize=8192)
def roles(names: str) -> frozenset[str]:
    """The roles that a class and id string gives: « junk », « caption », « standfirst », « pullquote » …"""
    found = set()
    kept = without_states(names)
    if _LEADING.search(names):
        found.add("standfirst")
    words = [w.lower() for w in _SPLIT.split(kept) if w]
    for before, word in zip(["", *words], words, strict=False):
        if word in _JUNK_WORDS and before not in _STATES:
            found.add("junk")
    if _JUNK_PHRASES.search(kept.lower()):
        found.add("junk")
    if "--" in names:
        variants = [
            w.lower() for name in names.split() for part in name.split("--")[1:] for w in _SPLIT.split(part) if w
        ]
        if any(w in _TELLING and b not in _STATES for b, w in zip(["", *variants], variants, strict=False)):
            found.add("junk")
    for role, pattern in _ROLES.items():
        if pattern.search(_STATE.sub(" ", names if role in _BY_VARIANT else kept)):
            found.add(role)
    return frozenset(found)


_FURNITURE = lazily(
    r"comment|related|recommand|recommend|newsletter|cookie|consent|didomi|onetrust|axeptio|tarteaucitron|footer|sidebar|(?:^|[-_ ])nav|menu|sponsor|taboola|"
    r"outbrain|reactions|(?:^|[-_ ])(?:pub|ads?)(?:$|[-_ ])|most[-_ ]?read|popup|modal",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def is_furniture(names: str) -> bool:
    """Whether class and id name a box that may hold much prose that is not the article: comments, other articles."""
    return bool(_FURNITURE.search(without_states(names)))


@lru_cache(maxsize=8192)
def names_body(names: str) -> bool:
    """Whether class and id name the box of an article's text."""
    return bool(_BODY.search(names))
