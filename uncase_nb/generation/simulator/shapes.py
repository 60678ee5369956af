"""The words of a sentence that depend on a noun phrase or on a value: agreement, articles, whose it is."""

from __future__ import annotations

import re
from functools import cache

from uncase_nb.generation.simulator.facts import Fact
from uncase_nb.generation.simulator.manner import POLITE
from uncase_nb.generation.simulator.nounphrase import NounPhrase
from uncase_nb.generation.simulator.polish import lower

_SU = re.compile(r"\b([Ss])u(s?)\b")
_HIS = re.compile(r"\b(?:his|her|their)\b")
_ONE = re.compile(r"^1(?:\s|$)|^(?:one|un[oa]?)\s", re.IGNORECASE)
_CLOCK = re.compile(r"^\d{1,2}:\d\d")
_MANY_NONE = re.compile(r"^no\s(?:[a-z]+\s)?[a-z]*[^s\W]s\b")
_MONTH = re.compile(r"[A-Z][a-z]+ \d{4}")
_AT_ONE = re.compile(r"^0?1:")


def shape(phrase: NounPhrase) -> dict[str, str]:
    """Slots of the phrase banks for one noun phrase."""
    return dict(_shape(phrase))


@cache
def _shape(phrase: NounPhrase) -> dict[str, str]:
    many = phrase.plural
    common = {"t": phrase.text, "l": phrase.bare, "un": phrase.indefinite, "el": phrase.definite, "este_l": phrase.this}
    if phrase.language == "en":
        return common | {
            "n": "" if many else "s", "es": "are" if many else "is", "was": "were" if many else "was",
            "it": "them" if many else "it", "has": "have" if many else "has", "do": "do" if many else "does",
            "this": "these" if many else "this",
        }  # fmt: skip
    return common | {
        "n": "n" if many else "", "es": "son" if many else "es", "seria": "serían" if many else "sería",
        "cual": "cuáles" if many else "cuál", "este": phrase.form("this"), "estos": phrase.form("this"),
        "siguiente": phrase.form("next"), "siguientes": phrase.form("next"), "lo": phrase.form("it"),
        "oa": ("as" if phrase.feminine else "os") if many else "a" if phrase.feminine else "o",
        "ningun": f"{phrase.form('none')} {phrase.bare}", "fue": "fueron" if many else "fue", "son": "son" if many else "es",
    }  # fmt: skip


def value_slots(fact: Fact) -> dict[str, str]:
    """Slots for a fact: those of its name and the forms of its value."""
    return dict(_value_slots(fact.phrase, fact.text, fact.kind))


@cache
def _value_slots(phrase: NounPhrase, text: str, kind: str) -> dict[str, str]:
    one = _ONE.match(text) is not None
    return _shape(phrase) | {
        "v": text,
        "el_v": dated(text, kind, phrase.language),
        "a_v": timed(text, phrase.language),
        "de_v": spanned(text, phrase.language),
        "son": ("is" if one else "are") if phrase.language == "en" else "es" if one else "son",
        "es_v": ("are" if _MANY_NONE.match(text) else "is") if phrase.language == "en" else "es" if one else "son",
        "serian": "sería" if one else "serían",
        "hablamos": "hablamos",
        "bare_v": dated(text, kind, phrase.language).removeprefix("on "),
        "a_l": phrase.indefinite,
    }


def dated(text: str, kind: str, language: str) -> str:
    """`el sábado 15 de marzo`; `on Friday at 4:30 pm`."""
    if kind == "time":
        return timed(text, language)
    if language == "es":
        return text if text.lower().startswith(("el ", "la ", "hoy", "mañana")) else f"el {text}"
    if _MONTH.fullmatch(text):
        return f"in {text}"
    return text if text.lower().startswith(("on ", "today", "tomorrow", "next ", "this ")) else f"on {text}"


def timed(text: str, language: str) -> str:
    """`a las 7:00`; `at 7:00`."""
    if not _CLOCK.match(text):
        return text
    return f"at {text}" if language == "en" else f"a la{'' if _AT_ONE.match(text) else 's'} {text}"


def spanned(text: str, language: str) -> str:
    """`de lunes a viernes`; `a las 7:00 y 20:00`; `from Monday to Friday`."""
    if _CLOCK.match(text):
        if language == "en":
            return f"from {text}" if " to " in text else f"at {text}"
        return f"de {text}" if " a " in text else f"a las {text}"
    if language == "en":
        return f"from {text}" if " to " in text or " through " in text else text
    return f"de {text}" if " a " in text else text


def owned(text: str, language: str, *, asks: bool, register: int) -> str:
    """`su presupuesto` is the customer's: the customer says `mi`, the other `su` or `tu`."""
    if language == "en":
        return _HIS.sub("my" if asks else "your", text)
    if not asks and register == POLITE:
        return text
    word = "mi" if asks else "tu"
    return _SU.sub(lambda match: f"{word if match[1] == 's' else word.capitalize()}{match[2]}", text)


def softly(text: str) -> str:
    """A statement as it stands behind `que` or a lead-in: its first letter small."""
    return lower(text)
