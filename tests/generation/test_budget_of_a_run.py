"""A run with a cap pauses with everything kept, and goes on when the cap is raised."""

from __future__ import annotations

import json

import pytest

import uncase_nb as un
from uncase_nb.errors import ParameterError
from uncase_nb.gateway.pricing import Price
from uncase_nb.seeds.library import seeds

SEED = seeds("automotive.sales", language="es-MX")[0]


def _good(request):
    turns = [{"role": "cliente", "content": f"Pregunta {request.sample_index}"}, {"role": "asesor", "content": "Sí."}]
    return json.dumps({"messages": turns})


@pytest.fixture
def paid(scripted):
    """A model elsewhere, at a dollar a hundred tokens; each call reads 2 and writes 3."""

    def make(answer=_good):
        model = scripted(answer)
        model.local = False
        model.price = lambda: Price(0.01, 0.01)
        model.prompt_tokens = lambda _: 2
        complete = model.complete

        async def costing(request):
            return (await complete(request)).model_copy(update={"cost_usd": 0.05})

        model.complete = costing
        return model

    return make


@pytest.mark.parametrize("concurrency", [1, 8])
def test_the_cap_is_met_exactly_and_raising_it_goes_on(paid, concurrency):
    first = un.generate(SEED, count=10, provider=paid(), max_calls=4, ner="off", concurrency=concurrency)
    assert (first.calls, len(first.conversations), first.pending) == (4, 4, 6)
    assert "budget" in (first.paused or "")
    assert "6 pending" in repr(first)
    model = paid()
    second = un.generate(SEED, count=10, provider=model, max_calls=10, ner="off", concurrency=concurrency)
    assert (len(model.asked), second.pending, second.paused) == (6, 0, None)
    assert second.run_id == first.run_id
    assert len(second.conversations) == 10
    assert second.cost_usd == pytest.approx(0.5)


def test_at_the_cap_a_whole_run_is_still_read_from_the_ledger(paid):
    un.generate(SEED, count=5, provider=paid(), ner="off")
    again = un.generate(SEED, count=5, provider=paid(), max_calls=1, ner="off")
    assert (again.calls, again.reused, again.pending) == (0, 5, 0)


def test_a_cap_in_dollars_is_not_passed(paid):
    run = un.generate(SEED, count=20, provider=paid(), max_usd=0.26, ner="off", parameters={"max_tokens": 3})
    assert run.cost_usd is not None
    assert 0 < run.cost_usd <= 0.26
    assert run.pending == 20 - len(run.conversations) > 0


def test_a_model_on_this_machine_is_never_stopped(scripted):
    run = un.generate(SEED, count=5, provider=scripted(_good), max_calls=1, ner="off")
    assert (len(run.conversations), run.pending) == (5, 0)


def test_the_estimate_counts_what_the_ledger_does_not_know(paid):
    before = un.estimate(SEED, count=10, provider=paid(), parameters={"max_tokens": 3})
    assert (before.calls, before.reused) == (10, 0)
    assert before.cost_usd == pytest.approx(10 * 0.05)
    un.generate(SEED, count=4, provider=paid(), ner="off", parameters={"max_tokens": 3})
    after = un.estimate(SEED, count=10, provider=paid(), parameters={"max_tokens": 3})
    assert (after.calls, after.reused) == (6, 4)


def test_an_estimate_turn_by_turn_counts_every_turn(paid):
    model = paid()
    found = un.estimate(SEED, count=2, provider=model, mode="turns")
    assert found.calls >= 2 * 8
    assert model.asked == []


def test_an_unknown_mode_is_named(paid):
    with pytest.raises(ParameterError, match="turns"):
        un.generate(SEED, provider=paid(), mode="turn")
