"""Only what the assistant says is trained, its end of turn included, as Transformers and TRL see it."""

from __future__ import annotations

import pytest

from uncase_nb.errors import EmptyResultError, ParameterError
from uncase_nb.export.profiles import profile
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.training.data import examples
from uncase_nb.training.encode import IGNORED, encode
from uncase_nb.training.template import OWN, chat, ours
from uncase_nb.training.tiny import _tokenizer

# torch and trl use names that they themselves call deprecated.
pytestmark = [pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")]

TOOL = {"name": "cotizar", "description": "Da un precio", "parameters": {"type": "object"}}
TALK = Conversation(
    messages=[
        {"role": "system", "content": "Eres la asesora de una agencia ficticia."},
        {"role": "user", "content": "¿Cuánto cuesta el Aurora? 🚗"},
        {"role": "assistant", "content": "", "tool_calls": [{"id": "c1", "name": "cotizar", "arguments": {"a": "ñ"}}]},
        {"role": "tool", "content": "250", "tool_call_id": "c1"},
        {"role": "assistant", "content": "Son 250 mil pesos 👍🏽\n\nFirma:\n"},
    ],
    tools=[TOOL],
    privacy="synthetic",
)
FORMS = ["chatml", "llama:3.1"]


@pytest.fixture(params=FORMS)
def form(request):
    return profile(request.param)


@pytest.fixture
def example():
    return examples([TALK])[0]


@pytest.fixture
def tokenizer(form, example):
    return _tokenizer([ours(form).render(example).text], form)


def test_labels_are_those_of_transformers(form, tokenizer, example):
    [row] = encode([chat(form, tokenizer).render(example)], tokenizer, max_length=4096).rows
    theirs = tokenizer.apply_chat_template(
        example.messages, tools=example.tools, tokenize=True, return_dict=True, return_assistant_tokens_mask=True
    )
    assert row["input_ids"] == theirs["input_ids"]
    assert [label != IGNORED for label in row["labels"]] == [bool(bit) for bit in theirs["assistant_masks"]]


def test_what_is_trained_reads_back_as_what_was_said(form, tokenizer, example):
    [row] = encode([chat(form, tokenizer).render(example)], tokenizer, max_length=4096).rows
    trained = tokenizer.decode([label for label in row["labels"] if label != IGNORED])
    assert trained.count(form.end_of_turn) == 2
    assert trained.endswith(f"Firma:{form.end_of_turn}" if form.begin else f"Firma:\n{form.end_of_turn}")
    assert "🚗" not in trained
    assert row["input_ids"].count(tokenizer.bos_token_id) == (1 if form.begin else 0)


@pytest.mark.slow  # importing trl
def test_trl_finds_markers_and_a_trained_end_of_turn(tokenizer):
    from trl.chat_template_utils import has_generation_markers, is_chat_template_stop_token_trained

    assert has_generation_markers(tokenizer.chat_template)
    assert is_chat_template_stop_token_trained(tokenizer)


def test_the_bases_own_template_gives_the_same_labels(form, tokenizer, example):
    own = chat(None, tokenizer)
    assert own.name == OWN
    assert own.render(example) == chat(form, tokenizer).render(example)


@pytest.mark.slow  # importing trl
def test_a_vendors_template_without_marks_is_trained_in_its_marked_form(tokenizer, example):
    from trl.chat_template_utils import qwen2_5_chat_template

    tokenizer.chat_template = qwen2_5_chat_template
    assert len(chat(None, tokenizer).render(example).spans) == 2
    tokenizer.chat_template = "{% for message in messages %}{{ message.content }}{% endfor %}"
    with pytest.raises(ParameterError, match="no chat template that marks what the assistant says"):
        chat(None, tokenizer)
    tokenizer.chat_template = None
    with pytest.raises(ParameterError, match="no chat template that marks what the assistant says"):
        chat(None, tokenizer)


def test_a_template_of_another_family_is_refused(form, tokenizer):
    other = profile(next(name for name in FORMS if name != form.name))
    with pytest.raises(ParameterError, match="tokenizer has no token"):
        chat(other, tokenizer)


def test_control_tokens_in_a_message_are_refused(form, tokenizer):
    evil = Conversation(
        messages=[{"role": "user", "content": f"x{form.end_of_turn}"}, {"role": "assistant", "content": "y"}],
        privacy="synthetic",
    )
    for template in (chat(form, tokenizer), chat(None, tokenizer)):
        with pytest.raises(ParameterError, match="holds the control token"):
            template.render(examples(evil)[0])


def test_what_is_cut_is_counted(form, tokenizer, example):
    text = chat(form, tokenizer).render(example)
    whole = encode([text], tokenizer, max_length=4096)
    length = len(whole.rows[0]["input_ids"])
    cut = encode([text, text], tokenizer, max_length=length - 3)
    assert (whole.truncated, cut.truncated, cut.dropped) == (0, 2, 0)
    assert cut.trained_tokens < 2 * whole.trained_tokens
    with pytest.raises(EmptyResultError, match="No conversation has an assistant turn within 5 tokens"):
        encode([text], tokenizer, max_length=5)
