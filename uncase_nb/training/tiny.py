"""The tiny base: a Llama of random weights with a tokenizer trained on the data. It shows that all works, no more."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from uncase_nb.export.profiles import Profile
from uncase_nb.training.packages import package

_VOCABULARY = 1024
_HIDDEN, _LAYERS, _HEADS, _CONTEXT = 64, 2, 4, 4096
_SPREAD = 0.15  # frozen random embeddings must differ enough for an adapter to steer the output with them


def build(folder: Path, texts: Iterable[str], form: Profile, *, random_seed: int) -> Path:
    """Write the model and its tokenizer into `folder`; the same bytes for the same texts and seed."""
    transformers = package("transformers")
    tokenizer = _tokenizer(texts, form)
    config = transformers.LlamaConfig(
        vocab_size=len(tokenizer),
        hidden_size=_HIDDEN,
        intermediate_size=2 * _HIDDEN,
        num_hidden_layers=_LAYERS,
        num_attention_heads=_HEADS,
        num_key_value_heads=_HEADS // 2,
        max_position_embeddings=_CONTEXT,
        initializer_range=_SPREAD,
        bos_token_id=tokenizer.bos_token_id,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.pad_token_id,
    )
    package("torch").manual_seed(random_seed)
    transformers.LlamaForCausalLM(config).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def _tokenizer(texts: Iterable[str], form: Profile) -> Any:
    """Byte-level BPE: no text is unknown to it. The template is saved with it."""
    library = package("tokenizers")
    tokens = [library.AddedToken(token, special=token.startswith("<|"), normalized=False) for token in form.tokens]
    tokenizer = library.Tokenizer(library.models.BPE())
    tokenizer.pre_tokenizer = library.pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = library.decoders.ByteLevel()
    trainer = library.trainers.BpeTrainer(
        vocab_size=_VOCABULARY,
        special_tokens=tokens,
        initial_alphabet=sorted(library.pre_tokenizers.ByteLevel.alphabet()),
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    return package("transformers").PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        bos_token=form.begin or None,
        eos_token=form.end_of_turn,
        pad_token=form.padding,
        chat_template=form.source,
        model_max_length=_CONTEXT,
        clean_up_tokenization_spaces=False,
    )
