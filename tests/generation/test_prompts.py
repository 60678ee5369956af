"""A prompt holds the whole seed in its language, varies, and gives no metric away."""

from __future__ import annotations

import json
import re

import pytest

from uncase_nb.gateway.fields import request_fields
from uncase_nb.gateway.litellm_provider import LiteLLMProvider
from uncase_nb.generation.guidance import GUIDANCE
from uncase_nb.generation.jobs import Job
from uncase_nb.generation.known_texts import known_texts
from uncase_nb.generation.model_writer import ModelWriter, asking
from uncase_nb.generation.prompts import prompt
from uncase_nb.generation.turn_prompts import character
from uncase_nb.privacy.interceptor import Interceptor
from uncase_nb.privacy.types import IDENTIFYING
from uncase_nb.schemas.seed import DOMAINS
from uncase_nb.seeds.library import seeds
from uncase_nb.workspace.folder import Workspace

LIBRARY = list(seeds())
METRICS = re.compile(
    r"rouge|fidelity|fidelidad|coherenc|diversi|memoriz|métric|metric|\bttr\b|q-score|threshold|umbral|0[.,]\d\d",
    re.IGNORECASE,
)


@pytest.mark.parametrize("seed", LIBRARY, ids=lambda seed: seed.seed_id)
def test_a_prompt_holds_the_seed_and_no_metric(seed):
    text = prompt(Job(seed, 0, 0, "run"))[1]["content"]
    assert seed.objetivo in text
    assert all(step.text in text for step in seed.steps())
    assert all(role in text for role in seed.roles)
    assert all(json.dumps(value, ensure_ascii=False).strip('"') in text for value in seed.facts().values())
    words = text.replace(seed.objetivo, "")
    for fact in seed.facts().values():
        words = words.replace(str(fact), "")
    assert not METRICS.search(words)
    assert ("Datos que se dicen" in text) is seed.idioma.startswith("es")


@pytest.mark.parametrize("mode", ["whole", "turns"])
def test_no_prompt_of_the_library_is_stopped_at_the_border(mode, tmp_path):
    """With every detector that is installed; a user's own seed is scanned whole."""
    guard = Interceptor("block", types=IDENTIFYING, workspace=Workspace(tmp_path))
    for seed in LIBRARY[::5]:
        job, provider = Job(seed, 0, 0, "run"), LiteLLMProvider("openai/m")
        request = ModelWriter(provider).request(job)
        if mode == "turns":
            messages = [character(job, role) for role in seed.roles]
            request = asking(provider, job, messages, {}, tools=[tool.to_openai() for tool in seed.tools()])
        assert guard.check(request_fields(request), direction="outgoing", public=request.known).findings == []


def test_what_a_user_wrote_is_never_public():
    mine = LIBRARY[0].model_copy(update={"objetivo": "Llamar a Ramiro Quintanar al 55 5555 0134"})
    assert mine.objetivo not in known_texts(mine)
    assert LIBRARY[0].objetivo in known_texts(LIBRARY[0])
    renamed = LIBRARY[0].model_copy(update={"seed_id": "mine"})
    assert renamed.objetivo not in known_texts(renamed)


def test_conversations_of_a_seed_are_asked_for_in_different_words():
    asked = {str(prompt(Job(LIBRARY[0], index, 7, "run"))) for index in range(40)}
    assert len(asked) > 20
    assert prompt(Job(LIBRARY[0], 3, 7, "run")) == prompt(Job(LIBRARY[0], 3, 7, "other run"))


def test_every_domain_has_guidance_in_both_languages():
    assert set(GUIDANCE) == set(DOMAINS)
    assert all(set(texts) == {"es", "en"} for texts in GUIDANCE.values())
