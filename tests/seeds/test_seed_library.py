"""The curated library: six domains, both shapes, no person's data, and conversations that pass the gates."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from uncase_nb.errors import ParameterError
from uncase_nb.evaluation.evaluate import evaluate
from uncase_nb.generation.simulator.simulate import simulate
from uncase_nb.privacy.scan import scan
from uncase_nb.schemas.seed import DOMAINS, FactualParameters
from uncase_nb.seeds.library import seeds

NOT_PERSONAL_HERE = {
    "DATE_TIME",
    "AGE",
    "OTHER",
}  # facts of a curated seed: invented appointments, terms, trades, relatives


def test_five_a_domain_two_thirds_spanish():
    library = seeds()
    assert [len(seeds(domain)) for domain in DOMAINS] == [5] * 6
    assert len({seed.seed_id for seed in library}) == len(library)
    assert len(seeds(language="es")) >= 20
    assert seeds(language="en") + seeds(language="es") != []
    assert {isinstance(seed.parametros_factuales, FactualParameters) for seed in library} == {True, False}
    assert all(seed.curated for seed in library)
    assert sum(bool(seed.tools()) for seed in library) >= 10


@pytest.mark.parametrize("domain", DOMAINS)
def test_files_round_trip(domain):
    wire = json.loads(files("uncase_nb.seeds").joinpath("library", f"{domain}.json").read_text("utf-8"))
    assert [seed.to_wire() for seed in seeds(domain)] == wire


def test_unknown_domain_and_find():
    with pytest.raises(ParameterError, match=r"automotive\.sales"):
        seeds("automotive.sale")
    assert {seed.dominio for seed in seeds(find="hipotecario credito")} == {"finance.advisory"}
    assert not seeds(find="nothing of the kind")


def test_list_shows_itself_and_is_a_copy():
    library = seeds("legal.advisory")
    assert repr(library) == "5 seeds (legal.advisory)"
    assert "text/html" in library._repr_mimebundle_()
    library[0].tono = "otro"
    assert seeds("legal.advisory")[0].tono != "otro"


def test_no_personal_data():
    texts = [json.dumps(seed.to_wire(), ensure_ascii=False) for seed in seeds()]
    found = scan(texts, ner="off").spans
    assert [span.type for span in found if span.type not in NOT_PERSONAL_HERE] == []


@pytest.mark.slow
def test_simulated_conversations_pass_the_gates():
    library = seeds()
    made = [simulate(seed, random_seed=11, index=index) for seed in library for index in range(5)]
    report = evaluate(made, library, ner="off")
    assert len(report.certified) >= 0.9 * len(made), report.reasons()
