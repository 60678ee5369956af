"""E-mail, web addresses with somebody's data, handles, IP and MAC addresses."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.rule import Rule, compiled

_AT = r"(?: [^\S\n]@[^\S\n]? | @[^\S\n] | [^\S\n]*[(\[{][^\S\n]?(?:at|arroba)[^\S\n]?[)\]}][^\S\n]* | [^\S\n]+arroba[^\S\n]+ )"
_DOT = r"(?: \. | [^\S\n]*[(\[{][^\S\n]?(?:dot|punto|\.)[^\S\n]?[)\]}][^\S\n]* | [^\S\n]+(?:dot|punto)[^\S\n]+ )"
_SOCIAL = re.compile(
    r"(?:wa\.me|t\.me|whatsapp\.com|instagram\.com|facebook\.com|fb\.com|fb\.me|m\.me|linkedin\.com/in|twitter\.com"
    r"|//x\.com|tiktok\.com|snapchat\.com|github\.com|threads\.net|pinterest\.\w+|youtube\.com/@|paypal\.me"
    r"|docs\.google\.com|drive\.google\.com|onedrive\.live\.com|dropbox\.com)/[^\s/?#]"
)
_USER_DATA = re.compile(
    r"//[^/\s]*@|[?&#](?:e?-?mail|correo|phone|tel|telefono|user\w*|usuario|name|nombre|token|key|auth|sid|session\w*"
    r"|uid|id|customer\w*|cliente|account|cuenta)=|/(?:users?|usuarios?|u|profiles?|perfil|people|in|@)/?[^/\s]"
    r"|/~|/@|@-?\d+\.\d+,|\d{7,}|%40"
)
_LOCAL_IPS = frozenset(["0.0.0.0", "127.0.0.1", "255.255.255.255", "::", "::1"])  # noqa: S104 - nothing is bound
_VERSION = re.compile(r"(?:\bv|ver|version|versión|release|firmware|build|rfc)[\s.:]{0,2}$", re.IGNORECASE)


def _url(match: re.Match[str]) -> float | None:
    return 0.9 if _SOCIAL.search(match[0]) or _USER_DATA.search(match[0]) else None


def _ip(match: re.Match[str]) -> float | None:
    try:
        address = ipaddress.ip_address(match[0])
    except ValueError:
        return None
    if str(address) in _LOCAL_IPS or _VERSION.search(match.string, max(0, match.start() - 12), match.start()):
        return None
    return 0.9


class EmailRule(Rule):
    """From the `@` outwards: what stands before one is looked for only where there is one."""

    def find(self, text: str, folded: str) -> Iterator[Found]:
        del text  # an address may be in any case
        for match in self.pattern.finditer(folded):
            local = _LOCAL.search(folded, max(0, match.start() - 64), match.start())
            if local:
                yield Found(local.start(), match.end(), self.type, self.score, self.name)


_LOCAL = re.compile(r"[\w.+%'-]{1,64}$")
_NETWORKS = "instagram insta ig tik tiktok twitter telegram snap snapchat discord skype"
RULES = (
    EmailRule("EMAIL_ADDRESS", "email", compiled(r"@ [\w-]+ (?:\.[\w-]+)* \.[^\W\d_]{2,24}"), 0.95, needs=("@",)),
    Rule("EMAIL_ADDRESS", "email-obfuscated",
         compiled(rf"(?<![\w.+%-]) [\w.+%'-]{{1,64}} {_AT} [\w-]{{2,63}} (?:{_DOT} [a-z]{{2,24}}){{1,3}} (?!\w)"),
         0.8, needs=("@ ", " @", "arroba", "(at", "[at", "{at", "( at", "[ at")),
    Rule("EMAIL_ADDRESS", "email-spelled",
         compiled(r"(?<![\w.+%-]) [\w.+%'-]{1,64} (?:\x20at\x20|@) [\w-]{2,63} (?:\x20(?:dot|punto)\x20[a-z]{2,24}){1,3} (?!\w)"),
         0.8, needs=(" dot ", " punto ")),
    Rule("URL", "url", compiled(
        r"(?: https?:// | www\. | (?:wa\.me|t\.me|m\.me|fb\.me|(?:instagram|facebook|linkedin|twitter|tiktok|whatsapp"
        r"|github|paypal)\.(?:com|me))/ ) [^\s<>\"'«»]* [^\s<>\"'«».,;:!?)\]}]"),
        judge=_url, first="http https www wa t m fb instagram facebook linkedin twitter tiktok whatsapp github paypal"),
    Rule("HANDLE", "handle", compiled(r"@ (?<![\w@./+-]@) [a-z_][\w.]{1,29} (?<!\.)"), 0.7, needs=("@",)),
    Rule("HANDLE", "handle-cue", compiled(
        r"\b(?:instagram|insta|ig|tik\s?tok|twitter|telegram|snap(?:chat)?|discord|skype|facebook|fb|usuario|username)\b"
        r"[^\S\n]* (?: : [^\S\n]*(?P<v>[a-z0-9_][\w.-]{2,29}) (?<![.-]) )"),
        0.6, first=_NETWORKS + " facebook fb usuario username"),
    Rule("HANDLE", "handle-said", compiled(
        r"\b(?:instagram|insta|ig|tik\s?tok|twitter|telegram|snap(?:chat)?|discord|skype)\b"
        r"[^\S\n]+ (?:es|is|como|as)[^\S\n]+ (?P<v>(?=[a-z]*[\d_.]\w)[a-z0-9_][\w.]{2,29}) (?<!\.)"),
        0.6, first=_NETWORKS),
    Rule("IP_ADDRESS", "ipv4", compiled(r"(?<![\w.-]) (?:\d{1,3}\.){3}\d{1,3} (?![\w-]|\.\d)"), judge=_ip, back=(0,), run=(1, 3)),
    Rule("IP_ADDRESS", "ipv6", compiled(r"[0-9a-f:] (?<![\w:.].) (?:[0-9a-f]{0,4}:){1,7}[0-9a-f]{0,4} (?![\w:])"), judge=_ip,
         needs=(":",)),
    Rule("MAC_ADDRESS", "mac", compiled(
        r"[0-9a-f] (?<![\w:-].) [0-9a-f] (?: (?::[0-9a-f]{2}){5} | (?:-[0-9a-f]{2}){5} | [0-9a-f]{2}(?:\.[0-9a-f]{4}){2} )"
        r"(?![\w:-])"), 0.9, needs=(":", "-", ".")),
)  # fmt: skip
