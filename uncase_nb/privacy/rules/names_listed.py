"""Names of the gazetteer in any case: `juan perez`, `avísale a fidencio`, `tell dwayne`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.gazetteer import gazetteer, is_name
from uncase_nb.privacy.rules.names_venues import is_venue
from uncase_nb.privacy.rules.rule import compiled
from uncase_nb.privacy.vocabulary import STOP

_FIRST = re.compile(r"[a-z]+")
_NEXT = re.compile(r"[^\S\n]([a-z]{2,})(?![\w@#/.-]*[\w@#/])")
_MOST_WORDS = 4
_ASKED = compiled(
    r"\b(?:avis[ae]le|dile|digale|mandale|mandele|preguntale|pasale|hablale|recuerdale|marcale|escribele)\ a[^\S\n]+"
    r"|\b(?:habla|hable|hablar|hablo)\ con[^\S\n]+|\b(?:tell|ask|cc)[^\S\n]*:?[^\S\n]+"
)
_WORD = re.compile(r"[a-z]{3,}(?![\w@#/])")


class FullNameRule:
    """A first name and a surname side by side, neither of them an ordinary word."""

    first = " ".join(sorted(gazetteer().first))
    back: tuple[int, ...] = ()
    run = (0, 0)

    def find(self, text: str, folded: str) -> Iterator[Found]:
        """Names anywhere in a text."""
        for match in re.finditer(r"[a-z]+", folded):
            if match[0] in gazetteer().first:
                yield from self.at(text, folded, match.start())

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The name that begins at a place, if there is one."""
        if place and (text[place - 1].isalnum() or text[place - 1] in "@#/.-_"):
            return
        end = _surnames_end(folded, place)
        if end and not is_venue(folded, place, end):
            yield Found(place, end, "PERSON", 0.6, "full-name")


def _surnames_end(folded: str, place: int) -> int:
    """Where the surnames after the first name at `place` end; zero where there are none."""
    names, surnames, first = gazetteer(), 0, _FIRST.match(folded, place)
    end = first.end() if first else place
    for _ in range(_MOST_WORDS):
        following = _NEXT.match(folded, end)
        if not following or following[1] in STOP or not is_name(following[1]):
            break
        surnames += following[1] in names.last
        end = following.end()
    return end if surnames else 0


class AskedRule:
    """A first name, in any case, after `avísale a` or `tell`."""

    first = (
        "avisale avisele dile digale mandale mandele preguntale pasale hablale recuerdale marcale escribele "
        "habla hable hablar hablo tell ask cc"
    )
    back: tuple[int, ...] = ()
    run = (0, 0)

    def find(self, text: str, folded: str) -> Iterator[Found]:
        """Names anywhere in a text."""
        for match in _ASKED.finditer(folded):
            yield from self.at(text, folded, match.start())

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The name announced at a place, if there is one."""
        del text
        cue = _ASKED.match(folded, place)
        word = _WORD.match(folded, cue.end()) if cue else None
        if word and word[0] in gazetteer().first and word[0] not in STOP:
            yield Found(*word.span(), "PERSON", 0.65, "asked-for")


RULES: tuple[FullNameRule | AskedRule, ...] = (FullNameRule(), AskedRule())
