"""Account names on social networks."""

from __future__ import annotations

import re

from uncase_nb.privacy.rules.labels import BACK_LINK, Labelled, labelled
from uncase_nb.privacy.rules.rule import compiled, value
from uncase_nb.privacy.rules.searched import SearchedRule
from uncase_nb.privacy.vocabulary import listed

_NETWORK = r"(?:instagram|insta|ig|tik\s?tok|twitter|telegram|snap(?:chat)?|discord|skype|facebook|face|fb|twitch|threads|wechat|line\ id|viber|kik|signal|linkedin|reddit|steam|psn|xbox|onlyfans|venmo|usuario|username|user\ ?name|usr|user|handle|nick(?:name)?|gamertag|alias)"
_FIRST = (
    "instagram insta ig tik tiktok twitter telegram snap snapchat discord skype facebook face fb twitch threads wechat line viber kik signal linkedin reddit steam psn xbox"
    " onlyfans venmo usuario username usr user handle nick nickname gamertag alias"
)
_NAME = r"(?:live:)?[a-z0-9_](?:[\w-]|\.(?=\w)){2,29}(?:\#\d{4})?"
_CODE_WORDS = listed(
    "property media import override param params return returns app staticmethod classmethod dataclass pytest charset keyframes fixture"
    " deprecated author see todo test before after component input output injectable types babel angular latest supports layer page"
)
_ORDINARY = listed(
    "nuevo nueva privado privada publico publica private public new better down bloqueado bloqueada blocked muy el la los las mi my the este"
    " esta this not no mejor igual same gratis free malo bueno buena bonito activo inactivo active hacked hackeado suspended esto lento"
    " slow working correcto incorrecto wrong invalid valid required para por que con como and for with from registrado registered"
)
_OWNED = re.compile(
    r"(?:\b(?:mi|mis|my|su|sus|his|her|our|nuestro|nuestra|tu|your|del?|of)\s+(?:usuario\s+(?:de|en)\s+)?|^|[\n{(\"'*_.,;-]\s{0,2})\Z"
)
_POSSESSIVE = re.compile(r"\b(?:mi|my|su|her|his|our)\b|[:=]")
_CLAUSE_END = re.compile(
    r"[^\w\n]*(?:$|\n|\x00)|[.,;!?)\]}\"'*_]|\s(?:y|and|por|si|gracias|thanks|if|o|or|para|but|pero|so)\b"
)


def _sign(match: re.Match[str]) -> float | None:
    return None if match[0][1:] in _CODE_WORDS else 0.7


def _said(match: re.Match[str]) -> float | None:
    """`mi insta es juanperezmx`, not `mi insta es privado`."""
    name = value(match)
    if name in _ORDINARY or name.isdecimal():
        return None
    if re.search(r"[\d_.#]", name):
        return 0.6
    owned = _OWNED.search(match.string[max(0, match.start() - 24) : match.start()]) or _POSSESSIVE.search(match[0])
    return 0.5 if len(name) > 3 and owned and _CLAUSE_END.match(match.string, match.end("v")) else None


_COLUMNS = re.compile(r"_(?:id|ids|name|type|key|number|status|code|no|date|at)\Z")


def _account(match: re.Match[str]) -> float | None:
    """A name with an underscore, not a field of a program such as `account_id`."""
    return None if _COLUMNS.search(value(match)) else 0.5


RULES = (
    labelled("HANDLE", "handle-account", "cuenta|perfil|account|profile", r"[a-z0-9.]{1,20}_[a-z0-9._]{1,20}(?<=[a-z0-9])(?![(=\[])", judge=_account,
             link=r"[^\w\n]{1,3}(?:(?:es|is|de|como|llamada|called)[^\w\n]{1,3}){0,2}", figures=False),
    SearchedRule("HANDLE", "handle", compiled(r"@ (?<![\w@./+-]@) [^\W\d](?:[\w]|[.-](?=\w)){1,29}"), judge=_sign, needs=("@",)),
    Labelled("HANDLE", "handle-said", compiled(
        rf"{_NETWORK} (?![^\W_]) (?:\s(?:de|on|in|en|for)\s{_NETWORK}|\shandle|\suser(?:name)?|\saccount|\susuario)?"
        r"(?: (?:\s(?!live:)[^\W\d_]{1,15}){0,3}[^\w\n@]{0,3}[:=][^\w\n@]{0,4}\n? | (?:\s[^\W\d_]{1,15}){1,4}?\s(?:es|is)\s | [^\w\n@]{1,3}(?:es|is|como|as|soy|sale\ como|aparezco\ como|am)[^\w\n@]{1,3}(?:(?:el|la|the)\ )?(?:(?:siguiente|following)[:\ ]{1,2})?"
        rf"| [^\S\n]+(?:-[^\S\n])?(?=(?:live:)?[a-z]*[\d_.]\w)) (?P<v>{_NAME})"), judge=_said, first=_FIRST, label=compiled(rf"{_NETWORK} (?![^\W_])"),
        reversed=compiled(rf"(?P<v>(?=[a-z]*[\d_.]\w){_NAME}) {BACK_LINK}"), further=compiled(r"(?!)")),
)  # fmt: skip
