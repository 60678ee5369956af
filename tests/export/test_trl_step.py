"""TRL trains on every profile: our files carry its markers, so that only what the assistant says has a loss."""

from __future__ import annotations

import pytest

from uncase_nb.bench.templates_cases import cases
from uncase_nb.export.profiles import PROFILES
from uncase_nb.export.render import as_messages, as_tools, prepared, rendered
from uncase_nb.training.encode import IGNORED, encode
from uncase_nb.training.template import chat
from uncase_nb.training.tiny import build

RENDERING = [form for form in PROFILES.values() if form.file]
TOLD = cases()["multi-turn without system"]  # every profile writes it


@pytest.fixture(params=RENDERING, ids=lambda form: form.name)
def form(request):
    return request.param


@pytest.fixture
def base(form, tmp_path):
    text = rendered(form, as_messages(TOLD), as_tools(TOLD))
    return build(tmp_path / "base", [text.text], form, random_seed=7)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")  # of torch, transformers and trl
def test_trl_trains_one_step_with_a_mask(form, base, tmp_path):
    from datasets import Dataset
    from transformers import AutoModelForCausalLM, AutoTokenizer
    from trl import SFTConfig, SFTTrainer

    tokenizer = AutoTokenizer.from_pretrained(base)
    messages, _ = prepared(form, as_messages(TOLD), None)
    settings = SFTConfig(
        output_dir=str(tmp_path / "out"), max_steps=1, per_device_train_batch_size=1, assistant_only_loss=True,
        use_cpu=True, bf16=False, report_to=[], save_strategy="no", max_length=None, disable_tqdm=True,
    )  # fmt: skip
    trainer = SFTTrainer(
        AutoModelForCausalLM.from_pretrained(base),
        args=settings,
        train_dataset=Dataset.from_list([{"messages": messages}]),
        processing_class=tokenizer,
    )
    [row] = trainer.train_dataset
    ours = encode([rendered(form, as_messages(TOLD), None)], tokenizer, max_length=10**6).rows[0]
    assert row["input_ids"] == ours["input_ids"]
    assert row["labels"] == ours["labels"]
    assert any(label == IGNORED for label in row["labels"])
    assert any(label != IGNORED for label in row["labels"])
    assert trainer.train().training_loss > 0


@pytest.mark.filterwarnings("ignore")  # of what transformers imports
def test_every_profile_has_its_tokens_and_learns_something(form, base):
    from transformers import AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(base)
    assert chat(form, tokenizer).name == form.name
    assert (
        encode([rendered(form, as_messages(TOLD), None)], tokenizer, max_length=10**6).trained_tokens >= 10
    )  # five answers, and what ends them
