"""A Hugging Face model in memory, with its tokenizer and an adapter. Nothing is downloaded and no code of it is run."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from uncase_nb.errors import UncaseError
from uncase_nb.extras import require
from uncase_nb.gateway.local_folders import Folders
from uncase_nb.gateway.local_prompt import end_of_turn
from uncase_nb.gateway.providers import FatalProviderError

_UNREADABLE = "the folder needs config.json, safetensors weights and a tokenizer of a causal language model."


class LocalModel(NamedTuple):
    """What answers."""

    name: str
    model: Any
    tokenizer: Any
    ends: tuple[int, ...]
    """Tokens that end an answer."""
    padding: int
    """The token that fills up shorter rows of a batch."""
    context: int
    """Tokens the model can hold, prompt and answer."""

    @property
    def habits(self) -> Mapping[str, Any]:
        """How it is meant to be sampled, by its generation_config.json."""
        config = self.model.generation_config
        names = ("temperature", "top_p", "top_k") if config.do_sample else ()
        return {name: getattr(config, name, None) for name in names}


def load(folders: Folders) -> LocalModel:
    """Read the weights; on a GPU where there is one.

    Raises:
        MissingExtraError: without the [train] extra.
        FatalProviderError: where the folder holds no such model, or it has no chat template.
    """
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # read once by OpenMP; else waiting threads burn shared cores
    torch = require("torch", extra="train", what="A model in this process")
    transformers = require("transformers", extra="train", what="A model in this process")
    gpu = torch.cuda.is_available()
    with _quiet(transformers):
        try:
            tokenizer = transformers.AutoTokenizer.from_pretrained(_tokenizer_folder(folders), local_files_only=True)
            model = transformers.AutoModelForCausalLM.from_pretrained(
                folders.base, dtype="auto" if gpu else torch.float32, local_files_only=True
            )
            model = _adapted(model, folders).to("cuda" if gpu else "cpu").eval()
        except UncaseError:
            raise
        except Exception as error:  # noqa: BLE001 - readers of weights and tokenizers raise classes of their own
            raise FatalProviderError(f"{folders.name} cannot be loaded: {type(error).__name__}.", _UNREADABLE) from None
    if not tokenizer.chat_template:
        raise FatalProviderError(
            f"{folders.name} has no chat template: it continues text and does not chat.",
            "take the instruction-tuned version of the model, or train it: un.train saves a template with the adapter.",
        )
    ends = _ends(model, tokenizer)
    padding = tokenizer.pad_token_id if tokenizer.pad_token_id is not None else (*ends, 0)[0]
    context = getattr(model.config, "max_position_embeddings", None) or tokenizer.model_max_length
    return LocalModel(folders.name, model, tokenizer, ends, padding, context)


def _adapted(model: Any, folders: Folders) -> Any:
    """With the adapter's weights added to its own, so that it is as fast as without."""
    if folders.adapter is None:
        return model
    peft = require("peft", extra="train", what="An adapter")
    return peft.PeftModel.from_pretrained(model, folders.adapter, local_files_only=True).merge_and_unload()


def _tokenizer_folder(folders: Folders) -> Any:
    """The adapter's, where it was saved with one: its chat template is the one trained with."""
    adapter = folders.adapter
    return adapter if adapter and (adapter / "tokenizer_config.json").is_file() else folders.base


def _ends(model: Any, tokenizer: Any) -> tuple[int, ...]:
    """Tokens that end an answer: those the model names, and the one its template writes after a turn."""
    named = [tokenizer.eos_token_id, *end_of_turn(tokenizer)]
    for config in (model.generation_config, model.config):
        ids = getattr(config, "eos_token_id", None)
        named += ids if isinstance(ids, list) else [ids]
    return tuple(dict.fromkeys(token for token in named if token is not None))


@contextmanager
def _quiet(transformers: Any) -> Iterator[None]:
    """No progress bars and advice: they end up in the notebook."""
    log = transformers.utils.logging
    bars, level = log.is_progress_bar_enabled(), log.get_verbosity()
    log.disable_progress_bar()
    log.set_verbosity_error()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # torch, transformers and peft warn about each other's old names
            yield
    finally:
        log.set_verbosity(level)
        if bars:
            log.enable_progress_bar()
