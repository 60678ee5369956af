"""Names of people by what stands before or beside them: `me llamo`, `Sra.`, `my name is`, form labels, signatures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.fold import words
from uncase_nb.privacy.names_not import is_brand, is_form_word
from uncase_nb.privacy.rules import names_cues as cues
from uncase_nb.privacy.rules import names_frames, names_listed, names_shouted, names_told, names_unlisted, names_words
from uncase_nb.privacy.rules.forms import starts_field
from uncase_nb.privacy.rules.kinds import AnyRule
from uncase_nb.privacy.rules.names_asked import AskedRule
from uncase_nb.privacy.rules.names_venues import is_venue
from uncase_nb.privacy.rules.reading import Accept, is_listed_first, is_nameable, name_at
from uncase_nb.privacy.vocabulary import BUSINESSES, STOP


@dataclass(frozen=True)
class CueRule:
    """What announces a name."""

    name: str
    """The recognizer's name in reports."""
    cue: cues.Cue
    """The announcement, on the folded text; the name begins where it ends."""
    score: float
    """How sure the name is."""
    accept: Accept
    """What counts as a name after it."""

    @property
    def first(self) -> str:
        """The words an announcement can begin with."""
        return self.cue.first

    def phrases(self, word: str) -> re.Pattern[str]:
        """The announcements that begin with a word."""
        return self.cue.phrases(word)

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The name announced at a place, if there is one."""
        begin = self.cue.end(folded, place)
        if not begin or (place and (folded[place - 1].isalnum() or folded[place - 1] in "@_")):
            return
        if self.name == "label" and not starts_field(folded, place):
            return
        start, end = name_at(text, folded, begin, self.accept)
        if self.name == "label" and end:
            end = _inverted(text, folded, end)
        if (
            end
            and not is_form_word(folded[start:end])
            and not is_venue(folded, start, end)
            and (self._owner(folded[start:end]) or not is_brand(folded[start:end]))
        ):
            yield Found(start, end, "PERSON", self.score, self.name)

    def _owner(self, name: str) -> bool:
        """Whether somebody is meant, whatever make has the name too: `doña Mercedes`."""
        return self.name in _PERSONAL and is_listed_first(name.split(maxsplit=1)[0])


def _inverted(text: str, folded: str, end: int) -> int:
    """Where the first name after surnames and a comma ends: `Trabajador: Tzompantzi Cuapio, Ángel`."""
    after = _FIRST_AFTER.match(text, end)
    if not after:
        return end
    return after.end() if after["initial"] or is_listed_first(folded[after.start("name") : after.end("name")]) else end


class BesideContactRule:
    """`Jocelyn Abernathy, (555) 123-4567`: the name somebody gives with their number or address."""

    def find(self, text: str, folded: str) -> Iterator[Found]:
        """Names anywhere in a text."""
        for match in _CONTACT.finditer(folded):
            before = _NAMES.search(text, max(0, match.start() - _LONGEST), match.start())
            if before and not any(word in STOP or word in BUSINESSES for word in words(before[0])):
                yield Found(*before.span(), "PERSON", 0.65, "beside-contact")


class SpeakingRule:
    """`Kowalczyk speaking`, `Bartholomew here`, `Rosa Peña al habla`: from the last word backwards."""

    first = "here speaking al"

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The name that somebody gives who speaks, before the word at a place."""
        del folded
        match = _SPEAKER.search(text, max(0, place - _LONGEST), place) if _SPEAKS.match(text, place) else None
        if match:
            start, end = match.start(), match.end("rest")
            spoken = words(text[start:end])
            if any(map(is_nameable, spoken)) and not any(word in STOP for word in spoken):
                yield Found(start, end, "PERSON", 0.65, "speaking")


_PERSONAL = frozenset({"title", "relation", "name-said"})
"""Announcements of people alone."""
_FIRST_AFTER = re.compile(
    r",[^\S\n]?(?:(?P<initial>[A-Z]\.(?!\w))|(?P<name>[A-ZÁÉÍÓÚÑ][^\W\d_]+)(?:[^\S\n][A-ZÁÉÍÓÚÑ][^\W\d_]+)?(?=[^\S\n]*(?:$|[\n,.;|(]|[^\S\n][^\W\d_]+:)))"
)
_LONGEST = 60
_CONTACT = re.compile(
    r"[,:;–-][^\S\n]{0,2}(?:(?:mi|my|al|at)[^\S\n])?"
    r"(?=(?:cel|tel|phone|mobile)\b|[+(]?\d{2,4}[ ).-][\d ().-]{6}|\+?\d{9}|[\w.+-]{2,64}@)"
)
_NAMES = re.compile(r"(?<![\w@#/.-])[A-ZÁÉÍÓÚÑ][^\W\d_]+(?:[^\S\n][A-ZÁÉÍÓÚÑ][^\W\d_]+){1,3}[^\S\n]?$")
_SPEAKER = re.compile(r"[A-ZÁÉÍÓÚÑ](?<![\w@#/.-].)(?P<rest>[\w'’-]+(?:[^\S\n][A-ZÁÉÍÓÚÑ][\w'’-]+){0,3})[^\S\n]\Z")
_SPEAKS = re.compile(r"here\b(?=[^\S\n]*(?:[,.!]|\n|$|again|from|with))|speaking\b|al habla\b")

RULES: tuple[AnyRule, ...] = (
    CueRule("name-said", cues.SAID, 0.9, "any"),
    CueRule("title", cues.TITLE, 0.85, "any"),
    CueRule("title-formal", cues.FORMAL, 0.8, "any"),
    CueRule("trade", cues.TRADE, 0.65, "likely"),
    CueRule("label", cues.LABEL, 0.85, "field"),
    CueRule("relation", cues.RELATION, 0.75, "any"),
    CueRule("kin-of", cues.KIN_OF, 0.65, "handed"),
    CueRule("handed", cues.HANDED, 0.6, "handed"),
    CueRule("introduced", cues.INTRODUCED, 0.7, "known"),
    CueRule("signed", cues.SIGNED, 0.75, "capital"),
    BesideContactRule(),
    SpeakingRule(),
    *names_listed.RULES,
    AskedRule(),
    *names_unlisted.RULES,
    *names_words.RULES,
    *names_frames.RULES,
    *names_told.RULES,
    *names_shouted.RULES,
)
