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
@given(said=st.lists(st.text("aeñ ¿🚗\n", max_size=9), min_size=1, max_size=6))
def test_spans_are_the_assistants_turns(form, said):
    """Numbers tell the turns apart: even ones are the user's."""
    turns = [{"role": ("user", "assistant")[n % 2], "content": f"{n}«{text}{n}»"} for n, text in enumerate(said)]
    text, spans = rendered(form, turns, None)
    trained = [text[start:end] for start, end in spans]
    assert len(trained) == len(turns) // 2
    for span, turn in zip(trained, turns[1::2], strict=True):
        assert span.count("«") == span.count("»") == 1
        assert turn["content"] in span
        assert span.endswith((form.end_of_turn, *form.other_ends))
    places = [0, *(place for span in spans for place in span), len(text)]
    untrained = "".join(text[start:end] for start, end in zip(places[::2], places[1::2], strict=True))
    assert not any(turn["content"] in untrained for turn in turns[1::2])


def test_the_sandbox_lets_no_template_out():
    for attack in ("{{ ''.__class__.__mro__ }}", "{{ messages.append(1) }}", "{{ cycler.__init__.__globals__ }}"):
        with pytest.raises(Exception, match=r"unsafe|not safely callable"):
            run(attack, {"messages": []})


def test_json_has_no_chat_template():
    with pytest.raises(ParameterError, match="has no chat template"):
        _ = profile("openai_api").source
