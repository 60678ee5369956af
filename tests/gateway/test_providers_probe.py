"""`test`: one real call, and what to do where it fails."""

from __future__ import annotations

import json
import socket

import pytest

from uncase_nb.errors import PrivacyError
from uncase_nb.gateway.budget import Budget
from uncase_nb.gateway.chat import chat
from uncase_nb.gateway.gateway import Gateway
from uncase_nb.gateway.loop import run
from uncase_nb.gateway.providers import resolve
from uncase_nb.gateway.registry.public import providers
from uncase_nb.gateway.request import ChatRequest

pytestmark = pytest.mark.filterwarnings("ignore")  # what LiteLLM warns about is its own


@pytest.fixture
def custom(room, server):  # noqa: ARG001 - in a workspace of its own
    """A provider at the loopback server, as somebody registers it."""

    def add(**changes):
        return providers.add(
            **({"name": "mine", "type": "custom", "model": "m", "api_base": server.api_base} | changes)
        )

    return add


def test_a_call_of_one_token_is_made(custom, server):
    custom(input_usd_per_million=1.0, output_usd_per_million=2.0)
    found = providers.test("mine")
    assert (found.ok, found.problem, found.tokens, found.price_known) == (True, None, 18, True)
    assert found.latency_s > 0
    [asked] = [json.loads(body) for body in server.received]
    assert (asked["max_tokens"], asked["model"]) == (1, "m")
    assert providers.test("mine").ok
    assert len(server.received) == 2  # a test is never answered from the ledger


def test_an_unknown_price_is_said(custom):
    custom()
    found = providers.test("mine")
    assert found.price_known is False
    assert "--max-calls" in repr(found)


def test_a_model_on_this_machine_costs_nothing(custom):
    custom(type="vllm")
    assert providers.test("mine").price_known is True


@pytest.mark.parametrize(
    ("status", "said"),
    [(401, "is wrong"), (403, "may not use m"), (404, "no model 'm'"), (422, "parameters")],
)
def test_a_refusal_says_what_to_do_and_never_what_the_vendor_wrote(custom, server, monkeypatch, status, said):
    monkeypatch.setenv("MY_KEY", "sk-planted-key-123456")
    custom(key_env="MY_KEY")
    server.behaviours[:] = [(status, {})]
    found = providers.test("mine")
    assert not found.ok
    assert said in found.fix
    shown = repr(found) + str(found._repr_mimebundle_()) + found.model_dump_json()
    assert "SECRET-OF-THE-VENDOR" not in shown
    assert "planted" not in shown
    assert len(server.received) == 1


def test_an_address_where_nothing_listens_is_said_at_once(custom):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        free = taken.getsockname()[1]
    custom(api_base=f"http://127.0.0.1:{free}/v1")
    found = providers.test("mine")
    assert (found.ok, found.latency_s) == (False, None)
    assert f"nothing answers at 127.0.0.1:{free}" in found.problem
    assert "start the server" in found.fix


def test_personal_data_goes_to_a_model_on_this_machine_and_to_no_other(custom, server):
    asked = [{"role": "user", "content": "Mi correo es ana.gomez@example.com, ¿lo anota?"}]
    custom(default=True)
    with pytest.raises(PrivacyError, match="EMAIL"):
        chat(asked, ner="off")
    assert server.received == []
    custom(type="vllm")
    assert chat(asked, ner="off").content == "¡Hola! ¿En qué le ayudo?"
    assert b"ana.gomez@example.com" in server.received[0]


def test_a_model_on_this_machine_is_never_stopped_by_a_budget(custom, room, server):
    custom(type="vllm")
    who = resolve("mine", workspace=room)
    request = ChatRequest(provider=who.kind, model=who.model, messages=[{"role": "user", "content": "Hola"}])

    async def ask() -> None:
        async with Gateway(room, who, ner="off", budget=Budget(max_usd=0, max_calls=0), run_id="r") as gateway:
            await gateway.call(request)

    run(lambda _: ask())
    assert len(server.received) == 1
