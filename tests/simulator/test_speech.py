"""How people in a simulated conversation speak: of themselves, of their own facts, in whole sentences, without echoes."""

from __future__ import annotations

import re

import pytest

from uncase_nb.generation.simulator.persons import spoken_by
from uncase_nb.generation.simulator.simulate import simulate
from uncase_nb.schemas.seed import Seed
from uncase_nb.seeds.library import seeds

THANKS = re.compile(r"\b(?:gracias|agradezco|thanks|thank you)\b", re.IGNORECASE)
LABELLED = re.compile(
    r"(?:^|[.?!] )(?:Mis?|El|La|Los|Las|My|The) (?:(?!(?:es|son|sería|serían|is|are|would|was)\b)[a-záéíóúñ]+ ){0,5}"
    r"(?!este|esta|estos|estas|these|this|following|siguientes?\b)[a-záéíóúñ]+: "
)
ARTICLE_BEFORE_DOING = re.compile(r"\b(?:the|an?) [a-z]{3,}ing (?:the|an?|my|your|to)\b")


def talk(language, steps, facts=None, count=12):
    """What each side says in conversations of such a seed."""
    roles = ["cliente", "agente"] if language == "es" else ["client", "agent"]
    seed = Seed.model_validate({
        "seed_id": "own", "dominio": "legal.advisory", "idioma": language, "objetivo": "o", "roles": roles,
        "pasos_turnos": [f"{roles[at % 2]}: {step}" for at, step in enumerate(steps)], "parametros_factuales": facts or {},
    })  # fmt: skip
    sides = dict.fromkeys(roles, "")
    for index in range(count):
        for message in simulate(seed, random_seed=9, index=index).messages:
            sides[message.name] += f" {message.content}"
    return [sides[role] for role in roles]


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        ("la han despedido", "me han despedido"),
        ("lo despidieron ayer", "me despidieron ayer"),
        ("le negaron el crédito", "me negaron el crédito"),
        ("tiene un atraso", "tengo un atraso"),
        ("la máquina falla", "la máquina falla"),
    ],
)
def test_who_is_spoken_of_speaks_of_herself(plan, said):
    assert spoken_by(plan, "es", asks=True, register=0) == said
    client, _ = talk("es", [f"saluda y explica que {plan}", "pregunta por la fecha", "indica la fecha", "se despide"])
    assert said in client
    assert said == plan or plan not in client


def test_what_is_wanted_is_asked_for_and_what_is_done_takes_no_article():
    client, agent = talk(
        "en",
        ["asks about using the symbol", "explains using the symbol", "accepts and asks for an appointment", "books the appointment"],
    )  # fmt: skip
    assert not ARTICLE_BEFORE_DOING.search(client + agent)
    assert not re.search(r"(?:tell me|what can you tell me|options) (?:more )?(?:about|for) an appointment", client)


def test_a_manner_is_shown_and_not_said():
    _, agent = talk("es", ["cuenta que tiene miedo", "pregunta con cuidado por la seguridad", "agradece"])
    assert "seguridad" in agent
    assert "el cuidado" not in agent


def test_a_doubt_is_told_and_not_proposed():
    client, _ = talk("es", ["saluda y plantea una duda sobre la pensión", "aclara la pensión", "agradece"])
    assert "pensión" in client
    assert "proponer" not in client.lower()


@pytest.mark.parametrize(
    ("name", "fact", "role"),
    [
        ("med-en-travel-clinic", "yellow fever", "nurse"),
        ("fin-en-risk-profile", "moderate", "advisor"),
        ("med-es-vacunas-viaje", "fiebre amarilla", "médico"),
        ("med-es-vacunas-viaje", "sin alergias ni embarazo", "viajera"),
    ],
)
def test_facts_are_said_by_those_whose_step_names_them(name, fact, role, acted, spoken):
    seed = next(seed for seed in seeds() if seed.seed_id == name)
    for conversation in acted(seed, 20):
        assert {m.name for m in spoken(conversation) if re.search(rf"\b{fact}\b", m.content)} <= {role}


def test_facts_stand_in_sentences_and_nobody_thanks_twice_in_a_breath(every_seed, acted, spoken):
    language = every_seed.idioma[:2]
    for conversation in acted(every_seed, 4, random_seed=17):
        for message in spoken(conversation):
            assert not LABELLED.search(message.content), message.content
            assert not re.search(r"\bson sin alergias\b|\bthe using\b", message.content)
            said = THANKS.findall(message.content.rsplit(". ", 2)[-1]) if message is conversation.messages[-1] else []
            assert not (said and len(THANKS.findall(message.content)) > 1), message.content
    assert language in ("es", "en")


def test_nothing_is_told_before_it_is_looked_up():
    _, agent = talk(
        "es", ["pregunta por el precio", "verifica el precio y explica el plazo", "agradece"], {"precio": "$900 MXN"}
    )
    assert "900" in agent
    assert not re.search(
        r"(?:permítame|voy a|déjeme)[^.]*(?:verificar|revisar|consultar|checar) el precio", agent.lower()
    )
