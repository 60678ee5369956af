"""The generation benchmark measures what it says, against a server that counts."""

from __future__ import annotations

import json

import pytest

from uncase_nb.bench.generation import bench_generation
from uncase_nb.bench.generation_answers import Answer
from uncase_nb.bench.generation_result import GenerationBench
from uncase_nb.bench.generation_serve import serving
from uncase_nb.bench.generation_server import _Load


def test_the_mean_is_taken_while_requests_arrive():
    load = _Load()
    for in_flight, at in ((1, 10.0), (2, 11.0), (1, 12.0), (2, 14.0), (1, 50.0), (0, 90.0)):
        load.change(in_flight, at)
    assert load.mean() == (1 * 1 + 2 * 1 + 1 * 2) / 4


def test_a_server_in_a_process_of_its_own_gives_its_counts_at_the_end():
    with serving(0.0) as served:
        assert served.api_base.startswith("http://127.0.0.1:")
    assert (served.peak, served.mean_in_flight) == (0, 0.0)


def test_a_stream_says_the_same_as_an_answer():
    answer = Answer("Con mucho gusto, ¿qué modelo busca?")
    frames = [json.loads(event.removeprefix("data: ")) for event in answer.events("m")[:-1]]
    pieces = [choice["delta"].get("content", "") for frame in frames for choice in frame["choices"]]
    assert "".join(pieces) == json.loads(answer.text("m"))["choices"][0]["message"]["content"]


def test_overhead_is_what_is_added():
    found = GenerationBench(
        simulator_a_second=900, generate_a_second=600, bare_ms=4, gateway_ms=10, in_flight_wanted=200,
        in_flight_peak=200, in_flight_mean=180, calls=1000, resume_model_s=2, resume_simulator_s=1,
    )  # fmt: skip
    assert (found.overhead_ms, found.overhead_ratio) == (6, 2.5)
    assert repr(found) == "GenerationBench: 600 conversations a second, 6.0 ms a call added to LiteLLM"
    assert len(found.table()) == 10


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")  # LiteLLM's own
def test_everything_is_measured():
    told: list[str] = []
    found = bench_generation(calls=40, slow_s=1.0, say=told.append)
    assert len(told) == 3
    assert found.in_flight_peak == 40
    assert min(value for key, value in found.model_dump().items() if isinstance(value, float)) > 0
    assert found.gateway_ms > found.bare_ms
