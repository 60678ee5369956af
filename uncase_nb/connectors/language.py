"""A light guess at the language of a conversation, by its commonest words."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORDS = re.compile(r"[^\W\d_]+")
_ENOUGH = 2_000  # characters; more changes nothing
_MIN_HITS = 2
_MARGIN = 1.25  # how far the best must be ahead of the second

_COMMON = {
    "es": "el la los las de que y en un una es no se por con para su lo me le te mi pero más como está hola gracias "
    "buenos buenas días sí muy cuánto qué ya del al tengo tiene puede quiero usted ustedes perfecto claro bueno",
    "en": "the and of to in is it you that for on with this have are be not at but we can what your my i a an hi hello "
    "thanks please do would how yes was will if from they there just so ok",
    "pt": "o os as de que e em um uma é não se por com para seu sua eu você mas mais como está olá obrigado obrigada "
    "bom boa dia sim muito quanto já do da no na ao tenho tem pode quero vocês isso ele ela então",
    "de": "der die das und ist nicht ich sie wir zu den mit ein eine es auf für von im dem auch hallo danke bitte ja "
    "nein wie was haben habe kann können guten tag noch aber oder wenn dann mir ihnen",
    "fr": "le la les de des et est un une en que qui je vous nous pas ne pour avec sur dans ce il elle mais bonjour "
    "merci oui non très combien du au votre mon ma avez êtes suis c d l j s",
    "it": "il lo la gli le di che e è un una in non per con si mi ma come sono ciao grazie buongiorno sì molto quanto "
    "del della al ho ha può vorrei lei questo anche più nel dei allora bene",
}  # fmt: skip
_LANGUAGES: dict[str, frozenset[str]] = {code: frozenset(words.split()) for code, words in _COMMON.items()}


def guess_language(texts: Iterable[str]) -> str | None:
    """ISO 639-1 code of Spanish, English, Portuguese, German, French or Italian; None where it is not clear."""
    words = _WORDS.findall(_beginning(texts).casefold())
    scores = sorted(((sum(map(common.__contains__, words)), code) for code, common in _LANGUAGES.items()), reverse=True)
    (best, code), (second, _) = scores[0], scores[1]
    return code if best >= _MIN_HITS and best >= _MARGIN * second else None


def _beginning(texts: Iterable[str]) -> str:
    taken: list[str] = []
    room = _ENOUGH
    for text in texts:
        taken.append(text[:room])
        room -= len(text)
        if room <= 0:
            break
    return "\n".join(taken)
