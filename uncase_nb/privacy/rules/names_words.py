"""First names that are ordinary words, in places where only a name has a capital: `has Rain, River and Sage`, `Has Joy …?`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.gazetteer import gazetteer, is_name
from uncase_nb.privacy.lexicon import is_ordinary
from uncase_nb.privacy.names_not import is_brand, is_form_word
from uncase_nb.privacy.rules.names_venues import is_venue
from uncase_nb.privacy.rules.reading import is_listed_first
from uncase_nb.privacy.rules.rule import Rule
from uncase_nb.privacy.vocabulary import BUSINESSES, PARTICLES, STOP, listed

WORD_NAMES = listed(
    """
    will dev len art hope grace joy faith patience prudence charity mercy blessing favour favor precious gift comfort goodness godsend praise promise divine princess
    prince royal summer autumn winter june april may august rain river sage sky skye storm brook forest heath ash rowan hazel ivy lily rose violet daisy iris fern
    willow holly poppy olive ginger ruby pearl jade amber opal crystal gem chance chase hunter mason cooper parker taylor turner porter major duke earl rich bill
    mark rob pat jack nick frank gene ray grant miles max jay robin wren dove phoenix dawn eve star destiny trinity serenity harmony melody journey legend peg penny
    sandy rusty buck bud chip chuck dick lance norm pierce rod sue wade ward warren wes woody christian angel faithful justice honor honour true roo
    luz sol paz cielo luna estrella flor clara blanca alba aurora rosa perla esperanza consuelo concepcion dolores gloria mercedes milagros nieves pilar rocio socorro
    soledad victoria violeta guadalupe angeles amparo caridad piedad pureza refugio remedios rosario salvador santos segundo bienvenido inocencio modesto severo justo
    clemente placido fidel candelaria natividad encarnacion asuncion trinidad azucena margarita jazmin dalia lirio linda dulce estela reina domingo abril julio
    celeste paloma marina lucero german cruz jesus angel amada amado leon santiago israel
    """
)
"""Folded. Their owners cannot be told from the words by a list, only by where they stand."""
_MONTHS = listed("june april may august abril julio domingo")
_SEASONS = listed("summer autumn winter")
_PLACES_OR_MAKES = listed("mercedes leon santiago israel guadalupe trinidad victoria chase christian")
_CAPITAL = re.compile(r"(?<![^\s\"'“¿¡(*])(?![A-ZÀ-Þ]{2})[A-ZÀ-Þ][a-zà-ÿ]+(?![\w@#/.&-]*[\w@#/&])")
_BEFORE = re.compile(r"(?<![^\W_])(?P<word>[^\W\d_]+(?:['’][a-z]+)?)[ ]$")
_ROW = re.compile(r"(?P<name>[A-ZÀ-Þ][a-zà-ÿ]{2,})(?:,[ ](?:and[ ]|y[ ])?|[ ](?:and|y|e|&|\+)[ ])$")
_ROW_AFTER = re.compile(r"(?:,[ ](?:and[ ]|y[ ])?|[ ](?:and|y|e|&|\+)[ ])(?P<name>[A-ZÀ-Þ][a-zà-ÿ]{2,})(?!\w)")
_NEXT = re.compile(r"[ ](?P<word>[A-ZÀ-Þ][^\W\d_]*)")
_PERIOD = re.compile(r"[ ]?(?:\d|of\b|de\b|st\b|through\b|to[ ][A-Z])")
_OPENERS = listed(
    "ignore meet see give send bring pick drop remind forward copy invite include remove add book pay need is "
    "has have had is was were does did do can could would should will may might must are tell ask call text email thank thanks let get with and but if when for because "
    "hi hello hey dear sorry not then so ok yes no why what where how dile hola gracias y con pero si cuando ya pues"
)
"""A sentence can begin with them before a name."""
_NOT_BEFORE = listed(
    "the a an my your our his her their its this that these those el la los las un una unos unas mi mis tu tus su sus este esta ese esa al del each every no any some "
    "more great best full new nueva nuevo free click press select tap good happy merry last next early late mid since until through in of on at near from into "
    "en hacia hasta desde por last whole all la hotel calle colonia barrio rio lago san santa plaza parque line team class project version mount lake saint model"
)
_NOT_BEFORE_MONTH = listed(
    "by for around about before after during y and or to a de till between entre como per until vs is was"
)
_WORD_BEFORE, _AROUND = 24, 50


class WordNameRule(Rule):
    """A word of the list with a capital inside a sentence, or beside a name in a row of names."""

    def _found(self, match: re.Match[str]) -> Iterator[Found]:
        text, (place, end) = match.string, match.span()
        word = fold(match[0])
        if word not in WORD_NAMES:
            return
        row = _in_a_row(text, place, end)
        if not row and (word in _PLACES_OR_MAKES or not _inside(text, place, end, word)):
            return
        end = _surname_end(text, end)
        name = fold(text[place:end])
        left = max(0, place - _AROUND)
        around = fold(text[left : end + _AROUND])
        if not is_venue(around, place - left, end - left) and (not is_brand(name) or " " in name):
            yield Found(place, end, self.type, self.score, self.name)


def _inside(text: str, place: int, end: int, word: str) -> bool:
    """Whether the capital stands inside a sentence, where the word alone would have none."""
    before = _BEFORE.search(text, max(0, place - _WORD_BEFORE), place)
    if not before or _heading(text, end):
        return False
    previous = fold(before["word"])
    if previous in _NOT_BEFORE or previous in PARTICLES:
        return False
    if word in _MONTHS | _SEASONS and (
        previous in _NOT_BEFORE_MONTH or _PERIOD.match(text, end) or not _ordinary(previous)
    ):
        return False
    return before["word"].islower() or (before["word"].istitle() and previous in _OPENERS)


def _heading(text: str, end: int) -> bool:
    """Whether another capital follows: `Hope Valley`, `Dawn Ultra`."""
    return _NEXT.match(text, end) is not None


def _ordinary(word: str) -> bool:
    return is_ordinary(word) or word in STOP


def _surname_end(text: str, end: int) -> int:
    """Where a surname after the name ends: a capitalised word that is a name or in no dictionary."""
    following = _NEXT.match(text, end)
    if not following:
        return end
    surname = fold(following["word"])
    telling = is_name(surname) or surname in gazetteer().ordinary or not is_ordinary(surname)
    ruled_out = surname in STOP or surname in BUSINESSES or is_form_word(surname) or is_brand(surname)
    return following.end() if telling and not ruled_out else end


def _in_a_row(text: str, place: int, end: int) -> bool:
    """Whether another first name stands beside it in a row: `Grace + Hope`, `Jacinto, Rosa y Lázaro`."""
    before = _ROW.search(text, max(0, place - _WORD_BEFORE), place)
    after = _ROW_AFTER.match(text, end)
    return any(_is_person(match["name"]) for match in (before, after) if match)


def _is_person(name: str) -> bool:
    word = fold(name)
    return word not in STOP and (
        (is_listed_first(word) and is_name(word)) or (word in WORD_NAMES - _MONTHS - _SEASONS - _PLACES_OR_MAKES)
    )


RULES = (WordNameRule("PERSON", "word-name", _CAPITAL, 0.45, first=" ".join(sorted(WORD_NAMES)), cased=True),)
