"""The curated library: six domains, both shapes, no person's data, and conversations that pass the gates."""

from __future__ import annotations

import json
import re
from importlib.resources import files

import pytest

from uncase_nb.errors import ParameterError
from uncase_nb.evaluation.evaluate import evaluate
from uncase_nb.generation.simulator.simulate import simulate
from uncase_nb.generation.simulator.words import content
from uncase_nb.privacy.scan import scan
from uncase_nb.schemas.seed import DOMAINS, FactualParameters
from uncase_nb.seeds.leak import strings
from uncase_nb.seeds.library import seeds
from uncase_nb.tools.packs import definitions

NOT_PERSONAL_HERE = {
    "DATE_TIME",
    "AGE",
    "OTHER",
}  # facts of a curated seed: invented appointments, terms, trades, relatives


def test_twenty_five_a_domain_two_thirds_spanish_a_third_with_tools():
    library = seeds()
    assert [len(seeds(domain)) for domain in DOMAINS] == [25] * 6
    assert len({seed.seed_id for seed in library}) == len({seed.objetivo for seed in library}) == len(library)
    assert [len(seeds(language=name)) for name in ("es", "en")] == [102, 48]
    assert {seed.idioma for seed in library} == {"es-MX", "es-ES", "es-AR", "es-CO", "en"}
    assert len(seeds(language="es-MX")) > len(seeds(language="es-ES")) > 0
    assert {isinstance(seed.parametros_factuales, FactualParameters) for seed in library} == {True, False}
    assert all(seed.curated for seed in library)
    assert sum(bool(seed.tools()) for seed in library) >= len(library) / 3


def test_seeds_vary_in_length_and_tone():
    library = seeds()
    assert len({seed.tono for seed in library}) >= 8
    assert {len(seed.steps()) for seed in library} >= {9, 11, 13}


@pytest.mark.parametrize("domain", DOMAINS)
def test_tools_come_from_the_pack_of_the_domain(domain):
    known = {tool.name: tool for tool in definitions(domain)}
    used = {tool.name for seed in seeds(domain) for tool in seed.tools()}
    assert used <= set(known)
    assert all(tool == known[tool.name] for seed in seeds(domain) for tool in seed.tools())


@pytest.mark.parametrize("seed", seeds(), ids=lambda seed: seed.seed_id)
def test_every_fact_has_a_step_that_speaks_of_it(seed):
    language = "es" if seed.idioma.startswith("es") else "en"
    spoken = {stem for step in seed.steps() for stem in content(step.text, language)}
    silent = [name for name in seed.facts() if not set(content(name.replace("_", " "), language)) & spoken]
    assert len(silent) <= max(1, len(seed.facts()) // 5), silent


@pytest.mark.parametrize("domain", DOMAINS)
def test_files_round_trip(domain):
    wire = json.loads(files("uncase_nb.seeds").joinpath("library", f"{domain}.json").read_text("utf-8"))
    made = [seed.to_wire() for seed in seeds(domain)]
    for seed in made:
        if "herramientas" in seed["parametros_factuales"]:
            seed["parametros_factuales"].pop("herramientas_definidas", None)  # they have their home in the tool packs
    assert made == wire


def test_unknown_domain_and_find():
    with pytest.raises(ParameterError, match=r"automotive\.sales"):
        seeds("automotive.sale")
    assert {seed.dominio for seed in seeds(find="hipotecario credito")} == {"finance.advisory"}
    assert not seeds(find="nothing of the kind")


def test_list_shows_itself_and_is_a_copy():
    library = seeds("legal.advisory")
    assert repr(library) == "25 seeds (legal.advisory)"
    shown = library._repr_mimebundle_()["text/html"]
    assert shown.count("<article>") == 25
    assert "more seeds" in seeds()._repr_mimebundle_()["text/html"]
    library[0].tono = "otro"
    assert seeds("legal.advisory")[0].tono != "otro"


def test_no_personal_data():
    plans = {"flujo_con_roles", "pasos_turnos"}  # `cliente: …` reads as a form's field with a name in it
    texts = [
        text for seed in seeds() for path, text in strings(seed.to_wire()) if not plans & set(re.split(r"\W", path))
    ]
    texts += [step.text for seed in seeds() for step in seed.steps()]
    found = scan(texts, ner="off").spans
    assert [span.type for span in found if span.type not in NOT_PERSONAL_HERE] == []


@pytest.mark.slow
def test_simulated_conversations_pass_the_gates():
    library = seeds()
    made = [simulate(seed, random_seed=11, index=index) for seed in library for index in range(5)]
    report = evaluate(made, library, ner="off")
    assert len(report.certified) >= 0.9 * len(made), report.reasons()
