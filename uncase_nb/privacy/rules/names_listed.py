"""First names of the lists: with a capital, side by side with a surname, or in lower case (`avísale a fidencio`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.diminutives import short_forms
from uncase_nb.privacy.gazetteer import gazetteer, is_name
from uncase_nb.privacy.lexicon import is_ordinary
from uncase_nb.privacy.names_not import eponym, is_brand
from uncase_nb.privacy.places import place_at
from uncase_nb.privacy.rules.names_pairs import pair_end
from uncase_nb.privacy.rules.names_phrases import BEFORE_FIRST_NAME
from uncase_nb.privacy.rules.names_venues import is_venue
from uncase_nb.privacy.rules.reading import is_nameable, name_at
from uncase_nb.privacy.rules.rule import BLANK, nearby
from uncase_nb.privacy.vocabulary import FIRST_NAMES, STOP, listed

_HESITANT = listed(
    "alba aurora blanca carol concepcion consuelo cruz dolores german gloria guadalupe israel lourdes lucero mercedes "
    "milagros olivia paloma patricio perla pilar rocio roman rosa santiago sierra victoria virginia violeta axel "
    "christian magdalena salvador frank mark leon dante paris angela norma mar consuelo carmen"
)
"""First names that are also words, saints, towns or cars: alone they need a reason."""
_ATTACHED = frozenset("@#/.-_&")
_FIRST = re.compile(r"[a-z]+")
_NEXT = re.compile(r"[^\S\n]([a-z]{2,})(?![\w@#/.-]*[\w@#/])")
_LETTERS = "abcdefghijklmnopqrstuvwxyz'"
_ENDS = re.compile(r"[^\S\n]*(?:[,!.?;:)]|\n|$|\U0001f44d|\U0001f64f)")
_MOST_WORDS = 4
_ACRONYM = 6
_INITIALS = re.compile(r"(?<![\w.])(?:(?:[A-ZÁÉÍÓÚÑ]|Ma|Gpe|Fco)\.[^\S\n]?)+$")
_WORD_BEFORE = 20
"""Characters in which the word before stands."""
_REACH = 10
"""`Ma. Refugio`, `J. Jesús`: how far before a first name its initials begin."""
_NOT_BEFORE = listed(
    "the an el la los las un una unos unas del al this that este esta mi my your su each otro another new nuevo nueva"
)
"""Before a thing or a make; a person is hardly ever named after them."""
_NOT_INSIDE = listed(
    "april may june august abril julio domingo summer autumn winter sierra chase grace christian faith hope mercedes leon toledo santiago will mark bill"
)
"""Months, makes and words with a capital of their own."""
_SOMEWHERE = listed("in from to near en desde hacia hasta at around of de")


class ListedRule:
    """A first name or pet form of the lists, with the names after it."""

    first = " ".join(sorted((gazetteer().first_names | gazetteer().ordinary | FIRST_NAMES | short_forms()) - STOP))

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The name that begins at a place, if there is one."""
        if place and (text[place - 1].isalnum() or text[place - 1] in _ATTACHED):
            return
        end, score = _written(text, folded, place) if text[place].isupper() else _spoken(text, folded, place)
        if (
            end
            and not is_venue(folded, place, end)
            and not is_brand(folded[place:end])
            and not eponym(folded, place, end)
        ):
            dotted = "." in text[max(0, place - 2) : place]
            before = _INITIALS.search(text, max(0, place - _REACH), place) if dotted else None
            yield Found(before.start() if before else place, end, "PERSON", score, "first-name")


def _written(text: str, folded: str, place: int) -> tuple[int, float]:
    """A name with a capital: how far it goes and how sure it is."""
    _, end = name_at(text, folded, place, "capital")
    first, _, others = folded[place:end].rstrip(".").partition(" ")
    if others and any(is_nameable(word) or len(word) == 1 for word in others.replace(".", "").split()):
        return end, 0.7
    end = min(end, place + len(first))
    name = first.rstrip(".")
    if not end or (text[place:end].isupper() and len(name) < _ACRONYM):
        return _spoken(text, folded, place) if end and _shouts(text, place) else (0, 0.0)
    if name in _HESITANT or not is_name(name):
        reason = _addressed(folded, place, end) or _inside(text, folded, place, name)
        return (end, 0.45) if reason else (0, 0.0)
    return end, 0.5


def _inside(text: str, folded: str, place: int, name: str) -> bool:
    """Whether a capital stands inside a sentence, so that the word is a name: `since Grant stepped down`."""
    start, before = _previous(folded, place)
    if not before or before in _NOT_BEFORE or name in _NOT_INSIDE or not _even(text[start:place]):
        return False
    known = place_at(folded, place)
    return not known or (name in gazetteer().first_names and before not in _SOMEWHERE)


def _previous(folded: str, place: int) -> tuple[int, str]:
    """The word before, over blanks and a comma, and where it begins: read backwards, as a pattern would try every place."""
    start = max(0, place - _WORD_BEFORE)
    before = folded[start:place].removesuffix("\n").rstrip(BLANK).removesuffix(",").rstrip(BLANK)
    rest = len(before.rstrip(_LETTERS))
    return start + rest, before[rest:]


def _even(before: str) -> bool:
    """Whether the word before has no capital of its own; in a line of capitals, all are."""
    return before.islower() or before.isupper()


def _spoken(text: str, folded: str, place: int) -> tuple[int, float]:
    """A name in lower case, or in a line of capitals."""
    surnames = _surnames_end(folded, place)
    if surnames:
        return surnames, 0.6
    first = _FIRST.match(folded, place)
    name, end = (first[0], first.end()) if first else ("", 0)
    following = text[end : end + 1]
    if len(name) < 3 or following.isalnum() or following in _ATTACHED or following in ("'", "’"):
        return 0, 0.0
    if not is_ordinary(name) and name not in _HESITANT and name not in gazetteer().ordinary:
        return end, 0.5
    if pair := pair_end(folded, place, end):
        return pair, 0.5
    return (end, 0.42) if _addressed(folded, place, end) and name not in gazetteer().ordinary else (0, 0.0)


def _addressed(folded: str, place: int, end: int) -> bool:
    """Whether a word before it can lead to a name, and the clause ends after it: `oye memo,`, `gracias rosa!`."""
    return _previous(folded, place)[1] in BEFORE_FIRST_NAME and _ENDS.match(folded, end) is not None


def _shouts(text: str, place: int) -> bool:
    """Whether the words around are in capitals too."""
    around = nearby(text, place, place, back=20, ahead=24)
    return sum(map(str.isupper, around)) > 4 * sum(map(str.islower, around))


def _surnames_end(folded: str, place: int) -> int:
    """Where the surnames after the first name at `place` end; zero where there are none."""
    names, surnames, first = gazetteer(), 0, _FIRST.match(folded, place)
    end = first.end() if first else place
    if not first or not (is_name(first[0]) or not is_ordinary(first[0])):
        return 0
    for _ in range(_MOST_WORDS):
        following = _NEXT.match(folded, end)
        if not following or following[1] in STOP or not is_name(following[1]):
            break
        surnames += following[1] in names.last
        end = following.end()
    return end if surnames else 0


RULES: tuple[ListedRule, ...] = (ListedRule(),)
