"""Write `data/surrogate_names.txt`: first names by gender, and surnames, as Faker's Spanish and English locales list them.

    python -m uncase_nb.privacy.surrogates.make_lists

needs Faker, which the package itself does not.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from functools import lru_cache
from textwrap import fill

from uncase_nb.privacy.fold import WORD, fold
from uncase_nb.privacy.gazetteer import gazetteer
from uncase_nb.privacy.surrogates.lists import NAMES_FILE

_LOCALES = {"es": ("es_MX", "es_ES", "es_CO", "es_AR", "es_CL"), "en": ("en_US", "en_GB", "en_AU", "en_CA", "en_IE")}
_USED = frozenset(["es_MX", "es_ES", "en_US", "en_GB"])
"""Locales whose names stand in for others; those of the rest only tell a gender."""
_ATTRIBUTES = {"female": "first_names_female", "male": "first_names_male", "last": "last_names"}
_OTHER = {"female": "male", "male": "female"}
_HEADER = """\
# First names by gender and surnames with their accents: the lists of Faker {version}
# (https://github.com/joke2k/faker, MIT licence, Copyright (c) 2012 Daniele Faraglia), one of each. A question mark
# follows a name that is also an ordinary word, or of the rarer locales: it tells a gender, but stands in for nobody.
# Written by uncase_nb/privacy/surrogates/make_lists.py.
"""


def main() -> None:
    """Write the file."""
    import faker

    pieces = [_HEADER.format(version=faker.VERSION)]
    for language, locales in _LOCALES.items():
        for kind, attribute in _ATTRIBUTES.items():
            names, used = _names(locales, attribute), _names(_USED & set(locales), attribute)
            if kind != "last":
                names = [name for name in names if _count(locales, kind, name) >= _count(locales, _OTHER[kind], name)]
            pieces.append(
                f"[{language} {kind}]\n{fill(' '.join(_marked(names, used, kind)), 118, break_on_hyphens=False)}\n"
            )
    NAMES_FILE.write_text("".join(pieces), encoding="utf-8")


def _count(locales: Iterable[str], kind: str, name: str) -> int:
    """In how many locales a name is one of that gender: José is a woman's in one, and counts as a man's."""
    return sum(fold(name) in set(map(fold, _names([locale], _ATTRIBUTES[kind]))) for locale in locales)


@lru_cache(maxsize=64)
def _listed(locale: str, attribute: str) -> tuple[str, ...]:
    try:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    except ModuleNotFoundError:
        return ()
    values = getattr(provider, attribute, ())
    return tuple(values) if isinstance(values, Iterable) else ()


def _names(locales: Iterable[str], attribute: str) -> list[str]:
    """Single words, the spelling with accents where there are two."""
    found: dict[str, str] = {}
    for locale in sorted(locales):
        for name in _listed(locale, attribute):
            if WORD.fullmatch(name) and len(name) > 2 and name[0].isupper():
                before = found.get(fold(name), "")
                found[fold(name)] = name if not before or before.isascii() else before
    return [found[key] for key in sorted(found)]


def _marked(names: Iterable[str], used: Iterable[str], kind: str) -> Iterable[str]:
    known = gazetteer()
    plain = (known.last if kind == "last" else known.first) & set(map(fold, used))
    return (name if fold(name) in plain else f"{name}?" for name in names)


if __name__ == "__main__":
    main()
