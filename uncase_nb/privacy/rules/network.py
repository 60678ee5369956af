"""IP and hardware addresses."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.labels import labelled
from uncase_nb.privacy.rules.rule import ALWAYS, Rule, compiled
from uncase_nb.privacy.rules.searched import SearchedRule

_LOCAL_IPS = frozenset(["0.0.0.0", "127.0.0.1", "255.255.255.255", "::", "::1"])  # noqa: S104 - nothing is bound
_VERSION = re.compile(
    r"(?:version|firmware|software|actuali[cz]\w*|updat\w*|upgrad\w*|release|parche|patch)[^\n]{0,32}\Z|(?:\bv|\bver|version|release|firmware|build|rfc|software|driver|kernel|chrome|firefox|windows|actualizacion|update)[\s.:]{0,2}\Z"
)
_HEX = re.compile(r"[0-9a-f:.]{0,45}\Z")
_HEX_AFTER = re.compile(r"[0-9a-f:.]{1,45}")
_EMPTY = re.compile(r"(?:[a-z]{1,4}::[a-z]{1,4}|::[a-z]{1,4}|[a-z]{1,4}::)")  # `a::b` is C++
_SCORE = 0.9


def _ip(match: re.Match[str]) -> float | None:
    return _address(match[0], match.string, match.start())


def _address(written: str, folded: str, start: int) -> float | None:
    try:
        address = ipaddress.ip_address(written)
    except ValueError:
        return None
    if str(address) in _LOCAL_IPS or _VERSION.search(folded, max(0, start - 48), start):
        return None
    return _SCORE


class Ipv6Rule(SearchedRule):
    """From two colons outwards: they are rarer than hexadecimal digits."""

    def find(self, text: str, folded: str) -> Iterator[Found]:
        """Addresses of the sixth version."""
        del text
        done = 0
        for match in self.pattern.finditer(folded):
            if match.start() < done:
                continue
            before = _HEX.search(folded, max(0, match.start() - 45), match.start())
            after = _HEX_AFTER.match(folded, match.start())
            if before and after:
                done = after.end()
                yield from self._inside(folded, before.start(), done)

    def _inside(self, folded: str, start: int, end: int) -> Iterator[Found]:
        """The address in a run of its characters; a label and a colon may be glued to its left."""
        if folded[end : end + 1].isalnum():
            return
        end = (
            start
            + len(folded[start:end].rstrip("."))
            - (folded[start:end].rstrip(".")[-1:] == ":" and folded[end - 2 : end] != "::")
        )
        glued = folded[start - 1 : start].isalnum()
        for left in dict.fromkeys((start, folded.find(":", start, end) + 1)):
            written = folded[left:end]
            whole = left > start or not glued
            if whole and not _EMPTY.fullmatch(written) and (score := _address(written, folded, left)) is not None:
                yield Found(left, end, self.type, score, self.name)
                return


class MacRule(SearchedRule):
    """From the first separator: what stands before it is as long as what follows."""

    def find(self, text: str, folded: str) -> Iterator[Found]:
        """Hardware addresses."""
        del text
        for match in self.pattern.finditer(folded):
            start = match.start() - (4 if match[0][0] == "." else 2)
            if (
                start >= 0
                and _HEX_PART.fullmatch(folded, start, match.start())
                and not _JOINED.search(folded, max(0, start - 4), start)
            ):
                yield Found(start, match.end(), self.type, _SCORE, self.name)


_HEX_PART = re.compile("[0-9a-f]{2,4}")
_JOINED = re.compile(r"(?:[^\W_]|(?:^|[\W_])[0-9a-f]{2}[:-]|[0-9a-f]{4}\.|[.-])\Z")
_PAIR = "[0-9a-f]{2}"
RULES = (
    Rule("IP_ADDRESS", "ipv4", compiled(r"(?<![^\W_]) (?<![.-]) (?:\d{1,3}\.){3}\d{1,3} (?![^\W_]|-|\.\d)"), judge=_ip, back=(0,), run=(1, 3), more=ALWAYS),
    Ipv6Rule("IP_ADDRESS", "ipv6", re.compile(r":[0-9a-f]{0,4}:"), needs=(":",)),
    MacRule("MAC_ADDRESS", "mac", re.compile(rf":{_PAIR}(?::{_PAIR}){{4}}(?![\w:-])"), needs=(":",)),
    MacRule("MAC_ADDRESS", "mac-dashes", re.compile(rf"-{_PAIR}(?:-{_PAIR}){{4}}(?![\w:-])"), needs=("-",)),
    MacRule("MAC_ADDRESS", "mac-dots", re.compile(rf"\.{_PAIR}{_PAIR}\.{_PAIR}{_PAIR}(?![\w:-])"), needs=(".",)),
    labelled("MAC_ADDRESS", "mac-label", "mac|mac address|dirección mac|bssid|ethernet", r"[0-9a-f]{12}", figures=False),
)  # fmt: skip
