"""Structure: a plan told in other words is found, and what is left out or out of order shows."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from uncase_nb.evaluation.fields import fields_of
from uncase_nb.evaluation.plan import moves
from uncase_nb.evaluation.seed_view import view
from uncase_nb.evaluation.structure import concordance, structure, structure_detail
from uncase_nb.evaluation.turns import read_turn
from uncase_nb.schemas.seed import Seed

SPEAKERS = {"cliente": "user", "asesora": "assistant"}
SEED = {
    "seed_id": "s", "dominio": "automotive.sales", "idioma": "es", "objetivo": "vender una camioneta", "tono": "cordial",
    "roles": ["cliente", "asesora"],
    "pasos_turnos": [
        "cliente explica qué vehículo busca",
        "asesora pregunta por el presupuesto; cliente lo da",
        "asesora presenta un modelo con su precio y su garantía",
        "cliente pide una prueba de manejo y asesora la agenda",
    ],
    "parametros_factuales": {"presupuesto": "$300,000 MXN", "modelo": "Kia Rio", "precio": "$280,000 MXN", "dia": "sábado"},
}  # fmt: skip
SAID = [
    "Buenas, ando viendo algo más grande porque en mi coche ya no cabemos.",
    "Claro. ¿Hasta cuánto le quiere meter?",
    "No más de $300,000, que es lo que junté de dinero.",
    "Me sale un Kia Rio en $280,000, y trae cobertura de fábrica por tres años.",
    "Me late. ¿Y lo puedo manejar antes?",
    "Sí, venga el sábado y le damos una vuelta con las llaves en la mano.",
]


def turns_of(said, first="user"):
    other = {"user": "assistant", "assistant": "user"}
    who, turns = first, []
    for place, text in enumerate(said):
        turns.append(read_turn(place, who, text, "es"))
        who = other[who]
    return turns


@pytest.fixture(scope="module")
def seed():
    return view(Seed.model_validate(SEED))


def test_indirect_wording_realizes_the_plan(seed):
    detail = structure_detail(turns_of(SAID), seed)
    assert detail.score == structure(turns_of(SAID), seed) >= 0.8
    assert detail.misplaced == ()


def test_exchanges_out_of_order_and_left_out_cost(seed):
    whole = structure(turns_of(SAID), seed)
    assert structure(turns_of([*SAID[4:], *SAID[2:4], *SAID[:2]]), seed) < whole - 0.1
    assert structure(turns_of(SAID[:2]), seed) < 0.65 < whole


def test_missing_steps_are_named(seed):
    detail = structure_detail(turns_of(SAID[:2]), seed)
    assert 2 in detail.missing
    assert 3 in {*detail.missing, *detail.misplaced}


def test_nobody_speaks(seed):
    assert structure([], seed) is None
    assert structure_detail([], seed).score is None


def test_a_step_without_facts_is_judged_by_its_turns():
    bare = view(Seed.model_validate({**SEED, "parametros_factuales": {}}))
    assert structure(turns_of(SAID), bare) >= 0.65


@pytest.mark.parametrize(
    ("text", "speaker", "expected"),
    [
        ("pide saldos; cliente los da", "assistant", [("assistant", "pide saldos"), ("user", "los da")]),
        ("prefiere otra y asesora lo rebate", "user", [("user", "prefiere otra"), ("assistant", "lo rebate")]),
        ("duda y pregunta", "user", [("user", "duda y pregunta")]),
        ("Asesora: saluda", None, [("assistant", "saluda")]),
    ],
)
def test_moves_of_a_step(text, speaker, expected):
    assert moves(text, speaker, SPEAKERS) == expected


def test_relatives_share_a_field():
    for one, other in (("camioneta", "vehiculo"), ("cuesta", "precio"), ("loan", "interest"), ("dolor", "fever")):
        assert fields_of(one) & fields_of(other)
    assert not fields_of("xyzzy")


WEIGHT = st.integers(0, 900).map(lambda hundredths: hundredths / 100)
EVIDENCE = st.integers(1, 6).flatmap(
    lambda width: st.lists(st.lists(WEIGHT, min_size=width, max_size=width), min_size=1, max_size=8)
)


@given(EVIDENCE)
def test_concordance_turns_round_with_the_order(evidence):
    assert -1 - 1e-9 <= concordance(evidence) <= 1 + 1e-9
    assert concordance(evidence[::-1]) == pytest.approx(-concordance(evidence), abs=1e-9)


@settings(max_examples=40, deadline=None)
@given(st.permutations(range(len(SAID))))
def test_no_thorough_shuffle_beats_the_plan(seed, order):
    wrong = sum(one > other for place, other in enumerate(order) for one in order[:place])
    assume(wrong >= len(SAID))
    assert 0 <= structure(turns_of([SAID[place] for place in order]), seed) < structure(turns_of(SAID), seed)
