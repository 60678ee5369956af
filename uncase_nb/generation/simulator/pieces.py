"""A step's text cut where a new verb begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from uncase_nb.generation.simulator.verbs import act_of

_PRONOUNS = frozenset({"le", "les", "lo", "la", "nos", "me", "se"})
_SPLIT = {
    "es": re.compile(r"\s*;\s*|\s*,?\s+(?:y|e|luego|después|y luego|y después)\s+|\s*,\s*|\.\s+"),
    "en": re.compile(r"\s*;\s*|\s*,?\s+(?:and then|and|then)\s+|\s*,\s*|\.\s+"),
}
_UNKNOWN_VERB = {
    "es": re.compile(r"^[a-záéíóúñ]{3,}[ae]\s(?:el|la|los|las|un|una|su|sus|al|lo|que)\s"),
    "en": re.compile(r"^[a-z]{3,}[^s\W]s\s(?:the|an?|his|her|their|that|how)\s"),
}
"""A word that looks like a verb in the third person, and its object."""


def pieces(text: str, roles: Sequence[str], language: str) -> list[str]:
    """Split where a new verb begins; a list of things (`precio, plazo y tasa`) stays together."""
    found: list[str] = []
    start = 0
    for joint in _SPLIT[language].finditer(text):
        rest = without_role(text[joint.end() :], roles)
        if ";" in joint.group() or "." in joint.group() or begins_verb(rest, language):
            found.append(text[start : joint.start()])
            start = joint.end()
    found.append(text[start:])
    return [piece for piece in (without_role(piece.strip(), roles) for piece in found) if piece]


def begins_verb(text: str, language: str) -> bool:
    words = verb_words(text)
    if not words:
        return False
    if act_of(words, language) is None:
        return _UNKNOWN_VERB[language].match(text.lower()) is not None
    # Steps stand in the third person: `asks`, `pregunta`. Otherwise the word is a noun of a list.
    first = words[0]
    return (
        first.endswith("s") if language == "en" else not first.endswith(("o", "os", "as", "ción", "cion", "ad", "es"))
    )


def without_role(text: str, roles: Sequence[str]) -> str:
    for role in roles:
        if role and text.casefold().startswith(role.casefold()) and text[len(role) : len(role) + 1] in (" ", ":"):
            return text[len(role) :].lstrip(": ")
    return text


def verb_words(text: str) -> list[str]:
    words = text.lower().split()
    if (
        words
        and words[0] in _PRONOUNS
        and " ".join(words[:2]) not in ("se queja", "se despide", "se presenta", "se disculpa", "se lamenta")
    ):
        words = words[1:]
    return [word.strip(".,;:()") for word in words[:4]]
