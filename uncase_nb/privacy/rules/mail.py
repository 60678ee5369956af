"""E-mail addresses: in any script, and spelled out to hide from machines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.rule import Rule, compiled
from uncase_nb.privacy.rules.searched import SearchedRule

_IN = r"\w.+%'’\-\u0300-\u036f\u0900-\u0dff\u200b-\u200d\u2060"
_LOCAL = re.compile(rf'(?:[{_IN}]{{1,64}}|"[^"\n]{{1,60}}")\Z')
_LOCAL_MARKED = re.compile(rf"\w[{_IN}!#$&*/=?^`{{|}}~]{{1,63}}\Z")
_MARKS = re.compile(r"[!#$&*^`|~]")
_SPOKEN_LOCAL = re.compile(
    rf"[{_IN}]{{1,64}}(?:(?:[ ](?:dot|punto|guion[ ]?(?:bajo|medio)|underscore|dash|hyphen|mas|plus)[ ]|[ ]?[(\[{{<][ ]?(?:dot|punto|guion[ ]?bajo|underscore|\.|_|-)[ ]?[)\]}}>][ ]?)[{_IN}]{{1,64}}){{0,4}}\Z"
)
_LABEL = r"[\w\-\u0300-\u036f\u0900-\u0dff]{1,63}"
_DOT = r"(?: \. | [^\S\n]\.[^\S\n]?(?=(?:com|org|net|mx|es|edu|gob|gov|co|io|ar|cl|pe|uk|info)\b) | \.[^\S\n](?=(?:com|org|net|mx)\b) | ,(?=(?:com|org|net|mx|es)\b) | [^\S\n]*[(\[{<][^\S\n]?(?:dot|punto|\.)[^\S\n]?[)\]}>][^\S\n]* | [^\S\n]+(?:dot|punto)[^\S\n]+ )"
_TOP = r"(?:[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0900-\u0dff]){1,23}|xn--[a-z0-9-]{2,59})"
_DOMAIN = rf"(?: {_LABEL} (?:{_DOT} {_LABEL}){{0,5}} {_DOT} {_TOP} (?![^\W_]|-\w) | \[[\d.:a-f]{{3,45}}\] )"
_PROVIDERS = r"(?:gmail|hotmail|outlook|yahoo|icloud|live|msn|prodigy|protonmail|proton|aol|ymail|gmx)(?!\w)"
_WORDS = re.compile(
    r"(?:en|es|esta|estamos|nos|in|is|are|me|us|it|look|at|meet|arrive|be|see|you|him|her|them|home|work|mira|la|una|un|de)"
)
_KNOWN_TOP = re.compile(
    r"[.\s)\]}>](?:com|org|net|edu|gob|gov|info|mx|es|co|io|ar|cl|pe|uk|ca|us|au|ie|in|eu|de|fr|it|br|ve|ec|uy)\Z"
)
"""Where a space stands before the sign, it may also begin a handle."""
_LONGEST = 90


class AtRule(SearchedRule):
    """From the sign outwards: what stands before one is looked for only where there is one."""

    def find(self, text: str, folded: str) -> Iterator[Found]:
        """Addresses around a written `@`."""
        del text  # an address may be in any case
        for match in self.pattern.finditer(folded):
            start = _start(folded, match.start())
            spaced = folded[match.start() - 1 : match.start()].isspace()
            if start is not None and not (spaced and not _KNOWN_TOP.search(match[0])):
                yield Found(start, match.end(), self.type, self.score, self.name)


class SpokenRule(Rule):
    """From `arroba` or `at` outwards."""

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The address around a spoken sign."""
        del text
        match = self.pattern.match(folded, place)
        if not match:
            return
        before = place
        bracketed = bool(re.search(r"[(\[{<][^\S\n]?\Z", folded[max(0, place - 2) : place]))
        if bracketed:
            before = max(folded.rfind(mark, 0, place) for mark in "([{<")
        if not bracketed and not folded[place - 1 : place].isspace():
            return
        before -= len(folded[max(0, before - 2) : before]) - len(folded[max(0, before - 2) : before].rstrip())
        local = _SPOKEN_LOCAL.search(folded, max(0, before - _LONGEST), before)
        if local and not (
            folded[place] == "a" and match[0].startswith("at") and not bracketed and _WORDS.fullmatch(local[0])
        ):
            yield Found(local.start(), match.end(), self.type, self.score, self.name)


def _start(folded: str, sign: int) -> int | None:
    """Where the part before the sign begins; a space may stand between."""
    before = sign - 1 if folded[sign - 1 : sign] in (" ", "\u00a0") else sign
    local = _LOCAL.search(folded, max(0, before - 64), before)
    if not local:
        return None
    if _MARKS.match(folded, local.start() - 1):
        marked = _LOCAL_MARKED.search(folded, max(0, before - 64), before)
        return marked.start() if marked else local.start()
    spoken = _SPOKEN_LOCAL.search(folded, max(0, before - _LONGEST), before)
    return min(local.start(), spoken.start()) if spoken else local.start()


RULES = (
    AtRule("EMAIL_ADDRESS", "email", compiled(rf"@ [^\S\n]? {_DOMAIN}"), 0.95, needs=("@",)),
    AtRule("EMAIL_ADDRESS", "email-wide", compiled(rf"[＠﹫] [^\S\n]? {_DOMAIN}"), 0.95, needs=("＠", "﹫")),
    AtRule("EMAIL_ADDRESS", "email-provider", compiled(rf"@ (?<=\w@) {_PROVIDERS}"), 0.7, needs=("@",)),
    SpokenRule("EMAIL_ADDRESS", "email-arroba", compiled(rf"arroba [^\S\n]? [)\]}}>]? [^\S\n]* (?:{_DOMAIN}|{_PROVIDERS})"), 0.8, first="arroba"),
    SpokenRule("EMAIL_ADDRESS", "email-at", compiled(
        rf"at (?: [^\S\n]?[)\]}}>][^\S\n]* {_DOMAIN} | [^\S\n]+ (?: {_LABEL} (?:[ ](?:dot|punto)[ ]{_LABEL}){{1,4}} | {_PROVIDERS}(?:\.com)? ) )"),
        0.8, first="at"),
)  # fmt: skip
