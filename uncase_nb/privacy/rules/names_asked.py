"""A first name in any case after a request: `avísale a fidencio`, `tell dwayne`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.gazetteer import gazetteer
from uncase_nb.privacy.rules.rule import compiled
from uncase_nb.privacy.vocabulary import STOP

_ASKED = compiled(
    r"\b(?:avis[ae]le|dile|digale|mandale|mandele|preguntale|pasale|hablale|recuerdale|marcale|escribele)\ a[^\S\n]+"
    r"|\b(?:habla|hable|hablar|hablo)\ con[^\S\n]+|\b(?:tell|ask|cc)[^\S\n]*:?[^\S\n]+"
)
_WORD = re.compile(r"[a-z]{3,}(?![\w@#/])")


class AskedRule:
    """A first name, in any case, after `avísale a` or `tell`."""

    first = (
        "avisale avisele dile digale mandale mandele preguntale pasale hablale recuerdale marcale escribele "
        "habla hable hablar hablo tell ask cc"
    )

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The name announced at a place, if there is one."""
        del text
        cue = _ASKED.match(folded, place)
        word = _WORD.match(folded, cue.end()) if cue else None
        if word and word[0] in gazetteer().first and word[0] not in STOP:
            yield Found(*word.span(), "PERSON", 0.65, "asked-for")
