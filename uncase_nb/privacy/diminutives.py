"""Which first names a short or pet form stands for: `lupita` is Guadalupe, `beto` Roberto, Alberto or Gilberto."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.gazetteer import gazetteer

FILE = Path(__file__).parent / "data" / "diminutives.txt"
_ENDINGS = (
    ("quitos", ("cos",)), ("quito", ("co",)), ("quita", ("ca",)), ("guito", ("go",)), ("guita", ("ga",)),
    ("cecito", ("z", "ce")), ("cecita", ("z", "ce")), ("cito", ("", "zo", "so", "z")), ("cita", ("", "za", "sa", "z")),
    ("citos", ("",)), ("citas", ("",)), ("itos", ("os",)), ("itas", ("as",)), ("ito", ("o", "", "e", "io", "os")),
    ("ita", ("a", "", "e", "ia")), ("illo", ("o", "")), ("illa", ("a", "")), ("in", ("o", "")), ("ina", ("a",)),
    ("ico", ("o", "")), ("ica", ("a",)),
)  # fmt: skip
"""A regular ending, and what it may have replaced: `carlitos` is Carlos, `carmencita` Carmen, `panchito` Pancho."""
_SHORTEST = 2
"""Letters that must be left of a name."""


def formal_names(word: str) -> frozenset[str]:
    """The formal first names that a word may be short for, folded; empty where it is no short form we know.

    A formal name may have two words (`chema` is `jose maria`). The word itself is never among them.
    """
    return _formal(fold(word))


def short_names(word: str) -> frozenset[str]:
    """The listed short and pet forms of a formal first name, folded; `-ito` and `-ita` are not spelled out."""
    return _tables()[1].get(fold(word), frozenset())


def pet_names(word: str) -> frozenset[str]:
    """Short and pet forms of a folded first name, the regular ones in `-ito` and `-ita` included."""
    regular: set[str] = set()
    if word in gazetteer().first_names and len(word) > _SHORTEST:
        if word[-1] in "ao":
            stem = {"c": word[:-2] + "qu", "g": word[:-1] + "u"}.get(word[-2], word[:-1])
            regular.add(f"{stem}it{word[-1]}")
        elif word[-1] in "lrsn":
            regular |= {f"{word}ito", f"{word}ita", f"{word}cito", f"{word}cita"}
    return short_names(word) | regular


def is_short_name(word: str) -> bool:
    """Whether a folded word is listed as a short or pet form; some are ordinary words too (`mate`, `pat`)."""
    return word in _tables()[0]


def short_forms() -> frozenset[str]:
    """Every listed short and pet form, folded."""
    return frozenset(_tables()[0])


@lru_cache(maxsize=4096)
def _formal(word: str) -> frozenset[str]:
    listed, _ = _tables()
    found = set(listed.get(word, ()))
    names = gazetteer()
    for ending, stems in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            for stem in stems:
                base = word[: -len(ending)] + stem
                found |= listed.get(base, frozenset())
                if base in names.first_names:
                    found.add(base)
    return frozenset(found - {word})


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Formal names by short form, and short forms by formal name."""
    formal: dict[str, set[str]] = {}
    short: dict[str, set[str]] = {}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        name, colon, forms = line.partition(":")
        if not colon or line.startswith("#"):
            continue
        for form in fold(forms).split():
            formal.setdefault(form, set()).add(name)
            short.setdefault(name, set()).add(form)
    return (
        {form: frozenset(names) for form, names in formal.items()},
        {name: frozenset(forms) for name, forms in short.items()},
    )
