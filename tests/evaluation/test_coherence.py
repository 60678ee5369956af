"""Coherence: replies from elsewhere, sides taken for each other and turns said again show, and are named."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.evaluation.test_structure import SAID, SEED, turns_of
from uncase_nb.evaluation.belonging import belongings
from uncase_nb.evaluation.coherence import coherence, coherence_detail
from uncase_nb.evaluation.seed_view import view
from uncase_nb.schemas.seed import Seed

FOREIGN = "La radiografía salió limpia; tome ibuprofeno cada 8 horas y regrese a consulta si le vuelve la fiebre."


@pytest.fixture(scope="module")
def seed():
    return view(Seed.model_validate(SEED))


def spliced(place, text=FOREIGN):
    return turns_of([*SAID[:place], text, *SAID[place + 1 :]])


def test_a_natural_conversation_is_coherent(seed):
    assert coherence(turns_of(SAID), "es", seed) >= 0.85


@pytest.mark.parametrize("place", [1, 3, 5])
def test_a_reply_from_elsewhere_costs_and_is_named(place, seed):
    detail = coherence_detail(spliced(place), "es", seed)
    assert detail.score < coherence(turns_of(SAID), "es", seed)
    assert place in [message for message, _ in detail.weak]


def test_what_a_tool_gave_is_not_foreign(seed):
    assert belongings(spliced(3), seed, FOREIGN)[3] > belongings(spliced(3), seed)[3]


def test_sides_taken_for_each_other_cost(seed):
    assert coherence(turns_of(SAID, first="assistant"), "es", seed) < 0.85


def test_turns_said_again_cost(seed):
    assert coherence(turns_of([*SAID[:4], *SAID[2:4], *SAID[2:4], *SAID[4:]]), "es", seed) < 0.85


def test_too_little_to_judge(seed):
    assert coherence(turns_of(SAID[:1]), "es", seed) is None


def test_no_seed_is_needed():
    assert 0 <= coherence(turns_of(SAID), "es") <= 1


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=60), min_size=2, max_size=8))
def test_any_text_has_a_score(seed, said):
    turns = turns_of(said)
    detail = coherence_detail(turns, "es", seed)
    assert 0 <= detail.score <= 1
    assert all(0 <= worth <= 1 and message < len(turns) for message, worth in detail.weak)
