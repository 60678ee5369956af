"""Which language a text without one is in, by its small words; surrogates follow it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from uncase_nb.privacy.fold import words
from uncase_nb.privacy.surrogates.lists import Language
from uncase_nb.privacy.surrogates.shape import word_list

_SMALL: dict[Language, frozenset[str]] = {
    "es": frozenset(word_list("""
        de la que el en y los las por con para una su al lo como mas pero sus le ya este si porque esta es soy mi un del
        hola gracias buenas dias tarde tardes usted tengo quiero hay fue cuando muy bien vale ok tel cel correo calle
        """)),
    "en": frozenset(word_list("""
        the of and to is you that it he was for are with his they at be this have from or had by but not what all were
        we when your can said i my hi hello thanks please she her there here do did does will would call name in on an
        """)),
}  # fmt: skip
_LONG = 4_000  # characters are enough to tell


def guessed(texts: Iterable[str]) -> Language | None:
    """The language most small words are of; null where they do not tell."""
    counts = Counter(words(" ".join(texts)[:_LONG]))
    spanish, english = (sum(counts[word] for word in small) for small in (_SMALL["es"], _SMALL["en"]))
    return None if spanish == english else "es" if spanish > english else "en"
