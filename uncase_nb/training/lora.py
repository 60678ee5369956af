"""LoRA through TRL and PEFT."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from uncase_nb.errors import ParameterError
from uncase_nb.training.packages import package
from uncase_nb.training.prepare import Prepared
from uncase_nb.training.settings import Settings
from uncase_nb.workspace.files import write_text

OnStep = Callable[[int, int, Mapping[str, float]], None]
"""Called after each step with its number, their total and its figures (`loss` and others)."""


class Trained(NamedTuple):
    """What a training gave."""

    losses: list[float]
    trainable_parameters: int
    total_parameters: int
    device: str


def adapt(ready: Prepared, chosen: Settings, adapter: Path, *, on_step: OnStep) -> Trained:
    """Train an adapter for the base and save it in `adapter`.

    Raises:
        ParameterError: where the adapter did not move.
    """
    causal = package("transformers").AutoModelForCausalLM
    model = causal.from_pretrained(ready.base, dtype=package("torch").float32, local_files_only=True)
    steps: list[Mapping[str, float]] = []

    def note(step: int, total: int, figures: Mapping[str, float]) -> None:
        steps.append(figures)
        on_step(step, total, figures)

    with tempfile.TemporaryDirectory() as scratch:
        trainer = _trainer(model, ready, _config(chosen, scratch, gpu=ready.gpu), chosen.rank, note)
        trainer.train()
    _moved(trainer.model)
    _save(trainer.model, ready, adapter)
    trainable, total = trainer.model.get_nb_trainable_parameters()
    return Trained([figures["loss"] for figures in steps], trainable, total, trainer.args.device.type)


def _trainer(model: Any, ready: Prepared, config: Any, rank: int, on_step: OnStep) -> Any:
    lora = package("peft").LoraConfig(
        r=rank, lora_alpha=2 * rank, lora_dropout=0.0, target_modules="all-linear", task_type="CAUSAL_LM"
    )
    # Ids with labels are used as they are: nothing is rendered, tokenized or masked a second time.
    trainer = package("trl").SFTTrainer(
        model=model,
        args=config,
        train_dataset=package("datasets").Dataset.from_list(ready.data.rows),
        processing_class=ready.tokenizer,
        peft_config=lora,
        callbacks=[_callback(on_step)],
    )
    trainer.remove_callback(package("transformers").PrinterCallback)
    return trainer


def _config(chosen: Settings, scratch: str, *, gpu: bool) -> Any:
    return package("trl").SFTConfig(
        output_dir=scratch,
        num_train_epochs=chosen.epochs,
        max_steps=chosen.max_steps or -1,
        per_device_train_batch_size=chosen.batch_size,
        learning_rate=chosen.learning_rate,
        lr_scheduler_type="linear",
        seed=chosen.random_seed,
        data_seed=chosen.random_seed,
        use_cpu=not gpu,
        bf16=gpu and package("torch").cuda.is_bf16_supported(),
        gradient_checkpointing=gpu,  # trades time for memory, which a CPU has
        dataloader_pin_memory=gpu,
        max_length=None,  # cut and counted already
        packing=False,
        logging_steps=1,
        save_strategy="no",
        report_to="none",
        disable_tqdm=True,
    )


def _callback(on_step: OnStep) -> Any:
    def on_log(_self: Any, _args: Any, state: Any, _control: Any, logs: Mapping[str, Any], **_: Any) -> None:
        if "loss" in logs:  # the last entry is a summary without one
            on_step(state.global_step, state.max_steps, {key: float(value) for key, value in logs.items()})

    return type("Steps", (package("transformers").TrainerCallback,), {"on_log": on_log})()


def _moved(model: Any) -> None:
    """B starts at zero, so an adapter whose B is zero changes nothing."""
    largest = max(float(weight.detach().abs().max()) for name, weight in model.named_parameters() if "lora_B" in name)
    if largest == 0:
        raise ParameterError("The adapter did not move.", "raise learning_rate or max_steps.")


def _save(model: Any, ready: Prepared, adapter: Path) -> None:
    """Write beside, then swap, so that a folder called `adapter` is always whole."""
    beside = adapter.with_name(f".{adapter.name}.tmp")
    shutil.rmtree(beside, ignore_errors=True)
    model.save_pretrained(beside)
    ready.tokenizer.save_pretrained(beside)
    (beside / "README.md").unlink(missing_ok=True)  # a blank model card that names this machine's path
    _settle(beside / "adapter_config.json", ready.base)
    shutil.rmtree(adapter, ignore_errors=True)
    beside.replace(adapter)


def _settle(path: Path, base: Path) -> None:
    """PEFT writes sets in any order and the base by its absolute path."""
    config = json.loads(path.read_text("utf-8"))
    config["target_modules"] = sorted(config["target_modules"])
    config["base_model_name_or_path"] = base.name
    write_text(path, json.dumps(config, indent=2, sort_keys=True, ensure_ascii=False) + "\n")
