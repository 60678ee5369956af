"""Which of the two languages a text may be in, by its small words."""

from __future__ import annotations

import re

from uncase_nb.privacy.fold import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SMALL_WORDS = {
    "es": _words("de la que el en y los las por con para una su al lo como mas pero sus le ya este si porque esta es soy mi me te un del hola gracias no"),
    "en": _words("the of and to in is you that it he was for on are with as his they at be this have from or had by but not what all were we when your can said i my me hi hello thanks no"),
}  # fmt: skip
_WORD = re.compile(r"[a-z]+")
_PLAINLY = 3
"""How many times more small words make a text plainly the other language's."""


def may_be(text: str, language: str) -> bool:
    """Whether the text may be in `language`; true when in doubt, as for `Juan Pérez 55 1234`."""
    words = _WORD.findall(fold(text[:2_000]))
    mine = sum(word in _SMALL_WORDS[language] for word in words)
    other = sum(word in _SMALL_WORDS["en" if language == "es" else "es"] for word in words)
    return other < _PLAINLY * max(mine, 1)
