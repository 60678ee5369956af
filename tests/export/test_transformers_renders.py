"""transformers, and so TRL, reads our files as our sandbox does: the same text, the same assistant spans."""

from __future__ import annotations

from datetime import date

import pytest

from uncase_nb.bench.templates_cases import cases
from uncase_nb.errors import ParameterError
from uncase_nb.export.profiles import ALSO, PROFILES, profile
from uncase_nb.export.render import RefusedError, as_messages, as_tools, prepared, render, rendered

RENDERING = [form for form in PROFILES.values() if form.file]


@pytest.mark.parametrize("form", RENDERING, ids=lambda form: form.name)
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")  # of what transformers imports
def test_transformers_renders_the_same_text_and_spans(form):
    from transformers.utils.chat_template_utils import render_jinja_template

    compared = 0
    for conversation in cases().values():
        try:
            ours = rendered(form, as_messages(conversation), as_tools(conversation))
        except RefusedError:
            continue
        messages, variables = prepared(form, as_messages(conversation), as_tools(conversation))
        theirs, spans = render_jinja_template(
            [messages], chat_template=form.source, return_assistant_tokens_mask=True, **variables
        )
        assert (ours.text, ours.spans) == (theirs[0], spans[0])
        compared += 1
    assert compared > len(cases()) / 3


def test_a_date_is_the_callers_or_the_vendors_and_never_the_clocks():
    conversation = cases()["system"]
    for name in ("llama:3.1", "llama:3.2"):
        assert "Today Date: 26 Jul 2024\n" in render(conversation, name)
        assert "Today Date: 04 Mar 2025\n" in render(conversation, name, today=date(2025, 3, 4))
    assert all("%d" not in form.source for form in RENDERING), "a template that asks the clock itself"


def test_an_unknown_name_is_answered_with_the_nearest():
    with pytest.raises(ParameterError, match=r"'chatlm'.*\n.*Did you mean 'chatml'\?.*Known: .*llama:3\.1.*openai_api"):
        render(cases()["system"], "chatlm")
    assert all(profile(other).name == full for other, full in ALSO.items())
