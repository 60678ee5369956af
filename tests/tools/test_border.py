"""Tools of the packs cross the border in block mode, with the detectors a user has: in prompts, calls and results."""

from __future__ import annotations

import json

import pytest

from uncase_nb.gateway.request import Reply
from uncase_nb.generation.generate import generate
from uncase_nb.schemas.seed import DOMAINS, Seed
from uncase_nb.tools.packs import definitions
from uncase_nb.tools.session import ToolSession

STEPS = ["client: greets and asks for help", "agent: checks the system and explains what it says", "client: thanks"]


@pytest.fixture(autouse=True)
def _workspace(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("UNCASE_WORKSPACE", str(tmp_path / ".uncase"))


class Caller:
    """A model elsewhere that calls every tool it is offered, one after the other, then speaks."""

    kind = name = model = "caller"
    local = simulated = False

    def __init__(self, domain: str) -> None:
        self.asked = []
        self._session = ToolSession(7, domain=domain, language="en")

    async def complete(self, request):
        self.asked.append(request)
        called = {call["function"]["name"] for m in request.messages for call in m.get("tool_calls") or ()}
        left = [tool["function"]["name"] for tool in request.tools or [] if tool["function"]["name"] not in called]
        if not left:
            return _reply({"content": "All right, that is clear."})
        arguments = json.dumps(self._session.example(left[0]))
        call = {"id": "c1", "type": "function", "function": {"name": left[0], "arguments": arguments}}
        return _reply({"content": None, "tool_calls": [call]})


def _reply(message):
    return Reply(message={"role": "assistant"} | message, prompt_tokens=1, completion_tokens=1, finish_reason="stop")


def own(domain: str, pack: str) -> Seed:
    """A seed of somebody's own in English, with a pack's tools."""
    tools = [tool.model_dump() for tool in definitions(pack)]
    facts = {
        "contexto": "", "herramientas": [tool["name"] for tool in tools], "herramientas_definidas": tools,
        "metadata": {"hours": "9 to 5"},
    }  # fmt: skip
    return Seed.model_validate({
        "seed_id": "own", "dominio": domain, "idioma": "en", "objetivo": "help somebody", "roles": ["client", "agent"],
        "pasos_turnos": STEPS, "parametros_factuales": facts,
    })  # fmt: skip


@pytest.mark.parametrize("pack", DOMAINS)
@pytest.mark.parametrize(("mode", "domain"), [("whole", "my.shop"), ("turns", "pack")])
def test_a_seed_of_ones_own_with_tools_of_a_pack_is_not_stopped(mode, domain, pack):
    """The pack's texts are in Spanish and the seed in English: no detector takes a word of theirs for a name."""
    seed = own(pack if domain == "pack" else domain, pack)
    provider = Caller(pack)
    run = generate(seed, count=1, provider=provider, mode=mode)
    assert provider.asked
    reasons = [failure.reason for failure in run.failures]
    assert not any("personal" in reason or "PERSON" in reason or "ADDRESS" in reason for reason in reasons), reasons
    if mode == "turns":
        assert not reasons
        assert any(message.role == "tool" for message in run.conversations[0].messages)


@pytest.mark.parametrize("pack", DOMAINS)
def test_what_a_user_writes_into_a_definition_is_read(pack):
    seed = own(pack, pack)
    tools = seed.parametros_factuales.herramientas_definidas
    tools[0]["description"] += " Ask ana.ruiz@example.com."
    provider = Caller(pack)
    run = generate(seed, count=1, provider=provider, ner="off")
    assert not provider.asked
    assert "EMAIL_ADDRESS" in run.failures[0].reason
