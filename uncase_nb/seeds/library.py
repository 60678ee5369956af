"""The curated library: seeds written by hand for six domains. No real conversation stands behind them."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cache
from importlib.resources import files

from uncase_nb.errors import ParameterError, did_you_mean
from uncase_nb.schemas.seed import DOMAINS, FactualParameters, Seed
from uncase_nb.seeds.parse import parse_seeds
from uncase_nb.seeds.seedlist import SeedList

_SHOWN_TAGS = 8


def seeds(domain: str | None = None, *, language: str | None = None, find: str | None = None) -> SeedList:
    """Seeds of the library.

    Args:
        domain: one of the six domains, for example `automotive.sales`; all of them by default.
        language: `es`, `en`, or with a region, `es-MX`.
        find: words that all occur in a seed's objective, tags, steps or id; accents and case do not matter.

    Raises:
        ParameterError: for an unknown domain, with its near-match.
    """
    if domain is not None and domain not in DOMAINS:
        raise ParameterError(f"the library has no domain {domain!r}.", did_you_mean(domain, DOMAINS))
    chosen = [seed for name in ([domain] if domain else DOMAINS) for seed in _domain(name)]
    wanted = _plain(find or "").split()
    spoken = [seed for seed in chosen if language is None or _speaks(seed, language)]
    found = [seed.model_copy(deep=True) for seed in spoken if all(word in _words(seed) for word in wanted)]
    return SeedList(found, notes=() if found else (_hint(chosen, spoken),))


def _hint(chosen: list[Seed], spoken: list[Seed]) -> str:
    """What there is instead of nothing."""
    if not spoken:
        return f"languages there are: {', '.join(sorted({seed.idioma for seed in chosen}))}"
    return f"none of {len(spoken)} seeds holds all these words; tags there are: {', '.join(_tags(spoken))}, …"


def _tags(some: list[Seed]) -> list[str]:
    """The tags that most of the seeds have."""
    return [tag for tag, _ in Counter(tag for seed in some for tag in seed.etiquetas).most_common(_SHOWN_TAGS)]


def published(seed: Seed) -> bool:
    """Whether a seed is one of the library, unchanged: then every text in it is public."""
    if seed.dominio not in DOMAINS:
        return False
    return any(seed == ours for ours in _domain(seed.dominio) if ours.seed_id == seed.seed_id)


@cache
def _domain(name: str) -> tuple[Seed, ...]:
    text = files("uncase_nb.seeds").joinpath("library", f"{name}.json").read_text("utf-8")
    return tuple(_equipped(seed) for seed in parse_seeds(text))


def _equipped(seed: Seed) -> Seed:
    """The seed with the definitions of the tools it names; they have one home, which is the tool packs."""
    facts = seed.parametros_factuales
    if isinstance(facts, FactualParameters) and facts.herramientas:
        from uncase_nb.tools.packs import definitions

        known = {tool.name: tool for tool in definitions(seed.dominio)}
        facts.herramientas_definidas = [known[name].model_dump() for name in facts.herramientas]
    return seed


def _speaks(seed: Seed, language: str) -> bool:
    spoken, wanted = seed.idioma.lower(), language.lower()
    return spoken == wanted or spoken.startswith(f"{wanted}-")


def _words(seed: Seed) -> str:
    steps = " ".join(step.text for step in seed.steps())
    return _plain(" ".join([seed.seed_id, seed.dominio, seed.objetivo, seed.tono, *seed.etiquetas, steps]))


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
