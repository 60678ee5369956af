"""The last touch on what is said: contractions, spaces, capitals, marks at the end."""

from __future__ import annotations

import re
from collections.abc import Sequence

_CONTRACTED = re.compile(r"\b(a|de|A|De) el (?=[^\W\d_])")
_DOUBLE_MARK = re.compile(r"([?!…])\s*\.(?!\.)|(?<!\.)\.\s?\.(?!\.)")
_SPACE_BEFORE = re.compile(r"\s+([,.;:?!])(?=\s|$)")
_LOOSE = re.compile(r" [,.;:?!]|[.?!…] ?\.")
_ENDS = (".", "!", "?", "…")


def sentence(text: str, language: str) -> str:
    """One sentence or several, as written: a capital first, a mark last."""
    text = " ".join(text.split())
    if not text:
        return ""
    if _LOOSE.search(text):
        text = _SPACE_BEFORE.sub(r"\1", text)
        text = _DOUBLE_MARK.sub(lambda match: match[1] or ".", text)
    if language == "es" and " el " in text:
        text = _CONTRACTED.sub(lambda match: f"{match[1]}l ", text)
    text = capital(text)
    return text if text.endswith(_ENDS) else f"{text.rstrip(',;:')}."


def paragraph(sentences: Sequence[str], language: str) -> str:
    """Sentences as one message."""
    return " ".join(said for text in sentences if (said := sentence(text, language)))


def capital(text: str) -> str:
    """The first letter large, also behind an opening mark."""
    at = 1 if text[:1] in "¿¡" else 0
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def lower(text: str) -> str:
    """The first letter small, unless it begins a name or an abbreviation (`I`, `TLC`)."""
    at = 1 if text[:1] in "¿¡" else 0
    rest = text[at:]
    if rest[1:2].isupper() or rest[:2] in ("I ", "I'"):
        return text
    return text[:at] + rest[:1].lower() + rest[1:]
