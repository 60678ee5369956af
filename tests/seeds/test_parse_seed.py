"""Seeds from JSON: mistakes are named with their place, both shapes come back as they were."""

from __future__ import annotations

import json

import pytest

from uncase_nb.errors import SeedError
from uncase_nb.seeds.parse import parse_seed, parse_seeds

SEED = {
    "seed_id": "s",
    "dominio": "automotive.sales",
    "objetivo": "o",
    "roles": ["a", "b"],
    "pasos_turnos": ["a: saluda"],
}


def test_text_and_mapping_give_the_same():
    assert parse_seed(json.dumps(SEED)) == parse_seed(SEED)
    assert parse_seed(SEED).to_wire() == SEED


def test_unknown_key_is_named_with_its_near_match():
    with pytest.raises(SeedError, match=r"objetvo.*'objetivo'"):
        parse_seed({**SEED, "objetvo": "x"})


def test_place_of_a_nested_mistake():
    plan = {"turnos_min": 0, "turnos_max": 3, "flujo_esperado": ["x"]}
    with pytest.raises(SeedError, match=r"pasos_turnos.*turnos_min|turnos_min"):
        parse_seed({**SEED, "pasos_turnos": plan})


def test_broken_json_names_line_and_column():
    with pytest.raises(SeedError, match="line 2, column"):
        parse_seed('{"seed_id": "s",\n oops}')


def test_errors_do_not_quote_values():
    with pytest.raises(SeedError) as caught:
        parse_seed({**SEED, "roles": "Doña Ejemplo"})
    assert "Ejemplo" not in str(caught.value)


def test_many_seeds_from_a_list_or_lines():
    two = [SEED, {**SEED, "seed_id": "t"}]
    assert [seed.seed_id for seed in parse_seeds(json.dumps(two))] == ["s", "t"]
    assert [seed.seed_id for seed in parse_seeds("\n".join(map(json.dumps, two)))] == ["s", "t"]
    with pytest.raises(SeedError, match="seed 2"):
        parse_seeds([SEED, {**SEED, "seed_id": "t", "nope": 1}])
    with pytest.raises(SeedError, match="twice"):
        parse_seeds([SEED, SEED])
