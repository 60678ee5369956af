"""What speaks for a model's find of a person beside the model: a listed name, a word in no dictionary, a capital, a cue.

The small networks call words at the start of a sentence, and rare words anywhere, names. A find in which every word is
an ordinary one, and nothing announces it, is only a candidate: it is shown for review and not replaced.
"""

from __future__ import annotations

import re

from uncase_nb.privacy.diminutives import is_short_name
from uncase_nb.privacy.fold import WORD, fold
from uncase_nb.privacy.gazetteer import gazetteer, is_name
from uncase_nb.privacy.lexicon import is_ordinary
from uncase_nb.privacy.names_not import eponym, is_measure, is_term
from uncase_nb.privacy.rules import names_cues
from uncase_nb.privacy.vocabulary import BUSINESSES, FIRST_NAMES, PARTICLES, ROLES, STOP

LISTED, UNLISTED, WRITTEN, DOUBTFUL, CANDIDATE = 0.8, 0.7, 0.5, 0.42, 0.3
"""How far a find is trusted: a name of the lists or announced; a word of no dictionary; a capital; a name that is an
ordinary word too; none of these."""
_WINDOW = 60
"""Characters before a find in which an announcement may stand."""
_DETERMINED = re.compile(
    r"\b(?:el|la|los|las|un|una|del|al|su|the|an|my|your|this|muy|more|very|más|está|es|is|are|be|vale|valió)[^\S\n]$",
    re.IGNORECASE,
)
_AFTER = 16
"""Characters after a find that can say what it is: `Bell's palsy`."""
_CONTINUES = ",;&/)’'("
"""After these a sentence goes on; any other mark, a line break or a bullet begins one."""
_ABBREVIATION = re.compile(
    r"(?<![^\W\d_])(?:sra?|srta|dra?|lic|ing|mtr[oa]|arq|prof|mrs?|ms|st|att|atte|attn|re|cc|[a-z])\.[^\S\n]?$"
)
_SAYS = re.compile(
    r"[^\S\n](?:dice|dijo|pregunta|pregunto|quiere|pide|pidio|comenta|avisa|aviso|says|said|asked|told|wants|knows|can|cant|can't|wont|won't|isnt|isn't)\b"
    r"|,[^\S\n](?:got|gracias|thanks|can|could|do|did|are|you|please|puedes|me|te|ya|ok|its|it's|i|im|i'm)\b"
)
"""After a word that opens a line: somebody says or wants something, or is spoken to."""
_NO_PERSON = re.compile(r"[^\S\n]?:?[^\S\n]*(?:de[^\S\n]+)?\d")
"""A figure after `máximo` makes it a limit."""
_KNOWN_AS = re.compile(
    r"\b(?:alias|apodad[oa]|a\.?k\.?a\.?|le dicen|le decimos|me dicen|conocid[oa] como|nicknamed|known as|goes by)[^\S\n](?:(?:el|la|the)[^\S\n])?[\"“«'‘]?$"
)
_INITIAL = re.compile(r"[A-ZÁÉÍÓÚÑ]\.")
_LETTER_AND_WORD = re.compile(r"[A-ZÁÉÍÓÚÑ]\.\s+[^\W\d_]+")
_COMMON = frozenset(
    {
        "weeks",
        "lee",
        "days",
        "price",
        "case",
        "field",
        "page",
        "bill",
        "caldera",
        "mora",
        "fuente",
        "valor",
        "casas",
        "rico",
    }
)
"""Ordinary words of offices that are surnames: in lower case they are not."""
_MOST_UPPER = 6
"""Letters of the longest acronym: `PLC`, `HbA`, `COVID`."""


class Word:
    """One word of a find."""

    __slots__ = ("at", "folded", "upper")

    def __init__(self, text: str, match: re.Match[str], offset: int) -> None:
        self.at = match.start() + offset
        self.folded = fold(match[0])
        self.upper = text[self.at].isupper()


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words of a find."""
    return [Word(text, match, start) for match in WORD.finditer(text[start:end])]


def trust(text: str, start: int, end: int) -> float:
    """How much speaks for a find of a person; below 0.4 it is a candidate only."""
    words = words_of(text, start, end)
    if not words or all(word.folded in ROLES for word in words) or _is_no_person(text, start, end):
        return CANDIDATE
    if any(word.folded in BUSINESSES for word in words):
        return WRITTEN if sum(_listed(word) for word in words) > 1 else CANDIDATE
    if any(_listed(word) for word in words):
        return LISTED
    small = all(word.folded in STOP or word.folded in ROLES for word in words)
    if small or _acronym(text, start, end):
        return LISTED if words[0].upper and announced(text, start, written=False) else CANDIDATE
    if any(_unlisted(word) and word.folded not in PARTICLES for word in words):
        return _trust_of_unlisted(text, start, words)
    return _trust_of_ordinary(text, start, end, words)


def _trust_of_unlisted(text: str, start: int, words: list[Word]) -> float:
    """Words of no dictionary. In lower case: a name where nobody uses capitals, else after an article a rare word."""
    if len(words) == 1 and is_term(words[0].folded):
        return WRITTEN if announced(text, start, written=True) else CANDIDATE
    if any(word.upper for word in words):
        return UNLISTED
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", start)
    careless = not any(map(str.isupper, text[begin : stop if stop >= 0 else len(text)]))
    if careless or len(words) > 1 or not _DETERMINED.search(text[max(0, start - _AFTER) : start]):
        return WRITTEN
    return LISTED if announced(text, start, written=True) else CANDIDATE


def _is_no_person(text: str, start: int, end: int) -> bool:
    """Whether a find is the name of a disease or a method, or a limit."""
    if is_measure(fold(text[start:end])) and (_NO_PERSON.match(text, end) or starts_sentence(text, start)):
        return not announced(text, start, written=True)
    begin = max(0, start - _WINDOW)
    return eponym(fold(text[begin : end + _AFTER]), start - begin, end - begin)


def _trust_of_ordinary(text: str, start: int, end: int, words: list[Word]) -> float:
    """A find whose words are all ordinary ones: where it stands, and what announces it."""
    capitals = [word for word in words if word.upper and word.folded not in PARTICLES]
    own = [word for word in words if word.folded not in PARTICLES]
    telling = [word for word in own if word.folded in gazetteer().ordinary or is_short_name(word.folded)]
    named = len(telling) > 1 or any(word.upper for word in telling)
    if (capitals or telling) and announced(text, start, written=True):
        return LISTED
    if _line_shouts(text, start):
        return WRITTEN if named and len(words) > 1 else CANDIDATE
    inside = any(not starts_sentence(text, word.at) for word in capitals)
    initial = _INITIAL.search(text[start:end])
    if initial and not telling and _LETTER_AND_WORD.fullmatch(text, start, end):
        return CANDIDATE  # `opción V. Espero`: the end of one sentence and the first word of the next
    if named or inside or initial or _KNOWN_AS.search(fold(text[max(0, start - 24) : start])):
        return WRITTEN
    spoken = bool(telling) and not _is_thing(text, start, end, words)
    return DOUBTFUL if spoken or _opens_as_speaker(text, start, end, words) else CANDIDATE


def _is_thing(text: str, start: int, end: int, words: list[Word]) -> bool:
    """Whether a word in lower case has an article, is all there is, or is one of those that hardly name anybody so."""
    whole = not text[:start].strip() and not text[end:].strip()
    led = words[0].folded in PARTICLES and not words[0].upper
    common = all(word.folded in _COMMON for word in words)
    return whole or led or common or _DETERMINED.search(text[max(0, start - _AFTER) : start]) is not None


def _opens_as_speaker(text: str, start: int, end: int, words: list[Word]) -> bool:
    """`Zurdo dice`, `Roo, got it`: a word with a capital that opens a line and does what people do."""
    opens = not text[text.rfind("\n", 0, start) + 1 : start].strip(" \t¡¿") or text[:start].rstrip()[-1:] in {
        ".",
        "!",
        "?",
    }
    return opens and len(words) == 1 and words[0].upper and _SAYS.match(fold(text[end : end + _AFTER])) is not None


def _listed(word: Word) -> bool:
    return (
        is_name(word.folded)
        or (word.folded in FIRST_NAMES and word.upper)
        or (word.upper and is_short_name(word.folded))
    )


def _unlisted(word: Word) -> bool:
    """Whether no dictionary has the word, so that it is a name or a slip."""
    return len(word.folded) > 1 and word.folded not in STOP and not is_ordinary(word.folded)


def _acronym(text: str, start: int, end: int) -> bool:
    """`PLC`, `VHC`, `Kt/V`: letters that stand for something, alone in a line that is not in capitals."""
    written = text[start:end]
    upper = sum(char.isupper() for char in written)
    return (
        len(written) <= _MOST_UPPER
        and upper > 1
        and " " not in written
        and not _line_shouts(text, start)
        and "." not in written
    )


def starts_sentence(text: str, place: int) -> bool:
    """Whether a word stands where every word has a capital: first of the text, a line, a sentence or a quotation."""
    before = text[max(0, place - 8) : place]
    stripped = before.rstrip(" \t\u00a0")
    if not stripped:
        return True
    if _ABBREVIATION.search(fold(before)):
        return False
    return not (stripped[-1].isalnum() or stripped[-1] in _CONTINUES)


def _line_shouts(text: str, place: int) -> bool:
    """Whether the line is in capitals, so that a capital tells nothing."""
    begin = text.rfind("\n", 0, place) + 1
    stop = text.find("\n", place)
    line = text[begin : stop if stop >= 0 else len(text)]
    upper = sum(char.isupper() for char in line)
    return upper > sum(char.islower() for char in line) and upper > 0 and len(line.split()) > 3


def announced(text: str, start: int, *, written: bool) -> bool:
    """Whether a cue of the rules ends where the find begins; weak cues need a capital or a listed name."""
    before = fold(text[max(0, start - _WINDOW) : start])
    cues = (*names_cues.STRONG, *names_cues.WEAK) if written else names_cues.STRONG
    return any(cue.ends_at(before, len(before)) for cue in cues)
