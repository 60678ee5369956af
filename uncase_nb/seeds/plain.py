"""Texts as extraction compares them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_FUNCTION_WORDS_TEXT = """
a al algo ante aqui asi aun cada como con cual cuando de del desde donde e el ella ellos en entonces entre era es
esa ese eso esta estan estas este esto estos fue ha hace han hasta hay he la las le les lo los mas me mi mis mucho
muy nada ni no nos o os otra otro para pero poco por porque puede pues que quien se sea ser si sin sobre solo son soy
su sus tambien tan te tengo ti tiene todo tu tus un una uno unos usted va ya yo y about after all am an and any are
as at be been but by can could did do does for from had has have he her here him his how i if in into is it its just
like may me more most my no not of off on once only or our out over she should so some such than that the their them
then there these they this those through to too up very was we were what when where which who will with would yes you
your
"""
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS_TEXT.split())
_WORD = re.compile(r"[^\W_]+")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+|(?<=\?)")
_GROUPED = re.compile(r"(?<=\d)[.,'’\s\-](?=\d)")
_ENDINGS = (
    "aciones", "uciones", "iciones", "acion", "ucion", "icion", "amente", "mente", "iendo", "ando", "ieron", "aron", "adas",
    "ados", "idas", "idos", "ada", "ado", "ida", "ido", "aba", "ings", "ing", "ies", "ied", "ers", "er", "ed", "es", "os",
    "as", "ar", "ir", "an", "en", "ly", "s", "a", "o", "e", "y",
)  # fmt: skip
_SHORTEST_STEM = 3


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Lower case without accents, nor marks that print nothing."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c) and unicodedata.category(c) != "Cf")


def words_of(text: str, *, grouped: bool = True) -> list[str]:
    """Every word of a text, plain. A number is one word however its digits are grouped, unless `grouped` is off."""
    return _WORD.findall(_GROUPED.sub("", plain(text)) if grouped else plain(text))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without the ending that number, gender or tense give it: crude, the same for both languages."""
    if word.isalpha():
        for ending in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
                return word[: -len(ending)]
    return word


def content_words(text: str) -> list[str]:
    """Stems of the words that carry meaning, in order."""
    return [stem(word) for word in words_of(text) if word not in FUNCTION_WORDS]


def sentences(text: str) -> list[str]:
    """A text in sentences."""
    return [sentence for part in _SENTENCE.split(text) if (sentence := part.strip())]


_SPANISH_TEXT = """
el la los las que de por para con una un es esta gracias hola usted le me si no pero buenas
"""
_SPANISH = frozenset(_SPANISH_TEXT.split())
_ENGLISH_TEXT = """
the a an is are you i to of and for with my your thanks hello hi it do can have please this
"""
_ENGLISH = frozenset(_ENGLISH_TEXT.split())


def language_of(text: str) -> str:
    """`es` or `en`, by function words. Only for sources that do not say."""
    words = _WORD.findall(plain(text))
    return "es" if sum(word in _SPANISH for word in words) >= sum(word in _ENGLISH for word in words) else "en"
