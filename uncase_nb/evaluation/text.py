"""The one tokenization every metric shares: words, light stems and function words of Spanish and English."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_PSEUDONYM = re.compile(r"\[([A-Z][A-Z_]*?)_\d+\]")
_TOKEN = re.compile(r"\[[a-z_]+\]|\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?|[¿?]")
_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+|(?=[¿¡])")


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


FUNCTION_WORDS = {
    "en": _set(
        "a about after again all also am an and any are as at be because been before but by can could did do does doing "
        "don't down for from get got had has have having he her here him his how i i'd i'll i'm i've if in into is isn't "
        "it it's its just like let let's me more most my no nor not of off on one only or other our out over own please "
        "really same she should so some such than that that's the their them then there there's these they this those "
        "through to too under until up us very was we we'll we're were what what's when where which while who why will "
        "with would yes you you'd you're your yours"
    ),
    "es": _set(
        "a al algo algun alguna algunas alguno algunos ante antes aqui asi aun aunque bien cada como con contra cual "
        "cuales cuando cuanta cuantas cuanto cuantos de del desde donde dos e el ella ellas ello ellos en entonces entre "
        "era es esa esas ese eso esos esta estaba estan estar estas este esto estos estoy fue ha haber hace hacer han "
        "hasta hay he la las le les lo los mas me mi mientras mis mucho muy nada ni no nos nosotros o os otra otro para "
        "pero poco por porque pues puede puedo que quien quiere quiero se sea ser si sin sobre solo son su sus tal "
        "tambien tan tanto te tener tengo ti tiene tienen toda todas todo todos tu tus un una unas uno unos usted "
        "ustedes va vamos voy y ya yo"
    ),
}
"""Words that carry grammar rather than topic, accents folded."""

_ALL_FUNCTION_WORDS = FUNCTION_WORDS["en"] | FUNCTION_WORDS["es"]
_SUFFIXES = {
    "en": ("ations", "ation", "ings", "ing", "ment", "ness", "ies", "ied", "ers", "er", "ed", "es", "ly", "s", "e", "y"),
    "es": (
        "aciones", "uciones", "acion", "ucion", "iendo", "ando", "mente", "ieron", "iones", "aron", "adas", "ados", "idas",
        "idos", "ada", "ado", "ida", "ido", "ara", "era", "ira", "aba", "ion", "ar", "er", "ir", "es", "os", "as", "a",
        "o", "e", "s",
    ),
}  # fmt: skip
_SHORTEST_STEM = 3


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case without accents; pseudonyms such as `[PERSON_1]` lose their number, which differs by source."""
    lowered = _PSEUDONYM.sub(lambda match: f"[{match[1].lower()}]", text).casefold()
    if lowered.isascii():
        return lowered
    return "".join(char for char in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(char))


@lru_cache(maxsize=65536)
def tokens(text: str) -> tuple[str, ...]:
    """Words, numbers and question marks, folded, in order."""
    return tuple(_TOKEN.findall(fold(text)))


def words(text: str) -> tuple[str, ...]:
    """Tokens without question marks."""
    return tuple(token for token in tokens(text) if token not in "¿?")  # noqa: S105 - a word, no secret


@lru_cache(maxsize=65536)
def stem(word: str, language: str) -> str:
    """The word without its inflection, crude and stable: it groups `prices` and `price`, not all relatives."""
    if not word.isalpha():
        return word
    for suffix in _SUFFIXES.get(language, ()):
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_STEM:
            return word[: -len(suffix)]
    return word


def is_function_word(word: str, language: str) -> bool:
    """Whether the folded word carries grammar rather than topic."""
    return word in FUNCTION_WORDS.get(language, _ALL_FUNCTION_WORDS)


@lru_cache(maxsize=65536)
def stems(text: str, language: str) -> tuple[str, ...]:
    """Stems of the words that carry topic, in order."""
    return tuple(stem(word, language) for word in words(text) if not is_function_word(word, language))


def sentences(text: str) -> list[str]:
    """Sentences and lines, none empty."""
    return [part for part in _SENTENCE.split(text) if part and part.strip()]


def base_language(code: str | None) -> str:
    """`es` for `es-MX`; Spanish where nothing is known, the schema's default."""
    return (code or "es").split("-")[0].casefold()
