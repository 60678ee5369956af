"""Conversations played turn by turn: who hears what, what tools answer, where it goes on after an interrupt."""

from __future__ import annotations

import json
import re
from itertools import pairwise

import pytest

from uncase_nb.generation.beats import beats
from uncase_nb.generation.generate import generate
from uncase_nb.schemas.seed import Seed
from uncase_nb.seeds.library import seeds

TOOL = {
    "name": "buscar_inventario",
    "description": "Busca autos.",
    "parameters": {
        "type": "object",
        "properties": {"modelo": {"type": "string"}, "precio_max": {"type": "number"}},
        "required": ["modelo"],
    },
}
SEED = Seed.model_validate(
    {
        "seed_id": "turnos",
        "dominio": "automotive.sales",
        "idioma": "es-MX",
        "objetivo": "Cotizar un auto",
        "roles": ["cliente", "asesor"],
        "pasos_turnos": {
            "turnos_min": 3,
            "turnos_max": 8,
            "flujo_esperado": ["pide un precio", "busca y cotiza", "agradece"],
            "flujo_con_roles": ["cliente: pide un precio", "asesor: busca y cotiza", "cliente: agradece"],
        },
        "parametros_factuales": {
            "contexto": "Agencia",
            "herramientas": ["buscar_inventario"],
            "herramientas_definidas": [TOOL],
            "metadata": {"modelo": "Versa"},
        },
    }
)
SPOKEN = {"pide": "¿Cuánto cuesta?", "busca": "**Asesor:** Se lo cotizo.", "agradece": '"Gracias."'}


def _cue(request) -> str:
    heard = [message["content"] for message in request.messages if message["role"] == "user"]
    return re.findall(r"\[[^\[]*: (\w+)[^\]]*\]", heard[-1])[-1]


def _plays(request):
    if request.tools and request.messages[-1]["role"] != "tool":
        arguments = json.dumps({"modelo": "Versa"})
        return {"tool_calls": [{"id": "x", "function": {"name": "buscar_inventario", "arguments": arguments}}]}
    return SPOKEN[_cue(request)]


def test_the_roles_speak_in_turn_and_tools_are_run_between(scripted):
    model = scripted(_plays)
    made = generate(SEED, provider=model, mode="turns", ner="off").conversations[0]
    assert [(item.role, item.name) for item in made.messages] == [
        ("user", "cliente"),
        ("assistant", "asesor"),
        ("tool", "buscar_inventario"),
        ("assistant", "asesor"),
        ("user", "cliente"),
    ]
    assert [item.content for item in made.messages if item.role == "user"] == ["¿Cuánto cuesta?", "Gracias."]
    assert made.messages[3].content == "Se lo cotizo."
    assert json.loads(made.messages[2].content or "")
    assert made.messages[2].tool_call_id == made.messages[1].tool_calls[0].id == "call_1"


def test_an_agent_hears_the_others_and_its_own_tools_only(scripted):
    model = scripted(_plays)
    generate(SEED, provider=model, mode="turns", ner="off")
    last = model.asked[-1].messages
    assert [message["role"] for message in last] == ["system", "user", "assistant", "user"]
    assert "cliente" in last[0]["content"]
    assert last[2]["content"] == "¿Cuánto cuesta?"
    assert last[3]["content"].startswith("asesor: Se lo cotizo.")
    assert not any(message.get("tool_calls") for message in last)
    own = model.asked[2].messages
    assert [message["role"] for message in own] == ["system", "user", "assistant", "tool"]
    assert all("name" not in message for message in own)


def test_a_wrong_call_is_answered_with_the_reason_and_no_call_is_made_for_ever(scripted):
    def calls_always(request):
        if request.tools:
            return {"tool_calls": [{"id": "x", "function": {"name": "buscar_inventario", "arguments": "{}"}}]}
        return SPOKEN[_cue(request)]

    made = generate(SEED, provider=scripted(calls_always), mode="turns", ner="off").conversations[0]
    results = [json.loads(item.content or "") for item in made.messages if item.role == "tool"]
    assert len(results) == 3
    assert all("modelo" in result["error"] for result in results)  # the argument it lacks
    assert made.messages[-1].content == "Gracias."


def test_a_turn_that_stays_empty_is_a_failure_that_says_which(scripted):
    def silent(request):
        return "<think>mmm" if "agradece" in request.messages[-1]["content"] else _plays(request)

    run = generate(SEED, provider=scripted(silent), mode="turns", ner="off")
    assert run.conversations == []
    assert "turn 5 came back empty twice" in run.failures[0].reason
    assert len(run.failures[0].call or "") == 64


def test_after_an_interrupt_only_the_missing_turns_are_asked(scripted):
    def broken(request):
        return RuntimeError("gone") if "agradece" in request.messages[-1]["content"] else _plays(request)

    with pytest.raises(RuntimeError):
        generate(SEED, provider=scripted(broken), mode="turns", ner="off")
    model = scripted(_plays)
    run = generate(SEED, provider=model, mode="turns", ner="off")
    assert (run.calls, run.reused) == (1, 3)
    assert len(run.conversations) == 1


@pytest.mark.parametrize("seed", seeds(), ids=lambda seed: seed.seed_id)
def test_every_step_of_the_library_is_in_a_turn_and_nobody_speaks_twice_in_a_row(seed):
    turns = beats(seed)
    assert "; ".join(turn.text for turn in turns).count(";") >= len(seed.steps()) - len(turns)
    assert all(any(step.text in turn.text for turn in turns) for step in seed.steps())
    assert all(one.role != other.role for one, other in pairwise(turns))


def test_steps_without_roles_alternate():
    seed = SEED.model_copy(update={"pasos_turnos": ["saluda", "responde", "pregunta", "asesor: explica", "cierra"]})
    assert [beat.role for beat in beats(seed)] == ["cliente", "asesor", "cliente", "asesor", "cliente"]
