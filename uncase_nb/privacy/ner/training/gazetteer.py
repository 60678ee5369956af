"""Write the gazetteer's data file: names from Faker, marked where they are also ordinary words.

`python -m uncase_nb.privacy.ner.training.gazetteer`, with faker and spacy-lookups-data installed; neither is needed
to use the file. Which names are ordinary words is counted, not guessed: spacy-lookups-data says how often each form
is written in lower case and how often with a capital.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import math
import sys
import textwrap
from collections.abc import Iterable
from pathlib import Path

from uncase_nb.errors import MissingExtraError
from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.gazetteer import FILE
from uncase_nb.privacy.lexicon import lexicon
from uncase_nb.privacy.names_not import BRANDS, NOT_NAMES
from uncase_nb.privacy.ner.training.names_lists import world
from uncase_nb.privacy.places import place_index
from uncase_nb.privacy.vocabulary import STOP, listed

LOCALES = ("es_MX", "es_ES", "es_AR", "es_CO", "es_CL", "en_US", "en_GB")
WORLD = (
    *(
        "en_IE",
        "en_IN",
        "en_PK",
        "en_NG",
        "yo_NG",
        "ig_NG",
        "ha_NG",
        "en_KE",
        "sw",
        "tw_GH",
        "zu_ZA",
        "en_NZ",
        "fil_PH",
        "en_TH",
        "vi_VN",
    ),
    *("fr_FR", "fr_CA", "it_IT", "de_DE", "pt_BR", "pt_PT", "pl_PL", "ro_RO", "nl_NL", "hr_HR", "tr_TR", "es_CA"),
)
"""Where those come from who live in these countries too: of their names only those that are no words here."""
_SHORT = 3
"""Letters of a name of elsewhere that needs a capital: `mei`, `raj`."""
_LISTS = ("names", "names_female", "names_male", "names_nonbinary")
_RARE = 1.5e-7
"""Share of all words below which a form in lower case is a slip of the pen."""
_ORDINARY = 0.35
"""How often, against its capitalised form, an ordinary word is written in lower case; `juan` is at 0.06, `rosa` at 0.6."""
_ALSO = listed(
    """
    alba allende asuncion aurora bob bravo calvo cano cesar checa dean duke english ford fox franco frank german hidalgo
    jerez jesus justin leon manning marcos mari mercedes moreno navarro nieves norma palma pardo parra pascual pepe pilar
    pio pol prado robin robles rocio roman romero rosario salinas salvador sam serrano sierra tito torres valencia villa
    will guadalupe consuelo israel india africa jordan kenya cuba georgia virginia carolina dakota paris london austin
    houston madison brooklyn pena sydney chelsea santiago cordoba toledo burgos zamora segovia avila soria murcia granada
    sevilla malaga almeria cadiz huelva jaen lugo alexa siri kia april june
    """
)
"""Towns, brands and words that the counts let pass."""
_FAMOUS = listed(
    "ireland sherlock fibonacci obama kong heron tory trump putin picasso mozart beethoven dante galileo newton tesla hitler"
)
"""Names that mostly mean somebody or something everybody knows."""
_HEADER = """\
First names and surnames of Mexico, Spain, Argentina, Colombia, Chile, the United States and Great Britain, and from
elsewhere those that are no words of Spanish or English: the lists of Faker {faker} (https://github.com/joke2k/faker, MIT
licence, Copyright (c) 2012 Daniele Faraglia) and names_world.txt of this project, folded, sorted, one of each. A question mark follows a name that is also an ordinary word, a town or a brand, by the counts of
spacy-lookups-data (MIT licence, Copyright ExplosionAI GmbH). Written by uncase_nb/privacy/ner/training/gazetteer.py.
"""


def main() -> None:
    """Write the file, and say how many names it holds."""
    if not importlib.util.find_spec("faker") or not importlib.util.find_spec("spacy_lookups_data"):
        raise MissingExtraError("Writing the gazetteer (faker, spacy-lookups-data)", "dev")
    import faker

    first, last = _names("first", LOCALES), _names("last", LOCALES)
    ordinary = _ordinary(first | last) | _ALSO
    for own, kind, by_hand in ((first, "first", "given"), (last, "last", "last")):
        elsewhere = _names(kind, WORLD) | {word for name in world(by_hand) for word in _words(name)}
        elsewhere -= first | last | _ordinary(elsewhere) | lexicon() | STOP | NOT_NAMES | BRANDS | _FAMOUS
        elsewhere -= {word for word in elsewhere if word in place_index()}
        own.update(elsewhere)
        ordinary |= {word for word in elsewhere if len(word) <= _SHORT}
    lines = [f"# {line}" for line in _HEADER.format(faker=faker.VERSION).splitlines()]
    for title, words in (("first", first - last), ("last", last - first), ("both", first & last)):
        marked = " ".join(f"{word}?" if word in ordinary else word for word in sorted(words))
        lines += [f"[{title}]", *textwrap.wrap(marked, 118, break_long_words=False, break_on_hyphens=False)]
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(first)} first names, {len(last)} surnames, {len((first | last) & ordinary)} ordinary\n")


def _names(kind: str, locales: Iterable[str]) -> set[str]:
    from faker import Faker

    found: set[str] = set()
    for locale in locales:
        provider = next(p for p in Faker(locale).get_providers() if "providers.person" in type(p).__module__)
        for name in _LISTS:
            found.update(*map(_words, getattr(provider, f"{kind}_{name}", None) or ()))
    return found


def _words(name: str) -> Iterable[str]:
    words = fold(name).replace("-", " ").replace("'", "").split()
    return (word for word in words if len(word) > 1 and word.isascii() and word.isalpha())


def _ordinary(names: set[str]) -> set[str]:
    found: set[str] = set()
    for language in ("es", "en"):
        lower, upper = shares(language)
        found |= {word for word in names if lower.get(word, 0.0) > max(_RARE, _ORDINARY * upper.get(word, 0.0))}
    return found


def shares(language: str) -> tuple[dict[str, float], dict[str, float]]:
    """Each folded word's share of all words written: in lower case, and with a capital."""
    spec = importlib.util.find_spec("spacy_lookups_data")
    assert spec is not None
    assert spec.origin is not None
    table = Path(spec.origin).parent / "data" / f"{language}_lexeme_prob.json.gz"
    lower: dict[str, float] = {}
    upper: dict[str, float] = {}
    for word, logarithm in json.loads(gzip.decompress(table.read_bytes())).items():
        side, folded = lower if word.islower() else upper, fold(word)
        side[folded] = side.get(folded, 0.0) + math.exp(logarithm)
    return lower, upper


if __name__ == "__main__":
    main()
