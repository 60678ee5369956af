"""What `un.export` was asked for, checked before anything is read or written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, get_args

from uncase_nb.errors import ParameterError
from uncase_nb.export.base_template import BaseTemplate
from uncase_nb.export.control_tokens import Control
from uncase_nb.export.outputs import container_of
from uncase_nb.export.profiles import Profile, profile
from uncase_nb.export.samples import How
from uncase_nb.export.tokens_encode import check_knows, control_tokens, loaded
from uncase_nb.export.tool_modes import MODES, ToolMode
from uncase_nb.schemas.export import Container, Form

_LOSSES = ("error", "warn", "split")


class Options(NamedTuple):
    """An export, fully described."""

    how: How
    form: Form
    container: Container
    on_loss: str
    tokenizer: Any


def checked(  # noqa: PLR0913 - options are keywords
    template: str,
    path: str | Path,
    *,
    form: Form,
    container: Container | None,
    on_loss: str,
    tools: ToolMode,
    control: Control,
    tokenizer: Any,
    today: date | None,
    roles: Mapping[str, str] | None,
) -> Options:
    """The options.

    Raises:
        ParameterError: for one that is unknown, or does not go with another.
    """
    _check("form", form, get_args(Form))
    _check("on_loss", on_loss, _LOSSES)
    _check("tools", tools, MODES)
    _check("control_tokens", control, get_args(Control))
    chosen = profile(template)
    reader = None if tokenizer is None else loaded(tokenizer)
    kind = container_of(path, container)
    _check_pairs(chosen, form, control, reader)
    if chosen.file is None and (kind != "jsonl" or tools != "native"):
        raise ParameterError(
            f"{chosen.name} is JSON Lines, with tools in its own form.",
            "leave container and tools out, or use another.",
        )
    how = How(
        chosen,
        today=today,
        roles=roles,
        tools=tools,
        control=control,
        split="always" if form == "prompt_completion" else "lossy" if on_loss == "split" else "never",
        base=None if reader is None or chosen.file is None else BaseTemplate.of(reader, today=today),
        also=() if reader is None else control_tokens(reader),
    )
    return Options(how, form, kind, on_loss, reader)


def _check_pairs(chosen: Profile, form: Form, control: Control, reader: Any) -> None:
    if form != "messages":
        _ = chosen.source  # a format without a chat template is refused here
    if form == "tokens":
        if reader is None:
            raise ParameterError('form="tokens" needs the tokenizer.', "pass tokenizer=, or its model's folder.")
        if not getattr(reader, "chat_template", None):
            check_knows(reader, chosen)
    elif control == "encode":
        raise ParameterError(
            "A text with control tokens in it cannot be made safe as text.",
            'use form="tokens" with a tokenizer, or control_tokens="neutralize".',
        )


def _check(name: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise ParameterError(f"{name}={value!r} is unknown.", f"use one of {', '.join(known)}.")
