"""Web addresses that carry somebody's account, number, place or key."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.rule import Rule, compiled
from uncase_nb.privacy.rules.searched import SearchedRule
from uncase_nb.privacy.rules.web_private import names_somebody

_SOCIAL = re.compile(
    r"(?:wa\.me|t\.me|whatsapp\.com|instagram\.com|facebook\.com|fb\.com|fb\.me|m\.me|linkedin\.com/(?:in|pub)|twitter\.com"
    r"|//x\.com|tiktok\.com|snapchat\.com|github\.com|gitlab\.com|threads\.net|pinterest\.\w+|youtube\.com/(?:@|c/|user/|channel/)|paypal\.me"
    r"|docs\.google\.com|drive\.google\.com|onedrive\.live\.com|dropbox\.com|1drv\.ms|goo\.gl/maps|maps\.app\.goo\.gl"
    r"|maps\.google\.[\w.]+|google\.[\w.]+/maps|waze\.com|zoom\.us/j|meet\.google\.com|discord\.gg|cal\.com|calendly\.com|venmo\.com|cash\.app)/?[?/]?[^\s/?#]"
)
_USER_DATA = re.compile(
    r"//[^/\s]*@|[?&#;](?:e?-?mail|correo|phone|tel|telefono|cel|user\w*|usuario|first_?name|last_?name|name|nombre|apellidos?|token|access_token|key|api_?key|auth"
    r"|sid|session\w*|uid|id|customer\w*|cliente|account|cuenta|code|pwd|password|passwd|ssn|curp|rfc|dni|dob|address|direccion|q=-?\d+\.\d+,|ll|lat|lng|lon|otp|sig|signature|jwt|invite|emp|employee|badge|member|patient|paciente|order_?id|u|cid|pid)="
    r"|[?&]q=-?\d+\.\d+,|/(?:users?|usuarios?|u|profiles?|perfil|people|in|miembros?|members?|clientes?|customers?|pacientes?|patients?|accounts?|home)/[^/\s]"
    r"|/~|/@|@-?\d+\.\d+,|\d{7,}|%40|eyj[\w-]{8,}"
)
_HOSTS = "wa t m fb instagram facebook linkedin twitter tiktok whatsapp github paypal snapchat youtube threads goo maps drive docs"
_BARE = (
    r"(?:wa\.me|t\.me|m\.me|fb\.me|fb\.com|goo\.gl|maps\.app\.goo\.gl|youtube\.com|drive\.google\.com|docs\.google\.com|threads\.net"
    r"|(?:instagram|facebook|linkedin|twitter|tiktok|whatsapp|github|paypal|snapchat)\.(?:com|me))/"
)


_SHARED = frozenset(["public", "shared", "default", "admin", "root", "ubuntu", "user", "all", "jovyan"])


_REST, _LAST = r"[^\s<>\"'«»]", r"[^\s<>\"'«».,;:!?)\]}*_]"
_SCHEME = re.compile(r"(?<![^\W_])(?:https?|ftps?|sftp|ssh|file)\Z")


def _url(match: re.Match[str]) -> float | None:
    if _SOCIAL.search(match[0]) or _USER_DATA.search(match[0]):
        return 0.9
    return 0.5 if names_somebody(match[0].removeprefix("://")) else None


class UrlRule(SearchedRule):
    """From `://` outwards: one address ends before the next begins, however long they are."""

    def find(self, text: str, folded: str) -> Iterator[Found]:
        """Addresses with a scheme."""
        del text
        for match in self.pattern.finditer(folded):
            scheme = _SCHEME.search(folded, max(0, match.start() - 6), match.start())
            if scheme and (score := _url(match)) is not None:
                yield Found(scheme.start(), match.end(), self.type, score, self.name)


RULES = (
    UrlRule("URL", "url", re.compile(rf"://{_REST}*{_LAST}/?"), judge=_url, needs=("://",)),
    Rule("URL", "url-bare", compiled(rf"(?<![\w./-]) (?: www\. | {_BARE} ) {_REST}{{0,400}} {_LAST}/?"), judge=_url, first=f"www {_HOSTS}"),
    Rule("HANDLE", "home-folder", compiled(
        r"(?:users|home|usuarios)[\\/]{1,2}(?P<v>[a-z][\w.-]{1,31})(?=[\\/]|[^\w.-]|$)"),
        judge=lambda match: 0.5 if match.string[match.start() - 1 : match.start()] in ("/", "\\") and match["v"] not in _SHARED else None,
        first="users home usuarios"),
)  # fmt: skip
