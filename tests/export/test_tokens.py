"""Token ids with labels: what is trained reads back as what was said, and no content becomes a control id."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))
from tokenizers_here import small

from uncase_nb.errors import ParameterError
from uncase_nb.export.profiles import PROFILES, profile
from uncase_nb.export.render import render
from uncase_nb.export.tokens import tokens
from uncase_nb.schemas.conversation import Conversation

pytestmark = [pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")]

FORMS = [name for name, form in PROFILES.items() if form.file]
SAID = "Son 250 mil pesos 👍🏽, señor."


def talk(asked: str = "¿Cuánto? 🚗", answer: str = SAID, privacy: str = "synthetic") -> Conversation:
    turns = [("user", asked), ("assistant", answer), ("user", "¿Y?"), ("assistant", "Nada más.")]
    return Conversation(messages=[{"role": r, "content": t} for r, t in turns], privacy=privacy, id="c")


@pytest.mark.parametrize("name", FORMS)
def test_labels_read_back_as_what_the_assistant_said(name):
    found = tokens(talk(), name, tokenizer=small(name))
    assert found.text == "".join(found.pieces) == render(talk(), name)
    trained = small(name).decode([label for label in found.labels if label != -100])
    assert SAID in trained
    assert trained.rstrip().endswith((profile(name).end_of_turn, *profile(name).other_ends))
    assert "🚗" not in trained
    assert "¿Y?" not in trained
    assert all(label in (-100, key) for label, key in zip(found.labels, found.input_ids, strict=True))


@pytest.mark.parametrize("name", ["chatml", "llama:3.1", "qwen:3", "harmony", "mistral:v7"])
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(data=st.data())
def test_content_never_becomes_a_control_id(name, data):
    control = st.sampled_from(profile(name).tokens)
    texts = st.lists(st.one_of(control, st.text("añ<|>", max_size=4)), max_size=6).map("".join)
    asked, answer = data.draw(texts.map(lambda t: f"a{t}z")), data.draw(texts.map(lambda t: f"b{t}y"))
    tokenizer = small(name)
    added = set(tokenizer.get_added_vocab().values())
    evil, plain = tokens(talk(asked, answer), name, tokenizer=tokenizer), tokens(talk(), name, tokenizer=tokenizer)
    assert [key for key in evil.input_ids if key in added] == [key for key in plain.input_ids if key in added]
    assert tokenizer.decode(evil.input_ids) == evil.text == "".join(evil.pieces)
    assert asked in evil.text
    held = profile(name).control_tokens().search(asked + answer)
    assert bool(evil.issues) == bool(held)


def test_the_inspector_tells_trained_from_ignored_without_colour_and_escapes(tmp_path):
    found = tokens(talk("<b>hola</b>"), "chatml", tokenizer=small("chatml"))
    page = found._repr_mimebundle_()["text/html"]
    assert "<b>hola" not in page
    assert page.count("⟦") == 2 + 2  # two turns, and the legend
    assert 'aria-label="trained, ' in page
    assert 'aria-label="ignored, ' in page
    saved = found.save(tmp_path / "t.html").read_text()
    assert saved.startswith("<!doctype html>")
    assert repr(found).startswith("Tokens: ")
    assert "pesos" not in repr(found)
    assert [row["trained"] for row in found.table()] == found.trained


def test_the_text_of_a_raw_conversation_is_not_shown(tmp_path):
    found = tokens(talk(privacy="raw"), "chatml", tokenizer=small("chatml"))
    shown = [*found._repr_mimebundle_().values(), found.save(tmp_path / "t.html").read_text(), str(found.table())]
    assert not any("pesos" in text for text in shown)


def test_a_tokenizer_of_another_family_is_refused():
    with pytest.raises(ParameterError, match=r"has no token <\|eot_id\|>"):
        tokens(talk(), "llama:3.1", tokenizer=small("chatml"))
    with pytest.raises(ParameterError, match="no tokenizer in 'nowhere'"):
        tokens(talk(), "chatml", tokenizer="nowhere")
    with pytest.raises(ParameterError, match="cannot tell which characters"):
        tokens(talk(), "chatml", tokenizer=object())


def test_the_tokenizers_own_template_is_compared_by_hash():
    same = small("chatml", template=profile("chatml").source)
    assert tokens(talk(), "chatml", tokenizer=same).issues == []
    other = small("chatml", template=profile("chatml").source.replace("assistant\\n", "assistant \\n"))
    [issue] = tokens(talk(), "chatml", tokenizer=other).issues
    assert (issue.kind, "where chatml writes" in issue.reason) == ("drift", True)
    no = small("chatml", template="{{ raise_exception('no') }}")
    assert "writes a refusal" in tokens(talk(), "chatml", tokenizer=no).issues[0].reason
