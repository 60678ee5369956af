"""Registered providers: kept by name, chosen by default, local only where nothing leaves the machine."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uncase_nb.errors import ParameterError, ProviderError
from uncase_nb.gateway.limits import Limits
from uncase_nb.gateway.pricing import FREE, price_of
from uncase_nb.gateway.providers import ChatProvider, resolve
from uncase_nb.gateway.registry import store
from uncase_nb.gateway.registry.names import provider_names
from uncase_nb.gateway.registry.public import providers
from uncase_nb.gateway.registry.services import is_local
from uncase_nb.gateway.request import ChatRequest

BASE = "http://127.0.0.1:8000/v1"


@pytest.fixture(autouse=True)
def _no_keys(room, monkeypatch) -> None:  # noqa: ARG001 - a workspace of its own for each test
    for name in ("OPENAI_API_KEY", "ANTHROPIC_API_KEY", "GEMINI_API_KEY", "GOOGLE_API_KEY", "GROQ_API_KEY"):
        monkeypatch.delenv(name, raising=False)


def test_the_first_is_the_default_until_another_is_chosen(room):
    assert store.default(room) is None
    with pytest.raises(ProviderError, match="no default") as none:
        resolve(None)
    assert "%uncase_provider add" in none.value.fix
    providers.add("one", type="vllm", model="m", api_base=BASE)
    providers.add("two", type="vllm", model="n", api_base=BASE)
    assert (resolve(None).name, [known.name for known in providers()]) == ("one", ["one", "two"])
    providers.use("two")
    assert resolve().name == "two"
    providers.add("three", type="ollama", model="o", default=True)
    assert [known.name for known in providers() if known.default] == ["three"]
    providers.remove("three")
    with pytest.raises(ProviderError, match="no default") as none:
        resolve(None)
    assert "default NAME" in none.value.fix


def test_adding_again_replaces_and_keeps_the_default():
    providers.add("one", type="vllm", model="m", api_base=BASE)
    providers.add("one", type="vllm", model="other", api_base=BASE)
    assert [(known.model, known.default) for known in providers()] == [("other", True)]


@pytest.mark.parametrize("act", ["remove", "use", "test"])
def test_a_name_nobody_registered_gets_its_near_match(act):
    providers.add("claude", type="vllm", model="m", api_base=BASE)
    with pytest.raises(ProviderError, match="Did you mean 'claude'"):
        getattr(providers, act)("claud")


@pytest.mark.parametrize(
    ("kind", "string", "base"),
    [
        ("anthropic", "anthropic/m", None), ("openai", "openai/m", None), ("google", "gemini/m", None),
        ("groq", "groq/m", None), ("ollama", "ollama_chat/m", None), ("vllm", "hosted_vllm/m", BASE),
        ("custom", "openai/m", BASE),
    ],
)  # fmt: skip
@pytest.mark.filterwarnings("ignore")  # what LiteLLM's import warns about is its own
def test_types_become_strings_litellm_knows(kind, string, base, monkeypatch):
    monkeypatch.setenv("LITELLM_LOCAL_MODEL_COST_MAP", "True")  # otherwise its import asks the network
    monkeypatch.setenv("SOME_KEY", "k-123456789")
    providers.add("p", type=kind, model="m", api_base=base, key_env="SOME_KEY")
    found = resolve("p")
    assert (found.name, found.model) == ("p", string)
    assert isinstance(found, ChatProvider)
    import litellm

    assert litellm.get_llm_provider(string)[0] == "m"


@pytest.mark.parametrize(
    ("kind", "model", "base", "local"),
    [
        ("ollama", "llama3.2", None, True),
        ("vllm", "m", "http://[::1]:8000/v1", True),
        ("vllm", "m", "http://LOCALHOST:8000", True),
        ("ollama", "gpt-oss:120b-cloud", None, False),
        ("vllm", "m", "http://127.0.0.1.example.com/v1", False),
        ("vllm", "m", "http://localhost.example.com/v1", False),
        ("vllm", "m", "http://192.168.1.7:8000/v1", False),
        ("ollama", "m", "http://0.0.0.0:11434", False),
        ("custom", "m", BASE, False),
        ("openai", "m", "http://localhost:4000", False),
    ],
)
def test_local_is_only_what_computes_on_this_machine(kind, model, base, local):
    assert is_local(kind, model, base) is local


@given(st.from_regex(r"[a-z0-9.-]{1,20}", fullmatch=True))
def test_no_other_host_is_local(host):
    assert is_local("vllm", "m", f"http://{host}:8000/v1") is (host in ("localhost", "127.0.0.1"))


def test_limits_and_prices_are_kept():
    providers.add("p", type="custom", model="gpt-4o", api_base=BASE, concurrency=3, tokens_per_minute=1000,
                  timeout_s=2.5, input_usd_per_million=2, output_usd_per_million=8)  # fmt: skip
    found = resolve("p")
    assert found.limits == Limits(concurrency=3, tokens_per_minute=1000, timeout_s=2.5)
    assert price_of(found).of(1_000_000, 500_000) == pytest.approx(6.0)


def test_a_model_on_this_machine_takes_the_time_it_takes():
    providers.add("mine", type="ollama", model="m")
    providers.add("far", type="vllm", model="m", api_base="http://far.example.com/v1")
    providers.add("timed", type="ollama", model="m", timeout_s=5)
    assert resolve("mine").limits.timeout_s > 3600
    assert (resolve("far").limits.timeout_s, resolve("timed").limits.timeout_s) == (120, 5)


def test_a_price_is_known_or_null_never_guessed(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-test-1234567890")
    providers.add("vendor", type="openai", model="gpt-4o-mini")
    providers.add("elsewhere", type="custom", model="gpt-4o-mini", api_base="https://models.example.com/v1")
    providers.add("proxy", type="openai", model="gpt-4o-mini", api_base="https://models.example.com/v1")
    providers.add("mine", type="vllm", model="gpt-4o-mini", api_base=BASE)
    assert price_of(resolve("vendor")).read > 0
    assert price_of(resolve("elsewhere")) is None
    assert price_of(resolve("proxy")) is None
    assert price_of(resolve("mine")) == FREE


def test_one_model_at_two_addresses_is_two_to_the_ledger(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-test-1234567890")
    providers.add("a", type="custom", model="m", api_base="http://a.example.com/v1")
    providers.add("b", type="custom", model="m", api_base="http://b.example.com/v1")
    providers.add("c", type="openai", model="m")
    found = [resolve(name) for name in ("a", "b", "c", "openai/m")]
    addresses = [ChatRequest(provider=who.kind, model=who.model, messages=[]).address for who in found]
    assert len(set(addresses)) == 3
    assert addresses[2] == addresses[3]
    assert all(len(who.kind) <= 64 for who in found)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"name": "two words"}, "cannot have that name"),
        ({"name": "Simulator"}, "cannot have that name"),
        ({"name": "a/b"}, "cannot have that name"),
        ({"type": "antropic"}, "Did you mean 'anthropic'"),
        ({"model": " "}, "needs a model"),
        ({"api_base": None}, "needs the address"),
        ({"api_base": "localhost:8000"}, "no address"),
        ({"api_base": "http://[::1"}, "no address"),
        ({"api_base": "https://me:pw@host.example/v1"}, "more than an address"),
        ({"api_base": "https://host.example/v1?key=1"}, "more than an address"),
        ({"key_env": "sk-live-secret0987654321"}, "environment variable"),
        ({"requests_per_minutes": 3}, "Did you mean 'requests_per_minute'"),
        ({"concurrency": 0}, "above 0"),
        ({"timeout_s": float("nan")}, "above 0"),
        ({"concurrency": 2.5}, "concurrency"),
        ({"input_usd_per_million": 3}, "both"),
        ({"input_usd_per_million": -1, "output_usd_per_million": 1}, "0 or more"),
    ],
)
def test_what_does_not_fit_is_refused_with_the_fix(changes, said):
    with pytest.raises(ParameterError, match=said) as refused:
        providers.add(**({"name": "p", "type": "vllm", "model": "m", "api_base": BASE} | changes))
    assert "sk-live" not in str(refused.value)
    assert "pw" not in str(refused.value)
    assert providers() == []


def test_two_kernels_may_register_at_once():
    code = (
        "import sys; from uncase_nb.gateway.registry.public import providers\n"
        "for n in range(8): providers.add(f'{sys.argv[1]}{n}', type='vllm', model='m',"
        " api_base='http://localhost:1/v1', default=True)"
    )
    kernels = [subprocess.Popen([sys.executable, "-c", code, who]) for who in ("a", "b")]
    assert [kernel.wait() for kernel in kernels] == [0, 0]
    assert len(providers()) == 16
    assert sum(known.default for known in providers()) == 1


def test_the_list_shows_itself_without_a_key(monkeypatch):
    monkeypatch.setenv("GROQ_API_KEY", "gsk_1234567890abcdef")
    assert "add NAME" in repr(providers())
    providers.add("fast", type="groq", model="llama-3.3-70b-versatile")
    shown = providers()
    assert repr(shown) == "1 provider, default: fast"
    assert "GROQ_API_KEY" in shown._repr_mimebundle_()["text/html"]
    assert "gsk_" not in str(shown._repr_mimebundle_()) + repr(list(shown)) + shown.to_pandas().to_csv()


def test_names_are_offered_and_no_workspace_is_made_for_it(room, tmp_path, monkeypatch):
    assert provider_names() == ["simulator", "replay:", "local:"]
    providers.add("mine", type="vllm", model="m", api_base=BASE)
    assert provider_names() == ["simulator", "mine", "replay:", "local:"]
    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.setenv("UNCASE_WORKSPACE", str(empty / "none"))
    assert provider_names() == ["simulator", "replay:", "local:"]
    assert list(empty.iterdir()) == []
    monkeypatch.delenv("UNCASE_WORKSPACE")
    below = room.root.parent / "notebooks"
    below.mkdir()
    monkeypatch.chdir(below)
    assert "mine" in provider_names()
