"""Assistant spans hold what the assistant says and the token that ends its turn, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uncase_nb.errors import ParameterError
from uncase_nb.export.profiles import PROFILES, profile
from uncase_nb.export.render import rendered
from uncase_nb.export.sandbox import run

FORMS = [form for form in PROFILES.values() if form.file]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
@given(turns=st.lists(st.tuples(st.sampled_from(["user", "assistant"]), st.text(max_size=20)), min_size=1, max_size=6))
def test_spans_are_the_assistants_turns(form, turns):
    text, spans = rendered(form, [{"role": role, "content": content} for role, content in turns], None)
    said = [content for role, content in turns if role == "assistant"]
    trimmed = said if form.name == "chatml" else [content.strip() for content in said]
    assert [text[start:end] for start, end in spans] == [f"{content}{form.end_of_turn}" for content in trimmed]


def test_the_sandbox_lets_no_template_out():
    for attack in ("{{ ''.__class__.__mro__ }}", "{{ messages.append(1) }}", "{{ cycler.__init__.__globals__ }}"):
        with pytest.raises(Exception, match=r"unsafe|not safely callable"):
            run(attack, {"messages": []})


def test_json_has_no_chat_template():
    with pytest.raises(ParameterError, match="has no chat template"):
        _ = profile("openai_api").source
