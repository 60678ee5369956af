"""Who asks for a provider that is not there is told which ones are, and which was meant."""

from __future__ import annotations

import pytest

import uncase_nb as un
from uncase_nb.errors import ParameterError, ProviderError
from uncase_nb.gateway.litellm_errors import translated
from uncase_nb.gateway.litellm_provider import LiteLLMProvider
from uncase_nb.gateway.providers import resolve
from uncase_nb.seeds.library import seeds

pytestmark = pytest.mark.usefixtures("room")
BASE = "http://127.0.0.1:8000/v1"


class _Known:
    model_cost = {"gpt-4o": {"litellm_provider": "openai"}}  # noqa: RUF012 - as LiteLLM has it


def _add(*names):
    for name in names:
        un.providers.add(name, type="vllm", model="m", api_base=BASE)


@pytest.mark.parametrize("name", ["asesro", "Asesor", "asesores"])
def test_a_misspelt_registered_name_is_refused_before_anybody_is_asked(name):
    _add("asesor", "barato")
    for ask in (lambda: un.chat("x", provider=name), lambda: un.generate(seeds()[0], provider=name)):
        with pytest.raises(ProviderError, match="There is no provider") as unknown:
            ask()
        assert "'asesor'" in unknown.value.fix
        assert "asesor, barato" in unknown.value.fix


def test_a_model_of_a_vendor_is_no_misspelling_of_a_registered_name():
    _add("gpt-4o-mini-x")
    assert resolve("gpt-4o-mini").model == "gpt-4o-mini"
    with pytest.raises(ProviderError, match="gpt-4o-mini-x"):
        resolve("gpt-4o-mini-y")


def test_the_simulator_is_still_the_nearest_to_its_own_misspelling():
    _add("claude")
    with pytest.raises(ProviderError) as unknown:
        resolve("simulater")
    assert "'simulator'" in unknown.value.fix
    assert "claude" in unknown.value.fix


def test_what_litellm_does_not_know_names_the_registered_ones():
    _add("claude")
    asked = resolve("zzzzzz")
    assert isinstance(asked, LiteLLMProvider)
    refused = translated(_Known, ValueError("LLM Provider NOT provided"), name="zzzzzz", model="zzzzzz",
                         registered=asked.registered)  # fmt: skip
    assert "claude" in refused.fix


def test_a_long_list_is_cut():
    _add(*(f"model{number:02}" for number in range(30)))
    with pytest.raises(ProviderError) as unknown:
        resolve("modle03")
    assert "'model03'" in unknown.value.fix
    assert len(unknown.value.fix) < 250
    assert "24 more" in unknown.value.fix


@pytest.mark.parametrize("act", ["remove", "use", "test"])
def test_managing_one_that_is_not_there_names_those_that_are(act):
    _add("claude", "barato")
    with pytest.raises(ProviderError) as unknown:
        getattr(un.providers, act)("claud")
    assert "'claude'" in unknown.value.fix
    assert "barato" in unknown.value.fix
    with pytest.raises(ParameterError, match="is a int"):
        getattr(un.providers, act)(3)


@pytest.mark.parametrize("given", [3, True, ["openai/gpt-4o"], {"model": "m"}, b"openai/m", LiteLLMProvider])
def test_what_is_no_provider_is_refused_with_the_way_to_name_one(given):
    for ask in (lambda: un.chat("x", provider=given), lambda: un.generate(seeds()[0], provider=given)):
        with pytest.raises(ParameterError, match="provider is a") as refused:
            ask()
        assert 'provider="openai/gpt-4o-mini"' in refused.value.fix
    with pytest.raises(ParameterError):
        list(un.stream("x", provider=given))
