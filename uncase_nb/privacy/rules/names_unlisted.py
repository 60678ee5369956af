"""Capitalised words that no dictionary has: most likely somebody's name (`El técnico es Abdelkrim Bouzidi`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.gazetteer import gazetteer, is_name
from uncase_nb.privacy.lexicon import is_ordinary
from uncase_nb.privacy.names_not import eponym, is_brand, is_form_word, is_term
from uncase_nb.privacy.places import place_with
from uncase_nb.privacy.rules.names_venues import is_venue
from uncase_nb.privacy.rules.names_words import WORD_NAMES
from uncase_nb.privacy.vocabulary import BUSINESSES, PARTICLES, STOP, TITLES, listed

_UP = "A-ZÀ-ÖØ-Þ"
_LETTER = r"[^\W\d_ºª]"
_REST = rf"(?![{_UP}]){_LETTER}+(?:(?:['’](?!(?:s|ll|re|d|m|ve|t)\b)|-){_LETTER}+)*|['’][{_UP}]{_LETTER}+|\.(?:[^\S\n]?[{_UP}]\.)*"
_WORD = rf"(?:(?:Ma|Gpe|Fco)\.|[{_UP}](?:{_REST}))"
# A capital first and what stands before it second: so the search passes over everything else at once.
_SEQUENCE = re.compile(
    rf"[{_UP}](?<![\w@#/\\$%&*_.+=-].)(?:(?<=M)a\.|(?<=G)pe\.|(?<=F)co\.|{_REST})"
    rf"(?:[^\S\n](?:(?:de|del|la|las|los|y|i|van|von|der|da|di|bin|al|Ó|Ní|Uí|Nic|Ua|Mhic)[^\S\n]){{0,3}}{_WORD})*(?![\w@#%+=º]|[-/._](?=\w)|[^\S\n]?\d)"
)
_PIECE = re.compile(_WORD)
_ARTICLE = re.compile(
    r"\b(?:el|la|los|las|un|una|unos|unas|the|an|this|that|este|esta|ese|esa|al|del|each|cada|every|otro|otra|some)[^\S\n]+$"
)
_THING = re.compile(
    r"\b(?:marca|modelo|brand|model|robot|bomba|motor|sensor|app|plataforma|versi[oó]n|software|sistema|medicamento|pastillas?|tabletas?|line[ao]?)[^\S\n]+$"
)
_ARTICLES = (
    "el", "la", "los", "las", "un", "una", "uno", "unos", "unas", "the", "an", "this", "that", "este", "esta", "ese", "esa", "al",
    "del", "each", "cada", "every", "otro", "otra", "some",
)  # fmt: skip
_THINGS = (
    "marca", "modelo", "brand", "model", "robot", "bomba", "motor", "sensor", "app", "plataforma", "version", "software", "sistema",
    "medicamento", "pastilla", "pastillas", "tableta", "tabletas", "line", "linea", "lineo",
)  # fmt: skip
"""How a text can end where the patterns above match: the quicker question."""
_OWNED = re.compile(
    r"(?:'s)?[^\S\n](?:matter|file|case|account|family|estate|claim|house|residence|kids|boys|girls|twins|wedding|policy)\b"
)
"""`the Hollis matter`: what is named after its owner."""
_SAYS = re.compile(
    r"[^\S\n](?:(?:ya|no|si|tambien|siempre|nomas|nunca)[^\S\n])?(?:(?:me|nos|le|te|se)[^\S\n])?(?:(?:ya|no)[^\S\n])?(?:dijo|lee|quiere|quiso|cree|contesta|contesto|debe|opina|pregunta|pregunto|llora|estudia|trabaja|cocina|enojo|cumple|vive|marco"
    r"|hablo|dejo|dejaron|presto|platico|conto|aviso|mando|escribio|regano|juega|canta|duerme|come|firma|firmo|maneja|opino|insiste|jura|prometio|fue[^\S\n]al?|vino|llego[^\S\n]tarde)\b"
    r"|[^\S\n]y[^\S\n](?:el|la)[^\S\n][a-z]+[^\S\n](?:ya[^\S\n]|no[^\S\n])?(?:me|nos|se|le|dice[n]?|dijeron|quieren|van|vienen|son|estan)\b|[^\S\n]y[^\S\n]yo\b"
)
"""What people do and cars do not: `la Citla lee`, `la Xime y el Bran ya me dejaron`."""
_INSIDE = re.compile(r"[a-zà-ÿ,;] $")
_FORENAMES = WORD_NAMES - listed("will may mark march june april august bill chase art true justice rich")
"""Ordinary words that a name of no dictionary can begin with: `Blessing Nwachukwu`."""
_ONE, _SEVERAL, _CANDIDATE = 0.45, 0.6, 0.3
_MOST_WORDS = 6
_SEEN = 20_000


class UnlistedRule:
    """A run of capitalised words of which one is in no dictionary and on no list of brands and places."""

    def find(self, text: str, folded: str) -> Iterator[Found]:
        """Names anywhere in a text."""
        for match in _SEQUENCE.finditer(text):
            run, (start, end) = match[0], match.span()
            words = _alone(run)
            if words is None:
                start, end, words = _trimmed(match, inside=_INSIDE.match(text, max(0, start - 2), start) is not None)
            if words and not is_venue(folded, start, end):
                score = _score(text, folded, start, end, words)
                if score:
                    yield Found(start, end, "PERSON", score, "unlisted")


@lru_cache(maxsize=_SEEN)
def _alone(run: str) -> tuple[str, ...] | None:
    """The folded words of a run that needs no look at what stands around it: none or one; null for others."""
    if run.isalpha():  # one word, as most are
        return (fold(run),) if _telling(run) and _can_begin(fold(run)) else ()
    return None if any(map(_telling, _PIECE.findall(run))) else ()


def _trimmed(match: re.Match[str], *, inside: bool) -> tuple[int, int, tuple[str, ...]]:
    """The run without the ordinary words at its ends, and its folded words.

    Inside a sentence a first word with a capital belongs to the name, ordinary or not: `by Frances Aguayo`.
    """
    pieces = [(piece.start(), piece.end(), fold(piece[0])) for piece in _PIECE.finditer(match[0])]
    while pieces and not _can_begin(pieces[0][2], len(pieces) > 1 and (inside or pieces[0][2] in _FORENAMES)):
        pieces.pop(0)
    while pieces and not _can_begin(pieces[-1][2]) and len(pieces[-1][2].rstrip(".")) > 1:
        pieces.pop()
    if not pieces or len(pieces) > _MOST_WORDS:
        return 0, 0, ()
    offset = match.start()
    return pieces[0][0] + offset, pieces[-1][1] + offset, tuple(word for *_, word in pieces)


@lru_cache(maxsize=_SEEN)
def _can_begin(word: str, inside: bool = False) -> bool:
    if inside and word not in TITLES and word not in BUSINESSES and not is_form_word(word):
        return True
    if word in STOP or word in TITLES or word in BUSINESSES or is_form_word(word):
        return False
    return word.endswith(".") or is_name(word) or word in gazetteer().ordinary or _unlisted(word)


@lru_cache(maxsize=_SEEN)
def _telling(written: str) -> bool:
    """Whether a run needs a closer look for this word: an initial, or a word of no dictionary."""
    word = fold(written)
    return word.endswith(".") or (_unlisted(word) and not is_form_word(word))


@lru_cache(maxsize=_SEEN)
def _unlisted(word: str) -> bool:
    return len(word) > 1 and not word.endswith(".") and not is_ordinary(word) and word not in PARTICLES


@lru_cache(maxsize=_SEEN)
def _weighed(words: tuple[str, ...]) -> tuple[bool, bool, bool]:
    """Of the words alone: whether they can be a name, whether one is a listed name, whether they tell of a person."""
    unlisted = [word for word in words if _unlisted(word) and not is_form_word(word)]
    initialled = len(words) > 1 and words[0].endswith(".")
    listed = any(map(is_name, words))
    telling = len(words) > 1 and (listed or len(unlisted) > 1 or initialled)
    return bool(unlisted or initialled) and not is_brand(" ".join(words)), listed, telling


def _score(text: str, folded: str, start: int, end: int, words: tuple[str, ...]) -> float:
    possible, listed, telling = _weighed(words)
    if not possible:
        return 0.0
    place = place_with(folded, start)
    if place and place.end >= end:
        return 0.0
    before = folded[max(0, start - 24) : start] if folded[start - 1 : start].isspace() else ""
    if eponym(folded, start, end):
        return 0.0
    if len(words) == 1 and not listed and (is_term(words[0]) or text[end - 1] in "óé"):
        return _CANDIDATE
    last = before.rstrip()
    owned = _OWNED.match(folded, end) or (last.endswith(("el", "la")) and _SAYS.match(folded, end))
    thing = last.endswith(_THINGS) and _THING.search(before)
    if thing or (not (listed or owned) and last.endswith(_ARTICLES) and _ARTICLE.search(before)):
        return _CANDIDATE
    return _SEVERAL if telling else _ONE


RULES: tuple[UnlistedRule, ...] = (UnlistedRule(),)
