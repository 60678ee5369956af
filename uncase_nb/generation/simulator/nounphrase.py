"""Noun phrases: their article, number and gender, and the forms sentences need of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from uncase_nb.generation.simulator.lexicon import Lexicon, before_noun, plural_es

_DETERMINER = {
    "es": re.compile(
        r"^(el|la|los|las|un|una|unos|unas|mis?|tus?|sus?|este|esta|estos|estas|ese|esa|algún|alguna|otro|otra)\s+(?=\S)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"^(the|no|an?|my|your|his|her|their|its|our|this|these|that|those|some|any|another)\s+(?=\S)", re.IGNORECASE
    ),
}
_DOING = re.compile(r"[a-z]{2,}ing\s(?:the|an?|my|your|for|to|in|at|with)\s")
_INDEFINITE = frozenset(
    {"un", "una", "unos", "unas", "algún", "alguna", "otro", "otra", "a", "an", "some", "any", "another", "no"}
)
_FEMININE = frozenset({"la", "las", "una", "unas", "esta", "estas", "esa", "alguna", "otra"})
_MASCULINE = frozenset({"el", "los", "un", "unos", "este", "estos", "ese", "algún", "otro"})
_OWNED = frozenset({"mi", "mis", "tu", "tus", "su", "sus", "my", "your", "his", "her", "their", "its", "our"})
_ENGLISH_STOP = re.compile(
    r"\s(?:of|since|for|with|in|on|to|by|at|from|about|per|without|between|over|under|and|or|that)\s|,"
)
_ENGLISH_SINGULAR = frozenset(
    {"news", "series", "mathematics", "physics", "economics", "status", "gas", "lens", "diabetes"}
)
_ENGLISH_PLURAL = frozenset({"people", "children", "men", "women", "feet", "teeth", "criteria"})
_FORMS = {  # (masculine, feminine, masculine plural, feminine plural)
    "def": ("el", "la", "los", "las"),
    "indef": ("un", "una", "unos", "unas"),
    "this": ("este", "esta", "estos", "estas"),
    "next": ("el siguiente", "la siguiente", "los siguientes", "las siguientes"),
    "it": ("lo", "la", "los", "las"),
    "none": ("ningún", "ninguna", "ningún", "ninguna"),
}


class NounPhrase(NamedTuple):
    """`el precio`, `su fecha de firma`, `a compact SUV`."""

    text: str
    """With its article, as it is said."""
    bare: str
    """Without it."""
    head: str
    """The noun it is about."""
    plural: bool
    feminine: bool
    article: str
    """`def`, `indef`, `own`, or empty where the text gave none and got one."""
    language: str

    @property
    def doing(self) -> bool:
        """Whether it is an English gerund with what it takes: `using the symbol`."""
        return self.language == "en" and self.article == "def" and self.text == self.bare

    def form(self, which: str) -> str:
        """A Spanish determiner or pronoun that agrees: see the forms' table."""
        return _FORMS[which][self.feminine + 2 * self.plural]

    @property
    def definite(self) -> str:
        """`el precio`; what somebody does takes no article: `using the symbol`."""
        if self.doing:
            return self.bare
        return f"the {self.bare}" if self.language == "en" else f"{self.form('def')} {self.bare}"

    @property
    def indefinite(self) -> str:
        """`un precio`; in English nothing stands before a plural."""
        if self.language == "es":
            return f"{self.form('indef')} {self.bare}"
        return self.bare if self.plural or self.doing else f"{'an' if _vowel(self.bare) else 'a'} {self.bare}"

    @property
    def this(self) -> str:
        """`este precio`."""
        if self.language == "es":
            return f"{self.form('this')} {self.bare}"
        if self.doing:
            return self.bare
        return f"{'these' if self.plural else 'this'} {self.bare}"


def noun_phrase(text: str, lexicon: Lexicon) -> NounPhrase:
    """Read one noun phrase; one without an article gets the definite one."""
    language = lexicon.language
    match = _DETERMINER[language].match(text)
    determiner = match[1].lower() if match else ""
    bare = text[match.end() :] if match else text
    head = _head(bare, language)
    if language == "en":
        plural = _plural_en(head)
        feminine = False
    else:
        plural = determiner.endswith("s") or plural_es(head)
        feminine = determiner in _FEMININE or (determiner not in _MASCULINE and lexicon.feminine(head))
    article = (
        "" if not determiner else "own" if determiner in _OWNED else "indef" if determiner in _INDEFINITE else "def"
    )
    made = NounPhrase(text, bare, head, plural, feminine, article, language)
    gerund = language == "en" and _DOING.match(bare)
    return made if match or gerund or not bare[:1].islower() else made._replace(text=made.definite)


def together(phrases: Sequence[NounPhrase]) -> NounPhrase:
    """Several as one: `el precio, el plazo y la tasa`."""
    if len(phrases) == 1:
        return phrases[0]
    first = phrases[0]
    text = listed([phrase.text for phrase in phrases], first.language)
    return first._replace(text=text, bare=text, plural=True, feminine=all(phrase.feminine for phrase in phrases))


def listed(items: Sequence[str], language: str) -> str:
    """`a, b y c`; `y` turns to `e` before the sound i."""
    if len(items) < 2:
        return "".join(items)
    word = "and" if language == "en" else "e" if re.match(r"(?:i|hi(?!e))", items[-1], re.IGNORECASE) else "y"
    return f"{', '.join(items[:-1])} {word} {items[-1]}"


def _head(bare: str, language: str) -> str:
    words = (_ENGLISH_STOP.split(bare, maxsplit=1)[0] if language == "en" else bare).split()
    if not words:
        return bare
    if language == "en":
        return words[-1].strip(".,;:")
    return (words[1] if len(words) > 1 and before_noun(words[0]) else words[0]).strip(".,;:")


def _plural_en(head: str) -> bool:
    word = head.lower()
    ends = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word in _ENGLISH_PLURAL or (ends and word not in _ENGLISH_SINGULAR)


def _vowel(text: str) -> bool:
    """Whether English says `an` before it."""
    low = text.lower()
    return (
        low[:1] in "aeio" or (low[:1] == "u" and not re.match(r"u[nst](?:i|e)", low)) or low.startswith("hour")
    ) and not low.startswith(("one", "eu"))
