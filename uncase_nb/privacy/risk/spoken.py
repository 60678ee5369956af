"""The language the carriers have to speak."""

from __future__ import annotations

import re

from uncase_nb.errors import ParameterError, did_you_mean

LANGUAGES = ("es", "en")
_ENOUGH = 5_000  # characters of each text are enough to tell
_WORD = re.compile(r"[^\W\d_]+")
_ES = "el la los las de que por para con una un es está qué cómo gracias hola buenas sí no me se lo mi su"
_EN = "the a an is are you i to of and for with my your thanks hello hi it do can have please this on"
_TELLING = {"es": frozenset(_ES.split()), "en": frozenset(_EN.split())}


def spoken(said: str | None, texts: list[str]) -> str:
    """`es` or `en`: as said, or by the function words of the texts; Spanish in doubt.

    Raises:
        ParameterError: where another language is said; there are no carriers for it.
    """
    if said:
        base = said.lower().replace("_", "-").partition("-")[0]
        if base not in LANGUAGES:
            raise ParameterError(f"Nothing can be planted in the language {said!r}.", did_you_mean(base, LANGUAGES))
        return base
    words = [word for text in texts for word in _WORD.findall(text[:_ENOUGH].lower())]
    counts = {language: sum(word in listed for word in words) for language, listed in _TELLING.items()}
    return max(LANGUAGES, key=lambda language: counts[language])
