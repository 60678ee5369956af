"""TRL trains a step on every format, on what the assistant says alone."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from tokenizers_here import small

from uncase_nb.export.profiles import PROFILES
from uncase_nb.export.render import as_messages, prepared, rendered
from uncase_nb.export.tokens_encode import IGNORED
from uncase_nb.schemas.conversation import Conversation

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]  # of what trl imports
TALK = Conversation(
    messages=[
        {"role": "user", "content": "¿Precio?"}, {"role": "assistant", "content": "Mil pesos."},
        {"role": "user", "content": "Va."}, {"role": "assistant", "content": "Gracias."},
    ],
    privacy="synthetic",
)  # fmt: skip


@pytest.mark.parametrize("form", [form for form in PROFILES.values() if form.file], ids=lambda form: form.name)
def test_a_step_on_what_the_assistant_says(form, tmp_path):
    import torch
    from datasets import Dataset
    from transformers import LlamaConfig, LlamaForCausalLM
    from trl import SFTConfig, SFTTrainer

    torch.manual_seed(0)
    tokenizer = small(form.name, template=form.source)
    tokenizer.pad_token = tokenizer.pad_token or tokenizer.eos_token
    sizes = {"hidden_size": 16, "intermediate_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2}
    model = LlamaForCausalLM(LlamaConfig(vocab_size=len(tokenizer), pad_token_id=tokenizer.pad_token_id, **sizes))
    before = model.model.embed_tokens.weight.detach().clone()
    messages, variables = prepared(form, as_messages(TALK), None)
    stated = {key: variables[key] for key in ("date_string", "iso_date", "bos_token") if variables.get(key)}
    trainer = SFTTrainer(
        model=model,
        args=SFTConfig(
            output_dir=str(tmp_path), max_steps=1, per_device_train_batch_size=1, assistant_only_loss=True, use_cpu=True,
            bf16=False, report_to="none", save_strategy="no", disable_tqdm=True, logging_steps=1, learning_rate=0.1,
            max_length=None,
        ),
        train_dataset=Dataset.from_list([{"messages": messages, "chat_template_kwargs": stated}]),
        processing_class=tokenizer,
    )  # fmt: skip
    [row] = trainer.train_dataset
    text = rendered(form, as_messages(TALK), None)
    trained = [label for label in row["labels"] if label != IGNORED]
    assert tokenizer.decode(trained) == "".join(text.text[start:end] for start, end in text.spans)
    trainer.train()
    assert trainer.state.log_history[0]["loss"] > 0
    assert not torch.equal(before, model.model.embed_tokens.weight)
