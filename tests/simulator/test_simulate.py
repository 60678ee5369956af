"""The simulator acts out any seed: steps and roles in order, facts verbatim, the same bytes every time."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from uncase_nb.errors import ParameterError
from uncase_nb.generation.simulator.simulate import simulate
from uncase_nb.generation.simulator.verbs import VERBS
from uncase_nb.schemas.seed import Seed
from uncase_nb.seeds.library import seeds

LIBRARY = seeds()


def spoken(conversation):
    return [message for message in conversation.messages if message.role != "tool" and message.content]


def test_seed_is_acted_out(every_seed):
    conversation = simulate(every_seed, random_seed=7, index=3)
    assert conversation.id == f"{every_seed.seed_id}-0003"
    assert conversation.privacy == "synthetic"
    assert conversation.metadata == {"generator": "simulator"}
    steps = [step.role for step in every_seed.steps() if step.role]
    assert {message.name for message in spoken(conversation)} >= set(steps)
    assert {message.role for message in spoken(conversation)} <= {"user", "assistant"}


@pytest.mark.parametrize("seed", LIBRARY, ids=lambda seed: seed.seed_id)
def test_every_fact_is_said_word_for_word(seed):
    text = " ".join(message.content for message in spoken(simulate(seed, random_seed=7, index=3)))
    steps = " ".join(step.text for step in seed.steps())
    for name, value in seed.facts().items():
        assert isinstance(value, bool) or str(value) in text or str(value) in steps, name


@pytest.mark.parametrize("seed", LIBRARY, ids=lambda seed: seed.seed_id)
def test_roles_follow_the_plan(seed):
    """Side exchanges and two messages in a row apart, they speak in the plan's order."""
    said = [message.name for message in spoken(simulate(seed, random_seed=0, index=0))]
    planned = [step.role for step in seed.steps()]
    rest = iter(said)
    turns = [role for at, role in enumerate(planned) if not at or planned[at - 1] != role]
    assert all(role in rest for role in turns)


def test_same_bytes_in_any_process():
    code = (
        "import hashlib;from uncase_nb.seeds.library import seeds;from uncase_nb.generation.simulator.simulate import simulate;"
        "print(hashlib.sha256(''.join(simulate(s,random_seed=3,index=1).model_dump_json() for s in seeds()[::7]).encode()).hexdigest())"
    )
    here = "".join(simulate(seed, random_seed=3, index=1).model_dump_json() for seed in LIBRARY[::7])
    made = {hashlib.sha256(here.encode()).hexdigest()}
    for salt in ("1", "2"):
        run = subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": salt},
            capture_output=True,
            text=True,
            check=True,
        )
        made.add(run.stdout.strip())
    assert len(made) == 1


def test_unknown_acts_are_voiced_in_their_own_words():
    seed = Seed(
        seed_id="s",
        dominio="otro.tema",
        objetivo="o",
        roles=["a", "b"],
        pasos_turnos=["a: negocia el precio", "b: zafarrancho total"],
    )
    said = " ".join(message.content for message in simulate(seed, random_seed=0, index=0).messages)
    assert "el precio" in said
    assert "zafarrancho total" in said


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_verb_can_be_said_by_either_side_with_and_without_a_topic(language):
    verbs = sorted({" ".join(words) for words, _, _ in VERBS[language]})
    steps = [
        f"{role}: {verb}{topic}" for verb in verbs for topic in ("", " el plan", " una cita") for role in ("a", "b")
    ]
    seed = Seed(seed_id="s", dominio="d", idioma=language, objetivo="o", roles=["a", "b"], pasos_turnos=steps)
    assert len(simulate(seed, random_seed=0, index=0).messages) >= len(steps)


def test_fewest_messages_are_reached():
    seed = Seed.model_validate(
        {
            "seed_id": "s", "dominio": "d", "idioma": "en", "objetivo": "o", "roles": ["customer", "agent"],
            "pasos_turnos": {"turnos_min": 9, "turnos_max": 12, "flujo_esperado": ["customer: asks about the price", "agent: explains the price", "customer: thanks"]},
        }
    )  # fmt: skip
    for index in range(40):
        assert 9 <= len(simulate(seed, random_seed=0, index=index).messages) <= 12


def test_other_languages_are_refused():
    seed = LIBRARY[0].model_copy(update={"idioma": "fr"})
    with pytest.raises(ParameterError, match="Spanish and English"):
        simulate(seed, random_seed=0, index=0)


WORDS = st.text(min_size=1, max_size=25)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=4,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    roles=st.lists(WORDS, min_size=2, max_size=3),
    steps=st.lists(
        WORDS | st.sampled_from(["pregunta por el precio y agradece", "asks if it works; thanks", "saluda", "revisar"]),
        min_size=1,
        max_size=6,
    ).filter(lambda steps: any(step.strip() for step in steps)),
    facts=st.dictionaries(WORDS, VALUES, max_size=4),
    language=st.sampled_from(["es", "en", "es-MX"]),
    tone=WORDS,
    tools=st.lists(
        st.fixed_dictionaries(
            {
                "name": WORDS,
                "parameters": st.just(
                    {"type": "object", "properties": {"precio": {"type": "number"}}, "required": ["precio"]}
                ),
            }
        ),
        max_size=2,
    ),
)
def test_any_valid_seed_is_acted_out(roles, steps, facts, language, tone, tools):  # noqa: PLR0913, PLR0917 - the parts of a seed
    wire = {
        "seed_id": "any",
        "dominio": "x.y",
        "idioma": language,
        "objetivo": "o",
        "tono": tone,
        "roles": roles,
        "pasos_turnos": steps,
    }
    wire["parametros_factuales"] = (
        {"contexto": "c", "herramientas_definidas": tools, "metadata": facts} if tools else {"datos": facts}
    )
    try:
        seed = Seed.model_validate(wire)
    except ValueError:
        return
    one, two = (simulate(seed, random_seed=1, index=0) for _ in range(2))
    assert one == two
    assert spoken(one)
    assert all(message.content or message.tool_calls for message in one.messages)
