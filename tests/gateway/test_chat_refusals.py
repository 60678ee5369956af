"""What cannot be sent is refused with its fix, before anybody is asked."""

from __future__ import annotations

import pytest

import uncase_nb as un
from uncase_nb.errors import ParameterError, ProviderError
from uncase_nb.gateway.litellm_errors import translated
from uncase_nb.gateway.replay import ReplayProvider
from uncase_nb.gateway.retry import TransientError
from uncase_nb.schemas.run import GenerationRun
from uncase_nb.seeds.library import seeds

IMAGE = {"type": "image_url", "image_url": {"url": "https://example.com/a.png"}}


def test_an_image_is_not_left_out_in_silence(room, counting):
    said = [{"role": "user", "content": [{"type": "text", "text": "¿Qué se ve?"}, IMAGE]}]
    with pytest.raises(ParameterError, match="only text parts can be scanned, so only they are sent"):
        un.chat(said, provider=counting(), workspace=room, ner="off")
    said[0]["content"].pop()
    assert un.chat(said, provider=counting(), workspace=room, ner="off").content


@pytest.mark.parametrize("said", [3, None, {"role": "user", "content": "x"}, [], [{"role": "cliente", "content": "x"}]])
def test_what_is_no_list_of_messages_is_refused(room, counting, said):
    with pytest.raises(ParameterError):
        un.chat(said, provider=counting(), workspace=room, ner="off")


@pytest.mark.parametrize(
    "name",
    [
        "stream",
        "model",
        "api_base",
        "base_url",
        "api_key",
        "n",
        "extra_headers",
        "max_retries",
        "aws_secret_access_key",
    ],
)
def test_reserved_parameters_are_refused_by_name_and_not_quoted(room, counting, name):
    for call in (
        lambda: un.chat("x", provider=counting(), workspace=room, **{name: "SECRET"}),
        lambda: un.generate(seeds()[0], provider=counting(), workspace=room, parameters={name: "SECRET"}),
    ):
        with pytest.raises(ParameterError, match=name) as refused:
            call()
        assert "SECRET" not in str(refused.value)


def test_a_sampling_parameter_passes(room, counting):
    assert un.chat("x", provider=counting(), workspace=room, ner="off", temperature=0.2, max_tokens=9).content


@pytest.mark.parametrize("given", [None, "x", 3, ["x"], [{"seed_id": "a"}]])
def test_what_is_no_seed_is_refused(room, given):
    with pytest.raises(ParameterError, match="is not a seed"):
        un.generate(given, provider="simulator", workspace=room)


class _Known:
    model_cost = {f"gpt-{n}": {"litellm_provider": "openai"} for n in range(1000)}  # noqa: RUF012 - as LiteLLM has it


@pytest.mark.parametrize(("model", "offered"), [("gtp-7", 3), ("zzzzzzzz", 0)])
def test_an_unknown_provider_is_offered_three_names_at_most(model, offered):
    error = translated(_Known, ValueError("LLM Provider NOT provided"), name="m", model=model)
    assert str(error).count("'openai/gpt-") + str(error).count("'gpt-") == offered + 1  # and the example
    assert len(str(error)) < 400


def _answered(text, cause=None):
    error = RuntimeError(text)
    error.status_code = 500
    error.__cause__ = cause
    return translated(_Known, error, name="m", model="m")


def test_a_page_and_a_cut_answer_are_called_so():
    page = _answered("Empty or invalid response from LLM endpoint. Received: '<html>SECRET'.")
    assert "web page" in str(page)
    assert "SECRET" not in str(page)
    cut = _answered("Connection error.", type("ClientPayloadError", (Exception,), {})())
    assert isinstance(cut, TransientError)
    assert "middle of the answer" in str(cut)
    assert "500" in str(_answered("oops"))


def test_a_missing_cassette_names_the_public_function(tmp_path):
    with pytest.raises(ProviderError, match=r"un\.record\(path, run\)"):
        ReplayProvider(tmp_path / "none.jsonl")
    assert callable(un.record)


def test_no_seeds_say_what_there_is():
    assert "es-MX" in repr(seeds(language="fr"))
    assert "tags there are" in repr(seeds(find="zzzz"))
    assert seeds().notes == []


def test_a_paused_run_counts_failures_so_far():
    run = GenerationRun(run_id="r", provider="p", pending=2, paused="the budget is used up")
    assert "0 failed so far" in run.headline()
