"""A tokenizer of a format's own tokens, trained in the test: no weights and no network."""

from __future__ import annotations

from functools import cache
from typing import Any

from uncase_nb.export.profiles import profile


@cache
def small(name: str, *, template: str | None = None) -> Any:
    """Byte-level BPE with the format's tokens, half of them special and half not, as vendors have it."""
    from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, trainers
    from transformers import PreTrainedTokenizerFast

    form = profile(name)
    ends = {form.begin, form.end_of_turn, form.padding, *form.other_ends} - {""}
    listed = sorted({*form.tokens, *ends})
    tokens = [AddedToken(token, special="|" in token, normalized=False) for token in listed]
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    trainer = trainers.BpeTrainer(vocab_size=700, special_tokens=tokens, initial_alphabet=alphabet, show_progress=False)
    tokenizer.train_from_iterator(["la agencia ficticia vende autos y cotiza precios <|im_start|> user"] * 3, trainer)
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        bos_token=form.begin or None,
        eos_token=form.end_of_turn or None,
        pad_token=form.padding or None,
        chat_template=template,
    )
